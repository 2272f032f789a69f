//! POST /pair: a tablet answers a pairing link (CBOR).

use axum::{
    body::Bytes,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
};

use super::PageError;
use crate::App;

/// Largest request; a real one has about 80 bytes.
pub(crate) const BYTES_MAX: usize = 1024;

pub(crate) async fn answer(State(app): State<App>, body: Bytes) -> Result<Response, PageError> {
    let (status, answer) = crate::pairing::answer(app.store(), app.env()?, &body).await?;
    Ok((status, [(header::CONTENT_TYPE, "application/cbor")], answer).into_response())
}
