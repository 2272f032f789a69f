//! GET /coordinators: who they are. POST /coordinators/{id}/end: one of them ends.

use std::time::Duration;

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, html};

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    invitations, layout,
    parts::{flash, form::act},
};
use crate::{
    App,
    locale::Locale,
    said::{Said, Sentence, Undo},
    store::{UNDO_MS, account::AccountLine},
};

pub(crate) async fn show(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let lines = app.store().account_lines().await?;
    let invitations = app.store().invitations(now_ms).await?;
    let (former, present): (Vec<_>, Vec<_>) = lines.iter().partition(|line| line.ended_ms.is_some());
    let invited = invitations::section(lang, &invitations, now_ms)?;
    Ok(layout::page(
        &person,
        &lang.t("nav-coordinators"),
        &html! {
            header.page { h1 { (lang.t("nav-coordinators")) } p { (lang.t("coordinators-intro")) } }
            div.columns {
                section #coordinators data-live="accounts" aria-labelledby="coordinators-title" {
                    h2 #coordinators-title { (lang.t("coordinators-present")) }
                    ul.cards { @for line in &present { li #{ "account-" (line.account.id) } .card { (card(&person, line)) } } }
                    @if !former.is_empty() {
                        h2 { (lang.t("coordinators-former")) }
                        ul.cards { @for line in &former { li #{ "account-" (line.account.id) } .card { (former_card(lang, line, now_ms)?) } } }
                    }
                }
                (invited)
            }
        },
    ))
}

fn card(person: &Coordinator, line: &AccountLine) -> Markup {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let name = &line.account.name;
    let moment = |at_ms: i64| lang.moment(at_ms, now_ms);
    let since = moment(line.created_ms);
    html! {
        h3 { (Icon::People) bdi { (name) } }
        p.soft {
            @match &line.invited_by {
                Some(by) => (lang.with("coordinator-since-by", &[("moment", (&since).into()), ("name", by.into())])),
                None => (lang.with("coordinator-since", &[("moment", (&since).into())])),
            }
        }
        p.trace {
            @match line.login_ms {
                Some(at_ms) => (lang.with("coordinator-login", &[("moment", (&moment(at_ms)).into())])),
                None => (lang.t("coordinator-no-login")),
            }
        }
        @if line.account.id == person.account.id {
            p { (lang.t("coordinator-you")) }
            p { a.target href="/coordinators/password" { (lang.t("password-change")) } }
        } @else {
            form method="post" action={ "/coordinators/" (line.account.id) "/end" } {
                button #{ "end-" (line.account.id) } .plain.danger type="submit" {
                    (Icon::Stopped) (lang.t("coordinator-end")) span.sr-only { ": " (name) }
                }
            }
        }
    }
}

fn former_card(lang: Locale, line: &AccountLine, now_ms: i64) -> Result<Markup, PageError> {
    let (ended, act) = (lang.moment(line.ended_ms.unwrap_or_default(), now_ms), act()?);
    Ok(html! {
        h3 { (Icon::People) bdi { (line.account.name) } }
        p.soft {
            @match &line.ended_by {
                Some(by) => (lang.with("coordinator-ended-by", &[("moment", (&ended).into()), ("name", by.into())])),
                None => (lang.with("coordinator-ended", &[("moment", (&ended).into())])),
            }
        }
        form method="post" action="/coordinators/invitations" {
            (act)
            input type="hidden" name="back" value=(line.account.id);
            button #{ "back-" (line.account.id) } .plain type="submit" {
                (Icon::Undo) (lang.t("coordinator-back")) span.sr-only { ": " (line.account.name) }
            }
        }
    })
}

pub(crate) async fn end(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<i64>,
) -> Result<Redirect, PageError> {
    let lines = app.store().account_lines().await?;
    let line = lines.into_iter().find(|line| line.account.id == id).ok_or(PageError::NotFound)?;
    if line.ended_ms.is_some() {
        // A double tap: the page of the first says how to undo it.
        return Ok(Redirect::to("/coordinators"));
    }
    let ended_ms = app.now().0;
    if !app.store().end_account(id, person.account.id, ended_ms).await? {
        return Err(PageError::NotFound);
    }
    tracing::info!(account = person.account.id, of = id, "account ended");
    let store = app.store().clone();
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(UNDO_MS.unsigned_abs())).await;
        if let Err(error) = store.forget_ended(ended_ms + UNDO_MS).await {
            tracing::warn!(%error, "the password of an account that ended is forgotten at the next start");
        }
    });
    let said = Said::new(Sentence::new("coordinator-ended-now").text("name", line.account.name));
    let said = said.undo(Undo::KeepAccount(id), person.now_ms, "/coordinators");
    flash::redirect(&app, &person, "/coordinators", said)
}
