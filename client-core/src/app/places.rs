//! How many places of each task are taken, and which tasks came to nothing for whom. Counted by persons and appointments, never by
//! entries: two desks may note the same, and a no may follow on a no.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use samenspel_model::{
    DocId, Space,
    entry::{APPOINTMENT, AT, OUTCOME, WAY, WITHDRAWN},
    follow,
    values::Values,
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

/// When it was last so, by the person and the task's name among all.
type Moments = BTreeMap<(DocId, String), i64>;

fn last(moments: &mut Moments, place: (DocId, String), entry: &Values) {
    let at = moments.entry(place).or_insert(i64::MIN);
    *at = (*at).max(entry.number(&AT));
}

pub(super) fn read(connection: &Connection) -> Result<Places, StoreError> {
    let mut places = Places::default();
    let mut declined = BTreeSet::new();
    // When somebody last went to a task, or may, and when it was last told that they stopped or did not come.
    let (mut holders, mut freed): (Moments, Moments) = Default::default();
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
                if takes {
                    last(&mut holders, (person, name), &entry);
                } else {
                    declined.insert((person, name));
                }
            }
            Some(person) if entry.text(&WAY) == "proposal" && follow::frees_place(&entry) => {
                last(&mut freed, (person, name), &entry);
            }
            None if takes => *places.taken.entry(name).or_default() += 1,
            _ => {}
        }
    }
    holders.retain(|place, at| freed.get(place).is_none_or(|freed| freed <= at));
    // What was told of whoever it was gives way to what was told later of somebody who is known.
    let known = |told: &Told| told.iter().filter_map(|(who, (at, _))| who.and(Some(*at))).max();
    let is_free = |told: &Told| {
        let known = known(told);
        told.iter()
            .all(|(who, (at, frees))| *frees || who.is_none() && known.is_some_and(|known| known > *at))
    };
    counted.extend(told.into_iter().filter(|(_, told)| is_free(told)).map(|(appointment, _)| appointment));
    for (appointment, space, task) in records::noted(connection)? {
        if let (Space::Stand { organisation, .. }, false) = (space, counted.contains(&appointment)) {
            *places.taken.entry(name(organisation, &task)).or_default() += 1;
        }
    }
    for (person, name) in declined.iter().filter(|place| !holders.contains_key(place)) {
        places.declined.entry(*person).or_default().push(name.clone());
    }
    for (_, name) in holders.into_keys() {
        *places.taken.entry(name).or_default() += 1;
    }
    Ok(places)
}
