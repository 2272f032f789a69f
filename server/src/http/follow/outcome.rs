//! The form that notes what became of an entry or an appointment, and what it posts: POST /entries/{id}/outcome and
//! POST /appointments/{id}/outcome.

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
    entry::{APPOINTMENT, AT, ORGANISATION, OUTCOME, OUTCOMES, TASK, WAY, WHY},
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
            (form(ctx, &format!("/appointments/{}/outcome", line.id), line.id, back, people, None))
        }
    }
}

/// Notes what became of it; of several people somebody says whom it is about. What was `typed` and refused stands in it again.
pub(super) fn form(
    ctx: Ctx,
    action: &str,
    id: DocId,
    back: &str,
    people: &[(DocId, String)],
    typed: Option<&Posted>,
) -> Markup {
    let lang = ctx.lang;
    let said = |name: &str| typed.and_then(|typed| typed.one(name)).unwrap_or_default();
    html! {
        form.outcome method="post" action=(action) data-refused[typed.is_some()] {
            input type="hidden" name="back" value=(back);
            @if people.len() > 1 {
                div {
                    label for={ "whose-" (id) } { (lang.t("follow-whose")) }
                    select #{ "whose-" (id) } name="whose" {
                        option value=(ALL) { (lang.t("follow-whose-all")) }
                        @for (person, name) in people { option value=(person) selected[said("whose") == person.to_string()] { (words::name(lang, name)) } }
                    }
                }
            }
            div {
                label for={ "outcome-" (id) } { (lang.t("field-entry-outcome")) }
                select #{ "outcome-" (id) } name="outcome" {
                    @for choice in OUTCOMES { option value=(choice) selected[said("outcome") == choice] { (words::declared::choice(lang, ctx.centre, &OUTCOME, choice)) } }
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
    fn read(posted: &Posted) -> Result<Self, PageError> {
        let outcome = posted.one("outcome").filter(|id| OUTCOMES.contains(id)).ok_or(PageError::Form)?;
        let why = posted.one("why").unwrap_or_default().trim().to_owned();
        let mut edit = edit_of([(OUTCOME.key, outcome)]);
        if !why.is_empty() {
            edit.insert(WHY.key.to_owned(), Input::from(why.clone()));
        }
        let back = language::own_path(posted.one("back").unwrap_or_default()).to_owned();
        Ok(Self { edit, why, back })
    }

    /// A double tap, or a desk was first: what stands there stays, and what was typed here is not lost.
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
    (action, id): (String, DocId),
    people: &[(DocId, String)],
    posted: &Posted,
) -> Result<Response, PageError> {
    let EditError::Invalid { .. } = error else { return Err(error.into()) };
    let (lang, centre) = (person.lang, app.store().centre().await?);
    let ctx = Ctx { lang, now_ms: person.now_ms, centre: &centre };
    let back = language::own_path(posted.one("back").unwrap_or_default());
    let page = layout::page(
        person,
        &lang.t("nav-follow"),
        &html! {
            p { a.back href=(back) { (Icon::Back) (lang.t("nav-follow")) } }
            header.page { h1 { (lang.t("follow-note")) } }
            p.notice.alert role="alert" { (lang.t("follow-refused")) }
            section.card { (form(ctx, &action, id, back, people, Some(posted))) }
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
    let given = Given::read(&posted)?;
    match outcome::tell(app.store(), app.env()?, &person.account, id, given.edit.clone()).await {
        Ok(None) => given.told_before(&app, &person),
        Ok(Some(before)) => {
            tracing::info!(account = person.account.id, %id, "an outcome was noted");
            given.told(&app, &person, Undo::Put(id, before))
        }
        Err(error) => {
            let form = (format!("/entries/{id}/outcome"), id);
            refused(&app, &person, error, form, &[], &posted).await
        }
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
    let given = Given::read(&posted)?;
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
        None => app.store().untold_of(id).await?.into_iter().map(|(id, _)| Some(id)).collect(),
    };
    match outcome::tell_of(app.store(), app.env()?, &person.account, id, whose, edit).await {
        Ok(noted) if noted.is_empty() => given.told_before(&app, &person),
        Ok(noted) => {
            tracing::info!(account = person.account.id, %id, "the outcome of an appointment was noted");
            given.told(&app, &person, Undo::Entries(noted))
        }
        Err(error) => {
            let form = (format!("/appointments/{id}/outcome"), id);
            let people = app.store().untold_of(id).await?;
            refused(&app, &person, error, form, &people, &posted).await
        }
    }
}
