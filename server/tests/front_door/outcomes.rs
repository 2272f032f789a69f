//! What became of a market's appointments, told by everybody who may, counted on a page and in a table.

use samenspel_model::{
    DocId, Space,
    booklet::Code,
    doc::Kind,
    edit::{Input, edit_of},
    env::DAY_MS,
};
use samenspel_server::{clashes, ingest::dashboard};

use crate::{
    appointments::{MARKET, Stand, env},
    follow::Desk,
    harness::server,
    person::Person,
};

fn days_ago(days: i64) -> String {
    samenspel_model::zone::day(env().now.plus_ms(-days * DAY_MS))
}

/// An organisation with a task for which one talent is asked.
async fn organisation(an: &Person<'_>, name: &str, talent: &str) -> DocId {
    let by = an.server.store.account_by_name("An").await.unwrap().unwrap().0;
    let mut given = edit_of([("name", name), ("task/buddy/title", "Buddy")]);
    given.insert(format!("task/buddy/talent/{talent}"), Input::On(true));
    let kind = (Kind::Organisation, Space::Catalogue);
    dashboard::create_doc(&an.server.store, env(), &by, None, kind, &given).await.unwrap()
}

async fn referrer(an: &Person<'_>, name: &str) -> DocId {
    let by = an.server.store.account_by_name("An").await.unwrap().unwrap().0;
    let kind = (Kind::Referrer, Space::Desk);
    dashboard::create_doc(&an.server.store, env(), &by, None, kind, &edit_of([("name", name)])).await.unwrap()
}

/// What the table says by this in the line of that name, without the two.
fn line<'t>(table: &'t str, by: &str, name: &str) -> Vec<&'t str> {
    let mut found: Vec<_> = table
        .lines()
        .map(|line| line.trim_end().split(';').map(|cell| cell.trim_matches('"')).collect::<Vec<_>>())
        .filter(|cells| cells.first() == Some(&by) && cells.get(1) == Some(&name))
        .collect();
    assert_eq!(found.len(), 1, "{by} {name}: {table}");
    found.remove(0).split_off(2)
}

