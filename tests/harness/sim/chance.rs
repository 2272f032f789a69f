//! What goes wrong, and what coordinators do about devices.

use samenspel_model::DeviceId;

use super::{
    between::Doom,
    device::Device,
    disk::{Image, Stop},
    shelf::Vault,
    weather::Setting,
    world::{Event, World},
};

/// Tablets in one world, copies included.
const DEVICES_MAX: usize = 8;
const BACKUPS_MAX: usize = 4;
const YEAR_MS: i64 = 365 * 86_400_000;
const HOUR_MS: i64 = 3_600_000;

impl World {
    /// Something happens, and something else will.
    pub(super) fn chance(&mut self) {
        if self.calm {
            return;
        }
        let wait = self.rng.i64(1..2 * self.weather.chance_ms);
        self.due_in(wait, Event::Chance);
        let place = self.rng.usize(..self.devices.len());
        if self.weather.restores && self.rng.u32(..4) == 0 {
            return if self.centre.backups.is_empty() { self.back_up() } else { self.restore() };
        }
        // What people agreed on at a market stands in their booklets: nobody edits or erases it meanwhile.
        let most = if self.weather.setting == Setting::Market { 31 } else { 35 };
        match self.rng.u32(..most) {
            0 | 1 => self.break_some_line(),
            2 => self.half_open_some_line(),
            3 | 4 => self.take_network(place),
            5 | 6 => self.stop_server_soon(),
            7 => self.server_stops_now(),
            8 => self.restart_server(),
            9 | 10 => self.back_up(),
            11 | 12 => self.restore(),
            13 | 14 => self.stop_device_soon(place),
            15 => self.device_stops(place),
            16 => self.restart_device(place),
            17 => self.clone_device(place),
            18 => self.empty_device(place),
            19 => self.copy_or_put_back(place),
            20 => self.spoil_server_disk(),
            21 => self.spoil_device_disk(place),
            22 => self.turn_clock(place),
            23 | 24 => self.revoke(place),
            25 => self.give_rights_back(place),
            26 => self.lie(place),
            27 => self.keep_up(),
            28 | 29 => self.doom_next_answer(),
            30 => self.server_plans(),
            31 => self.coordinator_adds(),
            32 => self.coordinator_erases(),
            33 => self.coordinator_edits(),
            _ => self.coordinator_chooses(),
        }
    }

    fn break_some_line(&mut self) {
        let numbers: Vec<u64> = self.lines.keys().copied().collect();
        if !numbers.is_empty() {
            let number = numbers[self.rng.usize(..numbers.len())];
            self.break_line(number);
        }
    }

    fn half_open_some_line(&mut self) {
        let numbers: Vec<u64> = self.lines.keys().copied().collect();
        if !numbers.is_empty() {
            let number = numbers[self.rng.usize(..numbers.len())];
            self.counts.half_open += 1;
            self.note(&format!("line {number}: half open"));
            self.lines.get_mut(&number).unwrap().half_open = true;
        }
    }

    fn take_network(&mut self, place: usize) {
        let name = self.devices[place].name.clone();
        self.counts.offline += 1;
        self.note(&format!("{name} has no network"));
        self.devices[place].online = false;
        if let Some(number) = self.devices[place].line {
            self.break_line(number);
        }
        let wait = self.rng.i64(1_000..60_000);
        self.due_in(wait, Event::Online(place));
    }

    fn any_stop(&mut self) -> Stop {
        if self.rng.bool() { Stop::Kill } else { Stop::PowerCut }
    }

    fn stop_server_soon(&mut self) {
        self.server_stop = self.any_stop();
        let operations = self.rng.u32(0..60);
        self.note(&format!("the server will stop after {operations} operations"));
        let luck = self.rng.fork();
        self.centre.disk.set_fuse(operations, luck);
    }

    fn server_stops_now(&mut self) {
        self.server_stop = self.any_stop();
        self.server_stops();
    }

