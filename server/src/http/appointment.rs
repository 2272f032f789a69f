//! GET /appointments/{id}: one appointment. POST /appointments/{id}/withdraw and POST /appointments/withdraw: sets it, or what one
//! device sent in a time, aside, and back.

mod outcome;

use axum::{
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, html};
use samenspel_model::{DeviceId, DocId, Millis, doc::Kind};

use super::{
    PageError,
    appointments::of_same_booklet,
    candidate,
    context::Coordinator,
    erasures,
    icon::Icon,
    layout,
    nouns::noting,
    parts::{flash, form::Posted},
    questions,
    words::{self, declared::Ctx},
};
use crate::{
    App,
    ingest::dashboard,
    locale::Locale,
    said::{Said, Sentence, Undo},
    store::rows::AppointmentLine,
};

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Markup, PageError> {
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let Some(line) = app.store().appointment(id).await? else {
        return Err(if app.store().is_erased(id).await? { PageError::Erased } else { PageError::NotFound });
    };
    let centre = app.store().called().await?;
    let ctx = Ctx { lang: person.lang, now_ms: person.now_ms, centre: &centre };
    let conflicts = app.store().conflicts_of(id).await?;
    let is_revoked = app.store().is_booklet_revoked(line.booklet.clone()).await?;
    let (lang, back) = (person.lang, format!("/appointments/{id}"));
    let change = if line.withdrawn { Markup::default() } else { noting::change(&app, &person, id).await? };
    let became = outcome::show(&app, ctx, &line).await?;
    Ok(layout::page(
        &person,
        &lang.t("nav-appointments"),
        &html! {
            p { a.back href="/appointments" { (Icon::Back) (lang.t("nav-appointments")) } }
            div #appointment data-live="stand desk catalogue" {
                header.page { h1 { (words::moment(lang, &line.date, &line.time, person.now_ms)) } }
                @for conflict in &conflicts {
                    (questions::conflict(ctx, conflict, questions::waiting(&app, conflict), false, &back))
                }
                section.card { (facts(ctx, &line, is_revoked)) }
                (form(lang, &format!("{back}/withdraw"), !line.withdrawn, &lang.t(one(!line.withdrawn)), &[]))
            }
            (change)
            (became)
            (erasures::button(lang, id, Kind::Appointment))
        },
    ))
}

fn facts(ctx: Ctx, line: &AppointmentLine, is_revoked: bool) -> Markup {
    let lang = ctx.lang;
    html! {
        dl {
            dt { (lang.t("field-organisation")) }
            dd {
                bdi { (line.organisation) }
                @if line.withdrawn { " " (words::badge("quiet", Icon::Stopped, &lang.t("appointment-withdrawn"))) }
            }
            dt { (lang.t("field-appointment-task")) }
            dd { @if line.task.is_empty() { (lang.t("task-other")) } @else { bdi { (line.task) } } }
            dt { (lang.t("field-who")) }
            dd {
                @for (id, name) in &line.candidates { a.target href={ "/candidates/" (id) } { (words::name(lang, name)) } " " }
                @if !line.group.is_empty() { bdi { (line.group) } " " } @else if line.candidates.is_empty() { (lang.t("booklet-nobody")) " " }
                a.target href=(of_same_booklet(line)) { (words::booklet(lang, &line.booklet)) }
                @if is_revoked { " " (words::revoked(lang)) }
            }
            @for (words, text) in [("field-place", &line.place), ("field-contact", &line.contact), ("field-remark", &line.remark)] {
                @if !text.is_empty() { dt { (lang.t(words)) } dd.lines dir="auto" { (text) } }
            }
        }
        p.trace { (candidate::trace(lang, &line.device, line.at_ms, ctx.now_ms)) }
    }
}

fn one(aside: bool) -> &'static str {
    if aside { "appointment-withdraw" } else { "appointment-restore" }
}

/// A button that sets aside or back; `given` goes along.
pub(super) fn form(lang: Locale, action: &str, aside: bool, words: &str, given: &[(&str, String)]) -> Markup {
    html! {
        form method="post" action=(action) {
            @for (name, value) in given { input type="hidden" name=(name) value=(value); }
            button.plain.danger[aside] type="submit" name="aside" value=(if aside { "1" } else { "0" }) {
                @if aside { (Icon::Stopped) } @else { (Icon::Undo) }
                (words)
            }
        }
        @if aside { p.hint { (lang.t("appointment-withdraw-hint")) } }
    }
}

/// POST /appointments/{id}/withdraw
pub(crate) async fn withdraw(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Redirect, PageError> {
    let id: DocId = id.parse().map_err(|_| PageError::NotFound)?;
    let line = app.store().appointment(id).await?.ok_or(PageError::NotFound)?;
    let (aside, page) = (is_aside(&posted)?, format!("/appointments/{id}"));
    if line.withdrawn == aside {
        // A double tap: the page of the first says how to undo it.
        return Ok(Redirect::to(&page));
    }
    set(&app, &person, vec![id], aside, &page).await
}

/// POST /appointments/withdraw
pub(crate) async fn withdraw_sent(
    State(app): State<App>,
    person: Coordinator,
    posted: Posted,
) -> Result<Redirect, PageError> {
    let device: DeviceId = posted.one("device").and_then(|id| id.parse().ok()).ok_or(PageError::Form)?;
    let moment = |name| posted.one(name).and_then(|ms| ms.parse().ok()).map(Millis).ok_or(PageError::Form);
    let (aside, time) = (is_aside(&posted)?, (moment("since")?, moment("until")?));
    let page = format!("/appointments?period=all&device={device}");
    let docs = app.store().appointments_sent(device, time, !aside).await?;
    if docs.is_empty() {
        return Ok(Redirect::to(&page));
    }
    set(&app, &person, docs, aside, &page).await
}

fn is_aside(posted: &Posted) -> Result<bool, PageError> {
    posted.one("aside").map(|aside| aside == "1").ok_or(PageError::Form)
}

async fn set(
    app: &App,
    person: &Coordinator,
    docs: Vec<DocId>,
    aside: bool,
    page: &str,
) -> Result<Redirect, PageError> {
    let done = dashboard::set_aside(app.store(), app.now(), &person.account, docs, aside).await?;
    tracing::info!(
        account = person.account.id,
        appointments = done.len(),
        aside,
        "appointments set aside or back"
    );
    let words = if aside { "appointments-withdrawn-now" } else { "appointments-restored-now" };
    let said = Said::new(Sentence::new(words).count("count", done.len()));
    flash::redirect(app, person, page, said.undo(Undo::SetAside(done, !aside), app.now().0, page))
}
