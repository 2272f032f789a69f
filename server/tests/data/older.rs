//! A database of version 0.1 in which its gate let in what today's would not.

use std::fs;

use rusqlite::{Connection, params};
use samenspel_model::{
    ActorId, DocId, Millis, Space,
    candidate::{self, CandidateText},
    doc::{Author, Doc, DocError, Fields, Kind, Writer},
    wire::Answer,
};
use samenspel_server::store::{
    Store,
    check::{Finding, Remedy, check},
};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use crate::harness::Centre;

const FILE: &str = "samenspel.sqlite";
const BRAM: &str = "b786ebdde4e047419fd4e1c0688bff9f";
const EMMA: &str = "4861d94209c1ea63dc67736ef1da5e74";
const EVE: [u8; 8] = [0xE0; 8];

/// The folder of a server of 0.1.
fn released() -> (TempDir, Connection) {
    let folder = tempfile::tempdir().unwrap();
    let from = concat!(env!("CARGO_MANIFEST_DIR"), "/../client-core/model/fixtures/0.1/databases/");
    fs::copy(format!("{from}{FILE}"), folder.path().join(FILE)).unwrap();
    let database = Connection::open(folder.path().join(FILE)).unwrap();
    (folder, database)
}

fn load(database: &Connection, id: DocId) -> Doc {
    let sql = "SELECT snapshot FROM doc WHERE id = ?1";
    let saved: Vec<u8> = database.query_row(sql, [id.as_bytes()], |row| row.get(0)).unwrap();
    Doc::load(Kind::Candidate, &saved).unwrap()
}

/// Eve's change, made on a copy of the document.
fn eve(doc: &Doc, set: impl FnOnce(&mut Writer<'_, '_>) -> Result<(), DocError>) -> Vec<u8> {
    let author = Author { actor: ActorId(EVE), name: "Balie 3".to_owned() };
    doc.clone().write(Millis(1_795_563_000_000), &author, set).unwrap().unwrap().bytes
}

/// The same with its one dependency named twice.
fn twice_dependent(bytes: &[u8]) -> Vec<u8> {
    let contents = &bytes[if bytes[9] < 0x80 { 10 } else { 11 }..];
    assert_eq!((bytes[8], contents[0]), (1, 1), "a change with one dependency");
    let twice = [&[2], &contents[1..33], &contents[1..]].concat();
    assert!((128..16_384).contains(&twice.len()), "a length of two bytes");
    let low = u8::try_from(twice.len() & 0x7f).unwrap() | 0x80;
    let hashed = [&[1, low, u8::try_from(twice.len() >> 7).unwrap()], twice.as_slice()].concat();
    [&[0x85, 0x6f, 0x4a, 0x83], &Sha256::digest(&hashed)[..4], &hashed].concat()
}

