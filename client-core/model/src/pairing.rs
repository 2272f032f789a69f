//! How a device becomes one of the centre's: a link with a one-time secret, a key pair made on the device, six digits to compare.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};

use crate::{
    admit::AUTHOR_BYTES_MAX,
    booklet::BookletKey,
    env::Millis,
    ids::{DeviceId, DocId},
    rights::Rights,
    role::Role,
    text,
};

/// Most names of earlier pairings that a device tells.
pub const NAMES_MAX: usize = 8;

/// The text is no pairing link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a pairing link")]
pub struct NotALink;

/// The answer was not made by the server that made the link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("answer of another server")]
pub struct OtherServer;

/// A pairing link: `<origin>/app/#/pair/<base64url of pairing, secret and server key hash>`. The part after `#` never
/// reaches a server or a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Link {
    /// Scheme, host and port of the server.
    pub origin: String,
    /// Which pairing.
    pub pairing: [u8; 16],
    /// Known to whoever saw the link.
    pub secret: [u8; 16],
    /// First half of SHA-256 of the server's public key.
    pub server_key_hash: [u8; 16],
}

impl Link {
    const MIDDLE: &str = "/app/#/pair/";

    /// Reads a link, as opened, pasted or scanned.
    pub fn parse(text: &str) -> Result<Self, NotALink> {
        let (origin, coded) = text.trim().split_once(Self::MIDDLE).ok_or(NotALink)?;
        let host =
            origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://")).ok_or(NotALink)?;
        if host.is_empty() || host.contains(['/', '@', '?', '#', ' ']) {
            return Err(NotALink);
        }
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(coded).map_err(|_| NotALink)?;
        let (pairing, rest) = bytes.split_first_chunk().ok_or(NotALink)?;
        let (secret, rest) = rest.split_first_chunk().ok_or(NotALink)?;
        let server_key_hash = rest.try_into().map_err(|_| NotALink)?;
        Ok(Self { origin: origin.to_owned(), pairing: *pairing, secret: *secret, server_key_hash })
    }

    /// The text of the link.
    pub fn text(&self) -> String {
        let bytes = [self.pairing, self.secret, self.server_key_hash].concat();
        format!("{}{}{}", self.origin, Self::MIDDLE, BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }
}

/// First half of SHA-256 of a public key.
pub fn key_hash(public: &[u8; 32]) -> [u8; 16] {
    let mut hash = [0; 16];
    hash.iter_mut().zip(Sha256::digest(public)).for_each(|(to, from)| *to = from);
    hash
}

/// What the device posts to `/pair`.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PairRequest {
    /// Which pairing.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub pairing: [u8; 16],
    /// The link's secret.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub secret: [u8; 16],
    /// The device's new Ed25519 public key.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub public: [u8; 32],
    /// The device that this one was until now, when it keeps what that one made.
    #[n(3)]
    pub succeeds: Option<Succession>,
}

/// Proof that a device had another one's key before: it may hand over what that one wrote.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Succession {
    /// The earlier device.
    #[n(0)]
    pub device: DeviceId,
    /// Signature of the pairing, the new key and the names by the earlier device's key.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub signature: [u8; 64],
    /// The names that it wrote under, latest first: a server that was put back to a backup may have forgotten them.
    #[cbor(n(2), default)]
    pub names: Vec<String>,
}

impl Succession {
    /// The device with this key, which wrote under these names, becomes the one with the new public key.
    pub fn sign(
        earlier: &SigningKey,
        device: DeviceId,
        names: Vec<String>,
        pairing: &[u8; 16],
        public: &[u8; 32],
    ) -> Self {
        let message = succession_message(&device, pairing, public, &names);
        Self { device, signature: earlier.sign(&message).to_bytes(), names }
    }

    /// Was this said with the earlier device's key?
    pub fn is_by(&self, earlier_public: &[u8; 32], pairing: &[u8; 16], public: &[u8; 32]) -> bool {
        VerifyingKey::from_bytes(earlier_public).is_ok_and(|key| {
            let message = succession_message(&self.device, pairing, public, &self.names);
            key.verify_strict(&message, &Signature::from_bytes(&self.signature)).is_ok()
        })
    }

    /// The names that may stand in a change, [`NAMES_MAX`] at most.
    pub fn usable_names(&self) -> impl Iterator<Item = &str> {
        let fits = |name: &&str| name.len() <= AUTHOR_BYTES_MAX && text::is_plain_line(name);
        self.names.iter().map(String::as_str).take(NAMES_MAX).filter(fits)
    }
}

fn succession_message(device: &DeviceId, pairing: &[u8; 16], public: &[u8; 32], names: &[String]) -> Vec<u8> {
    let mut message = [b"samenspel succeed 1".as_slice(), device.as_bytes(), pairing, public].concat();
    for name in names {
        message.extend_from_slice(name.as_bytes());
        message.push(0);
    }
    message
}

