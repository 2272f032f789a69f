//! A register's key and value in words, as far as this version knows them.

use maud::{Markup, html};
use samenspel_model::doc::Kind;

use crate::{http::words, locale::Locale, store::rows::booklet_in_groups};

/// The name of a field; the key itself when it is a newer app's.
pub(super) fn label(lang: Locale, kind: Kind, key: &str) -> String {
    let words = kind.noun().words(key);
    words.and_then(|words| lang.known(&format!("field-{words}"))).unwrap_or_else(|| key.to_owned())
}

/// What is put there.
pub(super) fn value(lang: Locale, key: &str, value: Option<&str>, now_ms: i64) -> Markup {
    let number = value.and_then(|value| value.parse::<i64>().ok());
    let chosen = |name: String| html! { @if number == Some(0) { s { (name) } } @else { (name) } };
    match (key.split_once('/'), value) {
        (Some(("language", code)), _) => chosen(words::language(lang, code)),
        (Some(("talent", code)), _) => chosen(words::talent(lang, code)),
        (Some(("booklet", code)), _) => chosen(booklet_in_groups(code)),
        (Some(("consent", _)), _) => match number {
            Some(at_ms @ 1..) => html! { (lang.moment(at_ms, now_ms)) },
            _ => html! { (lang.t("answer-no")) },
        },
        (_, None | Some("")) => html! { span.soft { (lang.t("sheet-unknown")) } },
        (None, Some(code)) if key == "booklet" => html! { (booklet_in_groups(code)) },
        (None, Some(day)) if key == "date" => html! { (lang.day_text(day, now_ms)) },
        (None, Some(flag)) if key == "withdrawn" => {
            html! { (lang.t(if flag == "0" { "answer-no" } else { "answer-yes" })) }
        }
        (_, Some(text)) => html! { (text) },
    }
}
