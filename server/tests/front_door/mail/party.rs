//! Several tell what became of one appointment: each keeps their own word, and the last one counts.

use samenspel_model::{
    DocId, Millis,
    booklet::Code,
    doc::Kind,
    edit::{Edit, Input, edit_of},
    slot,
};
use samenspel_server::{clashes, ingest::dashboard};

use super::{Centre, Meeting, YES, day, server};
use crate::{
    appointments::env,
    harness::{FORM, ask},
    post_office::PostOffice,
};

/// The links that the companion and the organisation were sent about an appointment, which then has been.
async fn links(centre: &Centre<'_>, office: &PostOffice, meeting: &mut Meeting) -> [String; 2] {
    centre.send(&centre.companion).await;
    centre.send(&centre.organisation).await;
    centre.due(20).await;
    let links: Vec<_> = office.got().iter().map(|mail| format!("/d/{}", mail.link())).collect();
    centre.change(meeting, &edit_of([("date", day(-1).as_str())])).await;
    links.try_into().expect("two mails")
}

async fn says(centre: &Centre<'_>, link: &str, met: DocId, answer: &str) -> String {
    let body = format!("met={met}&answer={answer}");
    let said = ask(centre.server, &format!("POST {link}"), FORM, &body, "").await;
    assert!(said.starts_with("HTTP/1.1 303"), "{said}");
    ask(centre.server, &format!("GET {link}"), "", "", "").await
}

/// What a desk notes of an appointment, so long ago.
fn told(met: DocId, person: Option<DocId>, outcome: &str, minutes_ago: i64) -> Edit {
    let mut given = edit_of([
        ("way", "appointment".to_owned()),
        ("appointment", met.to_string()),
        ("outcome", outcome.to_owned()),
    ]);
    given.extend(person.map(|person| ("candidate".to_owned(), Input::from(person.to_string()))));
    given.insert("at".to_owned(), Input::Number(env().now.plus_ms(-minutes_ago * 60_000).0));
    given
}

async fn table(centre: &Centre<'_>) -> String {
    centre.an.open("/appointments?period=all&format=csv").await
}

#[tokio::test]
async fn of_one_appointment_the_desk_the_companion_and_the_organisation_each_tell_and_the_last_word_counts() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    let amina = centre.register("Amina Proef", 1, YES).await;
    let mut meeting = centre.meet(1, &day(5), "10:00").await;
    let met = meeting.0;
    let [companion, organisation] = links(&centre, &office, &mut meeting).await;
    centre.desk.make(&server, Kind::Entry, &told(met, Some(amina), "came", 60)).await;
    assert!(table(&centre).await.contains("Is gekomen"));

    let shown = says(&centre, &companion, met, "started&why=elke+dinsdag").await;
    assert!(shown.contains("elke dinsdag"), "{shown}");
    let history = async || {
        let sheet = centre.an.open(&format!("/candidates/{amina}")).await;
        sheet.split("id=\"history\"").nth(1).expect("a history").to_owned()
    };
    let noted = history().await;
    assert!(noted.contains("Is begonnen") && noted.contains("elke dinsdag"), "it is kept: {noted}");
    assert!(noted.contains("Is gekomen"), "and what the desk told stands: {noted}");
    assert!(table(&centre).await.contains("Is begonnen"));

    says(&centre, &organisation, met, "stopped&why=demenage").await;
    let noted = history().await;
    for said in ["Is gekomen", "Is begonnen", "elke dinsdag", "Is gestopt", "demenage"] {
        assert!(noted.contains(said), "{said}: {noted}");
    }
    assert!(noted.contains("De organisatie meldde dit"), "{noted}");
    let counted = table(&centre).await;
    assert!(counted.contains("Is gestopt") && !counted.contains("Is begonnen"), "{counted}");
    let page = centre.an.open(&format!("/appointments/{met}")).await;
    for said in ["Amina Proef", "Els Peeters", "Zonnebloem", "Balie 1", "demenage", "elke dinsdag"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("spreekt elkaar tegen"), "{page}");

    // Each of them changes only their own word.
    says(&centre, &companion, met, "did-not-go").await;
    let noted = history().await;
    assert!(noted.contains("Is niet gekomen") && noted.contains("demenage"), "{noted}");
    assert_eq!(noted.matches("via de link in de mail").count(), 2, "{noted}");
    let page = centre.an.open(&format!("/appointments/{met}")).await;
    assert!(page.contains("spreekt elkaar tegen"), "{page}");
    assert!(table(&centre).await.contains("Is niet gekomen"));
    says(&centre, &companion, met, "unknown").await;
    assert!(table(&centre).await.contains("Is gestopt"), "what was taken back counts no more");
    server.stop().await;
}

