//! POST /pair: a tablet answers a pairing link (CBOR). Wrong ones are answered slower and slower, right ones always.

use axum::{
    body::Bytes,
    extract::State,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};

use super::{PageError, context::Caller, too_often::in_seconds};
use crate::App;

/// Largest request; a real one has about 80 bytes.
pub(crate) const BYTES_MAX: usize = 1024;

pub(crate) async fn answer(
    State(app): State<App>,
    Caller(place): Caller,
    body: Bytes,
) -> Result<Response, PageError> {
    let (status, answer) = crate::pairing::answer(app.store(), app.env()?, &body).await?;
    let is_wrong = matches!(status, StatusCode::NOT_FOUND | StatusCode::BAD_REQUEST);
    if is_wrong && let Some(wait_ms) = app.paces().pairing.ask(place, app.now().0) {
        return Ok(
            (StatusCode::TOO_MANY_REQUESTS, [(header::RETRY_AFTER, in_seconds(wait_ms))]).into_response()
        );
    }
    Ok((status, [(header::CONTENT_TYPE, "application/cbor")], answer).into_response())
}
