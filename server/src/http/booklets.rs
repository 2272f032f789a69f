//! GET /booklets: how many. POST /booklets: prints them. GET /booklets/{batch}: the sheet to print, eight a page.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, PreEscaped, html};
use samenspel_model::centre::NAME;

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    layout,
    parts::form::{Choice, Field, Form, Input, Outcome, Posted, once},
    words,
};
use crate::{
    App,
    locale::Locale,
    qr,
    store::rows::{PrintedBooklet, booklet_in_groups},
};

const A_PAGE: usize = 8;
const COUNTS: [usize; 7] = [8, 16, 24, 48, 96, 200, 400];
const COUNT_USUAL: usize = 16;

pub(crate) async fn show(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let form = form(person.lang)?;
    page(&app, &person, &form).await
}

fn form(lang: Locale) -> Result<Form, PageError> {
    let counts = COUNTS.map(|count| Choice::new(count.to_string(), count.to_string())).into();
    let count = Field::new("count", lang.t("booklets-count"), Input::List(counts))
        .required()
        .hint(lang.t("booklets-count-hint"))
        .value(COUNT_USUAL.to_string());
    Form::new("print", "/booklets", (Icon::Print, lang.t("booklets-make")), vec![count])
}

async fn page(app: &App, person: &Coordinator, form: &Form) -> Result<Markup, PageError> {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let batches = app.store().booklet_batches().await?;
    Ok(layout::page(
        person,
        &lang.t("nav-booklets"),
        &html! {
            header.page { h1 { (lang.t("nav-booklets")) } p { (lang.t("booklets-intro")) } }
            div.columns {
                section.card aria-labelledby="print-title" {
                    h2 #print-title { (lang.t("booklets-new")) }
                    (form.show(lang))
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

pub(crate) async fn print(
    State(app): State<App>,
    person: Coordinator,
    posted: Posted,
) -> Result<Response, PageError> {
    let form = form(person.lang)?.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let count = form.value("count").parse().ok().filter(|_| !form.is_refused());
        let Some(count) = count else {
            return Ok(Outcome::Refused(page(&app, &person, &form).await?.into_response()));
        };
        let batch = crate::booklets::print(app.store(), app.env()?, count).await?;
        tracing::info!(account = person.account.id, count, "booklets made");
        Ok(Outcome::Done(format!("/booklets/{batch}")))
    })
    .await
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
    let centre = app.store().called().await?;
    let centre = Some(centre.text(&NAME)).filter(|name| !name.is_empty()).unwrap_or("Samenspel");
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
                    div.sheet { @for booklet in page { (one(lang, booklet, centre)) } }
                }
            }
        },
    ))
}

fn one(lang: Locale, booklet: &PrintedBooklet, centre: &str) -> Markup {
    let code = booklet_in_groups(&booklet.code);
    html! {
        article.booklet {
            div.cover {
                p.brand { bdi { (centre) } }
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
