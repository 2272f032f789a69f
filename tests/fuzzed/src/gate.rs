//! The gate: for any push against any document it answers in time, and what it admits is sound for automerge and for us.
//!
//! The input says what is pushed: one byte for the document (kind, and with or without a history), then records. Random
//! bytes would never get past a checksum, so a record may leave checksum, length, dependencies and numbers to us.

mod door;
mod record;

use samenspel_model::{
    ActorId, Millis,
    doc::{Author, Doc, DocError, Fields, Kind},
    values,
};

pub use door::Verdict;
pub use record::Record;
use {crate::budget::within, door::Door};

/// Records looked at in one input.
const RECORDS_MAX: usize = 12;

/// From this number on documents are as full of heads as the gate lets them be, but for one.
pub const CROWDED: u8 = 240;

/// How many kinds a document's number can name: all there are.
#[expect(clippy::cast_possible_truncation, reason = "they are few")]
pub const KINDS: u8 = Kind::ALL.len() as u8;

/// Two lines and a longer text of a kind.
pub(crate) fn texts(kind: Kind) -> [&'static str; 3] {
    match kind {
        Kind::Candidate => ["name", "phone", "remark"],
        Kind::Organisation => ["name", "contact", "about"],
        Kind::Market => ["name", "place", "rooms"],
        Kind::Appointment => ["place", "contact", "remark"],
        Kind::Referrer => ["name", "phone", "companion/bob/name"],
        Kind::Centre => ["name", "phone", "address"],
        // It has no third text.
        Kind::Entry => ["why", "why", "words"],
        Kind::Card => ["source", "text/nl/title", "address"],
        Kind::Volunteer => ["name", "name", "name"],
        Kind::Presence => ["note", "note", "note"],
        Kind::Entrance => ["door/a/name", "door/b/name", "door/c/name"],
    }
}

/// A document to push against; its number is an input's first byte.
pub fn base(number: u8) -> (Kind, Doc) {
    let kind = Kind::ALL[usize::from(number % KINDS)];
    let [name, phone, remark] = texts(kind);
    let mut doc = Doc::new(kind).unwrap();
    if number >= CROWDED {
        let alone = doc.clone();
        for n in 100..131_u8 {
            let author = Author { actor: ActorId([n; 8]), name: format!("Balie {n}") };
            let mut other = alone.clone();
            let write =
                other.write::<DocError>(Millis(1), &author, |writer| writer.text(remark, &n.to_string()));
            write.unwrap().unwrap();
            doc.merge(&other).unwrap();
        }
        return (kind, doc);
    }
    if (number / KINDS).is_multiple_of(2) {
        return (kind, doc);
    }
    let [fatima, jan] = [1, 2].map(|n| Author { actor: ActorId([n; 8]), name: format!("Balie {n}") });
    let set = |doc: &mut Doc, at: i64, author: &Author, texts: &[(&str, &str)]| {
        doc.write::<DocError>(Millis(at), author, |writer| {
            texts.iter().try_for_each(|(key, value)| writer.text(key, value))
        })
        .unwrap()
        .unwrap();
    };
    set(&mut doc, 1, &fatima, &[(name, "Amina"), (remark, "komt dinsdag")]);
    let mut other = doc.clone();
    set(&mut doc, 2, &fatima, &[(phone, "0470 00 00 01")]);
    set(&mut other, 3, &jan, &[(phone, "0470 00 00 02"), (remark, "")]);
    doc.merge(&other).unwrap();
    set(&mut doc, 4, &jan, &[(name, "Amina Diallo")]);
    (kind, doc)
}

/// What an input did to its document.
pub struct Played {
    /// What the document is about.
    pub kind: Kind,
    /// What became of each record.
    pub verdicts: Vec<Verdict>,
    /// The document's changes afterwards, in the order of admission.
    pub log: Vec<Vec<u8>>,
}

/// Runs an input; `None` when it names no document.
pub fn play(input: &[u8]) -> Option<Played> {
    let (number, mut rest) = input.split_first()?;
    let (kind, mut live) = base(*number);
    let mut door = Door::new(kind, &live);
    let mut verdicts = Vec::new();
    while let Some(record) = (verdicts.len() < RECORDS_MAX).then(|| Record::read(&mut rest)).flatten() {
        let bytes = record.bytes(door.known());
        let (after, verdict) = within("the gate's answer", || {
            let mut door = door.clone();
            let verdict = door.pass(&bytes);
            (door, verdict)
        });
        door = after;
        if verdict == Verdict::Stored {
            sound(&door, &mut live, &bytes);
        }
        verdicts.push(verdict);
    }
    Some(Played { kind, verdicts, log: door.log().to_vec() })
}

/// The property.
pub fn check(input: &[u8]) {
    play(input);
}

/// What was admitted can be applied, saved, loaded and read, one by one as by a tablet that follows live, and all at once
/// as by one that was away; and automerge's document says what the gate's registers say.
fn sound(door: &Door, live: &mut Doc, last: &[u8]) {
    live.apply([last]).expect("it applies");
    let mut late = Doc::new(live.kind()).unwrap();
    late.apply(door.log().iter().map(Vec::as_slice)).expect("all of it applies at once");
    let loaded = Doc::load(live.kind(), &live.save()).expect("what was saved loads");
    for other in [&late, &loaded] {
        assert_eq!(other.heads(), live.heads());
        assert_eq!(noun(live.kind(), other), noun(live.kind(), live));
    }
    let mut made: Vec<_> = loaded.changes().into_iter().map(|change| change.bytes).collect();
    let mut logged = door.log().to_vec();
    made.sort_unstable();
    logged.sort_unstable();
    assert_eq!(made, logged, "automerge writes the very bytes again");
    assert_eq!(door.registers().heads(), live.heads());
    assert_eq!(noun(live.kind(), door.registers()), noun(live.kind(), live));
}

/// The document as people see it.
fn noun(kind: Kind, fields: &impl Fields) -> String {
    let said = values::read(fields, kind);
    // What no screen shows counts too.
    let all: Vec<_> = fields
        .keys_under("")
        .into_iter()
        .filter(|key| key != "kind")
        .map(|key| (fields.values(&key), fields.voices(&key), key))
        .collect();
    format!("{said:?} {all:?} {:?}", fields.updated())
}
