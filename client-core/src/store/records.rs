//! Documents in lists, read from rows.

use rusqlite::{Connection, OptionalExtension, Params, Row, named_params};
use samenspel_model::{
    DocId, Millis, Rights, Space,
    candidate::CONSENT_STORE,
    doc::{Fields, Kind},
    field::Field,
    registration::is_given_up,
    search,
    signature::{self, Signature},
    values::{Conflict, Values},
};
use serde::{Serialize, de::DeserializeOwned};

use super::{StoreError, docs, read, rows};

/// A document as lists and screens show it, whatever its noun.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
// In TypeScript `Record` is something else.
#[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(rename = "DocRecord"))]
pub struct Record {
    /// The document.
    pub id: DocId,
    /// What it is about.
    pub kind: Kind,
    /// Where it lives.
    #[serde(skip)]
    pub space: Space,
    /// What a person calls it.
    pub title: String,
    /// What it says.
    #[serde(flatten)]
    pub values: Values,
    /// Fields with more than one value.
    pub conflicts: Vec<Conflict>,
    /// Has a change that the server does not have yet.
    pub waiting: bool,
    /// When it was last changed.
    pub updated_ms: Millis,
    /// Which version of the document this is: a form says with it what it was opened on.
    pub version: String,
    /// The device on which a sheet was begun that has no name yet: by what else would one be told from another?
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "typescript", ts(optional))]
    pub begun_on: Option<String>,
}

const SELECT: &str = "SELECT r.id, r.kind, r.space, r.title, r.fields, r.conflicts, r.updated_ms,
    EXISTS (SELECT 1 FROM outbox o WHERE o.doc = r.id AND o.acknowledged = 0),
    (SELECT lower(hex(d.heads)) FROM doc d WHERE d.id = r.id) FROM noun_row r";

/// Those of a kind that fit what was typed, in their order, and after them those that sound alike; without a search the last
/// changed first, but not those that were given up.
pub(crate) fn found(
    connection: &Connection,
    kind: Kind,
    typed: &str,
    limit: u32,
) -> Result<Vec<Record>, StoreError> {
    let kind = kind.number();
    match search::query(typed) {
        // A sheet that was given up says nothing that it could be found by.
        None => {
            let mut statement = connection
                .prepare_cached(&format!("{SELECT} WHERE r.kind = :kind ORDER BY r.updated_ms DESC, r.id"))?;
            let rows = statement.query_map(named_params! {":kind": kind}, record)?;
            let shown = rows.filter(|row| row.as_ref().map_or(true, |row| !is_given_up(&row.values)));
            let shown = shown.take(usize::try_from(limit).unwrap_or(usize::MAX));
            with_people(connection, shown.collect::<Result<_, _>>()?)
        }
        Some(query) => {
            let matching = |query: &str, limit: u32| {
                list(
                    connection,
                    "JOIN noun_fts ON noun_fts.rowid = r.number
                     WHERE r.kind = :kind AND noun_fts MATCH :query ORDER BY r.sort, r.id LIMIT :limit",
                    named_params! {":kind": kind, ":query": query, ":limit": limit},
                )
            };
            let mut found = matching(&query, limit)?;
            let more = limit.saturating_sub(u32::try_from(found.len()).unwrap_or(limit));
            if let Some(alike) = search::query_alike(typed).filter(|_| more > 0) {
                found.append(&mut matching(&alike, more)?);
            }
            Ok(found)
        }
    }
}

/// All of a kind, in their order.
pub(crate) fn all(connection: &Connection, kind: Kind) -> Result<Vec<Record>, StoreError> {
    let which = "WHERE r.kind = :kind ORDER BY r.sort, r.id";
    list(connection, which, named_params! {":kind": kind.number()})
}

/// Those of a kind that are joined by this value, in their order.
pub(crate) fn joined(
    connection: &Connection,
    kind: Kind,
    field: &Field,
    value: &str,
) -> Result<Vec<Record>, StoreError> {
    let which =
        "WHERE r.kind = :kind AND r.id IN (SELECT doc FROM link WHERE field = :field AND value = :value)
                 ORDER BY r.sort, r.id";
    list(connection, which, named_params! {":kind": kind.number(), ":field": field.key, ":value": value})
}

/// Those of a kind in a space, in their order.
pub(crate) fn in_space(connection: &Connection, kind: Kind, space: Space) -> Result<Vec<Record>, StoreError> {
    let which = "WHERE r.space = :space AND r.kind = :kind ORDER BY r.sort, r.id";
    list(connection, which, named_params! {":space": space.to_string(), ":kind": kind.number()})
}

