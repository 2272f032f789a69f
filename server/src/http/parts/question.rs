//! A question that people left open: what it is about, who said what and when, and a button per answer.

use maud::{Markup, html};

use crate::http::icon::Icon;

/// A question.
pub(in crate::http) struct Question {
    /// Its own on the page, and another one once something else is asked: news never turns the question under somebody's finger
    /// into another one.
    pub(in crate::http) id: String,
    /// Is something wrong until it is answered?
    pub(in crate::http) urgent: bool,
    pub(in crate::http) icon: Icon,
    /// What it is about, when the page does not say so already.
    pub(in crate::http) about: Option<Markup>,
    pub(in crate::http) asked: String,
    /// Who said what and when, a sentence each.
    pub(in crate::http) said: Vec<Markup>,
    /// How it is answered; `None` when somebody just did, or when only time answers it.
    pub(in crate::http) answers: Option<Answers>,
    /// What else is to be known.
    pub(in crate::http) note: Option<String>,
}

/// The answers to a question.
pub(in crate::http) struct Answers {
    /// Where they are posted.
    pub(in crate::http) action: String,
    /// What goes along: names and values.
    pub(in crate::http) hidden: Vec<(&'static str, String)>,
    /// Values of the field `value`, and what stands on their buttons.
    pub(in crate::http) choices: Vec<(String, Markup)>,
}

/// The question as a card.
pub(in crate::http) fn card(question: &Question) -> Markup {
    html! {
        article #(question.id) .card.(if question.urgent { "alert" } else { "waiting" }) {
            @if let Some(about) = &question.about {
                h3 { (question.icon) (about) }
                p { strong { (question.asked) } }
            } @else {
                h2 { (question.icon) (question.asked) }
            }
            @for sentence in &question.said { p { (sentence) } }
            @if let Some(answers) = &question.answers {
                form.choices method="post" action=(answers.action) {
                    @for (name, value) in &answers.hidden { input type="hidden" name=(name) value=(value); }
                    @for (value, label) in &answers.choices {
                        button type="submit" name="value" value=(value) { (label) }
                    }
                }
            }
            @if let Some(note) = &question.note { p.hint { (note) } }
        }
    }
}
