//! GET /quarantine: what tablets sent that was not accepted. GET /quarantine/{id}: one group of it, with what can be read.
//! POST /quarantine/{id}/retry and /drop. Values are personal: they stand on the page, never in an address or a log.

use std::time::Duration;

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
        flash,
        table::{Column, Table},
        view::View,
    },
    words::declared::Ctx,
};
use crate::{
    App,
    locale::Locale,
    said::{Said, Sentence, Undo},
    store::{REFUSALS, RefusedChange, RefusedGroup, UNDO_MS, rows::RefusalLine},
};

static TABLE: Table<RefusalLine> = Table {
    path: "/quarantine",
    list: &REFUSALS,
    columns: &[
        Column {
            words: "column-reason",
            sort: None,
            cell: None,
            text: Some(|ctx, line| reason(ctx.lang, &line.reason)),
        },
        Column {
            words: "column-device",
            sort: Some("device"),
            cell: None,
            text: Some(|_, line| line.device.clone()),
        },
        Column {
            words: "column-arrived",
            sort: Some("arrived"),
            cell: None,
            text: Some(|ctx, line| ctx.lang.moment(line.at_ms, ctx.now_ms)),
        },
        Column {
            words: "column-changes",
            sort: None,
            cell: None,
            text: Some(|_, line| line.changes.to_string()),
        },
    ],
    further: None,
    id: |line| line.id.to_string(),
    topics: "quarantine devices",
    empty: "quarantine-empty",
    card: Some(card),
    withdrawn: |_| false,
};

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    view: View,
) -> Result<Response, PageError> {
    let lang = person.lang;
    TABLE
        .answer(&app, &person, &view, vec![], |list| {
            layout::page(
                &person,
                &lang.t("nav-quarantine"),
                &html! {
                    header.page { h1 { (lang.t("nav-quarantine")) } p { (lang.t("quarantine-intro")) } }
                    (list)
                },
            )
        })
        .await
}

fn card(ctx: Ctx, line: &RefusalLine) -> Markup {
    let lang = ctx.lang;
    html! {
        p.icon-line {
            (Icon::Refused)
            a.target #{ "refusal-" (line.id) } href={ "/quarantine/" (line.id) } { (reason(lang, &line.reason)) }
        }
        p.trace {
            bdi { (line.device) } ", " (lang.moment(line.at_ms, ctx.now_ms)) ". "
            (lang.with("quarantine-changes", &[("count", line.changes.into())]))
        }
    }
}

pub(crate) async fn detail(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<i64>,
) -> Result<Markup, PageError> {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let centre = app.store().called().await?;
    let ctx = Ctx { lang, now_ms, centre: &centre };
    let group =
        app.store().refused_group(id).await?.filter(|group| !group.dropped).ok_or(PageError::NotFound)?;
    Ok(layout::page(
        &person,
        &lang.t("quarantine-detail"),
        &html! {
            p { a.back href="/quarantine" { (Icon::Back) (lang.t("nav-quarantine")) } }
            header.page { h1 { (lang.t("quarantine-detail")) } }
            section.card {
                p { (Icon::Refused) strong { (reason(lang, &group.reason)) } }
                p.trace {
                    bdi { (group.label) } ", " (lang.moment(group.at_ms, now_ms)) ". "
                    (lang.with("quarantine-changes", &[("count", group.count.into())]))
                }
                (choices(lang, id, &group))
            }
            (contents(ctx, &group))
        },
    ))
}

/// What a coordinator can do with it.
fn choices(lang: Locale, id: i64, group: &RefusedGroup) -> Markup {
    html! {
        @if group.revoked {
            p.hint { (lang.with("quarantine-revoked-hint", &[("label", (&group.label).into())])) }
            form method="post" action={ "/devices/" (group.device) "/restore" } {
                button.plain type="submit" { (Icon::Undo) (lang.with("device-restore", &[("label", (&group.label).into())])) }
            }
        }
        @if group.of_erased { p.hint { (lang.t("quarantine-erased-hint")) } }
        p.hint { (lang.t("quarantine-retry-hint")) }
        form method="post" action={ "/quarantine/" (id) "/retry" } {
            button type="submit" { (Icon::Check) (lang.t("quarantine-retry")) }
        }
        p.hint { (lang.t("quarantine-drop-hint")) }
        form method="post" action={ "/quarantine/" (id) "/drop" } {
            button.plain.danger type="submit" { (Icon::Stopped) (lang.t("quarantine-drop")) }
        }
    }
}

