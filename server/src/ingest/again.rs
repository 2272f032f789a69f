//! Devices that may take part again: what they handed over while they might not comes in after all.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use samenspel_model::{
    DeviceId, Millis,
    wire::{Change, Push, RefusalCode},
};

use crate::store::{Changed, StoreError, sql};

/// Takes what this device was refused only because it might not take part; now it might, or at the moment `judged`. What is
/// refused for another reason now stays in quarantine.
pub(crate) fn take_again(
    tx: &Connection,
    judged: Millis,
    now: Millis,
    device: DeviceId,
) -> Result<Vec<Changed>, StoreError> {
    let mut statement = tx.prepare_cached(
        "SELECT doc, kind, space, bytes FROM quarantine WHERE device = ?1 AND code IN (?2, ?3)
         AND dropped_ms IS NULL ORDER BY id",
    )?;
    let [revoked, ended] = [RefusalCode::Revoked, RefusalCode::Ended].map(RefusalCode::as_str);
    let changes = statement.query_map(params![device.as_bytes(), revoked, ended], |row| {
        Ok(Change {
            doc: sql::doc_id(row, 0)?,
            kind: sql::kind(row, 1)?,
            space: sql::space(row, 2)?,
            bytes: row.get(3)?,
        })
    })?;
    let changes = changes.collect::<rusqlite::Result<Vec<_>>>()?;
    if changes.is_empty() {
        return Ok(vec![]);
    }
    let push = Push { number: 0, changes };
    let (_, changed) = super::ingest_judged(tx, judged, now, device, &push, &BTreeSet::new())?;
    Ok(changed)
}
