//! When cursor and log, or tablet and server, no longer know the same.

use samenspel_model::{
    DocId, Space, admit,
    doc::{Author, Doc, DocError, Kind},
    edit::edit_of,
    wire::{Answer, Change, Down, Entry, Page, Payload, RefusalCode, Up},
};

use crate::harness::{NOW, Server, hello, pushed, said};

#[test]
fn a_server_restored_from_an_old_backup_gets_everything_back() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.changes.clear();

    server.greet(&mut fatima);
    let effects = fatima.hear(&Down::Repair { space: Space::Desk, after: None });
    let heard = said(&effects);
    let [Up::Known(known)] = heard.as_slice() else { panic!("{heard:?}") };
    assert_eq!((known.space, known.docs.len(), known.docs[0].0, known.last), (Space::Desk, 1, amina, true));
    let effects = fatima.hear(&Down::Want { docs: vec![amina], relay: true });
    assert!(matches!(said(&effects).as_slice(), [Up::Push(push)] if push.changes.len() == 2));
    server.take(&mut fatima, effects);
    assert_eq!((server.changes.len(), fatima.waiting()), (2, 0));
    assert!(fatima.hear(&Down::Want { docs: vec![amina], relay: true }).send.is_empty(), "once a connection");
    fatima.disconnected();
    fatima.connected();
    let hello = hello(&fatima.hear(&Down::Challenge { nonce: [9; 32], now: NOW }));
    let mut spaces = hello.cursors.iter().map(|cursor| cursor.space);
    assert!(
        spaces.any(|space| space == Space::Desk),
        "no last page came: the server must find the old cursor wrong again"
    );
}

#[test]
fn a_repair_that_breaks_off_sends_nothing_unasked_and_is_asked_for_again() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    let before = server.page(Space::Desk).cursor.unwrap();
    server.changes.clear();

    // Jan's tablet is asked for Fatima's sheet, keeps the last page, and its line breaks before the push is answered.
    server.greet(&mut jan);
    jan.hear(&Down::Repair { space: Space::Desk, after: None });
    let effects = jan.hear(&Down::Want { docs: vec![amina], relay: true });
    assert_eq!(pushed(&effects).changes.len(), 2);
    // The log has other entries now.
    let mut last = server.page(Space::Desk);
    last.cursor.as_mut().unwrap().chain = [9; 16];
    jan.hear(&Down::Page(last.clone()));
    jan.disconnected();
    jan.restart();

    jan.connected();
    let hello = hello(&jan.hear(&Down::Challenge { nonce: [9; 32], now: NOW }));
    assert!(hello.cursors.contains(&before), "so the server finds it wrong again and asks again");
    let effects = jan.hear(&server.welcome(hello.device));
    assert!(effects.send.is_empty(), "unasked, the server would take Jan's tablet for Fatima's");
    let effects = jan.hear(&Down::Want { docs: vec![amina], relay: true });
    server.take(&mut jan, effects);
    assert_eq!((server.changes.len(), jan.waiting()), (2, 0));
    jan.hear(&Down::Page(last.clone()));
    jan.disconnected();
    jan.connected();
    let hello = crate::harness::hello(&jan.hear(&Down::Challenge { nonce: [9; 32], now: NOW }));
    assert!(hello.cursors.contains(&last.cursor.unwrap()), "now the repair is over");
}

#[test]
fn what_was_acknowledged_is_offered_again_until_the_cursor_has_passed_it() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    server.sync(&mut fatima);
    let backup = server.changes.clone();
    fatima.register("Amina", "");
    let effects = server.greet(&mut fatima);
    server.take(&mut fatima, effects);
    // The line breaks before a page says so, and then the server's disk does: its older copy fits the tablet's cursor.
    fatima.disconnected();
    assert_eq!(fatima.waiting(), 0);
    server.changes = backup;
    fatima.restart();
    let effects = server.greet(&mut fatima);
    assert_eq!(pushed(&effects).changes.len(), 2);
    server.take(&mut fatima, effects);
    fatima.hear(&Down::Page(server.page(Space::Desk)));
    fatima.disconnected();
    assert!(server.greet(&mut fatima).send.is_empty(), "now the cursor stands for it");
}

#[test]
fn an_empty_space_is_repaired_too() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    server.greet(&mut fatima);
    let effects = fatima.hear(&Down::Repair { space: Space::Desk, after: None });
    assert!(matches!(said(&effects).as_slice(), [Up::Known(known)] if known.docs.is_empty() && known.last));
}

