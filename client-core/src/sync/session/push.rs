//! The way up: changes out of the outbox, one push at a time.

use std::collections::BTreeSet;

use samenspel_model::{
    DocId, Env, Space,
    wire::{Answer, Change, Push, Up},
};

use super::{InFlight, Session, Stage};
use crate::{
    store::Waiting,
    sync::{Output, Settled},
};

impl Session {
    /// Asks for changes to push, when none are on their way.
    pub(super) fn pump(&mut self) -> Vec<Output> {
        let busy = self.taking || self.in_flight.is_some();
        if busy || self.drained || !matches!(self.stage, Stage::Open | Stage::Closing) {
            return Vec::new();
        }
        self.taking = true;
        vec![Output::TakeOutbox { after: self.pushed_to }]
    }

    pub(super) fn push(&mut self, env: &Env, batch: Vec<Waiting>) -> Vec<Output> {
        self.taking = false;
        let Some(last) = batch.last() else {
            self.drained = true;
            let mut outputs = self.tell_known();
            if !std::mem::replace(&mut self.left, true) {
                outputs.push(Output::Leave { asked: self.leave });
            }
            if self.stage == Stage::Closing {
                outputs.extend(self.close());
            }
            return outputs;
        };
        self.pushed_to = last.id;
        self.pushes += 1;
        self.due_since = Some(env.now);
        let changes = batch.iter().map(|waiting| (waiting.doc, waiting.change.hash)).collect();
        self.in_flight = Some(InFlight { number: self.pushes, changes });
        let change = |waiting: Waiting| Change {
            kind: waiting.kind.number(),
            space: waiting.space,
            doc: waiting.doc,
            bytes: waiting.change.bytes,
        };
        let (number, changes) = (self.pushes, batch.into_iter().map(change).collect());
        vec![Output::Send(Up::Push(Push { number, changes }))]
    }

    pub(super) fn ack(&mut self, push: u64, answers: Vec<Answer>) -> Vec<Output> {
        let Some(in_flight) = self.in_flight.take() else {
            return self.close();
        };
        if in_flight.number != push || in_flight.changes.len() != answers.len() {
            return self.close();
        }
        self.due_since = None;
        let lacking =
            in_flight.changes.iter().zip(&answers).filter(|(_, answer)| **answer == Answer::Missing);
        let lacking: BTreeSet<_> = lacking.map(|((doc, _), _)| *doc).collect();
        let settled = in_flight.changes.into_iter().zip(answers);
        let settled = settled.map(|((doc, hash), answer)| {
            let anew = self.rewritten.contains(&(doc, hash));
            Settled { doc, hash, answer, anew }
        });
        let mut outputs = vec![Output::Settle(settled.collect())];
        if self.repairing.is_empty() {
            outputs.extend(self.reoffer(lacking, false));
        } else {
            self.put_off.extend(lacking);
        }
        outputs.extend(self.pump());
        outputs
    }

    /// Tells the server what it asked for, once all that it wanted before is pushed: with the next part it forgets that.
    pub(super) fn tell_known(&mut self) -> Vec<Output> {
        if !self.drained || self.taking || self.in_flight.is_some() {
            return Vec::new();
        }
        let is_due = |(space, _): &(Space, _)| self.telling.is_none_or(|telling| telling == *space);
        let Some((space, after)) = self.asked.front().copied().filter(is_due) else { return Vec::new() };
        self.asked.pop_front();
        self.telling = Some(space);
        vec![Output::ListKnown { space, after }]
    }

    pub(super) fn reoffer(&mut self, docs: impl IntoIterator<Item = DocId>, relay: bool) -> Vec<Output> {
        let docs: Vec<_> = docs.into_iter().filter(|doc| self.reoffered.insert((*doc, relay))).collect();
        if docs.is_empty() { Vec::new() } else { vec![Output::Reoffer { docs, relay }] }
    }
}
