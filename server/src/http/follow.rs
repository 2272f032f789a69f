//! What is to be followed up: on GET /today what the desks left silent, GET /follow all that waits, GET /entries/{id} the way to
//! the history an entry stands in. POST /entries/{id}/outcome and POST /appointments/{id}/outcome note what became of it.

use axum::{
    extract::{Path, State},
    response::{Redirect, Response},
};
use maud::{Markup, html};
use samenspel_model::{
    DocId, Space,
    doc::Kind,
    edit::{Edit, Input, edit_of},
    entry::{
        APPOINTMENT, BY, CANDIDATE, ENTRY, ORGANISATION, OUTCOME, OUTCOMES, REASON, RESULT, TASK, WAITS_FOR,
        WAY, WHY, WITHDRAWN, WORDS,
    },
    field::Field,
    follow::{self, Days},
};

use super::{
    PageError, candidate,
    context::Coordinator,
    icon::Icon,
    language, layout,
    parts::{
        filter::{Chosen, Filter},
        flash,
        form::Posted,
        table::{Column, Table},
        view::View,
    },
    words::{self, declared::Ctx},
};
use crate::{
    App,
    ingest::dashboard::{self, EditError},
    locale,
    said::{Said, Sentence, Undo},
    store::{
        APPOINTMENTS, ENTRIES, EntryLine, history_of,
        list::{Page, Value},
        rows::AppointmentLine,
        silent_before, untold_before,
    },
};

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
    let choices = vec![
        Chosen::only(
            "silent",
            lang.t("filter-follow-silent"),
            "silent",
            Value::Text(days.coordinators_before(&today)),
        ),
        Chosen::only("late", lang.t("filter-follow-late"), "silent", Value::Text(today)),
        Chosen::only("open", lang.t("filter-follow-open"), "open", Value::Null),
        Chosen::all(lang.t("filter-follow-all")),
    ];
    let filters = vec![Filter::new("which", lang.t("filter-which"), choices)];
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

/// What the desks left silent, for the page of today.
pub(super) struct Silent {
    entries: Page<EntryLine>,
    appointments: Page<AppointmentLine>,
}

impl Silent {
    pub(super) async fn read(app: &App, ctx: Ctx<'_>) -> Result<Self, PageError> {
        let today = locale::today(ctx.now_ms).to_string();
        let day = Days::of(ctx.centre).coordinators_before(&today);
        let entries = app.store().list(&ENTRIES, silent_before(day.clone()), LINES_MAX).await?;
        let appointments = app.store().list(&APPOINTMENTS, untold_before(day), LINES_MAX).await?;
        Ok(Self { entries, appointments })
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
                @for line in &self.appointments.rows { (met(ctx, line, "/today")) }
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
            @if page.rows.len() < page.total { p.soft { (lang.with("history-more", &[("count", (page.total - page.rows.len()).into())])) } }
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
                (outcome(ctx, &format!("/entries/{}/outcome", line.id), &line.id.to_string(), back))
            }
            @if !line.values.text(&OUTCOME).is_empty() { p { (words::badge("safe", Icon::Check, &ctx.cell(&OUTCOME, &line.values))) } }
            @if !why.is_empty() { p.lines dir="auto" { (why) } }
            p.trace { (candidate::trace(lang, &line.author, line.at_ms(), ctx.now_ms)) }
        }
    }
}

/// An appointment of which nobody told what became of it.
fn met(ctx: Ctx, line: &AppointmentLine, back: &str) -> Markup {
    html! {
        article.entry #{ "entry-" (line.id) } {
            p {
                @for (id, name) in &line.candidates { a href={ "/candidates/" (id) } { (words::name(ctx.lang, name)) } " — " }
                (words::appointment(ctx.lang, line, ctx.now_ms))
            }
            (outcome(ctx, &format!("/appointments/{}/outcome", line.id), &line.id.to_string(), back))
        }
    }
}

/// Notes what became of it.
fn outcome(ctx: Ctx, action: &str, id: &str, back: &str) -> Markup {
    let lang = ctx.lang;
    html! {
        form.outcome method="post" action=(action) {
            input type="hidden" name="back" value=(back);
            div {
                label for={ "outcome-" (id) } { (lang.t("field-entry-outcome")) }
                select #{ "outcome-" (id) } name="outcome" {
                    @for choice in OUTCOMES { option value=(choice) { (words::declared::choice(lang, ctx.centre, &OUTCOME, choice)) } }
                }
            }
            div {
                label for={ "why-" (id) } { (lang.t("field-entry-why")) }
                input #{ "why-" (id) } name="why" dir="auto" maxlength="2000" autocomplete="off";
            }
            button type="submit" { (Icon::Check) (lang.t("follow-note")) }
        }
    }
}

