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
    assert!(before.iter().any(|(name, _)| name == "entry") && before.iter().any(|(name, _)| name == "login"));
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

/// What schema 5 had of a sheet whose old entries were dropped, and of one that was erased.
const FIVE: &str = "
    INSERT INTO device (id, public, label, role, digits, app, paired_ms) VALUES (x'0D', x'', 'Balie 1', 'desk', '', '', 1);
    INSERT INTO space (name, seq, chain) VALUES ('catalogue', 1, x'c1'), ('desk', 6, x'd6');
    INSERT INTO doc (id, kind, space, heads, snapshot, last_seq, state, snapshot_seq, tail) VALUES
        (x'0A', 1, 'desk', x'a6', x'5a', 6, x'01', 3, 7), (x'0E', 1, 'desk', x'', x'', 5, x'', 0, 0),
        (x'0C', 2, 'catalogue', x'c0', x'', 1, x'02', 0, 9);
    INSERT INTO change (doc, entry, hash, actor, seq, max_op, bytes, device, received_ms) VALUES
        (x'0A', 1, x'a1', x'aa', 1, 4, x'', x'0D', 10), (x'0A', 3, x'a3', x'aa', 2, 5, x'', x'0D', 11),
        (x'0A', 6, x'a6', x'aa', 3, 6, x'b6', x'0D', 12), (x'0C', 1, x'c0', x'cc', 1, 4, x'bc', x'0D', 13);
    INSERT INTO entry (space, seq, doc, hash, chain) VALUES
        ('desk', 3, x'0A', x'a3', x'd3'), ('desk', 4, x'0E', x'', x'd4'), ('desk', 5, x'0E', x'', x'd5'),
        ('desk', 6, x'0A', x'a6', x'd6'), ('catalogue', 1, x'0C', x'c0', x'c1');
    INSERT INTO erasure (doc, at_ms, signature) VALUES (x'0E', 14, x'51');
    INSERT INTO appointment (doc, organisation, market, booklet, task, date, time, place, contact, remark, withdrawn,
                             updated_ms)
    VALUES (x'0A', x'01', x'02', 'B', '', '', '', '', '', '', 0, 15);";

fn lines(connection: &Connection, sql: &str) -> Vec<String> {
    let mut statement = connection.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn logs_and_snapshots_of_schema_5_lead_from_each_document_to_its_changes() {
    let mut old = empty();
    run(&mut old, &MIGRATIONS[..5]).unwrap();
    old.execute_batch(FIVE).unwrap();
    migrate(&mut old).unwrap();
    let entries = lines(
        &old,
        "SELECT concat_ws(' ', space.name, entry.seq, hex(doc), hex(hash), 'after', entry.before, hex(entry.chain),
                          hex(actor), actor_seq, max_op, hex(bytes), hex(device), received_ms)
         FROM entry JOIN space ON space.number = entry.space ORDER BY entry.number",
    );
    assert_eq!(
        entries,
        [
            "catalogue 1 0C C0 after 0 C1 CC 1 4 BC 0D 13",
            "desk 1 0A A1 after 0  AA 1 4  0D 10",
            "desk 3 0A A3 after 2 D3 AA 2 5  0D 11",
            "desk 4 0E  after 0 D4  0 0   0",
            "desk 5 0E  after 4 D5  0 0   0",
            "desk 6 0A A6 after 3 D6 AA 3 6 B6 0D 12",
        ]
    );
    let docs = lines(
        &old,
        "SELECT concat_ws(' ', hex(id), last_entry, last_seq, snapshot_seq, snapshot_bytes, hex(snapshot.bytes), tail)
         FROM doc LEFT JOIN snapshot ON snapshot.doc = doc.number ORDER BY id",
    );
    assert_eq!(docs, ["0A 6 6 3 1 5A 7", "0C 1 1 0 0  9", "0E 5 5 0 0  0"]);
    let last = lines(&old, "SELECT concat_ws(' ', hex(doc), seq, device, received_ms) FROM last_change");
    assert_eq!(last, ["0A 6 Balie 1 12", "0C 1 Balie 1 13"]);
    assert_eq!(lines(&old, "SELECT hex(doc) FROM appointment WHERE booklet = 'B'"), ["0A"]);
    assert_eq!(lines(&old, "SELECT \"table\" FROM pragma_foreign_key_check"), [""; 0]);
    let enforced: bool = old.pragma_query_value(None, "foreign_keys", |row| row.get(0)).unwrap();
    assert!(enforced, "again");
}
