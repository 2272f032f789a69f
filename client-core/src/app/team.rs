//! The volunteers of the desk on their shared tablet: who is behind it, when it is locked, their PINs and their turns.
//!
//! The lock keeps passers-by out, and not who has the tablet's disk. It hides the screens: the core goes on sending and receiving, and
//! finishes what was begun before it.

use samenspel_model::{
    DocId, Env, Invalid, Role, calendar,
    doc::{Fields, Kind},
    edit::edit_of,
    pin::{self, Pin},
    rota::{self, Gap, Member, Slot},
    volunteer::{EXPERIENCED, LANGUAGES, PIN},
    zone,
};
use serde::Serialize;

use super::{App, Record};
use crate::{
    AppError,
    store::{
        behind::{self, Behind},
        docs, identity, records,
    },
};

/// A volunteer, as the row of names shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Colleague {
    /// Their document.
    pub id: DocId,
    /// What colleagues call them.
    pub name: String,
    /// The languages they help people in.
    pub languages: Vec<String>,
    /// Knows the work.
    pub experienced: bool,
    /// Is their name behind a PIN?
    pub has_pin: bool,
    /// Do they come today?
    pub today: bool,
}

/// The team on this tablet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Team {
    /// Who comes today, then the others, by name. Nobody who left.
    pub people: Vec<Colleague>,
    /// Who is behind the tablet.
    pub behind: Option<DocId>,
    /// Does only a PIN open it?
    pub locked: bool,
}

/// A week of the rota.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RotaWeek {
    /// Its Monday, `YYYY-MM-DD`.
    pub monday: String,
    /// Its turns, none that has been.
    pub turns: Vec<RotaTurn>,
}

/// Who comes on a half-day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RotaTurn {
    /// Its id, such as `2026-12-01-morning`.
    pub slot: String,
    /// Its day, `YYYY-MM-DD`.
    pub day: String,
    /// `morning`, `afternoon` or `evening`.
    pub part: &'static str,
    /// Who comes, by name.
    pub on: Vec<DocId>,
    /// What is wrong with it.
    pub gap: Option<Gap>,
    /// Who could come to mend that.
    pub proposed: Vec<DocId>,
}

impl App {
    /// The team, and who is behind this tablet. A stand knows nobody.
    pub fn team(&self, env: &Env) -> Result<Team, AppError> {
        let connection = self.store.connection();
        let desk = identity::get(connection)?.filter(|identity| identity.role == Role::Desk);
        let Some(identity) = desk else { return Ok(Team::default()) };
        let day = zone::day(env.now.plus_ms(identity.clock_offset_ms));
        let today = calendar::parse_day(&day).unwrap_or_default();
        let mut people: Vec<_> = records::all(connection, Kind::Volunteer)?
            .into_iter()
            .filter_map(|record| Some((Member::read(record.id, &record.values)?, record)))
            .map(|(member, record)| Colleague {
                today: rota::PARTS.iter().any(|part| {
                    Slot::parse(&format!("{}-{part}", calendar::day_text(today)))
                        .is_some_and(|slot| member.comes(slot))
                }),
                id: record.id,
                name: member.name,
                languages: record.values.choices(&LANGUAGES).to_vec(),
                experienced: record.values.is_on(&EXPERIENCED),
                has_pin: record.values.is_on(&PIN),
            })
            .collect();
        // In the order of the rows otherwise.
        people.sort_by_key(|colleague| !colleague.today);
        let behind = behind::get(connection)?.filter(|behind| behind.holds(&day));
        let is_here = |id: &DocId| people.iter().any(|colleague| colleague.id == *id);
        Ok(Team {
            // Whom nobody's PIN can let in, no lock keeps out.
            locked: behind.as_ref().is_some_and(|behind| behind.locked)
                && people.iter().any(|colleague| colleague.has_pin),
            behind: behind.map(|behind| behind.volunteer).filter(is_here),
            people,
        })
    }

    /// The turns of this week and of five ahead.
    pub fn rota(&self, env: &Env) -> Result<Vec<RotaWeek>, AppError> {
        self.reader_of(samenspel_model::Space::Desk)?;
        let connection = self.store.connection();
        let today = calendar::parse_day(&self.day(env)?).unwrap_or_default();
        let all = records::all(connection, Kind::Volunteer)?;
        let team: Vec<_> = all.iter().filter_map(|record| Member::read(record.id, &record.values)).collect();
        let open = self.centre()?.map(|centre| rota::open_of(&centre.values)).unwrap_or_default();
        let turn = |turn: rota::Turn| RotaTurn {
            slot: turn.slot.id(),
            day: calendar::day_text(turn.slot.day),
            part: turn.slot.part(),
            on: turn.on,
            gap: turn.gap,
            proposed: turn.proposed,
        };
        let weeks = rota::weeks(today, open, &team).into_iter().map(|week| RotaWeek {
            monday: calendar::day_text(week.monday),
            turns: week.turns.into_iter().filter(|turn| turn.slot.day >= today).map(turn).collect(),
        });
        Ok(weeks.collect())
    }

    /// Says that somebody comes on a half-day, or does not. What was said of days that are over goes.
    pub fn set_turn(
        &mut self,
        volunteer: DocId,
        slot: &str,
        comes: bool,
        env: &Env,
    ) -> Result<Record, AppError> {
        let stored = self.load(volunteer, Kind::Volunteer)?;
        let slot = Slot::parse(slot)
            .ok_or_else(|| AppError::Invalid { field: String::new(), invalid: Invalid::Date })?;
        let today = calendar::parse_day(&self.day(env)?).unwrap_or_default();
        let values = samenspel_model::values::read(&stored.doc, Kind::Volunteer).values;
        let member = Member::read(volunteer, &values).ok_or(AppError::NotFound)?;
        let edit = edit_of(member.over(today).into_iter().chain(member.registers(slot, comes)));
        self.edit_stored(stored, &edit, env)
    }

