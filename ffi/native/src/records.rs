//! Mirrors of what the core answers, in types every language has: ids as text, times in milliseconds since 1970.

mod catalogue;
mod device;
mod record;
mod team;

pub use catalogue::{AppointmentRow, FreeSlot, Organisation, StandPresence, Task, VisitorGroup};
pub use device::{AttentionItem, Device, SyncState};
pub(crate) use record::edit;
pub use record::{Conflict, Edited, Input, Record, Voice};
pub use team::{Colleague, Team};
