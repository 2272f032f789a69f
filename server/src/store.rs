//! The centre's SQLite database: one thread writes, several connections read.
//!
//! Architecture invariant: [`Store::transact`] answers after the commit is on disk (WAL, `synchronous = FULL`), and
//! only then are the changes told to [`Store::changes`]. Writes that wait share a commit. What changes a log goes through
//! [`crate::ingest`].

pub mod account;
mod appointments;
mod board;
pub(crate) mod booklet_questions;
mod booklets;
mod candidates;
mod catalogue;
pub mod check;
mod clashes;
mod compare;
pub(crate) mod copy;
pub(crate) mod device;
pub(crate) mod document;
mod entries;
pub(crate) mod erasure;
mod error;
pub(crate) mod first_steps;
pub(crate) mod forwarding;
pub(crate) mod hall;
mod install;
mod keys;
pub(crate) mod list;
pub(crate) mod log;
pub(crate) mod names;
mod noting;
pub(crate) mod outbox;
mod outcomes;
mod page;
pub(crate) mod pairing;
mod pool;
mod preparation;
mod presence;
pub(crate) mod private;
pub(crate) mod project;
mod proof;
pub(crate) mod quarantine;
mod readers;
pub(crate) mod records;
pub mod rows;
mod schema;
mod seal;
pub(crate) mod sign_up;
pub(crate) mod snapshot;
pub(crate) mod sql;
pub(crate) mod task;
pub(crate) mod told;
mod truncate;
mod visitors;
mod writer;

use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use rusqlite::{Connection, Transaction};
use samenspel_model::{Env, Space};
use tokio::sync::{Mutex, MutexGuard, broadcast};

use crate::{clock, config::LEASE_MS};

pub(crate) use appointments::{APPOINTMENTS, sent_by};
pub use board::Light;
pub(crate) use board::{Tile, TileDevice};
pub(crate) use booklet_questions::{BOOKLET_QUESTIONS, open_questions};
pub(crate) use booklets::{NewBatch, set_revoked as set_batch_revoked};
pub(crate) use candidates::{CANDIDATES, QUESTIONS};
pub(crate) use catalogue::{CARDS, MARKETS, ORGANISATIONS, REFERRERS};
pub(crate) use clashes::ClashLine;
pub use compare::Compared;
pub(crate) use device::DEVICES;
pub use device::{DeviceRecord, LATE_MS, Standing};
pub(crate) use entries::{ENTRIES, EntryLine, history_of, silent_before, untold_before};
pub(crate) use erasure::{Erasing, Scrubbed};
pub use error::StoreError;
pub use first_steps::FirstStep;
pub use install::Arrival;
pub(crate) use keys::BOOKLET_KEY_ID;
pub use keys::Keys;
pub use log::Moved;
pub(crate) use noting::Known;
pub(crate) use outcomes::Counts;
pub use page::{PageRead, PageRequest};
pub(crate) use pool::POOL;
pub(crate) use preparation::{Check, Done, Lacking, Ready};
pub use presence::{Ending, Present};
pub(crate) use proof::ERASURES;
pub use proof::{ErasureLine, ReceiptLine};
pub(crate) use quarantine::REFUSALS;
pub use quarantine::{RefusedChange, RefusedGroup, UNDO_MS};
pub use seal::Seal;
pub use task::{Departure, Eviction, Task};
pub use writer::Held;

use {presence::Presence, readers::Readers, writer::Writer};

/// Name of the database in the data folder.
const FILE: &str = "samenspel.sqlite";
/// News that a slow listener may be behind; after that it is told that it missed some.
const CHANGES_QUEUED_MAX: usize = 1024;

/// What a commit changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Changed {
    /// Documents of a space.
    Space(Space),
    /// Devices or their rights.
    Devices,
    /// Changes that were refused.
    Quarantine,
    /// Coordinators' accounts or their logins.
    Accounts,
    /// Mails and what was answered to them.
    Mail,
}

/// The database; cheap to clone.
#[derive(Clone)]
pub struct Store(Arc<Shared>);

struct Shared {
    writer: Writer,
    readers: Readers,
    changes: broadcast::Sender<Changed>,
    presence: Presence,
    sending: Mutex<()>,
    keys: Keys,
    start: [u8; 32],
    lease_ms: AtomicI64,
}

