//! What Samenspel knows: the nouns, their rules, the documents they live in and the frames they travel in.
//!
//! Invariants
//! - Pure: no I/O, no clock, no randomness, no threads. Time and entropy come in as [`env::Env`].
//! - Every document is one flat map of scalar registers; only [`doc`] names automerge. What a register may be is said once,
//!   in its noun's table ([`field`], [`nouns`]); everything mechanical loops over the tables.
//! - Bytes from outside reach a document only through [`admit`].
//! - Nothing personal is part of an id, a booklet code, a QR code or an error.

// A module names only modules in groups above its own.

pub mod accessibility;
pub mod availability;
pub mod env;
pub mod invalid;
pub mod municipality;
pub mod talent;

pub mod calendar;
pub mod ids;
pub mod text;

pub mod phone;
pub mod pin;
pub mod signature;
pub mod slot;
pub mod zone;

pub mod booklet;
pub mod doc;
pub mod erasure;
pub mod role;

pub mod field;

pub mod noun;

pub mod manual;

pub mod appointment;
pub mod candidate;
pub mod card;
pub mod centre;
pub mod entrance;
pub mod entry;
pub mod market;
pub mod organisation;
pub mod presence;
pub mod referrer;
pub mod volunteer;

pub mod nouns;

mod consent;

pub mod rights;
pub mod values;

pub mod clash;
pub mod edit;
pub mod matching;
pub mod replacement;
pub mod rota;
pub mod search;
pub mod wire;

pub mod checked;
pub mod orientation;

pub mod admit;
pub mod rows;

pub mod follow;
pub mod pairing;
pub mod registration;

pub use env::{Env, Millis};
pub use erasure::Erasure;
pub use ids::{ActorId, ChangeHash, DeviceId, DocId};
pub use invalid::Invalid;
pub use rights::{Rights, Space};
pub use role::Role;
