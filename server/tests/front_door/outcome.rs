//! What became of it, noted at the dashboard: once however often it is tapped, of each person, and of nobody who wants to be left alone.

use samenspel_model::{
    DocId,
    booklet::Code,
    doc::Kind,
    edit::{Edit, Input, edit_of},
    env::DAY_MS,
};
use samenspel_server::ingest::dashboard;

use crate::{
    appointments::{Stand, env},
    follow::Desk,
    form_id,
    harness::server,
    location,
    person::Person,
};

fn days_ago(days: i64) -> String {
    samenspel_model::zone::day(env().now.plus_ms(-days * DAY_MS))
}

fn with_booklet(serial: u32) -> Edit {
    edit_of([(format!("booklet/{}", Code::from_serial(serial)), true)])
}

/// How often it stands on the page of this person that an outcome was noted.
async fn told(an: &Person<'_>, person: DocId, outcome: &str) -> usize {
    let page = an.open(&format!("/candidates/{person}")).await;
    page.split("id=\"history\"").nth(1).expect("a history").matches(outcome).count()
}

#[tokio::test]
async fn two_quick_taps_and_two_coordinators_note_one_outcome() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let (desk, stand) = (Desk::pair(&server).await, Stand::pair(&server, "Stand 3", DocId([1; 16])).await);
    for serial in 1..9 {
        let amina = desk.register(&server, "Amina Proef", with_booklet(serial)).await;
        let met = stand.meet(&server, serial, &days_ago(9)).await;
        let address = format!("/appointments/{met}/outcome");
        let (one, two) = tokio::join!(
            an.post(&address, "outcome=did-not-come&back=%2Ftoday&why="),
            an.post(&address, "outcome=did-not-come&back=%2Ftoday&why=")
        );
        assert_eq!(told(&an, amina, "Is niet gekomen").await, 1);
        let said = [an.open(location(&one)).await, an.open(location(&two)).await];
        assert_eq!(said.iter().filter(|page| page.contains("Het is genoteerd.")).count(), 1);
        assert_eq!(said.iter().filter(|page| page.contains("stond al wat het geworden is")).count(), 1);

        let mail = desk.wrote(&server, amina, 9).await;
        let address = format!("/entries/{mail}/outcome");
        let (one, two) = tokio::join!(
            an.post(&address, "outcome=stopped&back=%2Ftoday&why=verhuisd"),
            an.post(&address, "outcome=started&back=%2Ftoday&why=bij+de+buren")
        );
        let said = [an.open(location(&one)).await, an.open(location(&two)).await];
        assert_eq!(said.iter().filter(|page| page.contains("Het is genoteerd.")).count(), 1);
        let late =
            said.iter().find(|page| page.contains("stond al wat het geworden is")).expect("one is late");
        assert!(late.contains("verhuisd") || late.contains("bij de buren"), "what was typed is not lost");
    }
    server.stop().await;
}

#[tokio::test]
async fn of_the_appointment_of_a_couple_the_coordinator_says_whose_outcome_it_is() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let (desk, stand) = (Desk::pair(&server).await, Stand::pair(&server, "Stand 3", DocId([1; 16])).await);
    let amina = desk.register(&server, "Amina Proef", with_booklet(7)).await;
    let bilal = desk.register(&server, "Bilal Proef", with_booklet(7)).await;
    let met = stand.meet(&server, 7, &days_ago(9)).await;
    let address = format!("/appointments/{met}/outcome");
    let action = format!("action=\"{address}\"");
    let today = an.open("/today").await;
    assert!(today.contains("Iedereen van dit boekje") && today.contains(&action), "{today}");
    let now = an.follow(&address, &format!("outcome=started&back=%2Ftoday&why=&whose={bilal}")).await;
    assert!(
        now.contains(&action) && !now.contains("Iedereen van dit boekje"),
        "Amina's is still asked: {now}"
    );
    assert_eq!((told(&an, bilal, "Is begonnen").await, told(&an, amina, "Is begonnen").await), (1, 0));
    let strange = an.post(&address, "outcome=started&back=%2Ftoday&whose=00").await;
    assert!(strange.starts_with("HTTP/1.1 4"), "{strange}");
    let both = an.follow(&address, "outcome=did-not-come&back=%2Ftoday&why=&whose=all").await;
    assert!(!both.contains(&action), "nobody is left: {both}");
    assert_eq!(
        (told(&an, bilal, "Is niet gekomen").await, told(&an, amina, "Is niet gekomen").await),
        (0, 1)
    );
    assert!(an.undo(&both).await.contains(&action), "taken back, it asks again");
    server.stop().await;
}

