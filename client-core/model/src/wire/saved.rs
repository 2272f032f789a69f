//! A saved document in parts, so that a page can put the same parts of many documents together. Nothing of it is left out
//! but what its reader counts: magic, checksum and lengths.

use sha2::{Digest, Sha256};

use super::leb;
use crate::{
    admit::decode::bytes::Reader,
    ids::{ActorId, ChangeHash},
};

const MAGIC: [u8; 4] = [0x85, 0x6f, 0x4a, 0x83];
const CHUNK_DOCUMENT: u8 = 0;
/// Most authors, and most heads, of a document in parts.
pub(super) const LIST_MAX: u64 = 10_000;
/// Most columns of changes, and most of operations.
pub(super) const COLUMNS_MAX: u64 = 64;

/// Which columns a document has: of its changes, then of its operations, each by automerge's number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) changes: Vec<u64>,
    pub(super) ops: Vec<u64>,
}

impl Shape {
    /// Every column with a number that tells the two kinds apart, in their order.
    pub(super) fn columns(&self) -> impl Iterator<Item = (u8, u64)> {
        let changes = self.changes.iter().map(|spec| (0, *spec));
        changes.chain(self.ops.iter().map(|spec| (1, *spec)))
    }
}

/// The parts of a document chunk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Saved {
    pub(super) actors: Vec<ActorId>,
    pub(super) heads: Vec<ChangeHash>,
    pub(super) shape: Shape,
    /// In the order of [`Shape::columns`].
    pub(super) columns: Vec<Vec<u8>>,
    /// What follows the columns.
    pub(super) rest: Vec<u8>,
}

/// The authors of a saved document, from its beginning alone; `None` when that cannot be read.
pub fn saved_authors(bytes: &[u8]) -> Option<Vec<ActorId>> {
    read_authors(&mut Reader::new(bytes))
}

fn read_authors(reader: &mut Reader<'_>) -> Option<Vec<ActorId>> {
    let beginning = reader.take(9).ok()?;
    if beginning.last() != Some(&CHUNK_DOCUMENT) {
        return None;
    }
    reader.uleb().ok()?;
    let authors = 0..reader.count(LIST_MAX).ok()?;
    authors.map(|_| ActorId::from_slice(reader.prefixed().ok()?)).collect()
}

impl Saved {
    /// Takes a saved document apart; `None` when its parts would not give the same bytes again.
    pub(super) fn of(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let actors = read_authors(&mut reader)?;
        let heads = 0..reader.count(LIST_MAX).ok()?;
        let heads = heads.map(|_| reader.array().ok().map(ChangeHash)).collect::<Option<_>>()?;
        let (mut shape, mut lengths) = (Shape::default(), Vec::new());
        for specs in [&mut shape.changes, &mut shape.ops] {
            for _ in 0..reader.count(COLUMNS_MAX).ok()? {
                specs.push(reader.uleb().ok()?);
                lengths.push(usize::try_from(reader.uleb().ok()?).ok()?);
            }
        }
        let columns = lengths.iter().map(|length| Some(reader.take(*length).ok()?.to_vec()));
        let columns = columns.collect::<Option<_>>()?;
        let saved = Self { actors, heads, shape, columns, rest: reader.rest().to_vec() };
        (saved.chunk() == bytes).then_some(saved)
    }

    /// The saved document.
    pub(super) fn chunk(&self) -> Vec<u8> {
        let mut contents = Vec::new();
        leb::uleb(&mut contents, leb::len(self.actors.len()));
        self.actors.iter().for_each(|actor| leb::prefixed(&mut contents, actor.as_bytes()));
        leb::uleb(&mut contents, leb::len(self.heads.len()));
        contents.extend(self.heads.iter().flat_map(|head| head.0));
        let mut lengths = self.columns.iter().map(Vec::len);
        for specs in [&self.shape.changes, &self.shape.ops] {
            leb::uleb(&mut contents, leb::len(specs.len()));
            for (spec, length) in specs.iter().zip(lengths.by_ref()) {
                leb::uleb(&mut contents, *spec);
                leb::uleb(&mut contents, leb::len(length));
            }
        }
        self.columns.iter().for_each(|column| contents.extend_from_slice(column));
        contents.extend_from_slice(&self.rest);
        let mut hashed = vec![CHUNK_DOCUMENT];
        leb::uleb(&mut hashed, leb::len(contents.len()));
        hashed.extend(contents);
        let checksum = Sha256::digest(&hashed);
        MAGIC.into_iter().chain(checksum.into_iter().take(4)).chain(hashed).collect()
    }
}
