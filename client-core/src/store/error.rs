//! What can go wrong with the database.

use rusqlite::ErrorCode;
use samenspel_model::doc::DocError;

/// The database could not do it; the transaction was rolled back.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite says so.
    #[error("SQLite: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// A document could not be read or merged.
    #[error(transparent)]
    Doc(#[from] DocError),
    /// Another version of the app made this database.
    #[error("database has tables of version {found}, this app knows {known}")]
    Version {
        /// The database's version.
        found: i64,
        /// The version this app knows.
        known: i64,
    },
    /// A value in a row is not what this app writes.
    #[error("{0} holds a value that is none")]
    Corrupt(&'static str),
}

impl StoreError {
    /// The stable name, for the screens' messages.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Sqlite(error) => match error.sqlite_error_code() {
                Some(ErrorCode::DiskFull) => "storage-full",
                Some(
                    ErrorCode::CannotOpen
                    | ErrorCode::DatabaseBusy
                    | ErrorCode::DatabaseCorrupt
                    | ErrorCode::DatabaseLocked
                    | ErrorCode::FileLockingProtocolFailed
                    | ErrorCode::NotADatabase
                    | ErrorCode::PermissionDenied
                    | ErrorCode::ReadOnly
                    | ErrorCode::SystemIoFailure,
                ) => "storage-broken",
                _ => "internal",
            },
            Self::Version { .. } | Self::Corrupt(_) => "storage-broken",
            Self::Doc(_) => "internal",
        }
    }
}
