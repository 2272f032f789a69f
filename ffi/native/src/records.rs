//! Mirrors of what the core answers, in types every language has: ids as text, times in milliseconds since 1970.

mod appointment;
mod candidate;
mod catalogue;
mod device;

pub use appointment::{AppointmentDraft, AppointmentRow};
pub use candidate::{CandidateEdit, CandidateRow, CandidateView, TextField, Voice};
pub use catalogue::{Organisation, Task};
pub use device::{AttentionItem, Device, SyncState, Topic};
