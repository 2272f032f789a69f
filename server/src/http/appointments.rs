//! GET /appointments: all appointments, by day unless another order is asked for.

use axum::{extract::State, response::Response};
use maud::{Markup, html};
use samenspel_model::{DocId, Millis, entry::OUTCOME, env::DAY_MS};

use super::{
    PageError, appointment,
    context::Coordinator,
    icon::Icon,
    layout,
    nouns::noting,
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
        APPOINTMENTS, DeviceRecord,
        list::Value,
        rows::{AppointmentLine, OrganisationLine, booklet_in_groups},
        sent_by,
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
        Column {
            words: "field-remark",
            sort: None,
            cell: Some(remark),
            text: Some(|_, line| line.remark.clone()),
        },
        Column { words: "field-entry-outcome", sort: None, cell: Some(outcome), text: Some(outcome_text) },
        Column { words: "appointment-withdrawn", sort: None, cell: None, text: Some(withdrawn_text) },
    ],
    further: None,
    id: |line| line.id.to_string(),
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
    // Read only where they are asked for.
    let alone = match view.get("which") {
        Some(ALONE) => app.store().to_no_companion(locale::today(person.now_ms).to_string()).await?,
        _ => vec![],
    };
    let mut filters = filters(lang, person.now_ms, organisations, &alone);
    let booklet = view.get(OF_BOOKLET).and_then(|id| id.parse::<DocId>().ok());
    if let Some(line) = match booklet {
        Some(id) => app.store().appointment(id).await?,
        None => None,
    } {
        filters.push(of_booklet(lang, &line));
    }
    let sent = Sent::asked(&app, &person, &view).await?;
    if let Some(sent) = &sent {
        filters.push(sent.filter(lang, person.now_ms));
    }
    let buttons = match &sent {
        Some(sent) => sent.buttons(&app, lang).await?,
        None => Markup::default(),
    };
    TABLE
        .answer(&app, &person, &view, filters, |table| {
            layout::page(
                &person,
                &lang.t("nav-appointments"),
                &html! { header.page { h1 { (lang.t("nav-appointments")) } (noting::link(lang, "")) } (buttons) (table) },
            )
        })
        .await
}

/// Names those that go to no companion, in the address.
const ALONE: &str = "alone";

/// The way to the appointments that go to no companion.
pub(super) fn to_no_companion() -> String {
    format!("/appointments?which={ALONE}")
}

/// What one device noted and sent in a time, where the address names one.
struct Sent {
    device: DeviceRecord,
    since: Millis,
    until: Millis,
}

/// The times that can be chosen, and how long they are.
const TIMES: [(&str, &str, i64); 3] = [
    ("hour", "filter-arrived-hour", DAY_MS / 24),
    ("day", "filter-arrived-day", DAY_MS),
    ("all", "filter-arrived-all", i64::MAX),
];

impl Sent {
    async fn asked(app: &App, person: &Coordinator, view: &View) -> Result<Option<Self>, PageError> {
        let Some(id) = view.get("device").and_then(|id| id.parse().ok()) else { return Ok(None) };
        let time = TIMES.iter().find(|(name, ..)| view.get("arrived") == Some(name)).or(TIMES.first());
        let back = time.map_or(0, |(_, _, back)| *back);
        let device = app.store().device(id).await?.filter(|device| device.public.is_some());
        let until = Millis(person.now_ms);
        Ok(device.map(|device| Self { device, since: Millis(until.0.saturating_sub(back)), until }))
    }

    fn filter(&self, lang: Locale, now_ms: i64) -> Filter {
        let choice = |(name, words, back): &(&str, &str, i64)| {
            let since = Millis(now_ms.saturating_sub(*back));
            Chosen::only(*name, lang.t(words), "sent-by", sent_by(self.device.id, since))
        };
        let label = lang.with("filter-arrived", &[("label", (&self.device.label).into())]);
        Filter::new("arrived", label, TIMES.iter().map(choice).collect())
    }

