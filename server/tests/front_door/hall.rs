//! Phones of stands are paired in the hall by the card of their stand, without a coordinator's hand, and nobody gets far with a card
//! that was photographed.

use ed25519_dalek::SigningKey;
use jiff::{Span, ToSpan, civil::Date, tz::TimeZone};
use samenspel_model::{
    DeviceId, Env, Millis, Role,
    pairing::{Link, PairRefusal, PairRequest, PairResponse, PaperRefusal, Succession},
};
use samenspel_server::{Running, pairing, start, store::Standing};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
};

use crate::{
    appointments::env,
    form_id,
    harness::{config, server},
    location,
    person::Person,
};

/// A day that many days from now, in the centre's zone.
fn day(days: i64) -> Date {
    jiff::Timestamp::now().to_zoned(brussels()).date() + days.days()
}

fn brussels() -> TimeZone {
    TimeZone::get("Europe/Brussels").unwrap()
}

/// What the clock says in the centre at so long after a day begins.
fn at(day: Date, after: Span) -> Millis {
    let begins = day.to_zoned(brussels()).unwrap();
    Millis(begins.checked_add(after).unwrap().timestamp().as_millisecond())
}

/// A phone of somebody at a stand.
struct Phone(SigningKey);

impl Phone {
    fn new() -> Self {
        Self(SigningKey::from_bytes(&env().draw()))
    }

    fn request(&self, link: &Link) -> Vec<u8> {
        let public = self.0.verifying_key().to_bytes();
        let request = PairRequest { pairing: link.pairing, secret: link.secret, public, succeeds: None };
        minicbor::to_vec(request).unwrap()
    }

    /// Scans a card at this moment.
    async fn scans(&self, server: &Running, link: &Link, now: Millis) -> Result<PairResponse, PaperRefusal> {
        let chance = Env::new(now, env().draw());
        let (status, body) = pairing::answer(&server.store, chance, &self.request(link)).await.unwrap();
        if status.as_u16() == 200 {
            let answer: PairResponse = minicbor::decode(&body).unwrap();
            answer.verify(link, &self.0.verifying_key().to_bytes()).expect("the server of the card");
            assert!(answer.alone, "nobody compares digits");
            return Ok(answer);
        }
        let refusal: PairRefusal = minicbor::decode(&body).expect("a reason");
        Err(refusal.why)
    }

