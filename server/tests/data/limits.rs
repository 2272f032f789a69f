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
async fn a_tablet_that_does_not_tell_the_next_documents_in_order_is_sent_away_at_once() {
    let centre = Centre::new();
    let mut eve = centre.desk("Balie 9").await;
    let cursor =
        Cursor { space: Space::Desk, seal: [1; 16], seq: 9, chain: [0; 16], base: 9, epoch: Millis(0) };
    eve.cursors.insert(Space::Desk, cursor);
    let docs = |ids: &[u16], heads: usize| {
        let id = |n: &u16| DocId([n.to_be_bytes(); 8].concat().try_into().unwrap());
        ids.iter().map(|n| (id(n), vec![Kind::Candidate.genesis_hash(); heads])).collect()
    };
    let known = |docs, last| Up::Known(Known { space: Space::Desk, docs, last });
    let all: Vec<u16> = (0..=1_000).collect();
    let unknown = Up::Known(Known { space: Space::Catalogue, docs: vec![], last: true });
    let first = known(docs(&[3, 5], 1), false);
    let mut twice = 0;
    let mut heard = Vec::new();
    for answers in [
        vec![first.clone(), known(docs(&[6], 1), true)],
        vec![known(docs(&all[..1_000], 4), true)],
        vec![known(docs(&[7], 4_001), true)],
        vec![first.clone(), known(docs(&[5, 6], 1), true)],
        vec![known(docs(&[5, 3], 1), true)],
        vec![known(docs(&[3, 3], 0), true)],
        vec![known(docs(&[], 0), false)],
        vec![known(docs(&all, 0), true)],
        vec![known(docs(&[7, 8], 2_001), true)],
        vec![unknown],
        vec![known(docs(&[3], 1), true), known(docs(&[4], 1), true)],
    ] {
        let mut said = answers.into_iter();
        let mut connection = eve
            .connect_and(&centre.store, |frame| match frame {
                Down::Repair { .. } => said.next(),
                // Of what is wanted she has nothing, and pushes that.
                Down::Want { .. } => Some(Up::Ping),
                _ => None,
            })
            .await;
        // She says it without being asked.
        for frame in said {
            twice += 1;
            connection.say(&frame).await;
        }
        heard.push(connection.goodbye);
    }
    assert_eq!(heard[..3], [None; 3], "what an app may tell");
    assert_eq!(heard[3..], [Some(Goodbye::Confused); 8]);
    assert_eq!(twice, 1);
}

#[tokio::test]
async fn an_erasure_that_is_not_the_servers_own_word_and_one_too_many_end_the_connection() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    assert!(centre.store.erase_document(amina, now()).await.unwrap());
    fatima.catch_up().await;
    let (_, own) = fatima.tablet.erased[&amina];
    let eve = centre.desk("Balie 9").await;
    let doc = DocId([7; 16]);
    let forged = ErasedDoc { doc, kind: 1, erasure: Erasure::sign(&eve.key, doc, now()) };
    let erasures = |erased, count| Up::Erasures(Erasures { space: Space::Desk, docs: vec![erased; count] });
    assert_eq!(answer(&centre, &eve, &erasures(own, 1_000)).await, None);
    assert_eq!(answer(&centre, &eve, &erasures(own, 1_001)).await, Some(Goodbye::Confused));
    assert_eq!(answer(&centre, &eve, &erasures(forged, 1)).await, Some(Goodbye::Confused));
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
