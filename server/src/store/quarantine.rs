//! What was refused: kept, so that nothing a device made is lost, and shown to the coordinators, who may have it tried
//! again or drop it.
//!
//! A group is what one device sent together and what was refused for the same reason; any of its rows names it.

mod group;

use rusqlite::{Connection, params};
use samenspel_model::{
    ChangeHash, DeviceId, DocId, Millis, Space,
    admit::{self, Decoded, Refusal},
    appointment,
    doc::Kind,
    entry,
    field::Field,
    wire::{CHANGE_BYTES_MAX, Change, RefusalCode},
};
use sha2::{Digest, Sha256};

pub use group::{RefusedChange, RefusedGroup, UNDO_MS};
pub(crate) use group::{changes_to_retry, forget, group, refuse_again};

use super::{
    Store, StoreError,
    list::{Asked, List, Sort},
    rows::RefusalLine,
    sql,
};

/// Refused changes kept of one device; what comes after stays on the device alone, which is told so.
const KEPT_MAX: usize = 5_000;

/// How many of a device are kept.
pub(super) const COUNT: &str = "SELECT count(*) FROM quarantine WHERE device = ?1 AND dropped_ms IS NULL";

/// What was refused; changes that one device sent together for the same reason make one line.
pub(crate) static REFUSALS: List<RefusalLine> = List {
    from: "(SELECT min(quarantine.id) AS id, device.label AS device, quarantine.received_ms AS received_ms,
                   quarantine.code AS code, count(*) AS changes, max(quarantine.id) AS last
            FROM quarantine JOIN device ON device.id = quarantine.device
            WHERE quarantine.dropped_ms IS NULL
            GROUP BY quarantine.device, quarantine.received_ms, quarantine.code) AS line",
    columns: "line.id, line.device, line.received_ms, line.code, line.changes",
    id: "line.id",
    sorts: &[
        Sort { name: "arrived", columns: &["line.received_ms", "line.last"], descending: true },
        Sort { name: "device", columns: &["line.device COLLATE NOCASE"], descending: false },
    ],
    filters: &[],
    row: |_, row| {
        Ok(RefusalLine {
            id: row.get(0)?,
            device: row.get(1)?,
            at_ms: row.get(2)?,
            reason: row.get(3)?,
            changes: sql::count(row, 4)?,
        })
    },
    finish: |_, _| {},
};

/// Forgets the contents of what was dropped.
pub(super) const FORGET_DROPPED: &str =
    "UPDATE quarantine SET bytes = x'' WHERE dropped_ms <= ?1 AND bytes <> x''";

/// What became of a refused change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Put {
    /// Was it not there yet?
    pub(crate) is_new: bool,
    /// Is it here whole, or was it until a coordinator dropped it?
    pub(crate) kept: bool,
}

/// Keeps a refused change, when there is room; one that is larger than any app makes only as far as it may be.
pub(crate) fn put(
    tx: &Connection,
    device: DeviceId,
    change: &Change,
    read: Option<&Decoded>,
    refusal: Refusal,
    received: Millis,
) -> rusqlite::Result<Put> {
    let bytes = change.bytes.get(..CHANGE_BYTES_MAX).unwrap_or(&change.bytes);
    let whole = bytes.len() == change.bytes.len();
    let digest = digest(change.doc, &change.bytes);
    let is_here = tx
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM quarantine WHERE device = ?1 AND digest = ?2)")?
        .query_row(params![device.as_bytes(), digest], |row| row.get(0))?;
    if is_here {
        return Ok(Put { is_new: false, kept: whole });
    }
    let count: i64 = tx.prepare_cached(COUNT)?.query_row(params![device.as_bytes()], |row| row.get(0))?;
    if count >= sql::limit(KEPT_MAX) {
        return Ok(Put { is_new: false, kept: false });
    }
    tx.prepare_cached(
        "INSERT INTO quarantine (device, doc, kind, space, hash, said, bytes, digest, code, detail, received_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        device.as_bytes(),
        change.doc.as_bytes(),
        change.kind,
        change.space.to_string(),
        read.map(|change| change.header.hash.0),
        read.map(Decoded::said),
        bytes,
        digest,
        refusal.code.as_str(),
        refusal.detail,
        received.0,
    ])?;
    Ok(Put { is_new: true, kept: whole })
}

/// Forgets what a refused change says; its row stays, so that its tablet's next try does not bring it back.
pub(super) fn empty(tx: &Connection, id: i64, now: Millis) -> rusqlite::Result<()> {
    tx.execute("UPDATE quarantine SET dropped_ms = ?2, bytes = x'' WHERE id = ?1", params![id, now.0])?;
    Ok(())
}

