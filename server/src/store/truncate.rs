//! Cutting the log off: the bytes of old changes go, as far as a snapshot has them.
//!
//! What stays is all that the gate asks of a change (whose, which number, what it builds on) and the chain. A device that was
//! away for longer is sent the snapshot, and what it brings is admitted as ever.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};
use samenspel_model::{
    ChangeHash, DocId, Millis,
    doc::{Doc, Kind},
};

use super::{Store, StoreError, document, sql};

/// Entries of one step.
const ENTRIES_A_STEP: usize = 500;

impl Store {
    /// Cuts off the bytes of changes that were received before this moment, as far as a snapshot has them. In small
    /// transactions: pushes come in between. Gives the number of changes cut off.
    pub async fn truncate_log(&self, before: Millis) -> Result<usize, StoreError> {
        let (mut place, mut all) = (0, 0);
        loop {
            let from = place;
            let (cuts, next) = self.query(move |c| cuts(c, before, from)).await?;
            all += cuts.len();
            if !cuts.is_empty() {
                self.write(move |tx| cut_off(tx, &cuts)).await?;
            }
            match next {
                Some(next) => place = next,
                None => return Ok(all),
            }
        }
    }
}

/// The entries after this one whose bytes can be cut off, and after which to go on.
fn cuts(c: &Connection, before: Millis, after: i64) -> Result<(Vec<i64>, Option<i64>), StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT entry.number, entry.doc, entry.hash, doc.kind
         FROM entry CROSS JOIN doc ON doc.id = entry.doc
         WHERE entry.number > ?1 AND entry.bytes <> x'' AND entry.received_ms < ?2 AND entry.seq <= doc.snapshot_seq
         ORDER BY entry.number LIMIT ?3",
    )?;
    let (mut found, mut next) = (BTreeMap::<DocId, (Kind, Vec<i64>, Vec<_>)>::new(), None);
    let mut rows = statement.query(params![after, before.0, sql::limit(ENTRIES_A_STEP)])?;
    while let Some(row) = rows.next()? {
        let (entry, doc, kind) = (row.get(0)?, sql::doc_id(row, 1)?, sql::kind(row, 3)?);
        let (_, entries, hashes) = found.entry(doc).or_insert_with(|| (kind, vec![], vec![]));
        entries.push(entry);
        hashes.push(sql::hash(row, 2)?);
        next = Some(entry);
    }
    let mut cuts = Vec::new();
    for (doc, (kind, entries, hashes)) in found {
        if snapshot_has(c, doc, kind, &hashes)? {
            cuts.extend(entries);
        } else {
            tracing::error!(%doc, "the snapshot lacks changes; its log is kept");
        }
    }
    Ok((cuts, next))
}

/// Does the snapshot, read back, have every change whose bytes would go?
fn snapshot_has(c: &Connection, doc: DocId, kind: Kind, hashes: &[ChangeHash]) -> Result<bool, StoreError> {
    let (snapshot, _) = document::snapshot(c, doc)?;
    let Ok(doc) = Doc::load(kind, &snapshot) else {
        return Ok(false);
    };
    let saved: BTreeSet<_> = doc.changes().into_iter().map(|raw| raw.hash).collect();
    Ok(hashes.iter().all(|hash| saved.contains(hash)))
}

fn cut_off(tx: &Connection, entries: &[i64]) -> rusqlite::Result<()> {
    let mut cut_off = tx.prepare_cached("UPDATE entry SET bytes = x'' WHERE number = ?1")?;
    for entry in entries {
        cut_off.execute([entry])?;
    }
    Ok(())
}