#[test]
fn a_tablet_tells_part_by_part_what_it_has_and_the_next_only_when_nothing_waits() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.greet(&mut fatima);
    // A thousand more sheets like hers.
    let mut page = server.page(Space::Desk);
    let hers = page.entries.iter().find(|entry| entry.doc == amina).unwrap().clone();
    let like_hers =
        |n: u16| Entry { doc: DocId([n.to_be_bytes(); 8].concat().try_into().unwrap()), ..hers.clone() };
    page.entries.extend((0..1_000).map(like_hers));
    fatima.hear(&Down::Page(page));
    let heard = said(&fatima.hear(&Down::Repair { space: Space::Desk, after: None }));
    let [Up::Known(first)] = heard.as_slice() else { panic!("{heard:?}") };
    assert_eq!((first.docs.len(), first.last), (1_000, false));
    let (reached, _) = first.docs[999].clone();
    let pushed = pushed(&fatima.hear(&Down::Want { docs: vec![reached], relay: true }));
    let effects = fatima.hear(&Down::Repair { space: Space::Desk, after: Some(reached) });
    assert_eq!(said(&effects), [], "the server takes what it wants until it hears the next part");
    let answers = vec![Answer::Duplicate; pushed.changes.len()];
    let heard = said(&fatima.hear(&Down::Ack { push: pushed.number, answers }));
    let [Up::Known(second)] = heard.as_slice() else { panic!("{heard:?}") };
    assert!(second.docs.len() == 1 && second.docs[0].0 > reached && second.last);
}

#[test]
fn a_change_whose_past_the_server_lacks_brings_its_whole_document_once() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.changes.clear();
    fatima.edit(amina, &edit_of([("remark", "x")]));
    let effects = server.greet(&mut fatima);
    assert!(matches!(said(&effects).as_slice(), [Up::Push(push)] if push.changes.len() == 1));
    let effects = fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Missing] });
    let push = pushed(&effects);
    assert_eq!((push.number, push.changes.len()), (2, 3));
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    doc.apply(push.changes.iter().map(|change| change.bytes.as_slice())).unwrap();
    let effects = fatima.hear(&Down::Ack { push: 2, answers: vec![Answer::Missing; 3] });
    assert!(effects.send.is_empty(), "it does not go round");
    assert_eq!(fatima.waiting(), 1);
}

#[test]
fn what_cannot_be_used_is_kept_aside_does_not_stop_the_page_and_is_tried_again() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    fatima.register("Barry", "");
    server.sync(&mut fatima);
    let whole = server.page(Space::Desk);
    let mut second_half = whole.clone();
    for entry in second_half.entries.iter_mut().filter(|entry| entry.doc == amina) {
        let Payload::Changes(changes) = &mut entry.payload else { panic!("changes") };
        changes.remove(0);
    }
    let noise = |kind, payload| Entry { kind, doc: DocId([9; 16]), payload };
    second_half.entries.insert(0, noise(200, Payload::Snapshot(vec![1, 2, 3])));
    second_half.entries.insert(1, noise(1, Payload::Snapshot(vec![1, 2, 3])));
    second_half.entries.insert(2, noise(3, Payload::Changes(vec![])));

    server.greet(&mut jan);
    assert_eq!(said(&jan.hear(&Down::Page(second_half))), [Up::Got]);
    assert_eq!(jan.find(""), ["Barry"]);

    let mut first_half = Page { cursor: None, ..whole };
    first_half.entries.retain(|entry| entry.doc == amina);
    let Payload::Changes(changes) = &mut first_half.entries[0].payload else { panic!("changes") };
    changes.truncate(1);
    jan.hear(&Down::Page(first_half));
    assert_eq!(jan.find("ami"), ["Amina"], "the half that came too early fits now");
}

#[test]
fn a_snapshot_makes_a_new_sheet_and_merges_into_a_known_one() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "0470 00 00 01");
    server.sync(&mut fatima);
    let Payload::Changes(changes) = &server.page(Space::Desk).entries[0].payload.clone() else {
        panic!("changes")
    };
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    doc.apply(changes.iter().map(|change| change.as_slice())).unwrap();
    let entry = Entry { kind: 1, doc: amina, payload: Payload::Snapshot(doc.save()) };
    let page = Page { space: Space::Desk, entries: vec![entry], cursor: None, more: false };
    server.greet(&mut jan);
    jan.hear(&Down::Page(page.clone()));
    assert_eq!(jan.find("0470"), ["Amina"]);
    let again = jan.hear(&Down::Page(page));
    assert!(again.changed.is_empty(), "nothing new");
}