#[tokio::test]
async fn an_organisation_answers_by_its_link_until_the_day_on_which_that_ends() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    let amina = centre.register("Amina Proef", 1, YES).await;
    let mut meeting = centre.meet(1, &day(5), "10:00").await;
    let met = meeting.0;
    // Nobody bears the booklet of the second.
    let mut nameless = centre.meet(7, &day(5), "11:00").await;
    let [_, link] = links(&centre, &office, &mut meeting).await;
    centre.change(&mut nameless, &edit_of([("date", day(-1).as_str())])).await;
    let shown = ask(&server, &format!("GET {link}"), "", "", "").await;
    assert!(shown.contains(&format!("id=\"met-{met}\"")) && !shown.contains("Amina"), "{shown}");
    assert!(shown.contains(&Code::from_serial(7).display()), "{shown}");
    let shown = says(&centre, &link, met, "went").await;
    assert!(shown.contains("aria-pressed=\"true\""), "{shown}");
    says(&centre, &link, nameless.0, "did-not-go").await;
    let sheet = centre.an.open(&format!("/candidates/{amina}")).await;
    assert!(sheet.contains("Is gekomen") && sheet.contains("De organisatie meldde dit"), "{sheet}");
    let page = centre.an.open(&format!("/appointments/{}", nameless.0)).await;
    assert!(page.contains("Is niet gekomen") && page.contains("Zonnebloem"), "{page}");

    let file = rusqlite::Connection::open(data.path().join("data/samenspel.sqlite")).unwrap();
    let ends: i64 = file.query_row("SELECT max(ends_ms) FROM mail_link", [], |row| row.get(0)).unwrap();
    assert!(Millis(ends) > env().now.plus_ms(86_400_000), "it holds for days");
    let entries = || -> i64 {
        file.query_row("SELECT count(*) FROM noun_row WHERE kind = 7", [], |row| row.get(0)).unwrap()
    };
    let before = entries();
    file.execute("UPDATE mail_link SET ends_ms = ?1", [env().now.0]).unwrap();
    let over = ask(&server, &format!("GET {link}"), "", "", "").await;
    assert!(over.starts_with("HTTP/1.1 410") && !over.contains(&Code::from_serial(1).display()), "{over}");
    let late = ask(&server, &format!("POST {link}"), FORM, &format!("met={met}&answer=did-not-go"), "").await;
    assert!(late.starts_with("HTTP/1.1 410"), "{late}");
    assert_eq!(entries(), before, "nothing is noted any more");
    server.stop().await;
}

/// An appointment as the desk types it from the stub that the stand tore off.
async fn typed(centre: &Centre<'_>, serial: u32, day: &str, time: &str, more: &[(&str, &str)]) -> DocId {
    let by = centre.server.store.account_by_name("An").await.unwrap().unwrap().0;
    let booklet = Code::from_serial(serial).to_string();
    let mut given =
        edit_of([("booklet", booklet.as_str()), ("task", "buddy"), ("date", day), ("time", time)]);
    given.insert("stub".to_owned(), Input::On(true));
    given.extend(edit_of(more.iter().copied()));
    let kind = (Kind::Appointment, centre.space);
    dashboard::create_doc(&centre.server.store, env(), &by, None, kind, &given).await.unwrap()
}

