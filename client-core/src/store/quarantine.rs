//! News from the server that could not be used: kept whole, tried again when more of the same document comes.

use rusqlite::{Connection, Transaction, named_params};
use samenspel_model::{
    DocId, Millis, Space,
    wire::{self, Entry},
};

use super::{StoreError, read};

/// Keeps an entry.
pub(crate) fn add(
    tx: &Transaction<'_>,
    space: Space,
    entry: &Entry,
    reason: &str,
    at: Millis,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO inbound_quarantine (space, doc, entry, reason, at_ms)
         VALUES (:space, :doc, :entry, :reason, :at_ms)",
    )?
    .execute(named_params! {
        ":space": space.to_string(),
        ":doc": entry.doc.as_bytes(),
        ":entry": wire::encode(entry),
        ":reason": reason,
        ":at_ms": at.0,
    })?;
    Ok(())
}

/// The entries of a document, oldest first. What this version cannot read stays where it is.
pub(crate) fn of_doc(connection: &Connection, doc: DocId) -> Result<Vec<(i64, Space, Entry)>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT id, space, entry FROM inbound_quarantine WHERE doc = :doc ORDER BY id")?;
    let found = statement
        .query_map(named_params! {":doc": doc.as_bytes()}, |row| {
            Ok((row.get(0)?, read::space(row, 1)?, row.get::<_, Vec<u8>>(2)?))
        })?
        .collect::<Result<Vec<(i64, Space, Vec<u8>)>, _>>()?;
    let read = |(id, space, bytes): (_, _, Vec<u8>)| Some((id, space, wire::decode(&bytes).ok()?));
    Ok(found.into_iter().filter_map(read).collect())
}

/// The documents of which something waits here.
pub(crate) fn docs(connection: &Connection) -> Result<Vec<DocId>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT DISTINCT doc FROM inbound_quarantine ORDER BY doc")?;
    let found = statement.query_map([], |row| read::doc_id(row, 0))?;
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
