//! Cutting the log off: what is old need not be told change by change any more.
//!
//! What stays is all that the gate asks of a change (whose, which number, what it builds on), and the snapshot that has its
//! bytes. A device that was away for longer finds that its cursor fits nothing and is repaired; what it brings is admitted as
//! ever.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use samenspel_model::{
    DocId, Millis, Space,
    doc::{Doc, Kind},
};

use super::{Store, StoreError, document, log, sql};

/// Documents of one transaction.
const DOCS_A_STEP: usize = 64;
/// Entries of one transaction.
const ENTRIES_A_STEP: u64 = 5_000;

/// The last old entry of a space. It stays, for the cursors that stand there.
#[derive(Clone, Debug)]
struct Floor {
    space: Space,
    seq: u64,
}

/// A document with changes whose bytes its snapshot has.
struct Cut {
    id: DocId,
    last: u64,
}

impl Store {
    /// Drops the entries of changes that were received before this moment, and the bytes of those changes as far as a
    /// snapshot has them. In small transactions: pushes come in between. Gives the number of entries dropped.
    pub async fn truncate_log(&self, before: Millis) -> Result<u64, StoreError> {
        let floors = self.read(move |c| floors(c, before)).await?;
        let mut dropped = 0;
        for floor in floors {
            dropped += self.drop_entries(&floor).await?;
            let mut after = DocId([0; 16]);
            loop {
                let space = floor.clone();
                let (cuts, last) = self.query(move |c| cuts(c, &space, after)).await?;
                self.write(move |tx| cuts.iter().try_for_each(|cut| cut_off(tx, cut))).await?;
                match last {
                    Some(last) => after = last,
                    None => break,
                }
            }
        }
        Ok(dropped)
    }

    async fn drop_entries(&self, floor: &Floor) -> Result<u64, StoreError> {
        let mut dropped = 0;
        loop {
            let floor = floor.clone();
            let gone = self.write(move |tx| {
                let seq = floor.seq.max(log::floor(tx, floor.space)?);
                if seq <= 1 {
                    return Ok(0);
                }
                log::put_floor(tx, floor.space, seq)?;
                tx.prepare_cached(
                    "DELETE FROM entry WHERE space = ?1 AND seq < min(?2,
                         ?3 + (SELECT min(first.seq) FROM entry AS first WHERE first.space = ?1))",
                )?
                .execute(params![
                    floor.space.to_string(),
                    sql::signed(seq),
                    sql::signed(ENTRIES_A_STEP)
                ])
            });
            match u64::try_from(gone.await?) {
                Ok(0) | Err(_) => return Ok(dropped),
                Ok(gone) => dropped += gone,
            }
        }
    }
}

fn floors(c: &Connection, before: Millis) -> rusqlite::Result<Vec<Floor>> {
    let mut statement = c.prepare_cached(
        // Not the highest old one: what was taken out of quarantine, or received under a wrong clock, may stand among new ones.
        "SELECT space.name, coalesce(min(change.entry) - 1, space.seq)
         FROM space LEFT JOIN doc ON doc.space = space.name
                    LEFT JOIN change ON change.doc = doc.id AND change.received_ms >= ?1
         GROUP BY space.name",
    )?;
    let floors = statement.query_map(params![before.0], |row| {
        Ok(Floor { space: sql::space(row, 0)?, seq: sql::unsigned(row, 1)? })
    })?;
    floors.collect()
}

/// The next documents after `after` with bytes to cut off, and where to go on.
fn cuts(c: &Connection, floor: &Floor, after: DocId) -> Result<(Vec<Cut>, Option<DocId>), StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT id, kind, min(snapshot_seq, ?2) FROM doc
         WHERE id > ?3 AND space = ?1 AND snapshot_seq > 0 AND EXISTS (
             SELECT 1 FROM change WHERE change.doc = doc.id AND entry <= min(snapshot_seq, ?2) AND bytes <> x'')
         ORDER BY id LIMIT ?4",
    )?;
    let found = statement.query_map(
        params![floor.space.to_string(), sql::signed(floor.seq), after.as_bytes(), sql::limit(DOCS_A_STEP)],
        |row| Ok((Cut { id: sql::doc_id(row, 0)?, last: sql::unsigned(row, 2)? }, sql::kind(row, 1)?)),
    )?;
    let (mut cuts, mut last) = (Vec::new(), None);
    for found in found {
        let (cut, kind) = found?;
        last = Some(cut.id);
        if snapshot_has(c, &cut, kind)? {
            cuts.push(cut);
        } else {
            tracing::error!(doc = %cut.id, "the snapshot lacks changes; its log is kept");
        }
    }
    Ok((cuts, last))
}

/// Does the snapshot, read back, have every change whose bytes would go?
fn snapshot_has(c: &Connection, cut: &Cut, kind: Kind) -> Result<bool, StoreError> {
    let (snapshot, _) = document::snapshot(c, cut.id)?;
    let Ok(doc) = Doc::load(kind, &snapshot) else {
        return Ok(false);
    };
    let saved: BTreeSet<_> = doc.changes().into_iter().map(|raw| raw.hash).collect();
    let mut statement = c.prepare_cached("SELECT hash FROM change WHERE doc = ?1 AND entry <= ?2")?;
    let mut hashes =
        statement.query_map(params![cut.id.as_bytes(), sql::signed(cut.last)], |row| sql::hash(row, 0))?;
    hashes.try_fold(true, |all, hash| Ok(all && saved.contains(&hash?)))
}

fn cut_off(tx: &Connection, cut: &Cut) -> rusqlite::Result<()> {
    tx.prepare_cached("UPDATE change SET bytes = x'' WHERE doc = ?1 AND entry <= ?2")?
        .execute(params![cut.id.as_bytes(), sql::signed(cut.last)])?;
    Ok(())
}
