//! The times at which a stand sees people, as coordinators write them: a day a line, and its hours after it.

use std::collections::{BTreeMap, BTreeSet};

use samenspel_model::slot;

/// Times of one stand: all of them taken away and as many others written is still one change that the gate takes.
pub(in crate::http) const MAX: usize = 250;
/// Hours that one line may come to: a day from morning to evening in talks of five minutes.
const A_LINE_MAX: usize = 200;

/// As lines: `2027-03-16 10:00 10:30`.
pub(in crate::http) fn text(slots: &[String]) -> String {
    let mut days: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (day, time) in slots.iter().filter_map(|slot| slot::parse(slot)) {
        days.entry(day).or_default().insert(time);
    }
    let line = |(day, times): (String, BTreeSet<String>)| {
        std::iter::once(day).chain(times).collect::<Vec<_>>().join(" ")
    };
    days.into_iter().map(line).collect::<Vec<_>>().join("\n")
}

/// The slots of such lines; `10:00-12:00` stands for a talk after the other. The line that is not understood, when there is one.
pub(in crate::http) fn read(text: &str, minutes: i64) -> Result<BTreeSet<String>, String> {
    let mut slots = BTreeSet::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let of_line = one(line, minutes).filter(|of_line| (1..=A_LINE_MAX).contains(&of_line.len()));
        slots.extend(of_line.ok_or_else(|| line.to_owned())?);
    }
    Ok(slots)
}

fn one(line: &str, minutes: i64) -> Option<Vec<String>> {
    let line = line.replace(['–', '—'], "-").replace([',', ';'], " ");
    let mut words = line.split_whitespace();
    let day = day(words.next()?)?;
    let mut slots = Vec::new();
    for word in words.filter(|word| !["om", "à", "at", "en", "et", "and", "uur"].contains(word)) {
        match word.split_once('-') {
            None => slots.push(slot::id(&day, &time(word)?)?),
            Some((from, to)) => {
                let (mut at, to) = (slot::minute(&day, &time(from)?)?, slot::minute(&day, &time(to)?)?);
                while at + minutes <= to && slots.len() <= A_LINE_MAX {
                    slots.push(slot::id(&day, &slot::of_minute(at).1)?);
                    at += minutes.max(1);
                }
            }
        }
    }
    Some(slots)
}

/// `2027-03-16` or `16/3/2027`
fn day(word: &str) -> Option<String> {
    let mut parts = word.split('/');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(day), Some(month), Some(year), None) if year.len() == 4 => {
            Some(format!("{year}-{:02}-{:02}", month.parse::<u8>().ok()?, day.parse::<u8>().ok()?))
        }
        (Some(day), None, ..) => Some(day.to_owned()),
        _ => None,
    }
}

/// `10:00`, `10.00`, `10u30`, `10h`, `10`
fn time(word: &str) -> Option<String> {
    let (hour, minute) = word.split_once([':', '.', 'u', 'h', 'U', 'H']).unwrap_or((word, ""));
    let minute = if minute.is_empty() { "0" } else { minute };
    Some(format!("{:02}:{:02}", hour.parse::<u8>().ok()?, minute.parse::<u8>().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_and_its_hours_are_read_as_people_write_them() {
        let slots = read("16/3/2027 10u 10.30 14h30\n\n2027-03-17  om 9-10 uur", 30).unwrap();
        let slots: Vec<_> = slots.into_iter().collect();
        let expected =
            ["2027-03-16-1000", "2027-03-16-1030", "2027-03-16-1430", "2027-03-17-0900", "2027-03-17-0930"];
        assert_eq!(slots, expected);
        assert_eq!(text(&slots), "2027-03-16 10:00 10:30 14:30\n2027-03-17 09:00 09:30");
        assert_eq!(read(&text(&slots), 30).unwrap().into_iter().collect::<Vec<_>>(), expected, "and back");
    }

    #[test]
    fn the_line_that_is_not_understood_is_told() {
        for line in [
            "morgen 10:00",
            "2027-02-30 10:00",
            "2027-03-16",
            "2027-03-16 25:00",
            "2027-03-16 12:00-10:00",
            "1/2 10:00",
        ] {
            assert_eq!(read(line, 30), Err(line.to_owned()));
        }
    }
}
