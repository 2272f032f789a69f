//! Changes whose author or number somebody else took: written anew under a fresh author, so that nothing is lost.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Transaction;
use samenspel_model::{
    ActorId, ChangeHash, DocId, Millis,
    admit::{self, Decoded},
    doc::{Author, Doc, DocError, RawChange, Scalar, Written},
    wire::RefusalCode,
};

use crate::store::{
    Identity, StoreError, Waiting, authors,
    docs::{self, Stored},
    outbox, refused, rows,
};

/// What came of writing anew.
#[derive(Debug, Default)]
pub(super) struct Rewritten {
    /// The author that this device goes on with: the one of before has numbers in changes that are nowhere now.
    pub(super) actor: Option<ActorId>,
    /// What was written.
    pub(super) changes: Vec<(DocId, ChangeHash)>,
}

/// Takes these changes out of a document, with what builds on them, and writes anew what of that is this device's. Each
/// stands beside what others wrote since, as it did: what it was written over stays the same. What is of others they write
/// anew themselves; it is among the refused ones until it comes (see [`resolve`]), for perhaps nobody else has it.
pub(super) fn rewrite(
    tx: &Transaction<'_>,
    identity: &Identity,
    id: DocId,
    taken: &BTreeSet<ChangeHash>,
    now: Millis,
    rewritten: &mut Rewritten,
) -> Result<(), StoreError> {
    let Some(stored) = docs::load(tx, id)? else { return Ok(()) };
    let title = rows::title(tx, id)?;
    let mut anew = Anew { doc: stored.doc.without(taken)?, instead: BTreeMap::new(), last: None };
    let mut written = Vec::new();
    let mut gone = stored.doc.changes();
    gone.retain(|raw| !anew.doc.holds(&raw.hash));
    for raw in gone {
        let own = authors::made(tx, &raw.bytes)?;
        let Some(change) = admit::decode(&raw.bytes).ok().filter(|_| own) else {
            anew.leave_out(&raw);
            let code = match taken.contains(&raw.hash) {
                true => RefusalCode::ForeignActor,
                false => RefusalCode::DependsOnRefused,
            };
            let (kind, space) = (stored.doc.kind(), stored.space);
            let waiting = Waiting { id: 0, doc: id, kind, space, change: raw, since: now, relayed: true };
            refused::add(tx, &waiting, code, &title, now)?;
            continue;
        };
        let since = outbox::find(tx, id, raw.hash)?.map_or(now, |waiting| waiting.since);
        let fresh = ActorId::in_place_of(&raw.hash, &identity.secret);
        rewritten.actor.get_or_insert(fresh);
        if let Some((actor, raw)) = anew.write(&change, fresh)? {
            authors::note(tx, actor, id)?;
            rewritten.actor = Some(actor);
            rewritten.changes.push((id, raw.hash));
            written.push((raw, since));
        }
        outbox::remove(tx, id, raw.hash)?;
        refused::take(tx, id, raw.hash)?;
    }
    if anew.doc.changes().is_empty() {
        return docs::remove(tx, id);
    }
    let stored = Stored { doc: anew.doc, ..stored };
    docs::put(tx, &stored)?;
    for (raw, since) in &written {
        outbox::append(tx, &stored, raw, *since, false)?;
    }
    resolve(tx, &stored)
}

/// What of others was taken out of a document, and is in it after all, or written anew by who made it: it is not refused any more.
pub(super) fn resolve(tx: &Transaction<'_>, stored: &Stored) -> Result<(), StoreError> {
    let mut refused = refused::of_doc(tx, stored.id)?;
    if refused.is_empty() {
        return Ok(());
    }
    let said = |bytes: &[u8]| admit::decode(bytes).ok().map(|change| change.said());
    let there: BTreeSet<_> = stored.doc.changes().iter().filter_map(|raw| said(&raw.bytes)).collect();
    refused.retain(|raw| said(&raw.bytes).is_some_and(|said| there.contains(&said)));
    for raw in refused {
        if !authors::made(tx, &raw.bytes)? {
            refused::take(tx, stored.id, raw.hash)?;
        }
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
        let deps: BTreeSet<_> =
            deps.flat_map(|dep| self.instead.get(dep).cloned().unwrap_or_else(|| vec![*dep])).collect();
        deps.into_iter().collect()
    }

    /// What builds on this change builds on what it was built on.
    fn leave_out(&mut self, raw: &RawChange) {
        let first = || vec![self.doc.kind().genesis_hash()];
        let deps = admit::decode(&raw.bytes).map_or_else(|_| first(), |change| self.deps(&change));
        self.instead.insert(raw.hash, deps);
    }

    fn write(
        &mut self,
        change: &Decoded,
        fresh: ActorId,
    ) -> Result<Option<(ActorId, RawChange)>, StoreError> {
        let header = &change.header;
        let deps = self.deps(change);
        let mut then = self.doc.at(&deps).ok_or(DocError::Missing(deps.len()))?;
        // An author's changes build on each other.
        let actor = match self.last {
            Some((actor, last)) if then.holds(&last) => actor,
            _ => fresh,
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
