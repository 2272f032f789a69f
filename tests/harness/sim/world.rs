//! The world: time, what is due, and who is where. Nothing in it is random but by its seed.

use std::collections::BTreeMap;

use samenspel_client::{App, AppError, store::Journal, sync::Effects};
use samenspel_model::{DocId, Env, Millis, Space};

use super::{
    between::Doom,
    centre::Centre,
    counts::Counts,
    device::{Device, Plan},
    disk::Stop,
    hall::{Hall, MarketCounts},
    ledger::Ledger,
    network::{Line, Way},
    trace::Trace,
    weather::{Setting, Weather},
};

/// A Tuesday in November 2026, 10:00 in Brussels.
const START: Millis = Millis(1_795_510_800_000);

/// What is due at some moment.
#[derive(Debug)]
pub enum Event {
    /// A volunteer does something on a device.
    Act(usize),
    /// Something goes wrong, or a coordinator does something.
    Chance,
    /// A device tries to connect.
    Connect(usize),
    /// A message arrives.
    Deliver(u64, Way, Vec<u8>),
    /// An end of a connection learns that the other one is gone.
    Gone(u64, Way),
    /// The time that a device asked for has passed.
    Wake(usize),
    /// The server looks after a connection.
    Tick(u64),
    /// The server tells a connection what is new.
    News(u64),
    /// A device posts what it has to say, or asks for news.
    Poll(u64),
    /// A request arrives, with its number; whether its answer will be heard.
    Post(u64, u64, Vec<Vec<u8>>, bool),
    /// An answer arrives.
    Answer(u64, Vec<Vec<u8>>),
    /// A request has failed.
    Shut(u64),
    /// The server takes the pushes that wait.
    Together,
    /// The server starts again.
    StartServer(Stop),
    /// A tablet is switched on again.
    StartDevice(usize, Stop),
    /// A disk works again; `None` is the server's.
    HealDisk(Option<usize>),
    /// The network is back at a device.
    Online(usize),
}

/// Everything.
pub struct World {
    /// The time.
    pub now: Millis,
    /// All luck comes from here.
    pub rng: fastrand::Rng,
    /// How bad things are in this world.
    pub weather: Weather,
    /// Are things still allowed to go wrong?
    pub calm: bool,
    /// The record.
    pub trace: Trace,
    /// The server.
    pub centre: Centre,
    /// The tablets, also those given up.
    pub devices: Vec<Device>,
    /// The open connections.
    pub lines: BTreeMap<u64, Line>,
    /// Pushes that arrived at a busy server, by connection.
    pub waiting: Vec<(u64, Vec<u8>)>,
    /// What was promised.
    pub ledger: Ledger,
    /// What people at a market know of it.
    pub(super) hall: Hall,
    /// What was exercised.
    pub counts: Counts,
    /// The same of a market.
    pub market_counts: MarketCounts,
    /// What broke; the first one counts.
    pub broken: Vec<String>,
    /// Things that volunteers will still do before the next rest.
    pub acts_left: u32,
    /// Will the server be put back between an answer and its page?
    pub doom: Doom,
    /// How the server will stop when its disk stops.
    pub server_stop: Stop,
    pub(super) queue: BTreeMap<(Millis, u64), Event>,
    serial: u64,
}

impl World {
    /// A centre with its first tablets.
    pub fn new(setting: Setting, seed: u64, aloud: bool) -> Self {
        let mut rng = fastrand::Rng::with_seed(seed);
        let weather = Weather::draw(&mut rng, setting);
        let centre = Centre::new(START, rng.fork(), setting);
        let mut world = Self {
            now: START,
            rng,
            weather,
            calm: false,
            trace: Trace::new(START, aloud),
            centre,
            devices: vec![],
            lines: BTreeMap::new(),
            waiting: vec![],
            ledger: Ledger::default(),
            hall: Hall::default(),
            market_counts: MarketCounts::default(),
            counts: Counts::default(),
            broken: vec![],
            acts_left: weather.acts,
            doom: Doom::None,
            server_stop: Stop::Kill,
            queue: BTreeMap::new(),
            serial: 0,
        };
        world.note(&format!("{weather:?}"));
        for number in 0..weather.devices {
            let plan = world.plan(number);
            world.add_device(plan);
        }
        world.due_in(1_000, Event::Chance);
        world
    }

    fn plan(&mut self, number: usize) -> Plan {
        if self.weather.setting == Setting::Market {
            // Two desks at the entrance, then the stands, each once as far as there are.
            return match number.checked_sub(2) {
                None => Plan::Desk,
                Some(number) => {
                    let (organisation, market) = self.centre.stands[number % self.centre.stands.len()];
                    Plan::Stand(organisation, market)
                }
            };
        }
        let (organisation, market) = self.centre.stands[self.rng.usize(..self.centre.stands.len())];
        match number {
            0 => Plan::Desk,
            1 => Plan::Stand(organisation, market),
            _ => match self.rng.u32(..5) {
                0 => Plan::Coordinator,
                1 | 2 => Plan::Stand(organisation, market),
                _ => Plan::Desk,
            },
        }
    }

