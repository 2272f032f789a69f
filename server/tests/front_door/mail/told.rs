//! What is told, to whom, and what no message may say.

use samenspel_model::{booklet::Code, edit::edit_of};
use samenspel_server::{ingest::dashboard, start};

use super::{Centre, YES, day, events, server};
use crate::{
    appointments::env,
    harness::{ask, config},
    location,
    post_office::{Manner, PostOffice},
};

#[tokio::test]
async fn a_companion_gets_one_mail_about_all_of_theirs_with_the_names_of_those_who_agreed() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    centre.register("Bram Proef", 2, &[("consent/forward", false)]).await;
    centre.register("Chantal Proef", 3, &[]).await;
    centre.register("Dina Proef", 4, &[("consent/forward", true), ("consent/store", false)]).await;
    for serial in 1..5 {
        centre.meet(serial, &day(serial.into()), "10:00").await;
    }
    centre.meet(9, &day(3), "10:00").await;
    let list = centre.an.open("/forward").await;
    assert!(
        list.contains("Els Peeters") && list.contains("4 nieuw") && list.contains("Zonnebloem"),
        "{list}"
    );
    let sent = centre.send(&centre.companion).await;
    assert!(sent.contains("vertrekt over tien seconden"), "{sent}");
    centre.due(0).await;
    assert!(office.got().is_empty(), "it can still be taken back");
    centre.due(20).await;
    let mail = office.last();
    assert_eq!((mail.to.as_str(), office.got().len()), ("els@cvo.example", 1));
    assert_eq!(mail.header("Auto-Submitted"), "auto-generated");
    for part in ["text/plain", "text/html"] {
        let text = mail.part(part);
        assert!(
            text.contains("Amina Proef") && text.contains("Zonnebloem") && text.contains("Kerkstraat 1"),
            "{text}"
        );
        for unsaid in ["Bram", "Chantal", "Dina", "knie", "0470"] {
            assert!(!text.contains(unsaid), "{unsaid}: {text}");
        }
        for serial in 1..5 {
            assert!(text.contains(&Code::from_serial(serial).display()), "{serial}: {text}");
        }
        assert!(!text.contains(&Code::from_serial(9).display()), "somebody else's");
    }
    assert!(!mail.header("Subject").contains("Amina") && !mail.header("Message-ID").contains("cvo"));
    let calendar = events(&mail.part("text/calendar"));
    assert_eq!(calendar.len(), 4);
    assert!(calendar[0].contains("|0|CONFIRMED|") && calendar[0].contains("|30|Amina Proef"), "{calendar:?}");
    assert!(centre.an.open("/forward").await.contains("Niets nieuws"));

    // The organisation's list is French, and Amina did not agree that it gets her name.
    centre.send(&centre.organisation).await;
    centre.due(20).await;
    let mail = office.last();
    let text = mail.part("text/plain");
    assert_eq!(mail.to, "info@zonnebloem.example");
    assert!(
        text.contains("Bonjour Zonnebloem") && !text.contains("Amina") && !text.contains("0470"),
        "{text}"
    );
    server.stop().await;
}

#[tokio::test]
async fn what_changed_is_told_once_and_the_calendar_follows() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    let (mut one, mut two) = (centre.meet(1, &day(5), "10:00").await, centre.meet(1, &day(6), "10:00").await);
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let first = events(&office.last().part("text/calendar"));

    centre.change(&mut one, &edit_of([("time", "11:00")])).await;
    centre.change(&mut two, &edit_of([("withdrawn", true)])).await;
    let list = centre.an.open("/forward?show=news").await;
    assert!(list.contains("1 veranderd") && list.contains("1 gaat niet door"), "{list}");
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let text = office.last().part("text/plain");
    assert!(text.contains("om 10 uur naar 11 uur") && text.contains("gaat niet door"), "{text}");
    let second = events(&office.last().part("text/calendar"));
    let uid = |line: &String| line.split('|').next().unwrap().to_owned();
    assert_eq!(first.iter().map(uid).collect::<Vec<_>>(), second.iter().map(uid).collect::<Vec<_>>());
    assert!(second[0].contains("|1|CONFIRMED|") && second[1].contains("|1|CANCELLED|"), "{second:?}");

    centre.change(&mut two, &edit_of([("withdrawn", false)])).await;
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let third = events(&office.last().part("text/calendar"));
    assert!(third[0].contains("|1|CONFIRMED|") && third[1].contains("|2|CONFIRMED|"), "{third:?}");
    assert!(centre.preview(&centre.companion).await.contains("Niets nieuws"));
    server.stop().await;
}

