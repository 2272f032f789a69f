//! Opening connections and bringing the database to this version.

use std::{cmp::Ordering, time::Duration};

use rusqlite::{Connection, Transaction, TransactionBehavior, config::DbConfig, params};
use samenspel_model::admit::{self, Registers};

use super::{StoreError, account, sql};

/// What SQL cannot do.
type Step = fn(&Transaction<'_>) -> Result<(), StoreError>;

/// One version: its SQL, then its step.
struct Migration {
    sql: &'static [&'static str],
    then: Option<Step>,
}

/// The migrations, each a version; one that was released is never edited.
const MIGRATIONS: [Migration; 6] = [
    Migration { sql: &[include_str!("schema/001.sql"), account::SCHEMA], then: None },
    Migration { sql: &[include_str!("schema/002.sql")], then: Some(derive_states) },
    Migration { sql: &[include_str!("schema/003.sql")], then: None },
    Migration { sql: &[include_str!("schema/004.sql")], then: None },
    Migration { sql: &[include_str!("schema/005.sql")], then: None },
    Migration { sql: &[include_str!("schema/006.sql")], then: None },
];
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

/// Is this database of this very version?
pub(super) fn expect_current(connection: &Connection) -> Result<(), StoreError> {
    let found = version(connection)?;
    let known = MIGRATIONS.len();
    match found.cmp(&known) {
        Ordering::Less => Err(StoreError::Older { found, known }),
        Ordering::Equal => Ok(()),
        Ordering::Greater => Err(StoreError::Newer { found, known }),
    }
}

/// Refuses a database that a newer server has worked with.
pub(super) fn expect_known(connection: &Connection) -> Result<(), StoreError> {
    match expect_current(connection) {
        Err(StoreError::Older { .. }) => Ok(()),
        other => other,
    }
}

fn version(connection: &Connection) -> Result<usize, StoreError> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    usize::try_from(found).map_err(|_| StoreError::Damaged("schema version"))
}

/// Runs the migrations that this database has not seen, each in a transaction with its version.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    expect_known(connection)?;
    if version(connection)? == MIGRATIONS.len() {
        return Ok(());
    }
    // A table that others refer to is made anew under its own name; this cannot be switched off inside a transaction.
    let enforced: bool = connection.pragma_query_value(None, "foreign_keys", |row| row.get(0))?;
    connection.pragma_update(None, "foreign_keys", false)?;
    let run = run(connection, &MIGRATIONS);
    connection.pragma_update(None, "foreign_keys", enforced)?;
    run
}

fn run(connection: &mut Connection, migrations: &[Migration]) -> Result<(), StoreError> {
    let found = version(connection)?;
    for (version, migration) in migrations.iter().enumerate().skip(found) {
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for part in migration.sql {
            tx.execute_batch(part)?;
        }
        if let Some(then) = migration.then {
            then(&tx)?;
        }
        tx.pragma_update(None, "user_version", i64::try_from(version + 1).unwrap_or(i64::MAX))?;
        tx.commit()?;
    }
    Ok(())
}

/// Gives every document the state that its changes make. Reads version 2's tables, whatever became of them later.
fn derive_states(tx: &Transaction<'_>) -> Result<(), StoreError> {
    let mut statement = tx.prepare("SELECT id, kind FROM doc ORDER BY id")?;
    let docs = statement.query_map([], |row| Ok((sql::doc_id(row, 0)?, sql::kind(row, 1)?)))?;
    for (id, kind) in docs.collect::<rusqlite::Result<Vec<_>>>()? {
        let mut registers = Registers::new(kind);
        let mut statement =
            tx.prepare_cached("SELECT hash, bytes FROM change WHERE doc = ?1 ORDER BY entry")?;
        let mut rows = statement.query([id.as_bytes()])?;
        while let Some(row) = rows.next()? {
            let decoded = admit::decode_logged(&row.get::<_, Vec<u8>>(1)?, &sql::hash(row, 0)?);
            registers.apply(&decoded.map_err(|_| StoreError::Damaged("change"))?);
        }
        let state = minicbor::to_vec(registers);
        tx.prepare_cached("UPDATE doc SET state = ?2 WHERE id = ?1")?
            .execute(params![id.as_bytes(), state.map_err(|_| StoreError::Damaged("state"))?])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
