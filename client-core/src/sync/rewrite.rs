//! Changes whose author or number somebody else took: written anew under a fresh author, so that nothing is lost.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Transaction;
use samenspel_model::{
    ActorId, ChangeHash, DocId, Millis,
    admit::{self, Decoded},
    doc::{Author, Doc, DocError, RawChange, Scalar, Written},
};

use crate::store::{
    Identity, StoreError, authors,
    docs::{self, Stored},
    outbox, refused,
};

/// Writes these changes of a document anew, and those of this device that build on them. Each stands beside what others wrote
/// since, as it did: what it was written over stays the same.
pub(super) fn rewrite(
    tx: &Transaction<'_>,
    identity: &Identity,
    id: DocId,
    taken: &BTreeSet<ChangeHash>,
    now: Millis,
) -> Result<(), StoreError> {
    let Some(stored) = docs::load(tx, id)? else { return Ok(()) };
    let mut anew = Anew { doc: stored.doc.without(taken)?, instead: BTreeMap::new(), last: None };
    let mut written = Vec::new();
    let mut gone = stored.doc.changes();
    gone.retain(|raw| !anew.doc.holds(&raw.hash));
    for raw in gone {
        let Ok(change) = admit::decode(&raw.bytes) else { continue };
        if !authors::made(tx, &raw.bytes)? {
            // Another device's, on top of one of these: who made it brings it. What is on top of that is not.
            let deps = anew.deps(&change);
            anew.instead.insert(raw.hash, deps);
            continue;
        }
        let since = outbox::find(tx, id, raw.hash)?.map_or(now, |waiting| waiting.since);
        if let Some((actor, raw)) = anew.write(&change, &identity.secret)? {
            authors::note(tx, actor, id)?;
            written.push((raw, since));
        }
        outbox::remove(tx, id, raw.hash)?;
        refused::take(tx, id, raw.hash)?;
    }
    let stored = Stored { doc: anew.doc, ..stored };
    docs::put(tx, &stored)?;
    for (raw, since) in &written {
        outbox::append(tx, &stored, raw, *since, false)?;
    }
    Ok(())
}

/// A document while changes of it are written anew.
struct Anew {
    doc: Doc,
    /// What stands for each change that is gone.
    instead: BTreeMap<ChangeHash, Vec<ChangeHash>>,
    /// The fresh author and its last change.
    last: Option<(ActorId, ChangeHash)>,
}

impl Anew {
    /// What a change builds on now.
    fn deps(&self, change: &Decoded) -> Vec<ChangeHash> {
        let deps = change.header.deps.iter();
        deps.flat_map(|dep| self.instead.get(dep).cloned().unwrap_or_else(|| vec![*dep])).collect()
    }

    fn write(
        &mut self,
        change: &Decoded,
        secret: &[u8; 32],
    ) -> Result<Option<(ActorId, RawChange)>, StoreError> {
        let header = &change.header;
        let deps = self.deps(change);
        let mut then = self.doc.at(&deps).ok_or(DocError::Missing(deps.len()))?;
        // An author's changes build on each other.
        let actor = match self.last {
            Some((actor, last)) if then.holds(&last) => actor,
            _ => ActorId::in_place_of(&header.hash, secret),
        };
        let author = Author { actor, name: header.author.clone() };
        let written: Written = then.write::<DocError>(Millis(header.at_ms), &author, |writer| {
            change.ops.iter().try_for_each(|op| match &op.put {
                Some(Scalar::Text(text)) => writer.text(&op.key, text),
                Some(Scalar::Int(number)) => writer.number(&op.key, *number),
                None => writer.remove(&op.key),
            })
        })?;
        let Some(raw) = written else {
            self.instead.insert(header.hash, deps);
            return Ok(None);
        };
        self.doc.apply([raw.bytes.as_slice()])?;
        self.instead.insert(header.hash, vec![raw.hash]);
        self.last = Some((actor, raw.hash));
        Ok(Some((actor, raw)))
    }
}
