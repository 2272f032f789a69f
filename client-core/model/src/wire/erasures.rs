//! Erasures that a device offers to a server which may have forgotten them.

use minicbor::{Decode, Encode};

use crate::{erasure::Erasure, ids::DocId, rights::Space};

/// Erased documents of a space, as a device heard of them.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Erasures {
    /// The space.
    #[n(0)]
    pub space: Space,
    /// The documents.
    #[n(1)]
    pub docs: Vec<ErasedDoc>,
}

/// One erased document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ErasedDoc {
    /// The document.
    #[n(0)]
    pub doc: DocId,
    /// Its kind, as a number.
    #[n(1)]
    pub kind: u8,
    /// The server's own proof.
    #[n(2)]
    pub erasure: Erasure,
}
