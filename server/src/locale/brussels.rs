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
