use std::collections::BTreeMap;

use minicbor::bytes::ByteVec;

use super::*;
use crate::{
    ActorId, DocId, Env, Millis,
    candidate::{self, CandidateEdit, CandidateText, ConsentDraft},
    doc::{Author, Doc, Kind},
    wire::{self, Cursor, Down, Page, Payload, Push, Up},
};

const NOW: Millis = Millis(1_795_424_400_000);

/// Words as people write them, the same in every run.
struct World(Env);

impl World {
    fn new() -> Self {
        Self(Env::new(NOW, [9; 32]))
    }

    fn below(&mut self, limit: u64) -> u64 {
        u64::from_be_bytes(self.0.draw()) % limit
    }

    fn pick<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[usize::try_from(self.below(words.len() as u64)).unwrap()]
    }

    fn author(&mut self, name: &str) -> Author {
        Author { actor: ActorId::random(&mut self.0), name: name.to_owned() }
    }

    fn name(&mut self) -> String {
        let first = [
            "Amina", "Fatima", "Jan", "Mehmet", "Bob", "Sofie", "Nadia", "Youssef", "Els", "Karim", "Lieve",
            "Pieter",
        ];
        let last = [
            "Peeters",
            "El Idrissi",
            "Janssens",
            "Yilmaz",
            "Maes",
            "Benali",
            "De Smet",
            "Diallo",
            "Wouters",
            "Haddad",
        ];
        format!("{} {}", self.pick(&first), self.pick(&last))
    }

    fn phone(&mut self) -> String {
        format!(
            "04{:02} {:02} {:02} {:02}",
            self.below(100),
            self.below(100),
            self.below(100),
            self.below(100)
        )
    }

    fn remark(&mut self) -> String {
        let words = [
            "komt", "liefst", "op", "maandag", "kan", "goed", "koken", "zoekt", "iets", "met", "kinderen",
            "in", "de", "buurt", "spreekt", "Frans", "tekenen", "vrij", "na", "vier", "uur",
        ];
        (0..5 + self.below(8)).map(|_| self.pick(&words).to_owned()).collect::<Vec<_>>().join(" ")
    }

    /// A sheet with fifteen fields, as a desk fills it in.
    fn sheet(&mut self, author: &Author, at: Millis) -> (DocId, Doc) {
        let (mut doc, _) =
            candidate::register(at, author, ConsentDraft { store: Some(true), forward: None }).unwrap();
        let languages = ["nl", "fr", "en", "ar", "tr", "ti"];
        let talents = ["cooking", "listening", "computer", "garden", "music", "sewing", "driving"];
        let some = |world: &mut Self, all: &[&str], count: usize| -> BTreeMap<String, bool> {
            (0..count).map(|_| (world.pick(all).to_owned(), true)).collect()
        };
        let name = self.name();
        let mail = format!("{}{}@example.org", name.to_lowercase().replace(' ', "."), self.below(100));
        let edit = CandidateEdit {
            name: Some(name),
            phone: Some(self.phone()),
            mail: Some(mail),
            remark: Some(self.remark()),
            languages: some(self, &languages, 5),
            talents: some(self, &talents, 5),
            consent: ConsentDraft { store: None, forward: Some(true) },
        };
        candidate::edit(&mut doc, at.plus_ms(40_000), author, &edit).unwrap();
        (DocId::random(&mut self.0), doc)
    }
}

/// One later change of one field.
fn touch(world: &mut World, doc: &mut Doc, author: &Author, at: Millis) -> Vec<u8> {
    let (field, value) = match world.below(3) {
        0 => (CandidateText::Phone, world.phone()),
        1 => (CandidateText::Remark, world.remark()),
        _ => (CandidateText::Name, world.name()),
    };
    let written = candidate::edit(doc, at, author, &CandidateEdit::text(field, value)).unwrap();
    written.map_or_else(|| touch(world, doc, author, at), |change| change.bytes)
}

fn entry(doc: DocId, payload: Payload, last_seq: u64) -> Entry {
    Entry { doc, kind: 1, space: Space::Desk, payload, last_seq: Some(last_seq) }
}

fn zstd3(raw: &[u8]) -> usize {
    zstd::zstd_safe::compress(vec![0; zstd::zstd_safe::compress_bound(raw.len())].as_mut_slice(), raw, 3)
        .unwrap()
}

