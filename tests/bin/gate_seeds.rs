//! Puts every document that the gate admits of its fuzz seeds and regressions into a centre's database, while no server
//! runs on it: `gate-seeds <data folder>`. A story then looks whether the tablet app in a real browser takes them all.
//!
//! Prints a line of JSON: the ids of the candidates, and how many documents there are of each kind.

use std::{collections::BTreeMap, env, fs, path::Path};

use samenspel_fuzzed::{gate, seeds};
use samenspel_model::{
    DocId, Millis, Space, admit,
    doc::Kind,
    noun::Home,
    wire::{Answer, Change, Push},
};
use samenspel_server::store::Store;
use sha2::{Digest, Sha256};

/// A Tuesday in November 2026.
const NOW: Millis = Millis(1_795_510_800_000);

/// Where documents of a kind live.
fn space(kind: Kind) -> Space {
    match kind.noun().home {
        Home::Desk => Space::Desk,
        Home::Catalogue => Space::Catalogue,
        Home::Stand => Space::Stand { organisation: DocId([1; 16]), market: DocId([2; 16]) },
    }
}

fn inputs() -> Vec<Vec<u8>> {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/regressions/gate");
    let kept = fs::read_dir(kept).into_iter().flatten().map(|file| fs::read(file.unwrap().path()).unwrap());
    seeds::of("gate").into_iter().map(|(_, bytes)| bytes).chain(kept).collect()
}

#[tokio::main]
async fn main() {
    let folder = env::args().nth(1).expect("gate-seeds <data folder>");
    let store = Store::open(Path::new(&folder)).unwrap();
    let sower = store.insert_account("Zaaier".to_owned(), String::new(), NOW.0).await.unwrap().unwrap();
    let mut candidates = Vec::new();
    let mut docs = BTreeMap::new();
    for (number, input) in inputs().iter().enumerate() {
        let Some(played) = gate::play(input) else { continue };
        if !played.verdicts.contains(&gate::Verdict::Stored) {
            continue;
        }
        // The gate alone knows no clock; the server takes nothing from after tomorrow.
        let is_timely =
            |bytes: &Vec<u8>| admit::decode(bytes).is_ok_and(|change| change.header.at_ms <= NOW.0);
        if !played.log.iter().all(is_timely) {
            continue;
        }
        let digest = Sha256::new().chain_update(number.to_be_bytes()).chain_update(input).finalize();
        let doc = DocId(*digest.first_chunk().unwrap());
        let change = |bytes| Change { doc, kind: played.kind.number(), space: space(played.kind), bytes };
        let push = Push { number: 0, changes: played.log.into_iter().map(change).collect() };
        // As if the server had asked for it after a restore: then whose name stands in it does not matter.
        let asked = [doc].into();
        let ingested = store.ingest(NOW, sower.device(), push, asked).await.unwrap();
        assert!(ingested.answers.iter().all(|answer| *answer == Answer::Stored), "{:?}", ingested.answers);
        *docs.entry(played.kind.as_str()).or_insert(0) += 1;
        if played.kind == Kind::Candidate {
            candidates.push(doc.to_string());
        }
    }
    store.close().await;
    println!("{}", serde_json::json!({ "candidates": candidates, "docs": docs }));
}