#[tokio::test]
async fn who_is_erased_is_in_no_message_any_more_and_one_that_waits_is_not_sent() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    let amina = centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(5), "10:00").await;
    centre.send(&centre.companion).await;
    centre.due(20).await;
    centre.send(&centre.companion).await;
    assert!(server.store.erase_document(amina, env().now).await.unwrap());
    centre.due(20).await;
    assert_eq!(office.got().len(), 1);
    let (_, page) = centre.last_message().await;
    assert!(page.contains("De tekst is gewist") && !page.contains("Amina"), "{page}");
    let gone = ask(&server, &format!("GET /d/{}", office.last().link()), "", "", "").await;
    assert!(gone.contains("Er zijn nu geen afspraken") && !gone.contains("Amina"), "{gone}");
    server.stop().await;
    let file = std::fs::read(data.path().join("data/samenspel.sqlite")).unwrap();
    assert!(!file.windows(11).any(|window| window == b"Amina Proef"));
}

#[tokio::test]
async fn without_a_mail_server_the_lists_can_be_printed_and_an_address_with_a_line_break_is_none() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = start(config(&data)).await.unwrap();
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(5), "10:00").await;
    let list = centre.an.open("/forward").await;
    assert!(
        list.contains("geen mailserver ingesteld") && !list.contains("action=\"/forward/send\""),
        "{list}"
    );
    let page = centre.preview(&centre.companion).await;
    assert!(page.contains("Amina Proef") && !page.contains(&format!("/{}/send\"", centre.companion)));
    let paper = centre.an.open(&format!("/forward/{}/print", centre.companion)).await;
    assert!(paper.contains("Amina Proef"));
    let calendar = centre.an.open(&format!("/forward/{}/calendar", centre.companion)).await;
    assert_eq!(events(calendar.split("\r\n\r\n").nth(1).unwrap()).len(), 1);
    let refused = centre.an.post(&format!("/forward/{}/send", centre.companion), "act=&mark=&after=").await;
    assert!(centre.an.open(location(&refused)).await.contains("Kijk de mail nog eens na"));
    server.stop().await;
}

#[tokio::test]
async fn booklets_of_a_group_are_told_without_names_and_of_one_that_two_have_both_must_agree() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    let key = format!("visitors/klas/booklet/{}", Code::from_serial(7));
    let by = server.store.account_by_name("An").await.unwrap().unwrap().0;
    let mut handed_out =
        edit_of([("visitors/klas/name", "Klas 3"), ("visitors/klas/companion", &centre.companion_id)]);
    handed_out.extend(edit_of([(key, true)]));
    dashboard::edit_doc(&server.store, env(), &by, centre.referrer.parse().unwrap(), handed_out)
        .await
        .unwrap();
    // A couple: one of them agreed. And somebody who agreed that the organisation gets the name.
    centre.register("Amina Proef", 8, YES).await;
    centre.register("Bilal Proef", 8, &[]).await;
    centre.register("Chantal Proef", 9, &[("consent/organisation", true)]).await;
    for serial in [7, 8, 9] {
        centre.meet(serial, &day(serial.into()), "10:00").await;
    }
    centre.send(&centre.companion).await;
    centre.send(&centre.organisation).await;
    centre.due(20).await;
    let [to_els, to_them] = office.got().try_into().unwrap();
    let text = to_els.part("text/plain");
    for serial in [7, 8, 9] {
        assert!(text.contains(&Code::from_serial(serial).display()), "{serial}: {text}");
    }
    assert!(!text.contains("Proef"), "{text}");
    let text = to_them.part("text/plain");
    assert!(text.contains("Chantal Proef") && text.contains("0470 00 00 01"), "{text}");
    assert!(!text.contains("Amina") && !text.contains("Bilal"), "{text}");
    server.stop().await;
}

