//! A market is prepared, copied, and its clashes are answered.

use samenspel_model::{DocId, Millis, env::DAY_MS};
use samenspel_server::{clashes, demo};

use crate::{
    appointments::{Stand, env},
    harness::server,
    person::{Person, is_refused},
};

fn day(days: i64) -> String {
    samenspel_model::zone::day(env().now.plus_ms(days * DAY_MS))
}

#[tokio::test]
async fn an_prepares_a_market_sees_what_it_lacks_and_copies_it_for_next_year() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let kuumba = an.make("/organisations/new", "name=Kuumba").await;
    let market = an.make("/markets/new", &format!("name=Markt+2026&date={}", day(20))).await;
    let page = an.open(&market).await;
    assert!(page.contains("Klaar voor de markt?") && page.contains("Nog te doen"), "{page}");
    let id = kuumba.rsplit('/').next().unwrap();
    let new = format!("{market}/stand/new");
    let slots = format!("{}+10u+10.30%0A{}+9:00-10:00", day(30), day(31));
    an.make(&new, &format!("organisation={id}&sign=12&minutes=20&slot={slots}")).await;
    let page = an.open(&market).await;
    assert!(page.contains("Kuumba") && page.contains("Elke stand heeft een taak die open is"), "{page}");
    let stand = format!("{market}/stand/{id}");
    let form = an.open(&stand).await;
    let written = format!("{} 10:00 10:30\n{} 09:00 09:20 09:40", day(30), day(31));
    assert!(form.contains(&written), "the hours as they are kept: {form}");
    let wrong = an.post(&an.action(&stand).await, "sign=12&slot=morgen+10u").await;
    is_refused(&wrong, "stand-slot", "morgen 10u");
    assert!(an.open(&stand).await.contains(&written), "nothing is lost");

    let copied = an.follow(&format!("{market}/copy"), "").await;
    assert!(copied.contains("met dezelfde stands") && copied.contains("Kuumba"), "{copied}");
    let again = an.follow(&format!("{market}/copy"), "").await;
    assert!(again.contains("bestond al"), "a double tap makes one");
    assert_eq!(
        an.open("/markets").await.matches("href=\"/markets/").count(),
        3,
        "two, and the way to a new one"
    );
    server.stop().await;
}

#[tokio::test]
async fn an_answers_what_clashes_and_takes_it_back() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let id = |address: String| address.rsplit('/').next().unwrap().parse::<DocId>().unwrap();
    let kuumba = id(an.make("/organisations/new", "name=Kuumba").await);
    let cosmos = id(an.make("/organisations/new", "name=Cosmos").await);
    let (one, two) =
        (Stand::pair(&server, "Kuumba 1", kuumba).await, Stand::pair(&server, "Cosmos 1", cosmos).await);
    one.meet(&server, 9, &day(7)).await;
    let second = two.meet(&server, 9, &day(7)).await;
    let now: Millis = env().now;
    while clashes::renew(&server.store, now).await.unwrap() > 0 {}
    let today = an.open("/today").await;
    assert!(today.contains("1 afspraak botst"), "{today}");
    let page = an.open("/questions/clashes").await;
    assert!(page.contains("heeft dan al een afspraak ergens anders") && page.contains("Kuumba"), "{page}");
    let field = |name: &str| {
        let value = page.split(&format!("name=\"{name}\" value=\"")).nth(1).expect(name);
        value.split('"').next().unwrap().to_owned()
    };
    let body = format!("since={}&day={}&time={}&value=move", field("since"), field("day"), field("time"));
    let moved = an.follow(&format!("/questions/clashes/{second}"), &body).await;
    assert!(
        moved.contains("De afspraak is verplaatst naar") && moved.contains("Geen enkele afspraak botst"),
        "{moved}"
    );
    let twice = an.follow(&format!("/questions/clashes/{second}"), &body).await;
    assert!(!twice.contains("Iemand anders"), "a double tap: {twice}");
    an.undo(&moved).await;
    while clashes::renew(&server.store, now).await.unwrap() > 0 {}
    assert!(an.open("/today").await.contains("1 afspraak botst"));
    let wrong = an.post(&format!("/questions/clashes/{second}"), "value=verzonnen").await;
    assert!(wrong.starts_with("HTTP/1.1 4"), "{wrong}");
    server.stop().await;
}

