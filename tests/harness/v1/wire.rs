//! 0.1's frames. The numbers are the protocol; see `docs/protocol.md` of that release.

use minicbor::{Decode, Encode, bytes::ByteVec};

/// A document, a device or a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct Id(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 16]);

/// SHA-256 of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct Hash(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; 32]);

/// From a device.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub enum Up {
    #[n(0)]
    Hello(#[n(0)] Hello),
    #[n(1)]
    Push(#[n(0)] Push),
    #[n(2)]
    Got,
    #[n(3)]
    Known(#[n(0)] Known),
}

/// From the server. Any other number ends the connection of a 0.1 tablet.
#[derive(Clone, Debug, PartialEq, Encode, Decode)]
pub enum Down {
    #[n(0)]
    Challenge {
        #[cbor(n(0), with = "minicbor::bytes")]
        nonce: [u8; 32],
        #[n(1)]
        now: i64,
    },
    #[n(1)]
    Welcome(#[n(0)] Welcome),
    #[n(2)]
    Ack {
        #[n(0)]
        push: u64,
        #[n(1)]
        answers: Vec<Answer>,
    },
    #[n(3)]
    Page(#[n(0)] Page),
    #[n(4)]
    Repair {
        #[n(0)]
        space: String,
    },
    #[n(5)]
    Want {
        #[n(0)]
        docs: Vec<Id>,
    },
    #[n(6)]
    Goodbye(#[n(0)] Goodbye),
}

#[derive(Clone, Debug, PartialEq, Encode, Decode)]
#[cbor(map)]
pub struct Hello {
    #[n(0)]
    pub version: u16,
    #[n(1)]
    pub device: Id,
    #[cbor(n(2), with = "minicbor::bytes")]
    pub proof: [u8; 64],
    #[n(3)]
    pub cursors: Vec<Cursor>,
    #[n(4)]
    pub now: i64,
    #[n(5)]
    pub app: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Cursor {
    #[n(0)]
    pub space: String,
    #[n(1)]
    pub log: Id,
    #[n(2)]
    pub seq: u64,
    #[cbor(n(3), with = "minicbor::bytes")]
    pub chain: [u8; 16],
    #[n(4)]
    pub base: u64,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Push {
    #[n(0)]
    pub number: u64,
    #[n(1)]
    pub changes: Vec<Change>,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Change {
    #[n(0)]
    pub doc: Id,
    #[n(1)]
    pub kind: u8,
    #[n(2)]
    pub space: String,
    #[cbor(n(3), with = "minicbor::bytes")]
    pub bytes: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Answer {
    #[n(0)]
    Stored,
    #[n(1)]
    Duplicate,
    #[n(2)]
    Missing,
    #[n(3)]
    Refused(#[n(0)] RefusalCode),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Encode, Decode)]
#[cbor(index_only)]
pub enum RefusalCode {
    #[n(0)]
    Malformed,
    #[n(1)]
    TooLarge,
    #[n(2)]
    History,
    #[n(3)]
    NotAllowed,
    #[n(4)]
    Value,
    #[n(5)]
    WrongDocument,
    #[n(6)]
    ForeignActor,
    #[n(7)]
    Revoked,
    #[n(8)]
    Ended,
    #[n(9)]
    DependsOnRefused,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum Role {
    #[n(0)]
    Desk,
    #[n(1)]
    Stand,
    #[n(2)]
    Coordinator,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct BookletKey {
    #[n(0)]
    pub id: u16,
    #[cbor(n(1), with = "minicbor::bytes")]
    pub public: [u8; 32],
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Welcome {
    #[n(0)]
    pub version: u16,
    #[n(1)]
    pub label: String,
    #[n(2)]
    pub role: Role,
    #[n(3)]
    pub ends: Option<i64>,
    #[n(4)]
    pub booklet_keys: Vec<BookletKey>,
    #[n(5)]
    pub now: i64,
    #[n(6)]
    pub closed: Option<Goodbye>,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Page {
    #[n(0)]
    pub entries: Vec<Entry>,
    #[n(1)]
    pub cursor: Option<Cursor>,
    #[n(2)]
    pub more: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Entry {
    #[n(0)]
    pub doc: Id,
    #[n(1)]
    pub kind: u8,
    #[n(2)]
    pub space: String,
    #[n(3)]
    pub payload: Payload,
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
pub enum Payload {
    #[n(0)]
    Changes(#[n(0)] Vec<ByteVec>),
    #[n(1)]
    Snapshot(#[cbor(n(0), with = "minicbor::bytes")] Vec<u8>),
}

#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Known {
    #[n(0)]
    pub space: String,
    #[n(1)]
    pub docs: Vec<(Id, Vec<Hash>)>,
    #[n(2)]
    pub last: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum Goodbye {
    #[n(0)]
    Revoked,
    #[n(1)]
    Ended,
    #[n(2)]
    UnknownDevice,
    #[n(3)]
    VersionTooOld,
    #[n(4)]
    Confused,
    #[n(5)]
    Stopping,
}

/// What is posted to `/pair`.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PairRequest {
    #[cbor(n(0), with = "minicbor::bytes")]
    pub pairing: [u8; 16],
    #[cbor(n(1), with = "minicbor::bytes")]
    pub secret: [u8; 16],
    #[cbor(n(2), with = "minicbor::bytes")]
    pub public: [u8; 32],
}

/// The answer to it.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PairResponse {
    #[n(0)]
    pub device: Id,
    #[n(1)]
    pub label: String,
    #[n(2)]
    pub role: Role,
    #[n(3)]
    pub organisation: Option<Id>,
    #[n(4)]
    pub market: Option<Id>,
    #[n(5)]
    pub ends: Option<i64>,
    #[n(6)]
    pub centre: String,
    #[cbor(n(7), with = "minicbor::bytes")]
    pub server_public: [u8; 32],
    #[cbor(n(8), with = "minicbor::bytes")]
    pub signature: [u8; 64],
    #[n(9)]
    pub booklet_keys: Vec<BookletKey>,
}
