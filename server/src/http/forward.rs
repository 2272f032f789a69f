//! GET /forward: whom appointments are forwarded to and what is news to them. GET /forward/{whom}: what would be sent, to look at, to
//! print, as a calendar. POST /forward/{whom}/send and POST /forward/send: into the outbox.

mod one;
mod send;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};

use super::{
    PageError, appointments,
    context::Coordinator,
    icon::Icon,
    layout,
    parts::{form::act, view::View},
    words,
};
use crate::{
    App,
    forward::{Counts, Digest, digests},
    locale::{self, Locale},
    mail::is_address,
    store::{forwarding::Whom, outbox::State as Where},
};

pub(super) use one::centre_name;
pub(crate) use one::{calendar, preview, print};
pub(super) use send::domain;
pub(crate) use send::{send, send_all};

/// Rows of a page.
const PAGE: usize = 100;

/// GET /forward
pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    view: View,
) -> Result<Response, PageError> {
    let lang = person.lang;
    let mut all = digests(app.store(), locale::minute(person.now_ms)).await?;
    all.retain(|digest| !digest.lines.is_empty() || digest.last.is_some());
    let news = all.iter().filter(|digest| digest.has_news()).count();
    let unreachable =
        all.iter().filter(|digest| digest.has_news() && !is_address(&digest.recipient.mail)).count();
    let alone = app.store().to_no_companion(locale::today(person.now_ms).to_string()).await?.len();
    let total = all.len();
    let only_news = view.get("show") == Some("news");
    if only_news {
        all.retain(Digest::has_news);
    }
    let after = view.get("after").and_then(|after| after.parse::<Whom>().ok());
    let start = after
        .and_then(|after| all.iter().position(|digest| digest.recipient.whom == after))
        .map_or(0, |at| at + 1);
    let page: Vec<_> = all.iter().skip(start).take(PAGE).collect();
    let show = if only_news { "&show=news" } else { "" };
    let next = page.last().filter(|_| start + PAGE < all.len()).map(|digest| &digest.recipient.whom);
    let previous = (start > 0).then(|| match start.checked_sub(PAGE + 1).and_then(|at| all.get(at)) {
        Some(digest) => format!("/forward?after={}{show}", digest.recipient.whom),
        None if only_news => "/forward?show=news".to_owned(),
        None => "/forward".to_owned(),
    });
    let empty = if only_news { "forward-none-news" } else { "forward-none" };
    Ok(layout::page(
        &person,
        &lang.t("nav-forward"),
        &html! { div.forward {
            header.page { h1 { (lang.t("nav-forward")) } p.soft { (lang.t("forward-help")) } }
            @if app.config().mail.is_none() { (no_mail(lang)) }
            @if news > unreachable && app.config().mail.is_some() {
                form method="post" action="/forward/send" {
                    (act()?)
                    button.main type="submit" {
                        (Icon::Mail) (lang.with("forward-send-all", &[("count", (news - unreachable).into())]))
                    }
                }
            }
            @if unreachable > 0 { p.notice.waiting { (lang.with("forward-unreachable", &[("count", unreachable.into())])) } }
            @if alone > 0 {
                p.notice.waiting {
                    a.target href=(appointments::to_no_companion()) { (lang.with("forward-alone", &[("count", alone.into())])) }
                }
            }
            nav.orders aria-label=(lang.t("forward-show")) {
                @for (words, count, address, here) in [
                    ("forward-show-all", total, "/forward", !only_news),
                    ("forward-show-news", news, "/forward?show=news", only_news),
                ] {
                    a.target href=(address) aria-current=[here.then_some("true")] { (lang.with(words, &[("count", count.into())])) }
                }
            }
            div #list data-live="stand desk catalogue mail" {
                @if page.is_empty() { p.empty { (lang.t(empty)) } } @else { (table(&person, &page)) }
                @if previous.is_some() || next.is_some() {
                    nav.pages aria-label=(lang.t("list-pages")) {
                        @if let Some(address) = previous { a.button rel="prev" href=(address) { (Icon::Back) (lang.t("list-previous")) } }
                        @if let Some(whom) = next { a.button rel="next" href={ "/forward?after=" (whom) (show) } { (lang.t("list-next")) (Icon::Next) } }
                    }
                }
            }
        } },
    )
    .into_response())
}

