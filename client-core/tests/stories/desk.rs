//! A desk tablet without a network.

use std::collections::BTreeMap;

use samenspel_client::AppError;
use samenspel_model::{
    DocId, Invalid,
    candidate::{CandidateEdit, ConsentDraft},
};

use crate::harness::{Server, Tablet, YES};

#[test]
fn fatima_registers_amina_offline_and_the_sheet_waits_in_the_list() {
    let mut fatima = Server::new().desk("Balie 1");
    let id = fatima.register("Amina Diallo", "0470/00.00.01");
    let edit = CandidateEdit {
        languages: BTreeMap::from([("ff".to_owned(), true), ("fr".to_owned(), true)]),
        talents: BTreeMap::from([("cooking".to_owned(), true)]),
        ..CandidateEdit::default()
    };
    fatima.edit(id, &edit);
    let row = fatima.app.candidates("", 20).unwrap().remove(0);
    assert_eq!((row.name.as_str(), row.phone.as_str()), ("Amina Diallo", "0470 00 00 01"));
    assert_eq!((row.languages.join(" "), row.talents.join(" ")), ("ff fr".to_owned(), "cooking".to_owned()));
    assert!(row.waiting && !row.conflict);
    let waiting = fatima.app.waiting().unwrap();
    assert_eq!((waiting.len(), waiting[0].noun, waiting[0].title.as_str()), (1, "candidate", "Amina Diallo"));
    let state = fatima.app.sync_state().unwrap();
    assert_eq!((state.waiting, state.connected, state.attention), (1, false, 0));
    assert_eq!(state.waiting_since_ms, Some(waiting[0].since_ms));
}

#[test]
fn three_letters_find_a_person_whatever_the_accents_the_order_and_the_script() {
    let mut fatima = Server::new().desk("Balie 1");
    fatima.register("Élodie Vandenbroucke", "0470 12 34 56");
    fatima.register("Jean-Pierre Ñúñez", "+32 485 99 88 77");
    fatima.register("أحمد الزهراء", "");
    let edit = CandidateEdit { mail: Some("elo@voorbeeld.be".to_owned()), ..CandidateEdit::default() };
    let elodie = fatima.app.candidates("elo", 1).unwrap()[0].id;
    fatima.edit(elodie, &edit);
    for query in
        ["elo", "ÉLO", "van", "vandenb elod", "0470", "0470 12", "+32 470 12", "elo@voor", "elo 0470 12"]
    {
        assert_eq!(fatima.find(query), ["Élodie Vandenbroucke"], "{query}");
    }
    for query in ["nun", "pierre", "jeanp", "jean-p", "Núñez jean", "0485 99", "0032485"] {
        assert_eq!(fatima.find(query), ["Jean-Pierre Ñúñez"], "{query}");
    }
    for query in ["احم", "أحم", "الز"] {
        assert_eq!(fatima.find(query), ["أحمد الزهراء"], "{query}");
    }
    for query in ["xyz", "elo jean", "broucke", "\"", "' OR 1", "NEAR(", "*"] {
        assert!(fatima.find(query).len() != 1, "{query}");
    }
    let gone = CandidateEdit { mail: Some(String::new()), ..CandidateEdit::default() };
    fatima.edit(elodie, &gone);
    assert!(fatima.find("elo@voor").is_empty());
}

#[test]
fn what_cannot_be_kept_is_named_and_changes_nothing() {
    let mut fatima = Server::new().desk("Balie 1");
    let mut env = fatima.env();
    let without = fatima.app.register_candidate(ConsentDraft::default(), &mut env).unwrap_err();
    assert_eq!(without.code(), "consent-missing");
    let id = fatima.register("Amina", "");
    let before = fatima.app.candidate(id).unwrap();
    let phone = CandidateEdit { phone: Some("bel mij".to_owned()), ..CandidateEdit::default() };
    let refused = fatima.app.edit_candidate(id, &phone, &env).unwrap_err();
    assert_eq!((refused.code(), refused.field()), ("phone-invalid", Some("phone")));
    let long = CandidateEdit { remark: Some("a".repeat(100_000)), ..CandidateEdit::default() };
    let refused = fatima.app.edit_candidate(id, &long, &env).unwrap_err();
    assert!(matches!(
        refused,
        AppError::Invalid { invalid: Invalid::TextTooLong { max: 2_000, length: 100_000 }, .. }
    ));
    assert_eq!(fatima.app.candidate(id).unwrap(), before);
    assert_eq!(fatima.app.candidate(DocId([0; 16])).unwrap_err().code(), "not-found");
}

#[test]
fn a_form_that_was_not_saved_is_there_after_a_dead_battery() {
    let mut fatima = Server::new().desk("Balie 1");
    let id = fatima.register("Amina", "");
    fatima.app.put_draft("sheet/new", r#"{"name":"Bar"}"#).unwrap();
    fatima.app.put_draft("sheet/new", r#"{"name":"Barry"}"#).unwrap();
    fatima.restart();
    assert_eq!(fatima.app.draft("sheet/new").unwrap().as_deref(), Some(r#"{"name":"Barry"}"#));
    assert_eq!(fatima.app.candidate(id).unwrap().sheet.name.value, "Amina");
    assert_eq!(fatima.waiting(), 1);
    fatima.app.clear_draft("sheet/new").unwrap();
    assert_eq!(fatima.app.draft("sheet/new").unwrap(), None);
}

#[test]
fn a_device_that_nobody_paired_can_do_nothing_with_people() {
    let mut tablet = Tablet::new("Nieuw");
    let mut env = tablet.env();
    assert_eq!(tablet.app.register_candidate(YES, &mut env).unwrap_err().code(), "not-paired");
    assert_eq!(tablet.app.candidates("", 5).unwrap_err().code(), "not-paired");
    assert!(!tablet.app.device().unwrap().paired);
    assert!(tablet.connected().close);
    assert!(tablet.app.attention().unwrap().is_empty() && tablet.app.waiting().unwrap().is_empty());
}
