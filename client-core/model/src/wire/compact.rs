//! A change without what the other side can rebuild.
//!
//! What is left out: the chunk's magic and lengths, and 24 of the 32 bytes of each dependency (all of them for the
//! constant first change and for the change just before it in the same message). The chunk's checksum stays: it proves
//! that the change was rebuilt byte for byte, its dependencies included.

use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};

use super::{CHANGE_BYTES_MAX, leb};
use crate::{
    admit::decode::bytes::Reader,
    ids::{ActorId, ChangeHash},
};

/// The columns a compact change may have, in automerge's order; the gate takes no others.
pub(super) const COLUMNS: [u64; 8] = [0x15, 0x34, 0x42, 0x56, 0x57, 0x70, 0x71, 0x73];
/// Bytes of a dependency's hash that travel.
pub(super) const PREFIX_BYTES: usize = 8;
/// Most bytes of an author's name; a change with a longer one travels whole.
pub(super) const MESSAGE_BYTES_MAX: usize = 240;
/// Most dependencies of a compact change: as many as the gate takes.
pub(super) const DEPS_MAX: u64 = 64;
/// Most other authors of a compact change.
pub(super) const OTHERS_MAX: u64 = 256;

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
const CHUNK_CHANGE: u8 = 1;

/// A change on the wire.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Compact {
    /// As it is; for bytes that do not come back the same from their parts.
    #[n(0)]
    Whole(#[cbor(n(0), with = "minicbor::bytes")] Vec<u8>),
    /// In parts.
    #[n(1)]
    Parts(#[n(0)] Box<Parts>),
}

/// The parts of a change.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Parts {
    /// The first bytes of the change's hash.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub checksum: [u8; 4],
    /// What it depends on, in the change's order.
    #[n(1)]
    pub deps: Vec<Dep>,
    /// Who made it.
    #[n(2)]
    pub actor: ActorId,
    /// How many changes the actor made to this document, this one included.
    #[n(3)]
    pub seq: u64,
    /// Number of its first operation.
    #[n(4)]
    pub start_op: u64,
    /// When it was made, in milliseconds.
    #[n(5)]
    pub at_ms: i64,
    /// The author's name.
    #[cbor(n(6), with = "minicbor::bytes")]
    pub message: Vec<u8>,
    /// The other authors that its operations name.
    #[n(7)]
    pub others: Vec<ActorId>,
    /// The columns that are there, by their place in automerge's order.
    #[n(8)]
    pub columns: [Option<minicbor::bytes::ByteVec>; 8],
}

/// A dependency.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Dep {
    /// The constant first change of the document's kind.
    #[n(0)]
    Genesis,
    /// The change before this one in the same list.
    #[n(1)]
    Before,
    /// The one change of the document whose hash begins so.
    #[n(2)]
    Prefix(#[cbor(n(0), with = "minicbor::bytes")] [u8; PREFIX_BYTES]),
}

/// The change cannot be made again here: a dependency is unknown or ambiguous, or the result is not what was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a compact change does not fit what is known here")]
pub struct Unfit;

/// The compact form of a document's changes, dependencies first; `genesis` is the constant first change of its kind.
pub fn compact<'a>(genesis: ChangeHash, changes: impl IntoIterator<Item = &'a [u8]>) -> Vec<Compact> {
    let mut before = None;
    let mut compact = Vec::new();
    for bytes in changes {
        let hash = change_hash(bytes);
        let parts = parts(bytes, genesis, before).filter(|parts| parts.is_proof_of(hash));
        compact.push(
            parts.map_or_else(|| Compact::Whole(bytes.to_vec()), |parts| Compact::Parts(Box::new(parts))),
        );
        before = hash;
    }
    compact
}

/// The changes as they were, one for one. `resolve` gives the one change of the document whose hash begins so; it is not
/// asked about changes earlier in the list.
pub fn rebuild(
    genesis: ChangeHash,
    changes: &[Compact],
    mut resolve: impl FnMut(&[u8; PREFIX_BYTES]) -> Option<ChangeHash>,
) -> Vec<Result<Vec<u8>, Unfit>> {
    let mut earlier: Vec<ChangeHash> = Vec::with_capacity(changes.len());
    let mut before = None;
    let mut one = |change: &Compact| {
        let bytes = match change {
            Compact::Whole(bytes) => Ok(bytes.clone()),
            Compact::Parts(parts) => parts.rebuild(|dep| match dep {
                Dep::Genesis => Some(genesis),
                Dep::Before => before,
                Dep::Prefix(prefix) => {
                    let mut found = earlier.iter().filter(|hash| hash.0.starts_with(prefix));
                    match (found.next(), found.next()) {
                        (None, _) => resolve(prefix),
                        (Some(hash), None) => Some(*hash),
                        _ => None,
                    }
                }
            }),
        };
        before = bytes.as_ref().ok().and_then(|bytes| change_hash(bytes));
        earlier.extend(before);
        bytes
    };
    changes.iter().map(&mut one).collect()
}

