//! Who sends visitors, and the companions who go with them.

use samenspel_model::{
    DocId, Env, Space,
    doc::Kind,
    edit::{Edit, item_id},
    referrer::COMPANION,
};

use super::{App, Record};
use crate::{AppError, store::records};

/// Most referrers of a list.
const LIMIT_MAX: u32 = 1_000;

impl App {
    /// Referrers that fit what was typed, by their own name or by a companion's; without a search the last changed first.
    pub fn referrers(&self, query: &str, limit: u32) -> Result<Vec<Record>, AppError> {
        self.check_lease(&self.reader_of(Space::Desk)?)?;
        Ok(records::found(self.store.connection(), Kind::Referrer, query, limit.min(LIMIT_MAX))?)
    }

    /// A companion more for a referrer, with what is given by the companion's own fields. Answers the companion's id.
    pub fn add_companion(
        &mut self,
        referrer: DocId,
        given: &Edit,
        env: &mut Env,
    ) -> Result<String, AppError> {
        let stored = self.load(referrer, Kind::Referrer)?;
        let id = item_id(env.draw());
        let before = |key: &String| format!("{}/{id}/{key}", COMPANION.key);
        let given: Edit = given.iter().map(|(key, input)| (before(key), input.clone())).collect();
        self.edit_stored(stored, &given, env)?;
        Ok(id)
    }
}
