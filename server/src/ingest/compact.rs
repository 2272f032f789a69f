//! A push in compact form: every change made whole again from what the log holds, then taken as any other push.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use samenspel_model::{
    ChangeHash, DeviceId, DocId, Millis, Space,
    doc::Kind,
    wire::{self, Answer, Change, Compact, CompactPush, PUSH_CHANGES_MAX, Payload, Push},
};

use super::{Ingested, ingest};
use crate::store::{Store, StoreError, log};

/// A compact push whose columns were read; its changes may still be anything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unpacked {
    /// The push's number.
    pub number: u64,
    groups: Vec<Group>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Group {
    doc: DocId,
    kind: Kind,
    space: Space,
    changes: Vec<Compact>,
}

impl Unpacked {
    /// Reads the columns; `None` when they are broken or hold more than a push may.
    #[must_use]
    pub fn of(push: &CompactPush) -> Option<Self> {
        let most = u64::try_from(PUSH_CHANGES_MAX).ok()?;
        let groups = wire::unpack_push(&push.changes, most).ok()?.into_iter().map(|entry| {
            let Payload::Compact(changes) = entry.payload else { return None };
            let kind = Kind::from_number(i64::from(entry.kind))?;
            Some(Group { doc: entry.doc, kind, space: entry.space, changes })
        });
        Some(Self { number: push.number, groups: groups.collect::<Option<_>>()? })
    }

    /// Where its changes belong, as the device says.
    pub fn spaces(&self) -> impl Iterator<Item = Space> {
        self.groups.iter().map(|group| group.space)
    }
}

impl Store {
    /// Takes a device's compact push, as [`Store::ingest`] does. A change that cannot be made again here is answered
    /// `Missing`: the device then pushes the whole document, and whole changes.
    pub async fn ingest_compact(
        &self,
        now: Millis,
        device: DeviceId,
        push: Unpacked,
        wanted: BTreeSet<DocId>,
    ) -> Result<Ingested, StoreError> {
        self.transact(move |tx| {
            let rebuilt = rebuild(tx, &push)?;
            let lacking: Vec<bool> = rebuilt.iter().map(Option::is_none).collect();
            let whole = Push { number: push.number, changes: rebuilt.into_iter().flatten().collect() };
            let (mut ingested, changed) = ingest(tx, now, device, &whole, &wanted)?;
            let mut answers = std::mem::take(&mut ingested.answers).into_iter();
            ingested.answers = lacking
                .into_iter()
                .map(
                    |lacking| {
                        if lacking { Answer::Missing } else { answers.next().unwrap_or(Answer::Missing) }
                    },
                )
                .collect();
            Ok((ingested, changed))
        })
        .await
    }
}

/// The changes in their order; `None` where one cannot be made again.
fn rebuild(tx: &Connection, push: &Unpacked) -> Result<Vec<Option<Change>>, StoreError> {
    let mut known: BTreeMap<DocId, Known> = BTreeMap::new();
    let mut rebuilt = Vec::new();
    for Group { doc, kind, space, changes } in &push.groups {
        let mut failed = None;
        let known = known.entry(*doc).or_default();
        let found = wire::rebuild(kind.genesis_hash(), changes, |beginning| {
            known.beginning(tx, *doc, beginning).unwrap_or_else(|error| {
                failed = Some(error);
                None
            })
        });
        if let Some(error) = failed {
            return Err(error.into());
        }
        for bytes in found {
            let change = bytes.ok().map(|bytes| Change { doc: *doc, kind: *kind, space: *space, bytes });
            known.pushed.extend(change.as_ref().and_then(|change| wire::change_hash(&change.bytes)));
            rebuilt.push(change);
        }
    }
    Ok(rebuilt)
}

/// The changes of one document that a push may build on, each list read at most once a push.
#[derive(Default)]
struct Known {
    /// Earlier in the push.
    pushed: BTreeSet<ChangeHash>,
    /// Nearly every change builds on these.
    heads: Option<BTreeSet<ChangeHash>>,
    logged: Option<BTreeSet<ChangeHash>>,
}

impl Known {
    /// The change whose hash begins so. That it is the one that was meant, the checksum proves.
    fn beginning(
        &mut self,
        tx: &Connection,
        doc: DocId,
        beginning: &[u8; 8],
    ) -> rusqlite::Result<Option<ChangeHash>> {
        if let Some(pushed) = only(&self.pushed, beginning) {
            return Ok(Some(pushed));
        }
        let heads = match &mut self.heads {
            Some(heads) => heads,
            none => none.insert(log::heads(tx, doc)?.into_iter().collect()),
        };
        if let Some(head) = only(heads, beginning) {
            return Ok(Some(head));
        }
        let logged = match &mut self.logged {
            Some(logged) => logged,
            none => none.insert(log::hashes(tx, doc)?),
        };
        Ok(only(logged, beginning))
    }
}

/// The one hash that begins so.
fn only(hashes: &BTreeSet<ChangeHash>, beginning: &[u8; 8]) -> Option<ChangeHash> {
    let mut from = ChangeHash([0; 32]);
    from.0.iter_mut().zip(beginning).for_each(|(to, from)| *to = *from);
    let mut found = hashes.range(from..).take_while(|hash| hash.0.starts_with(beginning));
    match (found.next(), found.next()) {
        (Some(hash), None) => Some(*hash),
        _ => None,
    }
}
