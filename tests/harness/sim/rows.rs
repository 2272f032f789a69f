//! Rows against the documents that they are made of, whatever their noun.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row};
use samenspel_model::{
    DocId, search,
    values::{self, Conflict, Content, Values},
};

use super::shelf::Held;

/// Whose rows they are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// A tablet's, with the words under which documents are found.
    Tablet,
    /// The server's.
    Server,
}

impl Side {
    /// The column of `noun_row` that names the document.
    fn key(self) -> &'static str {
        match self {
            Self::Tablet => "id",
            Self::Server => "doc",
        }
    }
}

/// A document in a list.
#[derive(Debug, PartialEq)]
struct Listed {
    space: String,
    title: String,
    sort: String,
    values: Values,
    conflicts: Vec<Conflict>,
    updated_ms: i64,
}

/// The first row that is not what its document says, or that has none.
pub fn wrong_row(database: &Connection, side: Side, docs: &BTreeMap<DocId, Held>) -> Option<String> {
    let wrong = |(id, held): (&DocId, &Held)| {
        let doc = held.doc();
        if doc.heads() != held.heads {
            return Some(format!("document {id} has other heads than its row says"));
        }
        let content = values::read(&doc, held.kind);
        differs(database, side, *id, held, content).unwrap()
    };
    docs.iter().find_map(wrong).or_else(|| strays(database, side, docs.len()).unwrap())
}

fn differs(
    database: &Connection,
    side: Side,
    id: DocId,
    held: &Held,
    content: Content,
) -> rusqlite::Result<Option<String>> {
    let (noun, key) = (held.kind.noun(), side.key());
    let words = search::words(noun, &content);
    let mut links = content.values.links(noun);
    links.sort();
    let (space, column) = match side {
        Side::Tablet => (held.space.to_string(), "space"),
        Side::Server => (String::new(), "''"),
    };
    let expected = Listed {
        space,
        title: content.values.title(noun),
        sort: search::fold(&content.values.sort_text(noun)),
        values: content.values,
        conflicts: content.conflicts,
        updated_ms: content.updated.0,
    };
    let sql = format!(
        "SELECT {column}, title, sort, fields, conflicts, updated_ms FROM noun_row WHERE {key} = ?1 AND kind = ?2"
    );
    let row = database.prepare_cached(&sql)?.query_row((id.as_bytes(), held.kind.number()), listed);
    let row = row.optional()?;
    if row.as_ref() != Some(&expected) {
        return Ok(Some(format!("the row of {id} is {row:?}, the document says {expected:?}")));
    }
    let mut statement =
        database.prepare_cached("SELECT field, value FROM link WHERE doc = ?1 ORDER BY field, value")?;
    let linked = statement.query_map([id.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let linked: Vec<(String, String)> = linked.collect::<rusqlite::Result<_>>()?;
    if !linked.iter().map(|(field, value)| (field.as_str(), value)).eq(links.iter().map(|(f, v)| (*f, v))) {
        return Ok(Some(format!("the links of {id} are {linked:?}, the document says {links:?}")));
    }
    if side == Side::Tablet {
        let sql =
            "SELECT words FROM noun_fts JOIN noun_row ON noun_row.number = noun_fts.rowid WHERE id = ?1";
        let found: Option<String> =
            database.prepare_cached(sql)?.query_row([id.as_bytes()], |row| row.get(0)).optional()?;
        if found.unwrap_or_default() != words {
            return Ok(Some(format!("{id} is not found by the words that it says")));
        }
    }
    Ok(None)
}

fn listed(row: &Row<'_>) -> rusqlite::Result<Listed> {
    let text = |column| row.get::<_, String>(column);
    Ok(Listed {
        space: text(0)?,
        title: text(1)?,
        sort: text(2)?,
        values: serde_json::from_str(&text(3)?).expect("fields"),
        conflicts: serde_json::from_str(&text(4)?).expect("conflicts"),
        updated_ms: row.get(5)?,
    })
}

/// Rows that are of no document.
fn strays(database: &Connection, side: Side, documents: usize) -> rusqlite::Result<Option<String>> {
    let key = side.key();
    let count = |sql: &str| database.query_row(sql, [], |row| row.get::<_, u32>(0));
    let rows = count("SELECT count(*) FROM noun_row")?;
    if usize::try_from(rows) != Ok(documents) {
        return Ok(Some(format!("there are {rows} rows of {documents} documents")));
    }
    let links = count(&format!("SELECT count(*) FROM link WHERE doc NOT IN (SELECT {key} FROM noun_row)"))?;
    let words = match side {
        Side::Tablet => {
            count("SELECT count(*) FROM noun_fts WHERE rowid NOT IN (SELECT number FROM noun_row)")?
        }
        Side::Server => 0,
    };
    Ok((links + words > 0).then(|| format!("{links} links and {words} words are of no document")))
}
