//! Middleware for pages behind links that need no account: whoever opens too many that lead nowhere hears in words when to come back.
//! One that holds is always answered, so an office behind one address is not held up by who guesses there.

use axum::{
    extract::{Request, State},
    http::{Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use maud::html;

use super::{
    context::{Caller, Lang},
    layout,
};
use crate::App;

pub(crate) async fn links(
    State(app): State<App>,
    Caller(place): Caller,
    Lang(lang): Lang,
    request: Request,
    next: Next,
) -> Response {
    // A form that cannot be sent any more is given back with what was typed in it.
    let is_form = request.method() == Method::POST;
    let answer = next.run(request).await;
    if answer.status() != StatusCode::GONE {
        return answer;
    }
    let wait_ms = app.paces().links.ask(place, app.now().0);
    let Some(wait_ms) = wait_ms.filter(|_| !is_form) else { return answer };
    let title = lang.t("too-often-title");
    let page = layout::card_alone(lang, &title, &html! { p { (lang.t("too-often")) } });
    (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, in_seconds(wait_ms))], page).into_response()
}

/// Whole seconds, of which none is too few.
pub(super) fn in_seconds(wait_ms: i64) -> String {
    (wait_ms.max(0) / 1_000 + 1).to_string()
}
