//! Changes that no honest app makes, on documents that honest apps made.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::*;
use crate::{doc::Scalar, ids::ChangeHash};

#[derive(Clone, Debug)]
enum Twist {
    PredCounter(usize, i8),
    PredActor(usize, usize),
    DropPreds(usize),
    RepeatPred(usize),
    ReversePreds(usize),
    /// The named operation of the whole history, whatever it is, added in its place.
    AddPred(usize, usize),
    Key(usize, usize),
    Delete(usize),
    Put(usize),
    RepeatOp(usize),
    SwapOps(usize),
    Seq(i8),
    StartOp(i8),
    /// Other dependencies, with numbers that fit them.
    Deps(Vec<usize>),
    Actor(usize),
    Author(String),
    At(i64),
}

fn twist() -> impl Strategy<Value = Twist> {
    let n = || 0..64_usize;
    prop_oneof![
        1 => (n(), -3..4_i8).prop_map(|(op, by)| Twist::PredCounter(op, by)),
        1 => (n(), n()).prop_map(|(op, actor)| Twist::PredActor(op, actor)),
        1 => n().prop_map(Twist::DropPreds),
        1 => n().prop_map(Twist::RepeatPred),
        1 => n().prop_map(Twist::ReversePreds),
        4 => (n(), n()).prop_map(|(op, pred)| Twist::AddPred(op, pred)),
        1 => (n(), n()).prop_map(|(op, key)| Twist::Key(op, key)),
        1 => n().prop_map(Twist::Delete),
        1 => n().prop_map(Twist::Put),
        1 => n().prop_map(Twist::RepeatOp),
        1 => n().prop_map(Twist::SwapOps),
        1 => (-2..3_i8).prop_map(Twist::Seq),
        1 => (-2..3_i8).prop_map(Twist::StartOp),
        4 => vec(n(), 1..4).prop_map(Twist::Deps),
        2 => n().prop_map(Twist::Actor),
        1 => "\\PC{0,4}".prop_map(Twist::Author),
        1 => any::<i64>().prop_map(Twist::At),
    ]
}

/// The bytes of this change with a right checksum, in automerge's form.
pub(super) fn bytes(change: &Decoded) -> Vec<u8> {
    sealed(&encode::chunk(change))
}

pub(super) fn sealed(hashed: &[u8]) -> Vec<u8> {
    [&[0x85, 0x6f, 0x4a, 0x83], &Sha256::digest(hashed)[..4], hashed].concat()
}

struct Known {
    ops: Vec<OpId>,
    actors: Vec<ActorId>,
    max_ops: BTreeMap<ChangeHash, u64>,
    seqs: BTreeMap<ActorId, u64>,
}

fn known(log: &[Decoded]) -> Known {
    let mut max_ops = BTreeMap::from([(Kind::Candidate.genesis_hash(), 1)]);
    let mut seqs = BTreeMap::new();
    let mut ops = vec![OpId { counter: 1, actor: ActorId(*b"genesis\x01") }];
    for header in log.iter().map(|change| &change.header) {
        max_ops.insert(header.hash, header.max_op);
        seqs.insert(header.actor, header.seq);
        ops.extend((header.start_op..=header.max_op).map(|counter| OpId { counter, actor: header.actor }));
    }
    let mut actors: Vec<_> = seqs.keys().copied().collect();
    actors.extend([ActorId(*b"genesis\x01"), ActorId([200; 8])]);
    Known { ops, actors, max_ops, seqs }
}

fn apply(change: &mut Decoded, twist: &Twist, known: &Known) {
    fn nth<T>(list: &mut [T], n: usize) -> Option<&mut T> {
        let len = list.len();
        if len == 0 { None } else { list.get_mut(n % len) }
    }
    match twist {
        Twist::PredCounter(n, by) => {
            if let Some(pred) = change.ops.iter_mut().flat_map(|op| &mut op.preds).nth(n % 3) {
                pred.counter = pred.counter.saturating_add_signed(i64::from(*by));
            }
        }
        Twist::PredActor(n, actor) => {
            if let Some(pred) = change.ops.iter_mut().flat_map(|op| &mut op.preds).nth(n % 3) {
                pred.actor = known.actors[actor % known.actors.len()];
            }
        }
        Twist::DropPreds(n) => nth(&mut change.ops, *n).unwrap().preds.clear(),
        Twist::RepeatPred(n) => {
            let preds = &mut nth(&mut change.ops, *n).unwrap().preds;
            preds.extend(preds.last().copied());
        }
        Twist::ReversePreds(n) => nth(&mut change.ops, *n).unwrap().preds.reverse(),
        Twist::AddPred(n, pred) => {
            let preds = &mut nth(&mut change.ops, *n).unwrap().preds;
            preds.push(known.ops[pred % known.ops.len()]);
            preds.sort_unstable();
        }
        Twist::Key(n, key) => {
            let keys = ["name", "remark", "own/nick/text", "talent/cooking", "kind", "", "new"];
            nth(&mut change.ops, *n).unwrap().key = keys[key % keys.len()].to_owned();
        }
        Twist::Delete(n) => nth(&mut change.ops, *n).unwrap().put = None,
        Twist::Put(n) => nth(&mut change.ops, *n).unwrap().put = Some(Scalar::Int(1)),
        Twist::RepeatOp(n) => {
            let op = nth(&mut change.ops, *n).unwrap().clone();
            change.ops.push(op);
        }
        Twist::SwapOps(n) => {
            let len = change.ops.len();
            change.ops.swap(n % len, 0);
        }
        Twist::Seq(by) => change.header.seq = change.header.seq.saturating_add_signed(i64::from(*by)),
        Twist::StartOp(by) => {
            change.header.start_op = change.header.start_op.saturating_add_signed(i64::from(*by));
        }
        Twist::Deps(picks) => {
            let hashes: Vec<_> = known.max_ops.keys().copied().collect();
            let mut deps: Vec<_> = picks.iter().map(|pick| hashes[pick % hashes.len()]).collect();
            deps.sort_unstable();
            deps.dedup();
            change.header.start_op = 1 + deps.iter().map(|dep| known.max_ops[dep]).max().unwrap();
            change.header.deps = deps;
        }
        Twist::Actor(n) => {
            change.header.actor = known.actors[n % known.actors.len()];
            change.header.seq = 1 + known.seqs.get(&change.header.actor).copied().unwrap_or(0);
        }
        Twist::Author(name) => change.header.author.clone_from(name),
        Twist::At(ms) => change.header.at_ms = *ms,
    }
}

