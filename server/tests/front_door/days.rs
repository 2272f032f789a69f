//! Days and hours that coordinators type: what cannot be is refused, what is doubtful is asked about.

use crate::{
    harness::server,
    location,
    person::{Person, is_refused},
};

#[tokio::test]
async fn a_day_that_cannot_be_is_refused() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    for (date, sentence) in [
        ("0026-03-14", "Typ het jaar met vier cijfers."),
        ("26-03-14", "Kies een dag."),
        ("14%2F03%2F2027", "Kies een dag."),
        ("", "Vul dit in."),
    ] {
        let refused = an.post("/markets/new", &format!("name=Markt&date={date}&place=Muntpunt")).await;
        is_refused(&refused, "market-date", sentence);
        assert!(refused.contains("value=\"Markt\"") && refused.contains("Muntpunt"), "{date}: {refused}");
        assert!(!refused.contains("date-right"), "there is no yes to it");
    }
    server.stop().await;
}

/// An is asked about the day in this field, and says yes to it; the page that follows.
async fn asked_once(
    an: &Person<'_>,
    address: &str,
    field: &str,
    body: &str,
    (day, sentence): (&str, &str),
) -> String {
    let key = field.rsplit('-').next().unwrap();
    let action = an.action(address).await;
    let asked = an.post(&action, &format!("{body}&{key}={day}")).await;
    is_refused(&asked, field, sentence);
    assert!(asked.contains(&format!("name=\"{key}-right\" value=\"{day}\"")), "{asked}");
    // A yes to another day says nothing of this one.
    let again = an.post(&action, &format!("{body}&{key}={day}&{key}-right=2026-01-01")).await;
    is_refused(&again, field, sentence);
    let done = an.post(&action, &format!("{body}&{key}={day}&{key}-right={day}")).await;
    assert!(done.starts_with("HTTP/1.1 303"), "{done}");
    location(&done).split('?').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_day_that_is_over_or_far_away_is_asked_about_wherever_one_is_given() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let (over, far) = (
        ("2020-03-14", "voorbij: zaterdag 14 maart 2020. Klopt dat?"),
        ("2126-03-14", "meer dan een jaar: "),
    );
    for (name, day) in [("Lente", over), ("Zomer", far)] {
        let market = asked_once(&an, "/markets/new", "market-date", &format!("name={name}"), day).await;
        // Nothing is asked about what stood there before.
        an.make(&market, &format!("name={name}markt&date={}", day.0)).await;
    }
    let organisation = an.make("/organisations/new", "name=Cosmos").await;
    let task = format!("{organisation}/task/new");
    for (field, day) in [("task-from", over), ("task-until", far)] {
        asked_once(&an, &task, field, "title=Voorlezen", day).await;
    }
    let turned = an.post(&an.action(&task).await, "title=Koken&from=2027-03-02&until=2027-03-01").await;
    is_refused(&turned, "task-until", "Dit is voor het begin.");
    let id = organisation.rsplit('/').next().unwrap();
    let soon = jiff::Zoned::now().tomorrow().unwrap().date();
    an.make("/markets/new", &format!("name=Markt&date={soon}")).await;
    asked_once(&an, "/devices", "pair-ends", &format!("role=stand&label=Stand&organisation={id}"), far).await;
    server.stop().await;
}

#[tokio::test]
async fn a_market_opens_at_an_hour_that_exists() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let last_sunday = |month| {
        let sundays = jiff::Zoned::now().date().series(jiff::Span::new().days(1)).take(366);
        sundays
            .filter(|day| {
                day.month() == month && day.weekday() == jiff::civil::Weekday::Sunday && day.day() > 24
            })
            .last()
            .unwrap()
    };
    let (forward, back) = (last_sunday(3), last_sunday(10));
    let refused = an.post("/markets/new", &format!("name=Markt&date={forward}&opens=02:30")).await;
    is_refused(&refused, "market-opens", "2.30 uur bestaat niet op ");
    assert!(refused.contains("zoals 1.30 uur, 3.30 uur"), "{refused}");
    let market = format!("name=Markt&date={back}");
    asked_once(&an, "/markets/new", "market-opens", &market, ("02:30", "2.30 uur komt twee keer op ")).await;
    let turned =
        an.post("/markets/new", &format!("name=Markt&date={forward}&opens=14:00&closes=10:00")).await;
    is_refused(&turned, "market-closes", "Dit is voor het begin.");
    server.stop().await;
}
