//! A desk tablet without a network.

use samenspel_client::AppError;
use samenspel_model::{
    ActorId, DocId, Invalid, Space,
    candidate::{LANGUAGES, PHONE, TALENTS},
    doc::{Author, Kind},
    edit::{self, Edit, Input, edit_of},
    wire::Change,
};

use crate::harness::{NOW, Server, Tablet, yes};

#[test]
fn fatima_registers_amina_offline_and_the_sheet_waits_in_the_list() {
    let mut fatima = Server::new().desk("Balie 1");
    let id = fatima.register("Amina Diallo", "0470/00.00.01");
    fatima.edit(id, &edit_of([("language/ff", true), ("language/fr", true), ("talent/cooking", true)]));
    let row = fatima.app.candidates("", 20).unwrap().remove(0);
    assert_eq!((row.title.as_str(), row.values.text(&PHONE)), ("Amina Diallo", "0470/00.00.01"));
    assert_eq!(row.values.choices(&LANGUAGES).join(" "), "ff fr");
    assert_eq!(row.values.choices(&TALENTS), ["cooking"]);
    assert!(row.waiting && row.conflicts.is_empty());
    let waiting = fatima.app.waiting().unwrap();
    assert_eq!(
        (waiting.len(), waiting[0].noun, waiting[0].title.as_str()),
        (1, Kind::Candidate, "Amina Diallo")
    );
    let state = fatima.app.sync_state().unwrap();
    assert_eq!((state.waiting, state.connected, state.attention), (1, false, 0));
    assert_eq!(state.waiting_since_ms, Some(waiting[0].since_ms));
}

#[test]
fn a_sheet_that_fatima_gave_up_leaves_the_list_until_somebody_writes_on_it() {
    let mut fatima = Server::new().desk("Balie 1");
    fatima.register("Amina Diallo", "");
    let mut env = fatima.env();
    let nameless = fatima.app.register_candidate(&yes(), &mut env).unwrap();
    let listed = |fatima: &Tablet| fatima.find("").len();
    assert_eq!((listed(&fatima), fatima.app.candidates("", 1).unwrap()[0].id), (2, nameless));
    let agreed = fatima.app.record(nameless).unwrap().values.numbers;
    let give_up = |fatima: &mut Tablet, on| fatima.edit(nameless, &edit_of([("given-up", on)]));
    give_up(&mut fatima, true);
    assert_eq!(fatima.app.candidates("", 1).unwrap()[0].title, "Amina Diallo", "a full page without it");
    assert_eq!(listed(&fatima), 1);
    let record = fatima.app.record(nameless).unwrap();
    assert_eq!(record.values.numbers["consent/store"], agreed["consent/store"], "nobody took a consent back");
    give_up(&mut fatima, false);
    assert_eq!(listed(&fatima), 2);
    for (key, input) in
        [("name", Input::from("Barry")), ("language/fr", true.into()), ("practise", true.into())]
    {
        let mut env = fatima.env();
        let id = fatima.app.register_candidate(&yes(), &mut env).unwrap();
        let before = listed(&fatima);
        fatima.edit(id, &edit_of([("given-up", true)]));
        assert_eq!(listed(&fatima), before - 1);
        fatima.edit(id, &edit_of([(key, input)]));
        assert_eq!(listed(&fatima), before, "{key}");
    }
}

#[test]
fn three_letters_find_a_person_whatever_the_accents_the_order_and_the_script() {
    let mut fatima = Server::new().desk("Balie 1");
    fatima.register("Élodie Vandenbroucke", "0470 12 34 56");
    fatima.register("Jean-Pierre Ñúñez", "+32 485 99 88 77");
    fatima.register("أحمد الزهراء", "");
    let edit = edit_of([("mail", "elo@voorbeeld.be")]);
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
    fatima.edit(elodie, &edit_of([("mail", "")]));
    assert!(fatima.find("elo@voor").is_empty());
}

#[test]
fn what_cannot_be_kept_is_named_and_changes_nothing() {
    let mut fatima = Server::new().desk("Balie 1");
    let mut env = fatima.env();
    let without = fatima.app.register_candidate(&Edit::new(), &mut env).unwrap_err();
    assert_eq!(without.code(), "consent-missing");
    let id = fatima.register("Amina", "");
    let before = fatima.app.record(id).unwrap();
    let phone = edit_of([("phone", "bel mij")]);
    let refused = fatima.app.edit(id, &phone, &env).unwrap_err();
    assert_eq!((refused.code(), refused.field()), ("phone-invalid", Some("phone")));
    let long = edit_of([("remark", "a".repeat(100_000))]);
    let refused = fatima.app.edit(id, &long, &env).unwrap_err();
    assert!(matches!(
        refused,
        AppError::Invalid { invalid: Invalid::TextTooLong { max: 2_000, length: 100_000 }, .. }
    ));
    assert_eq!(fatima.app.record(id).unwrap(), before);
    assert_eq!(fatima.app.record(DocId([0; 16])).unwrap_err().code(), "not-found");
}

#[test]
fn a_form_that_was_not_saved_is_there_after_a_dead_battery() {
    let mut fatima = Server::new().desk("Balie 1");
    let id = fatima.register("Amina", "");
    fatima.app.put_draft("sheet/new", r#"{"name":"Bar"}"#).unwrap();
    fatima.app.put_draft("sheet/new", r#"{"name":"Barry"}"#).unwrap();
    fatima.restart();
    assert_eq!(fatima.app.draft("sheet/new").unwrap().as_deref(), Some(r#"{"name":"Barry"}"#));
    assert_eq!(fatima.text(id, "name"), "Amina");
    assert_eq!(fatima.waiting(), 1);
    fatima.app.clear_draft("sheet/new").unwrap();
    assert_eq!(fatima.app.draft("sheet/new").unwrap(), None);
}

#[test]
fn a_device_that_nobody_paired_can_do_nothing_with_people() {
    let mut tablet = Tablet::new("Nieuw");
    let mut env = tablet.env();
    assert_eq!(tablet.app.register_candidate(&yes(), &mut env).unwrap_err().code(), "not-paired");
    assert_eq!(tablet.app.candidates("", 5).unwrap_err().code(), "not-paired");
    assert!(!tablet.app.device().unwrap().paired);
    assert!(tablet.connected().close);
    assert!(tablet.app.attention().unwrap().is_empty() && tablet.app.waiting().unwrap().is_empty());
}

#[test]
fn a_companion_whose_form_is_saved_again_after_a_crash_is_one() {
    let mut server = Server::new();
    let author = Author { actor: ActorId([0xED; 8]), name: "Bureau".to_owned() };
    let (_, made) =
        edit::create(Kind::Referrer, NOW, &author, &edit_of([("name", "Tracé Brussel")])).unwrap();
    let (kind, space, doc) = (Kind::Referrer.number(), Space::Desk, DocId([0x31; 16]));
    server.changes.push(Change { kind, space, doc, bytes: made.unwrap().bytes });
    let mut fatima = server.desk("Balie 1");
    server.sync(&mut fatima);
    let form = edit_of([("name", "Sara  Lemmens")]);
    for drawn in [Some("5b4e"), Some("5b4e"), None] {
        let mut env = fatima.env();
        fatima.app.add_companion(doc, drawn, &form, &mut env).unwrap();
        fatima.restart();
    }
    let named = fatima.app.record(doc).unwrap().values.items("companion");
    assert_eq!(named["5b4e"].texts["name"], "Sara Lemmens");
    assert_eq!(named.len(), 2, "a form that drew none makes one more");
}
