//! A name that stands in every field of every noun, and in no table once its document is erased or its tablet has left.

use std::{collections::BTreeSet, path::Path};

use rusqlite::{Connection, OpenFlags, types::ValueRef};
use samenspel_model::{
    ActorId, DocId, Env, Millis, Space,
    booklet::Code,
    doc::{Author, Doc, Kind},
    edit::{self, edit_of},
    field::{Field, Is},
    noun::{Group, Home},
    wire::{Answer, Change, Push, RefusalCode},
};
use samenspel_server::store::account::Account;
use samenspel_tests::{
    Centre, Tablet,
    sample::{NAME, PHONE, SERIAL, everything},
};

/// What must not be found, in small letters.
fn canaries() -> [String; 4] {
    let digits = PHONE.replace(' ', "");
    [NAME.to_owned(), PHONE.to_owned(), digits, Code::from_serial(SERIAL).to_string().to_lowercase()]
}

fn sofie(centre: &Centre) -> Account {
    let made = centre.store().insert_account("Sofie Proef".to_owned(), String::new(), 1);
    centre.block_on(made).unwrap().unwrap()
}

/// A document with something in every field, about one of which two devices differ, and a change of it that was refused.
fn make(centre: &Centre, by: &Account, kind: Kind) -> DocId {
    let mut entropy = [0; 32];
    getrandom::fill(&mut entropy).unwrap();
    let mut env = Env::new(Millis(1_795_424_400_000), entropy);
    let [one, two] = [0; 2]
        .map(|_| Author { actor: ActorId::random(&mut env), name: "Sofie Proef, dashboard".to_owned() });
    let (mut doc, _): (Doc, _) = edit::create(kind, env.now, &one, &everything(kind)).unwrap();
    let mut other = doc.clone();
    let is_line = |field: &&Field| matches!(field.is, Is::Line { .. } | Is::Lines { .. });
    let noun = kind.noun();
    let of_all = noun.fields.iter().find(is_line).map(|field| field.key.to_owned());
    let of_one =
        |group: &&Group| Some(format!("{}/one/{}", group.key, group.fields.iter().find(is_line)?.key));
    let line = of_all.or_else(|| noun.groups.iter().find_map(of_one)).unwrap();
    edit::write(&mut doc, env.now, &one, &edit_of([(line.as_str(), "Zwartkopje of niet")])).unwrap();
    edit::write(&mut other, env.now, &two, &edit_of([(line.as_str(), "Liever Zwartkopje")])).unwrap();
    doc.merge(&other).unwrap();

    let space = match kind.noun().home {
        Home::Desk => Space::Desk,
        Home::Catalogue => Space::Catalogue,
        Home::Stand => {
            let (organisation, market) = centre.stand_task(0).stand.unwrap();
            Space::Stand { organisation, market }
        }
    };
    let id = DocId::random(&mut env);
    let change = |bytes| Change { doc: id, kind: kind.number(), space, bytes };
    let mut changes: Vec<_> = doc.changes().into_iter().map(|raw| change(raw.bytes)).collect();
    changes.push(change(b"Zwartkopje".to_vec()));
    let push = Push { number: 1, changes };
    let taken = centre.store().ingest(env.now, by.device(), push, BTreeSet::new());
    let taken = centre.block_on(taken).unwrap();
    let [stored @ .., refused] = taken.answers.as_slice() else { panic!("no answers") };
    assert!(stored.iter().all(|answer| *answer == Answer::Stored), "{kind:?}: {stored:?}");
    assert_eq!(*refused, Answer::Refused(RefusalCode::Malformed));
    id
}

/// A mail that tells of all of them, to somebody who stands in one of them, and the answer to it.
fn mail_about(file: &Path, docs: &[DocId]) {
    let database = Connection::open(file).unwrap();
    let said = "{\"names\": [\"Zwartkopje\"], \"remark\": \"Zwartkopje\", \"contact\": \"Zwartkopje\", \"booklet\": \"\"}";
    let recipient = format!("c-{}-one", docs[0]);
    let texts = "Zwartkopje";
    database
        .execute(
            "INSERT INTO message (recipient, kind, language, address, message_id, subject, plain, html, calendar, token,
                                  made_ms, state, tries, due_ms, changed_ms, reply)
             VALUES (?1, 'digest', 'nl', ?2, '<1@samenspel>', 'Afspraken', ?2, ?2, ?2, '', 1, 'sent', 1, 1, 1, '')",
            rusqlite::params![recipient, texts],
        )
        .unwrap();
    database
        .execute("INSERT INTO mail_link (digest, message, ends_ms) VALUES (zeroblob(32), 1, 1)", [])
        .unwrap();
    for doc in docs {
        database
            .execute(
                "INSERT INTO proposal (market, organisation, said, at_ms, state) VALUES (?1, ?1, '{\"contact\": \"Zwartkopje\"}', 1, 'open')",
                [doc.as_bytes()],
            )
            .unwrap();
        let bound = rusqlite::params![doc.as_bytes(), said];
        database.execute("INSERT INTO message_doc (doc, message) VALUES (?1, 1)", [doc.as_bytes()]).unwrap();
        database
            .execute(
                "INSERT INTO message_item (message, doc, organisation, sequence, cancelled, said) VALUES (1, ?1, ?1, 0, 0, ?2)",
                bound,
            )
            .unwrap();
        database
            .execute(
                "INSERT INTO mail_answer (doc, recipient, answer, at_ms, entries) VALUES (?1, 'c-x-y', 'went', 1, '[]')",
                [doc.as_bytes()],
            )
            .unwrap();
    }
}

