//! The command line: one command a file.

mod backup;
mod check;
mod demo;
mod invite;
mod pair;
mod restore;
mod serve;

use std::{io::IsTerminal, path::Path};

use clap::{Parser, Subcommand};
use samenspel_model::Millis;
use tracing_subscriber::EnvFilter;

use crate::{backup::BackupError, start::StartError, store::StoreError};

/// Samenspel: appointments between volunteers and organisations, also without a network.
#[derive(Debug, Parser)]
#[command(name = "samenspel", version)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run a centre's server.
    Serve(serve::Args),
    /// Run a server with an invented centre, to look around.
    Demo(demo::Args),
    /// Make a pairing link for a tablet.
    Pair(pair::Args),
    /// Make an invitation for a coordinator.
    Invite(invite::Args),
    /// Write an encrypted copy of the data, while the server runs, and try it out.
    Backup(backup::Args),
    /// Make a data folder out of a backup.
    Restore(restore::Args),
    /// Verify the data from end to end.
    Check(check::Args),
}

/// Why a command failed; worded for the person at the terminal.
#[derive(Debug, thiserror::Error)]
pub enum CliError {
    /// The server does not start.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The data folder cannot be used.
    #[error("cannot use the data folder: {0}")]
    Store(#[from] StoreError),
    /// A backup was not made or not put back.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// The data is not what it should be; what is wrong was printed.
    #[error("{0} things are wrong")]
    Unsound(usize),
    /// What was asked cannot be.
    #[error("{0}")]
    Asked(String),
    /// The system refused something.
    #[error("{0}: {1}")]
    Io(&'static str, std::io::Error),
    /// The system gave no randomness.
    #[error("no randomness: {0}")]
    Random(#[from] getrandom::Error),
}

/// Runs a command until it is done or asked to stop.
pub async fn run(cli: Cli) -> Result<(), CliError> {
    let quiet = !matches!(cli.command, Command::Serve(_));
    let filter = EnvFilter::try_from_env("SAMENSPEL_LOG")
        .unwrap_or_else(|_| EnvFilter::new(if quiet { "warn" } else { "info" }));
    // Logs go to stderr: stdout belongs to what a command answers.
    let colours = std::io::stderr().is_terminal();
    let logs = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // Where stderr takes nothing, saying so there would end what is being answered: the journal may be on a full disk.
    let logs = logs.log_internal_errors(false);
    let _ = logs.with_ansi(colours).with_target(false).try_init();
    match cli.command {
        Command::Serve(args) => serve::run(args).await,
        Command::Demo(args) => demo::run(args).await,
        Command::Pair(args) => pair::run(args).await,
        Command::Invite(args) => invite::run(args).await,
        Command::Backup(args) => backup::run(&args),
        Command::Restore(args) => restore::run(&args),
        Command::Check(args) => check::run(args).await,
    }
}

/// Refuses a folder that is not there: a mistyped name must not become a new, empty centre.
fn expect_data(data: &Path) -> Result<(), CliError> {
    if data.is_dir() {
        Ok(())
    } else {
        Err(CliError::Asked(format!("there is no data folder at {}", data.display())))
    }
}

/// A moment in a file's name.
fn stamp(now: Millis) -> String {
    jiff::Timestamp::from_millisecond(now.0)
        .map(|moment| moment.strftime("%Y%m%dT%H%M%SZ").to_string())
        .unwrap_or_default()
}

/// Waits for Ctrl-C or for the system's request to stop.
async fn asked_to_stop() -> Result<(), CliError> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate =
        signal(SignalKind::terminate()).map_err(|e| CliError::Io("cannot listen for signals", e))?;
    tokio::select! {
        result = tokio::signal::ctrl_c() => result.map_err(|e| CliError::Io("cannot listen for signals", e)),
        _ = terminate.recv() => Ok(()),
    }
}
