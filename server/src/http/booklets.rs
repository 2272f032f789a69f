//! GET /booklets: how many. POST /booklets: prints them. GET /booklets/{batch}: the sheet to print, eight a page.

use axum::{
    Form,
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;

use super::{PageError, context::Coordinator, icon::Icon, layout, words};
use crate::{
    App,
    locale::Locale,
    qr,
    store::rows::{PrintedBooklet, booklet_in_groups},
};

const A_PAGE: usize = 8;
const COUNT_MAX: usize = 400;

pub(crate) async fn show(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let batches = app.store().booklet_batches().await?;
    Ok(layout::page(
        &person,
        &lang.t("nav-booklets"),
        &html! {
            header.page { h1 { (lang.t("nav-booklets")) } p { (lang.t("booklets-intro")) } }
            div.columns {
                section.card aria-labelledby="print-title" {
                    h2 #print-title { (lang.t("booklets-new")) }
                    form method="post" action="/booklets" {
                        label for="count" { (lang.t("booklets-count")) }
                        select #count name="count" {
                            @for count in [8, 16, 24, 48, 96, 200, 400] { option value=(count) selected[count == 16] { (count) } }
                        }
                        p.hint { (lang.t("booklets-count-hint")) }
                        button.main type="submit" { (Icon::Print) (lang.t("booklets-make")) }
                    }
                }
                section aria-labelledby="batches-title" {
                    h2 #batches-title { (lang.t("booklets-earlier")) }
                    @if batches.is_empty() { (words::empty(&lang.t("booklets-empty"))) }
                    ul.rows {
                        @for batch in &batches {
                            li {
                                a.target href={ "/booklets/" (batch.number) } { (lang.with("booklets-batch", &[("count", batch.count.into())])) }
                                p.trace { (lang.moment(batch.at_ms, now_ms)) }
                            }
                        }
                    }
                }
            }
        },
    ))
}

#[derive(Deserialize)]
pub(crate) struct Wanted {
    count: usize,
}

pub(crate) async fn print(
    State(app): State<App>,
    person: Coordinator,
    Form(wanted): Form<Wanted>,
) -> Result<Redirect, PageError> {
    if !(1..=COUNT_MAX).contains(&wanted.count) {
        return Err(PageError::Form);
    }
    let batch = crate::booklets::print(app.store(), app.env()?, wanted.count).await?;
    tracing::info!(account = person.account.id, count = wanted.count, "booklets made");
    Ok(Redirect::to(&format!("/booklets/{batch}")))
}

pub(crate) async fn sheet(
    State(app): State<App>,
    person: Coordinator,
    Path(batch): Path<u32>,
) -> Result<Markup, PageError> {
    let lang = person.lang;
    let booklets = crate::booklets::of_batch(app.store(), batch).await?;
    if booklets.is_empty() {
        return Err(PageError::NotFound);
    }
    let title = lang.with("booklets-batch", &[("count", booklets.len().into())]);
    Ok(layout::shell(
        lang,
        &title,
        &html! {
            main #main .paper tabindex="-1" {
                div.screen-only {
                    p { a.back href="/booklets" { (Icon::Back) (lang.t("nav-booklets")) } }
                    h1 { (title) }
                    p { (lang.t("booklets-print-hint")) }
                    button.main data-print type="button" { (Icon::Print) (lang.t("booklets-print")) }
                }
                @for page in booklets.chunks(A_PAGE) {
                    div.sheet { @for booklet in page { (one(lang, booklet)) } }
                }
            }
        },
    ))
}

fn one(lang: Locale, booklet: &PrintedBooklet) -> Markup {
    let code = booklet_in_groups(&booklet.code);
    html! {
        article.booklet {
            div.cover {
                p.brand { "Samenspel" }
                @if let Some(svg) = qr::svg(&booklet.qr, &lang.with("booklet-qr", &[("code", (&code).into())])) { (PreEscaped(svg)) }
                p.code { (code) }
                p { (lang.t("booklet-cover")) }
            }
            div.stub {
                p { (lang.t("booklet-stub")) }
                p.code { (code) }
                p.line { (lang.t("booklet-stub-name")) span {} }
            }
        }
    }
}
