//! The real server on a free port, spoken to as a browser does.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may fail loudly")]

mod appointments;
mod booklets;
mod cards;
mod coordinators;
mod days;
mod first_steps;
mod follow;
mod forms;
mod hall;
mod harness;
mod login;
mod login_in_place;
mod mail;
mod market;
mod noting;
mod orientation;
mod outcome;
mod outcomes;
mod person;
mod post_office;
mod proxy;

use std::time::Duration;

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use harness::{FORM, LOGIN, ask, cookie, server};

#[tokio::test]
async fn nothing_is_shown_before_login_and_every_answer_is_guarded() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    for page in ["/today", "/appointments", "/devices", "/booklets", "/organisations", "/quarantine"] {
        let answer = ask(&server, &format!("GET {page}"), "", "", "").await;
        assert!(answer.starts_with("HTTP/1.1 303") && answer.contains("location: /login"), "{answer}");
        assert!(answer.contains("frame-ancestors 'none'") && answer.contains("cache-control: no-store"));
    }
    assert!(ask(&server, "GET /events", "", "", "").await.starts_with("HTTP/1.1 204"));
    assert!(ask(&server, "GET /setup?code=", "", "", "").await.starts_with("HTTP/1.1 404"));
    assert!(server.setup_link.is_none());
    server.stop().await;
}

#[tokio::test]
async fn a_login_opens_the_dashboard_and_a_logout_closes_it() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let foreign = FORM.replace("same-origin", "cross-site");
    assert!(ask(&server, "POST /login", &foreign, LOGIN, "").await.starts_with("HTTP/1.1 403"));
    let wrong = LOGIN.replace("lange", "korte");
    assert!(ask(&server, "POST /login", FORM, &wrong, "").await.starts_with("HTTP/1.1 401"));
    let cookie = cookie(&ask(&server, "POST /login", FORM, LOGIN, "").await);
    assert!(ask(&server, "GET /today", &cookie, "", "").await.contains("<h1>Vandaag</h1>"));
    let french = format!("{cookie}Accept-Language: fr-BE\r\n");
    assert!(ask(&server, "GET /today", &french, "", "").await.contains("lang=\"fr\""));
    ask(&server, "POST /logout", &format!("{FORM}{cookie}"), "", "").await;
    assert!(ask(&server, "GET /today", &cookie, "", "").await.starts_with("HTTP/1.1 303"));
    server.stop().await;
}

#[tokio::test]
async fn an_open_page_hears_news_and_does_not_hold_up_the_end() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let cookie = cookie(&ask(&server, "POST /login", FORM, LOGIN, "").await);
    // Without a data line a browser would drop the event.
    let stream = ask(&server, "GET /events", &cookie, "", "\ndata:").await;
    assert!(stream.contains("event: changed"), "{stream}");
    let mut open = TcpStream::connect(server.addr).await.unwrap();
    open.write_all(format!("GET /events HTTP/1.1\r\nHost: x\r\n{cookie}\r\n").as_bytes()).await.unwrap();
    open.read_u8().await.unwrap();
    timeout(Duration::from_secs(3), server.stop()).await.expect("a prompt end");
}

#[tokio::test]
async fn bad_input_is_refused_kindly() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let cookie = format!("{FORM}{}", cookie(&ask(&server, "POST /login", FORM, LOGIN, "").await));
    let big = "x".repeat(100_000);
    for (line, body, status) in [
        ("GET /candidates/niets", "", "404"),
        ("POST /devices/00/revoke", "", "404"),
        ("POST /devices", "role=coordinator&label=x", "422"),
        ("POST /devices", "role=desk&label=+", "422"),
        ("GET /candidates?sort=%00&after=zz.1&who=niemand&who=twee", "", "200"),
        ("POST /booklets", "count=1000000", "422"),
        ("POST /login", big.as_str(), "413"),
    ] {
        let answer = ask(&server, line, &cookie, body, "").await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{line}: {answer}");
        assert!(answer.contains("<h1>"), "{line} gets a page in words");
    }
    let undo = ask(&server, "POST /undo/0a", &cookie, "", "").await;
    let page = ask(&server, &format!("GET {}", location(&undo)), &cookie, "", "").await;
    assert!(page.contains("te laat"), "{undo}");
    assert!(ask(&server, "POST /devices", &cookie, &"x".repeat(2_000_000), "").await.contains("te groot"));
    assert!(ask(&server, "POST /pair", "", "\u{1}onzin", "").await.starts_with("HTTP/1.1 4"));
    server.stop().await;
}

