//! The gate: nothing reaches a document unchecked. Server, file import and QR import call the same steps.
//!
//! 1. [`decode`] reads the change's own bytes, without automerge: shape, size, checksum, only puts and deletes of root
//!    keys, and encoded exactly as automerge would encode it again.
//! 2. [`Registers::place`] fits it into its document's log: dependencies, sequence and operation numbers.
//! 3. [`Registers::take`] checks every operation against what the document holds and how large it may grow, and makes it
//!    part of that.
//!
//! What passes all three can be merged, saved and loaded again by automerge, with the same hashes and the same values:
//! `admit/tests.rs` holds the two against each other. The work grows with the operations of the change and with
//! the document's fields; only a change that does not follow the document's heads also needs the document's [`Past`].
//!
//! Which device may write what ([`crate::Rights::may_write`]), whose actor it is, and whether name and time are true are the
//! caller's, who knows the device and the time.

mod decode;
mod encode;
mod extent;
mod past;
mod registers;
mod rules;

pub(crate) use decode::AUTHOR_BYTES_MAX;
pub use decode::{Decoded, Header, Op, OpId, decode};
pub use past::Past;
pub use registers::{Place, Registers};

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

#[cfg(test)]
mod tests;
