//! What Samenspel knows: the nouns, their rules, the documents they live in and the frames they travel in.
//!
//! Invariants
//! - Pure: no I/O, no clock, no randomness, no threads. Time and entropy come in as [`env::Env`].
//! - Every document is one flat map of scalar registers; only [`doc`] names automerge. What a register may be is said once,
//!   in its noun's table ([`field`], [`noun`]); everything mechanical loops over the tables.
//! - Bytes from outside reach a document only through [`admit`].
//! - Nothing personal is part of an id, a booklet code, a QR code or an error.

pub mod admit;
pub mod appointment;
pub mod availability;
pub mod booklet;
pub mod calendar;
pub mod candidate;
pub mod centre;
pub mod doc;
pub mod edit;
pub mod env;
pub mod erasure;
pub mod field;
pub mod ids;
pub mod invalid;
pub mod market;
pub mod noun;
pub mod organisation;
pub mod pairing;
pub mod referrer;
pub mod rights;
pub mod search;
pub mod talent;
pub mod text;
pub mod values;
pub mod wire;

pub use env::{Env, Millis};
pub use erasure::Erasure;
pub use ids::{ActorId, ChangeHash, DeviceId, DocId, LogId};
pub use invalid::Invalid;
pub use rights::{Rights, Role, Space};
