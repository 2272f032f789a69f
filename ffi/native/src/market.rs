//! Appointments, and the market as a device sees it.

use std::collections::HashMap;

use crate::{
    ApiError, AppointmentRow, FreeSlot, Input, Samenspel, StandPresence, records,
    samenspel::{document, rows},
};

#[uniffi::export]
impl Samenspel {
    /// The appointments this device may see.
    pub fn appointments(&self) -> Result<Vec<AppointmentRow>, ApiError> {
        self.with(|app, _| app.appointments()).map(rows)
    }

    /// Notes an appointment, or changes the one with this id.
    #[uniffi::method(default(id = None))]
    pub fn save_appointment(
        &self,
        form: HashMap<String, Input>,
        id: Option<String>,
    ) -> Result<AppointmentRow, ApiError> {
        let (id, form) = (id.map(|id| document(&id)).transpose()?, records::edit(form));
        self.change(|app, env| app.save_appointment(id, &form, env)).map(AppointmentRow::from)
    }

    /// The same for any organisation, as a desk may: at a market, or without one all year round.
    #[uniffi::method(default(market = None, id = None))]
    pub fn save_appointment_at(
        &self,
        form: HashMap<String, Input>,
        organisation: String,
        market: Option<String>,
        id: Option<String>,
    ) -> Result<AppointmentRow, ApiError> {
        let (id, form) = (id.map(|id| document(&id)).transpose()?, records::edit(form));
        let at = (document(&organisation)?, market.map(|market| document(&market)).transpose()?);
        self.change(|app, env| app.save_appointment_at(id, at, &form, env)).map(AppointmentRow::from)
    }

    /// The next times at which a stand can see the bearer of a booklet; a stand's own device names no organisation.
    #[uniffi::method(default(organisation = None, market = None))]
    pub fn free_slots(
        &self,
        booklet: String,
        limit: u32,
        organisation: Option<String>,
        market: Option<String>,
    ) -> Result<Vec<FreeSlot>, ApiError> {
        let market = market.map(|market| document(&market)).transpose()?;
        let at = organisation.map(|organisation| document(&organisation)).transpose()?;
        self.with(|app, env| app.free_slots(at.map(|at| (at, market)), &booklet, limit, env)).map(rows)
    }

    /// Says that this stand cannot receive visitors just now (`busy`, `pause`, `lunch`), or, with an empty state, that it can.
    pub fn set_presence(&self, state: String, note: String) -> Result<(), ApiError> {
        self.change(|app, env| app.set_presence(&state, &note, env).map(drop))
    }

    /// The stands that cannot receive visitors just now.
    pub fn presences(&self) -> Result<Vec<StandPresence>, ApiError> {
        self.with(|app, _| app.presences()).map(rows)
    }

    /// Counts visitors at the entrance of a market, or takes back what was counted too often; answers how many all devices counted.
    pub fn count_visitors(&self, market: String, more: i32) -> Result<i64, ApiError> {
        let market = document(&market)?;
        self.change(|app, env| {
            app.count_visitors(market, more, env)?;
            app.visitors(market)
        })
    }

    /// How many visitors all devices counted.
    pub fn visitors(&self, market: String) -> Result<i64, ApiError> {
        let market = document(&market)?;
        self.with(|app, _| app.visitors(market))
    }
}
