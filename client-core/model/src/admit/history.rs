//! Step 2: does the change continue its document's log?

use std::collections::BTreeMap;

use super::{Header, Refusal};
use crate::{
    doc::Kind,
    ids::{ActorId, ChangeHash},
    wire::RefusalCode,
};

/// What the log holds of one document, without its contents.
#[derive(Clone, Debug)]
pub struct History {
    max_ops: BTreeMap<ChangeHash, u64>,
    last_seqs: BTreeMap<ActorId, u64>,
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

impl History {
    /// The log of a new document: its constant first change, which has one operation.
    pub fn new(kind: Kind) -> Self {
        Self { max_ops: BTreeMap::from([(kind.genesis_hash(), 1)]), last_seqs: BTreeMap::new() }
    }

    /// Adds a change of the log.
    pub fn note(&mut self, hash: ChangeHash, actor: ActorId, seq: u64, max_op: u64) {
        self.max_ops.insert(hash, max_op);
        let last = self.last_seqs.entry(actor).or_default();
        *last = seq.max(*last);
    }

    /// Where this change stands, or why it cannot be of this document.
    pub fn place(&self, header: &Header) -> Result<Place, Refusal> {
        if self.max_ops.contains_key(&header.hash) {
            return Ok(Place::Duplicate);
        }
        let mut highest = 0;
        for dep in &header.deps {
            match self.max_ops.get(dep) {
                Some(max_op) => highest = highest.max(*max_op),
                None => return Ok(Place::Missing),
            }
        }
        let history = |detail| Err(Refusal::new(RefusalCode::History, detail));
        let last_seq = self.last_seqs.get(&header.actor).copied().unwrap_or(0);
        if header.seq <= last_seq {
            return history("sequence number was used by another change");
        }
        if header.seq != last_seq + 1 {
            return Ok(Place::Missing);
        }
        if header.start_op != highest + 1 {
            return history("operations do not count on from the dependencies");
        }
        Ok(Place::Next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(hash: u8, deps: &[ChangeHash], seq: u64, start_op: u64) -> Header {
        Header {
            hash: ChangeHash([hash; 32]),
            deps: deps.to_vec(),
            actor: ActorId([1; 8]),
            seq,
            start_op,
            max_op: start_op,
            at_ms: 0,
        }
    }

    fn history() -> (ChangeHash, History) {
        (Kind::Candidate.genesis_hash(), History::new(Kind::Candidate))
    }

    #[test]
    fn the_next_change_the_same_again_and_one_that_lacks_its_dependency() {
        let (genesis, mut history) = history();
        let first = header(7, &[genesis], 1, 2);
        assert_eq!(history.place(&first), Ok(Place::Next));
        history.note(first.hash, first.actor, 1, 2);
        assert_eq!(history.place(&first), Ok(Place::Duplicate));
        assert_eq!(history.place(&header(8, &[ChangeHash([9; 32])], 2, 3)), Ok(Place::Missing));
    }

    #[test]
    fn a_gap_in_the_sequence_waits_and_a_repeated_number_is_refused() {
        let (genesis, mut history) = history();
        assert_eq!(history.place(&header(7, &[genesis], 2, 2)), Ok(Place::Missing));
        history.note(ChangeHash([7; 32]), ActorId([1; 8]), 1, 2);
        assert!(history.place(&header(8, &[genesis], 1, 2)).is_err());
    }

    #[test]
    fn operations_that_start_too_low_or_near_the_end_of_numbers_are_refused() {
        let (genesis, history) = history();
        for start_op in [1, 3, u64::from(u32::MAX)] {
            assert!(history.place(&header(7, &[genesis], 1, start_op)).is_err(), "{start_op}");
        }
    }
}
