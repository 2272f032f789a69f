//! What `samenspel serve` is told: checked before anything is opened.

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    time::Duration,
};

use axum::http::Uri;
use samenspel_model::env::DAY_MS;

use crate::{
    account::{self, PASSWORD_CHARS_MIN},
    limits::Limits,
};

/// How the server runs. Build with [`Config::local`] and change what differs.
#[derive(Clone, Debug)]
pub struct Config {
    /// Folder that holds the database and nothing else.
    pub data: PathBuf,
    /// Address to listen on; port 0 picks a free one.
    pub listen: SocketAddr,
    /// The address people type; `None` derives it from the listening address.
    pub public_url: Option<PublicUrl>,
    /// Certificate and key to speak TLS with.
    pub tls: Option<TlsFiles>,
    /// True when a reverse proxy in front speaks TLS; it says in `X-Forwarded-For` where requests come from.
    pub behind_proxy: bool,
    /// Account made at the first start; without it a setup link is printed.
    pub first_account: Option<FirstAccount>,
    /// How long a pairing link may be used, in milliseconds.
    pub pairing_ms: i64,
    /// How long a tablet may show people's data without being connected, in milliseconds.
    pub lease_ms: i64,
    /// How mail is sent; without it nothing is.
    pub mail: Option<Mail>,
    /// How many clients there may be and how long they may take.
    pub limits: Limits,
}

/// The mail server and the centre's address there.
#[derive(Clone)]
pub struct Mail {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How what is said to it is kept secret.
    pub tls: Tls,
    /// Name and password there.
    pub login: Option<(String, String)>,
    /// The address that messages come from.
    pub from: String,
    /// How long each of its answers is waited for.
    pub within: Duration,
}

/// How what is said to the mail server is kept secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// From the first byte on.
    Wrapped,
    /// From soon on, or nothing is said.
    Started,
    /// It is on this machine.
    Local,
}

/// How long each answer of the mail server is waited for.
const MAIL_WITHIN: Duration = Duration::from_secs(60);

impl Mail {
    /// A mail server such as `smtps://mail.example.org` or `smtp://localhost:25`, and the sender's address. To another machine nothing
    /// is said without TLS.
    pub fn at(server: &str, from: &str, login: Option<(String, String)>) -> Result<Self, ConfigError> {
        let wrong = || ConfigError::MailServer(server.to_owned());
        let uri: Uri = server.parse().map_err(|_| wrong())?;
        let authority = uri.authority().filter(|at| !at.as_str().contains('@')).ok_or_else(wrong)?;
        if !matches!(uri.path(), "" | "/") || uri.query().is_some() {
            return Err(wrong());
        }
        let host = authority.host().to_owned();
        let is_here = host == "localhost"
            || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
        let (tls, usual) = match uri.scheme_str() {
            Some("smtps") => (Tls::Wrapped, 465),
            Some("smtp") if is_here => (Tls::Local, 25),
            Some("smtp") => (Tls::Started, 587),
            _ => return Err(wrong()),
        };
        if from.parse::<lettre::Address>().is_err() {
            return Err(ConfigError::MailFrom);
        }
        let port = authority.port_u16().unwrap_or(usual);
        Ok(Self { host, port, tls, login, from: from.to_owned(), within: MAIL_WITHIN })
    }
}

// A password must not reach a log through `{:?}`.
impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mail").field("host", &self.host).field("port", &self.port).finish_non_exhaustive()
    }
}

/// PEM files of the certificate chain and its private key.
#[derive(Clone, Debug)]
pub struct TlsFiles {
    /// Certificate chain, the server's own first.
    pub cert: PathBuf,
    /// Private key.
    pub key: PathBuf,
}

/// Name and password of the first coordinator.
#[derive(Clone)]
pub struct FirstAccount {
    /// Name to log in with.
    pub name: String,
    /// Password to log in with.
    pub password: String,
}

// A password must not reach a log through `{:?}`.
impl std::fmt::Debug for FirstAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("FirstAccount(..)")
    }
}

/// Scheme and host under which browsers reach the server, without a trailing slash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// The address as text, without a trailing slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True when browsers reach the server over TLS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// The address of a listening socket on this machine.
    #[must_use]
    pub fn of_socket(addr: SocketAddr, tls: bool) -> Self {
        let scheme = if tls { "https" } else { "http" };
        let host = if addr.ip().is_unspecified() || addr.ip().is_loopback() {
            "localhost".to_owned()
        } else if addr.is_ipv6() {
            format!("[{}]", addr.ip())
        } else {
            addr.ip().to_string()
        };
        Self(format!("{scheme}://{host}:{}", addr.port()))
    }
}

impl std::str::FromStr for PublicUrl {
    type Err = ConfigError;

    fn from_str(text: &str) -> Result<Self, ConfigError> {
        let wrong = || ConfigError::PublicUrl(text.to_owned());
        let uri: Uri = text.parse().map_err(|_| wrong())?;
        let scheme = uri.scheme_str().ok_or_else(wrong)?;
        let authority = uri.authority().ok_or_else(wrong)?;
        let bare = matches!(uri.path(), "" | "/") && uri.query().is_none();
        if !matches!(scheme, "http" | "https") || !bare || authority.as_str().contains('@') {
            return Err(wrong());
        }
        Ok(Self(format!("{scheme}://{authority}")))
    }
}

