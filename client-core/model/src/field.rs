//! What a register of a document may be: one declaration per field, as plain data that everything mechanical loops over.
//!
//! A field is a line in its noun's table (see [`crate::noun`]). From it follow the gate's check, reading and writing, the
//! rows, search, conflicts, export, and what the bindings and the tablet's TypeScript are told.

use serde::Serialize;

use crate::{
    booklet::Code,
    calendar,
    doc::{Kind, Scalar},
    ids::DocId,
    invalid::Invalid,
    rights::Role,
    text,
};

/// The last moment of the year 9999; screens cannot show later ones.
const MOMENT_MS_MAX: i64 = 253_402_300_799_999;

/// One register of a document, or a set of them. Screens are told what they need to ask for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Field {
    /// The register's key, which is also the field's name on screens, in forms and in exports. Of a set: what its keys
    /// begin with, before `/` and the choice.
    #[serde(skip)]
    pub key: &'static str,
    /// What may stand there.
    #[serde(flatten)]
    pub is: Is,
    /// May it be left out?
    pub need: Need,
    /// Why the centre keeps it.
    #[serde(skip)]
    pub purpose: Purpose,
    /// What becomes of several values.
    pub settle: Settle,
    /// The roles that may write it, among those that may write the document.
    #[serde(skip)]
    pub writers: &'static [Role],
    /// Is the document found by it?
    #[serde(skip)]
    pub searched: bool,
    /// Is it what documents are joined by, such as a booklet's code?
    #[serde(skip)]
    pub joined: bool,
}

/// What may stand in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(tag = "is", rename_all = "lowercase")]
pub enum Is {
    /// One line of at most so many characters.
    Line {
        /// Most characters.
        max: usize,
    },
    /// Lines of at most so many characters together.
    Lines {
        /// Most characters.
        max: usize,
    },
    /// A phone number.
    Phone,
    /// A mail address.
    Mail,
    /// A calendar day, `YYYY-MM-DD`.
    Day,
    /// A time of day, `HH:MM`.
    Time,
    /// A moment, in milliseconds since 1970.
    Moment,
    /// Agreed since that moment; refused or withdrawn since its negative.
    Consent,
    /// Yes, or nothing.
    Flag,
    /// A whole number within these bounds.
    Number {
        /// The smallest.
        min: i64,
        /// The largest.
        max: i64,
    },
    /// A booklet's code.
    Code,
    /// Booklets' codes, each with the moment when it was added.
    Codes,
    /// Several of these ids.
    Choices {
        /// Which.
        ids: Ids,
        /// Most that one person may choose; two devices together may come to more.
        max: usize,
    },
    /// One of these ids.
    One {
        /// Which.
        ids: Ids,
    },
    /// A document of this kind.
    Ref {
        /// Its kind.
        kind: Kind,
    },
}

/// The ids that may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Ids {
    /// Any: a list that coordinators write, such as talents, or that the screens hold, such as languages.
    Any,
    /// These.
    Of(&'static [&'static str]),
}

/// May a field be left out?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Need {
    /// Yes.
    Never,
    /// It may come later, but is not emptied.
    Later,
    /// It is there from the first change on.
    Always,
}

/// Why the centre keeps a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To tell what the centre offers: nothing about candidates.
    Offer,
    /// To reach a person.
    Contact,
    /// To find tasks that fit.
    Matching,
    /// To keep an appointment.
    Appointment,
    /// To prove what a person agreed to.
    Proof,
}

/// What becomes of several values that devices wrote without knowing of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Settle {
    /// A person is asked which one holds.
    Ask,
    /// A person is asked, and all of them may stay.
    Join,
    /// Every choice stands by itself: there is nothing to settle.
    Each,
    /// A refusal beats a yes until a person was asked.
    Stricter,
}

/// How a field's registers look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// One register with a text.
    Text,
    /// One register with a number.
    Number,
    /// A register with a number for each choice.
    Set,
}

/// Why a register may not be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// This version knows no such field or choice.
    #[error("unknown field")]
    Unknown,
    /// A text where a number belongs, or the other way round.
    #[error("wrong type of value")]
    Type,
    /// The value breaks the field's rule.
    #[error(transparent)]
    Invalid(#[from] Invalid),
}

