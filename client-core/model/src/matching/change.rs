use serde::Serialize;

use crate::availability::{DAYS, HalfDays};

use super::{
    Ranked, Task,
    person::{Person, Reach},
    rank,
    weights::{Criterion, Verdict},
};

/// One thing that a person might say otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// Also on this day: `mon` to `sun`.
    Day {
        /// The day.
        day: &'static str,
    },
    /// Also to a municipality nearby.
    Near,
    /// Also elsewhere in Brussels.
    Brussels,
    /// Also a short assignment.
    Short,
    /// Would like to practise Dutch.
    Practise,
}

/// A change and the place that the task would have then, counted from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Effect {
    /// What would be said otherwise.
    pub change: Change,
    /// The place of the task then, among all tasks ranked again.
    pub place: usize,
}

/// The one change that brings a task furthest up, found by ranking again; nothing when none does.
pub fn what_would_change(person: &Person, tasks: &[Task], task: usize) -> Option<Effect> {
    let wanted = tasks.get(task)?;
    let place = |ranked: &[Ranked]| ranked.iter().position(|each| each.task == task).map(|at| at + 1);
    let ranked = rank(person, tasks);
    let now = place(&ranked)?;
    let verdicts = ranked.get(now - 1)?;
    changes(person, wanted, verdicts)
        .into_iter()
        .filter_map(|(change, changed)| Some(Effect { change, place: place(&rank(&changed, tasks))? }))
        .filter(|effect| effect.place < now)
        .min_by_key(|effect| effect.place)
}

fn changes(person: &Person, task: &Task, ranked: &Ranked) -> Vec<(Change, Person)> {
    let mut changes = Vec::new();
    let mut add = |change: Change, with: &dyn Fn(&mut Person)| {
        let mut changed = person.clone();
        with(&mut changed);
        changes.push((change, changed));
    };
    if ranked.verdict(Criterion::HalfDays) == Verdict::Against {
        for (at, day) in DAYS.iter().copied().enumerate() {
            let offered = task.half_days.both(HalfDays::of_day(at));
            if !offered.is_empty() {
                add(Change::Day { day }, &|changed| changed.half_days = changed.half_days.or(offered));
            }
        }
    }
    if ranked.verdict(Criterion::Distance) == Verdict::Against {
        if person.reach == Some(Reach::Own) {
            add(Change::Near, &|changed| changed.reach = Some(Reach::Near));
        }
        add(Change::Brussels, &|changed| changed.reach = Some(Reach::Brussels));
    }
    if task.short && person.short != Some(true) {
        add(Change::Short, &|changed| changed.short = Some(true));
    }
    if task.dutch && person.practise != Some(true) {
        add(Change::Practise, &|changed| changed.practise = Some(true));
    }
    changes
}
