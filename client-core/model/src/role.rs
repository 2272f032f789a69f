//! What devices are for.

use std::str::FromStr;

use minicbor::{Decode, Encode};
use serde::{Deserialize, Serialize};

/// What a device is for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Encode, Decode,
)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
#[cbor(index_only)]
pub enum Role {
    /// A tablet of reception volunteers.
    #[n(0)]
    Desk,
    /// An organisation's tablet at one market.
    #[n(1)]
    Stand,
    /// A coordinator at the dashboard.
    #[n(2)]
    Coordinator,
}

impl Role {
    /// `desk`, `stand` or `coordinator`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Stand => "stand",
            Self::Coordinator => "coordinator",
        }
    }
}

impl FromStr for Role {
    type Err = NotARole;

    fn from_str(text: &str) -> Result<Self, NotARole> {
        [Self::Desk, Self::Stand, Self::Coordinator]
            .into_iter()
            .find(|role| role.as_str() == text)
            .ok_or(NotARole)
    }
}

/// The text names no role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a role")]
pub struct NotARole;