    /// The same over the network.
    async fn posts(&self, server: &Running, link: &Link) -> (u16, String) {
        let body = self.request(link);
        let mut stream = TcpStream::connect(server.addr).await.unwrap();
        let head = format!(
            "POST /pair HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        stream.write_all(&[head.into_bytes(), body].concat()).await.unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).await.unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        (answer[9..12].parse().unwrap(), answer)
    }
}

/// A market with the stands 12 of Kuumba, who read French, and 13 of Cosmos.
async fn market(an: &Person<'_>, day: Date) -> (String, String) {
    let market =
        an.make("/markets/new", &format!("name=Markt+2026&date={day}&opens=10:00&closes=16:00")).await;
    let mut first = String::new();
    for (name, sign) in [("Kuumba&language=fr", "12"), ("Cosmos", "13")] {
        let organisation = an.make("/organisations/new", &format!("name={name}")).await;
        let id = organisation.rsplit('/').next().unwrap();
        an.make(&format!("{market}/stand/new"), &format!("organisation={id}&sign={sign}")).await;
        if first.is_empty() {
            first = id.to_owned();
        }
    }
    (market, first)
}

/// What the form for new cards of this page posts.
fn pressed(page: &str, market: &str) -> String {
    let seen = page.split("name=\"seen\" value=\"").nth(1).expect("a form").split('"').next().unwrap();
    format!("act={}&seen={seen}", form_id(page, &format!("{market}/codes")))
}

/// Presses a button for new cards; the page with them.
async fn print(an: &Person<'_>, market: &str, more: &str) -> (String, Vec<Link>) {
    let page = an.open(&format!("{market}/codes")).await;
    let done = an.post(&format!("{market}/codes"), &format!("{}{more}", pressed(&page, market))).await;
    let address = location(&done).to_owned();
    let cards = an.open(&address).await;
    let links = cards.split("<p class=\"address\"><bdi>").skip(1);
    let links = links.map(|rest| Link::parse(rest.split('<').next().unwrap()).unwrap()).collect();
    (address, links)
}

#[tokio::test]
async fn a_stands_phone_is_paired_by_its_card_on_the_day_of_the_market_only_also_after_a_restart() {
    let data = tempfile::tempdir().unwrap();
    let first = server(&data).await;
    let an = Person::log_in(&first).await;
    let (market_day, noon) = (day(20), 12.hours());
    let (market, kuumba) = market(&an, market_day).await;
    let ready = an.open(&market).await;
    assert!(
        ready.contains("Elke stand heeft een toestel of een kaart") && ready.contains("Kuumba"),
        "{ready}"
    );
    let (address, links) = print(&an, &market, "").await;
    let cards = an.open(&address).await;
    assert!(cards.contains("Scannez ce code") && cards.contains("Scan deze code met de camera"), "{cards}");
    let [link, other] = <[Link; 2]>::try_from(links).ok().expect("a card each");
    let ready = an.open(&market).await;
    let stands = ready.split("Elke stand heeft een toestel").nth(1).unwrap().split("</li>").next().unwrap();
    assert!(!stands.contains("Kuumba") && !stands.contains("Nog te doen"), "{stands}");
    first.stop().await;

    let server = start(config(&data)).await.unwrap();
    let an = Person::log_in(&server).await;
    assert!(an.open(&address).await.contains("staan alleen nog op papier"), "printed once");
    let leila = Phone::new();
    let too_early = at(market_day, (-1).minutes());
    assert_eq!(leila.scans(&server, &link, too_early).await, Err(PaperRefusal::Early));
    let open = leila.scans(&server, &link, at(market_day, noon)).await.expect("paired");
    assert_eq!((open.role, open.label.as_str()), (Role::Stand, "12 Kuumba 1"));
    assert_eq!(open.organisation.map(|id| id.to_string()), Some(kuumba));
    assert_eq!(open.ends, Some(at(market_day + 1.day(), 0.hours())));
    let again = leila.scans(&server, &link, at(market_day, 13.hours())).await.unwrap();
    assert_eq!(again.device, open.device, "its answer was lost");
    let last = at(market_day, 23.hours().minutes(59));
    assert!(Phone::new().scans(&server, &other, last).await.is_ok());
    let over = at(market_day + 1.day(), 1.minute());
    assert_eq!(Phone::new().scans(&server, &link, over).await, Err(PaperRefusal::Over));
    assert_eq!(Phone::new().scans(&server, &link, at(day(385), noon)).await, Err(PaperRefusal::Over));
    server.stop().await;
}

#[tokio::test]
async fn a_card_that_was_photographed_gets_nobody_far_and_an_sees_who_came_by_it() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let (market, kuumba) = market(&an, day(20)).await;
    let noon = at(day(20), 12.hours());
    let (_, links) = print(&an, &market, "").await;
    let [link, other] = <[Link; 2]>::try_from(links).ok().expect("a card each");
    // Two phones in the same second, one of which asks twice because its network is bad.
    let (leila, omar) = (Phone::new(), Phone::new());
    let (one, two, again) = tokio::join!(
        leila.scans(&server, &link, noon),
        omar.scans(&server, &link, noon),
        leila.scans(&server, &link, noon)
    );
    let (one, two) = (one.expect("one of three"), two.expect("two of three"));
    assert_eq!(again.expect("the same").device, one.device);
    assert_ne!(one.label, two.label, "they are told apart");
    let third = Phone::new().scans(&server, &link, noon).await.expect("the third").device;
    let came: [DeviceId; 3] = [one.device, two.device, third];
    assert_eq!(Phone::new().scans(&server, &link, noon).await, Err(PaperRefusal::Full));
    let codes = format!("{market}/codes");
    let page = an.open(&codes).await;
    for label in ["12 Kuumba 1", "12 Kuumba 2", "12 Kuumba 3"] {
        assert!(page.contains(label), "{page}");
    }
    assert_eq!(an.open("/devices").await.matches("In de zaal gekoppeld").count(), 3);
    an.follow(&format!("/devices/{}/revoke", came[2]), "").await;
    let still = Phone::new().scans(&server, &link, noon).await;
    assert_eq!(still, Err(PaperRefusal::Full), "a place that a stranger had is not free again");

