//! GET and POST /devices/{id}/task: a tablet gets another task.

use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use samenspel_model::{DocId, Millis, Role, Space};

use super::{
    PageError,
    context::Coordinator,
    doubt,
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
    store::{DeviceRecord, Task},
};

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Markup, PageError> {
    let device = open_device(&app, &id).await?;
    let form = form(&app, &person, &device).await?;
    Ok(page(&person, &device.label, &form))
}

pub(crate) async fn submit(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    posted: Posted,
) -> Result<Response, PageError> {
    let device = open_device(&app, &id).await?;
    let (id, label) = (device.id, &device.label);
    let mut form = form(&app, &person, &device).await?;
    // Of a stand, one click makes no desk, which sees everybody's sheet.
    let to_desk =
        posted.one("organisation").unwrap_or_default().is_empty() && device.rights.role() != Role::Desk;
    if to_desk {
        form.begin_with(second_yes(&app, &person, label).await?);
    }
    let mut form = form.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        if to_desk && form.value(SURE).is_empty() {
            form.refuse(SURE, person.lang.t("device-task-sure"));
        }
        let Some(task) = read(&app, &person, &mut form).await? else {
            return Ok(Outcome::Refused(page(&person, label, &form).into_response()));
        };
        if !app.store().assign_device(id, task, app.now()).await? {
            return Err(PageError::NotFound);
        }
        tracing::info!(account = person.account.id, device = %id, "device got another task");
        let said = Said::new(Sentence::new("device-task-given").text("label", label));
        Ok(Outcome::Done(flash::address(&app, &person, "/devices", said)?))
    })
    .await
}

/// Name of the field with the second yes.
const SURE: &str = "sure";

/// Asks whether the device may see what a desk sees, and says how much that is.
async fn second_yes(app: &App, person: &Coordinator, label: &str) -> Result<Field, PageError> {
    let lang = person.lang;
    let (_, count) = app.store().latest_candidates(0).await?;
    let yes = Choice::new("desk", lang.with("device-task-sure-yes", &[("label", label.into())]));
    let sees = lang.with("device-task-sees", &[("count", count.into())]);
    Ok(Field::new(SURE, sees, Input::Any(vec![yes])))
}

/// The device with this id, when it may still do something.
async fn open_device(app: &App, id: &str) -> Result<DeviceRecord, PageError> {
    let device = id.parse().map_err(|_| PageError::NotFound)?;
    let known = app.store().device(device).await?.ok_or(PageError::NotFound)?;
    if known.revoked.is_some() || known.cloned.is_some() || known.public.is_none() {
        return Err(PageError::NotFound);
    }
    Ok(known)
}

async fn form(app: &App, person: &Coordinator, device: &DeviceRecord) -> Result<Form, PageError> {
    let lang = person.lang;
    let today = locale::today(person.now_ms).to_string();
    let lines = app.store().organisation_lines().await?;
    let stand = |name: &str| lang.with("device-task-stand", &[("organisation", name.into())]);
    let stands = lines.into_iter().map(|line| Choice::new(line.id.to_string(), stand(&line.name)));
    let tasks = std::iter::once(Choice::new("", lang.t("role-desk"))).chain(stands).collect();
    let present = match device.rights.own_stand() {
        Some(Space::Stand { organisation, .. }) => organisation.to_string(),
        _ => String::new(),
    };
    let fields = vec![
        Field::new("organisation", lang.t("device-task-new"), Input::List(tasks)).depends().value(present),
        // By default to the end of its market's day.
        Field::new("ends", lang.t("device-task-ends"), Input::Day { from: today })
            .depends()
            .value(offer::last_day(app.store(), Millis(person.now_ms)).await?.to_string()),
    ];
    Form::new(
        "task",
        format!("/devices/{}/task", device.id),
        (Icon::Check, lang.t("device-task-give")),
        fields,
    )
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
    let usual = offer::last_day(app.store(), Millis(person.now_ms)).await?;
    doubt::day(form, person, "ends", &usual.to_string());
    if form.is_refused() {
        return Ok(None);
    }
    let Some(market) = app.store().next_market(&locale::today(person.now_ms).to_string()).await? else {
        form.refuse("organisation", lang.t("form-no-market"));
        return Ok(None);
    };
    Ok(Some(Task { role: Role::Stand, stand: Some((organisation, market)), ends: Some(Millis(ends)) }))
}
