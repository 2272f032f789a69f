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
    /// A newer server has worked with this database.
    #[error(
        "this data folder was last used by a newer version of Samenspel (schema {found}, this one knows {known})"
    )]
    Newer {
        /// Version found.
        found: usize,
        /// Newest version known.
        known: usize,
    },
    /// An older server made this database and none of this version has opened it yet.
    #[error(
        "this data folder is of an older version of Samenspel (schema {found}, this one knows {known}): \
         start the server once with this version"
    )]
    Older {
        /// Version found.
        found: usize,
        /// Newest version known.
        known: usize,
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
