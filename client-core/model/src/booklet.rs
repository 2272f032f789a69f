//! The appointment booklet: a code people can type and a QR code that proves it is ours and says nothing about anybody.

mod code;
mod qr;

pub use code::Code;
pub use qr::{BookletKey, Sheet, read_qr, sign_qr};

use crate::{env::Millis, invalid::Invalid};

/// What was typed or scanned, as a code; a QR code is verified with the centre's keys, must not have expired and must not be of a
/// batch that was revoked, which are named by their numbers. A code that was typed does not say of which batch it is.
pub fn read(
    typed_or_scanned: &str,
    keys: &[BookletKey],
    revoked: &[String],
    now: Millis,
) -> Result<Code, Invalid> {
    let trimmed = typed_or_scanned.trim();
    if trimmed.get(..qr::PREFIX.len()).is_some_and(|start| start.eq_ignore_ascii_case(qr::PREFIX)) {
        let sheet = read_qr(trimmed, keys, now)?;
        let batch = sheet.batch.to_string();
        return if revoked.contains(&batch) { Err(Invalid::BookletRevoked) } else { Ok(sheet.code) };
    }
    if trimmed.contains([':', '/']) || trimmed.chars().count() > 20 {
        return Err(Invalid::BookletForeign);
    }
    Code::parse(trimmed)
}
