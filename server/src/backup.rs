//! Backups: the data folder as one encrypted file, and a data folder out of such a file.
//!
//! Architecture invariant: the file is `age` around `tar`, so that it can be opened without Samenspel, and nothing
//! unencrypted leaves the disk that the data folder is on.

mod archive;
mod lock;
mod remains;
mod restore;

use std::{
    fs::{self, File, OpenOptions, Permissions},
    io::{self, Read, Write},
    os::unix::fs::{OpenOptionsExt, PermissionsExt},
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};
use tempfile::TempDir;

pub use lock::{Lock, Opener, passphrase};
pub use remains::remove_remains;
pub use restore::{Restored, restore};

use crate::store::{
    StoreError,
    check::{Checked, check},
    copy,
};

/// Why a backup was not made or not put back; worded for the person at the terminal.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// Nothing is overwritten.
    #[error("{0} is there already: choose another name")]
    Exists(PathBuf),
    /// There is data where a backup would be put back.
    #[error("{0} is not empty. Give --replace to put it aside (it is renamed, not deleted)")]
    NotEmpty(PathBuf),
    /// A server works with the data.
    #[error("{0} is in use: stop the server first")]
    InUse(PathBuf),
    /// A key or passphrase cannot be used.
    #[error("{0}")]
    Key(String),
    /// The file is not encrypted for who asks, or it is damaged.
    #[error("cannot decrypt the backup: {0}")]
    Decrypt(#[from] age::DecryptError),
    /// Nobody can be given the backup like this.
    #[error("cannot encrypt the backup: {0}")]
    Encrypt(#[from] age::EncryptError),
    /// It decrypts, but holds something else.
    #[error("this is not a backup of Samenspel: {0}")]
    Strange(&'static str),
    /// What was written is not what is read back.
    #[error("the file does not read back as it was written: is the disk sound?")]
    ReadsBackWrong,
    /// The database cannot be copied or opened.
    #[error("cannot use the database: {0}")]
    Store(#[from] StoreError),
    /// The system refused something.
    #[error("{0}: {1}")]
    Io(&'static str, io::Error),
}

/// Says what the system refused.
fn when<T>(doing: &'static str, outcome: io::Result<T>) -> Result<T, BackupError> {
    outcome.map_err(|error| BackupError::Io(doing, error))
}

/// A backup that was written.
#[derive(Debug)]
pub struct Written {
    /// Where.
    pub file: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// Was the file itself decrypted and opened? Else the copy was, before it was encrypted, and the file read back.
    pub opened: bool,
    /// What it holds.
    pub checked: Checked,
}

/// Writes a backup of a data folder, whether its server runs or not, and opens it again to see what it holds.
/// When that finds something wrong the file is kept under another name.
pub fn back_up(
    data: &Path,
    out: &Path,
    lock: &Lock,
    opener: Option<&Opener>,
) -> Result<Written, BackupError> {
    if out.try_exists().unwrap_or(true) {
        return Err(BackupError::Exists(out.to_owned()));
    }
    if let Err(error) = remove_remains(data) {
        // It may be another user's; that is no reason to go without a backup.
        tracing::warn!(%error, "what a killed backup left could not be removed");
    }
    let _busy = remains::begin(data)?;
    let plain = private_folder(data, remains::PREFIX)?;
    copy::copy(data, plain.path())?;
    archive::copy_others(data, plain.path())?;
    let partial = with_ending(out, ".partial");
    let written = encrypt(plain.path(), &partial, lock);
    let outcome = written.and_then(|digest| verify(data, &plain, &partial, digest, opener));
    let checked = match outcome {
        Ok(checked) => checked,
        Err(error) => {
            let _ = fs::remove_file(&partial);
            return Err(error);
        }
    };
    let file = if checked.is_sound() { out.to_owned() } else { with_ending(out, ".unsound") };
    when("cannot name the backup", fs::rename(&partial, &file))?;
    sync_folder(&file)?;
    let bytes = when("cannot look at the backup", fs::metadata(&file))?.len();
    Ok(Written { file, bytes, opened: opener.is_some(), checked })
}

/// Writes the encrypted file; gives the digest of its bytes.
fn encrypt(folder: &Path, to: &Path, lock: &Lock) -> Result<[u8; 32], BackupError> {
    let file = when("cannot write the backup", create_private(to))?;
    let hashing = Hashing { file, sha: Sha256::new() };
    let age = when("cannot write the backup", lock.encryptor()?.wrap_output(hashing))?;
    let age = when("cannot write the backup", archive::pack(folder, age))?;
    let hashing = when("cannot write the backup", age.finish())?;
    when("cannot write the backup", hashing.file.sync_all())?;
    Ok(hashing.sha.finalize().into())
}

fn verify(
    data: &Path,
    plain: &TempDir,
    file: &Path,
    digest: [u8; 32],
    opener: Option<&Opener>,
) -> Result<Checked, BackupError> {
    if when("cannot read the backup", digest_of(file))? != digest {
        return Err(BackupError::ReadsBackWrong);
    }
    let Some(opener) = opener else {
        return Ok(check(plain.path())?);
    };
    let opened = private_folder(data, remains::PREFIX)?;
    archive::unpack(file, opener, opened.path())?;
    Ok(check(opened.path())?)
}

fn digest_of(file: &Path) -> io::Result<[u8; 32]> {
    let (mut file, mut sha, mut buffer) = (File::open(file)?, Sha256::new(), vec![0; 64 * 1024]);
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(sha.finalize().into()),
            length => sha.update(buffer.get(..length).unwrap_or_default()),
        }
    }
}

/// Passes bytes on to a file and remembers their digest.
struct Hashing {
    file: File,
    sha: Sha256,
}

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = self.file.write(bytes)?;
        self.sha.update(bytes.get(..length).unwrap_or_default());
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// A folder that only its owner can open and that is removed at the end.
fn private_folder(within: &Path, prefix: &str) -> Result<TempDir, BackupError> {
    let mut builder = tempfile::Builder::new();
    let folder = builder.prefix(prefix).permissions(Permissions::from_mode(0o700)).tempdir_in(within);
    when("cannot make a folder beside the data", folder)
}

/// A new file that only its owner can read.
fn create_private(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

/// Makes a new name last through a power cut.
fn sync_folder(of: &Path) -> Result<(), BackupError> {
    let folder = of.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    when("cannot finish the folder", File::open(folder).and_then(|folder| folder.sync_all()))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