    let withdrawn = an.follow(&format!("{codes}/withdraw"), "").await;
    assert!(withdrawn.contains("2 codes zijn ingetrokken"), "{withdrawn}");
    assert_eq!(Phone::new().scans(&server, &other, noon).await, Err(PaperRefusal::Withdrawn));
    an.undo(&withdrawn).await;
    assert!(Phone::new().scans(&server, &other, noon).await.is_ok());

    // A new card for one stand: the old one of that stand works no more, that of the other does.
    let (_, links) = print(&an, &market, &format!("&organisation={kuumba}")).await;
    assert_eq!(Phone::new().scans(&server, &link, noon).await, Err(PaperRefusal::Withdrawn));
    assert!(Phone::new().scans(&server, &links[0], noon).await.is_ok());
    assert!(Phone::new().scans(&server, &other, noon).await.is_ok());
    let device = server.store.device(came[0]).await.unwrap().unwrap();
    assert_eq!(device.standing(noon), Standing::Open, "who is paired goes on");
    // The stand itself goes: its card is worth nothing.
    let removal = an.removal(&format!("{market}/stand/{kuumba}")).await;
    an.follow(&removal, "").await;
    assert_eq!(Phone::new().scans(&server, &links[0], noon).await, Err(PaperRefusal::Withdrawn));
    assert!(
        !std::fs::read(data.path().join("data/samenspel.sqlite"))
            .unwrap()
            .windows(16)
            .any(|bytes| bytes == link.secret)
    );
    server.stop().await;
}

#[tokio::test]
async fn two_coordinators_who_make_the_cards_at_once_do_not_withdraw_each_others_unseen() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let (an, bert) = (Person::log_in(&server).await, Person::log_in(&server).await);
    let (market, kuumba) = market(&an, day(20)).await;
    let (noon, codes) = (at(day(20), 12.hours()), format!("{market}/codes"));
    let berts = bert.open(&codes).await;
    let (_, links) = print(&an, &market, "").await;
    let late = bert.follow(&codes, &pressed(&berts, &market)).await;
    assert!(late.contains("Er zijn net nieuwe kaarten gemaakt") && late.contains("Kaart gemaakt"), "{late}");
    let one = format!("{}&organisation={kuumba}", pressed(&berts, &market));
    let one = bert.follow(&codes, &one.replacen("act=", "act=0&was=", 1)).await;
    assert!(one.contains("Er zijn net nieuwe kaarten gemaakt"), "{one}");
    assert!(
        Phone::new().scans(&server, &links[0], noon).await.is_ok(),
        "An's cards are in the stands' hands"
    );
    // Now that Bert sees them he may.
    let (_, anew) = print(&bert, &market, "").await;
    assert_eq!(Phone::new().scans(&server, &links[0], noon).await, Err(PaperRefusal::Withdrawn));
    assert!(Phone::new().scans(&server, &anew[0], noon).await.is_ok());
    server.stop().await;
}

#[tokio::test]
async fn forged_codes_are_answered_slower_and_slower_and_the_right_one_always() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let (market, _) = market(&an, day(0)).await;
    let (_, links) = print(&an, &market, "").await;
    let stranger = Phone::new();
    let (mut wrong, mut too_often) = (0, 0);
    for _ in 0..60 {
        let forged = Link { secret: env().draw(), ..links[0].clone() };
        match stranger.posts(&server, &forged).await {
            (404, _) => wrong += 1,
            (429, answer) if answer.contains("retry-after: ") => too_often += 1,
            (_, answer) => panic!("{answer}"),
        }
    }
    assert!(wrong >= 30 && too_often > 20, "{wrong} and {too_often}");
    assert_eq!(Phone::new().posts(&server, &links[0]).await.0, 200, "behind the same address");
    server.stop().await;
}

