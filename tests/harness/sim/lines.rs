//! What happens on connections, at both ends.

use samenspel_client::App;
use samenspel_model::{
    ActorId, DocId, Space,
    doc::{Author, Kind},
    edit::{self, edit_of},
    wire::{self, Down, Up},
};
use samenspel_server::{
    store::StoreError,
    sync::{Driver, Input},
};

use super::{
    message::summary,
    network::{Line, Proxy, Way},
    posts::Posts,
    world::{Event, World},
};

/// The server looks after its connections this often.
const TICK_MS: i64 = 30_000;
/// Times that a device which is turned away comes back during a rest.
const PATIENCE: u32 = 2;
/// Number of a push that no app would make.
const LIE: u64 = 1 << 40;
/// A name that no device has.
pub(super) const NOBODY: &str = "Nergens";

impl World {
    /// A device tries to reach the server.
    pub(super) fn connect(&mut self, place: usize) {
        let device = &self.devices[place];
        if device.line.is_some() || !device.is_paired() || self.calm && device.turned_away > PATIENCE {
            return;
        }
        if !device.online || !self.centre.is_up() {
            let wait = self.rng.i64(500..10_000);
            return self.due_in(wait, Event::Connect(place));
        }
        self.counts.connections += 1;
        let number = self.counts.connections;
        let by_posts = self.rng.u32(..100) < self.weather.posts;
        let proxy = if self.calm || by_posts { Proxy::HONEST } else { self.weather.proxy(&mut self.rng) };
        let mut line =
            Line::new(place, self.devices[place].id, self.centre.driver(), self.weather.delay_ms, proxy);
        line.posts = by_posts.then(|| Posts::new(self.now));
        self.lines.insert(number, line);
        self.devices[place].line = Some(number);
        let name = self.devices[place].name.clone();
        self.note(&format!("line {number}: {name} connects{}", if by_posts { " by POST" } else { "" }));
        let effects = self.call(place, "connected", |app, env| App::connected(app, env));
        self.carry_out(place, effects);
        if by_posts {
            self.due_in(0, Event::Poll(number));
        } else {
            self.serve(number, Input::Opened);
        }
        self.due_in(TICK_MS, Event::Tick(number));
    }

    /// Puts a message on its way.
    pub(super) fn send(&mut self, number: u64, way: Way, message: Vec<u8>) {
        let Some(line) = self.lines.get_mut(&number) else { return };
        self.counts.messages += 1;
        match (way, wire::decode(&message)) {
            (Way::Up, Ok(Up::Erasures(told))) => self.counts.erasures_told += told.docs.len() as u64,
            (Way::Up, Ok(Up::Evicted { .. })) => self.counts.left += 1,
            _ => {}
        }
        let text = format!("line {number}: {way:?} {}", summary(way, &message));
        self.trace.note_bytes(self.now, &text, &message);
        if let Some(posts) = &mut line.posts {
            posts.push(message);
            return self.due_in(0, Event::Poll(number));
        }
        let whole = message.len();
        let arrive = line.carry(way, self.now, message, &mut self.rng);
        self.counts.doubled += u64::from(arrive.len() > 1);
        self.counts.cut += u64::from(arrive.iter().any(|(_, message)| message.len() < whole));
        for (moment, message) in arrive {
            self.due_at(moment, Event::Deliver(number, way, message));
        }
    }

    /// A message arrives.
    pub(super) fn deliver(&mut self, number: u64, way: Way, message: &[u8]) {
        let Some(line) = self.lines.get(&number) else { return };
        if line.half_open {
            return;
        }
        let place = line.device;
        match way {
            Way::Up => {
                self.keep_order(number);
                if let Ok(Up::Push(push)) = wire::decode(message) {
                    self.ledger.push(number, &push);
                    self.push_arrives(number, message.to_vec());
                } else {
                    self.serve(number, Input::Frame(message.to_vec()));
                }
            }
            Way::Down if self.devices[place].line == Some(number) => self.hear(number, message),
            Way::Down => {}
        }
    }