/// The one-time id of the form on this page that posts there.
fn form_id(page: &str, action: &str) -> String {
    let form = page.split(&format!("action=\"{action}\"")).nth(1).expect("the form");
    form.split("name=\"act\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

fn location(answer: &str) -> &str {
    answer.lines().find_map(|line| line.strip_prefix("location: ")).unwrap_or(answer)
}

#[tokio::test]
async fn a_form_that_is_posted_twice_makes_one_thing_and_one_that_is_wrong_keeps_what_was_typed() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let cookie = format!("{FORM}{}", cookie(&ask(&server, "POST /login", FORM, LOGIN, "").await));
    let page = ask(&server, "GET /booklets", &cookie, "", "").await;
    let id = form_id(&page, "/booklets");
    let wrong = ask(&server, "POST /booklets", &cookie, &format!("act={id}&count=7"), "").await;
    assert!(wrong.starts_with("HTTP/1.1 422") && wrong.contains("print-count-error"), "{wrong}");
    assert_eq!(form_id(&wrong, "/booklets"), id, "it is the same act still");
    let body = format!("act={id}&count=8&language=ar&market=");
    let (first, second) = tokio::join!(
        ask(&server, "POST /booklets", &cookie, &body, ""),
        ask(&server, "POST /booklets", &cookie, &body, "")
    );
    assert_eq!(location(&first), location(&second));
    assert_eq!(server.store.booklet_batches().await.unwrap().len(), 1);

    let typed = format!("role=stand&label={}&organisation=&ends=2020-01-01", "Balie".repeat(20_000));
    let wrong = ask(&server, "POST /devices", &cookie, &typed, "").await;
    assert!(wrong.starts_with("HTTP/1.1 422"), "{}", &wrong[..200]);
    assert!(wrong.contains(&"Balie".repeat(20_000)), "what was typed is there");
    for field in ["label", "organisation", "ends"] {
        assert!(wrong.contains(&format!("id=\"pair-{field}-error\"")), "{field}");
    }
    server.stop().await;
}

#[tokio::test]
async fn a_list_is_taken_as_a_table_with_the_same_filter() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let cookie = cookie(&ask(&server, "POST /login", FORM, LOGIN, "").await);
    for list in ["candidates", "appointments", "devices", "quarantine", "erasures", "follow", "pool"] {
        assert!(
            ask(&server, &format!("GET /{list}"), &cookie, "", "").await.contains("Niets om te tonen"),
            "{list}"
        );
        let table = ask(&server, &format!("GET /{list}?format=csv"), &cookie, "", "").await;
        assert!(table.contains("content-type: text/csv; charset=utf-8"), "{table}");
        assert!(
            table.contains(&format!("filename=\"samenspel-{list}-")) && table.contains('\u{feff}'),
            "{table}"
        );
    }
    assert!(ask(&server, "GET /candidates?format=csv", "", "", "").await.contains("location: /login"));
    server.stop().await;
}

