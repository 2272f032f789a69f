//! Pairing links.

use ed25519_dalek::SigningKey;
use samenspel_model::{
    Role,
    pairing::{Link, PairRequest, PairResponse, Succession},
    wire::{Answer, RefusalCode},
};
use samenspel_server::pairing::{NewDevice, Stage, answer, offer, stage};

use crate::harness::{Centre, Tablet, env, now};

async fn link(centre: &Centre, lasts_ms: i64) -> Link {
    let device =
        NewDevice { role: Role::Desk, label: "Balie 1".into(), organisation: None, market: None, ends: None };
    offer(&centre.store, env(), device, now().plus_ms(lasts_ms), "https://voorbeeld.be".into()).await.unwrap()
}

async fn answer_to(centre: &Centre, link: &Link, secret: [u8; 16]) -> (u16, Vec<u8>) {
    answer_to_key(centre, link, secret, [4; 32]).await
}

async fn answer_to_key(centre: &Centre, link: &Link, secret: [u8; 16], public: [u8; 32]) -> (u16, Vec<u8>) {
    let request = PairRequest { pairing: link.pairing, secret, public, succeeds: None };
    let (status, body) = answer(&centre.store, env(), &minicbor::to_vec(request).unwrap()).await.unwrap();
    (status.as_u16(), body)
}

#[tokio::test]
async fn a_link_works_once_and_both_screens_show_the_same_digits() {
    let centre = Centre::new();
    let link = link(&centre, 60_000).await;
    assert!(matches!(stage(&centre.store, link.pairing).await.unwrap(), Some(Stage::Open { .. })));
    let (status, body) = answer_to(&centre, &link, link.secret).await;
    assert_eq!(status, 200);
    let response: PairResponse = minicbor::decode(&body).unwrap();
    let shown = samenspel_model::pairing::digits(&response.server_public, &[4; 32]);
    let paired = Stage::Paired { label: "Balie 1".into(), digits: shown };
    assert_eq!(stage(&centre.store, link.pairing).await.unwrap(), Some(paired));
    assert_eq!(answer_to_key(&centre, &link, link.secret, [5; 32]).await.0, 404, "used");
    let (status, body) = answer_to(&centre, &link, link.secret).await;
    let again: PairResponse = minicbor::decode(&body).unwrap();
    let known = PairResponse { now: again.now, ..response };
    assert_eq!((status, again), (200, known), "the same tablet, whose answer was lost");
    let lines = centre.store.device_lines().await.unwrap();
    assert_eq!((lines.len(), lines[0].label.as_str(), lines[0].seen_ms), (1, "Balie 1", None));
}

#[tokio::test]
async fn wrong_expired_and_nonsense_requests_are_told_apart() {
    let centre = Centre::new();
    let open = link(&centre, 60_000).await;
    assert_eq!(answer_to(&centre, &open, [0; 16]).await.0, 404);
    let unknown = Link { pairing: [7; 16], ..open.clone() };
    assert_eq!(answer_to(&centre, &unknown, open.secret).await.0, 404);
    let late = link(&centre, -1).await;
    assert_eq!(answer_to(&centre, &late, late.secret).await.0, 410);
    assert_eq!(answer(&centre.store, env(), b"hallo").await.unwrap().0.as_u16(), 400);
    assert_eq!(answer_to(&centre, &open, open.secret).await.0, 200, "a wrong guess does not use it up");
}

#[tokio::test]
async fn what_a_revoked_tablet_made_comes_in_by_the_one_that_succeeds_it_under_another_name() {
    let centre = Centre::new();
    let mut fatima = centre.desk("Balie 3").await;
    let (amina, sent) = fatima.register("Amina");
    fatima.connect(&centre.store).await.push(sent).await;
    centre.store.revoke_device(fatima.id, now()).await.unwrap();
    let unsent = vec![fatima.edit(amina, "remark", "komt dinsdag")];
    let answers = fatima.connect(&centre.store).await.push(unsent.clone()).await;
    assert_eq!(answers, [Answer::Refused(RefusalCode::Revoked)]);

    let link = link(&centre, 60_000).await;
    let key = SigningKey::from_bytes(&[6; 32]);
    let public = key.verifying_key().to_bytes();
    let succeeds =
        Some(Succession::sign(&fatima.key, fatima.id, vec!["Balie 3".into()], &link.pairing, &public));
    let request = PairRequest { pairing: link.pairing, secret: link.secret, public, succeeds };
    let (_, body) = answer(&centre.store, env(), &minicbor::to_vec(request).unwrap()).await.unwrap();
    let response: PairResponse = minicbor::decode(&body).unwrap();
    let successor = Tablet { id: response.device, key, ..fatima };
    let mut connection = successor.connect(&centre.store).await;
    assert_eq!(connection.push(unsent).await, [Answer::Stored]);
    assert_eq!(centre.store.refusal_lines(9).await.unwrap(), [], "it is out of quarantine");
}

#[tokio::test]
async fn the_database_holds_no_secret_of_a_link() {
    let centre = Centre::new();
    let link = link(&centre, 60_000).await;
    for file in std::fs::read_dir(centre.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(16).any(|window| window == link.secret));
    }
}
