//! Passwords, login tokens and the brake on guessing. No SQL here: see `store::account`.

use std::{
    collections::HashMap,
    sync::{LazyLock, Mutex, PoisonError},
};

use argon2::{
    Algorithm, Argon2, Params, PasswordHash, PasswordHasher, PasswordVerifier, Version,
    password_hash::SaltString,
};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use samenspel_model::text;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use tokio::sync::Semaphore;

use crate::clock::random;

/// How long a login lasts: a long working day.
pub const LOGIN_MS: i64 = 14 * 3_600_000;
/// Longest password looked at, in bytes.
pub const PASSWORD_BYTES_MAX: usize = 256;
/// Longest account name, in characters: it travels in every change that its owner makes, where 240 bytes fit.
pub const NAME_CHARS_MAX: usize = 40;

/// A coordinator's name as it is kept; `None` when it is none.
#[must_use]
pub fn name(typed: &str) -> Option<String> {
    let name = text::clean_line(typed);
    (1..=NAME_CHARS_MAX).contains(&name.chars().count()).then_some(name)
}

/// What two names that differ in case only have in common.
#[must_use]
pub fn name_key(typed: &str) -> String {
    text::clean_line(&text::clean_line(typed).to_lowercase())
}

/// Why a password could not be handled.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The hash function refused its input or the stored hash is damaged.
    #[error("password hash: {0}")]
    Hash(argon2::password_hash::Error),
    /// The worker thread died.
    #[error("password worker ended")]
    Worker,
    /// The system gave no randomness.
    #[error("no randomness: {0}")]
    Random(#[from] getrandom::Error),
}

/// Two at a time: each takes 19 MiB, and a flood of logins must not exhaust the memory.
static HASHERS: Semaphore = Semaphore::const_new(2);

/// A hash nobody knows the password of, so that an unknown name takes as long as a wrong password.
static NOBODY: LazyLock<String> =
    LazyLock::new(|| hash_now(&hex::encode(random::<32>().unwrap_or([7; 32]))).unwrap_or_default());

/// OWASP's first choice: 19 MiB, 2 rounds.
fn argon2() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(19 * 1024, 2, 1, None).unwrap_or_default())
}

fn hash_now(password: &str) -> Result<String, AccountError> {
    let salt = SaltString::encode_b64(&random::<16>()?).map_err(AccountError::Hash)?;
    Ok(argon2().hash_password(password.as_bytes(), &salt).map_err(AccountError::Hash)?.to_string())
}

fn verify_now(password: &str, hash: &str) -> bool {
    PasswordHash::new(hash).is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok())
}

async fn off_the_loop<T: Send + 'static>(
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, AccountError> {
    let _place = HASHERS.acquire().await.map_err(|_| AccountError::Worker)?;
    tokio::task::spawn_blocking(work).await.map_err(|_| AccountError::Worker)
}

/// The argon2id hash of a password, to be stored.
pub async fn hash_password(password: String) -> Result<String, AccountError> {
    off_the_loop(move || hash_now(&password)).await?
}

/// Is this the password? `None` for an unknown account; takes equally long.
pub async fn verify_password(password: String, hash: Option<String>) -> Result<bool, AccountError> {
    off_the_loop(move || {
        let fits = verify_now(&password, hash.as_ref().unwrap_or(&NOBODY));
        fits && hash.is_some()
    })
    .await
}

/// A random secret for a cookie or a link; the store keeps only its digest.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// A fresh token of 256 bits.
    pub fn random() -> Result<Self, getrandom::Error> {
        Ok(Self(URL_SAFE_NO_PAD.encode(random::<32>()?)))
    }

    /// The text that goes out.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// What the store keeps of a token.
    #[must_use]
    pub fn digest(text: &str) -> [u8; 32] {
        Sha256::digest(text.as_bytes()).into()
    }

    /// Compares in constant time.
    #[must_use]
    pub fn fits(&self, text: &str) -> bool {
        self.0.as_bytes().ct_eq(text.as_bytes()).into()
    }
}

const FREE_ATTEMPTS: u32 = 5;
const WAIT_MS: i64 = 30_000;
const WAIT_MS_MAX: i64 = 15 * 60_000;
const NAMES_MAX: usize = 1_000;

/// Slows guessing down, per account name: five free attempts, then waits that double up to 15 minutes.
#[derive(Default)]
pub struct Attempts(Mutex<HashMap<String, (u32, i64)>>);

