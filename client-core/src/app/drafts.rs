//! Forms that are not saved yet: kept at every keystroke, so that a dead battery costs nothing.

use super::App;
use crate::{AppError, store::drafts};

impl App {
    /// Keeps a form's content.
    pub fn put_draft(&mut self, key: &str, json: &str) -> Result<(), AppError> {
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
