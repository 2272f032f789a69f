//! `samenspel check` finds what somebody did to the file, and says what helps.

use std::{
    collections::BTreeSet,
    io::{Seek, SeekFrom, Write},
};

use rusqlite::{Connection, params};
use samenspel_model::{
    ActorId, ChangeHash, DocId, Millis, admit,
    doc::{Author, Doc, DocError, Kind},
    wire::Push,
};
use samenspel_server::store::{
    Store,
    check::{Finding, Remedy, check},
};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::harness::{Centre, now};

/// A stopped centre with two sheets, one of which was changed; a market and its appointments too.
pub async fn used() -> TempDir {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await;
    samenspel_server::demo::seed(&centre.store, now()).await.unwrap();
    let (amina, mut changes) = fatima.register("Amina Proef");
    changes.push(fatima.edit(amina, "phone", "0470 11 11 11"));
    changes.extend(fatima.register("Bram Proef").1);
    let push = Push { number: 1, changes };
    centre.store.ingest(now(), fatima.id, push, BTreeSet::new()).await.unwrap();
    assert!(centre.store.make_snapshots(100).await.unwrap() > 10);
    centre.store.close().await;
    centre.folder
}

fn tamper(folder: &TempDir, sql: &str) {
    let connection = Connection::open(folder.path().join("samenspel.sqlite")).unwrap();
    connection.pragma_update(None, "foreign_keys", "OFF").unwrap();
    connection.execute_batch(sql).unwrap();
}

#[tokio::test]
async fn a_centre_that_was_used_is_sound_while_its_server_runs_and_after() {
    let folder = used().await;
    let at_rest = check(folder.path()).unwrap();
    assert_eq!(at_rest.findings, []);
    assert!(at_rest.documents > 30 && at_rest.changes > at_rest.documents && at_rest.last.is_some());
    let store = Store::open(folder.path()).unwrap();
    assert!(check(folder.path()).unwrap().is_sound());
    store.close().await;
}

#[tokio::test]
async fn whatever_is_done_to_the_log_is_found() {
    let desk = "space = (SELECT number FROM space WHERE name = 'desk')";
    let fifth = "number = (SELECT number FROM entry WHERE hash <> x'' ORDER BY doc, seq LIMIT 1 OFFSET 4)";
    let late = format!("{desk} AND seq = (SELECT max(seq) - 1 FROM entry WHERE {desk})");
    let last = format!("{desk} AND seq = (SELECT max(seq) FROM entry WHERE {desk})");
    for (done, said) in [
        (format!("DELETE FROM entry WHERE {late}"), "has no entry"),
        (format!("UPDATE entry SET chain = zeroblob(16) WHERE {late}"), "does not fit"),
        (format!("DELETE FROM entry WHERE {last}"), "its counter says"),
        ("UPDATE space SET seq = seq + 1 WHERE name = 'catalogue'".into(), "its counter says"),
        (format!("UPDATE entry SET bytes = substr(bytes, 1, 40) WHERE {fifth}"), "does not pass the gate"),
        (format!("UPDATE entry SET max_op = max_op + 1 WHERE {fifth}"), "not what its bytes say"),
        (format!("UPDATE entry SET hash = zeroblob(32) WHERE {fifth}"), "does not fit"),
        (
            format!(
                "UPDATE doc SET {desk}, last_seq = last_seq + 9999 WHERE rowid = (SELECT min(rowid) FROM doc WHERE NOT {desk})"
            ),
            "another space",
        ),
        ("DELETE FROM meta WHERE key = 'server-key'".into(), "server key is missing"),
    ] {
        let folder = used().await;
        tamper(&folder, &done);
        let checked = check(folder.path()).unwrap();
        let told: Vec<String> = checked.findings.iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|line| line.contains(said)), "{done}: {told:?}");
        assert!(checked.findings.iter().any(|finding| finding.remedy() == Remedy::Restore), "{done}");
        assert!(!told.concat().contains("Proef"), "nothing personal: {told:?}");
    }
}

