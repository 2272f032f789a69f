//! A form that was sent after its login had ended: the login is asked for in its place, and what was typed goes on with it.
//!
//! The page is the login's form with what was posted in hidden fields, sent to the form's own address. Nothing of it is kept
//! on the server, so nothing is lost when that starts again, and nothing has to be cleaned up.

use std::{convert::Infallible, time::Duration};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{FromRequest, FromRequestParts, OptionalFromRequestParts, Request, State},
    http::{HeaderValue, StatusCode, header, request::Parts},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use maud::{Markup, html};
use tokio::{
    sync::{Semaphore, SemaphorePermit},
    time::timeout,
};

use super::{Answer, Credentials, open, try_in};
use crate::{
    App,
    http::{
        PageError,
        busy::{busy, too_busy},
        context::{Caller, Coordinator, Lang, login_cookie},
        layout,
        parts::form::Posted,
    },
    limits::FORM_BYTES_MAX,
    locale::Locale,
};

/// Largest form that is kept while somebody logs in again: as large as one may be, and what is typed to log in.
const KEPT_BYTES_MAX: usize = FORM_BYTES_MAX + 1024;
/// So many at once, until their page is sent: nobody who asks has shown yet who they are.
static PLACES: Semaphore = Semaphore::const_new(8);
/// Longest wait for such a place.
const PATIENCE: Duration = Duration::from_secs(10);
/// Bytes of the page handed on at once.
const PIECE: usize = 16 * 1024;
/// Stands in the address of a form that brings along who sends it.
const MARK: &str = "login-again";
/// Names that no form of ours has.
const NAME: &str = "login-name";
const PASSWORD: &str = "login-password";

