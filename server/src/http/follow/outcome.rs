//! The form that notes what became of an entry or an appointment, and what it posts: POST /entries/{id}/outcome and
//! POST /appointments/{id}/outcome.

use std::collections::BTreeSet;

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use samenspel_model::{
    DocId, Space, appointment,
    doc::Kind,
    edit::{Edit, Input, edit_of},
    entry::{APPOINTMENT, AT, ORGANISATION, OUTCOME, OUTCOMES, OUTCOMES_OF_APPOINTMENT, TASK, WAY, WHY},
};

use crate::{
    App,
    http::{
        PageError,
        context::Coordinator,
        icon::Icon,
        language, layout,
        parts::{flash, form::Posted},
        words::{self, declared::Ctx},
    },
    ingest::dashboard::{EditError, outcome},
    said::{Said, Sentence, Undo},
    store::rows::AppointmentLine,
};

/// What is posted for everybody who bears the booklet.
const ALL: &str = "all";

/// An appointment of which nobody told what became of it, for these people.
pub(super) fn met(ctx: Ctx, line: &AppointmentLine, people: &[(DocId, String)], back: &str) -> Markup {
    html! {
        article.entry #{ "entry-" (line.id) } {
            p {
                @for (id, name) in people { a href={ "/candidates/" (id) } { (words::name(ctx.lang, name)) } " — " }
                (words::appointment(ctx.lang, line, ctx.now_ms))
            }
            @if people.is_empty() { p { @if !line.group.is_empty() { bdi { (line.group) } " — " } (words::booklet(ctx.lang, &line.booklet)) } }
            (form(ctx, &Asked::of_appointment(line.id, back, people, &[]), None))
        }
    }
}

/// What a form asks: of what, about whom, and what was told already when it was shown.
pub(in crate::http) struct Asked<'a> {
    action: String,
    id: DocId,
    back: &'a str,
    outcomes: &'static [&'static str],
    people: &'a [(DocId, String)],
    /// The entries in which it was told, as [`SEEN`].
    seen: Vec<String>,
}

/// Names each entry that was told already: whoever tells more has read it, and a double tap has not.
const SEEN: &str = "seen";

impl<'a> Asked<'a> {
    pub(super) fn of_entry(id: DocId, back: &'a str) -> Self {
        let action = format!("/entries/{id}/outcome");
        Self { action, id, back, outcomes: &OUTCOMES, people: &[], seen: vec![] }
    }

    /// How it went on with a proposal of which it was told already.
    pub(super) fn further(id: DocId, back: &'a str) -> Self {
        let of_entry = Self::of_entry(id, back);
        Self { outcomes: &OUTCOMES_OF_APPOINTMENT, seen: vec![id.to_string()], ..of_entry }
    }

    pub(in crate::http) fn of_appointment(
        id: DocId,
        back: &'a str,
        people: &'a [(DocId, String)],
        seen: &[DocId],
    ) -> Self {
        let (action, seen) =
            (format!("/appointments/{id}/outcome"), seen.iter().map(DocId::to_string).collect());
        Self { action, id, back, outcomes: &OUTCOMES_OF_APPOINTMENT, people, seen }
    }
}

/// Notes what became of it; of several people somebody says whom it is about. What was `typed` and refused stands in it again.
pub(in crate::http) fn form(ctx: Ctx, asked: &Asked<'_>, typed: Option<&Posted>) -> Markup {
    let Asked { action, id, back, outcomes, people, seen } = asked;
    let lang = ctx.lang;
    let said = |name: &str| typed.and_then(|typed| typed.one(name)).unwrap_or_default();
    html! {
        form.outcome method="post" action=(action) data-refused[typed.is_some()] {
            input type="hidden" name="back" value=(back);
            @for entry in seen { input type="hidden" name=(SEEN) value=(entry); }
            @if people.len() > 1 {
                div {
                    label for={ "whose-" (id) } { (lang.t("follow-whose")) }
                    select #{ "whose-" (id) } name="whose" {
                        option value=(ALL) { (lang.t("follow-whose-all")) }
                        @for (person, name) in *people { option value=(person) selected[said("whose") == person.to_string()] { (words::name(lang, name)) } }
                    }
                }
            }
            div {
                label for={ "outcome-" (id) } { (lang.t("field-entry-outcome")) }
                select #{ "outcome-" (id) } name="outcome" {
                    @for choice in *outcomes { option value=(choice) selected[said("outcome") == *choice] { (words::declared::choice(lang, ctx.centre, &OUTCOME, choice)) } }
                }
            }
            div {
                label for={ "why-" (id) } { (lang.t("field-entry-why")) }
                input #{ "why-" (id) } name="why" value=(said("why")) dir="auto" maxlength="2000" autocomplete="off";
            }
            button type="submit" { (Icon::Check) (lang.t("follow-note")) }
        }
    }
}

/// What a form says became of it, and which page follows.
struct Given {
    edit: Edit,
    why: String,
    back: String,
}

impl Given {
    fn read(posted: &Posted, outcomes: &[&str]) -> Result<Self, PageError> {
        let outcome = posted.one("outcome").filter(|id| outcomes.contains(id)).ok_or(PageError::Form)?;
        let why = posted.one("why").unwrap_or_default().trim().to_owned();
        let mut edit = edit_of([(OUTCOME.key, outcome)]);
        if !why.is_empty() {
            edit.insert(WHY.key.to_owned(), Input::from(why.clone()));
        }
        let back = language::own_path(posted.one("back").unwrap_or_default()).to_owned();
        Ok(Self { edit, why, back })
    }

