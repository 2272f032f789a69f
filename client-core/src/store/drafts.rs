//! What stands in forms that are not saved yet.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

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

/// The form was saved or thrown away.
pub(crate) fn clear(tx: &Transaction<'_>, key: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM draft WHERE key = :key")?.execute(named_params! {":key": key})?;
    Ok(())
}
