//! Documents as rows tell of them, whatever their noun.

use rusqlite::{Connection, Params, Row, params};
use samenspel_model::{
    DocId, Space, candidate, centre,
    doc::Kind,
    field::Field,
    referrer,
    values::{Conflict, Values},
};

use super::{Store, StoreError, sql};

/// A document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    /// Its id.
    pub(crate) id: DocId,
    /// What it is about.
    pub(crate) kind: Kind,
    /// Where it lives.
    pub(crate) space: Space,
    /// What a person calls it.
    pub(crate) title: String,
    /// What it says.
    pub(crate) values: Values,
    /// Fields with more than one value.
    pub(crate) conflicts: Vec<Conflict>,
    /// Label of the device that changed it last.
    pub(crate) device: String,
    /// When: by the author's clock, and never later than it arrived.
    pub(crate) at_ms: i64,
    /// Which version of the document this is: a form says with it what it was opened on.
    pub(crate) version: String,
}

/// The columns of [`record`].
/// An entry has no name of its own: it is called after the person, or else the organisation.
pub(crate) const COLUMNS: &str =
    "noun_row.doc, noun_row.kind, space.name,
     CASE noun_row.kind WHEN 7 THEN coalesce(
         (SELECT about.title FROM link JOIN noun_row AS about ON about.doc = unhex(link.value)
          WHERE link.doc = noun_row.doc AND link.field IN ('candidate', 'organisation') ORDER BY link.field LIMIT 1),
         '') ELSE noun_row.title END,
     noun_row.fields, noun_row.conflicts, last_change.device,
     min(noun_row.updated_ms, last_change.received_ms), lower(hex(doc.heads))";

/// What they are read from; before it comes where `noun_row` is from.
macro_rules! from_rows {
    ($rows:expr) => {
        concat!(
            $rows,
            " JOIN doc ON doc.id = noun_row.doc JOIN space ON space.number = doc.space
              JOIN last_change ON last_change.doc = noun_row.doc"
        )
    };
}
pub(crate) use from_rows;

/// Which of them have these words, as the search index reads them.
pub(crate) const FOUND: &str = "noun_row.doc IN (SELECT doc.id FROM found JOIN doc ON doc.number = found.rowid WHERE found MATCH :chosen)";

/// A document from a row with [`COLUMNS`].
pub(crate) fn record(row: &Row<'_>) -> rusqlite::Result<Record> {
    Ok(Record {
        id: sql::doc_id(row, 0)?,
        kind: sql::kind(row, 1)?,
        space: sql::space(row, 2)?,
        title: row.get(3)?,
        values: sql::json_value(row, 4)?,
        conflicts: sql::json_value(row, 5)?,
        device: row.get(6)?,
        at_ms: row.get(7)?,
        version: row.get(8)?,
    })
}

/// Those that the rest of the query names.
pub(crate) fn list(c: &Connection, rest: &str, params: impl Params) -> rusqlite::Result<Vec<Record>> {
    let mut statement =
        c.prepare_cached(&format!("SELECT {COLUMNS} FROM {} {rest}", from_rows!("noun_row")))?;
    statement.query_map(params, record)?.collect()
}

/// One of them.
pub(crate) fn one(c: &Connection, id: DocId) -> rusqlite::Result<Option<Record>> {
    Ok(list(c, "WHERE noun_row.doc = ?1", params![id.as_bytes()])?.pop())
}

/// All of a kind, in their order.
pub(crate) fn all(c: &Connection, kind: Kind) -> rusqlite::Result<Vec<Record>> {
    list(c, "WHERE noun_row.kind = ?1 ORDER BY noun_row.sort, noun_row.doc", params![kind.number()])
}

/// Those of a kind that are joined by this value, in their order.
pub(crate) fn joined(
    c: &Connection,
    kind: Kind,
    field: &Field,
    value: &str,
) -> rusqlite::Result<Vec<Record>> {
    let rest =
        "WHERE noun_row.kind = ?1 AND noun_row.doc IN (SELECT doc FROM link WHERE field = ?2 AND value = ?3)
                ORDER BY noun_row.sort, noun_row.doc";
    list(c, rest, params![kind.number(), field.key, value])
}

impl Store {
    /// A document.
    pub(crate) async fn record(&self, id: DocId) -> Result<Option<Record>, StoreError> {
        self.read(move |c| one(c, id)).await
    }

    /// The id of the centre's one document, also before it is there.
    pub(crate) fn centre_id(&self) -> DocId {
        centre::doc_id(&self.keys().server_public())
    }

    /// What the centre says of itself; nothing before it said anything.
    pub(crate) async fn centre(&self) -> Result<Values, StoreError> {
        let record = self.record(self.centre_id()).await?;
        Ok(record.map(|record| record.values).unwrap_or_default())
    }

    /// What the centre calls its own things: what it says of itself, and beside that the names of its referrers by their ids, and
    /// those of companions by theirs and by whose they are.
    pub(crate) async fn called(&self) -> Result<Values, StoreError> {
        let mut called = self.centre().await?;
        let mut name = |group: &str, id: &str, part: &str, name: &str| {
            called.texts.insert(format!("{group}/{id}/{part}"), name.to_owned());
        };
        for referrer in self.records(Kind::Referrer).await? {
            let whose = referrer.id.to_string();
            name(candidate::REFERRER.key, &whose, "nl", referrer.values.text(&referrer::NAME));
            for (id, companion) in referrer.values.items(referrer::COMPANION.key) {
                let called = companion.text(&referrer::COMPANION_NAME);
                name(candidate::COMPANION.key, &id, "nl", called);
                name(candidate::COMPANION.key, &id, &whose, called);
            }
        }
        Ok(called)
    }

    /// All of a kind, in their order.
    pub(crate) async fn records(&self, kind: Kind) -> Result<Vec<Record>, StoreError> {
        self.read(move |c| all(c, kind)).await
    }
}
