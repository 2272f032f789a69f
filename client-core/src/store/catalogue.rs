//! The lists of organisations, tasks and markets.

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use samenspel_model::DocId;
use serde::Serialize;

use super::{StoreError, read};

/// A task in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TaskRow {
    /// Unique within its organisation.
    pub id: String,
    /// The organisation that offers it.
    pub organisation: DocId,
    /// What it is.
    pub title: String,
    /// What the volunteer does.
    pub about: String,
    /// Where one meets; the organisation's place when the task names none.
    pub place: String,
    /// Whom to ask for at the organisation.
    pub contact: String,
    /// Talents it asks.
    pub talents: Vec<String>,
}

/// An organisation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct OrganisationRow {
    /// The organisation.
    pub id: DocId,
    /// Name.
    pub name: String,
    /// What it does.
    pub about: String,
    /// Where it is.
    pub place: String,
    /// Who answers.
    pub contact: String,
    /// The sign on its stand; empty when it has none at this market.
    pub stand: String,
    /// Its tasks.
    pub tasks: Vec<TaskRow>,
}

/// A market by name and day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MarketRow {
    /// The market.
    pub id: DocId,
    /// Name.
    pub name: String,
    /// Day, `YYYY-MM-DD`.
    pub date: String,
}

/// Every organisation by name, with its stand at `market`.
pub(crate) fn organisations(
    connection: &Connection,
    market: Option<DocId>,
) -> Result<Vec<OrganisationRow>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT o.id, o.name, o.about, o.place, o.contact, coalesce(s.sign, '') FROM organisation o
         LEFT JOIN stand s ON s.organisation = o.id AND s.market = :market ORDER BY o.sort, o.id",
    )?;
    let market = market.map(|market| market.0.to_vec()).unwrap_or_default();
    let mut found = statement
        .query_map(named_params! {":market": market}, |row| {
            Ok(OrganisationRow {
                id: read::doc_id(row, 0)?,
                name: row.get(1)?,
                about: row.get(2)?,
                place: row.get(3)?,
                contact: row.get(4)?,
                stand: row.get(5)?,
                tasks: Vec::new(),
            })
        })?
        .collect::<Result<Vec<_>, _>>()?;
    for organisation in &mut found {
        organisation.tasks = tasks(connection, organisation.id)?;
    }
    Ok(found)
}

/// The tasks of one organisation by title.
pub(crate) fn tasks(connection: &Connection, organisation: DocId) -> Result<Vec<TaskRow>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT t.id, t.organisation, t.title, t.about, iif(t.place = '', o.place, t.place), o.contact, t.talents
         FROM task t JOIN organisation o ON o.id = t.organisation WHERE t.organisation = :id ORDER BY t.title, t.id",
    )?;
    let found = statement.query_map(named_params! {":id": organisation.as_bytes()}, task_row)?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The name of an organisation; empty when it has not arrived yet.
pub(crate) fn organisation_name(connection: &Connection, id: DocId) -> Result<String, StoreError> {
    let sql = "SELECT name FROM organisation WHERE id = :id";
    let name =
        connection.prepare_cached(sql)?.query_row(named_params! {":id": id.as_bytes()}, |row| row.get(0));
    Ok(name.optional()?.unwrap_or_default())
}

/// A market; without name and day when it has not arrived yet.
pub(crate) fn market(connection: &Connection, id: DocId) -> Result<MarketRow, StoreError> {
    let sql = "SELECT id, name, date FROM market WHERE id = :id";
    let found = connection
        .prepare_cached(sql)?
        .query_row(named_params! {":id": id.as_bytes()}, market_row)
        .optional()?;
    Ok(found.unwrap_or(MarketRow { id, name: String::new(), date: String::new() }))
}

/// The next market, today's included; the last one when none is to come.
pub(crate) fn current_market(connection: &Connection, today: &str) -> Result<Option<DocId>, StoreError> {
    let sql = "SELECT id FROM market
        ORDER BY date < :today, iif(date < :today, '', date), iif(date < :today, date, '') DESC, id LIMIT 1";
    let found = connection
        .prepare_cached(sql)?
        .query_row(named_params! {":today": today}, |row| read::doc_id(row, 0));
    Ok(found.optional()?)
}

fn task_row(row: &Row<'_>) -> rusqlite::Result<TaskRow> {
    Ok(TaskRow {
        id: row.get(0)?,
        organisation: read::doc_id(row, 1)?,
        title: row.get(2)?,
        about: row.get(3)?,
        place: row.get(4)?,
        contact: row.get(5)?,
        talents: read::words(row, 6)?,
    })
}

fn market_row(row: &Row<'_>) -> rusqlite::Result<MarketRow> {
    Ok(MarketRow { id: read::doc_id(row, 0)?, name: row.get(1)?, date: row.get(2)? })
}
