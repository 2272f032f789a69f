//! Appointments.

use samenspel_client::app;
use samenspel_model::appointment;

/// What a stand fills in.
#[derive(Clone, Debug, uniffi::Record)]
pub struct AppointmentDraft {
    /// The booklet, typed or scanned.
    pub booklet: String,
    /// The task's id.
    pub task: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// `HH:MM`.
    pub time: String,
    /// Where one meets.
    pub place: String,
    /// Whom to ask for.
    pub contact: String,
    /// What else matters.
    pub remark: String,
    /// Taken back.
    #[uniffi(default = false)]
    pub withdrawn: bool,
}

impl From<AppointmentDraft> for appointment::AppointmentDraft {
    fn from(draft: AppointmentDraft) -> Self {
        Self {
            booklet: draft.booklet,
            task: draft.task,
            date: draft.date,
            time: draft.time,
            place: draft.place,
            contact: draft.contact,
            remark: draft.remark,
            withdrawn: draft.withdrawn,
        }
    }
}

/// An appointment.
#[derive(Clone, Debug, uniffi::Record)]
pub struct AppointmentRow {
    /// The document.
    pub id: String,
    /// The organisation's document.
    pub organisation: String,
    /// The organisation's name.
    pub organisation_name: String,
    /// The booklet's code.
    pub booklet: String,
    /// The task's id.
    pub task: String,
    /// The task's title.
    pub task_title: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// `HH:MM`.
    pub time: String,
    /// Where one meets.
    pub place: String,
    /// Whom to ask for.
    pub contact: String,
    /// What else matters.
    pub remark: String,
    /// Taken back.
    pub withdrawn: bool,
    /// Is something of it not sent yet?
    pub waiting: bool,
}

impl From<app::AppointmentRow> for AppointmentRow {
    fn from(row: app::AppointmentRow) -> Self {
        Self {
            id: row.id.to_string(),
            organisation: row.organisation.to_string(),
            organisation_name: row.organisation_name,
            booklet: row.booklet,
            task: row.task,
            task_title: row.task_title,
            date: row.date,
            time: row.time,
            place: row.place,
            contact: row.contact,
            remark: row.remark,
            withdrawn: row.withdrawn,
            waiting: row.waiting,
        }
    }
}