    fn restart_server(&mut self) {
        if self.centre.is_up() {
            self.counts.server_starts += 1;
            self.note("the server restarts");
            self.drop_lines();
            self.centre.close();
            if self.centre.disk.is_off() {
                self.counts.server_crashes += 1;
                self.centre.crash(self.server_stop, &mut self.rng);
            }
            let wait = self.rng.i64(100..5_000);
            self.due_in(wait, Event::StartServer(Stop::Kill));
        }
    }

    fn back_up(&mut self) {
        if self.centre.is_up() && self.centre.backups.len() < BACKUPS_MAX {
            self.counts.backups += 1;
            self.note("the server is backed up");
            self.centre.back_up();
        }
    }

    fn restore(&mut self) {
        let count = self.centre.backups.len();
        if count == 0 || !self.centre.is_up() || self.rng.u32(..3) == 0 {
            return;
        }
        let number = self.rng.usize(..count);
        self.note(&format!("the server is put back to backup {number}"));
        let copy = self.centre.backups[number].clone();
        self.put_back(&copy, number + 1);
    }

    /// Puts the server back to a copy that is younger than so many of its backups, or one of them.
    pub(super) fn put_back(&mut self, copy: &Image, backups: usize) {
        self.counts.restores += 1;
        // What was to be lost is lost with all the rest.
        self.doom = Doom::None;
        self.drop_lines();
        self.centre.close();
        self.centre.disk.switch_off();
        self.centre.disk.switch_on(Stop::Kill, &mut self.rng);
        let before = self.centre.look(Vault::read);
        self.centre.restore(copy, backups);
        let after = self.centre.look(Vault::read);
        self.ledger.restored(&before, &after);
        // Answers of before may still be on their way: what a tablet has is looked at when it is welcomed.
        self.devices.iter_mut().for_each(|device| device.owed.clear());
        let wait = self.rng.i64(100..5_000);
        self.due_in(wait, Event::StartServer(Stop::Kill));
    }

    fn stop_device_soon(&mut self, place: usize) {
        let operations = self.rng.u32(0..40);
        let name = self.devices[place].name.clone();
        self.note(&format!("{name} will stop after {operations} operations"));
        let luck = self.rng.fork();
        self.devices[place].disk.set_fuse(operations, luck);
    }

    fn restart_device(&mut self, place: usize) {
        if !self.devices[place].is_on() {
            return;
        }
        self.counts.device_starts += 1;
        let name = self.devices[place].name.clone();
        self.note(&format!("{name} is switched off"));
        self.cut_off(place);
        self.devices[place].close();
        if self.devices[place].disk.is_off() {
            self.counts.device_crashes += 1;
            self.devices[place].crash(Stop::Kill, &mut self.rng);
        }
        let wait = self.rng.i64(100..20_000);
        self.due_in(wait, Event::StartDevice(place, Stop::Kill));
    }

    /// Somebody copies a tablet's files to another tablet.
    fn clone_device(&mut self, place: usize) {
        let original = &self.devices[place];
        if self.devices.len() >= DEVICES_MAX || original.disk.is_off() {
            return;
        }
        self.counts.clones += 1;
        let original = &self.devices[place];
        let clone = self.devices.len();
        let mut device = Device::new(format!("{} ({clone})", original.name), original.plan);
        device.disk.put_image(&original.disk.image());
        (device.id, device.saved, device.skew_ms) = (original.id, original.saved.clone(), original.skew_ms);
        (device.closed, device.left) = (original.closed, original.left.clone());
        (device.journal, device.heard) = (original.journal, original.heard);
        let text = format!("{} is copied to {}", original.name, device.name);
        self.note(&text);
        self.devices.push(device);
        self.due_in(1_000, Event::StartDevice(clone, Stop::Kill));
        self.due_in(2_000, Event::Act(clone));
    }

    /// A browser throws a tablet's storage away.
    fn empty_device(&mut self, place: usize) {
        if !self.devices[place].is_on() {
            return;
        }
        self.counts.emptied += 1;
        self.forget_form(place);
        let name = self.devices[place].name.clone();
        self.note(&format!("{name} loses its storage"));
        self.cut_off(place);
        let device = &mut self.devices[place];
        device.close();
        device.disk.put_image(&Default::default());
        device.disk.switch_on(Stop::Kill, &mut self.rng);
        (device.id, device.link, device.copy) = (None, None, None);
        device.saved.clear();
        device.left.clear();
        device.owed.clear();
        (device.closed, device.heard) = (false, false);
        self.due_in(1_000, Event::StartDevice(place, Stop::Kill));
    }

