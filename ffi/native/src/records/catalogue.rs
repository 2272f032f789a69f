//! Organisations and tasks.

use samenspel_client::app;

/// An organisation with its tasks.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Organisation {
    /// The document.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it does.
    pub about: String,
    /// The sign on its stand today.
    pub stand: String,
    /// Its tasks.
    pub tasks: Vec<Task>,
}

impl From<app::OrganisationRow> for Organisation {
    fn from(row: app::OrganisationRow) -> Self {
        Self {
            id: row.id.to_string(),
            name: row.name,
            about: row.about,
            stand: row.stand,
            tasks: row.tasks.into_iter().map(Task::from).collect(),
        }
    }
}

/// A task.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Task {
    /// Unique within the organisation.
    pub id: String,
    /// What it is.
    pub title: String,
    /// What the volunteer does.
    pub about: String,
    /// Where one meets.
    pub place: String,
    /// Whom to ask for.
    pub contact: String,
    /// Talents it asks.
    pub talents: Vec<String>,
}

impl From<app::TaskRow> for Task {
    fn from(row: app::TaskRow) -> Self {
        Self {
            id: row.id,
            title: row.title,
            about: row.about,
            place: row.place,
            contact: row.contact,
            talents: row.talents,
        }
    }
}
