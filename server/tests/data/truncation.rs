//! A log that is cut off, and a tablet that was away for longer than that.

use samenspel_model::candidate::REMARK;
use std::collections::BTreeSet;

use samenspel_model::{
    Millis,
    doc::Kind,
    env::DAY_MS,
    wire::{Answer, Change, Payload, Push},
};
use samenspel_server::store::check::check;

use crate::harness::{Centre, Tablet, now};

#[tokio::test]
async fn bobs_tablet_was_away_since_before_the_log_was_cut_off_and_nothing_of_anybody_is_lost() {
    let centre = Centre::new();
    let mut bob = centre.desk("Balie 2").await;
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (id, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let phone = fatima.tablet.edit(id, "phone", "0470 00 00 01");
    fatima.push(vec![phone]).await;
    bob = bob.connect(&centre.store).await.tablet;

    // Bob goes away and corrects the phone number there. At the desk it is corrected too, and Mehmet comes.
    let bobs = bob.edit(id, "phone", "0485 00 00 02");
    for remark in ["Komt op maandag", "Komt op dinsdag", "Komt op woensdag"] {
        let remark = fatima.tablet.edit(id, "remark", remark);
        let phone = fatima.tablet.edit(id, "phone", "0470 00 00 03");
        fatima.push(vec![remark, phone]).await;
        let phone = fatima.tablet.edit(id, "phone", "0470 00 00 04");
        fatima.push(vec![phone]).await;
    }
    let (mehmet, changes) = fatima.tablet.register("Mehmet");
    fatima.push(changes).await;
    assert_eq!(centre.store.make_snapshots(10).await.unwrap(), 1);
    let dropped = centre.store.truncate_log(now().plus_ms(1_000)).await.unwrap();
    assert_eq!(dropped, 12, "all that the snapshot has");
    assert_eq!(centre.store.truncate_log(now().plus_ms(1_000)).await.unwrap(), 0);

    let push = Push { number: 1, changes: vec![bobs] };
    let taken = centre.store.ingest(now(), bob.id, push, BTreeSet::new()).await.unwrap();
    assert_eq!(taken.answers, [Answer::Stored], "also when what it builds on was cut off");
    let bob = bob.connect(&centre.store).await;
    assert_eq!(bob.repairs.len(), 0, "his cursor fits as ever");
    let entries: Vec<_> = bob.pages.iter().flat_map(|page| &page.entries).collect();
    assert!(entries.iter().any(|entry| matches!(entry.payload, Payload::Snapshot(_))));
    assert_eq!((bob.tablet.name_of(id), bob.tablet.name_of(mehmet)), ("Amina".into(), "Mehmet".into()));
    fatima.catch_up().await;
    let phones = |tablet: &Tablet| -> Vec<_> {
        let conflicts = tablet.content(id).conflicts.into_iter();
        conflicts.flat_map(|conflict| conflict.voices).map(|voice| voice.value).collect()
    };
    for tablet in [&fatima.tablet, &bob.tablet] {
        let mut phones = phones(tablet);
        phones.sort();
        assert_eq!(phones, ["0470 00 00 04", "0485 00 00 02"]);
    }
    let sheet = centre.store.candidate_sheet(id).await.unwrap().unwrap();
    assert_eq!((sheet.conflicts.len(), sheet.text(&REMARK)), (1, "Komt op woensdag"));
    assert_eq!(centre.store.rebuild_rows().await.unwrap(), 2);
    assert_eq!(
        centre.store.candidate_sheet(id).await.unwrap().unwrap(),
        sheet,
        "also from what is left of the log"
    );

    // A new tablet, and one that has everything.
    let carla = centre.desk("Balie 3").await.connect(&centre.store).await;
    assert_eq!(phones(&carla.tablet).len(), 2);
    let entries: Vec<_> = carla.pages.iter().flat_map(|page| &page.entries).collect();
    assert!(entries.iter().any(|entry| matches!(entry.payload, Payload::Snapshot(_))));
    let again = carla.tablet.connect(&centre.store).await;
    assert_eq!((again.repairs.len(), again.pages.len()), (0, 0));
    centre.store.close().await;
    let findings = check(centre.folder.path()).unwrap().findings;
    assert!(findings.is_empty(), "{findings:?}");
}

#[tokio::test]
async fn what_is_not_in_a_snapshot_is_not_cut_off() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (id, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    assert_eq!(centre.store.truncate_log(now().plus_ms(1_000)).await.unwrap(), 0);
    let carla = centre.desk("Balie 3").await.connect(&centre.store).await;
    assert_eq!(carla.tablet.name_of(id), "Amina");
    let (_, doc) = &carla.tablet.docs[&id];
    assert_eq!((doc.kind(), doc.heads()), (Kind::Candidate, fatima.tablet.docs[&id].1.heads()));
}

#[tokio::test]
async fn what_was_received_under_an_older_clock_is_cut_off_and_told_all_the_same() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await;
    let (device, today, long_ago) = (fatima.id, now(), now().plus_ms(-400 * DAY_MS));
    let ingest = async |moment: Millis, changes: Vec<Change>| {
        let push = Push { number: 1, changes };
        centre.store.ingest(moment, device, push, BTreeSet::new()).await.unwrap().answers
    };
    let (olena, changes) = fatima.register("Olena");
    assert_eq!(ingest(long_ago, changes).await, vec![Answer::Stored; 2]);
    let (_, changes) = fatima.register("Amina");
    assert_eq!(ingest(today, changes).await, vec![Answer::Stored; 2]);
    let reader = centre.desk("Balie 2").await.connect(&centre.store).await.tablet;
    // After today's news, with a moment from before: as what once came out of quarantine.
    let phone = fatima.edit(olena, "phone", "0470 00 00 01");
    assert_eq!(ingest(long_ago, vec![phone]).await, [Answer::Stored]);
    assert_eq!(centre.store.make_snapshots(10).await.unwrap(), 1);
    let dropped = centre.store.truncate_log(today.plus_ms(-180 * DAY_MS)).await.unwrap();
    assert_eq!(dropped, 3, "all of Olena's, nothing of Amina's");
    let reader = reader.connect(&centre.store).await;
    assert_eq!(reader.repairs.len(), 0, "who was here today is told the news, not everything");
    assert_eq!(reader.tablet.docs[&olena].1.heads(), fatima.docs[&olena].1.heads());
}
