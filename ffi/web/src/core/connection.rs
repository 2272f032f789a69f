//! Pairing and the connection: JavaScript posts and owns the socket.

use js_sys::{Object, Uint8Array};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::Core;
use crate::{
    effects::{self, set},
    failure::Failure,
    here,
    values::to_js,
};

type Answer = Result<JsValue, Failure>;

#[wasm_bindgen]
impl Core {
    pub fn pairing_request(&mut self, link: &str) -> Answer {
        let request = self.app.pairing_request(link, &mut here::env()?)?;
        let object = Object::new();
        set(&object, "url", &request.url.into());
        set(&object, "body", &Uint8Array::from(request.body.as_slice()).into());
        Ok(object.into())
    }

    pub fn pairing_response(&mut self, status: u16, body: &[u8]) -> Answer {
        to_js(&self.app.pairing_response(status, body)?)
    }

    pub fn connected(&mut self) -> Answer {
        effects::to_js(&self.app.connected(&here::env()?)?)
    }

    pub fn frame(&mut self, bytes: &[u8]) -> Answer {
        effects::to_js(&self.app.frame(bytes, &here::env()?)?)
    }

    pub fn flush(&mut self) -> Answer {
        effects::to_js(&self.app.flush(&here::env()?)?)
    }

    pub fn tick(&mut self) -> Answer {
        effects::to_js(&self.app.tick(&here::env()?)?)
    }

    pub fn disconnected(&mut self) -> Answer {
        effects::to_js(&self.app.disconnected(&here::env()?)?)
    }
}
