//! The one thread that writes.
//!
//! Architecture invariants
//! - Writes that wait are run in one transaction and synced to the disk once. No answer leaves and nothing is told before
//!   that commit; when it fails, each of them is answered so.
//! - A write that fails takes no other one with it: all is rolled back and each runs again by itself. So a write may be run
//!   more than once, and only what its last run did and said counts.

mod group;
#[cfg(test)]
mod tests;

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::mpsc as blocking,
    thread,
};

use rusqlite::{Connection, Transaction};
use tokio::sync::{broadcast, mpsc, oneshot};

use super::{Changed, StoreError};
use group::{Asked, Failed, Write, settle, together};

/// Writes that may wait; more callers wait before they may queue.
const QUEUED_MAX: usize = 64;

enum Job {
    Write(Box<dyn Write>),
    /// Outside any transaction, in no group.
    Alone(Box<dyn FnOnce(&Connection) + Send>),
    /// Close the database and say so.
    Close(oneshot::Sender<()>),
}

pub(super) struct Writer {
    jobs: mpsc::Sender<Job>,
}

/// Keeps the thread from its next job as long as this value lives.
pub struct Held(#[expect(dead_code, reason = "dropping it is what counts")] blocking::Sender<()>);

impl Writer {
    /// What was changed is told to `changes`.
    pub(super) fn start(
        connection: Connection,
        changes: broadcast::Sender<Changed>,
    ) -> Result<Self, StoreError> {
        let (jobs, queue) = mpsc::channel(QUEUED_MAX);
        let work = move || Thread { connection, queue, changes }.work();
        thread::Builder::new().name("samenspel-writer".to_owned()).spawn(work)?;
        Ok(Self { jobs })
    }

    /// Runs the work in a transaction; `Ok` means that it is on disk and that what it changed was told.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnMut(&Transaction<'_>) -> Result<(T, Vec<Changed>), StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        self.ask(Job::Write(Box::new(Asked { work, gave: None, answer }))).await?;
        answered.await.map_err(|_| StoreError::Stopped)?
    }

    /// Runs work that may not be in a transaction.
    pub(super) async fn alone<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        self.ask(Job::Alone(Box::new(move |connection| drop(answer.send(work(connection)))))).await?;
        Ok(answered.await.map_err(|_| StoreError::Stopped)??)
    }

    /// Keeps the thread from what is asked after this.
    pub(super) async fn hold(&self) -> Result<Held, StoreError> {
        let (held, until_dropped) = blocking::channel::<()>();
        let wait = move |_: &Connection| {
            let _ = until_dropped.recv();
        };
        self.ask(Job::Alone(Box::new(wait))).await?;
        Ok(Held(held))
    }

    /// Finishes what is queued and closes the connection; later writes are [`StoreError::Stopped`].
    pub(super) async fn close(&self) {
        let (closed, done) = oneshot::channel();
        if self.ask(Job::Close(closed)).await.is_ok() {
            let _ = done.await;
        }
    }

    async fn ask(&self, job: Job) -> Result<(), StoreError> {
        self.jobs.send(job).await.map_err(|_| StoreError::Stopped)
    }
}

struct Thread {
    connection: Connection,
    queue: mpsc::Receiver<Job>,
    changes: broadcast::Sender<Changed>,
}

impl Thread {
    fn work(mut self) {
        let mut next = None;
        while let Some(job) = next.take().or_else(|| self.queue.blocking_recv()) {
            match job {
                Job::Write(first) => next = self.group(first),
                Job::Alone(work) => {
                    if catch_unwind(AssertUnwindSafe(|| work(&self.connection))).is_err() {
                        tracing::error!("work beside the writes panicked");
                    }
                }
                Job::Close(closed) => {
                    drop(self.connection);
                    let _ = closed.send(());
                    return;
                }
            }
        }
    }

    /// Writes this and what waits behind it; gives the job that may not be in a group.
    fn group(&mut self, first: Box<dyn Write>) -> Option<Job> {
        let (mut group, mut next) = (vec![first], None);
        let waiting = || match self.queue.try_recv().ok()? {
            Job::Write(write) => Some(write),
            other => {
                next = Some(other);
                None
            }
        };
        match together(&mut self.connection, &mut group, waiting) {
            Err(Failed::Write) if group.len() > 1 => {
                // Nobody is answered before all were tried.
                let one_by_one = group.into_iter().map(|write| {
                    let mut group = vec![write];
                    (together(&mut self.connection, &mut group, || None), group)
                });
                let tried: Vec<_> = one_by_one.collect();
                tried.into_iter().for_each(|(outcome, group)| settle(outcome, group, &self.changes));
            }
            outcome => settle(outcome, group, &self.changes),
        }
        next
    }
}
