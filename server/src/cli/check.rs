//! `samenspel check`: is the data what it should be?

use std::path::PathBuf;

use super::CliError;
use crate::store::{
    Store,
    check::{Checked, Finding, Remedy, check},
};

/// Findings that are printed; more of them say nothing new.
const SHOWN_MAX: usize = 20;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The server's data folder; the server may run.
    #[arg(long, env = "SAMENSPEL_DATA")]
    data: PathBuf,
    /// Make everything that is derived from the log again, then check.
    #[arg(long)]
    rebuild: bool,
}

pub(super) async fn run(args: Args) -> Result<(), CliError> {
    super::expect_data(&args.data)?;
    if args.rebuild {
        let store = Store::open(&args.data)?;
        let documents = store.rebuild_rows().await?;
        store.close().await;
        println!("Made again from the log: {documents} documents.");
    }
    let checked = check(&args.data)?;
    tell(&checked)
}

/// Prints what a database holds and what is wrong with it; an error when something is.
pub(super) fn tell(checked: &Checked) -> Result<(), CliError> {
    println!("It holds {checked}.");
    let (odd, wrong): (Vec<_>, Vec<_>) =
        checked.findings.iter().partition(|finding| finding.remedy() == Remedy::Nothing);
    list("  odd", &odd);
    if checked.is_sound() {
        println!("Everything fits: the file, the log, every change, what is made from them.");
        if !odd.is_empty() {
            println!(
                "What is odd does no harm: such documents are read as they stand. An honest app makes none, so look at \
                 them on the dashboard, and erase what nobody knows."
            );
        }
        return Ok(());
    }
    list("  wrong", &wrong);
    println!(
        "{}",
        match checked.findings.iter().map(|finding| finding.remedy()).max() {
            Some(Remedy::Rebuild) =>
                "The log is whole. What to do: stop the server and run `samenspel check --rebuild`.",
            _ =>
                "What to do: stop the server, keep this folder, and put the latest good backup back with \
              `samenspel restore --replace`. Tablets give back what is newer than the backup.",
        }
    );
    Err(CliError::Unsound(wrong.len()))
}

fn list(word: &str, findings: &[&Finding]) {
    for finding in findings.iter().take(SHOWN_MAX) {
        println!("{word}: {finding}");
    }
    if let Some(more @ 1..) = findings.len().checked_sub(SHOWN_MAX) {
        println!("  and {more} more");
    }
}
