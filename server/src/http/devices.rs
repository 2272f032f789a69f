//! GET /devices: the list and the form for a new tablet. POST /devices/{id}/revoke and /restore.

use axum::{
    extract::{Path, State},
    response::{Redirect, Response},
};
use maud::{Markup, html};
use samenspel_model::Role;

use super::{
    PageError,
    context::Coordinator,
    icon::Icon,
    layout, pair_new,
    parts::{
        filter::{Chosen, Filter},
        flash,
        form::Form,
        table::{Column, Table},
        view::View,
    },
    words,
};
use crate::{
    App,
    locale::{self, Locale},
    said::{Said, Sentence, Undo},
    store::{DEVICES, list::Value, rows::DeviceLine},
};

static TABLE: Table<DeviceLine> = Table {
    path: "/devices",
    list: &DEVICES,
    columns: &[
        Column {
            words: "column-device",
            sort: Some("label"),
            cell: None,
            text: Some(|_, line| line.label.clone()),
        },
        Column {
            words: "device-role",
            sort: None,
            cell: None,
            text: Some(|ctx, line| ctx.lang.t(&format!("role-{}", line.role.as_str()))),
        },
        Column {
            words: "field-organisation",
            sort: None,
            cell: None,
            text: Some(|_, line| line.organisation.clone()),
        },
        Column {
            words: "column-state",
            sort: Some("seen"),
            cell: None,
            text: Some(|ctx, line| state(ctx.lang, line, ctx.now_ms).2),
        },
        Column {
            words: "column-paired",
            sort: Some("paired"),
            cell: None,
            text: Some(|_, line| locale::today(line.paired_ms).to_string()),
        },
        Column {
            words: "column-digits",
            sort: None,
            cell: None,
            text: Some(|_, line| words::digits(&line.digits)),
        },
    ],
    further: None,
    id: |line| line.id.to_string(),
    topics: "devices catalogue",
    empty: "devices-empty",
    card: Some(|ctx, line| card(ctx.lang, line, ctx.now_ms)),
    withdrawn: |_| false,
};

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    view: View,
) -> Result<Response, PageError> {
    let form = pair_new::form(&app, &person).await?;
    page(&app, &person, &view, &form).await
}

/// The page with the form for a new tablet as it stands.
pub(super) async fn page(
    app: &App,
    person: &Coordinator,
    view: &View,
    form: &Form,
) -> Result<Response, PageError> {
    let lang = person.lang;
    TABLE
        .answer(app, person, view, filters(lang, person.now_ms), |list| {
            layout::page(
                person,
                &lang.t("nav-devices"),
                &html! {
                    header.page { h1 { (lang.t("nav-devices")) } }
                    div.columns {
                        section #devices aria-labelledby="devices-title" {
                            h2 #devices-title { (lang.t("devices-paired")) }
                            (list)
                        }
                        section.card.pairing aria-labelledby="new-title" {
                            h2 #new-title { (lang.t("device-new")) }
                            p { (lang.t("device-new-intro")) }
                            (form.show(lang))
                        }
                    }
                },
            )
        })
        .await
}

fn filters(lang: Locale, now_ms: i64) -> Vec<Filter> {
    let now = Value::Integer(now_ms);
    let role = |role: &'static str| {
        Chosen::only(role, lang.t(&format!("role-{role}")), "role", Value::Text(role.to_owned()))
    };
    vec![
        Filter::new(
            "access",
            lang.t("filter-access"),
            vec![
                Chosen::all(lang.t("filter-all-devices")),
                Chosen::only("open", lang.t("filter-open"), "open", now.clone()),
                Chosen::only("closed", lang.t("filter-closed"), "closed", now),
            ],
        ),
        Filter::new(
            "role",
            lang.t("filter-role"),
            vec![Chosen::all(lang.t("filter-all-roles")), role("desk"), role("stand")],
        ),
    ]
}

/// A tablet and what a coordinator can do with it.
fn card(lang: Locale, tablet: &DeviceLine, now_ms: i64) -> Markup {
    html! {
        (row(lang, tablet, now_ms))
        p.trace { (lang.with("device-digits", &[("digits", (&words::digits(&tablet.digits)).into())])) }
        @if tablet.role == Role::Stand {
            p { a.target href={ "/appointments?period=all&device=" (tablet.id) } { (lang.t("device-appointments")) span.sr-only { ": " (tablet.label) } } }
        }
        @if tablet.revoked_ms.is_none() && tablet.cloned_ms.is_none() {
            p { a.target href={ "/devices/" (tablet.id) "/task" } { (lang.t("device-task")) span.sr-only { ": " (tablet.label) } } }
        }
        @if tablet.revoked_ms.is_none() {
            form method="post" action={ "/devices/" (tablet.id) "/revoke" } {
                button #{ "revoke-" (tablet.id) } .plain.danger type="submit" {
                    (Icon::Stopped) (lang.t("device-revoke")) span.sr-only { ": " (tablet.label) }
                }
            }
        } @else {
            form method="post" action={ "/devices/" (tablet.id) "/restore" } {
                button #{ "restore-" (tablet.id) } .plain type="submit" {
                    (Icon::Undo) (lang.with("device-restore", &[("label", (&tablet.label).into())]))
                }
            }
        }
    }
}

