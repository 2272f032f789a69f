//! What a device is sent. Rights are looked up here once more, in the read that fetches the bytes.

use std::collections::BTreeSet;

use minicbor::bytes::ByteVec;
use rusqlite::{Connection, OptionalExtension, Row, params};
use samenspel_model::{
    ChangeHash, DeviceId, DocId, Millis, Space,
    wire::{BATCH_BYTES, Cursor, Entry, Page, Payload},
};

use super::{
    Standing, Store, StoreError, device, erasure,
    log::{self, Last},
    seal::Seal,
    sql,
};

/// What an entry takes beside its payload.
const ENTRY_BYTES: usize = 110;
/// What an entry with an erasure takes.
const ERASED_BYTES: usize = 190;

/// What to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageRequest {
    /// What came after the cursor, without the changes that the device sent itself.
    News {
        /// The place reached.
        cursor: Cursor,
        /// Changes the device pushed in this connection.
        own: BTreeSet<(DocId, ChangeHash)>,
    },
    /// These documents in full, as many from the front as a page holds.
    Docs {
        /// Where they live.
        space: Space,
        /// The documents.
        docs: Vec<DocId>,
    },
}

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageRead {
    /// News, with the cursor after it.
    News(Page),
    /// Documents in full.
    Docs {
        /// The documents.
        entries: Vec<Entry>,
        /// How many of those asked are dealt with.
        taken: usize,
    },
    /// The cursor does not lie on this log.
    Mismatch {
        /// Where.
        space: Space,
        /// Does that prove a restore, of which the device may give back what others wrote?
        restored: bool,
    },
    /// The device may not read there (any more).
    Closed(Space),
}

impl PageRequest {
    fn space(&self) -> Space {
        match self {
            Self::News { cursor, .. } => cursor.space,
            Self::Docs { space, .. } => *space,
        }
    }
}

impl Store {
    /// Reads a page for a device.
    pub async fn read_page(
        &self,
        now: Millis,
        id: DeviceId,
        request: PageRequest,
    ) -> Result<PageRead, StoreError> {
        let seal = self.keys().seal.clone();
        let epoch = match &request {
            PageRequest::News { cursor, .. } => cursor.epoch,
            PageRequest::Docs { .. } => Millis(0),
        };
        let read = self.read(move |c| {
            let space = request.space();
            let open = device::find(c, id)?.is_some_and(|device| {
                device.standing(now) == Standing::Open && device.rights.may_read(space)
            });
            if !open {
                return Ok(PageRead::Closed(space));
            }
            match request {
                PageRequest::News { cursor, own } => news(c, &seal, &cursor, &own),
                PageRequest::Docs { docs, .. } => in_full(c, space, &docs),
            }
        });
        match read.await? {
            PageRead::Mismatch { space, restored: true } => {
                Ok(PageRead::Mismatch { space, restored: self.prove_restore(epoch, now).await? })
            }
            read => Ok(read),
        }
    }
}

/// A document that has news.
struct Found {
    id: DocId,
    kind: u8,
    number: i64,
    last: Last,
    snapshot_seq: u64,
    snapshot_bytes: usize,
    erased: bool,
}

/// The columns of [`found`].
const COLUMNS: &str =
    "id, kind, last_seq, snapshot_seq, snapshot_bytes, length(state) = 0, number, last_entry";

fn found(row: &Row<'_>) -> rusqlite::Result<Found> {
    Ok(Found {
        id: sql::doc_id(row, 0)?,
        kind: row.get(1)?,
        last: Last { entry: row.get(7)?, seq: sql::unsigned(row, 2)? },
        snapshot_seq: sql::unsigned(row, 3)?,
        snapshot_bytes: sql::count(row, 4)?,
        erased: row.get(5)?,
        number: row.get(6)?,
    })
}

