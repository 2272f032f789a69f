//! This version's tables.

use rusqlite::{Connection, TransactionBehavior};

use super::StoreError;

const TABLES: [&str; 3] =
    [include_str!("schema/device.sql"), include_str!("schema/sync.sql"), include_str!("schema/rows.sql")];
/// Number of these tables, kept in the file as `user_version`.
pub(super) const VERSION: i64 = 1;

/// Makes the tables in an empty file; refuses a database of another version.
pub(super) fn make(connection: &mut Connection) -> Result<(), StoreError> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if version(&tx)? == 0 {
        for tables in TABLES {
            tx.execute_batch(tables)?;
        }
        tx.pragma_update(None, "user_version", VERSION)?;
    }
    let found = version(&tx)?;
    if found != VERSION {
        return Err(StoreError::Version { found, known: VERSION });
    }
    Ok(tx.commit()?)
}

pub(super) fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}
