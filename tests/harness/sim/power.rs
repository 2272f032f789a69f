//! Starting and stopping: the server and the tablets.

use super::{
    disk::Stop,
    network::Way,
    shelf::{Named, Vault},
    world::{Event, World},
};

impl World {
    /// The server stops at once: because its disk did, or for another reason.
    pub(super) fn server_stops(&mut self) {
        if !self.centre.is_up() {
            return;
        }
        self.counts.server_crashes += 1;
        let stop = self.server_stop;
        self.counts.power_cuts += u64::from(stop == Stop::PowerCut);
        self.note(&format!("the server stops: {stop:?}"));
        self.drop_lines();
        self.centre.crash(stop, &mut self.rng);
        let wait = self.rng.i64(100..5_000);
        self.due_in(wait, Event::StartServer(stop));
    }

    /// Every connection ends; the tablets hear of it soon.
    pub(super) fn drop_lines(&mut self) {
        let numbers: Vec<u64> = self.lines.keys().copied().collect();
        for number in numbers {
            let wait = self.rng.i64(1..2_000);
            if let Some(line) = self.lines.get_mut(&number) {
                line.driver = None;
            }
            self.due_in(wait, Event::Gone(number, Way::Down));
        }
    }

    /// The server starts again: everything it ever acknowledged must be there.
    pub(super) fn start_server(&mut self, stop: Stop) {
        if self.centre.is_up() {
            return;
        }
        match self.centre.start() {
            Ok(()) if self.centre.disk.is_off() => self.server_stops(),
            Ok(()) => {
                self.note("the server starts");
                let vault = self.centre.look(Vault::read);
                self.check_acknowledged(&vault, &format!("after {stop:?}"));
                self.check_erased(&vault, &format!("after {stop:?}"));
                if let Some(wrong) = self.centre.check_known() {
                    self.fail(format!("after {stop:?}: {wrong}"));
                }
            }
            Err(error) => {
                self.note("the server does not start");
                if self.calm {
                    self.fail(format!("the server does not start on a healthy disk: {error}"));
                }
                if self.centre.disk.is_off() {
                    self.centre.crash(stop, &mut self.rng);
                }
                let wait = self.rng.i64(100..5_000);
                self.due_in(wait, Event::StartServer(stop));
            }
        }
    }

    /// Is everything that the server acknowledged in its log?
    pub(super) fn check_acknowledged(&mut self, vault: &Vault, when: &str) {
        let lost: Vec<_> = self.ledger.acknowledged().difference(&vault.changes).copied().collect();
        if let Some((doc, hash)) = lost.first() {
            let count = lost.len();
            self.fail(format!("{when} the server lacks {count} acknowledged changes: {hash} of {doc}"));
        }
    }

    /// Does the server know all that is erased, and has nothing of it?
    pub(super) fn check_erased(&mut self, vault: &Vault, when: &str) {
        if let Some(doc) = self.ledger.erased().difference(&vault.erased).next() {
            return self.fail(format!("{when} the server has forgotten that {doc} is erased"));
        }
        let mut changes = vault.changes.iter().chain(vault.quarantine.keys());
        if let Some((doc, hash)) = changes.find(|(doc, _)| vault.erased.contains(doc)) {
            self.fail(format!("{when} the server has change {hash} of {doc}, which is erased"));
        }
    }

    /// A tablet stops at once.
    pub(super) fn device_stops(&mut self, place: usize) {
        if !self.devices[place].is_on() {
            return;
        }
        self.counts.device_crashes += 1;
        let stop = if self.rng.bool() { Stop::Kill } else { Stop::PowerCut };
        self.counts.power_cuts += u64::from(stop == Stop::PowerCut);
        let name = self.devices[place].name.clone();
        self.note(&format!("{name} stops: {stop:?}"));
        self.cut_off(place);
        self.devices[place].crash(stop, &mut self.rng);
        let wait = self.rng.i64(100..8_000);
        self.due_in(wait, Event::StartDevice(place, stop));
    }

    /// The tablet's end of its connection is no more; the server notices sooner or later.
    pub(super) fn cut_off(&mut self, place: usize) {
        self.devices[place].wake = None;
        let Some(number) = self.devices[place].line.take() else { return };
        let slow = self.rng.u32(..4) == 0;
        let Some(line) = self.lines.get_mut(&number) else { return };
        if slow {
            line.half_open = true;
        } else {
            let moment = line.end(Way::Up, self.now);
            self.due_at(moment, Event::Gone(number, Way::Up));
        }
    }

    /// Switches a tablet on; whether it worked.
    pub(super) fn start_device(&mut self, place: usize) -> bool {
        let mut env = self.env(place);
        let name = self.devices[place].name.clone();
        self.counts.hot_journals += u64::from(self.devices[place].has_hot_journal());
        match self.devices[place].start(&mut env) {
            Ok(()) if self.devices[place].disk.is_off() => {
                self.devices[place].close();
                false
            }
            Ok(()) => {
                self.note(&format!("{name} starts"));
                true
            }
            Err(error) => {
                self.devices[place].close();
                self.note(&format!("{name} does not start: {}", error.code()));
                if self.calm {
                    self.fail(format!("{name} does not start on a healthy disk: {error}"));
                }
                false
            }
        }
    }

    /// A tablet that stopped is switched on: everything its volunteers saw saved must be there.
    pub(super) fn start_again(&mut self, place: usize, stop: Stop) {
        if self.devices[place].is_on() {
            return;
        }
        if !self.start_device(place) {
            if self.devices[place].disk.is_off() {
                self.devices[place].crash(stop, &mut self.rng);
            }
            let wait = self.rng.i64(100..5_000);
            return self.due_in(wait, Event::StartDevice(place, stop));
        }
        self.check_saved(place, &format!("after {stop:?}"));
        self.due_in(10, Event::Connect(place));
    }

    /// Only a tablet that was shut out has fewer: it leaves its spaces when the server has answered for all it made there
    /// ("Leaving a space" in the protocol).
    fn check_saved(&mut self, place: usize, when: &str) {
        let device = &self.devices[place];
        let shelf = device.shelf();
        let gave_up = |named: &Named| {
            self.ledger.is_given_up(named.0) || self.ledger.is_answered(named) && device.gave_up(named)
        };
        let is_lost = |named: &&Named| !shelf.keeps(**named) && !gave_up(named);
        let lost: Vec<_> = device.saved.iter().filter(is_lost).copied().collect();
        if let Some((doc, hash)) = lost.first() {
            let (name, count) = (device.name.clone(), lost.len());
            self.fail(format!("{when} {name} lacks {count} saved changes: {hash} of {doc}"));
        }
    }

    /// Disk operations that failed on purpose.
    pub fn disk_faults(&self) -> u64 {
        let devices = self.devices.iter().map(|device| device.disk.wear().faults);
        devices.sum::<u64>() + self.centre.disk.wear().faults
    }
}
