//! GET and POST /invitation?code=…: somebody who was invited chooses a name and a password, once.

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
use crate::{
    App,
    account::{self, Token},
    locale::Locale,
    store::account::{Accepted, Invitation},
};

pub(crate) async fn show(
    State(app): State<App>,
    Lang(lang): Lang,
    Query(Code { code }): Query<Code>,
) -> Result<Markup, PageError> {
    let invitation = find(&app, &code).await?;
    Ok(page(lang, &code, &invitation).show("", None))
}

pub(crate) async fn submit(
    State(app): State<App>,
    Lang(lang): Lang,
    Caller(place): Caller,
    Form(chosen): Form<Chosen>,
) -> Result<Response, PageError> {
    let invitation = find(&app, &chosen.code).await?;
    let page = page(lang, &chosen.code, &invitation);
    let typed = page.keeps.unwrap_or(&chosen.name);
    if let Some(words) = why_not(typed, &chosen.password) {
        return Ok(page.refuse(&chosen.name, words));
    }
    let Ok(turn) = app.hasher().turn(place) else { return Ok(page.too_busy(&chosen.name)) };
    let name = account::name(typed).ok_or(PageError::Form)?;
    let hash = turn.hash(chosen.password).await?;
    match app.store().accept_invitation(Token::digest(&chosen.code), name, hash, app.now().0).await? {
        Accepted::Account(account) => {
            tracing::info!(account = account.id, "invitation taken up");
            login::welcome(&app, &account, "/today").await
        }
        Accepted::NameTaken => Ok(page.refuse(&chosen.name, "invitation-name-taken")),
        Accepted::Over => Err(PageError::Invitation),
    }
}

async fn find(app: &App, code: &str) -> Result<Invitation, PageError> {
    app.store().invitation(Token::digest(code), app.now().0).await?.ok_or(PageError::Invitation)
}

fn page<'a>(lang: Locale, code: &'a str, invitation: &'a Invitation) -> Page<'a> {
    let keeps = invitation.back.as_ref().map(|account| account.name.as_str());
    let intro = match (keeps, &invitation.made_by) {
        (Some(name), _) => lang.with("invitation-back-intro", &[("name", name.into())]),
        (None, Some(by)) => lang.with("invitation-intro-by", &[("name", (&by.name).into())]),
        (None, None) => lang.t("invitation-intro"),
    };
    Page { lang, action: "/invitation", title: "invitation-title", intro, code, keeps }
}
