//! Tablets that may not take part any more.

use std::collections::BTreeSet;

use ed25519_dalek::SigningKey;
use samenspel_model::{
    DeviceId, DocId, Millis, Role, Space,
    doc::{Doc, Kind},
    edit::{self, edit_of},
    env::DAY_MS,
    wire::{Answer, Change, Goodbye, Push, RefusalCode},
};
use samenspel_server::store::{UNDO_MS, check::check};

use crate::harness::{Centre, NOON, now};

const ORGANISATION: DocId = DocId([1; 16]);
const MARKET: DocId = DocId([2; 16]);

#[tokio::test]
async fn a_revoked_tablet_is_told_at_once_and_its_unsent_work_is_kept_in_quarantine() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut bob = centre.desk("Balie 2").await.connect(&centre.store).await;
    let (_, known) = fatima.tablet.register("Amina");
    fatima.push(known.clone()).await;
    centre.store.revoke_device(fatima.tablet.id, now()).await.unwrap();
    fatima.catch_up().await;
    assert_eq!(fatima.goodbye, Some(Goodbye::Revoked));

    let mut tablet = fatima.tablet.clone();
    tablet.cursors.clear();
    let (id, unsent) = tablet.register("Mehmet");
    let mut again = tablet.connect(&centre.store).await;
    assert_eq!(again.welcome.as_ref().unwrap().closed, Some(Goodbye::Revoked));
    let revoked = Answer::Refused(RefusalCode::Revoked);
    assert_eq!(again.push(unsent.clone()).await, [revoked.clone(), revoked]);
    assert_eq!(
        again.push(known).await,
        [Answer::Duplicate, Answer::Duplicate],
        "what is safe is not kept twice"
    );
    let (_, news) = bob.tablet.register("Olena");
    bob.push(news).await;
    again.catch_up().await;
    assert_eq!(again.pages, [], "nothing is sent");
    assert!(centre.store.candidate_sheet(id).await.unwrap().is_none());
    assert_eq!(centre.store.refusal_lines(9).await.unwrap()[0].changes, 2);

    // Undone: the same work comes in out of quarantine, for the tablet may have had to give up its own copy.
    assert!(centre.store.restore_device(again.tablet.id, now()).await.unwrap());
    assert_eq!(centre.store.candidate_sheet(id).await.unwrap().unwrap().name(), "Mehmet");
    let mut back = again.tablet.connect(&centre.store).await;
    assert_eq!(back.welcome.as_ref().unwrap().closed, None);
    assert_eq!(back.push(unsent).await, [Answer::Duplicate, Answer::Duplicate]);
    assert_eq!(centre.store.refusal_lines(9).await.unwrap(), []);
}

#[tokio::test]
async fn a_tablet_hears_which_of_its_changes_there_was_no_room_for() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await;
    centre.store.revoke_device(fatima.id, now()).await.unwrap();
    let (_, kept) = fatima.register("Amina");
    let mut connection = fatima.connect(&centre.store).await;
    connection.push(kept.clone()).await;
    // As if an app with a fault had sent its changes for years; one more fits.
    let database = rusqlite::Connection::open(centre.folder.path().join("samenspel.sqlite")).unwrap();
    database
        .execute(
            "WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 4997)
             INSERT INTO quarantine (device, doc, kind, space, bytes, digest, code, detail, received_ms)
             SELECT ?1, zeroblob(16), 1, 'desk', x'00', CAST(n AS BLOB), 'malformed', '', 1 FROM number",
            [fatima.id.as_bytes()],
        )
        .unwrap();

    let (_, unsent) = fatima.register("Mehmet");
    let (refused, unkept) = (Answer::Refused(RefusalCode::Revoked), Answer::Unkept(RefusalCode::Revoked));
    assert_eq!(connection.push(unsent.clone()).await, [refused.clone(), unkept.clone()]);
    assert_eq!(connection.push(kept).await, vec![refused.clone(); 2], "these it has");
    assert_eq!(connection.push(unsent.clone()).await, [refused.clone(), unkept]);

    // A coordinator makes room.
    let lines = centre.store.refusal_lines(9).await.unwrap();
    let malformed = lines.iter().find(|line| line.reason == "malformed").unwrap();
    assert!(centre.store.drop_refused(malformed.id, now()).await.unwrap());
    let mut connection = fatima.connect(&centre.store).await;
    assert_eq!(connection.push(unsent).await, vec![refused; 2]);
}

