//! What the closing board says of stands whose phones stayed connected, were sent elsewhere, or whose stubs were typed.

use std::sync::{
    Arc,
    atomic::{AtomicI64, Ordering},
};

use samenspel_model::{
    DocId, Env, Millis, Role, Space,
    doc::Kind,
    edit::{self, Input, edit_of},
    wire::{Down, Up},
};
use samenspel_server::{
    ingest::dashboard,
    store::{Light, Task},
    sync::{Clock, Driver},
};

use crate::harness::{Centre, Connection, NOON, Tablet, env, now};

const HOUR_MS: i64 = 3_600_000;
const KUUMBA: DocId = DocId([1; 16]);

/// A market on the day of [`NOON`] that closes an hour after it.
async fn market(centre: &Centre) -> DocId {
    let sofie = centre.coordinator("Sofie").await;
    let mut edit = edit_of([("name", "Markt"), ("date", "2024-01-01"), ("closes", "14:00")]);
    edit.insert(format!("stand/{KUUMBA}/sign"), "3".into());
    let place = (Kind::Market, Space::Catalogue);
    dashboard::create_doc(&centre.store, env(), &sofie, None, place, &edit).await.unwrap()
}

async fn light(centre: &Centre, market: DocId, at: Millis) -> Light {
    centre.store.lights(market, at.0).await.unwrap()[&KUUMBA]
}

/// Comes and says how many it noted.
async fn arrives(phone: &Tablet, centre: &Centre, driver: Driver, noted: u32) -> Connection {
    let tablet = phone.clone();
    let hello = move |frame: &Down| match frame {
        Down::Challenge { nonce, .. } => {
            let mut hello = tablet.hello(nonce);
            hello.noted = Some(noted);
            Some(Up::Hello(hello))
        }
        _ => None,
    };
    assert!(centre.folder.path().exists());
    phone.connect_by(driver, hello).await
}

/// A clock in the hands of the story.
fn clock() -> (Arc<AtomicI64>, Clock) {
    let shown = Arc::new(AtomicI64::new(NOON.0));
    let reads = Arc::clone(&shown);
    (shown, Arc::new(move || Ok(Env::new(Millis(reads.load(Ordering::SeqCst)), [7; 32]))))
}

#[tokio::test]
async fn a_phone_that_stayed_connected_until_after_closing_was_heard_then() {
    let centre = Centre::new();
    let market = market(&centre).await;
    let phone = centre.stand("Kuumba 1", KUUMBA, market).await;
    let (shown, clock) = clock();
    let line = arrives(&phone, &centre, Driver::by_clock(centre.store.clone(), clock), 0).await;
    let evening = NOON.plus_ms(2 * HOUR_MS);
    shown.store(evening.0, Ordering::SeqCst);
    assert_eq!(light(&centre, market, evening).await, Light::Green, "it is there and has nothing more");
    let mut driver = line.driver;
    driver.hear().unwrap();
    driver.leave().await.unwrap();
    assert_eq!(light(&centre, market, evening).await, Light::Green, "switched off after the market");
}

#[tokio::test]
async fn a_phone_that_was_sent_elsewhere_is_waited_for_until_it_left() {
    let centre = Centre::new();
    let market = market(&centre).await;
    let (phone, other) =
        (centre.stand("Kuumba 1", KUUMBA, market).await, centre.stand("Kuumba 2", KUUMBA, market).await);
    drop(arrives(&phone, &centre, Driver::new(centre.store.clone()), 2).await);
    drop(arrives(&other, &centre, Driver::new(centre.store.clone()), 0).await);
    assert_eq!(light(&centre, market, now()).await, Light::Amber, "two of its appointments are missing");
    let desk = Task { role: Role::Desk, stand: None, ends: None };
    assert!(centre.store.assign_device(phone.id, desk, now()).await.unwrap());
    assert_eq!(light(&centre, market, now()).await, Light::Amber, "they still are");
}

#[tokio::test]
async fn stubs_of_one_phone_do_not_hide_what_another_has_not_sent() {
    let centre = Centre::new();
    let market = market(&centre).await;
    let (one, lost) =
        (centre.stand("Kuumba 1", KUUMBA, market).await, centre.stand("Kuumba 2", KUUMBA, market).await);
    drop(arrives(&one, &centre, Driver::new(centre.store.clone()), 1).await);
    assert!(centre.store.revoke_device(lost.id, now()).await.unwrap());
    let mut desk = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut stub = edit_of([("booklet", "48273108"), ("date", "2024-01-09"), ("time", "10:00")]);
    stub.insert("stub".to_owned(), Input::On(true));
    stub.insert("task".to_owned(), "one".into());
    let (doc, _) = edit::create(Kind::Appointment, NOON, &desk.tablet.author, &stub).unwrap();
    let id = DocId::random(&mut env());
    desk.tablet.docs.insert(id, (Space::Stand { organisation: KUUMBA, market }, doc));
    let changes = desk.tablet.changes(id);
    desk.push(changes).await;
    assert_eq!(light(&centre, market, now()).await, Light::Amber, "the stub is of the phone that is lost");
}
