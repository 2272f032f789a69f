//! Connections and install generations of devices.

use std::collections::BTreeMap;

use rusqlite::{Row, params};
use samenspel_model::{
    DeviceId, Millis,
    wire::{Cursor, Generation, Generations},
};

use super::{Changed, Standing, Store, StoreError, device, erasure, sql};

/// A device that proved who it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// The device.
    pub device: DeviceId,
    /// Name and version of its app.
    pub app: String,
    /// Its install generations after this hello.
    pub generations: Generations,
    /// How far it says that it has come.
    pub cursors: Vec<Cursor>,
    /// How many appointments it says that it noted so far.
    pub noted: Option<u32>,
}

/// The generations in two columns.
pub(super) fn generations(row: &Row<'_>, first: usize) -> rusqlite::Result<Generations> {
    Ok(Generations { current: generation(row, first)?, pending: generation(row, first + 1)? })
}

fn generation(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Generation>> {
    let Some(bytes) = row.get::<_, Option<Vec<u8>>>(column)? else { return Ok(None) };
    let (counter, nonce) = bytes.split_first_chunk().ok_or_else(|| sql::damaged(column))?;
    let nonce = nonce.try_into().map_err(|_| sql::damaged(column))?;
    Ok(Some(Generation { counter: u32::from_be_bytes(*counter), nonce }))
}

fn bytes(generation: Option<Generation>) -> Option<Vec<u8>> {
    generation.map(|known| [known.counter.to_be_bytes().as_slice(), &known.nonce].concat())
}

impl Store {
    /// Notes that a device connected, with which app, and what generation it is handed; before it hears of it.
    pub(crate) async fn see_device(&self, arrival: Arrival, now: Millis) -> Result<(), StoreError> {
        let Arrival { device: id, app, generations, cursors, noted } = arrival;
        let seal = self.keys().seal.clone();
        self.write(move |tx| {
            // One a space, however often a device names it.
            let given = cursors.iter().filter(|cursor| seal.is_on(cursor));
            let cursors: BTreeMap<_, _> = given.map(|cursor| (cursor.space, cursor)).collect();
            for cursor in cursors.into_values() {
                erasure::confirm_to(tx, id, cursor, now)?;
            }
            let open = device::find(tx, id)?.is_some_and(|device| device.standing(now) == Standing::Open);
            tx.execute(
                "UPDATE device SET seen_ms = ?2, app = ?3, generation = ?4, generation_pending = ?5,
                 left_ms = CASE WHEN ?6 THEN NULL ELSE left_ms END, noted = max(coalesce(noted, 0), coalesce(?7, 0))
                 WHERE id = ?1",
                params![
                    id.as_bytes(),
                    now.0,
                    app,
                    bytes(generations.current),
                    bytes(generations.pending),
                    open,
                    noted,
                ],
            )?;
            Ok(())
        })
        .await
    }

    /// Notes when a device that was connected was heard last.
    pub(crate) async fn hear_device(&self, id: DeviceId, heard: Millis) -> Result<(), StoreError> {
        self.write(move |tx| {
            tx.execute(
                "UPDATE device SET seen_ms = ?2 WHERE id = ?1 AND seen_ms < ?2",
                params![id.as_bytes(), heard.0],
            )?;
            Ok(())
        })
        .await
    }

    /// A device has the generation that it was handed on disk.
    pub(crate) async fn keep_generation(&self, id: DeviceId, kept: Generation) -> Result<(), StoreError> {
        self.write(move |tx| {
            tx.execute(
                "UPDATE device SET generation = generation_pending WHERE id = ?1 AND generation_pending = ?2",
                params![id.as_bytes(), bytes(Some(kept))],
            )?;
            Ok(())
        })
        .await
    }

    /// A device exists more than once: all its copies are frozen until each is paired again.
    pub(crate) async fn mark_cloned(&self, id: DeviceId, now: Millis) -> Result<(), StoreError> {
        self.transact(move |tx| {
            tx.execute(
                "UPDATE device SET cloned_ms = ?2 WHERE id = ?1 AND cloned_ms IS NULL",
                params![id.as_bytes(), now.0],
            )?;
            Ok(((), vec![Changed::Devices]))
        })
        .await
    }
}
