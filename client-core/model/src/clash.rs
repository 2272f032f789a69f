//! Appointments that cannot all be kept, found when what stands noted offline has come together, and the plan that disturbs the
//! fewest people.
//!
//! Three things clash: a visitor who would be at two places at once, or could not get from one to the other in time; a slot that
//! was given twice; a task with more appointments than places. What was noted twice is a clash of its own. Nothing is dropped:
//! the plan keeps as many appointments as can be kept, and of several ways to do so the one that keeps who came first in central
//! order; the others are to be moved, each with a time at which its stand and its visitor are free, the nearest there is.

mod keep;
mod propose;

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use serde::Serialize;

use crate::{
    appointment,
    ids::DocId,
    market, municipality,
    organisation::{self, MUNICIPALITY, PLACES, TASK_MUNICIPALITY},
    slot,
    values::Values,
};

/// An appointment as the plan sees it. Minutes are those of [`crate::slot::minute`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    /// The visitor's booklet.
    pub booklet: String,
    /// The stand's organisation.
    pub stand: DocId,
    /// The task, by its id in the organisation.
    pub task: String,
    /// When it begins.
    pub start: i64,
    /// In which municipality; empty when nobody said.
    pub municipality: String,
    /// Somebody looked, and it stays: it clashes with nothing that was there.
    pub agreed: bool,
    /// When it last changed: a number that grows with the log.
    pub changed: i64,
}

/// What a stand said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// When it sees people, one each; none means at any time.
    pub slots: BTreeSet<i64>,
    /// How many minutes a talk takes.
    pub minutes: i64,
    /// How many places are left of its tasks, by their id; a task that is not there has no end.
    pub places: BTreeMap<String, usize>,
}

impl Booking {
    /// What an appointment says, noted for a task of this organisation; nothing when it was taken back.
    pub fn of(appointment: &Values, stand: DocId, organisation: Option<&Values>) -> Option<Self> {
        let task = appointment.text(&appointment::TASK);
        let start = slot::minute(appointment.text(&appointment::DATE), appointment.text(&appointment::TIME))?;
        let town = organisation.map(|organisation| {
            let own = organisation.texts.get(&format!(
                "{}/{task}/{}",
                organisation::TASK.key,
                TASK_MUNICIPALITY.key
            ));
            own.cloned().unwrap_or_else(|| organisation.text(&MUNICIPALITY).to_owned())
        });
        (!appointment.is_on(&appointment::WITHDRAWN)).then(|| Self {
            booklet: appointment.text(&appointment::BOOKLET).to_owned(),
            stand,
            task: task.to_owned(),
            start,
            municipality: town.unwrap_or_default(),
            agreed: is_agreed(appointment),
            changed: 0,
        })
    }
}

/// Did somebody say that it stays where it is?
pub fn is_agreed(appointment: &Values) -> bool {
    let at = slot::id(appointment.text(&appointment::DATE), appointment.text(&appointment::TIME));
    at.is_some_and(|at| at == appointment.text(&appointment::AGREED))
}

impl Stand {
    /// What a market says of a stand, when it is at one, and its organisation of its tasks.
    pub fn of(stand: Option<&Values>, organisation: Option<&Values>) -> Self {
        let slots = stand.map(|stand| stand.choices(&market::SLOTS)).unwrap_or_default();
        let minutes = stand.map_or(0, |stand| stand.number(&market::MINUTES));
        let tasks =
            organisation.map(|organisation| organisation.items(organisation::TASK.key)).unwrap_or_default();
        let places = tasks.into_iter().filter_map(|(id, task)| {
            Some((id, usize::try_from(task.number(&PLACES)).ok().filter(|places| *places > 0)?))
        });
        Self {
            slots: slots
                .iter()
                .filter_map(|slot| slot::parse(slot))
                .filter_map(|(day, time)| slot::minute(&day, &time))
                .collect(),
            minutes: if minutes > 0 { minutes } else { slot::MINUTES_UNSAID },
            places: places.collect(),
        }
    }
}

