//! The log: each change once, and per space a numbered chain of entries that only grows.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::{ActorId, ChangeHash, DeviceId, DocId, Millis, Space, admit::Header};
use sha2::{Digest, Sha256};

use super::sql;

/// Chain value of a log without entries.
pub(crate) const CHAIN_START: [u8; 16] = [0; 16];

/// A change that passed the gate.
pub(crate) struct Admitted<'a> {
    pub(crate) doc: DocId,
    pub(crate) space: Space,
    pub(crate) header: &'a Header,
    pub(crate) bytes: &'a [u8],
    pub(crate) device: DeviceId,
    pub(crate) received: Millis,
}

/// Chain value of an entry: proves all entries before it. `hash` is empty for an entry that is no change.
pub(crate) fn chain_after(previous: &[u8; 16], doc: DocId, hash: &[u8], seq: u64) -> [u8; 16] {
    let digest = Sha256::new()
        .chain_update(previous)
        .chain_update(doc.as_bytes())
        .chain_update(hash)
        .chain_update(seq.to_be_bytes())
        .finalize();
    let mut chain = [0; 16];
    chain.iter_mut().zip(digest.iter()).for_each(|(to, from)| *to = *from);
    chain
}

/// How far a push moved the end of a space's log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The space.
    pub space: Space,
    /// The last number before.
    pub from: u64,
    /// The last number after.
    pub to: u64,
    /// The chain value of that entry.
    pub chain: [u8; 16],
}

/// The ends of the logs that a transaction appends to. They are written in the same transaction by [`Ends::settle`], so
/// readers never see a number before those below it.
#[derive(Default)]
pub(crate) struct Ends(BTreeMap<Space, Moved>);

impl Ends {
    /// Appends an entry and gives its number.
    pub(crate) fn append(
        &mut self,
        tx: &Connection,
        space: Space,
        doc: DocId,
        hash: &[u8],
    ) -> rusqlite::Result<u64> {
        let Moved { to, chain, .. } = match self.0.entry(space) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(vacant) => {
                let (from, chain) = head(tx, space)?;
                vacant.insert(Moved { space, from, to: from, chain })
            }
        };
        *to += 1;
        *chain = chain_after(chain, doc, hash, *to);
        tx.prepare_cached("INSERT INTO entry (space, seq, doc, hash, chain) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute(params![space.to_string(), sql::signed(*to), doc.as_bytes(), hash, *chain])?;
        Ok(*to)
    }

    /// Appends a change and gives its number.
    pub(crate) fn append_change(
        &mut self,
        tx: &Connection,
        admitted: &Admitted<'_>,
    ) -> rusqlite::Result<u64> {
        let Admitted { doc, header, .. } = admitted;
        let seq = self.append(tx, admitted.space, *doc, header.hash.as_bytes())?;
        tx.prepare_cached(
            "INSERT INTO change (doc, entry, hash, actor, seq, max_op, bytes, device, received_ms)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            doc.as_bytes(),
            sql::signed(seq),
            header.hash.as_bytes(),
            header.actor.as_bytes(),
            sql::signed(header.seq),
            sql::signed(header.max_op),
            admitted.bytes,
            admitted.device.as_bytes(),
            admitted.received.0,
        ])?;
        Ok(seq)
    }

    /// Writes the new ends.
    pub(crate) fn settle(&self, tx: &Connection) -> rusqlite::Result<()> {
        let mut put = tx.prepare_cached(
            "INSERT INTO space (name, seq, chain) VALUES (?1, ?2, ?3)
             ON CONFLICT (name) DO UPDATE SET seq = excluded.seq, chain = excluded.chain",
        )?;
        for Moved { space, to, chain, .. } in self.0.values() {
            put.execute(params![space.to_string(), sql::signed(*to), chain])?;
        }
        Ok(())
    }

    /// What was moved.
    pub(crate) fn moved(&self) -> impl Iterator<Item = Moved> {
        self.0.values().copied()
    }
}

/// Is this change of the document in the log?
pub(crate) fn holds(connection: &Connection, doc: DocId, hash: &ChangeHash) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM change WHERE doc = ?1 AND hash = ?2)")?
        .query_row(params![doc.as_bytes(), hash.as_bytes()], |row| row.get(0))
}

/// The heads of a document; none when there is no such document.
pub(crate) fn heads(connection: &Connection, doc: DocId) -> rusqlite::Result<Vec<ChangeHash>> {
    let heads = connection
        .prepare_cached("SELECT heads FROM doc WHERE id = ?1")?
        .query_row(params![doc.as_bytes()], |row| sql::hashes(row, 0))
        .optional()?;
    Ok(heads.unwrap_or_default())
}

/// Every change of a document.
pub(crate) fn hashes(connection: &Connection, doc: DocId) -> rusqlite::Result<BTreeSet<ChangeHash>> {
    let mut statement = connection.prepare_cached("SELECT hash FROM change WHERE doc = ?1")?;
    statement.query_map(params![doc.as_bytes()], |row| sql::hash(row, 0))?.collect()
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

/// The first entry that is left of a log whose old part was cut off; 0 when all is there.
pub(crate) fn floor(connection: &Connection, space: Space) -> rusqlite::Result<u64> {
    let floor = connection
        .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
        .query_row(params![format!("floor {space}")], |row| row.get(0).map(u64::from_be_bytes))
        .optional()?;
    Ok(floor.unwrap_or(0))
}

/// Notes where a log is cut off, before it is.
pub(crate) fn put_floor(tx: &Connection, space: Space, floor: u64) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)",
        params![format!("floor {space}"), floor.to_be_bytes()],
    )?;
    Ok(())
}

/// Every space that has a log.
pub(crate) fn spaces(connection: &Connection) -> rusqlite::Result<Vec<Space>> {
    let mut statement = connection.prepare_cached("SELECT name FROM space ORDER BY name")?;
    statement.query_map([], |row| sql::space(row, 0))?.collect()
}
