//! What one frame, and what a whole document may hold.

use samenspel_model::candidate::{PHONE, REMARK};
use std::collections::BTreeSet;

use samenspel_model::{
    ActorId, DocId, Erasure, Millis, Space,
    doc::{DocError, Kind},
    wire::{Answer, Change, Cursor, Down, ErasedDoc, Erasures, Goodbye, Known, Push, RefusalCode, Up},
};

use crate::harness::{Centre, NOON, Tablet, now};

/// Says a frame in a connection of its own.
async fn answer(centre: &Centre, eve: &Tablet, frame: &Up) -> Option<Goodbye> {
    let mut connection = eve.connect(&centre.store).await;
    connection.say(frame).await;
    connection.goodbye
}

#[tokio::test]
async fn a_repair_hears_of_four_hundred_thousand_documents_and_heads_and_no_more() {
    let centre = Centre::new();
    let mut eve = centre.desk("Balie 9").await;
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    // A cursor of nobody's log: she is asked what she has.
    let cursor =
        Cursor { space: Space::Desk, log: samenspel_model::LogId([1; 16]), seq: 9, chain: [0; 16], base: 9 };
    eve.cursors.insert(Space::Desk, cursor);
    let part = |count: usize, heads| {
        let docs = vec![(amina, vec![Kind::Candidate.genesis_hash(); heads]); count];
        Up::Known(Known { space: Space::Desk, docs, last: false })
    };
    let first = part(200_000, 0);
    let mut connection = eve
        .connect_and(&centre.store, |frame| matches!(frame, Down::Repair { .. }).then(|| first.clone()))
        .await;
    connection.say(&part(199_999, 0)).await;
    assert_eq!(connection.goodbye, None);
    connection.say(&part(1, 1)).await;
    assert_eq!(connection.goodbye, Some(Goodbye::Confused), "a document and its head are one too many");
}

#[tokio::test]
async fn a_frame_with_more_erasures_than_a_tablet_tells_ends_the_connection() {
    let centre = Centre::new();
    let eve = centre.desk("Balie 9").await;
    let doc = DocId([7; 16]);
    let forged = ErasedDoc { doc, kind: 1, erasure: Erasure::sign(&eve.key, doc, now()) };
    let erasures = |count| Up::Erasures(Erasures { space: Space::Desk, docs: vec![forged; count] });
    assert_eq!(answer(&centre, &eve, &erasures(1_000)).await, None);
    assert_eq!(answer(&centre, &eve, &erasures(1_001)).await, Some(Goodbye::Confused));
}

#[tokio::test]
async fn a_frame_with_more_spaces_than_a_tablet_can_follow_ends_the_connection() {
    let centre = Centre::new();
    let eve = centre.desk("Balie 9").await;
    let evicted = |count| Up::Evicted { spaces: vec![Space::Desk; count] };
    assert_eq!(answer(&centre, &eve, &evicted(5_000)).await, None);
    assert_eq!(answer(&centre, &eve, &evicted(5_001)).await, Some(Goodbye::Confused));
}

async fn ingest(centre: &Centre, tablet: &Tablet, changes: Vec<Change>) -> Vec<Answer> {
    let push = Push { number: 1, changes };
    centre.store.ingest(now(), tablet.id, push, BTreeSet::new()).await.unwrap().answers
}

#[tokio::test]
async fn a_sheet_that_eve_wrote_full_stays_editable_and_what_bob_wrote_meanwhile_is_not_lost() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await;
    let (amina, changes) = fatima.register("Amina");
    ingest(&centre, &fatima, changes).await;
    let mut bob = Tablet { docs: fatima.docs.clone(), ..centre.desk("Balie 2").await };
    let eve = centre.desk("Balie 9").await;
    // Under a new author each time, and never knowing of what she wrote before.
    let mut written = Vec::new();
    for n in 1..=32 {
        let mut eve = Tablet { docs: fatima.docs.clone(), ..eve.clone() };
        eve.author.actor = ActorId([n; 8]);
        written.push(eve.edit(amina, "phone", &format!("0470 00 00 {n:02}")));
    }
    assert_eq!(ingest(&centre, &eve, written.clone()).await, vec![Answer::Stored; 32]);
    let remark = bob.edit(amina, "remark", "komt dinsdag");
    let crowded = Answer::Refused(RefusalCode::Crowded);
    assert_eq!(ingest(&centre, &bob, vec![remark]).await, [crowded], "the sheet has 32 heads");
    let lines = centre.store.refusal_lines(9).await.unwrap();
    assert_eq!((lines[0].device.as_str(), lines[0].reason.as_str()), ("Balie 2", "crowded"));

    let doc = &mut fatima.docs.get_mut(&amina).unwrap().1;
    doc.apply(written.iter().map(|change| change.bytes.as_slice())).unwrap();
    let chosen = fatima.edit(amina, "phone", "0485 22 22 22");
    assert_eq!(ingest(&centre, &fatima, vec![chosen]).await, [Answer::Stored]);
    let retried = centre.store.retry_refused(now(), lines[0].id).await.unwrap().unwrap();
    assert_eq!((retried.stored, retried.refused), (1, 0));
    let sheet = centre.store.candidate_sheet(amina).await.unwrap().unwrap();
    assert_eq!((sheet.text(&PHONE), sheet.text(&REMARK)), ("0485 22 22 22", "komt dinsdag"));
}

#[tokio::test]
async fn changes_that_compress_to_nothing_are_refused_when_they_are_four_megabytes() {
    let centre = Centre::new();
    let mut eve = centre.desk("Balie 9").await;
    let (id, changes) = eve.register("Amina");
    ingest(&centre, &eve, changes).await;
    let author = eve.author.clone();
    let doc = &mut eve.docs.get_mut(&id).unwrap().1;
    let mut stored = 0;
    for n in 0..200_u8 {
        let letter = char::from(b'a' + n % 2).to_string().repeat(2_000);
        let write = |writer: &mut samenspel_model::doc::Writer<'_, '_>| {
            (0..30).try_for_each(|key| writer.text(&format!("own/{key}/text"), &letter))
        };
        let raw = doc.write::<DocError>(Millis(NOON.0 + i64::from(n)), &author, write).unwrap().unwrap();
        let bytes = raw.bytes.len();
        let change = Change { doc: id, kind: Kind::Candidate.number(), space: Space::Desk, bytes: raw.bytes };
        let push = Push { number: 1, changes: vec![change] };
        let answers = centre.store.ingest(now(), eve.id, push, BTreeSet::new()).await.unwrap().answers;
        if answers != [Answer::Stored] {
            assert_eq!(answers, [Answer::Refused(RefusalCode::Full)]);
            break;
        }
        stored += bytes;
    }
    assert!((4_100_000..4_200_000).contains(&stored), "{stored} bytes");
}
