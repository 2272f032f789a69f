//! A coordinator notes appointments for an organisation, and moves them.

use samenspel_model::{DocId, Space, booklet::Code, edit::edit_of, env::DAY_MS, market::ALL_YEAR, zone};
use samenspel_server::{Running, booklets, clashes, ingest::dashboard};
use tempfile::TempDir;

use crate::{
    appointments::{Stand, env},
    form_id,
    harness::server,
    location,
    person::{Person, is_refused},
};

/// A day so many days from now.
fn day(days: i64) -> String {
    zone::day(env().now.plus_ms(days * DAY_MS))
}

/// The codes of a batch that was printed.
async fn printed(server: &Running, count: usize) -> (u32, Vec<Code>) {
    let batch = booklets::print(&server.store, env(), booklets::Order::of(count)).await.unwrap();
    let codes = booklets::of_batch(&server.store, batch).await.unwrap();
    (batch, codes.into_iter().map(|booklet| Code::parse(&booklet.code).unwrap()).collect())
}

/// An, an organisation with a task, and where an appointment for it is noted.
struct Kuumba<'s> {
    an: Person<'s>,
    id: DocId,
    new: String,
    task: String,
}

impl<'s> Kuumba<'s> {
    async fn open(server: &'s Running) -> Self {
        let an = Person::log_in(server).await;
        let page = an.make("/organisations/new", "name=Kuumba").await;
        let task = an.make_task(&page).await;
        let id = page.rsplit('/').next().unwrap().parse().unwrap();
        let new = format!("/appointments/new?organisation={id}");
        Self { an, id, new, task: task.rsplit('/').next().unwrap().to_owned() }
    }

    fn body(&self, code: &Code, day: &str, time: &str) -> String {
        format!("booklet={}&task={}&date={day}&time={time}", code.display().replace(' ', "+"), self.task)
    }

    /// Notes it and is asked nothing; the appointment's page.
    async fn note(&self, code: &Code, day: &str, time: &str) -> String {
        self.an.make(&self.new, &self.body(code, day, time)).await
    }
}

/// Where the appointment of this page lives.
fn space(data: &TempDir, page: &str) -> Space {
    let id: DocId = page.rsplit('/').next().unwrap().parse().unwrap();
    let database = rusqlite::Connection::open(data.path().join("data/samenspel.sqlite")).unwrap();
    let name = "SELECT space.name FROM doc JOIN space ON space.number = doc.space WHERE doc.id = ?1";
    let name = database.query_row(name, [id.as_bytes()], |row| row.get::<_, String>(0));
    name.unwrap().parse().unwrap()
}

#[tokio::test]
async fn an_notes_an_appointment_all_year_round_and_at_the_market_on_its_day() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let kuumba = Kuumba::open(&server).await;
    let (an, id) = (&kuumba.an, kuumba.id);
    let (_, codes) = printed(&server, 8).await;
    let list = an.open("/appointments").await;
    assert!(list.contains("Noteer een afspraak"), "{list}");
    let choice = an.open("/appointments/new?booklet=12345").await;
    assert!(choice.contains(">Kuumba</option>") && choice.contains("value=\"12345\""), "{choice}");
    assert!(an.open(&format!("/organisations/{id}")).await.contains(&kuumba.new), "the way from its page");

    let page = kuumba.note(&codes[0], &day(3), "10:00").await;
    let shown = an.open(&page).await;
    assert!(shown.contains("Kuumba") && shown.contains("Voorlezen"), "{shown}");
    assert!(shown.contains(&codes[0].display()), "{shown}");
    assert_eq!(space(&data, &page), Space::Stand { organisation: id, market: ALL_YEAR });

    let market = an.make("/markets/new", &format!("name=Markt&date={}", day(0))).await;
    an.make(&format!("{market}/stand/new"), &format!("organisation={id}&sign=12")).await;
    let market: DocId = market.rsplit('/').next().unwrap().parse().unwrap();
    let page = kuumba.note(&codes[1], &day(3), "11:00").await;
    assert_eq!(space(&data, &page), Space::Stand { organisation: id, market });
    server.stop().await;
}

