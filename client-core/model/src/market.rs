//! A volunteer market and its stands.

use crate::{
    doc::Kind,
    field::{COORDINATORS, Field, Ids, fields},
    ids::DocId,
    noun::{Group, GroupIds, Home, Noun},
    text::{LINE_CHARS_MAX, NAME_CHARS_MAX, REMARK_CHARS_MAX},
};

fields! {
    /// The fields of a market.
    FIELDS:
    /// Name.
    NAME = Field::line("name", NAME_CHARS_MAX).always().searched(),
    /// Its day.
    DATE = Field::day("date").always(),
    /// When it opens.
    OPENS = Field::time("opens"),
    /// When it closes.
    CLOSES = Field::time("closes"),
    /// Where it is.
    PLACE = Field::line("place", LINE_CHARS_MAX),
    /// Its rooms, a line each.
    ROOMS = Field::lines("rooms", REMARK_CHARS_MAX),
}

fields! {
    /// The fields of a stand.
    STAND_FIELDS:
    /// The sign on it, such as `12`.
    SIGN = Field::line("sign", 20).always(),
    /// The tasks that it offers, by their ids in the organisation; none means all.
    TASKS = Field::choices("task", Ids::Any),
    /// When it can see people after the market, see [`crate::slot`]: one person each. None means at any time.
    SLOTS = Field::choices("slot", Ids::Any),
    /// How many minutes a talk takes, see [`crate::slot::MINUTES_UNSAID`].
    MINUTES = Field::number("minutes", 5, 480),
    /// How many stubs it handed in, when somebody counted them.
    STUBS = Field::number("stubs", 0, 999).by(COORDINATORS),
}

/// What stands for a market where there is none: appointments that are noted all year round.
pub const ALL_YEAR: DocId = DocId([0; 16]);

/// The stands of a market, by their organisation.
pub static STAND: Group = Group { key: "stand", ids: GroupIds::Of(Kind::Organisation), fields: STAND_FIELDS };

/// A market day with its stands.
pub static MARKET: Noun = Noun {
    kind: Kind::Market,
    home: Home::Catalogue,
    fields: FIELDS,
    groups: &[&STAND],
    title: &["name"],
    sort: &["date", "name"],
};
