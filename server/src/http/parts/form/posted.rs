//! What a form posted: names and values as they came, names maybe more than once.

use axum::{
    Form,
    extract::{FromRequest, Request},
    http::StatusCode,
};

use crate::http::PageError;

/// Most names and values of one form; a person's largest has some hundred.
const PAIRS_MAX: usize = 2_000;

/// The pairs of a posted form.
#[derive(Clone, Debug, Default)]
pub(crate) struct Posted(pub(super) Vec<(String, String)>);

impl Posted {
    /// All of it, in the order of the page.
    pub(in crate::http) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// Every value with this name, in the order of the page.
    pub(in crate::http) fn all<'p>(&'p self, name: &'p str) -> impl Iterator<Item = &'p str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The first value with this name.
    pub(in crate::http) fn one(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        let form = Form::<Vec<(String, String)>>::from_request(request, state).await;
        let Form(pairs) = form.map_err(|rejection| match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => PageError::TooLarge,
            _ => PageError::Form,
        })?;
        if pairs.len() > PAIRS_MAX { Err(PageError::Form) } else { Ok(Self(pairs)) }
    }
}
