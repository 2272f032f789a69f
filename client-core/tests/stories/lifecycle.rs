//! What a tablet must forget, and what it may show.

use samenspel_client::AppError;
use samenspel_model::{
    DocId, Erasure, Millis, Role, Space,
    appointment::AppointmentDraft,
    booklet::Code,
    candidate::{CandidateEdit, CandidateText},
    doc::Kind,
    env::DAY_MS,
    wire::{Answer, Down, Entry, Generation, Goodbye, Page, Payload, RefusalCode, Up, Welcome},
};

use crate::harness::{HUIS, HUIS_STAND, MARKET, NOW, Server, Tablet, YES, hello, pushed, said};

const KEPT: Generation = Generation { counter: 1, nonce: [4; 8] };

/// Connects as to a server of version 2; what the tablet says to the welcome.
fn greet(server: &Server, tablet: &mut Tablet, change: impl FnOnce(&mut Welcome)) -> Vec<Up> {
    tablet.connected();
    let device = hello(&tablet.hear(&Down::Challenge { nonce: [9; 32], now: server.now })).device;
    let Down::Welcome(mut welcome) = server.welcome(device) else { panic!("a welcome") };
    welcome.version = 2;
    change(&mut welcome);
    said(&tablet.hear(&Down::Welcome(welcome)))
}

fn erased(doc: DocId, erasure: Erasure) -> Down {
    let entry = Entry { doc, kind: 1, space: Space::Desk, payload: Payload::Erased(erasure), last_seq: None };
    Down::Page(Page { entries: vec![entry], cursor: None, more: false, packed: None })
}

#[test]
fn an_erased_sheet_leaves_nothing_behind_and_is_never_taken_in_again() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Aminatou Zwartkopje", "");
    for number in 0..150 {
        fatima.register(&format!("Proefpersoon {number}"), "0470 12 34 56");
    }
    server.sync(&mut fatima);
    server.sync(&mut jan);
    let snapshot = server.page(&[Space::Desk]);
    jan.edit(amina, &CandidateEdit::text(CandidateText::Remark, "Zwartkopje belde"));
    jan.app.put_draft(&format!("candidate:{amina}"), "{\"name\":\"Zwartkopje\"}").unwrap();
    assert!(jan.file_holds("Zwartkopje"));

    greet(&server, &mut jan, |_| {});
    let erasure = Erasure::sign(&server.key, amina, NOW);
    assert_eq!(said(&jan.hear(&erased(amina, erasure))), [Up::Got]);
    assert!(matches!(jan.app.candidate(amina), Err(AppError::NotFound)));
    assert_eq!((jan.find("zwart").len(), jan.waiting()), (0, 0));
    assert!(!jan.file_holds("Zwartkopje"));
    jan.hear(&Down::Page(snapshot));
    assert!(matches!(jan.app.candidate(amina), Err(AppError::NotFound)), "not from an older page");
    assert!(!jan.file_holds("Zwartkopje"));

    // A server that was put back to a backup hears of it before it hears what is here.
    jan.restart();
    greet(&server, &mut jan, |_| {});
    let told = said(&jan.hear(&Down::Repair { space: Space::Desk }));
    assert!(matches!(told.as_slice(), [Up::Erasures(erasures), Up::Known(known)]
            if erasures.docs[0].doc == amina && erasures.docs[0].erasure == erasure
            && known.docs.contains(&(amina, vec![])) && known.docs.len() == 151));
}

#[test]
fn a_tablet_that_had_left_and_comes_back_tells_a_server_what_it_once_had_erased() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    greet(&server, &mut fatima, |_| {});
    fatima.hear(&erased(amina, Erasure::sign(&server.key, amina, NOW)));
    fatima.disconnected();
    let shut_out =
        |welcome: &mut Welcome| (welcome.closed, welcome.leave) = (Some(Goodbye::Revoked), Some(true));
    let left = greet(&server, &mut fatima, shut_out);
    assert!(matches!(left.as_slice(), [Up::Evicted { spaces }] if spaces.contains(&Space::Desk)), "{left:?}");
    fatima.disconnected();

    // The server was put back to a backup from before the erasure: nothing that the tablet has could show it.
    let told = greet(&server, &mut fatima, |_| {});
    assert!(matches!(told.as_slice(), [Up::Erasures(erasures)] if erasures.docs[0].doc == amina), "{told:?}");
}

