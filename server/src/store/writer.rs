//! The one thread that writes.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    thread,
};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use tokio::sync::{mpsc, oneshot};

use super::{StoreError, erasure};

/// Writes that may wait; more callers wait before they may queue.
const QUEUED_MAX: usize = 64;

type Work = Box<dyn FnOnce(&mut Connection) + Send>;

enum Job {
    Work(Work),
    /// Close the database and say so.
    Close(oneshot::Sender<()>),
}

pub(super) struct Writer {
    jobs: mpsc::Sender<Job>,
}

impl Writer {
    pub(super) fn start(mut connection: Connection) -> Result<Self, StoreError> {
        let (jobs, mut queue) = mpsc::channel::<Job>(QUEUED_MAX);
        thread::Builder::new().name("samenspel-writer".to_owned()).spawn(move || {
            while let Some(job) = queue.blocking_recv() {
                let work = match job {
                    Job::Work(work) => work,
                    Job::Close(closed) => {
                        drop(connection);
                        let _ = closed.send(());
                        return;
                    }
                };
                // A panic rolls its transaction back when it unwinds; the other writers must go on.
                if catch_unwind(AssertUnwindSafe(|| work(&mut connection))).is_err() {
                    tracing::error!("a write panicked and was rolled back");
                }
            }
        })?;
        Ok(Self { jobs })
    }

    /// Runs the work in a transaction; `Ok` means that it is on disk.
    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let work: Work = Box::new(move |connection| {
            // Nobody may be waiting any more; the commit counts all the same.
            let _ = answer.send(in_transaction(connection, work));
        });
        self.jobs.send(Job::Work(work)).await.map_err(|_| StoreError::Stopped)?;
        answered.await.map_err(|_| StoreError::Stopped)?
    }

    /// As [`erasure::scrub`].
    pub(super) async fn scrub(&self) -> Result<(), StoreError> {
        let (answer, answered) = oneshot::channel();
        let work: Work = Box::new(move |connection| {
            let _ = answer.send(erasure::scrub(connection));
        });
        self.jobs.send(Job::Work(work)).await.map_err(|_| StoreError::Stopped)?;
        Ok(answered.await.map_err(|_| StoreError::Stopped)??)
    }

    /// Finishes what is queued and closes the connection; later writes are [`StoreError::Stopped`].
    pub(super) async fn close(&self) {
        let (closed, done) = oneshot::channel();
        if self.jobs.send(Job::Close(closed)).await.is_ok() {
            let _ = done.await;
        }
    }
}

fn in_transaction<T>(
    connection: &mut Connection,
    work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let value = work(&tx)?;
    tx.commit()?;
    Ok(value)
}