/// Why an appointment cannot stay where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Why {
    /// The same was noted before.
    Twice,
    /// The slot is somebody else's.
    Slot,
    /// The visitor is elsewhere, or cannot be there in time.
    Visitor,
    /// The task has no place left.
    Places,
}

impl Why {
    /// As it stands in an appointment's field.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Twice => "twice",
            Self::Slot => "slot",
            Self::Visitor => "visitor",
            Self::Places => "places",
        }
    }
}

/// An appointment that is to be moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// Which: its place in the list that was given.
    pub booking: usize,
    /// Why.
    pub why: Why,
    /// When it could be instead; nothing when no time is free, or when another time would not help.
    pub to: Option<i64>,
}

/// Two appointments that cannot both be kept, by their places in the list that was given, the earlier one first.
pub type Pair = (usize, usize, Why);

/// What stands are there, by organisation; where one is not known, it is at any time and takes [`crate::slot::MINUTES_UNSAID`].
pub type Stands = BTreeMap<DocId, Stand>;

/// Adds what a market says of an organisation's stand. Of an organisation that was at two markets all slots are its own, and a talk
/// takes as long as at the one that says so.
pub fn add_stand(stands: &mut Stands, id: DocId, at_market: Option<&Values>, organisation: Option<&Values>) {
    let stand = Stand::of(at_market, organisation);
    let is_said = at_market.is_some_and(|at| at.number(&market::MINUTES) > 0);
    match stands.entry(id) {
        Entry::Vacant(unknown) => drop(unknown.insert(stand)),
        Entry::Occupied(known) => {
            let known = known.into_mut();
            known.slots.extend(&stand.slots);
            if is_said {
                known.minutes = stand.minutes;
            }
        }
    }
}

/// Minutes from door to door between two places, when both are known: ten to leave and arrive, and nine kilometres an hour
/// through the city, which is a walk of the first kilometre and then the tram. An estimate of ours: better than none, and
/// whoever knows better says that the appointment stays.
pub fn travel_minutes(one: &str, other: &str) -> i64 {
    municipality::metres_between(one, other).map_or(0, |metres| 10 + i64::from(metres) / 150)
}

/// Every two appointments that cannot both be kept. Appointments stand in central order. Of one that stays what was there when somebody
/// said so is no question any more; what came or was moved since then is.
pub fn pairs(bookings: &[Booking], stands: &Stands) -> Vec<Pair> {
    let mut of_visitor: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut of_slot: BTreeMap<(DocId, i64), Vec<usize>> = BTreeMap::new();
    for (at, booking) in bookings.iter().enumerate() {
        of_visitor.entry(&booking.booklet).or_default().push(at);
        if stands.get(&booking.stand).is_some_and(|stand| !stand.slots.is_empty()) {
            of_slot.entry((booking.stand, booking.start)).or_default().push(at);
        }
    }
    let mut found = BTreeMap::new();
    for several in of_visitor.values().chain(of_slot.values()) {
        for (place, one) in several.iter().enumerate() {
            for other in several.iter().skip(place + 1) {
                let both =
                    bookings.get(*one).zip(bookings.get(*other)).filter(|(one, other)| is_asked(one, other));
                if let Some(why) = both.and_then(|(one, other)| between(one, other, stands)) {
                    found.insert((*one, *other), why);
                }
            }
        }
    }
    found.into_iter().map(|((one, other), why)| (one, other, why)).collect()
}

/// Is it a question which of the two stays, as far as somebody answered for one of them?
fn is_asked(one: &Booking, other: &Booking) -> bool {
    match (one.agreed, other.agreed) {
        (true, true) => false,
        (false, false) => true,
        (true, false) => other.changed > one.changed,
        (false, true) => one.changed > other.changed,
    }
}

