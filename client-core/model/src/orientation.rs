//! The orientation tool: open tasks by what somebody looks for, without a sheet. Filters only: nothing is ranked, and what a task does
//! not say is no "no": such tasks stand apart, with what is to be asked.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    organisation::{
        CATEGORY, CLOSED, LANGUAGES, MUNICIPALITY, SHORT, TALENTS, TARGETS, TASK_MUNICIPALITY, UNTIL, WHEN,
    },
    values::Values,
};

/// The target group that is everybody.
const EVERYBODY: &str = "everybody";
/// The one choice of a facet that is a yes.
pub const YES: &str = "yes";

/// What can be looked for. Their names are the keys of the fields that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Facet {
    /// Talents.
    Talent,
    /// For whom.
    Target,
    /// Category.
    Category,
    /// Languages that are welcome.
    Language,
    /// In which municipality.
    Municipality,
    /// On which half-days.
    When,
    /// A short assignment.
    Short,
}

impl Facet {
    /// Every facet, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Talent,
        Self::Target,
        Self::Category,
        Self::Language,
        Self::Municipality,
        Self::When,
        Self::Short,
    ];

    /// Its name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Talent => "talent",
            Self::Target => "target",
            Self::Category => "category",
            Self::Language => "language",
            Self::Municipality => "municipality",
            Self::When => "when",
            Self::Short => "short",
        }
    }

    /// What a task says of it; nothing when it does not say.
    pub fn said(self, organisation: &Values, task: &Values) -> Vec<String> {
        let one = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty()).into_iter().collect();
        match self {
            Self::Talent => task.choices(&TALENTS).to_vec(),
            Self::Target => task.choices(&TARGETS).to_vec(),
            Self::Category => one(task.text(&CATEGORY)),
            Self::Language => task.choices(&LANGUAGES).to_vec(),
            Self::Municipality => match task.text(&TASK_MUNICIPALITY) {
                "" => one(organisation.text(&MUNICIPALITY)),
                own => one(own),
            },
            Self::When => task.choices(&WHEN).to_vec(),
            Self::Short => one(if task.is_on(&SHORT) { YES } else { "" }),
        }
    }
}

/// What somebody looks for: of each facet one of these. Facets without choices do not matter.
pub type Asked = BTreeMap<Facet, Vec<String>>;

/// A task that may be it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Its place among the tasks that were given.
    pub task: usize,
    /// What it does not say and somebody must ask; nothing when all fits.
    pub ask: Vec<Facet>,
}

/// What there is for somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Orientation {
    /// The tasks that fit, in the order in which they were given, and after them those of which something is to be asked.
    pub found: Vec<Found>,
    /// Of every facet and every choice that some task names or somebody chose: how many tasks name it and fit all else that is asked.
    pub counts: BTreeMap<Facet, BTreeMap<String, u32>>,
}

/// Is somebody looked for now?
pub fn is_open(task: &Values, today: &str) -> bool {
    let until = task.text(&UNTIL);
    !task.is_on(&CLOSED) && (until.is_empty() || until >= today)
}

/// What there is among open tasks, each with its organisation.
pub fn orient<'v>(tasks: impl IntoIterator<Item = (&'v Values, &'v Values)>, asked: &Asked) -> Orientation {
    let (mut fitting, mut asking) = (Vec::new(), Vec::new());
    let mut counts: BTreeMap<Facet, BTreeMap<String, u32>> = BTreeMap::new();
    for (facet, ids) in asked {
        counts.entry(*facet).or_default().extend(ids.iter().map(|id| (id.clone(), 0)));
    }
    for (task, (organisation, values)) in tasks.into_iter().enumerate() {
        let verdicts = Facet::ALL.map(|facet| {
            let said = facet.said(organisation, values);
            let verdict = judge(facet, &said, asked.get(&facet).map_or(&[], Vec::as_slice));
            (facet, said, verdict)
        });
        for (facet, said, _) in &verdicts {
            let elsewhere =
                verdicts.iter().all(|(other, _, verdict)| other == facet || *verdict != Verdict::Not);
            for id in said {
                *counts.entry(*facet).or_default().entry(id.clone()).or_default() += u32::from(elsewhere);
            }
        }
        if verdicts.iter().any(|(_, _, verdict)| *verdict == Verdict::Not) {
            continue;
        }
        let ask: Vec<_> = verdicts
            .iter()
            .filter(|(_, _, verdict)| *verdict == Verdict::Ask)
            .map(|(facet, ..)| *facet)
            .collect();
        if ask.is_empty() { &mut fitting } else { &mut asking }.push(Found { task, ask });
    }
    fitting.append(&mut asking);
    Orientation { found: fitting, counts }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Fits,
    Ask,
    Not,
}

