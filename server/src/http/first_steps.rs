//! The card of a new centre's first steps, on today's page. POST /first-steps/away puts it away.

use axum::{extract::State, response::Redirect};
use maud::{Markup, html};

use super::{PageError, context::Coordinator, icon::Icon, parts::flash};
use crate::{
    App,
    locale::Locale,
    said::{Said, Sentence, Undo},
    store::FirstStep,
};

/// The card; nothing when there is nothing left to do or it was put away.
///
/// Only the list in it is live: the card itself comes and goes when the page is opened, never under somebody's eyes.
pub(super) fn card(lang: Locale, steps: Option<&[(FirstStep, bool)]>) -> Markup {
    let Some(steps) = steps else { return html! {} };
    html! {
        section.card.steps aria-labelledby="first-steps-title" {
            h2 #first-steps-title { (lang.t("first-steps")) }
            p.soft { (lang.t("first-steps-intro")) }
            ul #first-steps data-live="catalogue desk devices accounts" {
                @for (step, done) in steps {
                    @let (path, words) = place(*step, *done);
                    li.done[*done] {
                        a.target href=(path) {
                            @if *done { (Icon::Check) } @else { (Icon::Todo) }
                            span { (lang.t(words)) }
                        }
                        span.soft { (lang.t(if *done { "first-step-done" } else { "first-step-todo" })) }
                    }
                }
            }
            form method="post" action="/first-steps/away" {
                button.plain type="submit" { (lang.t("first-steps-away")) }
            }
        }
    }
}

/// Where a step is done, and the id of its words.
fn place(step: FirstStep, done: bool) -> (&'static str, &'static str) {
    match step {
        FirstStep::Centre => (if done { "/centre" } else { "/start" }, "first-step-centre"),
        FirstStep::Organisations => ("/organisations", "first-step-organisations"),
        FirstStep::Referrers => ("/referrers", "first-step-referrers"),
        FirstStep::Market => ("/markets", "first-step-market"),
        FirstStep::Booklets => ("/booklets", "first-step-booklets"),
        FirstStep::Desk => ("/devices", "first-step-desk"),
        FirstStep::Colleague => ("/coordinators", "first-step-colleague"),
    }
}

pub(crate) async fn away(State(app): State<App>, person: Coordinator) -> Result<Redirect, PageError> {
    app.store().put_first_steps_away(true).await?;
    let said = Said::new(Sentence::new("first-steps-away-now"));
    flash::redirect(&app, &person, "/today", said.undo(Undo::FirstSteps, person.now_ms, "/today"))
}
