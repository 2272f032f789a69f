//! What the recipients do with the link, and who is reminded.

use samenspel_model::{
    DocId, Millis,
    booklet::Code,
    edit::{Edit, edit_of},
    env::DAY_MS,
};
use samenspel_server::{config::Config, forward, ingest::dashboard, mail, start};

use super::{Centre, YES, day, server};
use crate::{
    appointments::env,
    harness::{FORM, ask, behind_proxy},
    post_office::{Manner, PostOffice},
};

#[tokio::test]
async fn who_has_the_link_reads_and_answers_without_an_account_until_it_is_withdrawn() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    let amina = centre.register("Amina Proef", 1, YES).await;
    let mut meeting = centre.meet(1, &day(5), "10:00").await;
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let page = format!("/d/{}", office.last().link());
    let open = async || ask(&server, &format!("GET {page}"), "", "", "").await;
    let post = async |body: &str| ask(&server, &format!("POST {page}"), FORM, body, "").await;
    let shown = open().await;
    assert!(
        shown.contains("Amina Proef")
            && shown.contains("Wat nog komt")
            && shown.contains("Ik heb dit gelezen"),
        "{shown}"
    );
    let early = post(&format!("met={}&answer=went", meeting.0)).await;
    assert!(early.starts_with("HTTP/1.1 422"), "it is still to come: {early}");
    post("read=1").await;
    assert!(open().await.contains("We weten dat je dit gelezen hebt"));
    assert!(centre.last_message().await.1.contains("Gelezen vandaag"));

    centre.change(&mut meeting, &edit_of([("date", day(-1).as_str())])).await;
    assert!(open().await.contains("Is deze persoon gegaan?"));
    let answer = format!("met={}&answer=did-not-go", meeting.0);
    let (one, two) = tokio::join!(post(&answer), post(&answer));
    assert!(one.starts_with("HTTP/1.1 303") && two.starts_with("HTTP/1.1 303"));
    let history = async || {
        let sheet = centre.an.open(&format!("/candidates/{amina}")).await;
        sheet.split("id=\"history\"").nth(1).expect("a history").to_owned()
    };
    let noted = history().await;
    assert_eq!(noted.matches("De begeleider meldde dit").count(), 1, "{noted}");
    assert!(noted.contains("via de link in de mail") && noted.contains("Is niet gekomen"), "{noted}");
    post(&format!("met={}&answer=went", meeting.0)).await;
    let noted = history().await;
    assert!(noted.contains("Is gekomen") && !noted.contains("Is niet gekomen"), "{noted}");
    let stopped = format!("met={}&answer=stopped&why=verhuisd+naar+Gent", meeting.0);
    let (one, two) = tokio::join!(post(&stopped), post(&stopped));
    assert!(one.starts_with("HTTP/1.1 303") && two.starts_with("HTTP/1.1 303"));
    let noted = history().await;
    assert!(noted.contains("Is gestopt") && noted.contains("verhuisd naar Gent"), "{noted}");
    assert!(open().await.contains("verhuisd naar Gent"), "what was told is shown to who told it");
    post(&format!("met={}&answer=went", meeting.0)).await;
    let noted = history().await;
    assert!(noted.contains("Is gekomen") && !noted.contains("verhuisd naar Gent"), "{noted}");
    post(&format!("met={}&answer=unknown", meeting.0)).await;
    let shown = open().await;
    assert!(shown.contains("aria-pressed=\"true\""), "{shown}");
    // Whoever cannot decide makes one entry of it, not one a tap.
    for answer in ["went", "did-not-go", "unknown", "did-not-go"].repeat(3) {
        post(&format!("met={}&answer={answer}", meeting.0)).await;
    }
    let noted = history().await;
    assert_eq!(noted.matches("via de link in de mail").count(), 1, "{noted}");
    assert!(noted.contains("Is niet gekomen"), "{noted}");
    let file = rusqlite::Connection::open(data.path().join("data/samenspel.sqlite")).unwrap();
    let entries = "SELECT count(*) FROM noun_row WHERE kind = 7";
    assert_eq!(file.query_row(entries, [], |row| row.get::<_, i64>(0)).unwrap(), 1);

    let (address, _) = centre.last_message().await;
    centre.an.follow(&format!("{address}/link"), "withdrawn=1").await;
    let gone = open().await;
    assert!(gone.starts_with("HTTP/1.1 410") && !gone.contains("Amina"), "{gone}");
    assert!(post("read=1").await.starts_with("HTTP/1.1 410"));
    centre.an.follow(&format!("{address}/link"), "withdrawn=0").await;
    assert!(open().await.contains("Amina Proef"));
    assert!(ask(&server, "GET /d/0000", "", "", "").await.starts_with("HTTP/1.1 410"));
    server.stop().await;
}

