//! Which changes are this device's own.

use rusqlite::{Connection, Transaction, named_params};
use samenspel_model::{ActorId, DocId, admit};

use super::StoreError;

/// This start of the app writes in a document.
pub(crate) fn note(tx: &Transaction<'_>, actor: ActorId, doc: DocId) -> Result<(), StoreError> {
    tx.prepare_cached("INSERT OR IGNORE INTO own_author (actor, doc) VALUES (:actor, :doc)")?
        .execute(named_params! {":actor": actor.as_bytes(), ":doc": doc.as_bytes()})?;
    Ok(())
}

/// Was this change made here?
pub(crate) fn made(connection: &Connection, change: &[u8]) -> Result<bool, StoreError> {
    let Ok(change) = admit::decode(change) else {
        return Ok(false);
    };
    Ok(connection
        .prepare_cached("SELECT 1 FROM own_author WHERE actor = :actor LIMIT 1")?
        .exists(named_params! {":actor": change.header.actor.as_bytes()})?)
}
