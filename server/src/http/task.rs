//! GET and POST /devices/{id}/task: a tablet gets another task.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use samenspel_model::{DeviceId, DocId, Millis, Role};

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    layout,
    parts::{
        flash,
        form::{Choice, Field, Form, Input, Outcome, Posted, once},
    },
};
use crate::{
    App, locale, offer,
    said::{Said, Sentence},
    store::Task,
};

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Markup, PageError> {
    let (device, label) = open_device(&app, &id).await?;
    let form = form(&app, &person, device).await?;
    Ok(page(&person, &label, &form))
}

pub(crate) async fn submit(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let (device, label) = open_device(&app, &id).await?;
    let mut form = form(&app, &person, device).await?.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let Some(task) = read(&app, &person, &mut form).await? else {
            return Ok(Outcome::Refused(page(&person, &label, &form).into_response()));
        };
        if !app.store().assign_device(device, task, app.now()).await? {
            return Err(PageError::NotFound);
        }
        tracing::info!(account = person.account.id, %device, "device got another task");
        let said = Said::new(Sentence::new("device-task-given").text("label", &label));
        Ok(Outcome::Done(flash::address(&app, &person, "/devices", said)?))
    })
    .await
}

/// The device with this id and its name, when it may still do something.
async fn open_device(app: &App, id: &str) -> Result<(DeviceId, String), PageError> {
    let device = id.parse().map_err(|_| PageError::NotFound)?;
    let known = app.store().device(device).await?.ok_or(PageError::NotFound)?;
    if known.revoked.is_some() || known.cloned.is_some() || known.public.is_none() {
        return Err(PageError::NotFound);
    }
    Ok((device, known.label))
}

async fn form(app: &App, person: &Coordinator, device: DeviceId) -> Result<Form, PageError> {
    let lang = person.lang;
    let today = locale::today(person.now_ms).to_string();
    let lines = app.store().organisation_lines().await?;
    let stand = |name: &str| lang.with("device-task-stand", &[("organisation", name.into())]);
    let stands = lines.into_iter().map(|line| Choice::new(line.id.to_string(), stand(&line.name)));
    let tasks = std::iter::once(Choice::new("", lang.t("role-desk"))).chain(stands).collect();
    let fields = vec![
        Field::new("organisation", lang.t("device-task-new"), Input::List(tasks)).depends(),
        Field::new("ends", lang.t("device-task-ends"), Input::Day { from: today })
            .depends()
            .value(offer::last_day(app.store(), Millis(person.now_ms)).await?.to_string()),
    ];
    Form::new("task", format!("/devices/{device}/task"), (Icon::Check, lang.t("device-task-give")), fields)
}

fn page(person: &Coordinator, label: &str, form: &Form) -> Markup {
    let lang = person.lang;
    let title = lang.with("device-task-of", &[("label", label.into())]);
    layout::page(
        person,
        &title,
        &html! {
            p { a.back href="/devices" { (Icon::Back) (lang.t("nav-devices")) } }
            header.page { h1 { (title) } p { (lang.t("device-task-hint")) } }
            section.card.narrow { (form.show(lang)) }
        },
    )
}

/// The task that the form asks for; `None` when something in it is wrong, which then stands beside its field.
async fn read(app: &App, person: &Coordinator, form: &mut Form) -> Result<Option<Task>, PageError> {
    let lang = person.lang;
    if form.is_refused() {
        return Ok(None);
    }
    if form.value("organisation").is_empty() {
        return Ok(Some(Task { role: Role::Desk, stand: None, ends: None }));
    }
    let organisation: DocId = form.value("organisation").parse().map_err(|_| PageError::Form)?;
    let day = form.value("ends").parse().ok().filter(|day| *day >= locale::today(person.now_ms));
    let Some(ends) = day.and_then(locale::end_of_day_ms) else {
        form.refuse("ends", lang.t("form-day-from-today"));
        return Ok(None);
    };
    let Some(market) = app.store().next_market(&locale::today(person.now_ms).to_string()).await? else {
        form.refuse("organisation", lang.t("form-no-market"));
        return Ok(None);
    };
    Ok(Some(Task { role: Role::Stand, stand: Some((organisation, market)), ends: Some(Millis(ends)) }))
}
