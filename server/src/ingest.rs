//! Takes what a device pushes: every change through the gate, what passes into the log, the rest into quarantine.
//!
//! Architecture invariants
//! - One transaction a push: the answers leave after its commit is on disk.
//! - A refused change never holds up the others, and is never lost.
//! - Rights are those of this moment: read in the same transaction, not when the connection was made.

mod again;
mod bound;
pub mod dashboard;
mod docs;
mod late;
mod retry;

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use rusqlite::Connection;
use samenspel_model::{
    ActorId, ChangeHash, DeviceId, DocId, Millis, Role, Space,
    admit::{self, Decoded, Header, Place, Refusal},
    doc::Kind,
    entry,
    env::DAY_MS,
    signature::Signature,
    wire::{Answer, Change, Push, RefusalCode},
};

use crate::store::{
    Changed, DeviceRecord, Moved, Standing, Store, StoreError, booklet_questions, device, erasure, log,
    names, quarantine,
};
use bound::Bound;
use docs::Docs;

pub(crate) use bound::SHORT_MS;
pub use retry::Retried;

/// What became of a push.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ingested {
    /// In the order of the changes.
    pub answers: Vec<Answer>,
    /// How far it moved the log of each space that the device may read.
    pub moved: Vec<Moved>,
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
    ingest_from(tx, now, device, push, wanted, Origin::Device)
}

/// Where a push comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    /// The device, just now.
    Device,
    /// The quarantine: the device may take part if it might at this moment.
    Quarantine(Millis),
    /// The quarantine, and a coordinator has looked at it: name and time in it are taken as they are.
    Coordinator,
}

/// The same, for what does not come from the device just now.
fn ingest_from(
    tx: &Connection,
    now: Millis,
    device: DeviceId,
    push: &Push,
    wanted: &BTreeSet<DocId>,
    from: Origin,
) -> Result<(Ingested, Vec<Changed>), StoreError> {
    let device = device::find(tx, device)?.ok_or(StoreError::Damaged("device"))?;
    let judged = if let Origin::Quarantine(moment) = from { moment } else { now };
    let standing = device.standing(judged);
    let mut gate = Gate {
        tx,
        now,
        device,
        standing,
        wanted,
        from,
        docs: Docs::default(),
        bounds: BTreeMap::new(),
        ends: log::Ends::default(),
        owners: BTreeMap::new(),
        logged: BTreeMap::new(),
        said: BTreeMap::new(),
    };
    let mut ingested = Ingested::default();
    let mut changed = BTreeSet::new();
    let mut later = 0_usize;
    for change in &push.changes {
        let decoded = admit::decode(&change.bytes);
        let answer = match gate.pass(change, &decoded) {
            Ok(answer) => answer,
            Err(Stop::Refused(refusal)) => {
                let read = decoded.as_ref().ok();
                // Of what was erased, nothing is kept again.
                let put = if refusal.code == RefusalCode::Erased {
                    if let Some(read) = read.filter(|_| gate.device.may_write(Kind::Candidate, change.space))
                    {
                        booklet_questions::note_late(tx, read)?;
                    }
                    quarantine::Put { is_new: false, kept: true }
                } else {
                    quarantine::put(tx, gate.device.id, change, read, refusal, now)?
                };
                if put.is_new
                    && quarantine::is_written_anew(refusal.code)
                    && let Some(read) = read
                    && gate.says(change.doc, read)?
                {
                    quarantine::settle(tx, change.doc, read, now)?;
                } else if put.is_new {
                    tracing::info!(device = %gate.device.id, doc = %change.doc, code = refusal.code.as_str(), detail = refusal.detail, "change refused");
                    changed.insert(Changed::Quarantine);
                }
                if put.kept { Answer::Refused(refusal.code) } else { Answer::Unkept(refusal.code) }
            }
            Err(Stop::Later) => {
                later += 1;
                Answer::Unkept(RefusalCode::Full)
            }
            Err(Stop::Store(error)) => return Err(error),
        };
        if let (Answer::Stored, Ok(read)) = (&answer, &decoded) {
            changed.insert(Changed::Space(change.space));
            ingested.stored.push((change.space, change.doc, read.header.hash));
            if quarantine::resolve(tx, change.doc, read, now)? {
                changed.insert(Changed::Quarantine);
            }
        }
        ingested.answers.push(answer);
    }
    if later > 0 {
        tracing::warn!(device = %gate.device.id, changes = later, "a stand sends more than people note: it keeps the rest for now");
    }
    gate.ends.settle(tx)?;
    gate.docs.settle(tx)?;
    let reads = |space| gate.standing == Standing::Open && gate.device.rights.may_read(space);
    ingested.moved = gate.ends.moved().filter(|moved| reads(moved.space)).collect();
    Ok((ingested, changed.into_iter().collect()))
}

