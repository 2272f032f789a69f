//! Random identifiers. None of them says anything about a person.

use std::{fmt, str::FromStr};

use minicbor::{Decode, Encode};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use sha2::{Digest, Sha256};

use crate::env::Env;

/// The text is not the hexadecimal form of this identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier of {0} bytes in hexadecimal")]
pub struct NotAnId(pub usize);

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $bytes:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
        #[cfg_attr(feature = "typescript", derive(ts_rs::TS), ts(type = "string"))]
        #[cbor(transparent)]
        pub struct $name(#[cbor(n(0), with = "minicbor::bytes")] pub [u8; $bytes]);

        impl $name {
            /// A fresh random identifier.
            pub fn random(env: &mut Env) -> Self {
                Self(env.draw())
            }

            /// The identifier in these bytes, when there are exactly as many as it has.
            pub fn from_slice(bytes: &[u8]) -> Option<Self> {
                bytes.try_into().ok().map(Self)
            }

            /// The raw bytes.
            pub fn as_bytes(&self) -> &[u8] {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({self})", stringify!($name))
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                let mut bytes = [0; $bytes];
                read_hex(text, &mut bytes).ok_or(NotAnId($bytes))?;
                Ok(Self(bytes))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }
    };
}

id!(
    /// A document: the unit of access and of erasure.
    DocId, 16
);
id!(
    /// A paired device.
    DeviceId, 16
);
id!(
    /// An author of changes: drawn at every start of an app and never written with again, so that a copied tablet cannot
    /// repeat one.
    ActorId, 8
);
id!(
    /// SHA-256 of a change, as automerge defines it.
    ChangeHash, 32
);

impl ChangeHash {
    /// Hashes one after the other in hexadecimal; `None` when the text is something else.
    pub fn list(text: &str) -> Option<Vec<Self>> {
        let digits = text.as_bytes().chunks(64).map(|digits| std::str::from_utf8(digits).ok()?.parse().ok());
        digits.collect()
    }
}

impl ActorId {
    /// The author that goes on from this one, on another device or after what it wrote has left the device.
    #[must_use]
    pub fn of_device(self, device: &DeviceId) -> Self {
        Self::cut(
            Sha256::new().chain_update(b"samenspel author 1").chain_update(self.0).chain_update(device.0),
        )
    }

    /// The author that a device writes a change anew with, when somebody else took that one's author or number. Nobody without
    /// the device's secret can foresee it and take it too.
    #[must_use]
    pub fn in_place_of(change: &ChangeHash, secret: &[u8; 32]) -> Self {
        Self::cut(
            Sha256::new().chain_update(b"samenspel author 2").chain_update(secret).chain_update(change.0),
        )
    }

    fn cut(digest: Sha256) -> Self {
        let mut bytes = [0; 8];
        bytes.iter_mut().zip(digest.finalize()).for_each(|(to, from)| *to = from);
        Self(bytes)
    }
}

/// These bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

pub(crate) fn read_hex(text: &str, out: &mut [u8]) -> Option<()> {
    let digits = text.as_bytes();
    if digits.len() != out.len() * 2 {
        return None;
    }
    for (pair, byte) in digits.chunks_exact(2).zip(out) {
        let [high, low] = pair else { return None };
        *byte = u8::try_from((*high as char).to_digit(16)? * 16 + (*low as char).to_digit(16)?).ok()?;
    }
    Some(())
}

impl DocId {
    /// The id of the one document there is of something: every device comes to the same. `domain` says of what, and each part
    /// of what it is about has a length of its own.
    pub fn derived(domain: &[u8], of: &[&[u8]]) -> Self {
        let digest =
            of.iter().fold(Sha256::new_with_prefix(domain), |hash, part| hash.chain_update(part)).finalize();
        let mut id = [0; 16];
        id.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
        Self(id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_its_text_form() {
        let id = DocId([0xAB; 16]);
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn text_that_is_no_id_is_refused() {
        for text in ["", "ab", "zz000000000000000000000000000000", "é000000000000000000000000000000"] {
            assert_eq!(text.parse::<DocId>(), Err(NotAnId(16)), "{text}");
        }
    }
}
