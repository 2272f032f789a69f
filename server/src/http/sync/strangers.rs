//! WebSockets from which nothing came yet.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

use crate::store::Ending;

/// Those that are here, in the order in which they came.
#[derive(Clone)]
pub(super) struct Strangers {
    max: usize,
    waiting: Arc<Mutex<Waiting>>,
}

#[derive(Default)]
struct Waiting {
    last: u64,
    here: BTreeMap<u64, Ending>,
}

/// A connection is a stranger's as long as this value lives.
pub(super) struct Stranger {
    among: Strangers,
    number: u64,
}

impl Strangers {
    pub(super) fn at_most(max: usize) -> Self {
        Self { max, waiting: Arc::default() }
    }

    /// Takes one more; when that is one too many, the oldest ends.
    pub(super) fn enter(&self, ending: Ending) -> Stranger {
        self.with(|waiting| {
            if waiting.here.len() >= self.max
                && let Some((_, oldest)) = waiting.here.pop_first()
            {
                oldest.end();
            }
            waiting.last += 1;
            waiting.here.insert(waiting.last, ending);
            Stranger { among: self.clone(), number: waiting.last }
        })
    }

    fn with<T>(&self, work: impl FnOnce(&mut Waiting) -> T) -> T {
        work(&mut self.waiting.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Drop for Stranger {
    fn drop(&mut self) {
        self.among.with(|waiting| waiting.here.remove(&self.number));
    }
}
