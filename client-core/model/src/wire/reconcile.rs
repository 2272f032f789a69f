//! Finding out in which documents two sides differ, at a cost that grows with the difference: negentropy
//! (range-based set reconciliation) over (last number in the log, state of the document).
//!
//! The server begins and hears the outcome; a device only answers. What they find is checked again by comparing heads, so
//! a wrong answer costs bytes and never data.

use std::collections::BTreeSet;

use minicbor::{Decode, Encode};
use negentropy::{Id, Negentropy, NegentropyStorageVector};
use sha2::{Digest, Sha256};

use crate::{
    ids::{ChangeHash, DocId, StateId},
    rights::Space,
};

/// About how many bytes a message of the exchange has at most.
pub const RECONCILE_BYTES: u64 = 60 * 1024;
/// Longer ones are not read.
const RECONCILE_BYTES_MAX: usize = 128 * 1024;
/// Messages of the server in one exchange; a device that needs more is asked for all its heads.
pub const RECONCILE_ROUNDS_MAX: u32 = 64;
/// Documents that a device is asked to tell of by their states; when there are more it is asked for all.
pub const TELL_MAX: usize = 5_000;

/// One message of the exchange.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Reconcile {
    /// The space.
    #[n(0)]
    pub space: Space,
    /// In negentropy's format, protocol version 1.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub message: Vec<u8>,
}

/// States of documents that only the device has: it answers with [`super::Known`] of those documents.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Tell {
    /// The space.
    #[n(0)]
    pub space: Space,
    /// The states.
    #[n(1)]
    pub states: Vec<StateId>,
}

/// A document's place in the log and its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// The document's last number in the log, as far as it is known; else 0.
    pub last_seq: u64,
    /// Its state.
    pub state: StateId,
}

/// The message is none of this exchange.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a message of a reconciliation")]
pub struct Broken;

/// What an exchange has found so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// States that only this side has.
    pub here: BTreeSet<StateId>,
    /// States that only the other side has.
    pub there: BTreeSet<StateId>,
}

/// The state of a document: its id and its sorted heads, hashed.
pub fn state(doc: DocId, heads: &[ChangeHash]) -> StateId {
    let hash = heads.iter().fold(Sha256::new_with_prefix(doc.0), |hash, head| hash.chain_update(head.0));
    StateId(hash.finalize().into())
}

/// The first message.
pub fn begin(items: &[Item]) -> Result<Vec<u8>, Broken> {
    storage(items)?.initiate().map_err(|_| Broken)
}

/// The device's answer to a message.
pub fn answer(items: &[Item], message: &[u8]) -> Result<Vec<u8>, Broken> {
    storage(items)?.reconcile(fitting(message)?).map_err(|_| Broken)
}

/// What follows from the device's answer: the next message, or nothing when the difference is known.
pub fn go_on(items: &[Item], message: &[u8], difference: &mut Difference) -> Result<Option<Vec<u8>>, Broken> {
    let mut exchange = storage(items)?;
    exchange.set_initiator();
    let (mut here, mut there) = (Vec::new(), Vec::new());
    let next = exchange.reconcile_with_ids(fitting(message)?, &mut here, &mut there).map_err(|_| Broken)?;
    difference.here.extend(here.into_iter().map(|id| StateId(id.to_bytes())));
    difference.there.extend(there.into_iter().map(|id| StateId(id.to_bytes())));
    if next.is_none() {
        // The same state at another place in the log is no difference.
        let same: Vec<_> = difference.here.intersection(&difference.there).copied().collect();
        for state in same {
            difference.here.remove(&state);
            difference.there.remove(&state);
        }
    }
    Ok(next)
}

fn fitting(message: &[u8]) -> Result<&[u8], Broken> {
    if message.len() > RECONCILE_BYTES_MAX { Err(Broken) } else { Ok(message) }
}

fn storage(items: &[Item]) -> Result<Negentropy<'static, NegentropyStorageVector>, Broken> {
    let mut storage = NegentropyStorageVector::with_capacity(items.len());
    for item in items {
        storage.insert(item.last_seq, Id::from_byte_array(item.state.0)).map_err(|_| Broken)?;
    }
    storage.seal().map_err(|_| Broken)?;
    Negentropy::owned(storage, RECONCILE_BYTES).map_err(|_| Broken)
}

#[cfg(test)]
mod tests;
