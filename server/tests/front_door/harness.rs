//! A server, and what a browser sends it.

use std::time::Duration;

use samenspel_server::{
    Running,
    config::{Config, FirstAccount},
    start,
};
use tempfile::TempDir;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

pub(crate) const FORM: &str =
    "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n";
pub(crate) const LOGIN: &str = "name=an&password=een+lange+zin";

/// With An's account.
pub(crate) fn config(data: &TempDir) -> Config {
    let first = FirstAccount { name: "An".into(), password: "een lange zin".into() };
    Config { first_account: Some(first), ..Config::local(data.path().join("data"), 0) }
}

/// A proxy in front says where requests come from.
pub(crate) fn behind_proxy(data: &TempDir) -> Config {
    let public_url = Some("https://samenspel.example.org".parse().unwrap());
    Config { behind_proxy: true, public_url, ..config(data) }
}

pub(crate) async fn server(data: &TempDir) -> Running {
    start(config(data)).await.unwrap()
}

/// Sends a request and reads until the answer contains `until` or ends.
pub(crate) async fn ask(server: &Running, line: &str, headers: &str, body: &str, until: &str) -> String {
    ask_within(server, line, headers, body, (until, Duration::from_secs(5))).await
}

/// The same to its end, of what takes long in a program that was not optimised.
pub(crate) async fn ask_for(server: &Running, line: &str, headers: &str, body: &str) -> String {
    ask_within(server, line, headers, body, ("", Duration::from_secs(60))).await
}

async fn ask_within(
    server: &Running,
    line: &str,
    headers: &str,
    body: &str,
    (until, within): (&str, Duration),
) -> String {
    let mut stream = TcpStream::connect(server.addr).await.unwrap();
    let length = body.len();
    let request = format!(
        "{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}Content-Length: {length}\r\n\r\n{body}"
    );
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let reading = async {
        while until.is_empty() || !String::from_utf8_lossy(&answer).contains(until) {
            if stream.read_buf(&mut answer).await.unwrap() == 0 {
                break;
            }
        }
    };
    timeout(within, reading).await.expect("an answer in time");
    String::from_utf8(answer).unwrap()
}

pub(crate) fn cookie(answer: &str) -> String {
    let line = answer.lines().find_map(|line| line.strip_prefix("set-cookie: ")).expect("a cookie");
    assert!(line.contains("HttpOnly") && line.contains("SameSite=Lax"), "{line}");
    format!("Cookie: {}\r\n", line.split(';').next().unwrap())
}
