//! Changing a document.

use serde::Serialize;

use samenspel_model::{
    ActorId, ChangeHash, DocId, Env, Invalid,
    edit::{self, Edit},
    values,
};

use super::{App, Record};
use crate::{
    AppError,
    store::docs::{self, Stored},
};

/// A document after a form wrote to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Edited {
    /// As it is now.
    pub record: Record,
    /// What the form was opened on, with what it wrote and nothing that came meanwhile: what it goes on with.
    pub version: String,
}

impl App {
    /// Writes what the person changed, and nothing else; a field that held several values is settled by it.
    pub fn edit(&mut self, id: DocId, edit: &Edit, env: &Env) -> Result<Record, AppError> {
        let stored = docs::load(self.store.connection(), id)?.ok_or(AppError::NotFound)?;
        self.edit_stored(stored, edit, env)
    }

    /// The same of a form that was opened on this version of the document: what others wrote meanwhile is not overwritten, and
    /// where both changed a field somebody is asked. The version in the answer is one that the document has, whatever was given.
    pub fn edit_since(
        &mut self,
        id: DocId,
        version: &str,
        edit: &Edit,
        env: &mut Env,
    ) -> Result<Edited, AppError> {
        let mut stored = docs::load(self.store.connection(), id)?.ok_or(AppError::NotFound)?;
        let pen = self.writer_of(stored.doc.kind(), stored.space, env)?;
        self.check_writes(stored.doc.kind(), edit)?;
        let since = edit::opened_on(&stored.doc, &ChangeHash::list(version).unwrap_or_default());
        let beside = ActorId::random(env);
        let written = edit::write_since(&mut stored.doc, &since, pen.now, &pen.author, beside, edit)?;
        let goes_on = written.as_ref().map_or(since, |change| vec![change.hash]);
        let version = goes_on.iter().map(ChangeHash::to_string).collect();
        self.keep(&stored, written, beside, pen.now, false)?;
        Ok(Edited { record: self.shown(id)?, version })
    }

    /// Settles a conflict: one of the values stands, or all of them where they may stay together. The question is the one that
    /// stands in this version of the document; when it is another one by now, nothing is written: nobody has read that one.
    pub fn choose(
        &mut self,
        id: DocId,
        version: &str,
        key: &str,
        value: &str,
        env: &Env,
    ) -> Result<Record, AppError> {
        let stored = docs::load(self.store.connection(), id)?.ok_or(AppError::NotFound)?;
        let kind = stored.doc.kind();
        let read = ChangeHash::list(version).and_then(|heads| stored.doc.at(&heads));
        let read = read.map(|then| values::read(&then, kind)).unwrap_or_default();
        let content = values::read(&stored.doc, kind);
        if content.conflict(key) != read.conflict(key) {
            return Err(AppError::QuestionChanged);
        }
        let chosen = edit::choice(&stored.doc, kind, key, value)
            .ok_or_else(|| AppError::Invalid { field: key.to_owned(), invalid: Invalid::Choice })?;
        self.edit_stored(stored, &chosen, env)
    }

    pub(super) fn edit_stored(
        &mut self,
        mut stored: Stored,
        given: &Edit,
        env: &Env,
    ) -> Result<Record, AppError> {
        let pen = self.writer_of(stored.doc.kind(), stored.space, env)?;
        self.check_writes(stored.doc.kind(), given)?;
        let written = edit::write(&mut stored.doc, pen.now, &pen.author, given)?;
        self.save(&stored, written, pen.now)?;
        self.shown(stored.id)
    }
}
