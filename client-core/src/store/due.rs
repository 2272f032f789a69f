//! What is due: read from the index of links, in which an entry stands by its day and by whom it waits for only as long as
//! nobody noted what became of it.

use rusqlite::{Connection, named_params};
use samenspel_model::{
    DocId, Millis,
    appointment::{AGREED, CLASH, TWIN},
    calendar,
    candidate::{BOOKLETS, CONSENT_STORE, GIVEN_UP},
    doc::Kind,
    entry::{APPOINTMENT, AT, BY, CANDIDATE, ORGANISATION, RESULT, TASK, WAY},
    field::Field,
    follow,
    values::{REFUSED, Values},
};

use super::{
    StoreError, read,
    records::{self, Record},
};

/// The day before one; empty before all days.
pub(crate) fn day_before(day: &str) -> String {
    calendar::parse_day(day).map(|day| calendar::day_text(day - 1)).unwrap_or_default()
}

/// Is this entry about nobody who wants the sheet kept no longer? They are not called any more. They are few.
fn may_be_followed(entry: &str) -> String {
    format!(
        "{entry} NOT IN (SELECT about.doc FROM link AS gone CROSS JOIN link AS about
             ON about.field = '{person}' AND about.value = lower(hex(gone.doc))
             WHERE gone.field = '{store}' AND gone.value = '{REFUSED}')",
        person = CANDIDATE.key,
        store = CONSENT_STORE.key,
    )
}

/// How many entries are joined by a value of this field from one to another.
pub(crate) fn count(connection: &Connection, field: &Field, from: &str, to: &str) -> Result<u32, StoreError> {
    let whose = may_be_followed("link.doc");
    Ok(connection
        .prepare_cached(&format!(
            "SELECT count(*) FROM link WHERE field = :field AND value BETWEEN :from AND :to AND {whose}"
        ))?
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
    let which = format!(
        "WHERE r.id IN (SELECT e.id FROM link CROSS JOIN noun_row AS e ON e.id = link.doc
             WHERE link.field = :field AND link.value BETWEEN :from AND :to AND {whose} ORDER BY e.sort, e.id LIMIT :limit)
         ORDER BY r.sort, r.id",
        whose = may_be_followed("link.doc")
    );
    records::list(
        connection,
        &which,
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

/// Appointments before a day that stand, from here on `r`, each with its booklet and what `joins` adds.
fn been(joins: &str) -> String {
    format!(
        "FROM noun_row AS r CROSS JOIN link AS noted ON noted.doc = r.id AND noted.field = '{booklet}' {joins}
         WHERE r.kind = {appointment} AND r.sort > '0' AND r.sort < :today
         AND coalesce(json_extract(r.fields, '$.numbers.withdrawn'), 0) = 0",
        appointment = Kind::Appointment.number(),
        booklet = BOOKLETS.key,
    )
}

/// Does no entry tell what became of such an appointment for whom this SQL names by `about`? What was typed from its stubs is
/// that appointment too, and so is what was typed once more; no other of its booklet can be.
fn untold(whose: &str) -> String {
    format!(
        "NOT EXISTS (
             SELECT 1 FROM link AS told LEFT JOIN link AS about ON about.doc = told.doc AND about.field = '{candidate}'
             WHERE told.field = '{told}' AND told.value IN (
                 SELECT lower(hex(r.id)) UNION ALL
                 SELECT lower(hex(stub.id)) FROM link AS other CROSS JOIN noun_row AS stub ON stub.id = other.doc
                 WHERE other.field = noted.field AND other.value = noted.value AND stub.kind = {appointment}
                 AND (json_extract(stub.fields, '$.texts.{twin}') = lower(hex(r.id))
                      OR EXISTS (SELECT 1 FROM noun_row AS first
                                 WHERE first.id = unhex(json_extract(stub.fields, '$.texts.{twin}'))
                                 AND json_extract(first.fields, '$.texts.{twin}') = lower(hex(r.id)))))
             AND {whose})",
        appointment = Kind::Appointment.number(),
        candidate = CANDIDATE.key,
        told = APPOINTMENT.key,
        twin = TWIN.key,
    )
}

/// Appointments before a day that stand, each with every bearer of its booklet of whom no entry tells what became of it: two
/// people who share a booklet each come, or do not. Not those who want the sheet kept no longer. From each appointment to its
/// bearers, in this order: by all that bear a booklet it would be looked for as often as there are sheets.
pub(super) fn past() -> String {
    let bearers = format!(
        "CROSS JOIN link AS bound ON bound.field = noted.field AND bound.value = noted.value
         CROSS JOIN noun_row AS person ON person.id = bound.doc AND person.kind = {}",
        Kind::Candidate.number()
    );
    format!(
        "{been}
         AND NOT EXISTS (SELECT 1 FROM link WHERE link.doc = person.id AND link.field = '{store}' AND link.value = '{REFUSED}')
         AND {untold}",
        been = been(&bearers),
        store = CONSENT_STORE.key,
        untold = untold("coalesce(about.value, lower(hex(person.id))) = lower(hex(person.id))"),
    )
}

/// Those of a booklet that is on nobody's sheet: of a group's, or of somebody without a name.
pub(super) fn nobodys() -> String {
    format!(
        "{been}
         AND NOT EXISTS (SELECT 1 FROM link AS bound CROSS JOIN noun_row AS person ON person.id = bound.doc
                         WHERE bound.field = noted.field AND bound.value = noted.value AND person.kind = {candidate})
         AND {untold}",
        been = been(""),
        candidate = Kind::Candidate.number(),
        untold = untold("true"),
    )
}

/// Appointments from a day on that stand and cannot stay where they are. What somebody just moved to where was proposed, or said to
/// stay, is answered before the server hears of it.
fn clashing() -> String {
    format!(
        "r.kind = {appointment} AND r.sort >= :today AND json_extract(r.fields, '$.texts.{clash}') IS NOT NULL
         AND coalesce(json_extract(r.fields, '$.numbers.withdrawn'), 0) = 0
         AND coalesce(json_extract(r.fields, '$.texts.{agreed}'), '')
             <> json_extract(r.fields, '$.texts.date') || '-' || replace(json_extract(r.fields, '$.texts.time'), ':', '')
         AND (json_extract(r.fields, '$.texts.date'), json_extract(r.fields, '$.texts.time'))
             IS NOT (json_extract(r.fields, '$.texts.\"to-date\"'), json_extract(r.fields, '$.texts.\"to-time\"'))",
        appointment = Kind::Appointment.number(),
        clash = CLASH.key,
        agreed = AGREED.key,
    )
}

/// How many there are.
pub(crate) fn count_clashes(connection: &Connection, today: &str) -> Result<u32, StoreError> {
    Ok(connection
        .prepare_cached(&format!("SELECT count(*) FROM noun_row r WHERE {}", clashing()))?
        .query_row(named_params! {":today": today}, |row| row.get(0))?)
}

/// Those appointments, by day and time.
pub(crate) fn clashes(connection: &Connection, today: &str, limit: u32) -> Result<Vec<Record>, StoreError> {
    let which = format!("WHERE {} ORDER BY r.sort, r.id LIMIT :limit", clashing());
    records::list(connection, &which, named_params! {":today": today, ":limit": limit})
}

/// How many times somebody is to tell what became of an appointment.
pub(crate) fn count_past_appointments(connection: &Connection, today: &str) -> Result<u32, StoreError> {
    let count = |which: String| -> Result<u32, StoreError> {
        Ok(connection
            .prepare_cached(&format!("SELECT count(*) {which}"))?
            .query_row(named_params! {":today": today}, |row| row.get(0))?)
    };
    Ok(count(past())? + count(nobodys())?)
}

/// An appointment that has been, with whose it is and what that person is called; of a booklet that is on nobody's sheet without.
pub(crate) type Past = (DocId, Option<(DocId, String)>);

/// Those appointments, the oldest first.
pub(crate) fn past_appointments(
    connection: &Connection,
    today: &str,
    limit: u32,
) -> Result<Vec<Past>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
        "SELECT r.id, person.id, person.title, r.sort AS day, person.sort AS name {}
         UNION ALL SELECT r.id, NULL, NULL, r.sort, '' {} ORDER BY day, 1, name, 2 LIMIT :limit",
        past(),
        nobodys()
    ))?;
    let found = statement.query_map(named_params! {":today": today, ":limit": limit}, |row| {
        let name: Option<String> = row.get(2)?;
        let whose = name.map(|name| Ok::<_, rusqlite::Error>((read::doc_id(row, 1)?, name))).transpose()?;
        Ok((read::doc_id(row, 0)?, whose))
    })?;
    Ok(found.collect::<Result<_, _>>()?)
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

