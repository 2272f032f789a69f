//! The centre's server: it takes what tablets send, keeps it, and shows it to the coordinators.
//!
//! Invariants
//! - [`http`] holds no SQL; only [`store`] does. Only `ingest` appends to a log, and everything it appends went through the gate.
//! - Acknowledged means fsynced. No SQL transaction is held across an `await`.
//! - Every route stands in `router.rs`; every visible word in `locales/`.
//! - A page is shown only to a logged-in coordinator, except login, setup and the tablet app, which hold no personal data.
//! - Logs and errors never hold a personal value, a password, a token or a pairing link.
//! - Plain HTTP is served to this machine only: elsewhere browsers give a tablet no camera and no storage.

// data side
pub mod backup;
pub mod booklets;
pub mod demo;
pub mod ingest;
pub mod pairing;
pub mod store;
pub mod sync;
pub mod view;

// outer side
pub mod account;
pub mod cli;
mod clock;
pub mod config;
mod erasing;
mod http;
pub mod limits;
pub mod locale;
mod offer;
pub mod qr;
mod router;
mod serve;
mod start;
mod state;
mod tls;
mod upkeep;

pub use start::{Running, StartError, start};
pub use state::App;
