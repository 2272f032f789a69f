//! A page of news: applied and its cursor moved in one transaction.

use std::collections::BTreeSet;

use rusqlite::Transaction;
use samenspel_model::{
    DocId, Millis, Rights, Space,
    doc::{Doc, DocError, Kind},
    wire::{Entry, Page, Payload},
};

use super::{Topic, rewrite::resolve};
use crate::store::{
    Identity, StoreError, cursors,
    docs::{self, Stored},
    erased, identity, outbox, quarantine,
};

/// Why an entry could not be used.
enum Unusable {
    /// This version, or this document, cannot take it.
    Entry(String),
    /// The database failed: the page is not stored.
    Store(StoreError),
}

impl From<StoreError> for Unusable {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Doc(error) => Self::Entry(error.to_string()),
            other => Self::Store(other),
        }
    }
}

impl From<DocError> for Unusable {
    fn from(error: DocError) -> Self {
        Self::Entry(error.to_string())
    }
}

/// Applies every entry that can be applied, keeps the others aside, and moves the cursor.
pub(super) fn store(
    tx: &Transaction<'_>,
    identity: &Identity,
    page: &Page,
    now: Millis,
) -> Result<BTreeSet<Topic>, StoreError> {
    let rights = identity.rights();
    let mut topics = BTreeSet::new();
    if !rights.may_read(page.space) {
        return Ok(topics);
    }
    for entry in &page.entries {
        if let Some(kind) = take_in(tx, identity, page.space, entry, now)? {
            topics.extend([Topic::Noun(kind), Topic::Sync]);
        }
    }
    if let Some(cursor) = &page.cursor {
        // Until the server has what it asked for, the cursor stays wrong: when this connection breaks, it asks again.
        if !outbox::relays(tx, cursor.space)? {
            cursors::put(tx, cursor)?;
            if cursor.base == cursor.seq {
                outbox::forget_acknowledged(tx, cursor.space)?;
            }
        }
    }
    Ok(topics)
}

/// Applies an entry and what waited for it, or keeps it aside until more of its document comes; the document's kind when
/// something was new.
pub(super) fn take_in(
    tx: &Transaction<'_>,
    identity: &Identity,
    space: Space,
    entry: &Entry,
    now: Millis,
) -> Result<Option<Kind>, StoreError> {
    match apply(tx, identity, space, entry) {
        Ok(Some(kind)) => {
            retry(tx, identity, entry.doc)?;
            Ok(Some(kind))
        }
        Ok(None) => Ok(None),
        Err(Unusable::Entry(reason)) => {
            quarantine::add(tx, space, entry, &reason, now)?;
            Ok(None)
        }
        Err(Unusable::Store(error)) => Err(error),
    }
}

/// Merges an entry into its document; `None` when it told nothing new.
fn apply(
    tx: &Transaction<'_>,
    identity: &Identity,
    space: Space,
    entry: &Entry,
) -> Result<Option<Kind>, Unusable> {
    let unusable = |reason: &str| Err(Unusable::Entry(reason.to_owned()));
    if let Payload::Erased(erasure) = &entry.payload {
        // A server that is asked to forget somebody cannot be told apart from one that makes it up, but for its key.
        erasure
            .verify(&identity.server_public, entry.doc)
            .map_err(|error| Unusable::Entry(error.to_string()))?;
        erased::erase(tx, space, entry, erasure)?;
        return Ok(Kind::from_number(i64::from(entry.kind)));
    }
    if erased::holds(tx, entry.doc)? {
        return Ok(None);
    }
    let Some(kind) = Kind::from_number(i64::from(entry.kind)) else {
        return unusable("unknown kind");
    };
    // A coordinator may write wherever the kind belongs; nobody may put it elsewhere.
    if !Rights::COORDINATOR.may_write(kind, space) {
        return unusable("kind does not belong in this space");
    }
    let known = docs::load(tx, entry.doc)?;
    if known.as_ref().is_some_and(|known| known.doc.kind() != kind || known.space != space) {
        return unusable("document lives elsewhere");
    }
    let before = known.as_ref().map(|known| known.doc.heads());
    let doc = match (known.map(|known| known.doc), &entry.payload) {
        (known, Payload::Changes(changes)) => {
            let mut doc = known.map_or_else(|| Doc::new(kind), Ok)?;
            doc.apply(changes.iter().map(|change| change.as_slice()))?;
            doc
        }
        (None, Payload::Snapshot(bytes)) => Doc::load(kind, bytes)?,
        (Some(mut doc), Payload::Snapshot(bytes)) => {
            doc.merge(&Doc::load(kind, bytes)?)?;
            doc
        }
        (_, Payload::Erased(_)) => return Ok(None),
    };
    if before.is_some_and(|before| before == doc.heads()) {
        return Ok(None);
    }
    let stored = Stored { id: entry.doc, space, doc };
    docs::put(tx, &stored)?;
    docs::note_known(tx, entry.doc)?;
    resolve(tx, &stored)?;
    Ok(Some(kind))
}

/// The document has changed: what was kept aside of it may fit now.
pub(super) fn retry(tx: &Transaction<'_>, identity: &Identity, doc: DocId) -> Result<(), StoreError> {
    for (id, space, entry) in quarantine::of_doc(tx, doc)? {
        match apply(tx, identity, space, &entry) {
            Ok(_) => quarantine::remove(tx, id)?,
            Err(Unusable::Entry(_)) => {}
            Err(Unusable::Store(error)) => return Err(error),
        }
    }
    Ok(())
}

/// After an update of the app: makes all rows anew, and tries again what it could not read before.
pub(crate) fn make_rows_anew(tx: &Transaction<'_>) -> Result<(), StoreError> {
    docs::make_rows_anew(tx)?;
    if let Some(identity) = identity::get(tx)? {
        for doc in quarantine::docs(tx)? {
            retry(tx, &identity, doc)?;
        }
    }
    Ok(())
}
