//! POST /devices/pair: makes a pairing link. GET /devices/pair/{pairing}: shows it as a QR until a tablet used it.

use axum::{
    Form,
    extract::{Path, State},
    response::Redirect,
};
use maud::{Markup, PreEscaped, html};
use samenspel_model::{DocId, Millis, Role};
use serde::Deserialize;

use super::{PageError, context::Coordinator, icon::Icon, layout, words};
use crate::{
    App,
    locale::{self, Locale},
    offer::{self, LABEL_CHARS_MAX, Offer},
    pairing::Stage,
    qr,
};

/// The form "koppel een tablet".
pub(super) async fn form(app: &App, lang: Locale, now_ms: i64) -> Result<Markup, PageError> {
    let organisations = app.store().organisation_lines().await?;
    let today = locale::today(now_ms).to_string();
    Ok(html! {
        section.card aria-labelledby="new-title" {
            h2 #new-title { (lang.t("device-new")) }
            p { (lang.t("device-new-intro")) }
            form.pairing method="post" action="/devices/pair" {
                fieldset {
                    legend { (lang.t("device-role")) }
                    label.option { input #role-desk type="radio" name="role" value="desk" checked; span { strong { (lang.t("role-desk")) } br; (lang.t("role-desk-may")) } }
                    label.option { input #role-stand type="radio" name="role" value="stand"; span { strong { (lang.t("role-stand")) } br; (lang.t("role-stand-may")) } }
                }
                label for="label" { (lang.t("device-label")) }
                input #label name="label" required maxlength=(LABEL_CHARS_MAX) placeholder=(lang.t("device-label-example")) dir="auto";
                div.stand-only {
                    label for="organisation" { (lang.t("field-organisation")) }
                    select #organisation name="organisation" {
                        option value="" { (lang.t("organisation-choose")) }
                        @for organisation in &organisations { option value=(organisation.id) { (organisation.name) } }
                    }
                    label for="ends" { (lang.t("device-ends")) }
                    input #ends name="ends" type="date" min=(today) value=(today);
                }
                button.main type="submit" { (Icon::Plus) (lang.t("device-make-link")) }
            }
        }
    })
}

#[derive(Deserialize)]
pub(crate) struct NewDevice {
    role: Role,
    label: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    ends: String,
}

pub(crate) async fn submit(
    State(app): State<App>,
    person: Coordinator,
    Form(new): Form<NewDevice>,
) -> Result<Redirect, PageError> {
    let label = offer::label(&new.label).ok_or(PageError::Form)?;
    let offer = match new.role {
        Role::Desk => Offer { label, stand: None, ends: None },
        Role::Stand => {
            let organisation: DocId = new.organisation.parse().map_err(|_| PageError::Form)?;
            let day = new.ends.parse().map_err(|_| PageError::Form)?;
            let ends = locale::end_of_day_ms(day).ok_or(PageError::Form)?;
            Offer { label, stand: Some(organisation), ends: Some(Millis(ends)) }
        }
        Role::Coordinator => return Err(PageError::Form),
    };
    let lasts_ms = app.config().pairing_ms;
    let link = offer::make(app.store(), app.env()?, app.public_url(), offer, lasts_ms)
        .await?
        .ok_or(PageError::NoMarket)?;
    let shown = format!("/devices/pair/{}", hex::encode(link.pairing));
    app.links().put(link);
    tracing::info!(account = person.account.id, role = new.role.as_str(), "pairing link made");
    Ok(Redirect::to(&shown))
}

pub(crate) async fn show(
    State(app): State<App>,
    person: Coordinator,
    Path(pairing): Path<String>,
) -> Result<Markup, PageError> {
    let lang = person.lang;
    let pairing =
        hex::decode(&pairing).ok().and_then(|bytes| bytes.try_into().ok()).ok_or(PageError::NotFound)?;
    let stage = crate::pairing::stage(app.store(), pairing).await?.ok_or(PageError::NotFound)?;
    Ok(layout::page(
        &person,
        &lang.t("device-new"),
        &html! {
            p { a.back href="/devices" { (Icon::Back) (lang.t("nav-devices")) } }
            header.page { h1 { (lang.t("device-new")) } }
            noscript { p.soft { (lang.t("pair-reload")) } }
            section #pairing .card.pair data-live { (stage_body(&app, lang, pairing, &stage, person.now_ms)) }
        },
    ))
}

fn stage_body(app: &App, lang: Locale, pairing: [u8; 16], stage: &Stage, now_ms: i64) -> Markup {
    match stage {
        Stage::Paired { label, digits } => html! {
            p { (words::badge("safe", Icon::Check, &lang.with("pair-done", &[("label", label.into())]))) }
            p { (lang.t("pair-compare")) }
            p.digits { (words::digits(digits)) }
            p { a.button.main href="/devices" { (Icon::Check) (lang.t("pair-same")) } }
            p.hint { (lang.t("pair-different")) }
        },
        Stage::Open { expires } if expires.0 > now_ms => {
            let Some(link) = app.links().get(pairing) else {
                return expired(lang);
            };
            let seconds = (expires.0 - now_ms) / 1000;
            html! {
                p { (lang.t("pair-scan")) }
                @if let Some(svg) = qr::svg(&link, &lang.t("pair-qr")) { (PreEscaped(svg)) }
                p {
                    (lang.t("pair-left")) " "
                    strong.timer data-seconds=(seconds) { (format!("{}:{:02}", seconds / 60, seconds % 60)) }
                }
                details {
                    summary { (lang.t("pair-link-instead")) }
                    p.link { a.target href=(link) { (link) } }
                }
            }
        }
        Stage::Open { .. } => expired(lang),
    }
}

fn expired(lang: Locale) -> Markup {
    html! {
        p { (words::badge("waiting", Icon::Clock, &lang.t("pair-expired"))) }
        p { a.button href="/devices" { (lang.t("pair-again")) } }
    }
}
