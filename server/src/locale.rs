//! The dashboard's words: Fluent files in Dutch, French and English, and dates said in words.

mod brussels;

use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use jiff::civil;

pub use brussels::{end_of_day_ms, hour_of, minute, moment_of, today};

use brussels::local;

/// A language the dashboard speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Locale {
    /// Dutch, the source.
    #[default]
    Nl,
    /// French.
    Fr,
    /// English.
    En,
    /// Arabic: only for what visitors and their companions read, not for the dashboard.
    Ar,
}

/// The dashboard's own words and those it shares with the tablet app.
macro_rules! words {
    ($language:literal) => {
        [
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/dashboard.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/forward.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/mail.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/noting.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/", $language, "/booklet.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../web/locales/", $language, "/nouns.ftl")),
            include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../web/locales/",
                $language,
                "/languages.ftl"
            )),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../web/locales/", $language, "/talents.ftl")),
            include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../web/locales/", $language, "/errors.ftl")),
        ]
    };
}

type Bundle = FluentBundle<FluentResource>;

static NL: LazyLock<Bundle> = LazyLock::new(|| bundle("nl", &words!("nl")));
static FR: LazyLock<Bundle> = LazyLock::new(|| bundle("fr", &words!("fr")));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle("en", &words!("en")));
static AR: LazyLock<Bundle> = LazyLock::new(|| {
    bundle(
        "ar",
        &[
            include_str!("../locales/ar/orientation.ftl"),
            include_str!("../locales/ar/booklet.ftl"),
            include_str!("../locales/ar/mail.ftl"),
            include_str!("../../web/locales/ar/nouns.ftl"),
            include_str!("../../web/locales/ar/languages.ftl"),
            include_str!("../../web/locales/ar/talents.ftl"),
            include_str!("../../web/locales/ar/errors.ftl"),
        ],
    )
});

fn bundle(language: &str, sources: &[&str]) -> Bundle {
    let mut bundle = Bundle::new_concurrent(language.parse().into_iter().collect());
    // Isolation marks only where a value needs them, see `isolated`.
    bundle.set_use_isolating(false);
    for source in sources {
        // A broken message is left out and shows as its id; the tests below refuse that.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(partial, errors)| {
            tracing::error!(language, count = errors.len(), "broken messages");
            partial
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(language, count = errors.len(), "messages defined twice");
        }
    }
    bundle
}

impl Locale {
    /// Every language, in the order in which the dashboard offers them.
    pub const ALL: [Self; 3] = [Self::Nl, Self::Fr, Self::En];

    /// Every language for what visitors read.
    pub const VISITORS: [Self; 4] = [Self::Nl, Self::Fr, Self::En, Self::Ar];

    /// The language for visitors of this tag.
    #[must_use]
    pub fn for_visitors(tag: &str) -> Option<Self> {
        Self::VISITORS.into_iter().find(|locale| locale.tag() == tag)
    }

