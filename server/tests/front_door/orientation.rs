//! The page with tasks for referrers: who has its link looks for a task without logging in, once An has switched it on.

use samenspel_server::Running;

use crate::{
    harness::{ask, server},
    person::Person,
};

async fn look(server: &Running, query: &str) -> String {
    ask(server, &format!("GET /orientation{query}"), "", "", "").await
}

/// What stands between the title of one part and that of the next.
fn fitting(page: &str) -> &str {
    page.split("<h2>").nth(1).expect("what was found")
}

async fn switch_on(an: &Person<'_>) {
    an.make("/centre", "name=Infopunt&orientation=1").await;
}

async fn with_tasks(an: &Person<'_>) {
    let kuumba = an
        .make(
            "/organisations/new",
            "name=Kuumba&about=Samen.&municipality=ixelles&contact=Mira%2C+0470+00+00+09",
        )
        .await;
    let kitchen = "title=Koken&talent=cooking&language=fr&when=tue-morning&target=newcomers&contact=Noor";
    an.make(&format!("{kuumba}/task/new"), kitchen).await;
    an.make(&format!("{kuumba}/task/new"), "title=Feesten").await;
    an.make(&format!("{kuumba}/task/new"), "title=Gesloten&talent=cooking&closed=1").await;
}

#[tokio::test]
async fn the_page_is_not_there_until_an_switches_it_on_and_then_its_link_stands_with_the_centre() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    with_tasks(&an).await;
    let answer = look(&server, "").await;
    assert!(answer.starts_with("HTTP/1.1 404") && !answer.contains("Kuumba"), "{answer}");
    assert!(!an.open("/centre").await.contains("/orientation"));
    switch_on(&an).await;
    assert!(an.open("/centre").await.contains("/orientation\">http"), "a link to copy");
    let answer = look(&server, "").await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("Infopunt"), "{answer}");
    assert!(
        answer.contains("frame-ancestors 'none'") && !answer.contains("<script"),
        "guarded, and without script"
    );
    server.stop().await;
}

#[tokio::test]
async fn a_referrer_looks_by_talent_place_and_time_and_sees_nobody_s_name_or_number() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    with_tasks(&an).await;
    switch_on(&an).await;
    let all = look(&server, "").await;
    assert!(fitting(&all).contains("Koken") && fitting(&all).contains("Feesten"), "{all}");
    for hidden in ["Mira", "0470", "Noor", "Gesloten"] {
        assert!(!all.contains(hidden), "{hidden}: {all}");
    }
    let found = look(&server, "?talent=cooking&municipality=ixelles&when=tue-morning").await;
    assert!(fitting(&found).contains("Koken") && !fitting(&found).contains("Feesten"), "{found}");
    assert!(found.contains("Vraag na: Talenten, Wanneer"), "what a task does not say is asked: {found}");
    let none = look(&server, "?when=tue-morning&talent=cooking&target=newcomers&language=fr&short=yes").await;
    assert!(fitting(&none).contains("Koken"), "nothing is short, so nobody can ask for it: {none}");
    server.stop().await;
}

#[tokio::test]
async fn it_speaks_arabic_from_right_to_left_and_keeps_the_choices_in_another_language() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    with_tasks(&an).await;
    switch_on(&an).await;
    let page = look(&server, "?lang=ar&talent=cooking").await;
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\">") && page.contains("مهام للمتطوعين"), "{page}");
    assert!(page.contains("href=\"/orientation?lang=fr&amp;talent=cooking\""), "{page}");
    assert!(!page.contains("orientation-"), "every word is there: {page}");
    for lang in ["nl", "fr", "en"] {
        let page = look(&server, &format!("?lang={lang}&talent=cooking")).await;
        assert!(page.contains(&format!("<html lang=\"{lang}\" dir=\"ltr\">")), "{page}");
    }
    server.stop().await;
}

#[tokio::test]
async fn an_address_with_nonsense_is_a_page_all_the_same() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let an = Person::log_in(&server).await;
    with_tasks(&an).await;
    switch_on(&an).await;
    let nonsense = "?talent=%3Cscript%3Ealert(1)%3C%2Fscript%3E&foo=bar&when=ooit&lang=xx&talent=";
    let page = look(&server, nonsense).await;
    assert!(page.starts_with("HTTP/1.1 200") && fitting(&page).contains("Koken"), "{page}");
    assert!(!page.contains("alert(1)") && !page.contains("ooit"), "{page}");
    let many = look(&server, &format!("?{}", "talent=cooking&".repeat(400))).await;
    assert!(many.starts_with("HTTP/1.1 200"), "{many}");
    server.stop().await;
}