#[tokio::test]
async fn what_is_taken_out_of_quarantine_is_received_at_that_moment() {
    let centre = Centre::new();
    let (sunday, monday, tuesday) = (now(), now().plus_ms(DAY_MS), now().plus_ms(2 * DAY_MS));
    let mut vera = centre.pair("Balie 1", Role::Desk, None, Some(monday)).await;
    let (amina, unsent) = vera.register("Amina");
    centre.store.revoke_device(vera.id, sunday).await.unwrap();
    vera.connect(&centre.store).await.push(unsent).await;
    // Her time has ended since, but not when she was stopped.
    assert!(centre.store.restore_device(vera.id, tuesday).await.unwrap());
    let sheet = centre.store.candidate_sheet(amina).await.unwrap().unwrap();
    assert_eq!(sheet.name(), "Amina");
    assert_eq!(check(centre.folder.path()).unwrap().last, Some(tuesday));
}

#[tokio::test]
async fn what_came_after_a_devices_time_stays_in_quarantine_when_its_access_is_given_back() {
    let centre = Centre::new();
    let end = NOON.plus_ms(60_000);
    let mut vera = centre.pair("Balie 1", Role::Desk, None, Some(end)).await;
    centre.store.revoke_device(vera.id, NOON).await.unwrap();
    let mut hand_over = async |at: Millis, name: &str| {
        let (doc, changes) = vera.register(name);
        let push = Push { number: 1, changes };
        centre.store.ingest(at, vera.id, push, BTreeSet::new()).await.unwrap();
        doc
    };
    let in_time = hand_over(end.plus_ms(-1), "Amina").await;
    let too_late = hand_over(end.plus_ms(1), "Mehmet").await;
    assert!(centre.store.restore_device(vera.id, end.plus_ms(DAY_MS)).await.unwrap());
    assert!(centre.store.candidate_sheet(in_time).await.unwrap().is_some());
    assert!(centre.store.candidate_sheet(too_late).await.unwrap().is_none());
    assert_eq!(centre.store.refusal_lines(9).await.unwrap().len(), 1);
}

#[tokio::test]
async fn what_a_coordinator_dropped_stays_dropped_when_access_is_given_back() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await;
    centre.store.revoke_device(fatima.id, now()).await.unwrap();
    let (dropped, changes) = fatima.register("Amina");
    centre.store.ingest(NOON, fatima.id, Push { number: 1, changes }, BTreeSet::new()).await.unwrap();
    let (kept, changes) = fatima.register("Mehmet");
    let later = NOON.plus_ms(1_000);
    centre.store.ingest(later, fatima.id, Push { number: 2, changes }, BTreeSet::new()).await.unwrap();
    let lines = centre.store.refusal_lines(9).await.unwrap();
    let first = lines.iter().find(|line| line.at_ms == NOON.0).unwrap();
    assert!(centre.store.drop_refused(first.id, now()).await.unwrap());

    // While the drop can be undone, and after.
    for _ in 0..2 {
        assert!(centre.store.restore_device(fatima.id, now()).await.unwrap());
        assert!(centre.store.candidate_sheet(dropped).await.unwrap().is_none());
        assert!(centre.store.candidate_sheet(kept).await.unwrap().is_some());
        assert_eq!(centre.store.refusal_lines(9).await.unwrap(), []);
        centre.store.revoke_device(fatima.id, now()).await.unwrap();
        centre.store.forget_dropped(now().plus_ms(2 * UNDO_MS)).await.unwrap();
    }
}

#[tokio::test]
async fn a_push_under_way_meets_the_revocation() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (_, changes) = fatima.tablet.register("Amina");
    centre.store.revoke_device(fatima.tablet.id, now()).await.unwrap();
    // The session has not heard yet.
    assert_eq!(fatima.push(changes).await, vec![Answer::Refused(RefusalCode::Revoked); 2]);
}

#[tokio::test]
async fn a_tablet_whose_time_is_over_hears_so() {
    let centre = Centre::new();
    let mut vera = centre.pair("Balie 1", Role::Desk, None, Some(now())).await;
    let (_, changes) = vera.register("Amina");
    let mut connection = vera.connect(&centre.store).await;
    assert_eq!(connection.welcome.as_ref().unwrap().closed, Some(Goodbye::Ended));
    assert_eq!(connection.push(changes).await, vec![Answer::Refused(RefusalCode::Ended); 2]);
}

