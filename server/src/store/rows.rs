//! What the dashboard's pages show: plain values read from rows, without documents.
//! Times are milliseconds since 1970 (UTC).

use samenspel_model::{
    DeviceId, DocId, Role, booklet::Code, candidate, doc::Kind, field::Field, values::Values,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// One of several values that devices gave for the same field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceRow {
    /// The value.
    pub value: String,
    /// Who gave it, as people read it.
    pub author: String,
    /// The same as it is signed.
    pub signed: String,
    /// When it was given.
    pub at_ms: i64,
}

/// A field with several values, to be reconciled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConflictRow {
    /// The document.
    pub doc: DocId,
    /// What it is about.
    pub kind: Kind,
    /// What a person calls it.
    pub title: String,
    /// What a person calls the one of several that it is about, such as a task; empty when it is about the whole.
    pub item: String,
    /// The field.
    pub field: String,
    /// The values, at least two.
    pub voices: Vec<VoiceRow>,
}

impl ConflictRow {
    /// Names the question as it is asked: when a device says something else, it is another question.
    #[must_use]
    pub fn mark(&self) -> String {
        mark(
            &self.field,
            self.voices.iter().map(|voice| (voice.at_ms, voice.signed.as_str(), voice.value.as_str())),
        )
    }
}

/// The same, from what was said of a field: when, by whom, and the value.
pub(crate) fn mark<'v>(field: &str, voices: impl Iterator<Item = (i64, &'v str, &'v str)>) -> String {
    let mut digest = Sha256::new().chain_update(field);
    for (at_ms, author, value) in voices {
        for part in [author, value] {
            digest.update(part.len().to_be_bytes());
            digest.update(part);
        }
        digest.update(at_ms.to_be_bytes());
    }
    hex::encode(digest.finalize())
}

/// An appointment, joined with its organisation and task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppointmentLine {
    /// The appointment.
    pub id: DocId,
    /// Name of the organisation.
    pub organisation: String,
    /// Title of the task; empty for "other".
    pub task: String,
    /// Booklet code without separators.
    pub booklet: String,
    /// Candidates the booklet is bound to: id and name.
    pub candidates: Vec<(DocId, String)>,
    /// The group to which the booklet was given; empty when it is somebody's, or nobody's.
    pub group: String,
    /// What was told last of what became of it; empty when nobody told.
    pub outcome: String,
    /// Day, 2026-11-24.
    pub date: String,
    /// Hour, 10:00.
    pub time: String,
    /// Meeting point.
    pub place: String,
    /// Whom to ask for.
    pub contact: String,
    /// Remark.
    pub remark: String,
    /// True when it was taken back.
    pub withdrawn: bool,
    /// Label of the device that noted it.
    pub device: String,
    /// When it was last changed.
    pub at_ms: i64,
}

/// A candidate's sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CandidateSheet {
    /// The candidate.
    pub id: DocId,
    /// What the sheet says.
    pub values: Values,
    /// Appointments joined through the booklets: of each booklet the first.
    pub appointments: Vec<AppointmentLine>,
    /// How many there are in all.
    pub noted: usize,
    /// How many of them stand.
    pub standing: usize,
    /// Fields with several values.
    pub conflicts: Vec<ConflictRow>,
    /// Label of the device that changed it last.
    pub device: String,
    /// When it was last changed.
    pub at_ms: i64,
    /// The device on which a sheet was begun that has no name yet, and when: by what else would one be told from another?
    pub begun: Option<(String, i64)>,
}

impl CandidateSheet {
    /// A text of the sheet; empty when there is none.
    #[must_use]
    pub fn text(&self, field: &Field) -> &str {
        self.values.text(field)
    }

    /// What the person is called; may be empty.
    #[must_use]
    pub fn name(&self) -> &str {
        self.text(&candidate::NAME)
    }
}

