//! Clients that are too slow or too many, on real sockets; the limits are made small so that nobody waits long.

use std::{
    io::{ErrorKind, Read, Write},
    net::TcpStream,
    time::{Duration, Instant},
};

use samenspel_model::{Millis, wire::Down};
use samenspel_server::limits::Limits;
use samenspel_tests::{Centre, Hand};

/// Within this the server must have acted; far above the small limits, so that a loaded machine does not matter.
const PATIENCE: Duration = Duration::from_secs(20);
const SMALL: Duration = Duration::from_millis(200);
const UPGRADE: &str = "GET /sync HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\
    Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";

fn knock(centre: &Centre, words: &str) -> TcpStream {
    let mut stream = TcpStream::connect(("127.0.0.1", centre.port())).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.set_write_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(words.as_bytes()).unwrap();
    stream
}

/// Everything until the server hangs up.
fn until_the_end(stream: &mut TcpStream) -> String {
    let mut heard = Vec::new();
    match stream.read_to_end(&mut heard) {
        Ok(_) => {}
        Err(error) if error.kind() == ErrorKind::ConnectionReset => {}
        Err(error) => panic!("the server does not hang up: {error}"),
    }
    String::from_utf8_lossy(&heard).into_owned()
}

/// The head of an answer.
fn head(stream: &mut TcpStream) -> String {
    let mut heard = Vec::new();
    while !heard.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).unwrap();
        heard.extend(byte);
    }
    String::from_utf8(heard).unwrap().to_ascii_lowercase()
}

fn pause_asked(head: &str) -> u64 {
    assert!(head.starts_with("http/1.1 429"), "{head}");
    let line = head.lines().find_map(|line| line.strip_prefix("retry-after: ")).expect("when to come back");
    line.parse().unwrap()
}

