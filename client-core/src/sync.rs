//! The conversation with the server, without a socket.
//!
//! [`Session`] is the state machine: it knows the protocol and nothing of databases. [`driver`] carries out what it
//! asks of the store and tells the caller what to do with the connection. `page` and `settle` are the two writes;
//! `rewrite` is part of the second.

pub mod driver;
pub(crate) mod page;
mod rewrite;
mod session;
mod settle;

use samenspel_model::{
    ChangeHash, DocId, Millis, Space,
    wire::{Answer, Goodbye, Known, Page, RefusalCode, Up, Welcome},
};

use crate::store::Waiting;

pub use driver::{Effects, Topic};
pub use session::Session;

/// What happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Input<'a> {
    /// A connection is open.
    Connected,
    /// A message came.
    Frame(&'a [u8]),
    /// The next changes to push; none when all are on their way.
    Outbox(Vec<Waiting>),
    /// There are new changes to push.
    OutboxGrew,
    /// The page is on disk, and for it these changes were written in place of others, whose numbers it brings.
    PageStored(Vec<(DocId, ChangeHash)>),
    /// These changes were written in place of refused ones.
    Rewritten(Vec<(DocId, ChangeHash)>),
    /// The next part of what the device has of a space.
    Known(Known),
    /// Time has passed.
    Tick,
    /// The connection is gone.
    Disconnected,
}

/// What became of one pushed change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    /// The document.
    pub doc: DocId,
    /// The change, named within its document.
    pub hash: ChangeHash,
    /// The server's answer.
    pub answer: Answer,
    /// Was it written anew on this connection? Then not once more: a server that refuses whatever it is given is not obeyed.
    pub anew: bool,
}

impl Settled {
    /// Must it be written anew, because somebody else has its author, or its number of that author?
    pub fn is_taken(&self) -> bool {
        let code = RefusalCode::ForeignActor;
        !self.anew && (self.answer == Answer::Refused(code) || self.answer == Answer::Unkept(code))
    }
}

/// What is to be done, in this order.
#[derive(Clone, Debug, PartialEq)]
pub enum Output {
    /// Send a frame.
    Send(Up),
    /// Sign the nonce and send [`Up::Hello`] with the cursors.
    Greet {
        /// What to sign.
        nonce: [u8; 32],
    },
    /// Keep what the server says of this device.
    Welcomed(Welcome),
    /// Give the changes after this place in the outbox as [`Input::Outbox`].
    TakeOutbox {
        /// The place.
        after: i64,
    },
    /// Keep a page, then say [`Input::PageStored`].
    StorePage(Page),
    /// Settle what became of pushed changes, and say [`Input::Rewritten`] when some were written anew.
    Settle(Vec<Settled>),
    /// Give what the store has of the space as [`Input::Known`], after sending what of that is erased. The cursor stays wrong
    /// until the repair's last page, so that a repair that breaks off begins again.
    ListKnown {
        /// The space.
        space: Space,
        /// Only what comes after this document.
        after: Option<DocId>,
    },
    /// Put changes of these documents into the outbox again, then say [`Input::OutboxGrew`].
    Reoffer {
        /// The documents.
        docs: Vec<DocId>,
        /// Also the changes of other devices; the server takes them only for documents that it asked for.
        relay: bool,
    },
    /// Everything is handed over: leave the spaces that the device may not read any more, and say so when the server
    /// waits for it.
    Leave {
        /// Does the server wait for it?
        asked: bool,
    },
    /// Keep that people's data may be shown until this moment.
    Leased(Millis),
    /// Keep that the server does not let this device in.
    Refused(Goodbye),
    /// End the connection.
    Close,
}
