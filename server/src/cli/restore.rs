//! `samenspel restore`: a data folder out of a backup.

use std::path::PathBuf;

use super::{CliError, check::tell};
use crate::{
    backup::{Opener, passphrase, restore},
    clock,
};

#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("opener").required(true).args(["identity", "passphrase_file"])))]
pub(super) struct Args {
    /// The backup.
    #[arg(long)]
    from: PathBuf,
    /// The data folder to make; the server must be stopped.
    #[arg(long, env = "SAMENSPEL_DATA")]
    data: PathBuf,
    /// File with the private key that opens it.
    #[arg(long)]
    identity: Option<PathBuf>,
    /// File whose first line is the passphrase that opens it.
    #[arg(long)]
    passphrase_file: Option<PathBuf>,
    /// Put what is in the data folder aside: it is renamed, never deleted.
    #[arg(long)]
    replace: bool,
}

pub(super) fn run(args: &Args) -> Result<(), CliError> {
    let opener = match (&args.identity, &args.passphrase_file) {
        (Some(file), _) => Opener::from_identity_file(file)?,
        (None, Some(file)) => Opener::Passphrase(passphrase(file)?),
        (None, None) => return Err(CliError::Asked("give --identity or --passphrase-file".to_owned())),
    };
    let stamp = super::stamp(clock::now());
    let restored = restore(&args.from, &args.data, &opener, args.replace, &stamp)?;
    if let Some(aside) = &restored.aside {
        println!("Put aside: {}", aside.display());
    }
    if restored.checked.is_sound() {
        println!("Restored: {}", restored.folder.display());
        println!("Start the server. Tablets that have newer data give it back by themselves.");
    } else {
        println!("Not put in place, for you to look at: {}", restored.folder.display());
    }
    tell(&restored.checked)
}