#[test]
fn another_devices_changes_go_up_only_when_the_server_asks_and_never_get_lost() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    server.changes.clear();
    jan.edit(amina, &edit_of([("remark", "komt dinsdag")]));
    let effects = server.greet(&mut jan);
    assert_eq!(pushed(&effects).changes.len(), 1);
    let effects = jan.hear(&Down::Ack { push: 1, answers: vec![Answer::Missing] });
    assert_eq!(pushed(&effects).changes.len(), 1, "only what Jan wrote");
    jan.hear(&Down::Ack { push: 2, answers: vec![Answer::Missing] });
    let effects = jan.hear(&Down::Want { docs: vec![amina], relay: true });
    assert_eq!(pushed(&effects).changes.len(), 3, "and Fatima's, dependencies first");
    jan.hear(&Down::Ack { push: 3, answers: vec![Answer::Stored; 3] });
    assert_eq!(jan.find("ami"), ["Amina"]);
    assert!(jan.app.attention().unwrap().is_empty());
    assert_eq!(jan.waiting(), 0);
}

#[test]
fn what_is_relayed_and_was_taken_by_another_is_told_until_its_author_wrote_it_anew() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let [mut jan, mut omar] = ["Balie 2", "Balie 3"].map(|name| server.desk(name));
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    jan.edit(amina, &edit_of([("remark", "komt dinsdag")]));
    server.sync(&mut jan);
    fatima.edit(amina, &edit_of([("phone", "0470 00 00 01")]));
    for tablet in [&mut fatima, &mut jan, &mut omar] {
        server.sync(tablet);
    }
    omar.edit(amina, &edit_of([("mail", "a@b.be")]));
    // The server was put back to before Amina, and somebody took the author of her name.
    server.changes.retain(|change| change.doc != amina);
    server.greet(&mut omar);
    for push in [1, 2] {
        omar.hear(&Down::Ack { push, answers: vec![Answer::Missing] });
    }
    let relayed = pushed(&omar.hear(&Down::Want { docs: vec![amina], relay: true }));
    let taken = Answer::Refused(RefusalCode::ForeignActor);
    let depends = Answer::Refused(RefusalCode::DependsOnRefused);
    assert_eq!(relayed.changes.len(), 5, "Fatima's, Jan's and his own");
    server.changes.push(relayed.changes[0].clone());
    let answers = vec![Answer::Stored, taken.clone(), depends.clone(), depends.clone(), depends.clone()];
    let effects = omar.hear(&Down::Ack { push: relayed.number, answers });
    let anew = pushed(&effects);
    assert_eq!(anew.changes.len(), 1, "only what he made is his to write anew");
    server.take(&mut omar, effects);
    assert_eq!((omar.text(amina, "mail"), omar.text(amina, "name")), ("a@b.be".to_owned(), String::new()));
    let refused = omar.app.attention().unwrap();
    assert_eq!((refused.len(), refused[0].reason.as_str()), (1, "foreign-actor"), "nothing goes silently");

    // Each author's own tablet writes its own anew, Jan's also what built on Fatima's.
    for (tablet, own) in [(&mut jan, 1), (&mut fatima, 2)] {
        server.greet(tablet);
        let relayed = pushed(&tablet.hear(&Down::Want { docs: vec![amina], relay: true }));
        let answers = vec![Answer::Duplicate, taken.clone(), depends.clone(), depends.clone()];
        let effects = tablet.hear(&Down::Ack { push: relayed.number, answers });
        assert_eq!(pushed(&effects).changes.len(), own);
        server.take(tablet, effects);
        tablet.disconnected();
    }
    for tablet in [&mut omar, &mut jan, &mut fatima] {
        tablet.disconnected();
        server.sync(tablet);
        let said = ["name", "remark", "phone", "mail"].map(|key| tablet.text(amina, key));
        assert_eq!(said, ["Amina", "komt dinsdag", "0470 00 00 01", "a@b.be"]);
        assert!(tablet.app.attention().unwrap().is_empty(), "nothing is told any more");
        assert_eq!((tablet.waiting(), tablet.app.sync_state().unwrap().unreadable), (0, 0));
    }
}

