//! Under which names tablets write: their own, and those that they had.

use samenspel_model::{
    ActorId, DocId, Millis, Space,
    doc::{Author, Doc, DocError, Kind},
    wire::{Answer, Change, Down, RefusalCode},
};
use samenspel_tests::{Centre, Hand, Tablet, text_of};

fn pair_anew(centre: &Centre, tablet: &Tablet, label: &str) {
    tablet.disconnect();
    tablet.pair(centre.link(label, None, None, Millis(i64::MAX))).unwrap();
    tablet.connect().until("it is let in", |core| core.sync_state().unwrap().connected);
    tablet.until_sent();
    assert!(tablet.attention().unwrap().iter().all(|item| item.reason.is_empty()), "nothing was refused");
}

fn is_turned_away(tablet: &Tablet, why: &str) {
    tablet.until("it is turned away", |core| core.sync_state().unwrap().refused == why);
}

#[test]
fn what_eve_writes_in_the_name_of_balie_2_is_refused_and_shown_to_the_coordinator() {
    let centre = Centre::open();
    centre.desk("Balie 2");
    let mut eve = Hand::paired(&centre, &centre.link("Balie 9", None, None, Millis(i64::MAX)));
    assert!(matches!(eve.hello(), Down::Welcome(_)));
    let sheet = |number: u8, name: &str| {
        let author = Author { actor: ActorId([number; 8]), name: name.to_owned() };
        let mut doc = Doc::new(Kind::Candidate).unwrap();
        let written = doc.write::<DocError>(Millis(1), &author, |writer| writer.text("name", "Amina Proef"));
        let bytes = written.unwrap().unwrap().bytes;
        Change { doc: DocId([number; 16]), kind: Kind::Candidate.number(), space: Space::Desk, bytes }
    };
    let pushed = vec![sheet(1, "Balie 2"), sheet(2, "Balie 9"), sheet(3, "Balie 9\u{202E}"), sheet(4, "")];
    let refused = Answer::Refused(RefusalCode::Author);
    assert_eq!(eve.push(pushed), [refused.clone(), Answer::Stored, refused.clone(), refused]);
    let lines = centre.block_on(centre.store().refusal_lines(9)).unwrap();
    assert_eq!(lines.iter().map(|line| line.changes).sum::<usize>(), 3);
    assert!(lines.iter().all(|line| line.device == "Balie 9" && line.reason == "author"));
    let list = centre.page("/quarantine");
    assert!(list.contains("Balie 9") && list.contains("een andere naam dan die van dit toestel"));
}

#[test]
fn what_a_tablet_wrote_before_it_was_renamed_comes_in_though_the_server_has_forgotten_it() {
    let mut centre = Centre::open();
    centre.stop();
    let backup = centre.back_up();
    centre.start();
    let fatima = centre.desk("Balie 1");
    let amina = fatima.register("Amina Proef");
    centre.stop();
    centre.restore(&backup);
    centre.start();

    // It was never connected: it can prove no restore, and only says what it was called.
    fatima.connect();
    is_turned_away(&fatima, "unknown-device");
    for label in ["Onthaal", "Inkom"] {
        pair_anew(&centre, &fatima, label);
        fatima.set_phone(&amina, "0470 11 11 11");
        fatima.until_sent();
    }
    assert!(centre.page("/today").contains("Amina Proef"));
    let devices = centre.page("/devices");
    assert!(devices.contains("Inkom") && !devices.contains("Balie 1"), "an earlier name is shown nowhere");
}

#[test]
fn copies_of_a_tablet_that_are_paired_anew_after_a_restore_keep_their_work() {
    let mut centre = Centre::open();
    centre.stop();
    let backup = centre.back_up();
    centre.start();
    let one = centre.desk("Balie 9");
    let amina = one.register("Amina Proef");
    one.connect().until_sent();
    one.disconnect();
    let two = one.copied();
    let bram = one.register("Bram Proef");
    two.set_phone(&amina, "0470 22 22 22");
    one.connect().until_sent();
    two.connect();
    is_turned_away(&two, "cloned");
    is_turned_away(&one, "cloned");
    pair_anew(&centre, &two, "Balie 10");
    two.disconnect();
    let chloe = two.register("Chloé Proef");
    centre.stop();
    centre.restore(&backup);
    centre.start();

    two.connect();
    is_turned_away(&two, "unknown-device");
    pair_anew(&centre, &two, "Balie 11");
    pair_anew(&centre, &one, "Balie 9");
    for tablet in [&one, &two] {
        tablet.until("it has what both made", |core| {
            [&amina, &bram, &chloe].iter().all(|id| core.record((*id).clone()).is_ok())
        });
        tablet.until("and what both wrote", |core| text_of(core, &amina, "phone") == "0470 22 22 22");
    }
}
