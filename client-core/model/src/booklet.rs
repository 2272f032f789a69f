//! The appointment booklet: a code people can type and a QR code that proves it is ours and says nothing about anybody.

mod code;
mod qr;

pub use code::Code;
pub use qr::{BookletKey, Sheet, read_qr, sign_qr};

use crate::{env::Millis, invalid::Invalid};

/// What was typed or scanned, as a code; a QR code is verified with the centre's keys and must not have expired.
pub fn read(typed_or_scanned: &str, keys: &[BookletKey], now: Millis) -> Result<Code, Invalid> {
    let trimmed = typed_or_scanned.trim();
    if trimmed.get(..qr::PREFIX.len()).is_some_and(|start| start.eq_ignore_ascii_case(qr::PREFIX)) {
        return read_qr(trimmed, keys, now).map(|sheet| sheet.code);
    }
    if trimmed.contains([':', '/']) || trimmed.chars().count() > 20 {
        return Err(Invalid::BookletForeign);
    }
    Code::parse(trimmed)
}
