//! POST /devices: makes a pairing link. GET /devices/pair/{pairing}: shows it as a QR until a tablet used it.

use axum::{
    extract::{Path, State},
    response::Response,
};
use maud::{Markup, PreEscaped, html};
use samenspel_model::{DocId, Millis};

use super::{
    PageError,
    context::Coordinator,
    devices, doubt,
    icon::Icon,
    layout,
    parts::{
        form::{Choice, Field, Form, Input, Outcome, Posted, once},
        view::View,
    },
    words,
};
use crate::{
    App,
    locale::{self, Locale},
    offer::{self, LABEL_CHARS_MAX, Offer},
    pairing::Stage,
    qr,
};

/// The form "koppel een tablet", as it is before anything was typed.
pub(super) async fn form(app: &App, person: &Coordinator) -> Result<Form, PageError> {
    let lang = person.lang;
    let today = locale::today(person.now_ms).to_string();
    let role = |role: &str| {
        let hint = lang.t(&format!("role-{role}-may"));
        Choice::new(role, lang.t(&format!("role-{role}"))).hint(hint)
    };
    let nobody = Choice::new("", lang.t("organisation-choose"));
    let lines = app.store().organisation_lines().await?;
    let organisations = lines.into_iter().map(|line| Choice::new(line.id.to_string(), line.name));
    let fields = vec![
        Field::new("role", lang.t("device-role"), Input::One(vec![role("desk"), role("stand")]))
            .required()
            .value("desk"),
        Field::new("label", lang.t("device-label"), Input::Line)
            .required()
            .max(LABEL_CHARS_MAX)
            .example(lang.t("device-label-example")),
        Field::new(
            "organisation",
            lang.t("field-organisation"),
            Input::List(std::iter::once(nobody).chain(organisations).collect()),
        )
        .class("stand-only")
        .depends(),
        Field::new("ends", lang.t("device-ends"), Input::Day { from: today })
            .class("stand-only")
            .depends()
            .value(offer::last_day(app.store(), Millis(person.now_ms)).await?.to_string()),
    ];
    Form::new("pair", "/devices", (Icon::Plus, lang.t("device-make-link")), fields)
}

pub(crate) async fn submit(
    State(app): State<App>,
    person: Coordinator,
    posted: Posted,
) -> Result<Response, PageError> {
    let mut form = form(&app, &person).await?.fill(person.lang, &posted);
    once(&app, &person, &form.id(), async {
        let usual = offer::last_day(app.store(), Millis(person.now_ms)).await?.to_string();
        let Some(offer) = read(&mut form, &person, &usual) else {
            return Ok(Outcome::Refused(devices::page(&app, &person, &View::default(), &form).await?));
        };
        let lasts_ms = app.config().pairing_ms;
        let Some(link) = offer::make(app.store(), app.env()?, app.public_url(), offer, lasts_ms).await?
        else {
            form.refuse("role", person.lang.t("form-no-market"));
            return Ok(Outcome::Refused(devices::page(&app, &person, &View::default(), &form).await?));
        };
        let shown = format!("/devices/pair/{}", hex::encode(link.pairing));
        app.links().put(link);
        tracing::info!(account = person.account.id, role = form.value("role"), "pairing link made");
        Ok(Outcome::Done(shown))
    })
    .await
}

/// What the form asks for; `None` when something in it is wrong, which then stands beside its field. `usual` is the last day that it
/// gave by itself.
fn read(form: &mut Form, person: &Coordinator, usual: &str) -> Option<Offer> {
    let lang = person.lang;
    let label = offer::label(form.value("label"));
    if label.is_none() {
        form.refuse("label", lang.t("form-empty"));
    }
    let stand = form.value("role") == "stand";
    let organisation: Option<DocId> = form.value("organisation").parse().ok();
    let ends = form.value("ends").parse().ok().filter(|day| *day >= locale::today(person.now_ms));
    let ends = ends.and_then(locale::end_of_day_ms).map(Millis);
    if stand && organisation.is_none() {
        form.refuse("organisation", lang.t("form-choose"));
    }
    if stand && ends.is_none() {
        form.refuse("ends", lang.t("form-day-from-today"));
    } else if stand {
        doubt::day(form, person, "ends", usual);
    }
    if form.is_refused() {
        return None;
    }
    let label = label?;
    Some(if stand {
        Offer { label, stand: Some(organisation?), ends: Some(ends?) }
    } else {
        Offer { label, stand: None, ends: None }
    })
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
            section #pairing .card.pair data-live="devices time" { (stage_body(&app, lang, pairing, &stage, person.now_ms)) }
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
