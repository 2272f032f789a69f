//! A time at which a stand's organisation sees one person: `2027-03-16-1000`, a day and a time of day as one id.

use crate::calendar;

/// How many minutes a talk takes where a stand does not say.
pub const MINUTES_UNSAID: i64 = 30;

/// The id of a day `YYYY-MM-DD` and a time `HH:MM`; nothing when they are none.
pub fn id(day: &str, time: &str) -> Option<String> {
    calendar::parse_day(day).ok()?;
    calendar::check_time(time).ok()?;
    let (hour, minute) = time.split_once(':')?;
    Some(format!("{day}-{hour}{minute}"))
}

/// The day and the time of a slot; nothing when this is none.
pub fn parse(slot: &str) -> Option<(String, String)> {
    let (day, time) = slot.rsplit_once('-')?;
    let (hour, minute) = time.split_at_checked(2)?;
    let (day, time) = (day.to_owned(), format!("{hour}:{minute}"));
    id(&day, &time).map(|_| (day, time))
}

/// Minutes since 1970 of a day and a time, as a clock on the wall counts them; nothing when they are none.
pub fn minute(day: &str, time: &str) -> Option<i64> {
    calendar::check_time(time).ok()?;
    let (hour, minute) = time.split_once(':')?;
    let of_day = hour.parse::<i64>().ok()? * 60 + minute.parse::<i64>().ok()?;
    Some(calendar::parse_day(day).ok()? * 24 * 60 + of_day)
}

/// The day and the time of such a minute.
pub fn of_minute(minute: i64) -> (String, String) {
    let of_day = minute.rem_euclid(24 * 60);
    (calendar::day_text(minute.div_euclid(24 * 60)), format!("{:02}:{:02}", of_day / 60, of_day % 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_is_a_day_and_a_time_and_back() {
        let slot = id("2027-03-16", "10:05").unwrap();
        assert_eq!(slot, "2027-03-16-1005");
        assert_eq!(parse(&slot), Some(("2027-03-16".to_owned(), "10:05".to_owned())));
        let minute = minute("2027-03-16", "10:05").unwrap();
        assert_eq!(of_minute(minute), ("2027-03-16".to_owned(), "10:05".to_owned()));
        for wrong in
            ["", "2027-03-16", "2027-03-16-2500", "2027-02-30-1000", "2027-03-16-10:0", "morgen-1000"]
        {
            assert_eq!(parse(wrong), None, "{wrong}");
        }
        assert_eq!(id("0026-13-01", "10:00"), None);
    }
}