fn judge(facet: Facet, said: &[String], asked: &[String]) -> Verdict {
    let everybody = facet == Facet::Target && said.iter().any(|id| id == EVERYBODY);
    match (asked.is_empty(), said.is_empty()) {
        (true, _) => Verdict::Fits,
        // What is not said to be short is not.
        (_, true) if facet == Facet::Short => Verdict::Not,
        (_, true) => Verdict::Ask,
        _ if everybody || said.iter().any(|id| asked.contains(id)) => Verdict::Fits,
        _ => Verdict::Not,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(texts: &[(&str, &str)], choices: &[(&str, &[&str])]) -> Values {
        let owned = |text: &&str| (*text).to_owned();
        Values {
            texts: texts.iter().map(|(key, text)| (owned(key), owned(text))).collect(),
            choices: choices.iter().map(|(key, ids)| (owned(key), ids.iter().map(owned).collect())).collect(),
            ..Values::default()
        }
    }

    fn asked(of: &[(Facet, &[&str])]) -> Asked {
        of.iter().map(|(facet, ids)| (*facet, ids.iter().map(|id| (*id).to_owned()).collect())).collect()
    }

    /// A kitchen on Tuesday in Ixelles, reading on Monday where nobody said where, a party for everybody that says nothing else.
    fn tasks() -> (Values, [Values; 3]) {
        let mut kitchen = values(
            &[("municipality", "ixelles")],
            &[
                ("talent", &["cooking"]),
                ("language", &["nl", "fr"]),
                ("when", &["tue-morning"]),
                ("target", &["children"]),
            ],
        );
        kitchen.numbers.insert("short".to_owned(), 1);
        let reading =
            values(&[], &[("talent", &["reading-aloud"]), ("language", &["nl"]), ("when", &["mon-morning"])]);
        let party = values(&[], &[("target", &["everybody"])]);
        (Values::default(), [kitchen, reading, party])
    }

    fn found(of: &[(Facet, &[&str])]) -> Vec<(usize, Vec<Facet>)> {
        let (organisation, tasks) = tasks();
        let oriented = orient(tasks.iter().map(|task| (&organisation, task)), &asked(of));
        oriented.found.into_iter().map(|found| (found.task, found.ask)).collect()
    }

    #[test]
    fn without_a_wish_every_task_is_there_in_its_order() {
        assert_eq!(found(&[]), [(0, vec![]), (1, vec![]), (2, vec![])]);
        assert_eq!(found(&[(Facet::Talent, &[])]), found(&[]));
    }

    #[test]
    fn choices_of_one_facet_widen_and_those_of_another_narrow() {
        use Facet::{Language, Talent, When};
        let talents: (Facet, &[&str]) = (Talent, &["cooking", "reading-aloud"]);
        assert_eq!(found(&[talents]), [(0, vec![]), (1, vec![]), (2, vec![Talent])]);
        assert_eq!(found(&[talents, (Language, &["fr"])]), [(0, vec![]), (2, vec![Talent, Language])]);
        assert_eq!(found(&[(Talent, &["cooking"]), (When, &["mon-morning"])]), [(2, vec![Talent, When])]);
    }

    #[test]
    fn what_a_task_does_not_say_is_asked_and_stands_after_those_that_fit() {
        use Facet::{Municipality, Short, Target};
        assert_eq!(
            found(&[(Municipality, &["ixelles"])]),
            [(0, vec![]), (1, vec![Municipality]), (2, vec![Municipality])]
        );
        assert_eq!(found(&[(Municipality, &["jette"])]), [(1, vec![Municipality]), (2, vec![Municipality])]);
        assert_eq!(found(&[(Short, &[YES])]), [(0, vec![])], "a flag that is down says no");
        assert_eq!(
            found(&[(Target, &["newcomers"])]),
            [(2, vec![]), (1, vec![Target])],
            "everybody is newcomers too"
        );
    }

    #[test]
    fn where_a_task_names_no_municipality_it_is_where_its_organisation_is() {
        let organisation = values(&[("municipality", "jette")], &[]);
        assert_eq!(Facet::Municipality.said(&organisation, &Values::default()), ["jette"]);
        let own = values(&[("municipality", "evere")], &[]);
        assert_eq!(Facet::Municipality.said(&organisation, &own), ["evere"]);
    }

    #[test]
    fn a_count_says_how_many_tasks_a_choice_would_leave() {
        let (organisation, tasks) = tasks();
        let of = |given: &[(Facet, &[&str])]| {
            orient(tasks.iter().map(|task| (&organisation, task)), &asked(given)).counts
        };
        assert_eq!(of(&[])[&Facet::Language], [("fr".to_owned(), 1), ("nl".to_owned(), 2)].into());
        // Of its own facet a choice takes nothing away.
        let counts = of(&[(Facet::When, &["mon-morning"]), (Facet::Category, &["gone"])]);
        assert_eq!(
            counts[&Facet::When],
            [("mon-morning".to_owned(), 1), ("tue-morning".to_owned(), 1)].into()
        );
        assert_eq!(counts[&Facet::Talent]["cooking"], 0, "what somebody may have chosen stays");
        assert_eq!(counts[&Facet::Category], [("gone".to_owned(), 0)].into());
    }

    #[test]
    fn a_task_that_is_closed_or_over_is_not_offered() {
        let until = |day: &str| values(&[("until", day)], &[]);
        assert!(is_open(&until("2026-11-27"), "2026-11-27") && is_open(&Values::default(), "2026-11-27"));
        assert!(!is_open(&until("2026-11-26"), "2026-11-27"));
        let mut closed = Values::default();
        closed.numbers.insert("closed".to_owned(), 1);
        assert!(!is_open(&closed, "2026-11-27"));
    }
}
