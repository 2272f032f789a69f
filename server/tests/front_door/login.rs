//! Who gets in, and who is held up.

use samenspel_server::{Running, config::Config, limits::Limits, start};

use crate::harness::{FORM, LOGIN, ask, behind_proxy, config, cookie};

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
