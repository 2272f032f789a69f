//! A document's row, and what can be made of it: its registers at every push, automerge's document only when asked.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};
use samenspel_model::{
    ActorId, ChangeHash, DocId, Space,
    admit::{self, Past, Registers},
    doc::{Doc, DocError, Kind},
};

use super::{StoreError, sql};

/// A document's row, without its snapshot.
pub(crate) struct Stored {
    pub(crate) kind: Kind,
    pub(crate) space: Space,
    pub(crate) registers: Registers,
    pub(crate) last_seq: u64,
    /// The last entry that the snapshot covers, 0 when there is none.
    pub(crate) snapshot_seq: u64,
    pub(crate) snapshot_bytes: usize,
    /// Bytes of the changes after the snapshot.
    pub(crate) tail: usize,
}

/// A change of a document's log.
pub(crate) struct Logged {
    /// Its number in its space's log.
    pub(crate) entry: u64,
    pub(crate) hash: ChangeHash,
    pub(crate) actor: ActorId,
    pub(crate) seq: u64,
    pub(crate) max_op: u64,
    pub(crate) bytes: Vec<u8>,
}

/// The row of this document; none when it was erased.
pub(crate) fn find(connection: &Connection, id: DocId) -> rusqlite::Result<Option<Stored>> {
    let mut statement = connection.prepare_cached(
        "SELECT kind, space, state, last_seq, snapshot_seq, length(snapshot), tail
         FROM doc WHERE id = ?1 AND state <> x''",
    )?;
    statement.query_row(params![id.as_bytes()], stored).optional()
}

fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let state = row.get_ref(2)?.as_blob().map_err(|_| sql::damaged(2))?;
    Ok(Stored {
        kind: sql::kind(row, 0)?,
        space: sql::space(row, 1)?,
        registers: minicbor::decode(state).map_err(|_| sql::damaged(2))?,
        last_seq: sql::unsigned(row, 3)?,
        snapshot_seq: sql::unsigned(row, 4)?,
        snapshot_bytes: sql::count(row, 5)?,
        tail: sql::count(row, 6)?,
    })
}

/// Writes a document's row as it is after its last entry; its snapshot stays.
pub(crate) fn put(
    tx: &Connection,
    id: DocId,
    space: Space,
    registers: &Registers,
    last_seq: u64,
    tail: usize,
) -> Result<(), StoreError> {
    let state = minicbor::to_vec(registers).map_err(|_| StoreError::Damaged("state"))?;
    tx.prepare_cached(
        "INSERT INTO doc (id, kind, space, heads, snapshot, last_seq, state, tail)
         VALUES (?1, ?2, ?3, ?4, x'', ?5, ?6, ?7)
         ON CONFLICT (id) DO UPDATE SET heads = excluded.heads, last_seq = excluded.last_seq,
                                        state = excluded.state, tail = excluded.tail",
    )?
    .execute(params![
        id.as_bytes(),
        registers.kind().number(),
        space.to_string(),
        sql::joined(&registers.heads()),
        sql::signed(last_seq),
        state,
        sql::limit(tail),
    ])?;
    Ok(())
}

/// All changes of a document, for one that does not follow its heads.
pub(crate) fn past(connection: &Connection, id: DocId, kind: Kind) -> Result<Past, StoreError> {
    let mut past = Past::new(kind);
    for change in changes(connection, id, kind)? {
        if !past.note(change.hash, change.actor, change.seq, change.max_op, change.bytes) {
            return Err(StoreError::Damaged("document"));
        }
    }
    Ok(past)
}

/// Bytes of all changes of a document, those not counted that were cut off.
pub(crate) fn history_bytes(connection: &Connection, id: DocId) -> rusqlite::Result<usize> {
    connection
        .prepare_cached("SELECT coalesce(sum(length(bytes)), 0) FROM change WHERE doc = ?1")?
        .query_row(params![id.as_bytes()], |row| sql::count(row, 0))
}

/// A document's registers, made anew from its changes.
pub(crate) fn derive(connection: &Connection, id: DocId, kind: Kind) -> Result<Registers, StoreError> {
    let mut registers = Registers::new(kind);
    for change in changes(connection, id, kind)? {
        let decoded = admit::decode_logged(&change.bytes, &change.hash);
        registers.apply(&decoded.map_err(|_| StoreError::Damaged("change"))?);
    }
    Ok(registers)
}

/// The document as automerge has it: its snapshot and what came after, or all its changes when the snapshot cannot be read.
pub(crate) fn load(connection: &Connection, id: DocId, kind: Kind) -> Result<Doc, StoreError> {
    let (snapshot, after) = snapshot(connection, id)?;
    let (mut doc, after) = match Doc::load(kind, &snapshot) {
        Ok(doc) => (doc, after),
        Err(error) => {
            if !snapshot.is_empty() {
                tracing::error!(doc = %id, %error, "snapshot is damaged, made again from the log");
            }
            (Doc::new(kind)?, 0)
        }
    };
    let mut statement =
        connection.prepare_cached("SELECT bytes FROM change WHERE doc = ?1 AND entry > ?2 ORDER BY entry")?;
    let bytes =
        statement.query_map(params![id.as_bytes(), sql::signed(after)], |row| row.get::<_, Vec<u8>>(0))?;
    let bytes = bytes.collect::<rusqlite::Result<Vec<_>>>()?;
    doc.apply(bytes.iter().map(Vec::as_slice)).map_err(|_: DocError| StoreError::Damaged("document"))?;
    Ok(doc)
}

/// A document's snapshot and the last entry that it covers; empty and 0 when there is none.
pub(crate) fn snapshot(connection: &Connection, id: DocId) -> rusqlite::Result<(Vec<u8>, u64)> {
    connection
        .prepare_cached("SELECT snapshot, snapshot_seq FROM doc WHERE id = ?1")?
        .query_row(params![id.as_bytes()], |row| Ok((row.get(0)?, sql::unsigned(row, 1)?)))
        .optional()
        .map(Option::unwrap_or_default)
}

/// The changes in the log's order. Bytes that were cut off are taken from the snapshot that covers them.
pub(crate) fn changes(connection: &Connection, id: DocId, kind: Kind) -> Result<Vec<Logged>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT hash, actor, seq, max_op, bytes, entry FROM change WHERE doc = ?1 ORDER BY entry",
    )?;
    let logged = statement.query_map(params![id.as_bytes()], |row| {
        Ok(Logged {
            hash: sql::hash(row, 0)?,
            actor: sql::actor_id(row, 1)?,
            seq: sql::unsigned(row, 2)?,
            max_op: sql::unsigned(row, 3)?,
            bytes: row.get(4)?,
            entry: sql::unsigned(row, 5)?,
        })
    })?;
    let mut logged = logged.collect::<rusqlite::Result<Vec<_>>>()?;
    if logged.iter().any(|change| change.bytes.is_empty()) {
        let saved = Doc::load(kind, &snapshot(connection, id)?.0)?.changes();
        let mut saved: BTreeMap<_, _> = saved.into_iter().map(|raw| (raw.hash, raw.bytes)).collect();
        for change in logged.iter_mut().filter(|change| change.bytes.is_empty()) {
            change.bytes = saved.remove(&change.hash).ok_or(StoreError::Damaged("document"))?;
        }
    }
    Ok(logged)
}
