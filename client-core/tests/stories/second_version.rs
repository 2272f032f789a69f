//! What the second version of the protocol adds: compact pushes, packed pages, repairs by difference, a heartbeat.

use samenspel_client::sync::Effects;
use samenspel_model::{
    ChangeHash, DocId, Space, StateId,
    candidate::{CandidateEdit, CandidateText},
    doc::{Doc, Kind},
    wire::{
        self, Answer, Change, Down, Page, Payload, Reconcile, Tell, Up,
        reconcile::{self, Difference, Item},
    },
};

use crate::harness::{Server, Tablet, said};

fn second() -> Server {
    let mut server = Server::new();
    server.version = 2;
    server
}

/// The changes of a compact push, made whole with what the server has.
fn compact_pushed(server: &Server, effects: &Effects) -> Vec<Option<Change>> {
    let said = said(effects);
    let [Up::CompactPush(push)] = said.as_slice() else { panic!("no compact push: {said:?}") };
    let mut changes = Vec::new();
    for entry in wire::unpack(&push.changes, 500).unwrap() {
        let kind = Kind::from_number(i64::from(entry.kind)).unwrap();
        let Payload::Compact(compact) = entry.payload else { panic!("a snapshot") };
        let known: Vec<ChangeHash> = server
            .changes
            .iter()
            .filter(|change| change.doc == entry.doc)
            .map(|change| wire::change_hash(&change.bytes).unwrap())
            .collect();
        let resolve = |beginning: &[u8; 8]| known.iter().find(|hash| hash.0.starts_with(beginning)).copied();
        for bytes in wire::rebuild(kind.genesis_hash(), &compact, resolve) {
            changes.push(bytes.ok().map(|bytes| Change { doc: entry.doc, kind, space: entry.space, bytes }));
        }
    }
    changes
}

fn texts(tablet: &Tablet, id: DocId) -> String {
    tablet.app.candidate(id).unwrap().sheet.phone.value
}

#[test]
fn changes_travel_up_and_down_without_what_the_other_side_knows() {
    let mut server = second();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    let effects = server.greet(&mut fatima);
    let changes = compact_pushed(&server, &effects);
    assert_eq!(changes.len(), 2);
    server.changes.extend(changes.into_iter().map(Option::unwrap));
    fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Stored; 2] });
    assert_eq!(fatima.waiting(), 0);

    server.greet(&mut jan);
    let effects = jan.hear(&Down::Page(server.page(&[Space::Desk]).packed()));
    assert_eq!(said(&effects), [Up::Got]);
    assert_eq!(jan.find("ami"), ["Amina"]);

    // Jan's later change names Fatima's by the beginning of its hash, and so does the page that brings it to her.
    jan.edit(amina, &CandidateEdit::text(CandidateText::Phone, "0470 00 00 01"));
    let effects = jan.flush();
    let changes = compact_pushed(&server, &effects);
    let change = changes[0].clone().unwrap();
    let mut page = server.page(&[Space::Desk]);
    page.entries[0].payload = Payload::Changes(vec![change.bytes.into()]);
    fatima.hear(&Down::Page(page.packed()));
    assert_eq!(texts(&fatima, amina), "0470 00 00 01");
}

#[test]
fn what_the_server_cannot_make_whole_comes_whole_the_second_time() {
    let mut server = second();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    server.greet(&mut fatima);
    fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Stored; 2] });
    fatima.edit(amina, &CandidateEdit::text(CandidateText::Remark, "x"));
    let effects = fatima.flush();
    assert_eq!(compact_pushed(&server, &effects), [None], "the server has lost its past");
    let effects = fatima.hear(&Down::Ack { push: 2, answers: vec![Answer::Missing] });
    let said = said(&effects);
    assert!(matches!(said.as_slice(), [Up::Push(push)] if push.changes.len() == 3), "{said:?}");
}