    /// Which way it is written, for `dir=`.
    #[must_use]
    pub fn direction(self) -> &'static str {
        if self == Self::Ar { "rtl" } else { "ltr" }
    }

    /// The language's tag for `lang=`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::Fr => "fr",
            Self::En => "en",
            Self::Ar => "ar",
        }
    }

    /// The language's own name.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Nl => "Nederlands",
            Self::Fr => "Français",
            Self::En => "English",
            Self::Ar => "العربية",
        }
    }

    /// The language of a tag such as `fr` or `fr-BE`.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next()?.trim();
        Self::ALL.into_iter().find(|locale| primary.eq_ignore_ascii_case(locale.tag()))
    }

    /// The first language of an `Accept-Language` header that the dashboard speaks.
    #[must_use]
    pub fn of_accept(header: &str) -> Option<Self> {
        let mut wishes: Vec<(u16, Self)> = header
            .split(',')
            .take(20)
            .filter_map(|wish| {
                let mut parts = wish.split(';');
                let locale = Self::of_tag(parts.next()?.trim())?;
                let weight = parts.find_map(|p| p.trim().strip_prefix("q=")).unwrap_or("1");
                Some((permille(weight), locale))
            })
            .filter(|(weight, _)| *weight > 0)
            .collect();
        wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
        wishes.first().map(|(_, locale)| *locale)
    }

    /// The message without values.
    #[must_use]
    pub fn t(self, id: &str) -> String {
        self.with(id, &[])
    }

    /// The message with values.
    #[must_use]
    pub fn with(self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Value::Text(text) => args.set(*name, FluentValue::from(self.isolated(text))),
                Value::Count(count) => args.set(*name, FluentValue::from(*count)),
            }
        }
        // What a translation lacks is said in Dutch.
        self.format(id, &args).or_else(|| Self::Nl.format(id, &args)).unwrap_or_else(|| id.to_owned())
    }

    /// The message when it exists, for ids that come from data.
    #[must_use]
    pub fn known(self, id: &str) -> Option<String> {
        self.format(id, &FluentArgs::new()).or_else(|| Self::Nl.format(id, &FluentArgs::new()))
    }

    /// Text of the other direction inside a sentence gets isolation marks; other text stays clean for copying.
    fn isolated(self, text: &str) -> String {
        let right_to_left = |c| matches!(u32::from(c), 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF);
        let is_other = |c: char| {
            if self == Self::Ar { c.is_alphabetic() && !right_to_left(c) } else { right_to_left(c) }
        };
        if text.contains(is_other) { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
    }

    fn format(self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle: &Bundle = match self {
            Self::Nl => &NL,
            Self::Fr => &FR,
            Self::En => &EN,
            Self::Ar => &AR,
        };
        let pattern = bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        Some(text)
    }

    /// "dinsdag 24 november", with the year when it is not this one.
    #[must_use]
    pub fn day(self, day: civil::Date, now_ms: i64) -> String {
        let weekday = self.t(&format!("weekday-{}", day.weekday().to_monday_one_offset()));
        let month = self.t(&format!("month-{}", day.month()));
        let (number, year) = (day.day().to_string(), day.year().to_string());
        let id = if local(now_ms).year() == day.year() { "date-day" } else { "date-day-year" };
        self.with(
            id,
            &[
                ("weekday", (&weekday).into()),
                ("day", (&number).into()),
                ("month", (&month).into()),
                ("year", (&year).into()),
            ],
        )
    }

    /// The words for a day in the form 2026-11-24; the text itself when it is no day.
    #[must_use]
    pub fn day_text(self, day: &str, now_ms: i64) -> String {
        day.parse().map_or_else(|_| day.to_owned(), |day| self.day(day, now_ms))
    }

    /// "10 uur", "13.30 uur"; the text itself when it is no time.
    #[must_use]
    pub fn hour(self, time: &str) -> String {
        let Some((hour, minute)) = time.split_once(':') else { return time.to_owned() };
        let id = if minute == "00" { "hour-full" } else { "hour-part" };
        let hour = hour.strip_prefix('0').unwrap_or(hour);
        self.with(id, &[("hour", hour.into()), ("minute", minute.into())])
    }

    /// "dinsdag 24 november om 10 uur"
    #[must_use]
    pub fn at(self, date: &str, time: &str, now_ms: i64) -> String {
        let (day, time) = (self.day_text(date, now_ms), self.hour(time));
        self.with("day-at-time", &[("day", (&day).into()), ("time", (&time).into())])
    }

    /// "vandaag om 10:12", "gisteren om 10:12" or "dinsdag 24 november om 10:12".
    #[must_use]
    pub fn moment(self, at_ms: i64, now_ms: i64) -> String {
        let (at, now) = (local(at_ms), local(now_ms));
        let clock = at.strftime("%H:%M").to_string();
        let id = if at.date() == now.date() {
            "moment-today"
        } else if now.date().yesterday().is_ok_and(|yesterday| yesterday == at.date()) {
            "moment-yesterday"
        } else {
            "moment-day"
        };
        let day = self.day(at.date(), now_ms);
        self.with(id, &[("clock", (&clock).into()), ("day", (&day).into())])
    }
}

/// A value in a message.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// Text, put in as it is.
    Text(&'a str),
    /// A number that may choose a plural.
    Count(usize),
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count)
    }
}

/// `1`, `0.8` or `0.75` as thousandths; nonsense is 0.
fn permille(weight: &str) -> u16 {
    let weight = weight.trim();
    if weight.starts_with('1') {
        return 1000;
    }
    let digits: String = weight.strip_prefix("0.").unwrap_or("").chars().take(3).collect();
    format!("{digits:0<3}").parse().unwrap_or(0)
}

#[cfg(test)]
mod tests;
