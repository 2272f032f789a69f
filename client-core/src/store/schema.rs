//! This version's tables.

use rusqlite::{Connection, TransactionBehavior};

use super::StoreError;

const TABLES: [&str; 3] =
    [include_str!("schema/device.sql"), include_str!("schema/sync.sql"), include_str!("schema/rows.sql")];
/// What later versions added, in their order: a file of an earlier version gets what it lacks.
const STEPS: [&str; 2] = [include_str!("schema/team.sql"), include_str!("schema/market.sql")];
/// Number of these tables, kept in the file as `user_version`.
pub(super) const VERSION: i64 = FIRST + STEPS.len() as i64;
/// The number of [`TABLES`], as they were released.
const FIRST: i64 = 1;

/// Makes the tables in an empty file, and those that an earlier version's lacks; refuses a database of a later one.
pub(super) fn make(connection: &mut Connection) -> Result<(), StoreError> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if version(&tx)? == 0 {
        for tables in TABLES {
            tx.execute_batch(tables)?;
        }
        tx.pragma_update(None, "user_version", FIRST)?;
    }
    let found = version(&tx)?;
    if !(FIRST..=VERSION).contains(&found) {
        return Err(StoreError::Version { found, known: VERSION });
    }
    for (step, number) in STEPS.into_iter().zip(FIRST + 1..).filter(|(_, number)| *number > found) {
        tx.execute_batch(step)?;
        tx.pragma_update(None, "user_version", number)?;
    }
    Ok(tx.commit()?)
}

pub(super) fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}
