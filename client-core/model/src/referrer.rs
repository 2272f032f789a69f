//! Who sends visitors, and the companions who go with them.

use crate::{
    doc::Kind,
    field::{
        COORDINATORS, Field, Ids,
        Purpose::{Appointment, Contact},
        fields,
    },
    noun::{Group, GroupIds, Home, Noun},
    text::NAME_CHARS_MAX,
};

fields! {
    /// The fields of a referrer.
    FIELDS:
    /// Name of the organisation that refers.
    NAME = Field::line("name", NAME_CHARS_MAX).by(COORDINATORS).always().searched(),
    /// Mail address.
    MAIL = Field::mail("mail").by(COORDINATORS),
    /// Phone number.
    PHONE = Field::phone("phone").by(COORDINATORS),
}

fields! {
    /// The fields of a companion.
    COMPANION_FIELDS:
    /// Name.
    COMPANION_NAME = Field::line("name", NAME_CHARS_MAX).for_(Contact).always().searched(),
    /// Mail address.
    COMPANION_MAIL = Field::mail("mail").for_(Contact),
    /// Phone number.
    COMPANION_PHONE = Field::phone("phone").for_(Contact),
    /// In which language they are written to; nothing is Dutch.
    COMPANION_LANGUAGE = Field::one("language", Ids::Of(&["nl", "fr", "en", "ar"])).for_(Contact),
}

fields! {
    /// The fields of a group of visitors.
    VISITORS_FIELDS:
    /// Name, such as `Klas 3, dinsdag`.
    VISITORS_NAME = Field::line("name", NAME_CHARS_MAX).by(COORDINATORS).always(),
    /// The companion who goes with it: one of the referrer's.
    VISITORS_COMPANION = Field::one("companion", Ids::Any).by(COORDINATORS),
    /// Booklets that were handed out to it without anybody's name.
    VISITORS_BOOKLETS = Field::codes("booklet").for_(Appointment).joined(),
}

/// The companions of a referrer.
pub static COMPANION: Group = Group { key: "companion", ids: GroupIds::Own, fields: COMPANION_FIELDS };
/// The groups of visitors that a referrer sends.
pub static VISITORS: Group = Group { key: "visitors", ids: GroupIds::Own, fields: VISITORS_FIELDS };

/// A referrer with companions and groups of visitors.
pub static REFERRER: Noun = Noun {
    kind: Kind::Referrer,
    home: Home::Desk,
    fields: FIELDS,
    groups: &[&COMPANION, &VISITORS],
    title: &["name"],
    sort: &["name"],
};
