//! Documents' news column by column: all ids, then all counts, all times, all texts, … Like beside like is what zstd
//! squeezes best, and what is said of many documents is said once.

mod read;
mod saved;
mod write;

use minicbor::{Decode, Encode, bytes::ByteVec};

use super::{Entry, FrameError, leb};
use crate::{
    admit::{Refusal, decode::bytes::Reader},
    rights::Space,
};

pub use read::{unpack, unpack_push};
pub use write::{pack, pack_push};

/// A document's form in a page: as it was saved, saved and in parts, or this number and that of its changes.
const SAVED: u64 = 0;
const SAVED_IN_PARTS: u64 = 1;
const CHANGES_FROM: u64 = 2;

/// Entries of one page, or the changes of one push.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Packed {
    /// Kinds and spaces, named in `body` by their place in this list.
    #[n(0)]
    pub places: Vec<(u8, Space)>,
    /// The columns, one after the other; `docs/protocol.md` lists them.
    #[n(1)]
    pub body: ByteVec,
}

/// A push in compact form.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct CompactPush {
    /// Counts the pushes of this connection.
    #[n(0)]
    pub number: u64,
    /// The changes in the order they were made, those of one document that follow each other together.
    #[n(1)]
    pub changes: Packed,
}

impl super::Page {
    /// The page with its changes and snapshots packed, for a device that reads them so.
    #[must_use]
    pub fn packed(mut self) -> Self {
        let (plain, other) = self.entries.into_iter().partition(|entry: &Entry| entry.payload.is_plain());
        let plain: Vec<Entry> = plain;
        self.entries = other;
        self.packed = (!plain.is_empty()).then(|| pack(&plain));
        self
    }

    /// The page with what was packed among its entries.
    pub fn unpacked(mut self) -> Result<Self, FrameError> {
        if let Some(packed) = self.packed.take() {
            self.entries.extend(unpack(&packed, super::PAGE_CHANGES_MAX)?);
        }
        Ok(self)
    }
}

impl super::Payload {
    fn is_plain(&self) -> bool {
        matches!(self, Self::Changes(_) | Self::Snapshot(_))
    }
}

/// The place of a value in a list, where it is put when it is new.
fn index<T: PartialEq>(list: &mut Vec<T>, value: T) -> u64 {
    let place = list.iter().rposition(|known| *known == value).unwrap_or_else(|| {
        list.push(value);
        list.len() - 1
    });
    leb::len(place)
}

impl From<Refusal> for FrameError {
    fn from(_: Refusal) -> Self {
        Self::Packed
    }
}

fn ulebs(reader: &mut Reader<'_>, count: u64) -> Result<Vec<u64>, FrameError> {
    Ok((0..count).map(|_| reader.uleb()).collect::<Result<_, _>>()?)
}

fn take<'a>(reader: &mut Reader<'a>, count: u64) -> Result<&'a [u8], FrameError> {
    Ok(reader.take(usize::try_from(count).map_err(|_| FrameError::Packed)?)?)
}

fn at<T>(list: &[T], place: u64) -> Result<&T, FrameError> {
    usize::try_from(place).ok().and_then(|place| list.get(place)).ok_or(FrameError::Packed)
}
