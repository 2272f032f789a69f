//! GET /devices: the list and the form for a new tablet. POST /devices/{id}/revoke and /restore.

use axum::{
    extract::{Path, Query, State},
    response::Redirect,
};
use maud::{Markup, html};
use serde::Deserialize;

use super::{PageError, context::Coordinator, icon::Icon, layout, pair_new, task, words};
use crate::{App, locale::Locale, store::rows::DeviceLine};

#[derive(Deserialize)]
pub(crate) struct Shown {
    /// The device whose access was just taken away.
    revoked: Option<String>,
}

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Query(shown): Query<Shown>,
) -> Result<Markup, PageError> {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let tablets = app.store().device_lines().await?;
    let form = pair_new::form(&app, lang, now_ms).await?;
    let organisations = app.store().organisation_lines().await?;
    let organisations: Vec<_> = organisations.into_iter().map(|line| (line.id, line.name)).collect();
    let undo = shown.revoked.and_then(|id| tablets.iter().find(|t| t.id == id && t.revoked_ms.is_some()));
    Ok(layout::page(
        &person,
        &lang.t("nav-devices"),
        &html! {
            header.page { h1 { (lang.t("nav-devices")) } }
            @if let Some(tablet) = undo {
                div.notice.waiting role="status" {
                    p { (lang.with("device-revoked-now", &[("label", (&tablet.label).into())])) }
                    form method="post" action={ "/devices/" (tablet.id) "/restore" } {
                        button type="submit" { (Icon::Undo) (lang.t("undo")) }
                    }
                }
            }
            div.columns {
                section #devices data-live aria-labelledby="devices-title" {
                    h2 #devices-title { (lang.t("devices-paired")) }
                    @if tablets.is_empty() { (words::empty(&lang.t("devices-empty"))) }
                    ul.cards {
                        @for tablet in &tablets {
                            li.card {
                                (row(lang, tablet, now_ms))
                                p.trace { (lang.with("device-digits", &[("digits", (&words::digits(&tablet.digits)).into())])) }
                                @if tablet.revoked_ms.is_none() && tablet.cloned_ms.is_none() {
                                    (task::form(lang, tablet, &organisations, now_ms))
                                }
                                @if tablet.revoked_ms.is_none() {
                                    form method="post" action={ "/devices/" (tablet.id) "/revoke" } {
                                        button #{ "revoke-" (tablet.id) } .plain.danger type="submit" {
                                            (Icon::Stopped) (lang.t("device-revoke"))
                                            span.sr-only { ": " (tablet.label) }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
                (form)
            }
        },
    ))
}

/// A tablet in a list: who, of what kind, and whether it is there.
pub(super) fn row(lang: Locale, tablet: &DeviceLine, now_ms: i64) -> Markup {
    let icon = if tablet.role == "stand" { Icon::Stand } else { Icon::Tablet };
    html! {
        article.device {
            h3 { (icon) bdi { (tablet.label) } }
            p.soft {
                (lang.t(&format!("role-{}", tablet.role)))
                @if !tablet.organisation.is_empty() { " · " bdi { (tablet.organisation) } }
            }
            p { (state(lang, tablet, now_ms)) }
            @if tablet.cloned_ms.is_some() { p.hint { (lang.t("device-cloned-hint")) } }
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

fn state(lang: Locale, tablet: &DeviceLine, now_ms: i64) -> Markup {
    let said = |id: &str, at_ms: i64| lang.with(id, &[("moment", (&lang.moment(at_ms, now_ms)).into())]);
    if let Some(at_ms) = tablet.revoked_ms {
        words::badge("alert", Icon::Stopped, &said("device-revoked", at_ms))
    } else if let Some(at_ms) = tablet.cloned_ms {
        words::badge("alert", Icon::Tablet, &said("device-cloned", at_ms))
    } else if let Some(at_ms) = tablet.ends_ms.filter(|ends| *ends <= now_ms) {
        words::badge("quiet", Icon::Stopped, &said("device-ended", at_ms.saturating_sub(1)))
    } else if tablet.connected {
        words::badge("safe", Icon::Check, &lang.t("device-connected"))
    } else if let Some(at_ms) = tablet.seen_ms {
        words::badge("quiet", Icon::Clock, &said("device-seen", at_ms))
    } else {
        words::badge("quiet", Icon::Clock, &lang.t("device-never-seen"))
    }
}

pub(crate) async fn revoke(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let device = id.parse().map_err(|_| PageError::NotFound)?;
    if !app.store().revoke_device(device, app.now()).await? {
        return Err(PageError::NotFound);
    }
    tracing::info!(account = person.account.id, %device, "device revoked");
    Ok(Redirect::to(&format!("/devices?revoked={device}")))
}

pub(crate) async fn restore(
    State(app): State<App>,
    person: Coordinator,
    Path(id): Path<String>,
) -> Result<Redirect, PageError> {
    let device = id.parse().map_err(|_| PageError::NotFound)?;
    if !app.store().restore_device(device, app.now()).await? {
        return Err(PageError::NotFound);
    }
    tracing::info!(account = person.account.id, %device, "device restored");
    Ok(Redirect::to("/devices"))
}