    /// A device hears a message.
    pub(super) fn hear(&mut self, number: u64, message: &[u8]) {
        let place = self.lines[&number].device;
        let what = format!("hears {}", summary(Way::Down, message));
        if let Ok(Down::Welcome(wire::Welcome { closed, .. })) = wire::decode(message) {
            let device = &mut self.devices[place];
            device.welcomed(closed.is_some(), &self.ledger);
            device.turned_away = if closed.is_none() { 0 } else { device.turned_away };
            self.counts.shut_out += u64::from(closed.is_some());
        }
        let effects = self.call(place, &what, |app, env| app.frame(message, env));
        self.carry_out(place, effects);
        if let Ok(Down::Ack { answers, .. }) = wire::decode(message) {
            self.meet_doom(number, &answers);
        }
    }

    /// Lets the server's end of a connection handle something, and sends what follows.
    pub(super) fn serve(&mut self, number: u64, input: Input) {
        let Some(mut driver) = self.lines.get_mut(&number).and_then(|line| line.driver.take()) else {
            return;
        };
        let outcome = self.centre.block_on(driver.input(input));
        self.served(number, driver, outcome);
    }

    fn served(&mut self, number: u64, driver: Driver, outcome: Result<Vec<Vec<u8>>, StoreError>) {
        self.answered(number, driver, outcome);
        self.after_server();
    }

    /// Sends what the server's end of a connection gave.
    pub(super) fn answered(
        &mut self,
        number: u64,
        driver: Driver,
        outcome: Result<Vec<Vec<u8>>, StoreError>,
    ) {
        let closed = driver.is_closed();
        if let Some(line) = self.lines.get_mut(&number) {
            line.driver = Some(driver);
        }
        match outcome {
            Ok(messages) => {
                for message in messages {
                    self.inspect(number, &message);
                    self.send(number, Way::Down, message);
                }
                if closed {
                    self.server_hangs_up(number);
                }
            }
            Err(error) => {
                self.note(&format!("line {number}: the store fails: {}", class(&error)));
                self.server_hangs_up(number);
            }
        }
    }

    /// What every use of the server ends with.
    pub(super) fn after_server(&mut self) {
        if self.centre.disk.is_off() {
            return self.server_stops();
        }
        for posts in self.lines.values_mut().filter_map(|line| line.posts.as_mut()) {
            posts.wake();
        }
        let idle = self.lines.iter().filter(|(_, line)| !line.news_due && line.posts.is_none());
        let idle: Vec<u64> = idle.map(|(number, _)| *number).collect();
        for number in idle {
            if let Some(line) = self.lines.get_mut(&number) {
                line.news_due = true;
            }
            let wait = self.rng.i64(1..40);
            self.due_in(wait, Event::News(number));
        }
    }

    /// The server tells a connection what is new.
    pub(super) fn news(&mut self, number: u64) {
        let Some(line) = self.lines.get_mut(&number) else { return };
        line.news_due = false;
        let Some(mut driver) = line.driver.take() else { return };
        let outcome = self.centre.block_on(driver.news_so_far());
        if matches!(&outcome, Ok(messages) if messages.is_empty()) && !driver.is_closed() {
            line.driver = Some(driver);
            if self.centre.disk.is_off() {
                self.server_stops();
            }
            return;
        }
        self.served(number, driver, outcome);
    }

    /// The server's ping: a connection that is half open is given up.
    pub(super) fn tick(&mut self, number: u64) {
        let Some(line) = self.lines.get(&number) else { return };
        if line.half_open {
            return self.break_line(number);
        }
        if line.posts.is_some() {
            self.due_in(TICK_MS, Event::Tick(number));
        } else if line.driver.is_some() {
            self.serve(number, Input::Tick);
            self.due_in(TICK_MS, Event::Tick(number));
        }
    }

    /// The time that a device asked for has passed.
    pub(super) fn wake(&mut self, place: usize) {
        if self.devices[place].wake == Some(self.now) {
            self.devices[place].wake = None;
            let effects = self.call(place, "wakes", |app, env| app.tick(env));
            self.carry_out(place, effects);
        }
    }

