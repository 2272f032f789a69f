//! One group of refused changes: what can be read of it, and what a coordinator does with it.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Row, params};
use samenspel_model::{
    DeviceId, DocId, Millis,
    admit::{self, Refusal},
    doc::Kind,
    wire::{CHANGE_BYTES_MAX, Change, RefusalCode},
};

use super::FORGET_DROPPED;
use crate::store::{Changed, Store, StoreError, booklet_questions, sql};

/// How long a drop can be undone, in milliseconds.
pub const UNDO_MS: i64 = 10_000;
/// Changes of a group that are read for a page.
const SHOWN_MAX: usize = 60;

/// What was sent together and refused for the same reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedGroup {
    /// The device that sent it.
    pub device: DeviceId,
    /// Its label.
    pub label: String,
    /// Has the device been revoked?
    pub revoked: bool,
    /// When it arrived.
    pub at_ms: i64,
    /// Code of the reason.
    pub reason: String,
    /// How many changes there are.
    pub count: usize,
    /// The first of them, oldest first.
    pub changes: Vec<RefusedChange>,
    /// Is an appointment in it noted for a booklet whose person was erased?
    pub of_erased: bool,
    /// Was it dropped? Then it can be undone for [`UNDO_MS`].
    pub dropped: bool,
}

/// A refused change, as far as its bytes can be read without trusting them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedChange {
    /// The document it belongs to.
    pub doc: DocId,
    /// What it is about; absent when that is a newer app's.
    pub kind: Option<Kind>,
    /// Keys with what is put there, `None` where something is deleted; absent when the bytes are no change.
    pub puts: Option<Vec<(String, Option<String>)>>,
}

/// Rows of the group that a row is of.
const OF_GROUP: &str = "FROM quarantine JOIN quarantine AS asked
     ON asked.device = quarantine.device AND asked.received_ms = quarantine.received_ms
        AND asked.code = quarantine.code
     WHERE asked.id = ?1";

/// The device that sent a group; `None` when there is no such group, or nothing left of it.
pub(crate) fn group(c: &Connection, id: i64) -> rusqlite::Result<Option<DeviceId>> {
    c.query_row("SELECT device FROM quarantine WHERE id = ?1 AND dropped_ms IS NULL", params![id], |row| {
        sql::device_id(row, 0)
    })
    .optional()
}

/// The group's changes and those of the same documents that only wait for these, oldest first. What was cut because of
/// its size cannot be tried again.
pub(crate) fn changes_to_retry(c: &Connection, id: i64) -> rusqlite::Result<Vec<(i64, Change)>> {
    let mut statement = c.prepare_cached(&format!(
        "WITH wanted AS (SELECT quarantine.id, quarantine.doc, quarantine.device {OF_GROUP})
         SELECT id, doc, kind, space, bytes FROM quarantine
         WHERE device = (SELECT device FROM quarantine WHERE id = ?1) AND dropped_ms IS NULL AND length(bytes) < ?2
           AND (id IN (SELECT id FROM wanted)
                OR code = ?3 AND EXISTS (SELECT 1 FROM wanted
                                         WHERE wanted.doc = quarantine.doc AND wanted.device = quarantine.device))
         ORDER BY id",
    ))?;
    let waits = RefusalCode::DependsOnRefused.as_str();
    let rows = statement.query_map(params![id, sql::limit(CHANGE_BYTES_MAX), waits], |row| {
        let change = Change {
            doc: sql::doc_id(row, 1)?,
            kind: row.get(2)?,
            space: sql::space(row, 3)?,
            bytes: row.get(4)?,
        };
        Ok((row.get(0)?, change))
    })?;
    rows.collect()
}

/// Notes why a change was refused again.
pub(crate) fn refuse_again(tx: &Connection, id: i64, refusal: Refusal) -> rusqlite::Result<()> {
    tx.prepare_cached("UPDATE quarantine SET code = ?2, detail = ?3 WHERE id = ?1")?.execute(params![
        id,
        refusal.code.as_str(),
        refusal.detail
    ])?;
    Ok(())
}

/// Takes a change out that turned out to be in the log already.
pub(crate) fn forget(tx: &Connection, id: i64) -> rusqlite::Result<()> {
    tx.prepare_cached("DELETE FROM quarantine WHERE id = ?1")?.execute(params![id])?;
    Ok(())
}

