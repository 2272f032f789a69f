//! GET and POST /login, POST /logout.

mod in_place;

use axum::{
    Form,
    extract::{Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    PageError,
    busy::too_busy,
    context::{Caller, Coordinator, Lang, login_cookie},
    language::own_path,
    layout,
};
pub(crate) use in_place::keep_form;

use crate::{
    App,
    account::{self, LOGIN_MS, PASSWORD_BYTES_MAX, Place, Token, Tried},
    locale::Locale,
    store::account::Account,
};

#[derive(Deserialize)]
pub(crate) struct Credentials {
    name: String,
    password: String,
    #[serde(default)]
    to: String,
}

/// Where somebody was going.
#[derive(Deserialize)]
pub(crate) struct Going {
    #[serde(default)]
    to: String,
}

/// The login's address, from which one goes on to this page.
pub(super) fn address(page: &str) -> String {
    let mut address = "/login?to=".to_owned();
    for byte in page.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte) {
            address.push(byte.into());
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address
}

pub(crate) async fn show(
    Lang(lang): Lang,
    person: Option<Coordinator>,
    Query(going): Query<Going>,
) -> Response {
    match person {
        Some(_) => Redirect::to(own_path(&going.to)).into_response(),
        None => form(lang, "", own_path(&going.to), None).into_response(),
    }
}

pub(crate) async fn submit(
    State(app): State<App>,
    Lang(lang): Lang,
    Caller(place): Caller,
    Form(given): Form<Credentials>,
) -> Result<Response, PageError> {
    let to = own_path(&given.to);
    let page = |words: &str| form(lang, &given.name, to, Some(words));
    Ok(match try_in(&app, lang, place, &given).await? {
        Answer::Welcome(account) => welcome(&app, &account, to).await?,
        Answer::Refused(status, words) => (status, page(&words)).into_response(),
        Answer::Busy => too_busy(page(&lang.t("problem-busy"))),
    })
}

/// What a name and a password got.
enum Answer {
    /// They fit.
    Welcome(Account),
    /// They do not, or it is not looked at now; a sentence says so.
    Refused(StatusCode, String),
    /// Too many log in at once.
    Busy,
}

/// Looks whether a name and a password fit, and holds up who guesses.
async fn try_in(app: &App, lang: Locale, place: Place, given: &Credentials) -> Result<Answer, PageError> {
    let now_ms = app.now().0;
    let (account, hash) = app.store().account_by_name(&given.name).await?.unzip();
    let tried = account
        .as_ref()
        .map_or_else(|| Tried::Nobody(account::name_key(&given.name)), |account| Tried::Account(account.id));
    if let Some(wait_ms) = app.attempts().wait_ms(&tried, place, now_ms) {
        return Ok(Answer::Refused(StatusCode::TOO_MANY_REQUESTS, wait(lang, wait_ms)));
    }
    let Ok(turn) = app.hasher().turn(place) else { return Ok(Answer::Busy) };
    app.attempts().begin(&tried, place, now_ms);
    // The hash of an endless password would take long, and it is nobody's.
    let fits = given.password.len() <= PASSWORD_BYTES_MAX && turn.fits(given.password.clone(), hash).await?;
    match account {
        Some(account) if fits => {
            app.attempts().succeeded(account.id, place);
            Ok(Answer::Welcome(account))
        }
        account => {
            app.attempts().failed(&tried, now_ms);
            if let Some(account) = account {
                app.store().note_wrong_password(account.id, now_ms).await?;
            }
            Ok(Answer::Refused(StatusCode::UNAUTHORIZED, lang.t("login-wrong")))
        }
    }
}

/// The sentence that says how long to wait.
pub(super) fn wait(lang: Locale, wait_ms: i64) -> String {
    let minutes = usize::try_from(wait_ms / 60_000 + 1).unwrap_or(1);
    lang.with("login-wait", &[("minutes", minutes.into())])
}

pub(crate) async fn logout(State(app): State<App>, person: Coordinator) -> Result<Response, PageError> {
    app.store().close_login(person.login).await?;
    app.told().forget(person.login);
    app.searches().forget(person.login);
    let gone = cookie(&app, "", 0);
    Ok(([(header::SET_COOKIE, gone)], Redirect::to("/login")).into_response())
}

/// Opens a login for this account and goes to this page.
pub(super) async fn welcome(app: &App, account: &Account, page: &str) -> Result<Response, PageError> {
    let (_, cookie) = open(app, account).await?;
    Ok(([(header::SET_COOKIE, cookie)], Redirect::to(page)).into_response())
}

/// Opens a login for this account: its token, and the cookie that carries it.
async fn open(app: &App, account: &Account) -> Result<(String, String), PageError> {
    let (token, now_ms) = (Token::random()?, app.now().0);
    app.store()
        .open_login(account.id, Token::digest(token.text()), now_ms, now_ms.saturating_add(LOGIN_MS))
        .await?;
    Ok((token.text().to_owned(), cookie(app, token.text(), LOGIN_MS / 1000)))
}

// Lax: a link in a mail opens the page of who is logged in. Forms of other sites are refused by `guard`.
fn cookie(app: &App, value: &str, seconds: i64) -> String {
    let secure = if app.public_url().is_https() { "; Secure" } else { "" };
    format!("{}={value}; Path=/; Max-Age={seconds}; SameSite=Lax; HttpOnly{secure}", login_cookie(app))
}

fn form(lang: Locale, name: &str, to: &str, wrong: Option<&str>) -> Markup {
    layout::card(
        lang,
        &address(to),
        &lang.t("login-title"),
        &html! {
            @if let Some(words) = wrong { p #wrong .notice.alert role="alert" { (words) } }
            form method="post" action="/login" {
                input type="hidden" name="to" value=(to);
                label for="name" { (lang.t("account-name")) }
                input #name name="name" value=(name) autocomplete="username" required autofocus[name.is_empty()] dir="auto";
                label for="password" { (lang.t("account-password")) }
                input #password name="password" type="password" autocomplete="current-password" required
                    aria-describedby=[wrong.map(|_| "wrong")] autofocus[!name.is_empty()];
                button.main type="submit" { (lang.t("login")) }
            }
        },
    )
}