#[tokio::test]
async fn who_withdrew_is_named_in_no_list_of_whom_to_call() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let (desk, stand) = (Desk::pair(&server).await, Stand::pair(&server, "Stand 3", DocId([1; 16])).await);
    let mut gone = with_booklet(8);
    gone.extend(edit_of([("consent/store", false)]));
    let amina = desk.register(&server, "Amina Proef", gone).await;
    let bilal = desk.register(&server, "Bilal Proef", with_booklet(9)).await;
    for (person, serial) in [(amina, 8), (bilal, 9)] {
        desk.wrote(&server, person, 9).await;
        stand.meet(&server, serial, &days_ago(9)).await;
    }
    let today = an.open("/today").await;
    let silent = today.split("id=\"follow\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(silent.contains("Bilal Proef") && !silent.contains("Amina Proef"), "{silent}");
    for which in ["silent", "late", "open", "all"] {
        let list = an.open(&format!("/follow?which={which}")).await;
        assert!(list.contains("Bilal Proef") && !list.contains("Amina Proef"), "{which}: {list}");
        let table = an.open(&format!("/follow?which={which}&format=csv")).await;
        assert!(table.contains("Bilal Proef") && !table.contains("Amina Proef"), "{which}: {table}");
    }
    assert!(
        an.open(&format!("/candidates/{amina}")).await.contains("Mail"),
        "her page has it until it is erased"
    );
    server.stop().await;
}

#[tokio::test]
async fn a_history_of_any_length_is_seen_to_its_end() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let desk = Desk::pair(&server).await;
    let amina = desk.register(&server, "Amina Proef", Edit::new()).await;
    let bilal = desk.register(&server, "Bilal Proef", Edit::new()).await;
    desk.wrote(&server, bilal, 1).await;
    for _ in 0..53 {
        desk.wrote(&server, amina, 1).await;
    }
    let page = an.open(&format!("/candidates/{amina}")).await;
    let history = page.split("id=\"history\"").nth(1).unwrap();
    let way =
        history.split("href=\"").find(|way| way.starts_with("/follow?")).expect("the way to all of them");
    let all = an.open(&way.split('"').next().unwrap().replace("&amp;", "&")).await;
    assert!(all.contains("53 in totaal") && !all.contains("Bilal Proef"), "{all}");
    server.stop().await;
}

#[tokio::test]
async fn an_invitation_that_is_asked_for_twice_is_one() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let page = an.open("/coordinators").await;
    let body = format!("act={}", form_id(&page, "/coordinators/invitations"));
    let (one, two) = tokio::join!(
        an.post("/coordinators/invitations", &body),
        an.post("/coordinators/invitations", &body)
    );
    assert_eq!(location(&one), location(&two));
    let list = an.open("/coordinators").await;
    assert_eq!(list.matches("/withdraw\"").count(), 1, "{list}");
    server.stop().await;
}

#[tokio::test]
async fn a_card_is_found_by_its_words() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let dutch = an.make("/cards/new", "situation=student&order=10").await;
    an.make(&dutch, "title=Studeren+en+helpen&body=Vraag+na.&first=Bel.").await;
    let found = an.follow("/search", "q=studeren").await;
    assert!(found.contains("Studeren en helpen") && found.contains("href=\"/cards/"), "{found}");
    server.stop().await;
}

