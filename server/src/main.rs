//! `samenspel`: the one binary of the centre's server.

use std::process::ExitCode;

use clap::Parser;
use samenspel_server::cli::{Cli, run};

#[tokio::main]
async fn main() -> ExitCode {
    match run(Cli::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("samenspel: {error}");
            ExitCode::FAILURE
        }
    }
}
