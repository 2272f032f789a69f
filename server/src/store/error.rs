//! Why the database cannot do what it was asked; never holds a personal value.

use std::sync::Arc;

use samenspel_model::doc::DocError;

/// What went wrong in the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite failed.
    #[error("database: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// SQLite could not commit what several had asked for.
    #[error("database: {0}")]
    Commit(Arc<rusqlite::Error>),
    /// The folder or a thread could not be used.
    #[error("system: {0}")]
    Io(#[from] std::io::Error),
    /// The system gave no randomness.
    #[error("no randomness: {0}")]
    Random(#[from] getrandom::Error),
    /// Another version's server made this database.
    #[error(
        "this data folder is of another version of Samenspel (tables {found}, this one knows {known}): \
         use the version that made it"
    )]
    Version {
        /// Version found; 0 when there are no tables.
        found: i64,
        /// Version known.
        known: i64,
    },
    /// A stored document cannot be read or written.
    #[error("document: {0}")]
    Doc(#[from] DocError),
    /// A stored value is not what was once written.
    #[error("stored {0} is damaged")]
    Damaged(&'static str),
    /// What the server itself wrote was refused by its own gate.
    #[error("own change refused: {0}")]
    OwnChange(&'static str),
    /// The writing or reading thread is gone.
    #[error("the store has stopped")]
    Stopped,
}
