//! Changes that the server refuses: they stay, visible, and never spoil the rest.

use samenspel_client::app::AttentionKind;
use samenspel_model::{
    DocId, Space, admit, candidate,
    doc::{Doc, Kind},
    edit::{Edit, edit_of},
    wire::{Answer, Change, Down, Goodbye, Page, Payload, RefusalCode},
};

use crate::harness::{Server, Tablet, pushed};

fn remark(text: &str) -> Edit {
    edit_of([("remark", text)])
}

/// A server, and Fatima's tablet whose only sheet is on it.
fn aminas_sheet_is_sent() -> (Server, Tablet, DocId) {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    (server, fatima, amina)
}

#[test]
fn a_refused_change_leaves_the_sheet_and_is_told_with_its_reason() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    let barry = fatima.register("Barry", "");
    server.sync(&mut fatima);
    fatima.edit(amina, &remark("niet goed"));
    fatima.edit(amina, &remark("bouwt erop voort"));
    fatima.edit(barry, &remark("goed"));
    server.greet(&mut fatima);
    let answers = vec![
        Answer::Refused(RefusalCode::Value),
        Answer::Refused(RefusalCode::DependsOnRefused),
        Answer::Stored,
    ];
    fatima.hear(&Down::Ack { push: 1, answers });
    assert_eq!(fatima.waiting(), 0);
    let sheet = fatima.app.record(amina).unwrap();
    assert_eq!((sheet.values.text(&candidate::NAME), sheet.values.text(&candidate::REMARK)), ("Amina", ""));
    assert_eq!(fatima.text(barry, "remark"), "goed");
    let attention = fatima.app.attention().unwrap();
    assert_eq!((attention.len(), attention[0].kind), (1, AttentionKind::Refused));
    assert_eq!((attention[0].title.as_str(), attention[0].reason.as_str()), ("Amina", "value"));
    assert_eq!(fatima.app.sync_state().unwrap().attention, 1);

    fatima.edit(amina, &remark("nu wel"));
    let effects = fatima.flush();
    server.take(&mut fatima, effects);
    assert_eq!(fatima.text(amina, "remark"), "nu wel");
}

#[test]
fn a_dependant_that_is_still_on_its_way_goes_the_same_way_when_its_answer_comes() {
    let (server, mut fatima, amina) = aminas_sheet_is_sent();
    fatima.edit(amina, &remark("niet goed"));
    server.greet(&mut fatima);
    fatima.edit(amina, &remark("bouwt erop voort"));
    let effects = fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Refused(RefusalCode::Value)] });
    assert_eq!(fatima.text(amina, "remark"), "");
    let push = pushed(&effects);
    assert_eq!((push.number, push.changes.len()), (2, 1));
    fatima.hear(&Down::Ack { push: 2, answers: vec![Answer::Refused(RefusalCode::DependsOnRefused)] });
    assert_eq!((fatima.waiting(), fatima.app.attention().unwrap().len()), (0, 1));
}

#[test]
fn what_the_server_had_no_room_for_and_takes_later_is_on_the_sheet_again() {
    for code in [RefusalCode::TooLarge, RefusalCode::NotAllowed] {
        let mut server = Server::new();
        let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
        let amina = fatima.register("Amina", "");
        server.sync(&mut fatima);
        fatima.edit(amina, &remark("komt dinsdag"));
        server.greet(&mut fatima);
        fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Unkept(code)] });
        assert_eq!(fatima.text(amina, "remark"), "");
        assert_eq!((fatima.waiting(), fatima.app.attention().unwrap().len()), (1, 1));
        fatima.disconnected();

        let effects = server.greet(&mut fatima);
        server.take(&mut fatima, effects);
        assert_eq!(fatima.text(amina, "remark"), "komt dinsdag");
        assert_eq!((fatima.waiting(), fatima.app.attention().unwrap().len()), (0, 0));

        // What is written on top of it elsewhere can be read here: the server sends only that.
        server.sync(&mut jan);
        jan.edit(amina, &edit_of([("phone", "0470 00 00 01")]));
        server.sync(&mut jan);
        let mut page = Page { cursor: None, ..server.page(Space::Desk) };
        let Payload::Changes(changes) = &mut page.entries[0].payload else { panic!("changes") };
        changes.drain(..changes.len() - 1);
        fatima.hear(&Down::Page(page));
        assert_eq!(fatima.text(amina, "phone"), "0470 00 00 01");
        assert_eq!(fatima.app.sync_state().unwrap().unreadable, 0);
    }
}

