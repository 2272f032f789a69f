//! The data folder is for nobody else on this computer: it holds personal data, and the keys of the centre.

use std::{
    fs::{self, OpenOptions, Permissions},
    io,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt},
    path::Path,
};

use super::{FILE, copy::COMPANIONS};

/// What others may do with a file or a folder.
const OTHERS: u32 = 0o077;
/// Everybody may make files in such a folder: it is a common one, such as `/tmp`.
const STICKY: u32 = 0o1000;

/// Makes the folder and the database's file when they are not there, and keeps them from others in any case. SQLite gives
/// what it makes beside the database the same rights.
pub(super) fn make(folder: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    keep(folder);
    match OpenOptions::new().write(true).create_new(true).mode(0o600).open(folder.join(FILE)) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// Takes the rights that others have to the folder and the database's files, or says that it cannot.
pub(crate) fn keep(folder: &Path) {
    match is_own(folder) {
        Ok(true) => close(folder),
        Ok(false) => tracing::warn!(
            folder = %folder.display(),
            "other users of this computer may look into the data folder: it holds other folders too, so it was left as it \
             is. Give Samenspel a folder of its own"
        ),
        Err(error) => told(folder, &error),
    }
    for ending in [""].into_iter().chain(COMPANIONS) {
        close(&folder.join(format!("{FILE}{ending}")));
    }
}

fn close(path: &Path) {
    let closed = fs::metadata(path).and_then(|found| {
        let mode = found.permissions().mode();
        if mode & OTHERS == 0 {
            Ok(())
        } else {
            fs::set_permissions(path, Permissions::from_mode(mode & !OTHERS))
        }
    });
    match closed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => told(path, &error),
        _ => {}
    }
}

fn told(path: &Path, error: &io::Error) {
    tracing::error!(
        %error, path = %path.display(),
        "other users of this computer may read the centre's data, and that cannot be changed: let its owner do it (chmod go=)"
    );
}

/// Does the folder hold nothing but what belongs to a centre? Whoever names `/srv` by mistake keeps a `/srv` that others can use.
fn is_own(folder: &Path) -> io::Result<bool> {
    if fs::metadata(folder)?.permissions().mode() & OTHERS == 0 {
        return Ok(true);
    }
    if fs::metadata(folder)?.permissions().mode() & STICKY != 0 {
        return Ok(false);
    }
    for found in fs::read_dir(folder)? {
        let found = found?;
        // What a killed backup left, and what a disk of its own has.
        let known =
            found.file_name().to_str().is_some_and(|name| name.starts_with('.') || name == "lost+found");
        if found.file_type()?.is_dir() && !known {
            return Ok(false);
        }
    }
    Ok(true)
}
