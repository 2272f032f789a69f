//! Acts of forms by their one-time id: a form that is posted twice (a double tap, a reload, a page that was gone back to)
//! is one act, and the second post gets the answer of the first. In memory, for as long as a form is likely to stay open.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{Mutex as AsyncMutex, OwnedMutexGuard};

/// Acts remembered; the oldest are forgotten first.
const KEPT_MAX: usize = 5_000;

/// Whose act: the account and the form's one-time id.
type Key = (i64, String);
/// Where the act led; empty until it was done.
type Outcome = Arc<AsyncMutex<Option<String>>>;

/// The acts that are remembered.
#[derive(Default)]
pub(crate) struct Acts(Mutex<Known>);

#[derive(Default)]
struct Known {
    order: VecDeque<Key>,
    outcomes: HashMap<Key, Outcome>,
}

/// An act under way: the same form posted meanwhile waits for it.
pub(crate) struct UnderWay(OwnedMutexGuard<Option<String>>);

impl Acts {
    /// Begins the act of this account's form, after the same one that is under way. When it is dropped without
    /// [`UnderWay::done`], nothing was done, and the form may be posted again.
    pub(crate) async fn begin(&self, account: i64, id: &str) -> UnderWay {
        let outcome = self.outcome((account, id.to_owned()));
        UnderWay(outcome.lock_owned().await)
    }

    fn outcome(&self, key: Key) -> Outcome {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(outcome) = known.outcomes.get(&key) {
            return Arc::clone(outcome);
        }
        if known.order.len() >= KEPT_MAX
            && let Some(oldest) = known.order.pop_front()
        {
            known.outcomes.remove(&oldest);
        }
        let outcome = Outcome::default();
        known.order.push_back(key.clone());
        known.outcomes.insert(key, Arc::clone(&outcome));
        outcome
    }
}

impl UnderWay {
    /// Where this act led, when it was done before.
    pub(crate) fn before(&self) -> Option<&str> {
        self.0.as_deref()
    }

    /// Notes that it is done and which page follows.
    pub(crate) fn done(mut self, page: &str) {
        *self.0 = Some(page.to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_form_posted_twice_is_one_act_with_one_answer() {
        let acts = Acts::default();
        let first = acts.begin(1, "a").await;
        assert_eq!(first.before(), None);
        let (second, ()) = tokio::join!(acts.begin(1, "a"), async { first.done("/devices/pair/1") });
        assert_eq!(second.before(), Some("/devices/pair/1"));
        assert_eq!(acts.begin(2, "a").await.before(), None, "another account's form is another act");
    }

    #[tokio::test]
    async fn what_failed_may_be_posted_again_and_old_acts_are_forgotten() {
        let acts = Acts::default();
        drop(acts.begin(1, "a").await);
        let again = acts.begin(1, "a").await;
        assert_eq!(again.before(), None);
        again.done("/today");
        for number in 0..KEPT_MAX {
            acts.begin(1, &number.to_string()).await.done("/today");
        }
        assert_eq!(acts.begin(1, "a").await.before(), None);
    }
}