#[tokio::test]
async fn an_chooses_who_goes_with_a_group_among_the_companions_of_its_referrer() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let other = an.make("/referrers/new", "name=Hubbie").await;
    an.make(&format!("{other}/companion/new"), "name=Nadia").await;
    let cvo = an.make("/referrers/new", "name=CVO").await;
    an.make(&format!("{cvo}/companion/new"), "name=Els+Peeters").await;
    an.make(&format!("{cvo}/companion/new"), "name=Tom+Wouters").await;
    let new = format!("{cvo}/visitors/new");
    let form = an.open(&new).await;
    let offered = form.split("name=\"companion\"").nth(1).expect("a list").split("</select>").next().unwrap();
    assert!(offered.contains(">Els Peeters</option>") && offered.contains(">Tom Wouters</option>"), "{form}");
    assert!(!offered.contains("Nadia"), "she goes with the groups of another: {offered}");
    let of = |name: &str| {
        let before = offered.split(&format!("\">{name}<")).next().unwrap();
        before.rsplit("value=\"").next().unwrap().to_owned()
    };
    an.make(&new, &format!("name=Klas+3&companion={}", of("Els Peeters"))).await;
    let page = an.open(&cvo).await;
    let group = page.split(&format!("href=\"{cvo}/visitors/")).find(|rest| rest.contains("Klas 3")).unwrap();
    let group = format!("{cvo}/visitors/{}", group.split('"').next().unwrap());
    assert!(an.open(&group).await.contains("selected>Els Peeters</option>"), "{}", an.open(&group).await);
    let wrong = an.post(&an.action(&group).await, "name=Klas+3&companion=verzonnen").await;
    is_refused(&wrong, "visitors-companion", "Kies iets anders");
    server.stop().await;
}

#[tokio::test]
async fn who_looks_at_the_demo_sees_what_companions_would_be_sent() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    demo::seed(&server.store, env().now).await.unwrap();
    let an = Person::log_in(&server).await;
    let list = an.open("/forward?show=news").await;
    for companion in ["Els Peeters", "Sara Lemmens"] {
        assert!(list.contains(companion), "{companion}: {list}");
    }
    let els = list.split("href=\"/forward/c-").find(|rest| rest.contains("Els Peeters")).unwrap();
    let digest = an.open(&format!("/forward/c-{}", els.split('"').next().unwrap())).await;
    assert!(digest.contains("Amina Diallo") && digest.contains("Olena Kovalenko"), "{digest}");
    server.stop().await;
}

/// What the list of a market says of one thing.
fn ready(page: &str, what: &str) -> String {
    let list = page.split("id=\"ready-list\"").nth(1).expect("a list");
    list.split("<li class").find(|line| line.contains(what)).expect(what).to_owned()
}

#[tokio::test]
async fn what_nobody_began_with_is_not_done_and_a_stand_is_looked_at_by_the_tasks_it_chose() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let market = an.make("/markets/new", &format!("name=Markt&date={}", day(20))).await;
    let page = an.open(&market).await;
    for what in ["Elke uitgenodigde organisatie antwoordde", "Elk voorstel", "Elke begeleider", "Elke groep"]
    {
        let line = ready(&page, what);
        assert!(line.contains("Nog niets") && !line.contains("done"), "{line}");
    }
    let kuumba = an.make("/organisations/new", "name=Kuumba").await;
    let id = kuumba.rsplit('/').next().unwrap();
    let open = an.make_task(&kuumba).await;
    let shut = an.make(&format!("{kuumba}/task/new"), "title=Koken&closed=1").await;
    assert_eq!(shut, kuumba);
    let list = an.open(&kuumba).await;
    let tasks = format!("href=\"{kuumba}/task/");
    let shut = list.split(&tasks).find(|rest| rest.contains(">Koken")).unwrap().split('"').next().unwrap();
    an.make(&format!("{market}/stand/new"), &format!("organisation={id}&sign=12")).await;
    assert!(ready(&an.open(&market).await, "een taak die open is").contains("Klaar"), "all of its tasks");
    an.make(&format!("{market}/stand/{id}"), &format!("sign=12&task={shut}")).await;
    let line = ready(&an.open(&market).await, "een taak die open is");
    assert!(line.contains("Nog te doen"), "the stand offers only what is shut: {line}");
    assert!(line.contains(&format!("href=\"{kuumba}\"")) && line.contains("Kuumba"), "{line}");
    let open = open.rsplit('/').next().unwrap();
    an.make(&format!("{market}/stand/{id}"), &format!("sign=12&task={open}")).await;
    assert!(ready(&an.open(&market).await, "een taak die open is").contains("Klaar"));
    let cvo = an.make("/referrers/new", "name=CVO").await;
    an.make(&format!("{cvo}/companion/new"), "name=Els+Peeters").await;
    let line = ready(&an.open(&market).await, "Elke begeleider");
    assert!(
        line.contains(&format!("href=\"{cvo}/companion/")) && line.contains("Els Peeters (CVO)"),
        "{line}"
    );
    server.stop().await;
}

