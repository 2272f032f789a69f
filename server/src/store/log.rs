//! The log: per space a numbered chain of entries that only grows, each change in its entry as it was received.
//!
//! Architecture invariant: each entry names the one before it of its document, and a document names its last; so all of
//! a document is found from its end, and what comes in is written where everything new is.

mod walk;

use std::collections::{BTreeMap, btree_map::Entry};

use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::{ActorId, DeviceId, DocId, Millis, Space, admit::Header};
use sha2::{Digest, Sha256};

use super::sql;
pub(crate) use walk::{Last, back, hashes, last};

/// Chain value of a log without entries.
pub(crate) const CHAIN_START: [u8; 16] = [0; 16];

/// The number of a space in the tables; 0, which no row has, when nothing was ever written there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SpaceKey(pub(crate) i64);

/// The end of a space's log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) key: SpaceKey,
    /// The last entry's number.
    pub(crate) seq: u64,
    /// And its chain value.
    pub(crate) chain: [u8; 16],
}

/// A change that passed the gate.
pub(crate) struct Admitted<'a> {
    pub(crate) doc: DocId,
    pub(crate) space: Space,
    /// The document's last entry.
    pub(crate) before: Last,
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
pub(crate) struct Ends(BTreeMap<Space, (SpaceKey, Moved)>);

impl Ends {
    /// Appends a change and says where it is.
    pub(crate) fn append(&mut self, tx: &Connection, admitted: &Admitted<'_>) -> rusqlite::Result<Last> {
        let Admitted { header, .. } = admitted;
        let (key, moved) = self.next(tx, admitted.space, admitted.doc, header.hash.as_bytes())?;
        tx.prepare_cached(
            "INSERT INTO entry (space, seq, before, doc, hash, chain, actor, actor_seq, max_op, bytes, device,
                                received_ms)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(params![
            key.0,
            sql::signed(moved.to),
            admitted.before.entry,
            admitted.doc.as_bytes(),
            header.hash.as_bytes(),
            moved.chain,
            header.actor.as_bytes(),
            sql::signed(header.seq),
            sql::signed(header.max_op),
            admitted.bytes,
            admitted.device.as_bytes(),
            admitted.received.0,
        ])?;
        Ok(Last { entry: tx.last_insert_rowid(), seq: moved.to })
    }

    /// Appends an entry that is no change, and says where it is.
    pub(crate) fn append_blank(
        &mut self,
        tx: &Connection,
        space: Space,
        doc: DocId,
        before: Last,
    ) -> rusqlite::Result<Last> {
        let (key, moved) = self.next(tx, space, doc, &[])?;
        tx.prepare_cached(
            "INSERT INTO entry (space, seq, before, doc, hash, chain, actor, actor_seq, max_op, bytes, device,
                                received_ms)
             VALUES (?1, ?2, ?3, ?4, x'', ?5, x'', 0, 0, x'', x'', 0)",
        )?
        .execute(params![
            key.0,
            sql::signed(moved.to),
            before.entry,
            doc.as_bytes(),
            moved.chain
        ])?;
        Ok(Last { entry: tx.last_insert_rowid(), seq: moved.to })
    }

    /// The end of this space's log with one more entry.
    fn next(
        &mut self,
        tx: &Connection,
        space: Space,
        doc: DocId,
        hash: &[u8],
    ) -> rusqlite::Result<(SpaceKey, Moved)> {
        let (key, moved) = match self.0.entry(space) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(vacant) => {
                let Head { key, seq, chain } = head_or_new(tx, space)?;
                vacant.insert((key, Moved { space, from: seq, to: seq, chain }))
            }
        };
        moved.to += 1;
        moved.chain = chain_after(&moved.chain, doc, hash, moved.to);
        Ok((*key, *moved))
    }

    /// Writes the new ends.
    pub(crate) fn settle(&self, tx: &Connection) -> rusqlite::Result<()> {
        let mut put = tx.prepare_cached("UPDATE space SET seq = ?2, chain = ?3 WHERE number = ?1")?;
        for (key, Moved { to, chain, .. }) in self.0.values() {
            put.execute(params![key.0, sql::signed(*to), chain])?;
        }
        Ok(())
    }

    /// What was moved.
    pub(crate) fn moved(&self) -> impl Iterator<Item = Moved> {
        self.0.values().map(|(_, moved)| *moved)
    }
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

/// The end of a space's log; that of a log without entries when nothing was ever written there.
pub(crate) fn head(connection: &Connection, space: Space) -> rusqlite::Result<Head> {
    let head = connection
        .prepare_cached("SELECT number, seq, chain FROM space WHERE name = ?1")?
        .query_row(params![space.to_string()], |row| {
            Ok(Head { key: SpaceKey(row.get(0)?), seq: sql::unsigned(row, 1)?, chain: row.get(2)? })
        })
        .optional()?;
    Ok(head.unwrap_or(Head { key: SpaceKey(0), seq: 0, chain: CHAIN_START }))
}

/// The same of a space that will be written to: it gets a number when it has none.
fn head_or_new(tx: &Connection, space: Space) -> rusqlite::Result<Head> {
    let mut head = head(tx, space)?;
    if head.key == SpaceKey(0) {
        head.key = tx
            .prepare_cached("INSERT INTO space (name, seq, chain) VALUES (?1, 0, ?2) RETURNING number")?
            .query_row(params![space.to_string(), CHAIN_START], |row| row.get(0).map(SpaceKey))?;
    }
    Ok(head)
}

/// The chain value of an entry.
pub(crate) fn chain_at(
    connection: &Connection,
    key: SpaceKey,
    seq: u64,
) -> rusqlite::Result<Option<[u8; 16]>> {
    if seq == 0 {
        return Ok(Some(CHAIN_START));
    }
    connection
        .prepare_cached("SELECT chain FROM entry WHERE space = ?1 AND seq = ?2")?
        .query_row(params![key.0, sql::signed(seq)], |row| row.get(0))
        .optional()
}

/// Every space that has a log.
pub(crate) fn spaces(connection: &Connection) -> rusqlite::Result<Vec<Space>> {
    let mut statement = connection.prepare_cached("SELECT name FROM space ORDER BY name")?;
    statement.query_map([], |row| sql::space(row, 0))?.collect()
}
