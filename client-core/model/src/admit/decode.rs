//! Step 1: the change's own bytes, read without automerge.
//!
//! The format is automerge's binary format, chunk type 1 (<https://automerge.org/automerge-binary-format-spec/>).
//! Automerge itself panics, hangs or inflates on some broken bytes, so it only gets to see what passes here:
//! an uncompressed change of at most 512 operations, each a put or a delete of a root key with a text or a number.
//! Automerge keeps no bytes of a change: it writes them anew from what it read. A change in another form than automerge's
//! own would get another hash then, and the saved document could never be loaded. So every other form is refused.

pub(crate) mod bytes;
mod columns;

use sha2::{Digest, Sha256};

use self::bytes::Reader;
use super::{Refusal, encode};
use crate::{
    doc::Scalar,
    ids::{ActorId, ChangeHash},
    signature::Signature,
    wire::{CHANGE_BYTES_MAX, RefusalCode},
};

/// Most operations of a change.
const OPS_MAX: u64 = 512;
const DEPS_MAX: u64 = 64;
const ACTORS_MAX: u64 = 256;
/// Longest name of a device.
pub(crate) const AUTHOR_BYTES_MAX: usize = 240;
/// The same with a volunteer's id behind it.
const MESSAGE_BYTES_MAX: usize = AUTHOR_BYTES_MAX + 1 + 32;
/// No honest document counts this far; automerge panics near the end of 32 bits.
const OP_NUMBER_MAX: u64 = 1 << 30;

/// The last moment of the year 9999; screens cannot show later ones.
const AT_MS_MAX: i64 = 253_402_300_799_999;

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
const CHUNK_CHANGE: u8 = 1;

/// What a well-formed change says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// SHA-256 of the chunk.
    pub hash: ChangeHash,
    /// What it depends on: sorted, never empty.
    pub deps: Vec<ChangeHash>,
    /// Who made it.
    pub actor: ActorId,
    /// How many changes the actor made to this document, this one included.
    pub seq: u64,
    /// Number of its first operation.
    pub start_op: u64,
    /// Number of its last operation.
    pub max_op: u64,
    /// When it was made, on the author's clock, in milliseconds.
    pub at_ms: i64,
    /// What its author signs with, see [`crate::signature`]; whether it is the author's, who knows the device must say.
    pub author: String,
}

/// Names an operation of a document; of concurrent values the one with the greatest is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OpId {
    /// Its number.
    pub counter: u64,
    /// Whose it is.
    pub actor: ActorId,
}

/// A put or a delete of one register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Op {
    /// The register.
    pub key: String,
    /// What is put there; `None` deletes.
    pub put: Option<Scalar>,
    /// The puts that it replaces.
    pub preds: Vec<OpId>,
}

/// A change, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// What it says of itself.
    pub header: Header,
    /// Its operations, numbered from `start_op`.
    pub ops: Vec<Op>,
    /// How many bytes it has.
    pub bytes: usize,
}

impl Decoded {
    /// A digest of what it says: by which name, at which moment, and what it puts where. A change that was written anew, because
    /// somebody took the author of this one, says the same.
    pub fn said(&self) -> [u8; 32] {
        let mut puts: Vec<_> = self.ops.iter().filter_map(|op| Some((&op.key, op.put.as_ref()?))).collect();
        puts.sort_by_key(|(key, _)| *key);
        let length = |text: &str| u64::try_from(text.len()).unwrap_or(u64::MAX).to_be_bytes();
        let part = |digest: Sha256, text: &str| digest.chain_update(length(text)).chain_update(text);
        let digest = Sha256::new().chain_update(self.header.at_ms.to_be_bytes());
        let digest = puts.iter().fold(part(digest, &self.header.author), |digest, (key, value)| {
            let digest = part(digest, key);
            match value {
                Scalar::Text(text) => part(digest.chain_update([0]), text),
                Scalar::Int(number) => digest.chain_update([1]).chain_update(number.to_be_bytes()),
            }
        });
        digest.finalize().into()
    }
}

const fn malformed(detail: &'static str) -> Refusal {
    Refusal::new(RefusalCode::Malformed, detail)
}

const fn too_large(detail: &'static str) -> Refusal {
    Refusal::new(RefusalCode::TooLarge, detail)
}