/// A refused change of an appointment.
pub(super) struct Naming {
    pub(super) id: i64,
    pub(super) doc: DocId,
    /// Where it would have come.
    pub(super) space: Option<Space>,
}

/// What was refused of appointments and names one of these booklets.
pub(super) fn naming(c: &Connection, codes: &[String]) -> rusqlite::Result<Vec<Naming>> {
    putting(c, Kind::Appointment, &appointment::BOOKLET, codes)
}

/// What was refused of the history of a person.
pub(super) fn telling_of(c: &Connection, person: DocId) -> rusqlite::Result<Vec<Naming>> {
    putting(c, Kind::Entry, &entry::CANDIDATE, &[person.to_string()])
}

/// What was refused of a kind and puts one of these values in this field.
fn putting(c: &Connection, kind: Kind, field: &Field, values: &[String]) -> rusqlite::Result<Vec<Naming>> {
    let mut found = Vec::new();
    if values.is_empty() {
        return Ok(found);
    }
    let mut statement =
        c.prepare_cached("SELECT id, doc, bytes, space FROM quarantine WHERE kind = ?1 AND bytes <> x''")?;
    let mut rows = statement.query([kind.number()])?;
    while let Some(row) = rows.next()? {
        let bytes = row.get_ref(2)?.as_blob().unwrap_or_default();
        let ops = admit::decode(bytes).map(|change| change.ops).unwrap_or_default();
        let mut named = ops.into_iter().filter(|op| op.key == field.key).filter_map(|op| op.put);
        if named.any(|value| values.contains(&value.to_string())) {
            let space = row.get_ref(3)?.as_str().ok().and_then(|text| text.parse().ok());
            found.push(Naming { id: row.get(0)?, doc: sql::doc_id(row, 1)?, space });
        }
    }
    Ok(found)
}

/// By what a change is known that was refused, whether it can be read or not.
pub(super) fn digest(doc: DocId, bytes: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(doc.as_bytes()).chain_update(bytes).finalize().into()
}

/// Was this change of the document refused to this device? What another one may not bring, its author may.
pub(crate) fn holds(
    connection: &Connection,
    device: DeviceId,
    doc: DocId,
    hash: &ChangeHash,
) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM quarantine WHERE doc = ?1 AND hash = ?2 AND device = ?3)",
        )?
        .query_row(params![doc.as_bytes(), hash.as_bytes(), device.as_bytes()], |row| row.get(0))
}

/// Was it refused with others in its place, so that its author writes it anew?
pub(crate) fn is_written_anew(code: RefusalCode) -> bool {
    matches!(code, RefusalCode::ForeignActor | RefusalCode::DependsOnRefused)
}

/// Forgets a refused change that came in after all; true when there was one. Of what came in written anew the row stays, as of
/// what was dropped: what builds on it is refused still.
pub(crate) fn resolve(tx: &Connection, doc: DocId, change: &Decoded, now: Millis) -> rusqlite::Result<bool> {
    // Of nearly every document nothing was ever refused, and looking costs less than writing nothing.
    let any: bool = tx
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM quarantine WHERE doc = ?1)")?
        .query_row(params![doc.as_bytes()], |row| row.get(0))?;
    if !any {
        return Ok(false);
    }
    let gone = tx
        .prepare_cached("DELETE FROM quarantine WHERE doc = ?1 AND hash = ?2")?
        .execute(params![doc.as_bytes(), change.header.hash.as_bytes()])?;
    Ok(settle(tx, doc, change, now)? || gone > 0)
}

/// What a change says is in the log, so what was refused of it needs nobody any more; true when there was something.
pub(crate) fn settle(tx: &Connection, doc: DocId, change: &Decoded, now: Millis) -> rusqlite::Result<bool> {
    let [taken, depends] =
        [RefusalCode::ForeignActor, RefusalCode::DependsOnRefused].map(RefusalCode::as_str);
    let settled = tx
        .prepare_cached(
            "UPDATE quarantine SET dropped_ms = ?3, bytes = x''
             WHERE doc = ?1 AND said = ?2 AND dropped_ms IS NULL AND code IN (?4, ?5)",
        )?
        .execute(params![doc.as_bytes(), change.said(), now.0, taken, depends])?;
    Ok(settled > 0)
}

impl Store {
    /// What was refused, latest first.
    pub async fn refusal_lines(&self, max: usize) -> Result<Vec<RefusalLine>, StoreError> {
        Ok(self.list(&REFUSALS, Asked::default(), max).await?.rows)
    }
}
