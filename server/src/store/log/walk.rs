//! A document's changes, found from its last one back.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Row, params};
use samenspel_model::{ActorId, ChangeHash, DocId};

use crate::store::sql;

/// A document's last entry; zeros when it has none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Last {
    /// Its number among all entries.
    pub(crate) entry: i64,
    /// Its number in its space's log.
    pub(crate) seq: u64,
}

/// The last entry of a document; none when there is no such document, or it was erased.
pub(crate) fn last(connection: &Connection, doc: DocId) -> rusqlite::Result<Option<Last>> {
    connection
        .prepare_cached("SELECT last_entry, last_seq FROM doc WHERE id = ?1 AND state <> x''")?
        .query_row(params![doc.as_bytes()], |row| {
            Ok(Last { entry: row.get(0)?, seq: sql::unsigned(row, 1)? })
        })
        .optional()
}

/// A change in the log, read column by column.
pub(crate) struct Step<'a>(&'a Row<'a>);

impl<'a> Step<'a> {
    /// Its number among all entries.
    pub(crate) fn entry(&self) -> rusqlite::Result<i64> {
        self.0.get(7)
    }
    /// Its number in its space's log.
    pub(crate) fn seq(&self) -> rusqlite::Result<u64> {
        sql::unsigned(self.0, 1)
    }
    pub(crate) fn hash(&self) -> rusqlite::Result<ChangeHash> {
        sql::hash(self.0, 2)
    }
    pub(crate) fn actor(&self) -> rusqlite::Result<ActorId> {
        sql::actor_id(self.0, 3)
    }
    pub(crate) fn actor_seq(&self) -> rusqlite::Result<u64> {
        sql::unsigned(self.0, 4)
    }
    pub(crate) fn max_op(&self) -> rusqlite::Result<u64> {
        sql::unsigned(self.0, 5)
    }
    /// As received; empty when cut off.
    pub(crate) fn bytes(&self) -> rusqlite::Result<&'a [u8]> {
        self.0.get_ref(6)?.as_blob().map_err(|_| sql::damaged(6))
    }
}

/// Walks over a document's changes, from its last one back to those that its space's log has after the number `after`. What a
/// walk finds is in the opposite order of the log. It fails when an entry leads to another document's, or nowhere: half a
/// document must not pass for a whole one.
pub(crate) fn back(
    connection: &Connection,
    doc: DocId,
    last: Last,
    after: u64,
    mut each: impl FnMut(&Step<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(
        "SELECT before, seq, hash, actor, actor_seq, max_op, bytes, number, doc FROM entry WHERE number = ?1",
    )?;
    let (mut next, mut seq) = (last.entry, last.seq);
    if next == 0 && seq != 0 {
        return Err(sql::damaged(7));
    }
    while next != 0 && seq > after {
        let mut rows = statement.query([next])?;
        let row = rows.next()?.ok_or_else(|| sql::damaged(7))?;
        let (step, before) = (Step(row), row.get(0)?);
        seq = step.seq()?;
        if sql::doc_id(row, 8)? != doc || before >= next {
            return Err(sql::damaged(0));
        }
        if seq > after {
            each(&step)?;
        }
        next = before;
    }
    Ok(())
}

/// Every change of a document.
pub(crate) fn hashes(connection: &Connection, doc: DocId) -> rusqlite::Result<BTreeSet<ChangeHash>> {
    let mut hashes = BTreeSet::new();
    if let Some(last) = last(connection, doc)? {
        back(connection, doc, last, 0, |step| {
            hashes.insert(step.hash()?);
            Ok(())
        })?;
    }
    Ok(hashes)
}
