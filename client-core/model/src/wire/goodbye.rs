//! Why a connection ends.

use minicbor::{Decode, Encode};

/// Why the server stops talking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Encode, Decode)]
#[cbor(index_only)]
pub enum Goodbye {
    /// The coordinator revoked the device.
    #[n(0)]
    Revoked,
    /// The end date has passed.
    #[n(1)]
    Ended,
    /// No device with this id, or its signature is wrong.
    #[n(2)]
    UnknownDevice,
    /// The app is too old for this server.
    #[n(3)]
    VersionTooOld,
    /// The device said something that is no frame, or out of turn.
    #[n(4)]
    Confused,
    /// The server stops; come back soon.
    #[n(5)]
    Stopping,
    /// Another copy of this device exists: each must be paired again.
    #[n(6)]
    Cloned,
}

impl Goodbye {
    /// Every reason.
    pub const ALL: [Self; 7] = [
        Self::Revoked,
        Self::Ended,
        Self::UnknownDevice,
        Self::VersionTooOld,
        Self::Confused,
        Self::Stopping,
        Self::Cloned,
    ];

    /// The stable name, for the screens' messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Revoked => "revoked",
            Self::Ended => "ended",
            Self::UnknownDevice => "unknown-device",
            Self::VersionTooOld => "version-too-old",
            Self::Confused => "confused",
            Self::Stopping => "stopping",
            Self::Cloned => "cloned",
        }
    }

    /// The goodbye with this name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|goodbye| goodbye.as_str() == name)
    }

    /// Must a person do something before the server talks to the device again?
    pub fn shuts_out(self) -> bool {
        !matches!(self, Self::Confused | Self::Stopping)
    }
}
