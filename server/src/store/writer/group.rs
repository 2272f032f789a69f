//! Writes that share a transaction.

use std::{
    collections::BTreeSet,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::Arc,
};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use tokio::sync::{broadcast, oneshot};

use super::super::{Changed, StoreError};

/// When a group has changed so many rows, the next write begins another one: whoever is in it waits for all of it.
const GROUP_ROWS: u64 = 5_000;

/// A write and whoever waits for it.
pub(super) trait Write: Send {
    /// Runs it in a transaction; false when it failed.
    fn run(&mut self, tx: &Transaction<'_>) -> bool;
    /// What it has changed.
    fn changed(&self) -> &[Changed];
    /// Says what became of it: what it said itself, or that there was no commit.
    fn answer(self: Box<Self>, failed: Option<&Arc<rusqlite::Error>>);
}

pub(super) struct Asked<T, F> {
    pub(super) work: F,
    /// What the last run gave; nothing when it panicked.
    pub(super) gave: Option<Result<(T, Vec<Changed>), StoreError>>,
    pub(super) answer: oneshot::Sender<Result<T, StoreError>>,
}

impl<T: Send, F> Write for Asked<T, F>
where
    F: FnMut(&Transaction<'_>) -> Result<(T, Vec<Changed>), StoreError> + Send,
{
    fn run(&mut self, tx: &Transaction<'_>) -> bool {
        // A panic is a failure as any other: the writers behind it must go on.
        self.gave = catch_unwind(AssertUnwindSafe(|| (self.work)(tx))).ok();
        if self.gave.is_none() {
            tracing::error!("a write panicked and is rolled back");
        }
        matches!(self.gave, Some(Ok(_)))
    }

    fn changed(&self) -> &[Changed] {
        match &self.gave {
            Some(Ok((_, changed))) => changed,
            _ => &[],
        }
    }

    fn answer(self: Box<Self>, failed: Option<&Arc<rusqlite::Error>>) {
        let said = match (failed, self.gave) {
            (Some(error), _) => Err(StoreError::Commit(Arc::clone(error))),
            (None, Some(gave)) => gave.map(|(value, _)| value),
            (None, None) => return,
        };
        // Nobody may be waiting any more; the commit counts all the same.
        let _ = self.answer.send(said);
    }
}

pub(super) type Group = Vec<Box<dyn Write>>;

/// Why nothing came of a group.
pub(super) enum Failed {
    /// One of its writes failed.
    Write,
    /// There was no transaction to be had, or it could not be committed.
    Commit(rusqlite::Error),
}

impl From<rusqlite::Error> for Failed {
    fn from(error: rusqlite::Error) -> Self {
        Self::Commit(error)
    }
}

/// Runs the writes of a group and those that `waiting` gives in one transaction. When one fails nothing came of any.
pub(super) fn together(
    connection: &mut Connection,
    group: &mut Group,
    mut waiting: impl FnMut() -> Option<Box<dyn Write>>,
) -> Result<(), Failed> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let most = tx.total_changes() + GROUP_ROWS;
    let mut next = 0;
    while let Some(write) = group.get_mut(next) {
        if !write.run(&tx) {
            return Err(Failed::Write);
        }
        // SQLite rolls back by itself when a disk fails; what came after would be on its own. Committing fails then.
        if tx.is_autocommit() {
            break;
        }
        next += 1;
        if next == group.len() && tx.total_changes() < most {
            group.extend(waiting());
        }
    }
    tx.commit()?;
    Ok(())
}

/// Tells what changed, then answers: whoever hears that something was written finds that it was told.
pub(super) fn settle(outcome: Result<(), Failed>, group: Group, changes: &broadcast::Sender<Changed>) {
    if outcome.is_ok() {
        let changed: BTreeSet<_> = group.iter().flat_map(|write| write.changed()).collect();
        for change in changed {
            // Fails only when nobody listens.
            let _ = changes.send(*change);
        }
    }
    let failed = match outcome {
        Err(Failed::Commit(error)) => Some(Arc::new(error)),
        Ok(()) | Err(Failed::Write) => None,
    };
    group.into_iter().for_each(|write| write.answer(failed.as_ref()));
}