#[tokio::test]
async fn what_the_desk_the_dashboard_and_nobody_told_adds_up_by_organisation_referrer_and_talent() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let by = server.store.account_by_name("An").await.unwrap().unwrap().0;
    let market = (Kind::Market, Space::Catalogue);
    let given = edit_of([("name", "Najaarsmarkt"), ("date", &days_ago(20))]);
    dashboard::create_doc(&server.store, env(), &by, Some(MARKET), market, &given).await.unwrap();
    // Two bear the same name, of organisations and of referrers: they are two.
    let maks = organisation(&an, "Maks", "cooking").await;
    let other_maks = organisation(&an, "Maks", "gardening").await;
    let cosmos = organisation(&an, "Cosmos", "cooking").await;
    let (cvo, other_cvo) = (referrer(&an, "CVO").await, referrer(&an, "CVO").await);
    let desk = Desk::pair(&server).await;
    let mut people = Vec::new();
    for (serial, sent_by) in [(1, Some(cvo)), (2, Some(other_cvo)), (3, None)] {
        let mut more = edit_of([(format!("booklet/{}", Code::from_serial(serial)), true)]);
        more.extend(sent_by.map(|id| ("referrer".to_owned(), Input::from(id.to_string()))));
        people.push(desk.register(&server, &format!("Proef {serial}"), more).await);
    }
    let stands = [
        Stand::pair(&server, "Stand 1", maks).await,
        Stand::pair(&server, "Stand 2", other_maks).await,
        Stand::pair(&server, "Stand 3", cosmos).await,
    ];
    // At Maks the first came and began; at the other Maks the second did not come; Cosmos: one told of, one not, one cancelled.
    let began = stands[0].meet(&server, 1, &days_ago(9)).await;
    let missed = stands[1].meet(&server, 2, &days_ago(9)).await;
    let nameless = stands[2].meet(&server, 9, &days_ago(9)).await;
    stands[2].meet(&server, 3, &days_ago(8)).await;
    let off = stands[2].meet(&server, 3, &days_ago(7)).await;
    an.follow(&format!("/appointments/{off}/withdraw"), "aside=1").await;

    let mut came = edit_of([
        ("way", "appointment".to_owned()),
        ("appointment", began.to_string()),
        ("candidate", people[0].to_string()),
        ("outcome", "came".to_owned()),
    ]);
    came.insert("at".to_owned(), Input::Number(env().now.plus_ms(-DAY_MS).0));
    let came = desk.make(&server, Kind::Entry, &came).await;
    let body = format!("outcome=started&why=&seen={came}&back=%2Fappointments%2F{began}");
    an.follow(&format!("/appointments/{began}/outcome"), &body).await;
    for (id, outcome) in [(missed, "did-not-come"), (nameless, "stopped")] {
        let body = format!("outcome={outcome}&why=&back=%2Ftoday");
        an.follow(&format!("/appointments/{id}/outcome"), &body).await;
    }

    let address = format!("/markets/{MARKET}/outcomes");
    let table = an.open(&format!("{address}?format=csv")).await;
    let heads = table
        .lines()
        .find(|line| line.contains("Wat nog"))
        .or(table.lines().find(|line| line.contains("Nog niet bekend")));
    let heads: Vec<_> =
        heads.expect("heads").trim_end().split(';').map(|cell| cell.trim_matches('"')).collect();
    let of = |cells: &[&str], head: &str| -> usize {
        let at = heads.iter().position(|name| *name == head).unwrap_or_else(|| panic!("{head}: {heads:?}"));
        cells[at - 2].parse().unwrap()
    };
    let read = |by: &str, name: &str| {
        let cells = line(&table, by, name);
        [
            "Afspraken",
            "Is begonnen",
            "Is niet gekomen",
            "Is gestopt",
            "Is gekomen",
            "Nog niet bekend",
            "Gaat niet door",
        ]
        .map(|head| of(&cells, head))
    };
    assert_eq!(read("Organisatie", "Cosmos"), [2, 0, 0, 1, 0, 1, 1]);
    assert_eq!(read("Doorverwijzer", "Zonder doorverwijzer"), [2, 0, 0, 1, 0, 1, 1]);
    assert_eq!(read("Talent", "koken"), [3, 1, 0, 1, 0, 1, 1]);
    assert_eq!(read("Talent", "tuinieren"), [1, 0, 1, 0, 0, 0, 0]);
    for (by, name) in [("Organisatie", "Maks"), ("Doorverwijzer", "CVO")] {
        let start = format!("{by};{name};");
        let mut lines: Vec<_> =
            table.lines().map(|line| line.replace('"', "")).filter(|line| line.starts_with(&start)).collect();
        lines.sort();
        assert_eq!(lines.len(), 2, "two that are called so: {table}");
        assert!(lines.iter().all(|line| line.split(';').nth(2) == Some("1")), "{lines:?}");
    }
    let page = an.open(&address).await;
    assert!(page.contains("4 afspraken, en 1 die niet door"), "{page}");
    for id in [maks, other_maks, cosmos] {
        assert!(page.contains(&format!("href=\"/organisations/{id}\"")), "{page}");
    }
    for id in [cvo, other_cvo] {
        assert!(page.contains(&format!("href=\"/referrers/{id}\"")), "{page}");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_place_that_was_given_up_is_free_for_the_next_and_taken_again_when_it_is_told_so_last() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let by = server.store.account_by_name("An").await.unwrap().unwrap().0;
    let maks = organisation(&an, "Maks", "cooking").await;
    let mut places = edit_of([("task/buddy/title", "Buddy")]);
    places.insert("task/buddy/places".to_owned(), Input::Number(1));
    dashboard::edit_doc(&server.store, env(), &by, maks, places).await.unwrap();
    let (desk, stand) = (Desk::pair(&server).await, Stand::pair(&server, "Stand 1", maks).await);
    let met = stand.meet(&server, 1, &days_ago(9)).await;
    stand.meet(&server, 2, &days_ago(-9)).await;
    let mut is_full = Vec::new();
    for (minutes_ago, outcome) in [(30, "did-not-come"), (20, "started"), (10, "stopped"), (5, "started")] {
        let mut told = edit_of([
            ("way", "appointment".to_owned()),
            ("appointment", met.to_string()),
            ("outcome", outcome.to_owned()),
        ]);
        told.insert("at".to_owned(), Input::Number(env().now.plus_ms(-minutes_ago * 60_000).0));
        desk.make(&server, Kind::Entry, &told).await;
        while clashes::renew(&server.store, env().now).await.unwrap() > 0 {}
        is_full.push(an.open("/today").await.contains("1 afspraak botst"));
    }
    assert_eq!(is_full, [false, true, false, true]);
    server.stop().await;
}
