//! The log: each change once, and per space a numbered chain of entries that only grows.

use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::{
    ActorId, ChangeHash, DeviceId, DocId, Millis, Space,
    admit::{Header, History},
    doc::{Doc, DocError, Kind},
};
use sha2::{Digest, Sha256};

use super::{StoreError, sql};

/// Chain value of a log without entries.
pub(crate) const CHAIN_START: [u8; 16] = [0; 16];

/// A document's row.
pub(crate) struct Stored {
    pub(crate) kind: Kind,
    pub(crate) space: Space,
    snapshot: Vec<u8>,
}

/// A change that passed the gate.
pub(crate) struct Admitted<'a> {
    pub(crate) doc: DocId,
    pub(crate) kind: Kind,
    pub(crate) space: Space,
    pub(crate) header: &'a Header,
    pub(crate) bytes: &'a [u8],
    pub(crate) device: DeviceId,
    pub(crate) received: Millis,
}

/// Chain value of an entry: proves all entries before it.
pub(crate) fn chain_after(previous: &[u8; 16], doc: DocId, hash: &ChangeHash, seq: u64) -> [u8; 16] {
    let digest = Sha256::new()
        .chain_update(previous)
        .chain_update(doc.as_bytes())
        .chain_update(hash.as_bytes())
        .chain_update(seq.to_be_bytes())
        .finalize();
    let mut chain = [0; 16];
    chain.iter_mut().zip(digest.iter()).for_each(|(to, from)| *to = *from);
    chain
}

pub(crate) fn stored(connection: &Connection, id: DocId) -> rusqlite::Result<Option<Stored>> {
    let mut statement = connection.prepare_cached("SELECT kind, space, snapshot FROM doc WHERE id = ?1")?;
    let row = statement.query_row(params![id.as_bytes()], |row| {
        Ok(Stored { kind: sql::kind(row, 0)?, space: sql::space(row, 1)?, snapshot: row.get(2)? })
    });
    row.optional()
}

impl Stored {
    /// The document; from its changes when its snapshot cannot be read, for the log is what counts.
    pub(crate) fn load(&self, connection: &Connection, id: DocId) -> Result<Doc, StoreError> {
        Doc::load(self.kind, &self.snapshot).or_else(|error| {
            tracing::error!(doc = %id, %error, "snapshot is damaged, made again from the log");
            replay(connection, id, self.kind)
        })
    }
}

fn replay(connection: &Connection, id: DocId, kind: Kind) -> Result<Doc, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT change.bytes FROM entry JOIN change ON change.doc = entry.doc AND change.hash = entry.hash
         WHERE entry.doc = ?1 ORDER BY entry.seq",
    )?;
    let bytes = statement.query_map(params![id.as_bytes()], |row| row.get::<_, Vec<u8>>(0))?;
    let bytes = bytes.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut doc = Doc::new(kind)?;
    doc.apply(bytes.iter().map(Vec::as_slice)).map_err(|_: DocError| StoreError::Damaged("document"))?;
    Ok(doc)
}

/// What the log holds of a document.
pub(crate) fn history(connection: &Connection, id: DocId, kind: Kind) -> rusqlite::Result<History> {
    let mut history = History::new(kind);
    let mut statement =
        connection.prepare_cached("SELECT hash, actor, seq, max_op FROM change WHERE doc = ?1")?;
    let mut rows = statement.query(params![id.as_bytes()])?;
    while let Some(row) = rows.next()? {
        history.note(
            sql::hash(row, 0)?,
            sql::actor_id(row, 1)?,
            sql::unsigned(row, 2)?,
            sql::unsigned(row, 3)?,
        );
    }
    Ok(history)
}