/// Why the server does not start as asked; worded for the person at the terminal.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The public address is no plain origin.
    #[error("the public address must look like https://samenspel.example.org, not {0}")]
    PublicUrl(String),
    /// Plain HTTP would be reachable from other machines.
    #[error(
        "refusing plain HTTP on {0}: tablets on other machines would get no camera, no offline start and no storage, \
         because browsers give these only to a secure page.\n\
         Give --tls-cert and --tls-key, or --behind-proxy when a proxy in front speaks TLS, or listen on 127.0.0.1"
    )]
    PlainHttp(SocketAddr),
    /// Behind a TLS proxy or with a certificate, browsers must use https.
    #[error(
        "the public address {0} starts with http://, but browsers would reach this server over TLS: use https://"
    )]
    PublicNotHttps(String),
    /// A proxy's public address cannot be guessed.
    #[error("--behind-proxy needs --public-url: the server cannot guess the proxy's address")]
    ProxyWithoutUrl,
    /// The mail server's address is none.
    #[error(
        "the mail server must look like smtps://mail.example.org or smtp://localhost:25, without a name, not {0}"
    )]
    MailServer(String),
    /// The sender's address is none.
    #[error("the sender of mails must be a plain address such as vrijwilligers@example.org")]
    MailFrom,
    /// The first coordinator's name or password is none.
    #[error("the first coordinator needs a name and a password of at least {min} characters")]
    FirstAccount {
        /// Shortest password accepted.
        min: usize,
    },
}

/// How long a pairing link from the dashboard may be used.
pub const PAIRING_MS: i64 = 5 * 60 * 1000;
/// How long a tablet may show people's data without being connected, unless it is set otherwise.
pub const LEASE_MS: i64 = 30 * DAY_MS;

impl Config {
    /// A server on a loopback port, without TLS: for the demo and for tests.
    #[must_use]
    pub fn local(data: PathBuf, port: u16) -> Self {
        Self {
            data,
            listen: SocketAddr::from(([127, 0, 0, 1], port)),
            public_url: None,
            tls: None,
            behind_proxy: false,
            first_account: None,
            pairing_ms: PAIRING_MS,
            lease_ms: LEASE_MS,
            mail: None,
            limits: Limits::default(),
        }
    }

    /// Refuses combinations that would leave tablets without a secure page.
    pub fn check(&self) -> Result<(), ConfigError> {
        let secure = self.tls.is_some() || self.behind_proxy;
        if !secure && !self.listen.ip().is_loopback() {
            return Err(ConfigError::PlainHttp(self.listen));
        }
        match &self.public_url {
            Some(url) if secure && !url.is_https() => {
                return Err(ConfigError::PublicNotHttps(url.as_str().to_owned()));
            }
            None if self.behind_proxy => return Err(ConfigError::ProxyWithoutUrl),
            _ => {}
        }
        if let Some(first) = &self.first_account
            && (account::name(&first.name).is_none() || !account::is_long_enough(&first.password))
        {
            return Err(ConfigError::FirstAccount { min: PASSWORD_CHARS_MIN });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(listen: &str) -> Config {
        Config { listen: listen.parse().unwrap(), ..Config::local("/tmp/x".into(), 0) }
    }

    #[test]
    fn plain_http_stays_on_this_machine() {
        assert!(config("127.0.0.1:80").check().is_ok());
        assert!(config("[::1]:80").check().is_ok());
        let refused = config("0.0.0.0:80").check().unwrap_err();
        assert!(refused.to_string().contains("camera"), "says why: {refused}");
    }

    #[test]
    fn a_proxy_needs_an_https_address() {
        let proxied = Config { behind_proxy: true, ..config("0.0.0.0:80") };
        assert!(matches!(proxied.check(), Err(ConfigError::ProxyWithoutUrl)));
        let plain = Config { public_url: Some("http://a.be".parse().unwrap()), ..proxied.clone() };
        assert!(matches!(plain.check(), Err(ConfigError::PublicNotHttps(_))));
        let good = Config { public_url: Some("https://a.be/".parse().unwrap()), ..proxied };
        assert!(good.check().is_ok());
        assert_eq!(good.public_url.unwrap().as_str(), "https://a.be");
    }

    #[test]
    fn a_public_address_is_an_origin() {
        for wrong in ["a.be", "ftp://a.be", "https://a.be/app", "https://x@a.be", "https://a.be/?q", ""] {
            assert!(wrong.parse::<PublicUrl>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn mail_goes_to_another_machine_only_under_tls() {
        let at =
            |server: &str| Mail::at(server, "centrum@example.org", None).map(|mail| (mail.tls, mail.port));
        assert!(matches!(at("smtps://mail.example.org"), Ok((Tls::Wrapped, 465))));
        assert!(matches!(at("smtp://mail.example.org"), Ok((Tls::Started, 587))));
        assert!(matches!(at("smtp://127.0.0.1:2525"), Ok((Tls::Local, 2525))));
        for wrong in ["mail.example.org", "http://mail.example.org", "smtp://an:geheim@mail.example.org", ""]
        {
            assert!(at(wrong).is_err(), "{wrong}");
        }
        assert!(matches!(Mail::at("smtp://localhost", "An <a@b.be>", None), Err(ConfigError::MailFrom)));
        let login = Some(("an".to_owned(), "geheim".to_owned()));
        assert!(!format!("{:?}", Mail::at("smtp://localhost", "a@b.be", login).unwrap()).contains("geheim"));
    }

    #[test]
    fn a_short_first_password_is_refused() {
        let first = FirstAccount { name: "An".into(), password: "kort".into() };
        assert!(!format!("{first:?}").contains("kort"));
        let config = Config { first_account: Some(first), ..config("127.0.0.1:0") };
        assert!(matches!(config.check(), Err(ConfigError::FirstAccount { .. })));
    }
}
