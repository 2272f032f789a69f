//! The database file: made once, left alone when it is not ours, strict.

use super::*;

#[test]
fn a_new_database_gets_its_tables_and_opening_again_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
    for _ in 0..2 {
        let store = Store::open(path.to_str().unwrap()).unwrap();
        assert_eq!(schema::version(store.connection()).unwrap(), schema::VERSION);
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

#[test]
fn a_write_that_fails_in_the_middle_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
    let mut store = Store::open(path.to_str().unwrap()).unwrap();
    let failed = store.write(|tx| {
        drafts::put(tx, "a", "1")?;
        Err::<(), _>(StoreError::Corrupt("test"))
    });
    assert!(failed.is_err());
    assert_eq!(drafts::get(store.connection(), "a").unwrap(), None);
}

#[test]
fn a_tablet_that_dies_while_saving_opens_without_the_half() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.db");
    let mut dying = Store::open(path.to_str().unwrap()).unwrap();
    dying.write(|tx| drafts::put(tx, "a", "1")).unwrap();
    dying.connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    dying.connection.execute("UPDATE draft SET json = '2'", []).unwrap();
    // Its files as they are at that moment, opened by its next life.
    let next = folder.path().join("b");
    std::fs::create_dir(&next).unwrap();
    for end in ["", "-wal"] {
        let name = format!("a.db{end}");
        std::fs::copy(folder.path().join(&name), next.join(&name)).unwrap();
    }
    let alive = Store::open(next.join("a.db").to_str().unwrap()).unwrap();
    assert_eq!(drafts::get(alive.connection(), "a").unwrap().as_deref(), Some("1"));
}

/// In any other order both lists look at every appointment for every sheet that has a booklet.
#[test]
fn past_appointments_are_looked_up_from_the_appointment_to_its_bearers() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path().join("a.db").to_str().unwrap()).unwrap();
    for asked in [
        format!("SELECT count(*) {}", due::past()),
        format!("SELECT r.id, person.id {} ORDER BY r.sort, r.id, person.sort LIMIT 9", due::past()),
    ] {
        let mut plan = store.connection().prepare(&format!("EXPLAIN QUERY PLAN {asked}")).unwrap();
        let today = rusqlite::named_params! {":today": "2026-12-01"};
        let steps = plan.query_map(today, |row| row.get::<_, String>(3)).unwrap();
        let tables: Vec<String> = steps
            .map(|step| step.unwrap())
            .filter_map(|step| step.strip_prefix("SEARCH ").map(str::to_owned))
            .map(|step| step.split(' ').next().unwrap_or_default().to_owned())
            .collect();
        assert_eq!(tables[..4], ["r", "noted", "bound", "person"], "{asked}");
    }
    let asked = format!("SELECT count(*) {}", due::nobodys());
    let mut plan = store.connection().prepare(&format!("EXPLAIN QUERY PLAN {asked}")).unwrap();
    let today = rusqlite::named_params! {":today": "2026-12-01"};
    let steps: Vec<String> =
        plan.query_map(today, |row| row.get(3)).unwrap().collect::<Result<_, _>>().unwrap();
    assert!(steps[0].starts_with("SEARCH r ") && steps[1].starts_with("SEARCH noted "), "{steps:?}");
    assert!(
        steps.iter().all(|step| !step.starts_with("SCAN ") || step.contains("CONSTANT ROW")),
        "{steps:?}"
    );
}