#[tokio::test]
async fn who_was_sent_a_list_is_reminded_the_day_before_once() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(5), "10:00").await;
    let morning = Millis(samenspel_model::calendar::parse_day(&day(4)).unwrap() * DAY_MS + 10 * 3_600_000);
    let remind = async || forward::remind(&server.store, &office.mail(), morning).await.unwrap();
    assert_eq!(remind().await, 0, "who knows of nothing is not reminded");
    centre.meet(1, &day(1), "10:00").await;
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let tonight = Millis(samenspel_model::calendar::parse_day(&day(0)).unwrap() * DAY_MS + 20 * 3_600_000);
    let told_today = forward::remind(&server.store, &office.mail(), tonight).await.unwrap();
    assert_eq!(told_today, 0, "who was told today needs no reminder");
    let night = Millis(morning.0 - 6 * 3_600_000);
    assert_eq!(forward::remind(&server.store, &office.mail(), night).await.unwrap(), 0);
    assert_eq!((remind().await, remind().await), (1, 0));
    mail::due(&server.store, &office.mail(), server.public_url.as_str(), morning).await.unwrap();
    let mail = office.last();
    assert!(mail.part("text/plain").contains("Deze afspraken zijn morgen"), "{}", mail.text);
    assert_eq!(office.got().len(), 2);
    server.stop().await;
    let server = super::server(&data, &office).await;
    assert_eq!(forward::remind(&server.store, &office.mail(), morning).await.unwrap(), 0);
    server.stop().await;
}

#[tokio::test]
async fn who_opens_links_over_and_over_is_told_to_wait_and_the_next_one_is_not() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let config = Config { mail: Some(office.mail()), ..behind_proxy(&data) };
    let server = start(config).await.unwrap();
    let from = |place: &str| format!("X-Forwarded-For: {place}\r\nX-Forwarded-Proto: https\r\n");
    let open = async |place: &str| ask(&server, "GET /d/geraden", &from(place), "", "").await;
    let mut waits = 0;
    for _ in 0..200 {
        let answer = open("192.0.2.7").await;
        if answer.starts_with("HTTP/1.1 429") {
            assert!(
                answer.contains("retry-after: ") && answer.contains("te vaak na elkaar geopend"),
                "{answer}"
            );
            waits += 1;
        } else {
            assert!(answer.starts_with("HTTP/1.1 410"), "{answer}");
        }
    }
    assert!((40..=80).contains(&waits), "{waits}");
    assert!(open("198.51.100.1").await.starts_with("HTTP/1.1 410"), "somebody else");
    server.stop().await;
}

#[tokio::test]
async fn a_companion_who_knows_of_tomorrow_hears_the_day_before_what_is_moved_or_does_not_take_place() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    let mut met = Vec::new();
    for time in ["09:00", "11:00", "13:00"] {
        met.push(centre.meet(1, &day(5), time).await);
    }
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let hours = |hours: i64| {
        Millis(samenspel_model::calendar::parse_day(&day(4)).unwrap() * DAY_MS + hours * 3_600_000)
    };
    let remind = async |now| forward::remind(&server.store, &office.mail(), now).await.unwrap();
    let due = async |now| {
        mail::due(&server.store, &office.mail(), server.public_url.as_str(), now).await.unwrap();
    };
    // Nobody pressed the button since.
    centre.change(&mut met[0], &edit_of([("withdrawn", true)])).await;
    centre.change(&mut met[1], &edit_of([("date", day(8).as_str())])).await;
    assert_eq!(remind(hours(10)).await, 1);
    due(hours(10)).await;
    let mail = office.last();
    for part in ["text/plain", "text/html"] {
        let text = mail.part(part);
        let (changed, tomorrow) = text.split_once("Deze afspraken zijn morgen").expect("what is tomorrow");
        assert!(changed.contains("9 uur: gaat niet door"), "{text}");
        assert!(changed.contains("11 uur naar "), "{text}");
        assert!(tomorrow.contains("13 uur") && !tomorrow.contains("9 uur"), "{text}");
    }
    assert!(mail.header("Subject").contains("verandert"), "{}", mail.header("Subject"));
    assert_eq!(remind(hours(11)).await, 0, "once");
    // After they were reminded of it.
    centre.change(&mut met[2], &edit_of([("withdrawn", true)])).await;
    assert_eq!((remind(hours(12)).await, remind(hours(13)).await), (1, 0));
    due(hours(13)).await;
    let text = office.last().part("text/plain");
    assert!(
        text.contains("13 uur: gaat niet door") && !text.contains("Deze afspraken zijn morgen"),
        "{text}"
    );
    // The whole list, with the calendar, is still to be sent.
    assert!(centre.an.open("/forward").await.contains("2 gaat niet door"));
    server.stop().await;
}

