//! The booklet's QR text: `SS1:` and base 45 (RFC 9285) of 77 bytes: type 1, key id u16, last valid day u16 (days since
//! 1970), batch u32, serial u32 (the first seven digits of the code), all big-endian, and an Ed25519 signature of those
//! 13 bytes. 120 characters, alphanumeric mode.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use minicbor::{Decode, Encode};

use super::code::Code;
use crate::{calendar, env::Millis, invalid::Invalid};

pub(super) const PREFIX: &str = "SS1:";
const TYPE_BOOKLET: u8 = 1;
const SIGNED_BYTES: usize = 13;
/// Keeps a booklet's signature from serving as any other of the same key.
const DOMAIN: &[u8] = b"samenspel booklet 1";

/// A key that booklets of this centre are signed with.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct BookletKey {
    /// Named in the QR code.
    #[n(0)]
    pub id: u16,
    /// Ed25519 public key.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub public: [u8; 32],
}

/// What a booklet's QR code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The booklet's code.
    pub code: Code,
    /// The batch it was printed in.
    pub batch: u32,
    /// Last valid day, days since 1970-01-01 UTC.
    pub last_day: u16,
}

/// The QR text of a booklet.
pub fn sign_qr(sheet: Sheet, key_id: u16, key: &SigningKey) -> String {
    let mut bytes = vec![TYPE_BOOKLET];
    bytes.extend(key_id.to_be_bytes());
    bytes.extend(sheet.last_day.to_be_bytes());
    bytes.extend(sheet.batch.to_be_bytes());
    bytes.extend(sheet.code.serial().to_be_bytes());
    let signature = key.sign(&[DOMAIN, bytes.as_slice()].concat());
    bytes.extend(signature.to_bytes());
    format!("{PREFIX}{}", base45::encode(&bytes))
}

/// Reads and verifies a booklet's QR text; needs no network. Small letters are read as capitals, which a scanner that
/// types turns them into when the keyboard's capitals are locked.
pub fn read_qr(text: &str, keys: &[BookletKey], now: Millis) -> Result<Sheet, Invalid> {
    let coded = text.to_ascii_uppercase();
    let coded = coded.strip_prefix(PREFIX).ok_or(Invalid::BookletForeign)?;
    let bytes = base45::decode(coded).map_err(|_| Invalid::BookletForeign)?;
    let (signed, signature) = bytes.split_at_checked(SIGNED_BYTES).ok_or(Invalid::BookletForeign)?;
    let signature = Signature::from_slice(signature).map_err(|_| Invalid::BookletForeign)?;
    let &[TYPE_BOOKLET, k0, k1, d0, d1, b0, b1, b2, b3, s0, s1, s2, s3] = signed else {
        return Err(Invalid::BookletForeign);
    };
    let key_id = u16::from_be_bytes([k0, k1]);
    let key = keys.iter().find(|key| key.id == key_id).ok_or(Invalid::BookletForged)?;
    VerifyingKey::from_bytes(&key.public)
        .and_then(|public| public.verify_strict(&[DOMAIN, signed].concat(), &signature))
        .map_err(|_| Invalid::BookletForged)?;
    let last_day = u16::from_be_bytes([d0, d1]);
    if now.day() > i64::from(last_day) {
        return Err(Invalid::BookletExpired { day: calendar::day_text(i64::from(last_day)) });
    }
    let serial = u32::from_be_bytes([s0, s1, s2, s3]);
    let code = Code::from_serial(serial);
    if code.serial() != serial {
        return Err(Invalid::BookletForeign);
    }
    Ok(Sheet { code, batch: u32::from_be_bytes([b0, b1, b2, b3]), last_day })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::env::DAY_MS;

    const SHEET: Sheet = Sheet { code: Code::from_serial(123_456), batch: 3, last_day: 20_000 };

    fn centre() -> (SigningKey, Vec<BookletKey>) {
        let key = SigningKey::from_bytes(&[5; 32]);
        let public = BookletKey { id: 7, public: key.verifying_key().to_bytes() };
        (key, vec![public])
    }

    #[test]
    fn a_booklet_is_read_without_a_network_and_takes_120_characters() {
        let (key, keys) = centre();
        let text = sign_qr(SHEET, 7, &key);
        assert_eq!(text.len(), 120);
        for text in [text.to_ascii_lowercase(), text] {
            assert_eq!(read_qr(&text, &keys, Millis(20_000 * DAY_MS)), Ok(SHEET));
        }
    }

    #[test]
    fn last_years_booklet_names_its_last_day() {
        let (key, keys) = centre();
        let text = sign_qr(SHEET, 7, &key);
        let late = read_qr(&text, &keys, Millis(20_001 * DAY_MS));
        assert_eq!(late, Err(Invalid::BookletExpired { day: "2024-10-04".to_owned() }));
    }

    #[test]
    fn a_booklet_of_another_centre_or_with_a_changed_serial_is_forged() {
        let (key, keys) = centre();
        let other = sign_qr(SHEET, 7, &SigningKey::from_bytes(&[6; 32]));
        assert_eq!(read_qr(&other, &keys, Millis(0)), Err(Invalid::BookletForged));
        let mut bytes = base45::decode(&sign_qr(SHEET, 7, &key)[4..]).unwrap();
        bytes[12] ^= 1;
        let changed = format!("SS1:{}", base45::encode(&bytes));
        assert_eq!(read_qr(&changed, &keys, Millis(0)), Err(Invalid::BookletForged));
    }

    #[test]
    fn a_signed_serial_that_makes_no_code_is_foreign() {
        let (key, keys) = centre();
        for serial in [0, Code::SERIALS, u32::MAX] {
            let signed =
                [&[TYPE_BOOKLET, 0, 7, 0xff, 0xff, 0, 0, 0, 3], serial.to_be_bytes().as_slice()].concat();
            let signature = key.sign(&[DOMAIN, &signed].concat()).to_bytes();
            let text = format!("SS1:{}", base45::encode([signed.as_slice(), &signature].concat()));
            assert_eq!(read_qr(&text, &keys, Millis(0)), Err(Invalid::BookletForeign), "{serial}");
        }
    }

    #[test]
    fn foreign_codes_are_foreign() {
        for text in ["https://voorbeeld.be", "SS1:", "SS1:!!!", "SS1:AB", ""] {
            assert_eq!(read_qr(text, &[], Millis(0)), Err(Invalid::BookletForeign), "{text}");
        }
    }
}