fn news(
    c: &Connection,
    seal: &Seal,
    cursor: &Cursor,
    own: &BTreeSet<(DocId, ChangeHash)>,
) -> rusqlite::Result<PageRead> {
    let space = cursor.space;
    let key = log::head(c, space)?.key;
    // The start of a log is everybody's.
    let is_given = cursor.seq == 0 || seal.is_on(cursor);
    let is_here = log::chain_at(c, key, cursor.seq)? == Some(cursor.chain);
    if !is_given || cursor.base > cursor.seq || !is_here {
        return Ok(PageRead::Mismatch { space, restored: is_given && !is_here && cursor.seq > 0 });
    }
    let mut entries = Vec::new();
    let (mut bytes, mut reached, mut more) = (0, cursor.seq, false);
    let mut statement = c.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM doc WHERE space = ?1 AND last_seq > ?2 ORDER BY last_seq"
    ))?;
    let mut rows = statement.query(params![key.0, sql::signed(cursor.seq)])?;
    while let Some(row) = rows.next()? {
        let found = found(row)?;
        let mut added = Vec::new();
        let size = add_document(c, &found, cursor.base, own, &mut added)?;
        // A document that is larger by itself goes alone: it cannot be cut, and none is larger than the gate lets grow.
        if size > 0 && bytes + size > BATCH_BYTES && !entries.is_empty() {
            more = true;
            break;
        }
        bytes += size;
        reached = found.last.seq;
        entries.extend(added);
    }
    let chain = log::chain_at(c, key, reached)?.unwrap_or(cursor.chain);
    let base = if more { cursor.base } else { reached };
    let cursor = seal.cursor(space, reached, chain, base);
    Ok(PageRead::News(Page { space, entries, cursor: Some(cursor), more }))
}

/// Adds the smaller of the changes after `base` and the snapshot with what came after it, without the device's own changes;
/// gives the bytes added.
fn add_document(
    c: &Connection,
    found: &Found,
    base: u64,
    own: &BTreeSet<(DocId, ChangeHash)>,
    entries: &mut Vec<Entry>,
) -> rusqlite::Result<usize> {
    if found.erased {
        entries.extend(erasure::payload(c, found.id)?.map(|erased| entry(found, erased)));
        return Ok(ERASED_BYTES);
    }
    let (covered, after) = changes(c, found, base, own)?;
    let (mut size, mut sent) = (0, vec![]);
    match smaller(c, found, &covered)? {
        Some(snapshot) => {
            size += snapshot.len() + ENTRY_BYTES;
            entries.push(entry(found, Payload::Snapshot(snapshot)));
        }
        None => sent = covered,
    }
    sent.extend(after);
    if !sent.is_empty() {
        size += total(&sent) + ENTRY_BYTES;
        entries.push(entry(found, Payload::Changes(sent)));
    }
    Ok(size)
}

fn entry(found: &Found, payload: Payload) -> Entry {
    Entry { kind: found.kind, doc: found.id, payload }
}

/// The snapshot, when it is smaller than the changes it covers, or some of those were cut off.
fn smaller(c: &Connection, found: &Found, covered: &[ByteVec]) -> rusqlite::Result<Option<Vec<u8>>> {
    let cut_off = covered.iter().any(|bytes| bytes.is_empty());
    if covered.is_empty() || !cut_off && found.snapshot_bytes >= total(covered) {
        return Ok(None);
    }
    c.prepare_cached("SELECT bytes FROM snapshot WHERE doc = ?1")?
        .query_row(params![found.number], |row| row.get(0))
        .optional()
}

/// The changes with numbers above `base`, those that the snapshot covers and those after it, without the device's own.
fn changes(
    c: &Connection,
    found: &Found,
    base: u64,
    own: &BTreeSet<(DocId, ChangeHash)>,
) -> rusqlite::Result<(Vec<ByteVec>, Vec<ByteVec>)> {
    let (mut covered, mut after) = (Vec::new(), Vec::new());
    log::back(c, found.id, found.last, base, |step| {
        if !own.contains(&(found.id, step.hash()?)) {
            let part = if step.seq()? <= found.snapshot_seq { &mut covered } else { &mut after };
            part.push(ByteVec::from(step.bytes()?.to_vec()));
        }
        Ok(())
    })?;
    covered.reverse();
    after.reverse();
    Ok((covered, after))
}

fn total(changes: &[ByteVec]) -> usize {
    changes.iter().map(|bytes| bytes.len()).sum()
}

fn in_full(c: &Connection, space: Space, docs: &[DocId]) -> rusqlite::Result<PageRead> {
    let key = log::head(c, space)?.key;
    let mut statement =
        c.prepare_cached(&format!("SELECT {COLUMNS} FROM doc WHERE id = ?1 AND space = ?2"))?;
    let (mut entries, mut bytes, mut taken) = (Vec::new(), 0, 0);
    for id in docs {
        let mut rows = statement.query(params![id.as_bytes(), key.0])?;
        while let Some(row) = rows.next()? {
            let mut added = Vec::new();
            bytes += add_document(c, &found(row)?, 0, &BTreeSet::new(), &mut added)?;
            if bytes > BATCH_BYTES && !entries.is_empty() {
                return Ok(PageRead::Docs { entries, taken });
            }
            entries.extend(added);
        }
        taken += 1;
    }
    Ok(PageRead::Docs { entries, taken })
}
