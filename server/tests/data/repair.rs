//! A log that is not the one the tablets know.

use samenspel_model::candidate::PHONE;
use std::fs;

use samenspel_model::{
    Space,
    doc::Kind,
    edit::edit_of,
    wire::{Answer, RefusalCode},
};
use samenspel_server::{ingest::dashboard, store::Store};

use crate::harness::{Centre, Tablet, env};

const FILE: &str = "samenspel.sqlite";

/// Copies the database as a backup does.
pub fn backup(centre: &Centre, name: &str) {
    let copy = centre.folder.path().join(name);
    let database = rusqlite::Connection::open(centre.folder.path().join(FILE)).unwrap();
    database.execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap();
}

/// Puts the copy back, as after a disk has failed.
pub fn restore(centre: Centre, name: &str) -> Centre {
    let Centre { folder, store } = centre;
    drop(store);
    let path = |name: &str| folder.path().join(name);
    for end in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(path(&format!("{FILE}{end}")));
    }
    fs::copy(path(name), path(FILE)).unwrap();
    let store = Store::open(folder.path()).unwrap();
    Centre { folder, store }
}

#[tokio::test]
async fn after_an_older_copy_is_put_back_tablets_bring_again_what_it_lacks() {
    let centre = Centre::new();
    let (fatima, bob) = (centre.desk("Balie 1").await, centre.desk("Balie 2").await);
    let mut fatima = fatima.connect(&centre.store).await;
    let (old, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    backup(&centre, "copy");
    let edit = fatima.tablet.edit(old, "phone", "0470 00 00 01");
    fatima.push(vec![edit]).await;
    let (new, changes) = fatima.tablet.register("Mehmet");
    fatima.push(changes).await;
    fatima.catch_up().await;
    let bob = bob.connect(&centre.store).await;
    let (bob, fatima) = (bob.tablet, fatima.tablet);
    let centre = restore(centre, "copy");
    assert!(centre.store.candidate_sheet(new).await.unwrap().is_none());

    // Bob comes first and brings what only Fatima's tablet wrote.
    let mut connection = bob.connect(&centre.store).await;
    connection.catch_up().await;
    assert_eq!(connection.repairs, [Space::Desk]);
    assert_eq!(connection.wanted.len(), 2);
    assert!(connection.answers.iter().all(|answer| !matches!(answer, Answer::Refused(_))));
    assert_eq!(phone(&centre, old).await, "0470 00 00 01");
    assert!(centre.store.candidate_sheet(new).await.unwrap().is_some());
    let again = connection.tablet.connect(&centre.store).await;
    assert_eq!((again.repairs.len(), again.pages.len()), (0, 0), "repaired once, it goes on as before");

    // Fatima's tablet is still the owner of its author id.
    let mut fatima = fatima.connect(&centre.store).await;
    assert_eq!(fatima.wanted, [], "nothing is asked twice");
    let edit = fatima.tablet.edit(new, "phone", "0470 00 00 02");
    assert_eq!(fatima.push(vec![edit]).await, [Answer::Stored]);
}

#[tokio::test]
async fn a_repair_in_parts_gives_and_takes_what_each_side_lacks_in_each() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut both = Vec::new();
    for n in 0..7 {
        let (id, changes) = fatima.tablet.register(&format!("Amina {n}"));
        fatima.push(changes).await;
        both.push(id);
    }
    backup(&centre, "copy");
    let mut lost = Vec::new();
    for n in 0..7 {
        let (id, changes) = fatima.tablet.register(&format!("Bram {n}"));
        fatima.push(changes).await;
        lost.push(id);
    }
    fatima.catch_up().await;
    let fatima = Tablet { part: 2, ..fatima.tablet };
    let centre = restore(centre, "copy");
    let mut bob = centre.desk("Balie 2").await.connect(&centre.store).await;
    let (new, changes) = bob.tablet.register("Carla");
    bob.push(changes).await;

    let mut connection = fatima.connect(&centre.store).await;
    lost.sort_unstable();
    assert_eq!(connection.wanted, lost);
    assert_eq!(connection.tablet.name_of(new), "Carla");
    bob.catch_up().await;
    assert!(both.iter().chain(&lost).all(|id| bob.tablet.docs.contains_key(id)));
    connection.catch_up().await;
    let again = connection.tablet.connect(&centre.store).await;
    assert_eq!((again.goodbye, again.repairs.len()), (None, 0));
}

#[tokio::test]
async fn a_desk_gives_back_what_only_a_coordinator_may_write() {
    let centre = Centre::new();
    let fatima = centre.desk("Balie 1").await.connect(&centre.store).await.tablet;
    backup(&centre, "copy");
    let named = edit_of([("name", "Welkomhuis"), ("phone", "02 555 12 12")]);
    let sofie = centre.coordinator("Sofie").await;
    let referrer =
        dashboard::create_doc(&centre.store, env(), &sofie, None, (Kind::Referrer, Space::Desk), &named)
            .await
            .unwrap();
    let mut fatima = fatima.connect(&centre.store).await;
    let bob = fatima.tablet.write(referrer, &edit_of([("companion/bob/name", "Bob")]));
    assert_eq!(fatima.push(vec![bob]).await, [Answer::Stored]);
    fatima.catch_up().await;
    let fatima = fatima.tablet;

    let centre = restore(centre, "copy");
    let back = fatima.connect(&centre.store).await;
    assert_eq!(back.wanted, [referrer]);
    assert_eq!(back.answers, [Answer::Stored, Answer::Stored]);
    let mut carla = centre.desk("Balie 2").await.connect(&centre.store).await;
    assert_eq!(carla.tablet.content(referrer).values, fatima.content(referrer).values);
    // For what is asked of nobody the rule holds as ever.
    let renamed = carla.tablet.write(referrer, &edit_of([("name", "Onthaalhuis")]));
    assert_eq!(carla.push(vec![renamed]).await, [Answer::Refused(RefusalCode::NotAllowed)]);
}

async fn phone(centre: &Centre, id: samenspel_model::DocId) -> String {
    centre.store.candidate_sheet(id).await.unwrap().unwrap().text(&PHONE).to_owned()
}

#[tokio::test]
async fn a_cursor_of_another_log_or_of_a_changed_entry_is_repaired_with_whole_documents() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (id, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let bob = centre.desk("Balie 2").await.connect(&centre.store).await.tablet;
    type Harm = fn(&mut Tablet);
    let harms: [Harm; 3] = [
        |tablet| tablet.cursors.get_mut(&Space::Desk).unwrap().chain[0] ^= 1,
        |tablet| tablet.cursors.get_mut(&Space::Desk).unwrap().log.0[0] ^= 1,
        |tablet| tablet.cursors.get_mut(&Space::Desk).unwrap().seq += 100,
    ];
    for harm in harms {
        let mut harmed = bob.clone();
        harm(&mut harmed);
        harmed.docs.clear();
        let repaired = harmed.connect(&centre.store).await;
        assert_eq!(repaired.repairs, [Space::Desk]);
        assert_eq!(repaired.tablet.name_of(id), "Amina");
        assert_eq!(repaired.tablet.cursors[&Space::Desk], bob.cursors[&Space::Desk]);
    }
}
