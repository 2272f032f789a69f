//! The files of a data folder in a row: plain `tar`, one level deep.

use std::{
    fs::{self, File},
    io::{self, BufReader, Read, Write},
    path::{Component, Path},
};

use age::Decryptor;
use tar::{Archive, Builder, EntryType, Header};

use super::{BackupError, Opener, create_private, when};
use crate::store::copy::is_database;

/// Copies what else lives in the data folder beside the database.
pub(super) fn copy_others(data: &Path, into: &Path) -> Result<(), BackupError> {
    for file in when("cannot read the data folder", fs::read_dir(data))? {
        let file = when("cannot read the data folder", file)?;
        let is_file = when("cannot read the data folder", file.file_type())?.is_file();
        if is_file && !file.file_name().to_str().is_some_and(is_database) {
            let copied = fs::copy(file.path(), into.join(file.file_name()));
            when("cannot copy a file of the data folder", copied)?;
        }
    }
    Ok(())
}

/// Writes the files of a folder.
pub(super) fn pack<W: Write>(folder: &Path, to: W) -> io::Result<W> {
    let mut names =
        fs::read_dir(folder)?.map(|file| Ok(file?.file_name())).collect::<io::Result<Vec<_>>>()?;
    names.sort();
    let mut tar = Builder::new(to);
    for name in names {
        let mut file = File::open(folder.join(&name))?;
        let mut header = Header::new_gnu();
        header.set_entry_type(EntryType::Regular);
        header.set_size(file.metadata()?.len());
        header.set_mode(0o600);
        tar.append_data(&mut header, &name, &mut file)?;
    }
    tar.into_inner()
}

/// Decrypts a backup and writes its files into an empty folder.
pub(super) fn unpack(backup: &Path, opener: &Opener, folder: &Path) -> Result<(), BackupError> {
    let file = when("cannot open the backup", File::open(backup))?;
    let decryptor = Decryptor::new_buffered(BufReader::new(file))?;
    let plain = match opener {
        Opener::Identities(keys) => {
            decryptor.decrypt(keys.iter().map(|key| key.as_ref() as &dyn age::Identity))?
        }
        Opener::Passphrase(words) => {
            let identity = age::scrypt::Identity::new(words.clone());
            decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity))?
        }
    };
    unpack_plain(plain, folder)
}

fn unpack_plain(plain: impl Read, folder: &Path) -> Result<(), BackupError> {
    const READING: &str = "cannot read the backup";
    let mut archive = Archive::new(plain);
    let mut found = false;
    for entry in when(READING, archive.entries())? {
        let mut entry = when(READING, entry)?;
        let path = when(READING, entry.path())?.into_owned();
        let mut parts = path.components();
        let (Some(Component::Normal(name)), None) = (parts.next(), parts.next()) else {
            return Err(BackupError::Strange("a file lies in a folder"));
        };
        if entry.header().entry_type() != EntryType::Regular {
            return Err(BackupError::Strange("something in it is no file"));
        }
        let mut file = when("cannot write a file of the backup", create_private(&folder.join(name)))?;
        when(READING, io::copy(&mut entry, &mut file))?;
        when("cannot write a file of the backup", file.sync_all())?;
        found |= name.to_str().is_some_and(is_database);
    }
    // To the very end: only there does age know that nothing was cut off.
    when(READING, io::copy(&mut archive.into_inner(), &mut io::sink()))?;
    if found { Ok(()) } else { Err(BackupError::Strange("there is no database in it")) }
}
