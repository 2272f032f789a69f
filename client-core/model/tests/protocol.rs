//! `docs/protocol.md` shows messages byte by byte. They are the frames below, kept in `fixtures/0.2/frames/`: text, files and
//! code say the same or a test fails. Nothing here writes a file.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used, clippy::indexing_slicing)]

use std::{collections::BTreeMap, fmt::Debug, fs, path::Path};

use minicbor::{Decode, Encode};
use samenspel_model::{
    ChangeHash, DeviceId, DocId, LogId, Millis, Role, Space,
    booklet::BookletKey,
    doc::Kind,
    wire::{
        self, Answer, Change, CompactPush, Cursor, Down, Entry, Goodbye, Hello, Known, Page, Payload, Push,
        Reconcile, RefusalCode, Tell, Up, Welcome,
        reconcile::{self, Item},
    },
};

const DEVICE: DeviceId = DeviceId([0xD0; 16]);
const AMINA: DocId = DocId([0xA1; 16]);
const AT: Millis = Millis(1_795_424_400_000);

fn file(path: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_default()
}

/// Amina's sheet as 0.1 wrote it: a first change, and one on top of it.
fn changes() -> Vec<Vec<u8>> {
    ["candidate-1", "candidate-2"].map(|name| file(&format!("fixtures/0.2/{name}.change"))).to_vec()
}

fn cursor() -> Cursor {
    Cursor { space: Space::Desk, log: LogId([0x70; 16]), seq: 42, chain: [0xC4; 16], base: 42 }
}

fn ups() -> Vec<(&'static str, Up)> {
    let change = |bytes: &Vec<u8>| Change {
        doc: AMINA,
        kind: Kind::Candidate,
        space: Space::Desk,
        bytes: bytes.clone(),
    };
    let both: Vec<_> = changes().iter().map(change).collect();
    let device = [item(0, 7), item(1, 8)];
    let answer = reconcile::answer(&device, &reconcile::begin(&[item(0, 7)]).unwrap()).unwrap();
    vec![
        (
            "up-hello",
            Up::Hello(Hello {
                version: 2,
                device: DEVICE,
                proof: [0x5A; 64],
                cursors: vec![cursor()],
                now: AT,
                app: "samenspel 0.2.0".to_owned(),
                generation: None,
            }),
        ),
        ("up-push", Up::Push(Push { number: 1, changes: both[..1].to_vec() })),
        ("up-got", Up::Got),
        (
            "up-known",
            Up::Known(Known {
                space: Space::Desk,
                docs: vec![(AMINA, vec![ChangeHash([0x11; 32])])],
                last: true,
            }),
        ),
        ("up-reconcile", Up::Reconcile(Reconcile { space: Space::Desk, message: answer })),
        ("up-compact-push", Up::CompactPush(CompactPush { number: 1, changes: wire::pack_push(&both) })),
        ("up-ping", Up::Ping),
    ]
}

fn item(doc: u8, last_seq: u64) -> Item {
    Item { last_seq, state: reconcile::state(DocId([doc; 16]), &[ChangeHash([0x11; 32])]) }
}

fn downs() -> Vec<(&'static str, Down)> {
    let later = Payload::Changes(vec![changes().remove(1).into()]);
    let entry = Entry { doc: AMINA, kind: 1, space: Space::Desk, payload: later, last_seq: Some(42) };
    let page = Page { entries: vec![entry], cursor: Some(cursor()), more: false, packed: None };
    vec![
        ("down-challenge", Down::Challenge { nonce: [0x0C; 32], now: AT }),
        (
            "down-welcome",
            Down::Welcome(Welcome {
                version: 2,
                label: "Balie 1".to_owned(),
                role: Role::Desk,
                ends: None,
                booklet_keys: vec![BookletKey { id: 1, public: [0xB0; 32] }],
                now: AT,
                closed: None,
                generation: None,
                lease: None,
                organisation: None,
                market: None,
                leave: None,
            }),
        ),
        ("down-placed", Down::Placed { reached: vec![(Space::Desk, 42)] }),
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
        ("down-page", Down::Page(page.clone())),
        ("down-page-packed", Down::Page(page.packed())),
        ("down-repair", Down::Repair { space: Space::Desk }),
        ("down-want", Down::Want { docs: vec![AMINA] }),
        (
            "down-reconcile",
            Down::Reconcile(Reconcile {
                space: Space::Desk,
                message: reconcile::begin(&[item(0, 7)]).unwrap(),
            }),
        ),
        ("down-tell", Down::Tell(Tell { space: Space::Desk, states: vec![item(1, 8).state] })),
        ("down-pong", Down::Pong),
        ("down-goodbye", Down::Goodbye(Goodbye::Stopping)),
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
    let text = String::from_utf8(file("../../docs/protocol.md")).unwrap();
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
        assert_eq!(
            hex_of(&file(&format!("fixtures/0.2/frames/{name}.bin"))),
            hex_of(&bytes),
            "fixture {name}"
        );
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
fn the_compact_push_of_the_text_is_the_two_changes_of_the_sheet() {
    let Some((_, Up::CompactPush(push))) = ups().into_iter().find(|(name, _)| *name == "up-compact-push")
    else {
        panic!()
    };
    let entries = wire::unpack(&push.changes, 500).unwrap();
    let Payload::Compact(compact) = &entries[0].payload else { panic!() };
    let whole: Vec<_> = wire::rebuild(Kind::Candidate.genesis_hash(), compact, |_| None)
        .into_iter()
        .map(Result::unwrap)
        .collect();
    assert_eq!(whole, changes());
}