/// The tables of a database in which something of them stands, in whatever column.
fn holders(file: &Path) -> BTreeSet<String> {
    let database = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let names = |sql: &str| -> Vec<String> {
        let mut statement = database.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let tables = names("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name");
    assert!(tables.len() > 10, "{tables:?}");
    tables.into_iter().filter(|table| holds(&database, table)).collect()
}

fn holds(database: &Connection, table: &str) -> bool {
    let canaries = canaries();
    let mut statement = database.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        for column in 0..columns {
            let bytes = match row.get_ref(column).unwrap() {
                ValueRef::Text(bytes) | ValueRef::Blob(bytes) => bytes.to_ascii_lowercase(),
                _ => continue,
            };
            let is_in =
                |canary: &String| bytes.windows(canary.len()).any(|window| window == canary.as_bytes());
            if canaries.iter().any(is_in) {
                return true;
            }
        }
    }
    false
}

fn set<const N: usize>(names: [&str; N]) -> BTreeSet<String> {
    names.map(str::to_owned).into()
}

/// A desk's tablet with these documents, a form that was not saved and a change that was not sent.
fn tablet_with(centre: &Centre, docs: &[DocId], sheet: DocId) -> Tablet {
    let tablet = centre.desk("Balie 9");
    tablet
        .connect()
        .until("it has everything", |core| docs.iter().all(|doc| core.record(doc.to_string()).is_ok()));
    tablet.disconnect();
    tablet.put_draft(format!("candidate:{sheet}"), "{\"remark\":\"Zwartkopje komt\"}".to_owned()).unwrap();
    tablet.set_text(&sheet.to_string(), "remark", "Zwartkopje belde");
    let held = holders(&tablet.file());
    let expected = set(["doc", "draft", "link", "noun_fts", "noun_row", "outbox"]);
    assert!(held.is_superset(&expected), "what is looked for is found: {held:?}");
    tablet
}

#[test]
fn nothing_of_an_erased_document_of_whatever_noun_is_in_a_table_of_the_server_or_of_a_tablet() {
    let centre = Centre::open();
    let by = sofie(&centre);
    let docs = Kind::ALL.map(|kind| make(&centre, &by, kind));
    let tablet = tablet_with(&centre, &docs, docs[0]);
    centre.block_on(centre.store().make_snapshots(1_000)).unwrap();
    let file = centre.folder().join("samenspel.sqlite");
    mail_about(&file, &docs);
    let expected = set([
        "doc",
        "entry",
        "link",
        "message",
        "message_item",
        "noun_row",
        "proposal",
        "quarantine",
        "snapshot",
    ]);
    let held = holders(&file);
    assert!(held.is_superset(&expected), "what is looked for is found: {held:?}");

    // The appointment before the person, with whom it would go along.
    for doc in docs.into_iter().rev() {
        assert!(centre.block_on(centre.store().erase_document(doc, Millis(1_795_424_400_000))).unwrap());
    }
    assert_eq!(holders(&file), set(["meta"]));
    // The booklet's code, random and of nobody any more, so that what comes for it later is asked about.
    let database = rusqlite::Connection::open(&file).unwrap();
    let noted = database.execute("DELETE FROM meta WHERE key GLOB 'erased-booklet:*'", []).unwrap();
    assert_eq!((noted, holders(&file)), (1, set([])));
    drop(database);
    tablet
        .connect()
        .until("all of them are gone", |core| docs.iter().all(|doc| core.record(doc.to_string()).is_err()));
    tablet.until_sent();
    tablet.disconnect();
    assert_eq!(holders(&tablet.file()), set([]));
    assert_eq!(holders(&file), set([]), "nor after the tablet offered what it had not sent");
    assert!(!tablet.file_holds("Zwartkopje") && !centre.file_holds("Zwartkopje"));
}

#[test]
fn a_tablet_that_leaves_has_nothing_of_anybody_in_a_table() {
    type Leaving = fn(&Centre, &Tablet);
    let leave: [(&str, Leaving); 3] = [
        ("revoked", |centre, _| {
            let device = centre.device("Balie 9");
            assert!(centre.block_on(centre.store().revoke_device(device, Millis(1))).unwrap());
        }),
        ("given to a stand", |centre, _| {
            let (device, task) = (centre.device("Balie 9"), centre.stand_task(1));
            assert!(centre.block_on(centre.store().assign_device(device, task, Millis(1))).unwrap());
        }),
        ("paired anew for a stand", |centre, tablet| {
            tablet.connect().until_sent();
            tablet.disconnect();
            tablet.pair(centre.link("Stand 4", Some(1), None, Millis(i64::MAX))).unwrap();
        }),
    ];
    for (how, leave) in leave {
        let centre = Centre::open();
        let by = sofie(&centre);
        // The catalogue is nobody's, and stays.
        let personal = Kind::ALL.into_iter().filter(|kind| kind.noun().home != Home::Catalogue);
        let docs: Vec<DocId> = personal.map(|kind| make(&centre, &by, kind)).collect();
        let tablet = tablet_with(&centre, &docs, docs[0]);
        leave(&centre, &tablet);
        tablet.connect().until(&format!("it has left: {how}"), |core| {
            docs.iter().all(|doc| core.record(doc.to_string()).is_err())
                && core.sync_state().unwrap().waiting == 0
        });
        tablet.disconnect();
        assert_eq!(holders(&tablet.file()), set([]), "{how}");
        assert!(!tablet.file_holds("Zwartkopje"), "{how}");
    }
}
