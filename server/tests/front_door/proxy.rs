//! Behind a proxy all connections come from one address, and one of them carries the requests of many people.

use std::time::Duration;

use samenspel_server::{Running, config::Config, limits::Limits, start};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::harness::{FORM, LOGIN, ask, behind_proxy, cookie};

const HALL: &str = "X-Forwarded-For: 192.0.2.7\r\n";
const FLOOD: &str = "X-Forwarded-For: 203.0.113.9\r\n";

/// A connection that the proxy has open.
struct Open(TcpStream);

impl Open {
    async fn new(server: &Running) -> Self {
        Self(TcpStream::connect(server.addr).await.unwrap())
    }

    async fn say(&mut self, words: &str) {
        self.0.write_all(words.as_bytes()).await.unwrap();
    }

    /// What is heard until these words, or the end.
    async fn hear(&mut self, until: &str) -> String {
        let mut heard = Vec::new();
        let hearing = async {
            while !String::from_utf8_lossy(&heard).contains(until) {
                if self.0.read_buf(&mut heard).await.unwrap_or_default() == 0 {
                    break;
                }
            }
        };
        timeout(Duration::from_secs(10), hearing).await.expect("an answer in time");
        String::from_utf8(heard).unwrap()
    }

    /// Begins to log in from this place; the server waits for what was typed.
    async fn begin_login(&mut self, place: &str) {
        let length = LOGIN.len();
        self.say(&format!(
            "POST /login HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\n{FORM}{place}Content-Length: {length}\r\n\r\n"
        ))
        .await;
        assert!(self.hear("\r\n\r\n").await.starts_with("HTTP/1.1 100"));
    }
}

async fn small(data: &tempfile::TempDir, connections_max: u32, guests_max: usize) -> Running {
    let limits = Limits { connections_max, guests_max, ..Limits::default() };
    start(Config { limits, ..behind_proxy(data) }).await.unwrap()
}

#[tokio::test]
async fn a_flood_from_elsewhere_does_not_push_out_who_logs_in_from_the_hall() {
    let data = tempfile::tempdir().unwrap();
    let server = small(&data, 12, 6).await;
    let mut an = Open::new(&server).await;
    an.begin_login(HALL).await;
    let mut flood = Vec::new();
    for round in 0..20 {
        let mut slow = Open::new(&server).await;
        slow.begin_login(FLOOD).await;
        let mut half = Open::new(&server).await;
        half.say("GET").await;
        flood.extend([slow, half, Open::new(&server).await]);
        let other = ask(&server, "GET /login", HALL, "", "").await;
        assert!(other.starts_with("HTTP/1.1 200"), "in round {round}: {other}");
    }
    an.say(LOGIN).await;
    let answer = an.hear("\r\n\r\n").await;
    assert!(answer.contains("location: /today"), "{answer}");
    drop((an, flood));
    server.stop().await;
}

#[tokio::test]
async fn a_connection_that_carried_ans_page_is_a_strangers_when_the_proxy_has_it_for_a_stranger() {
    let data = tempfile::tempdir().unwrap();
    let server = small(&data, 6, 3).await;
    let hall = format!("{FORM}{HALL}");
    let cookie = format!("{HALL}{}", cookie(&ask(&server, "POST /login", &hall, LOGIN, "").await));
    let mut kept = Vec::new();
    for _ in 0..6 {
        let mut open = Open::new(&server).await;
        open.say(&format!("GET /today HTTP/1.1\r\nHost: localhost\r\n{cookie}\r\n")).await;
        assert!(open.hear("</html>").await.starts_with("HTTP/1.1 200"));
        kept.push(open);
    }
    for open in &mut kept {
        open.begin_login(FLOOD).await;
    }
    let today = ask(&server, "GET /today", &cookie, "", "").await;
    assert!(today.contains("<h1>Vandaag</h1>"), "{today}");
    drop(kept);
    server.stop().await;
}
