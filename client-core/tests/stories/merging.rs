//! Two tablets, one person.

use samenspel_client::app::AttentionKind;
use samenspel_model::{
    DocId, Space,
    candidate::{CandidateEdit, CandidateText},
    wire::{Down, Page, Payload},
};

use crate::harness::Server;

fn phone(number: &str) -> CandidateEdit {
    CandidateEdit::text(CandidateText::Phone, number)
}

#[test]
fn two_numbers_typed_offline_are_both_kept_named_and_one_is_chosen() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina Diallo", "");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    assert_eq!(jan.find("ami"), ["Amina Diallo"]);

    fatima.edit(amina, &phone("0470 00 00 01"));
    jan.now = fatima.now.plus_ms(180_000);
    jan.edit(amina, &phone("0485 00 00 02"));
    for tablet in [&mut fatima, &mut jan] {
        server.sync(tablet);
    }
    server.sync(&mut fatima);

    for tablet in [&fatima, &jan] {
        let attention = tablet.app.attention().unwrap();
        assert_eq!(
            (attention.len(), attention[0].kind, attention[0].field),
            (1, AttentionKind::Conflict, "phone")
        );
        let told: Vec<_> =
            attention[0].voices.iter().map(|voice| (voice.author.as_str(), voice.value.as_str())).collect();
        assert_eq!(told, [("Balie 1", "0470 00 00 01"), ("Balie 2", "0485 00 00 02")]);
        assert!(tablet.app.candidates("", 5).unwrap()[0].conflict);
        assert_eq!(tablet.find("0470"), tablet.find("0485"), "found under both numbers");
        assert_eq!(tablet.app.sync_state().unwrap().attention, 1);
    }

    let env = jan.env();
    let chosen = jan.app.choose_value(amina, "phone", "0470 00 00 01", &env).unwrap();
    assert!(chosen.sheet.phone.voices.is_empty());
    server.sync(&mut jan);
    server.sync(&mut fatima);
    for tablet in [&fatima, &jan] {
        assert_eq!(tablet.app.candidate(amina).unwrap().sheet.phone.value, "0470 00 00 01");
        assert!(tablet.app.attention().unwrap().is_empty());
        assert_eq!(tablet.waiting(), 0);
    }
}

#[test]
fn a_page_for_a_sheet_with_unsent_changes_merges_both() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    fatima.edit(amina, &phone("0470 00 00 01"));
    jan.edit(amina, &CandidateEdit::text(CandidateText::Remark, "komt dinsdag"));
    server.sync(&mut jan);
    server.greet(&mut fatima);
    fatima.hear(&Down::Page(server.page(&[Space::Desk])));
    let view = fatima.app.candidate(amina).unwrap();
    assert_eq!(
        (view.sheet.phone.value.as_str(), view.sheet.remark.value.as_str()),
        ("0470 00 00 01", "komt dinsdag")
    );
    assert!(view.waiting);
}

#[test]
fn what_a_tablet_cannot_read_is_counted_and_tried_again_with_the_next_news() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    fatima.register("Amina", "0470 00 00 01");
    server.sync(&mut fatima);
    let whole = server.page(&[Space::Desk]);
    let mut page = whole.clone();
    let Payload::Changes(changes) = &mut page.entries[0].payload else { panic!("changes") };
    changes.remove(0);
    let mut newer = whole.entries[0].clone();
    (newer.doc, newer.kind) = (DocId([9; 16]), 77);
    page.entries.push(newer);

    server.greet(&mut jan);
    jan.hear(&Down::Page(Page { cursor: None, ..page }));
    assert_eq!(
        jan.app.sync_state().unwrap().unreadable,
        2,
        "a change without the one before, and a kind to come"
    );
    assert!(jan.find("ami").is_empty());

    jan.hear(&Down::Page(whole));
    assert_eq!(jan.app.sync_state().unwrap().unreadable, 1);
    assert_eq!(jan.find("ami"), ["Amina"]);
}
