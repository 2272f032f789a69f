//! Takes what a device pushes: every change through the gate, what passes into the log, the rest into quarantine.
//!
//! Architecture invariants
//! - One transaction a push: the answers leave after its commit is on disk.
//! - A refused change never holds up the others, and is never lost.
//! - Rights are those of this moment: read in the same transaction, not when the connection was made.

pub mod dashboard;
mod docs;
mod trial;

use std::collections::BTreeSet;

use rusqlite::Connection;
use samenspel_model::{
    ChangeHash, DeviceId, DocId, Millis, Space,
    admit::{self, Header, Place, Refusal},
    wire::{Answer, CHANGE_BYTES_MAX, Change, Push, RefusalCode},
};

use crate::store::{Changed, DeviceRecord, Standing, Store, StoreError, device, log, quarantine};
use {
    docs::{Docs, Grown},
    trial::Trials,
};

/// Most bytes of a saved document: a page must be able to carry it.
const SNAPSHOT_BYTES_MAX: usize = 512 * 1024;

/// What became of a push.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ingested {
    /// In the order of the changes.
    pub answers: Vec<Answer>,
    /// What is new in the log.
    pub stored: Vec<(Space, DocId, ChangeHash)>,
}

impl Store {
    /// Takes a device's push. `wanted` are documents that this server asked for in a repair: their changes may be
    /// of other devices, because after a restore from backup any tablet may be the only one that still has them.
    pub async fn ingest(
        &self,
        now: Millis,
        device: DeviceId,
        push: Push,
        wanted: BTreeSet<DocId>,
    ) -> Result<Ingested, StoreError> {
        self.transact(move |tx| ingest(tx, now, device, &push, &wanted)).await
    }
}

/// Takes a push inside the caller's transaction.
pub(crate) fn ingest(
    tx: &Connection,
    now: Millis,
    device: DeviceId,
    push: &Push,
    wanted: &BTreeSet<DocId>,
) -> Result<(Ingested, Vec<Changed>), StoreError> {
    let device = device::find(tx, device)?.ok_or(StoreError::Damaged("device"))?;
    let standing = device.standing(now);
    let mut gate =
        Gate { tx, now, device, standing, wanted, docs: Docs::default(), trials: Trials::default() };
    let mut ingested = Ingested::default();
    let mut changed = BTreeSet::new();
    for change in &push.changes {
        let header = read_header(change);
        let answer = match gate.pass(change, &header) {
            Ok(answer) => answer,
            Err(Stop::Refused(refusal)) => {
                let hash = header.as_ref().ok().map(|header| header.hash);
                if quarantine::put(tx, gate.device.id, change, hash, refusal, now)? {
                    tracing::info!(device = %gate.device.id, doc = %change.doc, code = refusal.code.as_str(), detail = refusal.detail, "change refused");
                    changed.insert(Changed::Quarantine);
                }
                Answer::Refused(refusal.code)
            }
            Err(Stop::Store(error)) => return Err(error),
        };
        if let (Answer::Stored, Ok(header)) = (&answer, &header) {
            changed.insert(Changed::Space(change.space));
            ingested.stored.push((change.space, change.doc, header.hash));
            if quarantine::resolve(tx, change.doc, &header.hash)? {
                changed.insert(Changed::Quarantine);
            }
        }
        ingested.answers.push(answer);
    }
    gate.docs.settle(tx)?;
    Ok((ingested, changed.into_iter().collect()))
}

fn read_header(change: &Change) -> Result<Header, Refusal> {
    if change.bytes.len() > CHANGE_BYTES_MAX {
        return Err(Refusal { code: RefusalCode::TooLarge, detail: "change has too many bytes" });
    }
    admit::header(&change.bytes)
}

/// Why a change does not come in.
enum Stop {
    Refused(Refusal),
    Store(StoreError),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<rusqlite::Error> for Stop {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

fn refused<T>(code: RefusalCode, detail: &'static str) -> Result<T, Stop> {
    Err(Stop::Refused(Refusal { code, detail }))
}

struct Gate<'a> {
    tx: &'a Connection,
    now: Millis,
    device: DeviceRecord,
    standing: Standing,
    wanted: &'a BTreeSet<DocId>,
    docs: Docs,
    trials: Trials,
}

impl Gate<'_> {
    fn pass(&mut self, change: &Change, header: &Result<Header, Refusal>) -> Result<Answer, Stop> {
        if let (Ok(header), false) = (header, self.standing == Standing::Open)
            && log::holds(self.tx, change.doc, &header.hash)?
        {
            return Ok(Answer::Duplicate);
        }
        match self.standing {
            Standing::Open => {}
            Standing::Revoked => return refused(RefusalCode::Revoked, "device was revoked"),
            Standing::Ended => return refused(RefusalCode::Ended, "device's time has ended"),
        }
        let header = header.as_ref().map_err(|refusal| *refusal)?;
        if !self.device.rights.may_write(change.kind, change.space) {
            return refused(RefusalCode::NotAllowed, "device may not write there");
        }
        let loaded = self.docs.get(self.tx, change.doc, change.kind, change.space)?;
        if (loaded.kind, loaded.space) != (change.kind, change.space) {
            return refused(RefusalCode::WrongDocument, "document has another kind or lives elsewhere");
        }
        let place = loaded.history.place(header);
        if place == Ok(Place::Duplicate) {
            return Ok(Answer::Duplicate);
        }
        let relayed = self.wanted.contains(&change.doc);
        if !relayed && log::actor_of(self.tx, header.actor)?.is_some_and(|owner| owner != self.device.id) {
            return refused(RefusalCode::ForeignActor, "author's id belongs to another device");
        }
        if place? == Place::Missing {
            for dep in &header.deps {
                if quarantine::holds(self.tx, self.device.id, change.doc, dep)? {
                    return refused(RefusalCode::DependsOnRefused, "depends on a refused change");
                }
            }
            return Ok(Answer::Missing);
        }
        let sound = self.trials.run(&loaded.doc, &change.bytes)?;
        if sound.saved.len() > SNAPSHOT_BYTES_MAX {
            return refused(RefusalCode::TooLarge, "document grows too large");
        }
        if !relayed {
            log::bind_actor(self.tx, header.actor, self.device.id)?;
        }
        let admitted = log::Admitted {
            doc: change.doc,
            kind: change.kind,
            space: change.space,
            header,
            bytes: &change.bytes,
            device: self.device.id,
            received: self.now,
        };
        loaded.grown = Some(Grown { last_seq: log::append(self.tx, &admitted)?, snapshot: sound.saved });
        loaded.history.note(header.hash, header.actor, header.seq, header.max_op);
        loaded.doc = sound.doc.into();
        Ok(Answer::Stored)
    }
}
