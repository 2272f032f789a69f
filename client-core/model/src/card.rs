//! Cards on rights and duties: "may I volunteer, and what should I know?". Coordinators write them and date them; the code knows the
//! situations, and in [`crate::checked`] when a card is too old to be trusted unasked; it asserts nothing of what stands on one.

use crate::{
    doc::Kind,
    field::{COORDINATORS, Field, Ids, fields},
    noun::{Group, GroupIds, Home, Noun},
    text::{LINE_CHARS_MAX, NAME_CHARS_MAX, REMARK_CHARS_MAX},
};

/// Languages in which a card can be written, in the order in which they are offered.
pub const LANGUAGES: [&str; 4] = ["nl", "fr", "en", "ar"];
/// What a card can be about.
pub const SITUATIONS: [&str; 12] = [
    "unemployment",
    "sickness-or-disability",
    "living-wage",
    "asylum-or-residence",
    "student",
    "pensioner",
    "employee",
    "under-18",
    "insurance",
    "expense-allowance",
    "information-note",
    "other",
];

fields! {
    /// The fields of a card.
    FIELDS:
    /// What it is about.
    SITUATION = Field::one("situation", Ids::Of(&SITUATIONS)).by(COORDINATORS).always(),
    /// Its place in the list, the smallest first.
    ORDER = Field::number("order", 1, 9_999).by(COORDINATORS),
    /// A page to read on.
    LINK = Field::link("link").by(COORDINATORS),
    /// Where to go.
    ADDRESS = Field::lines("address", LINE_CHARS_MAX).by(COORDINATORS),
    /// Who says so.
    SOURCE = Field::line("source", LINE_CHARS_MAX).by(COORDINATORS),
    /// When somebody last made sure of it.
    CHECKED_ON = Field::day("checked-on").by(COORDINATORS),
}

fields! {
    /// What a card says in one language.
    TEXT_FIELDS:
    /// Title.
    TITLE = Field::line("title", NAME_CHARS_MAX).by(COORDINATORS).always().searched(),
    /// The text, short and plain.
    BODY = Field::lines("body", REMARK_CHARS_MAX).by(COORDINATORS).searched(),
    /// What to do first.
    FIRST = Field::lines("first", REMARK_CHARS_MAX).by(COORDINATORS).searched(),
}

/// A card's texts, by their languages.
pub static TEXT: Group = Group { key: "text", ids: GroupIds::Among(&LANGUAGES), fields: TEXT_FIELDS };

/// A card on rights and duties.
pub static CARD: Noun = Noun {
    kind: Kind::Card,
    home: Home::Catalogue,
    fields: FIELDS,
    groups: &[&TEXT],
    title: &["text/nl/title"],
    sort: &["order", "text/nl/title"],
};
