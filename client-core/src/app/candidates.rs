//! Finding candidates and showing a sheet.

use samenspel_model::{
    DocId, Millis, Space,
    candidate::{self, Candidate},
    doc::{Fields, Kind},
};
use serde::Serialize;

use super::{App, AppointmentRow, CandidateRow};
use crate::{
    AppError,
    store::{appointments, candidates, outbox},
};

/// Most rows of a list.
const LIMIT_MAX: u32 = 1_000;

/// A sheet as the screens show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CandidateView {
    /// The sheet.
    pub id: DocId,
    /// What it says.
    #[serde(flatten)]
    pub sheet: Candidate,
    /// What stands noted for its booklets.
    pub appointments: Vec<AppointmentRow>,
    /// Has a change that the server does not have yet.
    pub waiting: bool,
    /// When it was last changed.
    pub updated_ms: Millis,
}

impl App {
    /// Candidates that fit what was typed; without a search the last changed ones.
    pub fn candidates(&self, query: &str, limit: u32) -> Result<Vec<CandidateRow>, AppError> {
        self.check_lease(&self.reader_of(Space::Desk)?)?;
        Ok(candidates::list(self.store.connection(), query, limit.min(LIMIT_MAX))?)
    }

    /// One sheet.
    pub fn candidate(&self, id: DocId) -> Result<CandidateView, AppError> {
        let identity = self.reader_of(Space::Desk)?;
        if !self.is_unsent(id)? {
            self.check_lease(&identity)?;
        }
        let stored = self.load(id, Kind::Candidate)?;
        Ok(CandidateView {
            id,
            sheet: candidate::read(&stored.doc),
            appointments: appointments::of_candidate(self.store.connection(), id)?,
            waiting: outbox::holds(self.store.connection(), id)?,
            updated_ms: stored.doc.updated(),
        })
    }
}
