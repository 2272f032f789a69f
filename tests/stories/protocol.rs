//! `docs/protocol.md` shows messages byte by byte. They are the frames of the harness: text and code say the same or a test
//! fails.

use std::{collections::BTreeMap, fmt::Debug, fs, path::Path};

use minicbor::{Decode, Encode};
use samenspel_model::{
    Space,
    wire::{self, Down},
};
use samenspel_tests::sample::frames::{downs, ups};

/// The message with its frame unpacked, as the examples show it.
fn plain<T: Encode<()>>(frame: &T) -> Vec<u8> {
    [vec![0], minicbor::to_vec(frame).unwrap()].concat()
}

fn hex_of(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The blocks of the text that begin with "```hex <name>": the bytes before each line's `;`.
fn shown() -> BTreeMap<String, String> {
    let text = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/protocol.md");
    let text = fs::read_to_string(text).unwrap();
    let blocks = text.split("```hex ").skip(1).map(|block| {
        let (name, rest) = block.split_once('\n').expect("a name");
        let (body, _) = rest.split_once("```").expect("an end");
        let bytes = body.lines().map(|line| line.split(';').next().unwrap_or_default());
        (name.trim().to_owned(), bytes.flat_map(str::chars).filter(|c| !c.is_whitespace()).collect())
    });
    blocks.collect()
}

fn check<T: Encode<()> + for<'b> Decode<'b, ()> + PartialEq + Debug>(
    frames: Vec<(&'static str, T)>,
) -> Vec<&'static str> {
    let shown = shown();
    let mut names = Vec::new();
    for (name, frame) in frames {
        let bytes = plain(&frame);
        assert_eq!(wire::decode::<T>(&bytes).unwrap(), frame, "{name} decodes to its frame");
        assert_eq!(wire::decode::<T>(&wire::encode(&frame)).unwrap(), frame, "{name} as it is really sent");
        if let Some(shown) = shown.get(name) {
            assert_eq!(*shown, hex_of(&bytes), "docs/protocol.md shows {name}");
            names.push(name);
        }
    }
    names
}

#[test]
fn the_examples_in_the_text_are_the_frames_they_are_said_to_be() {
    let mut names: Vec<_> = check(ups()).into_iter().chain(check(downs())).map(str::to_owned).collect();
    names.sort_unstable();
    assert_eq!(names, shown().into_keys().collect::<Vec<_>>(), "no block of the text is left unread");
}

#[test]
fn what_is_none_at_the_end_of_an_array_is_left_out() {
    let first = Down::Repair { space: Space::Catalogue, after: None };
    assert_eq!(hex_of(&plain(&first)), "0082048169636174616c6f677565");
}

#[test]
fn a_reader_skips_fields_that_it_does_not_know() {
    let later = [0x82, 0x03, 0x81, 0xa3, 0x00, 0x64, b'd', b'e', b's', b'k', 0x01, 0x80, 0x03, 0xf4];
    let unknown = [&[0], &later[..3], &[0xa4], &later[4..], &[0x09, 0x82, 0x01, 0x02]].concat();
    let known = [&[0], &later[..]].concat();
    assert_eq!(wire::decode::<Down>(&unknown).unwrap(), wire::decode::<Down>(&known).unwrap());
}