#[tokio::test]
async fn whatever_is_done_to_what_is_made_from_the_log_is_found_and_made_again() {
    for (done, said) in [
        ("UPDATE doc SET heads = zeroblob(32) WHERE rowid = 3", "list of heads"),
        ("UPDATE doc SET state = substr(state, 1, 9) WHERE rowid = 3", "the state of document"),
        (
            "UPDATE doc SET state = (SELECT state FROM doc WHERE rowid = 4) WHERE rowid = 3",
            "the state of document",
        ),
        ("UPDATE snapshot SET bytes = zeroblob(50)", "snapshot"),
        ("DELETE FROM snapshot", "snapshot"),
        ("UPDATE doc SET snapshot_bytes = snapshot_bytes + 1", "snapshot's size"),
        ("UPDATE entry SET before = before + 1 WHERE number = 9", "does not lead"),
        ("UPDATE entry SET before = 0", "does not lead"),
        (
            "UPDATE doc SET last_entry = last_entry + 1, last_seq = last_seq + 9999 WHERE number = 5",
            "does not lead",
        ),
        (
            "UPDATE noun_row SET fields = replace(fields, '0470 11 11 11', '0470 99 99 99') WHERE kind = 1",
            "rows of noun_row",
        ),
        ("UPDATE noun_row SET title = 'x' WHERE kind = 2", "rows of noun_row"),
        ("UPDATE noun_row SET sort = '' WHERE kind = 3", "rows of noun_row"),
        ("UPDATE noun_row SET kind = 1 WHERE kind = 4", "rows of noun_row"),
        ("UPDATE noun_row SET conflicts = '[]'", "rows of noun_row"),
        ("UPDATE noun_row SET updated_ms = updated_ms + 1 WHERE kind = 5", "rows of noun_row"),
        ("DELETE FROM noun_row WHERE kind = 2", "rows of noun_row"),
        ("DELETE FROM link", "rows of link"),
        (
            "INSERT INTO link (doc, field, value) SELECT doc, 'booklet', 'x' FROM noun_row LIMIT 1",
            "rows of link",
        ),
    ] {
        let folder = used().await;
        tamper(&folder, done);
        let checked = check(folder.path()).unwrap();
        let told: Vec<String> = checked.findings.iter().map(ToString::to_string).collect();
        assert!(told.iter().any(|line| line.contains(said)), "{done}: {told:?}");
        assert!(
            checked.findings.iter().all(|finding| finding.remedy() == Remedy::Rebuild),
            "{done}: {told:?}"
        );
        let store = Store::open(folder.path()).unwrap();
        assert!(store.rebuild_rows().await.unwrap() > 30);
        store.close().await;
        assert_eq!(check(folder.path()).unwrap().findings, [], "{done}");
    }
}

#[tokio::test]
async fn a_file_with_strange_bytes_is_damaged_and_not_a_crash() {
    // Whole pages: the first, one near it and one in the middle.
    for at in [0, 8_192, 61_440] {
        let folder = used().await;
        let mut file =
            std::fs::File::options().write(true).open(folder.path().join("samenspel.sqlite")).unwrap();
        file.seek(SeekFrom::Start(at)).unwrap();
        file.write_all(&[0xA5; 4_096]).unwrap();
        let checked = check(folder.path()).unwrap();
        assert!(checked.findings.iter().any(|finding| finding.to_string().contains("damaged")), "{at}");
    }
}

#[tokio::test]
async fn changes_that_were_cut_off_behind_a_snapshot_are_checked_in_it() {
    let folder = used().await;
    tamper(
        &folder,
        "UPDATE entry SET bytes = x'' FROM doc WHERE doc.id = entry.doc AND seq <= doc.snapshot_seq",
    );
    assert_eq!(check(folder.path()).unwrap().findings, []);
    tamper(&folder, "UPDATE snapshot SET bytes = zeroblob(50)");
    let checked = check(folder.path()).unwrap();
    assert!(
        !checked.is_sound() && checked.findings.iter().all(|finding| finding.remedy() == Remedy::Restore)
    );
}

