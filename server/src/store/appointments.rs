//! Appointments as the dashboard shows them, joined with their organisation, task and candidates.

mod sent;

use std::collections::{BTreeMap, btree_map::Entry};

use rusqlite::{Connection, params};
use samenspel_model::{
    DocId, Space,
    appointment::{BOOKLET, CONTACT, DATE, PLACE, REMARK, TASK, TIME, WITHDRAWN},
    candidate::BOOKLETS,
    doc::Kind,
    referrer::{VISITORS, VISITORS_BOOKLETS, VISITORS_NAME},
    values::Values,
};

use super::{
    Store, StoreError,
    list::{Asked, List, Sort},
    records::{self, COLUMNS, FOUND, Record, from_rows, record},
    rows::AppointmentLine,
    sql,
    told::{self, with_stubs},
};

pub(crate) use sent::chosen as sent_by;

/// Nobody's sheet has its booklet.
macro_rules! nobody {
    () => {
        "NOT EXISTS (SELECT 1 FROM link JOIN link AS bound ON bound.field = link.field AND bound.value = link.value
                     JOIN noun_row AS person ON person.doc = bound.doc
                     WHERE link.doc = noun_row.doc AND link.field = 'booklet' AND person.kind = 1)"
    };
}

/// The appointments. A stand's space names its organisation.
pub(crate) static APPOINTMENTS: List<AppointmentLine> = List {
    from: concat!(
        from_rows!("(SELECT * FROM noun_row WHERE kind = 4) AS noun_row"),
        " LEFT JOIN noun_row AS organisation ON organisation.doc = unhex(substr(space.name, 7, 32))"
    ),
    columns: COLUMNS,
    id: "noun_row.doc",
    sorts: &[
        Sort { name: "when", columns: &["noun_row.sort"], descending: false },
        Sort { name: "organisation", columns: &["coalesce(organisation.sort, '')"], descending: false },
        Sort { name: "noted", columns: &["last_change.received_ms"], descending: true },
    ],
    filters: &[
        ("from", "noun_row.sort >= :chosen"),
        ("until", "noun_row.sort < :chosen"),
        ("organisation", "organisation.doc = :chosen"),
        (
            "nobody",
            nobody!(),
        ),
        (
            "same-booklet",
            "noun_row.doc IN (SELECT same.doc FROM link JOIN link AS same ON same.field = link.field AND same.value = link.value
                              WHERE link.doc = :chosen AND link.field = 'booklet')",
        ),
        (
            "untold",
            concat!(
                "noun_row.sort > '0' AND noun_row.sort < :chosen
                 AND json_extract(noun_row.fields, '$.numbers.withdrawn') IS NULL
                 AND (EXISTS (SELECT 1 FROM link JOIN link AS bound ON bound.field = link.field AND bound.value = link.value
                              JOIN noun_row AS person ON person.doc = bound.doc AND person.kind = 1
                              WHERE link.doc = noun_row.doc AND link.field = 'booklet'
                              AND NOT EXISTS (SELECT 1 FROM link AS gone
                                              WHERE gone.doc = person.doc AND gone.field = 'consent/store' AND gone.value = 'no')
                              AND NOT EXISTS (SELECT 1 FROM link AS told
                                              LEFT JOIN link AS about ON about.doc = told.doc AND about.field = 'candidate'
                                              WHERE told.field = 'appointment' AND told.value IN ",
                with_stubs!(),
                "                             AND coalesce(about.value, lower(hex(person.doc))) = lower(hex(person.doc))))
                      OR NOT EXISTS (SELECT 1 FROM link AS told WHERE told.field = 'appointment' AND told.value IN ",
                with_stubs!(),
                ") AND ",
                nobody!(),
                ")"
            ),
        ),
        ("among", "lower(hex(noun_row.doc)) IN (SELECT value FROM json_each(:chosen))"),
        ("sent-by", sent::BY),
        ("withdrawn", "json_extract(noun_row.fields, '$.numbers.withdrawn') IS NOT NULL"),
        (
            "found",
            FOUND,
        ),
    ],
    row: |c, row| lines(c, vec![record(row)?])?.pop().ok_or(rusqlite::Error::QueryReturnedNoRows),
    finish: |_, _| {},
};

/// With names, each organisation read once.
pub(super) fn lines(c: &Connection, appointments: Vec<Record>) -> rusqlite::Result<Vec<AppointmentLine>> {
    let mut organisations: BTreeMap<DocId, (String, Values)> = BTreeMap::new();
    let mut lines = Vec::with_capacity(appointments.len());
    for record in appointments {
        let Space::Stand { organisation, .. } = record.space else { continue };
        let (name, tasks) = match organisations.entry(organisation) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                let found = records::one(c, organisation)?;
                unknown.insert(found.map(|found| (found.title, found.values)).unwrap_or_default())
            }
        };
        let values = &record.values;
        let text = |field| values.text(field).to_owned();
        let task = tasks.texts.get(&format!("task/{}/title", values.text(&TASK))).cloned();
        let bound = records::joined(c, Kind::Candidate, &BOOKLETS, values.text(&BOOKLET))?;
        let group = if bound.is_empty() { group(c, values.text(&BOOKLET))? } else { String::new() };
        lines.push(AppointmentLine {
            id: record.id,
            organisation: name.clone(),
            task: task.unwrap_or_default(),
            booklet: text(&BOOKLET),
            candidates: bound.into_iter().map(|person| (person.id, person.title)).collect(),
            group,
            outcome: told::last(c, record.id, values.text(&BOOKLET))?,
            date: text(&DATE),
            time: text(&TIME),
            place: text(&PLACE),
            contact: text(&CONTACT),
            remark: text(&REMARK),
            withdrawn: values.is_on(&WITHDRAWN),
            device: record.device,
            at_ms: record.at_ms,
        });
    }
    Ok(lines)
}

/// What the group is called to which a booklet was given; empty when that is none.
fn group(c: &Connection, code: &str) -> rusqlite::Result<String> {
    let referrers = records::joined(c, Kind::Referrer, &VISITORS_BOOKLETS, code)?;
    let mut groups = referrers.iter().flat_map(|referrer| referrer.values.items(VISITORS.key).into_values());
    let given = groups.find(|group| group.choices(&VISITORS_BOOKLETS).iter().any(|given| given == code));
    Ok(given.map(|group| group.text(&VISITORS_NAME).to_owned()).unwrap_or_default())
}

/// Appointments noted for booklets that are read at once; the page of all of them has the rest.
pub(super) const READ_MAX: usize = 50;

/// How many appointments are noted for a booklet, and how many of those stand.
pub(super) fn count(c: &Connection, code: &str) -> rusqlite::Result<(usize, usize)> {
    c.prepare_cached(
        "SELECT count(*), count(*) - count(json_extract(noun_row.fields, '$.numbers.withdrawn'))
         FROM link JOIN noun_row ON noun_row.doc = link.doc
         WHERE link.field = 'booklet' AND link.value = ?1 AND noun_row.kind = 4",
    )?
    .query_row([code], |row| Ok((sql::count(row, 0)?, sql::count(row, 1)?)))
}

/// The first appointments noted for a booklet, by day and time; those that were taken back only when asked for.
pub(super) fn of_booklet(
    c: &Connection,
    code: &str,
    withdrawn: bool,
    max: usize,
) -> rusqlite::Result<Vec<AppointmentLine>> {
    since(c, code, withdrawn, 0, max)
}

/// Of those, the ones whose documents came after this one.
pub(super) fn since(
    c: &Connection,
    code: &str,
    withdrawn: bool,
    after: i64,
    max: usize,
) -> rusqlite::Result<Vec<AppointmentLine>> {
    let rest = "WHERE noun_row.kind = 4 AND doc.number > ?4
                AND noun_row.doc IN (SELECT doc FROM link WHERE field = 'booklet' AND value = ?1)
                AND (?2 OR json_extract(noun_row.fields, '$.numbers.withdrawn') IS NULL)
                ORDER BY noun_row.sort, noun_row.doc LIMIT ?3";
    lines(c, records::list(c, rest, params![code, withdrawn, sql::limit(max), after])?)
}

impl Store {
    /// The first appointments by day and time.
    pub async fn appointment_lines(&self, max: usize) -> Result<Vec<AppointmentLine>, StoreError> {
        Ok(self.list(&APPOINTMENTS, Asked::default(), max).await?.rows)
    }

    /// An appointment.
    pub(crate) async fn appointment(&self, id: DocId) -> Result<Option<AppointmentLine>, StoreError> {
        self.read(move |c| {
            let found = records::one(c, id)?.filter(|record| record.kind == Kind::Appointment);
            Ok(lines(c, found.into_iter().collect())?.pop())
        })
        .await
    }
}
