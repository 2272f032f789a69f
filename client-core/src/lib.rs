//! A tablet without its screen: what volunteers can do ([`App`]), kept in SQLite ([`store`]) and exchanged with the
//! server ([`sync`]). The same code runs in the browser (`ffi/web`) and under Kotlin, Swift and Python
//! (`ffi/native`).
//!
//! Invariants
//! - No sockets, no clock, no randomness: bytes, [`samenspel_model::Env`] and [`sync::Effects`] cross the border as values.
//! - Every use case that changes something is one transaction: the document, its outbox row and its list rows.
//! - Lists come from rows; a document is loaded only to change it, to show its sheet or to name its conflict.
//! - What the device may not read never reaches its store; what a person typed never leaves it before the server
//!   has it on disk, and what the server refuses is kept and shown.
//! - A cursor moves in the transaction that stores what it stands for.

// A module names only modules in groups above its own; so do those of `store`.

pub mod scan;
pub mod store;

mod error;

pub mod sync;

pub mod app;

pub use app::App;
pub use error::AppError;
