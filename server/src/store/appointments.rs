//! Appointments as the dashboard shows them, joined with their organisation, task and candidates.

use std::collections::BTreeMap;

use rusqlite::{Connection, Params, Row, params};

use super::{
    Store, StoreError,
    rows::{AppointmentLine, UnknownBooklet},
    sql,
};

/// The columns of [`line`]; the rest of the query follows.
const SELECT: &str = "
SELECT appointment.doc, coalesce(organisation.name, ''), coalesce(task.title, ''), appointment.booklet,
       appointment.date, appointment.time, appointment.place, appointment.contact, appointment.remark,
       appointment.withdrawn, last_change.device, min(appointment.updated_ms, last_change.received_ms)
FROM appointment
JOIN last_change ON last_change.doc = appointment.doc
LEFT JOIN organisation ON organisation.doc = appointment.organisation
LEFT JOIN task ON task.organisation = appointment.organisation AND task.id = appointment.task";

fn line(row: &Row<'_>) -> rusqlite::Result<AppointmentLine> {
    Ok(AppointmentLine {
        id: sql::doc_id(row, 0)?.to_string(),
        organisation: row.get(1)?,
        task: row.get(2)?,
        booklet: row.get(3)?,
        candidates: vec![],
        date: row.get(4)?,
        time: row.get(5)?,
        place: row.get(6)?,
        contact: row.get(7)?,
        remark: row.get(8)?,
        withdrawn: row.get(9)?,
        device: row.get(10)?,
        at_ms: row.get(11)?,
    })
}

fn lines(c: &Connection, rest: &str, params: impl Params) -> rusqlite::Result<Vec<AppointmentLine>> {
    let mut statement = c.prepare_cached(&format!("{SELECT} {rest}"))?;
    let mut lines = statement.query_map(params, line)?.collect::<rusqlite::Result<Vec<_>>>()?;
    let mut bound = c.prepare_cached(
        "SELECT candidate.doc, candidate.name FROM candidate_booklet
         JOIN candidate ON candidate.doc = candidate_booklet.candidate
         WHERE candidate_booklet.code = ?1 ORDER BY candidate.name, candidate.doc",
    )?;
    for line in &mut lines {
        let people =
            bound.query_map([&line.booklet], |row| Ok((sql::doc_id(row, 0)?.to_string(), row.get(1)?)))?;
        line.candidates = people.collect::<rusqlite::Result<_>>()?;
    }
    Ok(lines)
}

/// The appointments of a candidate's booklets, by day and time.
pub(super) fn of_candidate(c: &Connection, candidate: &[u8]) -> rusqlite::Result<Vec<AppointmentLine>> {
    let rest = "WHERE appointment.booklet IN (SELECT code FROM candidate_booklet WHERE candidate = ?1)
                ORDER BY appointment.date, appointment.time, appointment.doc";
    lines(c, rest, params![candidate])
}

impl Store {
    /// All appointments by day and time.
    pub async fn appointment_lines(&self, max: usize) -> Result<Vec<AppointmentLine>, StoreError> {
        let rest = "ORDER BY appointment.date, appointment.time, appointment.doc LIMIT ?1";
        self.read(move |c| lines(c, rest, params![sql::limit(max)])).await
    }

    /// Booklets with appointments that are bound to nobody.
    pub async fn unknown_booklets(&self) -> Result<Vec<UnknownBooklet>, StoreError> {
        self.read(|c| {
            let rest = "WHERE appointment.withdrawn = 0
                        AND NOT EXISTS (SELECT 1 FROM candidate_booklet WHERE code = appointment.booklet)
                        ORDER BY appointment.date, appointment.time, appointment.doc";
            let mut booklets: BTreeMap<String, Vec<AppointmentLine>> = BTreeMap::new();
            for line in lines(c, rest, [])? {
                booklets.entry(line.booklet.clone()).or_default().push(line);
            }
            Ok(booklets
                .into_iter()
                .map(|(code, appointments)| UnknownBooklet { code, appointments })
                .collect())
        })
        .await
    }
}
