//! Becoming one of the centre's devices.

use ed25519_dalek::SigningKey;
use samenspel_client::app::Device;
use samenspel_model::{
    Space,
    pairing::{PairRefusal, PairRequest, PaperRefusal},
    wire::{Down, Goodbye, Up},
};

use crate::harness::{HUIS, NOW, Server, Tablet, hello, pushed, said};

#[test]
fn a_tablet_pairs_also_when_it_reloads_between_question_and_answer() {
    let mut server = Server::new();
    let mut tablet = Tablet::new("Balie 1");
    let mut env = tablet.env();
    let request = tablet.app.pairing_request(&server.link(), &mut env).unwrap();
    assert_eq!(request.url, "https://samenspel.example/pair");
    let answer = server.pair_answer(&request.body, "Balie 1", None);
    tablet.restart();
    let mut env = tablet.env();
    assert_eq!(tablet.app.pairing_request(&server.link(), &mut env).unwrap(), request, "the same key again");
    let device = tablet.app.pairing_response(200, &answer).unwrap();
    assert_eq!(
        (device.label.as_str(), device.centre.as_str(), device.digits.len()),
        ("Balie 1", "Democentrum", 6)
    );
    assert!(device.compare, "the coordinator's screen shows the digits now");
    tablet.restart();
    assert_eq!(tablet.app.device().unwrap(), Device { compare: false, ..device });
}

#[test]
fn wrong_used_and_foreign_links_are_told_apart() {
    let mut server = Server::new();
    let mut tablet = Tablet::new("Balie 1");
    let mut env = tablet.env();
    for text in ["", "hallo", "https://voorbeeld.be/app/#/pair/AAAA"] {
        let refused = tablet.app.pairing_request(text, &mut env).unwrap_err();
        assert_eq!(refused.code(), "pairing-link-invalid", "{text}");
    }
    let request = tablet.app.pairing_request(&server.link(), &mut env).unwrap();
    for (status, code) in [
        (404, "pairing-link-expired"),
        (410, "pairing-link-expired"),
        (429, "pairing-too-often"),
        (503, "pairing-offline"),
    ] {
        assert_eq!(tablet.app.pairing_response(status, &[]).unwrap_err().code(), code);
    }
    for (status, why, code) in [
        (425, PaperRefusal::Early, "pairing-too-early"),
        (410, PaperRefusal::Over, "pairing-market-over"),
        (410, PaperRefusal::Withdrawn, "pairing-withdrawn"),
        (409, PaperRefusal::Full, "pairing-full"),
    ] {
        let body = minicbor::to_vec(PairRefusal { why }).unwrap();
        assert_eq!(tablet.app.pairing_response(status, &body).unwrap_err().code(), code);
    }
    assert_eq!(tablet.app.pairing_response(200, b"<html>").unwrap_err().code(), "pairing-link-other-server");
    server.key = SigningKey::from_bytes(&[8; 32]);
    let other = server.pair_answer(&request.body, "Balie 1", None);
    assert_eq!(tablet.app.pairing_response(200, &other).unwrap_err().code(), "pairing-link-other-server");
    assert!(!tablet.app.device().unwrap().paired);
}

#[test]
fn a_tablet_with_unsent_work_is_not_paired_again_and_later_forgets_what_it_knew() {
    let mut server = Server::new();
    let mut tablet = server.desk("Balie 1");
    tablet.register("Amina", "");
    let mut env = tablet.env();
    assert_eq!(tablet.app.pairing_request(&server.link(), &mut env).unwrap_err().code(), "pairing-unsent");
    server.sync(&mut tablet);
    server.pair_as(&mut tablet, "Stand 3", Some(HUIS)).unwrap();
    assert!(!tablet.file_holds("Amina"), "the stand's tablet keeps nothing of the desk's");
    assert_eq!(tablet.app.candidates("", 5).unwrap_err().code(), "not-allowed");
}