#[test]
fn a_page_whose_dependency_is_unknown_is_kept_aside_until_it_fits() {
    let mut server = second();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    server.version = 1;
    server.sync(&mut fatima);
    server.version = 2;
    server.greet(&mut jan);
    let whole = server.page(&[Space::Desk]);
    let Payload::Changes(changes) = &whole.entries[0].payload else { panic!("changes") };
    let part = |changes: &[minicbor::bytes::ByteVec]| {
        let mut page = Page { cursor: None, ..whole.clone() };
        page.entries[0].payload = Payload::Changes(changes.to_vec());
        Down::Page(page.packed())
    };
    assert_eq!(said(&jan.hear(&part(&changes[1..]))), [Up::Got]);
    assert!(jan.find("ami").is_empty());
    jan.hear(&part(&changes[..1]));
    assert_eq!(jan.find("ami"), ["Amina"]);
    assert!(jan.app.candidate(amina).is_ok());
}

#[test]
fn a_repair_finds_the_difference_and_asks_for_those_documents_only() {
    let mut server = second();
    let mut fatima = server.desk("Balie 1");
    let (amina, barry) = (fatima.register("Amina", ""), fatima.register("Barry", ""));
    let known = heads(&mut fatima, &server);
    let item =
        |(doc, heads): &(DocId, Vec<ChangeHash>)| Item { last_seq: 0, state: reconcile::state(*doc, heads) };
    // The server has Barry's sheet as the tablet has it, and not Amina's.
    let items: Vec<_> = known.iter().filter(|(doc, _)| *doc == barry).map(item).collect();
    let (space, message) = (Space::Desk, reconcile::begin(&items).unwrap());
    let effects = fatima.hear(&Down::Reconcile(Reconcile { space, message }));
    let heard = said(&effects);
    let [Up::Reconcile(answer)] = heard.as_slice() else { panic!("{heard:?}") };
    let mut found = Difference::default();
    assert_eq!(reconcile::go_on(&items, &answer.message, &mut found), Ok(None));
    assert_eq!((found.here.len(), found.there.len()), (0, 1));
    let tell = |states: Vec<StateId>| Down::Tell(Tell { space, states });
    let docs = |effects: &Effects| match said(effects).as_slice() {
        [Up::Known(known)] if known.last => known.docs.iter().map(|(doc, _)| *doc).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    assert_eq!(docs(&fatima.hear(&tell(found.there.iter().copied().collect()))), [amina]);
    // Somebody typed meanwhile: that state is no more, so the tablet tells of everything.
    let all = docs(&fatima.hear(&tell(vec![StateId([7; 32])])));
    assert_eq!(all.len(), 2);
    let broken = Down::Reconcile(Reconcile { space, message: vec![1, 2, 3] });
    assert!(fatima.hear(&broken).close);
}

/// What a tablet has of the desk, as it tells in a repair by heads.
fn heads(tablet: &mut Tablet, server: &Server) -> Vec<(DocId, Vec<ChangeHash>)> {
    server.greet(tablet);
    match said(&tablet.hear(&Down::Repair { space: Space::Desk })).as_slice() {
        [Up::Known(known)] => known.docs.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn documents_stand_in_a_repair_where_the_server_said_they_stand() {
    let mut server = second();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Amina", "");
    let effects = server.greet(&mut fatima);
    server.changes.extend(compact_pushed(&server, &effects).into_iter().map(Option::unwrap));
    let state = |(doc, heads): &(DocId, Vec<ChangeHash>)| reconcile::state(*doc, heads);
    let in_step = |tablet: &mut Tablet, known: &[(DocId, Vec<ChangeHash>)], last_seq: u64| {
        let items: Vec<_> = known.iter().map(|known| Item { last_seq, state: state(known) }).collect();
        // More than fit in a list, so that fingerprints of ranges are compared.
        let filler =
            (0..40).map(|n| Item { last_seq: 1_000 + n, state: StateId([u8::try_from(n).unwrap(); 32]) });
        let items: Vec<_> = items.into_iter().chain(filler).collect();
        let (space, message) = (Space::Desk, reconcile::begin(&items).unwrap());
        let effects = tablet.hear(&Down::Reconcile(Reconcile { space, message }));
        let said = said(&effects);
        let [Up::Reconcile(answer)] = said.as_slice() else { panic!("{said:?}") };
        let mut found = Difference::default();
        reconcile::go_on(&items, &answer.message, &mut found).unwrap();
        found.there.is_empty()
    };
    // By the answer to her own push.
    fatima.hear(&Down::Placed { reached: vec![(Space::Desk, 72)] });
    fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Stored; 2] });
    // By the page that brought it to Jan.
    server.greet(&mut jan);
    let mut page = server.page(&[Space::Desk]);
    page.entries[0].last_seq = Some(72);
    jan.hear(&Down::Page(page.packed()));
    for tablet in [&mut fatima, &mut jan] {
        let known = heads(tablet, &server);
        assert_eq!(known[0].0, amina);
        assert!(in_step(tablet, &known, 72));
        tablet.disconnected();
    }
}

