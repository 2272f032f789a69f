//! What JavaScript must do with the socket.

use js_sys::{Array, Object, Reflect, Uint8Array};
use samenspel_client::sync::Effects;
use wasm_bindgen::JsValue;

use crate::{failure::Failure, values};

/// `{send: Uint8Array[], close, wake_in_ms, changed}`
pub(crate) fn to_js(effects: &Effects) -> Result<JsValue, Failure> {
    let send: Array = effects.send.iter().map(|message| Uint8Array::from(message.as_slice())).collect();
    let object = Object::new();
    for (key, value) in [
        ("send", send.into()),
        ("close", effects.close.into()),
        ("wake_in_ms", values::to_js(&effects.wake_in_ms)?),
        ("changed", values::to_js(&effects.changed)?),
    ] {
        set(&object, key, &value);
    }
    Ok(object.into())
}

pub(crate) fn set(object: &Object, key: &str, value: &JsValue) {
    // Only a frozen object or a setter could refuse; this one is new.
    let _ = Reflect::set(object, &key.into(), value);
}
