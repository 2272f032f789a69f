//! Which changes are this device's own.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction, named_params};
use samenspel_model::{ActorId, admit};

use super::{StoreError, read};

/// This start of the app writes.
pub(crate) fn note(tx: &Transaction<'_>, actor: ActorId) -> Result<(), StoreError> {
    tx.prepare_cached("INSERT INTO own_author (actor) VALUES (:actor) ON CONFLICT (actor) DO NOTHING")?
        .execute(named_params! {":actor": actor.as_bytes()})?;
    Ok(())
}

/// Every author id of this device.
pub(crate) fn all(connection: &Connection) -> Result<BTreeSet<ActorId>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT actor FROM own_author")?;
    let found = statement.query_map([], |row| read::bytes(row, 0).map(ActorId))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Was this change made here?
pub(crate) fn made(connection: &Connection, change: &[u8]) -> Result<bool, StoreError> {
    let Ok(change) = admit::decode(change) else {
        return Ok(false);
    };
    Ok(connection
        .prepare_cached("SELECT 1 FROM own_author WHERE actor = :actor")?
        .exists(named_params! {":actor": change.header.actor.as_bytes()})?)
}
