//! Changes that the server refused: kept, and shown until a person has dealt with them.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use samenspel_model::{
    ChangeHash, DocId, Millis, Space,
    doc::{Kind, RawChange},
    wire::RefusalCode,
};

use super::{StoreError, outbox::Waiting, read};

/// A document with refused changes, as a person is told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refused {
    /// The document.
    pub(crate) doc: DocId,
    /// Its kind.
    pub(crate) kind: Kind,
    /// Where it lives.
    pub(crate) space: Space,
    /// What it was about.
    pub(crate) title: String,
    /// The name of the first refusal's code; `later` when the server has no room now and is asked again.
    pub(crate) code: String,
    /// When the first refusal came.
    pub(crate) at: Millis,
}

/// Keeps a change that came out of the outbox.
pub(crate) fn add(
    tx: &Transaction<'_>,
    change: &Waiting,
    code: RefusalCode,
    title: &str,
    at: Millis,
) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO refused (doc, kind, space, hash, bytes, code, title, at_ms)
         VALUES (:doc, :kind, :space, :hash, :bytes, :code, :title, :at_ms)
         ON CONFLICT (doc, hash) DO UPDATE SET code = excluded.code",
    )?
    .execute(named_params! {
        ":doc": change.doc.as_bytes(),
        ":kind": change.kind.number(),
        ":space": change.space.to_string(),
        ":hash": change.change.hash.as_bytes(),
        ":bytes": change.change.bytes,
        ":code": code.as_str(),
        ":title": title,
        ":at_ms": at.0,
    })?;
    Ok(())
}

/// The server took it after all: takes it out and gives its bytes, when it was here.
pub(crate) fn take(
    tx: &Transaction<'_>,
    doc: DocId,
    hash: ChangeHash,
) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(tx
        .prepare_cached("DELETE FROM refused WHERE doc = :doc AND hash = :hash RETURNING bytes")?
        .query_row(named_params! {":doc": doc.as_bytes(), ":hash": hash.as_bytes()}, |row| row.get(0))
        .optional()?)
}

/// What of a document was refused.
pub(crate) fn of_doc(connection: &Connection, doc: DocId) -> Result<Vec<RawChange>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT hash, bytes FROM refused WHERE doc = :doc ORDER BY id")?;
    let found = statement.query_map(named_params! {":doc": doc.as_bytes()}, |row| {
        Ok(RawChange { hash: read::hash(row, 0)?, bytes: row.get(1)? })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The documents of which changes were refused only because the device might not take part.
pub(crate) fn shut_out(connection: &Connection) -> Result<Vec<DocId>, StoreError> {
    let codes = [RefusalCode::Revoked, RefusalCode::Ended].map(RefusalCode::as_str);
    let mut statement =
        connection.prepare_cached("SELECT DISTINCT doc FROM refused WHERE code IN (?1, ?2) ORDER BY doc")?;
    let found = statement.query_map(codes, |row| read::doc_id(row, 0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The documents with refused changes, oldest first.
pub(crate) fn docs(connection: &Connection) -> Result<Vec<Refused>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT doc, kind, space, title,
                CASE WHEN code = 'full' AND EXISTS (SELECT 1 FROM outbox WHERE outbox.doc = refused.doc
                                                    AND outbox.hash = refused.hash) THEN 'later' ELSE code END,
                at_ms
         FROM refused WHERE id IN (SELECT min(id) FROM refused GROUP BY doc) ORDER BY id",
    )?;
    let found = statement.query_map([], |row| {
        Ok(Refused {
            doc: read::doc_id(row, 0)?,
            kind: read::kind(row, 1)?,
            space: read::space(row, 2)?,
            title: row.get(3)?,
            code: row.get(4)?,
            at: read::millis(row, 5)?,
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}
