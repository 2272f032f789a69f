//! The market as a tablet sees it: when stands can see people, which of them cannot receive visitors just now, and how many came in.

use std::collections::BTreeMap;

use samenspel_model::{
    DocId, Env, Millis, Space,
    appointment::{BOOKLET, DATE, TIME},
    clash::{self, Booking, Stand, Stands, Why},
    doc::Kind,
    edit::{self, Edit, Input},
    entrance, market, presence, slot,
    values::Values,
    zone::{self, Doubtful},
};
use serde::Serialize;

use super::{App, AppointmentRow, Record};
use crate::{
    AppError,
    store::{
        docs::{self, Stored},
        due, records,
    },
};

/// A time at which an organisation can see somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct FreeSlot {
    /// `YYYY-MM-DD`
    pub date: String,
    /// `HH:MM`
    pub time: String,
}

/// A stand that cannot receive visitors just now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct StandPresence {
    /// Its organisation.
    pub organisation: DocId,
    /// `busy`, `pause` or `lunch`.
    pub state: String,
    /// Since when.
    pub since_ms: Millis,
    /// In words, such as when visitors can come again.
    pub note: String,
}

/// What should be asked before an appointment is noted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Doubts {
    /// About its moment.
    pub doubtful: Option<Doubtful>,
    /// Why it could not stay there.
    pub clash: Option<Why>,
    /// The stand said when it sees people, and this is none of these times.
    pub outside: bool,
}

/// What is known of appointments that could stand in the way of one.
struct Known {
    /// By their document.
    bookings: Vec<(DocId, Booking)>,
    stands: Stands,
    organisation: Option<Values>,
}

impl App {
    /// The next times at which a stand can see the bearer of a booklet, as far as this device knows: none where the stand
    /// receives at any time, or has no time left.
    pub fn free_slots(
        &self,
        at: Option<(DocId, Option<DocId>)>,
        booklet: &str,
        limit: u32,
        env: &Env,
    ) -> Result<Vec<FreeSlot>, AppError> {
        let (organisation, market) = self.stand_or(at)?;
        if self.is_lease_over(&self.identity()?) {
            // What is noted already stays shut; a new one can still be noted.
            return Ok(Vec::new());
        }
        let known = self.known_beside(organisation, market, booklet)?;
        let now = self.wall_minute(env)?;
        let slots = known.stands.get(&organisation).map(|stand| stand.slots.clone()).unwrap_or_default();
        let is_free = |start: &i64| {
            let there = Booking {
                booklet: booklet.to_owned(),
                stand: organisation,
                task: String::new(),
                start: *start,
                municipality: String::new(),
                agreed: false,
                changed: 0,
            };
            let others = known.bookings.iter().map(|(_, booking)| booking);
            *start >= now && clash::with_others(&there, others, &known.stands).is_none()
        };
        let free = slots.into_iter().filter(is_free).take(usize::try_from(limit).unwrap_or(usize::MAX));
        Ok(free.map(slot::of_minute).map(|(date, time)| FreeSlot { date, time }).collect())
    }

    /// Did the stand say when it sees people? Not known while nothing may be looked up.
    pub fn has_slots(&self, at: Option<(DocId, Option<DocId>)>) -> Result<bool, AppError> {
        let (organisation, market) = self.stand_or(at)?;
        if self.is_lease_over(&self.identity()?) {
            return Ok(false);
        }
        let market = records::one(self.store.connection(), market)?;
        let stand =
            market.and_then(|market| market.values.item(market::STAND.key, &organisation.to_string()));
        Ok(!Stand::of(stand.as_ref(), None).slots.is_empty())
    }

    /// What should be asked before an appointment is noted as a form says it: about its moment, and about what else this device
    /// knows of the stand and the visitor. `id` is the appointment itself, which does not stand in its own way.
    pub fn doubts(
        &self,
        id: Option<DocId>,
        at: Option<(DocId, Option<DocId>)>,
        form: &Values,
        env: &Env,
    ) -> Result<Doubts, AppError> {
        let doubtful = zone::doubtful(form.text(&DATE), form.text(&TIME), self.server_time(env)?);
        if self.is_lease_over(&self.identity()?) {
            return Ok(Doubts { doubtful, clash: None, outside: false });
        }
        let own = id.map(|id| records::one(self.store.connection(), id)).transpose()?.flatten();
        let (organisation, market) = match own.map(|own| own.space) {
            Some(Space::Stand { organisation, market }) => (organisation, market),
            _ => self.stand_or(at)?,
        };
        let known = self.known_beside(organisation, market, form.text(&BOOKLET))?;
        let Some(one) = Booking::of(form, organisation, known.organisation.as_ref()) else {
            return Ok(Doubts { doubtful, clash: None, outside: false });
        };
        let others: Vec<_> =
            known.bookings.iter().filter(|(of, _)| Some(*of) != id).map(|(_, booking)| booking).collect();
        let now = self.wall_minute(env)?;
        let is_full = || {
            let places = known.stands.get(&organisation)?.places.get(&one.task).copied()?;
            // Of what has been nobody knows here whether it took a place.
            let same = others
                .iter()
                .filter(|other| other.stand == organisation && other.task == one.task && other.start >= now);
            (same.count() >= places).then_some(Why::Places)
        };
        let clash = clash::with_others(&one, others.iter().copied(), &known.stands).or_else(is_full);
        let slots = known.stands.get(&organisation).map(|stand| &stand.slots);
        let outside = slots.is_some_and(|slots| !slots.is_empty() && !slots.contains(&one.start));
        Ok(Doubts { doubtful, clash, outside })
    }

