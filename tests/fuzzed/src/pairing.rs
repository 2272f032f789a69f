//! A pairing link: any text is refused or is a link that reads the same when it is written again.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use samenspel_model::pairing::Link;

use crate::budget::within;

/// The property. The first byte leaves base 64 to us.
pub fn check(input: &[u8]) {
    let Some((form, body)) = input.split_first() else { return };
    let text = match form % 2 {
        0 => String::from_utf8_lossy(body).into_owned(),
        _ => format!("https://samenspel.example/app/#/pair/{}", BASE64_URL_SAFE_NO_PAD.encode(body)),
    };
    let read = within("reading a link", || Link::parse(&text));
    if let Ok(link) = read {
        assert!(Link::parse(&link.text()) == Ok(link));
    }
}