fn ratio(what: &str, floor: usize, bytes: usize, before: usize) -> f64 {
    let ratio = bytes as f64 / floor as f64;
    println!(
        "{what}: floor {floor}, plain {before} ({:.3}), packed {bytes} ({ratio:.3})",
        before as f64 / floor as f64
    );
    ratio
}

fn page(entries: Vec<Entry>) -> Page {
    let cursor = Cursor { space: Space::Desk, log: crate::LogId([7; 16]), seq: 9, chain: [8; 16], base: 9 };
    Page { entries, cursor: Some(cursor), more: false, packed: None }
}

#[test]
fn a_burst_costs_less_than_its_changes_squeezed_by_themselves() {
    let mut world = World::new();
    let author = world.author("Balie 1");
    let editor = world.author("Balie 2");
    let mut sheets: Vec<_> = (0..200).map(|n| world.sheet(&author, NOW.plus_ms(n * 60_000))).collect();

    // First sheets of one tablet.
    let first: Vec<_> = sheets.iter().map(|(id, doc)| (*id, doc.changes())).collect();
    check_push(
        "push of 200 new sheets",
        first
            .iter()
            .flat_map(|(id, changes)| changes.iter().map(|c| (*id, c.bytes.clone())).collect::<Vec<_>>())
            .collect(),
    );
    // A field each, by another tablet.
    let later: Vec<_> = sheets
        .iter_mut()
        .zip(0..)
        .map(|((id, doc), n)| (*id, touch(&mut world, doc, &editor, NOW.plus_ms(50_000_000 + n * 45_000))))
        .collect();
    check_push("push of 200 changed fields", later.clone());
    check_push("push of 1 changed field", later[..1].to_vec());
    check_push("push of 10 changed fields", later[..10].to_vec());
    let more: Vec<_> = sheets
        .iter_mut()
        .zip(0..)
        .map(|((id, doc), n)| {
            let at = NOW.plus_ms(50_000_000 + n * 45_000);
            let mut author = editor.clone();
            author.actor = ActorId([u8::try_from(n % 20).unwrap() ^ 0x5a; 8]);
            (
                *id,
                vec![
                    ByteVec::from(touch(&mut world, doc, &author, at)),
                    touch(&mut world, doc, &author, at.plus_ms(9_000)).into(),
                ],
            )
        })
        .collect();
    let raw: Vec<u8> =
        more.iter().flat_map(|(_, c)| c.iter().flat_map(|c| c.to_vec()).collect::<Vec<_>>()).collect();
    let entries: Vec<_> =
        more.into_iter().zip(1..).map(|((id, c), n)| entry(id, Payload::Changes(c), n)).collect();
    let plain = wire::encode(&Down::Page(page(entries.clone()))).len();
    let packed = wire::encode(&Down::Page(page(entries).packed())).len();
    assert!(ratio("page of 400 changes of 20 authors", zstd3(&raw), packed, plain) <= 1.15);
}

fn check_push(what: &str, changes: Vec<(DocId, Vec<u8>)>) {
    let raw: Vec<u8> = changes.iter().flat_map(|(_, bytes)| bytes.clone()).collect();
    let changes: Vec<_> = changes
        .into_iter()
        .map(|(doc, bytes)| wire::Change { doc, kind: Kind::Candidate, space: Space::Desk, bytes })
        .collect();
    let packed =
        wire::encode(&Up::CompactPush(CompactPush { number: 1, changes: pack_push(&changes) })).len();
    let plain = wire::encode(&Up::Push(Push { number: 1, changes })).len();
    ratio(what, zstd3(&raw), packed, plain);
}

#[test]
fn a_cold_start_costs_hardly_more_than_its_snapshots_squeezed_by_themselves() {
    let mut world = World::new();
    let author = world.author("Balie 1");
    let editor = world.author("Balie 2");
    let mut raw = Vec::new();
    let (mut plain, mut packed) = (0, 0);
    let (mut entries, mut size) = (vec![], 0);
    let (mut pages, mut flushed) = (0, |entries: &mut Vec<Entry>| {
        plain += wire::encode(&Down::Page(page(entries.clone()))).len();
        packed += wire::encode(&Down::Page(page(std::mem::take(entries)).packed())).len();
    });
    for n in 0..3_000_u32 {
        let at = NOW.plus_ms(i64::from(n) * 60_000);
        let (id, mut doc) = world.sheet(&author, at);
        for m in 0..i64::from(n % 4) {
            touch(&mut world, &mut doc, &editor, at.plus_ms(90_000_000 * (m + 1)));
        }
        let saved = doc.save();
        raw.extend_from_slice(&saved);
        if size + saved.len() > wire::BATCH_BYTES {
            pages += 1;
            flushed(&mut entries);
            size = 0;
        }
        size += saved.len() + 60;
        entries.push(entry(id, Payload::Snapshot(saved), u64::from(n) * 3 + 1));
    }
    flushed(&mut entries);
    println!("{pages} pages, {} B a snapshot", raw.len() / 3000);
    assert!(ratio("cold start of 3,000 sheets", zstd3(&raw), packed, plain) <= 1.1);
}

