//! Middleware for pages behind links that need no account: who asks too often hears in words when to come back.

use axum::{
    extract::{Request, State},
    http::{StatusCode, header},
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
    let Some(wait_ms) = app.paces().links.ask(place, app.now().0) else { return next.run(request).await };
    let title = lang.t("too-often-title");
    let page = layout::card_alone(lang, &title, &html! { p { (lang.t("too-often")) } });
    (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, in_seconds(wait_ms))], page).into_response()
}

/// Whole seconds, of which none is too few.
pub(super) fn in_seconds(wait_ms: i64) -> String {
    (wait_ms.max(0) / 1_000 + 1).to_string()
}
