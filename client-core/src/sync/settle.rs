//! What became of pushed changes.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Transaction;
use samenspel_model::{
    ChangeHash, DocId, Millis, Rights, admit,
    doc::Kind,
    wire::{Answer, Entry, Payload, RefusalCode},
};

use super::{
    Settled, Topic, page,
    rewrite::{Rewritten, rewrite},
};
use crate::store::{
    Identity, StoreError, authors,
    docs::{self, Stored},
    erased, leave, outbox, refused, rows,
};

/// Marks what the server has, and puts what it refused out of outbox and document into `refused`. What the server refused
/// without keeping it stays in the outbox too, so that it is offered again until the server keeps it. What it refused because
/// somebody else took its author or number is written anew, and what came of that told.
pub(super) fn settle(
    tx: &Transaction<'_>,
    identity: &Identity,
    answers: &[Settled],
    now: Millis,
) -> Result<(BTreeSet<Topic>, Rewritten), StoreError> {
    let mut topics = BTreeSet::from([Topic::Sync]);
    let mut unwanted: BTreeMap<DocId, BTreeSet<ChangeHash>> = BTreeMap::new();
    let mut rewritten = rewrite_taken(tx, identity, answers, &mut topics, now)?;
    for Settled { doc, hash, answer, .. } in answers {
        let Some(waiting) = outbox::find(tx, *doc, *hash)? else {
            continue;
        };
        topics.insert(Topic::Noun(waiting.kind));
        let code = match answer {
            Answer::Missing => continue,
            Answer::Stored | Answer::Duplicate => {
                outbox::acknowledge(tx, *doc, *hash)?;
                docs::note_known(tx, *doc)?;
                let regained = regain(tx, *doc, *hash)?;
                if !regained.is_empty() {
                    let payload = Payload::Changes(regained.into_iter().map(Into::into).collect());
                    let entry = Entry { kind: waiting.kind.number(), doc: *doc, payload };
                    page::take_in(tx, identity, waiting.space, &entry, now, &mut rewritten)?;
                }
                continue;
            }
            Answer::Refused(code) | Answer::Unkept(code) => code,
        };
        // Noted about a person who was erased meanwhile: of what was erased nothing is kept, and the server has nothing of it.
        if *code == RefusalCode::Erased && waiting.kind == Kind::Entry && docs::is_unsent(tx, *doc)? {
            erased::remove_all_of(tx, *doc)?;
            erased::note_unscrubbed(tx)?;
            continue;
        }
        // Another device's, which this one relays: its author hears of it and deals with it.
        if !waiting.relayed {
            let title = rows::title(tx, waiting.doc)?;
            refused::add(tx, &waiting, *code, &title, now)?;
            // A device that was shut out keeps showing what it knows; nobody else will see it there. Of what was
            // erased, the news that comes next removes all. What the server takes later stays as it is until then.
            let later = *answer == Answer::Unkept(RefusalCode::Full);
            if !later && !matches!(code, RefusalCode::Revoked | RefusalCode::Ended | RefusalCode::Erased) {
                unwanted.entry(waiting.doc).or_default().insert(*hash);
            }
        }
        if waiting.relayed || matches!(answer, Answer::Refused(_)) {
            outbox::remove(tx, *doc, *hash)?;
        }
    }
    for (doc, hashes) in &unwanted {
        heal(tx, *doc, hashes, now)?;
        page::retry(tx, identity, *doc)?;
    }
    Ok((topics, rewritten))
}

/// Takes what was refused because somebody else took its author or number out of the documents, also what is relayed: what others
/// wrote under that number cannot be read beside it. What of this device builds on it is written anew.
fn rewrite_taken(
    tx: &Transaction<'_>,
    identity: &Identity,
    answers: &[Settled],
    topics: &mut BTreeSet<Topic>,
    now: Millis,
) -> Result<Rewritten, StoreError> {
    let mut rewritten = Rewritten::default();
    let mut taken: BTreeMap<DocId, BTreeSet<ChangeHash>> = BTreeMap::new();
    for Settled { doc, hash, .. } in answers.iter().filter(|settled| settled.is_taken()) {
        if let Some(waiting) = outbox::find(tx, *doc, *hash)? {
            topics.insert(Topic::Noun(waiting.kind));
            taken.entry(*doc).or_default().insert(*hash);
        }
    }
    for (doc, hashes) in &taken {
        rewrite(tx, identity, *doc, hashes, now, &mut rewritten)?;
        page::retry(tx, identity, *doc)?;
    }
    Ok(rewritten)
}

