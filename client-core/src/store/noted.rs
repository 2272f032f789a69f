//! How many appointments this device noted so far: each bears its number, so that the server knows which are still to come.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use samenspel_model::DeviceId;

use super::StoreError;

/// So many as this device; one that is paired anew is another and begins at none.
pub(crate) fn count(connection: &Connection, device: DeviceId) -> Result<i64, StoreError> {
    Ok(connection
        .prepare_cached("SELECT count FROM noted WHERE device = :device")?
        .query_row(named_params! {":device": device.as_bytes()}, |row| row.get(0))
        .optional()?
        .unwrap_or(0))
}

/// One more.
pub(crate) fn add(tx: &Transaction<'_>, device: DeviceId) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO noted (device, count) VALUES (:device, 1) ON CONFLICT (device) DO UPDATE SET count = count + 1",
    )?
    .execute(named_params! {":device": device.as_bytes()})?;
    Ok(())
}
