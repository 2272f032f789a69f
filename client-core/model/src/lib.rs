//! What Samenspel knows: the nouns, their rules, the documents they live in and the frames they travel in.
//!
//! Invariants
//! - Pure: no I/O, no clock, no randomness, no threads. Time and entropy come in as [`env::Env`].
//! - Every document is one flat map of scalar registers; only [`doc`] names automerge, only the noun's own file names its keys.
//! - Bytes from outside reach a document only through [`admit`].
//! - Nothing personal is part of an id, a booklet code, a QR code or an error.

pub mod admit;
pub mod appointment;
pub mod booklet;
pub mod calendar;
pub mod candidate;
pub mod catalogue;
pub mod doc;
pub mod env;
pub mod erasure;
pub mod ids;
pub mod invalid;
pub mod market;
pub mod pairing;
pub mod rights;
pub mod search;
pub mod talent;
pub mod text;
pub mod wire;

pub use env::{Env, Millis};
pub use erasure::Erasure;
pub use ids::{ActorId, ChangeHash, DeviceId, DocId, LogId, StateId};
pub use invalid::Invalid;
pub use rights::{Rights, Role, Space};
