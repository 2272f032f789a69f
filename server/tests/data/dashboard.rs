//! What coordinators see and decide.

use samenspel_model::candidate::PHONE;
use samenspel_server::ingest::dashboard::{EditError, choose_value};

use crate::harness::{Centre, env, now};

#[tokio::test]
async fn two_numbers_for_one_person_are_both_shown_and_one_is_chosen() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (id, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    let mut bob = centre.desk("Balie 2").await.connect(&centre.store).await;
    // Neither knows of the other.
    let first = fatima.tablet.edit(id, "phone", "0470 00 00 01");
    let second = bob.tablet.edit(id, "phone", "0470 00 00 02");
    fatima.push(vec![first]).await;
    bob.push(vec![second]).await;
    let open = centre.store.open_conflicts().await.unwrap();
    let mut voices: Vec<_> =
        open[0].voices.iter().map(|voice| (voice.author.as_str(), voice.value.as_str())).collect();
    voices.sort_unstable();
    assert_eq!(voices, [("Balie 1", "0470 00 00 01"), ("Balie 2", "0470 00 00 02")]);

    let sofie = centre.coordinator("Sofie").await;
    choose_value(&centre.store, env(), &sofie, id, "phone", "0470 00 00 02").await.unwrap();
    assert_eq!(centre.store.open_conflicts().await.unwrap(), []);
    assert_eq!(centre.store.candidate_sheet(id).await.unwrap().unwrap().line.device, "Sofie, dashboard");
    for tablet in [&mut fatima, &mut bob] {
        tablet.catch_up().await;
        let sheet = tablet.tablet.content(id);
        assert_eq!((sheet.values.text(&PHONE), sheet.conflicts.len()), ("0470 00 00 02", 0));
    }
}

#[tokio::test]
async fn a_choice_for_nobody_or_of_nonsense_is_refused() {
    let centre = Centre::new();
    let sofie = centre.coordinator("Sofie").await;
    let nobody = samenspel_model::DocId([9; 16]);
    let chosen = |doc, field, value| choose_value(&centre.store, env(), &sofie, doc, field, value);
    assert!(matches!(chosen(nobody, "phone", "0470 00 00 01").await, Err(EditError::NotFound)));
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (amina, changes) = fatima.tablet.register("Amina");
    fatima.push(changes).await;
    for (field, value) in [("phone", "0470 00 00 01"), ("phone", "bel mij"), ("kind", "1"), ("shoe", "42")] {
        assert!(matches!(chosen(amina, field, value).await, Err(EditError::NotAValue)), "{field}: {value}");
    }
}

#[tokio::test]
async fn two_coordinators_who_wrote_without_knowing_of_each_other_are_told_apart_by_name() {
    let centre = Centre::new();
    samenspel_server::demo::seed(&centre.store, now()).await.unwrap();
    let open = centre.store.open_conflicts().await.unwrap();
    let mut authors: Vec<_> = open[0].voices.iter().map(|voice| voice.author.as_str()).collect();
    authors.sort_unstable();
    assert_eq!(authors, ["Karim, dashboard", "Sofie, dashboard"]);
    assert_eq!(centre.store.device_lines().await.unwrap(), [], "an account is no tablet");
}

#[tokio::test]
async fn the_last_news_is_told_after_the_commit() {
    let centre = Centre::new();
    let mut news = centre.store.changes().subscribe();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (id, changes) = fatima.tablet.register("Amina");
    while news.try_recv().is_ok() {}
    fatima.push(changes).await;
    let told = news.recv().await.unwrap();
    assert_eq!(told, samenspel_server::store::Changed::Space(samenspel_model::Space::Desk));
    assert!(centre.store.candidate_sheet(id).await.unwrap().is_some());
}