/// A table of fields: each a constant for the rules that use it, and all of them as one list.
macro_rules! fields {
    ($(#[$doc:meta])* $table:ident: $($(#[$each:meta])* $name:ident = $field:expr),* $(,)?) => {
        $($(#[$each])* pub const $name: Field = $field;)*
        $(#[$doc])*
        pub const $table: &[Field] = &[$($name),*];
    };
}
pub(crate) use fields;

/// Only coordinators.
pub const COORDINATORS: &[Role] = &[Role::Coordinator];
/// Every role.
const EVERYBODY: &[Role] = &[Role::Desk, Role::Stand, Role::Coordinator];

impl Field {
    const fn new(key: &'static str, is: Is) -> Self {
        let settle = match is {
            Is::Lines { .. } => Settle::Join,
            Is::Codes | Is::Choices { .. } => Settle::Each,
            Is::Consent => Settle::Stricter,
            _ => Settle::Ask,
        };
        let need = Need::Never;
        let purpose = Purpose::Offer;
        Self { key, is, need, purpose, settle, writers: EVERYBODY, searched: false, joined: false }
    }

    /// One line.
    pub const fn line(key: &'static str, max: usize) -> Self {
        Self::new(key, Is::Line { max })
    }

    /// Lines; both of two concurrent texts may stay.
    pub const fn lines(key: &'static str, max: usize) -> Self {
        Self::new(key, Is::Lines { max })
    }

    /// A phone number.
    pub const fn phone(key: &'static str) -> Self {
        Self::new(key, Is::Phone)
    }

    /// A mail address.
    pub const fn mail(key: &'static str) -> Self {
        Self::new(key, Is::Mail)
    }

    /// A calendar day.
    pub const fn day(key: &'static str) -> Self {
        Self::new(key, Is::Day)
    }

    /// A time of day.
    pub const fn time(key: &'static str) -> Self {
        Self::new(key, Is::Time)
    }

    /// A consent; a refusal beats a concurrent yes.
    pub const fn consent(key: &'static str) -> Self {
        Self::new(key, Is::Consent).for_(Purpose::Proof)
    }

    /// Yes, or nothing.
    pub const fn flag(key: &'static str) -> Self {
        Self::new(key, Is::Flag)
    }

    /// A whole number.
    pub const fn number(key: &'static str, min: i64, max: i64) -> Self {
        Self::new(key, Is::Number { min, max })
    }

    /// A booklet's code.
    pub const fn code(key: &'static str) -> Self {
        Self::new(key, Is::Code)
    }

    /// Booklets' codes.
    pub const fn codes(key: &'static str) -> Self {
        Self::new(key, Is::Codes)
    }

    /// Several of these ids.
    pub const fn choices(key: &'static str, ids: Ids) -> Self {
        Self::new(key, Is::Choices { ids, max: usize::MAX })
    }

    /// Several of these ids, at most so many.
    pub const fn choices_up_to(key: &'static str, ids: Ids, max: usize) -> Self {
        Self::new(key, Is::Choices { ids, max })
    }

    /// One of these ids.
    pub const fn one(key: &'static str, ids: Ids) -> Self {
        Self::new(key, Is::One { ids })
    }

    /// Why it is kept.
    #[must_use]
    pub const fn for_(self, purpose: Purpose) -> Self {
        Self { purpose, ..self }
    }

    /// It is there from the first change on.
    #[must_use]
    pub const fn always(self) -> Self {
        Self { need: Need::Always, ..self }
    }

    /// Once given it is not emptied.
    #[must_use]
    pub const fn kept(self) -> Self {
        Self { need: Need::Later, ..self }
    }

    /// The document is found by it.
    #[must_use]
    pub const fn searched(self) -> Self {
        Self { searched: true, ..self }
    }

    /// Documents are joined by it.
    #[must_use]
    pub const fn joined(self) -> Self {
        Self { joined: true, ..self }
    }

    /// Only these roles write it.
    #[must_use]
    pub const fn by(self, writers: &'static [Role]) -> Self {
        Self { writers, ..self }
    }

    /// How its registers look.
    pub const fn shape(&self) -> Shape {
        match self.is {
            Is::Moment | Is::Consent | Is::Flag | Is::Number { .. } => Shape::Number,
            Is::Codes | Is::Choices { .. } => Shape::Set,
            _ => Shape::Text,
        }
    }

    /// A text as it is kept, or why it cannot be; empty removes it.
    pub fn clean(&self, typed: &str) -> Result<String, Invalid> {
        let clean = match self.is {
            Is::Lines { max } => text::lines(typed, max)?,
            Is::Line { max } => text::line(typed, max)?,
            Is::Phone => text::phone(typed)?,
            Is::Mail => text::mail(typed)?,
            _ => text::clean_line(typed),
        };
        if clean.is_empty() {
            return if self.need == Need::Never { Ok(clean) } else { Err(Invalid::Missing) };
        }
        match self.is {
            Is::Day => calendar::parse_day(&clean).map(drop)?,
            Is::Time => calendar::check_time(&clean)?,
            Is::Code => return Ok(Code::parse(&clean)?.to_string()),
            Is::One { ids } => ids.check(&clean)?,
            Is::Ref { .. } => clean.parse::<DocId>().map(drop).map_err(|_| Invalid::Choice)?,
            _ => {}
        }
        Ok(clean)
    }

    /// Is this a number that may stand there?
    pub fn check_number(&self, number: i64) -> Result<(), Invalid> {
        let (fits, why) = match self.is {
            Is::Moment => ((1..=MOMENT_MS_MAX).contains(&number), Invalid::Date),
            Is::Consent => {
                (number != 0 && number.unsigned_abs() <= MOMENT_MS_MAX.unsigned_abs(), Invalid::Date)
            }
            Is::Codes => ((1..=MOMENT_MS_MAX).contains(&number), Invalid::Date),
            Is::Number { min, max } => ((min..=max).contains(&number), Invalid::Number { min, max }),
            _ => (number == 1, Invalid::Choice),
        };
        if fits { Ok(()) } else { Err(why) }
    }

    /// Could an honest app have put this value there? `choice` is what follows the key of a set.
    pub fn check_stored(&self, choice: Option<&str>, value: &Scalar) -> Result<(), Unfit> {
        match (self.shape(), choice, value) {
            (Shape::Text, None, Scalar::Text(text)) => Ok(self.check_stored_text(text)?),
            (Shape::Number, None, Scalar::Int(number)) => Ok(self.check_number(*number)?),
            (Shape::Set, Some(choice), Scalar::Int(number)) => {
                self.check_choice(choice)?;
                Ok(self.check_number(*number)?)
            }
            _ => Err(Unfit::Type),
        }
    }

    /// Is this one of a set's choices, as apps write it?
    pub fn check_choice(&self, choice: &str) -> Result<(), Unfit> {
        match self.is {
            // A second spelling would be the same booklet twice.
            Is::Codes => Ok(Code::check_stored(choice)?),
            Is::Choices { ids: Ids::Of(ids), .. } if !ids.contains(&choice) => Err(Unfit::Unknown),
            Is::Choices { .. } if is_choice_id(choice) => Ok(()),
            _ => Err(Invalid::Choice.into()),
        }
    }

    fn check_stored_text(&self, text: &str) -> Result<(), Invalid> {
        let max = match self.is {
            Is::Line { max } | Is::Lines { max } => max,
            _ => text::LINE_CHARS_MAX,
        };
        text::check_stored(text, max)?;
        if text.contains('\n') && !matches!(self.is, Is::Lines { .. }) {
            return Err(Invalid::TextControl);
        }
        match self.is {
            Is::Line { .. } | Is::Lines { .. } => Ok(()),
            Is::Code => Code::check_stored(text),
            _ => self.clean(text).map(drop),
        }
    }
}

impl Ids {
    fn check(self, id: &str) -> Result<(), Invalid> {
        let known = match self {
            Self::Any => is_choice_id(id),
            Self::Of(ids) => ids.contains(&id),
        };
        if known { Ok(()) } else { Err(Invalid::Choice) }
    }
}

/// May this be the id of something that people choose: a talent, a language, a task?
pub fn is_choice_id(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOURS: Field = Field::number("hours", 1, 40);
    const PHONE: Field = Field::phone("phone");
    const PARTS: Field = Field::choices("part", Ids::Of(&["morning", "evening"]));

    fn text(value: &str) -> Scalar {
        Scalar::Text(value.to_owned())
    }

    #[test]
    fn a_stored_value_is_one_that_an_app_could_have_written() {
        assert_eq!(PHONE.check_stored(None, &text("0470 12 34 56")), Ok(()));
        assert_eq!(PHONE.check_stored(None, &text("bel mij")), Err(Unfit::Invalid(Invalid::Phone)));
        assert_eq!(PHONE.check_stored(None, &Scalar::Int(470)), Err(Unfit::Type));
        assert_eq!(HOURS.check_stored(None, &Scalar::Int(3)), Ok(()));
        assert_eq!(
            HOURS.check_stored(None, &Scalar::Int(41)),
            Err(Unfit::Invalid(Invalid::Number { min: 1, max: 40 }))
        );
        assert_eq!(PARTS.check_stored(Some("morning"), &Scalar::Int(1)), Ok(()));
        assert_eq!(PARTS.check_stored(Some("night"), &Scalar::Int(1)), Err(Unfit::Unknown));
        assert_eq!(
            PARTS.check_stored(Some("morning"), &Scalar::Int(2)),
            Err(Unfit::Invalid(Invalid::Choice))
        );
        assert_eq!(PARTS.check_stored(None, &Scalar::Int(1)), Err(Unfit::Type));
        let line = Field::line("place", 9);
        assert_eq!(line.check_stored(None, &text("a\nb")), Err(Unfit::Invalid(Invalid::TextControl)));
    }

    #[test]
    fn what_may_not_be_empty_is_not_emptied() {
        assert_eq!(Field::line("name", 120).kept().clean("  "), Err(Invalid::Missing));
        assert_eq!(PHONE.clean("  ").as_deref(), Ok(""));
    }
}