#[tokio::test]
async fn a_companion_who_reads_arabic_gets_mail_and_page_in_arabic_from_right_to_left() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    let by = server.store.account_by_name("An").await.unwrap().unwrap().0;
    let speaks = edit_of([(format!("companion/{}/language", centre.companion_id), "ar")]);
    dashboard::edit_doc(&server.store, env(), &by, centre.referrer.parse().unwrap(), speaks).await.unwrap();
    centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(1), "10:30").await;
    centre.send(&centre.companion).await;
    centre.due(20).await;
    let mail = office.last();
    let html = mail.part("text/html");
    assert!(html.contains("lang=\"ar\" dir=\"rtl\""), "{html}");
    for part in [&html, &mail.part("text/plain")] {
        assert!(part.contains("مواعيد الأشخاص") && part.contains("الساعة 10:30"), "{part}");
        assert!(part.contains("Amina Proef") && !part.contains("mail-") && !part.contains(" uur"), "{part}");
    }
    let page = ask(&server, &format!("GET /d/{}", mail.link()), "", "", "").await;
    assert!(page.contains("dir=\"rtl\"") && page.contains("ما سيأتي") && !page.contains("answer-"), "{page}");
    server.stop().await;
}

#[tokio::test]
async fn today_says_how_many_do_not_know_of_a_change_and_loudly_when_it_is_soon() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    let an = &centre.an;
    centre.register("Amina Proef", 1, YES).await;
    let mut meeting = centre.meet(1, &day(9), "10:00").await;
    let line = async || {
        let today = an.open("/today").await;
        let line = today.split("id=\"unaware\"").nth(1).expect("a place for it");
        line.split("</div>").next().unwrap().to_owned()
    };
    let quiet = line().await;
    assert!(!quiet.contains("weet een verandering"), "what is new to them is no change: {quiet}");
    centre.send(&centre.companion).await;
    centre.due(20).await;
    centre.change(&mut meeting, &edit_of([("time", "11:00")])).await;
    let one = line().await;
    assert!(one.contains("Eén begeleider of organisatie weet een verandering nog niet"), "{one}");
    assert!(one.contains("href=\"/forward?show=news\"") && one.contains("notice waiting"), "{one}");
    centre.change(&mut meeting, &edit_of([("date", day(1).as_str())])).await;
    assert!(line().await.contains("notice alert"), "it is tomorrow");
    centre.send(&centre.companion).await;
    centre.due(20).await;
    assert!(!line().await.contains("weet een verandering"));
    centre.change(&mut meeting, &edit_of([("withdrawn", true)])).await;
    assert!(line().await.contains("notice alert"));
    server.stop().await;
}

