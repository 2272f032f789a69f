//! A log that is not the one the tablets know.

use std::fs;

use samenspel_model::{
    Space,
    doc::Kind,
    edit::edit_of,
    wire::{Answer, Goodbye, Reconcile, RefusalCode, Up, VERSION, VERSION_MIN, reconcile},
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
    for version in [VERSION_MIN, VERSION] {
        an_older_copy_is_put_back(version).await;
    }
}

async fn an_older_copy_is_put_back(version: u16) {
    let centre = Centre::new();
    let (mut fatima, mut bob) = (centre.desk("Balie 1").await, centre.desk("Balie 2").await);
    (fatima.version, bob.version) = (version, version);
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
    centre.store.candidate_sheet(id).await.unwrap().unwrap().line.phone
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
    for (harm, version) in harms.into_iter().flat_map(|harm| [(harm, VERSION_MIN), (harm, VERSION)]) {
        let mut harmed = bob.clone();
        harmed.version = version;
        harm(&mut harmed);
        harmed.docs.clear();
        let repaired = harmed.connect(&centre.store).await;
        assert_eq!(repaired.repairs, [Space::Desk]);
        assert_eq!(repaired.tablet.name_of(id), "Amina");
        assert_eq!(repaired.tablet.cursors[&Space::Desk], bob.cursors[&Space::Desk]);
    }
}

#[tokio::test]
async fn a_repair_costs_what_differs_and_not_what_is_stored() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut sheets = Vec::new();
    for n in 0..400 {
        let (id, changes) = fatima.tablet.register(&format!("Persoon {n}"));
        fatima.push(changes).await;
        sheets.push(id);
    }
    backup(&centre, "copy");
    for id in sheets.iter().step_by(100) {
        let edit = fatima.tablet.edit(*id, "phone", "0470 00 00 01");
        fatima.push(vec![edit]).await;
    }
    let bob = centre.desk("Balie 2").await.connect(&centre.store).await.tablet;
    let centre = restore(centre, "copy");
    let mut costs = Vec::new();
    for version in [VERSION, VERSION_MIN] {
        // A device the copy does not know: it was paired after it.
        let mut bob = Tablet {
            version,
            cursors: bob.cursors.clone(),
            docs: bob.docs.clone(),
            last_seqs: bob.last_seqs.clone(),
            ..centre.desk("Balie 3").await
        };
        // The first tablet brought it all back: what is wrong now is only the cursor.
        bob.cursors.get_mut(&Space::Desk).unwrap().chain[0] ^= 1;
        let repaired = bob.connect(&centre.store).await;
        assert_eq!(repaired.repairs, [Space::Desk]);
        assert_eq!(repaired.wanted.len(), if version == VERSION { 4 } else { 0 });
        if version == VERSION {
            assert_eq!(repaired.told.len(), 4, "only what differs is told");
        }
        costs.push(repaired.bytes);
    }
    println!("repair of 4 among 400: {} bytes, by all heads without a difference: {}", costs[0], costs[1]);
    assert!(costs[0] < costs[1], "{costs:?}");
}

#[tokio::test]
async fn an_answer_that_is_none_or_was_not_asked_for_ends_the_connection() {
    let centre = Centre::new();
    let desk = centre.desk("Balie 1").await;
    let answer = |message: &[u8]| Up::Reconcile(Reconcile { space: Space::Desk, message: message.to_vec() });
    let mut unasked = desk.connect(&centre.store).await;
    unasked.say(&answer(&reconcile::begin(&[]).unwrap())).await;
    assert_eq!(unasked.goodbye, Some(Goodbye::Confused));
    for message in [&b"noise"[..], &[], &vec![0x61; 200_000]] {
        let mut harmed = desk.clone();
        harmed.cursors.insert(
            Space::Desk,
            samenspel_model::wire::Cursor {
                space: Space::Desk,
                log: samenspel_model::LogId([1; 16]),
                seq: 9,
                chain: [0; 16],
                base: 9,
            },
        );
        let mut hostile = harmed
            .connect_and(&centre.store, |frame| match frame {
                samenspel_model::wire::Down::Reconcile(_) => Some(answer(message)),
                _ => None,
            })
            .await;
        hostile.catch_up().await;
        assert_eq!(hostile.goodbye, Some(Goodbye::Confused));
    }
}

#[tokio::test]
async fn an_exchange_without_end_becomes_a_repair_by_all_heads() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    for n in 0..40 {
        let (_, changes) = fatima.tablet.register(&format!("Persoon {n}"));
        fatima.push(changes).await;
    }
    let mut bob = centre.desk("Balie 2").await.connect(&centre.store).await.tablet;
    bob.cursors.get_mut(&Space::Desk).unwrap().chain[0] ^= 1;
    // Bob's tablet answers every question with another wrong fingerprint of everything: a bound at the end of time.
    let mut n = 0_u8;
    let endless = bob
        .connect_and(&centre.store, |frame| match frame {
            samenspel_model::wire::Down::Reconcile(_) => {
                n = n.wrapping_add(1);
                let message = [&[0x61, 0, 0, 1][..], &[n; 16]].concat();
                Some(Up::Reconcile(Reconcile { space: Space::Desk, message }))
            }
            _ => None,
        })
        .await;
    assert_eq!(u32::from(n), reconcile::RECONCILE_ROUNDS_MAX);
    assert_eq!(endless.goodbye, None);
    assert_eq!(endless.tablet.docs.len(), 40);
    assert_eq!(endless.repairs, [Space::Desk], "and then all heads were told");
}
