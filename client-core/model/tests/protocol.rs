//! `docs/protocol.md` shows messages byte by byte. They are the frames below: text and code say the same or a test fails.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, clippy::indexing_slicing)]

use std::{collections::BTreeMap, fmt::Debug, fs, path::Path};

use minicbor::{Decode, Encode};
use samenspel_model::{
    ActorId, ChangeHash, DeviceId, DocId, Millis, Role, Space,
    booklet::BookletKey,
    doc::{Author, Doc, DocError, Kind},
    wire::{
        self, Answer, Change, Cursor, Down, Entry, Generation, Hello, Known, Page, Payload, Push,
        RefusalCode, Up, Welcome,
    },
};

const DEVICE: DeviceId = DeviceId([0xD0; 16]);
const AMINA: DocId = DocId([0xA1; 16]);
const AT: Millis = Millis(1_795_424_400_000);
const GENERATION: Generation = Generation { counter: 7, nonce: [0x6E; 8] };

/// The first change of Amina's sheet.
fn change() -> Vec<u8> {
    let author = Author { actor: ActorId([0xAC; 8]), name: "Balie 1".to_owned() };
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    doc.write::<DocError>(AT, &author, |writer| writer.text("name", "Amina")).unwrap().unwrap().bytes
}

fn cursor() -> Cursor {
    Cursor { space: Space::Desk, seal: [0x5E; 16], seq: 42, chain: [0xC4; 16], base: 42, epoch: 1 }
}

fn ups() -> Vec<(&'static str, Up)> {
    let change = Change { kind: Kind::Candidate.number(), space: Space::Desk, doc: AMINA, bytes: change() };
    let known = vec![(AMINA, vec![ChangeHash([0x11; 32])])];
    vec![
        (
            "up-hello",
            Up::Hello(Hello {
                version: 1,
                device: DEVICE,
                proof: [0x5A; 64],
                cursors: vec![cursor()],
                now: AT,
                app: "samenspel 0.1.0".to_owned(),
                generation: Some(GENERATION),
            }),
        ),
        ("up-push", Up::Push(Push { number: 1, changes: vec![change] })),
        ("up-known", Up::Known(Known { space: Space::Desk, docs: known, last: true })),
    ]
}

fn downs() -> Vec<(&'static str, Down)> {
    let entry = Entry { kind: 1, doc: AMINA, payload: Payload::Changes(vec![change().into()]) };
    let page = Page { space: Space::Desk, entries: vec![entry], cursor: Some(cursor()), more: false };
    vec![
        ("down-challenge", Down::Challenge { nonce: [0x0C; 32], now: AT }),
        (
            "down-welcome",
            Down::Welcome(Welcome {
                version: 1,
                label: "Balie 1".to_owned(),
                role: Role::Desk,
                ends: None,
                booklet_keys: vec![BookletKey { id: 1, public: [0xB0; 32] }],
                now: AT,
                closed: None,
                generation: Some(GENERATION),
                lease: AT.plus_ms(30 * 86_400_000),
                organisation: None,
                market: None,
                leave: false,
            }),
        ),
        (
            "down-ack",
            Down::Ack {
                push: 1,
                answers: vec![
                    Answer::Stored,
                    Answer::Refused(RefusalCode::Value),
                    Answer::Unkept(RefusalCode::TooLarge),
                ],
            },
        ),
        ("down-page", Down::Page(page)),
        ("down-repair", Down::Repair { space: Space::Desk, after: Some(AMINA) }),
        ("down-want", Down::Want { docs: vec![AMINA], relay: true }),
    ]
}

/// The message with its frame unpacked, as the examples show it.
fn plain<T: Encode<()>>(frame: &T) -> Vec<u8> {
    [vec![0], minicbor::to_vec(frame).unwrap()].concat()
}

fn hex_of(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The blocks of the text that begin with "```hex <name>": the bytes before each line's `;`.
fn shown() -> BTreeMap<String, String> {
    let text = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/protocol.md");
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
        assert_eq!(
            shown.get(name).map(String::as_str),
            Some(hex_of(&bytes).as_str()),
            "docs/protocol.md shows {name}"
        );
        names.push(name);
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
