//! A volunteer market and its stands.

use crate::{
    doc::Kind,
    field::{Field, Ids, fields},
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
}

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