#[tokio::test]
async fn the_table_of_candidates_tells_nothing_about_health_and_who_withdrew_is_not_passed_on() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let desk = Desk::pair(&server).await;
    let given = [("consent/health", true), ("needs/wheelchair", true), ("consent/forward", true)];
    desk.register(&server, "Jonas Proef", edit_of(given)).await;
    desk.register(&server, "Amina Proef", edit_of([("consent/forward", true), ("consent/store", false)]))
        .await;
    let table = an.open("/candidates?format=csv").await;
    assert!(table.contains("Jonas Proef") && table.contains("Amina Proef"));
    assert!(!table.to_lowercase().contains("rolstoel"), "{table}");
    let passed_on = an.open("/candidates?who=forward&format=csv").await;
    assert!(passed_on.contains("Jonas Proef") && !passed_on.contains("Amina Proef"), "{passed_on}");
}

/// What the form on the page of an appointment posts, beside what is chosen: what was told when it was opened.
fn seen(page: &str) -> String {
    let parts = page.split("name=\"seen\" value=\"").skip(1);
    parts.map(|part| format!("&seen={}", part.split('"').next().unwrap())).collect()
}

#[tokio::test]
async fn on_its_own_page_a_coordinator_tells_of_an_appointment_and_tells_again_how_it_went_on() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let (desk, stand) = (Desk::pair(&server).await, Stand::pair(&server, "Stand 3", DocId([1; 16])).await);
    let amina = desk.register(&server, "Amina Proef", with_booklet(7)).await;
    // Yesterday's: the desks still have a week to tell.
    let met = stand.meet(&server, 7, &days_ago(1)).await;
    let coming = stand.meet(&server, 7, &days_ago(-3)).await;
    let (page, address) = (format!("/appointments/{met}"), format!("/appointments/{met}/outcome"));
    let action = format!("action=\"{address}\"");
    let shown = an.open(&page).await;
    assert!(shown.contains(&action), "{shown}");
    assert!(!an.open(&format!("/appointments/{coming}")).await.contains("/outcome\""), "it has still to be");
    let back = format!("back=%2Fappointments%2F{met}");
    let told_once = an.follow(&address, &format!("outcome=came&why=&{back}{}", seen(&shown))).await;
    assert!(told_once.contains("Is gekomen") && told_once.contains("Het is genoteerd."), "{told_once}");
    assert!(told_once.contains(&action), "it may go on: {told_once}");

    // The double tap of the first form notes nothing, and loses no word.
    let twice = an.follow(&address, &format!("outcome=came&why=twee+keer&{back}{}", seen(&shown))).await;
    assert!(twice.contains("twee keer") && twice.contains("stond al"), "{twice}");
    assert_eq!(told(&an, amina, "Is gekomen").await, 1);
    let body = format!("outcome=stopped&why=verhuisd&{back}{}", seen(&an.open(&page).await));
    let stopped = an.follow(&address, &body).await;
    assert!(stopped.contains("Is gestopt") && stopped.contains("verhuisd"), "{stopped}");
    assert!(stopped.contains("Is gekomen"), "what was told before stands: {stopped}");
    let sheet = an.open(&format!("/candidates/{amina}")).await;
    assert!(sheet.contains("Is gekomen") && sheet.contains("Is gestopt"), "{sheet}");
    let table = an.open("/appointments?period=past&format=csv").await;
    assert!(table.contains("Is gestopt") && !table.contains("Is gekomen"), "the last counts: {table}");
    let list = an.open("/appointments?period=past").await;
    assert!(list.contains("Is gestopt"), "{list}");
    let undone = an.undo(&stopped).await;
    assert!(undone.contains("Is gekomen") && !undone.contains("verhuisd"), "{undone}");
    let strange = an.post(&address, "outcome=answered&why=&back=%2Ftoday").await;
    assert!(
        strange.starts_with("HTTP/1.1 4"),
        "of an appointment nobody tells that there was an answer: {strange}"
    );
    server.stop().await;
}