/// A tablet in a list: who, of what kind, and whether it is there.
pub(super) fn row(lang: Locale, tablet: &DeviceLine, now_ms: i64) -> Markup {
    let icon = if tablet.role == Role::Stand { Icon::Stand } else { Icon::Tablet };
    html! {
        article.device {
            h3 { (icon) bdi { (tablet.label) } }
            p.soft {
                (lang.t(&format!("role-{}", tablet.role.as_str())))
                @if !tablet.organisation.is_empty() { " · " bdi { (tablet.organisation) } }
            }
            @let (tone, icon, words) = state(lang, tablet, now_ms);
            p { (words::badge(tone, icon, &words)) }
            @if tablet.cloned_ms.is_some() { p.hint { (lang.t("device-cloned-hint")) } }
            @if tablet.by_card { p.trace { (lang.t("device-by-card")) } }
            @if tablet.leaving { p.trace { (lang.t("device-leaving")) } }
            @if let Some(at_ms) = tablet.left_ms {
                p.trace { (lang.with("device-left", &[("moment", (&lang.moment(at_ms, now_ms)).into())])) }
            }
            @if let (Some(ends), None) = (tablet.ends_ms.filter(|ends| *ends > now_ms), tablet.revoked_ms) {
                p.trace { (lang.with("device-until", &[("moment", (&lang.moment(ends.saturating_sub(1), now_ms)).into())])) }
            }
        }
    }
}

/// How a tablet stands: tone, icon and words.
fn state(lang: Locale, tablet: &DeviceLine, now_ms: i64) -> (&'static str, Icon, String) {
    let said = |id: &str, at_ms: i64| lang.with(id, &[("moment", (&lang.moment(at_ms, now_ms)).into())]);
    if let Some(at_ms) = tablet.revoked_ms {
        ("alert", Icon::Stopped, said("device-revoked", at_ms))
    } else if let Some(at_ms) = tablet.cloned_ms {
        ("alert", Icon::Tablet, said("device-cloned", at_ms))
    } else if let Some(at_ms) = tablet.ends_ms.filter(|ends| *ends <= now_ms) {
        ("quiet", Icon::Stopped, said("device-ended", at_ms.saturating_sub(1)))
    } else if tablet.connected {
        ("safe", Icon::Check, lang.t("device-connected"))
    } else if let Some(at_ms) = tablet.seen_ms {
        ("quiet", Icon::Clock, said("device-seen", at_ms))
    } else {
        ("quiet", Icon::Clock, lang.t("device-never-seen"))
    }
}

pub(crate) async fn revoke(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let device = id.parse().map_err(|_| PageError::NotFound)?;
    let known = app.store().device(device).await?.ok_or(PageError::NotFound)?;
    if known.revoked.is_some() {
        // A double tap: the page of the first says how to undo it.
        return Ok(Redirect::to("/devices"));
    }
    if !app.store().revoke_device(device, app.now()).await? {
        return Err(PageError::NotFound);
    }
    tracing::info!(account = person.account.id, %device, "device revoked");
    let said = Said::new(Sentence::new("device-revoked-now").text("label", known.label));
    flash::redirect(&app, &person, "/devices", said.undo(Undo::Restore(device), person.now_ms, "/devices"))
}

pub(crate) async fn restore(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let device = id.parse().map_err(|_| PageError::NotFound)?;
    let known = app.store().device(device).await?.ok_or(PageError::NotFound)?;
    if known.revoked.is_none() {
        return Ok(Redirect::to("/devices"));
    }
    if !app.store().restore_device(device, app.now()).await? {
        return Err(PageError::NotFound);
    }
    tracing::info!(account = person.account.id, %device, "device restored");
    let said = Said::new(Sentence::new("device-restored-now").text("label", known.label));
    flash::redirect(&app, &person, "/devices", said.undo(Undo::Revoke(device), person.now_ms, "/devices"))
}
