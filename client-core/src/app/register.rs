//! A new sheet.

use samenspel_model::{DocId, Env, Space, doc::Kind, edit::Edit, registration};

use super::App;
use crate::{AppError, store::docs::Stored};

impl App {
    /// Makes a sheet with what is given on it; without consent to keep it there is none.
    pub fn register_candidate(&mut self, given: &Edit, env: &mut Env) -> Result<DocId, AppError> {
        let pen = self.writer_of(Kind::Candidate, Space::Desk, env)?;
        self.check_writes(Kind::Candidate, given)?;
        let (doc, written) = registration::register(pen.now, &pen.author, given)?;
        let stored = Stored { id: DocId::random(env), space: Space::Desk, doc };
        self.save_new(&stored, written, pen.now)?;
        Ok(stored.id)
    }
}
