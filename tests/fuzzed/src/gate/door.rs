//! A document's gate with the document behind it: what the server's `ingest` does, without a database.

use samenspel_model::{
    ActorId, ChangeHash,
    admit::{self, Past, Place, Registers},
    doc::{Doc, Kind},
    wire::RefusalCode,
};

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It is part of the document.
    Stored,
    /// It was already.
    Duplicate,
    /// What it depends on is not there.
    Missing,
    /// It may not come in.
    Refused(RefusalCode),
}

/// What is known of a change in the log.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) hash: ChangeHash,
    pub(super) actor: ActorId,
    pub(super) seq: u64,
    pub(super) max_op: u64,
    pub(super) is_head: bool,
}

#[derive(Clone)]
pub(super) struct Door {
    registers: Registers,
    known: Vec<Known>,
    log: Vec<Vec<u8>>,
}

impl Door {
    pub(super) fn new(kind: Kind, base: &Doc) -> Self {
        let genesis = Known {
            hash: kind.genesis_hash(),
            actor: ActorId([b'g', b'e', b'n', b'e', b's', b'i', b's', kind.number()]),
            seq: 1,
            max_op: 1,
            is_head: true,
        };
        let mut door = Self { registers: Registers::new(kind), known: vec![genesis], log: vec![] };
        for change in base.changes() {
            assert_eq!(door.pass(&change.bytes), Verdict::Stored, "an honest history");
        }
        door
    }

    pub(super) fn known(&self) -> &[Known] {
        &self.known
    }

    /// Every admitted change, in the order of admission.
    pub(super) fn log(&self) -> &[Vec<u8>] {
        &self.log
    }

    /// The document as the gate knows it.
    pub(super) fn registers(&self) -> &Registers {
        &self.registers
    }

    pub(super) fn pass(&mut self, bytes: &[u8]) -> Verdict {
        match self.try_pass(bytes) {
            Ok(verdict) => verdict,
            Err(refusal) => Verdict::Refused(refusal.code),
        }
    }

    fn try_pass(&mut self, bytes: &[u8]) -> Result<Verdict, admit::Refusal> {
        let change = admit::decode(bytes)?;
        let header = &change.header;
        let past = if self.registers.precede(header) { None } else { Some(self.past()) };
        match self.registers.place(header, past.as_ref())? {
            Place::Duplicate => return Ok(Verdict::Duplicate),
            Place::Missing => return Ok(Verdict::Missing),
            Place::Next => {}
        }
        self.registers.take(&change, past.as_ref())?;
        self.log.push(bytes.to_vec());
        for known in &mut self.known {
            known.is_head &= !header.deps.contains(&known.hash);
        }
        let (hash, actor, seq, max_op) = (header.hash, header.actor, header.seq, header.max_op);
        self.known.push(Known { hash, actor, seq, max_op, is_head: true });
        Ok(Verdict::Stored)
    }

    fn past(&self) -> Past {
        let mut past = Past::new(self.registers.kind());
        for (known, bytes) in self.known.iter().skip(1).zip(&self.log) {
            assert!(past.note(known.hash, known.actor, known.seq, known.max_op, bytes.clone()));
        }
        past
    }
}