#[tokio::test]
async fn what_was_told_of_a_stub_is_told_of_the_appointment_that_its_phone_sends_later() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    let amina = centre.register("Amina Proef", 1, YES).await;
    let stub = typed(&centre, 1, &day(-9), "10:00", &[]).await;
    let nameless = typed(&centre, 7, &day(-9), "11:00", &[]).await;
    let open = async || {
        let today = centre.an.open("/today").await;
        today.split("id=\"follow\"").nth(1).unwrap().split("</section>").next().unwrap().to_owned()
    };
    let asked = open().await;
    for id in [stub, nameless] {
        assert!(asked.contains(&format!("/appointments/{id}/outcome\"")), "{asked}");
    }
    centre.desk.make(&server, Kind::Entry, &told(stub, Some(amina), "started", 60)).await;
    centre.desk.make(&server, Kind::Entry, &told(nameless, None, "did-not-come", 60)).await;
    assert!(!open().await.contains("/outcome\""));
    let (one, other) = (centre.meet(1, &day(-9), "10:00").await.0, centre.meet(7, &day(-9), "11:00").await.0);
    while clashes::renew(&server.store, env().now).await.unwrap() > 0 {}
    let asked = open().await;
    assert!(!asked.contains("/outcome\""), "it is told already: {asked}");
    let counted = table(&centre).await;
    assert!(counted.contains("Is begonnen") && counted.contains("Is niet gekomen"), "{counted}");
    let page = centre.an.open(&format!("/appointments/{one}")).await;
    assert!(page.contains("Is begonnen") && page.contains("Balie 1"), "{page}");
    assert!(centre.an.open(&format!("/appointments/{other}")).await.contains("Is niet gekomen"));
    server.stop().await;
}

#[tokio::test]
async fn who_answered_about_a_stub_sees_and_changes_that_answer_when_its_phone_was_heard() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    // It is told of as something to come; then it is moved to where it was when the stub was torn off, and has been.
    let torn_at = slot::id(&day(-1), "10:00").unwrap();
    let stub = typed(&centre, 1, &day(5), "10:00", &[("stub-at", &torn_at)]).await;
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let link = format!("/d/{}", office.last().link());
    let by = server.store.account_by_name("An").await.unwrap().unwrap().0;
    dashboard::edit_doc(&server.store, env(), &by, stub, edit_of([("date", day(-1))])).await.unwrap();
    says(&centre, &link, stub, "did-not-go").await;
    let met = centre.meet(1, &day(-1), "10:00").await.0;
    while clashes::renew(&server.store, env().now).await.unwrap() > 0 {}
    let shown = ask(&server, &format!("GET {link}"), "", "", "").await;
    assert!(
        shown.contains(&format!("met-{met}")) && shown.contains("aria-pressed=\"true\""),
        "the answer is there: {shown}"
    );
    says(&centre, &link, met, "went").await;
    let file = rusqlite::Connection::open(data.path().join("data/samenspel.sqlite")).unwrap();
    let entries = "SELECT count(*) FROM noun_row WHERE kind = 7";
    assert_eq!(file.query_row(entries, [], |row| row.get::<_, i64>(0)).unwrap(), 1, "their own, changed");
    assert!(table(&centre).await.contains("Is gekomen"));
    server.stop().await;
}

#[tokio::test]
async fn who_was_told_of_a_stub_does_not_know_of_a_change_only_when_the_appointment_that_it_is_moves() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    typed(&centre, 1, &day(5), "10:00", &[]).await;
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let mut noted = centre.meet(1, &day(5), "10:00").await;
    while clashes::renew(&server.store, env().now).await.unwrap() > 0 {}
    let words = "Eén begeleider of organisatie weet een verandering nog niet";
    assert!(!centre.an.open("/today").await.contains(words));
    centre.change(&mut noted, &edit_of([("time", "11:00")])).await;
    assert!(centre.an.open("/today").await.contains(words));
    server.stop().await;
}
