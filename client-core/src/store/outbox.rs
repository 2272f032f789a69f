//! Changes on their way to the server.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use samenspel_model::{
    ChangeHash, DocId, Millis, Space,
    doc::{Kind, RawChange},
    wire::{BATCH_BYTES, PUSH_CHANGES_MAX},
};

use super::{StoreError, docs::Stored, read};

/// A change that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Its place in the outbox.
    pub id: i64,
    /// The document.
    pub doc: DocId,
    /// Its kind.
    pub kind: Kind,
    /// Where it lives.
    pub space: Space,
    /// The change.
    pub change: RawChange,
    /// Since when it waits.
    pub since: Millis,
    /// Is it another device's, which the server asked for?
    pub relayed: bool,
}

const COLUMNS: &str = "id, doc, kind, space, hash, bytes, since_ms, relayed";

/// Adds a change at the end; one that waits already keeps its place.
pub(crate) fn append(
    tx: &Transaction<'_>,
    of: &Stored,
    change: &RawChange,
    since: Millis,
    relayed: bool,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO outbox (doc, kind, space, hash, bytes, since_ms, relayed)
         VALUES (:doc, :kind, :space, :hash, :bytes, :since_ms, :relayed) ON CONFLICT (doc, hash) DO NOTHING",
    )?
    .execute(named_params! {
        ":doc": of.id.as_bytes(),
        ":kind": of.doc.kind().number(),
        ":space": of.space.to_string(),
        ":hash": change.hash.as_bytes(),
        ":bytes": change.bytes,
        ":since_ms": since.0,
        ":relayed": relayed,
    })?;
    Ok(())
}

/// The next changes after a place, as many as fit in one push.
pub(crate) fn after(connection: &Connection, place: i64) -> Result<Vec<Waiting>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM outbox WHERE id > :place AND acknowledged = 0 ORDER BY id LIMIT :limit"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let limit = i64::try_from(PUSH_CHANGES_MAX).unwrap_or(i64::MAX);
    let mut found = statement.query(named_params! {":place": place, ":limit": limit})?;
    let (mut batch, mut size) = (Vec::new(), 0);
    while let Some(row) = found.next()? {
        let waiting = waiting(row)?;
        size += waiting.change.bytes.len();
        if size > BATCH_BYTES && !batch.is_empty() {
            break;
        }
        batch.push(waiting);
    }
    Ok(batch)
}

/// This change of a document.
pub(crate) fn find(
    connection: &Connection,
    doc: DocId,
    hash: ChangeHash,
) -> Result<Option<Waiting>, StoreError> {
    Ok(connection
        .prepare_cached(&format!("SELECT {COLUMNS} FROM outbox WHERE doc = :doc AND hash = :hash"))?
        .query_row(named_params! {":doc": doc.as_bytes(), ":hash": hash.as_bytes()}, waiting)
        .optional()?)
}

/// The server has it on disk.
pub(crate) fn acknowledge(tx: &Transaction<'_>, doc: DocId, hash: ChangeHash) -> Result<(), StoreError> {
    tx.prepare_cached("UPDATE outbox SET acknowledged = 1 WHERE doc = :doc AND hash = :hash")?
        .execute(named_params! {":doc": doc.as_bytes(), ":hash": hash.as_bytes()})?;
    Ok(())
}

/// The cursor has passed what the server acknowledged in this space.
pub(crate) fn forget_acknowledged(tx: &Transaction<'_>, space: Space) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM outbox WHERE acknowledged = 1 AND space = :space")?
        .execute(named_params! {":space": space.to_string()})?;
    Ok(())
}

/// The server does not want it.
pub(crate) fn remove(tx: &Transaction<'_>, doc: DocId, hash: ChangeHash) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM outbox WHERE doc = :doc AND hash = :hash")?
        .execute(named_params! {":doc": doc.as_bytes(), ":hash": hash.as_bytes()})?;
    Ok(())
}

/// Puts these changes of the document at the end, dependencies first, each with whether it is relayed. What waited before
/// keeps its moment; what is not among them (it depends on a refused change) stays behind the others.
pub(crate) fn reoffer(
    tx: &Transaction<'_>,
    of: &Stored,
    changes: &[(RawChange, bool)],
    now: Millis,
) -> Result<(), StoreError> {
    let mut statement =
        tx.prepare_cached(&format!("DELETE FROM outbox WHERE doc = :doc RETURNING {COLUMNS}"))?;
    let mut before: Vec<Waiting> =
        statement.query_map(named_params! {":doc": of.id.as_bytes()}, waiting)?.collect::<Result<_, _>>()?;
    before.sort_by_key(|waiting| waiting.id);
    for (change, relayed) in changes {
        let (since, relayed) = before
            .iter()
            .find(|waiting| waiting.change.hash == change.hash)
            .map_or((now, *relayed), |waiting| (waiting.since, waiting.relayed));
        append(tx, of, change, since, relayed)?;
    }
    for waiting in &before {
        append(tx, of, &waiting.change, waiting.since, waiting.relayed)?;
    }
    Ok(())
}

/// Puts what waits of a document at the end, as it is.
pub(crate) fn move_to_end(tx: &Transaction<'_>, doc: DocId) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT OR REPLACE INTO outbox (doc, kind, space, hash, bytes, since_ms, relayed)
         SELECT doc, kind, space, hash, bytes, since_ms, relayed FROM outbox
         WHERE doc = :doc AND acknowledged = 0 ORDER BY id",
    )?
    .execute(named_params! {":doc": doc.as_bytes()})?;
    Ok(())
}

/// Does another device's change of this space wait?
pub(crate) fn relays(connection: &Connection, space: Space) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached(
            "SELECT 1 FROM outbox WHERE relayed = 1 AND acknowledged = 0 AND space = :space LIMIT 1",
        )?
        .exists(named_params! {":space": space.to_string()})?)
}

/// A new connection: the server has not asked for other devices' changes (yet), and the documents still hold them. What
/// the cursor has not passed is sent again.
pub(crate) fn begin_again(tx: &Transaction<'_>) -> Result<(), StoreError> {
    tx.execute("DELETE FROM outbox WHERE relayed = 1", [])?;
    tx.execute("UPDATE outbox SET acknowledged = 0 WHERE acknowledged = 1", [])?;
    Ok(())
}

/// How many documents have changes that wait, and since when.
pub(crate) fn summary(connection: &Connection) -> Result<(i64, Option<Millis>), StoreError> {
    Ok(connection
        .prepare_cached("SELECT count(DISTINCT doc), min(since_ms) FROM outbox WHERE acknowledged = 0")?
        .query_row([], |row| Ok((row.get(0)?, row.get::<_, Option<i64>>(1)?.map(Millis))))?)
}

/// The documents with changes that wait, and since when, oldest first.
pub(crate) fn docs(connection: &Connection) -> Result<Vec<(DocId, Kind, Millis)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT doc, kind, min(since_ms) AS since FROM outbox WHERE acknowledged = 0 GROUP BY doc ORDER BY since, doc",
    )?;
    let found = statement
        .query_map([], |row| Ok((read::doc_id(row, 0)?, read::kind(row, 1)?, read::millis(row, 2)?)))?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn waiting(row: &rusqlite::Row<'_>) -> rusqlite::Result<Waiting> {
    Ok(Waiting {
        id: row.get(0)?,
        doc: read::doc_id(row, 1)?,
        kind: read::kind(row, 2)?,
        space: read::space(row, 3)?,
        change: RawChange { hash: read::hash(row, 4)?, bytes: row.get(5)? },
        since: read::millis(row, 6)?,
        relayed: row.get(7)?,
    })
}
