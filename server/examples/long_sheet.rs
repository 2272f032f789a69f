//! What the longest sheet costs that the gate lets in: `cargo run --release -p samenspel-server --example long_sheet [changes]`.
//!
//! Makes sheets of that many changes (4,000) in two forms: one tablet that saves one field at a time, and changes of five fields
//! that each have an author of their own, thirty-one beside each other. Prints how long a tablet takes to open, save and merge each
//! of them, and how long the server takes over a change that it refuses, or that does not follow the heads.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use std::{collections::BTreeSet, fs, time::Instant};

use ed25519_dalek::SigningKey;
use samenspel_model::{
    ActorId, DeviceId, DocId, Env, Millis, Role, Space,
    doc::{Author, Doc, DocError, Fields, Kind},
    pairing::{PairRequest, PairResponse},
    values,
    wire::{Answer, Change, Push},
};
use samenspel_server::{
    pairing::{self, NewDevice},
    store::Store,
};

const NOW: Millis = Millis(1_795_000_000_000);
const BESIDE: usize = 31;

fn author(n: usize) -> Author {
    Author { actor: ActorId(u64::try_from(n + 1).unwrap().to_be_bytes()), name: "Balie 1".to_owned() }
}

/// Writes texts in fields of their own or in built-in ones; gives the change.
fn write(doc: &mut Doc, by: usize, fields: &[(String, String)]) -> Vec<u8> {
    let at = NOW.plus_ms(-1_000);
    let set = |writer: &mut samenspel_model::doc::Writer<'_, '_>| {
        fields.iter().try_for_each(|(key, value)| writer.text(key, value))
    };
    doc.write::<DocError>(at, &author(by), set).unwrap().unwrap().bytes
}

fn fields(first: usize, count: usize, value: &str) -> Vec<(String, String)> {
    (first..first + count).map(|n| (format!("own/f{}/text", n % 40), value.to_owned())).collect()
}

/// One tablet, one field a save.
fn alone(changes: usize) -> Doc {
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    for n in 0..changes {
        write(&mut doc, 0, &fields(n, 1, &format!("value {n}")));
    }
    doc
}

/// Every change by another author; of thirty-two all but the last do not know of each other.
fn beside(changes: usize) -> Doc {
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    let mut made = 0;
    while made + BESIDE < changes {
        let before = doc.clone();
        let all: Vec<_> = (made..made + BESIDE)
            .map(|n| write(&mut before.clone(), n, &fields(n, 5, &format!("value {n}"))))
            .collect();
        doc.apply(all.iter().map(Vec::as_slice)).unwrap();
        write(&mut doc, made + BESIDE, &fields(0, 5, &format!("settled {made}")));
        made += BESIDE + 1;
    }
    doc
}

/// Prints the best of seven, in milliseconds.
fn time<T>(what: &str, mut work: impl FnMut() -> T) {
    let best = (0..7).map(|_| {
        let clock = Instant::now();
        let _ = work();
        clock.elapsed().as_secs_f64() * 1e3
    });
    println!("{:>10.2} ms {what}", best.fold(f64::MAX, f64::min));
}

fn on_a_tablet(doc: &Doc) {
    let saved = doc.save();
    println!("    {} changes, {} KiB", doc.changes().len(), saved.len() / 1024);
    time("load and read", || {
        let doc = Doc::load(Kind::Candidate, &saved).unwrap();
        (values::read(&doc, Kind::Candidate), doc.updated())
    });
    time("list its changes", || doc.changes());
    time("save", || doc.save());
    let mut newer = doc.clone();
    let one = write(&mut newer, 999_999, &fields(3, 1, "newer"));
    time("write", || write(&mut doc.clone(), 999_998, &fields(3, 1, "here")));
    time("apply one change", || doc.clone().apply([one.as_slice()]).unwrap());
    time("merge a newer copy", || doc.clone().merge(&newer).unwrap());
    let changes = doc.changes();
    time("apply all changes", || {
        Doc::new(Kind::Candidate)
            .unwrap()
            .apply(changes.iter().map(|change| change.bytes.as_slice()))
            .unwrap();
    });
}

struct Desk {
    store: Store,
    device: DeviceId,
    doc: DocId,
}

