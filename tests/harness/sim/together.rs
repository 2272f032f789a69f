//! Pushes that meet at a busy server: its store commits them together.

use samenspel_server::sync::Input;

use super::world::{Event, World};

/// Longest time that a push waits for others, in milliseconds.
const BUSY_MS: i64 = 4_000;

impl World {
    /// A push arrives. Now and then the server is busy, and takes it with those that come meanwhile.
    pub(super) fn push_arrives(&mut self, number: u64, message: Vec<u8>) {
        self.seal_doom(number);
        if self.waiting.is_empty() {
            if self.rng.u32(..3) > 0 {
                return self.serve(number, Input::Frame(message));
            }
            let wait = self.rng.i64(1..BUSY_MS);
            self.due_in(wait, Event::Together);
        }
        self.waiting.push((number, message));
    }

    /// Takes what waits before anything else of this connection: it sent that later.
    pub(super) fn keep_order(&mut self, number: u64) {
        if self.waiting.iter().any(|(waiting, _)| *waiting == number) {
            self.take_together();
        }
    }

    /// The server takes all pushes that wait.
    pub(super) fn take_together(&mut self) {
        let mut taken = Vec::new();
        for (number, message) in std::mem::take(&mut self.waiting) {
            if let Some(driver) = self.lines.get_mut(&number).and_then(|line| line.driver.take()) {
                taken.push((number, driver, Input::Frame(message)));
            }
        }
        if taken.is_empty() {
            return;
        }
        self.counts.together += u64::from(taken.len() > 1);
        self.note(&format!("the server takes {} pushes together", taken.len()));
        let outcomes = self.centre.take_together(taken);
        for (number, driver, outcome) in outcomes {
            self.answered(number, driver, outcome);
        }
        self.after_server();
    }
}
