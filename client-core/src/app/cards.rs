//! Cards on rights and duties. Who looks at them, and for which, is nowhere kept.

use samenspel_model::{
    Env, Space,
    checked::{self, Checked},
    doc::Kind,
    search,
};
use serde::Serialize;

use super::{App, Record};
use crate::{AppError, store::records};

/// A card in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct CardRow {
    /// What it says.
    #[serde(flatten)]
    pub record: Record,
    /// May that be relied on?
    pub checked: Checked,
    /// The languages in which it says something.
    pub languages: Vec<&'static str>,
}

impl App {
    /// The cards in which what was typed stands, in any language; all of them in their order when nothing was.
    pub fn cards(&self, query: &str, env: &Env) -> Result<Vec<CardRow>, AppError> {
        self.reader_of(Space::Catalogue)?;
        let (connection, today) = (self.store.connection(), self.centre_day(env)?);
        let records = match search::query(query) {
            None => records::all(connection, Kind::Card)?,
            Some(_) => records::found(connection, Kind::Card, query, u32::MAX)?,
        };
        let row = |record: Record| CardRow {
            checked: checked::checked(&record.values, &today),
            languages: checked::languages(&record.values),
            record,
        };
        Ok(records.into_iter().map(row).collect())
    }
}
