//! A pairing that was begun and not yet answered.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

use super::{StoreError, read};

/// The pairing that was begun: its link and the key made for it.
pub(crate) fn get(connection: &Connection) -> Result<Option<(String, [u8; 32])>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT link, secret FROM pairing WHERE one = 1")?
        .query_row([], |row| Ok((row.get(0)?, read::bytes(row, 1)?)))
        .optional()?)
}

/// A pairing begins.
pub(crate) fn put(tx: &Transaction<'_>, link: &str, secret: &[u8; 32]) -> Result<(), StoreError> {
    tx.execute(
        "INSERT OR REPLACE INTO pairing (one, link, secret) VALUES (1, :link, :secret)",
        named_params! {":link": link, ":secret": secret},
    )?;
    Ok(())
}

/// A pairing has ended.
pub(crate) fn clear(tx: &Transaction<'_>) -> Result<(), StoreError> {
    tx.execute("DELETE FROM pairing", [])?;
    Ok(())
}
