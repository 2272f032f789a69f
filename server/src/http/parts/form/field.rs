//! One field of a form.

use maud::{Markup, html};
use samenspel_model::{Invalid, invalid::Arg};

use super::choice::Choice;
use crate::locale::{Locale, Value};

/// Most characters of a line, unless it is declared otherwise.
const LINE_CHARS_MAX: usize = samenspel_model::text::LINE_CHARS_MAX;
/// Most characters of several lines, unless it is declared otherwise.
const LINES_CHARS_MAX: usize = samenspel_model::text::REMARK_CHARS_MAX;

/// So many times a field's bound is nothing that anybody typed.
const FAR_OVER: usize = 10;

/// What is given in a field.
pub(in crate::http) enum Input {
    /// A line of text.
    Line,
    /// Several lines.
    Lines,
    /// A phone number.
    Phone,
    /// A mail address.
    Mail,
    /// A day, not before this one.
    Day { from: String },
    /// A time of day.
    Time,
    /// One of these, in a list that opens.
    List(Vec<Choice>),
    /// One of these, all in sight.
    One(Vec<Choice>),
    /// Any of these.
    Any(Vec<Choice>),
}

/// A field: its name, its words, what can be given and what was.
pub(in crate::http) struct Field {
    pub(super) key: String,
    /// Of its element; unique on the page.
    pub(super) id: String,
    pub(super) label: String,
    hint: Option<String>,
    example: Option<String>,
    input: Input,
    max: usize,
    required: bool,
    /// Whether it must be filled in depends on another field.
    depends: bool,
    class: &'static str,
    /// What stands above it, where something else begins.
    heading: Option<String>,
    /// Is it out of sight until somebody opens it?
    folded: bool,
    /// Is it about what the centre offers, and about nobody?
    public: bool,
    pub(super) values: Vec<String>,
    pub(super) error: Option<String>,
    /// Is the error a question, to which a person can say yes?
    pub(super) asked: bool,
    /// The value of which somebody said yes.
    pub(super) agreed: String,
    /// How one says yes, when it is not about a day or an hour.
    yes: Option<String>,
}

impl Field {
    /// A field that may stay empty.
    pub(in crate::http) fn new(key: impl Into<String>, label: String, input: Input) -> Self {
        let max = if matches!(input, Input::Lines) { LINES_CHARS_MAX } else { LINE_CHARS_MAX };
        Self {
            key: key.into(),
            id: String::new(),
            label,
            hint: None,
            example: None,
            input,
            max,
            required: false,
            depends: false,
            class: "",
            heading: None,
            folded: false,
            public: false,
            values: vec![],
            error: None,
            asked: false,
            agreed: String::new(),
            yes: None,
        }
    }

    /// With other words for a yes than those about days and hours.
    pub(in crate::http) fn yes_is(mut self, words: String) -> Self {
        self.yes = Some(words);
        self
    }

    /// At most so many characters.
    pub(in crate::http) fn max(mut self, max: usize) -> Self {
        self.max = max;
        self
    }

    /// It may not stay empty.
    pub(in crate::http) fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Whether it may stay empty depends on another field, so nothing is said of it beforehand.
    pub(in crate::http) fn depends(mut self) -> Self {
        self.depends = true;
        self
    }

    /// A sentence under its name, when there is one to say.
    pub(in crate::http) fn maybe_hint(mut self, hint: Option<String>) -> Self {
        self.hint = hint;
        self
    }

