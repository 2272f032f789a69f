//! A log that is not the one the tablets know.

use std::{fs, sync::Arc};

use samenspel_model::{
    Env, Space,
    candidate::PHONE,
    doc::Kind,
    edit::edit_of,
    env::DAY_MS,
    wire::{Answer, Cursor, Down, RefusalCode, Up},
};
use samenspel_server::{
    ingest::dashboard,
    store::Store,
    sync::{Clock, Driver},
};

use crate::harness::{Centre, Connection, Tablet, env, now};

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
async fn a_cursor_that_the_server_did_not_give_is_repaired_with_whole_documents_and_takes_back_only_ones_own()
{
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (id, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let bob = centre.desk("Balie 2").await.connect(&centre.store).await.tablet;
    type Harm = fn(&mut Cursor);
    let harms: [Harm; 5] = [
        |cursor| cursor.chain[0] ^= 1,
        |cursor| cursor.seal[0] ^= 1,
        |cursor| cursor.seq += 100,
        |cursor| cursor.epoch.0 += 1,
        |cursor| cursor.base += 1,
    ];
    for harm in harms {
        let mut harmed = bob.clone();
        harm(harmed.cursors.get_mut(&Space::Desk).unwrap());
        let (new, _) = harmed.register("Bram");
        harmed.docs.remove(&id);
        let repaired = harmed.connect(&centre.store).await;
        assert_eq!((&repaired.repairs, &repaired.wanted), (&vec![Space::Desk], &vec![new]));
        assert!(!repaired.relays);
        assert_eq!(repaired.answers.last(), Some(&Answer::Stored));
        assert_eq!(repaired.tablet.name_of(id), "Amina");
        assert!(centre.store.candidate_sheet(new).await.unwrap().is_some());
        assert!(centre.store.erase_document(new, now()).await.unwrap());
    }
}

#[tokio::test]
async fn a_desk_that_makes_up_a_cursor_cannot_write_as_another() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    fatima.catch_up().await;
    let mut eve = centre.desk("Balie 9").await.connect(&centre.store).await.tablet;
    eve.cursors.get_mut(&Space::Desk).unwrap().seq += 1_000;
    eve.author = fatima.tablet.author.clone();
    eve.edit(amina, "phone", "0470 99 99 99");
    let mut eve = eve.connect(&centre.store).await;
    assert_eq!((eve.wanted.as_slice(), eve.relays), (&[amina][..], false));
    assert_eq!(eve.answers.last(), Some(&Answer::Refused(RefusalCode::ForeignActor)));
    eve.push(vec![]).await;
    let edit = fatima.tablet.edit(amina, "phone", "0470 00 00 01");
    assert_eq!(fatima.push(vec![edit]).await, [Answer::Stored], "her next honest change");
}

#[tokio::test]
async fn what_others_wrote_comes_back_for_thirty_days_after_a_restore_was_first_proven_and_again_after_the_next()
 {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let eve = centre.desk("Balie 9").await.connect(&centre.store).await.tablet;
    let keeper = centre.desk("Balie 4").await.connect(&centre.store).await.tablet;
    backup(&centre, "first");
    let (bram, changes) = fatima.tablet.register("Bram");
    fatima.push(changes).await;
    fatima.catch_up().await;
    let (eve, fatima) = (eve.connect(&centre.store).await.tablet, fatima.tablet);
    let centre = restore(centre, "first");
    let mut keeper = keeper.connect(&centre.store).await;
    let (_, changes) = keeper.tablet.register("Dora");
    keeper.push(changes).await;

    for (days, relays) in [(0, true), (29, true), (31, false)] {
        let asked = asked(&centre, &eve, days).await;
        assert_eq!((asked.wanted.as_slice(), asked.relays), (&[bram][..], relays), "after {days} days");
    }
    // Her own Fatima brings at any time.
    let back = fatima.connect(&centre.store).await;
    assert_eq!(back.answers, [Answer::Stored, Answer::Stored]);

    // The next restore is proven only by a cursor from after the first one.
    keeper.catch_up().await;
    backup(&centre, "second");
    let (_, changes) = keeper.tablet.register("Carla");
    keeper.push(changes).await;
    keeper.catch_up().await;
    let keeper = keeper.tablet;
    let centre = restore(centre, "second");
    let mut other = centre.desk("Balie 5").await.connect(&centre.store).await;
    let (_, changes) = other.tablet.register("Emma");
    other.push(changes).await;
    let again = asked(&centre, &eve, 60).await;
    assert_eq!((again.repairs.len(), again.relays), (1, false), "what was proven once proves nothing new");
    assert!(asked(&centre, &keeper, 61).await.relays);
    assert_eq!(asked(&centre, &eve, 62).await.repairs.len(), 1);
}

#[tokio::test]
async fn a_cursor_from_between_two_restores_to_one_copy_begins_no_other_thirty_days() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let [eve, keeper] = [centre.desk("Balie 9").await, centre.desk("Balie 4").await];
    backup(&centre, "copy");
    let (_, changes) = fatima.tablet.register("Bram");
    fatima.push(changes).await;
    let eve = eve.connect(&centre.store).await.tablet;
    let centre = restore(centre, "copy");
    let mut keeper = keeper.connect(&centre.store).await;
    let (dora, changes) = keeper.tablet.register("Dora");
    keeper.push(changes).await;
    assert!(asked(&centre, &eve, 0).await.relays);
    keeper.catch_up().await;
    let mut keeper = keeper.tablet.connect(&centre.store).await;
    let (_, changes) = keeper.tablet.register("Carla");
    keeper.push(changes).await;
    keeper.catch_up().await;
    let keeper = keeper.tablet;

    // The copy knows nothing of the first restore.
    let centre = restore(centre, "copy");
    let mut other = centre.desk("Balie 5").await.connect(&centre.store).await;
    let (_, changes) = other.tablet.register("Emma");
    other.push(changes).await;
    assert!(asked(&centre, &eve, 40).await.relays, "it is proven");
    assert!(asked(&centre, &keeper, 69).await.relays);
    let late = asked(&centre, &keeper, 71).await;
    assert_eq!((late.wanted.contains(&dora), late.relays), (true, false), "and not once more");
}

/// Asks a tablet in so many days what it has; it pushes nothing.
async fn asked(centre: &Centre, tablet: &Tablet, days: i64) -> Connection {
    let clock: Clock = Arc::new(move || Ok(Env::new(now().plus_ms(days * DAY_MS), env().draw())));
    let driver = Driver::by_clock(centre.store.clone(), clock);
    let mut wants = None;
    let otherwise = |frame: &Down| {
        let Down::Want { docs, relay } = frame else { return None };
        wants = Some((docs.clone(), *relay));
        Some(Up::Ping)
    };
    let connection = tablet.connect_by(driver, otherwise).await;
    let (wanted, relays) = wants.unwrap_or_default();
    Connection { wanted, relays, ..connection }
}
