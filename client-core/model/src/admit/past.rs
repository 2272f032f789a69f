//! All changes of a document's log: only needed when a change does not follow the document's heads.

use std::{
    cell::OnceCell,
    collections::{BTreeMap, HashMap},
};

use super::{Header, decode, decode::deps_of};
use crate::{
    doc::Kind,
    ids::{ActorId, ChangeHash},
};

/// The changes of a document, and which builds on which.
#[derive(Debug)]
pub struct Past {
    changes: Vec<Known>,
    by_hash: HashMap<ChangeHash, usize>,
    /// By author and number of the first operation.
    by_op: BTreeMap<(ActorId, u64), usize>,
    by_seq: HashMap<(ActorId, u64), usize>,
}

#[derive(Debug)]
struct Known {
    parents: Vec<usize>,
    start_op: u64,
    max_op: u64,
    bytes: Vec<u8>,
    /// The keys it puts, `None` for a delete; read when first asked for, because a push may ask thousands of times.
    puts: OnceCell<Vec<Option<String>>>,
}

/// Which changes another one builds on.
pub(super) struct Ancestors(Vec<bool>);

impl Past {
    /// The past of a new document: its constant first change, which has one operation.
    pub fn new(kind: Kind) -> Self {
        let hash = kind.genesis_hash();
        let genesis = Known { parents: vec![], start_op: 1, max_op: 1, bytes: vec![], puts: OnceCell::new() };
        Self {
            changes: vec![genesis],
            by_hash: HashMap::from([(hash, 0)]),
            by_op: BTreeMap::new(),
            by_seq: HashMap::new(),
        }
    }

    /// Adds a change of the log, in the log's order; false when that is not of this document.
    #[must_use]
    pub fn note(&mut self, hash: ChangeHash, actor: ActorId, seq: u64, max_op: u64, bytes: Vec<u8>) -> bool {
        let parents = deps_of(&bytes).and_then(|deps| {
            deps.iter().map(|dep| self.by_hash.get(dep).copied()).collect::<Option<Vec<_>>>()
        });
        let Some(parents) = parents else {
            return false;
        };
        let start_op = 1 + parents.iter().map(|parent| self.max_op(*parent)).max().unwrap_or(0);
        let place = self.changes.len();
        self.by_hash.insert(hash, place);
        self.by_op.insert((actor, start_op), place);
        self.by_seq.insert((actor, seq), place);
        self.changes.push(Known { parents, start_op, max_op, bytes, puts: OnceCell::new() });
        true
    }

    pub(super) fn holds(&self, hash: &ChangeHash) -> bool {
        self.by_hash.contains_key(hash)
    }

    /// The highest operation number of these; `None` when one is not there.
    pub(super) fn highest(&self, deps: &[ChangeHash]) -> Option<u64> {
        deps.iter().try_fold(0, |highest, dep| {
            let place = self.by_hash.get(dep)?;
            Some(highest.max(self.max_op(*place)))
        })
    }

    pub(super) fn ancestors(&self, header: &Header) -> Ancestors {
        let mut marked = vec![false; self.changes.len()];
        let mark = |marked: &mut Vec<bool>, place: usize| {
            if let Some(slot) = marked.get_mut(place) {
                *slot = true;
            }
        };
        for dep in &header.deps {
            if let Some(place) = self.by_hash.get(dep) {
                mark(&mut marked, *place);
            }
        }
        // Parents come before their children.
        for (place, change) in self.changes.iter().enumerate().rev() {
            if marked.get(place) == Some(&true) {
                change.parents.iter().for_each(|parent| mark(&mut marked, *parent));
            }
        }
        Ancestors(marked)
    }

    /// The author's change with this number.
    pub(super) fn nth_of(&self, actor: ActorId, seq: u64) -> Option<usize> {
        self.by_seq.get(&(actor, seq)).copied()
    }

    /// The change that this operation is of.
    pub(super) fn with_op(&self, actor: ActorId, counter: u64) -> Option<usize> {
        let (_, place) = self.by_op.range((actor, 0)..=(actor, counter)).next_back()?;
        (counter <= self.max_op(*place)).then_some(*place)
    }

    /// Is this operation of a change a put under this key?
    pub(super) fn is_put(&self, place: usize, counter: u64, key: &str) -> bool {
        let Some(change) = self.changes.get(place) else {
            return false;
        };
        let puts = change.puts.get_or_init(|| {
            let ops = decode(&change.bytes).map(|decoded| decoded.ops).unwrap_or_default();
            ops.into_iter().map(|op| op.put.is_some().then_some(op.key)).collect()
        });
        let nth = usize::try_from(counter - change.start_op).ok();
        nth.and_then(|nth| puts.get(nth)).is_some_and(|put| put.as_deref() == Some(key))
    }

    fn max_op(&self, place: usize) -> u64 {
        self.changes.get(place).map_or(0, |change| change.max_op)
    }
}

impl Ancestors {
    pub(super) fn hold(&self, place: usize) -> bool {
        self.0.get(place) == Some(&true)
    }
}
