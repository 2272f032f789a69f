//! Organisations and the tasks they offer.

use crate::{
    accessibility,
    availability::HALF_DAYS,
    doc::Kind,
    field::{COORDINATORS, Field, Ids, fields},
    municipality,
    noun::{Group, GroupIds, Home, Noun},
    text::{LINE_CHARS_MAX, NAME_CHARS_MAX, REMARK_CHARS_MAX},
};

fields! {
    /// The fields of an organisation.
    FIELDS:
    /// Name.
    NAME = Field::line("name", NAME_CHARS_MAX).always().searched(),
    /// What it does.
    ABOUT = Field::lines("about", REMARK_CHARS_MAX),
    /// Where it is.
    PLACE = Field::line("place", LINE_CHARS_MAX),
    /// In which municipality.
    MUNICIPALITY = Field::one("municipality", Ids::Of(&municipality::IDS)),
    /// Who answers, as it may be told to visitors.
    CONTACT = Field::line("contact", LINE_CHARS_MAX),
    /// Where its appointments are mailed to.
    MAIL = Field::mail("mail").by(COORDINATORS),
    /// In which language; nothing is Dutch.
    LANGUAGE = Field::one("language", Ids::Of(&["nl", "fr", "en"])).by(COORDINATORS),
}

fields! {
    /// The fields of a task.
    TASK_FIELDS:
    /// What it is, in plain words.
    TITLE = Field::line("title", NAME_CHARS_MAX).always().searched(),
    /// What the volunteer does.
    TASK_ABOUT = Field::lines("about", REMARK_CHARS_MAX),
    /// Where one meets.
    TASK_PLACE = Field::line("place", LINE_CHARS_MAX),
    /// In which municipality, when it is not where the organisation is.
    TASK_MUNICIPALITY = Field::one("municipality", Ids::Of(&municipality::IDS)),
    /// On which half-days.
    WHEN = Field::choices("when", Ids::Of(&HALF_DAYS)),
    /// Languages that are welcome, ISO 639 codes.
    LANGUAGES = Field::choices("language", Ids::Any),
    /// A place to practise Dutch.
    DUTCH = Field::flag("dutch"),
    /// What makes it possible for people with a disability.
    ACCESS = Field::choices("access", Ids::Of(&accessibility::KINDS)),
    /// For whom the work is done.
    TARGETS = Field::choices("target", Ids::Of(&["children", "young-people", "families", "older-people", "newcomers", "disability", "poverty", "everybody"])),
    /// Talents it asks.
    TALENTS = Field::choices("talent", Ids::Any),
    /// Its category.
    CATEGORY = Field::one("category", Ids::Any),
    /// How many volunteers can be placed.
    PLACES = Field::number("places", 1, 999),
    /// The age from which one may.
    AGE = Field::number("age", 1, 99),
    /// Whom to ask for.
    TASK_CONTACT = Field::line("contact", LINE_CHARS_MAX),
    /// A short assignment.
    SHORT = Field::flag("short"),
    /// Its first day.
    FROM = Field::day("from"),
    /// Its last day.
    UNTIL = Field::day("until"),
    /// Nobody is looked for now.
    CLOSED = Field::flag("closed"),
}

/// The tasks of an organisation.
pub static TASK: Group = Group { key: "task", ids: GroupIds::Own, fields: TASK_FIELDS };

/// An organisation with its tasks.
pub static ORGANISATION: Noun = Noun {
    kind: Kind::Organisation,
    home: Home::Catalogue,
    fields: FIELDS,
    groups: &[&TASK],
    title: &["name"],
    sort: &["name"],
};
