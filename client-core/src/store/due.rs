//! What is due: read from the index of links, in which an entry stands by its day and by whom it waits for only as long as
//! nobody noted what became of it.

use rusqlite::{Connection, named_params};
use samenspel_model::{
    DocId, Millis, calendar,
    candidate::{BOOKLETS, CONSENT_STORE, GIVEN_UP},
    doc::Kind,
    entry::{APPOINTMENT, BY, CANDIDATE, ORGANISATION, RESULT, TASK, WAY},
    field::Field,
    values::Values,
};

use super::{
    StoreError, read,
    records::{self, Record},
};

/// The day before one; empty before all days.
pub(crate) fn day_before(day: &str) -> String {
    calendar::parse_day(day).map(|day| calendar::day_text(day - 1)).unwrap_or_default()
}

/// How many documents are joined by a value of this field from one to another.
pub(crate) fn count(connection: &Connection, field: &Field, from: &str, to: &str) -> Result<u32, StoreError> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM link WHERE field = :field AND value BETWEEN :from AND :to")?
        .query_row(named_params! {":field": field.key, ":from": from, ":to": to}, |row| row.get(0))?)
}

/// Those entries, by their day.
pub(crate) fn list(
    connection: &Connection,
    field: &Field,
    from: &str,
    to: &str,
    limit: u32,
) -> Result<Vec<Record>, StoreError> {
    // The few that are shown are read whole; of the others no more than their place.
    let which = "WHERE r.id IN (SELECT e.id FROM link CROSS JOIN noun_row AS e ON e.id = link.doc
                     WHERE link.field = :field AND link.value BETWEEN :from AND :to ORDER BY e.sort, e.id LIMIT :limit)
                 ORDER BY r.sort, r.id";
    records::list(
        connection,
        which,
        named_params! {":field": field.key, ":from": from, ":to": to, ":limit": limit},
    )
}

/// The calls of a day that have no result.
pub(crate) fn calls(connection: &Connection, today: &str) -> Result<Vec<Record>, StoreError> {
    let which = format!(
        "WHERE r.id IN (SELECT doc FROM link WHERE field = '{}' AND value = :today)
         AND json_extract(r.fields, '$.texts.{}') IN ('call', 'talk') AND json_extract(r.fields, '$.texts.{}') IS NULL
         ORDER BY r.updated_ms, r.id",
        BY.key, WAY.key, RESULT.key
    );
    records::list(connection, &which, named_params! {":today": today})
}

/// Appointments before a day that stand, are somebody's, and of which no entry tells.
fn past() -> String {
    format!(
        "r.kind = {appointment} AND r.sort > '0' AND r.sort < :today
         AND coalesce(json_extract(r.fields, '$.numbers.withdrawn'), 0) = 0
         AND NOT EXISTS (SELECT 1 FROM link WHERE link.field = '{told}' AND link.value = lower(hex(r.id)))
         AND EXISTS (SELECT 1 FROM link CROSS JOIN link AS bound ON bound.field = link.field AND bound.value = link.value
                     JOIN noun_row AS person ON person.id = bound.doc AND person.kind = {candidate}
                     WHERE link.doc = r.id AND link.field = '{booklet}')",
        appointment = Kind::Appointment.number(),
        candidate = Kind::Candidate.number(),
        told = APPOINTMENT.key,
        booklet = BOOKLETS.key,
    )
}

/// How many appointments have been of which nobody said what became of them.
pub(crate) fn count_past_appointments(connection: &Connection, today: &str) -> Result<u32, StoreError> {
    Ok(connection
        .prepare_cached(&format!("SELECT count(*) FROM noun_row r WHERE {}", past()))?
        .query_row(named_params! {":today": today}, |row| row.get(0))?)
}

/// Those appointments, the oldest first.
pub(crate) fn past_appointments(
    connection: &Connection,
    today: &str,
    limit: u32,
) -> Result<Vec<Record>, StoreError> {
    let which = format!("WHERE {} ORDER BY r.sort, r.id LIMIT :limit", past());
    records::list(connection, &which, named_params! {":today": today, ":limit": limit})
}

