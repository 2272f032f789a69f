//! The way up, as 0.1 goes it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    tablet::{OldTablet, Stage},
    wire::{Answer, Change, Hash, Id, Push, RefusalCode, Up},
};

const BATCH_BYTES: usize = 256 * 1024;
const PUSH_CHANGES_MAX: usize = 500;

impl OldTablet {
    /// A new connection: what others wrote is no longer asked for, and what no cursor has passed goes up again.
    pub(super) fn begin_again(&mut self) {
        self.outbox.retain(|waiting| !waiting.relayed);
        for waiting in &mut self.outbox {
            waiting.acknowledged = false;
        }
        if self.closed.is_none() {
            let shut_out: BTreeSet<_> = self
                .refused
                .iter()
                .filter(|refused| matches!(refused.code, RefusalCode::Revoked | RefusalCode::Ended))
                .map(|refused| refused.doc)
                .collect();
            for doc in shut_out {
                self.offer(doc, false);
            }
        }
    }

    /// The next push, when none is on its way.
    pub(super) fn pump(&mut self) -> Vec<Up> {
        if self.session.in_flight.is_some() || !matches!(self.session.stage, Stage::Open | Stage::Closing) {
            return vec![];
        }
        let after = self.session.pushed_to;
        let (mut changes, mut named, mut size) = (Vec::new(), Vec::new(), 0);
        for waiting in self.outbox.iter().filter(|waiting| waiting.place > after && !waiting.acknowledged) {
            size += waiting.change.bytes.len();
            if changes.len() == PUSH_CHANGES_MAX || (size > BATCH_BYTES && !changes.is_empty()) {
                break;
            }
            self.session.pushed_to = waiting.place;
            changes.push(waiting.change.clone());
            named.push((waiting.change.doc, waiting.hash));
        }
        if changes.is_empty() {
            return if self.session.stage == Stage::Closing { self.close() } else { vec![] };
        }
        self.session.pushes += 1;
        self.session.in_flight = Some((self.session.pushes, named));
        vec![Up::Push(Push { number: self.session.pushes, changes })]
    }

    pub(super) fn acknowledged(&mut self, push: u64, answers: Vec<Answer>) -> Vec<Up> {
        let named = match self.session.in_flight.take() {
            Some((number, named)) if number == push && named.len() == answers.len() => named,
            _ => return self.close(),
        };
        let mut lacking = BTreeSet::new();
        let mut unwanted: BTreeMap<Id, BTreeSet<Hash>> = BTreeMap::new();
        for ((doc, hash), answer) in named.into_iter().zip(answers) {
            let is_this = |other: &(Id, Hash)| *other == (doc, hash);
            let found = self.outbox.iter().position(|waiting| is_this(&(waiting.change.doc, waiting.hash)));
            let Some(found) = found else { continue };
            match answer {
                Answer::Missing => {
                    lacking.insert(doc);
                }
                Answer::Stored | Answer::Duplicate => {
                    self.outbox[found].acknowledged = true;
                    self.refused.retain(|refused| !is_this(&(refused.doc, refused.hash)));
                }
                Answer::Refused(_) => {
                    let waiting = self.outbox.remove(found);
                    if self.keep_refused(&waiting, &answer) {
                        unwanted.entry(doc).or_default().insert(hash);
                    }
                }
            }
        }
        for (id, hashes) in &unwanted {
            self.heal(*id, hashes);
        }
        [self.reoffer(lacking, false), self.pump()].concat()
    }

    fn heal(&mut self, id: Id, unwanted: &BTreeSet<Hash>) {
        if let Some((_, doc)) = self.docs.get_mut(&id) {
            *doc = doc.without(unwanted);
            if doc.changes().is_empty() {
                self.docs.remove(&id);
            }
        }
    }

    /// Offers documents again, once a connection each.
    pub(super) fn reoffer(&mut self, docs: impl IntoIterator<Item = Id>, relay: bool) -> Vec<Up> {
        let fresh: Vec<_> =
            docs.into_iter().filter(|doc| self.session.reoffered.insert((*doc, relay))).collect();
        for doc in &fresh {
            self.offer(*doc, relay);
        }
        if fresh.is_empty() { vec![] } else { self.pump() }
    }

    /// Puts a document's changes at the end of the outbox, dependencies first: its own, or all.
    fn offer(&mut self, id: Id, relay: bool) {
        let Some((space, doc)) = self.docs.get(&id).cloned() else { return };
        let (before, others) =
            self.outbox.drain(..).partition::<Vec<_>, _>(|waiting| waiting.change.doc == id);
        self.outbox = others;
        for (hash, bytes) in doc.changes() {
            let own = self.is_own(&bytes);
            if relay || own {
                let known = before.iter().find(|waiting| waiting.hash == hash);
                let relayed = known.map_or(!own, |waiting| waiting.relayed);
                let change = Change { doc: id, kind: doc.kind(), space: space.clone(), bytes };
                self.append(hash, change, relayed);
            }
        }
        for waiting in before {
            self.append(waiting.hash, waiting.change, waiting.relayed);
        }
    }
}
