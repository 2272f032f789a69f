//! Leaving spaces that this device may not read any more.

use std::collections::BTreeSet;

use rusqlite::{Connection, Transaction, named_params};
use samenspel_model::{
    DocId, Rights, Space,
    wire::{self, Entry},
};

use super::{StoreError, authors, erased, read};

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
    let own = authors::all(connection)?;
    let mut statement =
        connection.prepare_cached("SELECT id, bytes FROM doc WHERE space = :space ORDER BY id")?;
    let mut docs = Vec::new();
    for space in spaces {
        let mut rows = statement.query(named_params! {":space": space.to_string()})?;
        while let Some(row) = rows.next()? {
            let authors = wire::saved_authors(row.get_ref(1)?.as_blob().unwrap_or_default());
            // What cannot be read at a glance is looked into.
            if authors.is_none_or(|authors| authors.iter().any(|author| own.contains(author))) {
                docs.push(read::doc_id(row, 0)?);
            }
        }
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
    let mut entries = tx.prepare_cached("SELECT id, entry FROM inbound_quarantine")?;
    let mut rows = entries.query([])?;
    while let Some(row) = rows.next()? {
        let entry: Option<Entry> = wire::decode(row.get_ref(1)?.as_blob().unwrap_or_default()).ok();
        // What cannot be read may be of any space.
        if entry.is_none_or(|entry| entry.space == space) {
            super::quarantine::remove(tx, row.get(0)?)?;
        }
    }
    for sql in [
        "DELETE FROM noun_fts WHERE rowid IN (SELECT number FROM noun_row WHERE space = :space)",
        "DELETE FROM link WHERE doc IN (SELECT id FROM noun_row WHERE space = :space)",
        "DELETE FROM noun_row WHERE space = :space",
        "DELETE FROM doc WHERE space = :space",
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
