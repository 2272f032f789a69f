//! A volunteer's PIN: four digits that open the shared tablet again. What is kept of it is a slow hash with salt, written
//! `1$salt$hash` in hexadecimal.
//!
//! What it is for: a passer-by at an unattended tablet. Whoever has the tablet's disk tries all ten thousand in an hour, however
//! slow the hash is; against that only the disk's own encryption helps. The hash keeps the digits, which people use elsewhere too,
//! from being read at a glance.

use argon2::{Algorithm, Argon2, Params, Version};

use crate::{ids, invalid::Invalid, text};

/// Digits of a PIN.
pub const DIGITS: usize = 4;
/// Memory of one hash in KiB, and how often it is gone through: about a tenth of a second in a tablet's browser.
const MEMORY_KIB: u32 = 7 * 1024;
const PASSES: u32 = 5;
/// How this version hashes.
const SCHEME: &str = "1";
const SALT_BYTES: usize = 16;
const HASH_BYTES: usize = 32;

/// Wrong tries in a row that cost nothing.
const FREE_TRIES: u32 = 3;
/// How long the next try waits after each further wrong one; the last holds for all that follow.
const WAITS_MS: [i64; 5] = [15_000, 30_000, 60_000, 120_000, 300_000];

/// Four digits.
#[derive(Clone, PartialEq, Eq)]
pub struct Pin([u8; DIGITS]);

impl Pin {
    /// What was typed, in the digits of any script that keyboards here have.
    pub fn parse(typed: &str) -> Result<Self, Invalid> {
        let typed = text::clean_line(typed);
        let digits = typed.chars().filter(|character| !character.is_whitespace()).map(text::western_digit);
        let digits = digits.map(|digit| digit.is_ascii_digit().then(|| u8::try_from(digit).ok()).flatten());
        let digits: Vec<u8> = digits.collect::<Option<_>>().ok_or(Invalid::Pin)?;
        digits.try_into().map(Self).map_err(|_| Invalid::Pin)
    }

    /// What is kept of it.
    pub fn kept(&self, salt: [u8; SALT_BYTES]) -> String {
        format!("{SCHEME}${}${}", ids::hex(&salt), ids::hex(&self.hash(&salt)))
    }

    /// Is this what was kept of it?
    pub fn opens(&self, kept: &str) -> bool {
        read(kept).is_some_and(|(salt, hash)| {
            let differ =
                self.hash(&salt).iter().zip(hash).fold(0, |differ, (one, other)| differ | (one ^ other));
            differ == 0
        })
    }

    fn hash(&self, salt: &[u8]) -> [u8; HASH_BYTES] {
        let mut hash = [0; HASH_BYTES];
        let params = Params::new(MEMORY_KIB, PASSES, 1, Some(HASH_BYTES)).unwrap_or_default();
        // Fails only for lengths that none of these has.
        let _ = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(&self.0, salt, &mut hash);
        hash
    }
}

impl std::fmt::Debug for Pin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pin")
    }
}

/// Could an app have kept this?
pub fn check_stored(kept: &str) -> Result<(), Invalid> {
    read(kept).map(drop).ok_or(Invalid::Pin)
}

fn read(kept: &str) -> Option<([u8; SALT_BYTES], [u8; HASH_BYTES])> {
    let (salt, hash) = kept.strip_prefix(SCHEME)?.strip_prefix('$')?.split_once('$')?;
    let fits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    let (mut salt_bytes, mut hash_bytes) = ([0; SALT_BYTES], [0; HASH_BYTES]);
    if !fits(salt) || !fits(hash) {
        return None;
    }
    ids::read_hex(salt, &mut salt_bytes)?;
    ids::read_hex(hash, &mut hash_bytes)?;
    Some((salt_bytes, hash_bytes))
}

/// How long after the last of so many wrong tries in a row the next one waits.
pub fn wait_ms(wrong: u32) -> i64 {
    let Some(over) = wrong.checked_sub(FREE_TRIES) else { return 0 };
    let place = usize::try_from(over).unwrap_or(usize::MAX).min(WAITS_MS.len() - 1);
    WAITS_MS.get(place).copied().unwrap_or(0)
}

/// What of the wait is left. A clock that was put back makes it no longer than it was from the start; one that was put forward ends
/// it, and the next wrong try waits longer all the same.
pub fn left_ms(wrong: u32, since_ms: i64, now_ms: i64) -> i64 {
    let wait = wait_ms(wrong);
    wait.saturating_sub(now_ms.saturating_sub(since_ms)).clamp(0, wait)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_opens_what_was_kept_of_it_and_nothing_else() {
        let (jan, other) = (Pin::parse("4827").unwrap(), Pin::parse("4828").unwrap());
        let kept = jan.kept([7; 16]);
        assert!(jan.opens(&kept) && !other.opens(&kept));
        assert_ne!(kept, jan.kept([8; 16]), "two people with one PIN");
        assert!(!kept.contains("4827") && check_stored(&kept).is_ok());
        for foreign in ["", "4827", "1$$", "2$00$00", &kept[..kept.len() - 1], &kept.to_uppercase()] {
            assert!(check_stored(foreign).is_err() && !jan.opens(foreign), "{foreign}");
        }
    }

    #[test]
    fn digits_of_any_script_are_the_same_pin() {
        let jan = Pin::parse("4827").unwrap();
        for typed in ["٤٨٢٧", "۴۸۲۷", "４８２７", " 48 27 ", "4٨2٧"] {
            assert!(Pin::parse(typed).unwrap() == jan, "{typed}");
        }
        for typed in ["", "482", "48271", "48a7", "-4827", "vier"] {
            assert_eq!(Pin::parse(typed).unwrap_err(), Invalid::Pin, "{typed}");
        }
    }

    #[test]
    fn wrong_tries_wait_longer_and_longer_whatever_the_clock_does() {
        assert_eq!([0, 1, 2, 3, 4, 7, 400].map(wait_ms), [0, 0, 0, 15_000, 30_000, 300_000, 300_000]);
        assert_eq!(left_ms(3, 1_000, 1_000), 15_000);
        assert_eq!(left_ms(3, 1_000, 11_000), 5_000);
        assert_eq!(left_ms(3, 1_000, 20_000), 0);
        assert_eq!(left_ms(3, 1_000, -90_000_000), 15_000, "put back: from the start, and no longer");
        assert_eq!(left_ms(4, i64::MIN, i64::MAX), 0);
    }
}
