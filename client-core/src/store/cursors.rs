//! How far each space's log has come.

use rusqlite::{Connection, Transaction, named_params};
use samenspel_model::wire::Cursor;

use super::{StoreError, read};

/// Moves a cursor; call it in the transaction that stores what it stands for.
pub(crate) fn put(tx: &Transaction<'_>, cursor: &Cursor) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT OR REPLACE INTO cursor (space, seal, epoch, seq, chain, base)
         VALUES (:space, :seal, :epoch, :seq, :chain, :base)",
    )?
    .execute(named_params! {
        ":space": cursor.space.to_string(),
        ":seal": cursor.seal,
        ":epoch": cursor.epoch.0,
        ":seq": number(cursor.seq)?,
        ":chain": cursor.chain,
        ":base": number(cursor.base)?,
    })?;
    Ok(())
}

/// Every cursor, by space.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Cursor>, StoreError> {
    let mut statement = connection
        .prepare_cached("SELECT space, seal, seq, chain, base, epoch FROM cursor ORDER BY space")?;
    let found = statement.query_map([], |row| {
        Ok(Cursor {
            space: read::space(row, 0)?,
            seal: read::bytes(row, 1)?,
            seq: row.get::<_, i64>(2)?.unsigned_abs(),
            chain: read::bytes(row, 3)?,
            base: row.get::<_, i64>(4)?.unsigned_abs(),
            epoch: read::millis(row, 5)?,
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn number(count: u64) -> Result<i64, StoreError> {
    i64::try_from(count).map_err(|_| StoreError::Corrupt("cursor"))
}