/// In the morning of a day that many days from now.
fn morning(days: i64) -> Millis {
    Millis(samenspel_model::calendar::parse_day(&day(days)).unwrap() * DAY_MS + 10 * 3_600_000)
}

#[tokio::test]
async fn whose_people_go_with_another_now_is_not_warned_that_what_stands_does_not_take_place() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    let by = server.store.account_by_name("An").await.unwrap().unwrap().0;
    let edit = async |doc: DocId, edit: Edit| {
        dashboard::edit_doc(&server.store, env(), &by, doc, edit).await.unwrap();
    };
    let referrer: DocId = centre.referrer.parse().unwrap();
    let mut given = edit_of([
        ("companion/jan/name", "Jan Claes"),
        ("companion/jan/mail", "jan@cvo.example"),
        ("visitors/klas/name", "Klas 3"),
        ("visitors/klas/companion", centre.companion_id.as_str()),
    ]);
    given.extend(edit_of([(format!("visitors/klas/booklet/{}", Code::from_serial(3)), true)]));
    edit(referrer, given).await;
    let amina = centre.register("Amina Proef", 1, YES).await;
    let bram = centre.register("Bram Proef", 2, YES).await;
    for (serial, time) in [(1, "09:00"), (2, "11:00"), (3, "13:00")] {
        centre.meet(serial, &day(5), time).await;
    }
    centre.send(&centre.companion).await;
    centre.due(20).await;
    assert_eq!(office.got().len(), 1);

    edit(amina, edit_of([("companion", "jan")])).await;
    edit(bram, edit_of([(format!("booklet/{}", Code::from_serial(2)), false)])).await;
    edit(referrer, edit_of([("visitors/klas/companion", "jan")])).await;
    assert_eq!(forward::remind(&server.store, &office.mail(), morning(4)).await.unwrap(), 0);
    // A coordinator tells Els that they are hers no more.
    assert!(centre.an.open("/forward").await.contains("3 gaat niet door"));
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let text = office.last().part("text/plain");
    assert_eq!(text.matches("gaat niet door").count(), 3, "{text}");
    server.stop().await;
}

#[tokio::test]
async fn what_was_to_be_tomorrow_and_is_today_already_is_said_while_it_is_to_come() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    let mut meeting = centre.meet(1, &day(5), "10:00").await;
    centre.send(&centre.companion).await;
    centre.due(20).await;
    centre.change(&mut meeting, &edit_of([("date", day(4).as_str()), ("time", "15:00")])).await;
    let remind = async || forward::remind(&server.store, &office.mail(), morning(4)).await.unwrap();
    assert_eq!((remind().await, remind().await), (1, 0));
    mail::due(&server.store, &office.mail(), server.public_url.as_str(), morning(4)).await.unwrap();
    let mail = office.last();
    for part in ["text/plain", "text/html"] {
        let text = mail.part(part);
        assert!(text.contains("om 10 uur naar ") && text.contains("om 15 uur"), "{text}");
        assert!(!text.contains("Deze afspraken zijn morgen"), "{text}");
    }
    server.stop().await;
}

#[tokio::test]
async fn what_may_be_on_its_way_is_not_said_once_more_the_day_before_whatever_else_is_new() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    let mut meeting = centre.meet(1, &day(5), "10:00").await;
    centre.send(&centre.companion).await;
    centre.due(20).await;
    centre.change(&mut meeting, &edit_of([("withdrawn", true)])).await;
    office.behaves(Manner::ClosesAfterText);
    centre.send(&centre.companion).await;
    centre.due(20).await;
    assert!(centre.an.open("/forward").await.contains("Niemand weet of de laatste mail aankwam"));
    centre.meet(1, &day(8), "10:00").await;
    assert_eq!(forward::remind(&server.store, &office.mail(), morning(4)).await.unwrap(), 0);
    server.stop().await;
}
