//! Small pieces of text that several pages share.

pub(super) mod declared;

use maud::{Markup, html};
use samenspel_model::phone;

use super::icon::Icon;
use crate::{
    locale::Locale,
    store::rows::{AppointmentLine, booklet_in_groups},
};

/// A person's name in its own direction; a sentence when it is empty.
pub(super) fn name(lang: Locale, name: &str) -> Markup {
    html! { @if name.trim().is_empty() { span.soft { (lang.t("candidate-no-name")) } } @else { bdi { (name) } } }
}

/// A phone number as somebody typed it, which is dialled as it must be.
pub(super) fn phone(kept: &str) -> Markup {
    html! {
        @if let Some(dialled) = phone::dialled(kept) { a href={ "tel:" (dialled) } { bdi { (kept) } } } @else { bdi { (kept) } }
    }
}

/// A language's name; the code itself when it is not one we know.
pub(super) fn language(lang: Locale, code: &str) -> String {
    lang.known(&format!("language-{code}")).unwrap_or_else(|| code.to_owned())
}

/// A talent's name; the code itself when it is not one we know.
pub(super) fn talent(lang: Locale, code: &str) -> String {
    lang.known(&format!("talent-{code}")).unwrap_or_else(|| code.to_owned())
}

/// A booklet's code in groups.
pub(super) fn booklet(lang: Locale, code: &str) -> Markup {
    html! { span.code { span.sr-only { (lang.t("booklet")) " " } (booklet_in_groups(code)) } }
}

/// That a booklet's batch was revoked.
pub(super) fn revoked(lang: Locale) -> Markup {
    badge("alert", Icon::Stopped, &lang.t("booklet-revoked"))
}

/// A list of words as chips.
pub(super) fn chips(words: impl Iterator<Item = String>) -> Markup {
    html! { ul.chips { @for word in words { li { (word) } } } }
}

/// "10 uur", "13.30 uur"; the text itself when it is no time.
pub(super) fn hour(lang: Locale, time: &str) -> String {
    lang.hour(time)
}

/// "dinsdag 24 november om 10 uur"
pub(super) fn moment(lang: Locale, date: &str, time: &str, now_ms: i64) -> String {
    lang.at(date, time, now_ms)
}

/// Six digits as the tablet shows them: "663 238".
pub(super) fn digits(digits: &str) -> String {
    digits.split_at_checked(3).map_or_else(|| digits.to_owned(), |(one, two)| format!("{one}\u{a0}{two}"))
}

/// "Muntpunt — Onthaal, dinsdag 24 november om 10 uur"
pub(super) fn appointment(lang: Locale, line: &AppointmentLine, now_ms: i64) -> Markup {
    let task = if line.task.is_empty() { lang.t("task-other") } else { line.task.clone() };
    let when = moment(lang, &line.date, &line.time, now_ms);
    html! {
        span.appointment.withdrawn[line.withdrawn] {
            strong { bdi { (line.organisation) } } " — " bdi { (task) } ", "
            a href={ "/appointments/" (line.id) } { (when) }
            @if line.withdrawn { " " (badge("quiet", Icon::Stopped, &lang.t("appointment-withdrawn"))) }
        }
    }
}

/// A word with an icon on a soft colour: `waiting`, `alert`, `safe` or `quiet`.
pub(super) fn badge(tone: &str, icon: Icon, words: &str) -> Markup {
    html! { span class={ "badge " (tone) } { (icon) (words) } }
}

/// The sentence that says what an empty list is for.
pub(super) fn empty(words: &str) -> Markup {
    html! { p.empty { (words) } }
}
