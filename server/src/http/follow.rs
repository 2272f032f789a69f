//! What is to be followed up: on GET /today what the desks left silent, GET /follow all that waits, GET /entries/{id} the way to
//! the history an entry stands in.

mod outcome;

use axum::{
    extract::{Path, State},
    response::{Redirect, Response},
};
use maud::{Markup, html};
use samenspel_model::{
    DocId,
    entry::{APPOINTMENT, BY, CANDIDATE, ORGANISATION, OUTCOME, REASON, RESULT, WAITS_FOR, WAY, WHY, WORDS},
    field::Field,
    follow::{self, Days},
};

use super::{
    PageError, candidate,
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
        APPOINTMENTS, ENTRIES, EntryLine, history_of,
        list::{Page, Value},
        rows::AppointmentLine,
        silent_before, untold_before,
    },
};

pub(super) use outcome::{Asked, form};
pub(crate) use outcome::{tell, tell_of_appointment};

/// Lines of each that are shown at once.
const LINES_MAX: usize = 8;

static TABLE: Table<EntryLine> = Table {
    path: "/follow",
    list: &ENTRIES,
    columns: &[
        Column { words: "field-who", sort: None, cell: None, text: Some(|_, line| line.name()) },
        Column { words: "field-entry-way", sort: None, cell: None, text: Some(what) },
        Column {
            words: "field-entry-at",
            sort: Some("at"),
            cell: None,
            text: Some(|_, line| words::declared::day(line.at_ms())),
        },
        Column {
            words: "column-noted-by",
            sort: None,
            cell: None,
            text: Some(|_, line| line.author.clone()),
        },
        Column {
            words: "field-organisation",
            sort: None,
            cell: None,
            text: Some(|_, line| {
                line.organisation.as_ref().map(|(_, name)| name.clone()).unwrap_or_default()
            }),
        },
        Column { words: "field-entry-task", sort: None, cell: None, text: Some(|_, line| line.task.clone()) },
        Column {
            words: "field-entry-waits-for",
            sort: None,
            cell: None,
            text: Some(|ctx, line| ctx.cell(&WAITS_FOR, &line.values)),
        },
        Column {
            words: "field-entry-by",
            sort: Some("by"),
            cell: None,
            text: Some(|_, line| line.values.text(&BY).to_owned()),
        },
        Column {
            words: "field-entry-words",
            sort: None,
            cell: None,
            text: Some(|_, line| line.values.text(&WORDS).to_owned()),
        },
        Column {
            words: "field-entry-outcome",
            sort: None,
            cell: None,
            text: Some(|ctx, line| ctx.cell(&OUTCOME, &line.values)),
        },
    ],
    further: None,
    id: |line| line.id.to_string(),
    topics: "desk catalogue",
    empty: "follow-empty",
    card: Some(|ctx, line| card(ctx, line, "/follow", true)),
    withdrawn: |_| false,
};

impl EntryLine {
    /// What whoever it is about is called.
    fn name(&self) -> String {
        let named = self.candidate.as_ref().or(self.organisation.as_ref());
        named.map(|(_, name)| name.clone()).unwrap_or_default()
    }
}

/// GET /follow
pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    view: View,
) -> Result<Response, PageError> {
    let lang = person.lang;
    let today = locale::today(person.now_ms).to_string();
    let days = Days::of(&app.store().centre().await?);
    let asked = history_asked(&app, lang, &view).await?;
    let all = lang.t("filter-follow-all");
    let choices = vec![
        Chosen::only(
            "silent",
            lang.t("filter-follow-silent"),
            "silent",
            Value::Text(days.coordinators_before(&today)),
        ),
        Chosen::only("late", lang.t("filter-follow-late"), "silent", Value::Text(today)),
        Chosen::only("open", lang.t("filter-follow-open"), "open", Value::Null),
        match asked {
            Some(_) => Chosen::all(all),
            None => Chosen::only("all", all, "followed", Value::Null),
        },
    ];
    let mut filters = vec![Filter::new("which", lang.t("filter-which"), choices)];
    filters.extend(asked);
    TABLE
        .answer(&app, &person, &view, filters, |table| {
            layout::page(
                &person,
                &lang.t("nav-follow"),
                &html! { header.page { h1 { (lang.t("nav-follow")) } p.soft { (lang.t("follow-help")) } } (table) },
            )
        })
        .await
}

/// The history of a person or an organisation, where the address names one.
async fn history_asked(app: &App, lang: Locale, view: &View) -> Result<Option<Filter>, PageError> {
    for field in [&CANDIDATE, &ORGANISATION] {
        let Some(id) = view.get(field.key).and_then(|id| id.parse::<DocId>().ok()) else { continue };
        let Some(record) = app.store().record(id).await? else { continue };
        let named = if record.title.is_empty() { lang.t("candidate-no-name") } else { record.title };
        let only = Chosen::only(id.to_string(), named, field.key, Value::Text(id.to_string()));
        let everybody = Chosen::all(lang.t("filter-history-all"));
        return Ok(Some(Filter::new(field.key, lang.t("history"), vec![everybody, only])));
    }
    Ok(None)
}

/// What the desks left silent, for the page of today.
pub(super) struct Silent {
    entries: Page<EntryLine>,
    appointments: Page<AppointmentLine>,
    /// Of each of those appointments: the people of whom nobody told.
    untold: Vec<Vec<(DocId, String)>>,
}

