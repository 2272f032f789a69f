//! What volunteers do.

use samenspel_client::{AppError, app::Record};
use samenspel_model::{
    DocId, Role,
    appointment::{DEVICE, NUMBER, STUB, STUB_AT},
    doc::Kind,
    edit::{Edit, Input, edit_of},
    entrance,
    entry::CANDIDATE,
    presence,
    rota::PARTS,
    values::Conflict,
};

use super::{
    device::Plan,
    typed::{is_expected, not_shown},
    weather::Setting,
    world::{Event, World},
};

impl World {
    /// A volunteer does something on a device, and will do more.
    pub(super) fn act(&mut self, place: usize) {
        if self.calm {
            return;
        }
        let wait = self.rng.i64(200..4_000);
        self.due_in(wait, Event::Act(place));
        self.acts_left = self.acts_left.saturating_sub(1);
        if !self.devices[place].is_on() {
            return;
        }
        if self.devices[place].id.is_none() {
            return self.pair(place);
        }
        match self.devices[place].plan {
            _ if self.weather.setting == Setting::Market => self.act_at_market(place),
            Plan::Stand(..) if self.rng.u32(..10) == 0 => self.say_presence(place),
            Plan::Stand(..) => self.note_appointment(place),
            Plan::Desk | Plan::Coordinator => self.keep_documents(place),
        }
        let effects = self.devices[place]
            .line
            .is_some()
            .then(|| self.call(place, "flushes", |app, env| app.flush(env)));
        if let Some(effects) = effects {
            self.carry_out(place, effects);
        }
    }

    /// A desk keeps sheets, most of all.
    fn keep_documents(&mut self, place: usize) {
        let Some(app) = &self.devices[place].app else { return };
        let sheets = app.candidates("", u32::try_from(self.weather.sheets).unwrap()).unwrap_or_default();
        match self.rng.u32(..36) {
            0..3 => return self.change_places(place),
            3 | 4 => return self.note_appointment(place),
            5 => return self.count_visitors(place),
            _ => {}
        }
        let others = self.others(place);
        if !others.is_empty() && self.rng.u32(..3) == 0 {
            let id = others[self.rng.usize(..others.len())];
            return self.work_on(place, id);
        }
        if sheets.len() < self.weather.sheets && self.rng.u32(..3) == 0 || sheets.is_empty() {
            return self.register(place);
        }
        let sheet = sheets[self.rng.usize(..sheets.len())].id;
        if self.rng.u32(..5) == 0 {
            return self.note_entry(place, sheet);
        }
        if self.rng.u32(..8) > 1 {
            return self.work_on(place, sheet);
        }
        let code = self.code();
        let unbind = self.rng.u32(..3) == 0;
        self.call(place, "binds a booklet", |app, env| match unbind {
            true => app.unbind_booklet(sheet, &code, env),
            false => app.bind_booklet(sheet, &code, env),
        });
    }

    /// The other documents here that this device may write in.
    fn others(&self, place: usize) -> Vec<DocId> {
        let rights = self.devices[place].plan.rights();
        let shelf = self.devices[place].look(super::shelf::homes).unwrap();
        let writable = |kind: Kind, space| kind != Kind::Candidate && rights.may_write(kind, space);
        shelf.into_iter().filter(|(_, kind, space)| writable(*kind, *space)).map(|(id, ..)| id).collect()
    }

    /// Settles what devices differ about, or types something.
    fn work_on(&mut self, place: usize, id: DocId) {
        let Some(app) = &self.devices[place].app else { return };
        // Its lease may be over.
        let Ok(record) = app.record(id) else { return };
        let role = self.devices[place].plan.rights().role();
        let noun = record.kind.noun();
        let mine = record.conflicts.iter().filter(|conflict| noun.may_write(role, &conflict.key));
        let mine: Vec<Conflict> = mine.cloned().collect();
        if !mine.is_empty() && self.rng.bool() {
            let conflict = &mine[self.rng.usize(..mine.len())];
            return self.choose(place, &record, conflict);
        }
        let edit = self.typed(record.kind, role, &record.values);
        self.save(place, record.kind, &edit, |app, env| app.edit(id, &edit, env));
    }

