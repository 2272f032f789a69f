//! `samenspel serve`.

use std::{net::SocketAddr, path::PathBuf};

use samenspel_model::env::DAY_MS;

use super::{CliError, asked_to_stop};
use crate::{
    config::{Config, ConfigError, FirstAccount, Mail, PAIRING_MS, PublicUrl, TlsFiles},
    limits::Limits,
    start::{StartError, start},
};

#[derive(clap::Args)]
pub(super) struct Args {
    /// Folder for the database; made when it does not exist.
    #[arg(long, env = "SAMENSPEL_DATA")]
    data: PathBuf,
    /// Address and port to listen on.
    #[arg(long, env = "SAMENSPEL_LISTEN", default_value = "127.0.0.1:8787")]
    listen: SocketAddr,
    /// The address people type, such as https://samenspel.example.org
    #[arg(long, env = "SAMENSPEL_PUBLIC_URL")]
    public_url: Option<PublicUrl>,
    /// Certificate chain (PEM).
    #[arg(long, env = "SAMENSPEL_TLS_CERT", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// Private key (PEM).
    #[arg(long, env = "SAMENSPEL_TLS_KEY", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// A reverse proxy in front speaks TLS; allows plain HTTP on any address.
    #[arg(
        long,
        env = "SAMENSPEL_BEHIND_PROXY",
        value_parser = yes_or_no,
        num_args = 0..=1,
        require_equals = true,
        default_value = "no",
        default_missing_value = "yes"
    )]
    behind_proxy: bool,
    /// Name of the first coordinator, used when there is no account yet.
    #[arg(long, env = "SAMENSPEL_COORDINATOR_NAME", requires = "coordinator_password")]
    coordinator_name: Option<String>,
    /// Password of the first coordinator; give it in the environment, not on the command line.
    #[arg(
        long,
        env = "SAMENSPEL_COORDINATOR_PASSWORD",
        hide_env_values = true,
        requires = "coordinator_name"
    )]
    coordinator_password: Option<String>,
    /// Mail server, such as smtps://mail.example.org or smtp://localhost:25; without it no mail is sent.
    #[arg(long, env = "SAMENSPEL_SMTP", requires = "mail_from")]
    smtp: Option<String>,
    /// Name to log in with at the mail server.
    #[arg(long, env = "SAMENSPEL_SMTP_NAME", requires = "smtp_password")]
    smtp_name: Option<String>,
    /// Password there; give it in the environment, not on the command line.
    #[arg(long, env = "SAMENSPEL_SMTP_PASSWORD", hide_env_values = true, requires = "smtp_name")]
    smtp_password: Option<String>,
    /// Address that mails come from.
    #[arg(long, env = "SAMENSPEL_MAIL_FROM", requires = "smtp")]
    mail_from: Option<String>,
    /// Days that a tablet may show people's data without being connected.
    #[arg(long, env = "SAMENSPEL_LEASE_DAYS", default_value_t = 30, value_parser = clap::value_parser!(u16).range(1..))]
    lease_days: u16,
}

/// Yes or no, as people and other programs write it in an environment; empty is as if it was not there.
fn yes_or_no(text: &str) -> Result<bool, String> {
    match text.trim().to_lowercase().as_str() {
        "1" | "y" | "yes" | "true" | "on" | "ja" | "oui" => Ok(true),
        "" | "0" | "n" | "no" | "false" | "off" | "nee" | "non" => Ok(false),
        _ => Err("write yes when a proxy in front speaks TLS, else no".to_owned()),
    }
}

// A password must not reach a log through `{:?}`.
impl std::fmt::Debug for Args {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Args").field("data", &self.data).field("listen", &self.listen).finish_non_exhaustive()
    }
}

impl TryFrom<Args> for Config {
    type Error = ConfigError;

    fn try_from(args: Args) -> Result<Self, ConfigError> {
        let first = args.coordinator_name.zip(args.coordinator_password);
        let login = args.smtp_name.zip(args.smtp_password);
        let mail = args.smtp.zip(args.mail_from);
        let mail = mail.map(|(server, from)| Mail::at(&server, &from, login)).transpose()?;
        Ok(Self {
            data: args.data,
            listen: args.listen,
            public_url: args.public_url,
            tls: args.tls_cert.zip(args.tls_key).map(|(cert, key)| TlsFiles { cert, key }),
            behind_proxy: args.behind_proxy,
            first_account: first.map(|(name, password)| FirstAccount { name, password }),
            pairing_ms: PAIRING_MS,
            lease_ms: i64::from(args.lease_days) * DAY_MS,
            mail,
            limits: Limits::default(),
        })
    }
}

pub(super) async fn run(args: Args) -> Result<(), CliError> {
    let running = start(args.try_into().map_err(StartError::from)?).await?;
    println!("Dashboard   {}/", running.public_url.as_str());
    println!("Tablet app  {}/app/", running.public_url.as_str());
    if let Some(link) = &running.setup_link {
        println!("\nThere is no coordinator yet. Choose a name and a password here (works once):\n  {link}");
    }
    println!("\nStop with Ctrl-C.");
    asked_to_stop().await?;
    println!("Stopping …");
    running.stop().await;
    Ok(())
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        args: Args,
    }

    #[test]
    fn a_proxy_in_front_is_said_as_people_say_it() {
        let said = |more: &[&str]| {
            let line = ["serve", "--data", "x"].into_iter().chain(more.iter().copied());
            Line::try_parse_from(line).map(|line| line.args.behind_proxy).map_err(|error| error.to_string())
        };
        assert_eq!(said(&[]), Ok(false));
        assert_eq!(said(&["--behind-proxy"]), Ok(true));
        for yes in ["1", "yes", "TRUE", "on", "ja"] {
            assert_eq!(said(&[&format!("--behind-proxy={yes}")]), Ok(true), "{yes}");
        }
        for no in ["0", "no", "false", "off"] {
            assert_eq!(said(&[&format!("--behind-proxy={no}")]), Ok(false), "{no}");
        }
        assert_eq!(yes_or_no(""), Ok(false), "an environment in which it stands empty");
        let refused = said(&["--behind-proxy=nginx"]).unwrap_err();
        assert!(refused.contains("write yes"), "{refused}");
    }
}