/// What a form says became of it.
fn given(posted: &Posted) -> Result<Edit, PageError> {
    let outcome = posted.one("outcome").filter(|id| OUTCOMES.contains(id)).ok_or(PageError::Form)?;
    let why = posted.one("why").unwrap_or_default().trim();
    let mut edit = edit_of([(OUTCOME.key, outcome)]);
    if !why.is_empty() {
        edit.insert(WHY.key.to_owned(), Input::from(why));
    }
    Ok(edit)
}

/// POST /entries/{id}/outcome
pub(crate) async fn tell(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Redirect, PageError> {
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let line = app.store().entry(id).await?.ok_or(PageError::NotFound)?;
    let (edit, back) =
        (given(&posted)?, language::own_path(posted.one("back").unwrap_or_default()).to_owned());
    if !follow::is_open(&line.values) {
        // A double tap, or a desk was first: what stands there stays.
        return flash::redirect(&app, &person, &back, Said::alert(Sentence::new("follow-told-before")));
    }
    let before = edit
        .keys()
        .map(|key| (key.clone(), Input::from(line.values.texts.get(key).cloned().unwrap_or_default())));
    let before = before.collect();
    if let Err(error) = dashboard::edit_doc(app.store(), app.env()?, &person.account, id, edit).await {
        return refused(&app, &person, &back, error);
    }
    tracing::info!(account = person.account.id, %id, "an outcome was noted");
    told(&app, &person, back, id, before)
}

/// POST /appointments/{id}/outcome
pub(crate) async fn tell_of_appointment(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Redirect, PageError> {
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let (mut edit, back) =
        (given(&posted)?, language::own_path(posted.one("back").unwrap_or_default()).to_owned());
    let record = app.store().record(id).await?.filter(|record| record.kind == Kind::Appointment);
    let record = record.ok_or(PageError::NotFound)?;
    let line = app.store().appointment(id).await?.ok_or(PageError::NotFound)?;
    let Space::Stand { organisation, .. } = record.space else { return Err(PageError::NotFound) };
    if app.store().is_told_of(id).await? {
        return flash::redirect(&app, &person, &back, Said::alert(Sentence::new("follow-told-before")));
    }
    edit.insert(samenspel_model::entry::AT.key.to_owned(), Input::Number(app.now().0));
    let task = record.values.text(&samenspel_model::appointment::TASK).to_owned();
    for (field, text) in [
        (WAY, "appointment".to_owned()),
        (APPOINTMENT, id.to_string()),
        (ORGANISATION, organisation.to_string()),
        (CANDIDATE, line.candidates.first().map(|(id, _)| id.to_string()).unwrap_or_default()),
        (TASK, task),
    ] {
        if !text.is_empty() {
            edit.insert(field.key.to_owned(), Input::from(text));
        }
    }
    let made = dashboard::create_doc(
        app.store(),
        app.env()?,
        &person.account,
        None,
        (ENTRY.kind, Space::Desk),
        &edit,
    );
    match made.await {
        Ok(made) => {
            tracing::info!(account = person.account.id, %id, "the outcome of an appointment was noted");
            told(&app, &person, back, made, edit_of([(WITHDRAWN.key, true)]))
        }
        Err(error) => refused(&app, &person, &back, error),
    }
}

fn told(app: &App, person: &Coordinator, back: String, id: DocId, undo: Edit) -> Result<Redirect, PageError> {
    let said = Said::new(Sentence::new("follow-told"));
    flash::redirect(app, person, &back.clone(), said.undo(Undo::Put(id, undo), app.now().0, back))
}

/// What was typed breaks a rule: a clear sentence, and nothing is noted.
fn refused(app: &App, person: &Coordinator, back: &str, error: EditError) -> Result<Redirect, PageError> {
    match error {
        EditError::Invalid { .. } => {
            flash::redirect(app, person, back, Said::alert(Sentence::new("follow-refused")))
        }
        error => Err(error.into()),
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
