//! Opening connections and bringing the database to this version.

use std::{cmp::Ordering, time::Duration};

use rusqlite::{Connection, Transaction, TransactionBehavior, config::DbConfig, params};

use super::{StoreError, account, document, sql};

/// What SQL cannot do.
type Step = fn(&Transaction<'_>) -> Result<(), StoreError>;

/// One version: its SQL, then its step.
struct Migration {
    sql: &'static [&'static str],
    then: Option<Step>,
}

/// The migrations, each a version; one that was released is never edited.
const MIGRATIONS: [Migration; 5] = [
    Migration { sql: &[include_str!("schema/001.sql"), account::SCHEMA], then: None },
    Migration { sql: &[include_str!("schema/002.sql")], then: Some(derive_states) },
    Migration { sql: &[include_str!("schema/003.sql")], then: None },
    Migration { sql: &[include_str!("schema/004.sql")], then: None },
    Migration { sql: &[include_str!("schema/005.sql")], then: None },
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
    run(connection, &MIGRATIONS)
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

/// Gives every document the state that its changes make.
fn derive_states(tx: &Transaction<'_>) -> Result<(), StoreError> {
    let mut statement = tx.prepare("SELECT id, kind FROM doc ORDER BY id")?;
    let docs = statement.query_map([], |row| Ok((sql::doc_id(row, 0)?, sql::kind(row, 1)?)))?;
    for (id, kind) in docs.collect::<rusqlite::Result<Vec<_>>>()? {
        let state = minicbor::to_vec(document::derive(tx, id, kind)?);
        tx.prepare_cached("UPDATE doc SET state = ?2 WHERE id = ?1")?
            .execute(params![id.as_bytes(), state.map_err(|_| StoreError::Damaged("state"))?])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use rusqlite::config::DbConfig;

    use super::*;
    use crate::store::{erasure, quarantine};

    fn empty() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "foreign_keys", "ON").unwrap();
        connection
    }

    fn tables(connection: &Connection) -> Vec<(String, bool)> {
        let mut statement = connection
            .prepare("SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'")
            .unwrap();
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn an_empty_file_becomes_this_version_and_stays_so() {
        let mut connection = empty();
        migrate(&mut connection).unwrap();
        let before = tables(&connection);
        assert!(
            before.iter().any(|(name, _)| name == "entry") && before.iter().any(|(name, _)| name == "login")
        );
        assert!(before.iter().all(|(_, strict)| *strict), "every table is STRICT");
        migrate(&mut connection).unwrap();
        assert_eq!(tables(&connection), before);
    }

    #[test]
    fn a_database_of_every_earlier_version_becomes_the_same() {
        let made = |connection: &Connection| {
            let mut statement =
                connection.prepare("SELECT name, sql FROM sqlite_schema ORDER BY type, name").unwrap();
            let made = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
            made.map(Result::unwrap).collect::<Vec<(String, Option<String>)>>()
        };
        let mut new = empty();
        migrate(&mut new).unwrap();
        for version in 1..MIGRATIONS.len() {
            let mut old = empty();
            run(&mut old, &MIGRATIONS[..version]).unwrap();
            migrate(&mut old).unwrap();
            assert_eq!(made(&old), made(&new), "from {version}");
        }
    }

    #[test]
    fn queries_over_what_grows_with_the_years_use_an_index() {
        let mut connection = empty();
        migrate(&mut connection).unwrap();
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).unwrap();
        for (sql, plan) in [
            (quarantine::COUNT, "COVERING INDEX quarantine_by_device (device=?)"),
            (quarantine::LINES, "COVERING INDEX quarantine_by_device"),
            (quarantine::FORGET_DROPPED, "INDEX quarantine_by_drop (dropped_ms<?)"),
            (erasure::BEHIND, "INDEX receipt_by_device (device=?)"),
            (erasure::UNCONFIRMED, "INDEX receipt_by_device (device=?)"),
        ] {
            let mut statement = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
            let mut rows = statement.raw_query();
            let mut steps = Vec::new();
            while let Some(row) = rows.next().unwrap() {
                steps.push(row.get::<_, String>(3).unwrap());
            }
            assert!(steps.iter().any(|step| step.contains(plan)), "{sql}: {steps:?}");
        }
    }

    #[test]
    fn a_database_of_a_newer_server_is_left_alone() {
        let mut connection = empty();
        connection.pragma_update(None, "user_version", 99).unwrap();
        assert!(matches!(migrate(&mut connection), Err(StoreError::Newer { found: 99, .. })));
        assert_eq!(tables(&connection), []);
    }
}