#[test]
fn a_tablet_that_a_restored_server_forgot_becomes_what_it_was_before_it_becomes_something_else() {
    let mut server = Server::new();
    let mut tablet = server.desk("Balie 1");
    tablet.register("Amina", "");
    server.sync(&mut tablet);
    assert_eq!(tablet.waiting(), 0, "the server had it");
    tablet.connected();
    tablet.hear(&Down::Goodbye(Goodbye::UnknownDevice));
    let refused = server.pair_as(&mut tablet, "Stand 3", Some(HUIS)).unwrap_err();
    assert_eq!(refused.code(), "pairing-other-task");
    assert_eq!(tablet.find("ami"), ["Amina"], "it may be the only one that has her");
    server.pair_as(&mut tablet, "Balie 1", None).unwrap();
    assert_eq!(tablet.find("ami"), ["Amina"]);
}

#[test]
fn a_tablet_that_is_paired_anew_for_the_same_task_keeps_all_and_gives_it_back() {
    let mut server = Server::new();
    let mut tablet = server.desk("Balie 1");
    let amina = tablet.register("Amina", "");
    server.sync(&mut tablet);
    tablet.connected();
    let before = hello(&tablet.hear(&Down::Challenge { nonce: [9; 32], now: NOW })).device;
    tablet.disconnected();

    // The server is put back to a backup from before the pairing; a coordinator hands out a new link before the tablet hears.
    server.changes.retain(|change| change.space == Space::Catalogue);
    let mut env = tablet.env();
    let request = tablet.app.pairing_request(&server.link(), &mut env).unwrap();
    let body: PairRequest = minicbor::decode(&request.body).unwrap();
    let succession = body.succeeds.expect("it says whom it succeeds");
    assert_eq!(succession.device, before);
    assert!(succession.is_by(&server.public_of(before), &body.pairing, &body.public));
    let answer = server.pair_answer(&request.body, "Balie 1", None);
    tablet.app.pairing_response(200, &answer).unwrap();
    assert_eq!(tablet.find("ami"), ["Amina"], "it may be the only one that has her");

    server.greet(&mut tablet);
    tablet.hear(&Down::Repair { space: Space::Desk, after: None });
    let effects = tablet.hear(&Down::Want { docs: vec![amina], relay: true });
    assert_eq!(pushed(&effects).changes.len(), 2);
}

#[test]
fn a_tablet_of_another_server_says_nothing_of_what_it_was_and_forgets_it() {
    let mut server = Server::new();
    let mut tablet = server.desk("Balie 1");
    tablet.register("Amina", "");
    server.sync(&mut tablet);
    let mut other = Server::new();
    other.key = SigningKey::from_bytes(&[8; 32]);
    let mut env = tablet.env();
    let request = tablet.app.pairing_request(&other.link(), &mut env).unwrap();
    let body: PairRequest = minicbor::decode(&request.body).unwrap();
    assert!(body.succeeds.is_none());
    let answer = other.pair_answer(&request.body, "Balie 1", None);
    tablet.app.pairing_response(200, &answer).unwrap();
    assert!(!tablet.file_holds("Amina"));
}

#[test]
fn a_tablet_whose_files_cannot_be_cleaned_is_paired_all_the_same() {
    let mut server = Server::new();
    let mut tablet = server.desk("Balie 1");
    tablet.register("Amina", "");
    server.sync(&mut tablet);
    let mut page = [0xA5; 512];
    tablet.swap_idle_page(&mut page);
    let device = server.pair_as(&mut tablet, "Stand 3", Some(HUIS)).unwrap();
    assert_eq!((device.label.as_str(), device.paired), ("Stand 3", true));
    assert!(tablet.file_holds("Amina"), "the files could not be cleaned");
    tablet.swap_idle_page(&mut page);
    assert!(device.compare, "the coordinator's screen shows the digits now");
    tablet.restart();
    assert_eq!(tablet.app.device().unwrap(), Device { compare: false, ..device });
    assert!(!tablet.file_holds("Amina"), "now they are");
}

#[test]
fn a_tablet_that_is_paired_anew_while_it_connects_gives_that_connection_up() {
    let mut server = Server::new();
    let mut tablet = server.desk("Balie 1");
    tablet.connected();
    server.pair_as(&mut tablet, "Balie 1", None).unwrap();
    let challenge = Down::Challenge { nonce: [1; 32], now: NOW };
    assert!(tablet.hear(&challenge).close, "nobody would ever answer on it");
    tablet.disconnected();
    tablet.connected();
    assert!(matches!(said(&tablet.hear(&challenge)).as_slice(), [Up::Hello(_)]));
}
