//! Documents of every kind that 0.1 saved.

use samenspel_model::{
    DocId, Millis, Space, appointment,
    booklet::Code,
    candidate, catalogue,
    doc::{Doc, Fields, Kind, TextField},
    market,
    wire::{Answer, Change, Down},
};
use samenspel_tests::{Centre, Hand};

use super::{read, released};

/// The saved document, and the same made of its changes one by one.
fn both(kind: Kind) -> [Doc; 2] {
    let name = kind.as_str();
    let saved = Doc::load(kind, &read(&format!("documents/{name}.automerge"))).unwrap();
    let mut made = Doc::new(kind).unwrap();
    let numbered = (1..).map(|number| format!("documents/{name}-{number}.change"));
    let changes: Vec<_> =
        numbered.take_while(|file| released(file).exists()).map(|file| read(&file)).collect();
    assert!(changes.len() > 1);
    for change in &changes {
        made.apply([change.as_slice()]).unwrap();
    }
    assert_eq!(saved.heads(), made.heads());
    let again: Vec<_> = saved.changes().into_iter().map(|change| change.bytes).collect();
    assert_eq!(again, changes, "what an old tablet is sent is what it would have made");
    [saved, made]
}

fn voices(field: &TextField) -> Vec<(&str, &str)> {
    field.voices.iter().map(|voice| (voice.author.as_str(), voice.value.as_str())).collect()
}

#[test]
fn a_sheet_with_two_phone_numbers_and_fields_of_a_later_app() {
    for doc in both(Kind::Candidate) {
        let sheet = candidate::read(&doc);
        assert_eq!(sheet.name.value, "Amina Diallo");
        assert_eq!(voices(&sheet.phone), [("Balie 1", "0470 11 11 11"), ("Balie 2", "0485 22 22 22")]);
        assert_eq!(sheet.phone.value, "0485 22 22 22");
        assert_eq!((sheet.mail.value.as_str(), sheet.mail.is_conflict()), ("", false), "it was removed");
        assert_eq!(sheet.remark.value, "komt met de trein\nspreekt zacht");
        assert_eq!((sheet.consent.store.0, sheet.consent.forward.0), (1_795_424_400_000, 1_795_424_400_000));
        assert_eq!(sheet.languages, ["ff", "fr"]);
        assert_eq!(sheet.talents, ["cooking", "sewing"]);
        assert_eq!(sheet.booklets, [Code::from_serial(123_456)]);
        assert_eq!((doc.text("pronouns").value.as_str(), doc.number("hours-a-week")), ("zij", 6));
        assert_eq!(doc.updated().0, 1_795_424_400_000 + 5 * 60_000);
    }
}

#[test]
fn an_organisation_with_its_tasks() {
    for doc in both(Kind::Organisation) {
        let huis = catalogue::read(&doc);
        assert_eq!(
            (huis.name.as_str(), huis.contact.as_str()),
            ("Huis van het Nederlands", "Lena aan het onthaal")
        );
        assert_eq!(
            voices(&doc.text("about")),
            [("Balie 1", "Nederlands oefenen in groep"), ("Balie 2", "Nederlands oefenen met twee")]
        );
        let tasks: Vec<_> = huis
            .tasks
            .iter()
            .map(|task| (task.id.as_str(), task.title.as_str(), task.talents.clone()))
            .collect();
        let talents = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            tasks,
            [
                ("buddy", "Buddy", talents(&["listening"])),
                ("praattafel", "Praattafel", talents(&["explaining", "listening"]))
            ]
        );
        assert_eq!(doc.text("website").value, "https://voorbeeld.be");
    }
}

#[test]
fn a_market_with_its_stands() {
    for doc in both(Kind::Market) {
        let day = market::read(&doc);
        assert_eq!(
            (day.name.as_str(), day.date.as_str(), day.place.as_str()),
            ("Najaarsmarkt", "2026-11-28", "Muntplein")
        );
        assert_eq!(day.stands.into_values().collect::<Vec<_>>(), ["3", "14"]);
        assert_eq!(doc.text("doors-open").value, "13:00");
    }
}

#[test]
fn an_appointment_at_two_hours_that_was_taken_back() {
    for doc in both(Kind::Appointment) {
        let noted = appointment::read(&doc);
        assert_eq!(noted.booklet, Some(Code::from_serial(123_456)));
        assert_eq!((noted.task.as_str(), noted.date.as_str()), ("buddy", "2026-12-01"));
        assert_eq!((noted.place.as_str(), noted.contact.as_str()), ("Onthaal", "Lena"));
        assert_eq!(voices(&doc.text("time")), [("Balie 1", "11:00"), ("Balie 2", "12:00")]);
        assert!(noted.withdrawn);
        assert_eq!(doc.text("interpreter").value, "Arabisch");
    }
}

/// As a tablet that was away for a year hands them over.
#[test]
fn todays_gate_takes_the_changes_of_then() {
    let centre = Centre::open();
    let mut hand = Hand::paired(&centre, &centre.link("Van toen", None, None, Millis(i64::MAX)));
    assert!(matches!(hand.hello(), Down::Welcome(_)));
    let doc = DocId([0xA1; 16]);
    let [saved, _] = both(Kind::Candidate);
    let changes: Vec<_> = saved
        .changes()
        .into_iter()
        .map(|raw| Change { doc, kind: Kind::Candidate, space: Space::Desk, bytes: raw.bytes })
        .collect();
    let count = changes.len();
    assert_eq!(hand.push(changes), vec![Answer::Stored; count]);
    let sheet = centre.block_on(centre.store().candidate_sheet(doc)).unwrap().unwrap();
    assert_eq!((sheet.line.name.as_str(), sheet.conflicts.len()), ("Amina Diallo", 1));
}
