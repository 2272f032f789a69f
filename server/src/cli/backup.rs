//! `samenspel backup`: the data folder as one encrypted file, while the server runs.

use std::path::PathBuf;

use super::{CliError, check::tell};
use crate::{
    backup::{Lock, Opener, back_up, passphrase},
    clock,
};

#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("lock").required(true).multiple(true).args(["to", "to_file", "passphrase_file"])))]
pub(super) struct Args {
    /// The server's data folder; the server may run.
    #[arg(long, env = "SAMENSPEL_DATA")]
    data: PathBuf,
    /// File to write; a folder gets a file with the time in its name.
    #[arg(long)]
    out: PathBuf,
    /// Public key of age (age1…) of somebody who may open it; can be given more than once.
    #[arg(long)]
    to: Vec<String>,
    /// File with such keys, one a line.
    #[arg(long)]
    to_file: Vec<PathBuf>,
    /// File whose first line is the passphrase that opens it, instead of keys.
    #[arg(long, conflicts_with_all = ["to", "to_file"])]
    passphrase_file: Option<PathBuf>,
    /// File with the private key (as age-keygen writes it), to try the backup out after writing it.
    #[arg(long, conflicts_with = "passphrase_file")]
    identity: Option<PathBuf>,
}

pub(super) fn run(args: &Args) -> Result<(), CliError> {
    super::expect_data(&args.data)?;
    let (lock, opener) = match &args.passphrase_file {
        Some(file) => {
            let words = passphrase(file)?;
            (Lock::Passphrase(words.clone()), Some(Opener::Passphrase(words)))
        }
        None => {
            let opener = args.identity.as_deref().map(Opener::from_identity_file).transpose()?;
            (Lock::for_recipients(&args.to, &args.to_file)?, opener)
        }
    };
    let out = if args.out.is_dir() {
        args.out.join(format!("samenspel-{}.tar.age", super::stamp(clock::now())))
    } else {
        args.out.clone()
    };
    let written = back_up(&args.data, &out, &lock, opener.as_ref())?;
    println!("Written: {} ({} KB).", written.file.display(), written.bytes.div_ceil(1024));
    println!(
        "{}",
        if written.opened {
            "Tried out: decrypted and opened again."
        } else {
            "Tried out: the copy was opened before it was encrypted, and the file reads back as written. \
         To try decrypting too, give --identity."
        }
    );
    tell(&written.checked)
}
