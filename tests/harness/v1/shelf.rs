//! What a tablet of 0.1 holds, for whoever compares it with others. Nothing here changes it.

use super::{
    tablet::OldTablet,
    wire::{Hash, Id},
};

/// A document as the tablet has it.
#[derive(Clone, Debug)]
pub struct OldHeld {
    /// Its name.
    pub doc: Id,
    /// The number of its kind.
    pub kind: u8,
    /// Where it lives.
    pub space: String,
    /// Sorted hashes of the changes nothing depends on.
    pub heads: Vec<Hash>,
    /// Every change but the first, dependencies before dependants.
    pub changes: Vec<Vec<u8>>,
}

/// A change in the outbox.
#[derive(Clone, Debug)]
pub struct OldWaiting {
    /// Its document.
    pub doc: Id,
    /// Its hash.
    pub hash: Hash,
    /// Where the document lives.
    pub space: String,
    /// Was it made by another device?
    pub relayed: bool,
}

impl OldTablet {
    /// All documents.
    pub fn shelf(&self) -> impl Iterator<Item = OldHeld> {
        self.docs.iter().map(|(id, (space, doc))| OldHeld {
            doc: *id,
            kind: doc.kind(),
            space: space.clone(),
            heads: doc.heads(),
            changes: doc.changes().into_iter().map(|(_, bytes)| bytes).collect(),
        })
    }

    /// All of the outbox, also what is acknowledged and not passed by a cursor.
    pub fn outbox(&self) -> impl Iterator<Item = OldWaiting> {
        self.outbox.iter().map(|waiting| OldWaiting {
            doc: waiting.change.doc,
            hash: waiting.hash,
            space: waiting.change.space.clone(),
            relayed: waiting.relayed,
        })
    }
}
