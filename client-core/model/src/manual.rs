//! The pages of the volunteers' manual, and what a centre adds to each. The pages themselves are in `docs/handleiding/`.

use crate::{
    field::{COORDINATORS, Field, fields},
    noun::{Group, GroupIds},
    text::REMARK_CHARS_MAX,
};

/// Every page, in the order in which the tablet shows them; each is a file with this name.
pub const PAGES: [&str; 23] = [
    "pairing",
    "registering",
    "finding-someone",
    "consent",
    "without-consent",
    "finding-tasks",
    "proposing",
    "calling",
    "today",
    "team",
    "cards",
    "booklet",
    "entrance",
    "stand",
    "noting",
    "no-network",
    "questions",
    "practice",
    "trouble",
    "dashboard",
    "writing-cards",
    "erasing",
    "adding",
];

fields! {
    /// What a centre adds to a page.
    ADDITION_FIELDS:
    /// Its own text, below the page.
    ADDITION = Field::lines("text", REMARK_CHARS_MAX).by(COORDINATORS).always(),
}

/// The additions, by page.
pub static MANUAL: Group = Group { key: "manual", ids: GroupIds::Among(&PAGES), fields: ADDITION_FIELDS };