/// The server's answer with status 200. Others carry no body (404 unknown or used, 410 expired, 429 too many wrong ones), or, for
/// a code on paper, a [`PairRefusal`].
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PairResponse {
    /// The device's id from now on.
    #[n(0)]
    pub device: DeviceId,
    /// Its name.
    #[n(1)]
    pub label: String,
    /// Its role.
    #[n(2)]
    pub role: Role,
    /// The stand's organisation.
    #[n(3)]
    pub organisation: Option<DocId>,
    /// The stand's market.
    #[n(4)]
    pub market: Option<DocId>,
    /// When its rights end.
    #[n(5)]
    pub ends: Option<Millis>,
    /// Name of the centre.
    #[n(6)]
    pub centre: String,
    /// The server's public key.
    #[cbor(n(7), with = "minicbor::bytes")]
    pub server_public: [u8; 32],
    /// The server's signature of the pairing, the device's key and the device's id.
    #[cbor(n(8), with = "minicbor::bytes")]
    pub signature: [u8; 64],
    /// Keys to verify booklets with.
    #[n(9)]
    pub booklet_keys: Vec<BookletKey>,
    /// The server's clock: what the device writes before it ever connects has right times too.
    #[n(10)]
    pub now: Millis,
    /// Is nobody at the dashboard who compares digits? So it is when the link came on paper.
    #[cbor(n(11), default)]
    pub alone: bool,
}

/// Why a code on paper, with which stands pair their phones on the day of the market, does not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PairRefusal {
    /// The reason.
    #[n(0)]
    pub why: PaperRefusal,
}

/// The reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum PaperRefusal {
    /// The market is on a later day.
    #[n(0)]
    Early,
    /// The market is over.
    #[n(1)]
    Over,
    /// There is another print, a coordinator withdrew it, or the stand is not there any more.
    #[n(2)]
    Withdrawn,
    /// As many devices as may came by it.
    #[n(3)]
    Full,
}

impl PairResponse {
    /// What the role and the stand allow; `None` when a stand lacks its organisation or market.
    pub fn rights(&self) -> Option<Rights> {
        match (self.role, self.organisation, self.market) {
            (Role::Desk, ..) => Some(Rights::DESK),
            (Role::Coordinator, ..) => Some(Rights::COORDINATOR),
            (Role::Stand, Some(organisation), Some(market)) => Some(Rights::stand(organisation, market)),
            (Role::Stand, ..) => None,
        }
    }

    /// Was this answer made by the server whose key the link named, for this device's key?
    pub fn verify(&self, link: &Link, device_public: &[u8; 32]) -> Result<(), OtherServer> {
        if key_hash(&self.server_public) != link.server_key_hash {
            return Err(OtherServer);
        }
        VerifyingKey::from_bytes(&self.server_public)
            .and_then(|key| {
                let message = signed_message(&link.pairing, device_public, &self.device);
                key.verify_strict(&message, &Signature::from_bytes(&self.signature))
            })
            .map_err(|_| OtherServer)
    }
}

/// The server's signature for [`PairResponse::signature`].
pub fn sign(
    server: &SigningKey,
    pairing: &[u8; 16],
    device_public: &[u8; 32],
    device: &DeviceId,
) -> [u8; 64] {
    server.sign(&signed_message(pairing, device_public, device)).to_bytes()
}

fn signed_message(pairing: &[u8; 16], device_public: &[u8; 32], device: &DeviceId) -> Vec<u8> {
    [b"samenspel pair 1".as_slice(), pairing, device_public, device.as_bytes()].concat()
}

/// The six digits that both screens show.
pub fn digits(server_public: &[u8; 32], device_public: &[u8; 32]) -> String {
    let digest = Sha256::new()
        .chain_update(b"samenspel digits 1")
        .chain_update(server_public)
        .chain_update(device_public)
        .finalize();
    let number = digest.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
    format!("{:06}", number % 1_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link() -> Link {
        let server = SigningKey::from_bytes(&[1; 32]).verifying_key().to_bytes();
        Link {
            origin: "https://samenspel.voorbeeld.be".to_owned(),
            pairing: [2; 16],
            secret: [3; 16],
            server_key_hash: key_hash(&server),
        }
    }

    #[test]
    fn a_link_survives_being_pasted() {
        assert!(Link::parse(&format!(" {}\n", link().text())) == Ok(link()));
    }

    #[test]
    fn what_is_no_link_is_refused() {
        let long = format!("{}AA", link().text());
        for text in [
            "",
            "https://voorbeeld.be",
            "ftp://x/app/#/pair/AAAA",
            "https:///app/#/pair/AA",
            "https://a@b/app/#/pair/AA",
            &long,
        ] {
            assert!(Link::parse(text) == Err(NotALink), "{text}");
        }
    }

    #[test]
    fn only_the_server_of_the_link_can_answer() {
        let device = DeviceId([9; 16]);
        let answer = |key: [u8; 32]| {
            let server = SigningKey::from_bytes(&key);
            PairResponse {
                device,
                label: "Balie 1".to_owned(),
                role: Role::Desk,
                organisation: None,
                market: None,
                ends: None,
                centre: "Demo".to_owned(),
                server_public: server.verifying_key().to_bytes(),
                signature: sign(&server, &[2; 16], &[4; 32], &device),
                booklet_keys: vec![],
                now: Millis(0),
                alone: false,
            }
        };
        assert_eq!(answer([1; 32]).verify(&link(), &[4; 32]), Ok(()));
        assert_eq!(answer([8; 32]).verify(&link(), &[4; 32]), Err(OtherServer));
        assert_eq!(answer([1; 32]).verify(&link(), &[5; 32]), Err(OtherServer));
    }
}
