//! The rota of the desk: who comes on which half-day. It follows from what volunteers usually do and from their exceptions, so that
//! nobody fills in a year; where it has gaps shows weeks ahead.

use std::{cmp::Reverse, collections::BTreeSet};

use serde::Serialize;

use crate::{
    availability::{HalfDays, half_days},
    calendar, centre,
    ids::DocId,
    values::Values,
    volunteer::{ABSENT, EXPERIENCED, EXTRA, LEFT, NAME, WHEN},
};

/// The weeks that are looked at: this one and five ahead.
pub const WEEKS: usize = 6;
/// The parts of a day, as the half-days' ids end.
pub const PARTS: [&str; 3] = ["morning", "afternoon", "evening"];
/// Most people that are proposed for a gap.
const PROPOSED_MAX: usize = 3;

/// A half-day of the calendar, such as `2026-12-01-morning`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot {
    /// Days since 1970-01-01.
    pub day: i64,
    /// Its place in [`PARTS`].
    part: usize,
}

impl Slot {
    /// The half-day with this id; `None` for what is none.
    pub fn parse(id: &str) -> Option<Self> {
        let (day, part) = id.rsplit_once('-')?;
        let slot = Self {
            day: calendar::parse_day(day).ok()?,
            part: PARTS.iter().position(|known| *known == part)?,
        };
        (slot.id() == id).then_some(slot)
    }

    /// As it is written.
    pub fn id(self) -> String {
        format!("{}-{}", calendar::day_text(self.day), self.part())
    }

    /// `morning`, `afternoon` or `evening`.
    pub fn part(self) -> &'static str {
        PARTS.get(self.part).copied().unwrap_or_default()
    }

    /// Its place among the half-days of a week.
    fn place(self) -> usize {
        weekday(self.day) * PARTS.len() + self.part
    }
}

/// From Monday, 0.
fn weekday(day: i64) -> usize {
    // The first day of the count was a Thursday.
    usize::try_from((day + 3).rem_euclid(7)).unwrap_or(0)
}

/// A volunteer as the rota sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Their document.
    pub id: DocId,
    /// What colleagues call them.
    pub name: String,
    /// Knows the work.
    pub experienced: bool,
    usual: HalfDays,
    extra: BTreeSet<Slot>,
    absent: BTreeSet<Slot>,
}

impl Member {
    /// What their document says; `None` when they left.
    pub fn read(id: DocId, values: &Values) -> Option<Self> {
        let slots = |ids: &[String]| ids.iter().filter_map(|id| Slot::parse(id)).collect();
        (!values.is_on(&LEFT)).then(|| Self {
            id,
            name: values.text(&NAME).to_owned(),
            experienced: values.is_on(&EXPERIENCED),
            usual: half_days(values.choices(&WHEN)),
            extra: slots(values.choices(&EXTRA)),
            absent: slots(values.choices(&ABSENT)),
        })
    }

    /// Do they come then? Who said both that they come and that they do not is not counted on.
    pub fn comes(&self, slot: Slot) -> bool {
        !self.absent.contains(&slot) && (self.extra.contains(&slot) || self.usual.has(slot.place()))
    }

    /// The registers that say whether they come then: which are set and which are not.
    pub fn registers(&self, slot: Slot, comes: bool) -> [(String, bool); 2] {
        let usual = self.usual.has(slot.place());
        [
            (format!("{}/{}", EXTRA.key, slot.id()), comes && !usual),
            (format!("{}/{}", ABSENT.key, slot.id()), !comes && usual),
        ]
    }

    /// The registers of turns before this day: they say nothing any more.
    pub fn over(&self, today: i64) -> Vec<(String, bool)> {
        let key = |field: &'static str| move |slot: &Slot| (format!("{field}/{}", slot.id()), false);
        let extra = self.extra.iter().filter(|slot| slot.day < today).map(key(EXTRA.key));
        extra.chain(self.absent.iter().filter(|slot| slot.day < today).map(key(ABSENT.key))).collect()
    }
}

/// What is wrong with a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Gap {
    /// Nobody comes.
    Nobody,
    /// Only people who are new.
    New,
}

