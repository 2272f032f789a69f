//! The documents of one push: read once, written back once.

use std::collections::{BTreeMap, btree_map::Entry};

use rusqlite::Connection;
use samenspel_model::{
    DocId, Space,
    admit::{Header, Past, Registers},
    doc::Kind,
};

use crate::store::{
    StoreError,
    document::{self, Stored},
    log::Last,
    project, snapshot,
};

/// Most bytes of a document as it is sent: a page must be able to carry it.
const DOCUMENT_BYTES_MAX: usize = 512 * 1024;
/// So many bytes of changes must have come before a document that has no room is saved here and now.
const SAVED_AT_ONCE: usize = 64 * 1024;

/// A document while a push is taken.
pub(super) struct Loaded {
    pub(super) kind: Kind,
    pub(super) space: Space,
    pub(super) registers: Registers,
    /// Read when the first change comes that does not follow the heads.
    pub(super) past: Option<Past>,
    snapshot_bytes: usize,
    tail: usize,
    /// It cannot be saved; that is tried once a push.
    unsound: bool,
    /// Its last entry, those counted that the push added: its row does not name them yet.
    pub(super) last: Last,
    /// Something was added by the push.
    grown: bool,
}

#[derive(Default)]
pub(super) struct Docs(BTreeMap<DocId, Loaded>);

impl Docs {
    /// The document as stored, or a new one of this kind in this space.
    pub(super) fn get(
        &mut self,
        tx: &Connection,
        id: DocId,
        kind: Kind,
        space: Space,
    ) -> Result<&mut Loaded, StoreError> {
        match self.0.entry(id) {
            // A new document to which nothing came yet is whatever the next change says it is.
            Entry::Occupied(known) if known.get().is_blank() => {
                let loaded = known.into_mut();
                *loaded = Loaded::blank(kind, space);
                Ok(loaded)
            }
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(vacant) => {
                let stored = document::find(tx, id)?.map(Loaded::from);
                Ok(vacant.insert(stored.unwrap_or_else(|| Loaded::blank(kind, space))))
            }
        }
    }

    /// Writes the changed documents and their rows, in the order of the log: what comes together is changed together
    /// later, and then lies together.
    pub(super) fn settle(&self, tx: &Connection) -> Result<(), StoreError> {
        let mut grown: Vec<_> = self.0.iter().filter(|(_, loaded)| loaded.grown).collect();
        grown.sort_by_key(|(_, loaded)| loaded.last.entry);
        for (id, loaded) in grown {
            document::put(tx, *id, loaded.space, &loaded.registers, loaded.last, loaded.tail)?;
            project::put(tx, *id, loaded.kind, &loaded.registers)?;
        }
        Ok(())
    }
}

impl Loaded {
    fn blank(kind: Kind, space: Space) -> Self {
        Self {
            kind,
            space,
            registers: Registers::new(kind),
            past: None,
            snapshot_bytes: 0,
            tail: 0,
            unsound: false,
            last: Last::default(),
            grown: false,
        }
    }

    fn is_blank(&self) -> bool {
        self.last.seq == 0 && self.registers.heads() == [self.kind.genesis_hash()]
    }

    /// Reads the document's past when this change needs it.
    pub(super) fn recall(&mut self, tx: &Connection, id: DocId, header: &Header) -> Result<(), StoreError> {
        if self.past.is_none() && self.registers.needs_past(header) {
            self.past = Some(document::past(tx, id, self.kind, self.last)?);
        }
        Ok(())
    }

    /// Is there room for a change of so many bytes? A document that has none is saved first, which makes it smaller.
    pub(super) fn has_room(&mut self, tx: &Connection, id: DocId, bytes: usize) -> Result<bool, StoreError> {
        let full = |loaded: &Self| loaded.snapshot_bytes + loaded.tail + bytes > DOCUMENT_BYTES_MAX;
        if full(self)
            && self.tail >= SAVED_AT_ONCE
            && !self.unsound
            && let Some(stored) = document::find(tx, id)?
        {
            match snapshot::make_now(tx, id, &self.registers, self.last, stored.snapshot_seq)? {
                Some(size) => (self.snapshot_bytes, self.tail) = (size, 0),
                None => self.unsound = true,
            }
        }
        Ok(!full(self))
    }

    /// Notes a change that was taken and appended.
    pub(super) fn grew(&mut self, header: &Header, bytes: &[u8], last: Last) -> Result<(), StoreError> {
        self.tail += bytes.len();
        (self.last, self.grown) = (last, true);
        let noted = self.past.as_mut().is_none_or(|past| {
            past.note(header.hash, header.actor, header.seq, header.max_op, bytes.to_vec())
        });
        if noted { Ok(()) } else { Err(StoreError::Damaged("document")) }
    }
}

impl From<Stored> for Loaded {
    fn from(stored: Stored) -> Self {
        Self {
            kind: stored.kind,
            space: stored.space,
            registers: stored.registers,
            past: None,
            snapshot_bytes: stored.snapshot_bytes,
            tail: stored.tail,
            unsound: false,
            last: stored.last,
            grown: false,
        }
    }
}
