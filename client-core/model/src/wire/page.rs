//! News of documents on its way to a device.

use minicbor::{Decode, Encode};

use super::Cursor;
use crate::{erasure::Erasure, ids::DocId, rights::Space};

/// News of a space.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Page {
    /// The space.
    #[n(0)]
    pub space: Space,
    /// The documents that changed.
    #[n(1)]
    pub entries: Vec<Entry>,
    /// The place reached when this page is on disk; absent while a repair goes on.
    #[n(2)]
    pub cursor: Option<Cursor>,
    /// More pages of this space follow.
    #[n(3)]
    pub more: bool,
}

/// One document's news. What zstd finds in each entry stands before what it cannot: that saves a twentieth of a page.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Entry {
    /// Its kind, as a number: a device skips kinds it does not know.
    #[n(0)]
    pub kind: u8,
    /// The document.
    #[n(1)]
    pub doc: DocId,
    /// What is new.
    #[n(2)]
    pub payload: Payload,
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
    /// It was erased: nothing of it may stay on the device.
    #[n(2)]
    Erased(#[n(0)] Erasure),
}
