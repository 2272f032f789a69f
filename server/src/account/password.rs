//! Passwords: hashed slowly on purpose, so a few at a time; who comes when too many wait is told to come back.

use std::{
    collections::HashMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use argon2::{
    Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version,
    password_hash::SaltString,
};
use tokio::sync::Semaphore;
use unicode_normalization::UnicodeNormalization;

use super::{AccountError, Place};
use crate::clock::random;

/// Longest password looked at, in bytes.
pub const PASSWORD_BYTES_MAX: usize = 256;
/// Shortest password accepted, in characters.
pub const PASSWORD_CHARS_MIN: usize = 10;

/// Each takes 19 MiB, and a flood of logins must not exhaust the memory.
const AT_ONCE_MAX: usize = 2;
/// Of one place: it must not take all the turns.
const TURNS_OF_PLACE_MAX: usize = 4;

/// A hash nobody knows the password of, so that an unknown name takes as long as a wrong password.
static NOBODY: LazyLock<String> =
    LazyLock::new(|| hash_now(&hex::encode(random::<32>().unwrap_or([7; 32]))).unwrap_or_default());

/// OWASP's first choice: 19 MiB, 2 rounds.
fn argon2() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(19 * 1024, 2, 1, None).unwrap_or_default())
}

/// The password as it is hashed: keyboards write the same letter in one character or in two.
fn normal(password: &str) -> String {
    password.nfc().collect()
}

fn hash_now(password: &str) -> Result<String, AccountError> {
    let salt = SaltString::encode_b64(&random::<16>()?).map_err(AccountError::Hash)?;
    Ok(argon2().hash_password(password.as_bytes(), &salt).map_err(AccountError::Hash)?.to_string())
}

fn verify_now(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok())
}

/// May this be somebody's password?
#[must_use]
pub fn is_long_enough(password: &str) -> bool {
    password.len() <= PASSWORD_BYTES_MAX && normal(password).chars().count() >= PASSWORD_CHARS_MIN
}

/// Is this what a password was hashed to?
#[must_use]
pub fn is_hash(text: &str) -> bool {
    PasswordHash::new(text).is_ok()
}

/// Hands out turns to hash; cheap to clone.
#[derive(Clone)]
pub struct Hasher(Arc<Shared>);

struct Shared {
    at_once: Arc<Semaphore>,
    turns_max: usize,
    /// By the place that they were given to.
    turns: Mutex<HashMap<Place, usize>>,
}

impl Hasher {
    /// With so many turns at once, most of which wait.
    #[must_use]
    pub fn new(turns_max: usize) -> Self {
        let at_once = Arc::new(Semaphore::new(AT_ONCE_MAX));
        Self(Arc::new(Shared { at_once, turns_max, turns: Mutex::default() }))
    }

    /// A turn, or [`AccountError::Busy`].
    pub fn turn(&self, place: Place) -> Result<Turn, AccountError> {
        let mut turns = self.0.turns.lock().unwrap_or_else(PoisonError::into_inner);
        let of_place = turns.get(&place).copied().unwrap_or_default();
        if of_place >= TURNS_OF_PLACE_MAX || turns.values().sum::<usize>() >= self.0.turns_max {
            return Err(AccountError::Busy);
        }
        turns.insert(place, of_place + 1);
        Ok(Turn { of: self.0.clone(), place })
    }
}

/// A turn to hash one password. It ends with its work, also when whoever asked for it is gone by then.
pub struct Turn {
    of: Arc<Shared>,
    place: Place,
}

impl Drop for Turn {
    fn drop(&mut self) {
        let mut turns = self.of.turns.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = turns.get_mut(&self.place) {
            *count -= 1;
            if *count == 0 {
                turns.remove(&self.place);
            }
        }
    }
}

impl Turn {
    /// The argon2id hash of a password, to be stored.
    pub async fn hash(self, password: String) -> Result<String, AccountError> {
        self.run(move || hash_now(&normal(&password))).await?
    }

    /// Is this the password? `None` for an unknown account; takes equally long.
    pub async fn fits(self, password: String, hash: Option<String>) -> Result<bool, AccountError> {
        let hash = hash.filter(|hash| !hash.is_empty());
        self.run(move || {
            let fits = verify_now(&normal(&password), hash.as_ref().unwrap_or(&NOBODY));
            fits && hash.is_some()
        })
        .await
    }

    async fn run<T: Send + 'static>(
        self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, AccountError> {
        let one = Arc::clone(&self.of.at_once).acquire_owned().await.map_err(|_| AccountError::Worker)?;
        let held = (self, one);
        let working = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(held);
            done
        });
        working.await.map_err(|_| AccountError::Worker)
    }
}

#[cfg(test)]
mod tests {
    use std::{net::Ipv4Addr, sync::mpsc, time::Duration};

    use super::*;

    fn place(last: u8) -> Place {
        Place::of(Ipv4Addr::new(192, 0, 2, last).into())
    }

    fn turn() -> Turn {
        Hasher::new(1).turn(place(1)).unwrap()
    }

    #[tokio::test]
    async fn a_password_fits_its_own_hash_only() {
        let hash = turn().hash("paard batterij".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(turn().fits("paard batterij".into(), Some(hash.clone())).await.unwrap());
        assert!(!turn().fits("paard".into(), Some(hash)).await.unwrap());
        for unusable in [Some("damaged".to_owned()), Some(String::new()), None] {
            assert!(!turn().fits(String::new(), unusable).await.unwrap());
        }
    }

    #[tokio::test]
    async fn a_password_set_on_one_keyboard_fits_on_another() {
        let (composed, decomposed) = ("caf\u{e9} op de hoek", "cafe\u{301} op de hoek");
        let hash = turn().hash(composed.into()).await.unwrap();
        assert!(turn().fits(decomposed.into(), Some(hash)).await.unwrap());
    }

    #[test]
    fn a_short_or_endless_password_is_none() {
        assert!(is_long_enough("lang genoeg!"));
        assert!(!is_long_enough("kort"));
        assert!(!is_long_enough("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}"), "five letters");
        assert!(!is_long_enough(&"x".repeat(10_000)));
    }

    #[tokio::test]
    async fn whoever_hangs_up_keeps_the_turn_until_the_work_is_done() {
        let hasher = Hasher::new(1);
        let (begun, has_begun) = mpsc::channel();
        let (finish, may_finish) = mpsc::channel::<()>();
        let asked = tokio::spawn(hasher.turn(place(1)).unwrap().run(move || {
            begun.send(()).unwrap();
            let _ = may_finish.recv();
        }));
        tokio::task::spawn_blocking(move || has_begun.recv().unwrap()).await.unwrap();
        asked.abort();
        assert!(asked.await.unwrap_err().is_cancelled());
        assert!(matches!(hasher.turn(place(2)), Err(AccountError::Busy)), "it is still being worked on");
        drop(finish);
        let free = async {
            while hasher.turn(place(2)).is_err() {
                tokio::task::yield_now().await
            }
        };
        tokio::time::timeout(Duration::from_secs(5), free).await.unwrap();
    }

    #[test]
    fn one_place_does_not_take_all_the_turns() {
        let hasher = Hasher::new(6);
        let _taken: Vec<_> = (0..TURNS_OF_PLACE_MAX).map(|_| hasher.turn(place(1)).unwrap()).collect();
        assert!(matches!(hasher.turn(place(1)), Err(AccountError::Busy)));
        let _others: Vec<_> = (2..4).map(|last| hasher.turn(place(last)).unwrap()).collect();
        assert!(matches!(hasher.turn(place(9)), Err(AccountError::Busy)), "six is all there are");
    }
}
