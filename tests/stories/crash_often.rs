//! The server's process is killed with -9 a thousand times while twenty clients push.

use std::{
    collections::BTreeSet,
    time::{Duration, Instant},
};

use ed25519_dalek::{Signer, SigningKey};
use futures_util::{SinkExt, StreamExt};
use samenspel_model::{
    ActorId, ChangeHash, DeviceId, DocId, Millis, Space,
    doc::{Author, Doc, DocError, Kind},
    wire::{self, Answer, Change, Cursor, Down, Hello, Push, Up, hello_message},
};
use samenspel_tests::{Centre, Hand};
use tokio::{
    net::TcpStream,
    sync::{mpsc, watch},
    time::timeout,
};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async, tungstenite::Message};

use super::program::{Server, check, samenspel};

const KILLS: u32 = 1_000;
const CLIENTS: usize = 18;
/// Real tablets beside them.
const TABLETS: usize = 2;
/// Changes a document gets before its client begins another.
const CHANGES_MAX: usize = 20;
const PUSHED_AT_ONCE: usize = 4;
const PATIENCE: Duration = Duration::from_secs(60);

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// Which life of the server this is, and whether it is the last.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Life {
    number: u32,
    last: bool,
}

/// A device that pushes for ever, and remembers what it was told.
struct Client {
    url: String,
    key: SigningKey,
    device: DeviceId,
    author: Author,
    doc: Option<(DocId, Doc, usize)>,
    waiting: Vec<(ChangeHash, Change)>,
    acknowledged: Vec<(DocId, ChangeHash)>,
    made: usize,
    cursor: Option<Cursor>,
}

impl Client {
    fn new(centre: &Centre, number: usize) -> Self {
        let label = format!("Balie {number}");
        let hand = Hand::paired(centre, &centre.link(&label, None, None, Millis(i64::MAX)));
        let mut actor = [0; 8];
        getrandom::fill(&mut actor).unwrap();
        Self {
            url: format!("{}/sync", centre.url().replace("http", "ws")),
            key: hand.key().clone(),
            device: hand.device(),
            author: Author { actor: ActorId(actor), name: label },
            doc: None,
            waiting: vec![],
            acknowledged: vec![],
            made: 0,
            cursor: None,
        }
    }

    /// Lives through all lives of the server.
    async fn live(mut self, mut lives: watch::Receiver<Life>, told: mpsc::UnboundedSender<usize>) -> Self {
        loop {
            let life = *lives.borrow_and_update();
            if self.talk(life, &told).await.is_some() {
                return self;
            }
            assert!(!life.last, "the last server hung up");
            timeout(PATIENCE, lives.changed()).await.expect("another life").unwrap();
        }
    }

    /// One connection; `Some` when everything is said in the last life.
    async fn talk(&mut self, life: Life, told: &mpsc::UnboundedSender<usize>) -> Option<()> {
        let mut socket = self.arrive().await?;
        let mut push = 0;
        loop {
            if !life.last && self.waiting.len() < PUSHED_AT_ONCE {
                self.write();
            }
            if self.waiting.is_empty() {
                return Some(());
            }
            push += 1;
            let changes: Vec<_> =
                self.waiting.iter().take(PUSHED_AT_ONCE).map(|(_, change)| change.clone()).collect();
            say(&mut socket, &Up::Push(Push { number: push, changes })).await?;
            let answers = loop {
                match hear(&mut socket).await? {
                    Down::Ack { push: number, answers } if number == push => break answers,
                    Down::Page(page) => {
                        self.cursor = page.cursor.or(self.cursor.take());
                        say(&mut socket, &Up::Got).await?;
                    }
                    Down::Repair { .. } => panic!("the log lost something that was sent"),
                    _ => {}
                }
            };
            let count = answers.len();
            for ((hash, change), answer) in self.waiting.drain(..count).zip(answers) {
                assert!(matches!(answer, Answer::Stored | Answer::Duplicate), "{answer:?}");
                self.acknowledged.push((change.doc, hash));
            }
            // Nobody counts any more when the story has failed.
            let _ = told.send(count);
        }
    }

    async fn arrive(&mut self) -> Option<Socket> {
        let (mut socket, _) = connect_async(&self.url).await.ok()?;
        let Down::Challenge { nonce, .. } = hear(&mut socket).await? else { panic!("no challenge") };
        let hello = Hello {
            version: wire::VERSION,
            device: self.device,
            proof: self.key.sign(&hello_message(&nonce, &self.device)).to_bytes(),
            cursors: self.cursor.iter().cloned().collect(),
            now: Millis(0),
            app: "by hand".to_owned(),
            generation: None,
            noted: None,
        };
        say(&mut socket, &Up::Hello(hello)).await?;
        match hear(&mut socket).await? {
            Down::Welcome(_) => Some(socket),
            other => panic!("not welcome: {other:?}"),
        }
    }

