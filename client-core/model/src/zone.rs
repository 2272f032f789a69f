//! The centre's own day and hours: those of Brussels, wherever the device thinks it is.

use std::sync::LazyLock;

use jiff::{
    Timestamp, ToSpan,
    civil::{Date, DateTime},
    tz::{AmbiguousOffset, TimeZone},
};
use serde::Serialize;

use crate::{calendar, env::Millis};

/// The rule since 1996, in one line: the database of all zones is larger than the rest of the core.
static BRUSSELS: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap_or(TimeZone::UTC));

/// Why an appointment's moment is asked about before it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Doubt {
    /// Its year is the last two digits of another: nobody can mean it.
    Year,
    /// It has been.
    Past,
    /// More than a year from now: further than a market reaches.
    Far,
    /// The clock jumps over this hour.
    Missing,
    /// The clock shows this hour twice.
    Twice,
}

/// A year before this one is the last two digits of another.
pub const YEAR_MIN: i16 = 1900;

/// A moment that a person should look at once more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Doubtful {
    /// Why.
    pub doubt: Doubt,
    /// Hours near it that exist once.
    pub hours: Vec<String>,
}

/// The centre's day at a moment, `YYYY-MM-DD`.
pub fn day(now: Millis) -> String {
    local(now).date().to_string()
}

/// The centre's day and time of day at a moment, `YYYY-MM-DD` and `HH:MM`.
pub fn day_and_time(now: Millis) -> (String, String) {
    let local = local(now);
    (local.date().to_string(), format!("{:02}:{:02}", local.hour(), local.minute()))
}

/// What makes this day, with its time of day when it is known, doubtful for an appointment.
pub fn doubtful(day: &str, time: &str, now: Millis) -> Option<Doubtful> {
    let (now, date) = (local(now), date(day)?);
    let ask = |doubt| Some(Doubtful { doubt, hours: Vec::new() });
    if date.year() < YEAR_MIN {
        return ask(Doubt::Year);
    }
    let at = clock(date, time);
    if let Some(at) = at {
        let doubt = match BRUSSELS.to_ambiguous_timestamp(at).offset() {
            AmbiguousOffset::Gap { .. } => Some(Doubt::Missing),
            AmbiguousOffset::Fold { .. } => Some(Doubt::Twice),
            AmbiguousOffset::Unambiguous { .. } => None,
        };
        if let Some(doubt) = doubt {
            let hours = [at.checked_sub(1.hour()), at.checked_add(1.hour())];
            let text = |at: DateTime| format!("{:02}:{:02}", at.hour(), at.minute());
            return Some(Doubtful { doubt, hours: hours.into_iter().flatten().map(text).collect() });
        }
    }
    if date < now.date() || at.is_some_and(|at| at < now) {
        return ask(Doubt::Past);
    }
    let reach = now.date().checked_add(1.year()).unwrap_or(Date::MAX);
    if date > reach { ask(Doubt::Far) } else { None }
}

/// A moment on the clock of Brussels.
fn local(now: Millis) -> DateTime {
    Timestamp::from_millisecond(now.0).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(BRUSSELS.clone()).datetime()
}

fn date(day: &str) -> Option<Date> {
    calendar::parse_day(day).ok()?;
    day.parse().ok()
}

fn clock(date: Date, time: &str) -> Option<DateTime> {
    calendar::check_time(time).ok()?;
    let (hour, minute) = time.split_once(':')?;
    date.at(0, 0, 0, 0)
        .checked_add(hour.parse::<i64>().ok()?.hours())
        .ok()?
        .checked_add(minute.parse::<i64>().ok()?.minutes())
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(moment: &str) -> Millis {
        Millis(moment.parse::<Timestamp>().unwrap().as_millisecond())
    }

    fn asked(date: &str, time: &str) -> Option<Doubt> {
        // 13.40 in Brussels.
        doubtful(date, time, at("2026-11-26T12:40:00Z")).map(|doubtful| doubtful.doubt)
    }

    #[test]
    fn the_day_turns_at_midnight_in_brussels_in_winter_and_in_summer() {
        assert_eq!(day(at("2026-11-26T22:59:59Z")), "2026-11-26");
        assert_eq!(day(at("2026-11-26T23:00:00Z")), "2026-11-27");
        assert_eq!(day(at("2026-07-01T21:59:59Z")), "2026-07-01");
        assert_eq!(day(at("2026-07-01T22:00:00Z")), "2026-07-02");
    }

    #[test]
    fn what_has_been_and_what_is_far_away_is_asked_about() {
        for (date, time) in [("2025-12-01", ""), ("2026-11-26", "09:00")] {
            assert_eq!(asked(date, time), Some(Doubt::Past), "{date} {time}");
        }
        for (date, time) in [("0026-12-01", "10:00"), ("0026-12-01", ""), ("1026-03-29", "02:30")] {
            assert_eq!(asked(date, time), Some(Doubt::Year), "{date} {time}");
        }
        assert_eq!(asked("1900-01-01", ""), Some(Doubt::Past));
        assert_eq!(asked("2036-12-01", "10:00"), Some(Doubt::Far));
        assert_eq!(asked("2027-11-27", ""), Some(Doubt::Far));
        for (date, time) in [("2026-11-26", "13:40"), ("2026-11-26", ""), ("2027-11-26", "10:00"), ("", "")] {
            assert_eq!(asked(date, time), None, "{date} {time}");
        }
    }

    #[test]
    fn an_hour_that_the_clock_jumps_over_or_shows_twice_is_told_with_hours_that_exist() {
        let around = |doubt| Some(Doubtful { doubt, hours: vec!["01:30".to_owned(), "03:30".to_owned()] });
        assert_eq!(doubtful("2027-03-28", "02:30", at("2026-11-26T12:40:00Z")), around(Doubt::Missing));
        assert_eq!(doubtful("2026-10-25", "02:30", at("2026-09-01T12:00:00Z")), around(Doubt::Twice));
        for (date, time) in [("2027-03-28", "03:00"), ("2027-03-28", "01:59"), ("2027-10-31", "03:00")] {
            assert_eq!(asked(date, time), None, "{date} {time}");
        }
    }
}
