//! Forms that are not saved yet: kept at every keystroke, so that a dead battery costs nothing.

use samenspel_model::DocId;

use super::App;
use crate::{
    AppError,
    store::{docs, drafts, erased},
};

impl App {
    /// Keeps a form's content. One of a document that was erased meanwhile, or has left this device, is not kept: whatever still
    /// holds its words must not bring them back.
    pub fn put_draft(&mut self, key: &str, json: &str) -> Result<(), AppError> {
        let doc: Option<DocId> = key.split(':').next_back().and_then(|id| id.parse().ok());
        if let Some(doc) = doc
            && (erased::holds(self.store.connection(), doc)? || !docs::holds(self.store.connection(), doc)?)
        {
            return Err(AppError::NotFound);
        }
        Ok(self.store.write(|tx| drafts::put(tx, key, json))?)
    }

    /// A form's content.
    pub fn draft(&self, key: &str) -> Result<Option<String>, AppError> {
        Ok(drafts::get(self.store.connection(), key)?)
    }

    /// The form was saved or thrown away.
    pub fn clear_draft(&mut self, key: &str) -> Result<(), AppError> {
        Ok(self.store.write(|tx| drafts::clear(tx, key))?)
    }
}
