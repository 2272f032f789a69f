//! `samenspel invite`: an invitation for a coordinator, whether the server runs or not. For a centre whose only coordinator
//! has forgotten the password.

use std::path::PathBuf;

use super::CliError;
use crate::{
    clock,
    config::PublicUrl,
    inviting::{self, INVITATION_MS},
    store::Store,
};
use samenspel_model::env::DAY_MS;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The server's data folder.
    #[arg(long, env = "SAMENSPEL_DATA")]
    data: PathBuf,
    /// The address browsers use to reach the server.
    #[arg(long, env = "SAMENSPEL_PUBLIC_URL", default_value = "http://localhost:8787")]
    public_url: PublicUrl,
}

pub(super) async fn run(args: Args) -> Result<(), CliError> {
    super::expect_data(&args.data)?;
    let store = Store::open(&args.data)?;
    let made = inviting::invite(&store, &args.public_url, None, None, clock::now()).await?;
    store.close().await;
    let link = made.map(|made| made.link).unwrap_or_default();
    println!(
        "{link}\n\nWho opens this link chooses a name and a password and is a coordinator. It works once, within {} days.",
        INVITATION_MS / DAY_MS
    );
    Ok(())
}
