//! The frames that devices and the server exchange; `docs/protocol.md` tells the story.
//!
//! Architecture invariant: once released, a field's or variant's number is never reused and old frames stay readable.

mod codec;
mod erasures;
mod frames;
mod generation;
mod goodbye;
mod page;
mod refusal;

pub use codec::{FrameError, decode, encode};
pub use erasures::{ErasedDoc, Erasures};
pub use frames::{Answer, BookletKeyList, Change, Cursor, Down, Hello, Known, Push, Up, Welcome};
pub use generation::{Cloned, Generation, Generations};
pub use goodbye::Goodbye;
pub use page::{Entry, Page, Payload};
pub use refusal::RefusalCode;

/// This version of the protocol.
pub const VERSION: u16 = 1;
/// Most bytes of a message on the wire.
pub const MESSAGE_BYTES_MAX: usize = 1024 * 1024;
/// Most bytes of a message after decompression.
pub const FRAME_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Most bytes of documents in a page, unless it holds one document alone; a sender closes a push when it passes this
/// many.
pub const BATCH_BYTES: usize = 256 * 1024;
/// Most changes in a push.
pub const PUSH_CHANGES_MAX: usize = 500;
/// Most documents in one part of what a device has of a space.
pub const KNOWN_DOCS_MAX: usize = 1_000;
/// Most heads of those, unless it is one document alone.
pub const KNOWN_HEADS_MAX: usize = 4_000;
/// Most erasures that a device tells in one frame.
pub const ERASURES_MAX: usize = 1_000;
/// Most bytes of one change.
pub const CHANGE_BYTES_MAX: usize = 64 * 1024;
/// Pages a device lets the server send before it answers `Got`.
pub const PAGES_IN_FLIGHT: u32 = 2;

/// What a device signs to prove its key: this, the server's nonce and its own id.
pub fn hello_message(nonce: &[u8; 32], device: &crate::DeviceId) -> Vec<u8> {
    [b"samenspel hello 1".as_slice(), nonce, device.as_bytes()].concat()
}
