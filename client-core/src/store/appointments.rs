//! The lists of appointments.

use rusqlite::{Connection, Params, Row, named_params};
use samenspel_model::{DocId, Millis};
use serde::Serialize;

use super::{StoreError, read};

/// An appointment in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AppointmentRow {
    /// The appointment.
    pub id: DocId,
    /// The stand's organisation.
    pub organisation: DocId,
    /// Its name; empty when it has not arrived yet.
    pub organisation_name: String,
    /// The visitor's booklet.
    pub booklet: String,
    /// The task's id.
    pub task: String,
    /// What the task is; empty when it has not arrived yet.
    pub task_title: String,
    /// Day, `YYYY-MM-DD`.
    pub date: String,
    /// Time of day, `HH:MM`.
    pub time: String,
    /// Where one meets.
    pub place: String,
    /// Whom to ask for.
    pub contact: String,
    /// What else matters.
    pub remark: String,
    /// Taken back.
    pub withdrawn: bool,
    /// Has a change that the server does not have yet.
    pub waiting: bool,
    /// When it was last written.
    pub noted_ms: Millis,
}

const SELECT: &str = "SELECT a.id, a.organisation, coalesce(o.name, ''), a.booklet, a.task, coalesce(t.title, ''),
    a.date, a.time, a.place, a.contact, a.remark, a.withdrawn, EXISTS (SELECT 1 FROM outbox w WHERE w.doc = a.id AND w.acknowledged = 0), a.noted_ms
    FROM appointment a LEFT JOIN organisation o ON o.id = a.organisation
    LEFT JOIN task t ON t.organisation = a.organisation AND t.id = a.task";

/// All of them, by day and time.
pub(crate) fn all(connection: &Connection) -> Result<Vec<AppointmentRow>, StoreError> {
    list(connection, "ORDER BY a.date, a.time, a.id", [])
}

/// Those noted for a booklet.
pub(crate) fn of_booklet(connection: &Connection, code: &str) -> Result<Vec<AppointmentRow>, StoreError> {
    list(connection, "WHERE a.booklet = :code ORDER BY a.date, a.time, a.id", named_params! {":code": code})
}

/// Those noted for the booklets of a candidate.
pub(crate) fn of_candidate(connection: &Connection, id: DocId) -> Result<Vec<AppointmentRow>, StoreError> {
    let of = "WHERE a.booklet IN (SELECT b.code FROM candidate_booklet b WHERE b.candidate = :id) ORDER BY a.date, a.time, a.id";
    list(connection, of, named_params! {":id": id.as_bytes()})
}

/// One of them.
pub(crate) fn one(connection: &Connection, id: DocId) -> Result<Option<AppointmentRow>, StoreError> {
    Ok(list(connection, "WHERE a.id = :id", named_params! {":id": id.as_bytes()})?.pop())
}

fn list(
    connection: &Connection,
    which: &str,
    params: impl Params,
) -> Result<Vec<AppointmentRow>, StoreError> {
    let mut statement = connection.prepare_cached(&format!("{SELECT} {which}"))?;
    let found = statement.query_map(params, appointment_row)?;
    Ok(found.collect::<Result<_, _>>()?)
}

fn appointment_row(row: &Row<'_>) -> rusqlite::Result<AppointmentRow> {
    Ok(AppointmentRow {
        id: read::doc_id(row, 0)?,
        organisation: read::doc_id(row, 1)?,
        organisation_name: row.get(2)?,
        booklet: row.get(3)?,
        task: row.get(4)?,
        task_title: row.get(5)?,
        date: row.get(6)?,
        time: row.get(7)?,
        place: row.get(8)?,
        contact: row.get(9)?,
        remark: row.get(10)?,
        withdrawn: row.get(11)?,
        waiting: row.get(12)?,
        noted_ms: read::millis(row, 13)?,
    })
}
