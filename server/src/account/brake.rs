//! The brake on guessing. It holds up the place where the guesses come from, not the person whose name is guessed at: from
//! another place the right password is taken at once.

use std::{
    collections::HashMap,
    hash::Hash,
    net::IpAddr,
    sync::{Mutex, PoisonError},
};

/// Wrong passwords at one place before it has to wait.
const FREE_ATTEMPTS: u32 = 5;
/// The same for a name that is being guessed at from many places.
const FREE_ATTEMPTS_OF_GUESSED: u32 = 1;
/// So many wrong passwords from all places make a guessed name, until an hour passes without any.
const GUESSED_FROM: u32 = 20;
const GUESSED_MS: i64 = 3_600_000;
const WAIT_MS: i64 = 30_000;
const WAIT_MS_MAX: i64 = 15 * 60_000;
/// Places of all accounts that are remembered, and places with names that nobody has.
const KNOWN_MAX: usize = 10_000;
const INVENTED_MAX: usize = 1_000;

/// Where a request comes from: an IPv4 address, or as much of an IPv6 address as one household gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place(IpAddr);

impl Place {
    /// The place of an address.
    #[must_use]
    pub fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V6(long) => Self(IpAddr::V6((long.to_bits() >> 72 << 72).into())),
            short => Self(short),
        }
    }
}

/// Whose password somebody tries.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Tried {
    /// That of this account.
    Account(i64),
    /// Of a name that nobody has, without case. Held up like an account, so that nobody learns who there is; but however
    /// many are invented, they never stand in an account's way.
    Nobody(String),
}

/// Counts attempts: at each place five are free, then it waits, twice as long each time, up to 15 minutes.
#[derive(Default)]
pub struct Attempts(Mutex<Counted>);

#[derive(Default)]
struct Counted {
    known: Counts<i64>,
    invented: Counts<String>,
    /// Wrong passwords for an account from all places, and when the last one came.
    guessed: HashMap<i64, (u32, i64)>,
}

impl Attempts {
    fn with<T>(&self, work: impl FnOnce(&mut Counted) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// How long this place must still wait, in milliseconds.
    #[must_use]
    pub fn wait_ms(&self, tried: &Tried, place: Place, now_ms: i64) -> Option<i64> {
        let until = self.with(|counted| match tried {
            Tried::Account(id) => counted.known.until(&(*id, place)),
            Tried::Nobody(name) => counted.invented.until(&(name.clone(), place)),
        })?;
        (until > now_ms).then(|| until - now_ms)
    }

    /// Counts an attempt before its password is checked, so that a burst cannot slip through.
    pub fn begin(&self, tried: &Tried, place: Place, now_ms: i64) {
        self.with(|counted| match tried {
            Tried::Account(id) => {
                let guessed = counted
                    .guessed
                    .get(id)
                    .is_some_and(|(count, last_ms)| *count >= GUESSED_FROM && *last_ms > now_ms - GUESSED_MS);
                let free = if guessed { FREE_ATTEMPTS_OF_GUESSED } else { FREE_ATTEMPTS };
                counted.known.add((*id, place), now_ms, free, KNOWN_MAX);
            }
            Tried::Nobody(name) => {
                counted.invented.add((name.clone(), place), now_ms, FREE_ATTEMPTS, INVENTED_MAX);
            }
        });
    }

    /// It was wrong.
    pub fn failed(&self, tried: &Tried, now_ms: i64) {
        let Tried::Account(id) = tried else { return };
        self.with(|counted| {
            let (count, last_ms) = counted.guessed.entry(*id).or_default();
            if *last_ms <= now_ms - GUESSED_MS {
                *count = 0;
            }
            (*count, *last_ms) = (count.saturating_add(1), now_ms);
        });
    }

    /// It was right: this place is forgotten.
    pub fn succeeded(&self, account: i64, place: Place) {
        self.with(|counted| counted.known.0.remove(&(account, place)));
    }
}

/// Attempts by whose password and place: how many, and until when it waits.
struct Counts<T>(HashMap<(T, Place), (u32, i64)>);

impl<T> Default for Counts<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Clone + Eq + Hash> Counts<T> {
    fn until(&self, key: &(T, Place)) -> Option<i64> {
        self.0.get(key).map(|(_, until)| *until)
    }

