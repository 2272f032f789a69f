//! Puts a backup back.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{BackupError, Opener, archive, private_folder, sync_folder, when, with_ending};
use crate::store::{
    check::{Checked, check},
    copy, private,
};

/// A backup that was put back.
#[derive(Debug)]
pub struct Restored {
    /// Where the data is now. When something is wrong with it: beside the data folder, which is as it was.
    pub folder: PathBuf,
    /// Where what was there before is now.
    pub aside: Option<PathBuf>,
    /// What it holds.
    pub checked: Checked,
}

/// Makes a data folder out of a backup. What is there already is only put aside (renamed) when asked, and nothing of it
/// changes before the backup was opened and checked. `stamp` names what is put aside.
pub fn restore(
    backup: &Path,
    data: &Path,
    opener: &Opener,
    replace: bool,
    stamp: &str,
) -> Result<Restored, BackupError> {
    let data = when("cannot find the data folder", std::path::absolute(data))?;
    let taken = is_taken(&data)?;
    if taken && !replace {
        return Err(BackupError::NotEmpty(data));
    }
    let parent = data.parent().ok_or_else(|| BackupError::NotEmpty(data.clone()))?;
    when("cannot make the data folder", fs::create_dir_all(parent))?;
    let fresh = private_folder(parent, ".samenspel-restore-")?;
    archive::unpack(backup, opener, fresh.path())?;
    let checked = check(fresh.path())?;
    if !checked.is_sound() {
        return Ok(Restored { folder: fresh.keep(), aside: None, checked });
    }
    let aside = if taken { Some(put_aside(&data, stamp)?) } else { None };
    if aside.is_none() && data.exists() {
        when("cannot use the empty data folder", fs::remove_dir(&data))?;
    }
    when("cannot name the data folder", fs::rename(fresh.path(), &data))?;
    // It has another name now, so nothing is removed.
    let _ = fresh.keep();
    sync_folder(&data)?;
    Ok(Restored { folder: data, aside, checked })
}

fn is_taken(data: &Path) -> Result<bool, BackupError> {
    match fs::read_dir(data) {
        Ok(mut files) => Ok(files.next().is_some()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(BackupError::Io("cannot read the data folder", error)),
    }
}

fn put_aside(data: &Path, stamp: &str) -> Result<PathBuf, BackupError> {
    if copy::exists(data) && !copy::settle(data)? {
        return Err(BackupError::InUse(data.to_owned()));
    }
    private::keep(data);
    let aside = with_ending(data, &format!(".before-{stamp}"));
    if aside.exists() {
        return Err(BackupError::Exists(aside));
    }
    when("cannot put the old data folder aside", fs::rename(data, &aside))?;
    Ok(aside)
}