impl Store {
    /// Opens the database in this folder; makes both when there are none.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        private::make(folder)?;
        Self::open_file(&folder.join(FILE), &mut clock::env()?)
    }

    /// Opens this database file, or makes it. The path may be an SQLite URI that names a VFS; keys that are made and the
    /// dashboard's author ids are drawn from `env`.
    pub fn open_file(path: &Path, env: &mut Env) -> Result<Self, StoreError> {
        let mut connection = Connection::open(path)?;
        schema::prepare_writer(&connection)?;
        schema::make(&mut connection)?;
        project::bring_up_to_date(&mut connection)?;
        erasure::scrub(&connection)?;
        let keys = Keys::load_or_make(&mut connection, env)?;
        let (changes, _) = broadcast::channel(CHANGES_QUEUED_MAX);
        Ok(Self(Arc::new(Shared {
            writer: Writer::start(connection, changes.clone())?,
            readers: Readers::open(path)?,
            changes,
            presence: Presence::default(),
            sending: Mutex::new(()),
            keys,
            start: env.draw(),
            lease_ms: AtomicI64::new(LEASE_MS),
        })))
    }

    /// Closes the database: what is under way ends first, what comes later is refused. After this its files are at rest.
    pub async fn close(&self) {
        self.0.readers.close().await;
        self.0.writer.close().await;
    }

    /// Told after every commit that changed something to look at.
    #[must_use]
    pub fn changes(&self) -> &broadcast::Sender<Changed> {
        &self.0.changes
    }

    /// The centre's keys.
    #[must_use]
    pub fn keys(&self) -> &Keys {
        &self.0.keys
    }

    /// Sets how long tablets may show people's data without being connected, in milliseconds.
    pub fn set_lease_ms(&self, lease_ms: i64) {
        self.0.lease_ms.store(lease_ms, Ordering::Relaxed);
    }

    /// How long tablets may show people's data without being connected, in milliseconds.
    #[must_use]
    pub fn lease_ms(&self) -> i64 {
        self.0.lease_ms.load(Ordering::Relaxed)
    }

    /// Leaves no copy of what was deleted in the files; somebody who reads for long keeps it from that.
    pub(crate) async fn scrub(&self) -> Result<Scrubbed, StoreError> {
        let scrubbed = self.0.writer.alone(erasure::scrub).await?;
        if scrubbed == Scrubbed::Done {
            // For the page that says so.
            let _ = self.changes().send(Changed::Devices);
        }
        Ok(scrubbed)
    }

    /// Copies the write-ahead log into the database. In a quiet moment: otherwise it is done when the log has grown long,
    /// and somebody's save waits for that.
    pub async fn checkpoint(&self) -> Result<(), StoreError> {
        self.0.writer.alone(|c| c.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))).await
    }

    /// Random for this start of the server: what the authors of changes made at the dashboard are derived from.
    pub(crate) fn start(&self) -> [u8; 32] {
        self.0.start
    }

    pub(crate) fn presence(&self) -> &Presence {
        &self.0.presence
    }

    /// The turn of whoever sends mail: one at a time.
    pub(crate) async fn turn_to_send(&self) -> MutexGuard<'_, ()> {
        self.0.sending.lock().await
    }

    /// Runs queries on one of the reading connections, within one snapshot of the database.
    pub(crate) async fn read<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.query(|connection| work(connection).map_err(StoreError::from)).await
    }

    /// As [`Self::read`], for work that can fail otherwise than in SQL.
    pub(crate) async fn query<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.0.readers.run(work).await
    }

    /// Writes in one transaction; the work may be run more than once, its last run counts.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        mut work: impl FnMut(&Transaction<'_>) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.transact(move |tx| Ok((work(tx)?, vec![]))).await
    }

    /// As [`Self::write`], and tells what changed once it is on disk.
    pub(crate) async fn transact<T: Send + 'static>(
        &self,
        work: impl FnMut(&Transaction<'_>) -> Result<(T, Vec<Changed>), StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.0.writer.run(work).await
    }

    /// Lets writing rest as long as the answer lives; what is asked meanwhile is then written together. For tests.
    pub async fn hold_writes(&self) -> Result<Held, StoreError> {
        self.0.writer.hold().await
    }
}
