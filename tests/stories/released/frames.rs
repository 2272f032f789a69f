//! Every frame of 0.1, as bytes. Compared field by field, so that a later version may add fields that 0.1 leaves out.

use samenspel_model::{
    DeviceId, DocId, LogId, Millis, Role, Space,
    doc::Kind,
    pairing::{PairRequest, PairResponse},
    wire::{self, Answer, Cursor, Down, Goodbye, Known, Payload, RefusalCode, Up},
};
use samenspel_tests::v1;

use super::{files, read, released};

const DEVICE: DeviceId = DeviceId([0xD0; 16]);
const DOC: DocId = DocId([0xA1; 16]);
const OTHER: DocId = DocId([0xA2; 16]);
const HUIS: DocId = DocId([0x11; 16]);
const MARKET: DocId = DocId([0x21; 16]);
const STAND: Space = Space::Stand { organisation: HUIS, market: MARKET };
const AT: Millis = Millis(1_795_424_400_000);

fn up(name: &str) -> Up {
    let [plain, packed] =
        ["plain", "zstd"].map(|form| wire::decode(&read(&format!("frames/up-{name}.{form}"))).unwrap());
    assert_eq!(plain, packed, "{name}");
    plain
}

fn down(name: &str) -> Down {
    let [plain, packed] =
        ["plain", "zstd"].map(|form| wire::decode(&read(&format!("frames/down-{name}.{form}"))).unwrap());
    assert_eq!(plain, packed, "{name}");
    plain
}

fn assert_cursor(cursor: &Cursor, space: Space, seq: u64, base: u64) {
    assert_eq!((cursor.space, cursor.log, cursor.seq), (space, LogId([0x70; 16]), seq));
    assert_eq!((cursor.chain, cursor.base), ([0xC4; 16], base));
}

#[test]
fn what_a_tablet_says() {
    let Up::Hello(hello) = up("hello") else { panic!("no hello") };
    assert_eq!((hello.version, hello.device, hello.proof), (1, DEVICE, [0x5A; 64]));
    assert_eq!((hello.now, hello.app.as_str()), (AT, "samenspel 0.1.0"));
    let [catalogue, desk, stand] = hello.cursors.as_slice() else { panic!("three cursors") };
    assert_cursor(catalogue, Space::Catalogue, 3, 3);
    assert_cursor(desk, Space::Desk, 40_000, 12);
    assert_cursor(stand, STAND, 1, 1);

    let Up::Push(push) = up("push") else { panic!("no push") };
    assert_eq!(push.number, 7);
    let pushed: Vec<_> = push.changes.iter().map(|change| (change.kind, change.space)).collect();
    let places = [Space::Desk, Space::Catalogue, Space::Catalogue, STAND];
    assert_eq!(pushed, Kind::ALL.into_iter().zip(places).collect::<Vec<_>>());
    let bytes = read("documents/candidate-2.change");
    assert!(push.changes.iter().all(|change| change.doc == DOC && change.bytes == bytes));
    assert!(matches!(up("push-empty"), Up::Push(push) if push.number == 7 && push.changes.is_empty()));
    assert!(matches!(up("got"), Up::Got));
    let Up::Known(Known { space, docs, last, .. }) = up("known") else { panic!("no known") };
    let heads = [1, 2].map(|n| samenspel_model::ChangeHash([n; 32])).to_vec();
    assert_eq!((space, docs, last), (Space::Desk, vec![(DOC, heads), (OTHER, vec![])], false));
    assert!(matches!(up("known-last"), Up::Known(known) if known.last && known.space == STAND));
}