#[tokio::test]
async fn somebody_is_found_by_part_of_a_name_or_a_number_until_the_sheet_is_erased() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let now = samenspel_model::Millis(i64::try_from(since.as_millis()).unwrap());
    samenspel_server::demo::seed(&server.store, now).await.unwrap();
    let cookie = format!("{FORM}{}", cookie(&ask(&server, "POST /login", FORM, LOGIN, "").await));
    let found = async |typed: &str| {
        let answer = ask(&server, "POST /search", &cookie, &format!("q={typed}"), "").await;
        assert!(!location(&answer).contains(typed), "what is looked for stands in no address");
        let page = ask(&server, &format!("GET {}", location(&answer)), &cookie, "", "").await;
        let group = format!("GET {}?group=candidates", location(&answer));
        for shown in [&page, &ask(&server, &group, &cookie, "", "").await] {
            let addresses = shown.split([' ', '>']).filter(|part| {
                ["href=", "action=", "formaction=", "src=", "data-"].iter().any(|name| part.starts_with(name))
            });
            for address in addresses {
                assert!(!address.to_lowercase().contains(&typed.to_lowercase()), "{typed}: {address}");
            }
        }
        page
    };
    for typed in ["ramirez", "ramires", "joseluis", "RAM%C3%8D+jose", "0470+00+00+04", "%2B32470000004"] {
        assert!(found(typed).await.contains("José Luis Ramírez"), "{typed}");
    }
    assert!(found("muntpunt").await.contains("organisation-"));
    assert!(found("xyzzy").await.contains("Niets gevonden"));
    let page = ask(&server, "GET /candidates", &cookie, "", "").await;
    let ours = page.split("</a>").find(|link| link.ends_with("José Luis Ramírez</bdi>")).unwrap();
    let id = ours.rsplit("/candidates/").next().unwrap().split('"').next().unwrap().to_owned();
    server.store.erase_document(id.parse().unwrap(), now).await.unwrap();
    assert!(found("ramirez").await.contains("Niets gevonden"));
    let gone = ask(&server, &format!("GET /candidates/{id}"), &cookie, "", "").await;
    assert!(gone.starts_with("HTTP/1.1 410") && gone.contains("is gewist"), "{gone}");
    server.stop().await;
}

#[tokio::test]
async fn a_question_is_answered_with_what_somebody_wrote_and_can_be_asked_again_for_ten_seconds() {
    let data = tempfile::tempdir().unwrap();
    let server = server(&data).await;
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let now = samenspel_model::Millis(i64::try_from(since.as_millis()).unwrap());
    samenspel_server::demo::seed(&server.store, now).await.unwrap();
    let cookie = format!("{FORM}{}", cookie(&ask(&server, "POST /login", FORM, LOGIN, "").await));
    let row = server.store.open_conflicts().await.unwrap().remove(0);
    let values: Vec<_> = row.voices.iter().map(|voice| voice.value.replace(' ', "+")).collect();
    let post = async |mark: &str, value: &str| {
        let body = format!("field={}&mark={mark}&back=%2Ftoday&value={value}", row.field);
        let answer = ask(&server, &format!("POST /questions/{}", row.doc), &cookie, &body, "").await;
        ask(&server, &format!("GET {}", location(&answer)), &cookie, "", "").await
    };
    assert!(post("0a", &values[0]).await.contains("Intussen is er iets anders"));
    assert!(
        post(&row.mark(), "0499+99+99+99").await.contains("Intussen is er iets anders"),
        "nobody wrote that"
    );
    let done = post(&row.mark(), &values[0]).await;
    assert!(done.contains("Je koos") && !done.contains("name=\"mark\""), "{done}");
    assert!(post(&row.mark(), &values[1]).await.contains("Jouw keuze is niet bewaard."));
    let undo = done.split("action=\"/undo/").nth(1).unwrap().split('"').next().unwrap();
    let undone = ask(&server, &format!("POST /undo/{undo}"), &cookie, "", "").await;
    let page = ask(&server, &format!("GET {}", location(&undone)), &cookie, "", "").await;
    assert!(page.contains("Het is ongedaan gemaakt.") && page.contains("name=\"mark\""), "{page}");
    assert_eq!(server.store.open_conflicts().await.unwrap().len(), 1);
    server.stop().await;
}
