//! How often a stranger may ask: so many at once from one place, and one more every so often. Who asks too often hears when to come back.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use crate::account::Place;

/// Places remembered; those that have waited longest are forgotten first.
const PLACES_MAX: usize = 10_000;

/// Links that lead nowhere, or nowhere any more.
const LINKS: (i64, i64) = (120, 500);
/// Wrong codes of devices to be paired. A right one is always answered, so a hall behind one address is not held up by who guesses there.
const PAIRING: (i64, i64) = (30, 2_000);

/// What is counted.
pub(crate) struct Paces {
    /// Links that need no account and lead nowhere.
    pub(crate) links: Pace,
    /// Wrong pairing codes.
    pub(crate) pairing: Pace,
}

impl Default for Paces {
    fn default() -> Self {
        Self { links: Pace::new(LINKS), pairing: Pace::new(PAIRING) }
    }
}

/// One kind of asking.
pub(crate) struct Pace {
    /// So many at once.
    burst: i64,
    /// One more after so many milliseconds.
    every_ms: i64,
    /// When all that a place asked for would have been its turn, one after the other.
    turns: Mutex<HashMap<Place, i64>>,
}

impl Pace {
    fn new((burst, every_ms): (i64, i64)) -> Self {
        Self { burst, every_ms, turns: Mutex::default() }
    }

    /// Counts one more; for how many milliseconds this place must wait first, when it asked too often.
    pub(crate) fn ask(&self, place: Place, now_ms: i64) -> Option<i64> {
        let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
        if turns.len() >= PLACES_MAX && !turns.contains_key(&place) {
            turns.retain(|_, turn| *turn > now_ms);
            let first = turns.iter().min_by_key(|(_, turn)| **turn).map(|(place, _)| *place);
            if let Some(first) = first.filter(|_| turns.len() >= PLACES_MAX) {
                turns.remove(&first);
            }
        }
        let turn = turns.entry(place).or_insert(now_ms);
        // A clock that was set back makes nobody wait for longer than a full burst.
        let next = (*turn).clamp(now_ms, now_ms + self.burst * self.every_ms) + self.every_ms;
        let wait = next - now_ms - self.burst * self.every_ms;
        if wait > 0 {
            return Some(wait);
        }
        *turn = next;
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_000_000_000;

    fn place(last: u16) -> Place {
        let [high, low] = last.to_be_bytes();
        Place::of([192, 0, high, low].into())
    }

    #[test]
    fn a_burst_is_free_then_there_is_one_more_every_so_often_and_others_are_not_held_up() {
        let pace = Pace::new((3, 1_000));
        let ask = |place_number, now_ms| pace.ask(place(place_number), now_ms);
        assert_eq!([NOW; 3].map(|now_ms| ask(1, now_ms)), [None; 3]);
        assert_eq!(ask(1, NOW), Some(1_000));
        assert_eq!(ask(1, NOW + 400), Some(600), "asking does not make it longer");
        assert_eq!(ask(2, NOW), None);
        assert_eq!(ask(1, NOW + 1_000), None);
        assert_eq!(ask(1, NOW + 1_000), Some(1_000));
        assert_eq!(ask(1, NOW - 9_000_000), Some(1_000), "the clock was set back");
        assert_eq!([NOW + 60_000; 3].map(|now_ms| ask(1, now_ms)), [None; 3], "the burst is free again");
    }

    #[test]
    fn many_places_take_a_bounded_room() {
        let pace = Pace::new((1, 1_000));
        for number in 0..u16::try_from(PLACES_MAX).unwrap() + 500 {
            pace.ask(place(number), NOW);
        }
        assert!(pace.turns.lock().unwrap().len() <= PLACES_MAX);
    }
}
