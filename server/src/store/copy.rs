//! Copies of the database, and databases that no server has open.

use std::path::Path;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use super::{FILE, StoreError, schema};

/// What SQLite keeps beside the database; never copied.
pub(super) const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Is this file of the data folder the database or one of its companions?
pub(crate) fn is_database(name: &str) -> bool {
    name.strip_prefix(FILE).is_some_and(|rest| rest.is_empty() || COMPANIONS.contains(&rest))
}

/// Is there a database in this folder?
pub(crate) fn exists(folder: &Path) -> bool {
    folder.join(FILE).is_file()
}

/// Copies the database as it is at this moment into another folder, while its server goes on writing. What was erased
/// is not in the copy.
pub(crate) fn copy(folder: &Path, into: &Path) -> Result<(), StoreError> {
    let connection = open(folder)?;
    schema::expect_known(&connection)?;
    let target = into.join(FILE);
    let target = target.to_str().ok_or(StoreError::Damaged("name of the folder"))?;
    connection.execute("VACUUM INTO ?1", [target])?;
    // Whether a mail that waits now was sent afterwards, whoever puts the copy back cannot know.
    open(into)?.execute("UPDATE message SET state = 'unclear' WHERE state IN ('waiting', 'sending')", [])?;
    settle(into)?;
    Ok(())
}

/// Leaves the database as one file at rest; false when a server or another program has it open.
pub(crate) fn settle(folder: &Path) -> Result<bool, StoreError> {
    let outcome = open(folder)?.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()));
    match outcome {
        Ok(()) => Ok(true),
        Err(error) if is_busy(&error) => Ok(false),
        // Too damaged to be in use, which is a reason to put another in its place.
        Err(_) => Ok(true),
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

fn open(folder: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(folder.join(FILE), flags)?;
    schema::be_patient(&connection)?;
    Ok(connection)
}
