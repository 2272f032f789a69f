//! What a register of a document may be: one declaration per field, as plain data that everything mechanical loops over.
//!
//! A field is a line in its noun's table (see [`crate::noun`]). From it follow the gate's check, reading and writing, the
//! rows, search, conflicts, export, and what the bindings and the tablet's TypeScript are told.

mod check;
mod purpose;

pub use purpose::Purpose;

use serde::Serialize;

use crate::{doc::Kind, invalid::Invalid, role::Role};

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
    /// Is it what documents are joined by, such as a booklet's code? Of a consent: are those looked for who refused it?
    #[serde(skip)]
    pub joined: bool,
    /// It is said when the document is made, and not changed afterwards.
    #[serde(skip)]
    pub fixed: bool,
    /// Fields that end the joining once they say something: what has an outcome is not waited for any more.
    #[serde(skip)]
    pub until: &'static [&'static str],
    /// The consent without which nobody reads it, also when another device wrote it meanwhile.
    #[serde(skip)]
    pub under: Option<&'static str>,
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
    /// The address of a page, http or https.
    Link,
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
    /// Yes (1) or no (-1). Not answered is neither.
    YesNo,
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
    /// What is kept of a secret of somebody's: screens and pages are only told that it is there.
    Secret,
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

/// What becomes of several values that devices wrote without knowing of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum Settle {
    /// A person is asked which one holds.
    Ask,
    /// A person is asked, and all of them may stay.
    Join,
    /// Every choice stands by itself, or nobody needs to be asked: there is nothing to settle.
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
            // Two secrets that were chosen at once hold both, until the next one.
            Is::Codes | Is::Choices { .. } | Is::Secret => Settle::Each,
            Is::Consent => Settle::Stricter,
            _ => Settle::Ask,
        };
        let need = Need::Never;
        let purpose = Purpose::Offer;
        Self {
            key,
            is,
            need,
            purpose,
            settle,
            writers: EVERYBODY,
            searched: false,
            joined: false,
            fixed: false,
            until: &[],
            under: None,
        }
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

    /// A moment.
    pub const fn moment(key: &'static str) -> Self {
        Self::new(key, Is::Moment)
    }

    /// A document of this kind.
    pub const fn reference(key: &'static str, kind: Kind) -> Self {
        Self::new(key, Is::Ref { kind })
    }

    /// The address of a page.
    pub const fn link(key: &'static str) -> Self {
        Self::new(key, Is::Link)
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

    /// Yes or no; not answered is neither.
    pub const fn yes_no(key: &'static str) -> Self {
        Self::new(key, Is::YesNo)
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

    /// Nobody is asked about several values: the last one is shown.
    #[must_use]
    pub const fn unasked(self) -> Self {
        Self { settle: Settle::Each, ..self }
    }

    /// What is kept of a secret.
    pub const fn secret(key: &'static str) -> Self {
        Self::new(key, Is::Secret)
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

    /// Nobody reads it without this consent.
    #[must_use]
    pub const fn under(self, consent: &'static str) -> Self {
        Self { under: Some(consent), ..self }
    }

    /// Documents are joined by it until one of these other fields says something.
    #[must_use]
    pub const fn joined_until(self, until: &'static [&'static str]) -> Self {
        Self { joined: true, until, ..self }
    }

    /// It is said when the document is made, and not changed afterwards.
    #[must_use]
    pub const fn fixed(self) -> Self {
        Self { fixed: true, ..self }
    }

    /// Only these roles write it.
    #[must_use]
    pub const fn by(self, writers: &'static [Role]) -> Self {
        Self { writers, ..self }
    }

    /// How its registers look.
    pub const fn shape(&self) -> Shape {
        match self.is {
            Is::Moment | Is::Consent | Is::Flag | Is::YesNo | Is::Number { .. } => Shape::Number,
            Is::Codes | Is::Choices { .. } => Shape::Set,
            _ => Shape::Text,
        }
    }
}

/// May this be the id of something that people choose: a talent, a language, a task?
pub fn is_choice_id(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
