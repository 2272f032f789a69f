//! What became of a market's appointments, counted by organisation, by referrer and by talent.

use std::collections::{BTreeMap, btree_map::Entry};

use rusqlite::{Connection, params};
use samenspel_model::{
    DocId, Space,
    appointment::{BOOKLET, TASK, TWIN, WITHDRAWN as CANCELLED},
    candidate::{BOOKLETS, REFERRER},
    doc::Kind,
    organisation::{self, TALENTS},
    referrer::{VISITORS, VISITORS_BOOKLETS},
    values::Values,
};

use super::{Store, StoreError, records, told};

/// How many appointments there are and what became of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    /// All that stand.
    pub(crate) all: usize,
    /// By outcome; none is told of the rest.
    pub(crate) of: BTreeMap<String, usize>,
    /// Taken back or cancelled; not among all.
    pub(crate) cancelled: usize,
}

/// The counts of a market.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcomes {
    pub(crate) total: Counts,
    /// Each with its name: two may be called the same.
    pub(crate) organisations: BTreeMap<DocId, (String, Counts)>,
    /// Each with its name; none stands for visitors of whom no referrer is known.
    pub(crate) referrers: BTreeMap<Option<DocId>, (String, Counts)>,
    /// By the talents of the task, by id: an appointment counts with each.
    pub(crate) talents: BTreeMap<String, Counts>,
}

impl Counts {
    fn add(&mut self, outcome: Option<&str>, cancelled: bool) {
        if cancelled {
            self.cancelled += 1;
            return;
        }
        self.all += 1;
        if let Some(outcome) = outcome {
            *self.of.entry(outcome.to_owned()).or_default() += 1;
        }
    }
}

impl Store {
    /// What became of the appointments of a market; each counts once.
    pub(crate) async fn outcomes(&self, market: DocId) -> Result<Outcomes, StoreError> {
        self.read(move |c| outcomes(c, market)).await
    }
}

fn outcomes(c: &Connection, market: DocId) -> rusqlite::Result<Outcomes> {
    let mut counted = Outcomes::default();
    let mut organisations: BTreeMap<DocId, (String, Values)> = BTreeMap::new();
    let (whose, nobody) = (referrers(c)?, BTreeMap::from([(None, String::new())]));
    let of_market = "WHERE noun_row.kind = ?1 AND space.name LIKE ?2 ORDER BY noun_row.sort, noun_row.doc";
    let of_market =
        records::list(c, of_market, params![Kind::Appointment.number(), format!("stand:%:{market}")])?;
    for record in of_market.iter().filter(|record| record.values.text(&TWIN).is_empty()) {
        let Space::Stand { organisation, .. } = record.space else { continue };
        if let Entry::Vacant(vacant) = organisations.entry(organisation) {
            let found = records::one(c, organisation)?;
            vacant.insert(found.map(|found| (found.title, found.values)).unwrap_or_default());
        }
        let Some((name, values)) = organisations.get(&organisation) else { continue };
        let told = told::last(c, record.id, record.values.text(&BOOKLET))?;
        let cancelled = record.values.is_on(&CANCELLED);
        let outcome = Some(told.as_str()).filter(|told| !told.is_empty());
        counted.total.add(outcome, cancelled);
        let of =
            counted.organisations.entry(organisation).or_insert_with(|| (name.clone(), Counts::default()));
        of.1.add(outcome, cancelled);
        let senders = whose.get(record.values.text(&BOOKLET)).unwrap_or(&nobody);
        for (referrer, name) in senders {
            let of = counted.referrers.entry(*referrer).or_insert_with(|| (name.clone(), Counts::default()));
            of.1.add(outcome, cancelled);
        }
        let task = values.item(organisation::TASK.key, record.values.text(&TASK)).unwrap_or_default();
        for talent in task.choices(&TALENTS) {
            counted.talents.entry(talent.clone()).or_default().add(outcome, cancelled);
        }
    }
    Ok(counted)
}

/// Who sent a booklet's bearers: each with what it is called.
type Senders = BTreeMap<Option<DocId>, String>;

/// Who sent the bearers of booklets, by the booklet's code.
fn referrers(c: &Connection) -> rusqlite::Result<BTreeMap<String, Senders>> {
    let mut whose: BTreeMap<String, Senders> = BTreeMap::new();
    let mut names: BTreeMap<String, (DocId, String)> = BTreeMap::new();
    for referrer in records::all(c, Kind::Referrer)? {
        for group in referrer.values.items(VISITORS.key).into_values() {
            for booklet in group.choices(&VISITORS_BOOKLETS) {
                let senders = whose.entry(booklet.clone()).or_default();
                senders.insert(Some(referrer.id), referrer.title.clone());
            }
        }
        names.insert(referrer.id.to_string(), (referrer.id, referrer.title));
    }
    for person in records::all(c, Kind::Candidate)? {
        let Some((id, name)) = names.get(person.values.text(&REFERRER)) else { continue };
        for booklet in person.values.choices(&BOOKLETS) {
            whose.entry(booklet.clone()).or_default().insert(Some(*id), name.clone());
        }
    }
    Ok(whose)
}
