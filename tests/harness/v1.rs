//! A tablet as it was released with 0.1, frozen: its frames, its documents and its behaviour on a connection.
//!
//! It stands for the tablets in the field that nobody has updated. Nothing here uses today's frames, documents or client,
//! so a change of theirs cannot change it; only a fault of the double itself is a reason to edit it. It has no I/O:
//! messages go in, messages come out, so that stories and the simulator drive the same tablet. It leaves a database only when
//! it is to be updated ([`OldTablet::leave_in`]).
//!
//! It is strict where 0.1 is: a message that 0.1 cannot decode ends the connection and is kept in
//! [`OldTablet::unreadable`], which has to stay empty.

mod codec;
mod database;
mod document;
mod line;
mod page;
mod push;
mod shelf;
mod tablet;
pub mod wire;

pub use codec::{NotAFrame, decode, encode};
pub use database::RELEASED_DATABASE;
pub use document::OldDoc;
pub use line::OldLine;
pub use shelf::{OldHeld, OldWaiting};
pub use tablet::{OldTablet, Refused};
