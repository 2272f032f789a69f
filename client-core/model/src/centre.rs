//! The centre itself: what its screens say of it, the talents and categories it works with, its own questions, and what it adds to the
//! manual.

use crate::{
    availability::HALF_DAYS,
    doc::Kind,
    field::{COORDINATORS, Field, Ids, fields},
    ids::DocId,
    manual::MANUAL,
    noun::{Group, GroupIds, Home, Noun},
    text::{LINE_CHARS_MAX, NAME_CHARS_MAX, REMARK_CHARS_MAX},
};

/// Most own questions on the sheet.
pub const QUESTIONS_MAX: usize = 12;

fields! {
    /// The fields of the centre.
    FIELDS:
    /// Name.
    NAME = Field::line("name", NAME_CHARS_MAX).always(),
    /// Where it is.
    ADDRESS = Field::lines("address", REMARK_CHARS_MAX),
    /// When it is open.
    HOURS = Field::lines("hours", REMARK_CHARS_MAX),
    /// The half-days on which the desk is open every week.
    OPEN = Field::choices("open", Ids::Of(&HALF_DAYS)),
    /// Languages of its screens.
    LANGUAGES = Field::choices("language", Ids::Of(&["nl", "fr", "en", "ar"])),
    /// Who is to be called when something is wrong.
    CONTACT = Field::line("contact", LINE_CHARS_MAX),
    /// Under which number.
    PHONE = Field::phone("phone"),
    /// May everybody who has the link see the tasks on a page of the server?
    ORIENTATION = Field::flag("orientation").by(COORDINATORS),
    /// How many days an answer is waited for.
    REPLY_DAYS = Field::number("reply-days", 1, 365),
    /// How many days later the coordinators see what the desk left silent.
    COORDINATOR_DAYS = Field::number("coordinator-days", 1, 365),
    /// After how many days without contact somebody is asked whether the interest is still there.
    RECONFIRM_DAYS = Field::number("reconfirm-days", 1, 3_650),
    /// Batches of booklets that are taken no more, by their numbers.
    REVOKED = Field::choices("revoked-batch", Ids::Any).by(COORDINATORS),
}

/// What coordinators fill in of the centre; the rest has its own place.
pub const ABOUT: &[Field] = &[
    NAME,
    ADDRESS,
    HOURS,
    OPEN,
    LANGUAGES,
    CONTACT,
    PHONE,
    ORIENTATION,
    REPLY_DAYS,
    COORDINATOR_DAYS,
    RECONFIRM_DAYS,
];

fields! {
    /// Words in the languages of the centre, and whether they are still offered.
    WORD_FIELDS:
    /// In Dutch.
    NL = Field::line("nl", NAME_CHARS_MAX).always(),
    /// In French.
    FR = Field::line("fr", NAME_CHARS_MAX),
    /// In English.
    EN = Field::line("en", NAME_CHARS_MAX),
    /// In Arabic.
    AR = Field::line("ar", NAME_CHARS_MAX),
    /// Not offered any more.
    OFF = Field::flag("off"),
}

/// The picture of a talent.
pub const PICTOGRAM: Field = Field::one("pictogram", Ids::Any);
/// What an option is an answer to: the question's id.
pub const QUESTION_OF: Field = Field::one("question", Ids::Any).always();
const TALENT_FIELDS: &[Field] = &[NL, FR, EN, AR, PICTOGRAM, OFF];
const OPTION_FIELDS: &[Field] = &[QUESTION_OF, NL, FR, EN, AR, OFF];

fields! {
    /// The fields of an own question.
    QUESTION_FIELDS:
    /// In Dutch.
    QUESTION_NL = Field::line("nl", LINE_CHARS_MAX).always(),
    /// In French.
    QUESTION_FR = Field::line("fr", LINE_CHARS_MAX),
    /// In English.
    QUESTION_EN = Field::line("en", LINE_CHARS_MAX),
    /// In Arabic.
    QUESTION_AR = Field::line("ar", LINE_CHARS_MAX),
    /// How it is answered.
    QUESTION_IS = Field::one("is", Ids::Of(&["line", "lines", "choices", "flag"])).always(),
    /// Why it is asked.
    QUESTION_PURPOSE = Field::line("purpose", LINE_CHARS_MAX).always(),
    /// How many months after the last contact the answer is kept.
    QUESTION_MONTHS = Field::number("months", 1, 120),
    /// Not asked any more.
    QUESTION_OFF = Field::flag("off"),
}

/// Talents beside those the app comes with, or other words for them.
pub static TALENT: Group = Group { key: "talent", ids: GroupIds::Own, fields: TALENT_FIELDS };
/// Categories of tasks.
pub static CATEGORY: Group = Group { key: "category", ids: GroupIds::Own, fields: WORD_FIELDS };
/// Own questions on the sheet.
pub static QUESTION: Group = Group { key: "question", ids: GroupIds::Own, fields: QUESTION_FIELDS };
/// What can be chosen as the answer to an own question.
pub static OPTION: Group = Group { key: "option", ids: GroupIds::Own, fields: OPTION_FIELDS };

/// The centre's one document.
pub static CENTRE: Noun = Noun {
    kind: Kind::Centre,
    home: Home::Catalogue,
    fields: FIELDS,
    groups: &[&TALENT, &CATEGORY, &QUESTION, &OPTION, &MANUAL],
    title: &["name"],
    sort: &["name"],
};

/// The id of a centre's one document: every server and device of the centre comes to the same.
pub fn doc_id(server_public: &[u8; 32]) -> DocId {
    DocId::derived(b"samenspel centre 1", &[server_public])
}