    /// A device ends its connection.
    pub(super) fn hang_up(&mut self, place: usize) {
        let Some(number) = self.devices[place].line.take() else { return };
        if self.devices[place].app.is_some() {
            self.call(place, "hangs up", |app, env| app.disconnected(env));
        }
        if let Some(line) = self.lines.get_mut(&number) {
            let moment = line.end(Way::Up, self.now);
            self.due_at(moment, Event::Gone(number, Way::Up));
        }
        self.devices[place].turned_away += 1;
        let wait = self.rng.i64(200..if self.calm { 2_000 } else { 20_000 });
        self.due_in(wait, Event::Connect(place));
    }

    fn server_hangs_up(&mut self, number: u64) {
        if let Some(line) = self.lines.get_mut(&number) {
            line.driver = None;
            let moment = line.end(Way::Down, self.now);
            self.due_at(moment, Event::Gone(number, Way::Down));
        }
    }

    /// One end hears that the other one is gone.
    pub(super) fn gone(&mut self, number: u64, way: Way) {
        match way {
            Way::Up => drop(self.lines.remove(&number)),
            Way::Down => self.break_line(number),
        }
    }

    /// A connection ends for both at once.
    pub(super) fn break_line(&mut self, number: u64) {
        let Some(line) = self.lines.remove(&number) else { return };
        self.counts.breaks += 1;
        self.note(&format!("line {number}: broken"));
        let place = line.device;
        drop(line);
        if self.devices[place].line == Some(number) {
            self.hang_up(place);
        }
    }

    /// A device that was tampered with pushes what its role may not write, a market of its own or a referrer's name, or a sheet
    /// under a name that nobody has. A server that was put back may have forgotten a name, and takes any.
    pub(super) fn lie(&mut self, place: usize) {
        let device = &self.devices[place];
        let connected =
            device.app.as_ref().is_some_and(|app| app.sync_state().is_ok_and(|state| state.connected));
        let (kind, space, edit) = match self.rng.u32(..3) {
            0 => (Kind::Market, Space::Catalogue, edit_of([("name", "Geen markt"), ("date", "2026-12-01")])),
            1 => (Kind::Referrer, Space::Desk, edit_of([("name", "Niemand")])),
            _ => (Kind::Candidate, Space::Desk, edit_of([("name", "Niemand")])),
        };
        let rights = device.plan.rights();
        let may =
            rights.may_write(kind, space) && edit.keys().all(|key| kind.noun().may_write(rights.role(), key));
        let put_back = self.counts.restores + self.counts.restores_between > 0;
        let honest = may && (kind != Kind::Candidate || put_back);
        let name = if kind == Kind::Candidate { NOBODY } else { &device.name }.to_owned();
        let Some(number) = device.line.filter(|_| connected && !honest) else { return };
        if self.lines.get(&number).is_none_or(|line| line.half_open || line.driver.is_none()) {
            return;
        }
        if self.lines.get(&number).is_some_and(|line| line.posts.is_some()) {
            return;
        }
        self.counts.lies += 1;
        self.note(&format!("{} lies about a {}", device.name, kind.as_str()));
        let mut env = self.env(place);
        let author = Author { actor: ActorId::random(&mut env), name };
        let (_, written) = edit::create(kind, self.now, &author, &edit).unwrap();
        let (doc, bytes) = (DocId::random(&mut env), written.unwrap().bytes);
        let push = wire::Push {
            number: LIE,
            changes: vec![wire::Change { doc, kind: kind.number(), space, bytes }],
        };
        self.ledger.push(number, &push);
        self.lines.get_mut(&number).unwrap().lied = true;
        self.serve(number, Input::Frame(wire::encode(&Up::Push(push))));
    }
}

/// What class of failure it was; the words of SQLite do not belong in the record.
fn class(error: &StoreError) -> &'static str {
    match error {
        StoreError::Sqlite(_) | StoreError::Commit(_) => "SQLite",
        StoreError::Stopped => "stopped",
        _ => "other",
    }
}
