//! GET /today: what asks for a decision, who came, which tablets are there.

use axum::extract::State;
use maud::{Markup, html};

use super::{PageError, candidate, context::Coordinator, devices, guesses, icon::Icon, layout, words};
use crate::{
    App,
    locale::{self, Locale},
    store::rows::UnknownBooklet,
};

const CANDIDATES_MAX: usize = 100;

pub(crate) async fn show(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let store = app.store();
    let conflicts = store.open_conflicts().await?;
    let unknown = store.unknown_booklets().await?;
    let (candidates, total) = store.latest_candidates(CANDIDATES_MAX).await?;
    let tablets = store.device_lines().await?;
    let guessed = store.guessed_accounts().await?;
    let questions = conflicts.len() + unknown.len();
    Ok(layout::page(
        &person,
        &lang.t("nav-today"),
        &html! {
            header.page {
                h1 { (lang.t("nav-today")) }
                p.soft { (lang.day(locale::today(now_ms), now_ms)) }
            }
            (guesses::notices(lang, &guessed, now_ms))
            div.board {
                section #questions data-live="desk stand catalogue" aria-labelledby="questions-title" {
                    h2 #questions-title { (lang.t("questions")) (count(questions)) }
                    @if questions == 0 { (words::empty(&lang.t("questions-empty"))) }
                    @for conflict in &conflicts { (candidate::conflict(lang, conflict, now_ms)) }
                    @for booklet in &unknown { (unknown_booklet(lang, booklet, now_ms)) }
                }
                section #candidates data-live="desk stand catalogue" aria-labelledby="candidates-title" {
                    h2 #candidates-title { (lang.t("candidates")) (count(total)) }
                    @if candidates.is_empty() { (words::empty(&lang.t("candidates-empty"))) }
                    @else { ul.rows { @for line in &candidates { li { (candidate::row(lang, line, now_ms)) } } } }
                    @if total > candidates.len() {
                        p.soft { (lang.with("candidates-more", &[("shown", candidates.len().into())])) }
                    }
                }
                section #devices data-live="devices catalogue" aria-labelledby="devices-title" {
                    h2 #devices-title { (lang.t("devices")) (count(tablets.len())) }
                    @if tablets.is_empty() {
                        (words::empty(&lang.t("devices-empty")))
                        p { a.button href="/devices" { (Icon::Plus) (lang.t("device-new")) } }
                    } @else {
                        ul.rows { @for tablet in &tablets { li { (devices::row(lang, tablet, now_ms)) } } }
                    }
                }
            }
        },
    ))
}

fn count(number: usize) -> Markup {
    html! { " " span.count { (number) } }
}

fn unknown_booklet(lang: Locale, booklet: &UnknownBooklet, now_ms: i64) -> Markup {
    html! {
        article.card.waiting {
            h3 { (Icon::Book) (words::booklet(lang, &booklet.code)) }
            p { (lang.t("booklet-unknown")) }
            ul.plain {
                @for appointment in &booklet.appointments { li { (words::appointment(lang, appointment, now_ms)) } }
            }
            p.hint { (lang.t("booklet-unknown-hint")) }
        }
    }
}
