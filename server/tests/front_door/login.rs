//! Who gets in, and who is held up.

use samenspel_server::{Running, config::Config, limits::Limits, start};

use crate::harness::{FORM, LOGIN, ask, behind_proxy, config, cookie};
use crate::location;

const CAFE: &str = "X-Forwarded-For: 192.0.2.7\r\n";
const HOME: &str = "X-Forwarded-For: 198.51.100.1\r\n";

/// The status that a try to log in gets.
async fn try_login(server: &Running, place: &str, credentials: &str) -> String {
    let answer = ask(server, "POST /login", &format!("{FORM}{place}"), credentials, "").await;
    answer.get(9..12).unwrap().to_owned()
}

#[tokio::test]
async fn somebody_who_guesses_in_the_cafe_waits_and_an_is_in_from_home_and_hears_of_it() {
    let data = tempfile::tempdir().unwrap();
    let server = start(behind_proxy(&data)).await.unwrap();
    for _ in 0..6 {
        assert_eq!(try_login(&server, CAFE, "name=an&password=geraden").await, "401");
    }
    assert_eq!(try_login(&server, CAFE, LOGIN).await, "429", "the right one too, there");
    assert_eq!(
        try_login(&server, CAFE, "name=bo&password=geraden").await,
        "401",
        "other names are not held up"
    );
    let home = format!("{FORM}{HOME}");
    let cookie = format!("{home}{}", cookie(&ask(&server, "POST /login", &home, LOGIN, "").await));
    let today = ask(&server, "GET /today", &cookie, "", "").await;
    assert!(today.contains("6 verkeerde wachtwoorden voor An sinds vandaag om "), "{today}");
    ask(&server, "POST /guesses/1/seen", &cookie, "", "").await;
    assert!(!ask(&server, "GET /today", &cookie, "", "").await.contains("verkeerde wachtwoorden"));
    server.stop().await;
}

#[tokio::test]
async fn a_slip_of_the_finger_is_not_told() {
    let data = tempfile::tempdir().unwrap();
    let server = start(config(&data)).await.unwrap();
    for _ in 0..2 {
        for _ in 0..4 {
            assert_eq!(try_login(&server, "", "name=an&password=vergist").await, "401");
        }
        let cookie = cookie(&ask(&server, "POST /login", FORM, LOGIN, "").await);
        assert!(!ask(&server, "GET /today", &cookie, "", "").await.contains("verkeerde wachtwoorden"));
    }
    server.stop().await;
}

#[tokio::test]
async fn nobody_gets_more_tries_by_saying_that_they_come_from_elsewhere() {
    let data = tempfile::tempdir().unwrap();
    let server = start(config(&data)).await.unwrap();
    for last in 1..=6 {
        let place = format!("X-Forwarded-For: 192.0.2.{last}\r\n");
        assert_eq!(try_login(&server, &place, "name=an&password=geraden").await, "401");
    }
    assert_eq!(try_login(&server, HOME, LOGIN).await, "429");
    server.stop().await;
}

#[tokio::test]
async fn a_link_in_a_mail_leads_where_it_says_before_and_after_logging_in() {
    let data = tempfile::tempdir().unwrap();
    let server = start(config(&data)).await.unwrap();
    let page = "/candidates/0a0b0c?show=all&x=1";
    let asked = ask(&server, &format!("GET {page}"), "", "", "").await;
    let login = "/login?to=/candidates/0a0b0c%3Fshow%3Dall%26x%3D1";
    assert_eq!(location(&asked), login);
    let form = ask(&server, &format!("GET {login}"), "", "", "").await;
    assert!(form.contains("name=\"to\" value=\"/candidates/0a0b0c?show=all&amp;x=1\""), "{form}");
    let to = "to=%2Fcandidates%2F0a0b0c%3Fshow%3Dall%26x%3D1";
    let slip = ask(&server, "POST /login", FORM, &format!("name=an&password=vergist&{to}"), "").await;
    assert!(slip.contains("value=\"/candidates/0a0b0c?show=all&amp;x=1\""), "{slip}");
    let in_now = ask(&server, "POST /login", FORM, &format!("{LOGIN}&{to}"), "").await;
    assert_eq!(location(&in_now), page);
    // From a mail: another site's link, with the cookie.
    let mail = format!("Sec-Fetch-Site: cross-site\r\n{}", cookie(&in_now));
    assert!(ask(&server, "GET /candidates", &mail, "", "").await.starts_with("HTTP/1.1 200"));
    assert_eq!(location(&ask(&server, &format!("GET {login}"), &mail, "", "").await), page);
    for foreign in ["https%3A%2F%2Fevil.be", "%2F%2Fevil.be"] {
        let answer = ask(&server, "POST /login", FORM, &format!("{LOGIN}&to={foreign}"), "").await;
        assert_eq!(location(&answer), "/today", "{foreign}");
    }
    server.stop().await;
}

#[tokio::test]
async fn opened_without_tls_behind_a_proxy_a_page_leads_to_the_secure_address_or_says_so() {
    let data = tempfile::tempdir().unwrap();
    let server = start(behind_proxy(&data)).await.unwrap();
    let plain = format!("{HOME}X-Forwarded-Proto: http\r\n");
    for page in ["/login", "/candidates?show=all", "/app/"] {
        let answer = ask(&server, &format!("GET {page}"), &plain, "", "").await;
        assert_eq!(location(&answer), format!("https://samenspel.example.org{page}"));
    }
    let secure = format!("{HOME}X-Forwarded-Proto: https\r\n");
    assert!(ask(&server, "GET /login", &secure, "", "").await.starts_with("HTTP/1.1 200"));
    // A proxy that does not say so, and what a browser sends from a page without TLS.
    let form = format!("{HOME}Content-Type: application/x-www-form-urlencoded\r\nOrigin: null\r\n");
    let answer = ask(&server, "POST /login", &form, LOGIN, "").await;
    assert!(answer.starts_with("HTTP/1.1 403") && answer.contains("Zet https:// voor het adres"), "{answer}");
    server.stop().await;
}

#[tokio::test]
async fn news_reach_a_browser_behind_a_proxy_that_gathers_answers() {
    let data = tempfile::tempdir().unwrap();
    let server = start(behind_proxy(&data)).await.unwrap();
    let home = format!("{FORM}{HOME}");
    let cookie = format!("{home}{}", cookie(&ask(&server, "POST /login", &home, LOGIN, "").await));
    let news = ask(&server, "GET /events", &cookie, "", "event: changed").await;
    assert!(news.contains("x-accel-buffering: no"), "{news}");
    // It does not pass on that a tablet asks for a WebSocket: the tablet hears at once that there is none, and posts.
    let answer = ask(&server, "GET /sync", HOME, "", "").await;
    assert!(answer.starts_with("HTTP/1.1 4"), "{answer}");
    server.stop().await;
}

#[tokio::test]
async fn when_too_many_log_in_at_once_the_page_says_so_and_keeps_the_name() {
    let data = tempfile::tempdir().unwrap();
    let mut server = start(config(&data)).await.unwrap();
    server.stop().await;
    let limits = Limits { hashes_max: 0, ..Limits::default() };
    server = start(Config { limits, ..config(&data) }).await.unwrap();
    for _ in 0..9 {
        let answer = ask(&server, "POST /login", FORM, LOGIN, "").await;
        assert!(answer.starts_with("HTTP/1.1 503") && answer.contains("retry-after: "), "{answer}");
        assert!(answer.contains("tegelijk") && answer.contains("value=\"an\""), "{answer}");
    }
    server.stop().await;
}
