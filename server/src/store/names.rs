//! Names that a device may sign with: its own, and those that it or a device of its family had. And who it was behind it, as people
//! read it.

use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::{DeviceId, DocId, Millis, doc::Kind, signature};

use super::{DeviceRecord, seal};

/// A device of this family has this name, or had it.
pub(super) fn note(tx: &Connection, family: DeviceId, name: &str) -> rusqlite::Result<()> {
    tx.prepare_cached("INSERT OR IGNORE INTO device_name (family, name) VALUES (?1, ?2)")?
        .execute(params![family.as_bytes(), name])?;
    Ok(())
}

/// May the device sign with this name? A server that was just put back to a backup has forgotten names: it takes any that is
/// no coordinator's.
pub(crate) fn may_sign(
    connection: &Connection,
    device: &DeviceRecord,
    name: &str,
    now: Millis,
) -> rusqlite::Result<bool> {
    if device.label == name {
        return Ok(true);
    }
    let mut statement = connection.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM device WHERE public = x'' AND label = ?2),
                EXISTS (SELECT 1 FROM device_name WHERE family = ?1 AND name = ?2)",
    )?;
    let (is_coordinators, is_known): (bool, bool) =
        statement.query_row(params![device.family.as_bytes(), name], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(!is_coordinators && (is_known || seal::was_just_restored(connection, now)?))
}

/// A change's signature as people read it: the volunteer by their name of today, while they have one, and the device.
pub(crate) fn shown(connection: &Connection, message: &str) -> rusqlite::Result<String> {
    let mut failed = None;
    let name_of = |volunteer: DocId| {
        let found = connection
            .prepare_cached("SELECT title FROM noun_row WHERE doc = ?1 AND kind = ?2")
            .and_then(|mut statement| {
                let of = params![volunteer.as_bytes(), Kind::Volunteer.number()];
                statement.query_row(of, |row| row.get(0)).optional()
            });
        found.unwrap_or_else(|error| {
            failed = Some(error);
            None
        })
    };
    let shown = signature::shown(message, name_of);
    failed.map_or(Ok(shown), Err)
}
