//! Days and hours as the clocks in Brussels show them.

use std::sync::LazyLock;

use jiff::{Timestamp, civil, tz::TimeZone};

static BRUSSELS: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/Brussels").unwrap_or_else(|_| TimeZone::system()));

/// A moment on the clock of Brussels.
pub(super) fn local(ms: i64) -> civil::DateTime {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(BRUSSELS.clone()).datetime()
}

/// The end of a civil day in Brussels, in milliseconds.
#[must_use]
pub fn end_of_day_ms(day: civil::Date) -> Option<i64> {
    let next = day.tomorrow().ok()?;
    Some(next.to_zoned(BRUSSELS.clone()).ok()?.timestamp().as_millisecond())
}

/// The moment of a day and a time on the clock of Brussels; nothing when they are none. An hour that the clock skips in spring is the
/// one after it, one that comes twice in autumn the first.
#[must_use]
pub fn moment_of(day: &str, time: &str) -> Option<Timestamp> {
    let moment: civil::DateTime = format!("{day}T{time}").parse().ok()?;
    Some(moment.to_zoned(BRUSSELS.clone()).ok()?.timestamp())
}

/// The day and the time in Brussels, such as `2026-12-01 10:00`.
#[must_use]
pub fn minute(now_ms: i64) -> String {
    local(now_ms).strftime("%Y-%m-%d %H:%M").to_string()
}

/// The hour in Brussels.
#[must_use]
pub fn hour_of(now_ms: i64) -> i8 {
    local(now_ms).hour()
}

/// Today in Brussels.
#[must_use]
pub fn today(now_ms: i64) -> civil::Date {
    local(now_ms).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nights_on_which_the_clock_changes_have_every_hour_once() {
        let utc = |day: &str, time: &str| moment_of(day, time).map(|moment| moment.to_string());
        assert_eq!(
            utc("2027-03-28", "02:30").as_deref(),
            Some("2027-03-28T01:30:00Z"),
            "there is none: it is half past three"
        );
        assert_eq!(
            utc("2026-10-25", "02:30").as_deref(),
            Some("2026-10-25T00:30:00Z"),
            "the first of the two"
        );
        assert_eq!(utc("2026-12-01", "10:00").as_deref(), Some("2026-12-01T09:00:00Z"));
        for wrong in [("2026-13-01", "10:00"), ("0026-02-30", "10:00"), ("2026-12-01", "25:00"), ("", "")] {
            assert_eq!(utc(wrong.0, wrong.1), None, "{wrong:?}");
        }
    }
}
