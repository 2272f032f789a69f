//! An appointment that a stand noted for the bearer of a booklet.

use crate::{
    doc::Kind,
    field::{Field, Ids, Purpose::Appointment, fields},
    noun::{Home, Noun},
    text::{LINE_CHARS_MAX, REMARK_CHARS_MAX},
};

fields! {
    /// The fields of an appointment.
    FIELDS:
    /// The booklet.
    BOOKLET = Field::code("booklet").for_(Appointment).always().joined(),
    /// The task's id within the stand's organisation.
    TASK = Field::one("task", Ids::Any).for_(Appointment).always(),
    /// Its day.
    DATE = Field::day("date").for_(Appointment).always(),
    /// Its time of day.
    TIME = Field::time("time").for_(Appointment).always(),
    /// Where one meets.
    PLACE = Field::line("place", LINE_CHARS_MAX).for_(Appointment),
    /// Whom to ask for.
    CONTACT = Field::line("contact", LINE_CHARS_MAX).for_(Appointment),
    /// What else matters.
    REMARK = Field::lines("remark", REMARK_CHARS_MAX).for_(Appointment),
    /// Taken back.
    WITHDRAWN = Field::flag("withdrawn").for_(Appointment),
}

/// The appointment.
pub static APPOINTMENT: Noun = Noun {
    kind: Kind::Appointment,
    home: Home::Stand,
    fields: FIELDS,
    groups: &[],
    title: &["booklet", "date", "time"],
    sort: &["date", "time"],
};
