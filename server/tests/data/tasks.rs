//! Tablets that get another task, and tablets that exist twice.

use samenspel_model::{
    DocId, Rights, Role, Space,
    env::DAY_MS,
    wire::{Answer, Down, Goodbye, Hello, RefusalCode, Up},
};
use samenspel_server::{config::LEASE_MS, store::Task, sync::Input};

use crate::{
    harness::{Centre, now},
    rights::note,
};

const ORGANISATION: DocId = DocId([1; 16]);
const MARKET: DocId = DocId([2; 16]);

fn stand() -> Task {
    Task { role: Role::Stand, stand: Some((ORGANISATION, MARKET)), ends: None }
}

#[tokio::test]
async fn a_desk_that_becomes_a_stand_hands_over_its_sheets_and_leaves() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    assert!(centre.store.assign_device(fatima.tablet.id, stand(), now()).await.unwrap());
    fatima.catch_up().await;
    assert_eq!(fatima.goodbye, Some(Goodbye::Stopping), "it comes back and hears its task");

    let (_, unsent) = fatima.tablet.register("Barry");
    let mut back = fatima.tablet.connect(&centre.store).await;
    let welcome = back.welcome.clone().unwrap();
    assert_eq!((welcome.role, welcome.organisation, welcome.leave), (Role::Stand, Some(ORGANISATION), true));
    assert_eq!(back.push(unsent).await, [Answer::Stored, Answer::Stored], "what it made as a desk");
    back.pages.clear();
    centre.store.erase_document(amina, now()).await.unwrap();
    back.catch_up().await;
    assert_eq!(back.pages, [], "it is sent nothing of the desk");
    assert!(centre.store.erasure_lines(9).await.unwrap()[0].receipts[0].confirmed_ms.is_none());

    back.say(&Up::Evicted { spaces: vec![Space::Desk] }).await;
    assert!(centre.store.erasure_lines(9).await.unwrap()[0].receipts[0].confirmed_ms.is_some());
    let (_, late) = back.tablet.register("Carla");
    assert_eq!(back.push(late).await, vec![Answer::Refused(RefusalCode::NotAllowed); 2]);
    let again = back.tablet.connect(&centre.store).await;
    assert!(!again.welcome.unwrap().leave, "nothing is waited for any more");
}

#[tokio::test]
async fn who_answers_for_a_first_task_has_not_left_a_second_one() {
    let centre = Centre::new();
    let fatima = centre.desk("Balie 1").await.connect(&centre.store).await.tablet;
    centre.store.assign_device(fatima.id, stand(), now()).await.unwrap();
    let mut first = fatima.connect(&centre.store).await;
    first.tablet.rights = Rights::stand(ORGANISATION, MARKET);
    let noted = note(&mut first, "10:00").await;

    // Two tasks later she answers for the first one: she has not heard yet.
    let other = Task { stand: Some((DocId([3; 16]), MARKET)), ..stand() };
    centre.store.assign_device(fatima.id, other, now()).await.unwrap();
    centre.store.erase_document(noted, now()).await.unwrap();
    first.say(&Up::Evicted { spaces: vec![Space::Desk] }).await;
    let confirmed = async || {
        let lines = centre.store.erasure_lines(9).await.unwrap();
        lines[0].receipts[0].confirmed_ms.is_some()
    };
    assert!(!confirmed().await, "what she noted at the stand is still with her");
    let mut back = first.tablet.connect(&centre.store).await;
    assert!(back.welcome.as_ref().unwrap().leave);
    note(&mut back, "11:00").await;
    back.say(&Up::Evicted { spaces: vec![first.tablet.rights.own_stand().unwrap()] }).await;
    assert!(confirmed().await);
    let again = back.tablet.connect(&centre.store).await;
    assert!(!again.welcome.unwrap().leave);
}

