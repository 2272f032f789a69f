//! A digest as a page: in the mail, in its preview and on paper. In a mail everything is said where it stands, because mail programs take
//! no style sheets.

use maud::{DOCTYPE, Markup, html};

use super::{
    digest::Digest,
    text::{Reminded, Words},
};
use crate::store::forwarding::Whom;

pub(super) const TEXT: &str =
    "font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1d1b20; max-width: 600px";
const WHEN: &str = "font-size: 18px; margin: 20px 0 4px";
const FACT: &str = "margin: 0; white-space: pre-line";
pub(super) const BUTTON: &str = "display: inline-block; padding: 14px 20px; background: #0b4f57; color: #ffffff; text-decoration: none; border-radius: 8px";

/// What is new and the list.
pub(crate) fn lines(words: Words<'_>, digest: &Digest, in_mail: bool) -> Markup {
    let style = |style: &'static str| in_mail.then_some(style);
    let news = words.news(digest);
    let to_organisation = matches!(digest.recipient.whom, Whom::Organisation(_));
    html! {
        p { (words.hello(digest)) }
        p { (words.intro(digest)) }
        @if !news.is_empty() {
            h2 { (words.lang.t("mail-news-title")) }
            ul { @for sentence in news { li { (sentence) } } }
        }
        h2 { (words.lang.t("mail-list-title")) }
        @if digest.lines.iter().all(super::digest::Line::is_cancelled) { p { (words.none()) } }
        @for line in digest.lines.iter().filter(|line| !line.is_cancelled()) {
            h3 style=[style(WHEN)] { (words.when(&line.told)) }
            @for fact in words.facts(&line.told, to_organisation) { p.fact style=[style(FACT)] { (fact) } }
        }
    }
}

/// The whole as a mail; `link` stands where the link comes.
pub(super) fn mail(words: Words<'_>, digest: &Digest, until: &str, link: &str) -> String {
    let lang = words.lang;
    let page = html! {
        (DOCTYPE)
        html lang=(lang.tag()) dir=(lang.direction()) {
            head { meta charset="utf-8"; title { (words.subject(digest)) } }
            body style=(TEXT) {
                (lines(words, digest, true))
                p { (words.calendar()) }
                p { (words.link(until)) }
                p { a style=(BUTTON) href=(link) { (lang.t("mail-link-open")) } }
                p { (words.end()) }
            }
        }
    };
    page.into_string()
}

/// What is tomorrow and what is not, as a mail.
pub(super) fn reminder(words: Words<'_>, digest: &Digest, said: &Reminded<'_>, link: &str) -> String {
    let lang = words.lang;
    let subject = if said.off.is_empty() { "mail-subject-reminder" } else { "mail-subject-reminder-off" };
    let page = html! {
        (DOCTYPE)
        html lang=(lang.tag()) dir=(lang.direction()) {
            head { meta charset="utf-8"; title { (lang.t(subject)) } }
            body style=(TEXT) {
                p { (words.hello(digest)) }
                @if !said.off.is_empty() {
                    p { strong { (lang.t("mail-reminder-off")) } }
                    ul { @for off in &said.off { li { (off) } } }
                }
                @if !said.standing.is_empty() { p { (lang.t("mail-intro-reminder")) } }
                @for line in &said.standing {
                    h3 style=(WHEN) { (words.when(&line.told)) }
                    @for fact in words.facts(&line.told, false) { p style=(FACT) { (fact) } }
                }
                p { (lang.t("mail-link-reminder")) }
                p { a style=(BUTTON) href=(link) { (lang.t("mail-link-open")) } }
                p { (words.end()) }
            }
        }
    };
    page.into_string()
}