/// The changes by document, oldest first.
fn contents(ctx: Ctx, group: &RefusedGroup) -> Markup {
    let lang = ctx.lang;
    let mut docs: Vec<(DocId, Vec<&RefusedChange>)> = Vec::new();
    for change in &group.changes {
        match docs.iter_mut().find(|(doc, _)| *doc == change.doc) {
            Some((_, changes)) => changes.push(change),
            None => docs.push((change.doc, vec![change])),
        }
    }
    html! {
        @for (number, (_, changes)) in docs.iter().enumerate() {
            @let title = format!("refused-{number}");
            section.card aria-labelledby=(title) {
                h2 #(title) { (lang.t(&format!("kind-{}", changes.first().and_then(|change| change.kind).map_or("other", Kind::as_str)))) }
                @for change in changes {
                    @match &change.puts {
                        Some(puts) => dl {
                            @for (key, value) in puts {
                                @match change.kind {
                                    Some(kind) => {
                                        dt { (ctx.label(kind, key)) }
                                        dd dir="auto" { (put(ctx, kind, key, value.as_deref())) }
                                    },
                                    None => {
                                        dt { (key) }
                                        dd dir="auto" { (value.as_deref().unwrap_or_default()) }
                                    },
                                }
                            }
                        },
                        None => p.soft { (lang.t("quarantine-unreadable")) },
                    }
                }
            }
        }
        @if let Some(more @ 1..) = group.count.checked_sub(group.changes.len()) {
            p.soft { (lang.with("quarantine-more", &[("count", more.into())])) }
        }
    }
}

/// What a change puts there; a choice that it takes away is struck out.
fn put(ctx: Ctx, kind: Kind, key: &str, value: Option<&str>) -> Markup {
    let is_choice = kind.noun().find(key).is_some_and(|spot| spot.choice.is_some());
    let said = ctx.value(kind, key, value.unwrap_or_default());
    html! { @if is_choice && matches!(value, None | Some("0")) { s { (said) } } @else { (said) } }
}

pub(crate) async fn retry(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<i64>,
) -> Result<Redirect, PageError> {
    let retried = app.store().retry_refused(app.now(), id).await?.ok_or(PageError::NotFound)?;
    let (stored, refused) = (retried.stored, retried.refused);
    tracing::info!(account = person.account.id, stored, refused, "refused changes tried again");
    let (page, said) = match (retried.left, stored) {
        (Some(left), 0) => (format!("/quarantine/{left}"), Said::alert(Sentence::new("quarantine-still"))),
        (Some(left), _) => (
            format!("/quarantine/{left}"),
            Said::alert(Sentence::new("quarantine-partly").count("count", stored)),
        ),
        (None, 0) => ("/quarantine".to_owned(), Said::new(Sentence::new("quarantine-was-stored"))),
        (None, _) => {
            ("/quarantine".to_owned(), Said::new(Sentence::new("quarantine-stored").count("count", stored)))
        }
    };
    flash::redirect(&app, &person, &page, said)
}

pub(crate) async fn drop(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<i64>,
) -> Result<Redirect, PageError> {
    let dropped_at = app.now();
    let group = app.store().refused_group(id).await?.ok_or(PageError::NotFound)?;
    if !app.store().drop_refused(id, dropped_at).await? {
        return Err(PageError::NotFound);
    }
    tracing::info!(account = person.account.id, "refused changes dropped");
    let store = app.store().clone();
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(UNDO_MS.unsigned_abs())).await;
        if let Err(error) = store.forget_dropped(dropped_at.plus_ms(UNDO_MS)).await {
            tracing::warn!(%error, "what was dropped is forgotten at the next start");
        }
    });
    let said = Said::new(Sentence::new("quarantine-dropped-now").count("count", group.count)).undo(
        Undo::Keep(id),
        dropped_at.0,
        format!("/quarantine/{id}"),
    );
    flash::redirect(&app, &person, "/quarantine", said)
}

/// The reason in words; an unknown code gets the general sentence.
pub(super) fn reason(lang: Locale, code: &str) -> String {
    lang.known(&format!("refusal-{code}")).unwrap_or_else(|| lang.t("refusal-other"))
}
