//! Why a value that a person gave cannot be kept as it is.

use std::collections::BTreeMap;

use serde::Serialize;

/// A person's input that breaks a rule. The screens hold the sentence for each [`Invalid::code`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    /// Only spaces, or nothing, where something must stand.
    #[error("nothing given")]
    Missing,
    /// Longer than the field holds; both counts are in characters.
    #[error("text has {length} characters, {max} fit")]
    TextTooLong {
        /// Most characters that fit.
        max: usize,
        /// Characters given.
        length: usize,
    },
    /// A stored text holds control or direction characters, which every app removes before it saves.
    #[error("text holds control characters")]
    TextControl,
    /// Not a phone number that can be dialled.
    #[error("not a phone number")]
    Phone,
    /// A Belgian phone number without its zero.
    #[error("a phone number without its zero")]
    PhoneMeant {
        /// What it would be.
        meant: String,
    },
    /// A phone number of another country without that country.
    #[error("a phone number without its country")]
    PhoneCountry,
    /// Not a mail address.
    #[error("not a mail address")]
    Mail,
    /// Not the address of a page that begins with http:// or https://.
    #[error("not a link")]
    Link,
    /// Personal data without consent to keep it.
    #[error("no consent to keep data")]
    ConsentMissing,
    /// The person wants the sheet kept no longer: nothing new is noted about them.
    #[error("consent to keep data was withdrawn")]
    ConsentWithdrawn,
    /// More choices than one person may make.
    #[error("more than {max} choices")]
    ChoicesTooMany {
        /// Most choices.
        max: usize,
    },
    /// A number outside its bounds.
    #[error("not a number from {min} to {max}")]
    Number {
        /// The smallest.
        min: i64,
        /// The largest.
        max: i64,
    },
    /// Not a key of this field's list.
    #[error("not a known choice")]
    Choice,
    /// The booklet code has too few or too many digits.
    #[error("booklet code has the wrong length")]
    BookletLength,
    /// The check digit does not fit: a slip of the finger.
    #[error("booklet code does not add up")]
    BookletCheck,
    /// A QR code that is not of a booklet.
    #[error("not a booklet's QR code")]
    BookletForeign,
    /// The signature is not of this centre.
    #[error("booklet's signature is not of this centre")]
    BookletForged,
    /// The booklet is of an earlier market; the day is `YYYY-MM-DD`.
    #[error("booklet was valid until {day}")]
    BookletExpired {
        /// Last day it was valid.
        day: String,
    },
    /// The centre takes the booklets of this batch no more.
    #[error("booklet's batch was revoked")]
    BookletRevoked,
    /// The booklet is somebody's, or something was noted with it: it cannot be given for another.
    #[error("booklet is in use")]
    BookletTaken,
    /// Not four digits.
    #[error("not a PIN")]
    Pin,
    /// Not a calendar day `YYYY-MM-DD`.
    #[error("not a date")]
    Date,
    /// Not a time of day `HH:MM`.
    #[error("not a time")]
    Time,
}

impl Invalid {
    /// The stable name of this rule, for the screens' messages (`error-<code>`).
    pub fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TextTooLong { .. } => "text-too-long",
            Self::TextControl => "text-control",
            Self::Phone => "phone-invalid",
            Self::PhoneMeant { .. } => "phone-meant",
            Self::PhoneCountry => "phone-country",
            Self::Mail => "mail-invalid",
            Self::Link => "link-invalid",
            Self::ConsentMissing => "consent-missing",
            Self::ConsentWithdrawn => "consent-withdrawn",
            Self::ChoicesTooMany { .. } => "choices-too-many",
            Self::Number { .. } => "number-invalid",
            Self::Choice => "choice-invalid",
            Self::BookletLength => "booklet-length",
            Self::BookletCheck => "booklet-check",
            Self::BookletForeign => "booklet-foreign",
            Self::BookletForged => "booklet-forged",
            Self::BookletExpired { .. } => "booklet-expired",
            Self::BookletRevoked => "booklet-revoked",
            Self::BookletTaken => "booklet-taken",
            Self::Pin => "pin-invalid",
            Self::Date => "date-invalid",
            Self::Time => "time-invalid",
        }
    }

    /// What the sentence names.
    pub fn args(&self) -> BTreeMap<&'static str, Arg> {
        match self {
            Self::TextTooLong { max, length } => {
                BTreeMap::from([("max", Arg::from(*max)), ("length", Arg::from(*length))])
            }
            Self::ChoicesTooMany { max } => BTreeMap::from([("max", Arg::from(*max))]),
            Self::Number { min, max } => {
                BTreeMap::from([("min", Arg::Number(*min)), ("max", Arg::Number(*max))])
            }
            Self::PhoneMeant { meant } => BTreeMap::from([("meant", Arg::Text(meant.clone()))]),
            Self::BookletExpired { day } => BTreeMap::from([("day", Arg::Text(day.clone()))]),
            _ => BTreeMap::new(),
        }
    }
}

/// A value in a message's sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Arg {
    /// A number, formatted by the screen's language.
    Number(i64),
    /// A text, shown as it is.
    Text(String),
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
