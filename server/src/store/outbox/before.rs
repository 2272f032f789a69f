//! What a recipient was told before: what the next message says anew is told against it.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, params};
use samenspel_model::DocId;

use super::{State, state};
use crate::store::{forwarding::Told, sql};

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

/// What each of them was told last of what was to be from this day on, or is noted so now, and what may be on its way to them. A list
/// holds all that is to come: the last one that went out says it, and the older ones are not read.
pub(crate) fn before_from(c: &Connection, day: &str) -> rusqlite::Result<BTreeMap<String, Before>> {
    let mut all: BTreeMap<String, Before> = BTreeMap::new();
    let recipients: Vec<String> = c
        .prepare_cached("SELECT DISTINCT recipient FROM message")?
        .query_map([], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut latest_first =
        c.prepare_cached(&format!("{LAST} AND message.recipient = ?1 ORDER BY message.number DESC"))?;
    // An appointment is sorted by its day first.
    let mut items = c.prepare_cached(&format!(
        "{ITEMS} AND message.number = ?1 AND (json_extract(message_item.said, '$.date') >= ?2
         OR EXISTS (SELECT 1 FROM noun_row WHERE noun_row.doc = message_item.doc AND noun_row.sort >= ?2))"
    ))?;
    for recipient in recipients {
        let mut numbers: Vec<i64> = Vec::new();
        let mut rows = latest_first.query([&recipient])?;
        while let Some(row) = rows.next()? {
            let (number, at) = (row.get(1)?, state(row, 2)?);
            let is_last = !all.contains_key(&recipient);
            if is_last {
                last(&mut all, row)?;
            }
            if at == State::Sent || is_last && at.is_open() {
                numbers.push(number);
            }
            if at == State::Sent {
                break;
            }
        }
        for number in numbers.into_iter().rev() {
            let mut rows = items.query(params![number, day])?;
            while let Some(row) = rows.next()? {
                item(&mut all, row)?;
            }
        }
    }
    all.retain(|_, before| !before.told.is_empty());
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