/// Appends a change to its space's log and gives its number. The numbering row is written in the same transaction, so
/// readers never see a number before those below it.
pub(crate) fn append(tx: &Connection, admitted: &Admitted<'_>) -> rusqlite::Result<u64> {
    let Admitted { doc, header, .. } = admitted;
    let space = admitted.space.to_string();
    tx.prepare_cached("INSERT OR IGNORE INTO space (name, seq, chain) VALUES (?1, 0, ?2)")?
        .execute(params![space, CHAIN_START])?;
    let (seq, previous) = tx
        .prepare_cached("UPDATE space SET seq = seq + 1 WHERE name = ?1 RETURNING seq, chain")?
        .query_row(params![space], |row| Ok((sql::unsigned(row, 0)?, row.get::<_, [u8; 16]>(1)?)))?;
    let chain = chain_after(&previous, admitted.doc, &header.hash, seq);
    tx.prepare_cached("UPDATE space SET chain = ?2 WHERE name = ?1")?.execute(params![space, chain])?;
    tx.prepare_cached(
        "INSERT OR IGNORE INTO doc (id, kind, space, heads, snapshot, last_seq) VALUES (?1, ?2, ?3, x'', x'', ?4)",
    )?
    .execute(params![doc.as_bytes(), admitted.kind.number(), space, sql::signed(seq)])?;
    tx.prepare_cached(
        "INSERT INTO change (doc, hash, actor, seq, max_op, bytes, device, received_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        doc.as_bytes(),
        header.hash.as_bytes(),
        header.actor.as_bytes(),
        sql::signed(header.seq),
        sql::signed(header.max_op),
        admitted.bytes,
        admitted.device.as_bytes(),
        admitted.received.0,
    ])?;
    tx.prepare_cached("INSERT INTO entry (space, seq, doc, hash, chain) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![space, sql::signed(seq), doc.as_bytes(), header.hash.as_bytes(), chain])?;
    Ok(seq)
}

/// Keeps a document's merged state after its last entry.
pub(crate) fn settle(
    tx: &Connection,
    id: DocId,
    heads: &[ChangeHash],
    snapshot: &[u8],
    last_seq: u64,
) -> rusqlite::Result<()> {
    tx.prepare_cached("UPDATE doc SET heads = ?2, snapshot = ?3, last_seq = ?4 WHERE id = ?1")?
        .execute(params![id.as_bytes(), sql::joined(heads), snapshot, sql::signed(last_seq)])?;
    Ok(())
}

/// Is this change of the document in the log?
pub(crate) fn holds(connection: &Connection, doc: DocId, hash: &ChangeHash) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM change WHERE doc = ?1 AND hash = ?2)")?
        .query_row(params![doc.as_bytes(), hash.as_bytes()], |row| row.get(0))
}

/// Whose actor this is.
pub(crate) fn actor_of(connection: &Connection, actor: ActorId) -> rusqlite::Result<Option<DeviceId>> {
    connection
        .prepare_cached("SELECT device FROM actor WHERE id = ?1")?
        .query_row(params![actor.as_bytes()], |row| sql::device_id(row, 0))
        .optional()
}

/// Makes an actor this device's, when it is nobody's yet.
pub(crate) fn bind_actor(tx: &Connection, actor: ActorId, device: DeviceId) -> rusqlite::Result<()> {
    tx.prepare_cached("INSERT OR IGNORE INTO actor (id, device) VALUES (?1, ?2)")?
        .execute(params![actor.as_bytes(), device.as_bytes()])?;
    Ok(())
}

/// The number and chain value of the last entry of a space.
pub(crate) fn head(connection: &Connection, space: Space) -> rusqlite::Result<(u64, [u8; 16])> {
    let row = connection
        .prepare_cached("SELECT seq, chain FROM space WHERE name = ?1")?
        .query_row(params![space.to_string()], |row| Ok((sql::unsigned(row, 0)?, row.get(1)?)))
        .optional()?;
    Ok(row.unwrap_or((0, CHAIN_START)))
}

/// The chain value of an entry.
pub(crate) fn chain_at(
    connection: &Connection,
    space: Space,
    seq: u64,
) -> rusqlite::Result<Option<[u8; 16]>> {
    if seq == 0 {
        return Ok(Some(CHAIN_START));
    }
    connection
        .prepare_cached("SELECT chain FROM entry WHERE space = ?1 AND seq = ?2")?
        .query_row(params![space.to_string(), sql::signed(seq)], |row| row.get(0))
        .optional()
}

/// Every space that has a log.
pub(crate) fn spaces(connection: &Connection) -> rusqlite::Result<Vec<Space>> {
    let mut statement = connection.prepare_cached("SELECT name FROM space ORDER BY name")?;
    statement.query_map([], |row| sql::space(row, 0))?.collect()
}
