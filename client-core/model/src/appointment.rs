//! An appointment that a stand noted for the bearer of a booklet, or a desk or a coordinator for that stand.

use crate::{
    doc::Kind,
    field::{COORDINATORS, Field, Ids, Purpose::Appointment, fields},
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
    /// The device that noted it, so that what it announced can be counted, whoever sends it.
    DEVICE = Field::one("device", Ids::Any).for_(Appointment).fixed(),
    /// Counts what that device noted: 1, 2, 3.
    NUMBER = Field::number("number", 1, 99_999).for_(Appointment).fixed(),
    /// Typed from the stub that the stand tore off: when the stand's phone turns up with the same one, the two are one.
    STUB = Field::flag("stub").for_(Appointment).fixed(),
    /// When it was agreed as the stub says: its [`crate::slot`], also when it is moved since.
    STUB_AT = Field::one("stub-at", Ids::Any).for_(Appointment).fixed(),
    /// Why it cannot stay where it is, as the server found out of all that came in: the visitor is elsewhere, the slot is
    /// somebody else's, the task has no place left. See [`crate::clash`].
    CLASH = Field::one("clash", Ids::Of(&["twice", "slot", "visitor", "places"])).for_(Appointment).by(COORDINATORS).unasked(),
    /// The day that is proposed instead; nothing when there is none.
    TO_DATE = Field::day("to-date").for_(Appointment).by(COORDINATORS).unasked(),
    /// The time of day that is proposed instead.
    TO_TIME = Field::time("to-time").for_(Appointment).by(COORDINATORS).unasked(),
    /// The one from a stand's device that this one, typed from its stub, is: this one does not count beside it.
    TWIN = Field::reference("twin", Kind::Appointment).for_(Appointment).by(COORDINATORS).unasked(),
    /// Somebody looked, and it stays where it is: the [`crate::slot`] of which they said so. Moved, it is looked at again.
    AGREED = Field::one("agreed", Ids::Any).for_(Appointment).unasked(),
}

/// The task of an appointment that is for none of the organisation's own.
pub const OTHER: &str = "other";

/// The appointment.
pub static APPOINTMENT: Noun = Noun {
    kind: Kind::Appointment,
    home: Home::Stand,
    fields: FIELDS,
    groups: &[],
    title: &["booklet", "date", "time"],
    sort: &["date", "time"],
};
