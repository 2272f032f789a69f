//! GET /appointments: all appointments, by day unless another order is asked for.

use axum::{extract::State, response::Response};
use maud::{Markup, html};

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    layout,
    parts::{
        filter::{Chosen, Filter},
        table::{Column, Table},
        view::View,
    },
    words::{self, declared::Ctx},
};
use crate::{
    App,
    locale::{self, Locale},
    store::{
        APPOINTMENTS,
        list::Value,
        rows::{AppointmentLine, OrganisationLine, booklet_in_groups},
    },
};

static TABLE: Table<AppointmentLine> = Table {
    path: "/appointments",
    list: &APPOINTMENTS,
    columns: &[
        Column {
            words: "field-when",
            sort: Some("when"),
            cell: Some(when),
            text: Some(|_, line| line.date.clone()),
        },
        Column { words: "field-time", sort: None, cell: None, text: Some(|_, line| line.time.clone()) },
        Column {
            words: "field-organisation",
            sort: Some("organisation"),
            cell: Some(organisation),
            text: Some(|_, line| line.organisation.clone()),
        },
        Column {
            words: "field-appointment-task",
            sort: None,
            cell: None,
            text: Some(|_, line| line.task.clone()),
        },
        Column { words: "field-who", sort: None, cell: Some(who), text: Some(who_text) },
        Column {
            words: "booklet",
            sort: None,
            cell: None,
            text: Some(|_, line| booklet_in_groups(&line.booklet)),
        },
        Column {
            words: "field-place",
            sort: None,
            cell: Some(place),
            text: Some(|_, line| line.place.clone()),
        },
        Column {
            words: "field-contact",
            sort: None,
            cell: Some(contact),
            text: Some(|_, line| line.contact.clone()),
        },
        Column { words: "field-remark", sort: None, cell: None, text: Some(|_, line| line.remark.clone()) },
        Column { words: "appointment-withdrawn", sort: None, cell: None, text: Some(withdrawn_text) },
    ],
    further: None,
    topics: "stand desk catalogue",
    empty: "appointments-none",
    card: None,
    withdrawn: |line| line.withdrawn,
};

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    view: View,
) -> Result<Response, PageError> {
    let lang = person.lang;
    let organisations = app.store().organisation_lines().await?;
    let filters = filters(lang, person.now_ms, organisations);
    TABLE
        .answer(&app, &person, &view, filters, |table| {
            layout::page(
                &person,
                &lang.t("nav-appointments"),
                &html! { header.page { h1 { (lang.t("nav-appointments")) } } (table) },
            )
        })
        .await
}

fn filters(lang: Locale, now_ms: i64, organisations: Vec<OrganisationLine>) -> Vec<Filter> {
    let today = Value::Text(locale::today(now_ms).to_string());
    let id = |line: &OrganisationLine| Value::Blob(line.id.as_bytes().to_vec());
    let of = organisations.into_iter().map(|line| {
        let id = id(&line);
        Chosen::only(line.id.to_string(), line.name, "organisation", id)
    });
    vec![
        Filter::new(
            "period",
            lang.t("field-when"),
            vec![
                Chosen::only("coming", lang.t("filter-coming"), "from", today.clone()),
                Chosen::only("past", lang.t("filter-past"), "until", today),
                Chosen::all(lang.t("filter-all-days")),
            ],
        ),
        Filter::new(
            "organisation",
            lang.t("field-organisation"),
            std::iter::once(Chosen::all(lang.t("filter-all-organisations"))).chain(of).collect(),
        ),
        Filter::new(
            "which",
            lang.t("filter-which"),
            vec![
                Chosen::all(lang.t("filter-all-appointments")),
                Chosen::only("nobody", lang.t("filter-nobody"), "nobody", Value::Null),
                Chosen::only("withdrawn", lang.t("filter-withdrawn"), "withdrawn", Value::Null),
            ],
        ),
    ]
}

fn when(ctx: Ctx, line: &AppointmentLine) -> Markup {
    html! { span.time { (words::moment(ctx.lang, &line.date, &line.time, ctx.now_ms)) } }
}

fn organisation(ctx: Ctx, line: &AppointmentLine) -> Markup {
    let lang = ctx.lang;
    html! {
        bdi { (line.organisation) }
        br;
        span.soft { @if line.task.is_empty() { (lang.t("task-other")) } @else { bdi { (line.task) } } }
        @if line.withdrawn { " " (words::badge("quiet", Icon::Stopped, &lang.t("appointment-withdrawn"))) }
    }
}

fn who(ctx: Ctx, line: &AppointmentLine) -> Markup {
    html! {
        @for (id, name) in &line.candidates { a href={ "/candidates/" (id) } { (words::name(ctx.lang, name)) } br; }
        @if line.candidates.is_empty() { span.soft { (ctx.lang.t("booklet-nobody")) } br; }
        (words::booklet(ctx.lang, &line.booklet))
    }
}

fn who_text(_: Ctx, line: &AppointmentLine) -> String {
    line.candidates.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ")
}

fn place(_: Ctx, line: &AppointmentLine) -> Markup {
    html! { @if !line.place.is_empty() { bdi { (line.place) } } }
}

fn contact(_: Ctx, line: &AppointmentLine) -> Markup {
    html! {
        @if !line.contact.is_empty() { bdi { (line.contact) } }
        @if !line.remark.is_empty() { br; span.soft dir="auto" { (line.remark) } }
    }
}

fn withdrawn_text(ctx: Ctx, line: &AppointmentLine) -> String {
    ctx.lang.t(if line.withdrawn { "answer-yes" } else { "answer-no" })
}