fn pages() -> Vec<Vec<Entry>> {
    let mut world = World::new();
    let (one, two) = (world.author("Balie 1"), world.author("Balie 2"));
    let mut sheets: Vec<_> = (0..6).map(|n| world.sheet(&one, NOW.plus_ms(n))).collect();
    let changes =
        |doc: &Doc| Payload::Changes(doc.changes().into_iter().map(|change| change.bytes.into()).collect());
    for (_, doc) in &mut sheets {
        touch(&mut world, doc, &two, NOW.plus_ms(900));
    }
    let stand = Space::Stand { organisation: DocId([1; 16]), market: DocId([2; 16]) };
    let mut mixed: Vec<_> =
        sheets.iter().zip(5..).map(|((id, doc), n)| entry(*id, changes(doc), n)).collect();
    mixed[1].payload = Payload::Snapshot(sheets[1].1.save());
    mixed[2].payload = Payload::Snapshot(b"no document".to_vec());
    mixed[3].payload = Payload::Changes(vec![b"no change".to_vec().into(), vec![].into()]);
    mixed[4].space = stand;
    mixed[5].last_seq = None;
    vec![vec![], mixed]
}

#[test]
fn a_push_is_not_read_for_the_saved_documents_that_a_page_may_have() {
    let mut world = World::new();
    let author = world.author("Balie 1");
    let (id, doc) = world.sheet(&author, NOW);
    for saved in [doc.save(), b"what has no parts".to_vec()] {
        let packed = pack(&[entry(id, Payload::Snapshot(saved.clone()), 3)]);
        assert_eq!(unpack(&packed, 9).unwrap()[0].payload, Payload::Snapshot(saved));
        assert!(unpack_push(&packed, 9).is_err());
    }
}

#[test]
fn the_authors_of_a_saved_document_are_read_from_its_beginning() {
    let mut world = World::new();
    let author = world.author("Balie 1");
    let (_, doc) = world.sheet(&author, NOW);
    let authors = wire::saved_authors(&doc.save()).unwrap();
    assert!(authors.contains(&author.actor));
    assert_eq!(authors.len(), 2, "and that of the constant first change");
    assert_eq!(wire::saved_authors(b"not a document"), None);
}

#[test]
fn what_is_packed_is_what_is_unpacked() {
    for entries in pages() {
        let unpacked = unpack(&pack(&entries), 100).unwrap();
        assert_eq!(unpacked.len(), entries.len());
        for (entry, unpacked) in entries.iter().zip(&unpacked) {
            assert_eq!(
                (entry.doc, entry.kind, entry.space, entry.last_seq),
                (unpacked.doc, unpacked.kind, unpacked.space, unpacked.last_seq)
            );
            match (&entry.payload, &unpacked.payload) {
                (Payload::Changes(changes), Payload::Compact(compact)) => {
                    let rebuilt = wire::rebuild(Kind::Candidate.genesis_hash(), compact, |_| None);
                    assert_eq!(rebuilt, changes.iter().map(|change| Ok(change.to_vec())).collect::<Vec<_>>());
                }
                (before, after) => assert_eq!(before, after),
            }
        }
        assert_eq!(pack(&unpacked), pack(&entries), "compact changes pack to the same bytes");
    }
}

proptest::proptest! {
    /// A hostile tablet's columns end in words, never in a panic or in more memory than they are long.
    #[test]
    fn any_bytes_unpack_or_are_refused(body: Vec<u8>, at in 0_usize..3_000, to: u8) {
        let _ = unpack(&Packed { places: vec![(1, Space::Desk)], body: body.into() }, 500);
        for entries in pages() {
            let mut packed = pack(&entries);
            let mut body = packed.body.to_vec();
            if let Some(byte) = body.get_mut(at) {
                *byte = to;
            }
            packed.body = body.into();
            let _ = unpack(&packed, 500);
        }
    }
}