/// Appends the change as 0.1 did, after its own last test: what is saved loads with the same heads.
fn append(database: &Connection, id: DocId, seq: u64, max_op: u64, bytes: &[u8]) {
    let mut doc = load(database, id);
    doc.apply([bytes]).unwrap();
    let (saved, heads, sheet) = (doc.save(), doc.heads(), candidate::read(&doc));
    assert_eq!(Doc::load(Kind::Candidate, &saved).unwrap().heads(), heads);
    let hash = heads[0];
    let (number, before): (i64, Vec<u8>) = database
        .query_row("SELECT seq + 1, chain FROM space WHERE name = 'desk'", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    let chained = [before.as_slice(), id.as_bytes(), hash.as_bytes(), &number.to_be_bytes()].concat();
    let chain = &Sha256::digest(&chained)[..16];
    let device: Vec<u8> =
        database.query_row("SELECT id FROM device WHERE label = 'Balie 3'", [], |row| row.get(0)).unwrap();
    let (seq, max_op) = (i64::try_from(seq).unwrap(), i64::try_from(max_op).unwrap());
    let id = id.as_bytes();
    for (sql, values) in [
        ("INSERT OR IGNORE INTO actor (id, device) VALUES (?1, ?2)", params![EVE, device]),
        (
            "INSERT INTO change (doc, hash, actor, seq, max_op, bytes, device, received_ms)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1795563000000)",
            params![id, hash.as_bytes(), EVE, seq, max_op, bytes, device],
        ),
        (
            "INSERT INTO entry (space, seq, doc, hash, chain) VALUES ('desk', ?1, ?2, ?3, ?4)",
            params![number, id, hash.as_bytes(), chain],
        ),
        ("UPDATE space SET seq = ?1, chain = ?2 WHERE name = 'desk'", params![number, chain]),
        (
            "UPDATE doc SET heads = ?2, snapshot = ?3, last_seq = ?4 WHERE id = ?1",
            params![id, hash.as_bytes(), saved, number],
        ),
        (
            "UPDATE candidate SET remark = ?2, mail = ?3, updated_ms = ?4 WHERE doc = ?1",
            params![id, sheet.remark.value, sheet.mail.value, doc.updated().0],
        ),
    ] {
        database.execute(sql, values).unwrap();
    }
}

fn max_op(database: &Connection, id: DocId) -> u64 {
    let sql = "SELECT max(max_op) FROM change WHERE doc = ?1";
    database.query_row(sql, [id.as_bytes()], |row| row.get::<_, i64>(0)).unwrap().try_into().unwrap()
}

#[tokio::test]
async fn a_server_starts_over_changes_that_only_version_0_1_took_and_its_sheets_go_on() {
    let (folder, database) = released();
    let (bram, emma): (DocId, DocId) = (BRAM.parse().unwrap(), EMMA.parse().unwrap());
    // On Bram's sheet a change in a form that no honest app writes, on Emma's the register that says what a document is.
    let honest = eve(&load(&database, bram), |writer| {
        writer.text("remark", "Eva was hier")?;
        writer.text("mail", "bram@voorbeeld.be")
    });
    append(&database, bram, 1, max_op(&database, bram) + 2, &twice_dependent(&honest));
    let on_top = eve(&load(&database, bram), |writer| writer.text("mail", "peeters@voorbeeld.be"));
    append(&database, bram, 2, max_op(&database, bram) + 1, &on_top);
    let kind = eve(&load(&database, emma), |writer| writer.text("kind", "1"));
    append(&database, emma, 1, max_op(&database, emma) + 1, &kind);
    drop(database);

    let centre = Centre { store: Store::open(folder.path()).unwrap(), folder };
    let (candidates, _) = centre.store.latest_candidates(10).await.unwrap();
    assert_eq!(candidates.len(), 5, "everybody is there");
    let sheet = centre.store.candidate_sheet(bram).await.unwrap().unwrap();
    assert_eq!((sheet.remark.as_str(), sheet.line.name.as_str()), ("Eva was hier", "Bram Peeters"));
    let expect_odd = || {
        let checked = check(centre.folder.path()).unwrap();
        let odd: Vec<_> = checked
            .findings
            .iter()
            .map(|finding| match finding {
                Finding::TakenBefore { doc, why, .. } => (*doc, *why),
                other => panic!("{other}"),
            })
            .collect();
        let kind = (emma, "the kind of a document cannot change");
        assert_eq!(odd, [kind, (bram, "dependencies are out of order")]);
        assert!(checked.is_sound());
        assert!(checked.findings.iter().all(|finding| finding.remedy() == Remedy::Nothing));
    };
    expect_odd();

    // A tablet gets both sheets and writes on, also without knowing of the other's.
    let tablet = centre.desk("Balie 7").await.connect(&centre.store).await.tablet;
    let mut other = centre.desk("Balie 8").await.connect(&centre.store).await.tablet;
    let mut connection = tablet.connect(&centre.store).await;
    assert_eq!(connection.tablet.name_of(emma), "Emma Willems");
    let edits = [bram, emma].map(|id| connection.tablet.edit(id, CandidateText::Remark, "komt dinsdag"));
    assert_eq!(connection.push(edits.to_vec()).await, [Answer::Stored, Answer::Stored]);
    let edits = [bram, emma].map(|id| other.edit(id, CandidateText::Remark, "belt terug"));
    let mut other = other.connect(&centre.store).await;
    assert_eq!(other.push(edits.to_vec()).await, [Answer::Stored, Answer::Stored]);
    expect_odd();
    while centre.store.make_snapshots(100).await.unwrap() > 0 {}
    expect_odd();
    assert_eq!(centre.store.rebuild_rows().await.unwrap(), 11);
    expect_odd();
    let fresh = centre.desk("Balie 9").await.connect(&centre.store).await.tablet;
    for id in [bram, emma] {
        let (space, doc) = &fresh.docs[&id];
        let voices = candidate::read(doc).remark.voices;
        assert_eq!((*space, voices.len()), (Space::Desk, 2));
    }
}

#[test]
fn a_change_whose_bytes_a_disk_has_spoilt_is_no_older_form() {
    let (folder, database) = released();
    let bram: DocId = BRAM.parse().unwrap();
    let honest = eve(&load(&database, bram), |writer| {
        writer.text("remark", "Eva was hier")?;
        writer.text("mail", "bram@voorbeeld.be")
    });
    append(&database, bram, 1, max_op(&database, bram) + 2, &twice_dependent(&honest));
    let spoilt = [&honest[..40], &[0; 9], &honest[49..]].concat();
    let sql = "UPDATE change SET bytes = ?1 WHERE doc = ?2 AND actor = ?3";
    assert_eq!(database.execute(sql, params![spoilt, bram.as_bytes(), EVE]).unwrap(), 1);
    drop(database);
    assert!(Store::open(folder.path()).is_err(), "the log is damaged: a backup is needed");
}
