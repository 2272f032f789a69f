//! Tablets that may not take part any more.

use ed25519_dalek::SigningKey;
use samenspel_model::{
    DeviceId, Role,
    wire::{Answer, Goodbye, RefusalCode},
};

use crate::harness::{Centre, now};

#[tokio::test]
async fn a_revoked_tablet_is_told_at_once_and_its_unsent_work_is_kept_in_quarantine() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let mut bob = centre.desk("Balie 2").await.connect(&centre.store).await;
    let (_, known) = fatima.tablet.register("Amina");
    fatima.push(known.clone()).await;
    centre.store.revoke_device(fatima.tablet.id, now()).await.unwrap();
    fatima.catch_up().await;
    assert_eq!(fatima.goodbye, Some(Goodbye::Revoked));

    let mut tablet = fatima.tablet.clone();
    tablet.cursors.clear();
    let (id, unsent) = tablet.register("Mehmet");
    let mut again = tablet.connect(&centre.store).await;
    assert_eq!(again.welcome.as_ref().unwrap().closed, Some(Goodbye::Revoked));
    let revoked = Answer::Refused(RefusalCode::Revoked);
    assert_eq!(again.push(unsent.clone()).await, [revoked.clone(), revoked]);
    assert_eq!(
        again.push(known).await,
        [Answer::Duplicate, Answer::Duplicate],
        "what is safe is not kept twice"
    );
    let (_, news) = bob.tablet.register("Olena");
    bob.push(news).await;
    again.catch_up().await;
    assert_eq!(again.pages, [], "nothing is sent");
    assert!(centre.store.candidate_sheet(id).await.unwrap().is_none());
    assert_eq!(centre.store.refusal_lines(9).await.unwrap()[0].changes, 2);

    // Undone: the same work comes in out of quarantine, for the tablet may have had to give up its own copy.
    assert!(centre.store.restore_device(again.tablet.id).await.unwrap());
    assert_eq!(centre.store.candidate_sheet(id).await.unwrap().unwrap().line.name, "Mehmet");
    let mut back = again.tablet.connect(&centre.store).await;
    assert_eq!(back.welcome.as_ref().unwrap().closed, None);
    assert_eq!(back.push(unsent).await, [Answer::Duplicate, Answer::Duplicate]);
    assert_eq!(centre.store.refusal_lines(9).await.unwrap(), []);
}

#[tokio::test]
async fn a_push_under_way_meets_the_revocation() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 1").await.connect(&centre.store).await;
    let (_, changes) = fatima.tablet.register("Amina");
    centre.store.revoke_device(fatima.tablet.id, now()).await.unwrap();
    // The session has not heard yet.
    assert_eq!(fatima.push(changes).await, vec![Answer::Refused(RefusalCode::Revoked); 2]);
}

#[tokio::test]
async fn a_tablet_whose_time_is_over_hears_so() {
    let centre = Centre::new();
    let mut vera = centre.pair("Balie 1", Role::Desk, None, Some(now())).await;
    let (_, changes) = vera.register("Amina");
    let mut connection = vera.connect(&centre.store).await;
    assert_eq!(connection.welcome.as_ref().unwrap().closed, Some(Goodbye::Ended));
    assert_eq!(connection.push(changes).await, vec![Answer::Refused(RefusalCode::Ended); 2]);
}

#[tokio::test]
async fn a_stranger_a_wrong_key_and_the_dashboard_itself_are_unknown() {
    let centre = Centre::new();
    let fatima = centre.desk("Balie 1").await;
    let mut stranger = fatima.clone();
    stranger.id = DeviceId([9; 16]);
    let mut thief = fatima.clone();
    thief.key = SigningKey::from_bytes(&[9; 32]);
    let mut dashboard = fatima.clone();
    dashboard.id = samenspel_server::store::DASHBOARD;
    for tablet in [stranger, thief, dashboard] {
        let connection = tablet.connect(&centre.store).await;
        assert_eq!(connection.goodbye, Some(Goodbye::UnknownDevice));
    }
}
