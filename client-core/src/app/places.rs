//! How many places of each task are taken, and which tasks came to nothing for whom. Counted by persons and appointments, never by
//! entries: two desks may note the same, and a no may follow on a no.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use samenspel_model::{
    DocId, Space,
    entry::{APPOINTMENT, AT, OUTCOME, WITHDRAWN},
    follow,
};

use super::matches::name;
use crate::store::{
    StoreError,
    due::{self, AboutTask},
    records,
};

/// What of each task is taken, by its name among all.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// How many went to it, or may soon.
    pub(super) taken: BTreeMap<String, u32>,
    /// Tasks that came to nothing, by the person.
    pub(super) declined: BTreeMap<DocId, Vec<String>>,
}

/// What is told of an appointment, by whom it is about: when, and does that free its place?
type Told = BTreeMap<Option<DocId>, (i64, bool)>;

pub(super) fn read(connection: &Connection) -> Result<Places, StoreError> {
    let mut places = Places::default();
    let (mut holders, mut declined) = (BTreeSet::new(), BTreeSet::new());
    // Appointments that take no place of their own: what was noted at a market ends with a no, and goes on in a proposal.
    let mut counted = BTreeSet::new();
    let mut told: BTreeMap<DocId, Told> = BTreeMap::new();
    for AboutTask { candidate, organisation, task, values: entry } in due::about_tasks(connection)? {
        let name = name(organisation, &task);
        if let Ok(appointment) = entry.text(&APPOINTMENT).parse() {
            if !entry.text(&OUTCOME).is_empty() && !entry.is_on(&WITHDRAWN) {
                let now = (entry.number(&AT), follow::frees_place(&entry));
                let last = told.entry(appointment).or_default().entry(candidate).or_insert(now);
                *last = if now.0 >= last.0 { now } else { *last };
            }
            continue;
        }
        let (takes, is_declined) = (follow::takes_place(&entry), follow::is_declined(&entry));
        match candidate {
            Some(person) if takes || is_declined => {
                counted.extend(due::noted(connection, person, organisation, &task)?);
                let _ = if takes { holders.insert((person, name)) } else { declined.insert((person, name)) };
            }
            None if takes => *places.taken.entry(name).or_default() += 1,
            _ => {}
        }
    }
    let is_free = |told: &Told| told.values().all(|(_, frees)| *frees);
    counted.extend(told.into_iter().filter(|(_, told)| is_free(told)).map(|(appointment, _)| appointment));
    for (appointment, space, task) in records::noted(connection)? {
        if let (Space::Stand { organisation, .. }, false) = (space, counted.contains(&appointment)) {
            *places.taken.entry(name(organisation, &task)).or_default() += 1;
        }
    }
    for (person, name) in declined.difference(&holders) {
        places.declined.entry(*person).or_default().push(name.clone());
    }
    for (_, name) in holders {
        *places.taken.entry(name).or_default() += 1;
    }
    Ok(places)
}
