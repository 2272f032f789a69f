//! Time and randomness as values, so that a run can be repeated.

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Milliseconds since 1970-01-01T00:00:00Z.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode,
)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(transparent)]
#[cbor(transparent)]
pub struct Millis(#[n(0)] pub i64);

/// Milliseconds in a day.
pub const DAY_MS: i64 = 86_400_000;

impl Millis {
    /// Whole days since 1970-01-01 (UTC).
    pub fn day(self) -> i64 {
        self.0.div_euclid(DAY_MS)
    }

    /// This moment moved by `ms` milliseconds; saturates at the ends of time.
    pub fn plus_ms(self, ms: i64) -> Self {
        Self(self.0.saturating_add(ms))
    }
}

/// The moment and the randomness one call may use.
#[derive(Clone, Debug)]
pub struct Env {
    /// The time of the call.
    pub now: Millis,
    entropy: [u8; 32],
    drawn: u64,
}

impl Env {
    /// `entropy` must be fresh for every call: ids are drawn from it.
    pub fn new(now: Millis, entropy: [u8; 32]) -> Self {
        Self { now, entropy, drawn: 0 }
    }

    /// The next `N` (at most 32) random bytes: SHA-256 of the entropy and a counter.
    pub fn draw<const N: usize>(&mut self) -> [u8; N] {
        const { assert!(N <= 32, "one draw gives at most 32 bytes") };
        self.drawn += 1;
        let digest =
            Sha256::new().chain_update(self.entropy).chain_update(self.drawn.to_be_bytes()).finalize();
        let mut out = [0; N];
        out.iter_mut().zip(digest.iter()).for_each(|(to, from)| *to = *from);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn draws_differ_within_a_call_and_repeat_for_the_same_entropy() {
        let mut first = Env::new(Millis(0), [7; 32]);
        let mut second = Env::new(Millis(0), [7; 32]);
        let (a, b): ([u8; 16], [u8; 16]) = (first.draw(), first.draw());
        assert_ne!(a, b);
        assert_eq!(a, second.draw::<16>());
    }

    #[test]
    fn a_day_before_the_epoch_is_negative() {
        assert_eq!(Millis(-1).day(), -1);
        assert_eq!(Millis(DAY_MS).day(), 1);
    }
}