    /// A tablet's files are kept aside, or put back as they were.
    fn copy_or_put_back(&mut self, place: usize) {
        // Chance alone would seldom come back to the one of which there is a copy.
        let place = self.devices.iter().position(|device| device.copy.is_some()).unwrap_or(place);
        if self.devices[place].app.is_none() || self.devices[place].disk.is_off() {
            return;
        }
        let name = self.devices[place].name.clone();
        let device = &mut self.devices[place];
        let Some((image, saved, id)) = device.copy.take() else {
            device.copy = Some((device.disk.image(), device.saved.clone(), device.id));
            return self.note(&format!("{name} is backed up"));
        };
        self.counts.put_back += 1;
        self.note(&format!("{name} is put back to its backup"));
        self.cut_off(place);
        let device = &mut self.devices[place];
        device.close();
        device.disk.put_image(&image);
        (device.saved, device.id, device.link) = (saved, id, None);
        device.owed.clear();
        self.due_in(1_000, Event::StartDevice(place, Stop::Kill));
    }

    fn spoil_server_disk(&mut self) {
        let luck = self.rng.fork();
        let full = self.rng.bool();
        self.note(&format!("the server's disk is {}", if full { "full" } else { "broken" }));
        match full {
            true => self.centre.disk.set_full(true),
            false => self.centre.disk.set_broken(150, luck),
        }
        self.count_spoilt(full);
        let wait = self.rng.i64(500..10_000);
        self.due_in(wait, Event::HealDisk(None));
    }

    fn spoil_device_disk(&mut self, place: usize) {
        let luck = self.rng.fork();
        let full = self.rng.bool();
        let name = self.devices[place].name.clone();
        self.note(&format!("the disk of {name} is {}", if full { "full" } else { "broken" }));
        match full {
            true => self.devices[place].disk.set_full(true),
            false => self.devices[place].disk.set_broken(150, luck),
        }
        self.count_spoilt(full);
        let wait = self.rng.i64(500..10_000);
        self.due_in(wait, Event::HealDisk(Some(place)));
    }

    fn count_spoilt(&mut self, full: bool) {
        match full {
            true => self.counts.disks_full += 1,
            false => self.counts.disks_broken += 1,
        }
    }

    /// Back by years, or a little ahead: what a tablet writes a day ahead waits for a coordinator, and nobody here is one.
    fn turn_clock(&mut self, place: usize) {
        self.devices[place].skew_ms += self.rng.i64(-20 * YEAR_MS..=HOUR_MS);
        self.counts.clocks += 1;
        let name = self.devices[place].name.clone();
        self.note(&format!("somebody turns the clock of {name}"));
    }

    fn known_id(&self, place: usize) -> Option<DeviceId> {
        self.devices[place].id.filter(|id| self.centre.is_up() && self.centre.known.contains_key(id))
    }

    fn revoke(&mut self, place: usize) {
        let Some(id) = self.known_id(place) else { return };
        let now = self.now;
        let done = self.centre.run(|store| async move { store.revoke_device(id, now).await });
        self.revoked(place, id, true, done.is_ok());
    }

    /// The coordinator restores a device's rights.
    pub(super) fn give_rights_back(&mut self, place: usize) {
        let Some(id) = self.known_id(place) else { return };
        let now = self.now;
        let done = self.centre.run(|store| async move { store.restore_device(id, now).await });
        self.revoked(place, id, false, done.is_ok());
    }

    fn revoked(&mut self, place: usize, id: DeviceId, revoked: bool, done: bool) {
        let name = self.devices[place].name.clone();
        self.note(&format!("{name}: revoked is {revoked}: {done}"));
        match revoked {
            true => self.counts.revoked += 1,
            false => self.counts.rights_back += 1,
        }
        match (done, self.centre.known.get_mut(&id)) {
            (true, Some(known)) => known.revoked = revoked,
            _ => self.centre.doubt(),
        }
        self.after_server();
    }
}
