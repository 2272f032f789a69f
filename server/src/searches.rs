//! What coordinators look for: kept in memory under a random id, so that no name and no number stands in an address.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

/// Searches kept; an older one is to be typed again.
const KEPT_MAX: usize = 1_000;

/// Searches by login and id.
#[derive(Default)]
pub(crate) struct Searches(Mutex<VecDeque<([u8; 32], String, String)>>);

impl Searches {
    fn with<T>(&self, work: impl FnOnce(&mut VecDeque<([u8; 32], String, String)>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Keeps what was typed, under a fresh random id.
    pub(crate) fn put(&self, login: [u8; 32], id: String, typed: String) {
        self.with(|searches| {
            if searches.len() >= KEPT_MAX {
                searches.pop_front();
            }
            searches.push_back((login, id, typed));
        });
    }

    /// What this login typed.
    pub(crate) fn get(&self, login: [u8; 32], id: &str) -> Option<String> {
        self.with(|searches| {
            let found = searches.iter().find(|(whose, known, _)| *whose == login && known == id);
            found.map(|(_, _, typed)| typed.clone())
        })
    }

    /// Forgets the searches of a login that ended.
    pub(crate) fn forget(&self, login: [u8; 32]) {
        self.with(|searches| searches.retain(|(whose, _, _)| *whose != login));
    }
}
