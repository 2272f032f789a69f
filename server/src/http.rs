//! One page or endpoint a file. Handlers hold no SQL: they call the store and lay out what it gives.

pub(crate) mod appointments;
pub(crate) mod assets;
pub(crate) mod booklets;
mod busy;
pub(crate) mod candidate;
pub(crate) mod candidates;
mod context;
pub(crate) mod devices;
pub(crate) mod erasures;
pub(crate) mod events;
pub(crate) mod guard;
pub(crate) mod guesses;
mod icon;
pub(crate) mod language;
mod layout;
pub(crate) mod login;
pub(crate) mod nouns;
pub(crate) mod pair;
pub(crate) mod pair_new;
mod parts;
mod problem;
pub(crate) mod quarantine;
pub(crate) mod search;
pub(crate) mod setup;
pub(crate) mod sync;
pub(crate) mod tablet;
pub(crate) mod task;
pub(crate) mod today;
pub(crate) mod undo;
mod words;

pub(crate) use context::Peer;
pub(crate) use problem::{PageError, in_words as problems_in_words};
