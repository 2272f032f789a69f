//! Devices that may take part again: what they handed over while they might not comes in after all.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use samenspel_model::{
    DeviceId, Millis,
    wire::{Change, Push, RefusalCode},
};

use super::Origin;
use crate::store::{Changed, Standing, Store, StoreError, Task, device, sql, task};

impl Store {
    /// Gives a revoked device its rights back and takes what it handed over meanwhile; false when there is no such device.
    pub async fn restore_device(&self, id: DeviceId, now: Millis) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            let was_revoked = device::find(tx, id)?.is_some_and(|device| device.revoked.is_some());
            let found = device::set_revoked(tx, id, None)?;
            let mut changed = vec![Changed::Devices];
            if was_revoked {
                changed.extend(take_again(tx, now, id)?);
            }
            Ok((found, changed))
        })
        .await
    }

    /// Gives a device another task; false when there is no such device or no such task. It hears so at once, hands over
    /// what it made and removes what it may not read any more.
    pub async fn assign_device(&self, id: DeviceId, task: Task, now: Millis) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            if !task::assign(tx, id, &task, now)? {
                return Ok((false, vec![]));
            }
            let mut changed = vec![Changed::Devices];
            if device::find(tx, id)?.is_some_and(|device| device.standing(now) == Standing::Open) {
                changed.extend(take_again(tx, now, id)?);
            }
            Ok((true, changed))
        })
        .await
    }

    /// After an update of the server: takes what was refused because this server did not know it yet, of every device, by
    /// the rights of the moment of the refusal.
    pub async fn take_newer(&self, now: Millis) -> Result<(), StoreError> {
        self.transact(move |tx| {
            let newer = RefusalCode::Newer;
            let mut statement = tx.prepare_cached(
                "SELECT DISTINCT device FROM quarantine WHERE code = ?1 AND dropped_ms IS NULL ORDER BY device",
            )?;
            let devices = statement.query_map([newer.as_str()], |row| sql::device_id(row, 0))?;
            let mut changed = Vec::new();
            for device in devices.collect::<rusqlite::Result<Vec<_>>>()? {
                changed.extend(take_refused(tx, now, device, [newer, RefusalCode::DependsOnRefused])?);
            }
            Ok(((), changed))
        })
        .await
    }
}

/// Takes what this device was refused only because it might not take part, when by what is known today it might at the moment
/// of the refusal. What is refused for another reason now stays in quarantine.
fn take_again(tx: &Connection, now: Millis, device: DeviceId) -> Result<Vec<Changed>, StoreError> {
    take_refused(tx, now, device, [RefusalCode::Revoked, RefusalCode::Ended])
}

fn take_refused(
    tx: &Connection,
    now: Millis,
    device: DeviceId,
    codes: [RefusalCode; 2],
) -> Result<Vec<Changed>, StoreError> {
    let mut statement = tx.prepare_cached(
        "SELECT doc, kind, space, bytes, received_ms FROM quarantine WHERE device = ?1 AND code IN (?2, ?3)
         AND dropped_ms IS NULL ORDER BY received_ms, id",
    )?;
    let [one, other] = codes.map(RefusalCode::as_str);
    let refused = statement.query_map(params![device.as_bytes(), one, other], |row| {
        let change = Change {
            doc: sql::doc_id(row, 0)?,
            kind: row.get(1)?,
            space: sql::space(row, 2)?,
            bytes: row.get(3)?,
        };
        Ok((Millis(row.get(4)?), change))
    })?;
    let refused = refused.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut all = BTreeSet::new();
    for together in refused.chunk_by(|(one, _), (other, _)| one == other) {
        let Some((judged, _)) = together.first() else { continue };
        let changes = together.iter().map(|(_, change)| change.clone()).collect();
        let push = Push { number: 0, changes };
        let (_, changed) =
            super::ingest_from(tx, now, device, &push, &BTreeSet::new(), Origin::Quarantine(*judged))?;
        all.extend(changed);
    }
    Ok(all.into_iter().collect())
}
