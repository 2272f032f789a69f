//! A frame as bytes: one byte that tells the form (0 plain, 1 zstd), then CBOR by field number.

use minicbor::{Decode, Encode};
use zstd::zstd_safe;

use super::{FRAME_BYTES_MAX, MESSAGE_BYTES_MAX};

const PLAIN: u8 = 0;
const ZSTD: u8 = 1;
/// Below this many bytes compression saves nothing.
const COMPRESS_FROM_BYTES: usize = 200;
const ZSTD_LEVEL: i32 = 3;

/// Bytes that are no frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// No bytes at all.
    #[error("empty message")]
    Empty,
    /// More than [`MESSAGE_BYTES_MAX`] on the wire or [`FRAME_BYTES_MAX`] unpacked.
    #[error("message is too large")]
    TooLarge,
    /// A form byte from a later version.
    #[error("unknown form {0}")]
    Form(u8),
    /// Not zstd.
    #[error("does not decompress")]
    Zstd,
    /// Not the CBOR of a frame, or with bytes after it.
    #[error("not a frame")]
    Cbor,
}

/// The message of a frame.
pub fn encode<T: Encode<()>>(frame: &T) -> Vec<u8> {
    let mut message = vec![PLAIN];
    // Writing to a Vec cannot fail.
    let _ = minicbor::encode(frame, &mut message);
    let body = message.get(1..).unwrap_or_default();
    if body.len() < COMPRESS_FROM_BYTES {
        return message;
    }
    let mut packed = vec![0; 1 + zstd_safe::compress_bound(body.len())];
    let Some((form, room)) = packed.split_first_mut() else {
        return message;
    };
    *form = ZSTD;
    match zstd_safe::compress(room, body, ZSTD_LEVEL) {
        Ok(length) if length < body.len() => {
            packed.truncate(length + 1);
            packed
        }
        _ => message,
    }
}

/// The frame in a message. Never inflates beyond [`FRAME_BYTES_MAX`].
pub fn decode<T: for<'b> Decode<'b, ()>>(message: &[u8]) -> Result<T, FrameError> {
    if message.len() > MESSAGE_BYTES_MAX {
        return Err(FrameError::TooLarge);
    }
    match message.split_first() {
        None => Err(FrameError::Empty),
        Some((&PLAIN, body)) => decode_body(body),
        Some((&ZSTD, packed)) => decode_body(&inflate(packed)?),
        Some((form, _)) => Err(FrameError::Form(*form)),
    }
}

fn inflate(packed: &[u8]) -> Result<Vec<u8>, FrameError> {
    // The frame's header names its size: every sender knows it, and nobody makes us allocate more than the cap.
    let size =
        zstd_safe::get_frame_content_size(packed).map_err(|_| FrameError::Zstd)?.ok_or(FrameError::Zstd)?;
    let size =
        usize::try_from(size).ok().filter(|size| *size <= FRAME_BYTES_MAX).ok_or(FrameError::TooLarge)?;
    let mut body = vec![0; size];
    match zstd_safe::decompress(body.as_mut_slice(), packed) {
        Ok(length) if length == size => Ok(body),
        _ => Err(FrameError::Zstd),
    }
}

fn decode_body<T: for<'b> Decode<'b, ()>>(body: &[u8]) -> Result<T, FrameError> {
    let mut decoder = minicbor::Decoder::new(body);
    let frame = decoder.decode().map_err(|_| FrameError::Cbor)?;
    if decoder.position() == body.len() { Ok(frame) } else { Err(FrameError::Cbor) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::{Down, Goodbye, Up};

    #[test]
    fn random_and_truncated_bytes_are_refused_in_words() {
        assert_eq!(decode::<Up>(&[]), Err(FrameError::Empty));
        assert_eq!(decode::<Up>(&[9, 1, 2]), Err(FrameError::Form(9)));
        assert_eq!(decode::<Up>(&[1, 1, 2, 3]), Err(FrameError::Zstd));
        assert_eq!(decode::<Up>(&[0, 0xff, 0xff]), Err(FrameError::Cbor));
        assert_eq!(decode::<Up>(&vec![0; MESSAGE_BYTES_MAX + 1]), Err(FrameError::TooLarge));
        let whole = encode(&Down::Goodbye(Goodbye::Revoked));
        assert_eq!(decode::<Down>(&whole[..whole.len() - 1]), Err(FrameError::Cbor));
    }

    #[test]
    fn a_bomb_is_not_inflated() {
        let mut packed = vec![0; 100_000];
        let length = zstd_safe::compress(packed.as_mut_slice(), &vec![0; FRAME_BYTES_MAX + 1], 3).unwrap();
        let message = [&[ZSTD], &packed[..length]].concat();
        assert!(message.len() < 2_000);
        assert_eq!(decode::<Up>(&message), Err(FrameError::TooLarge));
    }
}