#[tokio::test]
async fn hours_of_a_stand_that_cannot_be_are_refused_and_doubtful_ones_asked_about_once() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let kuumba = an.make("/organisations/new", "name=Kuumba").await;
    let id = kuumba.rsplit('/').next().unwrap();
    let market = an.make("/markets/new", &format!("name=Markt&date={}", day(20))).await;
    let new = format!("{market}/stand/new");
    let spring =
        jiff::Zoned::now().date().series(jiff::Span::new().days(1)).take(800).filter(|day| {
            day.month() == 3 && day.weekday() == jiff::civil::Weekday::Sunday && day.day() > 24
        });
    let spring = spring.last().unwrap();
    let body = |slots: &str| format!("organisation={id}&sign=12&slot={slots}");
    for (slots, sentence) in [
        ("0027-03-16+10:00".to_owned(), "Typ het jaar met vier cijfers."),
        (format!("{spring}+02:30"), "2.30 uur bestaat niet op "),
    ] {
        let refused = an.post(&new, &body(&slots)).await;
        is_refused(&refused, "stand-slot", sentence);
        assert!(!refused.contains("slot-right"), "there is no yes to it: {refused}");
    }
    for (slots, sentence) in [
        ("2020-03-16+10:00".to_owned(), "Deze dag is voorbij"),
        ("2126-03-14+10:00".to_owned(), "meer dan een jaar"),
        (format!("{}+10:00%0D%0A{}+10:00", day(5), day(30)), "is voor de dag van de markt"),
    ] {
        let asked = an.post(&new, &body(&slots)).await;
        is_refused(&asked, "stand-slot", sentence);
    }
    let two = body(&format!("{}+10:00%0D%0A{}+10:00", day(5), day(30)));
    let yes = format!("{two}&slot-right={}+10:00%0D%0A{}+10:00", day(5), day(30));
    let done = an.post(&an.action(&new).await, &yes).await;
    assert!(done.starts_with("HTTP/1.1 303"), "{done}");
    // Nothing is asked about what stood there.
    let more = format!("sign=12&slot={}+10:00%0D%0A{}+10:00+11:00", day(5), day(30));
    an.make(&format!("{market}/stand/{id}"), &more).await;
    server.stop().await;
}

#[tokio::test]
async fn a_market_that_moved_after_its_cards_were_printed_says_that_they_name_another_day() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let kuumba = an.make("/organisations/new", "name=Kuumba").await;
    let id = kuumba.rsplit('/').next().unwrap();
    let market = an.make("/markets/new", &format!("name=Markt&date={}", day(20))).await;
    an.make(&format!("{market}/stand/new"), &format!("organisation={id}&sign=12")).await;
    let codes = format!("{market}/codes");
    let printed = an.post(&codes, "seen=0").await;
    assert!(printed.starts_with("HTTP/1.1 303"), "{printed}");
    assert!(!an.open(&codes).await.contains("een andere dag"));
    assert!(ready(&an.open(&market).await, "toestel").contains("Klaar"));
    an.make(&market, &format!("name=Markt&date={}", day(27))).await;
    let page = an.open(&codes).await;
    assert!(page.contains("Op deze kaart staat een andere dag"), "{page}");
    let line = ready(&an.open(&market).await, "Elke kaart");
    assert!(line.contains("Nog te doen") && line.contains("Kuumba"), "{line}");
    server.stop().await;
}