#[test]
fn an_idle_line_is_asked_for_a_sign_of_life_and_given_up_when_none_comes() {
    let mut server = second();
    let mut fatima = server.desk("Balie 1");
    let effects = server.greet(&mut fatima);
    let wake_in_ms = effects.wake_in_ms.unwrap();
    assert!((1..=30_000).contains(&wake_in_ms));
    let later = |fatima: &mut Tablet, ms: i64| {
        fatima.now = fatima.now.plus_ms(ms);
        let env = fatima.env();
        fatima.app.tick(&env).unwrap()
    };
    assert!(later(&mut fatima, 10_000).send.is_empty(), "too early");
    let effects = later(&mut fatima, 20_000);
    assert_eq!(said(&effects), [Up::Ping]);
    assert!(effects.wake_in_ms.unwrap() <= 60_000);
    let effects = fatima.hear(&Down::Pong);
    assert!(!effects.close && effects.wake_in_ms.unwrap() <= 30_000);
    assert_eq!(said(&later(&mut fatima, 30_000)), [Up::Ping]);
    assert!(!later(&mut fatima, 30_000).close);
    assert!(later(&mut fatima, 30_000).close, "half open: nothing came for a minute");
}

#[test]
fn a_server_of_the_first_version_is_never_asked_for_a_sign_of_life() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    assert_eq!(server.greet(&mut fatima).wake_in_ms, None);
    fatima.now = fatima.now.plus_ms(3_600_000);
    let env = fatima.env();
    assert_eq!(fatima.app.tick(&env).unwrap(), Effects::default());
}

#[test]
fn during_a_repair_nothing_is_offered_again_before_the_server_knows_what_it_wants() {
    let mut server = second();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina", "");
    server.greet(&mut fatima);
    let (space, message) = (Space::Desk, reconcile::begin(&[]).unwrap());
    fatima.hear(&Down::Reconcile(Reconcile { space, message }));
    let effects = fatima.hear(&Down::Ack { push: 1, answers: vec![Answer::Missing; 2] });
    assert_eq!(said(&effects), []);
    let last = Page { entries: vec![], ..server.page(&[Space::Desk]) };
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
    jan.edit(amina, &CandidateEdit::text(CandidateText::Phone, "0470 00 00 01"));
    // A backup from before Amina.
    server.version = 2;
    server.greet(&mut jan);
    let (space, message) = (Space::Desk, reconcile::begin(&[]).unwrap());
    jan.hear(&Down::Reconcile(Reconcile { space, message }));
    jan.hear(&Down::Ack { push: 1, answers: vec![Answer::Missing] });
    // While another push is on its way, the server asks for Amina and ends the repair.
    jan.register("Bram", "");
    jan.flush();
    jan.hear(&Down::Want { docs: vec![amina] });
    jan.hear(&Down::Page(Page { entries: vec![], ..server.page(&[Space::Desk]) }));
    let heard = said(&jan.hear(&Down::Ack { push: 2, answers: vec![Answer::Stored; 2] }));
    let [Up::Push(push)] = heard.as_slice() else { panic!("no push: {heard:?}") };
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    for change in &push.changes {
        doc.apply([change.bytes.as_slice()]).unwrap();
    }
    assert_eq!(doc.changes().len(), 3, "Fatima's two, then Jan's on top of them");
}
