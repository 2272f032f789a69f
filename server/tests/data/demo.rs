//! The demo's centre, and rows made again from documents.

use std::collections::BTreeSet;

use samenspel_model::{Env, env::DAY_MS};
use samenspel_server::{
    booklets::{self, Order},
    demo,
    store::rows::Asks,
};

use crate::harness::{Centre, env, now};

#[tokio::test]
async fn the_demo_is_a_centre_at_work_and_filling_it_twice_changes_nothing() {
    let centre = Centre::new();
    let seeded = demo::seed(&centre.store, now()).await.unwrap();
    let organisations = centre.store.organisation_lines().await.unwrap();
    assert_eq!(organisations.len(), 20);
    assert!(organisations.iter().map(|line| line.tasks.len()).sum::<usize>() >= 60);
    assert!(organisations.iter().all(|line| !line.stand.is_empty()));
    assert_eq!(seeded.stands.len(), 3);
    assert_eq!(centre.store.referrers().await.unwrap().len(), 5);
    assert!(centre.store.latest_candidates(100).await.unwrap().1 >= 6);
    assert_eq!(centre.store.open_conflicts().await.unwrap().len(), 1);
    assert_eq!(centre.store.booklet_questions(Asks::Nobody).await.unwrap().len(), 1);
    let lines = centre.store.appointment_lines(100).await.unwrap();
    assert!(lines.iter().all(|line| !line.organisation.is_empty() && !line.task.is_empty()), "{lines:?}");
    assert_eq!(booklets::of_batch(&centre.store, seeded.batch).await.unwrap().len(), 200);
    assert_eq!(demo::seed(&centre.store, now()).await.unwrap(), seeded);
    assert_eq!(centre.store.organisation_lines().await.unwrap(), organisations);
}

#[tokio::test]
async fn talents_of_the_demo_are_talents_of_the_cards() {
    let centre = Centre::new();
    demo::seed(&centre.store, now()).await.unwrap();
    let known: Vec<_> = samenspel_model::talent::GROUPS.iter().flat_map(|(_, ids)| ids).copied().collect();
    for organisation in centre.store.organisation_lines().await.unwrap() {
        for task in organisation.tasks {
            assert!(
                !task.talents.is_empty() && task.talents.iter().all(|id| known.contains(&id.as_str())),
                "{task:?}"
            );
        }
    }
}

#[tokio::test]
async fn rows_equal_a_rebuild_from_the_documents() {
    let centre = Centre::new();
    demo::seed(&centre.store, now()).await.unwrap();
    let store = &centre.store;
    let before = rows(&centre).await;
    assert!(store.rebuild_rows().await.unwrap() > 30);
    assert_eq!(rows(&centre).await, before);
}

async fn rows(centre: &Centre) -> String {
    let store = &centre.store;
    let lists = (
        store.latest_candidates(999).await.unwrap(),
        store.open_conflicts().await.unwrap(),
        store.appointment_lines(999).await.unwrap(),
        store.organisation_lines().await.unwrap(),
        store.next_market("2020-01-01").await.unwrap(),
    );
    format!("{lists:#?}")
}

#[tokio::test]
async fn printed_booklets_are_read_by_tablets() {
    let centre = Centre::new();
    let batch = booklets::print(&centre.store, env(), Order::of(8)).await.unwrap();
    let printed = booklets::of_batch(&centre.store, batch).await.unwrap();
    assert_eq!(printed.len(), 8);
    let keys = centre.store.keys().booklet_keys();
    for booklet in &printed {
        let code = samenspel_model::booklet::read(&booklet.qr, &keys, &[], now()).unwrap();
        assert_eq!(code.to_string(), booklet.code);
    }
    assert_eq!(centre.store.booklet_batches().await.unwrap()[0].count, 8);
}

#[tokio::test]
async fn a_booklet_of_last_years_market_is_refused_at_this_years() {
    let centre = Centre::new();
    demo::seed(&centre.store, now()).await.unwrap();
    let market = centre.store.next_market("2020-01-01").await.unwrap();
    assert!(market.is_some());
    let keys = centre.store.keys().booklet_keys();
    // On the same weekday of the year after, or at most a month sooner.
    for (market, days, is_read) in
        [(market, 0, true), (market, 330, true), (market, 364, false), (None, 364, true), (None, 366, false)]
    {
        let batch = booklets::print(&centre.store, env(), Order { market, ..Order::of(4) }).await.unwrap();
        for booklet in booklets::of_batch(&centre.store, batch).await.unwrap() {
            let then = now().plus_ms(days * DAY_MS);
            let read = samenspel_model::booklet::read(&booklet.qr, &keys, &[], then);
            assert_eq!(read.is_ok(), is_read, "{market:?} after {days} days: {read:?}");
        }
    }
}

#[tokio::test]
async fn a_code_that_is_drawn_again_is_not_printed_again() {
    let centre = Centre::new();
    let same_chance = || Env::new(now(), [7; 32]);
    let mut codes = BTreeSet::new();
    for _ in 0..2 {
        let batch = booklets::print(&centre.store, same_chance(), Order::of(200)).await.unwrap();
        codes.extend(booklets::of_batch(&centre.store, batch).await.unwrap().into_iter().map(|it| it.code));
    }
    assert_eq!(codes.len(), 400);
}
