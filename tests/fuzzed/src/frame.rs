//! Frames of both directions: any message is refused or read, and what is read can be said again.

use samenspel_model::wire::{self, Down, Up};

use crate::budget::within;

/// The property. The first byte leaves the codec's form byte and the compression to us: random bytes are no zstd.
pub fn check(input: &[u8]) {
    let Some((form, body)) = input.split_first() else { return };
    let message = match form % 3 {
        0 => body.to_vec(),
        1 => [&[0], body].concat(),
        _ => [&[1], zstd::bulk::compress(body, 1).unwrap().as_slice()].concat(),
    };
    let up = within("reading a frame", || wire::decode::<Up>(&message));
    if let Ok(frame) = up {
        assert!(wire::decode::<Up>(&wire::encode(&frame)) == Ok(frame));
    }
    let down = within("reading a frame", || wire::decode::<Down>(&message));
    if let Ok(frame) = down {
        assert!(wire::decode::<Down>(&wire::encode(&frame)) == Ok(frame));
    }
}