impl Silent {
    pub(super) async fn read(app: &App, ctx: Ctx<'_>) -> Result<Self, PageError> {
        let today = locale::today(ctx.now_ms).to_string();
        let day = Days::of(ctx.centre).coordinators_before(&today);
        let entries = app.store().list(&ENTRIES, silent_before(day.clone()), LINES_MAX).await?;
        let appointments = app.store().list(&APPOINTMENTS, untold_before(day), LINES_MAX).await?;
        let mut untold = Vec::with_capacity(appointments.rows.len());
        for line in &appointments.rows {
            untold.push(app.store().untold_of(line.id).await?);
        }
        Ok(Self { entries, appointments, untold })
    }

    pub(super) fn show(&self, ctx: Ctx) -> Markup {
        let lang = ctx.lang;
        let total = self.entries.total + self.appointments.total;
        html! {
            section #follow data-live="desk stand catalogue" aria-labelledby="follow-title" {
                h2 #follow-title { (lang.t("nav-follow")) " " span.count { (total) } }
                @if total == 0 { (words::empty(&lang.t("follow-empty"))) }
                @for line in &self.entries.rows { (card(ctx, line, "/today", true)) }
                @if self.entries.rows.len() < self.entries.total {
                    p { a.target href="/follow" { (lang.with("follow-all", &[("total", self.entries.total.into())])) } }
                }
                @for (line, people) in self.appointments.rows.iter().zip(&self.untold) { (outcome::met(ctx, line, people, "/today")) }
                @if self.appointments.rows.len() < self.appointments.total {
                    p {
                        a.target href="/appointments?period=past&which=untold" {
                            (lang.with("follow-appointments-all", &[("total", self.appointments.total.into())]))
                        }
                    }
                }
            }
        }
    }
}

/// Entries of a history that a page shows at once; the others stand in the list.
const HISTORY_MAX: usize = 50;

/// The history of a person or of an organisation, the newest first.
pub(super) async fn history(
    app: &App,
    ctx: Ctx<'_>,
    field: &Field,
    id: DocId,
    back: &str,
) -> Result<Markup, PageError> {
    let lang = ctx.lang;
    let page = app.store().list(&ENTRIES, history_of(field, id), HISTORY_MAX).await?;
    let is_named = *field == ORGANISATION;
    Ok(html! {
        section.card #history data-live="desk catalogue" aria-labelledby="history-title" {
            h2 #history-title { (lang.t("history")) }
            @if page.rows.is_empty() { (words::empty(&lang.t("history-empty"))) }
            @for line in &page.rows { (card(ctx, line, back, is_named)) }
            @if page.rows.len() < page.total {
                @let way = format!("/follow?which=all&{}={id}", field.key);
                p { a.target href=(way) { (lang.with("history-more", &[("count", page.total.into())])) } }
            }
        }
    })
}

/// How it was, and what came of it.
fn what(ctx: Ctx, line: &EntryLine) -> String {
    let said = [&WAY, &RESULT, &REASON].map(|field| ctx.cell(field, &line.values));
    said.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// An entry; `named`: the page does not say whose it is.
fn card(ctx: Ctx, line: &EntryLine, back: &str, named: bool) -> Markup {
    let lang = ctx.lang;
    let day = lang.day_text(line.values.text(&BY), ctx.now_ms);
    let (said, why) = (line.values.text(&WORDS), line.values.text(&WHY));
    html! {
        article.entry #{ "entry-" (line.id) } {
            p {
                @if let (true, Some((id, name))) = (named, &line.candidate) { a href={ "/candidates/" (id) } { (words::name(lang, name)) } " — " }
                strong { (what(ctx, line)) }
            }
            @if let Some((id, name)) = &line.organisation {
                p { @if !line.task.is_empty() { bdi { (line.task) } " — " } a href={ "/organisations/" (id) } { bdi { (name) } } }
            }
            @if !said.is_empty() { p.lines dir="auto" { (said) } }
            @if follow::is_open(&line.values) {
                p { (words::badge("waiting", Icon::Clock, &lang.with("follow-waits", &[("who", (&ctx.cell(&WAITS_FOR, &line.values)).into()), ("day", (&day).into())]))) }
                (form(ctx, &Asked::of_entry(line.id, back), None))
            }
            @if !line.values.text(&OUTCOME).is_empty() { p { (words::badge("safe", Icon::Check, &ctx.cell(&OUTCOME, &line.values))) } }
            @if !why.is_empty() { p.lines dir="auto" { (why) } }
            (further(ctx, line, back))
            p.trace { (candidate::trace(lang, &line.author, line.at_ms(), ctx.now_ms)) }
        }
    }
}

/// Where it is told how it went on with what was told already: of an appointment on its page, of a proposal here.
fn further(ctx: Ctx, line: &EntryLine, back: &str) -> Markup {
    let (way, words) = (line.values.text(&WAY), ctx.lang.t("outcome-further"));
    if line.values.text(&OUTCOME).is_empty() {
        return Markup::default();
    }
    html! {
        @match line.values.text(&APPOINTMENT) {
            "" if way == "proposal" => details { summary { (words) } (form(ctx, &Asked::further(line.id, back), None)) },
            "" => {}
            appointment => p { a.target href={ "/appointments/" (appointment) "#outcome" } { (words) } },
        }
    }
}

/// GET /entries/{id}: the page with the history that it stands in.
pub(crate) async fn find(
    State(app): State<App>,
    _: Coordinator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let id = id.parse().map_err(|_| PageError::NotFound)?;
    let line = app.store().entry(id).await?.ok_or(PageError::NotFound)?;
    Ok(Redirect::to(&match (line.candidate, line.organisation) {
        (Some((person, _)), _) => format!("/candidates/{person}#entry-{id}"),
        (None, Some((organisation, _))) => format!("/organisations/{organisation}#entry-{id}"),
        (None, None) => "/follow".to_owned(),
    }))
}
