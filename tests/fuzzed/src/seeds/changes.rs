//! Pushes for the gate: honest ones, and whole changes that are wrong.

use automerge::{
    ActorId as Actor, Automerge, Change, ObjType, ROOT, ScalarValue,
    transaction::{Transactable, Transaction},
};
use samenspel_model::{
    ActorId, Millis,
    doc::{Author, Doc, DocError, Kind, Scalar, Writer},
};

use super::Seed;
use crate::{
    chunk::{Front, chunk, contents, split},
    gate::{CROWDED, KINDS, Record, base, texts},
};

pub(super) fn input(base: u8, records: &[Record]) -> Vec<u8> {
    let mut bytes = vec![base];
    records.iter().for_each(|record| record.write(&mut bytes));
    bytes
}

fn written(
    doc: &mut Doc,
    actor: u8,
    set: impl FnOnce(&mut Writer<'_, '_>) -> Result<(), DocError>,
) -> Vec<u8> {
    let author = Author { actor: ActorId([actor; 8]), name: format!("Balie {actor}") };
    doc.write::<DocError>(Millis(1_795_424_400_000), &author, set).unwrap().expect("something new").bytes
}

/// The same change as a record that is fitted again when the fuzzer changes what comes before it.
fn fitted(bytes: &[u8], actor: u8) -> Record {
    let (_, tail) = split(contents(bytes)).expect("an honest change");
    Record::Fitted { actor, deps: 0, seq: 0, start_op: 0, tail: tail.to_vec() }
}

/// A person's work on each kind: every register's form, a value put twice, a removal, two authors at once.
fn work(number: u8) -> Vec<(u8, Vec<u8>)> {
    let (kind, mut doc) = base(number);
    let [first, then]: [&[(&str, Scalar)]; 2] = match kind {
        Kind::Candidate => [
            &[
                ("name", "فاطمة".into()),
                ("mail", "amina@voorbeeld.be".into()),
                ("own/pronouns/text", "zij".into()),
            ],
            &[
                ("consent/store", 1_795_424_400_000.into()),
                ("consent/forward", (-1_795_424_400_000).into()),
                ("talent/cooking", 1.into()),
                ("language/fr", 1.into()),
            ],
        ],
        Kind::Organisation => [
            &[("name", "Huis van het Nederlands".into()), ("task/buddy/title", "Buddy".into())],
            &[("task/buddy/talent/listening", 1.into()), ("task/buddy/places", 12.into())],
        ],
        Kind::Market => [
            &[("date", "2026-11-28".into()), ("stand/11111111111111111111111111111111/sign", "3".into())],
            &[("stand/11111111111111111111111111111111/task/buddy", 1.into())],
        ],
        Kind::Appointment => [
            &[
                ("booklet", "48273108".into()),
                ("task", "buddy".into()),
                ("date", "2026-12-01".into()),
                ("time", "10:00".into()),
            ],
            &[("withdrawn", 1.into())],
        ],
        Kind::Referrer => [
            &[("name", "Klas 3".into()), ("companion/bob/mail", "bob@voorbeeld.be".into())],
            &[("visitors/tuesday/name", "Klas 3, dinsdag".into())],
        ],
        Kind::Volunteer => [
            // Its one text is what the other author writes: what is taken away is something else.
            &[("when/tue-morning", 1.into()), ("name", "Jan".into())],
            &[("absent/2026-12-01-morning", 1.into()), ("left", 1.into())],
        ],
        Kind::Presence => {
            [&[("state", "busy".into()), ("since", 1_795_424_400_000.into())], &[("state", "lunch".into())]]
        }
        Kind::Entrance => [
            &[("market", "11111111111111111111111111111111".into()), ("door/tablet/visitors", 1.into())],
            &[("door/tablet/visitors", 2.into()), ("lost/48273108/given/01870348", 1.into())],
        ],
        Kind::Centre => [
            &[("name", "Samenspel".into()), ("question/shoe/is", "line".into())],
            &[("language/nl", 1.into()), ("question/shoe/months", 24.into())],
        ],
        Kind::Entry => [
            &[
                ("way", "call".into()),
                ("at", 1_795_424_400_000.into()),
                ("candidate", "11111111111111111111111111111111".into()),
                ("by", "2026-12-01".into()),
            ],
            &[("result", "reached".into()), ("outcome", "answered".into())],
        ],
        Kind::Card => [
            &[("situation", "student".into()), ("text/nl/title", "Je studeert".into()), ("order", 10.into())],
            &[("link", "https://www.voorbeeld.be".into()), ("checked-on", "2026-11-01".into())],
        ],
    };
    let set = |writer: &mut Writer<'_, '_>, scalars: &[(&str, Scalar)]| {
        scalars.iter().try_for_each(|(key, value)| match value {
            Scalar::Text(text) => writer.text(key, text),
            Scalar::Int(number) => writer.number(key, *number),
        })
    };
    let mut made = vec![(3, written(&mut doc, 3, |writer| set(writer, first)))];
    let mut other = doc.clone();
    made.push((3, written(&mut doc, 3, |writer| set(writer, then))));
    let [_, _, remark] = texts(kind);
    made.push((4, written(&mut other, 4, |writer| writer.text(remark, &"é".repeat(100)))));
    doc.merge(&other).unwrap();
    made.push((4, written(&mut doc, 4, |writer| writer.remove(first[0].0))));
    made
}

