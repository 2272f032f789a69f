//! Steps 2 and 3: what a document holds, and what a change makes of it, without automerge.

use std::collections::{BTreeMap, BTreeSet};

use minicbor::{Decode, Encode};

use super::{
    Decoded, Header, Op, OpId, Past, Refusal,
    extent::{self, Extent, Standing},
    past::Ancestors,
    rules,
};
use crate::{
    doc::{Doc, Fields, Kind, Scalar, Voice},
    env::Millis,
    ids::{ActorId, ChangeHash},
    wire::RefusalCode,
};

/// A document's merged state: per register its concurrent values, and what the next change has to fit.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Registers {
    #[n(0)]
    kind: Kind,
    #[n(1)]
    heads: BTreeMap<ChangeHash, u64>,
    /// Sequence number of each author's last change.
    #[n(2)]
    last_seqs: BTreeMap<ActorId, u64>,
    #[n(3)]
    updated: Millis,
    /// The changes that the values are of.
    #[n(4)]
    origins: BTreeMap<u64, Origin>,
    /// In the order of their operations.
    #[n(5)]
    fields: BTreeMap<String, Vec<Held>>,
    /// How many operations all changes have, the constant first one aside.
    #[n(6)]
    operations: u64,
    /// How many bytes they have.
    #[n(7)]
    bytes: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Origin {
    #[n(0)]
    actor: ActorId,
    #[n(1)]
    at_ms: Millis,
    #[n(2)]
    author: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
struct Held {
    #[n(0)]
    counter: u64,
    #[n(1)]
    origin: u64,
    #[n(2)]
    value: Scalar,
}

/// Where a change stands towards a document's log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// It comes next.
    Next,
    /// It is in the log already.
    Duplicate,
    /// Something it depends on is not.
    Missing,
}

fn history(detail: &'static str) -> Refusal {
    Refusal::new(RefusalCode::History, detail)
}

fn malformed(detail: &'static str) -> Refusal {
    Refusal::new(RefusalCode::Malformed, detail)
}

/// Operations and bytes of a change.
fn size(change: &Decoded) -> (u64, u64) {
    let operations = (change.header.max_op + 1).saturating_sub(change.header.start_op);
    (operations, u64::try_from(change.bytes).unwrap_or(u64::MAX))
}

