//! GET /booklets: the batches, and what a new one is for. POST /booklets: makes one.

pub(crate) mod batch;
pub(crate) mod covers;
mod flow;
pub(crate) mod inside;
pub(in crate::http) mod paper;
mod printed;

use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};

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
    booklets::Order,
    locale::{self, Locale},
    store::rows::BatchLine,
};

pub(in crate::http) use printed::when;

/// Whole sheets, whatever is printed.
const COUNTS: [usize; 9] = [8, 16, 24, 48, 100, 200, 300, 400, 500];
const COUNT_USUAL: usize = 16;

pub(crate) async fn show(State(app): State<App>, person: Coordinator) -> Result<Markup, PageError> {
    let form = form(&app, &person).await?;
    page(&app, &person, &form).await
}

async fn form(app: &App, person: &Coordinator) -> Result<Form, PageError> {
    let lang = person.lang;
    let today = locale::today(person.now_ms).to_string();
    let markets = printed::markets(app, &today).await?;
    let first = markets.first().map(|(id, ..)| id.to_string()).unwrap_or_default();
    let named = markets.into_iter().map(|(id, name, day)| {
        Choice::new(id.to_string(), format!("{name} — {}", lang.day_text(&day, person.now_ms)))
    });
    let for_what = named.chain([Choice::new("", lang.t("booklets-all-year"))]).collect();
    let market = Field::new("market", lang.t("booklets-market"), Input::List(for_what)).value(first);
    let counts = COUNTS.map(|count| Choice::new(count.to_string(), count.to_string())).into();
    let count = Field::new("count", lang.t("booklets-count"), Input::List(counts))
        .required()
        .hint(lang.t("booklets-count-hint"))
        .value(COUNT_USUAL.to_string());
    let languages = Locale::VISITORS.map(|locale| Choice::new(locale.tag(), locale.own_name())).into();
    let language = Field::new("language", lang.t("booklets-language"), Input::List(languages))
        .required()
        .value(Locale::Nl.tag());
    let fields = vec![market, count, language];
    Form::new("print", "/booklets", (Icon::Print, lang.t("booklets-make")), fields)
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
                                (about(lang, batch, now_ms))
                            }
                        }
                    }
                }
            }
        },
    ))
}

/// What a batch is for, and whether it is taken.
fn about(lang: Locale, batch: &BatchLine, now_ms: i64) -> Markup {
    let language = Locale::for_visitors(&batch.language).unwrap_or_default();
    let number = lang.with("batch-number", &[("number", batch.number.to_string().as_str().into())]);
    html! {
        p {
            @if let Some((_, name)) = &batch.market { bdi { (name) } } @else { (lang.t("booklets-all-year")) }
            " · " span lang=(language.tag()) { (language.own_name()) }
        }
        @if let Some(at_ms) = batch.revoked_ms {
            p { (words::badge("alert", Icon::Stopped, &lang.with("batch-revoked", &[("moment", (&lang.moment(at_ms, now_ms)).into())]))) }
        }
        p.trace { (number) " · " (lang.moment(batch.at_ms, now_ms)) }
    }
}

pub(crate) async fn print(
    State(app): State<App>,
    person: Coordinator,
    posted: Posted,
) -> Result<Response, PageError> {
    let form = form(&app, &person).await?.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let count = form.value("count").parse().ok().filter(|_| !form.is_refused());
        let Some(count) = count else {
            return Ok(Outcome::Refused(page(&app, &person, &form).await?.into_response()));
        };
        let language = Locale::for_visitors(form.value("language")).unwrap_or_default();
        let order = Order { count, language, market: form.value("market").parse().ok() };
        let batch = crate::booklets::print(app.store(), app.env()?, order).await?;
        tracing::info!(account = person.account.id, count, "booklets made");
        Ok(Outcome::Done(format!("/booklets/{batch}")))
    })
    .await
}
