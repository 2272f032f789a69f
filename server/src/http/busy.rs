//! The answer to whoever comes when there are too many.

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use maud::Markup;

/// Shortest and longest pause asked for, in seconds.
const PAUSE: (u8, u8) = (2, 17);

/// A page that asks to try again, with the pause for programs.
pub(super) fn too_busy(page: Markup) -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, PAUSE.0.to_string())], page).into_response()
}

/// 429 with `Retry-After`, at random, so that those who were turned away together do not come back together.
pub(crate) fn busy() -> Response {
    let (shortest, longest) = PAUSE;
    let spread = crate::clock::random::<1>().map_or(0, |[byte]| byte % (longest - shortest + 1));
    let pause = shortest + spread;
    (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, pause.to_string())]).into_response()
}
