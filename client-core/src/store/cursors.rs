//! How far each space's log has come.

use rusqlite::{Connection, Transaction, named_params};
use samenspel_model::{LogId, wire::Cursor};

use super::{StoreError, read};

/// Moves a cursor; call it in the transaction that stores what it stands for.
pub(crate) fn put(tx: &Transaction<'_>, cursor: &Cursor) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO cursor (space, log, seq, chain, base) VALUES (:space, :log, :seq, :chain, :base)
         ON CONFLICT (space) DO UPDATE SET log = excluded.log, seq = excluded.seq, chain = excluded.chain, base = excluded.base",
    )?
    .execute(named_params! {
        ":space": cursor.space.to_string(),
        ":log": cursor.log.as_bytes(),
        ":seq": number(cursor.seq)?,
        ":chain": cursor.chain,
        ":base": number(cursor.base)?,
    })?;
    Ok(())
}

/// Every cursor, by space.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Cursor>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT space, log, seq, chain, base FROM cursor ORDER BY space")?;
    let found = statement.query_map([], |row| {
        Ok(Cursor {
            space: read::space(row, 0)?,
            log: LogId(read::bytes(row, 1)?),
            seq: row.get::<_, i64>(2)?.unsigned_abs(),
            chain: read::bytes(row, 3)?,
            base: row.get::<_, i64>(4)?.unsigned_abs(),
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn number(count: u64) -> Result<i64, StoreError> {
    i64::try_from(count).map_err(|_| StoreError::Corrupt("cursor"))
}