    /// Sets aside all of it, and back what coordinators set aside of it.
    async fn buttons(&self, app: &App, lang: Locale) -> Result<Markup, PageError> {
        let count = async |aside| -> Result<usize, PageError> {
            let time = (self.since, self.until);
            Ok(app.store().appointments_sent(self.device.id, time, aside).await?.len())
        };
        let (standing, aside) = (count(false).await?, count(true).await?);
        let given = [
            ("device", self.device.id.to_string()),
            ("since", self.since.0.to_string()),
            ("until", self.until.0.to_string()),
        ];
        let words = |id: &'static str, count: usize| {
            lang.with(id, &[("count", count.into()), ("label", (&self.device.label).into())])
        };
        let button = |aside: bool, words: &str| {
            appointment::form(lang, "/appointments/withdraw", aside, words, &given)
        };
        Ok(html! {
            @if standing > 0 { (button(true, &words("appointments-withdraw", standing))) }
            @if aside > 0 { (button(false, &words("appointments-restore", aside))) }
        })
    }
}

/// Names a booklet in the address, by one of its appointments.
const OF_BOOKLET: &str = "booklet";

/// Where all appointments of the booklet of this one are.
pub(super) fn of_same_booklet(line: &AppointmentLine) -> String {
    format!("/appointments?period=all&{OF_BOOKLET}={}", line.id)
}

fn of_booklet(lang: Locale, line: &AppointmentLine) -> Filter {
    let id = Value::Blob(line.id.as_bytes().to_vec());
    let code = booklet_in_groups(&line.booklet);
    Filter::new(
        OF_BOOKLET,
        lang.t("booklet"),
        vec![
            Chosen::all(lang.t("filter-all-booklets")),
            Chosen::only(line.id.to_string(), code, "same-booklet", id),
        ],
    )
}

fn filters(lang: Locale, now_ms: i64, organisations: Vec<OrganisationLine>, alone: &[DocId]) -> Vec<Filter> {
    let today = Value::Text(locale::today(now_ms).to_string());
    let untold = today.clone();
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
                Chosen::only(ALONE, lang.t("filter-alone"), "among", ids(alone)),
                Chosen::only("untold", lang.t("filter-untold"), "untold", untold),
                Chosen::only("withdrawn", lang.t("filter-withdrawn"), "withdrawn", Value::Null),
            ],
        ),
    ]
}

/// Documents, as the list is asked for them.
fn ids(docs: &[DocId]) -> Value {
    let quoted: Vec<_> = docs.iter().map(|doc| format!("\"{doc}\"")).collect();
    Value::Text(format!("[{}]", quoted.join(",")))
}

fn when(ctx: Ctx, line: &AppointmentLine) -> Markup {
    let when = words::moment(ctx.lang, &line.date, &line.time, ctx.now_ms);
    html! { a.time href={ "/appointments/" (line.id) } { (when) } }
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
        @if !line.group.is_empty() { bdi { (line.group) } br; } @else if line.candidates.is_empty() { span.soft { (ctx.lang.t("booklet-nobody")) } br; }
        (words::booklet(ctx.lang, &line.booklet))
    }
}

fn who_text(_: Ctx, line: &AppointmentLine) -> String {
    if line.candidates.is_empty() {
        return line.group.clone();
    }
    line.candidates.iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(", ")
}

fn place(_: Ctx, line: &AppointmentLine) -> Markup {
    html! { @if !line.place.is_empty() { bdi { (line.place) } } }
}

fn contact(_: Ctx, line: &AppointmentLine) -> Markup {
    html! { @if !line.contact.is_empty() { bdi { (line.contact) } } }
}

fn remark(_: Ctx, line: &AppointmentLine) -> Markup {
    html! { @if !line.remark.is_empty() { span.lines dir="auto" { (line.remark) } } }
}

fn outcome(ctx: Ctx, line: &AppointmentLine) -> Markup {
    html! { @if !line.outcome.is_empty() { (words::badge("safe", Icon::Check, &outcome_text(ctx, line))) } }
}

fn outcome_text(ctx: Ctx, line: &AppointmentLine) -> String {
    match line.outcome.as_str() {
        "" => String::new(),
        told => words::declared::choice(ctx.lang, ctx.centre, &OUTCOME, told),
    }
}

fn withdrawn_text(ctx: Ctx, line: &AppointmentLine) -> String {
    ctx.lang.t(if line.withdrawn { "answer-yes" } else { "answer-no" })
}