#[test]
fn what_a_server_says() {
    assert!(
        matches!(down("challenge"), Down::Challenge { nonce, now, .. } if nonce == [0x0C; 32] && now == Millis(-1))
    );
    for (name, role, ends, closed) in [
        ("desk", Role::Desk, None, None),
        ("stand-revoked", Role::Stand, Some(Millis(1_795_500_000_000)), Some(Goodbye::Revoked)),
        ("coordinator-ended", Role::Coordinator, Some(Millis(0)), Some(Goodbye::Ended)),
    ] {
        let Down::Welcome(welcome) = down(&format!("welcome-{name}")) else { panic!("no welcome") };
        assert_eq!((welcome.version, welcome.label.as_str(), welcome.role), (1, "Balie 1", role));
        assert_eq!((welcome.ends, welcome.now, welcome.closed), (ends, AT, closed));
        assert_eq!((welcome.booklet_keys[0].id, welcome.booklet_keys[0].public), (1, [0xB0; 32]));
    }
    let Down::Ack { push: 7, answers, .. } = down("ack") else { panic!("no ack") };
    // The ten reasons of 0.1, in the order of their numbers.
    let reasons = [
        RefusalCode::Malformed,
        RefusalCode::TooLarge,
        RefusalCode::History,
        RefusalCode::NotAllowed,
        RefusalCode::Value,
        RefusalCode::WrongDocument,
        RefusalCode::ForeignActor,
        RefusalCode::Revoked,
        RefusalCode::Ended,
        RefusalCode::DependsOnRefused,
    ];
    let known = [Answer::Stored, Answer::Duplicate, Answer::Missing];
    assert_eq!(answers, known.into_iter().chain(reasons.map(Answer::Refused)).collect::<Vec<_>>());

    let Down::Page(page) = down("page") else { panic!("no page") };
    assert!(page.more);
    assert_cursor(page.cursor.as_ref().unwrap(), Space::Desk, 40_002, 12);
    let [changes, snapshot] = page.entries.as_slice() else { panic!("two entries") };
    assert_eq!((changes.doc, changes.kind, changes.space), (DOC, 1, Space::Desk));
    let change = read("documents/candidate-2.change");
    assert!(
        matches!(&changes.payload, Payload::Changes(two) if two.len() == 2 && two.iter().all(|one| one.to_vec() == change))
    );
    assert!(
        matches!(&snapshot.payload, Payload::Snapshot(saved) if *saved == read("documents/candidate.automerge"))
    );
    let Down::Page(page) = down("page-repair") else { panic!("no page") };
    assert_eq!((page.cursor, page.more, page.entries[0].kind), (None, false, 9), "also of unknown kinds");
    let Down::Page(page) = down("page-cursor-only") else { panic!("no page") };
    assert_cursor(page.cursor.as_ref().unwrap(), Space::Catalogue, 4, 4);
    assert!(matches!(down("repair"), Down::Repair { space, .. } if space == STAND));
    assert!(matches!(down("want"), Down::Want { docs, .. } if docs == [DOC, OTHER]));
    for why in [
        Goodbye::Revoked,
        Goodbye::Ended,
        Goodbye::UnknownDevice,
        Goodbye::VersionTooOld,
        Goodbye::Confused,
        Goodbye::Stopping,
    ] {
        assert_eq!(down(&format!("goodbye-{}", why.as_str())), Down::Goodbye(why));
    }
}

#[test]
fn what_is_posted_to_pair() {
    let request: PairRequest = minicbor::decode(&read("frames/pair-request.cbor")).unwrap();
    assert_eq!((request.pairing, request.secret, request.public), ([0x2A; 16], [0x3B; 16], [0x4C; 32]));
    let answer: PairResponse = minicbor::decode(&read("frames/pair-response.cbor")).unwrap();
    assert_eq!((answer.device, answer.label.as_str(), answer.role), (DEVICE, "Stand 3", Role::Stand));
    assert_eq!((answer.organisation, answer.market), (Some(HUIS), Some(MARKET)));
    assert_eq!((answer.ends, answer.centre.as_str()), (Some(Millis(1_795_500_000_000)), "Democentrum"));
    assert_eq!((answer.server_public, answer.signature), ([0x5D; 32], [0x6E; 64]));
    assert_eq!(answer.booklet_keys[0].public, [0xB0; 32]);
}

/// Read by today's code and said again, every frame is still the one that a 0.1 device or server reads.
#[test]
fn said_again_by_todays_code_they_are_read_by_the_old() {
    let mut names = std::collections::BTreeSet::new();
    files(&released("frames"), "frames/", &mut names);
    let mut checked = 0;
    for name in names.iter().filter(|name| name.ends_with(".plain") || name.ends_with(".zstd")) {
        let old = read(name);
        if name.contains("/up-") {
            let again = wire::encode(&wire::decode::<Up>(&old).unwrap());
            let [old, again] = [old, again].map(|bytes| v1::decode::<v1::wire::Up>(&bytes).unwrap());
            assert_eq!(old, again, "{name}");
        } else {
            let again = wire::encode(&wire::decode::<Down>(&old).unwrap());
            let [old, again] = [old, again].map(|bytes| v1::decode::<v1::wire::Down>(&bytes).unwrap());
            assert_eq!(old, again, "{name}");
        }
        checked += 1;
    }
    assert!(checked >= 40, "{checked}");
}

/// The frozen codec is 0.1's own: it makes the very bytes.
#[test]
fn the_frozen_codec_writes_what_0_1_wrote() {
    let mut names = std::collections::BTreeSet::new();
    files(&released("frames"), "frames/", &mut names);
    for name in names.iter().filter(|name| name.ends_with(".plain")) {
        let plain = read(name);
        let packed = read(&name.replace(".plain", ".zstd"));
        let again = if name.contains("/up-") {
            v1::encode(&v1::decode::<v1::wire::Up>(&plain).unwrap())
        } else {
            v1::encode(&v1::decode::<v1::wire::Down>(&plain).unwrap())
        };
        assert!(again == plain || again == packed, "{name}");
    }
    // And it refuses what 0.1 refuses: a frame, a refusal and a goodbye with a number of a later version.
    for later in
        [&[0, 0x82, 7, 0x80][..], &[0, 0x82, 2, 0x82, 1, 0x81, 0x82, 3, 0x81, 10], &[0, 0x82, 6, 0x81, 6]]
    {
        assert_eq!(v1::decode::<v1::wire::Down>(later), Err(v1::NotAFrame));
    }
    let stored = [0, 0x82, 2, 0x82, 1, 0x81, 0x82, 3, 0x81, 9];
    assert!(v1::decode::<v1::wire::Down>(&stored).is_ok(), "the shape itself is right");
}
