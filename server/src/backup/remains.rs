//! What a backup that was killed leaves in the data folder: a copy of everything, unencrypted, also of what was erased since.
//!
//! Architecture invariant: who has such a copy holds a shared lock on the data folder itself. The system ends the lock with
//! the process, so who gets the folder alone finds only copies that nobody uses any more.

use std::{
    fs::{self, File, TryLockError},
    path::Path,
};

use super::{BackupError, when};

/// How the folders of copies begin.
pub(super) const PREFIX: &str = ".backup-";

/// Held while there is a copy in the data folder.
pub(super) struct Busy {
    _folder: File,
}

/// Waits until nobody removes copies.
pub(super) fn begin(data: &Path) -> Result<Busy, BackupError> {
    let folder = open(data)?;
    when("cannot lock the data folder", folder.lock_shared())?;
    Ok(Busy { _folder: folder })
}

/// Removes the copies that killed backups left, unless a backup is being made now; gives their number.
pub fn remove_remains(data: &Path) -> Result<usize, BackupError> {
    const REMOVING: &str = "cannot remove what a killed backup left";
    let folder = open(data)?;
    match folder.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return Ok(0),
        Err(TryLockError::Error(error)) => return Err(BackupError::Io("cannot lock the data folder", error)),
    }
    let mut removed = 0;
    for found in when(REMOVING, fs::read_dir(data))? {
        let found = when(REMOVING, found)?;
        let is_copy = found.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX));
        if is_copy && when(REMOVING, found.file_type())?.is_dir() {
            when(REMOVING, fs::remove_dir_all(found.path()))?;
            removed += 1;
        }
    }
    Ok(removed)
}

fn open(data: &Path) -> Result<File, BackupError> {
    when("cannot open the data folder", File::open(data))
}