    /// The appointments that cannot stay where they are, by day and time.
    pub fn clashes(&self, limit: u32, env: &Env) -> Result<Vec<AppointmentRow>, AppError> {
        self.check_lease(&self.identity()?)?;
        self.named(due::clashes(self.store.connection(), &self.centre_day(env)?, limit)?)
    }

    /// Says that this stand cannot receive visitors just now, or, with an empty state, that it can.
    pub fn set_presence(&mut self, state: &str, note: &str, env: &Env) -> Result<Record, AppError> {
        let Some(space @ Space::Stand { organisation, market }) = self.rights()?.own_stand() else {
            return Err(AppError::NotAllowed);
        };
        let pen = self.writer_of(Kind::Presence, space, env)?;
        let id = presence::doc_id(organisation, market);
        let before =
            records::one(self.store.connection(), id)?.map(|record| record.values).unwrap_or_default();
        let since = match state {
            "" => 0,
            same if same == before.text(&presence::STATE) => before.number(&presence::SINCE),
            _ => pen.now.0,
        };
        let edit = Edit::from([
            (presence::STATE.key.to_owned(), Input::from(state)),
            (presence::SINCE.key.to_owned(), Input::Number(since)),
            (presence::NOTE.key.to_owned(), Input::from(note)),
        ]);
        self.put_one(id, (Kind::Presence, space), &edit, env)
    }

    /// The stands that cannot receive visitors just now, of which this device may know.
    pub fn presences(&self) -> Result<Vec<StandPresence>, AppError> {
        self.presences_at(None)
    }

    /// Those of one market, or of any.
    pub(super) fn presences_at(&self, at: Option<DocId>) -> Result<Vec<StandPresence>, AppError> {
        self.check_lease(&self.identity()?)?;
        let away = records::all(self.store.connection(), Kind::Presence)?.into_iter().filter_map(|record| {
            let Space::Stand { organisation, market } = record.space else { return None };
            let state = record.values.text(&presence::STATE).to_owned();
            let is_there = !state.is_empty() && at.is_none_or(|at| at == market);
            is_there.then(|| StandPresence {
                organisation,
                state,
                since_ms: Millis(record.values.number(&presence::SINCE)),
                note: record.values.text(&presence::NOTE).to_owned(),
            })
        });
        Ok(away.collect())
    }

    /// The market of this device, or else today's, the next, the last one.
    pub fn market_now(&self, env: &Env) -> Result<Option<Record>, AppError> {
        let identity = self.reader_of(Space::Catalogue)?;
        let connection = self.store.connection();
        let market = match identity.market {
            Some(market) => Some(market),
            None => records::current_market(connection, &self.centre_day(env)?)?,
        };
        Ok(market.map(|market| records::one(connection, market)).transpose()?.flatten())
    }

    /// The market whose stubs are typed: today's, or else the last one that has been.
    pub fn last_market(&self, env: &Env) -> Result<Option<Record>, AppError> {
        self.reader_of(Space::Catalogue)?;
        let markets = records::all(self.store.connection(), Kind::Market)?;
        let today = self.centre_day(env)?;
        Ok(markets.into_iter().rfind(|record| record.values.text(&market::DATE) <= today.as_str()))
    }

    /// Counts visitors at the entrance of a market, or takes back what was counted too often here.
    pub fn count_visitors(&mut self, market: DocId, more: i32, env: &Env) -> Result<Record, AppError> {
        let identity = self.reader_of(Space::Desk)?;
        let door = format!("{}/{}", entrance::DOOR.key, identity.device);
        let key = format!("{door}/{}", entrance::VISITORS.key);
        let known = records::one(self.store.connection(), entrance::doc_id(market))?;
        let counted = known.map_or(0, |known| known.values.numbers.get(&key).copied().unwrap_or(0));
        let now = (counted + i64::from(more)).max(0);
        let edit = Edit::from([
            (key, Input::Number(now)),
            (format!("{door}/{}", entrance::NAME.key), Input::from(identity.label)),
        ]);
        self.put_entrance(market, edit, env)
    }

