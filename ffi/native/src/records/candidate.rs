//! A candidate's sheet.

use std::collections::HashMap;

use samenspel_client::app;
use samenspel_model::{candidate, doc};

use super::AppointmentRow;

/// One of several concurrent values.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Voice {
    /// The value.
    pub value: String,
    /// Name of the device that wrote it.
    pub author: String,
    /// When.
    pub at_ms: i64,
}

impl From<doc::Voice> for Voice {
    fn from(voice: doc::Voice) -> Self {
        Self { value: voice.value, author: voice.author, at_ms: voice.at_ms.0 }
    }
}

/// A text; `voices` is empty unless devices disagree.
#[derive(Clone, Debug, uniffi::Record)]
pub struct TextField {
    /// The value to show.
    pub value: String,
    /// Every concurrent value.
    pub voices: Vec<Voice>,
}

impl From<doc::TextField> for TextField {
    fn from(field: doc::TextField) -> Self {
        Self { value: field.value, voices: field.voices.into_iter().map(Voice::from).collect() }
    }
}

/// A line of the list of candidates.
#[derive(Clone, Debug, uniffi::Record)]
pub struct CandidateRow {
    /// The document.
    pub id: String,
    /// Name.
    pub name: String,
    /// Phone number.
    pub phone: String,
    /// Mail address.
    pub mail: String,
    /// Languages.
    pub languages: Vec<String>,
    /// Talents.
    pub talents: Vec<String>,
    /// Booklets.
    pub booklets: Vec<String>,
    /// Do devices disagree about a field?
    pub conflict: bool,
    /// Is something of it not sent yet?
    pub waiting: bool,
    /// When it last changed.
    pub updated_ms: i64,
}

impl From<app::CandidateRow> for CandidateRow {
    fn from(row: app::CandidateRow) -> Self {
        Self {
            id: row.id.to_string(),
            name: row.name,
            phone: row.phone,
            mail: row.mail,
            languages: row.languages,
            talents: row.talents,
            booklets: row.booklets,
            conflict: row.conflict,
            waiting: row.waiting,
            updated_ms: row.updated_ms.0,
        }
    }
}

/// A candidate's sheet.
#[derive(Clone, Debug, uniffi::Record)]
pub struct CandidateView {
    /// The document.
    pub id: String,
    /// Name.
    pub name: TextField,
    /// Phone number.
    pub phone: TextField,
    /// Mail address.
    pub mail: TextField,
    /// Remark.
    pub remark: TextField,
    /// Since when the centre may keep it; 0 means it may not.
    pub consent_store_ms: i64,
    /// Since when appointments may go to the companion; 0 means they may not.
    pub consent_forward_ms: i64,
    /// Languages.
    pub languages: Vec<String>,
    /// Talents.
    pub talents: Vec<String>,
    /// Booklets.
    pub booklets: Vec<String>,
    /// Appointments of those booklets.
    pub appointments: Vec<AppointmentRow>,
    /// Is something of it not sent yet?
    pub waiting: bool,
}

impl From<app::CandidateView> for CandidateView {
    fn from(view: app::CandidateView) -> Self {
        Self {
            id: view.id.to_string(),
            name: view.sheet.name.into(),
            phone: view.sheet.phone.into(),
            mail: view.sheet.mail.into(),
            remark: view.sheet.remark.into(),
            consent_store_ms: view.sheet.consent.store.0,
            consent_forward_ms: view.sheet.consent.forward.0,
            languages: view.sheet.languages,
            talents: view.sheet.talents,
            booklets: view.sheet.booklets.iter().map(ToString::to_string).collect(),
            appointments: view.appointments.into_iter().map(AppointmentRow::from).collect(),
            waiting: view.waiting,
        }
    }
}

/// Only what the user changed.
#[derive(Clone, Debug, uniffi::Record)]
pub struct CandidateEdit {
    /// New name.
    #[uniffi(default = None)]
    pub name: Option<String>,
    /// New phone number; empty removes it.
    #[uniffi(default = None)]
    pub phone: Option<String>,
    /// New mail address; empty removes it.
    #[uniffi(default = None)]
    pub mail: Option<String>,
    /// New remark; empty removes it.
    #[uniffi(default = None)]
    pub remark: Option<String>,
    /// Languages switched on or off.
    #[uniffi(default)]
    pub languages: HashMap<String, bool>,
    /// Talents switched on or off.
    #[uniffi(default)]
    pub talents: HashMap<String, bool>,
    /// Consent to keep the sheet, given or withdrawn.
    #[uniffi(default = None)]
    pub consent_store: Option<bool>,
    /// Consent to forward appointments, given or withdrawn.
    #[uniffi(default = None)]
    pub consent_forward: Option<bool>,
}

impl From<CandidateEdit> for candidate::CandidateEdit {
    fn from(edit: CandidateEdit) -> Self {
        Self {
            name: edit.name,
            phone: edit.phone,
            mail: edit.mail,
            remark: edit.remark,
            languages: edit.languages.into_iter().collect(),
            talents: edit.talents.into_iter().collect(),
            consent: candidate::ConsentDraft { store: edit.consent_store, forward: edit.consent_forward },
        }
    }
}