#[tokio::test]
async fn appointments_of_a_group_and_of_nobody_are_asked_about_by_their_booklet() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let stand = Stand::pair(&server, "Stand 3", DocId([1; 16])).await;
    let cvo = an.make("/referrers/new", "name=CVO").await;
    an.make(&format!("{cvo}/visitors/new"), "name=Klas+3").await;
    let page = an.open(&cvo).await;
    let group = page.split(&format!("href=\"{cvo}/visitors/")).find(|rest| rest.contains("Klas 3")).unwrap();
    let group = group.split('"').next().unwrap();
    let by = server.store.account_by_name("An").await.unwrap().unwrap().0;
    let handed_out = edit_of([(format!("visitors/{group}/booklet/{}", Code::from_serial(8)), true)]);
    let referrer = cvo.rsplit('/').next().unwrap().parse().unwrap();
    dashboard::edit_doc(&server.store, env(), &by, referrer, handed_out).await.unwrap();
    let (of_group, of_nobody) =
        (stand.meet(&server, 8, &days_ago(9)).await, stand.meet(&server, 9, &days_ago(9)).await);
    let today = an.open("/today").await;
    for (id, serial) in [(of_group, 8), (of_nobody, 9)] {
        assert!(today.contains(&format!("action=\"/appointments/{id}/outcome\"")), "{today}");
        assert!(today.contains(&Code::from_serial(serial).display()), "{today}");
    }
    assert!(today.contains("Klas 3"), "{today}");
    let untold = async || an.open("/appointments?period=past&which=untold&format=csv").await;
    let list = untold().await;
    assert!(list.contains("Klas 3") && list.contains(&Code::from_serial(9).display()), "{list}");
    for id in [of_group, of_nobody] {
        let now = an.follow(&format!("/appointments/{id}/outcome"), "outcome=came&back=%2Ftoday&why=").await;
        assert!(!now.contains(&format!("action=\"/appointments/{id}/outcome\"")), "{now}");
    }
    assert!(!untold().await.contains(&Code::from_serial(9).display()));
    server.stop().await;
}

#[tokio::test]
async fn of_a_proposal_that_began_a_coordinator_tells_later_that_it_ended_and_both_stand() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let desk = Desk::pair(&server).await;
    let amina = desk.register(&server, "Amina Proef", Edit::new()).await;
    let mut given = edit_of([
        ("way", "proposal".to_owned()),
        ("result", "accepted".to_owned()),
        ("candidate", amina.to_string()),
        ("organisation", DocId([1; 16]).to_string()),
        ("task", "buddy".to_owned()),
        ("outcome", "started".to_owned()),
        ("why", "elke dinsdag".to_owned()),
    ]);
    given.insert("at".to_owned(), Input::Number(env().now.plus_ms(-DAY_MS).0));
    let proposal = desk.make(&server, Kind::Entry, &given).await;
    let sheet = format!("/candidates/{amina}");
    let address = format!("/entries/{proposal}/outcome");
    let shown = an.open(&sheet).await;
    assert!(shown.contains(&format!("action=\"{address}\"")), "{shown}");
    let body = format!("outcome=stopped&why=verhuisd&back=%2Fcandidates%2F{amina}{}", seen(&shown));
    let (one, two) = tokio::join!(an.post(&address, &body), an.post(&address, &body));
    let said = [an.open(location(&one)).await, an.open(location(&two)).await];
    assert_eq!(said.iter().filter(|page| page.contains("Het is genoteerd.")).count(), 1);
    for words in ["Is begonnen", "elke dinsdag", "Is gestopt", "verhuisd"] {
        assert!(said[1].contains(words), "{words}: {}", said[1]);
    }
    assert_eq!(told(&an, amina, "Is gestopt</span>").await, 1);
    server.stop().await;
}