#[test]
fn what_was_written_on_top_of_it_comes_back_with_it() {
    let (mut server, mut fatima, amina) = aminas_sheet_is_sent();
    fatima.edit(amina, &remark("komt dinsdag"));
    fatima.edit(amina, &edit_of([("phone", "0470 00 00 01")]));
    server.greet(&mut fatima);
    let (unkept, missing) = (Answer::Unkept(RefusalCode::TooLarge), Answer::Missing);
    let effects = fatima.hear(&Down::Ack { push: 1, answers: vec![unkept.clone(), missing.clone()] });
    assert_eq!(pushed(&effects).changes.len(), 4, "her changes of the sheet, and what is out of it");
    let answers = vec![Answer::Duplicate, Answer::Duplicate, unkept, missing];
    fatima.hear(&Down::Ack { push: 2, answers });
    let sheet = fatima.app.record(amina).unwrap();
    assert_eq!((sheet.values.text(&candidate::REMARK), sheet.values.text(&candidate::PHONE)), ("", ""));
    let attention = fatima.app.attention().unwrap();
    assert_eq!((fatima.waiting(), attention.len(), attention[0].reason.as_str()), (1, 1, "too-large"));
    fatima.disconnected();

    let effects = server.greet(&mut fatima);
    server.take(&mut fatima, effects);
    let sheet = fatima.app.record(amina).unwrap();
    assert_eq!(
        (sheet.values.text(&candidate::REMARK), sheet.values.text(&candidate::PHONE)),
        ("komt dinsdag", "0470 00 00 01")
    );
    assert_eq!((fatima.waiting(), fatima.app.attention().unwrap().len()), (0, 0));
}

#[test]
fn what_the_server_takes_later_stays_on_the_sheet_until_then() {
    let (mut server, mut fatima, amina) = aminas_sheet_is_sent();
    fatima.edit(amina, &remark("komt dinsdag"));
    server.greet(&mut fatima);
    fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Unkept(RefusalCode::Full)] });
    assert_eq!(fatima.text(amina, "remark"), "komt dinsdag");
    assert_eq!(
        (fatima.waiting(), fatima.app.attention().unwrap().len()),
        (1, 1),
        "it waits, and that is told"
    );
    fatima.disconnected();

    let effects = server.greet(&mut fatima);
    server.take(&mut fatima, effects);
    assert_eq!(fatima.text(amina, "remark"), "komt dinsdag");
    assert_eq!((fatima.waiting(), fatima.app.attention().unwrap().len()), (0, 0));
}

#[test]
fn what_was_typed_anew_in_the_meantime_does_not_keep_it_from_the_sheet() {
    let (mut server, mut fatima, amina) = aminas_sheet_is_sent();
    fatima.edit(amina, &remark("komt dinsdag"));
    server.greet(&mut fatima);
    fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Unkept(RefusalCode::TooLarge)] });
    fatima.disconnected();
    // It has the number that the first one had.
    fatima.edit(amina, &remark("komt"));
    server.greet(&mut fatima);
    let answers = vec![Answer::Stored, Answer::Refused(RefusalCode::History)];
    let effects = fatima.hear(&Down::Ack { push: 1, answers });
    assert_eq!(pushed(&effects).changes.len(), 1, "what she typed since is written anew beside it");
    server.take(&mut fatima, effects);
    let sheet = fatima.app.record(amina).unwrap();
    let mut remarks: Vec<_> = sheet.conflicts[0].voices.iter().map(|voice| voice.value.as_str()).collect();
    remarks.sort_unstable();
    assert_eq!(remarks, ["komt", "komt dinsdag"], "both, and a question");
    let attention = fatima.app.attention().unwrap();
    assert_eq!((attention.len(), attention[0].reason.as_str(), fatima.waiting()), (1, "", 0));
    assert_eq!(fatima.app.sync_state().unwrap().unreadable, 0);
}

#[test]
fn what_the_server_took_on_top_of_a_refused_change_brings_that_one_back_too() {
    let (mut server, mut fatima, amina) = aminas_sheet_is_sent();
    fatima.edit(amina, &remark("komt dinsdag"));
    let push = pushed(&server.greet(&mut fatima));
    fatima.edit(amina, &edit_of([("phone", "0470 00 00 01")]));
    fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Refused(RefusalCode::TooLarge)] });
    fatima.disconnected();

    // A coordinator has it tried again before the one on top of it is offered.
    server.changes.extend(push.changes);
    let effects = server.greet(&mut fatima);
    assert_eq!(pushed(&effects).changes.len(), 1);
    server.take(&mut fatima, effects);
    let sheet = fatima.app.record(amina).unwrap();
    assert_eq!(
        (sheet.values.text(&candidate::REMARK), sheet.values.text(&candidate::PHONE)),
        ("komt dinsdag", "0470 00 00 01")
    );
    assert_eq!(fatima.app.sync_state().unwrap().unreadable, 0);
    assert!(fatima.app.attention().unwrap().is_empty());
}