impl Registers {
    /// A document with nothing but its constant first change, whose one operation names the kind.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            heads: BTreeMap::from([(kind.genesis_hash(), 1)]),
            last_seqs: BTreeMap::new(),
            updated: Millis(0),
            origins: BTreeMap::new(),
            fields: BTreeMap::new(),
            operations: 0,
            bytes: 0,
        }
    }

    /// What it is about.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The hashes of the changes nothing depends on, sorted.
    pub fn heads(&self) -> Vec<ChangeHash> {
        self.heads.keys().copied().collect()
    }

    /// Has this document, as automerge merged it, the same heads and the same values of the same authors?
    pub fn agree_with(&self, doc: &Doc) -> bool {
        // The constant first change's own register is kept by automerge alone.
        let keys: Vec<_> = doc.keys_under("").into_iter().filter(|key| key != rules::KIND).collect();
        self.kind == doc.kind()
            && self.heads() == doc.heads()
            && self.updated == doc.updated()
            && self.fields.keys().eq(&keys)
            && keys
                .iter()
                .all(|key| self.values(key) == doc.values(key) && self.voices(key) == doc.voices(key))
    }

    /// Does the change build on all there is? Then no [`Past`] is needed, and it cannot be in the log already.
    pub fn precede(&self, header: &Header) -> bool {
        header.deps.iter().eq(self.heads.keys())
    }

    /// May the change be in the log already? The log has all numbers of an author up to the last one.
    pub fn may_hold(&self, header: &Header) -> bool {
        header.seq <= self.last_seq(header.actor)
    }

    /// Can only the document's [`Past`] tell where the change stands? To read that takes time.
    pub fn needs_past(&self, header: &Header) -> bool {
        !self.precede(header) && header.seq <= self.last_seq(header.actor) + 1
    }

    /// Refuses what no past could make right: ask this before the past is read for a change that
    /// [cannot be](Self::may_hold) in the log already.
    pub fn check_without_past(&self, change: &Decoded) -> Result<(), Refusal> {
        change.ops.iter().try_for_each(|op| self.check_op(op))?;
        self.check_history(change)
    }

    /// Where a change stands, or why it cannot be of this document. `past` is needed when
    /// [`needs_past`](Self::needs_past) says so.
    pub fn place(&self, header: &Header, past: Option<&Past>) -> Result<Place, Refusal> {
        if header.actor == self.kind.genesis_actor() {
            return Err(history("author of the constant first change"));
        }
        let last_seq = self.last_seq(header.actor);
        let highest = if self.precede(header) {
            self.heads.values().copied().max()
        } else if header.seq > last_seq + 1 {
            None
        } else {
            let past = past.ok_or(history("past is not known"))?;
            if past.holds(&header.hash) {
                return Ok(Place::Duplicate);
            }
            past.highest(&header.deps)
        };
        let Some(highest) = highest else {
            return Ok(Place::Missing);
        };
        if header.seq <= last_seq {
            let detail = "sequence number was used by another change";
            return Err(Refusal::new(RefusalCode::ForeignActor, detail));
        }
        if header.seq != last_seq + 1 {
            return Ok(Place::Missing);
        }
        if header.start_op != highest + 1 {
            return Err(history("operations do not count on from the dependencies"));
        }
        Ok(Place::Next)
    }

    /// Checks the operations of a change whose place is [`Place::Next`] and makes it part of this; on a refusal all is as before.
    pub fn take(&mut self, change: &Decoded, past: Option<&Past>) -> Result<(), Refusal> {
        let header = &change.header;
        let before = match past {
            _ if self.precede(header) => None,
            Some(past) => Some((past, past.ancestors(header))),
            None => return Err(history("past is not known")),
        };
        if let Some((past, ancestors)) = &before {
            let last_seq = self.last_seq(header.actor);
            let last = past.nth_of(header.actor, last_seq);
            // Where one does not, automerge takes it and then panics when it loads the same changes at once.
            if last_seq > 0 && !last.is_some_and(|last| ancestors.hold(last)) {
                return Err(history("change does not build on its author's last one"));
            }
        }
        for (op, number) in change.ops.iter().zip(header.start_op..) {
            self.check_op(op)?;
            if !op.preds.iter().all(|pred| self.may_replace(change, op, number, *pred, before.as_ref())) {
                return Err(malformed("replaces what its author cannot have seen there"));
            }
        }
        self.check_history(change)?;
        self.check_growth(change)?;
        self.apply(change);
        Ok(())
    }

    /// Could an honest app do this to a document of this kind?
    fn check_op(&self, op: &Op) -> Result<(), Refusal> {
        rules::check(self.kind, &op.key, op.put.as_ref())?;
        // Saving would lose it: a document keeps a delete only as what was deleted.
        if op.put.is_none() && op.preds.is_empty() {
            return Err(malformed("a delete of nothing"));
        }
        if !op.preds.is_sorted_by(|one, other| one < other) {
            return Err(malformed("predecessors are out of order"));
        }
        Ok(())
    }

    fn check_history(&self, change: &Decoded) -> Result<(), Refusal> {
        let (operations, bytes) = size(change);
        extent::check_history(self.changes() + 1, self.operations + operations, self.bytes + bytes)
    }

    /// Would the document be larger than an honest app can work with, and larger than it is?
    fn check_growth(&self, change: &Decoded) -> Result<(), Refusal> {
        let mut touched: BTreeMap<&str, Vec<Standing>> = BTreeMap::new();
        for (op, counter) in change.ops.iter().zip(change.header.start_op..) {
            let values = touched.entry(&op.key).or_insert_with(|| self.standing(&op.key).collect());
            values.retain(|standing| op.preds.binary_search(&standing.id).is_err());
            if let Some(value) = &op.put {
                let id = OpId { counter, actor: change.header.actor };
                values.push(Standing { id, bytes: value.bytes() });
            }
        }
        let mut before = Extent::default();
        for key in self.fields.keys().filter(|key| !touched.contains_key(key.as_str())) {
            before.add(key, self.standing(key));
        }
        let mut after = before.clone();
        for (key, values) in &touched {
            before.add(key, self.standing(key));
            after.add(key, values.iter().copied());
            extent::check_values(self.held(key).len(), values.len())?;
        }
        before.heads = self.heads.len();
        after.heads = 1 + self.heads.keys().filter(|head| !change.header.deps.contains(head)).count();
        after.check_against(&before)
    }

    fn standing(&self, key: &str) -> impl Iterator<Item = Standing> + Clone {
        let standing = |held: &Held| Some(Standing { id: self.id_of(held)?, bytes: held.value.bytes() });
        self.held(key).iter().filter_map(standing)
    }

    /// Is the predecessor a put of the same key that comes before this operation?
    fn may_replace(
        &self,
        change: &Decoded,
        op: &Op,
        number: u64,
        pred: OpId,
        before: Option<&(&Past, Ancestors)>,
    ) -> bool {
        let header = &change.header;
        if pred.actor == header.actor && pred.counter >= header.start_op {
            let nth = usize::try_from(pred.counter - header.start_op).ok();
            let own = nth.and_then(|nth| change.ops.get(nth));
            return pred.counter < number && own.is_some_and(|own| own.put.is_some() && own.key == op.key);
        }
        let visible = || self.held(&op.key).iter().any(|held| self.id_of(held) == Some(pred));
        let Some((past, ancestors)) = before else {
            return visible();
        };
        past.with_op(pred.actor, pred.counter).is_some_and(|place| {
            ancestors.hold(place) && (visible() || past.is_put(place, pred.counter, &op.key))
        })
    }

    /// How many changes the document has, its constant first one aside.
    pub fn changes(&self) -> u64 {
        self.last_seqs.values().sum()
    }

    /// Makes a change that was admitted part of this, unchecked.
    pub fn apply(&mut self, change: &Decoded) {
        let header = &change.header;
        let origin = self.origins.last_key_value().map_or(0, |(last, _)| last + 1);
        let at_ms = Millis(header.at_ms);
        self.origins.insert(origin, Origin { actor: header.actor, at_ms, author: header.author.clone() });
        for (op, counter) in change.ops.iter().zip(header.start_op..) {
            let mut values = self.fields.remove(&op.key).unwrap_or_default();
            values.retain(|held| !self.id_of(held).is_some_and(|id| op.preds.contains(&id)));
            if let Some(value) = &op.put {
                let id = OpId { counter, actor: header.actor };
                let place = values.partition_point(|held| self.id_of(held).is_some_and(|other| other < id));
                values.insert(place, Held { counter, origin, value: value.clone() });
            }
            if !values.is_empty() {
                self.fields.insert(op.key.clone(), values);
            }
        }
        let used: BTreeSet<u64> = self.fields.values().flatten().map(|held| held.origin).collect();
        self.origins.retain(|origin, _| used.contains(origin));
        self.heads.retain(|head, _| header.deps.binary_search(head).is_err());
        self.heads.insert(header.hash, header.max_op);
        self.last_seqs.insert(header.actor, header.seq);
        self.updated = self.updated.max(at_ms);
        let (operations, bytes) = size(change);
        self.operations += operations;
        self.bytes += bytes;
    }

    fn last_seq(&self, actor: ActorId) -> u64 {
        self.last_seqs.get(&actor).copied().unwrap_or(0)
    }

    fn held(&self, key: &str) -> &[Held] {
        self.fields.get(key).map_or(&[], Vec::as_slice)
    }

    fn id_of(&self, held: &Held) -> Option<OpId> {
        self.origins.get(&held.origin).map(|origin| OpId { counter: held.counter, actor: origin.actor })
    }
}

impl Fields for Registers {
    fn values(&self, key: &str) -> Vec<Scalar> {
        self.held(key).iter().map(|held| held.value.clone()).collect()
    }

    fn voices(&self, key: &str) -> Vec<Voice> {
        let voice = |held: &Held| {
            let origin = self.origins.get(&held.origin)?;
            Some(Voice { at_ms: origin.at_ms, author: origin.author.clone(), value: held.value.to_string() })
        };
        self.held(key).iter().filter_map(voice).collect()
    }

    fn keys_under(&self, prefix: &str) -> Vec<String> {
        let from =
            self.fields.range::<str, _>((std::ops::Bound::Included(prefix), std::ops::Bound::Unbounded));
        from.map_while(|(key, _)| key.strip_prefix(prefix).map(str::to_owned)).collect()
    }

    fn updated(&self) -> Millis {
        self.updated
    }
}
