//! Snapshots: what spares a device a document's many changes. Made beside the pushes, never for them.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::{DocId, admit::Registers, doc::Doc};

use super::{
    Store, StoreError, document,
    log::{self, Last},
    sql,
};

/// So many bytes of changes make a new snapshot worth its millisecond: two edits of one field. A device that starts anew is
/// sent 77 bytes more for each of them (compressed) beside the 226 of the whole document. In the index `doc_by_tail` too.
const TAIL_BYTES: usize = 256;

/// A document saved, on its way to its row.
struct Made {
    id: DocId,
    /// The snapshot that was there.
    before: u64,
    /// The last entry it covers.
    seq: u64,
    /// `None` when what was saved is not what was meant.
    bytes: Option<Vec<u8>>,
}

impl Store {
    /// Makes new snapshots of at most so many documents, of the most changed ones first; gives how many documents were due.
    /// Reads beside the writer and holds it up for one small transaction only.
    pub async fn make_snapshots(&self, max: usize) -> Result<usize, StoreError> {
        let made = self.query(move |c| due(c, max)?.into_iter().map(|id| make(c, id)).collect()).await?;
        let made: Vec<Made> = made;
        let count = made.len();
        if count > 0 {
            self.write(move |tx| made.iter().try_for_each(|made| keep_beside(tx, made))).await?;
        }
        Ok(count)
    }
}

fn due(c: &Connection, max: usize) -> rusqlite::Result<Vec<DocId>> {
    let mut statement =
        c.prepare_cached("SELECT id FROM doc WHERE tail >= 256 ORDER BY tail DESC LIMIT ?1")?;
    debug_assert_eq!(TAIL_BYTES, 256, "as in the query and its index");
    statement.query_map(params![sql::limit(max)], |row| sql::doc_id(row, 0))?.collect()
}

fn make(c: &Connection, id: DocId) -> Result<Made, StoreError> {
    let stored = document::find(c, id)?.ok_or(StoreError::Damaged("document"))?;
    let bytes = save(c, id, &stored.registers, stored.last);
    Ok(Made { id, before: stored.snapshot_seq, seq: stored.last.seq, bytes })
}

/// The document's saved bytes, when they load with the same heads and the same registers.
fn save(c: &Connection, id: DocId, registers: &Registers, last: Last) -> Option<Vec<u8>> {
    let work = || {
        let doc = document::load(c, id, registers.kind(), last)?;
        let saved = doc.save();
        let loaded = Doc::load(registers.kind(), &saved)?;
        Ok::<_, StoreError>(registers.agree_with(&loaded).then_some(saved))
    };
    match catch_unwind(AssertUnwindSafe(work)) {
        Ok(Ok(Some(saved))) => return Some(saved),
        Ok(Ok(None)) => tracing::error!(doc = %id, "a saved document differs from its log; the log is kept"),
        Ok(Err(error)) => tracing::error!(doc = %id, %error, "a document cannot be saved; its log is kept"),
        Err(_) => tracing::error!(doc = %id, "a document breaks when it is saved; its log is kept"),
    }
    None
}

/// Keeps what was saved beside the pushes; more may have come meanwhile, or the document may be gone.
fn keep_beside(tx: &Connection, made: &Made) -> rusqlite::Result<()> {
    match log::last(tx, made.id)? {
        Some(last) => keep(tx, made, document::bytes_after(tx, made.id, last, made.seq)?),
        None => Ok(()),
    }
}

fn keep(tx: &Connection, made: &Made, tail: usize) -> rusqlite::Result<()> {
    let Some(bytes) = &made.bytes else {
        // Not again before it has changed again.
        tx.execute("UPDATE doc SET tail = 0 WHERE id = ?1", params![made.id.as_bytes()])?;
        return Ok(());
    };
    // Not over another snapshot, nor over a document that was erased meanwhile.
    let number = tx
        .prepare_cached(
            "UPDATE doc SET snapshot_seq = ?2, snapshot_bytes = ?3, tail = ?4
             WHERE id = ?1 AND snapshot_seq = ?5 AND state <> x'' RETURNING number",
        )?
        .query_row(
            params![
                made.id.as_bytes(),
                sql::signed(made.seq),
                sql::limit(bytes.len()),
                sql::limit(tail),
                sql::signed(made.before)
            ],
            |row| row.get::<_, i64>(0),
        )
        .optional()?;
    if let Some(number) = number {
        tx.prepare_cached("INSERT OR REPLACE INTO snapshot (doc, bytes) VALUES (?1, ?2)")?
            .execute(params![number, bytes])?;
    }
    Ok(())
}

/// Saves a document as it is inside this transaction, with entries that its row does not name yet, in place of the snapshot
/// that covers what is up to `before`; gives the size of its snapshot, or `None` when it cannot be saved.
pub(crate) fn make_now(
    tx: &Connection,
    id: DocId,
    registers: &Registers,
    last: Last,
    before: u64,
) -> Result<Option<usize>, StoreError> {
    let Some(bytes) = save(tx, id, registers, last) else {
        return Ok(None);
    };
    let size = bytes.len();
    keep(tx, &Made { id, before, seq: last.seq, bytes: Some(bytes) }, 0)?;
    Ok(Some(size))
}
