//! POST /devices/{id}/task: a tablet gets another task.

use axum::{
    Form,
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, html};
use samenspel_model::{DocId, Millis, Role};
use serde::Deserialize;

use super::{PageError, context::Coordinator, icon::Icon};
use crate::{
    App,
    locale::{self, Locale},
    store::{Task, rows::DeviceLine},
};

#[derive(Deserialize)]
pub(crate) struct Asked {
    /// Empty for a desk, else the stand's organisation.
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    ends: String,
}

/// The form in a tablet's card; organisations by id and name.
pub(super) fn form(
    lang: Locale,
    tablet: &DeviceLine,
    organisations: &[(String, String)],
    now_ms: i64,
) -> Markup {
    let id = |field: &str| format!("{field}-{}", tablet.id);
    let today = locale::today(now_ms).to_string();
    html! {
        details {
            summary { (lang.t("device-task")) span.sr-only { ": " (tablet.label) } }
            p.hint { (lang.t("device-task-hint")) }
            form method="post" action={ "/devices/" (tablet.id) "/task" } {
                label for=(id("task")) { (lang.t("device-task-new")) }
                select id=(id("task")) name="organisation" {
                    option value="" { (lang.t("role-desk")) }
                    @for (organisation, name) in organisations {
                        option value=(organisation) { (lang.with("device-task-stand", &[("organisation", name.into())])) }
                    }
                }
                label for=(id("ends")) { (lang.t("device-task-ends")) }
                input id=(id("ends")) name="ends" type="date" min=(today) value=(today);
                button type="submit" { (Icon::Check) (lang.t("device-task-give")) }
            }
        }
    }
}

pub(crate) async fn submit(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
    Form(asked): Form<Asked>,
) -> Result<Redirect, PageError> {
    let device = id.parse().map_err(|_| PageError::NotFound)?;
    let task = if asked.organisation.is_empty() {
        Task { role: Role::Desk, stand: None, ends: None }
    } else {
        let organisation: DocId = asked.organisation.parse().map_err(|_| PageError::Form)?;
        let day = asked.ends.parse().map_err(|_| PageError::Form)?;
        let ends = locale::end_of_day_ms(day).ok_or(PageError::Form)?;
        let market = app.store().next_market(&locale::today(app.now().0).to_string()).await?;
        let market = market.ok_or(PageError::NoMarket)?;
        Task { role: Role::Stand, stand: Some((organisation, market)), ends: Some(Millis(ends)) }
    };
    if !app.store().assign_device(device, task, app.now()).await? {
        return Err(PageError::NotFound);
    }
    tracing::info!(account = person.account.id, %device, "device got another task");
    Ok(Redirect::to("/devices"))
}
