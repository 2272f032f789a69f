//! The gate: nothing reaches a document unchecked. Server, file import and QR import call the same three steps.
//!
//! 1. [`header`] reads the change's own bytes, without automerge: shape, size, checksum, and only puts and deletes of root keys.
//! 2. [`History::place`] fits it into its document's log: dependencies, sequence and operation numbers.
//! 3. [`trial`] merges it into a throwaway copy, reads the result as its noun, saves and loads it.
//!
//! Which device may write what ([`crate::Rights::may_write`]) and whose actor it is are the caller's, who knows the device.

mod header;
mod history;
mod trial;

pub use header::{Header, header};
pub use history::{History, Place};
pub use trial::{Sound, trial};

use crate::wire::RefusalCode;

/// A change that may not come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{detail}")]
pub struct Refusal {
    /// The reason as a program needs it.
    pub code: RefusalCode,
    /// What exactly is wrong, for engineers; never a personal value.
    pub detail: &'static str,
}

impl Refusal {
    pub(crate) const fn new(code: RefusalCode, detail: &'static str) -> Self {
        Self { code, detail }
    }
}
