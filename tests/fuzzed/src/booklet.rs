//! A booklet's QR code or what somebody types: any text is refused or is a code that can be written again.

use ed25519_dalek::{Signer, SigningKey};
use samenspel_model::{
    Millis,
    booklet::{self, BookletKey, Code},
};

use crate::budget::within;

const KEY: u16 = 7;

/// The centre's booklet key in the seeds.
pub fn key() -> SigningKey {
    SigningKey::from_bytes(&[5; 32])
}

/// The property. The first byte leaves base 45 and the signature to us.
pub fn check(input: &[u8]) {
    let Some((form, body)) = input.split_first() else { return };
    let text = match form % 3 {
        0 => String::from_utf8_lossy(body).into_owned(),
        1 => format!("SS1:{}", base45::encode(body)),
        _ => {
            let signature = key().sign(&[b"samenspel booklet 1", body].concat()).to_bytes();
            format!("SS1:{}", base45::encode([body, &signature].concat()))
        }
    };
    let keys = [BookletKey { id: KEY, public: key().verifying_key().to_bytes() }];
    let read = within("reading a booklet", || booklet::read(&text, &keys, &[], Millis(1_795_424_400_000)));
    match read {
        Ok(code) => {
            assert_eq!(Code::parse(&code.display()), Ok(code));
            assert_eq!(Code::parse(&code.to_string()), Ok(code));
        }
        Err(why) => {
            let _ = (why.code(), why.args());
        }
    }
}