#[tokio::test]
async fn today_counts_who_was_told_of_what_is_theirs_no_more_until_a_list_that_says_so_is_to_leave() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    let amina = centre.register("Amina Proef", 1, YES).await;
    let mut meeting = centre.meet(1, &day(9), "10:00").await;
    centre.meet(2, &day(9), "11:00").await;
    centre.send(&centre.companion).await;
    centre.send(&centre.organisation).await;
    centre.due(20).await;
    let line = async || {
        let today = centre.an.open("/today").await;
        let line = today.split("id=\"unaware\"").nth(1).expect("a place for it");
        line.split("</div>").next().unwrap().to_owned()
    };
    let all_know = line().await;
    assert!(!all_know.contains("href"), "{all_know}");
    let by = server.store.account_by_name("An").await.unwrap().unwrap().0;
    let anothers = edit_of([("companion", "jan")]);
    dashboard::edit_doc(&server.store, env(), &by, amina, anothers).await.unwrap();
    let one = line().await;
    assert!(one.contains("Eén begeleider of organisatie weet een verandering nog niet"), "{one}");
    centre.change(&mut meeting, &edit_of([("time", "11:00")])).await;
    let two = line().await;
    assert!(two.contains("2 begeleiders en organisaties weten een verandering nog niet"), "{two}");
    centre.send(&centre.companion).await;
    let one = line().await;
    assert!(one.contains("Eén begeleider of organisatie"), "{one}");
    centre.send(&centre.organisation).await;
    centre.meet(3, &day(9), "12:00").await;
    let all_will_know = line().await;
    assert!(!all_will_know.contains("href"), "what is new to them besides is no change: {all_will_know}");
    centre.due(20).await;
    centre.change(&mut meeting, &edit_of([("time", "10:00")])).await;
    let one = line().await;
    assert!(one.contains("Eén begeleider of organisatie"), "{one}");
    server.stop().await;
}

#[tokio::test]
async fn a_list_of_which_nobody_knows_whether_it_came_does_not_wait_to_leave() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    centre.register("Amina Proef", 1, YES).await;
    centre.meet(1, &day(5), "10:00").await;
    centre.send(&centre.companion).await;
    assert!(centre.an.open("/forward").await.contains("Staat klaar om te vertrekken"));
    office.behaves(Manner::ClosesAfterText);
    centre.due(20).await;
    let list = centre.an.open("/forward").await;
    assert!(!list.contains("Staat klaar om te vertrekken"), "{list}");
    assert!(list.contains("Niemand weet of de laatste mail aankwam"), "{list}");
    server.stop().await;
}

#[tokio::test]
async fn appointments_that_go_to_no_companion_are_counted_and_found() {
    let (data, office) = (tempfile::tempdir().unwrap(), PostOffice::open().await);
    let server = server(&data, &office).await;
    let centre = Centre::open(&server, &office).await;
    let an = &centre.an;
    centre.register("Amina Proef", 1, YES).await;
    let code = |serial| Code::from_serial(serial).to_string();
    centre.desk.register(&server, "Bram Proef", edit_of([(format!("booklet/{}", code(2)), true)])).await;
    let by = server.store.account_by_name("An").await.unwrap().unwrap().0;
    let mut groups = edit_of([("visitors/alone/name", "Klas 3"), ("visitors/with/name", "Klas 4")]);
    groups.extend(edit_of([("visitors/with/companion", centre.companion_id.as_str())]));
    groups.extend(edit_of([
        (format!("visitors/alone/booklet/{}", code(3)), true),
        (format!("visitors/with/booklet/{}", code(4)), true),
    ]));
    dashboard::edit_doc(&server.store, env(), &by, centre.referrer.parse().unwrap(), groups).await.unwrap();
    assert!(!an.open("/forward").await.contains("gaan naar geen begeleider"));
    for serial in 1..5 {
        centre.meet(serial, &day(5), "10:00").await;
    }
    centre.meet(2, &day(-3), "10:00").await;
    let list = an.open("/forward").await;
    assert!(list.contains("2 afspraken gaan naar geen begeleider"), "{list}");
    let way = list.split("href=\"/appointments?").nth(1).expect("a way").split('"').next().unwrap();
    let alone = an.open(&format!("/appointments?{}", way.replace("&amp;", "&"))).await;
    for (serial, is_here) in [(1, false), (2, true), (3, true), (4, false)] {
        assert_eq!(alone.contains(&Code::from_serial(serial).display()), is_here, "{serial}: {alone}");
    }
    server.stop().await;
}