#[tokio::test]
async fn a_stand_that_was_paired_the_evening_before_works_at_the_market() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let (market, kuumba) = market(&an, day(1)).await;
    print(&an, &market, "").await;
    let form = an.open("/devices").await;
    let ends = format!("name=\"ends\" type=\"date\" value=\"{}\"", day(1));
    assert!(form.contains(&ends), "the market's day: {form}");
    let body = format!("role=stand&label=Stand+12&organisation={kuumba}&ends={}", day(1));
    let shown = an.follow("/devices", &body).await;
    let link = shown.split("<a class=\"target\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    let link = Link::parse(link).unwrap();
    let phone = Phone::new();
    let (status, body) = pairing::answer(&server.store, env(), &phone.request(&link)).await.unwrap();
    assert_eq!(status.as_u16(), 200);
    let answer: PairResponse = minicbor::decode(&body).unwrap();
    assert!(!answer.alone, "An compares the digits");
    let device = server.store.device(answer.device).await.unwrap().unwrap();
    assert_eq!(device.standing(at(day(1), 16.hours())), Standing::Open);
    assert_eq!(device.standing(at(day(2), 1.minute())), Standing::Ended);
    assert_eq!(answer.market.map(|id| id.to_string()), market.rsplit('/').next().map(str::to_owned));
    server.stop().await;
}

#[tokio::test]
async fn a_phone_that_was_at_the_market_of_last_year_is_paired_by_the_card_of_this_year() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let (last, kuumba) = market(&an, day(1)).await;
    let (_, links) = print(&an, &last, "").await;
    let leila = Phone::new();
    let then = leila.scans(&server, &links[0], at(day(1), 12.hours())).await.unwrap();

    // An copies the market: the stands are there again, their cards are not.
    let copied = an.post(&format!("{last}/copy"), "").await;
    let next = location(&copied).split('?').next().unwrap().to_owned();
    let codes = an.open(&format!("{next}/codes")).await;
    assert_eq!(codes.matches("Nog geen kaart").count(), 2, "{codes}");
    let (_, cards) = print(&an, &next, "").await;
    let noon = at(day(365), 12.hours());
    assert_eq!(leila.scans(&server, &links[0], noon).await.unwrap().device, then.device, "it was hers");
    assert_eq!(Phone::new().scans(&server, &links[0], noon).await, Err(PaperRefusal::Over));
    let device = server.store.device(then.device).await.unwrap().unwrap();
    assert_eq!(device.standing(noon), Standing::Ended, "what it was is over");

    let now = Phone::new();
    let public = now.0.verifying_key().to_bytes();
    let names = vec![then.label.clone()];
    let succeeds = Some(Succession::sign(&leila.0, then.device, names, &cards[0].pairing, &public));
    let request = PairRequest { pairing: cards[0].pairing, secret: cards[0].secret, public, succeeds };
    let chance = Env::new(noon, env().draw());
    let (status, body) =
        pairing::answer(&server.store, chance, &minicbor::to_vec(request).unwrap()).await.unwrap();
    assert_eq!(status.as_u16(), 200);
    let answer: PairResponse = minicbor::decode(&body).unwrap();
    assert_eq!(answer.organisation.map(|id| id.to_string()), Some(kuumba));
    assert_eq!(answer.market.map(|id| id.to_string()), next.rsplit('/').next().map(str::to_owned));
    let successor = server.store.device(answer.device).await.unwrap().unwrap();
    assert_eq!(successor.family, then.device, "what it wrote then may still come in");

    // The market is put off by a day: so is what the cards are good for.
    let moved = format!("name=Markt+later&date={}&opens=10:00&closes=16:00", day(366));
    let asked = an.post(&an.action(&next).await, &moved).await;
    if asked.starts_with("HTTP/1.1 422") {
        an.make(&next, &format!("{moved}&date-right={}", day(366))).await;
    }
    assert_eq!(Phone::new().scans(&server, &cards[1], noon).await, Err(PaperRefusal::Early));
    server.stop().await;
}
