//! Connections of those who have not shown yet who they are: neither a paired device nor somebody who is logged in.
//!
//! They have places of their own, and when one comes too many, the oldest of those ends that came from the address which has
//! the most. So whoever fills the places pushes out their own, a hall behind one address keeps working, and who can show at
//! once who they are is in.
//!
//! Behind a proxy all connections come from one address, and one connection serves many people: there each request says anew
//! whose it is, and one that has not asked anything yet is nobody's. It only makes room when there is no place left at all.

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
    /// Those of the proxy that have not asked anything yet.
    silent: BTreeMap<u64, Ending>,
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

    /// Takes one more, of which nobody knows yet where it comes from.
    fn enter_silent(&self, ending: Ending) -> Stranger {
        self.with(|waiting| {
            waiting.last += 1;
            waiting.silent.insert(waiting.last, ending);
            Stranger { among: self.clone(), number: waiting.last }
        })
    }

    /// Ends one; false when there is none.
    pub(crate) fn make_room(&self) -> bool {
        self.with(|waiting| match waiting.silent.pop_first() {
            Some((_, ending)) => {
                ending.end();
                true
            }
            None => waiting.make_room(),
        })
    }

    fn with<T>(&self, work: impl FnOnce(&mut Waiting) -> T) -> T {
        work(&mut self.waiting.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Stranger {
    fn drop(&mut self) {
        self.among.with(|waiting| (waiting.here.remove(&self.number), waiting.silent.remove(&self.number)));
    }
}

/// Who is at the other end of a connection, as its requests see it.
#[derive(Clone)]
pub(crate) struct Guest {
    stranger: Arc<Mutex<Option<Stranger>>>,
    among: Strangers,
    ending: Ending,
}

impl Guest {
    /// Of a connection that comes from this place.
    pub(crate) fn of_place(place: Place, among: &Strangers, ending: Ending) -> Self {
        Self::new(among.enter(place, ending.clone()), among, ending)
    }

    /// Of a connection that a proxy opened.
    pub(crate) fn behind_proxy(among: &Strangers, ending: Ending) -> Self {
        Self::new(among.enter_silent(ending.clone()), among, ending)
    }

    fn new(stranger: Stranger, among: &Strangers, ending: Ending) -> Self {
        Self { stranger: Arc::new(Mutex::new(Some(stranger))), among: among.clone(), ending }
    }

    /// The proxy passes on a request from this place, whosever the one before it was.
    pub(crate) fn asks_from(&self, place: Place) {
        // First its own place is free again, or it could push out itself.
        self.is_known();
        let stranger = self.among.enter(place, self.ending.clone());
        *self.stranger.lock().unwrap_or_else(PoisonError::into_inner) = Some(stranger);
    }

    /// A request has shown who it is from: the connection is no stranger's any more.
    pub(crate) fn is_known(&self) {
        self.stranger.lock().unwrap_or_else(PoisonError::into_inner).take();
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

        let known = Guest::new(hall.0, &strangers, hall.1.clone());
        known.is_known();
        let more: Vec<_> = (0..20).map(|_| enter(9)).collect();
        assert!(!hall.1.has_come() && !home.1.has_come(), "who showed who it is has no place among them");
        drop(more);
    }

    #[test]
    fn what_a_proxy_opened_is_nobodys_until_it_asks_and_makes_room_first() {
        let strangers = Strangers::at_most(3);
        let open = || {
            let ending = Ending::default();
            (Guest::behind_proxy(&strangers, ending.clone()), ending)
        };
        let (hall, idle) = (open(), open());
        hall.0.asks_from(place(1));
        let spare: Vec<_> = (0..20).map(|_| open()).collect();
        let flood: Vec<_> = (0..20)
            .map(|_| {
                let flood = open();
                flood.0.asks_from(place(9));
                flood
            })
            .collect();
        assert!(!hall.1.has_come() && !idle.1.has_come(), "one of the hall, and none that only waits");
        assert_eq!(flood.iter().filter(|(_, ending)| !ending.has_come()).count(), 2);
        assert!(
            strangers.make_room() && idle.1.has_come() && !spare.iter().any(|(_, ending)| ending.has_come())
        );

        // Sofie was known on this connection; now the proxy has it for somebody else.
        spare[0].0.asks_from(place(2));
        spare[0].0.is_known();
        spare[0].0.asks_from(place(9));
        drop(flood);
        let more: Vec<_> = (0..3)
            .map(|_| {
                let more = open();
                more.0.asks_from(place(9));
                more
            })
            .collect();
        drop(more);
        assert!(spare[0].1.has_come() && !hall.1.has_come());
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