/// Middleware: asks who sends a form without a login who they are, and lets the form go on once they are known.
pub(crate) async fn keep_form(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.method().is_safe() {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let known = <Coordinator as OptionalFromRequestParts<App>>::from_request_parts(&mut parts, &app).await;
    match known {
        Ok(None) => {}
        // Whoever logged in on this computer meanwhile: the one whose name stands in the form sends it.
        Ok(Some(_)) if is_marked(&parts) => {}
        // What went wrong, the page itself says.
        _ => return next.run(Request::from_parts(parts, body)).await,
    }
    let Ok(Ok(place)) = timeout(PATIENCE, PLACES.acquire()).await else {
        return busy();
    };
    let Ok(asked) = timeout(app.config().limits.stranger_within, ask(&app, parts, body)).await else {
        return busy();
    };
    match asked {
        Ok(Asked::Known(request, cookie)) => {
            drop(place);
            let mut response = next.run(*request).await;
            response.headers_mut().append(header::SET_COOKIE, cookie);
            response
        }
        Ok(Asked::Again(page)) => slowly(page, place).await,
        Err(error) => error.into_response(),
    }
}

enum Asked {
    /// The form goes on, and the browser gets the cookie of the new login.
    Known(Box<Request>, HeaderValue),
    /// Somebody is asked.
    Again(Response),
}

async fn ask(app: &App, mut parts: Parts, body: Body) -> Result<Asked, PageError> {
    let bytes = to_bytes(body, KEPT_BYTES_MAX).await.map_err(|_| PageError::TooLarge)?;
    let (login, kept) = apart(&bytes);
    let (login, waiting) = (read(&parts, login).await?, read(&parts, kept.clone()).await?);
    if waiting.pairs().any(|(name, _)| name.starts_with("password")) {
        // A password is not put into a page.
        return Ok(Asked::Again(Redirect::to("/login").into_response()));
    }
    let Lang(lang) = Lang::of(&parts.headers);
    let Ok(Caller(place)) = Caller::from_request_parts(&mut parts, app).await;
    let address = marked(&parts);
    let page = |name: &str, wrong: &str| page(lang, &address, &waiting, name, wrong);
    let (Some(name), Some(password)) = (login.one(NAME), login.one(PASSWORD)) else {
        return Ok(Asked::Again((StatusCode::UNAUTHORIZED, page("", "")).into_response()));
    };
    let given = Credentials { name: name.to_owned(), password: password.to_owned(), to: String::new() };
    Ok(match try_in(app, lang, place, &given).await? {
        Answer::Welcome(account) => {
            let (token, cookie) = open(app, &account).await?;
            let others = parts.headers.get(header::COOKIE).and_then(|line| line.to_str().ok()).unwrap_or("");
            // The first of a name counts.
            let line = format!("{}={token}; {others}", login_cookie(app));
            parts.headers.insert(header::COOKIE, value(&line)?);
            parts.headers.insert(header::CONTENT_LENGTH, value(&kept.len().to_string())?);
            Asked::Known(Box::new(Request::from_parts(parts, Body::from(kept))), value(&cookie)?)
        }
        Answer::Refused(status, words) => Asked::Again((status, page(name, &words)).into_response()),
        Answer::Busy => Asked::Again(too_busy(page(name, &lang.t("problem-busy")))),
    })
}

fn is_marked(parts: &Parts) -> bool {
    parts.uri.query().is_some_and(|query| query.split('&').any(|part| part == MARK))
}

/// The form's own address, with the mark.
fn marked(parts: &Parts) -> String {
    let path = parts.uri.path();
    match parts.uri.query() {
        _ if is_marked(parts) => {
            parts.uri.path_and_query().map_or(path, |address| address.as_str()).to_owned()
        }
        Some(query) => format!("{path}?{query}&{MARK}"),
        None => format!("{path}?{MARK}"),
    }
}

/// The page piece by piece, in its place until the last one is taken: a browser that reads slowly holds no second one.
async fn slowly(page: Response, place: SemaphorePermit<'static>) -> Response {
    let (parts, body) = page.into_parts();
    // Ours, made in one piece a moment ago.
    let bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let pieces = async_stream::stream! {
        let _place = place;
        for piece in bytes.chunks(PIECE) {
            yield Ok::<_, Infallible>(Bytes::copy_from_slice(piece));
        }
    };
    Response::from_parts(parts, Body::from_stream(pieces))
}

fn value(text: &str) -> Result<HeaderValue, PageError> {
    HeaderValue::from_str(text).map_err(|_| PageError::Form)
}

/// The pairs of the login and those of the form that waits for it, each as they came.
fn apart(body: &[u8]) -> (Bytes, Bytes) {
    let is_login = |pair: &&[u8]| {
        let name = pair.split(|byte| *byte == b'=').next().unwrap_or_default();
        name == NAME.as_bytes() || name == PASSWORD.as_bytes()
    };
    let (login, kept): (Vec<_>, Vec<_>) = body.split(|byte| *byte == b'&').partition(is_login);
    (login.join(&b'&').into(), kept.join(&b'&').into())
}

/// The pairs of a body, read as the form's own page will read them.
async fn read(parts: &Parts, body: Bytes) -> Result<Posted, PageError> {
    Posted::from_request(Request::from_parts(parts.clone(), Body::from(body)), &()).await
}

fn page(lang: Locale, address: &str, kept: &Posted, name: &str, wrong: &str) -> Markup {
    layout::card_alone(
        lang,
        &lang.t("login-again-title"),
        &html! {
            p { (lang.t("login-again")) }
            @if !wrong.is_empty() { p #wrong .notice.alert role="alert" { (wrong) } }
            form method="post" action=(address) {
                @for (name, value) in kept.pairs() { input type="hidden" name=(name) value=(value); }
                label for="name" { (lang.t("account-name")) }
                input #name name=(NAME) value=(name) autocomplete="username" required autofocus[name.is_empty()] dir="auto";
                label for="password" { (lang.t("account-password")) }
                input #password name=(PASSWORD) type="password" autocomplete="current-password" required
                    aria-describedby=[(!wrong.is_empty()).then_some("wrong")] autofocus[!name.is_empty()];
                button.main type="submit" { (lang.t("login-go-on")) }
            }
        },
    )
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_is_typed_to_log_in_is_told_apart_from_what_waits() {
        let (login, kept) = super::apart(b"act=0a&login-name=An&about=a%26b&login-password=een+zin&name=x");
        assert_eq!(login, "login-name=An&login-password=een+zin");
        assert_eq!(kept, "act=0a&about=a%26b&name=x");
        assert_eq!(super::apart(b""), ("".into(), "".into()));
    }
}
