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

    /// A companion more for a referrer, with what is given by the companion's own fields. Answers the companion's id. A form that
    /// drew an id itself is kept under it, and is still one companion when it is saved again after a crash.
    pub fn add_companion(
        &mut self,
        referrer: DocId,
        drawn: Option<&str>,
        given: &Edit,
        env: &mut Env,
    ) -> Result<String, AppError> {
        let stored = self.load(referrer, Kind::Referrer)?;
        let id = drawn.map_or_else(|| item_id(env.draw()), str::to_owned);
        let shown = self.shown(referrer)?.values;
        let before = |key: &String| format!("{}/{id}/{key}", COMPANION.key);
        let given: Edit = given.iter().map(|(key, input)| (before(key), input.clone())).collect();
        self.edit_stored(stored, &shown.changed_by(&given), env)?;
        Ok(id)
    }
}
