//! What a device is sent. Rights are looked up here once more, in the read that fetches the bytes.

use std::collections::BTreeSet;

use minicbor::bytes::ByteVec;
use rusqlite::{Connection, Row, params};
use samenspel_model::{
    ChangeHash, DeviceId, DocId, LogId, Millis, Space,
    wire::{BATCH_BYTES, Cursor, Entry, Page, Payload},
};

use super::{Standing, Store, StoreError, device, log, sql};

/// What an entry takes beside its payload.
const ENTRY_BYTES: usize = 110;

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
    /// The cursor is not of this log.
    Mismatch(Space),
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
        let log = self.keys().log;
        self.read(move |c| {
            let space = request.space();
            let open = device::find(c, id)?.is_some_and(|device| {
                device.standing(now) == Standing::Open && device.rights.may_read(space)
            });
            if !open {
                return Ok(PageRead::Closed(space));
            }
            match request {
                PageRequest::News { cursor, own } => news(c, log, &cursor, &own),
                PageRequest::Docs { docs, .. } => in_full(c, space, &docs),
            }
        })
        .await
    }
}

/// A document that has news.
struct Candidate {
    id: DocId,
    kind: u8,
    last_seq: u64,
    snapshot: Vec<u8>,
}

fn candidate(row: &Row<'_>) -> rusqlite::Result<Candidate> {
    Ok(Candidate {
        id: sql::doc_id(row, 0)?,
        kind: row.get(1)?,
        last_seq: sql::unsigned(row, 2)?,
        snapshot: row.get(3)?,
    })
}

fn news(
    c: &Connection,
    log: LogId,
    cursor: &Cursor,
    own: &BTreeSet<(DocId, ChangeHash)>,
) -> rusqlite::Result<PageRead> {
    let space = cursor.space;
    let fits = cursor.seq == 0 || cursor.log == log;
    if !fits || cursor.base > cursor.seq || log::chain_at(c, space, cursor.seq)? != Some(cursor.chain) {
        return Ok(PageRead::Mismatch(space));
    }
    let mut entries = Vec::new();
    let (mut bytes, mut reached, mut more) = (0, cursor.seq, false);
    let mut statement = c.prepare_cached(
        "SELECT id, kind, last_seq, snapshot FROM doc WHERE space = ?1 AND last_seq > ?2 ORDER BY last_seq",
    )?;
    for found in statement.query_map(params![space.to_string(), sql::signed(cursor.seq)], candidate)? {
        if bytes >= BATCH_BYTES {
            more = true;
            break;
        }
        let found = found?;
        reached = found.last_seq;
        let (id, kind) = (found.id, found.kind);
        if let Some((payload, size)) = payload(c, found, cursor.base, own)? {
            bytes += size + ENTRY_BYTES;
            entries.push(Entry { doc: id, kind, space, payload });
        }
    }
    let chain = log::chain_at(c, space, reached)?.unwrap_or(cursor.chain);
    let base = if more { cursor.base } else { reached };
    let cursor = Cursor { space, log, seq: reached, chain, base };
    Ok(PageRead::News(Page { entries, cursor: Some(cursor), more }))
}

/// The smaller of the changes after `base` and the whole document; `None` when the device sent all of it itself.
fn payload(
    c: &Connection,
    found: Candidate,
    base: u64,
    own: &BTreeSet<(DocId, ChangeHash)>,
) -> rusqlite::Result<Option<(Payload, usize)>> {
    let mut statement = c.prepare_cached(
        "SELECT entry.hash, change.bytes FROM entry JOIN change ON change.doc = entry.doc AND change.hash = entry.hash
         WHERE entry.doc = ?1 AND entry.seq > ?2 ORDER BY entry.seq",
    )?;
    let (mut changes, mut size) = (Vec::new(), 0);
    let mut rows = statement.query(params![found.id.as_bytes(), sql::signed(base)])?;
    while let Some(row) = rows.next()? {
        if own.contains(&(found.id, sql::hash(row, 0)?)) {
            continue;
        }
        let bytes: Vec<u8> = row.get(1)?;
        size += bytes.len();
        if size > found.snapshot.len() {
            let size = found.snapshot.len();
            return Ok(Some((Payload::Snapshot(found.snapshot), size)));
        }
        changes.push(ByteVec::from(bytes));
    }
    Ok((!changes.is_empty()).then_some((Payload::Changes(changes), size)))
}

fn in_full(c: &Connection, space: Space, docs: &[DocId]) -> rusqlite::Result<PageRead> {
    let mut statement =
        c.prepare_cached("SELECT id, kind, last_seq, snapshot FROM doc WHERE id = ?1 AND space = ?2")?;
    let (mut entries, mut bytes, mut taken) = (Vec::new(), 0, 0);
    for id in docs {
        if bytes >= BATCH_BYTES {
            break;
        }
        taken += 1;
        for found in statement.query_map(params![id.as_bytes(), space.to_string()], candidate)? {
            let found = found?;
            bytes += found.snapshot.len() + ENTRY_BYTES;
            entries.push(Entry {
                doc: *id,
                kind: found.kind,
                space,
                payload: Payload::Snapshot(found.snapshot),
            });
        }
    }
    Ok(PageRead::Docs { entries, taken })
}
