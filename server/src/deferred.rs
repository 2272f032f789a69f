//! Acts that can still be undone: done when the time to undo them is over. In memory only, so a server that stops has not
//! done them.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use samenspel_model::DocId;

use crate::{
    clock,
    ingest::dashboard::{self, Answer, EditError},
    store::{Store, StoreError, UNDO_MS, account::Account},
};

/// What is done when it was not undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// A document is erased for good.
    Erase(DocId),
    /// What came for this booklet, up to this document, after its person was erased is erased.
    EraseNoted(String, i64),
    /// A coordinator's answer to a question is written.
    Answer(Account, Answer),
}

/// Acts that wait, by the number of the request.
#[derive(Clone, Default)]
pub(crate) struct Deferred(Arc<Mutex<Waiting>>);

#[derive(Default)]
struct Waiting {
    asked: u64,
    acts: BTreeMap<u64, Act>,
}

impl Deferred {
    fn with<T>(&self, work: impl FnOnce(&mut Waiting) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Notes an act; `None` when the same one waits already.
    fn put(&self, act: Act) -> Option<u64> {
        self.with(|waiting| {
            if waiting.acts.values().any(|known| *known == act) {
                return None;
            }
            waiting.asked += 1;
            waiting.acts.insert(waiting.asked, act);
            Some(waiting.asked)
        })
    }

    /// Does this after [`UNDO_MS`], unless it is taken out by the number that is given; `None` when it was asked for
    /// already.
    pub(crate) fn later(&self, store: &Store, act: Act) -> Option<u64> {
        let number = self.put(act)?;
        let (waiting, store) = (self.clone(), store.clone());
        tokio::spawn(async move {
            tokio::time::sleep(Duration::from_millis(UNDO_MS.unsigned_abs())).await;
            let Some(act) = waiting.take(number) else { return };
            let done = match act {
                Act::Erase(doc) => store.erase_document(doc, clock::now()).await,
                Act::EraseNoted(code, upto) => store.erase_noted(code, upto, clock::now()).await,
                Act::Answer(by, answer) => write(&store, &by, answer).await,
            };
            match done {
                Ok(true) => {}
                Ok(false) => tracing::info!("what a coordinator asked for was done already"),
                Err(error) => tracing::error!(%error, "what a coordinator asked for could not be done"),
            }
        });
        Some(number)
    }

    /// Who answered this question some seconds ago, and how.
    pub(crate) fn answer_to(&self, doc: DocId, key: &str) -> Option<(String, String)> {
        self.with(|waiting| {
            waiting.acts.values().find_map(|act| match act {
                Act::Answer(by, answer) if answer.doc == doc && answer.key == key => {
                    Some((by.name.clone(), answer.value.clone()))
                }
                _ => None,
            })
        })
    }

    /// Did somebody ask some seconds ago that what came for this booklet is erased?
    pub(crate) fn erases_noted(&self, code: &str) -> bool {
        self.with(|waiting| {
            waiting.acts.values().any(|act| matches!(act, Act::EraseNoted(of, _) if of == code))
        })
    }

    /// Takes an act out: to do it, or to leave it undone. `None` when the other was faster.
    pub(crate) fn take(&self, number: u64) -> Option<Act> {
        self.with(|waiting| waiting.acts.remove(&number))
    }
}

/// False when the question is not asked any more as it was.
async fn write(store: &Store, by: &Account, answer: Answer) -> Result<bool, StoreError> {
    match dashboard::settle(store, clock::env()?, by, answer).await {
        Ok(settled) => Ok(settled),
        Err(EditError::Store(error)) => Err(error),
        Err(_) => Ok(false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_act_is_done_or_undone_and_never_waits_twice() {
        let deferred = Deferred::default();
        let erase = Act::Erase(DocId([1; 16]));
        let number = deferred.put(erase.clone()).unwrap();
        assert_eq!(deferred.put(erase.clone()), None);
        assert_eq!(deferred.take(number), Some(erase.clone()));
        assert_eq!(deferred.take(number), None);
        assert_ne!(deferred.put(erase), Some(number), "asked for again, it is another request");
    }
}
