//! GET /today: what asks for a decision, who came, which tablets are there. The first of each, and the way to all of them.

use axum::extract::State;
use maud::{Markup, html};

use super::{
    PageError, candidate,
    context::Coordinator,
    devices, first_steps, follow, guesses,
    icon::Icon,
    layout, questions,
    words::{self, declared::Ctx},
};
use crate::{
    App,
    forward::{self, Unaware},
    locale::{self, Locale},
    store::{BOOKLET_QUESTIONS, DEVICES, QUESTIONS, list::Asked, open_questions},
};

/// Documents with questions, and booklets, that are shown at once.
const QUESTIONS_MAX: usize = 8;
const CANDIDATES_MAX: usize = 20;
const DEVICES_MAX: usize = 20;

pub(crate) async fn show(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let store = app.store();
    let centre = store.called().await?;
    let ctx = Ctx { lang, now_ms, centre: &centre };
    let conflicts = store.list(&QUESTIONS, Asked::default(), QUESTIONS_MAX).await?;
    let booklets = store.list(&BOOKLET_QUESTIONS, open_questions(), QUESTIONS_MAX).await?;
    let silent = follow::Silent::read(&app, ctx).await?;
    let (candidates, total) = store.latest_candidates(CANDIDATES_MAX).await?;
    let (given_up, withdrawn) = (store.given_up().await?, store.withdrawn().await?);
    let seen_last = Asked { sort: "seen".to_owned(), ..Asked::default() };
    let tablets = store.list(&DEVICES, seen_last, DEVICES_MAX).await?;
    let clashes = store.count_clashes(app.now()).await?;
    let guessed = store.guessed_accounts().await?;
    let steps = store.first_steps().await?;
    let unaware = forward::unaware(store, app.now()).await?;
    let open = conflicts.total + booklets.total + clashes;
    let asked: Vec<_> = conflicts.rows.iter().flatten().take(QUESTIONS_MAX).collect();
    // Of one document there may be more questions than are shown.
    let is_all = asked.len() == conflicts.rows.iter().flatten().count();
    let shown = if is_all { conflicts.rows.len() } else { 0 };
    Ok(layout::page(
        &person,
        &lang.t("nav-today"),
        &html! {
            header.page {
                h1 { (lang.t("nav-today")) }
                p.soft { (lang.day(locale::today(now_ms), now_ms)) }
            }
            (guesses::notices(lang, &guessed, now_ms))
            (first_steps::card(lang, steps.as_deref()))
            (not_told(lang, unaware))
            div.board {
                section #questions data-live="desk stand catalogue" aria-labelledby="questions-title" {
                    h2 #questions-title { (lang.t("questions")) (count(open)) }
                    @if open == 0 { (words::empty(&lang.t("questions-empty"))) }
                    @for conflict in asked {
                        (questions::conflict(ctx, conflict, questions::waiting(&app, conflict), true, "/today"))
                    }
                    (all(lang, "/questions", "questions-all", shown, conflicts.total))
                    @for question in &booklets.rows { (questions::booklets::booklet(ctx, question, "/today")) }
                    (all(lang, "/questions/booklets", "questions-booklets-all", booklets.rows.len(), booklets.total))
                    (all(lang, questions::clashes::PATH, "clashes-all", 0, clashes))
                }
                (silent.show(ctx))
                section #candidates data-live="desk stand catalogue" aria-labelledby="candidates-title" {
                    h2 #candidates-title { (lang.t("candidates")) (count(total)) }
                    @if candidates.is_empty() { (words::empty(&lang.t("candidates-empty"))) }
                    @else { ul.rows { @for line in &candidates { li #{ "row-" (line.id) } { (candidate::row(ctx, line)) } } } }
                    (all(lang, "/candidates", "candidates-all", candidates.len(), total))
                    (all(lang, "/candidates?who=wants-erasure", "candidates-withdrawn", 0, withdrawn))
                    (all(lang, "/candidates?who=given-up", "candidates-given-up", 0, given_up))
                }
                section #devices data-live="devices catalogue" aria-labelledby="devices-title" {
                    h2 #devices-title { (lang.t("devices")) (count(tablets.total)) }
                    @if tablets.rows.is_empty() {
                        (words::empty(&lang.t("devices-empty")))
                        p { a.button href="/devices" { (Icon::Plus) (lang.t("device-new")) } }
                    } @else {
                        ul.rows { @for tablet in &tablets.rows { li #{ "row-" (tablet.id) } { (devices::row(lang, tablet, now_ms)) } } }
                    }
                    (all(lang, "/devices", "devices-all", tablets.rows.len(), tablets.total))
                }
            }
        },
    ))
}

/// The way to those who do not know of a change.
fn not_told(lang: Locale, unaware: Unaware) -> Markup {
    let (tone, icon) = if unaware.is_urgent { ("alert", Icon::Stopped) } else { ("waiting", Icon::Mail) };
    html! {
        div #unaware data-live="stand desk catalogue mail" {
            @if unaware.count > 0 {
                p.notice.(tone) {
                    (icon)
                    a.target href="/forward?show=news" { (lang.with("forward-unaware", &[("count", unaware.count.into())])) }
                }
            }
        }
    }
}

fn count(number: usize) -> Markup {
    html! { " " span.count { (number) } }
}

/// The way to all, when these are not all of them.
fn all(lang: Locale, path: &str, words: &'static str, shown: usize, total: usize) -> Markup {
    html! {
        @if shown < total { p { a.target href=(path) { (lang.with(words, &[("total", total.into())])) } } }
    }
}
