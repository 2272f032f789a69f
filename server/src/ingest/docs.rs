//! The documents of one push: loaded once, written back once.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    sync::Arc,
};

use rusqlite::Connection;
use samenspel_model::{
    DocId, Space,
    admit::History,
    doc::{Doc, Kind},
};

use crate::{
    store::{StoreError, log, project},
    view::view,
};

/// A document while a push is taken.
pub(super) struct Loaded {
    pub(super) kind: Kind,
    pub(super) space: Space,
    pub(super) history: History,
    pub(super) doc: Arc<Doc>,
    /// What this push made of it, when it added something.
    pub(super) grown: Option<Grown>,
}

/// What is written back of a document.
pub(super) struct Grown {
    /// Number of the last entry that the push added.
    pub(super) last_seq: u64,
    /// The document as saved after that entry.
    pub(super) snapshot: Vec<u8>,
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
                *loaded = Loaded::blank(kind, space)?;
                Ok(loaded)
            }
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(vacant) => {
                Ok(vacant.insert(Loaded::find(tx, id)?.map_or_else(|| Loaded::blank(kind, space), Ok)?))
            }
        }
    }

    /// Writes the changed documents and their rows.
    pub(super) fn settle(&self, tx: &Connection) -> Result<(), StoreError> {
        for (id, loaded) in &self.0 {
            if let Some(Grown { last_seq, snapshot }) = &loaded.grown {
                log::settle(tx, *id, &loaded.doc.heads(), snapshot, *last_seq)?;
                if let Some(view) = view(&loaded.doc, loaded.space) {
                    project::put(tx, *id, &view)?;
                }
            }
        }
        Ok(())
    }
}

impl Loaded {
    fn find(tx: &Connection, id: DocId) -> Result<Option<Self>, StoreError> {
        let Some(stored) = log::stored(tx, id)? else {
            return Ok(None);
        };
        let (kind, space) = (stored.kind, stored.space);
        let history = log::history(tx, id, kind)?;
        Ok(Some(Self { kind, space, history, doc: stored.load(tx, id)?.into(), grown: None }))
    }

    fn blank(kind: Kind, space: Space) -> Result<Self, StoreError> {
        Ok(Self { kind, space, history: History::new(kind), doc: Doc::new(kind)?.into(), grown: None })
    }

    fn is_blank(&self) -> bool {
        self.grown.is_none() && self.doc.heads() == [self.kind.genesis_hash()]
    }
}