#[tokio::test]
async fn who_answers_for_a_task_has_not_answered_for_being_revoked() {
    let centre = Centre::new();
    let fatima = centre.desk("Balie 1").await.connect(&centre.store).await.tablet;
    centre.store.assign_device(fatima.id, stand(), now()).await.unwrap();
    let mut connection = fatima.connect(&centre.store).await;
    centre.store.revoke_device(fatima.id, now()).await.unwrap();
    connection.say(&Up::Evicted { spaces: vec![Space::Desk] }).await;
    let left = async || centre.store.device(fatima.id).await.unwrap().unwrap().left.is_some();
    assert!(!left().await);
    let mut back = fatima.connect(&centre.store).await;
    assert!(back.welcome.as_ref().unwrap().leave, "it must leave its stand too");
    back.say(&Up::Evicted { spaces: vec![] }).await;
    assert!(left().await);
}

#[tokio::test]
async fn a_stand_that_becomes_a_desk_is_shown_the_sheets_by_itself() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let vera = centre.stand("Stand 3", ORGANISATION, MARKET).await.connect(&centre.store).await.tablet;
    assert!(vera.docs.is_empty());
    let desk = Task { role: Role::Desk, stand: None, ends: None };
    centre.store.assign_device(vera.id, desk, now()).await.unwrap();
    let vera = vera.connect(&centre.store).await;
    assert_eq!(vera.tablet.name_of(amina), "Amina");
    let nobody = Task { role: Role::Stand, stand: None, ends: None };
    assert!(!centre.store.assign_device(vera.tablet.id, nobody, now()).await.unwrap());
}

#[tokio::test]
async fn of_two_copies_of_a_tablet_both_are_frozen() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let first = fatima.welcome.clone().unwrap().generation.unwrap();
    fatima.say(&Up::Kept(first)).await;
    fatima.tablet.generation = Some(first);
    let copy = fatima.tablet.clone();

    let mut fatima = fatima.tablet.connect(&centre.store).await;
    let second = fatima.welcome.clone().unwrap().generation.unwrap();
    assert_eq!(second.counter, first.counter + 1);
    fatima.say(&Up::Kept(second)).await;
    fatima.tablet.generation = Some(second);

    let refused = copy.connect(&centre.store).await;
    assert_eq!((refused.welcome, refused.goodbye), (None, Some(Goodbye::Cloned)));
    fatima.catch_up().await;
    assert_eq!(fatima.goodbye, Some(Goodbye::Cloned));
    assert_eq!(fatima.tablet.connect(&centre.store).await.goodbye, Some(Goodbye::Cloned));
}

#[tokio::test]
async fn an_app_that_is_older_than_the_server_serves_is_told_so() {
    let centre = Centre::new();
    let fatima = centre.desk("Balie 1").await;
    let old = |frame: &Down| match frame {
        Down::Challenge { nonce, .. } => Some(Up::Hello(Hello { version: 0, ..fatima.hello(nonce) })),
        _ => None,
    };
    let refused = fatima.connect_and(&centre.store, old).await;
    assert_eq!((refused.welcome, refused.goodbye), (None, Some(Goodbye::VersionTooOld)));
}

#[tokio::test]
async fn a_crash_between_welcome_and_kept_raises_no_alarm() {
    let centre = Centre::new();
    let mut tablet = centre.desk("Balie 1").await;
    for kept_on_disk in [true, true, false, false, true] {
        let connection = tablet.connect(&centre.store).await;
        let welcome = connection.welcome.expect("it is let in");
        if kept_on_disk {
            tablet.generation = welcome.generation;
        }
    }
}

#[tokio::test]
async fn a_lease_is_renewed_once_a_day_while_connected() {
    let centre = Centre::new();
    let fatima = centre.desk("Balie 1").await;
    let mut connection = fatima.connect(&centre.store).await;
    let end = connection.welcome.clone().unwrap().lease;
    assert!((end.0 - now().plus_ms(LEASE_MS).0).abs() < 60_000);
    let messages = connection.driver.input(Input::Tick).await.unwrap();
    assert!(messages.is_empty(), "not every time");
    centre.store.set_lease_ms(2 * DAY_MS);
    let next = fatima.connect(&centre.store).await.welcome.unwrap().lease;
    assert!((next.0 - now().plus_ms(2 * DAY_MS).0).abs() < 60_000);
}
