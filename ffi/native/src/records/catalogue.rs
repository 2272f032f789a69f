//! Organisations, tasks and appointments, with the names that lists show.

use std::collections::HashMap;

use samenspel_client::app;

use super::Record;

/// An organisation with its tasks.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Organisation {
    /// What it says.
    pub record: Record,
    /// The sign on its stand today.
    pub stand: String,
    /// Its open tasks.
    pub tasks: Vec<Task>,
}

impl From<app::OrganisationRow> for Organisation {
    fn from(row: app::OrganisationRow) -> Self {
        Self {
            record: row.record.into(),
            stand: row.stand,
            tasks: row.tasks.into_iter().map(Task::from).collect(),
        }
    }
}

/// A task, by the keys of its fields.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Task {
    /// Unique within the organisation.
    pub id: String,
    /// Texts, days, ids.
    pub texts: HashMap<String, String>,
    /// The choices of sets.
    pub choices: HashMap<String, Vec<String>>,
    /// Numbers and flags.
    pub numbers: HashMap<String, i64>,
}

impl From<app::TaskRow> for Task {
    fn from(row: app::TaskRow) -> Self {
        Self {
            id: row.id,
            texts: row.values.texts.into_iter().collect(),
            choices: row.values.choices.into_iter().collect(),
            numbers: row.values.numbers.into_iter().collect(),
        }
    }
}

/// An appointment.
#[derive(Clone, Debug, uniffi::Record)]
pub struct AppointmentRow {
    /// What it says.
    pub record: Record,
    /// The organisation's document.
    pub organisation: String,
    /// The organisation's name.
    pub organisation_name: String,
    /// The task's title.
    pub task_title: String,
}

impl From<app::AppointmentRow> for AppointmentRow {
    fn from(row: app::AppointmentRow) -> Self {
        Self {
            record: row.record.into(),
            organisation: row.organisation.to_string(),
            organisation_name: row.organisation_name,
            task_title: row.task_title,
        }
    }
}

/// A time at which an organisation can see somebody.
#[derive(Clone, Debug, uniffi::Record)]
pub struct FreeSlot {
    /// `YYYY-MM-DD`
    pub date: String,
    /// `HH:MM`
    pub time: String,
}

impl From<app::FreeSlot> for FreeSlot {
    fn from(slot: app::FreeSlot) -> Self {
        Self { date: slot.date, time: slot.time }
    }
}

/// A stand that cannot receive visitors just now.
#[derive(Clone, Debug, uniffi::Record)]
pub struct StandPresence {
    /// Its organisation.
    pub organisation: String,
    /// `busy`, `pause` or `lunch`.
    pub state: String,
    /// Since when.
    pub since_ms: i64,
    /// In words, such as when visitors can come again.
    pub note: String,
}

impl From<app::StandPresence> for StandPresence {
    fn from(presence: app::StandPresence) -> Self {
        Self {
            organisation: presence.organisation.to_string(),
            state: presence.state,
            since_ms: presence.since_ms.0,
            note: presence.note,
        }
    }
}

/// A group of visitors that a referrer sends.
#[derive(Clone, Debug, uniffi::Record)]
pub struct VisitorGroup {
    /// Who sends it.
    pub referrer: String,
    /// What people call that one.
    pub referrer_name: String,
    /// Unique within its referrer.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Who goes with it; may be empty.
    pub companion: String,
}

impl From<app::VisitorGroup> for VisitorGroup {
    fn from(group: app::VisitorGroup) -> Self {
        Self {
            referrer: group.referrer.to_string(),
            referrer_name: group.referrer_name,
            id: group.id,
            name: group.name,
            companion: group.companion,
        }
    }
}