/// A change's hash; `None` when the bytes are too short to be one. Of the bytes nothing else is looked at.
pub fn change_hash(bytes: &[u8]) -> Option<ChangeHash> {
    let mut hash = ChangeHash([0; 32]);
    hash.0.iter_mut().zip(Sha256::digest(bytes.get(8..)?)).for_each(|(to, from)| *to = from);
    Some(hash)
}

/// Takes a change apart; `None` when its parts would not give the same bytes again.
fn parts(bytes: &[u8], genesis: ChangeHash, before: Option<ChangeHash>) -> Option<Parts> {
    if bytes.len() > CHANGE_BYTES_MAX {
        return None;
    }
    let mut deps = Vec::new();
    let parts = read(bytes, &mut deps, genesis, before)?;
    let mut given = deps.into_iter();
    (parts.chunk(|_| given.next())? == bytes).then_some(parts)
}

fn read(
    bytes: &[u8],
    deps: &mut Vec<ChangeHash>,
    genesis: ChangeHash,
    before: Option<ChangeHash>,
) -> Option<Parts> {
    let mut reader = Reader::new(bytes);
    reader.array::<4>().ok()?;
    let checksum = reader.array().ok()?;
    reader.array::<1>().ok()?;
    reader.uleb().ok()?;
    for _ in 0..reader.count(DEPS_MAX).ok()? {
        deps.push(ChangeHash(reader.array().ok()?));
    }
    let short = |dep: &ChangeHash| match dep {
        dep if *dep == genesis => Some(Dep::Genesis),
        dep if Some(*dep) == before => Some(Dep::Before),
        dep => dep.0.first_chunk().copied().map(Dep::Prefix),
    };
    let deps = deps.iter().map(short).collect::<Option<_>>()?;
    let actor = ActorId::from_slice(reader.prefixed().ok()?)?;
    let (seq, start_op) = (reader.uleb().ok()?, reader.uleb().ok()?);
    let at_ms = reader.sleb().ok()?;
    let message = reader.prefixed().ok()?.to_vec();
    if message.len() > MESSAGE_BYTES_MAX {
        return None;
    }
    let mut others = Vec::new();
    for _ in 0..reader.count(OTHERS_MAX).ok()? {
        others.push(ActorId::from_slice(reader.prefixed().ok()?)?);
    }
    let mut lengths = [None; 8];
    for _ in 0..reader.count(8).ok()? {
        let (spec, length) = (reader.uleb().ok()?, reader.uleb().ok()?);
        let place = COLUMNS.iter().position(|known| *known == spec)?;
        *lengths.get_mut(place)? = Some(usize::try_from(length).ok()?);
    }
    let mut columns = [const { None }; 8];
    for (column, length) in columns.iter_mut().zip(lengths) {
        if let Some(length) = length {
            *column = Some(reader.take(length).ok()?.to_vec().into());
        }
    }
    Some(Parts { checksum, deps, actor, seq, start_op, at_ms, message, others, columns })
}

impl Parts {
    fn rebuild(&self, resolve: impl FnMut(&Dep) -> Option<ChangeHash>) -> Result<Vec<u8>, Unfit> {
        let bytes = self.chunk(resolve).filter(|bytes| bytes.len() <= CHANGE_BYTES_MAX).ok_or(Unfit)?;
        if self.is_proof_of(change_hash(&bytes)) { Ok(bytes) } else { Err(Unfit) }
    }

    fn is_proof_of(&self, hash: Option<ChangeHash>) -> bool {
        hash.is_some_and(|hash| hash.0.starts_with(&self.checksum))
    }

    /// The chunk, with the checksum as it was sent.
    fn chunk(&self, mut resolve: impl FnMut(&Dep) -> Option<ChangeHash>) -> Option<Vec<u8>> {
        let mut contents = Vec::with_capacity(256);
        leb::uleb(&mut contents, leb::len(self.deps.len()));
        for dep in &self.deps {
            contents.extend(resolve(dep)?.0);
        }
        leb::prefixed(&mut contents, self.actor.as_bytes());
        leb::uleb(&mut contents, self.seq);
        leb::uleb(&mut contents, self.start_op);
        leb::sleb(&mut contents, self.at_ms);
        leb::prefixed(&mut contents, &self.message);
        leb::uleb(&mut contents, leb::len(self.others.len()));
        for other in &self.others {
            leb::prefixed(&mut contents, other.as_bytes());
        }
        let present =
            || COLUMNS.iter().zip(&self.columns).filter_map(|(spec, data)| Some((spec, data.as_ref()?)));
        leb::uleb(&mut contents, leb::len(present().count()));
        for (spec, data) in present() {
            leb::uleb(&mut contents, *spec);
            leb::uleb(&mut contents, leb::len(data.len()));
        }
        for (_, data) in present() {
            contents.extend_from_slice(data);
        }
        let mut bytes = Vec::with_capacity(contents.len() + 16);
        bytes.extend(MAGIC);
        bytes.extend(self.checksum);
        bytes.push(CHUNK_CHANGE);
        leb::uleb(&mut bytes, leb::len(contents.len()));
        bytes.extend(contents);
        Some(bytes)
    }
}

#[cfg(test)]
mod tests;
