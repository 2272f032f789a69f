//! The device's database. Writers take a transaction, readers a connection; nothing here knows of the network.

mod error;

pub(crate) mod authors;
pub(crate) mod drafts;
pub(crate) mod read;
mod schema;

pub(crate) mod booklet_keys;
pub(crate) mod cursors;
pub(crate) mod pending;
pub(crate) mod quarantine;
pub(crate) mod rows;

pub(crate) mod erased;
pub(crate) mod identity;

pub(crate) mod docs;
pub(crate) mod leave;
pub(crate) mod names;

pub(crate) mod outbox;
pub(crate) mod records;

pub(crate) mod behind;
pub(crate) mod due;
pub(crate) mod noted;

pub(crate) mod refused;

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use error::StoreError;
pub use identity::Identity;
pub use outbox::Waiting;
pub use records::Record;

/// How a transaction is kept until it is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Journal {
    /// SQLite's write-ahead log.
    WriteAhead,
    /// SQLite's rollback journal, for file systems without shared memory such as a browser's OPFS.
    Rollback,
}

impl Journal {
    /// What this platform's file system carries.
    pub const HERE: Self = if cfg!(target_arch = "wasm32") { Self::Rollback } else { Self::WriteAhead };

    fn mode(self) -> &'static str {
        match self {
            Self::WriteAhead => "WAL",
            Self::Rollback => "TRUNCATE",
        }
    }
}

/// The database of one device.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
}

impl Store {
    /// Opens or makes the database file. In a browser the path is a name in the file system that `ffi/web` installed.
    pub fn open(path: &str) -> Result<Self, StoreError> {
        Self::open_with(path, Journal::HERE)
    }

    /// The same with a journal of choice: so a test can crash a browser's without a browser.
    pub fn open_with(path: &str, journal: Journal) -> Result<Self, StoreError> {
        let mut connection = Connection::open(path)?;
        if cfg!(target_arch = "wasm32") {
            // One tab has the file to itself.
            connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
        }
        connection.pragma_update(None, "journal_mode", journal.mode())?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "secure_delete", "ON")?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        schema::make(&mut connection)?;
        let store = Self { connection };
        store.scrub()?;
        Ok(store)
    }

    /// For readers.
    pub fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Leaves no copy of what was deleted for good, when there was any: pages that SQLite has rearranged hold what they
    /// held before, and the write-ahead log too. Runs again at the next start when it broke off.
    pub fn scrub(&self) -> Result<(), StoreError> {
        if self.connection.prepare("SELECT 1 FROM unscrubbed")?.exists([])? {
            self.connection.execute_batch("VACUUM")?;
            self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            self.connection.execute("DELETE FROM unscrubbed", [])?;
        }
        Ok(())
    }

    /// Everything that `writes` does, or nothing.
    pub fn write<T, E: From<rusqlite::Error>>(
        &mut self,
        writes: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let tx = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let outcome = writes(&tx)?;
        tx.commit()?;
        Ok(outcome)
    }
}

#[cfg(test)]
mod tests;
