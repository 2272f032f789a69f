//! One connection a device: its newest.

use samenspel_model::wire::{Answer, Goodbye, Up};

use crate::harness::{Centre, Connection, Tablet, now};

#[tokio::test]
async fn a_tablet_that_comes_back_takes_the_place_of_its_dead_connection() {
    let centre = Centre::new();
    let mut bob = centre.desk("Balie 2").await.connect(&centre.store).await;
    let fatima = centre.desk("Balie 1").await;
    let dead = fatima.connect(&centre.store).await;
    let mut alive = fatima.connect(&centre.store).await;
    assert!(dead.driver.is_closed() && !alive.driver.is_closed());
    let (_, changes) = alive.tablet.register("Amina");
    assert_eq!(alive.push(changes).await, [Answer::Stored, Answer::Stored]);
    // The server hears of the dead one's end later than of the new one.
    drop(dead);
    let lines = centre.store.device_lines().await.unwrap();
    assert!(lines.iter().any(|line| line.connected && line.label == "Balie 1"));
    bob.catch_up().await;
    assert!(!bob.driver.is_closed(), "another device's place is its own");
}

#[tokio::test]
async fn what_a_dead_connection_pushed_is_taken_and_what_it_says_after_is_not() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await;
    let (amina, changes) = fatima.register("Amina");
    let mut dead = fatima.connect(&centre.store).await;
    assert_eq!(dead.push(changes.clone()).await, [Answer::Stored, Answer::Stored]);
    let mut alive = fatima.connect(&centre.store).await;
    let (mehmet, late) = fatima.register("Mehmet");
    assert_eq!(dead.push(late).await, []);
    assert!(centre.store.candidate_sheet(amina).await.unwrap().is_some());
    assert!(centre.store.candidate_sheet(mehmet).await.unwrap().is_none());
    assert_eq!(alive.push(changes).await, [Answer::Duplicate, Answer::Duplicate]);
}

#[tokio::test]
async fn a_revoked_tablet_has_one_place_too() {
    let centre = Centre::new();
    let eve = centre.desk("Balie 9").await;
    centre.store.revoke_device(eve.id, now()).await.unwrap();
    let mut connections = Vec::new();
    for _ in 0..20 {
        connections.push(eve.connect(&centre.store).await);
    }
    assert!(connections.iter().all(|connection| connection.welcome.is_some()), "each may hand over");
    assert_eq!(connections.iter().filter(|connection| !connection.driver.is_closed()).count(), 1);
}

async fn come(centre: &Centre, copy: &mut Tablet) -> Connection {
    let mut connection = copy.connect(&centre.store).await;
    if let Some(given) = connection.welcome.as_ref().and_then(|welcome| welcome.generation) {
        connection.say(&Up::Kept(given)).await;
        copy.generation = Some(given);
    }
    connection
}

#[tokio::test]
async fn two_copies_of_a_tablet_do_not_take_each_others_place_for_ever() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await;
    let mut before = come(&centre, &mut fatima).await;
    let mut copy = fatima.clone();
    // Her tablet loses its network before it heard the answer, so both know the same generation.
    let mut unheard = fatima.connect(&centre.store).await;
    let mut turns = 0;
    let last = loop {
        let connection = come(&centre, if turns % 2 == 0 { &mut copy } else { &mut fatima }).await;
        if connection.goodbye.is_some() {
            break connection;
        }
        turns += 1;
        assert!(turns < 3, "they take turns");
    };
    assert_eq!(last.goodbye, Some(Goodbye::Cloned));
    for older in [&mut before, &mut unheard] {
        older.catch_up().await;
        assert!(older.driver.is_closed());
    }
    for either in [&mut copy, &mut fatima] {
        assert_eq!(come(&centre, either).await.goodbye, Some(Goodbye::Cloned));
    }
}
