//! Changing a sheet.

use samenspel_model::{
    DocId, Env, Invalid, Space,
    candidate::{self, CandidateEdit, CandidateText},
    doc::Kind,
};

use super::{App, CandidateView};
use crate::AppError;

impl App {
    /// Writes what the person changed, and nothing else.
    pub fn edit_candidate(
        &mut self,
        id: DocId,
        edit: &CandidateEdit,
        env: &Env,
    ) -> Result<CandidateView, AppError> {
        let pen = self.writer_of(Kind::Candidate, Space::Desk, env)?;
        let mut stored = self.load(id, Kind::Candidate)?;
        let written = candidate::edit(&mut stored.doc, pen.now, &pen.author, edit)?;
        self.save(&stored, written, pen.now)?;
        self.candidate(id)
    }

    /// Settles a conflict: the chosen value stands, also when it is the one that was shown.
    pub fn choose_value(
        &mut self,
        id: DocId,
        field: &str,
        value: &str,
        env: &Env,
    ) -> Result<CandidateView, AppError> {
        let unknown = AppError::Invalid { field: "", invalid: Invalid::Choice };
        let field = CandidateText::from_key(field).ok_or(unknown)?;
        self.edit_candidate(id, &CandidateEdit::text(field, value), env)
    }
}
