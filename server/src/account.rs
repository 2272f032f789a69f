//! Coordinators' names, passwords, login tokens and the brake on guessing. No SQL here: see `store::account`.

mod brake;
mod password;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use samenspel_model::text;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::clock::random;
pub use brake::{Attempts, Place, Tried};
pub use password::{Hasher, PASSWORD_BYTES_MAX, PASSWORD_CHARS_MIN, Turn, is_hash, is_long_enough};

/// How long a login lasts: a long working day.
pub const LOGIN_MS: i64 = 14 * 3_600_000;
/// Longest account name, in characters: it travels in every change that its owner makes, where 240 bytes fit.
pub const NAME_CHARS_MAX: usize = 40;

/// Why a password could not be handled.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// Too many passwords are being hashed: try again in a few seconds.
    #[error("too many passwords at once")]
    Busy,
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

#[cfg(test)]
mod tests {
    use super::*;

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
