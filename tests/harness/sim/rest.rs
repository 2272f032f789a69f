//! A rest: the faults end, everybody is on line, everything is delivered. Then everything must have come together.

use samenspel_server::store::Standing;

use super::{
    device::Device,
    disk::Stop,
    posts::Posts,
    world::{Event, World},
};

/// Simulated time within which everything must have come together.
const WITHIN_MS: i64 = 3_600_000;

impl World {
    /// Ends the faults and waits until nothing is left to say.
    pub fn rest(&mut self) {
        self.note("rest");
        self.calm = true;
        self.centre.disk.heal();
        if self.centre.disk.is_off() {
            self.server_stops();
        }
        for place in 0..self.devices.len() {
            self.settle_device(place);
        }
        let numbers: Vec<u64> = self.lines.keys().copied().collect();
        numbers.into_iter().for_each(|number| self.break_line(number));
        let until = self.now.plus_ms(WITHIN_MS);
        while self.broken.is_empty() && !self.is_settled() {
            match self.next() {
                Some(event) if self.now < until => self.happen(event),
                _ => {
                    let waits = self.what_waits();
                    return self.fail(format!("no rest: {waits}"));
                }
            }
        }
    }

    fn settle_device(&mut self, place: usize) {
        let device = &mut self.devices[place];
        device.disk.heal();
        (device.online, device.turned_away) = (true, 0);
        if device.disk.is_off() && device.app.is_some() {
            self.device_stops(place);
        }
        self.due_in(1, Event::Connect(place));
        self.due_in(1, Event::StartDevice(place, Stop::Kill));
    }

    /// Goes on after a rest.
    pub fn go_on(&mut self) {
        self.calm = false;
        self.acts_left = self.weather.acts;
        for place in 0..self.devices.len() {
            let wait = self.rng.i64(1..2_000);
            self.due_in(wait, Event::Act(place));
        }
        self.due_in(500, Event::Chance);
    }

    /// Is nothing left to do? Looks after what only people can do on the way.
    fn is_settled(&mut self) -> bool {
        let busy = self.queue.values().any(|event| {
            matches!(
                event,
                Event::Deliver(..)
                    | Event::Gone(..)
                    | Event::News(_)
                    | Event::Post(..)
                    | Event::Answer(..)
                    | Event::Shut(_)
                    | Event::Together
                    | Event::StartServer(_)
                    | Event::StartDevice(..)
            )
        });
        if busy || !self.centre.is_up() {
            return false;
        }
        for place in 0..self.devices.len() {
            if !self.is_content(place) {
                return false;
            }
        }
        true
    }

    /// Has a tablet nothing left to do?
    fn is_content(&mut self, place: usize) -> bool {
        if !self.devices[place].is_on() {
            return false;
        }
        // Nobody is asked to pair a tablet that was never paired, or that the server has forgotten, but by a person.
        if self.devices[place].id.is_none() || self.is_turned_away(place) {
            self.devices[place].turned_away = 0;
            // A link of before may have expired: somebody makes another one, and uses it.
            let before = self.counts.pairings;
            (0..3).for_each(|_| {
                if self.counts.pairings == before {
                    self.pair(place)
                }
            });
            self.due_in(100, Event::Connect(place));
            return false;
        }
        if self.standing(place) != Some(Standing::Open) {
            return self.devices[place].line.is_none()
                && self.waiting(place) == 0
                && self.devices[place].turned_away > 0;
        }
        let Some(number) = self.devices[place].line else {
            self.devices[place].turned_away = 0;
            return false;
        };
        let posts = self.lines.get(&number).and_then(|line| line.posts.as_ref());
        posts.is_none_or(Posts::is_idle) && self.is_quiet(&self.devices[place])
    }

    /// Must a person pair it anew?
    fn is_turned_away(&self, place: usize) -> bool {
        let device = &self.devices[place];
        let refused = device.app.as_ref().and_then(|app| app.device().ok()).and_then(|device| device.refused);
        matches!(refused, Some("unknown-device" | "cloned"))
    }

    fn is_quiet(&self, device: &Device) -> bool {
        let state = device.app.as_ref().and_then(|app| app.sync_state().ok());
        if !state.is_some_and(|state| state.connected && state.waiting == 0) {
            return false;
        }
        device.look(|eyes| eyes.query_row("SELECT count(*) = 0 FROM outbox", [], |row| row.get(0))).unwrap()
    }

    fn waiting(&self, place: usize) -> i64 {
        let state = self.devices[place].app.as_ref().map(|app| app.sync_state());
        state.and_then(Result::ok).map_or(-1, |state| state.waiting)
    }

    /// May this device take part?
    pub(super) fn standing(&self, place: usize) -> Option<Standing> {
        let known = self.devices[place].id.and_then(|id| self.centre.known.get(&id));
        known.map(|known| known.standing(self.now))
    }

    fn what_waits(&mut self) -> String {
        let places: Vec<usize> = (0..self.devices.len()).filter(|place| !self.is_content(*place)).collect();
        let names = places.iter().map(|place| {
            let device = &self.devices[*place];
            format!(
                "{} (waiting {}, {:?}, line {:?})",
                device.name,
                self.waiting(*place),
                self.standing(*place),
                device.line
            )
        });
        format!("server up: {}; {}", self.centre.is_up(), names.collect::<Vec<_>>().join(", "))
    }
}
