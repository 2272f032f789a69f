//! Values on their way to JavaScript and back.

use js_sys::{Array, JSON, Object, Reflect, Uint8Array};
use samenspel_client::{AppError, app::PairingRequest, sync::Effects};
use samenspel_model::{DocId, invalid::Arg};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::JsValue;

pub(crate) type Answer = Result<JsValue, JsValue>;

/// What is thrown.
#[derive(Serialize)]
struct Failure<'a> {
    code: &'static str,
    args: std::collections::BTreeMap<&'static str, Arg>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
}

/// A failure by its name alone.
pub(crate) fn failure(code: &'static str) -> JsValue {
    json(&Failure { code, args: std::collections::BTreeMap::new(), field: None })
}

pub(crate) fn thrown(error: &AppError) -> JsValue {
    json(&Failure { code: error.code(), args: error.args(), field: error.field() })
}

/// A result as its value or what is thrown.
pub(crate) fn answer<T: Serialize>(result: Result<T, AppError>) -> Answer {
    result.map(|value| json(&value)).map_err(|error| thrown(&error))
}

fn json<T: Serialize>(value: &T) -> JsValue {
    let text = serde_json::to_string(value).unwrap_or_else(|_| "null".to_owned());
    JSON::parse(&text).unwrap_or(JsValue::NULL)
}

/// A value that JavaScript gave.
pub(crate) fn given<T: DeserializeOwned>(value: &JsValue) -> Result<T, JsValue> {
    let text = JSON::stringify(value).ok().and_then(|text| text.as_string());
    text.and_then(|text| serde_json::from_str(&text).ok()).ok_or_else(|| failure("internal"))
}

/// A document's id; what is no id names nothing.
pub(crate) fn id(text: &str) -> Result<DocId, JsValue> {
    text.parse().map_err(|_| thrown(&AppError::NotFound))
}

fn object(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // Setting a field of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

pub(crate) fn request(result: Result<PairingRequest, AppError>) -> Answer {
    let request = result.map_err(|error| thrown(&error))?;
    Ok(object(&[("url", JsValue::from_str(&request.url)), ("body", bytes(&request.body))]))
}

pub(crate) fn effects(result: Result<Effects, AppError>) -> Answer {
    let effects = result.map_err(|error| thrown(&error))?;
    let send: Array = effects.send.iter().map(|message| bytes(message)).collect();
    Ok(object(&[
        ("send", send.into()),
        ("close", JsValue::from_bool(effects.close)),
        ("wake_in_ms", json(&effects.wake_in_ms)),
        ("changed", json(&effects.changed)),
    ]))
}
