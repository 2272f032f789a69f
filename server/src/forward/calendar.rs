//! A digest as a calendar file: the same appointment has the same id for ever, a higher number when it changed, and stays in it
//! once more when it does not take place.

use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use jiff::Timestamp;

use super::{
    digest::{Digest, Line},
    text::Words,
};
use crate::{locale, store::forwarding::Whom};

/// The calendar; in UTC, so that no program needs to know the clock of Brussels.
pub(crate) fn calendar(words: Words<'_>, digest: &Digest, now_ms: i64) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in
        [("VERSION", "2.0"), ("PRODID", "-//Samenspel//NL"), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")]
    {
        calendar.append_property(Property::new(name, value));
    }
    let to_organisation = matches!(digest.recipient.whom, Whom::Organisation(_));
    for line in &digest.lines {
        if let Some(event) = event(words, line, to_organisation, now_ms) {
            calendar.push(event);
        }
    }
    calendar.to_string()
}

fn event(words: Words<'_>, line: &Line, to_organisation: bool, now_ms: i64) -> Option<Event> {
    let told = &line.told;
    let begins = locale::moment_of(&told.date, &told.time)?;
    let ends = begins.checked_add(jiff::SignedDuration::from_mins(told.minutes.max(1))).ok()?;
    let utc = |moment: Timestamp| moment.strftime("%Y%m%dT%H%M%SZ").to_string();
    let mut event = Event::new();
    event
        .uid(&format!("{}@samenspel", line.doc))
        .sequence(u32::try_from(line.sequence).unwrap_or(0))
        .add_property("DTSTAMP", utc(Timestamp::from_millisecond(now_ms).ok()?))
        .add_property("DTSTART", utc(begins))
        .add_property("DTEND", utc(ends))
        .summary(&summary(words, line, to_organisation))
        .description(&words.facts(told, to_organisation).join("\n"));
    if !told.place.is_empty() {
        event.location(&told.place);
    }
    event.status(if line.is_cancelled() { EventStatus::Cancelled } else { EventStatus::Confirmed });
    Some(event.done())
}

fn summary(words: Words<'_>, line: &Line, to_organisation: bool) -> String {
    let who = words.who(&line.told);
    if to_organisation || line.told.organisation.is_empty() {
        return who;
    }
    let values = [("who", (&who).into()), ("organisation", (&line.told.organisation).into())];
    words.lang.with("mail-calendar-title", &values)
}
