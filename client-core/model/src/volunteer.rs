//! The volunteers of the desk: who they are, when they usually come, and when for once otherwise.

use crate::{
    availability::HALF_DAYS,
    doc::Kind,
    field::{COORDINATORS, Field, Ids, Purpose::Team, fields},
    noun::{Home, Noun},
    text::NAME_CHARS_MAX,
};

fields! {
    /// The fields of a volunteer.
    FIELDS:
    /// What colleagues call them.
    NAME = Field::line("name", NAME_CHARS_MAX).by(COORDINATORS).for_(Team).always(),
    /// The languages they help people in.
    LANGUAGES = Field::choices("language", Ids::Any).by(COORDINATORS).for_(Team),
    /// Knows the work, and can have somebody new beside them.
    EXPERIENCED = Field::flag("experienced").by(COORDINATORS).for_(Team),
    /// The half-days on which they come every week.
    WHEN = Field::choices("when", Ids::Of(&HALF_DAYS)).by(COORDINATORS).for_(Team),
    /// Not of the team any more, or away for long.
    LEFT = Field::flag("left").by(COORDINATORS).for_(Team),
    /// Turns on which they come though it is not usual, by [`crate::rota::Slot`]. Colleagues who change places say so at the desk.
    EXTRA = Field::choices("extra", Ids::Any).for_(Team),
    /// Turns on which they do not come though it is usual.
    ABSENT = Field::choices("absent", Ids::Any).for_(Team),
    /// What is kept of their PIN, see [`crate::pin`]. Chosen at the desk.
    PIN = Field::secret("pin").for_(Team),
}

/// What coordinators fill in of a volunteer; the rest has its own place.
pub const ABOUT: &[Field] = &[NAME, LANGUAGES, EXPERIENCED, WHEN, LEFT];

/// A volunteer of the desk.
pub static VOLUNTEER: Noun = Noun {
    kind: Kind::Volunteer,
    home: Home::Desk,
    fields: FIELDS,
    groups: &[],
    title: &["name"],
    sort: &["name"],
};
