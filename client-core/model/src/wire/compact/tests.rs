use proptest::prelude::*;

use super::*;
use crate::{
    Millis, admit,
    doc::{Author, Doc, Kind},
};

const FATIMA: ActorId = ActorId([1; 8]);
const JAN: ActorId = ActorId([2; 8]);

/// A document that two tablets wrote at the same time, `rounds` times over.
fn written(texts: &[(String, String)]) -> Vec<Vec<u8>> {
    let (mut one, mut other) = (Doc::new(Kind::Candidate).unwrap(), Doc::new(Kind::Candidate).unwrap());
    for (n, (key, text)) in texts.iter().enumerate() {
        let (doc, actor) = if n % 3 == 0 { (&mut other, JAN) } else { (&mut one, FATIMA) };
        let author = Author { actor, name: format!("Balie {n}") };
        let now = Millis(1_795_424_400_000 + i64::try_from(n).unwrap() * 1_000);
        doc.write::<crate::doc::DocError>(now, &author, |writer| writer.text(key, text)).unwrap();
        if n % 4 == 1 {
            one.merge(&other).unwrap();
            other.merge(&one).unwrap();
        }
    }
    one.merge(&other).unwrap();
    one.changes().into_iter().map(|change| change.bytes).collect()
}

fn genesis() -> ChangeHash {
    Kind::Candidate.genesis_hash()
}

fn compacted(changes: &[Vec<u8>]) -> Vec<Compact> {
    compact(genesis(), changes.iter().map(Vec::as_slice))
}

#[test]
fn a_change_is_sent_without_what_the_other_side_knows() {
    let fatima = Author { actor: FATIMA, name: "Balie 1".to_owned() };
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    for text in ["x", "y"] {
        doc.write::<crate::doc::DocError>(Millis(5), &fatima, |writer| writer.text("a", text)).unwrap();
    }
    let changes: Vec<_> = doc.changes().into_iter().map(|change| change.bytes).collect();
    let deps = compacted(&changes).into_iter().map(|one| match one {
        Compact::Parts(parts) => parts.deps,
        Compact::Whole(bytes) => panic!("whole: {bytes:?}"),
    });
    assert_eq!(deps.collect::<Vec<_>>(), [[Dep::Genesis], [Dep::Before]]);
}

#[test]
fn a_dependency_that_is_unknown_or_another_than_meant_is_noticed() {
    let changes = written(&[("a".into(), "x".into()), ("b".into(), "y".into()), ("c".into(), "z".into())]);
    let last = &compacted(&changes[2..])[..];
    assert!(matches!(&last[0], Compact::Parts(parts) if matches!(parts.deps[0], Dep::Prefix(_))));
    assert_eq!(rebuild(genesis(), last, |_| None), [Err(Unfit)]);
    let mut near = change_hash(&changes[1]).unwrap();
    near.0[31] ^= 1;
    let known = |last_known: ChangeHash| {
        let known = [change_hash(&changes[0]).unwrap(), last_known];
        move |beginning: &[u8; 8]| known.iter().find(|hash| hash.0.starts_with(beginning)).copied()
    };
    assert_eq!(rebuild(genesis(), last, known(near)), [Err(Unfit)], "the checksum tells");
    assert_eq!(rebuild(genesis(), last, known(change_hash(&changes[1]).unwrap())), [Ok(changes[2].clone())]);
}

proptest! {
    #[test]
    fn changes_come_back_byte_for_byte(texts in prop::collection::vec(("[a-c]{1,2}", "\\PC{0,40}"), 1..12), skipped in 0_usize..4) {
        let changes = written(&texts);
        let kept = &changes[skipped.min(changes.len())..];
        let known: Vec<_> = changes.iter().map(|bytes| change_hash(bytes).unwrap()).collect();
        let resolve = |beginning: &[u8; 8]| known.iter().find(|hash| hash.0.starts_with(beginning)).copied();
        let rebuilt = rebuild(genesis(), &compacted(kept), resolve);
        prop_assert_eq!(rebuilt, kept.iter().cloned().map(Ok).collect::<Vec<_>>());
    }

    /// Whatever the bytes are: those that the gate would take, and those that it would not.
    #[test]
    fn bytes_that_are_no_usual_change_come_back_too(at in 0_usize..400, to: u8, cut in 0_usize..200, right: bool) {
        let mut bytes = written(&[("name".into(), "Amina".into())]).remove(0);
        bytes.truncate(bytes.len().saturating_sub(cut.saturating_sub(150)));
        if let Some(byte) = bytes.get_mut(at) {
            *byte = to;
        }
        if let (true, Some(hash)) = (right, change_hash(&bytes)) {
            bytes[4..8].copy_from_slice(&hash.0[..4]);
        }
        let whole = matches!(compacted(std::slice::from_ref(&bytes))[..], [Compact::Whole(_)]);
        prop_assert!(!whole || admit::decode(&bytes).is_err() || !canonical(&bytes), "an honest change travels in parts");
        let deps = admit::decode(&bytes).map(|decoded| decoded.header.deps).unwrap_or_default();
        let rebuilt = rebuild(genesis(), &compacted(std::slice::from_ref(&bytes)), |beginning| {
            deps.iter().find(|dep| dep.0.starts_with(beginning)).copied().or(Some(ChangeHash([0; 32])))
        });
        prop_assert!(rebuilt == [Ok(bytes)] || deps.is_empty());
    }
}

/// Are its numbers written as short as they can be?
fn canonical(bytes: &[u8]) -> bool {
    let mut given = Vec::new();
    let parts = read(bytes, &mut given, genesis(), None);
    let mut given = given.into_iter();
    parts.is_some_and(|parts| parts.chunk(|_| given.next()).as_deref() == Some(bytes))
}
