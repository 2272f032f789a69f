//! Whether a stand can receive visitors just now, as its devices say it: desks send visitors there later.

use crate::{
    doc::Kind,
    field::{Field, Ids, Purpose::Appointment, fields},
    ids::DocId,
    noun::{Home, Noun},
    text::LINE_CHARS_MAX,
};

fields! {
    /// The fields of a stand's presence.
    FIELDS:
    /// Why visitors come later; nothing when the stand receives them.
    STATE = Field::one("state", Ids::Of(&["busy", "pause", "lunch"])).for_(Appointment).unasked(),
    /// Since when.
    SINCE = Field::moment("since").for_(Appointment).unasked(),
    /// In words, such as when visitors can come again.
    NOTE = Field::line("note", LINE_CHARS_MAX).for_(Appointment).unasked(),
}

/// A stand's presence: one document for each stand of a market.
pub static PRESENCE: Noun = Noun {
    kind: Kind::Presence,
    home: Home::Stand,
    fields: FIELDS,
    groups: &[],
    title: &["state"],
    sort: &["state"],
};

/// The id of a stand's one document: each of its devices comes to the same.
pub fn doc_id(organisation: DocId, market: DocId) -> DocId {
    DocId::derived(b"samenspel presence 1", &[organisation.as_bytes(), market.as_bytes()])
}
