//! Rows for lists, made from documents: one table for every noun, what documents are joined by, and the words under which
//! they are found. All of it can be thrown away and made again.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use samenspel_model::{
    DocId, Space,
    doc::{Doc, Kind},
    entry, rows, search,
    values::{self, Content},
};

use super::StoreError;

/// Brings the rows of a document up to date and gives what was read of it.
pub(crate) fn upsert(
    tx: &Transaction<'_>,
    id: DocId,
    space: Space,
    doc: &Doc,
) -> Result<Content, StoreError> {
    let noun = doc.kind().noun();
    let content = values::read(doc, doc.kind());
    let number: i64 = tx
        .prepare_cached(
            "INSERT INTO noun_row (id, kind, space, title, sort, fields, conflicts, updated_ms)
             VALUES (:id, :kind, :space, :title, :sort, :fields, :conflicts, :updated_ms)
             ON CONFLICT (id) DO UPDATE SET title = excluded.title, sort = excluded.sort, fields = excluded.fields,
             conflicts = excluded.conflicts, updated_ms = excluded.updated_ms RETURNING number",
        )?
        .query_row(
            named_params! {
                ":id": id.as_bytes(),
                ":kind": noun.kind.number(),
                ":space": space.to_string(),
                ":title": content.values.title(noun),
                ":sort": search::fold(&content.values.sort_text(noun)),
                ":fields": json(&content.values)?,
                ":conflicts": json(&content.conflicts)?,
                ":updated_ms": content.updated.0,
            },
            |row| row.get(0),
        )?;
    remove_attached(tx, id)?;
    for (field, value) in content.values.links(noun) {
        tx.prepare_cached("INSERT INTO link (doc, field, value) VALUES (:doc, :field, :value)")?
            .execute(named_params! {":doc": id.as_bytes(), ":field": field, ":value": value})?;
    }
    let words = search::words(noun, &content);
    if !words.is_empty() {
        tx.prepare_cached("INSERT INTO noun_fts (rowid, words) VALUES (:number, :words)")?
            .execute(named_params! {":number": number, ":words": words})?;
    }
    Ok(content)
}

/// Removes the rows of a document.
pub(crate) fn remove(tx: &Transaction<'_>, id: DocId) -> Result<(), StoreError> {
    remove_attached(tx, id)?;
    tx.prepare_cached("DELETE FROM noun_row WHERE id = :id")?
        .execute(named_params! {":id": id.as_bytes()})?;
    Ok(())
}

fn remove_attached(tx: &Transaction<'_>, id: DocId) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM noun_fts WHERE rowid = (SELECT number FROM noun_row WHERE id = :id)",
        "DELETE FROM link WHERE doc = :id",
    ] {
        tx.prepare_cached(sql)?.execute(named_params! {":id": id.as_bytes()})?;
    }
    Ok(())
}

/// What a person calls this document. An entry has no name of its own: it is called after the person, or else the organisation.
pub(crate) fn title(connection: &Connection, id: DocId) -> Result<String, StoreError> {
    let title = connection
        .prepare_cached(
            "SELECT CASE kind WHEN :entry THEN coalesce(
                 (SELECT about.title FROM link JOIN noun_row AS about ON about.id = unhex(link.value)
                  WHERE link.doc = noun_row.id AND link.field IN (:candidate, :organisation) ORDER BY link.field LIMIT 1),
                 '') ELSE title END FROM noun_row WHERE id = :id",
        )?
        .query_row(
            named_params! {
                ":id": id.as_bytes(),
                ":entry": Kind::Entry.number(),
                ":candidate": entry::CANDIDATE.key,
                ":organisation": entry::ORGANISATION.key,
            },
            |row| row.get(0),
        )
        .optional()?;
    Ok(title.unwrap_or_default())
}

/// Were the rows made by the declarations of this version?
pub(crate) fn are_current(connection: &Connection) -> Result<bool, StoreError> {
    let made: Option<String> =
        connection.query_row("SELECT version FROM rows_version", [], |row| row.get(0)).optional()?;
    Ok(made.as_deref() == Some(rows::version().as_str()))
}

/// The rows are made by the declarations of this version.
pub(crate) fn note_current(tx: &Transaction<'_>) -> Result<(), StoreError> {
    tx.execute(
        "INSERT OR REPLACE INTO rows_version (one, version) VALUES (1, :version)",
        named_params! {":version": rows::version()},
    )?;
    Ok(())
}

fn json<T: serde::Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Corrupt("row"))
}