    /// A sentence under its name.
    pub(in crate::http) fn hint(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    /// What somebody might type.
    pub(in crate::http) fn example(mut self, example: String) -> Self {
        self.example = Some(example);
        self
    }

    /// What stands there before anything was typed.
    pub(in crate::http) fn value(mut self, value: impl Into<String>) -> Self {
        self.values = vec![value.into()];
        self
    }

    /// What stands there, or what is chosen, before anything was given.
    pub(in crate::http) fn values(mut self, values: Vec<String>) -> Self {
        self.values = values;
        self
    }

    /// A class for the style sheet.
    pub(in crate::http) fn class(mut self, class: &'static str) -> Self {
        self.class = class;
        self
    }

    /// With a heading above it: something else begins.
    pub(in crate::http) fn under(mut self, heading: String) -> Self {
        self.heading = Some(heading);
        self
    }

    /// Folded until somebody opens it, with what is chosen in sight; open when something in it is wrong.
    pub(in crate::http) fn folded(mut self) -> Self {
        self.folded = true;
        self
    }

    /// It is about nobody: a browser may look at its spelling.
    pub(in crate::http) fn public(mut self) -> Self {
        self.public = true;
        self
    }

    /// Takes over what was posted, and says what breaks the bounds.
    pub(super) fn fill(&mut self, lang: Locale, posted: Vec<String>) {
        // A browser sends line ends as CR LF.
        self.values = posted.into_iter().map(|value| value.replace("\r\n", "\n")).collect();
        let many = matches!(self.input, Input::Any(_));
        if !many {
            self.values.dedup();
            if self.values.len() > 1 {
                // All of it stays in sight.
                self.values =
                    vec![self.values.join(if matches!(self.input, Input::Lines) { "\n" } else { " " })];
                self.error = Some(lang.t("form-twice"));
            }
        }
        self.error = self.error.take().or_else(|| self.broken(lang));
    }

    /// Under which name a yes to the question comes.
    pub(super) fn agreed_key(&self) -> String {
        format!("{}-right", self.key)
    }

    /// Did somebody say yes to what stands here?
    pub(super) fn is_agreed(&self) -> bool {
        !self.agreed.is_empty() && self.values == [self.agreed.as_str()]
    }

    fn broken(&self, lang: Locale) -> Option<String> {
        let value = self.values.first().map_or("", String::as_str);
        let length = value.chars().count();
        match &self.input {
            Input::List(choices) | Input::One(choices) | Input::Any(choices) => {
                let known = |value: &String| choices.iter().any(|choice| choice.value == *value);
                let chosen = self.values.iter().any(|value| !value.is_empty());
                if !self.values.iter().all(|value| value.is_empty() || known(value)) {
                    Some(sentence(lang, &Invalid::Choice))
                } else {
                    (self.required && !chosen).then(|| lang.t("form-choose"))
                }
            }
            _ if length > self.max => Some(sentence(lang, &Invalid::TextTooLong { max: self.max, length })),
            _ => (self.required && value.trim().is_empty()).then(|| lang.t("form-empty")),
        }
    }

    /// The element that has the focus when something is wrong here.
    pub(super) fn focus_id(&self) -> String {
        match &self.input {
            Input::One(choices) | Input::Any(choices) => {
                choices.first().map_or_else(|| self.id.clone(), |choice| self.choice_id(choice))
            }
            _ => self.id.clone(),
        }
    }

    fn choice_id(&self, choice: &Choice) -> String {
        format!("{}-{}", self.id, choice.value)
    }

    /// Which elements describe it.
    fn described(&self) -> Option<String> {
        let parts = [
            self.error.as_ref().map(|_| format!("{}-error", self.id)),
            self.hint.as_ref().map(|_| format!("{}-hint", self.id)),
        ];
        let ids: Vec<_> = parts.into_iter().flatten().collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    pub(super) fn show(&self, lang: Locale, focus: bool) -> Markup {
        html! {
            @if let Some(heading) = &self.heading { h2 { (heading) } }
            @if self.folded {
                details open[self.error.is_some()] { summary { (self.label) (self.chosen()) } (self.shown(lang, focus)) }
            } @else { (self.shown(lang, focus)) }
        }
    }

    /// What is chosen, by its words.
    fn chosen(&self) -> Markup {
        let choices = if let Input::Any(choices) = &self.input { choices.as_slice() } else { &[] };
        let chosen = choices.iter().filter(|choice| self.values.contains(&choice.value));
        let words: Vec<_> = chosen.map(|choice| choice.label.as_str()).collect();
        html! { @if !words.is_empty() { " " span.soft { "(" (words.join(", ")) ")" } } }
    }

    fn shown(&self, lang: Locale, focus: bool) -> Markup {
        html! {
            div.field.(self.class) {
                @match &self.input {
                    Input::One(choices) => (self.choices(choices, "radio", focus)),
                    Input::Any(choices) => (self.choices(choices, "checkbox", focus)),
                    _ => {
                        label for=(self.id) { (self.label) @if !self.required && !self.depends { (optional(lang)) } }
                        (self.notes())
                        (self.control(lang, focus))
                        @if self.asked || self.is_agreed() { (self.yes(lang)) }
                    }
                }
            }
        }
    }

    /// The error and the hint, above the control so that both are in sight when a keyboard covers the rest.
    fn notes(&self) -> Markup {
        html! {
            @if let Some(error) = &self.error { p.error #{ (self.id) "-error" } { (error) } }
            @if let Some(hint) = &self.hint { p.hint #{ (self.id) "-hint" } { (hint) } }
        }
    }

    fn choices(&self, choices: &[Choice], kind: &str, focus: bool) -> Markup {
        html! {
            fieldset aria-describedby=[self.described()] {
                legend { (self.label) }
                (self.notes())
                @for (number, choice) in choices.iter().enumerate() {
                    label.option {
                        input id=(self.choice_id(choice)) type=(kind) name=(self.key) value=(choice.value) autocomplete="off"
                            checked[self.values.contains(&choice.value)] autofocus[focus && number == 0];
                        span {
                            @if let Some(hint) = &choice.hint { strong { (choice.label) } br; (hint) } @else { (choice.label) }
                        }
                    }
                }
            }
        }
    }

    /// Says yes to the value that stands here, and to no other.
    fn yes(&self, lang: Locale) -> Markup {
        html! {
            label.option {
                input type="checkbox" autocomplete="off" name=(self.agreed_key()) value=[self.values.first()] checked[self.is_agreed()];
                span { @if let Some(yes) = &self.yes { (yes) } @else { (lang.t("day-right")) } }
            }
        }
    }

    /// Said when what was pasted was cut off.
    fn cut(&self, lang: Locale, far: usize) -> Markup {
        html! { p.error #{ (self.id) "-cut" } role="status" hidden { (lang.with("form-cut", &[("count", far.into())])) } }
    }

    fn control(&self, lang: Locale, focus: bool) -> Markup {
        let value = self.values.first().map_or("", String::as_str);
        let described = self.described();
        let invalid = self.error.as_ref().map(|_| "true");
        // What is too long is told and stays. What is far too long was pasted by mistake and stops the page: that is cut off, and
        // live.js shows the sentence. Texts about people go to no spell checker: some browsers send them away.
        let far = self.max.saturating_mul(FAR_OVER);
        let (checked, corrected) = if self.public { (None, None) } else { (Some("false"), Some("off")) };
        match &self.input {
            Input::Lines => html! {
                (self.cut(lang, far))
                // A browser drops the first line end.
                textarea id=(self.id) name=(self.key) rows="5" required[self.required] dir="auto" maxlength=(far)
                    spellcheck=[checked] autocorrect=[corrected] autocapitalize="sentences" autocomplete="off"
                    aria-describedby=[described] aria-invalid=[invalid] autofocus[focus] { "\n" (value) }
            },
            Input::List(choices) => html! {
                select id=(self.id) name=(self.key) required[self.required] aria-describedby=[described] aria-invalid=[invalid]
                    autofocus[focus] {
                    @for choice in choices { option value=(choice.value) selected[choice.value == value] { (choice.label) } }
                    @if !value.is_empty() && !choices.iter().any(|choice| choice.value == value) {
                        option value=(value) selected { (value) }
                    }
                }
            },
            input => {
                let (kind, from) = match input {
                    Input::Phone => ("tel", None),
                    Input::Mail => ("email", None),
                    Input::Day { from } => ("date", Some(from)),
                    Input::Time => ("time", None),
                    _ => ("text", None),
                };
                let text = kind == "text";
                let capitals = match (matches!(self.key.as_str(), "name" | "contact"), text) {
                    (true, _) => "words",
                    (_, true) => "sentences",
                    _ => "none",
                };
                html! {
                    (self.cut(lang, far))
                    input id=(self.id) name=(self.key) type=(kind) value=(value) min=[from] maxlength=(far)
                        spellcheck=[checked] autocorrect=[corrected] autocapitalize=(capitals) autocomplete="off"
                        placeholder=[&self.example] required[self.required] dir="auto" aria-describedby=[described]
                        aria-invalid=[invalid] autofocus[focus];
                }
            }
        }
    }
}

fn optional(lang: Locale) -> Markup {
    html! { " " span.optional { (lang.t("form-optional")) } }
}

/// A broken rule in words.
pub(super) fn sentence(lang: Locale, invalid: &Invalid) -> String {
    let args = invalid.args();
    let values: Vec<_> = args
        .iter()
        .map(|(name, arg)| {
            let value = match arg {
                Arg::Number(number) => Value::Count(usize::try_from(*number).unwrap_or(0)),
                Arg::Text(text) => Value::Text(text),
            };
            (*name, value)
        })
        .collect();
    lang.with(&format!("error-{}", invalid.code()), &values)
}