    /// A new tablet, paired when luck has it.
    pub(super) fn add_device(&mut self, plan: Plan) {
        let place = self.devices.len();
        let noun = match plan {
            Plan::Desk => "desk",
            Plan::Stand(..) => "stand",
            Plan::Coordinator => "coordinator",
        };
        let mut device = Device::new(format!("{noun} {place}"), plan);
        if self.rng.u32(..100) < self.weather.rollback {
            device.journal = Journal::Rollback;
        }
        device.skew_ms = self.weather.skew(&mut self.rng);
        self.devices.push(device);
        self.start_device(place);
        self.offer_link(place);
        let wait = self.rng.i64(1..2_000);
        self.due_in(wait, Event::Act(place));
    }

    /// Something will happen after so many milliseconds.
    pub fn due_in(&mut self, ms: i64, event: Event) {
        self.due_at(self.now.plus_ms(ms), event);
    }

    /// Something will happen then.
    pub fn due_at(&mut self, moment: Millis, event: Event) {
        self.serial += 1;
        self.queue.insert((moment, self.serial), event);
    }

    /// Writes into the record.
    pub fn note(&mut self, text: &str) {
        self.trace.note(self.now, text);
    }

    /// A promise was broken.
    pub fn fail(&mut self, what: String) {
        self.note(&format!("BROKEN: {what}"));
        self.broken.push(what);
    }

    /// The next thing that is due, with the clock put on it.
    pub fn next(&mut self) -> Option<Event> {
        let ((moment, _), event) = self.queue.pop_first()?;
        self.now = moment.max(self.now);
        self.centre.set_now(self.now);
        Some(event)
    }

    /// Lets an event happen.
    pub fn happen(&mut self, event: Event) {
        match event {
            Event::Act(place) => self.act(place),
            Event::Chance => self.chance(),
            Event::Connect(place) => self.connect(place),
            Event::Deliver(line, way, message) => self.deliver(line, way, &message),
            Event::Gone(line, way) => self.gone(line, way),
            Event::Wake(place) => self.wake(place),
            Event::Tick(line) => self.tick(line),
            Event::News(line) => self.news(line),
            Event::Poll(line) => self.post(line),
            Event::Post(line, request, messages, heard) => self.posted(line, request, messages, heard),
            Event::Answer(line, messages) => self.hear_answer(line, messages),
            Event::Shut(line) => self.shut(line),
            Event::Together => self.take_together(),
            Event::StartServer(stop) => self.start_server(stop),
            Event::StartDevice(place, stop) => self.start_again(place, stop),
            Event::HealDisk(None) => self.centre.disk.heal(),
            Event::HealDisk(Some(place)) => self.devices[place].disk.heal(),
            Event::Online(place) => self.devices[place].online = true,
        }
    }

    /// What a device's clock says, and fresh randomness.
    pub fn env(&mut self, place: usize) -> Env {
        let mut entropy = [0; 32];
        self.rng.fill(&mut entropy);
        Env::new(self.now.plus_ms(self.devices[place].skew_ms), entropy)
    }

    /// Lets the core of a tablet do something.
    pub fn call<T>(
        &mut self,
        place: usize,
        what: &str,
        work: impl FnOnce(&mut App, &mut Env) -> Result<T, AppError>,
    ) -> Option<T> {
        self.attempt(place, what, work).and_then(Result::ok)
    }

    /// The same with its refusal. Whatever is saved when it says so must last.
    pub fn attempt<T>(
        &mut self,
        place: usize,
        what: &str,
        work: impl FnOnce(&mut App, &mut Env) -> Result<T, AppError>,
    ) -> Option<Result<T, AppError>> {
        let mut env = self.env(place);
        let app = self.devices[place].app.as_mut()?;
        let outcome = work(app, &mut env);
        let error = outcome.as_ref().err().map(AppError::code);
        let name = self.devices[place].name.clone();
        self.note(&format!("{name}: {what}{}", error.map(|code| format!(" -> {code}")).unwrap_or_default()));
        if error.is_none() && !self.devices[place].disk.is_off() {
            self.note_saved(place);
        }
        if self.devices[place].disk.is_off() {
            self.device_stops(place);
        }
        Some(outcome)
    }

    fn note_saved(&mut self, place: usize) {
        // A disk that fails just now tells it at the next call.
        for fresh in self.devices[place].fresh().unwrap_or_default() {
            self.ledger.place(fresh.named.0, fresh.space);
            if self.devices[place].saved.insert(fresh.named) {
                self.counts.saved += 1;
            }
        }
    }

    /// Does what the core asks of its transport.
    pub fn carry_out(&mut self, place: usize, effects: Option<Effects>) {
        let Some(line) = self.devices[place].line else { return };
        // As the bindings do: a store that fails ends the connection and the next one tries again.
        let effects = effects.unwrap_or_else(|| Effects { close: true, ..Effects::default() });
        if self.devices[place].app.is_none() {
            return;
        }
        for message in effects.send {
            self.send(line, Way::Up, message);
        }
        if let Some(ms) = effects.wake_in_ms {
            let moment = self.now.plus_ms(ms);
            if self.devices[place].wake.is_none_or(|wake| wake > moment || wake <= self.now) {
                self.devices[place].wake = Some(moment);
                self.due_at(moment, Event::Wake(place));
            }
        }
        if effects.close {
            self.hang_up(place);
        }
    }

    /// The space of a document, as the world knows it.
    pub fn space_of(&self, doc: DocId) -> Option<Space> {
        self.ledger.space_of(doc)
    }
}
