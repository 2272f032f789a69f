//! Every frame of the protocol once, with the values that `docs/protocol.md` shows.

use samenspel_model::{
    ActorId, ChangeHash, DeviceId, DocId, Erasure, Millis, Role, Space,
    booklet::BookletKey,
    doc::{Author, Doc, DocError, Kind},
    wire::{
        Answer, Change, Cursor, Down, Entry, ErasedDoc, Erasures, Generation, Goodbye, Hello, Known, Page,
        Payload, Push, RefusalCode, Up, Welcome,
    },
};

const DEVICE: DeviceId = DeviceId([0xD0; 16]);
const AMINA: DocId = DocId([0xA1; 16]);
const AT: Millis = Millis(1_795_424_400_000);
const ERASURE: Erasure = Erasure { at: AT, signature: [0xE5; 64] };
const GENERATION: Generation = Generation { counter: 7, nonce: [0x6E; 8] };

/// The first change of Amina's sheet.
fn change() -> Vec<u8> {
    let author = Author { actor: ActorId([0xAC; 8]), name: "Balie 1".to_owned() };
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    doc.write::<DocError>(AT, &author, |writer| writer.text("name", "Amina")).unwrap().unwrap().bytes
}

/// Her sheet as it is saved.
fn saved() -> Vec<u8> {
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    doc.apply([change().as_slice()]).unwrap();
    doc.save()
}

fn stand() -> Space {
    Space::Stand { organisation: DocId([0x0A; 16]), market: DocId([0x0B; 16]) }
}

fn cursor() -> Cursor {
    Cursor { space: Space::Desk, seal: [0x5E; 16], seq: 42, chain: [0xC4; 16], base: 42, epoch: Millis(1) }
}

/// Every frame of a device, by name.
pub fn ups() -> Vec<(&'static str, Up)> {
    let change = Change { kind: Kind::Candidate.number(), space: Space::Desk, doc: AMINA, bytes: change() };
    let known = vec![(AMINA, vec![ChangeHash([0x11; 32])])];
    let erased = ErasedDoc { doc: AMINA, kind: Kind::Candidate.number(), erasure: ERASURE };
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
                noted: None,
            }),
        ),
        ("up-push", Up::Push(Push { number: 1, changes: vec![change] })),
        ("up-got", Up::Got),
        ("up-known", Up::Known(Known { space: Space::Desk, docs: known, last: true })),
        ("up-kept", Up::Kept(GENERATION)),
        ("up-erasures", Up::Erasures(Erasures { space: Space::Desk, docs: vec![erased] })),
        ("up-evicted", Up::Evicted { spaces: vec![Space::Desk, stand()] }),
        ("up-ping", Up::Ping),
    ]
}

/// Every frame of the server, by name.
pub fn downs() -> Vec<(&'static str, Down)> {
    let entry = Entry { kind: 1, doc: AMINA, payload: Payload::Changes(vec![change().into()]) };
    let page = Page { space: Space::Desk, entries: vec![entry], cursor: Some(cursor()), more: false };
    let of = |payload| Page {
        space: stand(),
        entries: vec![Entry { kind: 4, doc: AMINA, payload }],
        cursor: None,
        more: true,
    };
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
        ("down-page-saved", Down::Page(of(Payload::Snapshot(saved())))),
        ("down-page-erased", Down::Page(of(Payload::Erased(ERASURE)))),
        ("down-goodbye", Down::Goodbye(Goodbye::Stopping)),
        ("down-lease", Down::Lease { end: AT }),
        ("down-pong", Down::Pong),
    ]
}