/// Who comes on a half-day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// When.
    pub slot: Slot,
    /// Is the desk open then?
    pub open: bool,
    /// Who comes, by name.
    pub on: Vec<DocId>,
    /// What is wrong with it.
    pub gap: Option<Gap>,
    /// Who could come to mend that, the likeliest first.
    pub proposed: Vec<DocId>,
}

/// A week of turns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub monday: i64,
    /// The half-days on which the desk is open or somebody comes, in their order.
    pub turns: Vec<Turn>,
}

impl Week {
    /// Is somebody there whenever the desk is open? `None` when it is not open that week.
    pub fn is_manned(&self) -> Option<bool> {
        let mut open = self.turns.iter().filter(|turn| turn.open).peekable();
        open.peek()?;
        Some(open.all(|turn| !turn.on.is_empty()))
    }
}

/// The half-days on which the centre says that the desk is open.
pub fn open_of(centre: &Values) -> HalfDays {
    half_days(centre.choices(&centre::OPEN))
}

/// The week of this day and those after it. What has been has no gaps: nobody can mend them.
pub fn weeks(today: i64, open: HalfDays, team: &[Member]) -> Vec<Week> {
    let mut team: Vec<&Member> = team.iter().collect();
    team.sort_by(|one, other| (&one.name, one.id).cmp(&(&other.name, other.id)));
    let monday = today - i64::try_from(weekday(today)).unwrap_or(0);
    let mut weeks = Vec::new();
    for week in (0_i64..).take(WEEKS) {
        let monday = monday + week * 7;
        let slots = (monday..monday + 7).flat_map(|day| (0..PARTS.len()).map(move |part| Slot { day, part }));
        let turns =
            slots.map(|slot| turn(slot, today, open, &team)).filter(|turn| turn.open || !turn.on.is_empty());
        weeks.push(Week { monday, turns: turns.collect() });
    }
    weeks
}

fn turn(slot: Slot, today: i64, open: HalfDays, team: &[&Member]) -> Turn {
    let on: Vec<&Member> = team.iter().copied().filter(|member| member.comes(slot)).collect();
    let open = open.has(slot.place());
    let gap = match on.iter().any(|member| member.experienced) {
        _ if !open || slot.day < today => None,
        _ if on.is_empty() => Some(Gap::Nobody),
        false => Some(Gap::New),
        true => None,
    };
    Turn {
        slot,
        open,
        gap,
        proposed: gap.map(|_| proposed(slot, team)).unwrap_or_default(),
        on: on.iter().map(|member| member.id).collect(),
    }
}

/// Who could come: experienced people who did not say that they cannot, first those who come on that day anyway, then those who come on
/// few half-days.
fn proposed(slot: Slot, team: &[&Member]) -> Vec<DocId> {
    let can = |member: &&&Member| member.experienced && !member.comes(slot) && !member.absent.contains(&slot);
    let mut free: Vec<_> = team.iter().filter(can).collect();
    let that_day = HalfDays::of_day(weekday(slot.day));
    free.sort_by_key(|member| (Reverse(member.usual.meets(that_day)), member.usual.ids().len()));
    free.into_iter().take(PROPOSED_MAX).map(|member| member.id).collect()
}

/// Newcomers who in these weeks are never together with somebody experienced, each with the first turns on which somebody experienced is
/// there whom they could join.
pub fn unpaired(weeks: &[Week], today: i64, team: &[Member]) -> Vec<(DocId, Vec<Slot>)> {
    let known = |id: &DocId| team.iter().any(|member| member.id == *id && member.experienced);
    let accompanied: Vec<&Turn> = weeks
        .iter()
        .flat_map(|week| &week.turns)
        .filter(|turn| turn.slot.day >= today && turn.on.iter().any(known))
        .collect();
    let new = team.iter().filter(|member| !member.experienced);
    let alone = new.filter(|member| !accompanied.iter().any(|turn| turn.on.contains(&member.id)));
    let join = |member: &Member| {
        let free = accompanied.iter().map(|turn| turn.slot).filter(|slot| !member.absent.contains(slot));
        free.take(PROPOSED_MAX).collect()
    };
    alone.map(|member| (member.id, join(member))).collect()
}

#[cfg(test)]
mod tests;
