//! The server's process is killed with -9 while tablets push.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

use samenspel_tests::Tablet;
use serde_json::Value;

struct Server {
    process: Child,
    ready: Value,
}

impl Server {
    fn start(folder: &std::path::Path, port: u16) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_samenspel-under-test"))
            .args(["demo", "--json", "--port", &port.to_string(), "--data"])
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Self { process, ready: serde_json::from_str(&line).unwrap() }
    }

    fn link(&self, name: &str) -> &str {
        self.ready["pair"][name].as_str().unwrap()
    }

    fn port(&self) -> u16 {
        self.ready["tablet"]
            .as_str()
            .unwrap()
            .rsplit(':')
            .next()
            .unwrap()
            .split('/')
            .next()
            .unwrap()
            .parse()
            .unwrap()
    }

    fn kill(mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

#[test]
fn what_was_acknowledged_is_there_and_what_was_not_arrives() {
    let folder = tempfile::tempdir().unwrap();
    let mut server = Server::start(folder.path(), 0);
    let port = server.port();
    let tablets = ["desk", "desk2"].map(|name| Tablet::paired(server.link(name)));
    for tablet in &tablets {
        tablet.connect();
    }
    let mut acknowledged = 0;
    for round in 0..5 {
        // Each tablet writes while it pushes; the server dies when part of it is acknowledged.
        for (number, tablet) in tablets.iter().enumerate() {
            for sheet in 0..20 {
                tablet.register(&format!("Ronde{round} Tablet{number} Proef{sheet}"));
            }
        }
        let [first, _] = &tablets;
        let all = first.sync_state().unwrap().waiting;
        first.until("something is acknowledged", |core| core.sync_state().unwrap().waiting < all || all == 0);
        acknowledged += 1;
        server.kill();
        server = Server::start(folder.path(), port);
    }
    assert_eq!(acknowledged, 5);
    for tablet in &tablets {
        tablet.until_sent();
    }
    for tablet in &tablets {
        tablet.until("every sheet of both tablets", |core| {
            core.candidates("proef".to_owned(), 500).unwrap().len() == 200
        });
    }
    let third = Tablet::paired(server.link("desk"));
    third.connect().until("a new tablet gets all of them from the server", |core| {
        core.candidates("proef".to_owned(), 500).unwrap().len() == 200
    });
    server.kill();
}
