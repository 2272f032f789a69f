//! News from the server that could not be used: kept whole, tried again when more of the same document comes.

use rusqlite::{Connection, Transaction, named_params};
use samenspel_model::{
    DocId, Millis,
    wire::{self, Entry},
};

use super::StoreError;

/// Keeps an entry.
pub(crate) fn add(tx: &Transaction<'_>, entry: &Entry, reason: &str, at: Millis) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO inbound_quarantine (doc, entry, reason, at_ms) VALUES (:doc, :entry, :reason, :at_ms)",
    )?
    .execute(named_params! {
        ":doc": entry.doc.as_bytes(),
        ":entry": wire::encode(entry),
        ":reason": reason,
        ":at_ms": at.0,
    })?;
    Ok(())
}

/// The entries of a document, oldest first. What this version cannot read stays where it is.
pub(crate) fn of_doc(connection: &Connection, doc: DocId) -> Result<Vec<(i64, Entry)>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT id, entry FROM inbound_quarantine WHERE doc = :doc ORDER BY id")?;
    let found = statement
        .query_map(named_params! {":doc": doc.as_bytes()}, |row| {
            Ok((row.get(0)?, row.get::<_, Vec<u8>>(1)?))
        })?
        .collect::<Result<Vec<(i64, Vec<u8>)>, _>>()?;
    Ok(found.into_iter().filter_map(|(id, bytes)| Some((id, wire::decode(&bytes).ok()?))).collect())
}

/// The documents of which something waits here.
pub(crate) fn docs(connection: &Connection) -> Result<Vec<DocId>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT DISTINCT doc FROM inbound_quarantine ORDER BY doc")?;
    let found = statement.query_map([], |row| super::read::doc_id(row, 0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// How many those are.
pub(crate) fn doc_count(connection: &Connection) -> Result<i64, StoreError> {
    let mut statement = connection.prepare_cached("SELECT count(DISTINCT doc) FROM inbound_quarantine")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

/// It could be used after all.
pub(crate) fn remove(tx: &Transaction<'_>, id: i64) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM inbound_quarantine WHERE id = :id")?.execute(named_params! {":id": id})?;
    Ok(())
}
