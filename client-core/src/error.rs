//! What a use case can answer instead of its result. The screens hold the sentence for each code (`error-<code>`).

use std::collections::BTreeMap;

use samenspel_model::{Invalid, doc::DocError, edit::WriteError, invalid::Arg};

use crate::store::StoreError;

/// A use case that could not be carried out; nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// What the person typed or scanned breaks a rule.
    #[error("{field}: {invalid}")]
    Invalid {
        /// The field it was typed in; empty when it is about the whole.
        field: String,
        /// The rule.
        invalid: Invalid,
    },
    /// Not a pairing link, or cut short.
    #[error("not a pairing link")]
    PairingLinkInvalid,
    /// The link was used, has expired, or was never made by this server.
    #[error("pairing link does not work any more")]
    PairingLinkExpired,
    /// Another server answered than the one that made the link.
    #[error("pairing answered by another server")]
    PairingLinkOtherServer,
    /// The server did not answer as a server does.
    #[error("pairing was not answered")]
    PairingOffline,
    /// The device was paired before and still has work that was not sent.
    #[error("unsent work would be lost")]
    PairingUnsent,
    /// What this device has may be nowhere else: it must first become again what it was.
    #[error("can only be paired again for the same task")]
    PairingOtherTask,
    /// The code on paper works on a later day: the market's.
    #[error("code on paper works on a later day")]
    PairingTooEarly,
    /// The code on paper was for a market that is over.
    #[error("code on paper was for a market that is over")]
    PairingMarketOver,
    /// The code on paper was withdrawn, or there is a newer one.
    #[error("code on paper was withdrawn")]
    PairingWithdrawn,
    /// As many devices as may came by the code on paper.
    #[error("code on paper was used by as many devices as may")]
    PairingFull,
    /// Too many wrong codes came from here.
    #[error("too many wrong codes")]
    PairingTooOften,
    /// Nobody paired this device yet.
    #[error("device is not paired")]
    NotPaired,
    /// Not with this device's role, or not now.
    #[error("not allowed")]
    NotAllowed,
    /// The device was not connected for too long: people's data stays shut until it is again.
    #[error("lease is over")]
    LeaseOver,
    /// Others wrote in the field since the question about it was read.
    #[error("question is another one by now")]
    QuestionChanged,
    /// Not this person's PIN.
    #[error("wrong PIN")]
    PinWrong,
    /// Too many wrong ones: the next try waits.
    #[error("next PIN may be tried in {seconds} s")]
    PinWait {
        /// How long still.
        seconds: i64,
    },
    /// Somebody without a PIN cannot do this.
    #[error("no PIN chosen yet")]
    PinNone,
    /// No such document here.
    #[error("not found")]
    NotFound,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl AppError {
    /// The stable name, for the screens' messages.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Invalid { invalid, .. } => invalid.code(),
            Self::PairingLinkInvalid => "pairing-link-invalid",
            Self::PairingLinkExpired => "pairing-link-expired",
            Self::PairingLinkOtherServer => "pairing-link-other-server",
            Self::PairingOffline => "pairing-offline",
            Self::PairingUnsent => "pairing-unsent",
            Self::PairingOtherTask => "pairing-other-task",
            Self::PairingTooEarly => "pairing-too-early",
            Self::PairingMarketOver => "pairing-market-over",
            Self::PairingWithdrawn => "pairing-withdrawn",
            Self::PairingFull => "pairing-full",
            Self::PairingTooOften => "pairing-too-often",
            Self::NotPaired => "not-paired",
            Self::NotAllowed => "not-allowed",
            Self::LeaseOver => "lease-over",
            Self::QuestionChanged => "question-changed",
            Self::PinWrong => "pin-wrong",
            Self::PinWait { .. } => "pin-wait",
            Self::PinNone => "pin-none",
            Self::NotFound => "not-found",
            Self::Store(error) => error.code(),
        }
    }

    /// What the sentence names.
    pub fn args(&self) -> BTreeMap<&'static str, Arg> {
        match self {
            Self::Invalid { invalid, .. } => invalid.args(),
            Self::PinWait { seconds } => BTreeMap::from([("seconds", Arg::Number(*seconds))]),
            _ => BTreeMap::new(),
        }
    }

    /// The field it belongs to, when it belongs to one.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::Invalid { field, .. } if !field.is_empty() => Some(field),
            _ => None,
        }
    }
}

impl From<WriteError> for AppError {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Invalid { field, invalid } => Self::Invalid { field, invalid },
            WriteError::Doc(error) => error.into(),
        }
    }
}

impl From<DocError> for AppError {
    fn from(error: DocError) -> Self {
        Self::Store(error.into())
    }
}

impl From<rusqlite::Error> for AppError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}
