//! An entry in the history of a person or an organisation: a call, a mail, a proposal, and what is waited for.

use crate::{
    doc::Kind,
    field::{Field, Ids, Purpose::FollowUp, fields},
    noun::{Home, Noun},
    text::REMARK_CHARS_MAX,
};

/// How there was contact; `appointment` tells what became of an appointment.
pub const WAYS: [&str; 8] = ["call", "mail", "message", "visit", "note", "talk", "proposal", "appointment"];
/// Why a person says no to a task.
pub const REASONS_OF_CANDIDATE: [&str; 5] = ["no-time", "too-far", "hours", "other-wish", "other-reason"];
/// Why an organisation says no to a person.
pub const REASONS_OF_ORGANISATION: [&str; 5] = ["no-place", "hours", "dutch", "no-answer", "other-reason"];
/// What became of it.
pub const OUTCOMES: [&str; 7] =
    ["came", "did-not-come", "started", "stopped", "answered", "done", "other-outcome"];
/// What may have become of an appointment.
pub const OUTCOMES_OF_APPOINTMENT: [&str; 5] =
    ["came", "did-not-come", "started", "stopped", "other-outcome"];

fields! {
    /// The fields of an entry.
    FIELDS:
    /// Whom it is about; nobody when it is a talk with an organisation. It stays with that person: who is erased takes all of it along, and what was
    /// noted about another could not come back after a restore.
    CANDIDATE = Field::reference("candidate", Kind::Candidate).for_(FollowUp).joined().fixed(),
    /// With which organisation.
    ORGANISATION = Field::reference("organisation", Kind::Organisation).for_(FollowUp).joined(),
    /// About which of its tasks, by the task's id within it.
    TASK = Field::one("task", Ids::Any).for_(FollowUp),
    /// Of which appointment it tells what became.
    APPOINTMENT = Field::reference("appointment", Kind::Appointment).for_(FollowUp).joined_until(&["withdrawn"]),
    /// How.
    WAY = Field::one("way", Ids::Of(&WAYS)).for_(FollowUp).always(),
    /// What came of it at once; a call without a result is under way.
    RESULT = Field::one("result", Ids::Of(&[
        "reached", "not-reached", "left-message", "sent", "came", "proposed", "accepted",
        "declined-by-candidate", "declined-by-organisation",
    ])).for_(FollowUp),
    /// Why somebody said no.
    REASON = Field::one("reason", Ids::Of(&[
        "no-time", "too-far", "hours", "other-wish", "no-place", "dutch", "no-answer", "other-reason",
    ])).for_(FollowUp),
    /// In own words.
    WORDS = Field::lines("words", REMARK_CHARS_MAX).for_(FollowUp),
    /// When it was.
    AT = Field::moment("at").for_(FollowUp).always(),
    /// Who is to move next: the person, the organisation, or the desk itself.
    WAITS_FOR = Field::one("waits-for", Ids::Of(&["candidate", "organisation", "desk"]))
        .for_(FollowUp)
        .joined_until(&["outcome", "withdrawn"]),
    /// By when.
    BY = Field::day("by").for_(FollowUp).joined_until(&["outcome", "withdrawn"]),
    /// What became of it.
    OUTCOME = Field::one("outcome", Ids::Of(&OUTCOMES)).for_(FollowUp),
    /// Why, or what else.
    WHY = Field::lines("why", REMARK_CHARS_MAX).for_(FollowUp),
    /// Noted by mistake and taken back.
    WITHDRAWN = Field::flag("withdrawn").for_(FollowUp),
}

/// The entry.
pub static ENTRY: Noun =
    Noun { kind: Kind::Entry, home: Home::Desk, fields: FIELDS, groups: &[], title: &[], sort: &["by"] };

/// The results of a way, in the order in which they are offered. A way without any is kept by its words alone.
pub fn results(way: &str) -> &'static [&'static str] {
    match way {
        "call" => &["reached", "not-reached", "left-message"],
        "mail" | "message" => &["sent"],
        "visit" => &["came"],
        "talk" => &["reached", "not-reached"],
        "proposal" => &["proposed", "accepted", "declined-by-candidate", "declined-by-organisation"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::Is;

    fn ids(field: &Field) -> &'static [&'static str] {
        match field.is {
            Is::One { ids: Ids::Of(ids) } => ids,
            _ => panic!("{}", field.key),
        }
    }

    #[test]
    fn what_is_offered_is_what_the_fields_know() {
        let offered: Vec<_> = WAYS.iter().flat_map(|way| results(way)).collect();
        assert!(ids(&RESULT).iter().all(|id| offered.contains(&id)), "a result that no way offers");
        assert!(offered.iter().all(|id| ids(&RESULT).contains(id)));
        let reasons = [REASONS_OF_CANDIDATE, REASONS_OF_ORGANISATION].concat();
        assert!(ids(&REASON).iter().all(|id| reasons.contains(id)), "a reason that nobody gives");
        assert!(reasons.iter().all(|id| ids(&REASON).contains(id)));
    }
}
