//! A disk or a hand changes what the centre has: `samenspel check` notices it, whichever table it is in.

use std::{collections::BTreeSet, fs, path::Path};

use rusqlite::Connection;
use samenspel_model::{Millis, booklet::Code};
use samenspel_server::store::check::check;
use samenspel_tests::Centre;

/// A table, and what is done to a row of it.
const DAMAGE: &[(&str, &str)] = &[
    ("account", "UPDATE account SET name = 'Eva' WHERE id = 1"),
    ("account", "UPDATE account SET name_key = 'eva' WHERE id = 1"),
    ("account", "UPDATE account SET password_hash = 'x' || password_hash WHERE password_hash <> ''"),
    ("actor", "UPDATE actor SET device = (SELECT id FROM device WHERE label = 'Balie 8')"),
    ("actor", "DELETE FROM actor"),
    ("batch", "UPDATE batch SET key_id = 7"),
    ("booklet", "UPDATE booklet SET code = '0000-0001' WHERE code = (SELECT min(code) FROM booklet)"),
    ("departure", "UPDATE departure SET role = 'stand'"),
    ("departure", "DELETE FROM departure"),
    ("device", "UPDATE device SET public = zeroblob(32) WHERE label = 'Balie 9'"),
    ("device", "UPDATE device SET public = x'' WHERE label = 'Balie 9'"),
    ("device", "UPDATE device SET role = 'stand' WHERE label = 'Balie 8'"),
    ("device", "UPDATE device SET role = 'coordinator' WHERE label = 'Balie 8'"),
    ("device", "UPDATE device SET role = 'desk' WHERE label = 'Stand 1'"),
    ("device", "UPDATE device SET role = 'desk', organisation = NULL, market = NULL WHERE label = 'Stand 1'"),
    ("device", "UPDATE device SET role = 'desk' WHERE role = 'coordinator'"),
    ("device", "UPDATE device SET market = x'00112233445566778899AABBCCDDEEFF' WHERE label = 'Stand 1'"),
    ("device", "UPDATE device SET label = 'Balie 7' WHERE label = 'Balie 8'"),
    ("device", "UPDATE device SET digits = '000000' WHERE label = 'Balie 8'"),
    ("device", "DELETE FROM device WHERE label = 'Balie 9'"),
    ("device_name", "DELETE FROM device_name WHERE name = 'Balie 8'"),
    ("doc", "UPDATE doc SET tail = tail + 1"),
    ("doc", "UPDATE doc SET state = x'00' WHERE state = x''"),
    ("doc", "DELETE FROM doc WHERE id IN (SELECT doc FROM noun_row WHERE title = 'Amina Proef')"),
    ("entry", "UPDATE entry SET device = (SELECT id FROM device WHERE label = 'Balie 8')"),
    ("entry", "UPDATE entry SET device = zeroblob(16)"),
    ("entry", "UPDATE entry SET space = 99 WHERE number = (SELECT max(number) FROM entry)"),
    ("entry", "UPDATE entry SET bytes = x'00' WHERE number = (SELECT max(number) FROM entry WHERE bytes <> x'')"),
    ("erasure", "UPDATE erasure SET at_ms = at_ms + 1"),
    ("erasure", "UPDATE erasure SET signature = zeroblob(64)"),
    ("erasure", "DELETE FROM erasure"),
    ("found", "INSERT INTO found (rowid, words) VALUES (99999, 'niemand')"),
    ("found", "DELETE FROM found"),
    ("hall_code", "UPDATE hall_code SET secret_digest = x''"),
    ("hall_code", "UPDATE hall_code SET market = zeroblob(16)"),
    ("invitation", "UPDATE invitation SET token_digest = x'00'"),
    ("link", "INSERT INTO link VALUES (x'00112233445566778899AABBCCDDEEFF', 'booklet', '1')"),
    ("login", "UPDATE login SET token_digest = x'00'"),
    ("login", "UPDATE login SET account = 99"),
    ("mail_answer", "UPDATE mail_answer SET answer = 'misschien'"),
    ("mail_link", "UPDATE mail_link SET digest = x'00'"),
    ("mail_link", "UPDATE mail_link SET message = 99"),
    ("message", "UPDATE message SET state = 'onderweg'"),
    ("message", "UPDATE message SET kind = 'folder'"),
    ("message", "UPDATE message SET recipient = 'iedereen'"),
    ("message", "DELETE FROM message"),
    ("message_doc", "UPDATE message_doc SET message = 99"),
    ("message_item", "UPDATE message_item SET said = 'x'"),
    ("message_item", "UPDATE message_item SET message = 99"),
    ("meta", "UPDATE meta SET value = zeroblob(32) WHERE key = 'server-key'"),
    ("meta", "UPDATE meta SET value = zeroblob(32) WHERE key = 'booklet-key'"),
    ("meta", "UPDATE meta SET value = x'FF' WHERE key = 'centre'"),
    ("meta", "DELETE FROM meta"),
    ("meta", "UPDATE meta SET value = x'FF' WHERE key GLOB 'erased-booklet:*'"),
    ("meta", "UPDATE meta SET key = 'erased-booklet:1' WHERE key GLOB 'erased-booklet:*'"),
    ("noun_row", "INSERT INTO noun_row SELECT zeroblob(16), kind, 'Nagemaakt', sort, links, fields, conflicts, words, updated_ms
                  FROM noun_row WHERE title = 'Amina Proef'"),
    ("noun_row", "UPDATE noun_row SET title = 'x'"),
    ("pairing", "UPDATE pairing SET role = 'desk' WHERE label = 'Stand 1'"),
    ("pairing", "UPDATE pairing SET secret_digest = x''"),
    ("pairing", "DELETE FROM pairing"),
    ("proposal", "UPDATE proposal SET said = 'x'"),
    ("proposal", "UPDATE proposal SET state = 'misschien'"),
    ("sign_up", "UPDATE sign_up SET answer = 'misschien'"),
    ("quarantine", "UPDATE quarantine SET bytes = x'00'"),
    ("quarantine", "UPDATE quarantine SET doc = zeroblob(16)"),
    ("quarantine", "UPDATE quarantine SET hash = zeroblob(32)"),
    ("quarantine", "UPDATE quarantine SET said = zeroblob(32)"),
    ("quarantine", "UPDATE quarantine SET code = 'om het even'"),
    ("quarantine", "UPDATE quarantine SET space = 'nergens'"),
    ("receipt", "UPDATE receipt SET device = unhex('ffffffffffffffffffffffffffffffff') WHERE device = (SELECT min(device) FROM receipt)"),
    ("reminded", "UPDATE reminded SET day = 'morgen'"),
    ("snapshot", "UPDATE snapshot SET bytes = zeroblob(20)"),
    ("snapshot", "INSERT INTO snapshot SELECT number, x'00' FROM doc WHERE state = x''"),
    ("space", "UPDATE space SET seq = seq + 1"),
    ("space", "UPDATE space SET name = 'nergens' WHERE name = 'desk'"),
];

/// A centre of which every table has rows.
fn full(centre: &Centre) {
    let (nine, eight, stand) = (centre.desk("Balie 9"), centre.desk("Balie 8"), centre.stand("Stand 1", 0));
    let erased = nine.register("Bram Proef");
    nine.bind_booklet(erased.clone(), Code::from_serial(77).to_string()).unwrap();
    nine.register("Amina Proef");
    nine.connect().until_sent();
    for tablet in [&eight, &stand] {
        tablet.connect().until("it is there", |core| core.sync_state().unwrap().connected);
    }
    let store = centre.store();
    centre.block_on(store.erase_document(erased.parse().unwrap(), Millis(1_795_424_400_000))).unwrap();
    nine.disconnect();
    nine.register("Chantal Proef");
    let id = centre.device("Balie 9");
    centre.block_on(store.revoke_device(id, Millis(1))).unwrap();
    nine.connect().until("its work is refused", |core| core.sync_state().unwrap().waiting == 0);
    centre.block_on(store.assign_device(id, centre.stand_task(1), Millis(1))).unwrap();
    centre.block_on(store.invite([7; 32], None, None, 0, i64::MAX)).unwrap();
    assert!(centre.page("/today").contains("Amina Proef"), "somebody is logged in");
    while centre.block_on(store.make_snapshots(100)).unwrap() > 0 {}
}

/// A code on paper, by which the phone of stand 1 came.
const PAPER: &str = "
    INSERT INTO hall_code (id, secret_digest, market, organisation, made_ms)
    SELECT zeroblob(16), secret_digest, market, organisation, 1 FROM pairing WHERE label = 'Stand 1';
    UPDATE pairing SET hall_code = zeroblob(16) WHERE label = 'Stand 1';
";

/// What is kept of a mail to a companion, of which they answered.
const MAIL: &str = "
    INSERT INTO message (recipient, kind, language, address, message_id, subject, plain, html, calendar, token,
                         made_ms, made_by, state, tries, due_ms, changed_ms, reply)
    VALUES ('o-00112233445566778899aabbccddeeff', 'digest', 'nl', 'els@cvo.example', '<1@samenspel>', 'Afspraken', 'x', 'x', '', '',
            1, 1, 'sent', 1, 1, 1, '');
    INSERT INTO message_item (message, doc, organisation, sequence, cancelled, said) VALUES (1, zeroblob(16), zeroblob(16), 0, 0, '{}');
    INSERT INTO message_doc (doc, message) VALUES (zeroblob(16), 1);
    INSERT INTO mail_link (digest, message, ends_ms) VALUES (zeroblob(32), 1, 2);
    INSERT INTO mail_answer (doc, recipient, answer, at_ms, entries)
    VALUES (zeroblob(16), 'o-00112233445566778899aabbccddeeff', 'went', 1, '[]');
    INSERT INTO reminded (doc, recipient, day) VALUES (zeroblob(16), 'o-00112233445566778899aabbccddeeff', '2026-12-01');
    INSERT INTO sign_up (market, organisation, answer, answered_ms) VALUES (zeroblob(16), zeroblob(16), 'yes', 1);
    INSERT INTO proposal (market, organisation, said, at_ms, state) VALUES (zeroblob(16), zeroblob(16), '{}', 1, 'open');
";

fn tables(c: &Connection) -> BTreeSet<String> {
    let mut statement = c
        .prepare(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'found_%'",
        )
        .unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

fn open(folder: &Path) -> Connection {
    Connection::open(folder.join("samenspel.sqlite")).unwrap()
}

#[test]
fn check_notices_what_was_changed_in_any_table() {
    let mut centre = Centre::open();
    full(&centre);
    centre.stop();
    open(centre.folder()).execute_batch(PAPER).unwrap();
    open(centre.folder()).execute_batch(MAIL).unwrap();
    let checked = check(centre.folder()).unwrap();
    assert!(checked.is_sound(), "{:?}", checked.findings);
    let named = DAMAGE.iter().map(|(table, _)| (*table).to_owned()).collect();
    assert_eq!(tables(&open(centre.folder())), named, "a table is missing in this story");

    let mut unnoticed = Vec::new();
    for (table, damage) in DAMAGE {
        let copy = tempfile::tempdir().unwrap();
        fs::copy(centre.folder().join("samenspel.sqlite"), copy.path().join("samenspel.sqlite")).unwrap();
        let c = open(copy.path());
        c.pragma_update(None, "foreign_keys", "OFF").unwrap();
        let rows = c.execute(damage, []);
        drop(c);
        if !rows.is_ok_and(|rows| rows > 0) || check(copy.path()).unwrap().is_sound() {
            unnoticed.push((table, damage));
        }
    }
    assert_eq!(unnoticed, vec![]);
}
