//! Once, whoever presses and however the mail server behaves.

use std::{path::Path, time::Duration};

use samenspel_model::env::DAY_MS;
use samenspel_server::{
    backup::{Lock, Opener, back_up, restore},
    config::Mail,
    mail,
};

use super::{Centre, YES, day, server};
use crate::{
    appointments::env,
    form_id, location,
    person::Person,
    post_office::{Manner, PostOffice},
};

/// How long one waits who knows that no answer comes; a busy machine does all else in less.
const HASTY: Duration = Duration::from_secs(3);

#[tokio::test]
async fn two_coordinators_who_press_at_once_send_one_mail_and_so_does_a_double_tap() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(5), "10:00").await;
    let address = format!("/forward/{}/send", centre.companion);
    // Two pages, each with an act of its own.
    let (mine, hers) = tokio::join!(centre.preview(&centre.companion), centre.preview(&centre.companion));
    let (mine, hers) = (Centre::body(&mine, &centre.companion), Centre::body(&hers, &centre.companion));
    let (one, two, again) = tokio::join!(
        centre.an.post(&address, &mine),
        centre.an.post(&address, &hers),
        centre.an.post(&address, &mine)
    );
    assert_eq!(location(&one), location(&again), "a double tap has one answer");
    let said = [centre.an.open(location(&one)).await, centre.an.open(location(&two)).await];
    assert_eq!(said.iter().filter(|page| page.contains("vertrekt over tien seconden")).count(), 1);
    assert_eq!(said.iter().filter(|page| page.contains("Een collega was je voor")).count(), 1);
    let (all, everybody) = tokio::join!(centre.an.open("/forward"), centre.an.open("/forward"));
    let act = |page: &str| format!("act={}", form_id(page, "/forward/send"));
    let (all, everybody) = (act(&all), act(&everybody));
    tokio::join!(centre.an.post("/forward/send", &all), centre.an.post("/forward/send", &everybody));
    centre.due(20).await;
    let to: Vec<_> = office.got().into_iter().map(|mail| mail.to).collect();
    assert_eq!(to, ["els@cvo.example", "info@zonnebloem.example"]);
    server.stop().await;
}

#[tokio::test]
async fn what_is_taken_back_within_ten_seconds_is_not_sent() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(5), "10:00").await;
    let sent = centre.send(&centre.companion).await;
    assert!(centre.an.undo(&sent).await.contains("1 nieuw"), "it is news again");
    centre.due(20).await;
    assert!(office.got().is_empty());
    assert!(centre.last_message().await.1.contains("Niet verstuurd"));
    server.stop().await;
}

#[tokio::test]
async fn an_unclear_answer_stays_unclear_until_a_person_sends_it_again_under_the_same_number() {
    for manner in [Manner::ClosesAfterText, Manner::HangsAfterText] {
        let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
        let server = server(&data, &office).await;
        let mut centre = Centre::open(&server, &office).await;
        if manner == Manner::HangsAfterText {
            centre.mail.within = HASTY;
        }
        centre.register("Amina Proef", 1, YES).await;
        centre.meet(1, &day(5), "10:00").await;
        office.behaves(manner);
        centre.send(&centre.companion).await;
        centre.due(20).await;
        office.behaves(Manner::Takes);
        for days in 0..10 {
            centre.due(days * 24 * 3_600).await;
        }
        assert_eq!(office.got().len(), 1, "{manner:?}: nothing is sent again by itself");
        let (address, page) = centre.last_message().await;
        assert!(page.contains("Onduidelijk") && page.contains("Misschien kwam hij aan"), "{page}");
        assert!(centre.preview(&centre.companion).await.contains("Niemand weet of de laatste mail aankwam"));
        centre.an.follow(&format!("{address}/again"), "").await;
        // The server itself may have taken it: then this waits until what became of it is noted.
        office.has(2).await;
        centre.due(0).await;
        let got = office.got();
        assert_eq!(got.len(), 2);
        assert_eq!(got[0].header("Message-ID"), got[1].header("Message-ID"));
        assert_eq!(got[0].link(), got[1].link());
        assert!(centre.last_message().await.1.contains("Verstuurd"));
        server.stop().await;
    }
}

#[tokio::test]
async fn a_mail_server_that_refuses_defers_is_silent_or_says_yes_twice_loses_and_doubles_nothing() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let mut centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(5), "10:00").await;
    centre.send(&centre.companion).await;
    let manners = [
        Manner::IsSilent,
        Manner::Defers,
        Manner::RefusesSender,
        Manner::SaysYesToEarly,
        Manner::SaysYesTwice,
    ];
    for pair in manners.windows(2) {
        office.behaves(pair[0]);
        centre.mail.within = if pair[0] == Manner::IsSilent { HASTY } else { office.mail().within };
        centre.due(3_600).await;
        let (address, page) = centre.last_message().await;
        assert!(page.contains("nam hem nog niet aan") && office.got().is_empty(), "{:?}: {page}", pair[0]);
        // From here on the server itself tries too.
        office.behaves(pair[1]);
        centre.an.follow(&format!("{address}/again"), "").await;
    }
    centre.due(0).await;
    assert_eq!(office.got().len(), 1);
    assert!(centre.last_message().await.1.contains("Verstuurd"));

    office.behaves(Manner::Refuses);
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let (_, page) = centre.last_message().await;
    assert!(
        page.contains("Geweigerd") && page.contains("550") && page.contains("weigert dit adres"),
        "{page}"
    );
    assert!(!page.contains("is nobody"), "only the number of what it said");
    assert!(centre.preview(&centre.companion).await.contains("De laatste mail kwam niet aan"));
    for days in 0..10 {
        centre.due(days * 24 * 3_600).await;
    }
    assert_eq!(office.got().len(), 1);
    server.stop().await;
}

