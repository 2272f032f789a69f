//! Finding documents and showing one.

use samenspel_model::{DocId, Space, candidate, doc::Kind};

use super::{App, AppointmentRow, Record};
use crate::{
    AppError,
    store::{docs, records},
};

/// Most rows of a list.
const LIMIT_MAX: u32 = 1_000;

impl App {
    /// Candidates that fit what was typed; without a search the last changed ones.
    pub fn candidates(&self, query: &str, limit: u32) -> Result<Vec<Record>, AppError> {
        self.check_lease(&self.reader_of(Space::Desk)?)?;
        Ok(records::found(self.store.connection(), Kind::Candidate, query, limit.min(LIMIT_MAX))?)
    }

    /// One document, whatever its noun.
    pub fn record(&self, id: DocId) -> Result<Record, AppError> {
        let identity = self.identity()?;
        let connection = self.store.connection();
        let record = records::one(connection, id)?.filter(|record| identity.rights().may_read(record.space));
        let record = record.ok_or(AppError::NotFound)?;
        if record.space != Space::Catalogue && !docs::is_unsent(connection, id)? {
            self.check_lease(&identity)?;
        }
        Ok(record)
    }

    /// What stands noted for the booklets of a candidate.
    pub fn appointments_of_candidate(&self, id: DocId) -> Result<Vec<AppointmentRow>, AppError> {
        let sheet = self.record(id)?;
        let mut appointments: Vec<AppointmentRow> = Vec::new();
        for code in sheet.values.choices(&candidate::BOOKLETS) {
            // Of booklets that were given for one another each knows the same ones.
            let others = self.noted_for(code)?.into_iter();
            let fresh: Vec<_> = others
                .filter(|row| appointments.iter().all(|known| known.record.id != row.record.id))
                .collect();
            appointments.extend(fresh);
        }
        Ok(appointments)
    }
}