#[test]
fn only_the_centres_server_can_have_a_sheet_erased() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    greet(&server, &mut fatima, |_| {});
    let other = ed25519_dalek::SigningKey::from_bytes(&[7; 32]);
    fatima.hear(&erased(amina, Erasure::sign(&other, amina, NOW)));
    assert_eq!(fatima.find("ami"), ["Amina"]);
}

#[test]
fn a_tablet_leaves_the_desk_only_after_everything_is_handed_over() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina Zwartkopje", "");
    let becomes_a_stand = |welcome: &mut Welcome| {
        welcome.role = Role::Stand;
        (welcome.organisation, welcome.market, welcome.leave) = (Some(HUIS), Some(MARKET), Some(true));
    };
    let answer = greet(&server, &mut fatima, becomes_a_stand);
    assert!(matches!(answer.as_slice(), [Up::CompactPush(_)]), "{answer:?}");
    // The line breaks: nothing is lost.
    fatima.disconnected();
    assert!(fatima.file_holds("Zwartkopje"));
    assert!(matches!(fatima.app.candidates("", 9), Err(AppError::NotAllowed)), "but nobody sees it here");
    let answer = greet(&server, &mut fatima, becomes_a_stand);
    let (number, changes) = handed_over(&answer);
    let answers = vec![Answer::Stored; changes];
    let left = said(&fatima.hear(&Down::Ack { push: number, answers }));
    assert_eq!(left, [Up::Evicted { spaces: vec![Space::Desk] }]);
    assert!(!fatima.file_holds("Zwartkopje"));
    fatima.disconnected();
    let again = greet(&server, &mut fatima, becomes_a_stand);
    assert_eq!(again, [Up::Evicted { spaces: vec![] }], "the answer may have been lost");
}

#[test]
fn a_stand_whose_day_is_over_keeps_no_appointments() {
    let mut server = Server::new();
    let mut vera = server.stand("Stand 3", HUIS);
    server.sync(&mut vera);
    note(&mut vera);
    let over = |welcome: &mut Welcome| {
        (welcome.closed, welcome.leave) = (Some(Goodbye::Ended), Some(true));
        (welcome.organisation, welcome.market) = (Some(HUIS), Some(MARKET));
    };
    let answer = greet(&server, &mut vera, over);
    let (number, changes) = handed_over(&answer);
    let answers = vec![Answer::Refused(RefusalCode::Ended); changes];
    let effects = vera.hear(&Down::Ack { push: number, answers });
    assert!(matches!(said(&effects).as_slice(), [Up::Evicted { spaces }] if spaces.contains(&HUIS_STAND)));
    assert!(effects.close);
    assert!(vera.app.appointments().unwrap().is_empty());
    assert!(!vera.file_holds("Rolstoel"));
    assert!(!vera.app.own_tasks().unwrap().is_empty(), "the catalogue stays");
}

#[test]
fn a_stand_offers_what_it_once_handed_over_before_it_leaves() {
    let mut server = Server::new();
    let mut vera = server.stand("Stand 3", HUIS);
    server.sync(&mut vera);
    note(&mut vera);
    server.sync(&mut vera);
    assert_eq!(greet(&server, &mut vera, |_| {}), [], "the server has it");
    vera.disconnected();

    // In the evening the server is put back to the backup of last night; nobody else may bring the appointment back.
    let over = |welcome: &mut Welcome| {
        (welcome.closed, welcome.leave) = (Some(Goodbye::Ended), Some(true));
        (welcome.organisation, welcome.market) = (Some(HUIS), Some(MARKET));
    };
    let (_, changes) = handed_over(&greet(&server, &mut vera, over));
    assert_eq!(changes, 1);
    // The line breaks before the answer.
    vera.disconnected();
    assert!(vera.file_holds("Rolstoel"));
    let (number, changes) = handed_over(&greet(&server, &mut vera, over));
    assert_eq!(changes, 1);
    let answers = vec![Answer::Refused(RefusalCode::Ended)];
    let left = said(&vera.hear(&Down::Ack { push: number, answers }));
    assert!(matches!(left.as_slice(), [Up::Evicted { spaces }] if spaces.contains(&HUIS_STAND)), "{left:?}");
    assert!(!vera.file_holds("Rolstoel"));
    vera.disconnected();
    assert_eq!(greet(&server, &mut vera, over), [Up::Evicted { spaces: vec![] }], "it has nothing more");
}