    fn write(&mut self) {
        let (id, doc, changes) = self.doc.get_or_insert_with(|| {
            let mut id = [0; 16];
            getrandom::fill(&mut id).unwrap();
            (DocId(id), Doc::new(Kind::Candidate).unwrap(), 0)
        });
        self.made += 1;
        let remark = format!("Proef {}", self.made);
        let written = doc
            .write::<DocError>(Millis(1), &self.author, |writer| writer.text("remark", &remark))
            .unwrap()
            .unwrap();
        let change =
            Change { doc: *id, kind: Kind::Candidate.number(), space: Space::Desk, bytes: written.bytes };
        self.waiting.push((written.hash, change));
        *changes += 1;
        if *changes == CHANGES_MAX {
            self.doc = None;
        }
    }
}

async fn say(socket: &mut Socket, frame: &Up) -> Option<()> {
    socket.send(Message::binary(wire::encode(frame))).await.ok()
}

async fn hear(socket: &mut Socket) -> Option<Down> {
    loop {
        match timeout(PATIENCE, socket.next()).await.expect("the server says something")?.ok()? {
            Message::Binary(bytes) => return Some(wire::decode(&bytes).unwrap()),
            Message::Close(_) => return None,
            _ => {}
        }
    }
}

#[test]
fn a_thousand_kills_lose_nothing_and_double_nothing() {
    let begun = Instant::now();
    let mut centre = Centre::open();
    let clients: Vec<_> = (0..CLIENTS).map(|number| Client::new(&centre, number)).collect();
    let tablets: Vec<_> = (0..TABLETS).map(|number| centre.desk(&format!("Tablet {number}"))).collect();
    for tablet in &tablets {
        tablet.connect();
    }
    centre.stop();

    let (folder, port) = (centre.folder(), centre.port());
    let serve = || Server::spawn(samenspel("serve").env("SAMENSPEL_LOG", "off"), folder, port);
    let (lives, life) = watch::channel(Life { number: 0, last: false });
    let (told, mut heard) = mpsc::unbounded_channel();
    let working: Vec<_> =
        clients.into_iter().map(|client| centre.spawn(client.live(life.clone(), told.clone()))).collect();
    let mut registered = 0;
    for number in 1..=KILLS {
        if number % 10 == 0 {
            for tablet in &tablets {
                tablet.register(&format!("Tabletproef {number}"));
                registered += 1;
            }
            // Killed while it starts.
            serve().kill();
            continue;
        }
        let server = serve().ready();
        lives.send(Life { number, last: false }).unwrap();
        // From none to twenty-two acknowledged: the kill finds the server at all kinds of work.
        let mut missing = i64::from((number * 7) % 23);
        while missing > 0 {
            let count = centre
                .block_on(async { timeout(PATIENCE, heard.recv()).await })
                .expect("acknowledgements")
                .unwrap();
            missing -= i64::try_from(count).unwrap();
        }
        server.kill();
    }
    let server = serve().ready();
    lives.send(Life { number: KILLS + 1, last: true }).unwrap();
    let clients: Vec<Client> =
        working.into_iter().map(|client| centre.block_on(client).expect("a client failed")).collect();
    tablets.iter().for_each(|tablet| tablet.until_sent());
    server.kill();

    let killed_in = begun.elapsed();
    let (sound, told) = check(folder);
    assert!(sound, "{told}");
    let database = rusqlite::Connection::open(folder.join("samenspel.sqlite")).unwrap();
    let mut kept = database.prepare("SELECT count(*) FROM entry WHERE doc = ?1 AND hash = ?2").unwrap();
    let mut total = 0;
    for client in &clients {
        for (doc, hash) in &client.acknowledged {
            let times: i64 = kept.query_row((doc.as_bytes(), hash.as_bytes()), |row| row.get(0)).unwrap();
            assert_eq!(times, 1, "an acknowledged change");
        }
        let once: BTreeSet<_> = client.acknowledged.iter().collect();
        assert_eq!(
            (once.len(), client.acknowledged.len()),
            (client.made, client.made),
            "each is acknowledged"
        );
        let of_device: i64 = database
            .query_row("SELECT count(*) FROM entry WHERE device = ?1", [client.device.as_bytes()], |row| {
                row.get(0)
            })
            .unwrap();
        assert_eq!(usize::try_from(of_device).unwrap(), client.made, "and none came twice");
        total += client.made;
    }
    let sheets: i64 = database
        .query_row("SELECT count(*) FROM noun_row WHERE title LIKE 'Tabletproef %'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(sheets, registered, "every sheet of the tablets, once");
    println!(
        "{KILLS} kills in {} s, {total} changes of {CLIENTS} clients and {registered} sheets of {TABLETS} tablets; \
         checked in {} s",
        killed_in.as_secs(),
        (begun.elapsed() - killed_in).as_secs()
    );
}
