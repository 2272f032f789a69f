//! Pages, cursors and live news.

use samenspel_model::{
    Space,
    wire::{self, Answer, Goodbye, Payload, Up},
};

use crate::harness::{Centre, Tablet};

async fn two_desks() -> (Centre, Tablet, Tablet) {
    let centre = Centre::new();
    let (fatima, bob) = (centre.desk("Balie 1").await, centre.desk("Balie 2").await);
    (centre, fatima, bob)
}

#[tokio::test]
async fn a_sheet_of_one_desk_reaches_the_other_live_and_does_not_come_back() {
    let (centre, fatima, bob) = two_desks().await;
    let (mut fatima, mut bob) = (fatima.connect(&centre.store).await, bob.connect(&centre.store).await);
    assert_eq!(fatima.welcome.as_ref().unwrap().label, "Balie 1");
    let (id, changes) = fatima.tablet.register("Amina");
    assert_eq!(fatima.push(changes).await, [Answer::Stored, Answer::Stored]);
    bob.catch_up().await;
    fatima.catch_up().await;
    assert_eq!(bob.tablet.name_of(id), "Amina");
    assert!(fatima.pages.iter().all(|page| page.entries.is_empty()), "own changes are not sent back");
    assert_eq!(fatima.tablet.cursors, bob.tablet.cursors, "but both stand at the same place");
}

#[tokio::test]
async fn who_pushes_while_nobody_else_does_gets_its_cursor_with_the_answer() {
    let (centre, fatima, bob) = two_desks().await;
    let (mut fatima, mut bob) = (fatima.connect(&centre.store).await, bob.connect(&centre.store).await);
    let (id, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let told = fatima.pages.len();
    assert_eq!(fatima.tablet.cursors[&Space::Desk].seq, 2);
    fatima.catch_up().await;
    assert_eq!(fatima.pages.len(), told, "there is nothing more to tell");
    // Bob has not heard of Amina's sheet when he writes one himself.
    let (other, changes) = bob.tablet.register("Mehmet");
    bob.push(changes).await;
    bob.catch_up().await;
    fatima.catch_up().await;
    assert_eq!((bob.tablet.name_of(id), fatima.tablet.name_of(other)), ("Amina".into(), "Mehmet".into()));
    assert_eq!(fatima.tablet.cursors, bob.tablet.cursors);
}

#[tokio::test]
async fn who_comes_back_gets_only_what_changed_since() {
    let (centre, fatima, bob) = two_desks().await;
    let mut fatima = fatima.connect(&centre.store).await;
    let (id, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let remark = fatima.tablet.edit(id, "remark", "Komt op woensdag");
    fatima.push(vec![remark]).await;
    let (other, changes) = fatima.tablet.register("Mehmet");
    fatima.push(changes).await;
    assert_eq!(
        centre.store.make_snapshots(10).await.unwrap(),
        1,
        "Mehmet's sheet is too small to be worth it"
    );
    assert_eq!(centre.store.make_snapshots(10).await.unwrap(), 0, "nothing has changed since");
    let first = bob.connect(&centre.store).await;
    assert!(matches!(first.pages[0].entries[0].payload, Payload::Snapshot(_)), "a cold start is snapshots");
    let phone = fatima.tablet.edit(id, "phone", "0470 00 00 01");
    fatima.push(vec![phone]).await;
    let second = first.tablet.connect(&centre.store).await;
    let entries: Vec<_> = second.pages.iter().flat_map(|page| &page.entries).collect();
    assert_eq!(entries.iter().map(|entry| entry.doc).collect::<Vec<_>>(), [id]);
    assert!(matches!(&entries[0].payload, Payload::Changes(changes) if changes.len() == 1));
    assert_eq!(second.tablet.name_of(other), "Mehmet");
    let third = second.tablet.connect(&centre.store).await;
    assert_eq!(third.pages, [], "nothing is sent when nothing changed");
}

#[tokio::test]
async fn who_pushes_again_what_is_there_hears_of_the_cursor_although_there_is_no_news() {
    let (centre, fatima, _) = two_desks().await;
    let mut fatima = fatima.connect(&centre.store).await;
    let (_, changes) = fatima.tablet.register("Amina");
    fatima.push(changes.clone()).await;
    fatima.catch_up().await;
    // She never heard the answer, so she keeps her changes until a cursor has passed them.
    let mut again = fatima.tablet.connect(&centre.store).await;
    again.pages.clear();
    assert_eq!(again.push(changes).await, [Answer::Duplicate, Answer::Duplicate]);
    let told: Vec<_> = again.pages.iter().map(|page| (page.entries.len(), page.cursor.clone())).collect();
    assert_eq!(told, [(0, fatima.tablet.cursors.get(&Space::Desk).cloned())]);
}

#[tokio::test]
async fn many_sheets_come_in_pages_and_an_interrupted_catch_up_goes_on_where_it_was() {
    let (centre, fatima, bob) = two_desks().await;
    let mut fatima = fatima.connect(&centre.store).await;
    let remark = |n: u32| {
        (0..500)
            .map(|i| char::from_u32(0x4E00 + (n * 7919 + i * 104_729) % 20_000).unwrap())
            .collect::<String>()
    };
    for n in 0..300 {
        let (id, mut changes) = fatima.tablet.register(&format!("Persoon {n}"));
        changes.push(fatima.tablet.edit(id, "remark", &remark(n)));
        assert!(fatima.push(changes).await.iter().all(|answer| *answer == Answer::Stored));
    }
    // The line breaks after the first page was kept.
    let whole = bob.connect(&centre.store).await;
    assert!(whole.pages.len() >= 2 && whole.pages[0].more, "{} pages", whole.pages.len());
    let mut cut = bob.clone();
    cut.docs = whole.tablet.docs.clone();
    let early: Vec<_> = whole.pages[0].entries.iter().map(|entry| entry.doc).collect();
    cut.docs.retain(|id, _| early.contains(id));
    let cursor = whole.pages[0].cursor.clone().unwrap();
    assert_eq!(cursor.base, 0);
    cut.cursors.insert(cursor.space, cursor);
    let resumed = cut.connect(&centre.store).await;
    assert_eq!(resumed.tablet.docs.len(), 300);
    assert!(resumed.pages.iter().flat_map(|page| &page.entries).all(|entry| !early.contains(&entry.doc)));
    assert_eq!(resumed.tablet.cursors, whole.tablet.cursors);
}

#[tokio::test]
async fn bytes_that_are_no_frame_and_frames_out_of_turn_end_the_connection_in_words() {
    let (centre, fatima, _) = two_desks().await;
    for bytes in [vec![], vec![0, 1, 2, 3], vec![1, 9, 9], wire::encode(&Up::Got)[..1].to_vec()] {
        let mut connection = fatima.connect(&centre.store).await;
        connection.say_bytes(bytes).await;
        assert_eq!(connection.goodbye, Some(Goodbye::Confused));
        assert!(connection.driver.is_closed());
    }
}

#[tokio::test]
async fn everything_acknowledged_is_there_after_the_database_is_opened_again() {
    let (centre, fatima, _) = two_desks().await;
    let mut connection = fatima.connect(&centre.store).await;
    let (id, changes) = connection.tablet.register("Amina");
    connection.push(changes).await;
    let Centre { folder, store } = centre;
    drop(connection);
    drop(store);
    let store = samenspel_server::store::Store::open(folder.path()).unwrap();
    assert!(store.candidate_sheet(id).await.unwrap().is_some());
}
