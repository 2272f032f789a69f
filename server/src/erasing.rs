//! Erasures that can still be undone: kept in memory only, so that a server that stops has not erased.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use samenspel_model::DocId;

use crate::{clock, store::Store};

/// Documents that will be erased, each with the number of the request.
#[derive(Clone, Default)]
pub(crate) struct Scheduled(Arc<Mutex<Waiting>>);

#[derive(Default)]
struct Waiting {
    asked: u64,
    docs: HashMap<DocId, u64>,
}

impl Scheduled {
    fn with<T>(&self, work: impl FnOnce(&mut Waiting) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn put(&self, doc: DocId) -> u64 {
        self.with(|waiting| {
            waiting.asked += 1;
            waiting.docs.insert(doc, waiting.asked);
            waiting.asked
        })
    }

    /// Takes a request out; false when it was undone, or undone and asked for again.
    fn take(&self, doc: DocId, asked: u64) -> bool {
        self.with(|waiting| {
            let due = waiting.docs.get(&doc) == Some(&asked);
            if due {
                waiting.docs.remove(&doc);
            }
            due
        })
    }

    /// Erases a document after `after_ms`, unless that is undone.
    pub(crate) fn erase(&self, store: &Store, doc: DocId, after_ms: i64) {
        let asked = self.put(doc);
        let after = Duration::from_millis(u64::try_from(after_ms).unwrap_or(0));
        let (scheduled, store) = (self.clone(), store.clone());
        tokio::spawn(async move {
            tokio::time::sleep(after).await;
            if scheduled.take(doc, asked)
                && let Err(error) = store.erase_document(doc, clock::now()).await
            {
                tracing::error!(%doc, %error, "a document could not be erased");
            }
        });
    }

    /// Undoes a request.
    pub(crate) fn undo(&self, doc: DocId) {
        self.with(|waiting| waiting.docs.remove(&doc));
    }

    /// The documents that will be erased.
    pub(crate) fn docs(&self) -> Vec<DocId> {
        self.with(|waiting| waiting.docs.keys().copied().collect())
    }
}
