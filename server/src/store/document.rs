//! A document's row, and what can be made of it: its registers at every push, automerge's document only when asked.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, params};
use samenspel_model::{
    ActorId, ChangeHash, DocId, Space,
    admit::{Past, Registers},
    doc::{Doc, DocError, Kind},
};

use super::{
    StoreError,
    log::{self, Last},
    sql,
};

/// A document's row, without its snapshot.
pub(crate) struct Stored {
    pub(crate) kind: Kind,
    pub(crate) space: Space,
    pub(crate) registers: Registers,
    /// Its last entry.
    pub(crate) last: Last,
    /// The last entry that the snapshot covers, 0 when there is none.
    pub(crate) snapshot_seq: u64,
    pub(crate) snapshot_bytes: usize,
    /// Bytes of the changes after the snapshot.
    pub(crate) tail: usize,
}

/// A change of a document's log.
pub(crate) struct Logged {
    /// Its number among all entries.
    pub(crate) number: i64,
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
        "SELECT doc.kind, space.name, doc.state, doc.last_seq, doc.snapshot_seq, doc.snapshot_bytes, doc.tail,
                doc.last_entry
         FROM doc CROSS JOIN space ON space.number = doc.space WHERE doc.id = ?1 AND doc.state <> x''",
    )?;
    statement.query_row(params![id.as_bytes()], stored).optional()
}

fn stored(row: &Row<'_>) -> rusqlite::Result<Stored> {
    let state = row.get_ref(2)?.as_blob().map_err(|_| sql::damaged(2))?;
    Ok(Stored {
        kind: sql::kind(row, 0)?,
        space: sql::space(row, 1)?,
        registers: minicbor::decode(state).map_err(|_| sql::damaged(2))?,
        last: Last { entry: row.get(7)?, seq: sql::unsigned(row, 3)? },
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
    last: Last,
    tail: usize,
) -> Result<(), StoreError> {
    let state = minicbor::to_vec(registers).map_err(|_| StoreError::Damaged("state"))?;
    let heads = sql::joined(&registers.heads());
    let mut put = tx.prepare_cached(
        "UPDATE doc SET heads = ?2, last_entry = ?3, last_seq = ?4, state = ?5, tail = ?6 WHERE id = ?1",
    )?;
    let (seq, tail) = (sql::signed(last.seq), sql::limit(tail));
    if put.execute(params![id.as_bytes(), heads, last.entry, seq, state, tail])? == 0 {
        tx.prepare_cached(
            "INSERT INTO doc (id, kind, space, last_entry, last_seq, snapshot_seq, snapshot_bytes, tail, heads, state)
             VALUES (?1, ?2, (SELECT number FROM space WHERE name = ?3), ?4, ?5, 0, 0, ?6, ?7, ?8)",
        )?
        .execute(params![
            id.as_bytes(),
            registers.kind().number(),
            space.to_string(),
            last.entry,
            seq,
            tail,
            heads,
            state
        ])?;
    }
    Ok(())
}

/// All changes of a document, for one that does not follow its heads.
pub(crate) fn past(connection: &Connection, id: DocId, kind: Kind, last: Last) -> Result<Past, StoreError> {
    let mut past = Past::new(kind);
    for change in changes(connection, id, kind, last)? {
        if !past.note(change.hash, change.actor, change.seq, change.max_op, change.bytes) {
            return Err(StoreError::Damaged("document"));
        }
    }
    Ok(past)
}

/// Bytes of all changes of a document after this entry, those not counted that were cut off.
pub(crate) fn bytes_after(
    connection: &Connection,
    id: DocId,
    last: Last,
    after: u64,
) -> rusqlite::Result<usize> {
    let mut bytes = 0;
    log::back(connection, id, last, after, |step| {
        bytes += step.bytes()?.len();
        Ok(())
    })?;
    Ok(bytes)
}

/// The document as automerge has it: its snapshot and what came after, or all its changes when the snapshot cannot be read.
pub(crate) fn load(connection: &Connection, id: DocId, kind: Kind, last: Last) -> Result<Doc, StoreError> {
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
    let mut bytes = Vec::new();
    log::back(connection, id, last, after, |step| {
        bytes.push(step.bytes()?.to_vec());
        Ok(())
    })?;
    bytes.reverse();
    doc.apply(bytes.iter().map(Vec::as_slice)).map_err(|_: DocError| StoreError::Damaged("document"))?;
    Ok(doc)
}

/// A document's snapshot and the last entry that it covers; empty and 0 when there is none.
pub(crate) fn snapshot(connection: &Connection, id: DocId) -> rusqlite::Result<(Vec<u8>, u64)> {
    connection
        .prepare_cached(
            "SELECT coalesce(snapshot.bytes, x''), doc.snapshot_seq
             FROM doc LEFT JOIN snapshot ON snapshot.doc = doc.number WHERE doc.id = ?1",
        )?
        .query_row(params![id.as_bytes()], |row| Ok((row.get(0)?, sql::unsigned(row, 1)?)))
        .optional()
        .map(Option::unwrap_or_default)
}

/// The changes in the log's order. Bytes that were cut off are taken from the snapshot that covers them.
pub(crate) fn changes(
    connection: &Connection,
    id: DocId,
    kind: Kind,
    last: Last,
) -> Result<Vec<Logged>, StoreError> {
    let mut logged = Vec::new();
    log::back(connection, id, last, 0, |step| {
        logged.push(Logged {
            number: step.entry()?,
            entry: step.seq()?,
            hash: step.hash()?,
            actor: step.actor()?,
            seq: step.actor_seq()?,
            max_op: step.max_op()?,
            bytes: step.bytes()?.to_vec(),
        });
        Ok(())
    })?;
    logged.reverse();
    if logged.iter().any(|change| change.bytes.is_empty()) {
        let saved = Doc::load(kind, &snapshot(connection, id)?.0)?.changes();
        let mut saved: BTreeMap<_, _> = saved.into_iter().map(|raw| (raw.hash, raw.bytes)).collect();
        for change in logged.iter_mut().filter(|change| change.bytes.is_empty()) {
            change.bytes = saved.remove(&change.hash).ok_or(StoreError::Damaged("document"))?;
        }
    }
    Ok(logged)
}