#[test]
fn a_desk_that_leaves_offers_what_it_wrote_and_not_what_others_wrote() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let barry = jan.register("Barry", "");
    server.sync(&mut jan);
    fatima.register("Amina Zwartkopje", "");
    server.sync(&mut fatima);
    fatima.edit(barry, &CandidateEdit::text(CandidateText::Remark, "komt dinsdag"));
    server.sync(&mut fatima);
    let becomes_a_stand = |welcome: &mut Welcome| {
        welcome.role = Role::Stand;
        (welcome.organisation, welcome.market, welcome.leave) = (Some(HUIS), Some(MARKET), Some(true));
    };
    let (number, changes) = handed_over(&greet(&server, &mut fatima, becomes_a_stand));
    assert_eq!(changes, 3, "Amina's sheet and the remark on Barry's");
    let answers = vec![Answer::Duplicate; changes];
    let left = said(&fatima.hear(&Down::Ack { push: number, answers }));
    assert_eq!(left, [Up::Evicted { spaces: vec![Space::Desk] }]);
    assert!(!fatima.file_holds("Zwartkopje"));
}

#[test]
fn what_builds_on_a_change_that_the_server_has_lost_stays_until_that_one_is_back() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let barry = jan.register("Barry", "");
    server.sync(&mut jan);
    server.sync(&mut fatima);
    fatima.edit(barry, &CandidateEdit::text(CandidateText::Remark, "komt dinsdag"));
    server.sync(&mut fatima);
    let becomes_a_stand = |welcome: &mut Welcome| {
        welcome.role = Role::Stand;
        (welcome.organisation, welcome.market, welcome.leave) = (Some(HUIS), Some(MARKET), Some(true));
    };
    // The server was put back to a backup from before Barry's sheet.
    let (number, changes) = handed_over(&greet(&server, &mut fatima, becomes_a_stand));
    assert_eq!(changes, 1);
    let effects = fatima.hear(&Down::Ack { push: number, answers: vec![Answer::Missing] });
    let push = pushed(&effects);
    assert_eq!(push.changes.len(), 1);
    let effects = fatima.hear(&Down::Ack { push: push.number, answers: vec![Answer::Missing] });
    assert_eq!(said(&effects), [], "it does not go round, and nothing is given up");
    assert!(fatima.file_holds("komt dinsdag"));
    fatima.disconnected();

    // Jan's tablet has brought the sheet back.
    let (number, _) = handed_over(&greet(&server, &mut fatima, becomes_a_stand));
    let left = said(&fatima.hear(&Down::Ack { push: number, answers: vec![Answer::Stored] }));
    assert_eq!(left, [Up::Evicted { spaces: vec![Space::Desk] }]);
    assert!(!fatima.file_holds("komt dinsdag"));
}

#[test]
fn a_tablet_gives_nothing_up_that_the_server_has_no_room_for() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina Zwartkopje", "");
    let revoked = |welcome: &mut Welcome| {
        (welcome.closed, welcome.leave) = (Some(Goodbye::Revoked), Some(true));
    };
    let (number, changes) = handed_over(&greet(&server, &mut fatima, revoked));
    assert_eq!(changes, 2);
    let (kept, unkept) = (Answer::Refused(RefusalCode::Revoked), Answer::Unkept(RefusalCode::Revoked));
    let effects = fatima.hear(&Down::Ack { push: number, answers: vec![kept.clone(), unkept.clone()] });
    assert_eq!((said(&effects), effects.close), (vec![], true), "it does not say that it has left");
    fatima.disconnected();
    assert!(fatima.file_holds("Zwartkopje"));
    assert_eq!((fatima.waiting(), fatima.find("ami").len()), (1, 1));
    assert_eq!(fatima.app.attention().unwrap()[0].reason, "revoked");

    // There is room now. What was refused at the first time is offered too: the server may not have it any more.
    let (number, changes) = handed_over(&greet(&server, &mut fatima, revoked));
    assert_eq!(changes, 2);
    let effects = fatima.hear(&Down::Ack { push: number, answers: vec![unkept, kept.clone()] });
    assert_eq!(said(&effects), []);
    fatima.disconnected();
    let (number, changes) = handed_over(&greet(&server, &mut fatima, revoked));
    let left = said(&fatima.hear(&Down::Ack { push: number, answers: vec![kept; changes] }));
    assert_eq!(left, [Up::Evicted { spaces: vec![Space::Desk] }]);
    assert!(!fatima.file_holds("Zwartkopje"));
}

