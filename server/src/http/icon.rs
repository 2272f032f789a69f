//! Icons of the dashboard: Phosphor (MIT, see assets/icons), always beside a word and hidden from screen readers.

use maud::{Markup, PreEscaped, html};

macro_rules! icons {
    ($($name:ident = $file:literal),* $(,)?) => {
        /// An icon.
        #[derive(Clone, Copy)]
        pub(super) enum Icon { $($name),* }

        impl Icon {
            fn svg(self) -> &'static str {
                match self { $(Self::$name => include_str!(concat!("../../assets/icons/", $file, ".svg"))),* }
            }
        }
    };
}

icons! {
    Sun = "sun-horizon", Calendar = "calendar-check", Tablet = "device-tablet",
    Book = "book-open", Refused = "warning-octagon", Building = "buildings", Leave = "sign-out",
    Question = "question", Check = "check-circle", Clock = "clock", Stopped = "prohibit",
    Undo = "arrow-counter-clockwise", Plus = "plus", Print = "printer", Phone = "phone", Mail = "envelope-simple",
    People = "users", Stand = "storefront", Hand = "hand-palm", Back = "arrow-left", Erase = "trash", Menu = "list", Search = "magnifying-glass", Person = "user", Next = "arrow-right", Save = "download-simple", Todo = "circle",
}

impl maud::Render for Icon {
    fn render(&self) -> Markup {
        html! { span.icon aria-hidden="true" { (PreEscaped(self.svg())) } }
    }
}
