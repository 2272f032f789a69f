//! News of documents on its way to a device.

use minicbor::{Decode, Encode};

use super::{Compact, Cursor, Packed};
use crate::{erasure::Erasure, ids::DocId, rights::Space};

/// News of a space.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Page {
    /// The documents that changed.
    #[n(0)]
    pub entries: Vec<Entry>,
    /// The place reached when this page is on disk; absent while a repair goes on.
    #[n(1)]
    pub cursor: Option<Cursor>,
    /// More pages of this space follow.
    #[n(2)]
    pub more: bool,
    /// More of the documents that changed; never sent to version 1.
    #[n(3)]
    pub packed: Option<Packed>,
}

/// One document's news.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Entry {
    /// The document.
    #[n(0)]
    pub doc: DocId,
    /// Its kind, as a number: a device skips kinds it does not know.
    #[n(1)]
    pub kind: u8,
    /// Where it lives.
    #[n(2)]
    pub space: Space,
    /// What is new.
    #[n(3)]
    pub payload: Payload,
    /// The document's last number in the log: where it stands in a repair. Unknown to version 1.
    #[n(4)]
    pub last_seq: Option<u64>,
}

/// What is new of a document.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Payload {
    /// Changes, dependencies first.
    #[n(0)]
    Changes(#[n(0)] Vec<minicbor::bytes::ByteVec>),
    /// The whole document.
    #[n(1)]
    Snapshot(#[cbor(n(0), with = "minicbor::bytes")] Vec<u8>),
    /// It was erased: nothing of it may stay on the device. Since version 2.
    #[n(2)]
    Erased(#[n(0)] Erasure),
    /// Changes in compact form, dependencies first; in a message they are always [`Packed`].
    #[n(3)]
    Compact(#[n(0)] Vec<Compact>),
}
