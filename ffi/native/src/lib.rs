//! The core for phones and desktops: [`Samenspel`] forwards each call to `samenspel-client` and owns what the core
//! does not have — the clock, randomness, one HTTP request for pairing and the WebSocket.
//!
//! Invariants
//! - No rule lives here: methods forward, records mirror.
//! - A foreign callback is never called while the core is locked.

mod error;
mod groups;
mod market;
mod records;
mod samenspel;
mod transport;

pub use error::ApiError;
pub use records::{
    AppointmentRow, AttentionItem, Colleague, Conflict, Device, Edited, FreeSlot, Input, Organisation,
    Record, StandPresence, SyncState, Task, Team, VisitorGroup, Voice,
};
pub use samenspel::{Samenspel, Watcher};

uniffi::setup_scaffolding!();
