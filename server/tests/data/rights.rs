//! Who is sent what.

use samenspel_model::{
    DocId, Millis, Space,
    booklet::Code,
    doc::Kind,
    edit::{self, edit_of},
    wire::{Answer, Cursor, Known},
};
use samenspel_server::store::{Changed, PageRead, PageRequest, rows::Asks};

use crate::harness::{Centre, Connection, NOON, Tablet, now};

const ORGANISATION: DocId = DocId([1; 16]);
const MARKET: DocId = DocId([2; 16]);

pub async fn note(stand: &mut Connection, time: &str) -> DocId {
    let id = write_down(&mut stand.tablet, time);
    let changes = stand.tablet.changes(id);
    assert_eq!(stand.push(changes).await, [Answer::Stored]);
    id
}

/// An appointment of booklet 77 that stays on the tablet.
pub fn write_down(tablet: &mut Tablet, time: &str) -> DocId {
    let id = DocId::random(&mut crate::harness::env());
    let booklet = Code::from_serial(77).to_string();
    let noted =
        edit_of([("booklet", booklet.as_str()), ("task", "buddy"), ("date", "2026-12-01"), ("time", time)]);
    let (doc, _) = edit::create(Kind::Appointment, NOON, &tablet.author, &noted).unwrap();
    tablet.docs.insert(id, (tablet.rights.own_stand().unwrap(), doc));
    id
}

#[tokio::test]
async fn a_stand_is_not_woken_by_what_it_may_not_read_nor_by_who_comes_and_goes() {
    let centre = Centre::new();
    let vera = centre.stand("Stand 3", ORGANISATION, MARKET).await;
    let mut vera = vera.connect(&centre.store).await;
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let bob = centre.desk("Balie 2").await.connect(&centre.store).await;
    vera.catch_up().await;
    let (_, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    drop(bob);
    tokio::select! {
        biased;
        _ = vera.driver.wait_for_news() => panic!("the desk's sheets are nothing for a stand"),
        () = std::future::ready(()) => {}
    }
    note(&mut vera, "10:00").await;
    // Its own space is another matter.
    vera.driver.wait_for_news().await;
}

#[tokio::test]
async fn a_desk_that_was_too_slow_to_hear_of_a_new_stand_hears_of_it_all_the_same() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut vera = centre.stand("Stand 3", ORGANISATION, MARKET).await.connect(&centre.store).await;
    fatima.catch_up().await;
    let noted = note(&mut vera, "10:00").await;
    // More news than are kept for her come before she is ready for the first.
    for _ in 0..2_000 {
        centre.store.changes().send(Changed::Quarantine).unwrap();
    }
    fatima.catch_up().await;
    assert!(fatima.tablet.docs.contains_key(&noted));
}

#[tokio::test]
async fn a_stand_never_gets_a_byte_of_the_desk_or_of_another_stand() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut vera = centre.stand("Stand 3", ORGANISATION, MARKET).await.connect(&centre.store).await;
    let mut wim = centre.stand("Stand 4", DocId([3; 16]), MARKET).await.connect(&centre.store).await;
    let (sheet, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let noted = note(&mut vera, "10:00").await;
    for connection in [&mut fatima, &mut vera, &mut wim] {
        connection.catch_up().await;
    }
    assert!(fatima.tablet.docs.contains_key(&noted), "the desk reads what stands note");
    assert!(wim.pages.iter().all(|page| page.entries.is_empty()) && wim.tablet.docs.is_empty());
    assert!(!vera.tablet.docs.contains_key(&sheet));

    // Asking for it with a cursor of one's own making does not help.
    let mut curious = wim.tablet.clone();
    for space in [Space::Desk, vera.tablet.rights.own_stand().unwrap()] {
        let cursor = Cursor { space, seal: [0; 16], seq: 0, chain: [0; 16], base: 0, epoch: Millis(0) };
        curious.cursors.insert(space, cursor);
    }
    let curious = curious.connect(&centre.store).await;
    assert_eq!((curious.pages.len(), curious.repairs.len()), (0, 0));
}

#[tokio::test]
async fn the_store_looks_at_rights_once_more_when_it_reads() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let vera = centre.stand("Stand 3", ORGANISATION, MARKET).await;
    let (id, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let docs = PageRequest::Docs { space: Space::Desk, docs: vec![id] };
    let read = centre.store.read_page(now(), vera.id, docs.clone()).await.unwrap();
    assert_eq!(read, PageRead::Closed(Space::Desk));
    let desk = fatima.tablet.id;
    assert!(matches!(
        centre.store.read_page(now(), desk, docs.clone()).await.unwrap(),
        PageRead::Docs { .. }
    ));
    centre.store.revoke_device(desk, now()).await.unwrap();
    assert_eq!(centre.store.read_page(now(), desk, docs).await.unwrap(), PageRead::Closed(Space::Desk));
    let known = Known { space: Space::Desk, docs: vec![], last: true };
    let heads = centre.store.compare_heads(now(), vera.id, None, known).await.unwrap();
    assert_eq!(heads, None);
}

#[tokio::test]
async fn an_appointment_meets_its_candidate_through_the_booklet() {
    let centre = Centre::new();
    let mut vera = centre.stand("Stand 3", ORGANISATION, MARKET).await.connect(&centre.store).await;
    note(&mut vera, "10:00").await;
    let unknown = centre.store.booklet_questions(Asks::Nobody).await.unwrap();
    assert_eq!(unknown[0].code, Code::from_serial(77).to_string());
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (id, _) = fatima.tablet.register("Amina");
    fatima.tablet.write(id, &edit_of([(format!("booklet/{}", Code::from_serial(77)), true)]));
    let changes = fatima.tablet.changes(id);
    fatima.push(changes).await;
    assert_eq!(centre.store.booklet_questions(Asks::Nobody).await.unwrap(), []);
    let sheet = centre.store.candidate_sheet(id).await.unwrap().unwrap();
    assert_eq!(sheet.appointments[0].time, "10:00");
    assert_eq!(sheet.appointments[0].candidates, [(id, "Amina".to_owned())]);
}
