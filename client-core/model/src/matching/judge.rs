use serde::Serialize;

use crate::municipality::metres_between;

use super::{
    person::{Level, Person, Reach},
    task::Task,
    weights::{
        CRITERIA, Criterion, FURTHER_TALENT, FURTHER_TALENTS_MAX, TABLE,
        Verdict::{self, Against, Ask, Bars, Fits, Partly, Silent},
    },
};

/// From one municipality to the next: what people call nearby.
const NEAR_METRES: u32 = 3_500;

/// Why a task stands where it stands: a criterion, what it says, and the words it is about: talents, languages, half-days, needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Reason {
    /// What was looked at.
    pub criterion: Criterion,
    /// What it says.
    pub verdict: Verdict,
    /// The ids that it is about; empty when there are none.
    pub about: Vec<String>,
}

/// What every criterion says, in the order of the table.
pub(super) fn all(person: &Person, task: &Task) -> [Verdict; CRITERIA] {
    TABLE.map(|weight| one(weight.criterion, person, task))
}

/// Beyond the verdicts: further talents that are shared.
pub(super) fn extra(person: &Person, task: &Task) -> i32 {
    let shared = shared(&person.talents, &task.talents).count();
    let further = i32::try_from(shared).unwrap_or(i32::MAX).saturating_sub(1);
    further.clamp(0, FURTHER_TALENTS_MAX) * FURTHER_TALENT
}

fn shared<'t>(one: &'t [String], other: &'t [String]) -> impl Iterator<Item = &'t String> {
    one.iter().filter(|id| other.contains(id))
}

fn one(criterion: Criterion, person: &Person, task: &Task) -> Verdict {
    match criterion {
        Criterion::Talents => match (person.talents.is_empty(), task.talents.is_empty()) {
            // Everybody can.
            (_, true) => Partly,
            (true, false) => Ask,
            _ if shared(&person.talents, &task.talents).next().is_some() => Fits,
            _ => Silent,
        },
        Criterion::Interests => match &task.category {
            Some(category) if person.interests.contains(category) => Fits,
            _ => Silent,
        },
        Criterion::Languages => languages(person, task),
        Criterion::Practice if person.practise == Some(true) && task.dutch => Fits,
        Criterion::HalfDays => match (person.half_days.is_empty(), task.half_days.is_empty()) {
            (false, false) if person.half_days.meets(task.half_days) => Fits,
            (false, false) => Against,
            _ => Ask,
        },
        Criterion::Distance => distance(person, task),
        Criterion::Moving => moving(person, task),
        Criterion::Access => match (person.needs.is_empty(), task.access.is_empty()) {
            (true, _) => Silent,
            (false, true) => Ask,
            _ if person.needs.iter().all(|need| task.access.contains(need)) => Fits,
            _ => Against,
        },
        Criterion::Age => match (person.age, task.age) {
            (Some(age), Some(least)) if age.to < least => Bars,
            (Some(age), Some(least)) if age.from < least => Ask,
            // Who is under age is asked about also where no age is said.
            (Some(age), None) if age.to < 18 => Ask,
            _ => Silent,
        },
        Criterion::Short => short(person, task),
        Criterion::Places if task.places.is_some_and(|places| task.taken >= places) => Against,
        Criterion::Declined if person.declined.contains(&task.id) => Against,
        Criterion::Practice | Criterion::Places | Criterion::Declined => Silent,
    }
}

fn languages(person: &Person, task: &Task) -> Verdict {
    if task.languages.is_empty() || (person.languages.is_empty() && person.dutch.is_none()) {
        return Ask;
    }
    match task.languages.iter().filter_map(|language| person.speaks(language)).max() {
        Some(Level::Good | Level::Mother) => Fits,
        Some(Level::Little) => Partly,
        // What is spoken beside Dutch says nothing of Dutch that was not asked.
        None if person.dutch.is_none() && task.languages.iter().any(|language| language == "nl") => Ask,
        None => Against,
    }
}

fn distance(person: &Person, task: &Task) -> Verdict {
    let (Some(home), Some(there)) = (&person.municipality, &task.municipality) else { return Ask };
    match (metres_between(home, there), person.reach) {
        _ if home == there && metres_between(home, there).is_some() => Fits,
        (None, _) => Ask,
        (Some(metres), Some(Reach::Own)) if metres > 0 => Against,
        (Some(metres), _) if metres <= NEAR_METRES => Partly,
        (Some(_), Some(Reach::Near)) => Against,
        (Some(_), _) => Silent,
    }
}

/// Who comes by public transport only asks whether a stop is near.
fn moving(person: &Person, task: &Task) -> Verdict {
    let only_public =
        !person.moving.is_empty() && person.moving.iter().all(|way| way == "public" || way == "walking");
    match only_public && person.moving.iter().any(|way| way == "public") {
        true if task.access.iter().any(|has| has == "transport") => Fits,
        true => Ask,
        false => Silent,
    }
}

fn short(person: &Person, task: &Task) -> Verdict {
    if !task.short {
        return Silent;
    }
    match (person.short, &person.period) {
        (Some(false), _) => Against,
        (None, _) => Ask,
        (Some(true), None) => Fits,
        (Some(true), Some((from, until))) => {
            let begins_in_time = task.from.as_ref().is_none_or(|first| first <= until);
            let lasts = task.until.as_ref().is_none_or(|last| last >= from);
            if begins_in_time && lasts { Fits } else { Against }
        }
    }
}

/// Why a task stands where it stands, what fits first; what is silent is left out.
pub fn reasons(person: &Person, task: &Task) -> Vec<Reason> {
    let mut reasons: Vec<_> = TABLE
        .iter()
        .map(|weight| (weight.criterion, one(weight.criterion, person, task)))
        .filter(|(_, verdict)| *verdict != Silent)
        .map(|(criterion, verdict)| Reason {
            criterion,
            verdict,
            about: about(criterion, verdict, person, task),
        })
        .collect();
    reasons.sort_by_key(|reason| match reason.verdict {
        Fits => 0,
        Partly => 1,
        Ask => 2,
        _ => 3,
    });
    reasons
}

fn about(criterion: Criterion, verdict: Verdict, person: &Person, task: &Task) -> Vec<String> {
    match (criterion, verdict) {
        (Criterion::Talents, Fits) => shared(&person.talents, &task.talents).cloned().collect(),
        (Criterion::Interests, _) => task.category.iter().cloned().collect(),
        (Criterion::Languages, Fits | Partly) => {
            task.languages.iter().filter(|language| person.speaks(language).is_some()).cloned().collect()
        }
        (Criterion::Languages, _) => task.languages.clone(),
        (Criterion::HalfDays, Fits) => person.half_days.both(task.half_days).ids(),
        (Criterion::HalfDays, Against) => task.half_days.ids(),
        (Criterion::Access, Against | Ask) => {
            person.needs.iter().filter(|need| !task.access.contains(need)).cloned().collect()
        }
        (Criterion::Access, _) => person.needs.clone(),
        (Criterion::Distance, _) => task.municipality.iter().cloned().collect(),
        (Criterion::Age, _) => task.age.map(|age| age.to_string()).into_iter().collect(),
        _ => Vec::new(),
    }
}