#[test]
fn a_tablet_that_leaves_offers_once_more_what_was_refused_there() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    fatima.register("Amina Zwartkopje", "");
    server.refuse = Some((Kind::Candidate, RefusalCode::NotAllowed));
    server.sync(&mut fatima);
    assert_eq!((fatima.waiting(), fatima.find("ami").len()), (0, 0));
    assert_eq!(greet(&server, &mut fatima, |_| {}), [], "not while it stays");
    fatima.disconnected();

    let becomes_a_stand = |welcome: &mut Welcome| {
        welcome.role = Role::Stand;
        (welcome.organisation, welcome.market, welcome.leave) = (Some(HUIS), Some(MARKET), Some(true));
    };
    let (number, changes) = handed_over(&greet(&server, &mut fatima, becomes_a_stand));
    assert_eq!(changes, 2);
    // The first one is kept; the second one comes whole once more, though nothing is left of its sheet.
    let answers = vec![Answer::Refused(RefusalCode::NotAllowed), Answer::Missing];
    let effects = fatima.hear(&Down::Ack { push: number, answers });
    let push = pushed(&effects);
    let answers = vec![Answer::Unkept(RefusalCode::DependsOnRefused)];
    assert_eq!(push.changes.len(), 1);
    let effects = fatima.hear(&Down::Ack { push: push.number, answers });
    assert_eq!(said(&effects), [], "it waits");
    assert!(fatima.file_holds("Zwartkopje"));
    fatima.disconnected();
    let (number, changes) = handed_over(&greet(&server, &mut fatima, becomes_a_stand));
    let answers = vec![Answer::Refused(RefusalCode::NotAllowed); changes];
    let left = said(&fatima.hear(&Down::Ack { push: number, answers }));
    assert_eq!(left, [Up::Evicted { spaces: vec![Space::Desk] }]);
    assert!(!fatima.file_holds("Zwartkopje"));
}

#[test]
fn what_was_refused_and_is_taken_when_the_task_comes_back_is_on_the_sheet_again() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    fatima.edit(amina, &CandidateEdit::text(CandidateText::Remark, "komt dinsdag"));
    let (number, changes) = handed_over(&greet(&server, &mut fatima, |_| {}));
    assert_eq!(changes, 1);
    let answers = vec![Answer::Refused(RefusalCode::NotAllowed)];
    fatima.hear(&Down::Ack { push: number, answers });
    assert_eq!(fatima.app.candidate(amina).unwrap().sheet.remark.value, "");
    fatima.disconnected();

    // The tablet gets another task and offers it once more; the line breaks, and the task is as it was before.
    let becomes_a_stand = |welcome: &mut Welcome| {
        welcome.role = Role::Stand;
        (welcome.organisation, welcome.market, welcome.leave) = (Some(HUIS), Some(MARKET), Some(true));
    };
    handed_over(&greet(&server, &mut fatima, becomes_a_stand));
    fatima.disconnected();
    let (number, changes) = handed_over(&greet(&server, &mut fatima, |_| {}));
    let mut answers = vec![Answer::Duplicate; changes - 1];
    answers.push(Answer::Stored);
    fatima.hear(&Down::Ack { push: number, answers });
    assert_eq!(fatima.app.candidate(amina).unwrap().sheet.remark.value, "komt dinsdag");
    assert!(fatima.app.attention().unwrap().is_empty());
}

/// The number of the one push that was said, and how many changes it has.
fn handed_over(said: &[Up]) -> (u64, usize) {
    let [Up::CompactPush(push)] = said else { panic!("{said:?}") };
    let entries = samenspel_model::wire::unpack(&push.changes, 500).unwrap();
    let changes = entries.iter().map(|entry| match &entry.payload {
        Payload::Compact(changes) => changes.len(),
        other => panic!("{other:?}"),
    });
    (push.number, changes.sum())
}

fn note(vera: &mut Tablet) {
    let mut env = vera.env();
    let draft = AppointmentDraft {
        booklet: Code::from_serial(77).to_string(),
        task: "praattafel".to_owned(),
        date: "2026-11-30".to_owned(),
        time: "10:00".to_owned(),
        remark: "Rolstoel".to_owned(),
        ..AppointmentDraft::default()
    };
    vera.app.save_appointment(None, &draft, &mut env).unwrap();
}

