//! A candidate volunteer's sheet.

use crate::{
    accessibility,
    availability::HALF_DAYS,
    doc::Kind,
    field::{
        Field, Ids,
        Purpose::{Appointment, Contact, Matching, Proof},
        fields,
    },
    municipality,
    noun::{Group, GroupIds, Home, Noun},
    talent,
    text::{NAME_CHARS_MAX, REMARK_CHARS_MAX},
};

/// Reasons to volunteer.
const MOTIVE_IDS: [&str; 6] =
    ["meet-people", "practise-dutch", "experience", "give-back", "learn", "stay-active"];

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
    /// How the name sounds, in letters that a volunteer can read out.
    SAID = Field::line("said", NAME_CHARS_MAX).for_(Contact).searched(),
    /// How the person would best be reached.
    CHANNEL = Field::one("channel", Ids::Of(&["call", "message", "mail"])).for_(Contact),
    /// When.
    REACHED = Field::choices("reached", Ids::Of(&["morning", "noon", "afternoon", "evening"])).for_(Contact),
    /// Why the person wants to volunteer.
    MOTIVES = Field::choices("motive", Ids::Of(&MOTIVE_IDS)).for_(Matching),
    /// The same in their own words.
    MOTIVATION = Field::lines("motivation", REMARK_CHARS_MAX).for_(Matching),
    /// Consent that the centre keeps the sheet.
    CONSENT_STORE = Field::consent("consent/store").joined(),
    /// Consent that appointments go to the companion.
    CONSENT_FORWARD = Field::consent("consent/forward"),
    /// Consent that an organisation gets the person's name and number.
    CONSENT_ORGANISATION = Field::consent("consent/organisation"),
    /// Consent to a newsletter.
    CONSENT_NEWSLETTER = Field::consent("consent/newsletter"),
    /// Languages spoken, ISO 639 codes.
    LANGUAGES = Field::choices("language", Ids::Any).for_(Matching),
    /// How much Dutch.
    DUTCH = Field::one("dutch", Ids::Of(&["none", "a1", "a2", "b1", "b2", "c1", "mother"])).for_(Matching),
    /// Wants to practise Dutch.
    PRACTISE = Field::yes_no("practise").for_(Matching),
    /// Age group.
    AGE = Field::one("age", Ids::Of(&["under-18", "18-25", "26-40", "41-64", "65-and-over"])).for_(Matching),
    /// What a parent of somebody who is under age says.
    PARENT = Field::one("parent", Ids::Of(&["asked", "agrees", "refuses"])).for_(Proof),
    /// Municipality where the person lives.
    MUNICIPALITY = Field::one("municipality", Ids::Of(&municipality::IDS)).for_(Matching),
    /// How far the person goes.
    REACH = Field::one("reach", Ids::Of(&["own", "near", "brussels"])).for_(Matching),
    /// How the person moves around.
    MOVING = Field::choices("moving", Ids::Of(&["walking", "cycling", "public", "car"])).for_(Matching),
    /// Consent of its own that the centre keeps what health asks.
    CONSENT_HEALTH = Field::consent("consent/health"),
    /// What must be there because of health.
    NEEDS = Field::choices("needs", Ids::Of(&accessibility::KINDS)).for_(Matching).under("consent/health"),
    /// Categories of interest.
    INTERESTS = Field::choices("interest", Ids::Any).for_(Matching),
    /// Hours a week.
    HOURS = Field::one("hours", Ids::Of(&["1-2", "3-4", "5-8", "9-and-more"])).for_(Matching),
    /// The first day on which the person has time.
    FROM = Field::day("from").for_(Matching),
    /// In the pool for short assignments.
    SHORT = Field::yes_no("short").for_(Matching),
    /// First day for a short assignment.
    SHORT_FROM = Field::day("short-from").for_(Matching),
    /// Last day for a short assignment.
    SHORT_UNTIL = Field::day("short-until").for_(Matching),
    /// Talents chosen.
    TALENTS = Field::choices_up_to("talent", Ids::Any, talent::CHOSEN_MAX).for_(Matching),
    /// Half-days on which the person has time.
    AVAILABILITY = Field::choices("availability", Ids::Of(&HALF_DAYS)).for_(Matching),
    /// Who sent the person.
    REFERRER = Field::reference("referrer", Kind::Referrer).for_(Contact),
    /// The companion: one of the referrer's, by its id, which is unlike those of all others.
    COMPANION = Field::one("companion", Ids::Any).for_(Contact),
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

fields! {
    /// The fields of a spoken language.
    SPOKEN_FIELDS:
    /// How well.
    LEVEL = Field::one("level", Ids::Of(&["little", "good", "mother"])).for_(Matching),
}

/// How well the languages are spoken, by their code.
pub static SPOKEN: Group = Group { key: "spoken", ids: GroupIds::Own, fields: SPOKEN_FIELDS };

fields! {
    /// How a consent was asked.
    ASKED_FIELDS:
    /// Which version of its text was shown.
    ASKED_TEXT = Field::line("text", 20).for_(Proof).unasked(),
    /// In which language.
    ASKED_LANGUAGE = Field::one("language", Ids::Of(&["nl", "fr", "en", "ar"])).for_(Proof).unasked(),
    /// Who asked, by the name of the device: it stays also when another one takes back a change of the answer.
    ASKED_BY = Field::line("by", NAME_CHARS_MAX).for_(Proof).unasked(),
}

/// How the consents were asked, by their purpose; when is what the consent itself says. Where tablets differ the consent
/// itself is asked about, and its answer says anew how.
pub static ASKED: Group = Group { key: "asked", ids: GroupIds::Own, fields: ASKED_FIELDS };

/// Answers to the centre's own questions, by the question's id.
pub static OWN: Group = Group { key: "own", ids: GroupIds::Own, fields: ANSWER_FIELDS };

/// The sheet.
pub static CANDIDATE: Noun = Noun {
    kind: Kind::Candidate,
    home: Home::Desk,
    fields: FIELDS,
    groups: &[&SPOKEN, &ASKED, &OWN],
    title: &["name"],
    sort: &["name"],
};
