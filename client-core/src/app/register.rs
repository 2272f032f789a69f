//! A new sheet.

use samenspel_model::{
    DocId, Env, Space,
    candidate::{self, ConsentDraft},
    doc::Kind,
};

use super::App;
use crate::{AppError, store::docs::Stored};

impl App {
    /// Makes a sheet with the consents given on it; without consent to keep it there is none.
    pub fn register_candidate(&mut self, consent: ConsentDraft, env: &mut Env) -> Result<DocId, AppError> {
        let pen = self.writer_of(Kind::Candidate, Space::Desk, env)?;
        let (doc, written) = candidate::register(pen.now, &pen.author, consent)?;
        let stored = Stored { id: DocId::random(env), space: Space::Desk, doc };
        self.save(&stored, written, pen.now)?;
        Ok(stored.id)
    }
}
