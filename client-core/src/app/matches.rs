//! Which tasks fit a person, and why: the model's rule with what this device knows.

use std::{collections::BTreeMap, sync::Arc};

use samenspel_model::{
    DocId, Env, Space,
    matching::{self, Effect, Person, Reason, Task},
    organisation,
    values::Values,
};
use serde::Serialize;

use super::{
    App, OrganisationRow, TaskRow,
    places::{self, Places},
};
use crate::{AppError, store::records};

/// A task in its place for one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Match {
    /// Whose task it is.
    pub organisation: DocId,
    /// What people call it.
    pub organisation_name: String,
    /// The sign on its stand; empty when it has none at this market.
    pub stand: String,
    /// The task.
    pub task: TaskRow,
    /// Why it stands here, what fits first.
    pub reasons: Vec<Reason>,
    /// May the person do it at all?
    pub possible: bool,
}

/// The first of the ranked tasks, and how many there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Matches {
    /// Has the list of organisations arrived? Without it there is no task either.
    pub arrived: bool,
    /// All open tasks.
    pub count: usize,
    /// The best of them, the best first.
    pub first: Vec<Match>,
}

/// The open tasks as they were read, good until something is written or the day is over: a person who looks changes wishes again
/// and again, and the catalogue hardly ever changes.
#[derive(Debug)]
pub(super) struct Offered {
    written: i64,
    day: i64,
    /// Is there any organisation?
    arrived: bool,
    /// As they are shown, not weighed yet.
    offers: Vec<Match>,
    /// As they are weighed, with how many went to each, in the same order.
    tasks: Vec<Task>,
    /// Those that came to nothing before, by the person.
    declined: BTreeMap<DocId, Vec<String>>,
}

impl App {
    /// The `first` open tasks that fit best what somebody said; `sheet` is whose it is, when it is anybody's.
    pub fn matches(
        &self,
        wishes: &Values,
        sheet: Option<DocId>,
        first: usize,
        env: &Env,
    ) -> Result<Matches, AppError> {
        let offered = self.offered(env)?;
        let (count, first) = offered.ranked(&offered.person(wishes, sheet), first);
        Ok(Matches { arrived: offered.arrived, count, first })
    }

    /// All of them; where there is no sheet, a booklet makes that ties fall differently for each visitor.
    pub(super) fn ranked(
        &self,
        wishes: &Values,
        sheet: Option<DocId>,
        booklet: &str,
        env: &Env,
    ) -> Result<Vec<Match>, AppError> {
        let offered = self.offered(env)?;
        let mut person = offered.person(wishes, sheet);
        if sheet.is_none() {
            person.mark = booklet.parse().unwrap_or(0);
        }
        Ok(offered.ranked(&person, usize::MAX).1)
    }

    /// The one thing that, said otherwise, would bring this task furthest up; nothing when none would.
    pub fn what_would_change(
        &self,
        wishes: &Values,
        sheet: Option<DocId>,
        organisation: DocId,
        task: &str,
        env: &Env,
    ) -> Result<Option<Effect>, AppError> {
        let offered = self.offered(env)?;
        let wanted = name(organisation, task);
        let at = offered.tasks.iter().position(|task| task.id == wanted).ok_or(AppError::NotFound)?;
        Ok(matching::what_would_change(&offered.person(wishes, sheet), &offered.tasks, at))
    }

    fn offered(&self, env: &Env) -> Result<Arc<Offered>, AppError> {
        // Also what was read before is only for who may read it still.
        let identity = self.reader_of(Space::Catalogue)?;
        let day = env.now.plus_ms(identity.clock_offset_ms).day();
        let written = records::written(self.store.connection())?;
        let is_good = |kept: &&Arc<Offered>| (kept.written, kept.day) == (written, day);
        if let Some(kept) = self.offered.borrow().as_ref().filter(is_good) {
            return Ok(Arc::clone(kept));
        }
        let offered = Arc::new(self.read_offered(written, day, env)?);
        self.offered.replace(Some(Arc::clone(&offered)));
        Ok(offered)
    }

    fn read_offered(&self, written: i64, day: i64, env: &Env) -> Result<Offered, AppError> {
        let connection = self.store.connection();
        let Places { taken, declined } = places::read(connection)?;
        let (mut offers, mut tasks) = (Vec::new(), Vec::new());
        let organisations = self.organisations(env)?;
        let arrived = !organisations.is_empty();
        for OrganisationRow { record, stand, tasks: rows } in organisations {
            for task in rows {
                let id = name(record.id, &task.id);
                let taken = taken.get(&id).copied().unwrap_or(0);
                tasks.push(Task::of(id, &record.values, &task.values, taken));
                offers.push(Match {
                    organisation: record.id,
                    organisation_name: record.title.clone(),
                    stand: stand.clone(),
                    task,
                    reasons: Vec::new(),
                    possible: true,
                });
            }
        }
        Ok(Offered { written, day, arrived, offers, tasks, declined })
    }
}

impl Offered {
    /// How many open tasks there are, and the first of them for this person.
    fn ranked(&self, person: &Person, first: usize) -> (usize, Vec<Match>) {
        let ranked = matching::rank(person, &self.tasks);
        let matched = ranked.iter().take(first).filter_map(|ranked| {
            let reasons = matching::reasons(person, self.tasks.get(ranked.task)?);
            let offer = self.offers.get(ranked.task)?.clone();
            Some(Match { reasons, possible: ranked.is_possible(), ..offer })
        });
        (ranked.len(), matched.collect())
    }

    fn person(&self, wishes: &Values, sheet: Option<DocId>) -> Person {
        let mark =
            sheet.and_then(|sheet| sheet.as_bytes().first_chunk().copied()).map_or(0, u64::from_be_bytes);
        let declined = sheet.and_then(|sheet| self.declined.get(&sheet)).cloned().unwrap_or_default();
        Person { mark, declined, ..Person::of(wishes) }
    }
}

/// What a task is called among those of all organisations.
pub(super) fn name(organisation: DocId, task: &str) -> String {
    format!("{organisation}/{}/{task}", organisation::TASK.key)
}
