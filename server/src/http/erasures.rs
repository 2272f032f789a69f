//! POST /erasures/{id}: erases a document, of whatever kind. GET /erasures: what was erased, and which tablets have confirmed.

use axum::{
    extract::{Path, State},
    response::{Redirect, Response},
};
use maud::{Markup, html};
use samenspel_model::{DocId, doc::Kind};

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    layout,
    parts::{
        filter::{Chosen, Filter},
        flash,
        table::{Column, Table},
        view::View,
    },
    words::{self, declared::Ctx},
};
use crate::{
    App,
    deferred::Act,
    locale::Locale,
    said::{Said, Sentence, Undo},
    store::{ERASURES, Erasing, ErasureLine, ReceiptLine, list::Value},
};

static TABLE: Table<ErasureLine> = Table {
    path: "/erasures",
    list: &ERASURES,
    columns: &[
        Column { words: "column-number", sort: None, cell: None, text: Some(|_, line| short(line.id)) },
        Column {
            words: "column-kind",
            sort: None,
            cell: None,
            text: Some(|ctx, line| kind(ctx.lang, line.kind)),
        },
        Column {
            words: "nav-erasures",
            sort: Some("erased"),
            cell: None,
            text: Some(|ctx, line| ctx.lang.moment(line.at_ms, ctx.now_ms)),
        },
        Column { words: "erased-tablets", sort: None, cell: None, text: Some(receipts_text) },
    ],
    further: None,
    id: |line| line.id.to_string(),
    topics: "desk devices",
    empty: "erasures-empty",
    card: Some(|ctx, line| erasure(ctx.lang, line, ctx.now_ms)),
    withdrawn: |_| false,
};

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    view: View,
) -> Result<Response, PageError> {
    let lang = person.lang;
    let choices = vec![
        Chosen::all(lang.t("filter-all-erasures")),
        Chosen::only("waiting", lang.t("filter-erasures-waiting"), "waiting", Value::Null),
    ];
    let filters = vec![Filter::new("which", lang.t("filter-which"), choices)];
    let waits = app.store().waits_for_reader().await?;
    TABLE
        .answer(&app, &person, &view, filters, |list| {
            layout::page(
                &person,
                &lang.t("nav-erasures"),
                &html! {
                    header.page { h1 { (lang.t("nav-erasures")) } p { (lang.t("erasures-intro")) } }
                    div #copies data-live="desk devices" {
                        @if waits { p.notice.waiting role="status" { (lang.t("erasures-copies")) } }
                    }
                    (list)
                },
            )
        })
        .await
}

/// What is enough of an erased document's name to tell it from others.
fn short(id: DocId) -> String {
    id.to_string().chars().take(8).collect()
}

fn kind(lang: Locale, kind: Kind) -> String {
    lang.t(&format!("kind-{}", kind.as_str()))
}

fn receipts_text(ctx: Ctx, line: &ErasureLine) -> String {
    let of = |receipt: &ReceiptLine| format!("{}: {}", receipt.device, said(ctx.lang, receipt, ctx.now_ms));
    line.receipts.iter().map(of).collect::<Vec<_>>().join(", ")
}

fn erasure(lang: Locale, line: &ErasureLine, now_ms: i64) -> Markup {
    let open = line.receipts.iter().filter(|receipt| receipt.confirmed_ms.is_none()).count();
    html! {
        h2 { (lang.with("erased-sheet", &[("moment", (&lang.moment(line.at_ms, now_ms)).into())])) }
        p.trace { (kind(lang, line.kind)) ". " (lang.with("erased-number", &[("number", (&short(line.id)).into())])) }
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

/// The button on a document's page.
pub(super) fn button(lang: Locale, id: DocId, kind: Kind) -> Markup {
    let (words, hint) = match kind {
        Kind::Candidate => ("erase", "erase-hint"),
        Kind::Organisation => ("erase-other", "erase-hint-organisation"),
        Kind::Volunteer => ("erase-other", "erase-hint-volunteer"),
        _ => ("erase-other", "erase-hint-other"),
    };
    html! {
        form method="post" action={ "/erasures/" (id) } {
            button.plain.danger type="submit" { (Icon::Erase) (lang.t(words)) }
        }
        p.hint { (lang.t(hint)) }
    }
}

/// What goes along with a person, what stays and why, and what may come later.
pub(super) fn along(lang: Locale, erasing: &Erasing) -> Markup {
    html! {
        div.hint #along data-live="desk stand" {
            @if erasing.has_booklet || erasing.along > 0 {
                p { (lang.with("erase-along", &[("count", erasing.along.into())])) }
            }
            @for (code, others) in &erasing.shared {
                p {
                    (words::booklet(lang, code)) " — " (lang.t("erase-shared"))
                    @for (id, name) in others { " " a.target href={ "/candidates/" (id) } { (words::name(lang, name)) } }
                }
            }
            @if erasing.history > 0 { p { (lang.with("erase-history", &[("count", erasing.history.into())])) } }
            @if erasing.has_booklet { p { (lang.t("erase-later")) } }
        }
    }
}

pub(crate) async fn erase(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let doc = id.parse().map_err(|_| PageError::NotFound)?;
    let record = app.store().record(doc).await?.ok_or(PageError::NotFound)?;
    let (said, page) = match record.kind {
        // Nobody asks for that: nothing works without the one, and the other goes along with its person.
        Kind::Centre | Kind::Entry | Kind::Presence | Kind::Entrance => return Err(PageError::NotFound),
        Kind::Candidate => {
            let soon = match record.title {
                name if name.is_empty() => Sentence::new("erase-soon-nameless"),
                name => Sentence::new("erase-soon").text("name", name),
            };
            (soon.count("count", app.store().erasing(doc).await?.along), "/candidates")
        }
        Kind::Appointment => (Sentence::new("erase-soon-appointment"), "/appointments"),
        Kind::Organisation => {
            (Sentence::new("erase-soon-other").text("title", record.title), "/organisations")
        }
        Kind::Market => (Sentence::new("erase-soon-other").text("title", record.title), "/markets"),
        Kind::Card => (Sentence::new("erase-soon-other").text("title", record.title), "/cards"),
        Kind::Referrer => (Sentence::new("erase-soon-other").text("title", record.title), "/referrers"),
        Kind::Volunteer => (Sentence::new("erase-soon-other").text("title", record.title), "/team"),
    };
    let Some(number) = app.deferred().later(app.store(), Act::Erase(doc)) else {
        // A double tap: the page of the first says how to undo it.
        return Ok(Redirect::to("/erasures"));
    };
    tracing::info!(account = person.account.id, %doc, "erasure asked for");
    let said = Said::new(said)
        .undo(Undo::Deferred(number), person.now_ms, format!("{page}/{doc}"))
        .afterwards(Sentence::new("erased-now"));
    flash::redirect(&app, &person, "/erasures", said)
}
