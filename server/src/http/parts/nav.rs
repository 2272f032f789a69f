//! The side navigation: places in groups, and where one is. It folds on a phone, without script.

use maud::{Markup, html};

use crate::{http::icon::Icon, locale::Locale};

/// A place: its address, its words, its icon.
type Place = (&'static str, &'static str, Icon);

/// The groups: their words (none for the first) and their places.
const GROUPS: [(&str, &[Place]); 4] = [
    ("", &[("/today", "nav-today", Icon::Sun)]),
    (
        "nav-group-people",
        &[
            ("/candidates", "nav-candidates", Icon::Person),
            ("/appointments", "nav-appointments", Icon::Calendar),
            ("/follow", "nav-follow", Icon::Clock),
            ("/pool", "nav-pool", Icon::Hand),
        ],
    ),
    (
        "nav-group-market",
        &[
            ("/organisations", "nav-organisations", Icon::Building),
            ("/markets", "nav-markets", Icon::Stand),
            ("/referrers", "nav-referrers", Icon::Person),
            ("/booklets", "nav-booklets", Icon::Book),
            ("/forward", "nav-forward", Icon::Mail),
            ("/messages", "nav-messages", Icon::Clock),
        ],
    ),
    (
        "nav-group-centre",
        &[
            ("/centre", "nav-centre", Icon::Building),
            ("/cards", "nav-cards", Icon::Question),
            ("/team", "nav-team", Icon::Hand),
            ("/rota", "nav-rota", Icon::Calendar),
            ("/coordinators", "nav-coordinators", Icon::People),
            ("/devices", "nav-devices", Icon::Tablet),
            ("/quarantine", "nav-quarantine", Icon::Refused),
            ("/erasures", "nav-erasures", Icon::Erase),
        ],
    ),
];

/// The navigation of a page with this path.
pub(in crate::http) fn nav(lang: Locale, path: &str) -> Markup {
    html! {
        // A checkbox, because it folds without script and is in nobody's way on a wide screen.
        input #menu .sr-only type="checkbox" autocomplete="off" aria-controls="places";
        label.menu for="menu" { (Icon::Menu) span { (lang.t("nav-menu")) } }
        nav #places aria-label=(lang.t("nav-label")) {
            @for (number, (words, places)) in GROUPS.iter().enumerate() {
                @let id = format!("group-{number}");
                @if !words.is_empty() { p.group #(id) { (lang.t(words)) } }
                ul aria-labelledby=[(!words.is_empty()).then_some(id)] {
                    @for (place, words, icon) in *places {
                        li { a href=(place) aria-current=[here(place, path)] { (icon) span { (lang.t(words)) } } }
                    }
                }
            }
        }
    }
}

/// Is this path the place itself, or a page inside it?
fn here(place: &str, path: &str) -> Option<&'static str> {
    match path.strip_prefix(place)? {
        "" => Some("page"),
        inside => inside.starts_with('/').then_some("true"),
    }
}

#[cfg(test)]
mod tests {
    use super::here;

    #[test]
    fn a_page_inside_a_place_marks_it_and_no_other() {
        assert_eq!(here("/devices", "/devices"), Some("page"));
        assert_eq!(here("/devices", "/devices/pair/0a"), Some("true"));
        assert_eq!(here("/devices", "/devices-old"), None);
        assert_eq!(here("/devices", "/today"), None);
    }
}