    /// Writes in the document of a market's entrance.
    pub(super) fn put_entrance(
        &mut self,
        market: DocId,
        mut edit: Edit,
        env: &Env,
    ) -> Result<Record, AppError> {
        let id = entrance::doc_id(market);
        if !docs::holds(self.store.connection(), id)? {
            edit.insert(entrance::MARKET.key.to_owned(), Input::from(market.to_string()));
        }
        self.put_one(id, (Kind::Entrance, Space::Desk), &edit, env)
    }

    /// How many visitors all devices counted, as far as this one knows.
    pub fn visitors(&self, market: DocId) -> Result<i64, AppError> {
        self.reader_of(Space::Desk)?;
        let known = records::one(self.store.connection(), entrance::doc_id(market))?;
        let doors = known.map(|known| known.values.items(entrance::DOOR.key)).unwrap_or_default();
        Ok(doors.values().map(|door| door.number(&entrance::VISITORS)).sum())
    }

    /// How many of them were counted here: so many can be taken back on this device.
    pub fn visitors_here(&self, market: DocId) -> Result<i64, AppError> {
        let device = self.reader_of(Space::Desk)?.device.to_string();
        let known = records::one(self.store.connection(), entrance::doc_id(market))?;
        let mut doors = known.map(|known| known.values.items(entrance::DOOR.key)).unwrap_or_default();
        Ok(doors.remove(&device).map_or(0, |door| door.number(&entrance::VISITORS)))
    }

    /// Writes a document of which there is one, and makes it when it is not here yet.
    fn put_one(
        &mut self,
        id: DocId,
        (kind, space): (Kind, Space),
        given: &Edit,
        env: &Env,
    ) -> Result<Record, AppError> {
        if let Some(stored) = docs::load(self.store.connection(), id)? {
            return self.edit_stored(stored, given, env);
        }
        let pen = self.writer_of(kind, space, env)?;
        let (doc, written) = edit::create(kind, pen.now, &pen.author, given)?;
        self.save_new(&Stored { id, space, doc }, written, pen.now)?;
        self.shown(id)
    }

    pub(super) fn stand_or(&self, at: Option<(DocId, Option<DocId>)>) -> Result<(DocId, DocId), AppError> {
        match (self.rights()?.own_stand(), at) {
            (Some(Space::Stand { organisation, market }), _) => Ok((organisation, market)),
            (_, Some((organisation, market))) => Ok((organisation, market.unwrap_or(market::ALL_YEAR))),
            _ => Err(AppError::NotAllowed),
        }
    }

    /// The appointments of a stand and those of a booklet.
    fn known_beside(&self, organisation: DocId, market: DocId, booklet: &str) -> Result<Known, AppError> {
        self.check_lease(&self.identity()?)?;
        let connection = self.store.connection();
        let space = Space::Stand { organisation, market };
        let mut found = records::in_space(connection, Kind::Appointment, space)?;
        let same = self.same_visitors(booklet)?;
        let of_visitor = self.records_for(&same)?;
        found.extend(of_visitor.into_iter().filter(|record| record.space != space));
        let (mut stands, mut bookings) = (Stands::new(), Vec::new());
        let mut organisations: BTreeMap<DocId, Option<Values>> = BTreeMap::new();
        for of in std::iter::once(space).chain(found.iter().map(|record| record.space)) {
            let Space::Stand { organisation, market } = of else { continue };
            if organisations.contains_key(&organisation) {
                continue;
            }
            let values = records::one(connection, organisation)?.map(|record| record.values);
            let market = records::one(connection, market)?;
            let stand =
                market.and_then(|market| market.values.item(market::STAND.key, &organisation.to_string()));
            stands.insert(organisation, Stand::of(stand.as_ref(), values.as_ref()));
            organisations.insert(organisation, values);
        }
        for record in found {
            let Space::Stand { organisation, .. } = record.space else { continue };
            let values = organisations.get(&organisation).and_then(Option::as_ref);
            bookings.extend(Booking::of(&record.values, organisation, values).map(|mut known| {
                if same.contains(&known.booklet) {
                    known.booklet = booklet.to_owned();
                }
                (record.id, known)
            }));
        }
        let organisation = organisations.remove(&organisation).flatten();
        Ok(Known { bookings, stands, organisation })
    }

    /// The minute of now as the clocks on the centre's walls show it.
    fn wall_minute(&self, env: &Env) -> Result<i64, AppError> {
        let (day, time) = zone::day_and_time(self.server_time(env)?);
        Ok(slot::minute(&day, &time).unwrap_or(0))
    }
}
