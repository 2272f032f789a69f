//! Rows made of documents, written in the transaction that changes the document: one table for every noun, and what
//! documents are joined by.

use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use samenspel_model::{
    DocId,
    doc::{Fields, Kind},
    rows, search, values,
};

use super::{StoreError, document, sql};

/// Every projected table and its column that names the document.
pub(crate) const TABLES: [(&str, &str); 2] = [("link", "doc"), ("noun_row", "doc")];

/// Replaces a document's rows.
pub(crate) fn put(tx: &Connection, id: DocId, kind: Kind, doc: &impl Fields) -> rusqlite::Result<()> {
    let noun = kind.noun();
    let content = values::read(doc, kind);
    let (links, words) = (content.values.links(noun), search::words(noun, &content));
    let row = params![
        id.as_bytes(),
        kind.number(),
        content.values.title(noun),
        search::fold(&content.values.sort_text(noun)),
        sql::json(&links),
        sql::json(&content.values),
        sql::json(&content.conflicts),
        content.updated.0,
        words,
    ];
    // Nearly always it keeps its place and its booklet, and their indexes are left alone.
    let mut kept = tx.prepare_cached(
        "UPDATE noun_row SET title = ?3, fields = ?6, conflicts = ?7, updated_ms = ?8
         WHERE doc = ?1 AND kind = ?2 AND sort = ?4 AND links = ?5 AND words = ?9",
    )?;
    if kept.execute(row)? > 0 {
        return Ok(());
    }
    remove(tx, id)?;
    tx.prepare_cached(
        "INSERT INTO noun_row (doc, kind, title, sort, links, fields, conflicts, updated_ms, words)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(row)?;
    let mut link = tx.prepare_cached("INSERT INTO link (doc, field, value) VALUES (?1, ?2, ?3)")?;
    for (field, value) in &links {
        link.execute(params![id.as_bytes(), field, value])?;
    }
    if !words.is_empty() {
        tx.prepare_cached("INSERT INTO found (rowid, words) SELECT number, ?2 FROM doc WHERE id = ?1")?
            .execute(params![id.as_bytes(), words])?;
    }
    Ok(())
}

/// Removes a document's rows, before the document's own goes.
pub(crate) fn remove(tx: &Connection, id: DocId) -> rusqlite::Result<()> {
    tx.prepare_cached("DELETE FROM found WHERE rowid = (SELECT number FROM doc WHERE id = ?1)")?
        .execute(params![id.as_bytes()])?;
    for (table, key) in TABLES {
        tx.prepare_cached(&format!("DELETE FROM {table} WHERE {key} = ?1"))?
            .execute(params![id.as_bytes()])?;
    }
    Ok(())
}

/// Removes all rows.
pub(super) fn remove_all(tx: &Connection) -> rusqlite::Result<()> {
    tx.execute("DELETE FROM found", [])?;
    TABLES.into_iter().try_for_each(|(table, _)| tx.execute(&format!("DELETE FROM {table}"), []).map(drop))
}

/// The words under which a document is found.
pub(super) fn found(c: &Connection, id: DocId) -> rusqlite::Result<Option<String>> {
    c.prepare_cached("SELECT words FROM found WHERE rowid = (SELECT number FROM doc WHERE id = ?1)")?
        .query_row(params![id.as_bytes()], |row| row.get(0))
        .optional()
}

/// In `meta`: by which declarations of the nouns' fields the rows were made.
const ROWS_VERSION: &str = "rows-version";

/// Makes all rows anew when they were made by other declarations than this version's.
pub(super) fn bring_up_to_date(connection: &mut Connection) -> Result<(), StoreError> {
    let current = rows::version();
    let made: Option<Vec<u8>> = connection
        .query_row("SELECT value FROM meta WHERE key = ?1", [ROWS_VERSION], |row| row.get(0))
        .optional()?;
    if made.as_deref() == Some(current.as_bytes()) {
        return Ok(());
    }
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    remove_all(&tx)?;
    let mut statement = tx.prepare("SELECT id FROM doc WHERE state <> x'' ORDER BY number")?;
    let ids = statement.query_map([], |row| sql::doc_id(row, 0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    for id in ids {
        if let Some(stored) = document::find(&tx, id)? {
            put(&tx, id, stored.kind, &stored.registers)?;
        }
    }
    drop(statement);
    tx.execute(
        "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)",
        params![ROWS_VERSION, current.as_bytes()],
    )?;
    tx.commit()?;
    Ok(())
}
