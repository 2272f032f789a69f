//! What a tablet must forget, and what it may show.

use samenspel_client::AppError;
use samenspel_model::{
    DocId, Erasure, Millis, Space,
    edit::edit_of,
    env::DAY_MS,
    wire::{Down, Entry, Generation, Goodbye, Page, Payload, Up, Welcome},
};

use crate::harness::{NOW, Server, Tablet, hello, pushed, said, yes};

const KEPT: Generation = Generation { counter: 1, nonce: [4; 8] };

/// Connects and is welcomed so; what the tablet says to that.
pub(crate) fn greet(server: &Server, tablet: &mut Tablet, change: impl FnOnce(&mut Welcome)) -> Vec<Up> {
    tablet.connected();
    let device = hello(&tablet.hear(&Down::Challenge { nonce: [9; 32], now: server.now })).device;
    let Down::Welcome(mut welcome) = server.welcome(device) else { panic!("a welcome") };
    change(&mut welcome);
    said(&tablet.hear(&Down::Welcome(welcome)))
}

fn erased(doc: DocId, erasure: Erasure) -> Down {
    let entry = Entry { kind: 1, doc, payload: Payload::Erased(erasure) };
    Down::Page(Page { space: Space::Desk, entries: vec![entry], cursor: None, more: false })
}

#[test]
fn a_tablet_whose_clock_is_ten_years_fast_writes_the_right_hour_before_it_ever_connects() {
    let mut server = Server::new();
    let mut fatima = Tablet::new("Fatima");
    fatima.now = NOW.plus_ms(10 * 365 * DAY_MS);
    server.pair_as(&mut fatima, "Balie 1", None).unwrap();
    let amina = fatima.register("Amina Diallo", "");
    let written = fatima.app.record(amina).unwrap().updated_ms;
    assert!((NOW.0..NOW.0 + 60_000).contains(&written.0), "{written:?}");
}

#[test]
fn an_erased_sheet_leaves_nothing_behind_and_is_never_taken_in_again() {
    let mut server = Server::new();
    let (mut fatima, mut jan) = (server.desk("Balie 1"), server.desk("Balie 2"));
    let amina = fatima.register("Aminatou Zwartkopje", "");
    let yusuf = fatima.register("Yusuf Proef", "");
    for number in 0..149 {
        fatima.register(&format!("Proefpersoon {number}"), "0470 12 34 56");
    }
    server.sync(&mut fatima);
    server.sync(&mut jan);
    let snapshot = server.page(Space::Desk);
    jan.edit(amina, &edit_of([("remark", "Zwartkopje belde")]));
    let answers = |id| format!("answers:{id}");
    jan.app.put_draft(&format!("candidate:{amina}"), "{\"name\":\"Zwartkopje\"}").unwrap();
    jan.app.put_draft(&answers(amina), "[\"Zwartkopje\"]").unwrap();
    jan.app.put_draft(&answers(yusuf), "[\"Yusuf\"]").unwrap();
    assert!(jan.file_holds("Zwartkopje"));

    greet(&server, &mut jan, |_| {});
    let erasure = Erasure::sign(&server.key, amina, NOW);
    assert_eq!(said(&jan.hear(&erased(amina, erasure))), [Up::Got]);
    assert!(matches!(jan.app.record(amina), Err(AppError::NotFound)));
    assert_eq!((jan.find("zwart").len(), jan.waiting()), (0, 0));
    let late = jan.app.put_draft(&answers(amina), "[\"Zwartkopje\"]");
    assert!(matches!(late, Err(AppError::NotFound)), "what a screen still holds is not written again");
    assert!(!jan.file_holds("Zwartkopje"));
    assert!(jan.app.draft(&answers(yusuf)).unwrap().is_some(), "an answer about somebody else stays");
    jan.hear(&Down::Page(snapshot));
    assert!(matches!(jan.app.record(amina), Err(AppError::NotFound)), "not from an older page");
    assert!(!jan.file_holds("Zwartkopje"));

    // A server that was put back to a backup hears of it before it hears what is here.
    jan.restart();
    greet(&server, &mut jan, |_| {});
    let told = said(&jan.hear(&Down::Repair { space: Space::Desk, after: None }));
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
    let shut_out = |welcome: &mut Welcome| (welcome.closed, welcome.leave) = (Some(Goodbye::Revoked), true);
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
    let lease = |welcome: &mut Welcome| welcome.lease = NOW.plus_ms(30 * DAY_MS);
    greet(&server, &mut fatima, lease);
    fatima.disconnected();

    fatima.now = NOW.plus_ms(29 * DAY_MS);
    let _ = fatima.env();
    fatima.app.pass_time(fatima.now);
    assert!(!fatima.app.sync_state().unwrap().lease_over && fatima.app.record(amina).is_ok());
    fatima.now = NOW.plus_ms(31 * DAY_MS);
    fatima.restart();
    fatima.app.pass_time(fatima.now);
    assert!(fatima.app.sync_state().unwrap().lease_over);
    assert!(matches!(fatima.app.candidates("ami", 9), Err(AppError::LeaseOver)));
    assert!(matches!(fatima.app.record(amina), Err(AppError::LeaseOver)));
    assert!(matches!(fatima.app.appointments(), Err(AppError::LeaseOver)));
    let mut env = fatima.env();
    assert!(!fatima.app.organisations(&env).unwrap().is_empty(), "the catalogue stays open");
    let at = Some((crate::harness::HUIS, None));
    let form = samenspel_model::values::Values::default();
    assert_eq!(fatima.app.doubts(None, at, &form, &env).unwrap().clash, None, "a form can still be kept");
    assert!(fatima.app.free_slots(at, "", 9, &env).unwrap().is_empty());

    // New work goes on, and is read by who writes it.
    let barry = fatima.app.register_candidate(&yes(), &mut env).unwrap();
    fatima.edit(barry, &edit_of([("name", "Barry")]));
    assert!(fatima.app.record(barry).is_ok());

    server.now = fatima.now;
    let end = fatima.now.plus_ms(30 * DAY_MS);
    greet(&server, &mut fatima, |welcome| welcome.lease = end);
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
    fatima.edit(amina, &edit_of([("remark", "blijft")]));

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
    fatima.edit(amina, &edit_of([("remark", "nieuw")]));
    let effects = server.greet(&mut fatima);
    let actors = pushed(&effects)
        .changes
        .into_iter()
        .map(|change| samenspel_model::admit::decode(&change.bytes).unwrap().header.actor);
    let actors: Vec<_> = actors.collect();
    assert_eq!(actors.len(), 4);
    assert!(actors[..3].iter().all(|actor| *actor == actors[0]) && actors[3] != actors[0]);
}