#[tokio::test]
async fn a_tap_too_many_notes_one_appointment_and_it_can_be_taken_back() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let kuumba = Kuumba::open(&server).await;
    let (an, new) = (&kuumba.an, &kuumba.new);
    let (_, codes) = printed(&server, 8).await;
    let act = form_id(&an.open(new).await, new);
    let body = format!("act={act}&{}", kuumba.body(&codes[0], &day(3), "10:00"));
    let first = an.post(new, &body).await;
    let again = an.post(new, &body).await;
    assert_eq!(location(&first), location(&again));
    assert_eq!(server.store.appointment_lines(9).await.unwrap().len(), 1);
    let noted = an.open(location(&first)).await;
    assert!(noted.contains("De afspraak is genoteerd: "), "{noted}");
    let undone = an.undo(&noted).await;
    assert!(undone.contains("Geschrapt"), "{undone}");
    server.stop().await;
}

#[tokio::test]
async fn a_code_that_cannot_be_is_refused_and_one_that_is_not_known_is_asked_about() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let kuumba = Kuumba::open(&server).await;
    let (an, new) = (&kuumba.an, &kuumba.new);
    let (batch, codes) = printed(&server, 8).await;
    let rest = format!("task={}&date={}&time=10:00", kuumba.task, day(3));
    for (typed, sentence) in [
        ("", "Vul dit in."),
        ("1234", "Een boekjescode heeft 8 cijfers."),
        ("00000000", "Deze code klopt niet."),
    ] {
        let refused = an.post(new, &format!("booklet={typed}&{rest}")).await;
        is_refused(&refused, "first-booklet", sentence);
        assert!(!refused.contains("booklet-right"), "there is no yes to it");
    }
    let foreign = Code::from_serial(if codes[0].serial() == 77 { 78 } else { 77 });
    let body = kuumba.body(&foreign, &day(3), "10:00");
    let asked = an.post(new, &body).await;
    is_refused(&asked, "first-booklet", "Dit centrum drukte geen boekje met deze code.");
    let typed = foreign.display().replace(' ', "+");
    let yes = an.post(new, &format!("{body}&booklet-right={typed}")).await;
    assert!(yes.starts_with("HTTP/1.1 303"), "{yes}");
    an.post(&format!("/booklets/{batch}/revoke"), "").await;
    let revoked = an.post(new, &kuumba.body(&codes[0], &day(3), "12:00")).await;
    is_refused(&revoked, "first-booklet", "Dit boekje is ingetrokken");
    server.stop().await;
}

#[tokio::test]
async fn days_and_hours_that_are_doubtful_are_asked_about_here_too() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let kuumba = Kuumba::open(&server).await;
    let (an, new) = (&kuumba.an, &kuumba.new);
    let (_, codes) = printed(&server, 8).await;
    let past = an.post(new, &kuumba.body(&codes[0], "2020-03-14", "10:00")).await;
    is_refused(&past, "appointment-date", "Deze dag is voorbij");
    let century = an.post(new, &kuumba.body(&codes[0], "0027-03-14", "10:00")).await;
    is_refused(&century, "appointment-date", "Typ het jaar met vier cijfers.");
    let spring =
        jiff::Zoned::now().date().series(jiff::Span::new().days(1)).take(366).filter(|day| {
            day.month() == 3 && day.weekday() == jiff::civil::Weekday::Sunday && day.day() > 24
        });
    let spring = spring.last().unwrap().to_string();
    let missing = an.post(new, &kuumba.body(&codes[0], &spring, "02:30")).await;
    is_refused(&missing, "appointment-time", "2.30 uur bestaat niet op ");
    let yes = format!("{}&date-right=2020-03-14", kuumba.body(&codes[0], "2020-03-14", "10:00"));
    assert!(an.post(new, &yes).await.starts_with("HTTP/1.1 303"));
    server.stop().await;
}