/// Sheets that may be kept, that say something, on which nothing was written and about which nothing was noted since a moment,
/// and for which nothing is waited for.
fn silent() -> String {
    format!(
        "r.kind = {candidate} AND r.updated_ms < :before
         AND coalesce(json_extract(r.fields, '$.numbers.\"{store}\"'), 0) > 0
         AND json_extract(r.fields, '$.numbers.\"{given_up}\"') IS NULL
         AND lower(hex(r.id)) NOT IN (
             SELECT link.value FROM noun_row AS e CROSS JOIN link ON link.doc = e.id AND link.field = '{person}'
             WHERE e.kind = {entry} AND e.updated_ms >= :before)
         AND lower(hex(r.id)) NOT IN (
             SELECT link.value FROM link AS open CROSS JOIN link ON link.doc = open.doc AND link.field = '{person}'
             WHERE open.field = '{by}')",
        candidate = Kind::Candidate.number(),
        entry = Kind::Entry.number(),
        store = CONSENT_STORE.key,
        given_up = GIVEN_UP.key,
        person = CANDIDATE.key,
        by = BY.key,
    )
}

/// How many sheets are to be asked about.
pub(crate) fn count_to_reconfirm(connection: &Connection, before: Millis) -> Result<u32, StoreError> {
    Ok(connection
        .prepare_cached(&format!("SELECT count(*) FROM noun_row r WHERE {}", silent()))?
        .query_row(named_params! {":before": before.0}, |row| row.get(0))?)
}

/// Those sheets, the one that was silent for longest first.
pub(crate) fn to_reconfirm(
    connection: &Connection,
    before: Millis,
    limit: u32,
) -> Result<Vec<Record>, StoreError> {
    let which = format!("WHERE {} ORDER BY r.updated_ms, r.id LIMIT :limit", silent());
    records::list(connection, &which, named_params! {":before": before.0, ":limit": limit})
}

/// An entry about a task.
pub(crate) struct AboutTask {
    /// Whom it is about.
    pub(crate) candidate: Option<DocId>,
    /// Whose task it is.
    pub(crate) organisation: DocId,
    /// The task's id within it.
    pub(crate) task: String,
    /// All that it says.
    pub(crate) values: Values,
}

/// The entries that are about a task.
pub(crate) fn about_tasks(connection: &Connection) -> Result<Vec<AboutTask>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT fields FROM noun_row WHERE kind = :kind AND json_extract(fields, '$.texts.{}') IS NOT NULL",
        TASK.key
    ))?;
    let found = statement.query_map(named_params! {":kind": Kind::Entry.number()}, |row| {
        serde_json::from_str::<Values>(row.get_ref(0)?.as_str()?).map_err(|_| read::wrong("row"))
    })?;
    let mut about = Vec::new();
    for values in found {
        let values = values?;
        if let Ok(organisation) = values.text(&ORGANISATION).parse() {
            let candidate = values.text(&CANDIDATE).parse().ok();
            let task = values.text(&TASK).to_owned();
            about.push(AboutTask { candidate, organisation, task, values });
        }
    }
    Ok(about)
}

/// How many appointments that stand were noted for a person's booklets, for a task of an organisation.
pub(crate) fn noted(
    connection: &Connection,
    person: DocId,
    organisation: DocId,
    task: &str,
) -> Result<u32, StoreError> {
    Ok(connection
        .prepare_cached(&format!(
            "SELECT count(*) FROM link AS held CROSS JOIN link AS noted ON noted.field = held.field AND noted.value = held.value
             JOIN noun_row AS r ON r.id = noted.doc AND r.kind = {}
             WHERE held.doc = :person AND held.field = '{}' AND r.space LIKE 'stand:' || :organisation || ':%'
             AND json_extract(r.fields, '$.texts.task') = :task
             AND coalesce(json_extract(r.fields, '$.numbers.withdrawn'), 0) = 0",
            Kind::Appointment.number(),
            BOOKLETS.key,
        ))?
        .query_row(
            named_params! {":person": person.as_bytes(), ":organisation": organisation.to_string(), ":task": task},
            |row| row.get(0),
        )?)
}
