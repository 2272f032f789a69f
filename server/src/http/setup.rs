//! GET and POST /setup?code=…: the first coordinator chooses a name and a password, once.

use axum::{
    Form,
    extract::{Query, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    PageError,
    busy::too_busy,
    context::{Caller, Lang},
    layout, login,
};
use crate::{
    App,
    account::{self, NAME_CHARS_MAX, PASSWORD_CHARS_MIN},
    locale::Locale,
};

#[derive(Deserialize)]
pub(crate) struct Code {
    #[serde(default)]
    code: String,
}

#[derive(Deserialize)]
pub(crate) struct Chosen {
    code: String,
    name: String,
    password: String,
}

pub(crate) async fn show(
    State(app): State<App>,
    Lang(lang): Lang,
    Query(Code { code }): Query<Code>,
) -> Result<Markup, PageError> {
    if !app.setup_code_fits(&code) {
        return Err(PageError::NotFound);
    }
    Ok(form(lang, &code, "", None))
}

pub(crate) async fn submit(
    State(app): State<App>,
    Lang(lang): Lang,
    Caller(place): Caller,
    Form(chosen): Form<Chosen>,
) -> Result<Response, PageError> {
    if !app.setup_code_fits(&chosen.code) {
        return Err(PageError::NotFound);
    }
    if let Some(wrong) = why_not(&chosen.name, &chosen.password) {
        let words = lang.with(wrong, &[("min", PASSWORD_CHARS_MIN.into())]);
        let page = form(lang, &chosen.code, &chosen.name, Some(&words));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let name = account::name(&chosen.name).ok_or(PageError::Form)?;
    let Ok(turn) = app.hasher().turn(place) else {
        return Ok(too_busy(form(lang, &chosen.code, &chosen.name, Some(&lang.t("problem-busy")))));
    };
    let hash = turn.hash(chosen.password).await?;
    let account =
        app.store().insert_first_account(name, hash, app.now().0).await?.ok_or(PageError::NotFound)?;
    app.close_setup();
    login::welcome(&app, &account).await
}

fn why_not(name: &str, password: &str) -> Option<&'static str> {
    if account::name(name).is_none() {
        Some("setup-name-wrong")
    } else if !account::is_long_enough(password) {
        Some("setup-password-wrong")
    } else {
        None
    }
}

fn form(lang: Locale, code: &str, name: &str, wrong: Option<&str>) -> Markup {
    let hint = lang.with("setup-password-hint", &[("min", PASSWORD_CHARS_MIN.into())]);
    layout::card(
        lang,
        "/today",
        &lang.t("setup-title"),
        &html! {
            p { (lang.t("setup-intro")) }
            @if let Some(words) = wrong { p.notice.alert role="alert" { (words) } }
            form method="post" action="/setup" {
                input type="hidden" name="code" value=(code);
                label for="name" { (lang.t("account-name")) }
                input #name name="name" value=(name) autocomplete="username" required maxlength=(NAME_CHARS_MAX) dir="auto";
                label for="password" { (lang.t("account-password")) }
                input #password name="password" type="password" autocomplete="new-password" required
                    minlength=(PASSWORD_CHARS_MIN) aria-describedby="hint";
                p #hint .hint { (hint) }
                button.main type="submit" { (lang.t("setup-save")) }
            }
        },
    )
}

#[cfg(test)]
mod tests {
    use super::why_not;

    #[test]
    fn a_first_account_needs_a_name_and_a_long_password() {
        assert_eq!(why_not("An", "lang genoeg!"), None);
        assert_eq!(why_not("", "lang genoeg!"), Some("setup-name-wrong"));
        assert_eq!(why_not(&"é".repeat(41), "lang genoeg!"), Some("setup-name-wrong"));
        assert_eq!(why_not("An", "kort"), Some("setup-password-wrong"));
        assert_eq!(why_not("An", &"x".repeat(10_000)), Some("setup-password-wrong"));
    }
}
