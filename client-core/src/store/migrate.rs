//! The schema's versions: `user_version` counts the scripts that have run. A released script never changes.

use rusqlite::{Connection, TransactionBehavior};

use super::StoreError;

const SCRIPTS: [&str; 3] =
    [include_str!("schema/001.sql"), include_str!("schema/002.sql"), include_str!("schema/003.sql")];

/// Brings the schema to this app's version, each step in its own transaction.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let found: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let found = usize::try_from(found).map_err(|_| StoreError::Corrupt("user_version"))?;
    if found > SCRIPTS.len() {
        return Err(StoreError::Newer { found, known: SCRIPTS.len() });
    }
    for (before, script) in SCRIPTS.iter().enumerate().skip(found) {
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        tx.execute_batch(script)?;
        tx.pragma_update(None, "user_version", i64::try_from(before + 1).unwrap_or(i64::MAX))?;
        tx.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    fn version(store: &Store) -> usize {
        let found: i64 =
            store.connection().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        usize::try_from(found).unwrap()
    }

    #[test]
    fn a_new_database_gets_every_script_and_opening_again_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        for _ in 0..2 {
            let store = Store::open(path.to_str().unwrap()).unwrap();
            assert_eq!(version(&store), SCRIPTS.len());
        }
    }

    #[test]
    fn a_database_of_a_later_app_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.db");
        Store::open(path.to_str().unwrap())
            .unwrap()
            .connection()
            .pragma_update(None, "user_version", 99)
            .unwrap();
        let refused = Store::open(path.to_str().unwrap()).unwrap_err();
        assert!(matches!(refused, StoreError::Newer { found: 99, .. }));
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
