//! GET /candidates: everybody who is registered.

use axum::{extract::State, response::Response};
use maud::{Markup, html};

use super::{
    PageError, candidate,
    context::Coordinator,
    icon::Icon,
    layout,
    parts::{
        filter::{Chosen, Filter},
        table::{Column, Ctx, Table},
        view::View,
    },
    words,
};
use crate::{
    App,
    locale::{self, Locale},
    store::{
        CANDIDATES,
        list::Value,
        rows::{CandidateSheet, booklet_in_groups},
    },
};

static TABLE: Table<CandidateSheet> = Table {
    path: "/candidates",
    list: &CANDIDATES,
    columns: &[
        Column {
            words: "field-candidate-name",
            sort: Some("name"),
            cell: Some(name),
            text: Some(|_, sheet| sheet.line.name.clone()),
        },
        Column { words: "field-reach", sort: None, cell: Some(reach), text: None },
        Column {
            words: "field-phone",
            sort: None,
            cell: None,
            text: Some(|_, sheet| sheet.line.phone.clone()),
        },
        Column {
            words: "field-mail",
            sort: None,
            cell: None,
            text: Some(|_, sheet| sheet.line.mail.clone()),
        },
        Column { words: "sheet-languages", sort: None, cell: Some(languages), text: Some(languages_text) },
        Column { words: "sheet-talents", sort: None, cell: None, text: Some(talents_text) },
        Column { words: "booklet", sort: None, cell: Some(booklets), text: Some(booklets_text) },
        Column {
            words: "nav-appointments",
            sort: None,
            cell: Some(appointments),
            text: Some(appointments_text),
        },
        Column {
            words: "field-candidate-consent-store",
            sort: None,
            cell: None,
            text: Some(|ctx, sheet| consent(ctx, sheet.consent_store_ms)),
        },
        Column {
            words: "field-candidate-consent-forward",
            sort: None,
            cell: None,
            text: Some(|ctx, sheet| consent(ctx, sheet.consent_forward_ms)),
        },
        Column { words: "field-remark", sort: None, cell: None, text: Some(|_, sheet| sheet.remark.clone()) },
        Column {
            words: "column-changed",
            sort: Some("changed"),
            cell: Some(changed),
            text: Some(|_, sheet| day(sheet.line.at_ms)),
        },
    ],
    topics: "desk stand",
    empty: "candidates-empty",
    card: None,
    withdrawn: |_| false,
};

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    view: View,
) -> Result<Response, PageError> {
    let lang = person.lang;
    TABLE
        .answer(&app, &person, &view, filters(lang), |table| {
            layout::page(
                &person,
                &lang.t("nav-candidates"),
                &html! { header.page { h1 { (lang.t("nav-candidates")) } } (table) },
            )
        })
        .await
}

fn filters(lang: Locale) -> Vec<Filter> {
    let only = |name: &'static str| Chosen::only(name, lang.t(&format!("filter-{name}")), name, Value::Null);
    let choices = std::iter::once(Chosen::all(lang.t("filter-everybody")))
        .chain(["question", "no-booklet", "no-appointment", "no-contact", "forward"].map(only));
    vec![Filter::new("who", lang.t("filter-who"), choices.collect())]
}

fn name(ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    html! {
        a href={ "/candidates/" (sheet.line.id) } { (words::name(ctx.lang, &sheet.line.name)) }
        @if sheet.line.conflict { " " (words::badge("alert", Icon::Question, &ctx.lang.t("candidate-conflict"))) }
    }
}

fn reach(_: Ctx, sheet: &CandidateSheet) -> Markup {
    let line = &sheet.line;
    html! {
        @if !line.phone.is_empty() { bdi { (line.phone) } }
        @if !line.mail.is_empty() { @if !line.phone.is_empty() { br; } bdi { (line.mail) } }
    }
}

fn languages(ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    html! { (languages_text(ctx, sheet)) }
}

fn languages_text(ctx: Ctx, sheet: &CandidateSheet) -> String {
    sheet.line.languages.iter().map(|code| words::language(ctx.lang, code)).collect::<Vec<_>>().join(", ")
}

fn talents_text(ctx: Ctx, sheet: &CandidateSheet) -> String {
    sheet.talents.iter().map(|code| words::talent(ctx.lang, code)).collect::<Vec<_>>().join(", ")
}

fn booklets(ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    html! { @for code in &sheet.line.booklets { (words::booklet(ctx.lang, code)) " " } }
}

fn booklets_text(_: Ctx, sheet: &CandidateSheet) -> String {
    sheet.line.booklets.iter().map(|code| booklet_in_groups(code)).collect::<Vec<_>>().join(", ")
}

fn appointments(ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    let kept = sheet.line.appointments.iter().filter(|appointment| !appointment.withdrawn).count();
    html! { @if kept > 0 { (ctx.lang.with("candidate-appointments", &[("count", kept.into())])) } }
}

fn appointments_text(_: Ctx, sheet: &CandidateSheet) -> String {
    let kept = sheet.line.appointments.iter().filter(|appointment| !appointment.withdrawn);
    kept.map(|line| format!("{} {} {}", line.date, line.time, line.organisation))
        .collect::<Vec<_>>()
        .join(", ")
}

fn changed(ctx: Ctx, sheet: &CandidateSheet) -> Markup {
    html! { span.soft { (candidate::trace(ctx.lang, &sheet.line.device, sheet.line.at_ms, ctx.now_ms)) } }
}

/// A day as spreadsheets read it; nothing for no day.
/// The day of a yes, the day of a no with that word, nothing where nobody answered.
fn consent(ctx: Ctx, at_ms: i64) -> String {
    let day = day(at_ms.saturating_abs());
    if at_ms < 0 { ctx.lang.with("consent-no", &[("day", (&day).into())]) } else { day }
}

fn day(at_ms: i64) -> String {
    if at_ms == 0 { String::new() } else { locale::today(at_ms).to_string() }
}
