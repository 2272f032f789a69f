//! Three tablets that write one sheet, and a server that merges with registers beside one that merges with automerge.

use super::*;
use crate::{
    doc::{RawChange, Scalar},
    ids::ChangeHash,
    values::read,
};

pub(super) const KEYS: [&str; 6] =
    ["name", "remark", "own/nick/text", "talent/cooking", "talent/sewing", "language/fr"];

#[derive(Clone, Debug)]
pub(super) enum Step {
    /// A tablet sets registers in one change; 0 removes.
    Write(usize, Vec<(usize, u8)>),
    /// A tablet sends what it wrote and takes what there is.
    Sync(usize),
    /// A tablet's app starts anew.
    Restart(usize),
}

pub(super) fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        5 => (0..3_usize, vec((0..KEYS.len(), 0..4_u8), 1..5)).prop_map(|(who, what)| Step::Write(who, what)),
        3 => (0..3_usize).prop_map(Step::Sync),
        1 => (0..3_usize).prop_map(Step::Restart),
    ]
}

pub(super) struct Tablet {
    pub(super) author: Author,
    pub(super) doc: Doc,
    outbox: Vec<RawChange>,
}

#[derive(Clone)]
pub(super) struct Server {
    pub(super) registers: Registers,
    pub(super) doc: Doc,
    pub(super) log: Vec<RawChange>,
}

pub(super) struct World {
    pub(super) server: Server,
    pub(super) tablets: Vec<Tablet>,
    now: i64,
    next_actor: u8,
}

/// A put that replaces these.
pub(super) fn put(key: &str, value: &str, preds: &[OpId]) -> Op {
    Op { key: key.to_owned(), put: Some(Scalar::Text(value.to_owned())), preds: preds.to_vec() }
}

/// The first change of an author, on these changes and the numbers of their last operations.
pub(super) fn by(author: usize, deps: &[(ChangeHash, u64)], ops: Vec<Op>) -> Decoded {
    let mut deps = deps.to_vec();
    deps.sort_unstable();
    let start_op = 1 + deps.iter().map(|(_, max_op)| *max_op).max().unwrap();
    let header = Header {
        hash: ChangeHash([0; 32]),
        deps: deps.into_iter().map(|(hash, _)| hash).collect(),
        actor: ActorId((author as u64).to_be_bytes()),
        seq: 1,
        start_op,
        max_op: start_op,
        at_ms: 1,
        author: format!("Balie {author}"),
    };
    decode(&hostile::bytes(&Decoded { header, ops, bytes: 0 })).unwrap()
}

/// What the next change depends on.
pub(super) fn head(change: &Decoded) -> (ChangeHash, u64) {
    (change.header.hash, change.header.max_op)
}

impl Server {
    pub(super) fn new() -> Self {
        let (registers, doc) = (Registers::new(Kind::Candidate), Doc::new(Kind::Candidate).unwrap());
        Self { registers, doc, log: vec![] }
    }

    pub(super) fn past(&self) -> Past {
        let mut past = Past::new(Kind::Candidate);
        for raw in &self.log {
            let header = decode(&raw.bytes).unwrap().header;
            assert!(past.note(header.hash, header.actor, header.seq, header.max_op, raw.bytes.clone()));
        }
        past
    }

    /// Through the gate; what passes must be sound for automerge too.
    pub(super) fn take(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let change = decode(bytes)?;
        let past = (!self.registers.precede(&change.header)).then(|| self.past());
        if self.registers.place(&change.header, past.as_ref())? != Place::Next {
            return Err(Refusal::new(RefusalCode::History, "not next"));
        }
        let before = self.registers.clone();
        if let Err(refusal) = self.registers.take(&change, past.as_ref()) {
            assert_eq!(self.registers, before, "a refusal changes nothing");
            return Err(refusal);
        }
        self.doc.apply([bytes]).unwrap();
        self.log.push(RawChange { hash: change.header.hash, bytes: bytes.to_vec() });
        self.compare(&self.doc);
        Ok(())
    }

    /// The same for all the ways a document comes to be: merged, saved and loaded, made from all changes at once.
    pub(super) fn compare_all(&self) {
        let loaded = Doc::load(Kind::Candidate, &self.doc.save()).unwrap();
        self.compare(&loaded);
        let known: Vec<_> = loaded.changes();
        assert!(self.log.iter().all(|raw| known.contains(raw)), "the saved document has the same changes");
        let mut replayed = Doc::new(Kind::Candidate).unwrap();
        replayed.apply(self.log.iter().map(|raw| raw.bytes.as_slice())).unwrap();
        self.compare(&Doc::load(Kind::Candidate, &replayed.save()).unwrap());
    }

    fn compare(&self, doc: &Doc) {
        assert_eq!(self.registers.heads(), doc.heads());
        assert_eq!(self.registers.updated(), doc.updated());
        let known: Vec<_> = doc.keys_under("").into_iter().filter(|key| key != "kind").collect();
        assert_eq!(self.registers.keys_under(""), known);
        assert_eq!(read(&self.registers, Kind::Candidate), read(doc, Kind::Candidate));
        for key in known {
            assert_eq!(self.registers.values(&key), doc.values(&key), "{key}");
            assert_eq!(self.registers.voices(&key), doc.voices(&key), "{key}");
        }
    }
}

impl World {
    pub(super) fn new() -> Self {
        let tablet = |number: u8| Tablet {
            author: Author { actor: ActorId([100 + number; 8]), name: format!("Balie {number}") },
            doc: Doc::new(Kind::Candidate).unwrap(),
            outbox: vec![],
        };
        Self { server: Server::new(), tablets: (0..3).map(tablet).collect(), now: 1_000, next_actor: 50 }
    }

    pub(super) fn run(&mut self, step: Step) {
        self.now += 1;
        match step {
            Step::Write(who, what) => {
                let tablet = &mut self.tablets[who];
                let made = tablet.doc.write::<DocError>(Millis(self.now), &tablet.author, |writer| {
                    for (key, value) in what {
                        match KEYS[key] {
                            key if key.contains('/') && !key.starts_with("own") => {
                                writer.number(key, i64::from(value.min(1)))?
                            }
                            key => writer.text(key, ["", "Amina", "Jan", "Omar"][usize::from(value)])?,
                        }
                    }
                    Ok(())
                });
                tablet.outbox.extend(made.unwrap());
            }
            Step::Sync(who) => {
                let tablet = &mut self.tablets[who];
                for raw in tablet.outbox.drain(..) {
                    self.server.take(&raw.bytes).unwrap();
                }
                tablet.doc.merge(&self.server.doc).unwrap();
                self.server.compare_all();
            }
            Step::Restart(who) => {
                // Not in order: an author's place among the others must not matter.
                self.next_actor = self.next_actor.wrapping_mul(5).wrapping_add(3);
                self.tablets[who].author.actor = ActorId([self.next_actor; 8]);
            }
        }
    }
}
