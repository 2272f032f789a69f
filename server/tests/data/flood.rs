//! A phone at a stand that sends far more than anybody notes.

use std::sync::{Arc, Mutex};

use samenspel_model::{
    DocId, Env, Millis,
    booklet::Code,
    doc::Kind,
    edit::{self, edit_of},
    wire::{Answer, Change, Goodbye, RefusalCode},
};
use samenspel_server::{
    ingest::dashboard::set_aside,
    store::rows::Asks,
    sync::{Driver, Input},
};

use crate::harness::{Centre, Connection, NOON, Tablet, env, now};

const ORGANISATION: DocId = DocId([1; 16]);
const MARKET: DocId = DocId([2; 16]);
const SHORT: usize = 500;
const LATER: Answer = Answer::Unkept(RefusalCode::Full);

/// So many new appointments of one booklet.
fn notes(tablet: &mut Tablet, count: usize) -> Vec<Change> {
    let booklet = Code::from_serial(77).to_string();
    let noted = edit_of([
        ("booklet", booklet.as_str()),
        ("task", "buddy"),
        ("date", "2026-12-01"),
        ("time", "10:00"),
    ]);
    let mut changes = Vec::new();
    for _ in 0..count {
        let id = DocId::random(&mut env());
        let (doc, _) = edit::create(Kind::Appointment, NOON, &tablet.author, &noted).unwrap();
        tablet.docs.insert(id, (tablet.rights.own_stand().unwrap(), doc));
        changes.extend(tablet.changes(id));
    }
    changes
}

async fn stand(centre: &Centre, label: &str) -> Connection {
    centre.stand(label, ORGANISATION, MARKET).await.connect(&centre.store).await
}

/// The server's clock, moved on by hand.
fn clock() -> (Arc<Mutex<i64>>, samenspel_server::sync::Clock) {
    let later_ms = Arc::new(Mutex::new(0));
    let shared = Arc::clone(&later_ms);
    let clock = move || Ok(Env::new(now().plus_ms(*shared.lock().unwrap()), env().draw()));
    (later_ms, Arc::new(clock))
}

#[tokio::test]
async fn a_stand_that_floods_keeps_what_is_too_much_and_the_stand_beside_it_goes_on() {
    let centre = Centre::new();
    let mut vera = stand(&centre, "Stand 3").await;
    let changes = notes(&mut vera.tablet, SHORT);
    assert!(vera.push(changes).await.iter().all(|answer| *answer == Answer::Stored));
    let more = notes(&mut vera.tablet, 3);
    assert_eq!(vera.push(more).await, [LATER, LATER, LATER]);
    assert_eq!(centre.store.refusal_lines(9).await.unwrap(), [], "coordinators have nothing to do with it");
    assert_eq!(centre.store.appointment_lines(9_999).await.unwrap().len(), SHORT);
    let mut wim = stand(&centre, "Stand 3, gsm").await;
    let changes = notes(&mut wim.tablet, 1);
    assert_eq!(wim.push(changes).await, [Answer::Stored]);
}

#[tokio::test]
async fn after_ten_minutes_it_is_asked_again_and_a_day_has_its_bound() {
    let centre = Centre::new();
    let vera = centre.stand("Stand 3", ORGANISATION, MARKET).await;
    let (later_ms, clock) = clock();
    let connect = async |tablet: &Tablet| {
        tablet.connect_by(Driver::by_clock(centre.store.clone(), clock.clone()), |_| None).await
    };
    let mut vera = connect(&vera).await;
    let mut kept = Vec::new();
    for round in 0..5 {
        let changes = notes(&mut vera.tablet, SHORT);
        let answers = vera.push(changes).await;
        let room = if round < 4 { Answer::Stored } else { LATER };
        assert!(answers.iter().all(|answer| *answer == room), "{round}: {:?}", answers.first());
        if round == 0 {
            kept = notes(&mut vera.tablet, 1);
            assert_eq!(vera.push(kept.clone()).await, [LATER]);
        }
        *later_ms.lock().unwrap() += 10 * 60_000 + 1_000;
        let messages = vera.driver.input(Input::Tick).await.unwrap();
        vera.hear(messages).await;
        if round == 0 {
            assert_eq!(vera.goodbye, Some(Goodbye::Stopping), "it comes back and offers it again");
            vera = connect(&vera.tablet.clone()).await;
        }
    }
    *later_ms.lock().unwrap() += 24 * 3_600_000;
    let mut vera = connect(&vera.tablet.clone()).await;
    assert_eq!(vera.push(kept).await, [Answer::Stored], "the next day");
}

#[tokio::test]
async fn a_coordinator_sets_aside_what_one_phone_sent_in_an_hour_and_back() {
    let centre = Centre::new();
    let (mut vera, mut wim) = (stand(&centre, "Stand 3").await, stand(&centre, "Stand 3, gsm").await);
    let (changes, other) = (notes(&mut vera.tablet, 230), notes(&mut wim.tablet, 1));
    vera.push(changes).await;
    wim.push(other).await;
    let (sofie, time) =
        (centre.coordinator("Sofie").await, (now().plus_ms(-3_600_000), now().plus_ms(1_000)));
    let sent = async |aside| centre.store.appointments_sent(vera.tablet.id, time, aside).await.unwrap();
    let before = (Millis(0), now().plus_ms(-3_600_000));
    assert!(centre.store.appointments_sent(vera.tablet.id, before, false).await.unwrap().is_empty());
    assert_eq!((sent(false).await.len(), sent(true).await.len()), (230, 0));
    let done = set_aside(&centre.store, now(), &sofie, sent(false).await, true).await.unwrap();
    assert_eq!(done.len(), 230);
    assert_eq!((sent(false).await.len(), sent(true).await.len()), (0, 230));
    assert_eq!(
        centre.store.booklet_questions(Asks::Nobody).await.unwrap()[0].count,
        1,
        "the other phone's stands"
    );
    vera.catch_up().await;
    let withdrawn =
        |doc: &DocId| vera.tablet.content(*doc).values.is_on(&samenspel_model::appointment::WITHDRAWN);
    assert!(done.iter().all(withdrawn), "the stand sees it");
    assert_eq!(set_aside(&centre.store, now(), &sofie, done, false).await.unwrap().len(), 230);
    assert_eq!(centre.store.booklet_questions(Asks::Nobody).await.unwrap()[0].count, 231);
}
