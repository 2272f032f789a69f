//! Days and hours of the dashboard's forms, by the rule of the tablets: what cannot be is refused, what is unlikely is asked about once.

use std::collections::BTreeSet;

use samenspel_model::{
    Millis, card,
    field::{Field, Is},
    market, slot,
    values::Values,
    zone::{self, Doubt, Doubtful},
};

use super::{context::Coordinator, parts::form::Form, words};
use crate::locale::Locale;

/// Looks at a day that was given, unless it stays what it was.
pub(super) fn day(form: &mut Form, person: &Coordinator, key: &str, before: &str) {
    let (lang, given) = (person.lang, form.value(key).to_owned());
    let Ok(day) = given.parse::<jiff::civil::Date>() else { return };
    if given == before {
        return;
    }
    let words = lang.day(day, person.now_ms);
    let sentence = |id| lang.with(id, &[("day", (&words).into())]);
    match zone::doubtful(&given, "", Millis(person.now_ms)).map(|doubtful| doubtful.doubt) {
        Some(Doubt::Year) => {
            let year = day.year().to_string();
            form.refuse(key, lang.with("day-year", &[("year", (&year).into())]));
        }
        Some(Doubt::Past) => form.ask(key, sentence("day-past")),
        Some(Doubt::Far) => form.ask(key, sentence("day-far")),
        Some(Doubt::Missing | Doubt::Twice) | None => {}
    }
}

/// What begins and what ends, by the keys of their fields.
const PERIODS: [(&str, &str); 2] = [("from", "until"), ("opens", "closes")];

/// Looks at the days that a form of declared fields gave, at the hours of the first of them, and at what ends before it begins.
pub(super) fn days(form: &mut Form, person: &Coordinator, declared: &[Field], before: &Values) {
    let of = |is: fn(&Is) -> bool| declared.iter().filter(move |field| is(&field.is));
    // The day on which somebody looked is past.
    let looked = |field: &&Field| field.key == card::CHECKED_ON.key;
    for field in of(|is| matches!(is, Is::Day)).filter(|field| !looked(field)) {
        day(form, person, field.key, before.text(field));
    }
    for (begin, end) in PERIODS {
        if !form.value(end).is_empty() && form.value(end) < form.value(begin) {
            form.refuse(end, person.lang.t("day-turned"));
        }
    }
    let Some(date) = of(|is| matches!(is, Is::Day)).next() else { return };
    for field in of(|is| matches!(is, Is::Time)) {
        let now = [date, field].map(|field| form.value(field.key).to_owned());
        if now.iter().ne([date, field].map(|field| before.text(field)).iter()) {
            hour(form, person, field.key, &now);
        }
    }
}

fn hour(form: &mut Form, person: &Coordinator, key: &str, [date, time]: &[String; 2]) {
    let (lang, now_ms) = (person.lang, person.now_ms);
    let Some(doubtful) = zone::doubtful(date, time, Millis(now_ms)) else { return };
    let sentence = |id| of_hour(lang, now_ms, id, (date, time), &doubtful);
    match doubtful.doubt {
        Doubt::Missing => form.refuse(key, sentence("hour-missing")),
        Doubt::Twice => form.ask(key, sentence("hour-twice")),
        // Said of its day.
        Doubt::Year | Doubt::Past | Doubt::Far => {}
    }
}

fn of_hour(lang: Locale, now_ms: i64, id: &str, (date, time): (&str, &str), doubtful: &Doubtful) -> String {
    let (day, hour) = (lang.day_text(date, now_ms), words::hour(lang, time));
    let hours = doubtful.hours.iter().map(|hour| words::hour(lang, hour)).collect::<Vec<_>>().join(", ");
    lang.with(id, &[("day", (&day).into()), ("hour", (&hour).into()), ("hours", (&hours).into())])
}

/// What is known of the times of a stand.
pub(super) struct Times<'a> {
    now_ms: i64,
    /// The market's day.
    market: &'a str,
    /// What stood there before, of which nothing is asked.
    before: &'a [String],
}

impl<'a> Times<'a> {
    /// At this market; of those that were there `before` nothing is asked.
    pub(super) fn of(market: &'a Values, before: &'a [String], now_ms: i64) -> Self {
        Self { now_ms, market: market.text(&market::DATE), before }
    }
}

/// Looks at the times of a stand that are new.
pub(super) fn slots(form: &mut Form, lang: Locale, key: &str, slots: &BTreeSet<String>, times: &Times<'_>) {
    let now_ms = times.now_ms;
    for slot in slots.iter().filter(|slot| !times.before.contains(slot)) {
        let Some((date, time)) = slot::parse(slot) else { continue };
        let Ok(day) = date.parse::<jiff::civil::Date>() else { continue };
        let words = lang.day(day, now_ms);
        let of_day = |id| lang.with(id, &[("day", (&words).into())]);
        let doubtful = zone::doubtful(&date, &time, Millis(now_ms));
        let of_hour =
            |id| doubtful.as_ref().map(|doubtful| of_hour(lang, now_ms, id, (&date, &time), doubtful));
        match doubtful.as_ref().map(|doubtful| doubtful.doubt) {
            Some(Doubt::Year) => {
                form.refuse(key, lang.with("day-year", &[("year", (&day.year().to_string()).into())]))
            }
            Some(Doubt::Missing) => form.refuse(key, of_hour("hour-missing").unwrap_or_default()),
            Some(Doubt::Twice) => form.ask(key, of_hour("hour-twice").unwrap_or_default()),
            Some(Doubt::Past) => form.ask(key, of_day("day-past")),
            Some(Doubt::Far) => form.ask(key, of_day("day-far")),
            None if date.as_str() < times.market => form.ask(key, of_day("day-before-market")),
            None => {}
        }
    }
}
