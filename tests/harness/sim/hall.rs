//! A market in a simulated world: stands that note appointments with visitors of one another, desks that count who comes in and type
//! the stubs of stands that are missing, and the sum on the evening of it. People agree on paper too, so that what a phone loses is
//! known: the booklet and its stub say it.

use std::collections::{BTreeMap, BTreeSet};

use samenspel_client::AppError;
use samenspel_model::{
    DocId,
    appointment::{BOOKLET, DATE, STUB, TASK, TIME},
    edit::{Edit, Input, edit_of},
    values::Values,
    zone,
};

use super::{device::Plan, world::World};

/// Where the visitors' companion reads of them.
pub const COMPANION: &str = "Ludo";
pub(super) const DAY_MS: i64 = 86_400_000;

/// An appointment as it stands in a booklet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Written {
    pub(super) organisation: DocId,
    pub(super) booklet: String,
    pub(super) day: String,
    pub(super) time: String,
}

impl Written {
    fn form(&self) -> Edit {
        edit_of([
            (BOOKLET.key, self.booklet.as_str()),
            (TASK.key, "one"),
            (DATE.key, &self.day),
            (TIME.key, &self.time),
        ])
    }

    pub(super) fn of(organisation: DocId, values: &Values) -> Self {
        let text = |field| values.text(field).to_owned();
        Self { organisation, booklet: text(&BOOKLET), day: text(&DATE), time: text(&TIME) }
    }
}

/// What people know of the market without any device.
#[derive(Default)]
pub struct Hall {
    /// What a stand saw saved and tore a stub off for.
    pub(super) noted: BTreeSet<Written>,
    /// What nobody saw saved: it may be there.
    pub(super) maybe: BTreeSet<Written>,
    /// What somebody is writing, by device: the form has its id already.
    forms: BTreeMap<usize, (DocId, Written)>,
    /// Visitors that were counted, and those of whom nobody saw that they were.
    pub(super) visitors: i64,
    pub(super) maybe_visitors: i64,
}

/// What a world at a market exercised.
#[derive(Clone, Debug, Default)]
pub struct MarketCounts {
    /// Appointments that were noted.
    pub noted: u64,
    /// Stubs that were typed.
    pub typed: u64,
    /// Of these, those that a phone brought as well.
    pub twins: u64,
    /// Appointments that clashed.
    pub clashed: u64,
    /// Of these, those that were moved.
    pub moved: u64,
    /// Visitors counted.
    pub visitors: u64,
    /// What the companion was told of.
    pub told: u64,
}

impl MarketCounts {
    /// Adds another world's.
    pub fn add(&mut self, other: &Self) {
        self.noted += other.noted;
        self.typed += other.typed;
        self.twins += other.twins;
        self.clashed += other.clashed;
        self.moved += other.moved;
        self.visitors += other.visitors;
        self.told += other.told;
    }

    /// The counts with their names.
    pub fn named(&self) -> Vec<(&'static str, u64)> {
        vec![
            ("appointments noted", self.noted),
            ("stubs typed", self.typed),
            ("stubs that a phone brought as well", self.twins),
            ("appointments that clashed", self.clashed),
            ("appointments moved", self.moved),
            ("visitors counted", self.visitors),
            ("appointments told to a companion", self.told),
        ]
    }
}

impl World {
    /// Somebody does something at a stand or at the entrance.
    pub(super) fn act_at_market(&mut self, place: usize) {
        match (self.devices[place].plan, self.rng.u32(..10)) {
            (Plan::Stand(..), 0) => self.say_presence(place),
            (Plan::Stand(organisation, _), _) => self.write_down(place, organisation),
            (_, 0..5) => self.let_in(place),
            (_, 5) => self.type_some_stub(place),
            _ => self.bind_at_entrance(place),
        }
    }

    /// A stand and a visitor agree: the first saved is the one in the booklet, however often it is tried.
    fn write_down(&mut self, place: usize, organisation: DocId) {
        if !self.hall.forms.contains_key(&place) {
            let booklet = self.code();
            let offered = self.call(place, "looks when", |app, env| app.free_slots(None, &booklet, 6, env));
            let offered = offered.unwrap_or_default();
            let (day, time) = if offered.is_empty() {
                let (day, hour) = (self.rng.i64(2..5), self.rng.i64(9..15));
                (zone::day(self.now.plus_ms(day * DAY_MS)), format!("{hour:02}:00"))
            } else {
                let slot = offered[self.rng.usize(..offered.len())].clone();
                (slot.date, slot.time)
            };
            let written = Written { organisation, booklet, day, time };
            // They would not agree on the same thing twice.
            if self.hall.noted.contains(&written) || self.hall.maybe.contains(&written) {
                return;
            }
            let id = DocId::random(&mut self.env(place));
            self.hall.forms.insert(place, (id, written));
        }
        let Some((id, written)) = self.hall.forms.get(&place).cloned() else { return };
        let form = written.form();
        match self
            .attempt(place, "notes an appointment", |app, env| app.save_appointment(Some(id), &form, env))
        {
            Some(Ok(_)) => {
                self.hall.forms.remove(&place);
                self.hall.maybe.remove(&written);
                self.hall.noted.insert(written);
                self.market_counts.noted += 1;
            }
            Some(Err(AppError::NotAllowed)) => self.fail("a stand may not note".to_owned()),
            _ => drop(self.hall.maybe.insert(written)),
        }
    }

    /// A tablet that lost its storage lost the form too.
    pub(super) fn forget_form(&mut self, place: usize) {
        self.hall.forms.remove(&place);
    }

    fn let_in(&mut self, place: usize) {
        let Some(market) = self.market() else { return };
        match self.attempt(place, "counts a visitor", |app, env| app.count_visitors(market, 1, env)) {
            Some(Ok(_)) => self.hall.visitors += 1,
            _ => self.hall.maybe_visitors += 1,
        }
    }

    /// One visitor in so many gives a name at the entrance.
    fn bind_at_entrance(&mut self, place: usize) {
        let given = edit_of([("consent/store", true)]);
        let Some(person) = self.call(place, "registers", |app, env| app.register_candidate(&given, env))
        else {
            return;
        };
        let code = self.code();
        self.call(place, "binds a booklet", |app, env| app.bind_booklet(person, &code, env));
    }

    /// Somebody types a stub of a phone that is missing, maybe before it turns up.
    fn type_some_stub(&mut self, place: usize) {
        let all: Vec<_> = self.hall.noted.iter().cloned().collect();
        if !all.is_empty() {
            let one = all[self.rng.usize(..all.len())].clone();
            self.type_stub(place, &one);
        }
    }

    pub(super) fn type_stub(&mut self, place: usize, stub: &Written) {
        let Some(market) = self.market() else { return };
        let mut form = stub.form();
        form.insert(STUB.key.to_owned(), Input::On(true));
        let at = (stub.organisation, Some(market));
        // Another desk may have typed it, as far as this one knows.
        let known =
            self.devices[place].app.as_ref().and_then(|app| app.appointments_of_booklet(&stub.booklet).ok());
        let is_typed =
            |values: &Values| values.is_on(&STUB) && Written::of(stub.organisation, values) == *stub;
        if known.is_none_or(|known| {
            known.iter().any(|row| row.organisation == stub.organisation && is_typed(&row.record.values))
        }) {
            return;
        }
        if let Some(Ok(_)) =
            self.attempt(place, "types a stub", |app, env| app.save_appointment_at(None, at, &form, env))
        {
            self.market_counts.typed += 1;
        }
    }

    pub(super) fn market(&self) -> Option<DocId> {
        self.centre.stands.first().map(|(_, market)| *market)
    }
}
