//! Ten thousand recipients, each with an appointment.

use samenspel_model::{
    DocId, Space,
    booklet::Code,
    doc::Kind,
    edit::{Edit, edit_of},
};
use samenspel_server::{ingest::dashboard, mail};

use super::server;
use crate::{
    appointments::{Stand, env},
    form_id,
    harness::{FORM, LOGIN, ask, ask_for, cookie},
    post_office::{Manner, PostOffice},
};

/// Referrers, and companions of each.
const REFERRERS: u32 = 100;
const COMPANIONS: u32 = 100;

#[tokio::test]
async fn ten_thousand_recipients_are_listed_in_pages_and_one_press_puts_a_mail_to_each_into_the_outbox() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let an = server.store.account_by_name("An").await.unwrap().unwrap().0;
    for referrer in 0..REFERRERS {
        let mut given: Edit = edit_of([("name", format!("CVO {referrer}"))]);
        for companion in 0..COMPANIONS {
            let serial = referrer * COMPANIONS + companion + 1;
            let id = format!("c{companion}");
            given.extend(edit_of([
                (format!("companion/{id}/name"), format!("Els {serial:05}")),
                (format!("companion/{id}/mail"), format!("els{serial}@cvo.example")),
                (format!("visitors/{id}/name"), "Klas".to_owned()),
                (format!("visitors/{id}/companion"), id.clone()),
            ]));
            given.extend(edit_of([(format!("visitors/{id}/booklet/{}", Code::from_serial(serial)), true)]));
        }
        dashboard::create_doc(&server.store, env(), &an, None, (Kind::Referrer, Space::Desk), &given)
            .await
            .unwrap();
    }
    for first in (1..=REFERRERS * COMPANIONS).step_by(400) {
        let stand = Stand::pair(&server, &format!("Stand {first}"), DocId([1; 16])).await;
        stand.note(&server, first..first + 400, 1, "").await;
    }
    let cookie = format!("{FORM}{}", cookie(&ask(&server, "POST /login", FORM, LOGIN, "").await));
    let list = ask_for(&server, "GET /forward", &cookie, "").await;
    assert!(
        list.contains("alle 10000 met nieuws") && list.contains("Els 00001") && !list.contains("Els 00101")
    );
    let next = list.split("rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    let second = ask_for(&server, &format!("GET {next}"), &cookie, "").await;
    assert!(second.contains("Els 00101") && second.contains("rel=\"prev\""));
    let body = format!("act={}", form_id(&list, "/forward/send"));
    let sent = ask_for(&server, "POST /forward/send", &cookie, &body).await;
    assert!(sent.starts_with("HTTP/1.1 303"), "{sent}");
    let rows = rusqlite::Connection::open(data.path().join("data/samenspel.sqlite")).unwrap();
    let leaves = "SELECT count(DISTINCT due_ms), min(due_ms) - max(made_ms) FROM message";
    let leaves = rows.query_row(leaves, [], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)));
    let (moments, seconds) = leaves.unwrap();
    assert!(moments == 1 && (10_000..60_000).contains(&seconds), "all of them can be taken back: {seconds}");
    let messages = ask_for(&server, "GET /messages", &cookie, "").await;
    assert!(messages.contains("van 10000"), "{messages}");
    let list = ask_for(&server, "GET /forward?show=news", &cookie, "").await;
    assert!(list.contains("Iedereen weet alles") && !list.contains("action=\"/forward/send\""));
    // A mail server that takes nothing is not asked ten thousand times.
    office.behaves(Manner::RefusesSender);
    let later = env().now.plus_ms(60_000);
    let went = mail::due(&server.store, &office.mail(), "http://localhost", later).await.unwrap();
    assert_eq!(went, mail::Went::Stuck);
    server.stop().await;
}
