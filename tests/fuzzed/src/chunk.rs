//! Automerge's change chunk taken apart and put together, with a right checksum whatever is inside.

use sha2::{Digest, Sha256};

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
const HEAD: usize = 8;
/// The chunk's type for an uncompressed change.
pub const CHANGE: u8 = 1;

/// A chunk of this type with these contents and a right length and checksum.
pub fn chunk(kind: u8, contents: &[u8]) -> Vec<u8> {
    let mut hashed = vec![kind];
    hashed.extend(uleb(contents.len() as u64));
    hashed.extend(contents);
    [&MAGIC[..], &Sha256::digest(&hashed)[..4], &hashed].concat()
}

/// The contents of a well-formed chunk.
pub fn contents(chunk: &[u8]) -> &[u8] {
    let mut rest = &chunk[HEAD + 1..];
    read_uleb(&mut rest).expect("a length");
    rest
}

/// Unsigned LEB128.
pub fn uleb(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = u8::try_from(number & 0x7f).unwrap();
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

fn read_uleb(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0;
    for shift in (0..63).step_by(7) {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u64::from(first & 0x7f) << shift;
        if first & 0x80 == 0 {
            return Some(number);
        }
    }
    None
}

/// What comes before a change's time: what it depends on, its author and its numbers.
pub struct Front {
    /// Hashes, sorted.
    pub deps: Vec<[u8; 32]>,
    /// The author.
    pub actor: Vec<u8>,
    /// Its number among the author's changes.
    pub seq: u64,
    /// The number of its first operation.
    pub start_op: u64,
}

impl Front {
    /// The contents of a change with this front and this tail.
    pub fn with(&self, tail: &[u8]) -> Vec<u8> {
        let mut contents = uleb(self.deps.len() as u64);
        contents.extend(self.deps.concat());
        contents.extend(uleb(self.actor.len() as u64));
        contents.extend(&self.actor);
        contents.extend(uleb(self.seq));
        contents.extend(uleb(self.start_op));
        contents.extend(tail);
        contents
    }
}

/// The front of a well-formed change's contents, and the rest: time, message, other authors, columns.
pub fn split(contents: &[u8]) -> Option<(Front, &[u8])> {
    let mut rest = contents;
    let deps = (0..read_uleb(&mut rest)?)
        .map(|_| {
            let (dep, after) = rest.split_first_chunk()?;
            rest = after;
            Some(*dep)
        })
        .collect::<Option<_>>()?;
    let length = usize::try_from(read_uleb(&mut rest)?).ok()?;
    let (actor, after) = rest.split_at_checked(length)?;
    rest = after;
    let front =
        Front { deps, actor: actor.to_vec(), seq: read_uleb(&mut rest)?, start_op: read_uleb(&mut rest)? };
    Some((front, rest))
}
