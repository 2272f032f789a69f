//! The one place where appointments are read that are forwarded.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use rusqlite::{Connection, params};
use samenspel_model::{
    DocId, Space,
    appointment::{BOOKLET, CONTACT, DATE, PLACE, REMARK, TASK, TIME, TWIN, WITHDRAWN},
    doc::Kind,
    market,
    organisation::{self, TASK_CONTACT, TASK_PLACE, TITLE},
    slot::MINUTES_UNSAID,
    values::Values,
};

use super::{Met, Told, people::Holder};
use crate::store::records::{self, Record};

/// Which appointments.
pub(super) enum Of {
    All,
    Booklets(BTreeSet<String>),
    Organisation(DocId),
}

/// An appointment that may be forwarded.
pub(super) struct Appointment {
    pub(super) doc: DocId,
    /// What was typed from its stubs: the same appointment, and maybe told of before the device that noted it was heard.
    stubs: Vec<DocId>,
    pub(super) organisation: DocId,
    market: DocId,
    pub(super) booklet: String,
    values: Values,
}

impl Appointment {
    /// From this day on, and not taken back.
    pub(super) fn is_to_come(&self, today: &str) -> bool {
        self.values.text(&DATE) >= today && !self.values.is_on(&WITHDRAWN)
    }
}

/// The appointments by day and time, those that were taken back too.
pub(super) fn read(c: &Connection, of: &Of) -> rusqlite::Result<Vec<Appointment>> {
    let found = match of {
        Of::All => records::all(c, Kind::Appointment)?,
        Of::Booklets(codes) => {
            let mut found = Vec::new();
            for code in codes {
                found.extend(records::joined(c, Kind::Appointment, &BOOKLET, code)?);
            }
            found.sort_by_cached_key(|record| record.values.sort_text(Kind::Appointment.noun()));
            found
        }
        Of::Organisation(id) => records::list(
            c,
            "WHERE noun_row.kind = 4 AND space.name LIKE ?1 ORDER BY noun_row.sort, noun_row.doc",
            params![format!("stand:{id}:%")],
        )?,
    };
    let mut stubs: BTreeMap<DocId, Vec<DocId>> = BTreeMap::new();
    for record in &found {
        if let Ok(noted) = record.values.text(&TWIN).parse::<DocId>() {
            stubs.entry(noted).or_default().push(record.id);
        }
    }
    let of_record = |record: Record| {
        let mut same = stubs.remove(&record.id).unwrap_or_default();
        // A stub that was typed twice is the twin of the first one.
        let mut at = 0;
        while let Some(stub) = same.get(at) {
            let more = stubs.remove(stub).unwrap_or_default();
            same.extend(more);
            at += 1;
        }
        appointment(record, same)
    };
    Ok(found.into_iter().filter_map(of_record).collect())
}

/// The appointment that this document is, or that the device noted from whose stub it was typed.
pub(super) fn one(c: &Connection, doc: DocId) -> rusqlite::Result<Option<Appointment>> {
    let (mut doc, mut typed) = (doc, BTreeSet::new());
    while let Some(record) = records::one(c, doc)?.filter(|record| record.kind == Kind::Appointment) {
        match record.values.text(&TWIN).parse::<DocId>() {
            Ok(noted) if typed.insert(doc) => doc = noted,
            _ => return Ok(appointment(record, vec![])),
        }
    }
    Ok(None)
}

fn appointment(record: Record, stubs: Vec<DocId>) -> Option<Appointment> {
    let Space::Stand { organisation, market } = record.space else { return None };
    if !record.values.text(&TWIN).is_empty() {
        // Typed from a stub, and forwarded as the one that its stand's device noted.
        return None;
    }
    let booklet = record.values.text(&BOOKLET).to_owned();
    Some(Appointment { doc: record.id, stubs, organisation, market, booklet, values: record.values })
}

/// Organisations and markets, each read once.
#[derive(Default)]
pub(super) struct Places(BTreeMap<DocId, Values>);

impl Places {
    fn read(&mut self, c: &Connection, id: DocId) -> rusqlite::Result<&Values> {
        Ok(match self.0.entry(id) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => {
                unknown.insert(records::one(c, id)?.map(|record| record.values).unwrap_or_default())
            }
        })
    }

    /// What a companion may hear of an appointment, or the organisation when there is none.
    pub(super) fn met(
        &mut self,
        c: &Connection,
        appointment: &Appointment,
        holders: &[Holder],
        companion: Option<&str>,
    ) -> rusqlite::Result<Met> {
        let values = &appointment.values;
        let stand = format!("{}/{}/{}", market::STAND.key, appointment.organisation, market::MINUTES.key);
        let said = self.read(c, appointment.market)?.numbers.get(&stand).copied();
        let minutes = said.filter(|minutes| *minutes > 0).unwrap_or(MINUTES_UNSAID);
        let organisation = self.read(c, appointment.organisation)?;
        let task = format!("task/{}/", values.text(&TASK));
        let of_task = |key: &str| organisation.texts.get(&format!("{task}{key}")).cloned();
        // What the stand did not say is as it stands with the task, or with the organisation.
        let said = |own: &str, of_task: Option<String>, else_: &str| {
            let own = Some(own.to_owned()).filter(|text| !text.is_empty());
            own.or(of_task.filter(|text| !text.is_empty())).unwrap_or_else(|| else_.to_owned())
        };
        let agreed = |holder: &&Holder| match companion {
            Some(id) => holder.companion == id && holder.to_companion,
            None => holder.to_organisation,
        };
        // Of a booklet that several have nobody knows whose appointment it is: all of them must agree.
        let named: Vec<_> =
            if holders.iter().all(|holder| agreed(&holder)) { holders.iter().collect() } else { vec![] };
        let names = named.iter().map(|holder| holder.name.clone()).filter(|name| !name.is_empty());
        let names: Vec<_> = names.collect();
        let phones = named.iter().map(|holder| holder.phone.clone()).filter(|phone| !phone.is_empty());
        let phones = if companion.is_some() { vec![] } else { phones.collect() };
        let theirs = |holder: &&Holder| companion.is_none_or(|id| holder.companion == id);
        let told = Told {
            date: values.text(&DATE).to_owned(),
            time: values.text(&TIME).to_owned(),
            minutes,
            organisation: organisation.text(&organisation::NAME).to_owned(),
            task: of_task(TITLE.key).unwrap_or_default(),
            place: said(
                values.text(&PLACE),
                of_task(TASK_PLACE.key),
                organisation.text(&organisation::PLACE),
            ),
            contact: said(
                values.text(&CONTACT),
                of_task(TASK_CONTACT.key),
                organisation.text(&organisation::CONTACT),
            ),
            remark: if names.is_empty() { String::new() } else { values.text(&REMARK).to_owned() },
            booklet: appointment.booklet.clone(),
            names,
            phones,
        };
        Ok(Met {
            doc: appointment.doc,
            stubs: appointment.stubs.clone(),
            organisation: appointment.organisation,
            told,
            withdrawn: values.is_on(&WITHDRAWN),
            named: named.iter().map(|holder| holder.id).collect(),
            people: holders.iter().filter(theirs).map(|holder| holder.id).collect(),
        })
    }
}
