//! Calendar days and times of day as people write them, without a clock or a time zone.

use jiff::{SignedDuration, civil::Date};

use crate::invalid::Invalid;

/// The day that numbered days are counted from.
const FIRST: Date = Date::constant(1970, 1, 1);

/// `YYYY-MM-DD` of a day counted from 1970-01-01; empty outside the calendar.
pub fn day_text(day: i64) -> String {
    let since = day.checked_mul(24).and_then(SignedDuration::try_from_hours);
    let date = since.and_then(|since| FIRST.checked_add(since).ok()).filter(|date| date.year() >= 0);
    date.map(|date| format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day())).unwrap_or_default()
}

/// Days since 1970-01-01 of `YYYY-MM-DD`.
pub fn parse_day(text: &str) -> Result<i64, Invalid> {
    let number = |length: usize, part: Option<&str>| {
        let digits =
            part.filter(|part| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit()));
        digits.and_then(|digits| digits.parse::<i16>().ok())
    };
    let mut parts = text.split('-');
    let (year, month, day) = (number(4, parts.next()), number(2, parts.next()), number(2, parts.next()));
    let (Some(year), Some(month), Some(day), None) = (year, month, day, parts.next()) else {
        return Err(Invalid::Date);
    };
    let small = |number: i16| i8::try_from(number).map_err(|_| Invalid::Date);
    let date = Date::new(year, small(month)?, small(day)?).map_err(|_| Invalid::Date)?;
    Ok(date.duration_since(FIRST).as_hours() / 24)
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
        for (text, day) in
            [("1970-01-01", 0), ("2024-02-29", 19_782), ("2026-11-23", 20_780), ("1969-12-31", -1)]
        {
            assert_eq!((parse_day(text), day_text(day).as_str()), (Ok(day), text));
        }
        assert_eq!((day_text(i64::MAX), day_text(-800_000)), (String::new(), String::new()));
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
