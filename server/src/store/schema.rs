//! Opening connections and making the database's tables.

use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior, config::DbConfig};

use super::{StoreError, account};

/// This version's tables, for an empty file.
const TABLES: [&str; 5] = [
    include_str!("schema/devices.sql"),
    include_str!("schema/log.sql"),
    include_str!("schema/booklets.sql"),
    include_str!("schema/rows.sql"),
    account::SCHEMA,
];
/// What later versions added, in their order: a file of an earlier version gets what it lacks.
const STEPS: [&str; 6] = [
    include_str!("schema/market.sql"),
    include_str!("schema/mail.sql"),
    include_str!("schema/batches.sql"),
    include_str!("schema/hall.sql"),
    include_str!("schema/sign_up.sql"),
    include_str!("schema/hall_day.sql"),
];
/// Number of these tables, kept in the file as `user_version`.
const VERSION: i64 = FIRST + STEPS.len() as i64;
/// The number of [`TABLES`], as they were released.
const FIRST: i64 = 1;
const BUSY_WITHIN: Duration = Duration::from_secs(5);
const CACHED_STATEMENTS: usize = 64;
/// What a day's documents take, so that a push does not read their pages again; taken as they are read.
const WRITER_CACHE_KIB: i64 = 16 * 1024;
/// The write-ahead log is copied into the database in quiet moments; when there are none, a commit does it at so many pages.
const WAL_PAGES: i64 = 8_000;

/// Settings of the connection that writes. `secure_delete`: what is erased is gone from the file.
pub(super) fn prepare_writer(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(BUSY_WITHIN)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "secure_delete", "ON")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    connection.pragma_update(None, "cache_size", -WRITER_CACHE_KIB)?;
    connection.pragma_update(None, "wal_autocheckpoint", WAL_PAGES)?;
    keep_statements(connection)
}

/// Lets a connection wait for others.
pub(super) fn be_patient(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(BUSY_WITHIN)?;
    Ok(())
}

/// Settings of a connection that reads.
pub(super) fn prepare_reader(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(BUSY_WITHIN)?;
    connection.pragma_update(None, "query_only", "ON")?;
    keep_statements(connection)
}

/// Keeps statements as they were compiled. Without this SQLite compiles many again whenever a value is bound: it would
/// like to choose its plan by the value, which gains nothing here.
fn keep_statements(connection: &Connection) -> Result<(), StoreError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(CACHED_STATEMENTS);
    Ok(())
}

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

/// Refuses a database of another version.
pub(super) fn expect_known(connection: &Connection) -> Result<(), StoreError> {
    match version(connection)? {
        VERSION => Ok(()),
        found => Err(StoreError::Version { found, known: VERSION }),
    }
}

fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

#[cfg(test)]
mod tests;
