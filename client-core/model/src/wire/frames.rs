//! What is said on the wire.

use minicbor::{Decode, Encode};

use super::{Page, erasures::Erasures, generation::Generation, goodbye::Goodbye, refusal::RefusalCode};
use crate::{
    booklet::BookletKey,
    env::Millis,
    ids::{ChangeHash, DeviceId, DocId},
    rights::Space,
    role::Role,
};

/// Keys of the centre's booklets.
pub type BookletKeyList = Vec<BookletKey>;

/// From a device to the server.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub enum Up {
    /// Who is there and how far it has come; the answer to [`Down::Challenge`].
    #[n(0)]
    Hello(#[n(0)] Hello),
    /// Changes that the device made.
    #[n(1)]
    Push(#[n(0)] Push),
    /// A page is on disk: the next may come.
    #[n(2)]
    Got,
    /// The answer to [`Down::Repair`].
    #[n(3)]
    Known(#[n(0)] Known),
    /// The generation of the welcome is on disk.
    #[n(4)]
    Kept(#[n(0)] Generation),
    /// Documents that this server erased, told before the answer to [`Down::Repair`].
    #[n(5)]
    Erasures(#[n(0)] Erasures),
    /// All that the device had of these spaces is gone from it, after it handed over what was unsent.
    #[n(6)]
    Evicted {
        /// The spaces; none when there was nothing left to remove.
        #[n(0)]
        spaces: Vec<Space>,
    },
    /// Nothing was heard for a while: is the line alive?
    #[n(7)]
    Ping,
}

/// From the server to a device.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub enum Down {
    /// The first frame of a connection: what to sign, and the server's time.
    #[n(0)]
    Challenge {
        /// Random for this connection.
        #[cbor(n(0), with = "minicbor::bytes")]
        nonce: [u8; 32],
        /// The server's clock.
        #[n(1)]
        now: Millis,
    },
    /// The device is known.
    #[n(1)]
    Welcome(#[n(0)] Welcome),
    /// What became of a push, change by change, after it is safe on disk.
    #[n(2)]
    Ack {
        /// The number of the push.
        #[n(0)]
        push: u64,
        /// In the order of the pushed changes.
        #[n(1)]
        answers: Vec<Answer>,
    },
    /// News of a space.
    #[n(3)]
    Page(#[n(0)] Page),
    /// The cursor does not fit this log: tell what you have, one part at a time.
    #[n(4)]
    Repair {
        /// The space.
        #[n(0)]
        space: Space,
        /// Documents up to this one are dealt with.
        #[n(1)]
        after: Option<DocId>,
    },
    /// Documents of which the device knows changes that the server lacks: push their changes again.
    #[n(5)]
    Want {
        /// The documents.
        #[n(0)]
        docs: Vec<DocId>,
        /// Also those that other devices made.
        #[n(1)]
        relay: bool,
    },
    /// The last frame of a connection.
    #[n(6)]
    Goodbye(#[n(0)] Goodbye),
    /// Until when the device may show people's data without being connected again.
    #[n(7)]
    Lease {
        /// The moment, by the server's clock.
        #[n(0)]
        end: Millis,
    },
    /// The answer to [`Up::Ping`].
    #[n(8)]
    Pong,
}

/// Who is there.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Hello {
    /// Protocol version spoken.
    #[n(0)]
    pub version: u16,
    /// The device.
    #[n(1)]
    pub device: DeviceId,
    /// Ed25519 signature of [`super::hello_message`] by the device's key.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub proof: [u8; 64],
    /// How far each space has come; spaces not named start from nothing.
    #[n(3)]
    pub cursors: Vec<Cursor>,
    /// The device's clock.
    #[n(4)]
    pub now: Millis,
    /// Name and version of the app, for the coordinator's list of devices.
    #[n(5)]
    pub app: String,
    /// The generation of the device's last welcome.
    #[n(6)]
    pub generation: Option<Generation>,
    /// How many appointments the device noted so far, sent or not: what the server does not have of them is still to come.
    #[n(7)]
    pub noted: Option<u32>,
}

/// A verifiable place in a space's log.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Cursor {
    /// The space.
    #[n(0)]
    pub space: Space,
    /// The server's seal on space, `epoch`, `seq` and `chain`: nobody else makes a cursor. Meaningless to a device.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub seal: [u8; 16],
    /// Documents whose last entry is at or before this one have been received.
    #[n(2)]
    pub seq: u64,
    /// The chain value of entry `seq`: proves that both sides speak of the same log.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub chain: [u8; 16],
    /// While catching up: changes after this entry are still to come for documents not yet received. Equal to `seq` when done.
    #[n(4)]
    pub base: u64,
    /// When it was last proven, before the server gave this, that its log was put back to a backup.
    #[n(5)]
    pub epoch: Millis,
}

/// Changes from a device.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Push {
    /// Counts the pushes of this connection.
    #[n(0)]
    pub number: u64,
    /// In the order they were made.
    #[n(1)]
    pub changes: Vec<Change>,
}

/// One change and the document it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Change {
    /// The document's kind, as a number: what a server does not know yet it keeps aside.
    #[n(0)]
    pub kind: u8,
    /// Where it lives.
    #[n(1)]
    pub space: Space,
    /// The document.
    #[n(2)]
    pub doc: DocId,
    /// Automerge's change chunk, uncompressed.
    #[cbor(n(3), with = "minicbor::bytes")]
    pub bytes: Vec<u8>,
}

/// What became of a change.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Answer {
    /// On disk.
    #[n(0)]
    Stored,
    /// Was on disk already.
    #[n(1)]
    Duplicate,
    /// The server lacks what it depends on: push the whole document.
    #[n(2)]
    Missing,
    /// Not wanted, and in the server's quarantine.
    #[n(3)]
    Refused(#[n(0)] RefusalCode),
    /// Not wanted, and not kept by the server either: the device's copy may be the only one.
    #[n(4)]
    Unkept(#[n(0)] RefusalCode),
}

/// The device is known; this is what it is and may.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Welcome {
    /// Protocol version of the answers.
    #[n(0)]
    pub version: u16,
    /// The device's name, such as `Balie 1`.
    #[n(1)]
    pub label: String,
    /// Its role.
    #[n(2)]
    pub role: Role,
    /// When its rights end.
    #[n(3)]
    pub ends: Option<Millis>,
    /// Keys to verify booklets with.
    #[n(4)]
    pub booklet_keys: BookletKeyList,
    /// The server's clock.
    #[n(5)]
    pub now: Millis,
    /// Set when the device may only hand over its unsent work, which goes to quarantine; nothing will be sent to it.
    #[n(6)]
    pub closed: Option<Goodbye>,
    /// What to say at the next hello; answered with [`Up::Kept`] once it is on disk.
    #[n(7)]
    pub generation: Option<Generation>,
    /// Until when the device may show people's data without being connected again.
    #[n(8)]
    pub lease: Millis,
    /// Today's stand: its organisation.
    #[n(9)]
    pub organisation: Option<DocId>,
    /// Today's stand: its market.
    #[n(10)]
    pub market: Option<DocId>,
    /// The server waits for [`Up::Evicted`]: what the role and the stand do not allow (with `closed`: every space but the
    /// catalogue) must leave the device once its unsent work is handed over.
    #[n(11)]
    pub leave: bool,
}

/// What a device has of a space after the document that the server named.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Known {
    /// The space.
    #[n(0)]
    pub space: Space,
    /// The next documents in the order of their ids, each with its sorted heads; an erased one has none.
    #[n(1)]
    pub docs: Vec<(DocId, Vec<ChangeHash>)>,
    /// There are no more.
    #[n(2)]
    pub last: bool,
}
