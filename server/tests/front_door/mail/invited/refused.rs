//! What cannot be sent or approved, and two who press at once.

use super::{Market, new_task};
use crate::{
    appointments::env,
    harness::{FORM, ask},
    mail::{day, server},
    person::is_refused,
    post_office::PostOffice,
};

#[tokio::test]
async fn what_cannot_be_is_refused_in_words_and_given_back() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let market = Market::open(&server, &office).await;
    let link = market.invite(&market.zonnebloem).await;
    market.post(&link, "answer=yes").await;
    let task = new_task(&market.get(&link).await);
    let about = "Je kookt. ".repeat(10_000);
    let slots: String = (0..10_000).map(|_| format!("{}+10:00%0A", day(50))).collect();
    for (body, field, sentence, back) in [
        (
            format!("{task}-title=Koken&{task}-about={about}"),
            format!("sign-up-{task}-about"),
            "2000",
            about.as_str(),
        ),
        (format!("{task}-about=Je+kookt."), format!("sign-up-{task}-title"), "Vul dit in", "Je kookt."),
        (format!("{task}-title=Koken&slots={slots}"), "sign-up-slots".to_owned(), "20000", "10:00"),
        (format!("{task}-title=Koken&slots=morgen"), "sign-up-slots".to_owned(), "morgen", "Koken"),
        (format!("{task}-title=Koken&minutes=honderd"), "sign-up-minutes".to_owned(), "480", "honderd"),
        (format!("{task}-title=Koken&{task}-places=-1"), format!("sign-up-{task}-places"), "999", "-1"),
        (
            format!("{task}-title=Koken&{task}-talent=verzonnen"),
            format!("sign-up-{task}-talent"),
            "bestaat niet",
            "Koken",
        ),
    ] {
        let refused = market.post(&link, &body).await;
        assert!(refused.contains(&format!("{field}-error")), "{field}: {refused}");
        is_refused(&refused, &field, sentence);
        assert!(refused.contains(back), "{field}: nothing that was typed is lost");
    }
    let none = market.post(&link, "contact=Jan").await;
    assert!(none.contains("Schrijf minstens één taak") && none.contains("value=\"Jan\""), "{none}");
    let many: String = (0..400).map(|number| format!("&x{number}-title=Koken")).collect();
    let many = market.post(&link, &format!("{task}-title=Koken{many}")).await;
    assert!(many.starts_with("HTTP/1.1 422") && many.contains("te veel taken"), "{many}");
    let fields: String = (0..10_000).map(|number| format!("&x{number}=1")).collect();
    assert!(market.post(&link, &fields).await.starts_with("HTTP/1.1 422"));
    assert!(market.post(&link, &"x".repeat(2_000_000)).await.contains("te groot"));
    let script = market.post(&link, &format!("{task}-title=%3Cscript%3E&minutes=x")).await;
    assert!(script.contains("&lt;script&gt;") && !script.contains("\"<script>"), "{script}");
    let foreign = FORM.replace("same-origin", "cross-site");
    let foreign = ask(&server, &format!("POST {link}"), &foreign, "answer=no", "").await;
    assert!(foreign.starts_with("HTTP/1.1 403"), "{foreign}");
    assert!(market.get("/i/geraden").await.starts_with("HTTP/1.1 410"));
    let digest = link.replace("/i/", "/d/");
    assert!(market.get(&digest).await.starts_with("HTTP/1.1 410"), "it opens no list of appointments");
    // Somebody in the same building guesses links: whoever has one is not held up, and loses nothing.
    let mut waits = 0;
    for _ in 0..200 {
        waits += usize::from(market.get("/i/geraden").await.starts_with("HTTP/1.1 429"));
    }
    assert!(waits > 0);
    let late = market.post("/i/geraden", &format!("{task}-title=Koken")).await;
    assert!(late.starts_with("HTTP/1.1 410") && late.contains("Koken"), "to be copied: {late}");
    assert!(market.post(&link, &format!("{task}-title=Koken")).await.starts_with("HTTP/1.1 303"));
    assert!(market.get(&link).await.contains("value=\"Koken\""));
    server.stop().await;
}

#[tokio::test]
async fn two_coordinators_who_press_at_once_invite_once_and_what_cannot_be_sent_is_said() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let market = Market::open(&server, &office).await;
    let both = [market.kuumba.as_str(), market.zonnebloem.as_str()];
    let closes = day(20);
    let (one, two) = tokio::join!(market.press(&both, &closes), market.press(&both, &closes));
    assert!(one.starts_with("HTTP/1.1 303") && two.starts_with("HTTP/1.1 303"));
    market.due(20).await;
    assert_eq!(office.got().len(), 2, "one mail each");
    let page = market.an.open("/messages").await;
    assert_eq!(page.matches("Uitnodiging voor een markt").count(), 2, "{page}");

    let late = market.press(&both, &day(41)).await;
    is_refused(&late, "invite-closes", "tot en met de dag van de markt");
    let over = market.press(&both, "2020-01-01").await;
    is_refused(&over, "invite-closes", "vandaag");
    let nobody = market.press(&[], &closes).await;
    is_refused(&nobody, "invite-who", "Kies");
    let cosmos = market.press(&["00112233445566778899aabbccddeeff"], &closes).await;
    is_refused(&cosmos, "invite-who", "bestaat niet meer");

    // The organisation is erased: its link opens nothing, and nothing of what it wrote is left.
    let link = format!("/i/{}", office.last().link());
    market.post(&link, "answer=yes").await;
    let task = new_task(&market.get(&link).await);
    market.post(&link, &format!("{task}-title=Koken&contact=Jan+Proefpersoon")).await;
    for id in both {
        server.store.erase_document(id.parse().unwrap(), env().now).await.unwrap();
    }
    assert!(market.get(&link).await.starts_with("HTTP/1.1 410"));
    let rows = rusqlite::Connection::open(data.path().join("data/samenspel.sqlite")).unwrap();
    let left = "SELECT (SELECT count(*) FROM proposal) + (SELECT count(*) FROM sign_up)
                + (SELECT count(*) FROM message WHERE address <> '' OR plain <> '')";
    assert_eq!(rows.query_row(left, [], |row| row.get::<_, i64>(0)).unwrap(), 0);
    server.stop().await;
}