#[cfg(test)]
thread_local! {
    /// How many changes this thread's test has read.
    pub(super) static READ: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Reads a change chunk. Takes time and memory in proportion to its bytes, whatever they are.
pub fn decode(bytes: &[u8]) -> Result<Decoded, Refusal> {
    #[cfg(test)]
    READ.set(READ.get() + 1);
    if bytes.len() > CHANGE_BYTES_MAX {
        return Err(too_large("change has too many bytes"));
    }
    let (hash, contents) = open_chunk(bytes)?;
    let mut reader = Reader::new(contents);
    let deps = dependencies(&mut reader)?;
    if deps.is_empty() {
        return Err(Refusal::new(RefusalCode::History, "only the constant first change depends on nothing"));
    }
    if !deps.is_sorted_by(|one, other| one < other) {
        return Err(malformed("dependencies are out of order"));
    }
    let actor = actor(&mut reader)?;
    let seq = reader.uleb()?;
    let start_op = reader.uleb()?;
    let at_ms = reader.sleb()?;
    if !(-AT_MS_MAX..=AT_MS_MAX).contains(&at_ms) {
        return Err(malformed("a time no clock shows"));
    }
    let author = match std::str::from_utf8(reader.prefixed()?) {
        Ok(author) if author.len() <= MESSAGE_BYTES_MAX => author.to_owned(),
        _ => return Err(malformed("author's name is no short text")),
    };
    match Signature::read(&author) {
        None => {
            return Err(Refusal::new(
                RefusalCode::Author,
                "author's name has control or direction characters",
            ));
        }
        Some(signature) if signature.device.len() > AUTHOR_BYTES_MAX => {
            return Err(malformed("author's name is no short text"));
        }
        Some(_) => {}
    }
    let mut actors = vec![actor];
    for _ in 0..reader.count(ACTORS_MAX)? {
        actors.push(self::actor(&mut reader)?);
    }
    let ops = columns::read(&mut reader, &actors)?;
    if !reader.is_empty() {
        return Err(malformed("bytes after the change"));
    }
    let count = u64::try_from(ops.len()).unwrap_or(u64::MAX);
    if seq == 0 || !(2..=OP_NUMBER_MAX).contains(&start_op) || count == 0 {
        return Err(Refusal::new(RefusalCode::History, "numbers no change has"));
    }
    let header = Header { hash, deps, actor, seq, start_op, max_op: start_op + count - 1, at_ms, author };
    let decoded = Decoded { header, ops, bytes: bytes.len() };
    if encode::chunk(&decoded) != bytes.get(MAGIC.len() + 4..).unwrap_or_default() {
        return Err(malformed("not as automerge writes it"));
    }
    Ok(decoded)
}

/// What an admitted change depends on; `None` when it is no such change.
pub(super) fn deps_of(admitted: &[u8]) -> Option<Vec<ChangeHash>> {
    let mut reader = Reader::new(admitted.get(MAGIC.len() + 4 + 1..)?);
    reader.uleb().ok()?;
    dependencies(&mut reader).ok()
}

fn dependencies(reader: &mut Reader<'_>) -> Result<Vec<ChangeHash>, Refusal> {
    (0..reader.count(DEPS_MAX)?).map(|_| reader.array().map(ChangeHash)).collect()
}

fn actor(reader: &mut Reader<'_>) -> Result<ActorId, Refusal> {
    ActorId::from_slice(reader.prefixed()?).ok_or(malformed("author's id has another length"))
}

pub(super) fn open_chunk(bytes: &[u8]) -> Result<(ChangeHash, &[u8]), Refusal> {
    let mut reader = Reader::new(bytes);
    if reader.array::<4>()? != MAGIC {
        return Err(malformed("not an automerge chunk"));
    }
    let checksum: [u8; 4] = reader.array()?;
    let hashed = reader.rest();
    if reader.array::<1>()? != [CHUNK_CHANGE] {
        return Err(malformed("not an uncompressed change"));
    }
    let length = reader.uleb()?;
    let contents = reader.rest();
    if u64::try_from(contents.len()) != Ok(length) {
        return Err(malformed("length does not fit the bytes"));
    }
    let mut hash = [0; 32];
    hash.iter_mut().zip(Sha256::digest(hashed)).for_each(|(to, from)| *to = from);
    if !hash.starts_with(&checksum) {
        return Err(malformed("checksum is wrong"));
    }
    Ok((ChangeHash(hash), contents))
}

#[cfg(test)]
mod tests;
