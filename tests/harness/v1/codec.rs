//! 0.1's form of a message: one byte (0 plain, 1 zstd), then CBOR.

use minicbor::{Decode, Encode};

const MESSAGE_BYTES_MAX: usize = 1024 * 1024;
const FRAME_BYTES_MAX: usize = 4 * 1024 * 1024;
const COMPRESS_FROM_BYTES: usize = 200;

/// Bytes that 0.1 cannot read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAFrame;

/// The message of a frame.
pub fn encode<T: Encode<()>>(frame: &T) -> Vec<u8> {
    let body = minicbor::to_vec(frame).unwrap();
    if body.len() >= COMPRESS_FROM_BYTES {
        let packed = zstd::bulk::compress(&body, 3).unwrap();
        if packed.len() < body.len() {
            return [&[1], packed.as_slice()].concat();
        }
    }
    [&[0], body.as_slice()].concat()
}

/// The frame in a message.
pub fn decode<T: for<'b> Decode<'b, ()>>(message: &[u8]) -> Result<T, NotAFrame> {
    if message.len() > MESSAGE_BYTES_MAX {
        return Err(NotAFrame);
    }
    let body = match message.split_first() {
        Some((0, body)) => body.to_vec(),
        Some((1, packed)) => inflate(packed)?,
        _ => return Err(NotAFrame),
    };
    let mut decoder = minicbor::Decoder::new(&body);
    let frame = decoder.decode().map_err(|_| NotAFrame)?;
    if decoder.position() == body.len() { Ok(frame) } else { Err(NotAFrame) }
}

/// 0.1 wants the size in zstd's own header.
fn inflate(packed: &[u8]) -> Result<Vec<u8>, NotAFrame> {
    let size = zstd::zstd_safe::get_frame_content_size(packed).ok().flatten().ok_or(NotAFrame)?;
    let size = usize::try_from(size).ok().filter(|size| *size <= FRAME_BYTES_MAX).ok_or(NotAFrame)?;
    let body = zstd::bulk::decompress(packed, size).map_err(|_| NotAFrame)?;
    if body.len() == size { Ok(body) } else { Err(NotAFrame) }
}
