//! What it costs the server to take pushes: `cargo run --release -p samenspel-server --example ingest_cost [stored] [pushes]`.
//!
//! Stores that many sheets of 15 fields, then takes pushes of 200 changes, each of another sheet, and prints the processor
//! time per change and the size of the database. Uses only what the store offers to everybody.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use std::{collections::BTreeSet, fs, time::Instant};

use ed25519_dalek::SigningKey;
use samenspel_model::{
    ActorId, DocId, Env, Millis, Role, Space,
    doc::{Author, Doc},
    edit::{self, edit_of},
    pairing::{PairRequest, PairResponse},
    registration,
    wire::{Answer, Change, Push},
};
use samenspel_server::{
    pairing::{self, NewDevice},
    store::Store,
};

const NOW: Millis = Millis(1_795_000_000_000);

fn cpu_ms() -> u64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap().split_whitespace().collect();
    // Ticks of 10 ms in user and kernel mode.
    (fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()) * 10
}

fn sheet(n: usize, author: &Author) -> Doc {
    let consent = edit_of([("consent/store", true), ("consent/forward", true)]);
    let (mut doc, _) = registration::register(NOW, author, &consent).unwrap();
    let mut edit = edit_of([
        ("name", format!("Vrijwilliger {n}")),
        ("phone", format!("0470 {:02} {:02} {:02}", n / 10_000 % 100, n / 100 % 100, n % 100)),
        ("mail", format!("kandidaat{n}@voorbeeld.be")),
        ("remark", "Komt graag op woensdag, spreekt een beetje Nederlands.".to_owned()),
    ]);
    let languages = ["nl", "fr", "ar", "ff"].map(|id| (format!("language/{id}"), true));
    let talents =
        ["cooking", "sewing", "sports", "drawing", "driving"].map(|id| (format!("talent/{id}"), true));
    edit.extend(edit_of(languages.into_iter().chain(talents)));
    edit::write(&mut doc, NOW, author, &edit).unwrap().unwrap();
    doc
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut args = std::env::args().skip(1).map(|arg| arg.parse::<usize>().unwrap());
    let (stored, pushes) = (args.next().unwrap_or(10_000), args.next().unwrap_or(50));
    let folder = std::env::temp_dir().join(format!("ingest-cost-{}", std::process::id()));
    let store = Store::open(&folder).unwrap();
    let mut env = Env::new(NOW, [7; 32]);
    let device =
        NewDevice { role: Role::Desk, label: "Balie 1".into(), organisation: None, market: None, ends: None };
    let link = pairing::offer(&store, env.clone(), device, NOW.plus_ms(60_000), "http://localhost".into());
    let link = link.await.unwrap();
    let key = SigningKey::from_bytes(&env.draw());
    let public = key.verifying_key().to_bytes();
    let request = PairRequest { pairing: link.pairing, secret: link.secret, public, succeeds: None };
    let (_, body) = pairing::answer(&store, env.clone(), &minicbor::to_vec(request).unwrap()).await.unwrap();
    let device = minicbor::decode::<PairResponse>(&body).unwrap().device;

    let mut docs = Vec::new();
    let author = Author { actor: ActorId::random(&mut env), name: "Balie 1".to_owned() };
    let mut batch = Vec::new();
    for n in 0..stored {
        let (id, doc) = (DocId::random(&mut env), sheet(n, &author));
        for raw in doc.changes() {
            batch.push(Change { doc: id, kind: doc.kind().number(), space: Space::Desk, bytes: raw.bytes });
        }
        // Only what will be edited is kept: automerge's documents are large.
        if n % (stored / (pushes * 200).min(stored)) == 0 {
            docs.push((id, doc.save()));
        }
        if batch.len() >= 400 || n + 1 == stored {
            take(&store, device, std::mem::take(&mut batch)).await;
        }
    }
    println!("{stored} sheets stored, database {} bytes a sheet", database(&folder) / stored);

    // The same for both: the tablets' own work is not counted.
    let mut made = Vec::new();
    for (n, (id, saved)) in docs.iter().cycle().take(pushes * 200).enumerate() {
        let mut doc = Doc::load(samenspel_model::doc::Kind::Candidate, saved).unwrap();
        let author = Author { actor: ActorId::random(&mut env), name: "Balie 1".to_owned() };
        let edit = edit_of([("phone", format!("0485 {:02} {:02} 00", n / 100 % 100, n % 100))]);
        let raw = edit::write(&mut doc, NOW.plus_ms(1), &author, &edit).unwrap().unwrap();
        made.push(Change { doc: *id, kind: doc.kind().number(), space: Space::Desk, bytes: raw.bytes });
    }
    let (before, clock) = (cpu_ms(), Instant::now());
    for push in made.chunks(200) {
        take(&store, device, push.to_vec()).await;
    }
    let (cpu, wall) = (cpu_ms() - before, clock.elapsed().as_millis());
    let count = u64::try_from(made.len()).unwrap();
    println!(
        "{count} changes in pushes of 200: {} µs processor, {} µs wall a change",
        cpu * 1000 / count,
        wall * 1000 / u128::from(count)
    );
    store.close().await;
    println!("database {} bytes a sheet", database(&folder) / stored);
    fs::remove_dir_all(folder).unwrap();
}

async fn take(store: &Store, device: samenspel_model::DeviceId, changes: Vec<Change>) {
    let push = Push { number: 1, changes };
    let ingested = store.ingest(NOW, device, push, BTreeSet::new()).await.unwrap();
    assert!(ingested.answers.iter().all(|answer| *answer == Answer::Stored), "{:?}", ingested.answers);
}

fn database(folder: &std::path::Path) -> usize {
    usize::try_from(fs::metadata(folder.join("samenspel.sqlite")).unwrap().len()).unwrap()
}
