//! Appointments: a stand notes them, a desk reads them.

use samenspel_model::{
    DocId, Env,
    appointment::{self, AppointmentDraft},
    booklet::Code,
    doc::{Doc, Kind},
};

use super::{App, AppointmentRow};
use crate::{
    AppError,
    store::{appointments, docs::Stored},
};

impl App {
    /// Every appointment this device may see, by day and time.
    pub fn appointments(&self) -> Result<Vec<AppointmentRow>, AppError> {
        self.check_lease(&self.identity()?)?;
        Ok(appointments::all(self.store.connection())?)
    }

    /// The appointments of a booklet that this device may see.
    pub fn appointments_of_booklet(&self, code: &str) -> Result<Vec<AppointmentRow>, AppError> {
        self.check_lease(&self.identity()?)?;
        let code = Code::parse(code).map_err(|invalid| AppError::Invalid { field: "booklet", invalid })?;
        Ok(appointments::of_booklet(self.store.connection(), &code.to_string())?)
    }

    /// Notes an appointment at this stand, or changes the one with this id.
    pub fn save_appointment(
        &mut self,
        id: Option<DocId>,
        draft: &AppointmentDraft,
        env: &mut Env,
    ) -> Result<AppointmentRow, AppError> {
        let space = self.rights()?.own_stand().ok_or(AppError::NotAllowed)?;
        let pen = self.writer_of(Kind::Appointment, space, env)?;
        let mut stored = match id {
            Some(id) => self.load(id, Kind::Appointment)?,
            None => Stored { id: DocId::random(env), space, doc: Doc::new(Kind::Appointment)? },
        };
        if stored.space != space {
            return Err(AppError::NotAllowed);
        }
        let code = self.booklet(&self.identity()?, &draft.booklet, env)?;
        let written = appointment::write(&mut stored.doc, pen.now, &pen.author, code, draft)?;
        self.save(&stored, written, pen.now)?;
        appointments::one(self.store.connection(), stored.id)?.ok_or(AppError::NotFound)
    }
}
