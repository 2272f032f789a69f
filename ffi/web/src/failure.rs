//! What is thrown to JavaScript: `{code, args, field}`.

use std::collections::BTreeMap;

use samenspel_client::AppError;
use samenspel_model::invalid::Arg;
use serde::Serialize;
use wasm_bindgen::JsValue;

use crate::values;

/// A `CoreError` of `web/src/core/types.ts`. Says nothing that a person typed.
#[derive(Debug, Serialize)]
pub(crate) struct Failure {
    code: &'static str,
    args: BTreeMap<&'static str, Arg>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'static str>,
}

impl Failure {
    pub(crate) const fn of(code: &'static str) -> Self {
        Self { code, args: BTreeMap::new(), field: None }
    }
}

/// Something that should not happen.
pub(crate) const fn internal() -> Failure {
    Failure::of("internal")
}

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self { code: error.code(), args: error.args(), field: error.field() }
    }
}

impl From<Failure> for JsValue {
    fn from(failure: Failure) -> Self {
        values::to_js(&failure).unwrap_or(JsValue::NULL)
    }
}
