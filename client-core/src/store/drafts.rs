//! What stands in forms that are not saved yet.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use samenspel_model::DocId;

use super::StoreError;

/// Keeps a form's content.
pub(crate) fn put(tx: &Transaction<'_>, key: &str, json: &str) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO draft (key, json) VALUES (:key, :json) ON CONFLICT (key) DO UPDATE SET json = excluded.json",
    )?
    .execute(named_params! {":key": key, ":json": json})?;
    Ok(())
}

/// A form's content.
pub(crate) fn get(connection: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT json FROM draft WHERE key = :key")?
        .query_row(named_params! {":key": key}, |row| row.get(0))
        .optional()?)
}

/// Throws away every form that is about this document.
pub(crate) fn clear_of(tx: &Transaction<'_>, doc: DocId) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM draft WHERE instr(key, :doc) > 0 OR instr(json, :doc) > 0")?
        .execute(named_params! {":doc": doc.to_string()})?;
    Ok(())
}

/// The form was saved or thrown away.
pub(crate) fn clear(tx: &Transaction<'_>, key: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM draft WHERE key = :key")?.execute(named_params! {":key": key})?;
    Ok(())
}
