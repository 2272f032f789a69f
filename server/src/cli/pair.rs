//! `samenspel pair`: a pairing link for a data folder, whether its server runs or not.

use std::path::PathBuf;

use samenspel_model::{DocId, Millis, Role};

use super::CliError;
use crate::{
    clock,
    config::PublicUrl,
    locale,
    offer::{self, LABEL_CHARS_MAX, Offer},
    qr,
    store::Store,
};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The server's data folder.
    #[arg(long, env = "SAMENSPEL_DATA")]
    data: PathBuf,
    /// `desk` or `stand`.
    #[arg(long, value_parser = ["desk", "stand"])]
    role: String,
    /// What the tablet is called, such as "Balie 1".
    #[arg(long)]
    label: String,
    /// For a stand: its organisation's name.
    #[arg(long, required_if_eq("role", "stand"))]
    organisation: Option<String>,
    /// For a stand: last day of its access, such as 2026-11-24. The day of its market when left out.
    #[arg(long)]
    until: Option<String>,
    /// The address tablets use to reach the server.
    #[arg(long, env = "SAMENSPEL_PUBLIC_URL", default_value = "http://localhost:8787")]
    public_url: PublicUrl,
    /// How long the link can be used.
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u16).range(1..=1440))]
    minutes: u16,
}

pub(super) async fn run(args: Args) -> Result<(), CliError> {
    super::expect_data(&args.data)?;
    let label = offer::label(&args.label)
        .ok_or_else(|| CliError::Asked(format!("a tablet's name has 1 to {LABEL_CHARS_MAX} characters")))?;
    let store = Store::open(&args.data)?;
    let (stand, ends) = if args.role == Role::Stand.as_str() {
        (
            Some(organisation(&store, args.organisation.as_deref().unwrap_or_default()).await?),
            Some(last_moment(&store, args.until.as_deref()).await?),
        )
    } else {
        (None, None)
    };
    let offer = Offer { label, stand, ends };
    let lasts_ms = i64::from(args.minutes) * 60_000;
    let link = offer::make(&store, clock::env()?, &args.public_url, offer, lasts_ms)
        .await?
        .ok_or_else(|| CliError::Asked("a stand belongs to a market, and none is planned".to_owned()))?
        .text();
    println!("{}", qr::terminal(&link).unwrap_or_default());
    println!(
        "{link}\n\nOpen this link on the tablet, or scan the code with it, within {} minutes.",
        args.minutes
    );
    Ok(())
}

async fn organisation(store: &Store, name: &str) -> Result<DocId, CliError> {
    let found = store
        .organisation_lines()
        .await?
        .into_iter()
        .find(|line| line.name.eq_ignore_ascii_case(name.trim()));
    found
        .map(|line| line.id)
        .ok_or_else(|| CliError::Asked(format!("there is no organisation called {name}")))
}

async fn last_moment(store: &Store, until: Option<&str>) -> Result<Millis, CliError> {
    let day = match until {
        None => offer::last_day(store, clock::now()).await?,
        Some(text) => {
            text.parse().map_err(|_| CliError::Asked(format!("{text} is no day such as 2026-11-24")))?
        }
    };
    locale::end_of_day_ms(day)
        .map(Millis)
        .ok_or_else(|| CliError::Asked("that day is too far away".to_owned()))
}