    /// A double tap, or somebody told meanwhile: nothing is noted, and what was typed here is not lost.
    fn told_before(&self, app: &App, person: &Coordinator) -> Result<Response, PageError> {
        let sentence = match self.why.as_str() {
            "" => Sentence::new("follow-told-before"),
            why => Sentence::new("follow-told-before-why").text("why", why),
        };
        Ok(flash::redirect(app, person, &self.back, Said::alert(sentence))?.into_response())
    }

    fn told(&self, app: &App, person: &Coordinator, undo: Undo) -> Result<Response, PageError> {
        let said = Said::new(Sentence::new("follow-told"));
        Ok(flash::redirect(app, person, &self.back, said.undo(undo, app.now().0, &self.back))?
            .into_response())
    }
}

/// What was typed breaks a rule: a clear sentence, nothing is noted, and the form comes back with the words.
async fn refused(
    app: &App,
    person: &Coordinator,
    error: EditError,
    asked: &Asked<'_>,
    posted: &Posted,
) -> Result<Response, PageError> {
    let EditError::Invalid { .. } = error else { return Err(error.into()) };
    let (lang, centre) = (person.lang, app.store().centre().await?);
    let ctx = Ctx { lang, now_ms: person.now_ms, centre: &centre };
    let back = asked.back;
    let page = layout::page(
        person,
        &lang.t("nav-follow"),
        &html! {
            p { a.back href=(back) { (Icon::Back) (lang.t("nav-follow")) } }
            header.page { h1 { (lang.t("follow-note")) } }
            p.notice.alert role="alert" { (lang.t("follow-refused")) }
            section.card { (form(ctx, asked, Some(posted))) }
        },
    );
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// POST /entries/{id}/outcome
pub(crate) async fn tell(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    app.store().entry(id).await?.ok_or(PageError::NotFound)?;
    let given = Given::read(&posted, &OUTCOMES)?;
    if posted.one(SEEN).is_some() {
        return tell_further(app, person, id, given, &posted).await;
    }
    match outcome::tell(app.store(), app.env()?, &person.account, id, given.edit.clone()).await {
        Ok(None) => given.told_before(&app, &person),
        Ok(Some(before)) => {
            tracing::info!(account = person.account.id, %id, "an outcome was noted");
            given.told(&app, &person, Undo::Put(id, before))
        }
        Err(error) => refused(&app, &person, error, &Asked::of_entry(id, &given.back), &posted).await,
    }
}

/// The same of a proposal of which it was told already: beside what was told.
async fn tell_further(
    app: App,
    person: Coordinator,
    id: DocId,
    given: Given,
    posted: &Posted,
) -> Result<Response, PageError> {
    match outcome::tell_further(app.store(), app.env()?, &person.account, id, given.edit.clone()).await {
        Ok(None) => given.told_before(&app, &person),
        Ok(Some(entry)) => {
            tracing::info!(account = person.account.id, %id, "it was noted how a proposal went on");
            given.told(&app, &person, Undo::Entries(vec![entry]))
        }
        Err(error) => refused(&app, &person, error, &Asked::further(id, &given.back), posted).await,
    }
}

/// POST /appointments/{id}/outcome
pub(crate) async fn tell_of_appointment(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let record = app.store().record(id).await?.filter(|record| record.kind == Kind::Appointment);
    let record = record.ok_or(PageError::NotFound)?;
    let line = app.store().appointment(id).await?.ok_or(PageError::NotFound)?;
    let Space::Stand { organisation, .. } = record.space else { return Err(PageError::NotFound) };
    let given = Given::read(&posted, &OUTCOMES_OF_APPOINTMENT)?;
    let mut edit = given.edit.clone();
    edit.insert(AT.key.to_owned(), Input::Number(app.now().0));
    for (field, text) in [
        (WAY, "appointment".to_owned()),
        (APPOINTMENT, id.to_string()),
        (ORGANISATION, organisation.to_string()),
        (TASK, record.values.text(&appointment::TASK).to_owned()),
    ] {
        if !text.is_empty() {
            edit.insert(field.key.to_owned(), Input::from(text));
        }
    }
    let whose: Vec<_> = match posted.one("whose").filter(|whose| *whose != ALL) {
        Some(whose) => {
            let holder = line.candidates.iter().find(|(id, _)| id.to_string() == whose);
            vec![Some(holder.ok_or(PageError::Form)?.0)]
        }
        None if line.candidates.is_empty() => vec![None],
        None => {
            let told = app.store().told_of(id, String::new()).await?;
            told.people.into_iter().map(|(id, _)| Some(id)).collect()
        }
    };
    let seen: BTreeSet<DocId> = posted.all(SEEN).filter_map(|id| id.parse().ok()).collect();
    let told = (whose, seen.clone());
    match outcome::tell_of(app.store(), app.env()?, &person.account, id, told, edit).await {
        Ok(noted) if noted.is_empty() => given.told_before(&app, &person),
        Ok(noted) => {
            tracing::info!(account = person.account.id, %id, "the outcome of an appointment was noted");
            given.told(&app, &person, Undo::Entries(noted))
        }
        Err(error) => {
            let people = match seen.is_empty() {
                true => app.store().untold_of(id).await?,
                false => app.store().told_of(id, String::new()).await?.people,
            };
            let seen: Vec<_> = seen.into_iter().collect();
            let asked = Asked::of_appointment(id, &given.back, &people, &seen);
            refused(&app, &person, error, &asked, &posted).await
        }
    }
}
