//! Cards on rights and duties: An writes them, puts them in order, says that she looked, and takes one away.

use crate::{
    harness::server,
    location,
    person::{Person, is_refused},
};

/// The titles of the list, from its top.
fn in_order<'t>(page: &str, titles: &[&'t str]) -> Vec<&'t str> {
    let list = page.split("id=\"nouns\"").nth(1).expect("a list");
    let mut found: Vec<_> = titles
        .iter()
        .filter_map(|title| Some((list.find(&format!("<bdi>{title}</bdi>"))?, *title)))
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, title)| title).collect()
}

async fn make(an: &Person<'_>, (situation, order): (&str, u8), title: &str) -> String {
    let dutch = an.make("/cards/new", &format!("situation={situation}&order={order}")).await;
    let page = dutch.strip_suffix("/text/nl").expect("the Dutch text comes next").to_owned();
    an.make(&dutch, &format!("title={title}&body=Vraag+na.&first=Bel.")).await;
    page
}

#[tokio::test]
async fn an_writes_a_card_in_the_languages_she_has_and_puts_it_in_its_place() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let student = make(&an, ("student", 10), "Studeren").await;
    make(&an, ("pensioner", 20), "Pensioen").await;
    let last = make(&an, ("employee", 30), "Werken").await;
    an.make(&format!("{student}/text/ar"), "title=%D8%B7%D8%A7%D9%84%D8%A8&body=&first=").await;
    let titles = ["Studeren", "Pensioen", "Werken"];

    let list = an.open("/cards").await;
    assert!(list.contains("Nederlands, Arabisch"), "{list}");
    let id = |page: &str| page.rsplit('/').next().unwrap().to_owned();
    let up = format!("{last}/before/{}", id(&student));
    let moved = an.follow(&up, "").await;
    assert_eq!(in_order(&moved, &titles), ["Werken", "Studeren", "Pensioen"]);
    assert_eq!(
        in_order(&an.follow(&up, "").await, &titles),
        ["Werken", "Studeren", "Pensioen"],
        "a double tap"
    );

    let page = an.open(&student).await;
    assert!(page.contains("Nog niets geschreven") && page.contains("طالب"), "{page}");
    server.stop().await;
}

#[tokio::test]
async fn a_card_that_nobody_looked_at_is_amber_until_an_says_that_she_did() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let page = make(&an, ("student", 10), "Studeren").await;
    assert!(an.open("/cards").await.contains("Nog niet nagekeken"));
    let old = "situation=student&order=10&link=&address=&source=RVA&checked-on=2020-01-31";
    an.post(&an.action(&page).await, old).await;
    assert!(an.open("/cards").await.contains("meer dan een half jaar geleden"));

    let looked = an.follow(&format!("{page}/checked"), "").await;
    assert!(looked.contains("is vandaag nagekeken") && !looked.contains("half jaar geleden"), "{looked}");
    assert!(an.undo(&looked).await.contains("half jaar geleden"));

    let tomorrow = "situation=student&order=10&link=&address=&source=RVA&checked-on=2999-01-31";
    let refused = an.post(&an.action(&page).await, tomorrow).await;
    is_refused(&refused, "card-checked-on", "moet nog komen");
    server.stop().await;
}

#[tokio::test]
async fn what_would_run_something_is_no_link_and_what_looks_like_html_is_text() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    for link in ["javascript%3Aalert(1)", "rva.be", "data%3Atext%2Fhtml%2Cx"] {
        let action = an.action("/cards/new").await;
        let refused = an.post(&action, &format!("situation=student&source=RVA&link={link}")).await;
        is_refused(&refused, "card-link", "https://");
        assert!(refused.contains("RVA"), "what was typed stays");
    }
    let page = make(&an, ("student", 10), "%3Cscript%3Ealert(1)%3C%2Fscript%3E").await;
    for shown in [an.open("/cards").await, an.open(&page).await, an.open(&format!("{page}/text/nl")).await] {
        assert!(shown.contains("&lt;script&gt;alert(1)") && !shown.contains("<script>alert"), "{shown}");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_card_that_is_taken_away_comes_back_within_ten_seconds_and_a_language_too() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    let page = make(&an, ("student", 10), "Studeren").await;
    let text = format!("{page}/text/nl");
    let removed = an.follow(&an.removal(&text).await, "").await;
    assert!(
        removed.contains("is weggehaald") && removed.contains("Je studeert"),
        "by its situation: {removed}"
    );
    assert!(an.undo(&removed).await.contains("Studeren"));

    let id = page.rsplit('/').next().unwrap();
    let erased = an.post(&format!("/erasures/{id}"), "").await;
    let said = an.open(location(&erased)).await;
    assert!(an.undo(&said).await.contains("Studeren"));
    assert!(an.open("/cards").await.contains("Studeren"));
    assert!(an.open("/cards/new/").await.starts_with("HTTP/1.1 404"));
    assert!(an.open(&format!("{page}/text/de")).await.starts_with("HTTP/1.1 404"));
    server.stop().await;
}