/// The server has this change: gives it, and those it builds on, as far as they were refused. They were taken out of the
/// document, and no page brings a device what it pushed itself.
fn regain(tx: &Transaction<'_>, doc: DocId, hash: ChangeHash) -> Result<Vec<Vec<u8>>, StoreError> {
    let (mut regained, mut wanted) = (Vec::new(), vec![hash]);
    while let Some(hash) = wanted.pop() {
        let Some(bytes) = refused::take(tx, doc, hash)? else {
            continue;
        };
        if let Ok(change) = admit::decode(&bytes) {
            wanted.extend(change.header.deps);
        }
        regained.push(bytes);
    }
    // Dependencies first.
    regained.reverse();
    Ok(regained)
}

/// Puts changes of these documents into the outbox: this device's own, or also those it relays.
pub(super) fn reoffer(
    tx: &Transaction<'_>,
    docs: &[DocId],
    relay: bool,
    now: Millis,
) -> Result<(), StoreError> {
    for id in docs {
        let Some(stored) = docs::load(tx, *id)? else {
            // All of it was refused; what builds on that waits for the same answer.
            outbox::move_to_end(tx, *id)?;
            continue;
        };
        let mut changes = Vec::new();
        for change in stored.doc.changes() {
            let own = authors::made(tx, &change.bytes)?;
            // What is relayed already stays before what this device wrote on top of it.
            if relay || own || outbox::find(tx, *id, change.hash)?.is_some() {
                changes.push((change, !own));
            }
        }
        outbox::reoffer(tx, &stored, &changes, now)?;
    }
    Ok(())
}

/// The server lets this device in: what it refused because it did not is offered once more. What it asked for on an
/// earlier connection it takes only when it asks again.
pub(super) fn welcomed(tx: &Transaction<'_>, open: bool, now: Millis) -> Result<(), StoreError> {
    outbox::begin_again(tx)?;
    if open {
        reoffer(tx, &refused::shut_out(tx)?, false, now)?;
    }
    Ok(())
}

/// The device must leave spaces: what it made there, acknowledged or refused, is offered once more. Only what the server keeps
/// today may go from here, and it may have been put back to a backup, or have had no room.
pub(super) fn leaving(
    tx: &Transaction<'_>,
    rights: Rights,
    closed: bool,
    now: Millis,
) -> Result<(), StoreError> {
    let spaces = leave::to_leave(tx, rights, closed)?;
    if spaces.is_empty() {
        return Ok(());
    }
    reoffer(tx, &leave::own_docs(tx, &spaces)?, false, now)?;
    leave::offer_refused(tx, &spaces)
}

/// Takes refused changes, and what was written on top of them, out of the document. What depends on them waits in the outbox
/// for its own answer; out of sight it is counted among the refused ones until then.
fn heal(
    tx: &Transaction<'_>,
    id: DocId,
    unwanted: &BTreeSet<ChangeHash>,
    now: Millis,
) -> Result<(), StoreError> {
    let Some(stored) = docs::load(tx, id)? else {
        return Ok(());
    };
    let doc = stored.doc.without(unwanted)?;
    let title = rows::title(tx, id)?;
    let is_gone = |hash: &ChangeHash| !doc.holds(hash) && !unwanted.contains(hash);
    for change in stored.doc.changes().into_iter().filter(|change| is_gone(&change.hash)) {
        if let Some(waiting) = outbox::find(tx, id, change.hash)?.filter(|waiting| !waiting.relayed) {
            refused::add(tx, &waiting, RefusalCode::DependsOnRefused, &title, now)?;
        }
    }
    if doc.changes().is_empty() {
        return docs::remove(tx, id);
    }
    docs::put(tx, &Stored { doc, ..stored })?;
    Ok(())
}
