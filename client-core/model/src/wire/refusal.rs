//! Why a change was refused.

use minicbor::{Decode, Encode};

/// Why a change was refused, as a program needs it. [`RefusalCode::as_str`] names the sentence for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(index_only)]
pub enum RefusalCode {
    /// The bytes are no well-formed change.
    #[n(0)]
    Malformed,
    /// Larger, longer or deeper than any app makes, or more than a document's fields may hold.
    #[n(1)]
    TooLarge,
    /// Does not fit the document's history.
    #[n(2)]
    History,
    /// The device may not write there.
    #[n(3)]
    NotAllowed,
    /// A value breaks the rules of its field.
    #[n(4)]
    Value,
    /// The document exists with another kind or in another space.
    #[n(5)]
    WrongDocument,
    /// Its author's id belongs to another device, or another change has its number of that author.
    #[n(6)]
    ForeignActor,
    /// The device was revoked.
    #[n(7)]
    Revoked,
    /// The device's time has ended.
    #[n(8)]
    Ended,
    /// It depends on a change that was refused.
    #[n(9)]
    DependsOnRefused,
    /// The document was erased; the server keeps nothing of the change.
    #[n(10)]
    Erased,
    /// It writes a field or a choice, or is of a kind, that this server does not know yet: the app is newer.
    #[n(11)]
    Newer,
    /// The document has as long a history as devices can work with: it stays readable, and goes on in a new one.
    #[n(12)]
    Full,
    /// Too many devices wrote the document beside each other: somebody must choose first, then it can come in.
    #[n(13)]
    Crowded,
    /// The name in it is not the device's, and comes in when a coordinator who knows better tries it again; or it has control or
    /// direction characters.
    #[n(14)]
    Author,
    /// The device's clock ran ahead by more than a day when it was made; comes in when a coordinator tries it again.
    #[n(15)]
    Clock,
}

impl RefusalCode {
    /// Every reason.
    pub const ALL: [Self; 16] = [
        Self::Malformed,
        Self::TooLarge,
        Self::History,
        Self::NotAllowed,
        Self::Value,
        Self::WrongDocument,
        Self::ForeignActor,
        Self::Revoked,
        Self::Ended,
        Self::DependsOnRefused,
        Self::Erased,
        Self::Newer,
        Self::Full,
        Self::Crowded,
        Self::Author,
        Self::Clock,
    ];

    /// The stable name, for stored rows and the screens' messages (`refused-reason-<name>`).
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Malformed => "malformed",
            Self::TooLarge => "too-large",
            Self::History => "history",
            Self::NotAllowed => "not-allowed",
            Self::Value => "value",
            Self::WrongDocument => "wrong-document",
            Self::ForeignActor => "foreign-actor",
            Self::Revoked => "revoked",
            Self::Ended => "ended",
            Self::DependsOnRefused => "depends-on-refused",
            Self::Erased => "erased",
            Self::Newer => "newer",
            Self::Full => "full",
            Self::Crowded => "crowded",
            Self::Author => "author",
            Self::Clock => "clock",
        }
    }
}
