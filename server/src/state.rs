//! What handlers share: the store, the configuration, and what is kept in memory only.

use std::sync::{Arc, Mutex, PoisonError};

use samenspel_model::{Env, Millis};
use tokio::sync::watch;

use crate::{
    account::{Attempts, Hasher, Token},
    acts::Acts,
    clock,
    config::{Config, PublicUrl},
    deferred::Deferred,
    forward::Wake,
    inviting::Invited,
    offer::Links,
    pace::Paces,
    pairing::paper::Sheets,
    said::Told,
    searches::Searches,
    store::Store,
};

/// State of the server; cheap to clone.
#[derive(Clone)]
pub struct App(Arc<Shared>);

struct Shared {
    store: Store,
    config: Config,
    public_url: PublicUrl,
    hasher: Hasher,
    attempts: Attempts,
    links: Links,
    sheets: Sheets,
    paces: Paces,
    invited: Invited,
    acts: Acts,
    deferred: Deferred,
    told: Told,
    searches: Searches,
    /// The one-time code of the setup page, until the first account exists.
    setup: Mutex<Option<Token>>,
    wake: Wake,
    stopping: watch::Receiver<bool>,
}

impl App {
    /// The state of a server that begins. `setup` is the code of the setup page while there is no account.
    pub(crate) fn new(
        store: Store,
        config: Config,
        public_url: PublicUrl,
        setup: Option<Token>,
        wake: Wake,
        stopping: watch::Receiver<bool>,
    ) -> Self {
        Self(Arc::new(Shared {
            store,
            hasher: Hasher::new(config.limits.hashes_max),
            config,
            public_url,
            attempts: Attempts::default(),
            links: Links::default(),
            sheets: Sheets::default(),
            paces: Paces::default(),
            invited: Invited::default(),
            acts: Acts::default(),
            deferred: Deferred::default(),
            told: Told::default(),
            searches: Searches::default(),
            setup: Mutex::new(setup),
            wake,
            stopping,
        }))
    }

    /// The store.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// How the server was started.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.0.config
    }

    /// The address browsers use.
    #[must_use]
    pub fn public_url(&self) -> &PublicUrl {
        &self.0.public_url
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Millis {
        clock::now()
    }

    /// The time and fresh randomness for one call.
    pub fn env(&self) -> Result<Env, getrandom::Error> {
        clock::env()
    }

    /// Turns true when the server stops: long answers and sockets end then.
    #[must_use]
    pub fn stopping(&self) -> watch::Receiver<bool> {
        self.0.stopping.clone()
    }

    /// There is something in the outbox.
    pub(crate) fn wake(&self) {
        self.0.wake.wake();
    }

    pub(crate) fn hasher(&self) -> &Hasher {
        &self.0.hasher
    }

    pub(crate) fn attempts(&self) -> &Attempts {
        &self.0.attempts
    }

    pub(crate) fn links(&self) -> &Links {
        &self.0.links
    }

    pub(crate) fn sheets(&self) -> &Sheets {
        &self.0.sheets
    }

    pub(crate) fn paces(&self) -> &Paces {
        &self.0.paces
    }

    pub(crate) fn invited(&self) -> &Invited {
        &self.0.invited
    }

    pub(crate) fn acts(&self) -> &Acts {
        &self.0.acts
    }

    pub(crate) fn deferred(&self) -> &Deferred {
        &self.0.deferred
    }

    pub(crate) fn searches(&self) -> &Searches {
        &self.0.searches
    }

    pub(crate) fn told(&self) -> &Told {
        &self.0.told
    }

    pub(crate) fn setup_code_fits(&self, code: &str) -> bool {
        let setup = self.0.setup.lock().unwrap_or_else(PoisonError::into_inner);
        setup.as_ref().is_some_and(|token| token.fits(code))
    }

    pub(crate) fn close_setup(&self) {
        self.0.setup.lock().unwrap_or_else(PoisonError::into_inner).take();
    }
}
