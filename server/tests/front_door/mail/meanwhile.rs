//! What changes between the button and the mail server, and after a mail went to the wrong address.

use samenspel_model::{Millis, booklet::Code, edit::edit_of, env::DAY_MS};
use samenspel_server::{forward, ingest::dashboard, mail};

use super::{Centre, YES, day, server};
use crate::{
    appointments::env,
    harness::{FORM, ask},
    post_office::{Manner, PostOffice},
};

#[tokio::test]
async fn a_link_that_went_to_another_address_is_closed_and_so_is_that_of_a_mail_that_came_back() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(5), "10:00").await;
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let open = async |link: &str| ask(&server, &format!("GET /d/{link}"), "", "", "").await;
    let strangers = office.last().link();
    assert!(open(&strangers).await.contains("Amina Proef"));
    let by = server.store.account_by_name("An").await.unwrap().unwrap().0;
    let mail = edit_of([(format!("companion/{}/mail", centre.companion_id), "els.peeters@cvo.example")]);
    dashboard::edit_doc(&server.store, env(), &by, centre.referrer.parse().unwrap(), mail).await.unwrap();
    let closed = open(&strangers).await;
    assert!(closed.starts_with("HTTP/1.1 410") && !closed.contains("Amina"), "{closed}");
    let read = ask(&server, &format!("POST /d/{strangers}"), FORM, "read=1", "").await;
    assert!(read.starts_with("HTTP/1.1 410"));
    assert!(centre.last_message().await.1.contains("Werkt niet: het adres is intussen een ander"));

    centre.send(&centre.companion).await;
    centre.due(20).await;
    let hers = office.last().link();
    assert!(open(&hers).await.contains("Amina Proef"));
    assert!(open(&strangers).await.starts_with("HTTP/1.1 410"));
    let (address, _) = centre.last_message().await;
    centre.an.follow(&format!("{address}/returned"), "").await;
    assert!(open(&hers).await.starts_with("HTTP/1.1 410"));
    centre.an.follow(&format!("{address}/arrived"), "").await;
    assert!(open(&hers).await.contains("Amina Proef"), "it was noted by mistake");

    office.behaves(Manner::Refuses);
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let (_, page) = centre.last_message().await;
    assert!(page.contains("Geweigerd") && page.contains("Laat de link weer werken"), "{page}");
    server.stop().await;
}

#[tokio::test]
async fn who_refuses_while_a_mail_waits_is_not_named_and_the_next_tells_of_the_booklet() {
    for (agreed, refused, to_organisation) in [
        ("consent/forward", "consent/forward", false),
        ("consent/forward", "consent/store", false),
        ("consent/organisation", "consent/organisation", true),
    ] {
        let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
        let server = server(&data, &office).await;
        let centre = Centre::open(&server, &office).await;
        let whom = if to_organisation { &centre.organisation } else { &centre.companion };
        let by = server.store.account_by_name("An").await.unwrap().unwrap().0;
        let amina = centre.register("Amina Proef", 1, &[(agreed, true)]).await;
        let say = async |key: &str, yes: bool| {
            dashboard::edit_doc(&server.store, env(), &by, amina, edit_of([(key, yes)])).await.unwrap();
        };
        centre.meet(1, &day(5), "10:00").await;
        // Sent, but nobody knows whether it came; and one that still waits.
        office.behaves(Manner::ClosesAfterText);
        centre.send(whom).await;
        centre.due(20).await;
        office.behaves(Manner::Takes);
        assert_eq!(office.got().len(), 1);
        say(refused, false).await;
        let (address, _) = centre.last_message().await;
        centre.an.follow(&format!("{address}/again"), "").await;
        centre.due(20).await;
        let (_, page) = centre.last_message().await;
        assert!(page.contains("Niet verstuurd") && page.contains("niet meer bij naam"), "{refused}: {page}");
        assert!(!page.contains("Amina"), "{page}");
        say(refused, true).await;
        centre.send(whom).await;
        say(refused, false).await;
        centre.due(20).await;
        assert_eq!(office.got().len(), 1, "{refused}");
        assert!(centre.preview(whom).await.contains("1 nieuw"));
        centre.send(whom).await;
        centre.due(20).await;
        let text = office.last().part("text/plain");
        assert!(text.contains(&Code::from_serial(1).display()) && !text.contains("Amina"), "{text}");
        assert_eq!(office.got().len(), 2);
        server.stop().await;
    }
}

#[tokio::test]
async fn what_is_erased_while_it_leaves_and_is_then_deferred_is_not_sent_empty() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    let amina = centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(5), "10:00").await;
    centre.send(&centre.companion).await;
    office.behaves(Manner::DefersText);
    tokio::join!(centre.due(20), async {
        office.has(1).await;
        assert!(server.store.erase_document(amina, env().now).await.unwrap());
        office.goes_on();
    });
    office.behaves(Manner::Takes);
    centre.due(3_600).await;
    assert_eq!(office.got().len(), 1, "nothing after it");
    assert!(centre.last_message().await.1.contains("Niet verstuurd"));
    server.stop().await;
}

#[tokio::test]
async fn a_reminder_leaves_on_its_day_or_not_at_all_and_a_newer_list_takes_its_place() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    for days in [3, 5] {
        centre.meet(1, &day(days), "10:00").await;
    }
    centre.send(&centre.companion).await;
    centre.due(20).await;
    assert_eq!(office.got().len(), 1);
    let morning =
        |days| Millis(samenspel_model::calendar::parse_day(&day(days)).unwrap() * DAY_MS + 10 * 3_600_000);
    let remind = async |days| forward::remind(&server.store, &office.mail(), morning(days)).await.unwrap();
    let due = async |now| {
        mail::due(&server.store, &office.mail(), server.public_url.as_str(), now).await.unwrap();
    };
    assert_eq!(remind(2).await, 1);
    due(morning(3)).await;
    assert_eq!(office.got().len(), 1, "tomorrow is today by then");
    assert!(centre.last_message().await.1.contains("Niet verstuurd"));
    assert_eq!(remind(4).await, 1);
    centre.send(&centre.companion).await;
    due(morning(4)).await;
    let got = office.got();
    assert_eq!(got.len(), 2);
    assert!(!got[1].part("text/plain").contains("Deze afspraken zijn morgen"));
    server.stop().await;
}

#[tokio::test]
async fn an_old_list_is_not_sent_again_after_a_newer_one() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    let mut meeting = centre.meet(1, &day(5), "10:00").await;
    office.behaves(Manner::ClosesAfterText);
    centre.send(&centre.companion).await;
    centre.due(20).await;
    office.behaves(Manner::Takes);
    let (old, _) = centre.last_message().await;
    centre.change(&mut meeting, &edit_of([("time", "11:00")])).await;
    centre.send(&centre.companion).await;
    centre.due(20).await;
    assert!(office.last().part("text/plain").contains("11 uur"));
    let said = centre.an.follow(&format!("{old}/again"), "").await;
    assert!(said.contains("kreeg intussen een nieuwere mail") && said.contains("Els Peeters"), "{said}");
    assert!(said.contains(&format!("/forward/{}/send", centre.companion)), "on the page where one sends");
    centre.due(20).await;
    assert_eq!(office.got().len(), 2);
    assert!(centre.an.open(&old).await.contains("Onduidelijk"));
    server.stop().await;
}