    /// Somebody says that they are behind the tablet now: one tap while it is open. When it is locked, who has a PIN gives it, and who
    /// has none comes in only where they locked it themselves and a coordinator cleared the PIN since.
    pub fn sign_in(&mut self, volunteer: DocId, pin: &str, env: &Env) -> Result<Team, AppError> {
        let team = self.team(env)?;
        let colleague =
            team.people.iter().find(|colleague| colleague.id == volunteer).ok_or(AppError::NotFound)?;
        if colleague.has_pin && (team.locked || !pin.is_empty()) {
            self.check_pin(volunteer, pin, env)?;
        } else if team.locked && team.behind != Some(volunteer) {
            return Err(AppError::PinNone);
        }
        let behind = Behind { volunteer, day: self.day(env)?, locked: false };
        self.store.write(|tx| behind::put(tx, Some(behind)))?;
        self.team(env)
    }

    /// Nobody is behind the tablet any more; a locked one stays as it is.
    pub fn sign_out(&mut self, env: &Env) -> Result<Team, AppError> {
        if !self.team(env)?.locked {
            self.store.write(|tx| behind::put(tx, None))?;
        }
        self.team(env)
    }

    /// Locks the tablet, when whoever is behind it has a PIN.
    pub fn lock(&mut self, env: &Env) -> Result<Team, AppError> {
        let team = self.team(env)?;
        let locks =
            team.people.iter().find(|colleague| Some(colleague.id) == team.behind && colleague.has_pin);
        if let Some(colleague) = locks {
            let behind = Behind { volunteer: colleague.id, day: self.day(env)?, locked: true };
            self.store.write(|tx| behind::put(tx, Some(behind)))?;
        }
        self.team(env)
    }

    /// Somebody chooses a PIN. Who is behind the tablet says by a PIN that it is they: for themselves by their own, if they have one; for
    /// a colleague who forgot theirs always.
    pub fn choose_pin(
        &mut self,
        volunteer: DocId,
        proof: &str,
        pin: &str,
        env: &mut Env,
    ) -> Result<Record, AppError> {
        let wrong = |invalid| AppError::Invalid { field: PIN.key.to_owned(), invalid };
        let pin = Pin::parse(pin).map_err(wrong)?;
        let team = self.team(env)?;
        let behind = team.behind.filter(|_| !team.locked).ok_or(AppError::NotAllowed)?;
        let has_pin = |id: DocId| team.people.iter().any(|colleague| colleague.id == id && colleague.has_pin);
        if has_pin(behind) {
            self.check_pin(behind, proof, env)?;
        } else if behind != volunteer {
            return Err(AppError::PinNone);
        }
        let stored = self.load(volunteer, Kind::Volunteer)?;
        let kept = pin.kept(env.draw());
        let record = self.edit_stored(stored, &edit_of([(PIN.key, kept)]), env)?;
        let now = env.now;
        self.store.write(|tx| behind::note_tries(tx, volunteer, 0, now))?;
        Ok(record)
    }

    /// Is this the volunteer's PIN? Wrong ones are counted before the answer is given, and slow down the next.
    fn check_pin(&mut self, volunteer: DocId, typed: &str, env: &Env) -> Result<(), AppError> {
        let pin = Pin::parse(typed).map_err(|invalid| AppError::Invalid { field: String::new(), invalid })?;
        let connection = self.store.connection();
        let (wrong, since) = behind::tries(connection, volunteer)?;
        let left_ms = pin::left_ms(wrong, since.0, env.now.0);
        if left_ms > 0 {
            return Err(AppError::PinWait { seconds: left_ms.saturating_add(999) / 1_000 });
        }
        let stored = docs::load(connection, volunteer)?.ok_or(AppError::NotFound)?;
        // Of two that were chosen at once on two tablets, both hold until the next one is.
        let opens = stored.doc.values(PIN.key).iter().any(|kept| pin.opens(&kept.to_string()));
        let wrong = if opens { 0 } else { wrong.saturating_add(1) };
        let now = env.now;
        self.store.write(|tx| behind::note_tries(tx, volunteer, wrong, now))?;
        match (opens, pin::wait_ms(wrong)) {
            (true, _) => Ok(()),
            (false, 0) => Err(AppError::PinWrong),
            (false, wait_ms) => Err(AppError::PinWait { seconds: wait_ms / 1_000 }),
        }
    }

    /// The day by the server's clock.
    fn day(&self, env: &Env) -> Result<String, AppError> {
        Ok(zone::day(env.now.plus_ms(self.identity()?.clock_offset_ms)))
    }

    /// Who is behind the tablet on this day, for what is written now.
    pub(super) fn behind(&self, today: &str) -> Result<Option<DocId>, AppError> {
        let connection = self.store.connection();
        let behind = behind::get(connection)?.filter(|behind| behind.holds(today));
        let Some(Behind { volunteer, .. }) = behind else { return Ok(None) };
        let record = behind::volunteer(connection, volunteer)?;
        Ok(record.and_then(|record| Member::read(record.id, &record.values)).map(|member| member.id))
    }
}
