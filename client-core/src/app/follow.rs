//! What is due, overdue or waited for: the desk's lists, read from indexes however much there is.

use samenspel_model::{
    DocId, Millis,
    appointment::BOOKLET,
    entry::{BY, WAITS_FOR},
    zone,
};
use serde::{Deserialize, Serialize};

use super::{App, AppointmentRow, EntryRow, Record};
use crate::{
    AppError,
    store::{due, records},
};

/// A list of what is to be followed up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum FollowList {
    /// Due today.
    Today,
    /// Due before today.
    Overdue,
    /// Whatever waits for an organisation.
    Organisation,
    /// Whatever waits for a person.
    Candidate,
}

/// How much there is of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FollowCounts {
    /// Due today.
    pub today: u32,
    /// Due before today.
    pub overdue: u32,
    /// Whatever waits for an organisation.
    pub organisation: u32,
    /// Whatever waits for a person.
    pub candidate: u32,
    /// Appointments that have been and of which nobody said what became of them.
    pub appointments: u32,
    /// Appointments that cannot stay where they are.
    pub clashes: u32,
    /// People of whom nothing was heard for so long that somebody asks whether the interest is still there.
    pub reconfirm: u32,
}

/// An appointment that has been, and of whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct PastAppointment {
    /// The appointment.
    #[serde(flatten)]
    pub appointment: AppointmentRow,
    /// Whose booklet it was noted for; nobody when it is on no sheet.
    pub candidate: Option<DocId>,
    /// What that person is called.
    pub candidate_name: String,
    /// The group to which the booklet was given; empty when it is somebody's, or nobody's.
    pub group: String,
}

/// A person of whom nothing was heard for long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct SilentPerson {
    /// The sheet.
    #[serde(flatten)]
    pub record: Record,
    /// When somebody was in contact with the person last; nothing when nobody noted that yet.
    pub contact_ms: Option<Millis>,
}

impl App {
    /// How much there is in each list.
    pub fn follow_counts(&self) -> Result<FollowCounts, AppError> {
        let now = self.desk_now()?;
        let (connection, today) = (self.store.connection(), zone::day(now));
        let waits = |whom: &str| due::count(connection, &WAITS_FOR, whom, whom);
        Ok(FollowCounts {
            today: due::count(connection, &BY, &today, &today)?,
            overdue: due::count(connection, &BY, "", &due::day_before(&today))?,
            organisation: waits("organisation")?,
            candidate: waits("candidate")?,
            appointments: due::count_past_appointments(connection, &today)?,
            clashes: due::count_clashes(connection, &today)?,
            reconfirm: due::count_to_reconfirm(connection, self.days()?.reconfirm_before(now))?,
        })
    }

    /// What is in a list, what is longest due first.
    pub fn follow_up(&self, list: FollowList, limit: u32) -> Result<Vec<EntryRow>, AppError> {
        let now = self.desk_now()?;
        let (connection, today) = (self.store.connection(), zone::day(now));
        let (field, from, to) = match list {
            FollowList::Today => (&BY, today.clone(), today),
            FollowList::Overdue => (&BY, String::new(), due::day_before(&today)),
            FollowList::Organisation => (&WAITS_FOR, "organisation".to_owned(), "organisation".to_owned()),
            FollowList::Candidate => (&WAITS_FOR, "candidate".to_owned(), "candidate".to_owned()),
        };
        let entries = due::list(connection, field, &from, &to, limit)?;
        self.told(entries, now)
    }

    /// The calls that somebody is making now, and those begun today of which nobody noted a result.
    pub fn calls(&self) -> Result<Vec<EntryRow>, AppError> {
        let now = self.desk_now()?;
        let entries = due::calls(self.store.connection(), &zone::day(now))?;
        let mut calls = self.told(entries, now)?;
        calls.retain(|entry| entry.call.is_some());
        Ok(calls)
    }

    /// Appointments that have been and of which nobody said what became of them, the oldest first; one that several people bear,
    /// once for each of whom nobody said so; one of a booklet that is on no sheet, for whoever it was.
    pub fn past_appointments(&self, limit: u32) -> Result<Vec<PastAppointment>, AppError> {
        let today = zone::day(self.desk_now()?);
        let found = due::past_appointments(self.store.connection(), &today, limit)?;
        let mut past = Vec::with_capacity(found.len());
        for (appointment, whose) in found {
            let known = records::one(self.store.connection(), appointment)?.into_iter().collect();
            let Some(appointment) = self.named(known)?.pop() else { continue };
            let mut group = String::new();
            if whose.is_none() {
                let code = appointment.record.values.text(&BOOKLET);
                let groups = self.groups_of_booklet(code)?.into_iter().map(|group| group.name);
                group = groups.collect::<Vec<_>>().join(", ");
            }
            let (candidate, candidate_name) =
                whose.map_or((None, String::new()), |(id, name)| (Some(id), name));
            past.push(PastAppointment { appointment, candidate, candidate_name, group });
        }
        Ok(past)
    }

    /// The people of whom nothing was heard for so long that somebody asks whether the interest is still there, the longest first.
    pub fn to_reconfirm(&self, limit: u32) -> Result<Vec<SilentPerson>, AppError> {
        let now = self.desk_now()?;
        let before = self.days()?.reconfirm_before(now);
        let found = due::to_reconfirm(self.store.connection(), before, limit)?;
        let people = found.into_iter().map(|record| {
            let contact_ms = due::last_contact(self.store.connection(), record.id)?;
            Ok(SilentPerson { record, contact_ms })
        });
        people.collect()
    }
}
