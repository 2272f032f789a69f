//! A tablet gets a new version of the app.

use samenspel_model::{
    DocId, Space,
    doc::{Author, Kind},
    edit::{self, edit_of},
    wire::{self, Entry, Payload},
};

use crate::harness::{NOW, Server};

const REFERRER: DocId = DocId([0x31; 16]);

/// What the server sent a week before the update: a referrer, of which the app of that day knew nothing.
fn referrer() -> Entry {
    let sofie = Author { actor: samenspel_model::ActorId([0xEE; 8]), name: "Sofie, dashboard".to_owned() };
    let given = edit_of([("name", "Tracé Brussel"), ("companion/c1/name", "Sara Lemmens")]);
    let (doc, _) = edit::create(Kind::Referrer, NOW, &sofie, &given).unwrap();
    Entry { kind: Kind::Referrer.number(), doc: REFERRER, payload: Payload::Snapshot(doc.save()) }
}

#[test]
fn what_an_older_app_set_aside_as_an_unknown_kind_is_there_after_the_update() {
    let mut fatima = Server::new().desk("Balie 1");
    // As the older app left it.
    let database = fatima.database();
    database
        .execute(
            "INSERT INTO inbound_quarantine (space, doc, entry, reason, at_ms)
             VALUES (?1, ?2, ?3, 'unknown kind', ?4)",
            (Space::Desk.to_string(), REFERRER.as_bytes(), wire::encode(&referrer()), NOW.0),
        )
        .unwrap();
    fatima.restart();
    assert_eq!(fatima.app.sync_state().unwrap().unreadable, 1, "the same app learns nothing by itself");
    database.execute("UPDATE rows_version SET version = 'of the older app'", []).unwrap();
    fatima.restart();
    assert_eq!(fatima.app.sync_state().unwrap().unreadable, 0);
    let record = fatima.app.record(REFERRER).unwrap();
    assert_eq!((record.kind, record.title.as_str()), (Kind::Referrer, "Tracé Brussel"));
    assert_eq!(record.values.items("companion")["c1"].texts["name"], "Sara Lemmens");
}

#[test]
fn rows_that_an_older_app_made_are_made_anew_with_the_fields_it_did_not_know() {
    let mut fatima = Server::new().desk("Balie 1");
    let amina = fatima.register("Amina", "0470 00 00 01");
    // To the older app the phone number was an unknown field: in the document, and in no row.
    let database = fatima.database();
    database
        .execute_batch(
            "UPDATE noun_row SET fields = json_remove(fields, '$.texts.phone'); DELETE FROM noun_fts;
             UPDATE rows_version SET version = 'of the older app'",
        )
        .unwrap();
    assert_eq!(fatima.text(amina, "phone"), "");
    fatima.restart();
    assert_eq!(fatima.text(amina, "phone"), "0470 00 00 01");
    assert_eq!(fatima.find("0470"), ["Amina"]);
    assert_eq!(fatima.waiting(), 1, "nothing of it was lost or sent twice");
}