    /// What is typed by the tables is taken, and shown from then on.
    fn save(
        &mut self,
        place: usize,
        kind: Kind,
        edit: &Edit,
        work: impl FnOnce(&mut samenspel_client::App, &mut samenspel_model::Env) -> Result<Record, AppError>,
    ) {
        let keys: Vec<&str> = edit.keys().map(String::as_str).collect();
        let what = format!("edits {}: {}", kind.as_str(), keys.join(", "));
        match self.attempt(place, &what, work) {
            Some(Ok(record)) => {
                self.counts.note_written(kind, edit);
                if let Some(key) = not_shown(kind, &record.values, edit) {
                    self.fail(format!("what was typed into {key} of {} is not shown", record.id));
                }
            }
            Some(Err(AppError::Invalid { field, invalid })) if !is_expected(&invalid) => {
                self.fail(format!("what was typed into {field} is refused: {invalid}"));
            }
            Some(Err(AppError::NotAllowed)) => self.fail(format!("{what}: not allowed")),
            _ => {}
        }
    }

    fn register(&mut self, place: usize) {
        let mut given = edit_of([("consent/store", true)]);
        if self.rng.bool() {
            given.extend(edit_of([("consent/forward", self.rng.bool())]));
        }
        let registered = self.call(place, "registers", |app, env| app.register_candidate(&given, env));
        let Some(id) = registered else { return };
        // A volunteer may be called away here: a sheet with nothing but the consent.
        if self.rng.u32(..5) > 0 {
            let edit = edit_of([("name", format!("Naam {}", self.rng.u32(..1_000)))]);
            self.save(place, Kind::Candidate, &edit, |app, env| app.edit(id, &edit, env));
        }
    }

    fn choose(&mut self, place: usize, record: &Record, conflict: &Conflict) {
        let value = self.choice_of(record.kind, conflict);
        let (id, key) = (record.id, conflict.key.as_str());
        let what = format!("chooses a {key} of {}", record.kind.as_str());
        match self.attempt(place, &what, |app, env| app.choose(id, &record.version, key, &value, env)) {
            Some(Ok(after)) if after.conflicts.iter().any(|other| other.key == key) => {
                self.fail(format!("{key} of {id} was settled and is not"));
            }
            Some(Ok(_)) => self.counts.settled += 1,
            Some(Err(AppError::Invalid { field, invalid })) => {
                self.fail(format!("a choice for {field} is refused: {invalid}"));
            }
            _ => {}
        }
    }

    /// One of the values that devices differ about, or all of them where they may stay together.
    pub(super) fn choice_of(&mut self, kind: Kind, conflict: &Conflict) -> String {
        let voices = conflict.voices.iter().map(|voice| voice.value.as_str());
        let together = kind.noun().find(&conflict.key).and_then(|spot| spot.field.together(voices));
        if let Some(Ok(together)) = together
            && self.rng.u32(..3) == 0
        {
            return together;
        }
        conflict.voices[self.rng.usize(..conflict.voices.len())].value.clone()
    }

    /// Notes something in a person's history, or adds to what stands there: the result of a call, an outcome.
    fn note_entry(&mut self, place: usize, sheet: DocId) {
        let Some(app) = &self.devices[place].app else { return };
        let known = app.entries_of_candidate(sheet).unwrap_or_default();
        let earlier =
            (!known.is_empty() && self.rng.bool()).then(|| known[self.rng.usize(..known.len())].record.id);
        let role = self.devices[place].plan.rights().role();
        let mut given = self.typed_new(Kind::Entry, role);
        given.insert(CANDIDATE.key.to_owned(), Input::from(sheet.to_string()));
        self.save(place, Kind::Entry, &given, |app, env| {
            app.save_entry(earlier, &given, env).map(|row| row.record)
        });
        let Some(app) = &self.devices[place].app else { return };
        for entry in app.entries_of_candidate(sheet).unwrap_or_default() {
            self.ledger.note_about(entry.record.id, sheet);
        }
    }

