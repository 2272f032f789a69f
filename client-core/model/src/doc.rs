//! A document: one flat map of scalar registers that merges. The only place that names automerge.
//!
//! Why flat: every operation is "put" or "delete" of a key of the root, so the gate can demand exactly that
//! (see [`crate::admit`]) and a merged document is a list of registers, each with its concurrent values.

mod genesis;
mod read;
mod write;

use std::collections::BTreeSet;

use automerge::{Automerge, Change, ReadDoc};
use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

use crate::ids::{ActorId, ChangeHash};

pub use read::{Fields, Scalar, Voice};
pub use write::{Author, Writer, Written};

/// What a document is about. The numbers are stored and sent: never reuse one.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode,
)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
#[cbor(index_only)]
pub enum Kind {
    /// A candidate volunteer's sheet.
    #[n(1)]
    Candidate,
    /// An organisation with its tasks.
    #[n(2)]
    Organisation,
    /// A volunteer market with its stands.
    #[n(3)]
    Market,
    /// An appointment that a stand noted.
    #[n(4)]
    Appointment,
    /// A referrer with its companions.
    #[n(5)]
    Referrer,
    /// The centre itself.
    #[n(6)]
    Centre,
    /// An entry in the history of a person or an organisation.
    #[n(7)]
    Entry,
    /// A card on rights and duties.
    #[n(8)]
    Card,
    /// A volunteer of the desk.
    #[n(9)]
    Volunteer,
    /// Whether a stand can receive visitors just now.
    #[n(10)]
    Presence,
    /// How many visitors came in at a market's entrance.
    #[n(11)]
    Entrance,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 11] = [
        Self::Candidate,
        Self::Organisation,
        Self::Market,
        Self::Appointment,
        Self::Referrer,
        Self::Centre,
        Self::Entry,
        Self::Card,
        Self::Volunteer,
        Self::Presence,
        Self::Entrance,
    ];

    /// The number that is stored and sent.
    pub fn number(self) -> u8 {
        match self {
            Self::Candidate => 1,
            Self::Organisation => 2,
            Self::Market => 3,
            Self::Appointment => 4,
            Self::Referrer => 5,
            Self::Centre => 6,
            Self::Entry => 7,
            Self::Card => 8,
            Self::Volunteer => 9,
            Self::Presence => 10,
            Self::Entrance => 11,
        }
    }

    /// The kind with this number.
    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| i64::from(kind.number()) == number)
    }

    /// The name in logs and messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Candidate => "candidate",
            Self::Organisation => "organisation",
            Self::Market => "market",
            Self::Appointment => "appointment",
            Self::Referrer => "referrer",
            Self::Centre => "centre",
            Self::Entry => "entry",
            Self::Card => "card",
            Self::Volunteer => "volunteer",
            Self::Presence => "presence",
            Self::Entrance => "entrance",
        }
    }

    /// Hash of the constant first change of every document of this kind; it is never sent.
    pub fn genesis_hash(self) -> ChangeHash {
        genesis::hash(self)
    }

    /// Author of that change, and of no other.
    pub(crate) fn genesis_actor(self) -> ActorId {
        genesis::actor(self)
    }
}

/// Bytes or changes that do not make a document.
#[derive(Debug, thiserror::Error)]
pub enum DocError {
    /// automerge could not read or merge them.
    #[error("automerge: {0}")]
    Automerge(#[from] automerge::AutomergeError),
    /// A change is no valid chunk.
    #[error("not a change")]
    Malformed,
    /// Changes whose dependencies are not there: applying them would hide them.
    #[error("{0} changes are missing")]
    Missing(usize),
    /// The document's first change is not that of its kind.
    #[error("not a document of kind {0:?}")]
    Genesis(Kind),
}

/// A change as it travels: its hash and its raw bytes, which are kept as received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawChange {
    /// The hash.
    pub hash: ChangeHash,
    /// The chunk, uncompressed.
    pub bytes: Vec<u8>,
}

/// A merged document of a known kind.
#[derive(Clone, Debug)]
pub struct Doc {
    kind: Kind,
    inner: Automerge,
}

impl Doc {
    /// A document with nothing but its constant first change.
    pub fn new(kind: Kind) -> Result<Self, DocError> {
        Ok(Self { kind, inner: genesis::document(kind)? })
    }

