//! The real server's program, so that a story can kill it.

use std::process::ExitCode;

use clap::Parser;

#[tokio::main]
async fn main() -> ExitCode {
    match samenspel_server::cli::run(samenspel_server::cli::Cli::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("samenspel: {error}");
            ExitCode::FAILURE
        }
    }
}