impl Store {
    /// The group that this row is of; `None` when there is none, or when it was dropped for good.
    pub async fn refused_group(&self, id: i64) -> Result<Option<RefusedGroup>, StoreError> {
        self.read(move |c| {
            let Some(mut group) = head(c, id)? else { return Ok(None) };
            let mut statement = c.prepare_cached(&format!(
                "SELECT quarantine.doc, quarantine.kind, quarantine.bytes {OF_GROUP}
                 AND (quarantine.dropped_ms IS NULL) = (asked.dropped_ms IS NULL)
                 ORDER BY quarantine.id",
            ))?;
            let mut docs = BTreeSet::new();
            for change in statement.query_map(params![id], change)? {
                let change = change?;
                group.count += 1;
                docs.insert(change.doc);
                if group.changes.len() < SHOWN_MAX {
                    group.changes.push(change);
                }
            }
            // A name may stand in another change of the appointment than the booklet.
            let naming = super::naming(c, &booklet_questions::erased(c)?)?;
            group.of_erased = naming.iter().any(|refused| docs.contains(&refused.doc));
            Ok(Some(group))
        })
        .await
    }

    /// Drops a group; false when there is none. It can be undone until [`Store::forget_dropped`].
    pub async fn drop_refused(&self, id: i64, now: Millis) -> Result<bool, StoreError> {
        self.mark_refused(id, "quarantine.dropped_ms IS NULL", Some(now)).await
    }

    /// Undoes a drop; false when it is too late.
    pub async fn keep_refused(&self, id: i64) -> Result<bool, StoreError> {
        self.mark_refused(id, "quarantine.dropped_ms = asked.dropped_ms AND quarantine.bytes <> x''", None)
            .await
    }

    async fn mark_refused(
        &self,
        id: i64,
        which: &'static str,
        dropped: Option<Millis>,
    ) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            let marked = tx.execute(
                &format!(
                    "UPDATE quarantine SET dropped_ms = ?2 WHERE id IN (SELECT quarantine.id {OF_GROUP} AND {which})"
                ),
                params![id, dropped.map(|moment| moment.0)],
            )?;
            Ok((marked > 0, vec![Changed::Quarantine]))
        })
        .await
    }

    /// Forgets the contents of what was dropped more than [`UNDO_MS`] ago.
    pub async fn forget_dropped(&self, now: Millis) -> Result<(), StoreError> {
        self.transact(move |tx| {
            let gone = tx.execute(FORGET_DROPPED, params![now.plus_ms(-UNDO_MS).0])?;
            Ok(((), if gone > 0 { vec![Changed::Quarantine] } else { vec![] }))
        })
        .await
    }
}

fn head(c: &Connection, id: i64) -> rusqlite::Result<Option<RefusedGroup>> {
    let mut statement = c.prepare_cached(
        "SELECT quarantine.device, device.label, device.revoked_ms IS NOT NULL, quarantine.received_ms,
                quarantine.code, quarantine.dropped_ms IS NOT NULL
         FROM quarantine JOIN device ON device.id = quarantine.device
         WHERE quarantine.id = ?1 AND (quarantine.dropped_ms IS NULL OR quarantine.bytes <> x'')",
    )?;
    let head = statement.query_row(params![id], |row| {
        Ok(RefusedGroup {
            device: sql::device_id(row, 0)?,
            label: row.get(1)?,
            revoked: row.get(2)?,
            at_ms: row.get(3)?,
            reason: row.get(4)?,
            dropped: row.get(5)?,
            count: 0,
            of_erased: false,
            changes: vec![],
        })
    });
    head.optional()
}

fn change(row: &Row<'_>) -> rusqlite::Result<RefusedChange> {
    let bytes: Vec<u8> = row.get(2)?;
    Ok(RefusedChange {
        doc: sql::doc_id(row, 0)?,
        kind: Kind::from_number(row.get(1)?),
        puts: readable(&bytes),
    })
}

/// What can be read of a refused change, without automerge.
fn readable(bytes: &[u8]) -> Option<Vec<(String, Option<String>)>> {
    let ops = admit::decode(bytes).ok()?.ops.into_iter();
    Some(ops.map(|op| (op.key, op.put.map(|value| value.to_string()))).collect())
}
