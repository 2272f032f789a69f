use rusqlite::config::DbConfig;

use super::*;
use crate::store::{compare, erasure, quarantine};

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
    make(&mut connection).unwrap();
    let before = tables(&connection);
    assert!(before.iter().any(|(name, _)| name == "entry") && before.iter().any(|(name, _)| name == "login"));
    assert!(before.iter().all(|(_, strict)| *strict), "every table is STRICT");
    make(&mut connection).unwrap();
    assert_eq!(tables(&connection), before);
}

#[test]
fn queries_over_what_grows_with_the_years_use_an_index() {
    let mut connection = empty();
    make(&mut connection).unwrap();
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).unwrap();
    let refusals = format!("SELECT {} FROM {}", quarantine::REFUSALS.columns, quarantine::REFUSALS.from);
    for (sql, plan) in [
        (quarantine::COUNT, "COVERING INDEX quarantine_by_device (device=?)"),
        (&refusals, "COVERING INDEX quarantine_by_device"),
        (quarantine::FORGET_DROPPED, "INDEX quarantine_by_drop (dropped_ms<?)"),
        (compare::RANGE, "INDEX doc_by_space (space=? AND id>? AND id<?)"),
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
fn a_database_of_another_version_is_left_alone() {
    let mut connection = empty();
    connection.pragma_update(None, "user_version", 99).unwrap();
    assert!(matches!(make(&mut connection), Err(StoreError::Version { found: 99, known: VERSION })));
    assert_eq!(tables(&connection), []);
    assert!(matches!(expect_known(&empty()), Err(StoreError::Version { found: 0, .. })), "not even made");
}