    /// Somebody else stands behind the tablet, or says when they come.
    fn change_places(&mut self, place: usize) {
        let role = self.devices[place].plan.rights().role();
        let people = self.call(place, "looks who works", |app, env| app.team(env)).unwrap_or_default().people;
        if role != Role::Desk || people.is_empty() {
            return;
        }
        let somebody = people[self.rng.usize(..people.len())].id;
        match self.rng.u32(..4) {
            0 => {
                let part = PARTS[self.rng.usize(..PARTS.len())];
                let (slot, comes) = (format!("2026-12-{:02}-{part}", self.rng.u32(1..=31)), self.rng.bool());
                self.call(place, "says who comes", |app, env| app.set_turn(somebody, &slot, comes, env));
            }
            1 => {
                self.call(place, "locks", |app, env| app.lock(env));
            }
            // The PINs here are nobody's: a locked tablet stays so.
            _ => {
                if let Some(Ok(_)) =
                    self.attempt(place, "signs in", |app, env| app.sign_in(somebody, "", env))
                {
                    self.counts.signed_in += 1;
                }
            }
        }
    }

    fn note_appointment(&mut self, place: usize) {
        let Some(app) = &self.devices[place].app else { return };
        let known = app.appointments().unwrap_or_default();
        let id =
            (!known.is_empty() && self.rng.bool()).then(|| known[self.rng.usize(..known.len())].record.id);
        if let Some(id) = id.filter(|_| self.rng.bool()) {
            return self.work_on(place, id);
        }
        let rights = self.devices[place].plan.rights();
        let mut form = self.typed_new(Kind::Appointment, rights.role());
        let (organisation, market) = self.centre.stands[self.rng.usize(..self.centre.stands.len())];
        let at = (organisation, self.rng.bool().then_some(market));
        if id.is_none() && rights.own_stand().is_none() && self.rng.bool() {
            form.insert(STUB.key.to_owned(), Input::On(true));
        }
        self.save(place, Kind::Appointment, &form, |app, env| {
            let row = match rights.own_stand() {
                Some(_) => app.save_appointment(id, &form, env),
                None => app.save_appointment_at(id, at, &form, env),
            };
            row.map(|row| row.record)
        });
        // What the app writes itself of each new one.
        self.counts.note_written(
            Kind::Appointment,
            &edit_of([(DEVICE.key, ""), (NUMBER.key, ""), (STUB_AT.key, "")]),
        );
    }

    /// A stand says whether visitors can come.
    pub(super) fn say_presence(&mut self, place: usize) {
        let state = ["", "busy", "pause", "lunch"][self.rng.usize(..4)];
        let edit = edit_of([(presence::STATE.key, state), (presence::NOTE.key, "straks")]);
        self.save(place, Kind::Presence, &edit, |app, env| app.set_presence(state, "straks", env));
        self.counts.note_written(Kind::Presence, &edit_of([(presence::SINCE.key, "")]));
    }

    /// A desk counts who comes in.
    fn count_visitors(&mut self, place: usize) {
        let (_, market) = self.centre.stands[self.rng.usize(..self.centre.stands.len())];
        let more = self.rng.i32(-1..4);
        self.save(place, Kind::Entrance, &Edit::new(), |app, env| app.count_visitors(market, more, env));
        let door = |field: &str| format!("{}/one/{field}", entrance::DOOR.key);
        let written =
            [entrance::MARKET.key.to_owned(), door(entrance::NAME.key), door(entrance::VISITORS.key)];
        self.counts.note_written(Kind::Entrance, &edit_of(written.map(|key| (key, ""))));
    }
}
