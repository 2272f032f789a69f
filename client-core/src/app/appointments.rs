//! Appointments: a stand notes its own, a desk any stand's.

use std::collections::{BTreeMap, BTreeSet, btree_map::Entry};

use samenspel_model::{
    DocId, Env, Millis, Space,
    appointment::{BOOKLET, DATE, DEVICE, NUMBER, STUB, STUB_AT, TASK, TIME},
    booklet::Code,
    doc::Kind,
    edit::{self, Edit, Input},
    field::Field,
    market, slot,
    values::Values,
    zone,
};
use serde::Serialize;

use super::{App, Record};
use crate::{
    AppError,
    store::{
        docs::{self, Stored},
        erased, noted, records,
    },
};

/// An appointment in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct AppointmentRow {
    /// What it says.
    #[serde(flatten)]
    pub record: Record,
    /// The stand's organisation.
    pub organisation: DocId,
    /// At which market; none all year round.
    pub market: Option<DocId>,
    /// Its name; empty when it has not arrived yet.
    pub organisation_name: String,
    /// What the task is; empty when it has not arrived yet.
    pub task_title: String,
}

impl App {
    /// Every appointment this device may see, by day and time.
    pub fn appointments(&self) -> Result<Vec<AppointmentRow>, AppError> {
        self.check_lease(&self.identity()?)?;
        self.named(records::all(self.store.connection(), Kind::Appointment)?)
    }

    /// The centre's day, `YYYY-MM-DD`, by the server's clock as far as it is known.
    pub fn centre_day(&self, env: &Env) -> Result<String, AppError> {
        Ok(zone::day(self.server_time(env)?))
    }

    pub(super) fn server_time(&self, env: &Env) -> Result<Millis, AppError> {
        Ok(env.now.plus_ms(self.identity()?.clock_offset_ms))
    }

    /// The appointments of a booklet that this device may see.
    pub fn appointments_of_booklet(&self, code: &str) -> Result<Vec<AppointmentRow>, AppError> {
        self.check_lease(&self.identity()?)?;
        let code = Code::parse(code)
            .map_err(|invalid| AppError::Invalid { field: BOOKLET.key.to_owned(), invalid })?;
        self.noted_for(&code.to_string())
    }

    /// With this booklet, and with those that were given for one another.
    pub(super) fn noted_for(&self, code: &str) -> Result<Vec<AppointmentRow>, AppError> {
        let noted = self.records_for(&self.same_visitors(code)?)?;
        self.named(noted)
    }

    /// With any of these booklets, by day and time.
    pub(super) fn records_for(&self, codes: &BTreeSet<String>) -> Result<Vec<Record>, AppError> {
        let mut noted = Vec::new();
        for code in codes {
            noted.extend(records::joined(self.store.connection(), Kind::Appointment, &BOOKLET, code)?);
        }
        let noun = Kind::Appointment.noun();
        noted.sort_by_cached_key(|record| (record.values.sort_text(noun), record.id));
        Ok(noted)
    }

    /// Notes an appointment at this stand, or changes the one with this id: only what differs from what is shown, for a form
    /// that shows one of several values has not chosen it. A form that drew an id itself is noted under it, and is still one
    /// appointment when it is saved again after a crash.
    pub fn save_appointment(
        &mut self,
        id: Option<DocId>,
        form: &Edit,
        env: &mut Env,
    ) -> Result<AppointmentRow, AppError> {
        self.put_appointment(id, self.rights()?.own_stand(), form, env)
    }

    /// The same for any organisation, as a desk may: at a market, or without one all year round.
    pub fn save_appointment_at(
        &mut self,
        id: Option<DocId>,
        (organisation, market): (DocId, Option<DocId>),
        form: &Edit,
        env: &mut Env,
    ) -> Result<AppointmentRow, AppError> {
        let space = Space::Stand { organisation, market: market.unwrap_or(market::ALL_YEAR) };
        self.put_appointment(id, Some(space), form, env)
    }

    fn put_appointment(
        &mut self,
        id: Option<DocId>,
        space: Option<Space>,
        form: &Edit,
        env: &mut Env,
    ) -> Result<AppointmentRow, AppError> {
        let mut form = form.clone();
        if let Some(Input::Text(booklet)) = form.get(BOOKLET.key) {
            let code = self.booklet(&self.identity()?, booklet, env)?;
            form.insert(BOOKLET.key.to_owned(), Input::from(code.to_string()));
        }
        let id = id.unwrap_or_else(|| DocId::random(env));
        if let Some(stored) = docs::load(self.store.connection(), id)? {
            if stored.doc.kind() != Kind::Appointment {
                return Err(AppError::NotAllowed);
            }
            let shown = records::one(self.store.connection(), id)?.ok_or(AppError::NotFound)?;
            self.edit_stored(stored, &shown.values.changed_by(&form), env)?;
        } else if erased::holds(self.store.connection(), id)? {
            return Err(AppError::NotFound);
        } else {
            let space = space.ok_or(AppError::NotAllowed)?;
            let pen = self.writer_of(Kind::Appointment, space, env)?;
            self.check_writes(Kind::Appointment, &form)?;
            let device = self.identity()?.device;
            let number = noted::count(self.store.connection(), device)? + 1;
            form.insert(DEVICE.key.to_owned(), Input::from(device.to_string()));
            form.insert(NUMBER.key.to_owned(), Input::Number(number));
            let said = |field: &Field| match form.get(field.key) {
                Some(Input::Text(text)) => text.clone(),
                _ => String::new(),
            };
            if let (Some(Input::On(true)), Some(at)) =
                (form.get(STUB.key), slot::id(&said(&DATE), &said(&TIME)))
            {
                form.insert(STUB_AT.key.to_owned(), Input::from(at));
            }
            let (doc, written) = edit::create(Kind::Appointment, pen.now, &pen.author, &form)?;
            self.save_new(&Stored { id, space, doc }, written, pen.now)?;
        }
        let shown = records::one(self.store.connection(), id)?.into_iter().collect();
        self.named(shown)?.pop().ok_or(AppError::NotFound)
    }

    /// With the names of the organisations and tasks, each organisation read once.
    pub(super) fn named(&self, appointments: Vec<Record>) -> Result<Vec<AppointmentRow>, AppError> {
        let mut organisations: BTreeMap<DocId, (String, Values)> = BTreeMap::new();
        let mut named = Vec::with_capacity(appointments.len());
        for record in appointments {
            let Space::Stand { organisation, market } = record.space else { continue };
            let market = (market != market::ALL_YEAR).then_some(market);
            let (name, values) = match organisations.entry(organisation) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(unknown) => {
                    let found = records::one(self.store.connection(), organisation)?;
                    unknown.insert(found.map(|found| (found.title, found.values)).unwrap_or_default())
                }
            };
            let title = format!("task/{}/title", record.values.text(&TASK));
            let task_title = values.texts.get(&title).cloned().unwrap_or_default();
            named.push(AppointmentRow {
                organisation,
                market,
                organisation_name: name.clone(),
                task_title,
                record,
            });
        }
        Ok(named)
    }
}