fn runner(cases: u32) -> TestRunner {
    TestRunner::new_with_rng(
        Config { cases, failure_persistence: None, ..Config::default() },
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    )
}

#[test]
fn whatever_is_admitted_is_sound_for_automerge() {
    let counts = std::cell::RefCell::new(BTreeMap::<&str, usize>::new());
    let strategy = (vec(step(), 8..30), vec((vec(twist(), 1..4), 0..64_usize), 24));
    let outcome = runner(120).run(&strategy, |(steps, attacks)| {
        let mut world = World::new();
        for step in steps.into_iter().chain((0..3).map(Step::Sync)) {
            world.run(step);
        }
        let log: Vec<_> = world.server.log.iter().map(|raw| decode(&raw.bytes).unwrap()).collect();
        for (twists, which) in attacks {
            let mut server = world.server.clone();
            let known = known(&log);
            // Either what an honest tablet would send next, or something of long ago once more under the next number.
            let Some(model) = log.get(which % log.len().max(1)) else { continue };
            let mut change = model.clone();
            change.header.seq = 1 + known.seqs.get(&change.header.actor).copied().unwrap_or(0);
            if which % 2 == 0 {
                change.header.deps = server.registers.heads();
                let max_op = |dep| known.max_ops[dep];
                change.header.start_op = 1 + change.header.deps.iter().map(max_op).max().unwrap();
            }
            twists.iter().for_each(|twist| apply(&mut change, twist, &known));
            let answer = match server.take(&bytes(&change)) {
                Ok(()) => {
                    server.compare_all();
                    // And an honest change on top of it.
                    let mut doc = server.doc.clone();
                    let next = super::change(&mut doc, 9, |writer| {
                        writer.text("name", &format!("na {which}"))?;
                        writer.text("remark", "")
                    });
                    server.take(&next).unwrap();
                    server.compare_all();
                    "admitted"
                }
                Err(refusal) => refusal.detail,
            };
            *counts.borrow_mut().entry(answer).or_default() += 1;
        }
        Ok(())
    });
    outcome.unwrap();
    let counts = counts.into_inner();
    println!("{counts:#?}");
    assert!(counts["admitted"] > 300, "{counts:?}");
    for detail in [
        "a delete of nothing",
        "predecessors are out of order",
        "replaces what its author cannot have seen there",
        "change does not build on its author's last one",
        "operations do not count on from the dependencies",
        "the kind of a document cannot change",
    ] {
        assert!(counts.get(detail).is_some_and(|count| *count > 5), "{detail}: {counts:?}");
    }
}

#[test]
fn bytes_changed_anywhere_under_a_right_checksum_are_refused_or_sound() {
    let (admitted, refused) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    let edits = (0..4_usize, any::<prop::sample::Index>(), vec(any::<u8>(), 0..3), 0..3_usize);
    let strategy = (vec(step(), 6..20), vec(edits, 40));
    let outcome = runner(60).run(&strategy, |(steps, edits)| {
        let mut world = World::new();
        for step in steps {
            world.run(step);
        }
        let mut doc = world.server.doc.clone();
        let honest = change(&mut doc, 9, |writer| {
            writer.text("name", "Fatima")?;
            writer.text("remark", "")?;
            writer.number("talent/cooking", 1)?;
            writer.number("talent/sewing", 1)
        });
        let hashed = &honest[8..];
        for (_, place, with, cut) in edits {
            let mut broken = hashed.to_vec();
            let place = place.index(broken.len());
            let end = (place + cut).min(broken.len());
            broken.splice(place..end, with);
            let mut server = world.server.clone();
            match server.take(&sealed(&broken)) {
                Ok(()) => {
                    server.compare_all();
                    admitted.set(admitted.get() + 1);
                }
                Err(_) => refused.set(refused.get() + 1),
            }
        }
        Ok(())
    });
    outcome.unwrap();
    let (admitted, refused) = (admitted.get(), refused.get());
    println!("{admitted} admitted, {refused} refused");
    assert!(admitted > 50 && refused > 500, "{admitted} admitted, {refused} refused");
}