/// When somebody was in contact with a person last.
pub(crate) fn last_contact(connection: &Connection, person: DocId) -> Result<Option<Millis>, StoreError> {
    let entries = records::joined(connection, Kind::Entry, &CANDIDATE, &person.to_string())?;
    let heard = entries.iter().filter(|entry| follow::is_contact(&entry.values));
    Ok(heard.map(|entry| Millis(entry.values.number(&AT))).max())
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

/// The appointments that stand and were noted for a person's booklets, for a task of an organisation.
pub(crate) fn noted(
    connection: &Connection,
    person: DocId,
    organisation: DocId,
    task: &str,
) -> Result<Vec<DocId>, StoreError> {
    let mut statement = connection.prepare_cached(&format!(
            "SELECT r.id FROM link AS held CROSS JOIN link AS noted ON noted.field = held.field AND noted.value = held.value
             JOIN noun_row AS r ON r.id = noted.doc AND r.kind = {}
             WHERE held.doc = :person AND held.field = '{}' AND r.space LIKE 'stand:' || :organisation || ':%'
             AND json_extract(r.fields, '$.texts.task') = :task
             AND coalesce(json_extract(r.fields, '$.numbers.withdrawn'), 0) = 0",
            Kind::Appointment.number(),
            BOOKLETS.key,
        ))?;
    let found = statement.query_map(
        named_params! {":person": person.as_bytes(), ":organisation": organisation.to_string(), ":task": task},
        |row| read::doc_id(row, 0),
    )?;
    Ok(found.collect::<Result<_, _>>()?)
}
