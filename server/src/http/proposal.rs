//! What an organisation would like to do at a market, as a form: the same fields for whoever writes it and for the coordinator who takes it
//! over.

mod fields;
mod reading;

use std::collections::{BTreeMap, BTreeSet};

use samenspel_model::{
    DocId,
    edit::item_id,
    market::{MINUTES, SLOTS, STAND, TASKS},
    organisation::{ACCESS, CLOSED, CONTACT, DUTCH, LANGUAGES, PLACES, TALENTS, TASK, TASK_ABOUT, TITLE},
    values::Values,
};
use sha2::{Digest, Sha256};

use super::parts::form::Posted;
use crate::store::{
    records::Record,
    sign_up::{Proposal, ProposedTask},
};

pub(super) use fields::{Reader, fields};
pub(super) use reading::{read, to_copy, typed};

/// Most tasks of an organisation at a market.
pub(super) const TASKS_MAX: usize = 20;
/// Places in the form that get an id: many more than tasks, because what was proposed once keeps its own.
const PLACES_MAX: usize = 10 * TASKS_MAX;
/// What is said of a task, as its fields end.
const FIELDS: [&str; 7] = ["title", "about", "talent", "language", "access", "dutch", "places"];

/// A task in the form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Block {
    pub(super) task: ProposedTask,
    /// Is it one of the organisation's already?
    pub(super) is_here: bool,
    /// Not at this market.
    pub(super) off: bool,
}

/// What is now: the organisation's open tasks and its stand, as a proposal would say it.
pub(super) fn present(organisation: &Record, market: &Values) -> (Proposal, Vec<Block>) {
    let stand = market.item(STAND.key, &organisation.id.to_string()).unwrap_or_default();
    let offered = stand.choices(&TASKS);
    let items = organisation.values.items(TASK.key).into_iter();
    let open = items.filter(|(_, task)| !task.is_on(&CLOSED));
    let blocks: Vec<_> = open
        .map(|(id, task)| Block {
            off: !offered.is_empty() && !offered.contains(&id),
            task: ProposedTask {
                title: task.text(&TITLE).to_owned(),
                about: task.text(&TASK_ABOUT).to_owned(),
                talents: sorted(task.choices(&TALENTS)),
                languages: sorted(task.choices(&LANGUAGES)),
                access: sorted(task.choices(&ACCESS)),
                dutch: task.is_on(&DUTCH),
                places: task.number(&PLACES),
                id,
            },
            is_here: true,
        })
        .collect();
    let said = Proposal {
        contact: organisation.values.text(&CONTACT).to_owned(),
        minutes: stand.number(&MINUTES),
        slots: sorted(stand.choices(&SLOTS)),
        tasks: blocks.iter().filter(|block| !block.off).map(|block| block.task.clone()).collect(),
    };
    (said, blocks)
}

fn sorted(ids: &[String]) -> Vec<String> {
    ids.iter().cloned().collect::<BTreeSet<_>>().into_iter().collect()
}

/// What somebody wrote, over what is now.
pub(super) fn blocks_of(said: &Proposal, present: Vec<Block>) -> Vec<Block> {
    let mut blocks: BTreeMap<_, _> =
        present.into_iter().map(|block| (block.task.id.clone(), Block { off: true, ..block })).collect();
    for task in &said.tasks {
        let is_here = blocks.contains_key(&task.id);
        blocks.insert(task.id.clone(), Block { task: task.clone(), is_here, off: false });
    }
    blocks.into_values().collect()
}

/// The id that a new task gets: the same for the same place in the form, so that a form that is sent again makes no other task.
fn new_id(market: DocId, organisation: DocId, place: usize) -> String {
    let digest = Sha256::new()
        .chain_update(b"samenspel proposed task 1")
        .chain_update(market.as_bytes())
        .chain_update(organisation.as_bytes())
        .chain_update(place.to_be_bytes())
        .finalize();
    let mut drawn = [0; 8];
    drawn.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    item_id(drawn)
}

/// The ids of new tasks that this organisation does not have yet.
fn new_ids(market: DocId, organisation: &Record) -> impl Iterator<Item = String> {
    let taken = organisation.values.items(TASK.key);
    let organisation = organisation.id;
    (0..PLACES_MAX)
        .map(move |place| new_id(market, organisation, place))
        .filter(move |id| !taken.contains_key(id))
}

/// One more empty task. It is none that was proposed before: a task of which that became was taken away since, and would be there again.
pub(super) fn add_empty(
    blocks: &mut Vec<Block>,
    market: DocId,
    organisation: &Record,
    proposed: &BTreeSet<String>,
) {
    let is_free = |id: &String| !proposed.contains(id) && blocks.iter().all(|block| block.task.id != *id);
    let free = new_ids(market, organisation).find(is_free);
    if let Some(id) = free.filter(|_| blocks.len() < TASKS_MAX) {
        blocks.push(Block { task: ProposedTask { id, ..ProposedTask::default() }, ..Block::default() });
    }
}

/// The tasks that a posted form is about: those that are there, and those that were added in it. False: there are too many.
pub(super) fn posted_blocks(
    posted: &Posted,
    present: Vec<Block>,
    market: DocId,
    organisation: &Record,
) -> (Vec<Block>, bool) {
    let of_task = |name: &'_ str| {
        let (id, field) = name.rsplit_once('-')?;
        FIELDS.contains(&field).then(|| id.to_owned())
    };
    let written: BTreeSet<String> = posted.pairs().filter_map(|(name, _)| of_task(name)).collect();
    let mut blocks = present;
    let new = new_ids(market, organisation).filter(|id| written.contains(id));
    blocks.extend(
        new.map(|id| Block { task: ProposedTask { id, ..ProposedTask::default() }, ..Block::default() }),
    );
    (blocks, written.len() <= TASKS_MAX.max(organisation.values.items(TASK.key).len()))
}

/// Named as in the form.
fn key(task: &str, field: &str) -> String {
    format!("{task}-{field}")
}
