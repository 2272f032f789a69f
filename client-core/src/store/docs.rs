//! Documents, saved whole.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use samenspel_model::{
    DocId, Space,
    doc::Doc,
    values::Content,
    wire::{KNOWN_DOCS_MAX, KNOWN_HEADS_MAX, Known},
};

use super::{StoreError, erased, read, rows};

/// A document and where it lives.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    /// Its id.
    pub(crate) id: DocId,
    /// Its space.
    pub(crate) space: Space,
    /// What it says.
    pub(crate) doc: Doc,
}

/// The document with this id.
pub(crate) fn load(connection: &Connection, id: DocId) -> Result<Option<Stored>, StoreError> {
    let found = connection
        .prepare_cached("SELECT kind, space, bytes FROM doc WHERE id = :id")?
        .query_row(named_params! {":id": id.as_bytes()}, |row| {
            Ok((read::kind(row, 0)?, read::space(row, 1)?, row.get::<_, Vec<u8>>(2)?))
        })
        .optional()?;
    match found {
        Some((kind, space, bytes)) => Ok(Some(Stored { id, space, doc: Doc::load(kind, &bytes)? })),
        None => Ok(None),
    }
}

/// Keeps the document, brings its rows up to date, and gives what was read of it.
pub(crate) fn put(tx: &Transaction<'_>, stored: &Stored) -> Result<Content, StoreError> {
    let heads: Vec<u8> = stored.doc.heads().iter().flat_map(|head| head.0).collect();
    tx.prepare_cached(
        "INSERT INTO doc (id, kind, space, bytes, heads) VALUES (:id, :kind, :space, :bytes, :heads)
         ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes, heads = excluded.heads",
    )?
    .execute(named_params! {
        ":id": stored.id.as_bytes(),
        ":kind": stored.doc.kind().number(),
        ":space": stored.space.to_string(),
        ":bytes": stored.doc.save(),
        ":heads": heads,
    })?;
    rows::upsert(tx, stored.id, stored.space, &stored.doc)
}

/// The ids of all documents.
pub(crate) fn all(connection: &Connection) -> Result<Vec<DocId>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT id FROM doc ORDER BY id")?;
    let found = statement.query_map([], |row| read::doc_id(row, 0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Makes the rows of all documents anew.
pub(crate) fn make_rows_anew(tx: &Transaction<'_>) -> Result<(), StoreError> {
    for id in all(tx)? {
        if let Some(stored) = load(tx, id)? {
            rows::upsert(tx, id, stored.space, &stored.doc)?;
        }
    }
    rows::note_current(tx)
}

/// Is this document here?
pub(crate) fn holds(connection: &Connection, id: DocId) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached("SELECT 1 FROM doc WHERE id = :id")?
        .exists(named_params! {":id": id.as_bytes()})?)
}

/// Was this document made here, and does nobody else know of it yet?
pub(crate) fn is_unsent(connection: &Connection, id: DocId) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached("SELECT 1 FROM doc WHERE id = :id AND unsent = 1")?
        .exists(named_params! {":id": id.as_bytes()})?)
}

/// It is made here; nobody else knows of it until [`note_known`].
pub(crate) fn note_made(tx: &Transaction<'_>, id: DocId) -> Result<(), StoreError> {
    note(tx, id, true)
}

/// The server has something of it.
pub(crate) fn note_known(tx: &Transaction<'_>, id: DocId) -> Result<(), StoreError> {
    note(tx, id, false)
}

fn note(tx: &Transaction<'_>, id: DocId, unsent: bool) -> Result<(), StoreError> {
    tx.prepare_cached("UPDATE doc SET unsent = :unsent WHERE id = :id AND unsent <> :unsent")?
        .execute(named_params! {":id": id.as_bytes(), ":unsent": unsent})?;
    Ok(())
}

/// Removes the document and its rows.
pub(crate) fn remove(tx: &Transaction<'_>, id: DocId) -> Result<(), StoreError> {
    rows::remove(tx, id)?;
    tx.prepare_cached("DELETE FROM doc WHERE id = :id")?.execute(named_params! {":id": id.as_bytes()})?;
    Ok(())
}

/// The next documents of a space with their heads, sorted by id; erased ones have none.
pub(crate) fn known(
    connection: &Connection,
    space: Space,
    after: Option<DocId>,
) -> Result<Known, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, heads FROM doc WHERE space = :space AND id > :after
         UNION ALL SELECT doc, x'' FROM erased WHERE space = :space AND doc > :after ORDER BY id LIMIT :limit",
    )?;
    let mut rows = statement.query(named_params! {
        ":space": space.to_string(),
        ":after": after.as_ref().map_or(&[][..], DocId::as_bytes),
        ":limit": i64::try_from(KNOWN_DOCS_MAX + 1).unwrap_or(i64::MAX),
    })?;
    let (mut docs, mut count) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        let (id, heads) = (read::doc_id(row, 0)?, read::hashes(row, 1)?);
        count += heads.len();
        if docs.len() == KNOWN_DOCS_MAX || count > KNOWN_HEADS_MAX && !docs.is_empty() {
            return Ok(Known { space, docs, last: false });
        }
        docs.push((id, heads));
    }
    Ok(Known { space, docs, last: true })
}

/// Forgets every document, row, draft and cursor: before the device becomes another one.
pub(crate) fn forget_all(tx: &Transaction<'_>) -> Result<(), StoreError> {
    for table in [
        "doc",
        "outbox",
        "cursor",
        "inbound_quarantine",
        "draft",
        "refused",
        "erased",
        "own_author",
        "earlier_name",
        "behind",
        "pin_try",
        "noted",
        "noun_row",
        "noun_fts",
        "link",
    ] {
        tx.execute(&format!("DELETE FROM {table}"), [])?;
    }
    erased::note_unscrubbed(tx)
}
