//! The entrance of a market: how many visitors came in, counted with a tap, and which booklets were given for lost ones.

use crate::{
    doc::Kind,
    field::{Field, Purpose::Appointment, fields},
    ids::DocId,
    noun::{Group, GroupIds, Home, Noun},
    text::NAME_CHARS_MAX,
};

fields! {
    /// The fields of an entrance.
    FIELDS:
    /// The market.
    MARKET = Field::reference("market", Kind::Market).always(),
}

fields! {
    /// What one device counted.
    DOOR_FIELDS:
    /// What the device was called.
    NAME = Field::line("name", NAME_CHARS_MAX).unasked(),
    /// So many visitors.
    VISITORS = Field::number("visitors", 0, 99_999).unasked(),
}

fields! {
    /// What became of a lost booklet.
    LOST_FIELDS:
    /// What its bearer was given for it; two desks may each have given one.
    GIVEN = Field::codes("given").for_(Appointment).unasked(),
}

/// What each device counted, by its id: two devices never write the same register.
pub static DOOR: Group = Group { key: "door", ids: GroupIds::Own, fields: DOOR_FIELDS };

/// Booklets that were lost, by their code. What was noted under it stays there, and is the bearer's of the new one too.
pub static LOST: Group = Group { key: "lost", ids: GroupIds::Own, fields: LOST_FIELDS };

/// The entrance of a market: one document.
pub static ENTRANCE: Noun = Noun {
    kind: Kind::Entrance,
    home: Home::Desk,
    fields: FIELDS,
    groups: &[&DOOR, &LOST],
    title: &[],
    sort: &["market"],
};

/// The id of a market's entrance: every device comes to the same.
pub fn doc_id(market: DocId) -> DocId {
    DocId::derived(b"samenspel entrance 1", &[market.as_bytes()])
}