impl Desk {
    async fn pair(store: Store) -> Self {
        let mut env = Env::new(NOW, [7; 32]);
        let label = "Balie 1".to_owned();
        let device = NewDevice { role: Role::Desk, label, organisation: None, market: None, ends: None };
        let origin = "http://localhost".to_owned();
        let link = pairing::offer(&store, env.clone(), device, NOW.plus_ms(60_000), origin).await.unwrap();
        let public = SigningKey::from_bytes(&env.draw()).verifying_key().to_bytes();
        let request = PairRequest { pairing: link.pairing, secret: link.secret, public, succeeds: None };
        let (_, body) =
            pairing::answer(&store, env.clone(), &minicbor::to_vec(request).unwrap()).await.unwrap();
        let device = minicbor::decode::<PairResponse>(&body).unwrap().device;
        Self { store, device, doc: DocId::random(&mut env) }
    }

    async fn push(&self, changes: &[Vec<u8>]) -> Vec<Answer> {
        let change = |bytes: &Vec<u8>| Change {
            doc: self.doc,
            kind: Kind::Candidate.number(),
            space: Space::Desk,
            bytes: bytes.clone(),
        };
        let push = Push { number: 1, changes: changes.iter().map(change).collect() };
        self.store.ingest(NOW, self.device, push, BTreeSet::new()).await.unwrap().answers
    }

    /// Prints the best of changes pushed one by one.
    async fn time(&self, what: &str, changes: Vec<Vec<u8>>) {
        let (mut best, mut answers) = (f64::MAX, BTreeSet::new());
        for bytes in changes {
            let clock = Instant::now();
            let answer = self.push(&[bytes]).await;
            best = best.min(clock.elapsed().as_secs_f64() * 1e3);
            answers.insert(format!("{answer:?}"));
        }
        println!("{best:>10.2} ms {what}: {answers:?}");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let changes = std::env::args().nth(1).map_or(4_000, |arg| arg.parse().unwrap());
    for (name, doc) in
        [("one tablet, one field a save", alone(changes)), ("all beside each other", beside(changes))]
    {
        println!("{name}");
        on_a_tablet(&doc);
        let folder = std::env::temp_dir().join(format!("long-sheet-{}", std::process::id()));
        let desk = Desk::pair(Store::open(&folder).unwrap()).await;
        // A few fewer, so that there is room.
        let kept: Vec<_> = doc.changes().into_iter().map(|raw| raw.bytes).take(changes - 100).collect();
        for push in kept.chunks(400) {
            let answers = desk.push(push).await;
            assert!(answers.iter().all(|answer| *answer == Answer::Stored), "{answers:?}");
        }
        let new = || Doc::new(Kind::Candidate).unwrap();
        let mut last = new();
        last.apply(kept.iter().map(Vec::as_slice)).unwrap();
        let of = |key: &str, value: &str| vec![(key.to_owned(), value.to_owned())];
        let by = |n: usize| 1_000_000 + n;
        let follows =
            (0..7).map(|n| write(&mut last, by(n), &of("own/f3/text", &format!("next {n}")))).collect();
        desk.time("a change that follows the heads", follows).await;
        let first = (10..17).map(|n| write(&mut new(), by(n), &of("own/f3/text", &n.to_string()))).collect();
        desk.time("a change on the very first one", first).await;
        let junk = (20..27).map(|n| write(&mut new(), by(n), &of("phone", "bel mij"))).collect();
        desk.time("a value that breaks its rule, on the very first change", junk).await;
        let second = (30..37).map(|n| {
            let mut doc = new();
            write(&mut doc, by(n), &of("own/f3/text", "x"));
            write(&mut doc, by(n), &of("own/f3/text", "y"))
        });
        desk.time("the second change of an author whose first is not there", second.collect()).await;
        let unknown = (40..47).map(|n| {
            let mut doc = new();
            write(&mut doc, by(100 + n), &of("own/f3/text", "x"));
            write(&mut doc, by(n), &of("own/f3/text", "y"))
        });
        desk.time("a change on one that is not there", unknown.collect()).await;
        desk.time("a change that is there already", kept.iter().take(7).cloned().collect()).await;
        desk.store.close().await;
        fs::remove_dir_all(folder).unwrap();
    }
}
