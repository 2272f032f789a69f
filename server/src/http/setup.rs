//! GET and POST /setup?code=…: the first coordinator chooses a name and a password, once.

use axum::{
    Form,
    extract::{Query, State},
    response::Response,
};
use maud::Markup;

use super::{
    PageError,
    context::{Caller, Lang},
    login,
    newcomer::{Chosen, Code, Page, why_not},
};
use crate::{App, account, locale::Locale};

pub(crate) async fn show(
    State(app): State<App>,
    Lang(lang): Lang,
    Query(Code { code }): Query<Code>,
) -> Result<Markup, PageError> {
    if !app.setup_code_fits(&code) {
        return Err(PageError::NotFound);
    }
    Ok(page(lang, &code).show("", None))
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
    let page = page(lang, &chosen.code);
    if let Some(words) = why_not(&chosen.name, &chosen.password) {
        return Ok(page.refuse(&chosen.name, words));
    }
    let Ok(turn) = app.hasher().turn(place) else { return Ok(page.too_busy(&chosen.name)) };
    let name = account::name(&chosen.name).ok_or(PageError::Form)?;
    let hash = turn.hash(chosen.password).await?;
    let account =
        app.store().insert_first_account(name, hash, app.now().0).await?.ok_or(PageError::NotFound)?;
    app.close_setup();
    login::welcome(&app, &account, "/start").await
}

fn page(lang: Locale, code: &str) -> Page<'_> {
    Page { lang, action: "/setup", title: "setup-title", intro: lang.t("setup-intro"), code, keeps: None }
}
