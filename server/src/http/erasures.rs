//! POST /candidates/{id}/erase and /erase/undo. GET /erasures: what was erased, and which tablets have confirmed.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, html};
use samenspel_model::DocId;

use super::{PageError, context::Coordinator, icon::Icon, layout, words};
use crate::{
    App,
    locale::Locale,
    store::{ErasureLine, ReceiptLine},
};

const LINES_MAX: usize = 200;

pub(crate) async fn show(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let lines = app.store().erasure_lines(LINES_MAX).await?;
    let mut soon = Vec::new();
    for doc in app.scheduled().docs() {
        if let Some(sheet) = app.store().candidate_sheet(doc).await? {
            soon.push((doc, sheet.line.name));
        }
    }
    Ok(layout::page(
        &person,
        &lang.t("nav-erasures"),
        &html! {
            header.page { h1 { (lang.t("nav-erasures")) } p { (lang.t("erasures-intro")) } }
            div #erasures data-live {
                @for (doc, name) in &soon { (undo(lang, *doc, name)) }
                @if lines.is_empty() && soon.is_empty() { (words::empty(&lang.t("erasures-empty"))) }
                ul.cards { @for line in &lines { li.card { (erasure(lang, line, now_ms)) } } }
            }
        },
    ))
}

fn undo(lang: Locale, doc: DocId, name: &str) -> Markup {
    let name = if name.is_empty() { lang.t("candidate-no-name") } else { name.to_owned() };
    html! {
        div.notice.waiting role="status" {
            p { (lang.with("erase-soon", &[("name", (&name).into())])) }
            form method="post" action={ "/candidates/" (doc) "/erase/undo" } {
                button type="submit" { (Icon::Undo) (lang.t("undo")) span.sr-only { ": " (name) } }
            }
        }
    }
}

fn erasure(lang: Locale, line: &ErasureLine, now_ms: i64) -> Markup {
    let open = line.receipts.iter().filter(|receipt| receipt.confirmed_ms.is_none()).count();
    html! {
        h2 { (lang.with("erased-sheet", &[("moment", (&lang.moment(line.at_ms, now_ms)).into())])) }
        p.trace { (lang.with("erased-number", &[("number", line.id.get(..8).unwrap_or(&line.id).into())])) }
        p {
            @if open == 0 { (words::badge("safe", Icon::Check, &lang.t("erased-everywhere"))) }
            @else { (words::badge("waiting", Icon::Clock, &lang.with("erased-waiting", &[("count", open.into())]))) }
        }
        @if !line.receipts.is_empty() {
            details {
                summary { (lang.t("erased-tablets")) }
                ul.rows { @for receipt in &line.receipts { li { (bdi(&receipt.device)) " — " (said(lang, receipt, now_ms)) } } }
            }
        }
    }
}

fn bdi(text: &str) -> Markup {
    html! { bdi { (text) } }
}

/// What is known of one tablet.
fn said(lang: Locale, receipt: &ReceiptLine, now_ms: i64) -> String {
    let with = |id: &str, at_ms: i64| lang.with(id, &[("moment", (&lang.moment(at_ms, now_ms)).into())]);
    match (receipt.confirmed_ms, receipt.revoked_ms, receipt.seen_ms) {
        (Some(at_ms), ..) => with("receipt-confirmed", at_ms),
        (None, Some(at_ms), _) => with("receipt-revoked", at_ms),
        (None, None, Some(at_ms)) => with("receipt-waiting", at_ms),
        (None, None, None) => lang.t("device-never-seen"),
    }
}

/// The button on a sheet.
pub(super) fn button(lang: Locale, id: &str) -> Markup {
    html! {
        form method="post" action={ "/candidates/" (id) "/erase" } {
            button.plain.danger type="submit" { (Icon::Erase) (lang.t("erase")) }
        }
        p.hint { (lang.t("erase-hint")) }
    }
}

pub(crate) async fn erase(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let doc = id.parse().map_err(|_| PageError::NotFound)?;
    app.store().candidate_sheet(doc).await?.ok_or(PageError::NotFound)?;
    tracing::info!(account = person.account.id, %doc, "erasure asked for");
    app.scheduled().erase(app.store(), doc, app.config().erase_after_ms);
    Ok(Redirect::to("/erasures"))
}

pub(crate) async fn undo_erase(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let doc: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    app.scheduled().undo(doc);
    tracing::info!(account = person.account.id, %doc, "erasure undone");
    // When it was too late, the list says so.
    let there = app.store().candidate_sheet(doc).await?.is_some();
    Ok(Redirect::to(&if there { format!("/candidates/{doc}") } else { "/erasures".to_owned() }))
}