    fn add(&mut self, key: (T, Place), now_ms: i64, free: u32, max: usize) {
        let is_over = |until: i64| until < now_ms - WAIT_MS_MAX;
        if self.0.len() >= max && !self.0.contains_key(&key) {
            self.0.retain(|_, (_, until)| !is_over(*until));
            // Still full: whoever fills it has many places, and gains little with one more.
            while self.0.len() >= max
                && let Some(first) =
                    self.0.iter().min_by_key(|(_, (_, until))| *until).map(|(key, _)| key.clone())
            {
                self.0.remove(&first);
            }
        }
        let (count, until) = self.0.entry(key).or_default();
        if is_over(*until) {
            *count = 0;
        }
        *count = count.saturating_add(1);
        let doublings = count.saturating_sub(free);
        *until = now_ms;
        if doublings > 0 {
            *until += (WAIT_MS << (doublings - 1).min(10)).min(WAIT_MS_MAX);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AN: Tried = Tried::Account(1);
    const NOW: i64 = 1_000_000_000;

    fn place(address: &str) -> Place {
        Place::of(address.parse().unwrap())
    }

    /// Tries until it has to wait; how often it could try.
    fn guess(attempts: &Attempts, tried: &Tried, place: Place, now_ms: i64) -> u32 {
        let mut count = 0;
        while attempts.wait_ms(tried, place, now_ms).is_none() {
            attempts.begin(tried, place, now_ms);
            attempts.failed(tried, now_ms);
            count += 1;
        }
        count
    }

    #[test]
    fn guessing_at_one_place_is_slow_and_an_is_in_at_once_from_another() {
        let attempts = Attempts::default();
        let (cafe, home) = (place("192.0.2.7"), place("198.51.100.1"));
        assert_eq!(guess(&attempts, &AN, cafe, NOW), FREE_ATTEMPTS + 1);
        assert_eq!(attempts.wait_ms(&AN, cafe, NOW), Some(WAIT_MS));
        assert_eq!(attempts.wait_ms(&AN, home, NOW), None);
        assert_eq!(attempts.wait_ms(&Tried::Account(2), cafe, NOW), None, "colleagues there are not held up");
        let mut guesses = 0;
        for second in 0..86_400 {
            guesses += guess(&attempts, &AN, cafe, NOW + second * 1_000);
        }
        assert!(guesses < 110, "{guesses} in a day");
    }

    #[test]
    fn the_right_password_wipes_out_slips_at_that_place() {
        let attempts = Attempts::default();
        let home = place("198.51.100.1");
        guess(&attempts, &AN, home, NOW);
        attempts.succeeded(1, home);
        assert_eq!(attempts.wait_ms(&AN, home, NOW), None);
    }

    #[test]
    fn a_name_that_many_places_guess_at_gives_each_one_try_and_its_owner_too() {
        let attempts = Attempts::default();
        for last in 1..=4 {
            guess(&attempts, &AN, place(&format!("192.0.2.{last}")), NOW);
        }
        assert_eq!(guess(&attempts, &AN, place("192.0.2.99"), NOW), FREE_ATTEMPTS_OF_GUESSED + 1);
        let home = place("198.51.100.1");
        assert_eq!(attempts.wait_ms(&AN, home, NOW), None);
        attempts.begin(&AN, home, NOW);
        attempts.failed(&AN, NOW);
        assert_eq!(attempts.wait_ms(&AN, home, NOW), None, "one slip is free");
        let later = NOW + GUESSED_MS + 1;
        assert_eq!(guess(&attempts, &AN, place("192.0.2.50"), later), FREE_ATTEMPTS + 1, "it passes");
    }

    #[test]
    fn invented_names_are_held_up_like_others_and_never_stand_in_an_accounts_way() {
        let attempts = Attempts::default();
        let cafe = place("192.0.2.7");
        let nobody = |number: usize| Tried::Nobody(format!("naam {number}"));
        assert_eq!(guess(&attempts, &nobody(0), cafe, NOW), FREE_ATTEMPTS + 1);
        guess(&attempts, &AN, cafe, NOW);
        for number in 0..2 * INVENTED_MAX {
            attempts.begin(&nobody(number), cafe, NOW);
        }
        assert_eq!(attempts.wait_ms(&Tried::Account(2), cafe, NOW), None, "never tried");
        assert_eq!(attempts.wait_ms(&AN, cafe, NOW), Some(WAIT_MS), "and the brake holds");
        assert!(attempts.with(|counted| counted.invented.0.len()) <= INVENTED_MAX);
    }

    #[test]
    fn a_household_is_one_place() {
        assert_eq!(place("2001:db8:0:aa01::1"), place("2001:db8:0:aaff:9:9:9:9"));
        assert_ne!(place("2001:db8:0:aa01::1"), place("2001:db8:0:ab01::1"));
        assert_eq!(place("::ffff:192.0.2.7"), place("192.0.2.7"));
    }
}
