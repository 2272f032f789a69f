//! The centre's server: it takes what tablets send, keeps it, and shows it to the coordinators.
//!
//! Invariants
//! - [`http`] holds no SQL; only [`store`] does. Only `ingest` appends to a log, and everything it appends went through the gate.
//! - Acknowledged means fsynced. No SQL transaction is held across an `await`.
//! - Every route stands in `router.rs`; every visible word in `locales/`.
//! - A page is shown only to a logged-in coordinator, except login, setup, an invitation and the tablet app, which hold no
//!   personal data but the inviting coordinator's name, and what somebody was sent a link of their own to.
//! - Logs and errors never hold a personal value, a password, a token or a link's secret.
//! - Plain HTTP is served to this machine only: elsewhere browsers give a tablet no camera and no storage.

#[cfg(not(unix))]
compile_error!("the server runs on Unix: there it keeps its data from the other users of the computer");

// Groups in order: a module names only modules of groups above its own. `tests/tidy` reads this list.
mod clock;
pub mod limits;
pub mod locale;
pub mod qr;
mod stopping;

pub mod account;

pub mod config;

pub mod store;

mod strangers;

pub mod ingest;

pub mod sync;

mod acts;
pub mod backup;
pub mod booklets;
pub mod clashes;
mod deferred;
pub mod mail;
mod pace;
pub mod pairing;
mod said;
mod searches;
mod upkeep;

pub mod forward;
mod inviting;
mod offer;

mod state;

mod http;

mod router;
mod serve;
mod tls;

mod start;

pub mod demo;

pub mod cli;

pub use start::{Running, StartError, start};
pub use state::App;