/// Whom a change says that an entry is about.
fn persons(change: &Change, decoded: &Decoded) -> Vec<DocId> {
    if change.kind != Kind::Entry.number() {
        return vec![];
    }
    let about = decoded.ops.iter().filter(|op| op.key == entry::CANDIDATE.key);
    about.filter_map(|op| op.put.as_ref()?.to_string().parse().ok()).collect()
}

/// Why a change does not come in.
enum Stop {
    Refused(Refusal),
    /// The device sent too much lately: it keeps this, and offers it again.
    Later,
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
    from: Origin,
    docs: Docs,
    /// What the device sent lately to each stand's space of the push.
    bounds: BTreeMap<Space, Bound>,
    ends: log::Ends,
    /// Whose the authors are that this push named.
    owners: BTreeMap<ActorId, Option<DeviceId>>,
    /// The changes of documents that a device pushes which may not take part: nothing is added to them here.
    logged: BTreeMap<DocId, BTreeSet<ChangeHash>>,
    /// What the log said, before this push, of documents of which it refuses what may have been written anew.
    said: BTreeMap<DocId, BTreeSet<[u8; 32]>>,
}

impl Gate<'_> {
    fn logged(&mut self, doc: DocId) -> rusqlite::Result<&BTreeSet<ChangeHash>> {
        match self.logged.entry(doc) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(vacant) => Ok(vacant.insert(log::hashes(self.tx, doc)?)),
        }
    }

    /// Does the log say the same as this change, because its author wrote it anew?
    fn says(&mut self, doc: DocId, change: &Decoded) -> rusqlite::Result<bool> {
        let known = match self.said.entry(doc) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(vacant) => {
                let mut said = BTreeSet::new();
                if let Some(last) = log::last(self.tx, doc)? {
                    log::back(self.tx, doc, last, 0, |step| {
                        said.extend(admit::decode(step.bytes()?).ok().map(|change| change.said()));
                        Ok(())
                    })?;
                }
                vacant.insert(said)
            }
        };
        Ok(known.contains(&change.said()))
    }

    /// Whose the author is.
    fn owner(&mut self, actor: ActorId) -> rusqlite::Result<Option<DeviceId>> {
        match self.owners.entry(actor) {
            Entry::Occupied(known) => Ok(*known.get()),
            Entry::Vacant(vacant) => Ok(*vacant.insert(log::actor_of(self.tx, actor)?)),
        }
    }

    /// Is the change this device's, by author, time and name? What it relays may be of others.
    fn check_origin(&self, header: &Header, owner: Option<DeviceId>, relayed: bool) -> Result<(), Stop> {
        if !relayed && owner.is_some_and(|owner| owner != self.device.family) {
            return refused(RefusalCode::ForeignActor, "author's id belongs to another device");
        }
        if self.from == Origin::Coordinator {
            return Ok(());
        }
        if header.at_ms > self.now.plus_ms(DAY_MS).0 {
            return refused(RefusalCode::Clock, "made more than a day from now");
        }
        if relayed {
            return Ok(());
        }
        let Some(signature) = Signature::read(&header.author) else {
            return refused(RefusalCode::Author, "author's name has control or direction characters");
        };
        if !names::may_sign(self.tx, &self.device, signature.device, self.now)? {
            return refused(RefusalCode::Author, "author's name is not this device's");
        }
        let is_desk = self.device.all_rights().any(|rights| rights.role() == Role::Desk);
        if signature.volunteer.is_some() && !is_desk {
            return refused(RefusalCode::Author, "no volunteers of the desk stand behind this device");
        }
        Ok(())
    }

    fn pass(&mut self, change: &Change, decoded: &Result<Decoded, Refusal>) -> Result<Answer, Stop> {
        if let (Ok(Decoded { header, .. }), false) = (decoded, self.standing == Standing::Open)
            && self.logged(change.doc)?.contains(&header.hash)
        {
            return Ok(Answer::Duplicate);
        }
        if erasure::holds(self.tx, change.doc)? {
            return refused(RefusalCode::Erased, "document was erased");
        }
        // A tablet that did not know went on with the history of somebody who is erased: nothing of that is kept either.
        for person in decoded.as_ref().ok().into_iter().flat_map(|decoded| persons(change, decoded)) {
            if erasure::holds(self.tx, person)? {
                return refused(RefusalCode::Erased, "it is about a person who was erased");
            }
        }
        match self.standing {
            Standing::Open => {}
            Standing::Revoked => return refused(RefusalCode::Revoked, "device was revoked"),
            Standing::Ended if self.may_come_late(change, decoded)? => {}
            Standing::Ended => return refused(RefusalCode::Ended, "device's time has ended"),
        }
        let decoded = decoded.as_ref().map_err(|refusal| *refusal)?;
        let header = &decoded.header;
        let Some(kind) = Kind::from_number(change.kind.into()) else {
            return refused(RefusalCode::Newer, "kind is not known here");
        };
        if !self.device.may_write(kind, change.space) {
            return refused(RefusalCode::NotAllowed, "device may not write there");
        }
        let noun = kind.noun();
        // What this server asked for may be of others, who may write more than this device.
        let relayed = self.wanted.contains(&change.doc);
        let mut known = decoded.ops.iter().filter(|op| noun.find(&op.key).is_some());
        if !relayed && !known.all(|op| self.device.may_write_field(kind, &op.key)) {
            return refused(RefusalCode::NotAllowed, "device may not write that field");
        }
        let owner = self.owner(header.actor)?;
        let origin = self.check_origin(header, owner, relayed);
        let loaded = self.docs.get(self.tx, change.doc, kind, change.space)?;
        if (loaded.kind, loaded.space) != (kind, change.space) {
            return refused(RefusalCode::WrongDocument, "document has another kind or lives elsewhere");
        }
        let origin = if loaded.registers.may_hold(header) {
            origin
        } else {
            // What cannot be in the log already is refused before the document's past is read.
            origin?;
            if loaded.registers.needs_past(header) {
                loaded.registers.check_without_past(decoded)?;
            }
            Ok(())
        };
        loaded.recall(self.tx, change.doc, header)?;
        let place = loaded.registers.place(header, loaded.past.as_ref());
        if place == Ok(Place::Duplicate) {
            return Ok(Answer::Duplicate);
        }
        origin?;
        if place? == Place::Missing {
            for dep in &header.deps {
                if quarantine::holds(self.tx, self.device.id, change.doc, dep)? {
                    return refused(RefusalCode::DependsOnRefused, "depends on a refused change");
                }
            }
            return Ok(Answer::Missing);
        }
        // What coordinators write and what a repair brings back is not noted at a stand just now.
        let noted = matches!(change.space, Space::Stand { .. }) && self.device.public.is_some();
        if noted && self.from == Origin::Device && !relayed {
            let bound = match self.bounds.entry(change.space) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(vacant) => {
                    vacant.insert(Bound::count(self.tx, self.device.id, change.space, self.now)?)
                }
            };
            if !bound.take() {
                return Err(Stop::Later);
            }
        }
        if !loaded.has_room(self.tx, change.doc, change.bytes.len())? {
            return refused(RefusalCode::Full, "document grows too large");
        }
        loaded.registers.take(decoded, loaded.past.as_ref())?;
        // Who gives it back need not have made it: two tablets may bear one name.
        if owner.is_none() && !relayed {
            log::bind_actor(self.tx, header.actor, self.device.family)?;
            self.owners.insert(header.actor, Some(self.device.family));
        }
        let admitted = log::Admitted {
            doc: change.doc,
            space: change.space,
            before: loaded.last,
            header,
            bytes: &change.bytes,
            device: self.device.id,
            received: self.now,
        };
        let last = self.ends.append(self.tx, &admitted)?;
        loaded.grew(header, &change.bytes, last)?;
        Ok(Answer::Stored)
    }
}