#[test]
fn a_page_that_brings_a_number_under_which_a_tablet_has_another_change_takes_nothing_from_it() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    fatima.edit(amina, &edit_of([("phone", "0470 00 00 01")]));
    server.sync(&mut fatima);
    server.sync(&mut jan);
    // The server was put back to before her number, and somebody took its place before she comes back.
    let hers = server.changes.pop().unwrap();
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    let of_amina = server.changes.iter().filter(|change| change.doc == amina);
    doc.apply(of_amina.map(|change| change.bytes.as_slice())).unwrap();
    let author =
        Author { actor: admit::decode(&hers.bytes).unwrap().header.actor, name: "Balie 1".to_owned() };
    let theirs = doc.write::<DocError>(NOW, &author, |writer| writer.text("phone", "0470 99 99 99"));
    server.changes.push(Change { bytes: theirs.unwrap().unwrap().bytes, ..hers });

    // Jan is asked for nothing, and wrote on top of hers.
    jan.edit(amina, &edit_of([("mail", "a@b.be")]));
    server.greet(&mut jan);
    jan.hear(&Down::Ack { push: 1, answers: vec![Answer::Missing] });
    jan.hear(&Down::Ack { push: 2, answers: vec![Answer::Missing] });
    let effects = jan.hear(&Down::Page(server.page(Space::Desk)));
    let [Up::Got, Up::Push(push)] = &said(&effects)[..] else { panic!("{:?}", said(&effects)) };
    let answers = push.changes.iter().map(|change| {
        server.changes.push(change.clone());
        Answer::Stored
    });
    let answers = answers.collect();
    jan.hear(&Down::Ack { push: push.number, answers });
    assert_eq!(["phone", "mail"].map(|key| jan.text(amina, key)), ["0470 99 99 99", "a@b.be"]);
    let refused = jan.app.attention().unwrap();
    assert_eq!(
        (refused.len(), refused[0].reason.as_str()),
        (1, "foreign-actor"),
        "hers is told until it comes"
    );
    jan.disconnected();

    // She did not hear of it either, and the page comes first.
    server.greet(&mut fatima);
    let effects = fatima.hear(&Down::Page(server.page(Space::Desk)));
    let [Up::Got, Up::Push(push)] = &said(&effects)[..] else { panic!("{:?}", said(&effects)) };
    server.changes.extend(push.changes.iter().cloned());
    fatima.hear(&Down::Ack { push: push.number, answers: vec![Answer::Stored; push.changes.len()] });
    fatima.disconnected();
    server.sync(&mut jan);
    for tablet in [&jan, &fatima] {
        let sheet = tablet.app.record(amina).unwrap();
        let phones: Vec<_> =
            sheet.conflicts.iter().map(|conflict| (conflict.key.as_str(), conflict.voices.len())).collect();
        assert_eq!(phones, [("phone", 2)], "both numbers, and a question");
        assert_eq!(tablet.text(amina, "mail"), "a@b.be");
        let refused = tablet.app.attention().unwrap().into_iter().filter(|item| !item.reason.is_empty());
        assert_eq!(refused.count(), 0, "nothing is told any more");
        assert_eq!((tablet.waiting(), tablet.app.sync_state().unwrap().unreadable), (0, 0));
    }
}

#[test]
fn during_a_repair_nothing_is_offered_again_before_the_server_knows_what_it_wants() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina", "");
    server.greet(&mut fatima);
    fatima.hear(&Down::Repair { space: Space::Desk, after: None });
    let effects = fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Missing; 2] });
    assert!(matches!(said(&effects).as_slice(), [Up::Known(_)]), "no push, and now it tells what it has");
    let last = Page { entries: vec![], ..server.page(Space::Desk) };
    let heard = said(&fatima.hear(&Down::Page(last)));
    assert!(
        matches!(heard.as_slice(), [Up::Got, Up::Push(push)] if push.changes.len() == 2),
        "the repair is over: {heard:?}"
    );
}

#[test]
fn what_was_put_off_during_a_repair_stays_behind_what_it_builds_on() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    server.sync(&mut jan);
    jan.edit(amina, &edit_of([("phone", "0470 00 00 01")]));
    // A backup from before Amina.
    server.greet(&mut jan);
    jan.hear(&Down::Repair { space: Space::Desk, after: None });
    jan.hear(&Down::Ack { push: 1, answers: vec![Answer::Missing] });
    // While another push is on its way, the server asks for Amina and ends the repair.
    jan.register("Bram", "");
    jan.flush();
    jan.hear(&Down::Want { docs: vec![amina], relay: true });
    jan.hear(&Down::Page(Page { entries: vec![], ..server.page(Space::Desk) }));
    let heard = said(&jan.hear(&Down::Ack { push: 2, answers: vec![Answer::Stored; 2] }));
    let [Up::Push(push)] = heard.as_slice() else { panic!("no push: {heard:?}") };
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    for change in &push.changes {
        doc.apply([change.bytes.as_slice()]).unwrap();
    }
    assert_eq!(doc.changes().len(), 3, "Fatima's two, then Jan's on top of them");
}
