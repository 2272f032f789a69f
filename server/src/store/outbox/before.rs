//! What a recipient was told before: what the next message says anew is told against it.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, params};
use samenspel_model::DocId;

use super::{State, state};
use crate::store::{Store, StoreError, forwarding::Told, sql};

/// What a message says of an appointment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    pub(crate) sequence: i64,
    pub(crate) cancelled: bool,
    pub(crate) organisation: DocId,
    pub(crate) told: Told,
}

/// What a recipient was told.
#[derive(Clone, Debug, Default)]
pub(crate) struct Before {
    /// The last digest that was made for them, and where it is.
    pub(crate) last: Option<(i64, State, i64)>,
    /// The latest of each appointment in what went out.
    pub(crate) told: BTreeMap<DocId, Item>,
    /// The latest of each in what was made, whatever became of it.
    pub(crate) made: BTreeMap<DocId, Item>,
}

const LAST: &str = "SELECT recipient, number, state, changed_ms FROM message WHERE kind = 'digest'";
const ITEMS: &str = "SELECT message.recipient, message.state, message_item.doc, message_item.sequence,
            message_item.cancelled, message_item.said, message_item.organisation
     FROM message JOIN message_item ON message_item.message = message.number WHERE message.kind = 'digest'";

impl Store {
    /// Did any list go out?
    pub(crate) async fn has_told(&self) -> Result<bool, StoreError> {
        self.read(|c| {
            let sent = "SELECT 1 FROM message WHERE kind = 'digest' AND state = 'sent'";
            c.prepare_cached(sent)?.exists([])
        })
        .await
    }
}

/// What this recipient was told.
pub(crate) fn before(c: &Connection, recipient: &str) -> rusqlite::Result<Before> {
    let mut all = BTreeMap::new();
    for (sql, read) in [(LAST, last as Read), (ITEMS, item)] {
        let mut statement =
            c.prepare_cached(&format!("{sql} AND message.recipient = ?1 ORDER BY message.number"))?;
        let mut rows = statement.query(params![recipient])?;
        while let Some(row) = rows.next()? {
            read(&mut all, row)?;
        }
    }
    Ok(all.remove(recipient).unwrap_or_default())
}

/// What all of them were told, by recipient.
pub(crate) fn before_all(c: &Connection) -> rusqlite::Result<BTreeMap<String, Before>> {
    let mut all = BTreeMap::new();
    for (sql, read) in [(LAST, last as Read), (ITEMS, item)] {
        let mut statement = c.prepare_cached(&format!("{sql} ORDER BY message.number"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            read(&mut all, row)?;
        }
    }
    Ok(all)
}

type Read = fn(&mut BTreeMap<String, Before>, &Row<'_>) -> rusqlite::Result<()>;

fn last(all: &mut BTreeMap<String, Before>, row: &Row<'_>) -> rusqlite::Result<()> {
    all.entry(row.get(0)?).or_default().last = Some((row.get(1)?, state(row, 2)?, row.get(3)?));
    Ok(())
}

fn item(all: &mut BTreeMap<String, Before>, row: &Row<'_>) -> rusqlite::Result<()> {
    let before = all.entry(row.get(0)?).or_default();
    let doc = sql::doc_id(row, 2)?;
    let item = Item {
        sequence: row.get(3)?,
        cancelled: row.get(4)?,
        told: sql::json_value(row, 5)?,
        organisation: sql::doc_id(row, 6)?,
    };
    if state(row, 1)? == State::Sent {
        before.told.insert(doc, item.clone());
    }
    before.made.insert(doc, item);
    Ok(())
}
