//! Documents that were erased: removed with all that hangs on them, and never taken in again.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};
use samenspel_model::{
    DocId, Erasure, Space, entry,
    wire::{Entry, ErasedDoc},
};

use super::{StoreError, drafts, read, rows};

/// Was this document erased?
pub(crate) fn holds(connection: &Connection, doc: DocId) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached("SELECT 1 FROM erased WHERE doc = :doc")?
        .exists(named_params! {":doc": doc.as_bytes()})?)
}

/// Removes a document, its rows, and every change, entry and form of it; keeps the server's word. Call
/// [`super::Store::scrub`] after the commit.
pub(crate) fn erase(
    tx: &Transaction<'_>,
    space: Space,
    entry: &Entry,
    erasure: &Erasure,
) -> Result<(), StoreError> {
    let doc = entry.doc;
    // The server erases along what it knows; what was noted here since and not sent yet it would not take.
    for noted in noted_of(tx, doc)? {
        remove_all_of(tx, noted)?;
    }
    remove_all_of(tx, doc)?;
    tx.prepare_cached(
        "INSERT INTO erased (doc, kind, space, at_ms, signature) VALUES (:doc, :kind, :space, :at_ms, :signature)
         ON CONFLICT (doc) DO NOTHING",
    )?
    .execute(named_params! {
        ":doc": doc.as_bytes(),
        ":kind": entry.kind,
        ":space": space.to_string(),
        ":at_ms": erasure.at.0,
        ":signature": erasure.signature,
    })?;
    note_unscrubbed(tx)
}

/// The entries in the history of a person.
fn noted_of(tx: &Transaction<'_>, person: DocId) -> Result<Vec<DocId>, StoreError> {
    let mut statement = tx.prepare_cached("SELECT doc FROM link WHERE field = :field AND value = :person")?;
    let found = statement
        .query_map(named_params! {":field": entry::CANDIDATE.key, ":person": person.to_string()}, |row| {
            read::doc_id(row, 0)
        })?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Removes all that is here of a document. Call [`note_unscrubbed`] where nothing of it may stay in the files.
pub(crate) fn remove_all_of(tx: &Transaction<'_>, doc: DocId) -> Result<(), StoreError> {
    rows::remove(tx, doc)?;
    for sql in [
        "DELETE FROM doc WHERE id = :doc",
        "DELETE FROM outbox WHERE doc = :doc",
        "DELETE FROM refused WHERE doc = :doc",
        "DELETE FROM inbound_quarantine WHERE doc = :doc",
    ] {
        tx.prepare_cached(sql)?.execute(named_params! {":doc": doc.as_bytes()})?;
    }
    drafts::clear_of(tx, doc)
}

/// The erased documents of a space.
pub(crate) fn of_space(connection: &Connection, space: Space) -> Result<Vec<ErasedDoc>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT doc, kind, at_ms, signature FROM erased WHERE space = :space ORDER BY doc")?;
    let found = statement.query_map(named_params! {":space": space.to_string()}, erased)?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// This erased document.
pub(crate) fn find(connection: &Connection, doc: DocId) -> Result<Option<ErasedDoc>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT doc, kind, at_ms, signature FROM erased WHERE doc = :doc")?;
    Ok(statement.query_row(named_params! {":doc": doc.as_bytes()}, erased).optional()?)
}

fn erased(row: &Row<'_>) -> rusqlite::Result<ErasedDoc> {
    let erasure = Erasure { at: read::millis(row, 2)?, signature: read::bytes(row, 3)? };
    Ok(ErasedDoc { doc: read::doc_id(row, 0)?, kind: row.get(1)?, erasure })
}

/// Spaces with erased documents that this device left: it begins there anew, so nothing tells it whether the server was put
/// back to a backup from before.
pub(crate) fn in_left_spaces(connection: &Connection) -> Result<Vec<Space>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT DISTINCT space FROM erased WHERE space NOT IN (SELECT space FROM cursor)")?;
    let found = statement.query_map([], |row| read::space(row, 0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Something was deleted of which the files may still hold copies.
pub(crate) fn note_unscrubbed(tx: &Transaction<'_>) -> Result<(), StoreError> {
    tx.execute("INSERT OR IGNORE INTO unscrubbed (one) VALUES (1)", [])?;
    Ok(())
}
