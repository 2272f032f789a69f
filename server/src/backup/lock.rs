//! Who can open a backup: holders of `age` keys, or whoever knows a passphrase.

use std::{fs, io, path::Path};

use age::{Encryptor, Identity, IdentityFile, secrecy::SecretString, x25519};

use super::{BackupError, when};

/// What a backup is closed with.
pub enum Lock {
    /// Public keys; each alone opens it.
    Recipients(Vec<x25519::Recipient>),
    /// A passphrase.
    Passphrase(SecretString),
}

/// What opens a backup.
pub enum Opener {
    /// Private keys, one of which fits.
    Identities(Vec<Box<dyn Identity + Send + Sync>>),
    /// A passphrase.
    Passphrase(SecretString),
}

impl Lock {
    /// For the holders of these public keys (`age1…`), given as text or in files with one a line.
    pub fn for_recipients(keys: &[String], files: &[impl AsRef<Path>]) -> Result<Self, BackupError> {
        let mut recipients = keys.iter().map(|key| recipient(key)).collect::<Result<Vec<_>, _>>()?;
        for file in files {
            let text = when("cannot read the file with public keys", fs::read_to_string(file))?;
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
            for line in lines {
                recipients.push(recipient(line)?);
            }
        }
        Ok(Self::Recipients(recipients))
    }

    pub(super) fn encryptor(&self) -> Result<Encryptor, BackupError> {
        Ok(match self {
            Self::Recipients(keys) => {
                Encryptor::with_recipients(keys.iter().map(|key| key as &dyn age::Recipient))?
            }
            Self::Passphrase(words) => Encryptor::with_user_passphrase(words.clone()),
        })
    }
}

impl Opener {
    /// With the private keys in this file, as `age-keygen` writes it.
    pub fn from_identity_file(file: &Path) -> Result<Self, BackupError> {
        let opened = when("cannot read the file with the private key", fs::File::open(file))?;
        let identities = IdentityFile::from_buffer(io::BufReader::new(opened));
        let identities = identities.ok().and_then(|identities| identities.into_identities().ok());
        match identities {
            Some(identities) if !identities.is_empty() => Ok(Self::Identities(identities)),
            _ => Err(BackupError::Key(format!("{} holds no key of age", file.display()))),
        }
    }
}

/// The passphrase on the first line of a file.
pub fn passphrase(file: &Path) -> Result<SecretString, BackupError> {
    let text = when("cannot read the file with the passphrase", fs::read_to_string(file))?;
    match text.lines().next().filter(|line| !line.is_empty()) {
        Some(line) => Ok(SecretString::from(line.to_owned())),
        None => Err(BackupError::Key(format!("{} holds no passphrase", file.display()))),
    }
}

fn recipient(key: &str) -> Result<x25519::Recipient, BackupError> {
    key.parse().map_err(|why| BackupError::Key(format!("{key} is no public key of age (age1…): {why}")))
}
