//! A tablet that still runs 0.1, at a server and beside tablets of today. Whatever it is sent, it must be able to read:
//! the frozen tablet keeps what it cannot, and [`OldLine`] fails the story then.

use samenspel_model::{
    ActorId, DocId, Millis, Space,
    doc::{Author, Doc, DocError, Kind},
    wire::{Answer, Change, Down},
};
use samenspel_tests::{
    Centre, Hand,
    v1::{self, OldLine, OldTablet, wire as old_wire},
};

fn desk<'a>(centre: &'a Centre, label: &str) -> OldLine<'a> {
    OldLine::paired(centre, &centre.link(label, None, None, Millis(i64::MAX)))
}

const AMINA: [u8; 16] = [0xA1; 16];

#[test]
fn old_and_new_tablets_edit_the_same_sheet_both_ways() {
    let centre = Centre::open();
    let mut old = desk(&centre, "Balie oud");
    old.with(|tablet| tablet.register(AMINA, "Amina Proef"));
    old.connect().until_sent();
    let new = centre.desk("Balie nieuw");
    let id = DocId(AMINA).to_string();
    new.connect().until("the old tablet's sheet", |core| {
        core.candidate(id.clone()).is_ok_and(|sheet| sheet.name.value == "Amina Proef")
    });

    // Live, both ways.
    new.set_phone(&id, "0470 11 11 11");
    old.until("the new tablet's number", |tablet| tablet.values(AMINA, "phone") == ["0470 11 11 11"]);
    old.with(|tablet| tablet.set_text(AMINA, "remark", "komt dinsdag"));
    old.until_sent();
    new.until("the old tablet's remark", |core| {
        core.candidate(id.clone()).unwrap().remark.value == "komt dinsdag"
    });

    // Apart, and together again.
    old.disconnect();
    new.disconnect();
    old.with(|tablet| tablet.set_text(AMINA, "phone", "0470 22 22 22"));
    new.set_phone(&id, "0470 33 33 33");
    new.connect().until_sent();
    old.connect()
        .until("both numbers", |tablet| tablet.values(AMINA, "phone") == ["0470 22 22 22", "0470 33 33 33"]);
    old.until_sent();
    new.until("both numbers", |core| core.candidate(id.clone()).unwrap().phone.voices.len() == 2);
    new.choose_value(id.clone(), "phone".to_owned(), "0470 22 22 22".to_owned()).unwrap();
    old.until("the choice", |tablet| tablet.values(AMINA, "phone") == ["0470 22 22 22"]);
    assert!(old.tablet().refused.is_empty());
}

#[test]
fn fields_of_next_year_pass_through_an_old_tablet_unharmed() {
    let centre = Centre::open();
    let amina = DocId(AMINA);
    let author = Author { actor: ActorId([0x71; 8]), name: "Balie volgend jaar".to_owned() };
    let written =
        Doc::new(Kind::Candidate).unwrap().write::<DocError>(Millis(1_795_424_400_000), &author, |writer| {
            writer.text("name", "Amina Proef")?;
            writer.text("pronouns", "zij")?;
            writer.number("hours-a-week", 6)
        });
    let bytes = written.unwrap().unwrap().bytes;
    let change = Change { doc: amina, kind: Kind::Candidate, space: Space::Desk, bytes };
    let mut next_year =
        Hand::paired(&centre, &centre.link("Balie volgend jaar", None, None, Millis(i64::MAX)));
    assert!(matches!(next_year.hello(), Down::Welcome(_)));
    assert_eq!(next_year.push(vec![change]), [Answer::Stored]);

    let mut old = desk(&centre, "Balie oud");
    old.connect().until("the sheet", |tablet| tablet.values(AMINA, "name") == ["Amina Proef"]);
    assert_eq!(old.tablet().values(AMINA, "pronouns"), ["zij"], "kept, though no screen of it shows it");
    old.with(|tablet| tablet.set_text(AMINA, "name", "Amina Diallo"));
    old.until_sent();

    // Whoever comes later gets what the old tablet wrote and what it does not know.
    let mut later = desk(&centre, "Balie later");
    later.connect().until("the new name", |tablet| tablet.values(AMINA, "name") == ["Amina Diallo"]);
    assert_eq!(later.tablet().values(AMINA, "pronouns"), ["zij"]);
    assert_eq!(later.tablet().values(AMINA, "hours-a-week"), ["6"]);
}

