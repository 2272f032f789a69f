//! Starting and stopping the server.

use std::net::SocketAddr;

use tokio::{net::TcpListener, sync::watch, task::JoinHandle};

use crate::{
    account::{self, AccountError, Hasher, PASSWORD_CHARS_MIN, Place, Token},
    backup::remove_remains,
    clashes, clock,
    config::{Config, ConfigError, PublicUrl},
    forward::{self, Wake},
    router, serve,
    state::App,
    store::{Store, StoreError},
    tls::{self, TlsError},
    upkeep,
};

/// Why the server does not start; worded for the person at the terminal.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// It was asked for something it refuses.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// The certificate cannot be used.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// The data folder cannot be used.
    #[error("cannot use the data folder: {0}")]
    Store(#[from] StoreError),
    /// The address cannot be listened on.
    #[error("cannot listen on {addr}: {source}")]
    Listen {
        /// The address.
        addr: SocketAddr,
        /// What the system said.
        source: std::io::Error,
    },
    /// The first account cannot be made.
    #[error(transparent)]
    Account(#[from] AccountError),
    /// The system gave no randomness.
    #[error("no randomness: {0}")]
    Random(#[from] getrandom::Error),
}

/// A server that runs.
pub struct Running {
    /// The address it listens on.
    pub addr: SocketAddr,
    /// The address browsers use.
    pub public_url: PublicUrl,
    /// Its store.
    pub store: Store,
    /// Where the first coordinator chooses a name and a password, when there is no account yet.
    pub setup_link: Option<String>,
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
    sends: Option<JoinHandle<()>>,
}

impl Running {
    /// Stops: running requests end, sockets say goodbye, then the store closes.
    pub async fn stop(self) {
        let _ = self.stop.send(true);
        if self.task.await.is_err() {
            tracing::error!("the accept loop ended badly");
        }
        if let Some(sends) = self.sends
            && sends.await.is_err()
        {
            tracing::error!("sending mail ended badly");
        }
        self.store.close().await;
    }
}

/// Starts the server: checks the configuration, opens the data folder, listens. Returns when it can be reached.
pub async fn start(config: Config) -> Result<Running, StartError> {
    config.check()?;
    let acceptor = config.tls.as_ref().map(tls::acceptor).transpose()?;
    let store = Store::open(&config.data)?;
    match remove_remains(&config.data) {
        Ok(0) => {}
        Ok(copies) => tracing::warn!(copies, "what killed backups had left in the data folder is removed"),
        // No reason to send a centre home on the day of its market.
        Err(error) => {
            tracing::error!(%error, "a killed backup's copy of the data is still in the data folder")
        }
    }
    store.set_lease_ms(config.lease_ms);
    store.forget_dropped(clock::now()).await?;
    store.forget_ended(clock::now().0).await?;
    store.forget_sending(clock::now()).await?;
    store.take_newer(clock::now()).await?;
    let setup = first_account(&store, &config).await?;
    let listener = TcpListener::bind(config.listen)
        .await
        .map_err(|source| StartError::Listen { addr: config.listen, source })?;
    let addr = listener.local_addr().map_err(|source| StartError::Listen { addr: config.listen, source })?;
    let public_url = match config.public_url.clone() {
        Some(url) => url,
        None => PublicUrl::of_socket(addr, acceptor.is_some()),
    };
    let setup_link =
        setup.as_ref().map(|token| format!("{}/setup?code={}", public_url.as_str(), token.text()));
    let (stop, stopping) = watch::channel(false);
    let wake = Wake::default();
    let app =
        App::new(store.clone(), config.clone(), public_url.clone(), setup, wake.clone(), stopping.clone());
    tokio::spawn(upkeep::run(store.clone(), stopping.clone()));
    tokio::spawn(clashes::run(store.clone(), stopping.clone()));
    let sends = config.mail.clone().map(|mail| {
        let url = public_url.as_str().to_owned();
        tokio::spawn(forward::run(store.clone(), mail, url, wake, stopping.clone()))
    });
    let task = tokio::spawn(serve::run(listener, acceptor, router::router(app), config, stopping));
    tracing::info!(%addr, url = public_url.as_str(), "listening");
    Ok(Running { addr, public_url, store, setup_link, stop, task, sends })
}

/// Makes the configured account when there is none; else the code of the setup page when one is needed.
async fn first_account(store: &Store, config: &Config) -> Result<Option<Token>, StartError> {
    if store.has_account().await? {
        return Ok(None);
    }
    let Some(first) = config.first_account.clone() else {
        return Ok(Some(Token::random()?));
    };
    let hash = Hasher::new(1).turn(Place::of(config.listen.ip()))?.hash(first.password).await?;
    let name = account::name(&first.name).ok_or(ConfigError::FirstAccount { min: PASSWORD_CHARS_MIN })?;
    store.insert_first_account(name, hash, clock::now().0).await?;
    Ok(None)
}
