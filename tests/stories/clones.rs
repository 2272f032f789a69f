//! Somebody copied a tablet's files to another tablet.

use rusqlite::Connection;
use samenspel_model::{DocId, Millis};
use samenspel_tests::{Centre, Tablet, text_of};

fn is_frozen(tablet: &Tablet) {
    tablet.until("it is frozen", |core| core.sync_state().unwrap().refused == "cloned");
}

#[test]
fn both_copies_keep_everything_and_deliver_it_after_they_are_paired_again() {
    let centre = Centre::open();
    let one = centre.desk("Balie 9");
    let shared = one.register("Amina Proef");
    one.connect().until_sent();
    one.disconnect();
    // Made before the copy, not sent yet: both have it.
    let both = one.register("Bram Proef");
    let two = one.copied();
    let first = one.register("Carla Proef");
    let second = two.register("Driss Proef");
    two.set_phone(&both, "0470 22 22 22");

    one.connect().until_sent();
    two.connect();
    is_frozen(&two);
    is_frozen(&one);
    assert!(centre.page("/devices").contains("bestaat twee keer"));
    // Both go on, each for itself.
    one.set_phone(&shared, "0470 11 11 11");
    let later = two.register("Emre Proef");
    assert!(two.finds("driss"));

    for (tablet, label) in [(&one, "Balie 9"), (&two, "Balie 10")] {
        tablet.pair(centre.link(label, None, None, Millis(i64::MAX))).unwrap();
        tablet.until("it is let in", |core| core.sync_state().unwrap().connected);
        tablet.until_sent();
    }
    for tablet in [&one, &two] {
        tablet.until("it has what both made", |core| {
            [&shared, &both, &first, &second, &later].iter().all(|id| core.record((*id).clone()).is_ok())
        });
        assert!(tablet.attention().unwrap().iter().all(|item| item.reason.is_empty()), "nothing was refused");
    }
    let today = centre.page("/today");
    for name in ["Amina", "Bram", "Carla", "Driss", "Emre"] {
        assert!(today.contains(&format!("{name} Proef")), "{name}");
    }
    two.set_phone(&first, "0470 33 33 33");
    one.until("they are two tablets now", |core| text_of(core, &first, "phone") == "0470 33 33 33");
}

#[test]
fn a_sheet_that_was_erased_while_both_copies_were_frozen_leaves_both() {
    let centre = Centre::open();
    let one = centre.desk("Balie 9");
    let id = one.register("Aminatou Zwartkopje");
    one.connect().until_sent();
    one.disconnect();
    let two = one.copied();
    one.register("Carla Proef");
    one.connect().until_sent();
    two.connect();
    is_frozen(&two);
    is_frozen(&one);
    two.set_phone(&id, "0470 22 22 22");
    let doc: DocId = id.parse().unwrap();
    assert!(centre.block_on(centre.store().erase_document(doc, Millis(1_795_424_400_000))).unwrap());

    for (tablet, label) in [(&one, "Balie 9"), (&two, "Balie 10")] {
        assert!(tablet.record(id.clone()).is_ok(), "it has not heard");
        tablet.pair(centre.link(label, None, None, Millis(i64::MAX))).unwrap();
        tablet.until("the sheet is gone", |core| core.record(id.clone()).is_err());
        tablet.until_sent();
        assert!(tablet.attention().unwrap().iter().all(|item| item.reason.is_empty()));
        tablet.disconnect();
        assert!(!tablet.file_holds("Zwartkopje"));
    }
    assert!(!centre.file_holds("Zwartkopje"));
}

#[test]
fn two_copies_under_one_name_give_back_what_a_restore_lost_and_neither_is_taken_for_the_other() {
    let mut centre = Centre::open();
    centre.stop();
    let backup = centre.back_up();
    centre.start();
    let one = centre.desk("Balie 9");
    one.register("Amina Proef");
    one.connect().until_sent();
    one.disconnect();
    let two = one.copied();
    for tablet in [&one, &two] {
        tablet.connect();
    }
    let pair = |centre: &Centre, tablet: &Tablet| {
        tablet.pair(centre.link("Balie 9", None, None, Millis(i64::MAX))).unwrap();
        tablet.connect().until("it is let in", |core| core.sync_state().unwrap().connected);
        tablet.until_sent();
    };
    for tablet in [&one, &two] {
        is_frozen(tablet);
    }
    for tablet in [&one, &two] {
        pair(&centre, tablet);
    }
    let bram = two.register("Bram Proef");
    two.until_sent();
    one.until("it has what the other wrote", |core| core.record(bram.clone()).is_ok());
    for tablet in [&one, &two] {
        tablet.disconnect();
    }
    two.set_phone(&bram, "0470 22 22 22");

    centre.stop();
    centre.restore(&backup);
    centre.start();
    for tablet in [&one, &two] {
        tablet.connect().until("it hears that it is not known", |core| {
            core.sync_state().unwrap().refused == "unknown-device"
        });
    }
    pair(&centre, &one);
    let authors = |tablet: &Tablet| -> i64 {
        let file = Connection::open(tablet.file()).unwrap();
        let sql = "SELECT count(DISTINCT actor) FROM own_author";
        file.query_row(sql, [], |row| row.get(0)).unwrap()
    };
    let before = authors(&two);
    pair(&centre, &two);
    one.until("it has her number", |core| text_of(core, &bram, "phone") == "0470 22 22 22");
    assert_eq!(authors(&two), before, "nothing of it had to be written anew");
}

#[test]
fn a_server_put_back_to_a_backup_takes_no_tablet_for_two() {
    let mut centre = Centre::open();
    let one = centre.desk("Balie 9");
    one.connect().until("it is connected", |core| core.sync_state().unwrap().connected);
    one.disconnect();
    centre.stop();
    let backup = centre.back_up();
    centre.start();
    for _ in 0..3 {
        one.connect().until("it is connected", |core| core.sync_state().unwrap().connected);
        one.disconnect();
    }
    centre.stop();
    centre.restore(&backup);
    centre.start();
    for _ in 0..3 {
        one.connect().until("it is let in", |core| core.sync_state().unwrap().connected);
        one.disconnect();
    }
    assert_eq!(one.sync_state().unwrap().refused, "");
}