#[test]
fn the_generation_is_on_disk_before_the_tablet_says_so_and_is_told_at_the_next_hello() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let answer = greet(&server, &mut fatima, |welcome| welcome.generation = Some(KEPT));
    assert_eq!(answer, [Up::Kept(KEPT)]);
    fatima.restart();
    fatima.connected();
    let hello = hello(&fatima.hear(&Down::Challenge { nonce: [9; 32], now: NOW }));
    assert_eq!(hello.generation, Some(KEPT));
}

#[test]
fn a_tablet_that_was_away_too_long_shows_nobodys_data_until_it_is_connected_again() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    server.sync(&mut fatima);
    let amina = fatima.register("Amina", "");
    server.sync(&mut fatima);
    let lease = |welcome: &mut Welcome| welcome.lease = Some(NOW.plus_ms(30 * DAY_MS));
    greet(&server, &mut fatima, lease);
    fatima.disconnected();

    fatima.now = NOW.plus_ms(29 * DAY_MS);
    let _ = fatima.env();
    fatima.app.pass_time(fatima.now);
    assert!(!fatima.app.sync_state().unwrap().lease_over && fatima.app.candidate(amina).is_ok());
    fatima.now = NOW.plus_ms(31 * DAY_MS);
    fatima.restart();
    fatima.app.pass_time(fatima.now);
    assert!(fatima.app.sync_state().unwrap().lease_over);
    assert!(matches!(fatima.app.candidates("ami", 9), Err(AppError::LeaseOver)));
    assert!(matches!(fatima.app.candidate(amina), Err(AppError::LeaseOver)));
    assert!(matches!(fatima.app.appointments(), Err(AppError::LeaseOver)));
    let mut env = fatima.env();
    assert!(!fatima.app.organisations(&env).unwrap().is_empty(), "the catalogue stays open");

    // New work goes on, and is read by who writes it.
    let barry = fatima.app.register_candidate(YES, &mut env).unwrap();
    fatima.edit(barry, &CandidateEdit::text(CandidateText::Name, "Barry"));
    assert!(fatima.app.candidate(barry).is_ok());

    server.now = fatima.now;
    let end = fatima.now.plus_ms(30 * DAY_MS);
    greet(&server, &mut fatima, |welcome| welcome.lease = Some(end));
    assert_eq!(fatima.find("ami"), ["Amina"], "nothing was deleted");
    fatima.hear(&Down::Lease { end: Millis(1) });
    assert!(fatima.app.sync_state().unwrap().lease_over);
    fatima.hear(&Down::Lease { end });
    assert!(!fatima.app.sync_state().unwrap().lease_over);
}

#[test]
fn a_copied_tablet_is_paired_again_with_proof_and_writes_as_somebody_else() {
    let mut server = Server::new();
    let mut fatima = server.desk("Balie 1");
    let amina = fatima.register("Amina", "");
    fatima.connected();
    let before = hello(&fatima.hear(&Down::Challenge { nonce: [9; 32], now: NOW })).device;
    fatima.hear(&Down::Goodbye(Goodbye::Cloned));
    assert_eq!(fatima.app.sync_state().unwrap().refused, Some("cloned"));
    fatima.edit(amina, &CandidateEdit::text(CandidateText::Remark, "blijft"));

    let mut env = fatima.env();
    let request = fatima.app.pairing_request(&server.link(), &mut env).unwrap();
    let body: samenspel_model::pairing::PairRequest = minicbor::decode(&request.body).unwrap();
    let succession = body.succeeds.expect("it says whom it succeeds");
    assert_eq!(succession.device, before);
    assert!(succession.is_by(&server.public_of(before), &body.pairing, &body.public));
    assert!(!succession.is_by(&body.public, &body.pairing, &body.public));
    let answer = server.pair_answer(&request.body, "Balie 1", None);
    fatima.app.pairing_response(200, &answer).unwrap();
    assert_eq!(fatima.find("ami"), ["Amina"]);
    fatima.edit(amina, &CandidateEdit::text(CandidateText::Remark, "nieuw"));
    let effects = server.greet(&mut fatima);
    let actors = pushed(&effects)
        .changes
        .into_iter()
        .map(|change| samenspel_model::admit::decode(&change.bytes).unwrap().header.actor);
    let actors: Vec<_> = actors.collect();
    assert_eq!(actors.len(), 4);
    assert!(actors[..3].iter().all(|actor| *actor == actors[0]) && actors[3] != actors[0]);
}
