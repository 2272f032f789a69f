//! Connections of those who have not shown yet who they are: neither a paired device nor somebody who is logged in.
//!
//! They have places of their own, and when one comes too many, the oldest of those ends that came from the address which has
//! the most. So whoever fills the places pushes out their own, a hall behind one address keeps working, and who can show at
//! once who they are is in.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, PoisonError},
};

use crate::{account::Place, store::Ending};

/// Those that are here, in the order in which they came.
#[derive(Clone)]
pub(crate) struct Strangers {
    max: usize,
    waiting: Arc<Mutex<Waiting>>,
}

#[derive(Default)]
struct Waiting {
    last: u64,
    here: BTreeMap<u64, (Place, Ending)>,
}

impl Waiting {
    /// Ends the oldest one of the address that has the most; false when there is nobody.
    fn make_room(&mut self) -> bool {
        let mut counts: HashMap<Place, usize> = HashMap::new();
        for (place, _) in self.here.values() {
            *counts.entry(*place).or_default() += 1;
        }
        let most = counts.values().max().copied().unwrap_or_default();
        let crowded = |place: &Place| counts.get(place) == Some(&most);
        let oldest = self.here.iter().find(|(_, (place, _))| crowded(place)).map(|(number, _)| *number);
        let ended = oldest.and_then(|number| self.here.remove(&number));
        if let Some((_, ending)) = &ended {
            ending.end();
        }
        ended.is_some()
    }
}

/// A connection is a stranger's as long as this value lives.
pub(crate) struct Stranger {
    among: Strangers,
    number: u64,
}

impl Strangers {
    pub(crate) fn at_most(max: usize) -> Self {
        Self { max, waiting: Arc::default() }
    }

    /// Takes one more.
    pub(crate) fn enter(&self, place: Place, ending: Ending) -> Stranger {
        self.with(|waiting| {
            if waiting.here.len() >= self.max {
                waiting.make_room();
            }
            waiting.last += 1;
            waiting.here.insert(waiting.last, (place, ending));
            Stranger { among: self.clone(), number: waiting.last }
        })
    }

    /// Ends one; false when there is none.
    pub(crate) fn make_room(&self) -> bool {
        self.with(Waiting::make_room)
    }

    fn with<T>(&self, work: impl FnOnce(&mut Waiting) -> T) -> T {
        work(&mut self.waiting.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Stranger {
    fn drop(&mut self) {
        self.among.with(|waiting| waiting.here.remove(&self.number));
    }
}

/// Who is at the other end of a connection, as its requests see it.
#[derive(Clone)]
pub(crate) struct Guest(Arc<Mutex<Option<Stranger>>>);

impl Guest {
    pub(crate) fn new(stranger: Stranger) -> Self {
        Self(Arc::new(Mutex::new(Some(stranger))))
    }

    /// A request has shown who it is from: the connection is no stranger's any more.
    pub(crate) fn is_known(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(last: u8) -> Place {
        Place::of([192, 0, 2, last].into())
    }

    #[test]
    fn who_fills_the_places_pushes_out_their_own() {
        let strangers = Strangers::at_most(4);
        let enter = |last| {
            let ending = Ending::default();
            (strangers.enter(place(last), ending.clone()), ending)
        };
        let hall = enter(1);
        let flood: Vec<_> = (0..20).map(|_| enter(9)).collect();
        let home = enter(2);
        assert!(!hall.1.has_come() && !home.1.has_come());
        assert_eq!(flood.iter().filter(|(_, ending)| !ending.has_come()).count(), 2, "the newest of them");

        let known = Guest::new(hall.0);
        known.is_known();
        let more: Vec<_> = (0..20).map(|_| enter(9)).collect();
        assert!(!hall.1.has_come() && !home.1.has_come(), "who showed who it is has no place among them");
        drop(more);
    }

    #[test]
    fn a_hall_behind_one_address_has_all_the_places_when_nobody_else_comes() {
        let strangers = Strangers::at_most(50);
        let hall: Vec<_> = (0..50)
            .map(|_| {
                let ending = Ending::default();
                (strangers.enter(place(1), ending.clone()), ending)
            })
            .collect();
        assert!(hall.iter().all(|(_, ending)| !ending.has_come()));
    }
}