fn table(person: &Coordinator, page: &[&Digest]) -> Markup {
    let lang = person.lang;
    html! {
        div.table {
            table {
                thead {
                    tr {
                        @for words in ["forward-who", "forward-standing", "forward-news", "forward-last"] { th scope="col" { (lang.t(words)) } }
                    }
                }
                tbody {
                    @for digest in page {
                        tr #{ "row-" (digest.recipient.whom) } {
                            th scope="row" {
                                a href={ "/forward/" (digest.recipient.whom) } { (words::name(lang, &digest.recipient.name)) }
                                br;
                                span.soft { (role(lang, digest)) }
                            }
                            td data-label=(lang.t("forward-standing")) {
                                (lang.with("forward-standing-count", &[("count", digest.counts().standing.into())]))
                            }
                            td data-label=(lang.t("forward-news")) { (news(lang, digest)) }
                            td data-label=(lang.t("forward-last")) { (last(person, digest)) }
                        }
                    }
                }
            }
        }
    }
}

/// What kind of recipient it is, and whether a mail can go there.
fn role(lang: Locale, digest: &Digest) -> Markup {
    let recipient = &digest.recipient;
    html! {
        @match recipient.whom {
            Whom::Companion { .. } => (lang.with("forward-companion", &[("of", (&recipient.of).into())])),
            Whom::Organisation(_) => (lang.t("forward-organisation")),
        }
        @if let Some(words) = unreachable(digest) { br; (words::badge("waiting", Icon::Refused, &lang.t(words))) }
    }
}

/// Why no mail can go there.
fn unreachable(digest: &Digest) -> Option<&'static str> {
    match digest.recipient.mail.as_str() {
        "" => Some("forward-address-none"),
        mail if !is_address(mail) => Some("forward-address-wrong"),
        _ => None,
    }
}

fn news(lang: Locale, digest: &Digest) -> Markup {
    let Counts { new, changed, cancelled, .. } = digest.counts();
    let counts = [("forward-new", new), ("forward-changed", changed), ("forward-cancelled", cancelled)];
    html! {
        @if digest.is_under_way && matches!(digest.last, Some((_, Where::Unclear, _))) { (lang.t("forward-unclear")) }
        @else if digest.is_under_way { (lang.t("forward-under-way")) }
        @else if !digest.has_news() { span.soft { (lang.t("forward-no-news")) } }
        @else {
            ul.chips {
                @for (words, count) in counts.into_iter().filter(|(_, count)| *count > 0) {
                    li { (lang.with(words, &[("count", count.into())])) }
                }
            }
        }
    }
}

fn last(person: &Coordinator, digest: &Digest) -> Markup {
    let lang = person.lang;
    html! {
        @match digest.last {
            None => span.soft { (lang.t("forward-never")) },
            Some((number, state, at_ms)) => {
                a.target href={ "/messages/" (number) } { (super::messages::badge(lang, state)) }
                br;
                span.soft { (lang.moment(at_ms, person.now_ms)) }
            }
        }
    }
}

/// What is said of a last mail with which something is wrong.
fn trouble(lang: Locale, digest: &Digest) -> Markup {
    let Some((number, state, _)) = digest.last else { return Markup::default() };
    let words = match state {
        state if state.failed() => "forward-failed",
        Where::Unclear => "forward-unclear",
        _ => return Markup::default(),
    };
    html! {
        div.notice.alert {
            p { (lang.t(words)) }
            p { a.target href={ "/messages/" (number) } { (super::messages::badge(lang, state)) } }
        }
    }
}

pub(super) fn no_mail(lang: Locale) -> Markup {
    html! { p.notice.waiting { (lang.t("forward-no-mail")) } }
}
