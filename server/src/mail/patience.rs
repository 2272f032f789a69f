//! How long a message waits until it is tried again, and when it is given up.

use samenspel_model::{Millis, env::DAY_MS};

use crate::locale;

const MINUTE_MS: i64 = 60_000;
/// Minutes after the first, second, … try; the last counts from then on.
const WAITS: [i64; 8] = [1, 2, 5, 15, 30, 60, 120, 240];
/// A mail server that is down over a long weekend loses nothing.
const PATIENCE_MS: i64 = 5 * DAY_MS;

/// When a message that was tried so often before is tried again; nothing when it has been tried long enough.
pub(super) fn next(made: Millis, tries: u32, now: Millis) -> Option<Millis> {
    if now.0.saturating_sub(made.0) > PATIENCE_MS {
        return None;
    }
    let at = usize::try_from(tries).unwrap_or(usize::MAX);
    let minutes = WAITS.get(at).or(WAITS.last()).copied().unwrap_or(1);
    Some(now.plus_ms(minutes * MINUTE_MS))
}

/// What is tomorrow is so until the day ends: a reminder that was made before this has waited too long.
pub(super) fn reminders_from(now: Millis) -> Millis {
    let today = locale::moment_of(&locale::today(now.0).to_string(), "00:00");
    Millis(today.map_or(now.0, |begins| begins.as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patience_grows_from_a_minute_to_hours_and_ends_after_days() {
        let (made, mut now, mut waits) = (Millis(0), Millis(0), Vec::new());
        for tries in 0.. {
            let Some(next) = next(made, tries, now) else { break };
            waits.push((next.0 - now.0) / MINUTE_MS);
            now = next;
        }
        assert_eq!(waits[..9], [1, 2, 5, 15, 30, 60, 120, 240, 240]);
        assert!(waits.len() < 50, "the mail server is not pestered: {}", waits.len());
        assert!((PATIENCE_MS..PATIENCE_MS + DAY_MS).contains(&now.0));
    }
}
