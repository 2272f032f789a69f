//! GET and POST /coordinators/password: one's own new password.

use axum::{
    Form,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    PageError,
    busy::too_busy,
    context::{Caller, Coordinator},
    icon::Icon,
    layout, login,
    parts::flash,
};
use crate::{
    App,
    account::{PASSWORD_BYTES_MAX, PASSWORD_CHARS_MIN, Tried, is_long_enough},
    said::{Said, Sentence},
};

/// Which of the two is wrong, and the sentence that says so.
type Wrong<'a> = Option<(&'static str, &'a str)>;

#[derive(Deserialize)]
pub(crate) struct Passwords {
    password: String,
    password_new: String,
}

pub(crate) async fn show(person: Coordinator) -> Markup {
    page(&person, None)
}

pub(crate) async fn submit(
    State(app): State<App>,
    person: Coordinator,
    Caller(place): Caller,
    Form(given): Form<Passwords>,
) -> Result<Response, PageError> {
    let (lang, now_ms, id) = (person.lang, person.now_ms, person.account.id);
    let refuse = |status: StatusCode, field: &'static str, words: &str| {
        Ok((status, page(&person, Some((field, words)))).into_response())
    };
    let tried = Tried::Account(id);
    if let Some(wait_ms) = app.attempts().wait_ms(&tried, place, now_ms) {
        return refuse(StatusCode::TOO_MANY_REQUESTS, "password", &login::wait(lang, wait_ms));
    }
    if !is_long_enough(&given.password_new) {
        let words = lang.with("setup-password-wrong", &[("min", PASSWORD_CHARS_MIN.into())]);
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, "password_new", &words);
    }
    let (Ok(turn), Ok(second)) = (app.hasher().turn(place), app.hasher().turn(place)) else {
        return Ok(too_busy(page(&person, Some(("password", &lang.t("problem-busy"))))));
    };
    app.attempts().begin(&tried, place, now_ms);
    let (_, hash) = app.store().account_by_name(&person.account.name).await?.ok_or(PageError::NotFound)?;
    let fits = given.password.len() <= PASSWORD_BYTES_MAX && turn.fits(given.password, Some(hash)).await?;
    if !fits {
        app.attempts().failed(&tried, now_ms);
        app.store().note_wrong_password(id, now_ms).await?;
        return refuse(StatusCode::UNPROCESSABLE_ENTITY, "password", &lang.t("password-wrong"));
    }
    app.attempts().succeeded(id, place);
    let hash = second.hash(given.password_new).await?;
    app.store().change_password(id, hash, person.login).await?;
    tracing::info!(account = id, "password changed");
    let said = Said::new(Sentence::new("password-changed"));
    Ok(flash::redirect(&app, &person, "/coordinators", said)?.into_response())
}

fn page(person: &Coordinator, wrong: Wrong<'_>) -> Markup {
    let lang = person.lang;
    let said = |field: &str| wrong.filter(|(at, _)| *at == field).map(|(_, words)| words);
    let input = |field: &'static str, label: &str, completes: &str| {
        let wrong = said(field);
        let described = wrong.map(|_| format!("{field}-wrong"));
        html! {
            label for=(field) { (lang.t(label)) }
            @if let Some(words) = wrong { p #{ (field) "-wrong" } .notice.alert role="alert" { (words) } }
            input #(field) name=(field) type="password" autocomplete=(completes) required
                aria-invalid=[wrong.map(|_| "true")] aria-describedby=[described] autofocus[wrong.is_some()];
        }
    };
    layout::page(
        person,
        &lang.t("password-title"),
        &html! {
            p { a.back href="/coordinators" { (Icon::Back) (lang.t("nav-coordinators")) } }
            header.page { h1 { (lang.t("password-title")) } }
            section.card {
                form method="post" action="/coordinators/password" {
                    // So that a browser keeps the new password under the right name.
                    input type="hidden" name="name" value=(person.account.name) autocomplete="username";
                    (input("password", "password-current", "current-password"))
                    (input("password_new", "password-new", "new-password"))
                    p.hint { (lang.with("setup-password-hint", &[("min", PASSWORD_CHARS_MIN.into())])) }
                    button.main type="submit" { (Icon::Check) (lang.t("password-save")) }
                }
            }
        },
    )
}
