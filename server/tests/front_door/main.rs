//! The real server on a free port, spoken to as a browser does.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests may fail loudly")]

mod harness;
mod login;

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
        ("POST /devices/pair", "role=coordinator&label=x", "422"),
        ("POST /devices/pair", "role=desk&label=+", "422"),
        ("POST /booklets", "count=1000000", "422"),
        ("POST /login", big.as_str(), "413"),
    ] {
        let answer = ask(&server, line, &cookie, body, "").await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status}")), "{line}: {answer}");
        assert!(answer.contains("<h1>"), "{line} gets a page in words");
    }
    assert!(ask(&server, "POST /pair", "", "\u{1}onzin", "").await.starts_with("HTTP/1.1 4"));
    server.stop().await;
}