#[tokio::test]
async fn a_snapshot_that_alone_has_bytes_gives_them_back_before_it_is_thrown_away() {
    let folder = used().await;
    let count = |what: &str| -> i64 {
        let connection = Connection::open(folder.path().join("samenspel.sqlite")).unwrap();
        connection
            .query_row(&format!("SELECT count(*) FROM entry WHERE {what}"), [], |row| row.get(0))
            .unwrap()
    };
    let all = count("bytes <> x''");
    // Snapshots that have more than they say do not fit.
    tamper(
        &folder,
        "UPDATE entry SET bytes = x'' FROM doc WHERE doc.id = entry.doc AND seq <= doc.snapshot_seq;
         UPDATE doc SET snapshot_seq = snapshot_seq - 1 WHERE snapshot_seq > 0 AND kind = 1",
    );
    assert!(count("bytes = x''") > 10);
    let checked = check(folder.path()).unwrap();
    assert!(!checked.is_sound());
    assert!(
        checked.findings.iter().all(|finding| finding.remedy() == Remedy::Rebuild),
        "{:?}",
        checked.findings
    );
    let store = Store::open(folder.path()).unwrap();
    store.rebuild_rows().await.unwrap();
    store.close().await;
    assert_eq!(check(folder.path()).unwrap().findings, []);
    let sheets = "doc IN (SELECT id FROM doc WHERE kind = 1)";
    assert_eq!(count(&format!("bytes = x'' AND {sheets}")), 0, "the log has them again");
    assert!(count("bytes = x''") > 0, "where the snapshot fits it keeps them");
    assert_eq!(count("true"), all);
}

/// Appends a change to somebody's sheet that today's gate refuses, as a gate would that asks for less.
fn append_odd(folder: &TempDir) -> (DocId, ChangeHash) {
    let database = Connection::open(folder.path().join("samenspel.sqlite")).unwrap();
    let (doc, before, space, saved): ([u8; 16], i64, i64, Vec<u8>) = database
        .query_row(
            "SELECT id, last_entry, space, bytes FROM doc JOIN snapshot ON snapshot.doc = doc.number WHERE kind = 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )
        .unwrap();
    let author = Author { actor: ActorId([0xE0; 8]), name: "Balie 3".to_owned() };
    let odd = Doc::load(Kind::Candidate, &saved)
        .unwrap()
        .write::<DocError>(Millis(9), &author, |writer| writer.text("kind", "1"))
        .unwrap()
        .unwrap();
    let header = admit::decode(&odd.bytes).unwrap().header;
    let (seq, chain): (i64, Vec<u8>) = database
        .query_row("SELECT seq + 1, chain FROM space WHERE number = ?1", [space], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    let chained = [chain.as_slice(), &doc, odd.hash.as_bytes(), &seq.to_be_bytes()].concat();
    let chain = &Sha256::digest(&chained)[..16];
    database
        .execute(
            "INSERT INTO entry (space, seq, before, doc, hash, chain, actor, actor_seq, max_op, bytes, device, received_ms)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9, (SELECT device FROM entry WHERE number = ?3), 9)",
            params![
                space,
                seq,
                before,
                doc,
                odd.hash.as_bytes(),
                chain,
                author.actor.as_bytes(),
                i64::try_from(header.max_op).unwrap(),
                odd.bytes
            ],
        )
        .unwrap();
    let bind = "INSERT INTO actor SELECT ?1, coalesce(family, device.id) FROM device
                JOIN entry ON entry.device = device.id WHERE entry.number = ?2";
    database.execute(bind, params![author.actor.as_bytes(), before]).unwrap();
    database
        .execute("UPDATE space SET seq = ?2, chain = ?3 WHERE number = ?1", params![space, seq, chain])
        .unwrap();
    (DocId(doc), odd.hash)
}

#[tokio::test]
async fn what_a_gate_took_that_asked_for_less_stays_and_is_told() {
    let folder = used().await;
    let (doc, hash) = append_odd(&folder);
    let store = Store::open(folder.path()).unwrap();
    store.rebuild_rows().await.unwrap();
    store.close().await;
    let checked = check(folder.path()).unwrap();
    let why = "the kind of a document cannot change";
    assert_eq!(checked.findings, [Finding::TakenBefore { doc, hash, why }]);
    assert!(checked.is_sound() && checked.findings[0].remedy() == Remedy::Nothing);
}