#[test]
fn what_a_revoked_tablet_handed_over_is_offered_again_when_the_revocation_is_undone() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    server.closed = Some(Goodbye::Revoked);
    server.refuse = Some((Kind::Candidate, RefusalCode::Revoked));
    let effects = server.greet(&mut fatima);
    assert!(server.take(&mut fatima, effects).close);
    fatima.disconnected();
    assert_eq!((fatima.waiting(), fatima.app.attention().unwrap().len()), (0, 1));
    fatima.edit(amina, &remark("komt dinsdag"));

    server.closed = None;
    server.refuse = None;
    server.sync(&mut fatima);
    let sheet: Vec<_> = server.changes.iter().filter(|change| change.doc == amina).collect();
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    doc.apply(sheet.iter().map(|change| change.bytes.as_slice())).unwrap();
    assert_eq!(sheet.len(), 3, "in their order, the server lacks nothing");
    assert_eq!(fatima.waiting(), 0);
    assert!(fatima.app.attention().unwrap().is_empty(), "nothing is refused any more");
    assert_eq!(fatima.text(amina, "remark"), "komt dinsdag");
}

#[test]
fn an_own_change_that_no_gate_can_read_is_refused_in_sight_too() {
    let mut server = Server::new();
    let mut fatima = server.desk(concat!(
        "Balie van het wijkhuis aan het eind van de lange gang, naast de lift en tegenover de koffieautomaat, waar op ",
        "dinsdag ook de praattafel is, en op donderdag de kookploeg, met een naam die een coördinator in een goede bui ",
        "heeft bedacht en die in geen enkel veld past"
    ));
    fatima.register("Amina Diallo", "");
    server.refuse = Some((Kind::Candidate, RefusalCode::Malformed));
    server.sync(&mut fatima);
    assert_eq!(fatima.waiting(), 0);
    assert_eq!(fatima.app.attention().unwrap()[0].title, "Amina Diallo", "not silently forgotten");
}

#[test]
fn a_sheet_that_is_refused_whole_leaves_the_lists_and_stays_in_attention() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina Diallo", "");
    server.refuse = Some((Kind::Candidate, RefusalCode::NotAllowed));
    server.sync(&mut fatima);
    assert!(fatima.find("ami").is_empty());
    assert_eq!(fatima.app.attention().unwrap()[0].title, "Amina Diallo");
    fatima.restart();
    assert_eq!(fatima.app.attention().unwrap()[0].reason, "not-allowed");
}

#[test]
fn what_was_refused_because_somebody_took_its_author_or_number_is_written_anew_beside_what_others_wrote() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "0470 00 00 01");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    fatima.edit(amina, &remark("komt dinsdag"));
    jan.edit(amina, &remark("komt woensdag"));
    server.sync(&mut jan);
    let first = pushed(&server.greet(&mut fatima));
    // Written on top of it while the answer is on its way, and one sheet that nobody touched.
    fatima.edit(amina, &edit_of([("phone", "0470 00 00 02")]));
    let barry = fatima.register("Barry", "");
    let effects =
        fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Refused(RefusalCode::ForeignActor)] });
    let anew = pushed(&effects);
    let of_amina = anew.changes.iter().filter(|change| change.doc == amina);
    assert_eq!(of_amina.clone().count(), 2);
    let author = |change: &Change| admit::decode(&change.bytes).unwrap().header.actor;
    assert!(of_amina.clone().all(|change| author(change) != author(&first.changes[0])));
    server.take(&mut fatima, effects);
    assert!(fatima.app.attention().unwrap().is_empty());
    assert_eq!(
        (fatima.text(amina, "remark"), fatima.text(amina, "phone")),
        ("komt dinsdag".to_owned(), "0470 00 00 02".to_owned())
    );
    fatima.edit(barry, &remark("nieuw"));
    let next = pushed(&fatima.flush());
    assert_ne!(author(&next.changes[0]), author(&first.changes[0]), "from then on");
    fatima.disconnected();

    server.sync(&mut fatima);
    server.sync(&mut jan);
    for tablet in [&fatima, &jan] {
        let sheet = tablet.app.record(amina).unwrap();
        assert_eq!(sheet.values.text(&candidate::PHONE), "0470 00 00 02");
        let asked: Vec<_> = sheet.conflicts.iter().map(|conflict| conflict.key.as_str()).collect();
        assert_eq!(asked, ["remark"], "nothing of Jan's was overwritten unasked");
    }
}

#[test]
fn a_server_that_refuses_whatever_is_written_anew_is_not_obeyed_for_ever() {
    let (server, mut fatima, amina) = aminas_sheet_is_sent();
    fatima.edit(amina, &remark("komt dinsdag"));
    server.greet(&mut fatima);
    let taken = vec![Answer::Refused(RefusalCode::ForeignActor)];
    let effects = fatima.hear(&Down::Ack { push: 1, answers: taken.clone() });
    assert_eq!(pushed(&effects).changes.len(), 1, "once");
    let effects = fatima.hear(&Down::Ack { push: 2, answers: taken });
    assert_eq!(effects.send.len(), 0, "and not twice");
    assert_eq!((fatima.waiting(), fatima.app.attention().unwrap()[0].reason.as_str()), (0, "foreign-actor"));
}
