//! Two tablets, one person.

use std::collections::BTreeSet;

use samenspel_client::app::AttentionKind;
use samenspel_model::{
    DocId, Space, candidate,
    edit::{Edit, edit_of},
    wire::{Answer, Down, Page, Payload, RefusalCode},
};

use crate::harness::Server;

fn phone(number: &str) -> Edit {
    edit_of([("phone", number)])
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
            (attention.len(), attention[0].kind, attention[0].field.as_str()),
            (1, AttentionKind::Conflict, "phone")
        );
        let told: Vec<_> =
            attention[0].voices.iter().map(|voice| (voice.author.as_str(), voice.value.as_str())).collect();
        assert_eq!(told, [("Balie 1", "0470 00 00 01"), ("Balie 2", "0485 00 00 02")]);
        assert_eq!(tablet.app.candidates("", 5).unwrap()[0].conflicts.len(), 1);
        assert_eq!(tablet.find("0470"), tablet.find("0485"), "found under both numbers");
        assert_eq!(tablet.app.sync_state().unwrap().attention, 1);
    }

    let (env, version) = (jan.env(), jan.app.record(amina).unwrap().version);
    let foreign = jan.app.choose(amina, &version, "phone", "0499 00 00 09", &env).unwrap_err();
    assert_eq!((foreign.code(), foreign.field()), ("choice-invalid", Some("phone")), "nobody wrote that");
    let chosen = jan.app.choose(amina, &version, "phone", "0470 00 00 01", &env).unwrap();
    assert!(chosen.conflicts.is_empty());
    server.sync(&mut jan);
    server.sync(&mut fatima);
    for tablet in [&fatima, &jan] {
        assert_eq!(tablet.text(amina, "phone"), "0470 00 00 01");
        assert!(tablet.app.attention().unwrap().is_empty());
        assert_eq!(tablet.waiting(), 0);
    }
}

#[test]
fn a_third_number_that_arrives_while_two_are_read_is_not_settled_away() {
    let mut server = Server::new();
    let (mut fatima, mut jan, mut omar) =
        (server.desk("Balie 1"), server.desk("Balie 2"), server.desk("Balie 3"));
    let amina = fatima.register("Amina Diallo", "");
    for tablet in [&mut fatima, &mut jan, &mut omar] {
        server.sync(tablet);
    }
    fatima.edit(amina, &phone("0470 00 00 01"));
    jan.edit(amina, &phone("0485 00 00 02"));
    omar.edit(amina, &phone("0499 00 00 03"));
    for tablet in [&mut fatima, &mut jan] {
        server.sync(tablet);
    }
    let read = jan.app.record(amina).unwrap();
    assert_eq!(read.conflicts[0].voices.len(), 2);
    for tablet in [&mut omar, &mut jan] {
        server.sync(tablet);
    }

    let env = jan.env();
    let late = jan.app.choose(amina, &read.version, "phone", "0470 00 00 01", &env).unwrap_err();
    assert_eq!(late.code(), "question-changed");
    let unknown = jan.app.choose(amina, "", "phone", "0470 00 00 01", &env).unwrap_err();
    assert_eq!(unknown.code(), "question-changed", "nor is it settled by who read nothing");
    let asked = jan.app.record(amina).unwrap();
    assert_eq!((asked.conflicts[0].voices.len(), jan.waiting()), (3, 0), "nothing is written");

    // News about something else does not change the question.
    jan.edit(amina, &edit_of([("remark", "komt dinsdag")]));
    let settled = jan.app.choose(amina, &asked.version, "phone", "0470 00 00 01", &env).unwrap();
    assert!(settled.conflicts.is_empty());
    let again = jan.app.choose(amina, &asked.version, "phone", "0499 00 00 03", &env).unwrap_err();
    assert_eq!(again.code(), "question-changed", "it is answered by now");
}

#[test]
fn a_page_for_a_sheet_with_unsent_changes_merges_both() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    fatima.edit(amina, &phone("0470 00 00 01"));
    jan.edit(amina, &edit_of([("remark", "komt dinsdag")]));
    server.sync(&mut jan);
    server.greet(&mut fatima);
    fatima.hear(&Down::Page(server.page(Space::Desk)));
    let view = fatima.app.record(amina).unwrap();
    assert_eq!(
        (view.values.text(&candidate::PHONE), view.values.text(&candidate::REMARK)),
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
    let whole = server.page(Space::Desk);
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

#[test]
fn what_jan_wrote_while_fatimas_form_was_open_is_not_overwritten() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    let opened = fatima.app.record(amina).unwrap().version;
    jan.edit(amina, &phone("0485 00 00 02"));
    server.sync(&mut jan);
    server.sync(&mut fatima);
    let mut env = fatima.env();
    let form = edit_of([("phone", "0470 00 00 01"), ("remark", "komt dinsdag")]);
    let saved = fatima.app.edit_since(amina, &opened, &form, &mut env).unwrap().record;
    let [conflict] = saved.conflicts.as_slice() else { panic!("{:?}", saved.conflicts) };
    let mut said: Vec<_> =
        conflict.voices.iter().map(|voice| (voice.author.as_str(), voice.value.as_str())).collect();
    said.sort_unstable();
    assert_eq!(said, [("Balie 1", "0470 00 00 01"), ("Balie 2", "0485 00 00 02")]);
    assert_eq!(saved.values.text(&candidate::REMARK), "komt dinsdag");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    assert_eq!(jan.app.record(amina).unwrap().conflicts, saved.conflicts);
    assert_eq!((fatima.waiting(), jan.waiting()), (0, 0));
}

