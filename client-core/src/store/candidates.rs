//! The list of candidates.

use rusqlite::{Connection, Row, named_params};
use samenspel_model::{DocId, Millis, search};
use serde::Serialize;

use super::{StoreError, read};

/// A candidate in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CandidateRow {
    /// The sheet.
    pub id: DocId,
    /// Name.
    pub name: String,
    /// Phone number.
    pub phone: String,
    /// Mail address.
    pub mail: String,
    /// Languages, ISO 639 codes.
    pub languages: Vec<String>,
    /// Talents.
    pub talents: Vec<String>,
    /// Codes of the booklets.
    pub booklets: Vec<String>,
    /// Has a field with more than one value.
    pub conflict: bool,
    /// Has a change that the server does not have yet.
    pub waiting: bool,
    /// When it was last changed.
    pub updated_ms: Millis,
}

const COLUMNS: &str = "c.id, c.name, c.phone, c.mail, c.languages, c.talents,
    coalesce((SELECT group_concat(b.code, ' ' ORDER BY b.code) FROM candidate_booklet b WHERE b.candidate = c.id), ''),
    c.conflicts > 0, EXISTS (SELECT 1 FROM outbox o WHERE o.doc = c.id AND o.acknowledged = 0), c.updated_ms";

/// Those that fit what was typed, by name; without a search the last changed first.
pub(crate) fn list(
    connection: &Connection,
    typed: &str,
    limit: u32,
) -> Result<Vec<CandidateRow>, StoreError> {
    let Some(query) = search::query(typed) else {
        let sql = format!("SELECT {COLUMNS} FROM candidate c ORDER BY c.updated_ms DESC, c.id LIMIT :limit");
        let mut statement = connection.prepare_cached(&sql)?;
        let found = statement.query_map(named_params! {":limit": limit}, candidate_row)?;
        return Ok(found.collect::<Result<_, _>>()?);
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM candidate_fts f JOIN candidate c ON c.row = f.rowid
         WHERE candidate_fts MATCH :query ORDER BY c.sort, c.id LIMIT :limit"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let found = statement.query_map(named_params! {":query": query, ":limit": limit}, candidate_row)?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// How many fields of all candidates hold more than one value.
pub(crate) fn conflict_count(connection: &Connection) -> Result<i64, StoreError> {
    let sql = "SELECT coalesce(sum(conflicts), 0) FROM candidate WHERE conflicts > 0";
    Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// The candidates with such a field.
pub(crate) fn conflicted(connection: &Connection) -> Result<Vec<DocId>, StoreError> {
    let mut statement =
        connection.prepare_cached("SELECT id FROM candidate WHERE conflicts > 0 ORDER BY id")?;
    let found = statement.query_map([], |row| read::doc_id(row, 0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn candidate_row(row: &Row<'_>) -> rusqlite::Result<CandidateRow> {
    Ok(CandidateRow {
        id: read::doc_id(row, 0)?,
        name: row.get(1)?,
        phone: row.get(2)?,
        mail: row.get(3)?,
        languages: read::words(row, 4)?,
        talents: read::words(row, 5)?,
        booklets: read::words(row, 6)?,
        conflict: row.get(7)?,
        waiting: row.get(8)?,
        updated_ms: read::millis(row, 9)?,
    })
}