#[tokio::test]
async fn a_mail_server_that_is_down_for_a_day_and_a_server_that_is_started_anew_lose_nothing() {
    let data = tempfile::tempdir().unwrap();
    let office = PostOffice::open().await;
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(5), "10:00").await;
    centre.send(&centre.companion).await;
    let mut down = office.mail();
    down.port = 1;
    let public_url = server.public_url.as_str().to_owned();
    let mut tried = 0;
    for minutes in (1..24 * 60).step_by(7) {
        let now = env().now.plus_ms(minutes * 60_000);
        let went = mail::due(&server.store, &down, &public_url, now).await.unwrap();
        tried += usize::from(went == mail::Went::Stuck);
    }
    assert!((8..16).contains(&tried), "it is patient: {tried}");
    drop(centre);
    server.stop().await;
    let server = super::server(&data, &office).await;
    let later = env().now.plus_ms(2 * DAY_MS);
    mail::due(&server.store, &office.mail(), server.public_url.as_str(), later).await.unwrap();
    mail::due(&server.store, &office.mail(), server.public_url.as_str(), later).await.unwrap();
    assert_eq!(office.got().len(), 1);
    server.stop().await;
}

#[tokio::test]
async fn what_was_on_its_way_when_the_server_ended_is_unclear_and_not_sent_again_by_itself() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(5), "10:00").await;
    centre.send(&centre.companion).await;
    office.behaves(Manner::HangsAfterText);
    let patient = Mail { within: Duration::from_secs(600), ..office.mail() };
    let (url, later) = (server.public_url.as_str().to_owned(), env().now.plus_ms(60_000));
    tokio::select! {
        _ = mail::due(&server.store, &patient, &url, later) => panic!("it got no answer"),
        () = office.has_text() => {}
    }
    assert!(centre.last_message().await.1.contains("Vertrekt nu"));
    drop(centre);
    server.stop().await;
    let server = super::server(&data, &office).await;
    office.behaves(Manner::Takes);
    mail::due(&server.store, &office.mail(), &url, later.plus_ms(DAY_MS)).await.unwrap();
    assert_eq!(office.got().len(), 1);
    let list = Person::log_in(&server).await.open("/messages?which=trouble").await;
    assert!(list.contains("Onduidelijk") && list.contains("Els Peeters"), "{list}");
    server.stop().await;
}

#[tokio::test]
async fn what_waited_when_a_backup_was_made_is_unclear_where_that_is_put_back() {
    use age::secrecy::ExposeSecret;
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(5), "10:00").await;
    centre.send(&centre.companion).await;
    let (identity, key) = (age::x25519::Identity::generate(), data.path().join("key"));
    std::fs::write(&key, identity.to_string().expose_secret()).unwrap();
    let lock = Lock::for_recipients(&[identity.to_public().to_string()], &[] as &[&Path]).unwrap();
    let file = data.path().join("monday.age");
    back_up(&data.path().join("data"), &file, &lock, None).unwrap();
    centre.due(20).await;
    assert_eq!(office.got().len(), 1, "the server itself goes on");
    drop(centre);
    server.stop().await;
    let opener = Opener::from_identity_file(&key).unwrap();
    restore(&file, &data.path().join("data"), &opener, true, "now").unwrap();
    let server = super::server(&data, &office).await;
    let later = env().now.plus_ms(DAY_MS);
    mail::due(&server.store, &office.mail(), server.public_url.as_str(), later).await.unwrap();
    assert_eq!(office.got().len(), 1);
    let list = Person::log_in(&server).await.open("/messages?which=trouble").await;
    assert!(list.contains("Onduidelijk"), "{list}");
    server.stop().await;
}

#[tokio::test]
async fn a_mail_that_went_is_seen_as_it_looks_and_with_its_calendar_but_without_the_secret_of_its_link() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    let amina = centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(5), "10:00").await;
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let (address, page) = centre.last_message().await;
    let (looks, calendar) = (format!("{address}/page"), format!("{address}/calendar"));
    assert!(page.contains(&format!("href=\"{looks}\"")) && page.contains(&format!("href=\"{calendar}\"")));
    let shown = centre.an.open(&looks).await;
    assert!(shown.starts_with("HTTP/1.1 200") && shown.contains("Amina Proef"), "{shown}");
    assert!(!shown.contains(&office.last().link()) && !shown.contains("/d/"), "{shown}");
    let events = centre.an.open(&calendar).await;
    assert!(events.contains("text/calendar") && events.contains("BEGIN:VEVENT"), "{events}");
    assert!(server.store.erase_document(amina, env().now).await.unwrap());
    for gone in [looks, calendar] {
        assert!(centre.an.open(&gone).await.starts_with("HTTP/1.1 404"));
    }
    server.stop().await;
}