    /// A document from [`Doc::save`]. Only for bytes from this app's own store or from the server.
    pub fn load(kind: Kind, bytes: &[u8]) -> Result<Self, DocError> {
        let inner = Automerge::load(bytes)?;
        match inner.get_change_meta_by_hash(&genesis::automerge_hash(kind)) {
            Some(_) if inner.get_missing_deps(&[]).is_empty() => Ok(Self { kind, inner }),
            _ => Err(DocError::Genesis(kind)),
        }
    }

    /// What it is about.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The whole document, compressed.
    pub fn save(&self) -> Vec<u8> {
        self.inner.save()
    }

    /// The hashes of the changes nothing depends on, sorted.
    pub fn heads(&self) -> Vec<ChangeHash> {
        let mut heads: Vec<_> = self.inner.get_heads().iter().map(|head| ChangeHash(head.0)).collect();
        heads.sort_unstable();
        heads
    }

    /// Merges changes that the gate admitted. When some that they build on are missing, the document is as before; on another
    /// error it may hold a part of them.
    pub fn apply<'a>(&mut self, changes: impl IntoIterator<Item = &'a [u8]>) -> Result<(), DocError> {
        let changes = changes
            .into_iter()
            .map(|bytes| Change::from_bytes(bytes.to_vec()).map_err(|_| DocError::Malformed))
            .collect::<Result<Vec<_>, _>>()?;
        let is_here = |hash: &automerge::ChangeHash| self.inner.get_change_meta_by_hash(hash).is_some();
        let fresh: Vec<_> = changes.into_iter().filter(|change| !is_here(&change.hash())).collect();
        let coming: BTreeSet<_> = fresh.iter().map(Change::hash).collect();
        let wanted: BTreeSet<_> = fresh.iter().flat_map(Change::deps).copied().collect();
        let missing = wanted.difference(&coming).filter(|hash| !is_here(hash)).count();
        if missing > 0 {
            return Err(DocError::Missing(missing));
        }
        Ok(self.inner.apply_changes(fresh)?)
    }

    /// The document as it was when these were its heads; `None` when they are not of it.
    pub fn at(&self, heads: &[ChangeHash]) -> Option<Self> {
        let known = !heads.is_empty() && heads.iter().all(|head| self.holds(head));
        let heads: Vec<_> = heads.iter().map(|head| automerge::ChangeHash(head.0)).collect();
        let inner = known.then(|| self.inner.fork_at(&heads).ok()).flatten()?;
        Some(Self { kind: self.kind, inner })
    }

    /// Merges all of another copy of the same document.
    pub fn merge(&mut self, other: &Self) -> Result<(), DocError> {
        // Nearly always the other one is the newer and has all of this one already.
        let mut merged = other.inner.clone();
        merged.apply_changes(merged.get_changes_added(&self.inner))?;
        self.inner = merged;
        Ok(())
    }

    /// Every change but the constant first one, dependencies before dependants.
    pub fn changes(&self) -> Vec<RawChange> {
        let genesis = genesis::automerge_hash(self.kind);
        self.inner
            .get_changes(&[])
            .iter()
            .filter(|change| change.hash() != genesis)
            .map(|change| RawChange { hash: ChangeHash(change.hash().0), bytes: change.raw_bytes().to_vec() })
            .collect()
    }

    /// Is this change part of the document?
    pub fn holds(&self, hash: &ChangeHash) -> bool {
        self.inner.get_change_meta_by_hash(&automerge::ChangeHash(hash.0)).is_some()
    }

    /// The same document without the given changes and all that came to depend on them.
    pub fn without(&self, unwanted: &BTreeSet<ChangeHash>) -> Result<Self, DocError> {
        let mut gone = unwanted.clone();
        let mut kept = Vec::new();
        for change in self.inner.get_changes(&[]) {
            let hash = ChangeHash(change.hash().0);
            if gone.contains(&hash) || change.deps().iter().any(|dep| gone.contains(&ChangeHash(dep.0))) {
                gone.insert(hash);
            } else {
                kept.push(change.raw_bytes().to_vec());
            }
        }
        let mut doc = Self::new(self.kind)?;
        doc.apply(kept.iter().map(Vec::as_slice))?;
        Ok(doc)
    }
}

#[cfg(test)]
mod tests;
