//! The server's side of a connection with a device: a state machine without I/O, and what drives it.
//!
//! Architecture invariant: [`Session`] decides, the driver fetches. Nothing is sent to a device that may not read it:
//! the session asks only for spaces that the device may read, and the store looks once more when it reads.

mod driver;
mod feed;
mod session;

pub use driver::{Clock, Driver, News};
pub use session::{Input, Output, Session};
