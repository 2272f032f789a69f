//! Frames, codes, links and bodies.

use ed25519_dalek::SigningKey;
use samenspel_model::{
    ChangeHash, DeviceId, DocId, Erasure, Millis, Role, Space,
    booklet::{BookletKey, Code, Sheet, sign_qr},
    doc::Kind,
    pairing::{Link, PairRequest, PairResponse, key_hash, sign},
    wire::{
        self, Answer, Change, Cursor, Down, Entry, ErasedDoc, Erasures, Goodbye, Known, Page, Payload, Push,
        RefusalCode, Up,
    },
};

use super::Seed;
use crate::booklet;

const DOC: DocId = DocId([0xA1; 16]);
const STAND: Space = Space::Stand { organisation: DocId([0x11; 16]), market: DocId([0x21; 16]) };

fn formed(form: u8, name: &str, bytes: &[u8]) -> Seed {
    (format!("{name}-{form}"), [&[form], bytes].concat())
}

fn cbor<T: minicbor::Encode<()>>(value: &T) -> Vec<u8> {
    minicbor::to_vec(value).unwrap()
}

fn cursor(space: Space) -> Cursor {
    Cursor { space, seal: [7; 16], seq: 40_000, chain: [9; 16], base: 12, epoch: Millis(1) }
}

fn known() -> Known {
    Known { space: Space::Desk, docs: vec![(DOC, vec![ChangeHash([1; 32]); 2]), (DOC, vec![])], last: true }
}

fn entries() -> Vec<Entry> {
    let entry = |kind, payload| Entry { kind, doc: DOC, payload };
    vec![
        entry(4, Payload::Changes(vec![vec![1, 2, 3].into(), vec![].into()])),
        entry(200, Payload::Snapshot(vec![7; 300])),
        entry(1, Payload::Erased(erasure())),
    ]
}

fn erasure() -> Erasure {
    Erasure::sign(&SigningKey::from_bytes(&[9; 32]), DOC, Millis(1_795_424_400_000))
}