/// Why two appointments cannot both be kept; nothing when they can.
fn between(one: &Booking, other: &Booking, stands: &Stands) -> Option<Why> {
    let same_stand = one.stand == other.stand;
    if one.booklet == other.booklet {
        if same_stand && one.task == other.task && one.start == other.start {
            return Some(Why::Twice);
        }
        let (first, then) = if one.start <= other.start { (one, other) } else { (other, one) };
        let way = if same_stand { 0 } else { travel_minutes(&one.municipality, &other.municipality) };
        return (first.start + minutes(first.stand, stands) + way > then.start).then_some(Why::Visitor);
    }
    let is_slot = stands.get(&one.stand).is_some_and(|stand| !stand.slots.is_empty());
    (same_stand && is_slot && one.start == other.start).then_some(Why::Slot)
}

fn minutes(stand: DocId, stands: &Stands) -> i64 {
    stands.get(&stand).map_or(slot::MINUTES_UNSAID, |stand| stand.minutes)
}

/// Why an appointment cannot be beside these others; nothing when it can.
pub fn with_others<'a>(
    one: &Booking,
    others: impl IntoIterator<Item = &'a Booking>,
    stands: &Stands,
) -> Option<Why> {
    others.into_iter().filter_map(|other| between(one, other, stands)).min()
}

/// The tasks with more appointments than places: their appointments, and how many of them can be kept.
pub fn overfull(bookings: &[Booking], stands: &Stands) -> Vec<(Vec<usize>, usize)> {
    let mut of_task: BTreeMap<(DocId, &str), Vec<usize>> = BTreeMap::new();
    for (at, booking) in bookings.iter().enumerate().filter(|(_, booking)| !booking.agreed) {
        of_task.entry((booking.stand, &booking.task)).or_default().push(at);
    }
    let places = |(stand, task): &(DocId, &str)| stands.get(stand)?.places.get(*task).copied();
    let with_places = of_task.into_iter().filter_map(|(task, all)| Some((all, places(&task)?)));
    with_places.filter(|(all, places)| all.len() > *places).collect()
}

/// Which appointments are to be moved, and to when: those that are given stand in central order and are still to come; `now` is
/// the first minute that can be proposed.
pub fn plan(bookings: &[Booking], stands: &Stands, now: i64) -> Vec<Move> {
    let (pairs, overfull) = (pairs(bookings, stands), overfull(bookings, stands));
    let is_agreed = |at: &usize| bookings.get(*at).is_some_and(|booking| booking.agreed);
    // What came after one that stays whatever it clashes with has no choice, nor does it take a place.
    let (answered, open): (Vec<Pair>, Vec<Pair>) =
        pairs.iter().partition(|(one, other, _)| is_agreed(one) || is_agreed(other));
    let out: BTreeSet<usize> =
        answered.iter().map(|(one, other, _)| if is_agreed(one) { *other } else { *one }).collect();
    let open: Vec<_> =
        open.into_iter().filter(|(one, other, _)| !out.contains(one) && !out.contains(other)).collect();
    let within = |(members, places): &(Vec<usize>, usize)| {
        (members.iter().copied().filter(|member| !out.contains(member)).collect(), *places)
    };
    let overfull: Vec<_> = overfull.iter().map(within).collect();
    let mut kept = keep::most(bookings.len(), &open, &overfull);
    kept.retain(|at| !out.contains(at));
    let mut why: BTreeMap<usize, Why> = BTreeMap::new();
    for (one, other, because) in &pairs {
        for (moved, stays) in [(one, other), (other, one)] {
            if !kept.contains(moved) && kept.contains(stays) {
                let known = why.entry(*moved).or_insert(*because);
                *known = (*known).min(*because);
            }
        }
    }
    let moved = (0..bookings.len()).filter(|at| !kept.contains(at));
    let moved: Vec<_> = moved.map(|at| (at, why.get(&at).copied().unwrap_or(Why::Places))).collect();
    propose::times(bookings, stands, &moved, now)
}

#[cfg(test)]
mod tests;