#[test]
fn who_goes_on_typing_beside_what_another_wrote_changes_only_their_own_words() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    let mut since = fatima.app.record(amina).unwrap().version;
    jan.edit(amina, &phone("0485 00 00 02"));
    server.sync(&mut jan);
    server.sync(&mut fatima);
    for typed in ["0470 00 00 09", "0470 00 00 01", "0470 00 00 01"] {
        let mut env = fatima.env();
        since = fatima.app.edit_since(amina, &since, &phone(typed), &mut env).unwrap().version;
        // Nothing is settled by going on.
        server.sync(&mut fatima);
    }
    let [conflict] = &fatima.app.record(amina).unwrap().conflicts[..] else { panic!("no question") };
    let values: BTreeSet<_> = conflict.voices.iter().map(|voice| voice.value.as_str()).collect();
    assert_eq!(values, BTreeSet::from(["0470 00 00 01", "0485 00 00 02"]));
    let mut env = fatima.env();
    fatima.app.edit_since(amina, &since, &phone("0470 00 00 01"), &mut env).unwrap();
    assert_eq!(fatima.waiting(), 0, "nothing new was written");
}

#[test]
fn what_a_form_says_whose_version_was_refused_meanwhile_stands_beside_what_others_wrote() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    jan.edit(amina, &edit_of([("phone", "0485 00 00 02"), ("remark", "komt dinsdag")]));
    server.sync(&mut jan);
    fatima.edit(amina, &edit_of([("mail", "a@b.be")]));
    let opened = fatima.app.record(amina).unwrap().version;
    server.greet(&mut fatima);
    fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Refused(RefusalCode::Value)] });
    fatima.hear(&Down::Page(server.page(Space::Desk)));
    let mut since = opened;
    for typed in ["0470 00 00 09", "0470 00 00 01"] {
        let mut env = fatima.env();
        let form = edit_of([("phone", typed), ("remark", "")]);
        since = fatima.app.edit_since(amina, &since, &form, &mut env).unwrap().version;
    }
    let sheet = fatima.app.record(amina).unwrap();
    let [conflict] = sheet.conflicts.as_slice() else { panic!("{:?}", sheet.conflicts) };
    let said: BTreeSet<_> = conflict.voices.iter().map(|voice| voice.value.as_str()).collect();
    assert_eq!(
        said,
        BTreeSet::from(["0470 00 00 01", "0485 00 00 02"]),
        "and what she typed first is replaced"
    );
    assert_eq!(sheet.values.text(&candidate::REMARK), "komt dinsdag");
    let mut env = fatima.env();
    let nothing = fatima.app.edit_since(amina, "", &edit_of([("remark", "")]), &mut env).unwrap();
    let goes_on = fatima.app.edit_since(amina, &nothing.version, &phone("0470 00 00 01"), &mut env).unwrap();
    assert_eq!(goes_on.record.conflicts[0].voices.len(), 2, "nothing new is asked");
}

#[test]
fn two_remarks_that_are_too_long_together_are_shortened_before_both_are_kept() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    let long = |letter: &str| letter.repeat(1_500);
    fatima.edit(amina, &edit_of([("remark", long("a"))]));
    jan.edit(amina, &edit_of([("remark", long("b"))]));
    for _ in 0..2 {
        server.sync(&mut fatima);
        server.sync(&mut jan);
    }
    let (env, version) = (jan.env(), jan.app.record(amina).unwrap().version);
    let both = format!("{}\n{}", long("a"), long("b"));
    let refused = jan.app.choose(amina, &version, "remark", &both, &env).unwrap_err();
    assert_eq!(refused.code(), "choice-invalid", "no kept text exceeds its field");
    assert_eq!(jan.app.record(amina).unwrap().conflicts[0].voices.len(), 2, "and both are still there");
    jan.edit(amina, &edit_of([("remark", format!("{}\n{}", "a".repeat(900), "b".repeat(900)))]));
    server.sync(&mut jan);
    server.sync(&mut fatima);
    assert!(
        fatima.app.record(amina).unwrap().conflicts.is_empty(),
        "what is written in the field settles it"
    );
}
