//! GET /booklets/{batch}: a batch, how it is printed, and whether it is taken. POST /booklets/{batch}/revoke and /restore.

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, html};

use super::about;
use crate::{
    App,
    http::{PageError, context::Coordinator, icon::Icon, layout, parts::flash},
    ingest::dashboard::batches,
    said::{Said, Sentence, Undo},
};

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(number): Path<u32>,
) -> Result<Markup, PageError> {
    let lang = person.lang;
    let batch = app.store().batch(number).await?.ok_or(PageError::NotFound)?.line;
    let title = lang.with("booklets-batch", &[("count", batch.count.into())]);
    let act = if batch.revoked_ms.is_some() { "restore" } else { "revoke" };
    Ok(layout::page(
        &person,
        &title,
        &html! {
            p { a.back href="/booklets" { (Icon::Back) (lang.t("nav-booklets")) } }
            header.page { h1 { (title) } (about(lang, &batch, person.now_ms)) }
            section.card aria-labelledby="print-title" {
                h2 #print-title { (lang.t("booklets-print")) }
                p { (lang.t("booklets-print-hint")) }
                p { a.button href={ "/booklets/" (number) "/covers" } { (Icon::Print) (lang.t("booklets-covers")) } }
                p { a.button href={ "/booklets/" (number) "/inside" } { (Icon::Print) (lang.t("booklets-inside")) } }
                p.hint { (lang.t("booklets-staple")) }
            }
            form method="post" action={ "/booklets/" (number) "/" (act) } {
                @if batch.revoked_ms.is_some() {
                    button.plain type="submit" { (Icon::Undo) (lang.t("batch-restore")) }
                } @else {
                    button.plain.danger type="submit" { (Icon::Stopped) (lang.t("batch-revoke")) }
                    p.hint { (lang.t("batch-revoke-hint")) }
                }
            }
        },
    ))
}

pub(crate) async fn revoke(
    app: State<App>,
    person: Coordinator,
    number: Path<u32>,
) -> Result<Redirect, PageError> {
    set(app, person, number, true).await
}

pub(crate) async fn restore(
    app: State<App>,
    person: Coordinator,
    number: Path<u32>,
) -> Result<Redirect, PageError> {
    set(app, person, number, false).await
}

async fn set(
    State(app): State<App>,
    person: Coordinator,
    Path(number): Path<u32>,
    revoked: bool,
) -> Result<Redirect, PageError> {
    let batch = app.store().batch(number).await?.ok_or(PageError::NotFound)?.line;
    let page = format!("/booklets/{number}");
    if !batches::set_revoked(app.store(), app.env()?, &person.account, number, revoked).await? {
        // A double tap: the page of the first says how to undo it.
        return Ok(Redirect::to(&page));
    }
    tracing::info!(account = person.account.id, batch = number, revoked, "a batch was revoked or restored");
    let words = if revoked { "batch-revoked-now" } else { "batch-restored-now" };
    let said = Said::new(Sentence::new(words).count("count", batch.count));
    flash::redirect(&app, &person, &page, said.undo(Undo::Batch(number, !revoked), app.now().0, &page))
}
