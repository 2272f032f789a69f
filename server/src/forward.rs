//! Forwarding: what each companion and organisation is told of their appointments, and what is new in it since the last time.

mod calendar;
mod compose;
mod digest;
mod invitation;
mod lines;
mod reminders;
mod run;
mod text;
mod unaware;

pub(crate) use calendar::calendar;
pub(crate) use compose::{Composed, LEAVES_AFTER_MS, Sender, composed};
pub use digest::counts;
pub(crate) use digest::{Counts, Digest, digest, digests};
pub(crate) use invitation::Inviting;
pub(crate) use lines::lines;
pub use reminders::remind;
pub(crate) use run::{Wake, run};
pub(crate) use text::Words;
pub(crate) use unaware::{Unaware, unaware};