/// What is asked about a booklet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// May what stands noted for it stay? Its person was erased, and these appointments came later or are another's too.
    Erased,
    /// Whose is it? Several candidates have it.
    Several,
    /// Whose is it? It has appointments and nobody has it.
    Nobody,
}

/// A question about a booklet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookletQuestion {
    /// What is asked.
    pub asks: Asks,
    /// Code without separators.
    pub code: String,
    /// Whose it is: their sheets, and what they are called.
    pub holders: Vec<(DocId, String)>,
    /// Is it of a batch that was revoked?
    pub is_revoked: bool,
    /// The first of the appointments that are asked about.
    pub appointments: Vec<AppointmentLine>,
    /// How many those are.
    pub count: usize,
    /// Up to which document of the database it is asked: what comes later has not been seen by whoever answers.
    pub upto: i64,
    /// Did a coordinator answer it?
    pub is_answered: bool,
}

/// A paired device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceLine {
    /// The device.
    pub id: DeviceId,
    /// Label, such as "Balie 1".
    pub label: String,
    /// What it is for.
    pub role: Role,
    /// Name of the stand's organisation; empty for a desk.
    pub organisation: String,
    /// The six digits shown at pairing.
    pub digits: String,
    /// When it was paired.
    pub paired_ms: i64,
    /// When it was last connected.
    pub seen_ms: Option<i64>,
    /// True while a connection is open.
    pub connected: bool,
    /// When its access ends.
    pub ends_ms: Option<i64>,
    /// When its access was taken away.
    pub revoked_ms: Option<i64>,
    /// Since when it is known to exist more than once.
    pub cloned_ms: Option<i64>,
    /// When it said that everything is gone from it, after its access ended.
    pub left_ms: Option<i64>,
    /// Has it still to remove what belonged to an earlier task?
    pub leaving: bool,
    /// Was it paired in the hall, by the code on its stand's card?
    pub by_card: bool,
}

/// Something a device sent that was not accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusalLine {
    /// Number of its first change, which is its address.
    pub id: i64,
    /// Label of the device.
    pub device: String,
    /// When it arrived.
    pub at_ms: i64,
    /// Code of the reason, shown as message `refusal-<code>`.
    pub reason: String,
    /// How many changes were refused together.
    pub changes: usize,
}

/// A task of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskLine {
    /// Title.
    pub title: String,
    /// What it is about.
    pub about: String,
    /// Meeting point.
    pub place: String,
    /// Talents that fit, as codes.
    pub talents: Vec<String>,
}

/// An organisation with its tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationLine {
    /// The organisation.
    pub id: DocId,
    /// Name.
    pub name: String,
    /// What it does.
    pub about: String,
    /// Number or name of its stand.
    pub stand: String,
    /// Its tasks.
    pub tasks: Vec<TaskLine>,
}

/// A printed booklet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintedBooklet {
    /// Its place in the batch, from 1.
    pub number: usize,
    /// Code without separators.
    pub code: String,
    /// Text of the QR.
    pub qr: String,
}

/// A batch of printed booklets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchLine {
    /// Its number.
    pub number: u32,
    /// When it was made.
    pub at_ms: i64,
    /// How many booklets.
    pub count: usize,
    /// The language in which they speak to their readers.
    pub language: String,
    /// The market that they were printed for, and its name; none when they are for all year.
    pub market: Option<(DocId, String)>,
    /// Since when they are taken no more.
    pub revoked_ms: Option<i64>,
}

/// A booklet's code in groups, 4827 3108; what is no code stays as it is.
#[must_use]
pub fn booklet_in_groups(code: &str) -> String {
    Code::parse(code).map_or_else(|_| code.to_owned(), Code::display)
}

#[cfg(test)]
mod tests {
    #[test]
    fn codes_are_shown_in_groups() {
        assert_eq!(super::booklet_in_groups("48273108"), "4827\u{a0}3108");
        assert_eq!(super::booklet_in_groups("niets"), "niets");
        assert_eq!(super::booklet_in_groups(""), "");
    }
}