pub(super) fn frames() -> Vec<Seed> {
    let change = Change { kind: Kind::Candidate.number(), space: Space::Desk, doc: DOC, bytes: vec![5; 120] };
    let answers = vec![Answer::Stored, Answer::Missing, Answer::Refused(RefusalCode::Value)];
    let page = Page { space: STAND, entries: entries(), cursor: Some(cursor(STAND)), more: true };
    let erased = ErasedDoc { doc: DOC, kind: 1, erasure: erasure() };
    let bodies = [
        ("push", cbor(&Up::Push(Push { number: 1, changes: vec![change; 3] }))),
        ("got", cbor(&Up::Got)),
        ("known", cbor(&Up::Known(known()))),
        ("erasures", cbor(&Up::Erasures(Erasures { space: Space::Desk, docs: vec![erased; 3] }))),
        ("evicted", cbor(&Up::Evicted { spaces: vec![Space::Desk, STAND] })),
        ("challenge", cbor(&Down::Challenge { nonce: [1; 32], now: Millis(-1) })),
        ("ack", cbor(&Down::Ack { push: 1, answers })),
        ("page", cbor(&Down::Page(page))),
        ("repair", cbor(&Down::Repair { space: STAND, after: Some(DOC) })),
        ("want", cbor(&Down::Want { docs: vec![DOC; 4], relay: true })),
        ("goodbye", cbor(&Down::Goodbye(Goodbye::Stopping))),
        // Claims of endless arrays, maps, strings; nesting as deep as it goes; indefinite lengths.
        ("array-bomb", vec![0x82, 5, 0x81, 0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        ("push-bomb", vec![0x82, 1, 0x81, 0xa2, 0, 1, 1, 0x9b, 0, 0, 0, 1, 0, 0, 0, 0]),
        ("bytes-bomb", vec![0x82, 0, 0x81, 0xa1, 2, 0x5b, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0xff]),
        ("nested", [vec![0x82, 1, 0x81, 0xa1, 9], vec![0x81; 4_000], vec![0]].concat()),
        ("nested-tags", [vec![0x82, 1, 0x81, 0xa1, 9], vec![0xc1; 4_000], vec![0]].concat()),
        ("indefinite", vec![0x9f, 2, 0x9f, 0xff, 0xff]),
        ("unknown-frame", vec![0x82, 0x18, 99, 0x80]),
    ];
    let mut seeds: Vec<_> =
        bodies.iter().flat_map(|(name, body)| [1, 2].map(|form| formed(form, name, body))).collect();
    let cursors = vec![cursor(Space::Catalogue), cursor(STAND)];
    let hello = minicbor::to_vec((0, [(1_u8, cursors)])).unwrap();
    seeds.push(formed(1, "hello-like", &hello));
    seeds.push(formed(2, "zeros", &vec![0; 300_000]));
    seeds.push(formed(
        0,
        "zstd-bomb",
        &[&[1], zstd::bulk::compress(&vec![0; 5_000_000], 3).unwrap().as_slice()].concat(),
    ));
    seeds.push(formed(0, "form", &[9, 1, 2]));
    seeds.push(formed(0, "whole", &wire::encode(&Up::Known(known()))));
    seeds
}

pub(super) fn booklets() -> Vec<Seed> {
    let code = Code::from_serial(123_456);
    let qr = |last_day, key: &SigningKey| sign_qr(Sheet { code, batch: 3, last_day }, 7, key);
    let whole = base45::decode(&qr(30_000, &booklet::key())[4..]).unwrap();
    vec![
        formed(0, "qr", qr(30_000, &booklet::key()).as_bytes()),
        formed(0, "expired", qr(1, &booklet::key()).as_bytes()),
        formed(0, "forged", qr(30_000, &SigningKey::from_bytes(&[6; 32])).as_bytes()),
        formed(0, "typed", code.display().as_bytes()),
        formed(0, "sloppy", "0123-456 6.".as_bytes()),
        formed(0, "foreign", b"https://voorbeeld.be"),
        formed(0, "other-scripts", "\u{200f}٠١٢٣\u{2003}４５６6".as_bytes()),
        formed(1, "bytes", &whole),
        formed(1, "short", &whole[..12]),
        formed(2, "signed", &whole[..13]),
        formed(2, "other-type", &[2; 13]),
        formed(2, "serial-of-32-bits", &[&whole[..9], &[0xff; 4]].concat()),
    ]
}

pub(super) fn links() -> Vec<Seed> {
    let link = Link {
        origin: "https://samenspel.voorbeeld.be:8443".to_owned(),
        pairing: [2; 16],
        secret: [3; 16],
        server_key_hash: [4; 16],
    };
    let text = link.text();
    vec![
        formed(0, "link", text.as_bytes()),
        formed(0, "pasted", format!(" {text}\n").as_bytes()),
        formed(0, "plain-http", text.replace("https", "http").as_bytes()),
        formed(0, "with-a-user", text.replace("samenspel", "a@b").as_bytes()),
        formed(0, "middle-twice", text.replace("/app", "/app/#/pair//app").as_bytes()),
        formed(0, "padded", format!("{text}==").as_bytes()),
        formed(0, "no-host", b"https:///app/#/pair/AA"),
        formed(0, "letters-of-two-bytes", text.replace("voorbeeld", "vóórbéeld").as_bytes()),
        formed(1, "coded", &[5; 48]),
        formed(1, "one-more", &[5; 49]),
    ]
}

pub(super) fn imports() -> Vec<Seed> {
    let request = PairRequest { pairing: [2; 16], secret: [3; 16], public: [4; 32], succeeds: None };
    let (server, device) = (SigningKey::from_bytes(&[1; 32]), DeviceId([9; 16]));
    let public = server.verifying_key().to_bytes();
    assert_eq!(key_hash(&public).len(), 16);
    let answer = PairResponse {
        device,
        label: "Stand 3".to_owned(),
        role: Role::Stand,
        organisation: Some(DOC),
        market: None,
        ends: Some(Millis(5)),
        centre: "Democentrum".to_owned(),
        server_public: public,
        signature: sign(&server, &[2; 16], &[4; 32], &device),
        booklet_keys: vec![BookletKey { id: 1, public: [6; 32] }],
        now: Millis(1_795_424_400_000),
        alone: false,
    };
    let mut seeds = vec![
        formed(0, "pair-request", &cbor(&request)),
        formed(1, "cursor", &cbor(&cursor(STAND))),
        formed(2, "known", &cbor(&known())),
        formed(4, "pair-response", &cbor(&answer)),
        formed(5, "edit", br#"{"name":" Amina ","phone":"0470/12.34.56","talent/cooking":true,"consent/store":true}"#),
        formed(5, "edit-of-several", br#"{"task/buddy/title":"Buddy","task/buddy/places":12,"task/buddy/when/mon-morning":true}"#),
        formed(5, "edit-nested", [b"[".repeat(5_000), b"]".repeat(5_000)].concat().as_slice()),
        formed(6, "appointment", br#"{"booklet":"48273108","task":"buddy","date":"2026-12-01","time":"10:00","withdrawn":true}"#),
        formed(6, "market", br#"{"name":"Vrijwilligersmarkt","date":"2026-11-28","opens":"10:00","rooms":" zaal 1 \n zaal 2"}"#),
    ];
    seeds.extend(
        entries().iter().map(|entry| formed(3, &format!("entry-{}", entry.kind), &wire::encode(entry))),
    );
    seeds
}