/// What is answered to a stand's phone that noted an appointment an hour before its day ended, and comes so long after that.
async fn late(after_ms: i64, made_ms: i64) -> (Centre, Answer) {
    let centre = Centre::new();
    let ends = NOON.plus_ms(60_000);
    let vera = centre.pair("Stand 3", Role::Stand, Some((ORGANISATION, MARKET)), Some(ends)).await;
    let id = DocId::random(&mut crate::harness::env());
    let noted =
        edit_of([("booklet", "48273108"), ("task", "buddy"), ("date", "2026-12-01"), ("time", "10:00")]);
    let (doc, _) = edit::create(Kind::Appointment, ends.plus_ms(made_ms), &vera.author, &noted).unwrap();
    let space = Space::Stand { organisation: ORGANISATION, market: MARKET };
    let bytes = doc.changes().pop().unwrap().bytes;
    let push =
        Push { number: 1, changes: vec![Change { doc: id, kind: Kind::Appointment.number(), space, bytes }] };
    let ingested = centre.store.ingest(ends.plus_ms(after_ms), vera.id, push, BTreeSet::new()).await.unwrap();
    (centre, ingested.answers.into_iter().next().unwrap())
}

#[tokio::test]
async fn what_a_stand_noted_in_its_time_is_taken_when_its_phone_was_dead_for_a_week() {
    let (centre, answer) = late(7 * DAY_MS, -3_600_000).await;
    assert_eq!(answer, Answer::Stored);
    assert_eq!(centre.store.refusal_lines(9).await.unwrap(), []);
    let refused = Answer::Refused(RefusalCode::Ended);
    assert_eq!(late(7 * DAY_MS, 1).await.1, refused, "made after its day");
    assert_eq!(late(31 * DAY_MS, -3_600_000).await.1, refused, "a month is over");
}

#[tokio::test]
async fn who_comes_late_changes_nothing_that_another_phone_noted() {
    let centre = Centre::new();
    let (ends, at) = (NOON.plus_ms(60_000), Some((ORGANISATION, MARKET)));
    let vera = centre.pair("Stand 3", Role::Stand, at, Some(ends)).await;
    let omar = centre.pair("Stand 3b", Role::Stand, at, Some(ends)).await;
    let (id, device) = (DocId::random(&mut crate::harness::env()), omar.id.to_string());
    let noted = [("booklet", "48273108"), ("task", "buddy"), ("date", "2026-12-01"), ("time", "10:00")];
    let noted = edit_of(noted.into_iter().chain([("device", device.as_str())]));
    let (mut doc, _) = edit::create(Kind::Appointment, NOON, &omar.author, &noted).unwrap();
    let push = |doc: &Doc| {
        let space = Space::Stand { organisation: ORGANISATION, market: MARKET };
        let bytes = doc.changes().pop().unwrap().bytes;
        Push { number: 1, changes: vec![Change { doc: id, kind: Kind::Appointment.number(), space, bytes }] }
    };
    let ingested = centre.store.ingest(NOON, omar.id, push(&doc), BTreeSet::new()).await.unwrap();
    assert_eq!(ingested.answers, [Answer::Stored]);
    let mut own = doc.clone();
    edit::write(&mut doc, NOON, &vera.author, &edit_of([("time", "11:00")])).unwrap();
    let week = ends.plus_ms(7 * DAY_MS);
    let ingested = centre.store.ingest(week, vera.id, push(&doc), BTreeSet::new()).await.unwrap();
    assert_eq!(ingested.answers, [Answer::Refused(RefusalCode::Ended)]);
    edit::write(&mut own, NOON, &omar.author, &edit_of([("time", "12:00")])).unwrap();
    let ingested = centre.store.ingest(week, omar.id, push(&own), BTreeSet::new()).await.unwrap();
    assert_eq!(ingested.answers, [Answer::Stored], "its own it may have moved in its time");
}

#[tokio::test]
async fn a_stranger_a_wrong_key_and_a_coordinators_account_are_unknown() {
    let centre = Centre::new();
    let fatima = centre.desk("Balie 1").await;
    let mut stranger = fatima.clone();
    stranger.id = DeviceId([9; 16]);
    let mut thief = fatima.clone();
    thief.key = SigningKey::from_bytes(&[9; 32]);
    let mut sofie = fatima.clone();
    sofie.id = centre.coordinator("Sofie").await.device();
    for tablet in [stranger, thief, sofie] {
        let connection = tablet.connect(&centre.store).await;
        assert_eq!(connection.goodbye, Some(Goodbye::UnknownDevice));
    }
}
