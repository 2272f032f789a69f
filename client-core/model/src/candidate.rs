//! A candidate volunteer's sheet.

use crate::{
    availability::HALF_DAYS,
    doc::Kind,
    field::{
        Field, Ids,
        Purpose::{Appointment, Contact, Matching},
        fields,
    },
    noun::{Group, GroupIds, Home, Noun},
    talent,
    text::{NAME_CHARS_MAX, REMARK_CHARS_MAX},
};

fields! {
    /// The fields of a sheet.
    FIELDS:
    /// How the person wants to be called.
    NAME = Field::line("name", NAME_CHARS_MAX).for_(Contact).kept().searched(),
    /// Phone number.
    PHONE = Field::phone("phone").for_(Contact).searched(),
    /// Mail address.
    MAIL = Field::mail("mail").for_(Contact).searched(),
    /// What else matters.
    REMARK = Field::lines("remark", REMARK_CHARS_MAX).for_(Matching),
    /// Why the person wants to volunteer, in their own words.
    MOTIVATION = Field::lines("motivation", REMARK_CHARS_MAX).for_(Matching),
    /// Consent that the centre keeps the sheet.
    CONSENT_STORE = Field::consent("consent/store"),
    /// Consent that appointments go to the companion.
    CONSENT_FORWARD = Field::consent("consent/forward"),
    /// Languages spoken, ISO 639 codes.
    LANGUAGES = Field::choices("language", Ids::Any).for_(Matching),
    /// Talents chosen.
    TALENTS = Field::choices_up_to("talent", Ids::Any, talent::CHOSEN_MAX).for_(Matching),
    /// Half-days on which the person has time.
    AVAILABILITY = Field::choices("availability", Ids::Of(&HALF_DAYS)).for_(Matching),
    /// Booklets bound to this person.
    BOOKLETS = Field::codes("booklet").for_(Appointment).searched().joined(),
    /// Those that are another person's too, and rightly so: whoever was asked said so on each of their sheets.
    SHARED = Field::codes("shared").for_(Appointment),
    /// Nobody goes on with it. See [`crate::registration::is_given_up`].
    GIVEN_UP = Field::flag("given-up").for_(Contact),
}

fields! {
    /// An answer to one of the centre's own questions; which of them is filled in depends on the question's kind.
    ANSWER_FIELDS:
    /// In words.
    ANSWER_TEXT = Field::lines("text", REMARK_CHARS_MAX).for_(Matching),
    /// Yes or no.
    ANSWER_YES = Field::yes_no("yes").for_(Matching),
    /// Chosen.
    ANSWER_CHOICES = Field::choices("choice", Ids::Any).for_(Matching),
}

/// Answers to the centre's own questions, by the question's id.
pub static OWN: Group = Group { key: "own", ids: GroupIds::Own, fields: ANSWER_FIELDS };

/// The sheet.
pub static CANDIDATE: Noun = Noun {
    kind: Kind::Candidate,
    home: Home::Desk,
    fields: FIELDS,
    groups: &[&OWN],
    title: &["name"],
    sort: &["name"],
};
