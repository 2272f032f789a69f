//! A page of news: applied and its cursor moved in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Transaction;
use samenspel_model::{
    ChangeHash, DocId, Millis, Rights, Space, admit,
    doc::{Doc, DocError, Kind},
    wire::{Entry, Page, Payload},
};

use super::{
    Topic,
    rewrite::{Rewritten, resolve, rewrite},
};
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

/// Applies every entry that can be applied, keeps the others aside, and moves the cursor. What had to be written anew for it
/// is told.
pub(super) fn store(
    tx: &Transaction<'_>,
    identity: &Identity,
    page: &Page,
    now: Millis,
) -> Result<(BTreeSet<Topic>, Rewritten), StoreError> {
    let rights = identity.rights();
    let (mut topics, mut rewritten) = (BTreeSet::new(), Rewritten::default());
    if !rights.may_read(page.space) {
        return Ok((topics, rewritten));
    }
    for entry in &page.entries {
        if let Some(kind) = take_in(tx, identity, page.space, entry, now, &mut rewritten)? {
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
    Ok((topics, rewritten))
}

/// Applies an entry and what waited for it, or keeps it aside until more of its document comes; the document's kind when
/// something was new. Of two changes with one number of one author the server's stays.
pub(super) fn take_in(
    tx: &Transaction<'_>,
    identity: &Identity,
    space: Space,
    entry: &Entry,
    now: Millis,
    rewritten: &mut Rewritten,
) -> Result<Option<Kind>, StoreError> {
    let mut applied = apply(tx, identity, space, entry);
    if let Err(Unusable::Entry(_)) = &applied {
        let taken = taken(tx, space, entry)?;
        if !taken.is_empty() {
            rewrite(tx, identity, entry.doc, &taken, now, rewritten)?;
            applied = apply(tx, identity, space, entry);
        }
    }
    match applied {
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

/// What this device has under a number of an author under which the entry brings another change.
fn taken(tx: &Transaction<'_>, space: Space, entry: &Entry) -> Result<BTreeSet<ChangeHash>, StoreError> {
    let known = docs::load(tx, entry.doc)?
        .filter(|known| known.space == space && known.doc.kind().number() == entry.kind);
    let Some(known) = known else { return Ok(BTreeSet::new()) };
    let coming = match &entry.payload {
        Payload::Changes(changes) => changes.iter().map(|change| change.to_vec()).collect(),
        Payload::Snapshot(bytes) => Doc::load(known.doc.kind(), bytes)
            .map_or_else(|_| Vec::new(), |doc| doc.changes().into_iter().map(|raw| raw.bytes).collect()),
        Payload::Erased(_) => Vec::new(),
    };
    let number = |bytes: &[u8]| {
        let header = admit::decode(bytes).ok()?.header;
        Some(((header.actor, header.seq), header.hash))
    };
    let coming: BTreeMap<_, _> = coming.iter().filter_map(|bytes| number(bytes)).collect();
    let here = known.doc.changes().into_iter().filter_map(|raw| number(&raw.bytes));
    let taken = here.filter(|(number, hash)| coming.get(number).is_some_and(|other| other != hash));
    Ok(taken.map(|(_, hash)| hash).collect())
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
