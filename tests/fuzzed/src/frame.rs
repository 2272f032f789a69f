//! Frames of both directions: any message is refused or read, and what is read can be said again.

use samenspel_model::wire::{self, Down, PUSH_CHANGES_MAX, Payload, Up};

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
        if let Up::CompactPush(push) = &frame {
            let most = u64::try_from(PUSH_CHANGES_MAX).expect("a small number");
            let entries = within("unpacking a push", || wire::unpack_push(&push.changes, most));
            assert!(entries.iter().flatten().all(|entry| matches!(entry.payload, Payload::Compact(_))));
        }
        assert!(wire::decode::<Up>(&wire::encode(&frame)) == Ok(frame));
    }
    let down = within("reading a frame", || wire::decode::<Down>(&message));
    if let Ok(frame) = down {
        if let Down::Page(page) = &frame {
            drop(within("unpacking a page", || page.clone().unpacked()));
        }
        assert!(wire::decode::<Down>(&wire::encode(&frame)) == Ok(frame));
    }
}
