//! Step 1: the change's own bytes, read without automerge.
//!
//! The format is automerge's binary format, chunk type 1 (<https://automerge.org/automerge-binary-format-spec/>).
//! Automerge itself panics, hangs or inflates on some broken bytes, so it only gets to see what passes here:
//! an uncompressed change of at most 512 operations, each a put or a delete of a root key with a text or a number.

mod bytes;
mod columns;

use sha2::{Digest, Sha256};

use self::bytes::Reader;
use super::Refusal;
use crate::{
    ids::{ActorId, ChangeHash},
    wire::{CHANGE_BYTES_MAX, RefusalCode},
};

/// Most operations of a change.
const OPS_MAX: u64 = 512;
const DEPS_MAX: u64 = 64;
const ACTORS_MAX: u64 = 256;
const AUTHOR_BYTES_MAX: usize = 240;
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
    /// What it depends on; never empty.
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
}

const fn malformed(detail: &'static str) -> Refusal {
    Refusal::new(RefusalCode::Malformed, detail)
}

const fn too_large(detail: &'static str) -> Refusal {
    Refusal::new(RefusalCode::TooLarge, detail)
}

/// Reads a change chunk. Takes time and memory in proportion to its bytes, whatever they are.
pub fn header(bytes: &[u8]) -> Result<Header, Refusal> {
    if bytes.len() > CHANGE_BYTES_MAX {
        return Err(too_large("change has too many bytes"));
    }
    let (hash, contents) = open_chunk(bytes)?;
    let mut reader = Reader::new(contents);
    let deps = (0..reader.count(DEPS_MAX)?)
        .map(|_| reader.array().map(ChangeHash))
        .collect::<Result<Vec<_>, _>>()?;
    if deps.is_empty() {
        return Err(Refusal::new(RefusalCode::History, "only the constant first change depends on nothing"));
    }
    let actor = reader.prefixed()?;
    let actor = ActorId::from_slice(actor).ok_or(malformed("author's id has another length"))?;
    let seq = reader.uleb()?;
    let start_op = reader.uleb()?;
    let at_ms = reader.sleb()?;
    if !(-AT_MS_MAX..=AT_MS_MAX).contains(&at_ms) {
        return Err(malformed("a time no clock shows"));
    }
    let author = reader.prefixed()?;
    if author.len() > AUTHOR_BYTES_MAX || std::str::from_utf8(author).is_err() {
        return Err(malformed("author's name is no short text"));
    }
    for _ in 0..reader.count(ACTORS_MAX)? {
        let other = reader.prefixed()?;
        if other.is_empty() || other.len() > 32 {
            return Err(malformed("another author's id has no length"));
        }
    }
    let ops = columns::check(&mut reader)?;
    if !reader.rest().is_empty() {
        return Err(malformed("bytes after the change"));
    }
    if seq == 0 || !(2..=OP_NUMBER_MAX).contains(&start_op) || ops == 0 {
        return Err(Refusal::new(RefusalCode::History, "numbers no change has"));
    }
    Ok(Header { hash, deps, actor, seq, start_op, max_op: start_op + ops - 1, at_ms })
}

fn open_chunk(bytes: &[u8]) -> Result<(ChangeHash, &[u8]), Refusal> {
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
