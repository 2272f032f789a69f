//! Coordinators' accounts: who may come in, for how long, and who may send whom away.

use samenspel_model::env::DAY_MS;
use samenspel_server::store::{UNDO_MS, account::Accepted};

use crate::harness::{Centre, NOON};

const LINK: [u8; 32] = [7; 32];
const NOW: i64 = NOON.0;

#[tokio::test]
async fn an_invitation_works_once_and_ends_after_a_week() {
    let centre = Centre::new();
    let (store, sofie) = (&centre.store, centre.coordinator("Sofie").await);
    let invite = |digest| store.invite(digest, None, Some(sofie.id), NOW, NOW + 7 * DAY_MS);
    let accept =
        |digest, name: &str, at_ms| store.accept_invitation(digest, name.to_owned(), "hash".into(), at_ms);
    invite(LINK).await.unwrap().unwrap();
    assert_eq!(accept(LINK, "sofie", NOW).await.unwrap(), Accepted::NameTaken, "not used up by that");
    let Accepted::Account(karim) = accept(LINK, "Karim", NOW + 7 * DAY_MS - 1).await.unwrap() else {
        panic!()
    };
    assert_eq!(accept(LINK, "Leila", NOW).await.unwrap(), Accepted::Over);
    let lines = store.account_lines().await.unwrap();
    assert_eq!((&lines[0].account, lines[0].invited_by.as_deref()), (&karim, Some("Sofie")));

    invite([8; 32]).await.unwrap().unwrap();
    assert_eq!(store.invitations(NOW + 7 * DAY_MS).await.unwrap(), []);
    assert_eq!(accept([8; 32], "Leila", NOW + 7 * DAY_MS).await.unwrap(), Accepted::Over);
}

#[tokio::test]
async fn an_account_that_ended_is_logged_out_at_once_and_everywhere_unless_it_is_undone_within_ten_seconds() {
    let centre = Centre::new();
    let store = &centre.store;
    let (sofie, karim) = (centre.coordinator("Sofie").await, centre.coordinator("Karim").await);
    store.open_login(karim.id, LINK, NOW, NOW + DAY_MS).await.unwrap();
    let who = async |at_ms| store.account_of_login(LINK, at_ms).await.unwrap();
    assert_eq!(who(NOW).await, Some(karim.clone()));
    assert!(store.end_account(karim.id, sofie.id, NOW).await.unwrap());
    assert_eq!(who(NOW).await, None);
    assert!(store.keep_account(karim.id, NOW + UNDO_MS - 1).await.unwrap());
    assert_eq!(who(NOW).await, Some(karim.clone()));

    assert!(store.end_account(karim.id, sofie.id, NOW).await.unwrap());
    store.forget_ended(NOW + UNDO_MS).await.unwrap();
    assert!(!store.keep_account(karim.id, NOW + UNDO_MS).await.unwrap());
    assert_eq!(store.account_by_name("Karim").await.unwrap(), None);
    let lines = store.account_lines().await.unwrap();
    assert_eq!((&lines[1].account, lines[1].ended_by.as_deref()), (&karim, Some("Sofie")));
}

#[tokio::test]
async fn there_is_always_a_coordinator_left() {
    let centre = Centre::new();
    let store = &centre.store;
    let (sofie, karim) = (centre.coordinator("Sofie").await, centre.coordinator("Karim").await);
    assert!(!store.end_account(sofie.id, sofie.id, NOW).await.unwrap(), "nobody ends their own");
    let (one, two) =
        tokio::join!(store.end_account(sofie.id, karim.id, NOW), store.end_account(karim.id, sofie.id, NOW));
    assert_ne!(one.unwrap(), two.unwrap(), "of two who end each other, one stays");
}

#[tokio::test]
async fn who_was_sent_away_does_not_come_back_by_an_own_invitation() {
    let centre = Centre::new();
    let store = &centre.store;
    let (sofie, karim) = (centre.coordinator("Sofie").await, centre.coordinator("Karim").await);
    let ends_ms = NOW + DAY_MS;
    store.invite(LINK, None, Some(karim.id), NOW, ends_ms).await.unwrap().unwrap();
    store.end_account(karim.id, sofie.id, NOW).await.unwrap();
    assert_eq!(store.invitation(LINK, NOW).await.unwrap(), None);
    store.keep_account(karim.id, NOW).await.unwrap();
    assert!(store.invitation(LINK, NOW).await.unwrap().is_some(), "undone is undone");
}

#[tokio::test]
async fn somebody_who_comes_back_keeps_the_name_and_what_was_written() {
    let centre = Centre::new();
    let store = &centre.store;
    let (sofie, karim) = (centre.coordinator("Sofie").await, centre.coordinator("Karim").await);
    let invite_back = || store.invite(LINK, Some(karim.id), Some(sofie.id), NOW, NOW + DAY_MS);
    assert_eq!(invite_back().await.unwrap(), None, "he is there");
    store.end_account(karim.id, sofie.id, NOW).await.unwrap();
    assert_eq!(
        store.insert_account("KARIM".into(), String::new(), NOW).await.unwrap(),
        None,
        "a name is one person"
    );
    invite_back().await.unwrap().unwrap();
    let back = store.accept_invitation(LINK, "Karim".into(), "new hash".into(), NOW).await.unwrap();
    assert_eq!(back, Accepted::Account(karim.clone()));
    assert_eq!(store.account_by_name("karim").await.unwrap(), Some((karim.clone(), "new hash".into())));
    assert_eq!(store.device(karim.device()).await.unwrap().unwrap().label, "Karim, dashboard");
}
