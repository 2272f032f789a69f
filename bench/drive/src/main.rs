//! Drives Samenspel for `./dev bench peers`: sets a centre up, fills it, and plays its devices on the wire.
//!
//! Every scenario says one JSON line `{"ready":…}` when it is prepared, waits for a line on its input, plays, and says
//! `{"done":…}`. `run.mjs` reads the server's `/proc` and the proxy's counts in between.

mod burst;
mod centre;
mod cold;
mod device;
mod echo;
mod floor;
mod idle;
mod live;
mod preload;
mod proxy;
mod stage;
mod words;
mod workload;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};

#[derive(Parser)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes the workload as JSON lines, for the peers' clients.
    Workload {
        #[arg(long)]
        docs: usize,
    },
    /// Pairs devices with a running server and gives it one organisation a stand.
    Setup {
        #[arg(long)]
        data: PathBuf,
        #[arg(long)]
        url: String,
        #[arg(long)]
        devices: PathBuf,
        #[arg(long)]
        stands: usize,
        #[arg(long, default_value_t = 1)]
        a_stand: usize,
        #[arg(long, default_value_t = 0)]
        desks: usize,
    },
    /// Pushes the stored documents through the front door.
    Preload(Play),
    /// Devices change documents without a connection and come back at once.
    Burst(Play),
    /// One new desk tablet fetches everything.
    Cold(Play),
    /// A save on one device until another shows it.
    Live(Play),
    /// Devices fetch what they follow and keep their cursors, for `idle`.
    Settle(Play),
    /// Devices that are connected and do nothing.
    Idle(Play),
    /// A door that counts bytes.
    Proxy {
        #[arg(long)]
        to: u16,
    },
    /// Answers every message after it is on disk.
    EchoServer {
        #[arg(long)]
        file: PathBuf,
    },
    /// Times the echo.
    Echo {
        #[arg(long)]
        port: u16,
        #[arg(long)]
        saves: usize,
    },
    /// The fewest bytes that plain zstd leaves of what must travel.
    Floor(Play),
}

/// What a scenario is played with.
#[derive(clap::Args, Clone)]
pub struct Play {
    /// Port of the server or of the proxy before it.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// Where `setup` wrote the devices.
    #[arg(long, default_value = "devices.json")]
    devices: PathBuf,
    /// Stored documents.
    #[arg(long)]
    docs: usize,
    /// Devices that own documents.
    #[arg(long, default_value_t = 50)]
    clients: usize,
    /// Documents that each device changes.
    #[arg(long, default_value_t = 0)]
    each: usize,
    /// Further desks that follow everything during the burst.
    #[arg(long, default_value_t = 0)]
    desks: usize,
    /// Saves of the live scenario.
    #[arg(long, default_value_t = 0)]
    saves: usize,
}

#[tokio::main]
async fn main() -> Result<()> {
    match Cli::parse().command {
        Command::Workload { docs } => workload::print(docs),
        Command::Setup { data, url, devices, stands, a_stand, desks } => {
            centre::set_up(&data, &url, &devices, [stands, a_stand, desks]).await
        }
        Command::Preload(play) => preload::run(&play).await,
        Command::Burst(play) => burst::run(&play).await,
        Command::Cold(play) => cold::run(&play).await,
        Command::Live(play) => live::run(&play).await,
        Command::Settle(play) => idle::settle(&play).await,
        Command::Idle(play) => idle::run(&play).await,
        Command::Proxy { to } => proxy::run(to).await,
        Command::EchoServer { file } => echo::serve(&file).await,
        Command::Echo { port, saves } => echo::run(port, saves).await,
        Command::Floor(play) => floor::run(&play),
    }
}
