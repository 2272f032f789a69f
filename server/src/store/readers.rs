//! The connections that read.

use std::{
    path::Path,
    sync::{Arc, Mutex, PoisonError},
};

use rusqlite::{Connection, OpenFlags};
use tokio::sync::Semaphore;

use super::{StoreError, schema};

/// Queries at once.
const CONNECTIONS: usize = 4;

pub(super) struct Readers {
    idle: Arc<Mutex<Vec<Connection>>>,
    places: Arc<Semaphore>,
}

impl Readers {
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        let idle = (0..CONNECTIONS)
            .map(|_| {
                let flags = OpenFlags::default() - OpenFlags::SQLITE_OPEN_CREATE;
                let connection = Connection::open_with_flags(path, flags)?;
                schema::prepare_reader(&connection)?;
                Ok(connection)
            })
            .collect::<Result<Vec<_>, StoreError>>()?;
        Ok(Self { idle: Arc::new(Mutex::new(idle)), places: Arc::new(Semaphore::new(CONNECTIONS)) })
    }

    pub(super) async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let place = Arc::clone(&self.places).acquire_owned().await.map_err(|_| StoreError::Stopped)?;
        let lease = Lease::take(Arc::clone(&self.idle)).ok_or(StoreError::Stopped)?;
        let query = move || {
            // The place is given back after the connection, also when the work panics.
            let _place = place;
            lease.run(work)
        };
        tokio::task::spawn_blocking(query).await.map_err(|_| StoreError::Stopped)?
    }
}

impl Readers {
    /// Waits for the queries that run and closes their connections; later ones are [`StoreError::Stopped`].
    pub(super) async fn close(&self) {
        let all = u32::try_from(CONNECTIONS).unwrap_or(u32::MAX);
        if let Ok(places) = self.places.acquire_many(all).await {
            self.places.close();
            self.idle.lock().unwrap_or_else(PoisonError::into_inner).clear();
            drop(places);
        }
    }
}

/// A connection that goes back when it is dropped.
struct Lease {
    connection: Option<Connection>,
    idle: Arc<Mutex<Vec<Connection>>>,
}

impl Lease {
    fn take(idle: Arc<Mutex<Vec<Connection>>>) -> Option<Self> {
        let connection = idle.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
        Some(Self { connection: Some(connection), idle })
    }

    fn run<T>(self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let connection = self.connection.as_ref().ok_or(StoreError::Stopped)?;
        // A transaction, so that several statements see the same moment; it only reads, so dropping it loses nothing.
        let snapshot = connection.unchecked_transaction()?;
        work(&snapshot)
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        }
    }
}