impl Attempts {
    /// How long this name must still wait, in milliseconds.
    #[must_use]
    pub fn wait_ms(&self, name: &str, now_ms: i64) -> Option<i64> {
        let names = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (_, until) = *names.get(&slot(&names, name))?;
        (until > now_ms).then(|| until - now_ms)
    }

    /// Counts an attempt before its password is checked, so that a burst cannot slip through.
    pub fn begin(&self, name: &str, now_ms: i64) {
        let mut names = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if names.len() >= NAMES_MAX {
            names.retain(|_, (_, until)| *until > now_ms - WAIT_MS_MAX);
        }
        let slot = slot(&names, name);
        let (count, until) = names.entry(slot).or_default();
        if *until < now_ms - WAIT_MS_MAX {
            *count = 0;
        }
        *count = count.saturating_add(1);
        let doublings = count.saturating_sub(FREE_ATTEMPTS);
        *until = now_ms;
        if doublings > 0 {
            *until += (WAIT_MS << (doublings - 1).min(10)).min(WAIT_MS_MAX);
        }
    }

    /// Forgets a name after a successful login.
    pub fn succeeded(&self, name: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&key(name));
    }
}

/// Where a name is counted. When somebody has filled the list with names, all others share one place: nobody guesses
/// unbraked.
fn slot(names: &HashMap<String, (u32, i64)>, name: &str) -> String {
    let key = key(name);
    if names.len() < NAMES_MAX || names.contains_key(&key) { key } else { String::new() }
}

fn key(name: &str) -> String {
    name.trim().to_lowercase().chars().take(NAME_CHARS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_password_fits_its_own_hash_only() {
        let hash = hash_password("paard batterij".into()).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(verify_password("paard batterij".into(), Some(hash.clone())).await.unwrap());
        assert!(!verify_password("paard".into(), Some(hash)).await.unwrap());
        assert!(!verify_password("paard".into(), Some("damaged".into())).await.unwrap());
        assert!(!verify_password("paard".into(), None).await.unwrap());
    }

    #[test]
    fn guessing_is_slowed_down_per_name() {
        let attempts = Attempts::default();
        for _ in 0..FREE_ATTEMPTS {
            assert_eq!(attempts.wait_ms("An", 1_000_000), None);
            attempts.begin("An", 1_000_000);
        }
        attempts.begin("AN ", 1_000_000);
        assert_eq!(attempts.wait_ms("an", 1_000_000), Some(WAIT_MS));
        assert_eq!(attempts.wait_ms("Bo", 1_000_000), None, "others are not held up");
        for _ in 0..20 {
            attempts.begin("an", 1_000_000);
        }
        assert_eq!(attempts.wait_ms("an", 1_000_000), Some(WAIT_MS_MAX));
        attempts.succeeded("an");
        assert_eq!(attempts.wait_ms("an", 1_000_000), None);
    }

    #[test]
    fn a_flood_of_names_does_not_switch_the_brake_off() {
        let attempts = Attempts::default();
        for n in 0..NAMES_MAX {
            attempts.begin(&format!("naam {n}"), 1_000_000);
        }
        for _ in 0..=FREE_ATTEMPTS {
            attempts.begin("An", 1_000_000);
        }
        assert_eq!(attempts.wait_ms("An", 1_000_000), Some(WAIT_MS));
        attempts.begin("Bo", 1_000_000 + 2 * WAIT_MS_MAX);
        assert_eq!(attempts.wait_ms("An", 1_000_000 + 2 * WAIT_MS_MAX), None, "it passes");
    }

    #[test]
    fn names_are_cleaned_and_the_same_in_any_case() {
        assert_eq!(name(" Sofie\u{202e}  Peeters\0 ").as_deref(), Some("Sofie Peeters"));
        for wrong in ["", " \u{200e} ", &"é".repeat(41)] {
            assert_eq!(name(wrong), None, "{wrong:?}");
        }
        assert_eq!(name_key("RENÉ"), name_key(" rene\u{301}"));
        assert_ne!(name_key("René"), name_key("Rene"));
    }

    #[test]
    fn tokens_differ_and_fit_themselves() {
        let (a, b) = (Token::random().unwrap(), Token::random().unwrap());
        assert!(a.fits(a.text()) && !a.fits(b.text()));
    }
}
