//! Appointments as the dashboard shows them, joined with their organisation, task and candidates.

use std::collections::BTreeMap;

use rusqlite::{Connection, Params, Row, params};

use super::{
    Store, StoreError,
    list::{Asked, List, Sort},
    rows::{AppointmentLine, UnknownBooklet},
    sql,
};

/// The columns of [`line`].
const COLUMNS: &str =
    "appointment.doc, coalesce(organisation.name, ''), coalesce(task.title, ''), appointment.booklet,
       appointment.date, appointment.time, appointment.place, appointment.contact, appointment.remark,
       appointment.withdrawn, last_change.device, min(appointment.updated_ms, last_change.received_ms)";
const FROM: &str = "appointment
JOIN last_change ON last_change.doc = appointment.doc
LEFT JOIN organisation ON organisation.doc = appointment.organisation
LEFT JOIN task ON task.organisation = appointment.organisation AND task.id = appointment.task";

/// The appointments.
pub(crate) static APPOINTMENTS: List<AppointmentLine> = List {
    from: FROM,
    columns: COLUMNS,
    id: "appointment.doc",
    sorts: &[
        Sort { name: "when", columns: &["appointment.date", "appointment.time"], descending: false },
        Sort {
            name: "organisation",
            columns: &["coalesce(organisation.name, '') COLLATE NOCASE"],
            descending: false,
        },
        Sort { name: "noted", columns: &["last_change.received_ms"], descending: true },
    ],
    filters: &[
        ("from", "appointment.date >= :chosen"),
        ("until", "appointment.date < :chosen"),
        ("organisation", "appointment.organisation = :chosen"),
        ("nobody", "NOT EXISTS (SELECT 1 FROM candidate_booklet WHERE code = appointment.booklet)"),
        ("withdrawn", "appointment.withdrawn = 1"),
        (
            "found",
            "appointment.doc IN (SELECT doc.id FROM found JOIN doc ON doc.number = found.rowid WHERE found MATCH :chosen)",
        ),
    ],
    row: |c, row| with_people(c, line(row)?),
    finish: |_, _| {},
};

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

/// With the candidates that the booklet is bound to.
fn with_people(c: &Connection, mut line: AppointmentLine) -> rusqlite::Result<AppointmentLine> {
    let mut bound = c.prepare_cached(
        "SELECT candidate.doc, candidate.name FROM candidate_booklet
         JOIN candidate ON candidate.doc = candidate_booklet.candidate
         WHERE candidate_booklet.code = ?1 ORDER BY candidate.name, candidate.doc",
    )?;
    let people =
        bound.query_map([&line.booklet], |row| Ok((sql::doc_id(row, 0)?.to_string(), row.get(1)?)))?;
    line.candidates = people.collect::<rusqlite::Result<_>>()?;
    Ok(line)
}

fn lines(c: &Connection, rest: &str, params: impl Params) -> rusqlite::Result<Vec<AppointmentLine>> {
    let mut statement = c.prepare_cached(&format!("SELECT {COLUMNS} FROM {FROM} {rest}"))?;
    let lines = statement.query_map(params, line)?;
    lines.map(|line| with_people(c, line?)).collect()
}

/// The appointments of a candidate's booklets, by day and time.
pub(super) fn of_candidate(c: &Connection, candidate: &[u8]) -> rusqlite::Result<Vec<AppointmentLine>> {
    let rest = "WHERE appointment.booklet IN (SELECT code FROM candidate_booklet WHERE candidate = ?1)
                ORDER BY appointment.date, appointment.time, appointment.doc";
    lines(c, rest, params![candidate])
}

impl Store {
    /// The first appointments by day and time.
    pub async fn appointment_lines(&self, max: usize) -> Result<Vec<AppointmentLine>, StoreError> {
        Ok(self.list(&APPOINTMENTS, Asked::default(), max).await?.rows)
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
