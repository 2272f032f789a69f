//! Which tasks fit a person, and why: the model's rule with what this device knows.

use std::collections::BTreeMap;

use samenspel_model::{
    DocId, Env, Space,
    entry::APPOINTMENT,
    follow,
    matching::{self, Effect, Person, Reason, Task},
    organisation,
    values::Values,
};
use serde::Serialize;

use super::{App, OrganisationRow, TaskRow};
use crate::{
    AppError,
    store::{
        due::{self, AboutTask},
        records,
    },
};

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

/// The open tasks.
struct Offered {
    /// As they are shown, not weighed yet.
    offers: Vec<Match>,
    /// As they are weighed, with how many went to each.
    tasks: Vec<Task>,
    /// Those that came to nothing for this person before.
    declined: Vec<String>,
}

impl App {
    /// Every open task, the best first, for what somebody said; `sheet` is whose it is, when it is anybody's.
    pub fn matches(&self, wishes: &Values, sheet: Option<DocId>, env: &Env) -> Result<Vec<Match>, AppError> {
        let Offered { offers, tasks, declined } = self.offered(sheet, env)?;
        let person = person(wishes, sheet, declined);
        let mut offers: Vec<_> = offers.into_iter().map(Some).collect();
        let matches = matching::rank(&person, &tasks).into_iter().filter_map(|ranked| {
            let offer = offers.get_mut(ranked.task)?.take()?;
            let reasons = matching::reasons(&person, tasks.get(ranked.task)?);
            Some(Match { reasons, possible: ranked.is_possible(), ..offer })
        });
        Ok(matches.collect())
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
        let Offered { tasks, declined, .. } = self.offered(sheet, env)?;
        let wanted = name(organisation, task);
        let at = tasks.iter().position(|task| task.id == wanted).ok_or(AppError::NotFound)?;
        Ok(matching::what_would_change(&person(wishes, sheet, declined), &tasks, at))
    }

    /// What is offered to this person.
    fn offered(&self, sheet: Option<DocId>, env: &Env) -> Result<Offered, AppError> {
        let connection = self.store.connection();
        let mut taken: BTreeMap<String, u32> = BTreeMap::new();
        for (space, task, count) in records::noted_by_task(connection)? {
            if let Space::Stand { organisation, .. } = space {
                *taken.entry(name(organisation, &task)).or_default() += count;
            }
        }
        let mut declined = Vec::new();
        for AboutTask { candidate, organisation, task, values: entry } in due::about_tasks(connection)? {
            let (is_declined, name) = (follow::is_declined(&entry), name(organisation, &task));
            let taken = taken.entry(name.clone()).or_default();
            *taken += u32::from(follow::takes_place(&entry));
            // What was noted at a market takes no place of a task that came to nothing.
            let free = match (candidate, entry.text(&APPOINTMENT)) {
                (Some(candidate), "") if is_declined => {
                    due::noted(connection, candidate, organisation, &task)?
                }
                (_, appointment) => u32::from(!appointment.is_empty() && follow::frees_place(&entry)),
            };
            *taken = taken.saturating_sub(free);
            if is_declined && candidate.is_some() && candidate == sheet {
                declined.push(name);
            }
        }
        let (mut offers, mut tasks) = (Vec::new(), Vec::new());
        for OrganisationRow { record, stand, tasks: rows } in self.organisations(env)? {
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
        Ok(Offered { offers, tasks, declined })
    }
}

fn person(wishes: &Values, sheet: Option<DocId>, declined: Vec<String>) -> Person {
    let mark = sheet.and_then(|sheet| sheet.as_bytes().first_chunk().copied()).map_or(0, u64::from_be_bytes);
    Person { mark, declined, ..Person::of(wishes) }
}

/// What a task is called among those of all organisations.
fn name(organisation: DocId, task: &str) -> String {
    format!("{organisation}/{}/{task}", organisation::TASK.key)
}