#[test]
fn an_old_tablet_brings_back_what_a_restored_server_forgot() {
    let mut centre = Centre::open();
    let old = desk(&centre, "Balie oud").into_tablet();
    let new = centre.desk("Balie nieuw");
    centre.stop();
    let backup = centre.back_up();
    centre.start();
    let id = new.register("Late Proef");
    new.connect().until_sent();
    let late = id.parse::<DocId>().unwrap().0;
    let mut line = OldLine::of(&centre, old);
    line.connect().until("the late sheet", |tablet| tablet.values(late, "name") == ["Late Proef"]);
    line.with(|tablet| tablet.set_text(late, "remark", "ook vergeten"));
    line.until_sent();
    let old = line.into_tablet();
    // The new tablet is lost; only the old one still knows.
    drop(new);
    centre.stop();
    centre.restore(&backup);
    centre.start();

    let mut line = OldLine::of(&centre, old);
    line.connect().until("it gives all back", |tablet| tablet.pushes() > 0 && tablet.waiting() == 0);
    let fresh = centre.desk("Balie vers");
    fresh.connect().until("name and remark", |core| {
        core.candidate(id.clone()).is_ok_and(|sheet| {
            (sheet.name.value.as_str(), sheet.remark.value.as_str()) == ("Late Proef", "ook vergeten")
        })
    });
    line.with(|tablet| tablet.set_text(late, "remark", "niet meer"));
    line.until_sent();
    fresh.until("it goes on", |core| core.candidate(id.clone()).unwrap().remark.value == "niet meer");
    assert!(line.tablet().refused.is_empty());
}

#[test]
fn an_old_stand_notes_appointments_and_a_revoked_one_hands_over_its_work() {
    let centre = Centre::open();
    let (code, _) = centre.booklet(0);
    let mut stand = OldLine::paired(&centre, &centre.link("Stand oud", Some(0), None, Millis(i64::MAX)));
    stand.connect().until("the catalogue", |tablet| !tablet.ids().is_empty());
    let note = |stand: &mut OldLine<'_>, id: u8, time: &str| {
        stand.with(|tablet| tablet.note_appointment([id; 16], &code, "andere", "2026-12-01", time));
    };
    note(&mut stand, 0xB1, "10:00");
    stand.until_sent();
    let desk = centre.desk("Balie nieuw");
    desk.connect().until("the appointment", |core| {
        core.appointments().unwrap().iter().any(|row| row.booklet == code && row.time == "10:00")
    });
    assert!(
        stand.tablet().cursors().all(|cursor| cursor.space != "desk"),
        "a stand gets nothing of the desk's space"
    );

    stand.disconnect();
    note(&mut stand, 0xB2, "11:00");
    let device = samenspel_model::DeviceId(stand.tablet().device());
    assert!(centre.block_on(centre.store().revoke_device(device, Millis(1_795_424_400_000))).unwrap());
    stand.connect().until("it has handed over", |tablet| !tablet.refused.is_empty());
    assert_eq!(stand.tablet().waiting(), 0);
    let lines = centre.block_on(centre.store().refusal_lines(10)).unwrap();
    assert!(lines.iter().any(|line| line.device == "Stand oud" && line.reason == "revoked"));
}

/// The double itself, without a server: what makes the stories above able to fail.
#[test]
fn the_frozen_tablet_keeps_aside_what_it_cannot_use_and_tells_what_it_cannot_read() {
    let answer = old_wire::PairResponse {
        device: old_wire::Id([1; 16]),
        label: "Balie oud".to_owned(),
        role: old_wire::Role::Desk,
        organisation: None,
        market: None,
        ends: None,
        centre: "Democentrum".to_owned(),
        server_public: [0; 32],
        signature: [0; 64],
        booklet_keys: vec![],
    };
    let mut tablet = OldTablet::paired([2; 32], &minicbor::to_vec(answer).unwrap(), [3; 8], 0);
    tablet.register(AMINA, "Amina Proef");
    assert!(tablet.connected().is_empty());
    let hear = |tablet: &mut OldTablet, frame: &old_wire::Down| -> Vec<old_wire::Up> {
        let said = tablet.frame(&v1::encode(frame));
        said.iter().map(|message| v1::decode(message).unwrap()).collect()
    };
    let said = hear(&mut tablet, &old_wire::Down::Challenge { nonce: [4; 32], now: 0 });
    assert!(matches!(said.as_slice(), [old_wire::Up::Hello(hello)] if hello.version == 1));
    let welcome = old_wire::Welcome {
        version: 1,
        label: "Balie oud".to_owned(),
        role: old_wire::Role::Desk,
        ends: None,
        booklet_keys: vec![],
        now: 0,
        closed: None,
    };
    let said = hear(&mut tablet, &old_wire::Down::Welcome(welcome));
    assert!(matches!(said.as_slice(), [old_wire::Up::Push(push)] if push.changes.len() == 2));
    let follow_up = old_wire::Entry {
        doc: old_wire::Id([9; 16]),
        kind: 9,
        space: "desk".to_owned(),
        payload: old_wire::Payload::Snapshot(b"a follow-up of next year".to_vec()),
    };
    let page = old_wire::Page { entries: vec![follow_up.clone()], cursor: None, more: false };
    assert_eq!(hear(&mut tablet, &old_wire::Down::Page(page)), [old_wire::Up::Got]);
    assert_eq!(tablet.set_aside, [follow_up]);
    assert!(tablet.is_established() && tablet.unreadable.is_empty());
    let later = [0, 0x82, 7, 0x80];
    assert!(tablet.frame(&later).is_empty());
    assert_eq!((tablet.unreadable.as_slice(), tablet.is_connected()), (&[later.to_vec()][..], false));
}