/// What a change consists of that writes one text into an empty document of this base's kind.
fn work_tail(number: u8) -> Vec<u8> {
    let (kind, mut doc) = base(number % KINDS);
    let [_, _, remark] = texts(kind);
    let bytes = written(&mut doc, 3, |writer| writer.text(remark, "komt woensdag"));
    split(contents(&bytes)).expect("an honest change").1.to_vec()
}

pub(super) fn honest() -> Vec<Seed> {
    let mut seeds = Vec::new();
    for number in 0..2 * KINDS {
        let work = work(number);
        let raw: Vec<_> = work.iter().map(|(_, bytes)| Record::Raw(bytes.clone())).collect();
        let refitted: Vec<_> = work.iter().map(|(actor, bytes)| fitted(bytes, *actor)).collect();
        seeds.push((format!("honest-{number}-raw"), input(number, &raw)));
        seeds.push((format!("honest-{number}-fitted"), input(number, &refitted)));
    }
    seeds
}

/// One change of automerge's own making that an honest app would not make.
fn foreign(set: impl FnOnce(&mut Transaction<'_>)) -> Vec<u8> {
    let first = Doc::new(Kind::Candidate).unwrap().save();
    let mut doc = Automerge::load(&first).unwrap().with_actor(Actor::from([3; 8].as_slice()));
    doc.transact::<_, _, automerge::AutomergeError>(|tx| {
        set(tx);
        Ok(())
    })
    .unwrap();
    doc.get_last_local_change().unwrap().raw_bytes().to_vec()
}

pub(super) fn hostile() -> Vec<Seed> {
    let work = work(KINDS);
    let (_, first) = &work[0];
    let (_, tail) = split(contents(first)).unwrap();
    let like =
        |actor, deps, seq, start_op| Record::Fitted { actor, deps, seq, start_op, tail: tail.to_vec() };
    let raw = |bytes: Vec<u8>| Record::Raw(bytes);
    let front = |deps: Vec<[u8; 32]>| Front { deps, actor: vec![3; 8], seq: 1, start_op: 2 };
    let genesis = |kind: Kind| kind.genesis_hash().0;
    let mut flipped = first.clone();
    flipped[4] ^= 1;
    let truncated = first[..first.len() / 2].to_vec();
    let trailing = [first.as_slice(), &[0]].concat();
    let long_inside = [contents(first), &[0]].concat();
    let mut packed =
        Change::from_bytes(foreign(|tx| tx.put(ROOT, "remark", "a".repeat(5_000)).unwrap())).unwrap();
    let nested = foreign(|tx| {
        let mut inside = ROOT;
        for _ in 0..60 {
            inside = tx.put_object(&inside, "in", ObjType::Map).unwrap();
        }
    });
    let list = foreign(|tx| {
        let list = tx.put_object(ROOT, "list", ObjType::List).unwrap();
        for place in 0..5 {
            tx.insert(&list, place, "a").unwrap();
        }
    });
    let cases: Vec<(&str, Vec<Record>)> = vec![
        ("sequence-gap", vec![like(1, 0, 1, 0), like(1, 0, 100, 0)]),
        ("sequence-again", vec![like(1, 0, -1, 0), like(1, 0, -2, 0)]),
        ("same-change-twice", vec![raw(first.clone()), raw(first.clone())]),
        ("start-near-the-maximum", vec![like(1, 0, 0, 127)]),
        ("start-too-low", vec![like(1, 0, 0, -1), like(1, 0, 0, -3)]),
        ("start-too-high", vec![like(1, 0, 0, 1)]),
        ("does-not-build-on-its-author", vec![like(1, 1, 0, 0), like(1, 2, 0, 0), like(2, 3, 0, 0)]),
        ("beside-the-heads", vec![like(3, 1, 0, 0), like(4, 2, 0, 0), like(5, 0x82, 0, 0), like(6, 0, 0, 0)]),
        ("forged-genesis-author", vec![like(255, 0, -1, 0), like(255, 0, 0, 0)]),
        ("wrong-checksum", vec![raw(flipped)]),
        ("truncated", vec![raw(truncated)]),
        ("trailing-byte", vec![raw(trailing), Record::Sealed(long_inside)]),
        ("missing-dependency", vec![Record::Sealed(front(vec![[7; 32]]).with(tail))]),
        ("no-dependency", vec![Record::Sealed(front(vec![]).with(tail))]),
        ("dependency-twice", vec![Record::Sealed(front(vec![genesis(Kind::Candidate); 2]).with(tail))]),
        ("foreign-genesis-below", vec![Record::Sealed(front(vec![genesis(Kind::Market)]).with(tail))]),
        (
            "author-of-other-length",
            vec![Record::Sealed(
                Front { actor: vec![3; 33], ..front(vec![genesis(Kind::Candidate)]) }.with(tail),
            )],
        ),
        ("compressed-honest", vec![raw(packed.bytes().into_owned())]),
        ("compressed-nonsense", vec![raw(chunk(2, &[0x78; 100]))]),
        ("document-chunk", vec![raw(Doc::new(Kind::Market).unwrap().save())]),
        ("nested-maps", vec![raw(nested)]),
        ("a-list", vec![raw(list)]),
        ("a-text", vec![raw(foreign(|tx| drop(tx.put_object(ROOT, "name", ObjType::Text).unwrap())))]),
        ("a-counter", vec![raw(foreign(|tx| tx.put(ROOT, "name", ScalarValue::counter(1)).unwrap()))]),
        ("a-float", vec![raw(foreign(|tx| tx.put(ROOT, "name", 1.5).unwrap()))]),
        ("bytes", vec![raw(foreign(|tx| tx.put(ROOT, "name", ScalarValue::Bytes(vec![0; 9])).unwrap()))]),
        ("too-many-bytes", vec![Record::Sealed(vec![1; 65_000]), raw(vec![0x85; 65_000])]),
        ("nothing", vec![raw(vec![]), Record::Sealed(vec![])]),
    ];
    let mut seeds: Vec<Seed> = cases
        .into_iter()
        .flat_map(|(name, records)| {
            [0, KINDS].map(|number| (format!("hostile-{name}-{number}"), input(number, &records)))
        })
        .collect();
    for number in CROWDED..CROWDED + KINDS {
        // The last head there is room for, one more, and a change that builds on all.
        let (kind, mut doc) = base(number);
        let [_, _, remark] = texts(kind);
        let settling = written(&mut doc, 9, |writer| writer.text(remark, "komt dinsdag"));
        let (_, tail) = split(contents(&settling)).expect("an honest change");
        let beside = |actor| Record::Fitted { actor, deps: 1, seq: 0, start_op: 0, tail: work_tail(number) };
        let on_all = Record::Fitted { actor: 9, deps: 0, seq: 0, start_op: 0, tail: tail.to_vec() };
        let records = [beside(3), beside(4), beside(5), raw(settling), on_all, beside(6)];
        seeds.push((format!("crowded-{number}"), input(number, &records)));
    }
    for kind in Kind::ALL {
        // The first change of another kind, offered as a change.
        let whole = Automerge::load(&Doc::new(kind).unwrap().save()).unwrap();
        let genesis = whole.get_changes(&[]);
        let bytes = genesis.first().expect("a first change").raw_bytes().to_vec();
        seeds.push((format!("hostile-genesis-{}", kind.as_str()), input(0, &[raw(bytes)])));
    }
    // A sound change with one byte off, its checksum right again.
    for (number, (_, bytes)) in work.iter().enumerate() {
        let inside = contents(bytes);
        for place in (0..inside.len()).step_by(3) {
            let mut changed = inside.to_vec();
            changed[place] = changed[place].wrapping_add(1);
            let before = work[..number].iter().map(|(_, bytes)| raw(bytes.clone()));
            let records: Vec<_> = before.chain([Record::Sealed(changed)]).collect();
            seeds.push((format!("hostile-byte-{number}-{place}"), input(KINDS, &records)));
        }
    }
    seeds
}
