//! What screens ask.

use samenspel_client::scan;
use samenspel_model::{DocId, appointment::AppointmentDraft};
use serde::Deserialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::Core;
use crate::{
    failure::Failure,
    here,
    values::{from_js, id, to_js},
};

/// A draft with the id of the appointment that it changes.
#[derive(Deserialize)]
struct Noted {
    #[serde(default)]
    id: Option<DocId>,
    #[serde(flatten)]
    draft: AppointmentDraft,
}

type Answer = Result<JsValue, Failure>;

#[wasm_bindgen]
impl Core {
    pub fn device(&self) -> Answer {
        to_js(&self.app.device()?)
    }

    pub fn sync_state(&self) -> Answer {
        to_js(&self.app.sync_state()?)
    }

    pub fn candidates(&self, query: &str, limit: u32) -> Answer {
        to_js(&self.app.candidates(query, limit)?)
    }

    pub fn candidate(&self, candidate: &str) -> Answer {
        to_js(&self.app.candidate(id(candidate)?)?)
    }

    pub fn register_candidate(&mut self, consent: JsValue) -> Answer {
        to_js(&self.app.register_candidate(from_js(consent)?, &mut here::env()?)?)
    }

    pub fn edit_candidate(&mut self, candidate: &str, edit: JsValue) -> Answer {
        to_js(&self.app.edit_candidate(id(candidate)?, &from_js(edit)?, &here::env()?)?)
    }

    pub fn choose_value(&mut self, candidate: &str, field: &str, value: &str) -> Answer {
        to_js(&self.app.choose_value(id(candidate)?, field, value, &here::env()?)?)
    }

    pub fn bind_booklet(&mut self, candidate: &str, code_or_qr: &str) -> Answer {
        to_js(&self.app.bind_booklet(id(candidate)?, code_or_qr, &here::env()?)?)
    }

    pub fn unbind_booklet(&mut self, candidate: &str, code: &str) -> Answer {
        to_js(&self.app.unbind_booklet(id(candidate)?, code, &here::env()?)?)
    }

    pub fn read_booklet(&self, code_or_qr: &str) -> Answer {
        to_js(&self.app.read_booklet(code_or_qr, &here::env()?)?)
    }

    pub fn scan(&self, luma: &[u8], width: usize, height: usize) -> Answer {
        to_js(&scan::scan(luma, width, height))
    }

    pub fn organisations(&self) -> Answer {
        to_js(&self.app.organisations(&here::env()?)?)
    }

    pub fn own_tasks(&self) -> Answer {
        to_js(&self.app.own_tasks()?)
    }

    pub fn appointments(&self) -> Answer {
        to_js(&self.app.appointments()?)
    }

    pub fn appointments_of_booklet(&self, code: &str) -> Answer {
        to_js(&self.app.appointments_of_booklet(code)?)
    }

    pub fn save_appointment(&mut self, noted: JsValue) -> Answer {
        let Noted { id, draft } = from_js(noted)?;
        to_js(&self.app.save_appointment(id, &draft, &mut here::env()?)?)
    }

    pub fn put_draft(&mut self, key: &str, json: &str) -> Result<(), Failure> {
        Ok(self.app.put_draft(key, json)?)
    }

    pub fn draft(&self, key: &str) -> Answer {
        to_js(&self.app.draft(key)?)
    }

    pub fn clear_draft(&mut self, key: &str) -> Result<(), Failure> {
        Ok(self.app.clear_draft(key)?)
    }

    pub fn attention(&self) -> Answer {
        to_js(&self.app.attention()?)
    }

    pub fn waiting(&self) -> Answer {
        to_js(&self.app.waiting()?)
    }
}
