//! Calendar days and times of day as people write them, without a clock or a time zone.

use time::{Date, Month};

use crate::invalid::Invalid;

/// Julian day number of 1970-01-01.
const EPOCH_JULIAN_DAY: i64 = 2_440_588;

/// `YYYY-MM-DD` of a day counted from 1970-01-01; empty outside the calendar.
pub fn day_text(day: i64) -> String {
    i32::try_from(day.saturating_add(EPOCH_JULIAN_DAY))
        .ok()
        .and_then(|julian| Date::from_julian_day(julian).ok())
        .map(|date| format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day()))
        .unwrap_or_default()
}

/// Days since 1970-01-01 of `YYYY-MM-DD`.
pub fn parse_day(text: &str) -> Result<i64, Invalid> {
    let mut parts = text.split('-');
    let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Invalid::Date);
    };
    if (year.len(), month.len(), day.len()) != (4, 2, 2) || text.contains('+') {
        return Err(Invalid::Date);
    }
    let number = |text: &str| text.parse::<u16>().map_err(|_| Invalid::Date);
    let month = u8::try_from(number(month)?)
        .ok()
        .and_then(|month| Month::try_from(month).ok())
        .ok_or(Invalid::Date)?;
    let day = u8::try_from(number(day)?).map_err(|_| Invalid::Date)?;
    let date = Date::from_calendar_date(i32::from(number(year)?), month, day).map_err(|_| Invalid::Date)?;
    Ok(i64::from(date.to_julian_day()) - EPOCH_JULIAN_DAY)
}

/// Is this `HH:MM` of a day?
pub fn check_time(text: &str) -> Result<(), Invalid> {
    let fits = |part: &str, below: u8| {
        part.len() == 2 && !part.starts_with('+') && part.parse::<u8>().is_ok_and(|number| number < below)
    };
    match text.split_once(':') {
        Some((hour, minute)) if fits(hour, 24) && fits(minute, 60) => Ok(()),
        _ => Err(Invalid::Time),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_survive_their_text_form() {
        for text in ["1970-01-01", "2024-02-29", "2026-11-23"] {
            assert_eq!(day_text(parse_day(text).unwrap()), text);
        }
    }

    #[test]
    fn what_is_no_day_or_time_is_refused() {
        for text in ["", "2026-02-29", "2026-13-01", "26-1-1", "morgen", "2026-11-23-1", "+026-11-23"] {
            assert_eq!(parse_day(text), Err(Invalid::Date), "{text}");
        }
        for text in ["", "24:00", "10:60", "1:00", "10h00", "+1:00"] {
            assert_eq!(check_time(text), Err(Invalid::Time), "{text}");
        }
    }
}
