//! Each device receives only what its role needs.

use std::collections::BTreeSet;

use samenspel_model::{
    DocId, Millis, Space,
    doc::Kind,
    wire::{self, Answer, Down, RefusalCode, Up},
};
use samenspel_tests::{Centre, Hand, agreed};

#[test]
fn a_stand_hears_of_the_catalogue_and_of_nobody() {
    let centre = Centre::open();
    let mut stand = Hand::paired(&centre, &centre.link("Stand 3", Some(0), None, Millis(i64::MAX)));
    assert!(matches!(stand.hello(), Down::Welcome(_)));
    let desk = centre.desk("Balie 1");
    desk.register("Amina Proef");
    desk.connect().until_sent();

    // The server hears a change that the stand may not make; all it says until it answers is looked at.
    let candidate = wire::Change {
        doc: DocId([1; 16]),
        kind: Kind::Candidate.number(),
        space: Space::Desk,
        bytes: vec![1],
    };
    stand.say(&Up::Push(wire::Push { number: 1, changes: vec![candidate] }));
    let (mut spaces, mut answers) = (BTreeSet::new(), None);
    while answers.is_none() || !spaces.contains(&Space::Catalogue) {
        match stand.hear().expect("the server goes on") {
            Down::Ack { answers: heard, .. } => answers = Some(heard),
            Down::Page(page) => {
                spaces.insert(page.space);
                stand.say(&Up::Got);
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(matches!(
        answers.as_deref(),
        Some([Answer::Refused(RefusalCode::Malformed | RefusalCode::NotAllowed)])
    ));
    assert!(!spaces.contains(&Space::Desk), "no candidate ever: {spaces:?}");
    assert!(spaces.iter().filter(|space| matches!(space, Space::Stand { .. })).count() <= 1, "{spaces:?}");
}

#[test]
fn a_stands_app_cannot_register_or_list_candidates() {
    let centre = Centre::open();
    let desk = centre.desk("Balie 1");
    let amina = desk.register("Amina Proef");
    desk.connect().until_sent();
    let stand = centre.stand("Stand 3", 0);
    stand.connect().until("it has the catalogue", |core| !core.organisations().unwrap().is_empty());
    let codes = [
        stand.register_candidate(agreed()).map(|_| ()),
        stand.candidates(String::new(), 10).map(|_| ()),
        stand.record(amina).map(|_| ()),
    ]
    .map(|answer| answer.unwrap_err().to_string());
    assert_eq!(codes, ["not-allowed", "not-allowed", "not-found"]);
}
