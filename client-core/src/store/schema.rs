//! This version's tables.

use rusqlite::{Connection, TransactionBehavior};

use super::StoreError;

const TABLES: [&str; 3] =
    [include_str!("schema/device.sql"), include_str!("schema/sync.sql"), include_str!("schema/rows.sql")];
/// Number of these tables, kept in the file as `user_version`.
const VERSION: i64 = 1;

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

fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    #[test]
    fn a_new_database_gets_its_tables_and_opening_again_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        for _ in 0..2 {
            let store = Store::open(path.to_str().unwrap()).unwrap();
            assert_eq!(version(store.connection()).unwrap(), VERSION);
        }
    }

    #[test]
    fn a_database_of_another_app_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        Store::open(path.to_str().unwrap())
            .unwrap()
            .connection()
            .pragma_update(None, "user_version", 99)
            .unwrap();
        let refused = Store::open(path.to_str().unwrap()).unwrap_err();
        assert!(matches!(refused, StoreError::Version { found: 99, .. }));
        assert_eq!(refused.code(), "storage-broken");
    }

    #[test]
    fn every_table_of_ours_is_strict() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path().join("a.db").to_str().unwrap()).unwrap();
        let loose: Vec<String> = store
            .connection()
            .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'")
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();
        assert!(loose.is_empty(), "{loose:?}");
    }
}
