//! What goes wrong, as an app in another language sees it.

use std::collections::HashMap;

use samenspel_client::AppError;
use samenspel_model::invalid::Arg;

/// A call that was not carried out; nothing was changed.
#[derive(Debug, thiserror::Error, uniffi::Error)]
pub enum ApiError {
    /// The app shows the sentence for `code`.
    #[error("{code}")]
    Failed {
        /// Stable name, such as `phone-invalid`.
        code: String,
        /// The field it belongs to; empty when it is about the whole.
        field: String,
        /// What the sentence names.
        args: HashMap<String, String>,
    },
}

impl ApiError {
    pub(crate) fn new(code: &str) -> Self {
        Self::Failed { code: code.to_owned(), field: String::new(), args: HashMap::new() }
    }
}

impl From<AppError> for ApiError {
    fn from(error: AppError) -> Self {
        let text = |arg: &Arg| match arg {
            Arg::Number(number) => number.to_string(),
            Arg::Text(text) => text.clone(),
        };
        Self::Failed {
            code: error.code().to_owned(),
            field: error.field().unwrap_or_default().to_owned(),
            args: error.args().iter().map(|(name, arg)| ((*name).to_owned(), text(arg))).collect(),
        }
    }
}

impl From<uniffi::UnexpectedUniFFICallbackError> for ApiError {
    fn from(_: uniffi::UnexpectedUniFFICallbackError) -> Self {
        Self::new("internal")
    }
}