#[tokio::test]
async fn what_clashes_is_asked_once_and_a_yes_is_believed() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let kuumba = Kuumba::open(&server).await;
    let (an, new) = (&kuumba.an, &kuumba.new);
    let (_, codes) = printed(&server, 8).await;
    let cosmos = an.make("/organisations/new", "name=Cosmos").await;
    let cosmos = cosmos.rsplit('/').next().unwrap();
    kuumba.note(&codes[0], &day(3), "10:00").await;

    let twice = an.post(new, &kuumba.body(&codes[0], &day(3), "10:00")).await;
    is_refused(&twice, "last-clash", "Deze afspraak staat er al.");
    let there = format!("/appointments/new?organisation={cosmos}");
    let body = format!("booklet={}&task=other&date={}&time=10:15", codes[0], day(3));
    let asked = an.post(&there, &body).await;
    is_refused(&asked, "last-clash", "De bezoeker heeft rond ");
    let mark = asked.split("name=\"clash\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let elsewhen = body.replace("10:15", "10:20");
    let again = an.post(&there, &format!("{elsewhen}&clash={mark}")).await;
    is_refused(&again, "last-clash", "De bezoeker heeft rond ");
    let done = an.post(&there, &format!("{body}&clash={mark}")).await;
    assert!(done.starts_with("HTTP/1.1 303"), "{done}");
    while clashes::renew(&server.store, env().now).await.unwrap() > 0 {}
    assert_eq!(clashes::open(&server.store, env().now).await.unwrap(), 0, "nobody is asked again");

    // A slot that was given, and a task that is full.
    let market = an.make("/markets/new", &format!("name=Markt&date={}", day(0))).await;
    let slots = format!("{}+10:00+11:00+12:00", day(5));
    an.make(&format!("{market}/stand/new"), &format!("organisation={}&sign=1&slot={slots}", kuumba.id)).await;
    kuumba.note(&codes[1], &day(5), "10:00").await;
    let slot = an.post(new, &kuumba.body(&codes[2], &day(5), "10:00")).await;
    is_refused(&slot, "last-clash", "is al aan iemand anders gegeven");
    let task = format!("/organisations/{}/task/{}", kuumba.id, kuumba.task);
    an.make(&task, "title=Voorlezen&places=2").await;
    let full = an.post(new, &kuumba.body(&codes[2], &day(5), "11:00")).await;
    is_refused(&full, "last-clash", "geen plaatsen meer");
    server.stop().await;
}

#[tokio::test]
async fn an_moves_an_appointment_and_takes_it_back_and_what_another_device_wrote_meanwhile_is_asked_about() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let kuumba = Kuumba::open(&server).await;
    let an = &kuumba.an;
    let stand = Stand::pair(&server, "Kuumba 1", kuumba.id).await;
    let noted = stand.meet(&server, 9, &day(3)).await;
    let page = format!("/appointments/{noted}");
    let shown = an.open(&page).await;
    assert!(shown.contains("Verplaats of pas aan") && shown.contains("value=\"10:00\""), "{shown}");
    let action = an.action(&page).await;
    let act = form_id(&shown, &action.replace('&', "&amp;"));
    let moved = format!("act={act}&task=buddy&date={}&time=14:00&place=Kerkstraat+1", day(4));
    let said = an.follow(&action, &moved).await;
    assert!(said.contains("De afspraak is aangepast: ") && said.contains("14 uur"), "{said}");
    assert!(said.contains("Kerkstraat 1"));
    let undone = an.undo(&said).await;
    assert!(undone.contains("value=\"10:00\"") && !undone.contains("Kerkstraat 1"), "{undone}");

    // The form that An opened is older than what the stand wrote of the hour.
    let action = an.action(&page).await;
    let by = server.store.account_by_name("An").await.unwrap().unwrap().0;
    dashboard::edit_doc(&server.store, env(), &by, noted, edit_of([("time", "09:00")])).await.unwrap();
    let both = an.follow(&action, &format!("task=buddy&date={}&time=16:00", day(3))).await;
    assert!(both.contains("beide staan er"), "{both}");
    assert!(both.contains("„09:00”") && both.contains("„16:00”"), "{both}");
    server.stop().await;
}
