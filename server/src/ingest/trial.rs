//! The gate's trial on a helper thread, because nothing can stop automerge once bad bytes send it round in circles.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread,
    time::Duration,
};

use samenspel_model::{
    admit::{self, Refusal, Sound},
    doc::Doc,
    wire::RefusalCode,
};

use super::Stop;
use crate::store::StoreError;

/// What one change may take; an honest one takes about a millisecond.
const WITHIN: Duration = Duration::from_secs(2);
/// The same after the first that took too long: a push full of such changes must not hold up the other writers.
const WITHIN_AFTER_SLOW: Duration = Duration::from_millis(100);
/// More threads than this mean that somebody sends such changes on purpose.
const RUNNING_MAX: usize = 16;

/// Threads that run; more than one when some were given up.
static RUNNING: AtomicUsize = AtomicUsize::new(0);

struct Counted;

impl Counted {
    fn new() -> Self {
        RUNNING.fetch_add(1, Ordering::Relaxed);
        Self
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        RUNNING.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Runs trials one after the other, on a thread that lives as long as this value.
#[derive(Default)]
pub(super) struct Trials {
    helper: Option<Helper>,
    slow: bool,
}

struct Helper {
    tasks: Sender<(Arc<Doc>, Vec<u8>)>,
    outcomes: Receiver<Result<Sound, Refusal>>,
}

impl Trials {
    /// The document with the change merged in, or why not. When others' trials hang, no verdict is better than a wrong one:
    /// the push fails whole and comes again.
    pub(super) fn run(&mut self, doc: &Arc<Doc>, bytes: &[u8]) -> Result<Sound, Stop> {
        let too_slow = Refusal { code: RefusalCode::TooLarge, detail: "change takes too long to check" };
        let broken = Refusal { code: RefusalCode::Malformed, detail: "the check of the change broke off" };
        if self.helper.is_none() && RUNNING.load(Ordering::Relaxed) >= RUNNING_MAX {
            return Err(Stop::Store(StoreError::Busy));
        }
        let helper = match self.helper.take() {
            Some(helper) => helper,
            None => Helper::start().ok_or(broken)?,
        };
        helper.tasks.send((Arc::clone(doc), bytes.to_vec())).map_err(|_| Stop::Refused(broken))?;
        match helper.outcomes.recv_timeout(if self.slow { WITHIN_AFTER_SLOW } else { WITHIN }) {
            Ok(outcome) => {
                self.helper = Some(helper);
                Ok(outcome?)
            }
            Err(RecvTimeoutError::Timeout) => {
                self.slow = true;
                // The thread ends when its trial does, if ever.
                drop(helper);
                tracing::error!(
                    running = RUNNING.load(Ordering::Relaxed),
                    "a trial took too long and was abandoned"
                );
                Err(too_slow.into())
            }
            Err(RecvTimeoutError::Disconnected) => Err(broken.into()),
        }
    }
}

impl Helper {
    fn start() -> Option<Self> {
        let (tasks, queue) = mpsc::channel::<(Arc<Doc>, Vec<u8>)>();
        let (answer, outcomes) = mpsc::channel();
        let counted = Counted::new();
        let work = move || {
            let _counted = counted;
            for (doc, bytes) in queue {
                if answer.send(admit::trial(&doc, &bytes)).is_err() {
                    return;
                }
            }
        };
        thread::Builder::new().name("samenspel-trial".to_owned()).spawn(work).ok()?;
        Some(Self { tasks, outcomes })
    }
}

#[cfg(test)]
mod tests {
    use samenspel_model::doc::Kind;

    use super::*;

    #[test]
    fn while_trials_of_others_hang_nobodys_change_is_judged_unseen() {
        let hanging: Vec<_> = (0..RUNNING_MAX).map(|_| Counted::new()).collect();
        let doc = Arc::new(Doc::new(Kind::Candidate).unwrap());
        let outcome = Trials::default().run(&doc, b"not looked at");
        assert!(matches!(outcome, Err(Stop::Store(StoreError::Busy))));
        drop(hanging);
        assert!(matches!(Trials::default().run(&doc, b"looked at"), Err(Stop::Refused(_))));
    }
}
