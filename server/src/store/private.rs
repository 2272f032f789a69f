//! The data folder is for nobody else on this computer: it holds personal data, and the keys of the centre.

use std::{
    fs::{self, DirEntry, OpenOptions, Permissions},
    io,
    os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt},
    path::Path,
};

use super::{FILE, copy::COMPANIONS};

/// What others may do with a file or a folder.
const OTHERS: u32 = 0o077;
/// Everybody else may look into a folder.
const OTHERS_LOOK: u32 = 0o005;
/// Everybody may make files in such a folder: it is a common one, such as `/tmp`.
const STICKY: u32 = 0o1000;
/// Folders at the top that everything else on the computer needs. A disk of the centre's own is not among them (`/data`).
const TOP: [&str; 22] = [
    "Users", "bin", "boot", "dev", "etc", "home", "lib", "lib64", "media", "mnt", "nix", "opt", "private",
    "proc", "root", "run", "sbin", "srv", "sys", "tmp", "usr", "var",
];

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
    match why_shared(folder) {
        Ok(None) => close(folder),
        Ok(Some(why)) => tracing::warn!(
            folder = %folder.display(),
            "other users of this computer may look into the data folder: {why}, so it was left as it is. Give Samenspel a \
             folder of its own"
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

/// Why a folder that is open to others must stay so: whoever names `/srv` by mistake keeps a `/srv` that others can use. What its
/// own owner has in it, such as a folder of backups, is no reason: nobody else loses anything of theirs.
fn why_shared(folder: &Path) -> io::Result<Option<&'static str>> {
    let found = fs::metadata(folder)?;
    if found.mode() & OTHERS == 0 {
        return Ok(None);
    }
    if is_common(&fs::canonicalize(folder)?) || found.mode() & STICKY != 0 {
        return Ok(Some("it belongs to the whole computer or is somebody's home"));
    }
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if is_anothers(entry.metadata()?.uid(), found.uid()) {
            return Ok(Some("it holds what belongs to somebody else"));
        }
        if found.uid() == 0 && is_offered(&entry)? {
            return Ok(Some("it is root's and others may look into the folders in it"));
        }
    }
    Ok(None)
}

/// Is this a folder with something in it that everybody may look into? In a folder of root's, such as `/srv/www`, another program
/// may need it, whether a database of ours came beside it or not.
fn is_offered(entry: &DirEntry) -> io::Result<bool> {
    let found = entry.metadata()?;
    let open = found.is_dir() && found.mode() & OTHERS_LOOK == OTHERS_LOOK;
    Ok(open && fs::read_dir(entry.path())?.next().is_some())
}

/// Is this a folder of the system, or a person's home? That of a service is not among them: the data folder may be it.
fn is_common(whole: &Path) -> bool {
    let Ok(below) = whole.strip_prefix("/") else { return true };
    let names: Vec<_> = below.iter().filter_map(|name| name.to_str()).collect();
    // Where macOS has what is elsewhere at the top.
    let names = names.strip_prefix(&["private"]).filter(|rest| !rest.is_empty()).unwrap_or(&names);
    match *names {
        // `/var/home`: where some systems have `/home`.
        [] | ["usr" | "etc", ..] | ["home" | "Users" | "var", _] | ["var", "home", _] => true,
        [top] => TOP.contains(&top),
        _ => false,
    }
}

/// Does something in the folder belong to another than the folder itself? Root reads everything in any case.
fn is_anothers(uid: u32, owner: u32) -> bool {
    uid != owner && uid != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_the_whole_computer_and_homes_are_left_and_a_disk_or_a_service_of_its_own_is_not() {
        let at = |folder: &str| Path::new("/").join(folder);
        let top = ["", "srv", "home", "var", "root", "private", "home/an"];
        let below = ["var/lib", "var/home/an", "usr/local", "usr/local/share", "etc/ssl"];
        let mac = ["private/var", "private/var/db", "private/etc/ssl", "private/tmp"];
        for shared in top.into_iter().chain(below).chain(mac) {
            assert!(is_common(&at(shared)), "{shared}");
        }
        let mac = ["private/data/samenspel", "private/var/db/samenspel"];
        for own in ["data", "srv/samenspel", "home/an/samenspel", "var/lib/samenspel"].into_iter().chain(mac)
        {
            assert!(!is_common(&at(own)), "{own}");
        }
        assert!(!is_anothers(1_000, 1_000) && !is_anothers(0, 1_000));
        assert!(is_anothers(1_000, 0) && is_anothers(33, 1_000));
    }

    #[test]
    fn a_folder_of_a_website_is_needed_by_others_and_an_empty_or_a_closed_one_is_not() {
        let www = tempfile::tempdir().unwrap();
        for (name, mode) in [("backups", 0o755), ("lost+found", 0o700), ("site", 0o755)] {
            let folder = www.path().join(name);
            fs::create_dir(&folder).unwrap();
            if name != "backups" {
                fs::write(folder.join("index.html"), "").unwrap();
            }
            fs::set_permissions(&folder, Permissions::from_mode(mode)).unwrap();
        }
        fs::write(www.path().join("index.html"), "").unwrap();
        let entries = fs::read_dir(www.path()).unwrap().map(Result::unwrap);
        let offered: Vec<_> = entries.filter(|entry| is_offered(entry).unwrap()).collect();
        assert_eq!(offered.iter().map(DirEntry::file_name).collect::<Vec<_>>(), ["site"]);
    }
}