/// One of them.
pub(crate) fn one(connection: &Connection, id: DocId) -> Result<Option<Record>, StoreError> {
    Ok(list(connection, "WHERE r.id = :id", named_params! {":id": id.as_bytes()})?.pop())
}

/// Those with a field that has more than one value, and that who has these rights may settle.
pub(crate) fn conflicted(connection: &Connection, rights: Rights) -> Result<Vec<Record>, StoreError> {
    let all = list(connection, "WHERE r.conflicts <> '[]' ORDER BY r.kind, r.sort, r.id", [])?;
    Ok(all.into_iter().filter(|record| rights.may_write(record.kind, record.space)).collect())
}

/// The next market, today's included; the last one when none is to come.
pub(crate) fn current_market(connection: &Connection, today: &str) -> Result<Option<DocId>, StoreError> {
    // A market is sorted by its day first.
    let next = "SELECT id FROM noun_row WHERE kind = :kind AND sort >= :today ORDER BY sort, id LIMIT 1";
    let last = "SELECT id FROM noun_row WHERE kind = :kind AND sort < :today ORDER BY sort DESC, id LIMIT 1";
    for sql in [next, last] {
        let found = connection
            .prepare_cached(sql)?
            .query_row(named_params! {":kind": Kind::Market.number(), ":today": today}, |row| {
                read::doc_id(row, 0)
            })
            .optional()?;
        if found.is_some() {
            return Ok(found);
        }
    }
    Ok(None)
}

/// How often anything was written here since the database was opened: while it is the same, so is what was read.
pub(crate) fn written(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.prepare_cached("SELECT total_changes()")?.query_row([], |row| row.get(0))?)
}

/// The appointments that were not taken back: each with the stand's space and the task.
pub(crate) fn noted(connection: &Connection) -> Result<Vec<(DocId, Space, String)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT id, space, coalesce(json_extract(fields, '$.texts.task'), '') FROM noun_row
         WHERE kind = :kind AND coalesce(json_extract(fields, '$.numbers.withdrawn'), 0) = 0",
    )?;
    let found = statement.query_map(named_params! {":kind": Kind::Appointment.number()}, |row| {
        Ok((read::doc_id(row, 0)?, read::space(row, 1)?, row.get(2)?))
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Those that this names, with what its parameters stand for.
pub(crate) fn list(
    connection: &Connection,
    which: &str,
    params: impl Params,
) -> Result<Vec<Record>, StoreError> {
    let mut statement = connection.prepare_cached(&format!("{SELECT} {which}"))?;
    let found = statement.query_map(params, record)?;
    with_people(connection, found.collect::<Result<_, _>>()?)
}

/// What a row alone does not say: where a sheet without a name was begun, and who said what is asked about, by their name.
fn with_people(connection: &Connection, mut found: Vec<Record>) -> Result<Vec<Record>, StoreError> {
    // They are few, and gone as soon as somebody has typed a name.
    for sheet in found.iter_mut().filter(|row| row.kind == Kind::Candidate && row.title.is_empty()) {
        let stored = docs::load(connection, sheet.id)?;
        let begun = stored.and_then(|stored| stored.doc.voices(CONSENT_STORE.key).into_iter().next());
        sheet.begun_on = begun.map(|voice| signed(connection, &voice.author)).transpose()?;
    }
    for voice in found.iter_mut().flat_map(|row| &mut row.conflicts).flat_map(|conflict| &mut conflict.voices)
    {
        voice.author = signed(connection, &voice.author)?;
    }
    // An entry is called after whom it is about.
    for entry in found.iter_mut().filter(|row| row.kind == Kind::Entry) {
        entry.title = rows::title(connection, entry.id)?;
    }
    Ok(found)
}

/// A change's signature as people read it: the volunteer by their name of today, while they have one, and the device.
pub(crate) fn signed(connection: &Connection, message: &str) -> Result<String, StoreError> {
    let Some(volunteer) = Signature::read(message).and_then(|signature| signature.volunteer) else {
        return Ok(message.to_owned());
    };
    let name = rows::title(connection, volunteer)?;
    Ok(signature::shown(message, |_| Some(name)))
}

fn record(row: &Row<'_>) -> rusqlite::Result<Record> {
    Ok(Record {
        id: read::doc_id(row, 0)?,
        kind: read::kind(row, 1)?,
        space: read::space(row, 2)?,
        title: row.get(3)?,
        values: json(row, 4)?,
        conflicts: json(row, 5)?,
        updated_ms: read::millis(row, 6)?,
        waiting: row.get(7)?,
        version: row.get(8)?,
        begun_on: None,
    })
}

fn json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    serde_json::from_str(row.get_ref(column)?.as_str()?).map_err(|_| read::wrong("row"))
}
