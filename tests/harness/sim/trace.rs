//! What happened in a run: the last of it in words, all of it as one hash.

use std::collections::VecDeque;

use samenspel_model::Millis;
use sha2::{Digest, Sha256};

/// Events kept in words.
const KEPT: usize = 400;

/// The record of one run.
pub struct Trace {
    hash: Sha256,
    last: VecDeque<String>,
    start: Millis,
    events: u64,
    aloud: bool,
}

impl Trace {
    /// An empty record; `aloud` prints every event as it happens.
    pub fn new(start: Millis, aloud: bool) -> Self {
        Self { hash: Sha256::new(), last: VecDeque::new(), start, events: 0, aloud }
    }

    /// Something happened.
    pub fn note(&mut self, now: Millis, text: &str) {
        self.events += 1;
        let line = format!("{:>9} ms  {text}", now.0 - self.start.0);
        self.hash.update(line.as_bytes());
        if self.aloud {
            println!("{line}");
        }
        if self.last.len() == KEPT {
            self.last.pop_front();
        }
        self.last.push_back(line);
    }

    /// Bytes went somewhere; they count in the hash.
    pub fn note_bytes(&mut self, now: Millis, text: &str, bytes: &[u8]) {
        self.hash.update(bytes);
        self.note(now, text);
    }

    /// How many events.
    pub fn events(&self) -> u64 {
        self.events
    }

    /// The same for every run of the same seed with the same code.
    pub fn hash(&self) -> String {
        self.hash.clone().finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The last events.
    pub fn last(&self, count: usize) -> impl Iterator<Item = &String> {
        self.last.iter().skip(self.last.len().saturating_sub(count))
    }
}