#[test]
fn whoever_takes_too_long_over_a_request_is_hung_up_on() {
    let centre =
        Centre::with_limits(Limits { headers_within: SMALL, body_pause_max: SMALL, ..Limits::default() });
    let headers = "GET /login HTTP/1.1\r\nHost: localhost\r\nX-Slow: ";
    let body = "POST /sync HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\nabc";
    for unfinished in ["", "GET", headers, body] {
        let answer = until_the_end(&mut knock(&centre, unfinished));
        assert!(!answer.starts_with("HTTP/1.1 200"), "{unfinished}: {answer}");
    }
    // A connection that has had its answer and then says nothing.
    let mut idle = knock(&centre, "GET /login HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert!(until_the_end(&mut idle).starts_with("HTTP/1.1 200"));
    assert!(centre.page("/today").contains("Vandaag"), "others are served");
}

#[test]
fn a_body_that_drips_is_cut_off_too() {
    let centre = Centre::with_limits(Limits {
        stranger_within: SMALL * 2,
        request_within: SMALL * 4,
        ..Limits::default()
    });
    for (path, answered) in [
        ("/sync", "HTTP/1.1 408"),
        ("/login", "HTTP/1.1 408"),
        ("/setup", "HTTP/1.1 408"),
        ("/pair", "HTTP/1.1 408"),
        ("/organisations/new", "HTTP/1.1 429"),
    ] {
        let head = format!(
            "POST {path} HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 900\r\n\r\n"
        );
        let mut dripping = knock(&centre, &head);
        let begun = Instant::now();
        dripping.set_read_timeout(Some(Duration::from_millis(20))).unwrap();
        let mut answer = [0; 12];
        // A byte each time nothing was heard.
        let mut open = true;
        while open && dripping.read_exact(&mut answer).is_err() {
            assert!(begun.elapsed() < PATIENCE, "{path} may drip for ever");
            open = dripping.write_all(b"x").is_ok();
        }
        assert!(!open || answer == answered.as_bytes(), "{path}: {}", String::from_utf8_lossy(&answer));
    }
}

#[test]
fn a_flood_of_connections_shuts_out_neither_who_is_logged_in_nor_a_tablet() {
    let centre = Centre::with_limits(Limits { connections_max: 12, guests_max: 8, ..Limits::default() });
    let tablet = centre.desk("Balie 1");
    centre.page("/today");
    let begun = Instant::now();
    // Sofie's page is open; then come more than there is room for: idle ones, unfinished ones, and bodies that do not come.
    let mut open = knock(
        &centre,
        &format!("GET /events HTTP/1.1\r\nHost: localhost\r\nCookie: {}\r\n\r\n", centre.cookie()),
    );
    assert!(head(&mut open).starts_with("http/1.1 200"));
    let mut flood = Vec::new();
    for round in 0..20 {
        let slow = "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 250\r\n\r\nn";
        flood.extend(["", "GET", slow].map(|words| knock(&centre, words)));
        assert!(centre.page("/today").contains("Vandaag"), "in round {round}");
    }
    tablet.register("Amina Proef");
    tablet.connect().until_sent();
    assert!(centre.page("/today").contains("Amina Proef"));
    let mut byte = [0];
    open.read_exact(&mut byte).unwrap();
    assert!(begun.elapsed() < Limits::default().headers_within, "nobody waited until the flood was cut off");
}

#[test]
fn a_client_that_never_reads_is_hung_up_on() {
    let centre = Centre::with_limits(Limits { send_within: SMALL, ..Limits::default() });
    let mut deaf = knock(&centre, "");
    let asking = "GET /assets/dashboard.css HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(100);
    let begun = Instant::now();
    // Its questions fit in no buffer for ever; when the server has hung up, writing fails.
    while deaf.write_all(asking.as_bytes()).is_ok() {
        assert!(begun.elapsed() < PATIENCE, "it is served for ever");
    }
    assert!(begun.elapsed() < PATIENCE, "the server hung up, not the clock");
}

#[test]
fn half_a_frame_ends_the_connection_before_and_after_hello() {
    let centre = Centre::with_limits(Limits {
        hello_within: SMALL,
        ping_every: SMALL,
        silence_max: SMALL * 2,
        ..Limits::default()
    });
    // A binary message of 126 bytes of which only the start comes.
    let half = [0x82, 0xFE, 0, 126, 1, 2, 3, 4, 5, 6];
    let mut stranger = knock(&centre, UPGRADE);
    stranger.write_all(&half).unwrap();
    assert!(until_the_end(&mut stranger).starts_with("HTTP/1.1 101"));

    let mut hand = Hand::paired(&centre, &centre.link("Balie 1", None, None, Millis(i64::MAX)));
    assert!(matches!(hand.hello(), Down::Welcome(_)));
    hand.say_raw(&half);
    while hand.hear().is_some() {}
}

#[test]
fn too_many_sockets_are_told_when_to_come_back_and_a_tablet_does() {
    let centre = Centre::with_limits(Limits { sockets_max: 2, ..Limits::default() });
    let mut two = [knock(&centre, UPGRADE), knock(&centre, UPGRADE)];
    for socket in &mut two {
        assert!(head(socket).starts_with("http/1.1 101"));
    }
    let pauses: Vec<u64> = (0..30).map(|_| pause_asked(&head(&mut knock(&centre, UPGRADE)))).collect();
    assert!(pauses.iter().all(|pause| (2..=17).contains(pause)), "{pauses:?}");
    assert!(pauses.iter().any(|pause| *pause != pauses[0]), "not all at the same moment");

    let tablet = centre.desk("Balie 1");
    tablet.register("Amina Proef");
    tablet.connect();
    drop(two);
    tablet.until_sent();
}

#[test]
fn a_device_that_opens_many_sockets_has_the_newest() {
    let centre = Centre::with_limits(Limits { sockets_max: 3, ..Limits::default() });
    let eve = Hand::paired(&centre, &centre.link("Balie 9", None, None, Millis(i64::MAX)));
    let open = || {
        let mut hand = eve.again();
        assert!(matches!(hand.hello(), Down::Welcome(_)));
        hand
    };
    let mut newest = open();
    for _ in 0..20 {
        let mut older = std::mem::replace(&mut newest, open());
        while older.hear().is_some() {}
    }
    let tablet = centre.desk("Balie 1");
    tablet.register("Amina Proef");
    tablet.connect();
    tablet.until_sent();
}

#[test]
fn of_too_many_strangers_the_oldest_makes_room_and_a_tablet_stays() {
    let centre = Centre::with_limits(Limits { strangers_max: 2, ..Limits::default() });
    let tablet = centre.desk("Balie 1");
    tablet.register("Amina Proef");
    tablet.connect();
    tablet.until_sent();
    let begun = Instant::now();
    let mut strangers = [(); 3].map(|()| {
        let mut stranger = knock(&centre, UPGRADE);
        assert!(head(&mut stranger).starts_with("http/1.1 101"));
        // The challenge's first byte.
        stranger.read_exact(&mut [0]).unwrap();
        stranger
    });
    until_the_end(&mut strangers[0]);
    assert!(begun.elapsed() < Limits::default().hello_within, "not because it said no hello");
    tablet.register("Mehmet Proef");
    tablet.until_sent();
}

#[test]
fn of_too_many_first_posts_the_oldest_is_told_when_to_come_back() {
    let centre = Centre::with_limits(Limits { stranger_posts_max: 1, ..Limits::default() });
    let post = "POST /sync HTTP/1.1\r\nHost: localhost\r\nContent-Length: ";
    // It has the only place as soon as the server asks for its body.
    let mut unfinished = knock(&centre, &format!("{post}12\r\nExpect: 100-continue\r\n\r\n"));
    assert!(head(&mut unfinished).starts_with("http/1.1 100"));
    assert!(head(&mut knock(&centre, &format!("{post}0\r\n\r\n"))).starts_with("http/1.1 200"));
    assert!((2..=17).contains(&pause_asked(&head(&mut unfinished))));
    assert!(head(&mut knock(&centre, &format!("{post}0\r\n\r\n"))).starts_with("http/1.1 200"));
}
