//! What goes wrong on a page, said in words. Errors carry no personal values, so they may be logged.

use axum::{
    extract::Request,
    http::{StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{context::Lang, layout};
use crate::{account::AccountError, ingest::dashboard::EditError, store::StoreError};

/// Why a page cannot be shown.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PageError {
    /// No such person, device or page.
    #[error("not found")]
    NotFound,
    /// What the page is about was erased.
    #[error("erased")]
    Erased,
    /// A form came from another site, or from a browser that does not say where it comes from.
    #[error("request from another site")]
    OtherSite,
    /// A form was sent from a page without TLS, or by a browser that does not say so.
    #[error("page opened without TLS")]
    Insecure,
    /// A form field is missing or nonsense.
    #[error("form not understood")]
    Form,
    /// A form is larger than any that a person fills in.
    #[error("form too large")]
    TooLarge,
    /// An invitation was used, was withdrawn, or has ended.
    #[error("invitation over")]
    Invitation,
    /// The store failed.
    #[error("store: {0}")]
    Store(#[from] StoreError),
    /// Passwords could not be handled.
    #[error("account: {0}")]
    Account(#[from] AccountError),
}

/// Marks an answer of which [`in_words`] makes a page.
#[derive(Clone, Copy)]
struct Problem(&'static str);

impl From<getrandom::Error> for PageError {
    fn from(error: getrandom::Error) -> Self {
        Self::Account(error.into())
    }
}

impl From<EditError> for PageError {
    fn from(error: EditError) -> Self {
        match error {
            EditError::NotFound => Self::NotFound,
            EditError::NotAValue | EditError::Invalid { .. } => Self::Form,
            EditError::Store(error) => error.into(),
        }
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        let (status, words) = match &self {
            Self::NotFound => (StatusCode::NOT_FOUND, "not-found"),
            Self::Erased => (StatusCode::GONE, "erased"),
            Self::Invitation => (StatusCode::NOT_FOUND, "invitation"),
            Self::OtherSite => (StatusCode::FORBIDDEN, "other-site"),
            Self::Insecure => (StatusCode::FORBIDDEN, "insecure"),
            Self::Form => (StatusCode::UNPROCESSABLE_ENTITY, "form"),
            Self::Account(AccountError::Busy) => (StatusCode::SERVICE_UNAVAILABLE, "busy"),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, "too-large"),
            Self::Store(_) | Self::Account(_) => {
                tracing::error!(error = %self, "page failed");
                (StatusCode::INTERNAL_SERVER_ERROR, "internal")
            }
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(Problem(words));
        response
    }
}

/// Middleware: replaces the empty body of a problem by a page in the person's language.
pub(crate) async fn in_words(request: Request, next: Next) -> Response {
    let Lang(lang) = Lang::of(request.headers());
    let response = next.run(request).await;
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let words = match response.extensions().get::<Problem>() {
        Some(Problem(words)) => words,
        // A form that is shown again.
        None if is_page => return response,
        // Rejections of axum's extractors are written for programmers.
        None if matches!(response.status(), StatusCode::UNPROCESSABLE_ENTITY | StatusCode::BAD_REQUEST) => {
            "form"
        }
        None if response.status() == StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        None => return response,
    };
    (response.status(), layout::problem(lang, words)).into_response()
}
