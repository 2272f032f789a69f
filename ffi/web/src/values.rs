//! Values across the border, as plain JavaScript objects.

use samenspel_model::DocId;
use serde::{Serialize, de::DeserializeOwned};
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use crate::failure::{Failure, internal};

pub(crate) fn to_js(value: &impl Serialize) -> Result<JsValue, Failure> {
    // Objects instead of `Map`, null instead of undefined: what the screens' types say.
    value.serialize(&Serializer::json_compatible()).map_err(|_| internal())
}

pub(crate) fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T, Failure> {
    serde_wasm_bindgen::from_value(value).map_err(|_| internal())
}

/// An id that is none names nothing that exists.
pub(crate) fn id(text: &str) -> Result<DocId, Failure> {
    text.parse().map_err(|_| Failure::of("not-found"))
}
