//! Leaving spaces that this device may not read any more.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction, named_params};
use samenspel_model::{DocId, Rights, Space};

use super::{StoreError, erased, read};

/// Spaces of which something is here.
fn present(connection: &Connection) -> Result<BTreeSet<Space>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT space FROM doc UNION SELECT space FROM outbox UNION SELECT space FROM refused UNION SELECT space FROM cursor",
    )?;
    let found = statement.query_map([], |row| read::space(row, 0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Has everything made here in this space been handed over?
fn is_handed_over(connection: &Connection, space: Space) -> Result<bool, StoreError> {
    let waits = connection
        .prepare_cached(
            "SELECT 1 FROM outbox WHERE space = :space AND acknowledged = 0 AND relayed = 0 LIMIT 1",
        )?
        .exists(named_params! {":space": space.to_string()})?;
    Ok(!waits)
}

/// The spaces that this device must leave. A closed device leaves all but the catalogue.
pub(crate) fn to_leave(
    connection: &Connection,
    rights: Rights,
    closed: bool,
) -> Result<Vec<Space>, StoreError> {
    let stays = |space: &Space| rights.may_read(*space) && (!closed || *space == Space::Catalogue);
    Ok(present(connection)?.into_iter().filter(|space| !stays(space)).collect())
}

/// The spaces to leave now, and whether others must wait until what is unsent there is handed over.
pub(crate) fn due(
    connection: &Connection,
    rights: Rights,
    closed: bool,
) -> Result<(Vec<Space>, bool), StoreError> {
    let (mut now, mut later) = (Vec::new(), false);
    for space in to_leave(connection, rights, closed)? {
        if is_handed_over(connection, space)? {
            now.push(space);
        } else {
            later = true;
        }
    }
    Ok((now, later))
}

/// The documents in these spaces of which this device made changes.
pub(crate) fn own_docs(connection: &Connection, spaces: &[Space]) -> Result<Vec<DocId>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id FROM doc WHERE space = :space AND id IN (SELECT doc FROM own_author) ORDER BY id",
    )?;
    let mut docs = Vec::new();
    for space in spaces {
        let found =
            statement.query_map(named_params! {":space": space.to_string()}, |row| read::doc_id(row, 0))?;
        docs.extend(found.collect::<Result<Vec<_>, _>>()?);
    }
    Ok(docs)
}

/// Puts what was refused in these spaces into the outbox once more.
pub(crate) fn offer_refused(tx: &Transaction<'_>, spaces: &[Space]) -> Result<(), StoreError> {
    for space in spaces {
        tx.prepare_cached(
            "INSERT INTO outbox (doc, kind, space, hash, bytes, since_ms, relayed)
             SELECT doc, kind, space, hash, bytes, at_ms, 0 FROM refused WHERE space = :space ORDER BY id
             ON CONFLICT (doc, hash) DO NOTHING",
        )?
        .execute(named_params! {":space": space.to_string()})?;
    }
    Ok(())
}

/// Removes all that is here of a space. Call [`super::Store::scrub`] after the commit.
pub(crate) fn forget(tx: &Transaction<'_>, space: Space) -> Result<(), StoreError> {
    let name = space.to_string();
    for sql in [
        "DELETE FROM noun_fts WHERE rowid IN (SELECT number FROM noun_row WHERE space = :space)",
        "DELETE FROM link WHERE doc IN (SELECT id FROM noun_row WHERE space = :space)",
        "DELETE FROM noun_row WHERE space = :space",
        "DELETE FROM doc WHERE space = :space",
        "DELETE FROM inbound_quarantine WHERE space = :space",
        "DELETE FROM outbox WHERE space = :space",
        "DELETE FROM refused WHERE space = :space",
        "DELETE FROM cursor WHERE space = :space",
    ] {
        tx.execute(sql, named_params! {":space": name})?;
    }
    // Forms do not say where they belong.
    tx.execute("DELETE FROM draft", [])?;
    erased::note_unscrubbed(tx)
}
