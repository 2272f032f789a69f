//! Which tasks fit a person, and why. Tasks are ranked for a person; persons are never ranked.
//!
//! Every [`Criterion`] gives a [`Verdict`], and [`weights::TABLE`] says what each verdict counts. What nobody has said counts as
//! unknown and is asked, never as a no. A name, its script, an age above a task's minimum and who referred somebody are no part of
//! [`Person`], or count nothing.

mod change;
mod judge;
mod person;
mod task;
pub mod weights;

pub use change::{Change, Effect, what_would_change};
pub use judge::{Reason, reasons};
pub use person::{Age, Dutch, Level, Person, Reach};
pub use task::Task;
pub use weights::{Criterion, Verdict};

use weights::{CRITERIA, points};

/// A task in its place for one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Its place among the tasks that were given.
    pub task: usize,
    /// What it counts; only the order matters.
    pub score: i32,
    /// What each criterion says, in the order of [`weights::TABLE`].
    pub verdicts: [Verdict; CRITERIA],
}

impl Ranked {
    /// What a criterion says.
    pub fn verdict(&self, criterion: Criterion) -> Verdict {
        self.verdicts.get(criterion as usize).copied().unwrap_or(Verdict::Silent)
    }

    /// May the person do it at all?
    pub fn is_possible(&self) -> bool {
        !self.verdicts.contains(&Verdict::Bars)
    }
}

/// All open tasks, the best first: those that are possible before those that are not, then by score; among equals the one to which
/// fewer people went, then an order that differs from person to person, so that the first in the list is not always the same.
pub fn rank(person: &Person, tasks: &[Task]) -> Vec<Ranked> {
    let mut ranked: Vec<(Ranked, u32, u64)> = Vec::with_capacity(tasks.len());
    for (at, task) in tasks.iter().enumerate().filter(|(_, task)| !task.closed) {
        let verdicts = judge::all(person, task);
        let score = points(&verdicts) + judge::extra(person, task) - task.crowd();
        ranked.push((Ranked { task: at, score, verdicts }, task.taken, person.mix(task.mark)));
    }
    ranked.sort_by_key(|(ranked, taken, mix)| (!ranked.is_possible(), -ranked.score, *taken, *mix));
    ranked.into_iter().map(|(ranked, ..)| ranked).collect()
}

#[cfg(test)]
mod tests;
