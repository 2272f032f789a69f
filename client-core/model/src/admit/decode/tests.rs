use super::*;
use crate::{
    Millis,
    doc::{Author, Doc, DocError, Kind, RawChange},
};

fn amina() -> Author {
    Author { actor: ActorId([1; 8]), name: "Balie 1".to_owned() }
}

fn changes() -> Vec<RawChange> {
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    let mut other = Doc::new(Kind::Candidate).unwrap();
    let mut made = Vec::new();
    for (key, value) in [("name", "Amina"), ("phone", "0470 00 00 01"), ("name", "")] {
        made.extend(doc.write::<DocError>(Millis(-5), &amina(), |writer| writer.text(key, value)).unwrap());
    }
    let jan = Author { actor: ActorId([2; 8]), name: "Balie 2".to_owned() };
    made.extend(
        other.write::<DocError>(Millis(7), &jan, |writer| writer.text("phone", "02 555 00 00")).unwrap(),
    );
    doc.merge(&other).unwrap();
    made.extend(
        doc.write::<DocError>(Millis(9), &amina(), |writer| {
            writer.text("phone", "02 555 00 01")?;
            writer.text("remark", &"é".repeat(500))?;
            writer.number("talent/cooking", 1)?;
            writer.number("consent/store", 1_700_000_000_000)
        })
        .unwrap(),
    );
    made
}

/// The chunk with these contents and a right checksum.
fn chunk(contents: &[u8]) -> Vec<u8> {
    let mut hashed = vec![CHUNK_CHANGE];
    let mut length = contents.len();
    while length >= 0x80 {
        hashed.push(u8::try_from(length & 0x7f).unwrap() | 0x80);
        length >>= 7;
    }
    hashed.push(u8::try_from(length).unwrap());
    hashed.extend(contents);
    [&MAGIC[..], &Sha256::digest(&hashed)[..4], &hashed].concat()
}

fn contents(bytes: &[u8]) -> Vec<u8> {
    open_chunk(bytes).unwrap().1.to_vec()
}

#[test]
fn what_our_apps_write_is_read_as_automerge_reads_it() {
    for change in changes() {
        let read = decode(&change.bytes).unwrap().header;
        let known = automerge::Change::from_bytes(change.bytes.clone()).unwrap();
        assert_eq!(read.hash, change.hash);
        assert_eq!(
            read.deps.iter().map(|dep| dep.0).collect::<Vec<_>>(),
            known.deps().iter().map(|dep| dep.0).collect::<Vec<_>>()
        );
        assert_eq!(
            (read.seq, read.start_op, read.max_op),
            (known.seq(), known.start_op().get(), known.max_op())
        );
        assert_eq!(read.at_ms, known.timestamp());
        assert_eq!(read.actor.as_bytes(), known.actor_id().to_bytes());
    }
}

#[test]
fn a_time_that_no_screen_can_show_is_refused_and_a_clock_two_years_off_is_not() {
    let at = |ms: i64| {
        let mut doc = Doc::new(Kind::Candidate).unwrap();
        let made = doc.write::<DocError>(Millis(ms), &amina(), |writer| writer.text("name", "Amina"));
        decode(&made.unwrap().unwrap().bytes).map(|change| change.header.at_ms)
    };
    for ms in [i64::MIN, i64::MAX, AT_MS_MAX + 1] {
        assert_eq!(at(ms).unwrap_err().code, RefusalCode::Malformed, "{ms}");
    }
    for ms in [-63_000_000_000, 0, 1_860_000_000_000] {
        assert_eq!(at(ms), Ok(ms));
    }
}

#[test]
fn a_changed_bit_anywhere_is_refused() {
    let change = changes().remove(0);
    for place in 0..change.bytes.len() {
        let mut broken = change.bytes.clone();
        broken[place] ^= 1;
        assert!(decode(&broken).is_err(), "byte {place}");
    }
}

#[test]
fn every_truncation_and_every_appended_byte_is_refused() {
    let change = changes().remove(4);
    for end in 0..change.bytes.len() {
        assert!(decode(&change.bytes[..end]).is_err());
        if let Some(shorter) = contents(&change.bytes).get(..end) {
            let whole = shorter.len() == contents(&change.bytes).len();
            assert_eq!(decode(&chunk(shorter)).is_ok(), whole);
        }
    }
    assert!(decode(&chunk(&[&contents(&change.bytes)[..], &[0]].concat())).is_err());
}

#[test]
fn compressed_changes_and_documents_are_refused_unread() {
    let change = changes().remove(0);
    for kind in [0, 2, 3] {
        let mut other = change.bytes.clone();
        other[8] = kind;
        assert_eq!(decode(&other).unwrap_err().detail, "not an uncompressed change");
    }
    assert!(decode(&Doc::new(Kind::Candidate).unwrap().save()).is_err());
}

#[test]
fn the_constant_first_change_cannot_be_pushed() {
    let genesis = include_bytes!("../../doc/genesis/candidate.change");
    assert_eq!(decode(genesis).unwrap_err().code, RefusalCode::History);
}

#[test]
fn a_run_length_bomb_is_refused_without_being_run() {
    let mut reader = contents(&changes()[0].bytes);
    // "7f 01": one literal action 1; as a run it says 2^55 times action 1.
    let bomb = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01, 0x01];
    let place = reader.windows(4).position(|window| window == [0x42, 0x02, 0x56, 0x02]).unwrap();
    reader[place + 1] = u8::try_from(bomb.len()).unwrap();
    let action = reader.windows(2).rposition(|window| window == [0x7f, 0x01]).unwrap();
    reader.splice(action..action + 2, bomb);
    assert_eq!(decode(&chunk(&reader)).unwrap_err().code, RefusalCode::TooLarge);
}

#[test]
fn a_run_written_as_single_values_is_refused() {
    let mut split = contents(&changes()[4].bytes);
    // Four puts: the lengths of the columns, then "4 rows" of the one before and "4 times action 1".
    let place = split.windows(3).position(|window| window == [0x42, 0x02, 0x56]).unwrap();
    split[place + 1] = 5;
    let action = split.windows(3).position(|window| window == [0x04, 0x04, 0x01]).unwrap() + 1;
    split.splice(action..action + 2, [0x7c, 1, 1, 1, 1]);
    assert_eq!(decode(&chunk(&split)).unwrap_err().detail, "not as automerge writes it");
    let read = automerge::Change::from_bytes(chunk(&split)).unwrap();
    assert_eq!(read.len(), 4, "automerge would read it and write it otherwise");
}

#[test]
fn lists_texts_marks_and_counters_are_refused() {
    use automerge::{Automerge, ObjType, ROOT, ScalarValue, transaction::Transactable};
    fn made(set: impl FnOnce(&mut automerge::transaction::Transaction<'_>)) -> Vec<u8> {
        let genesis =
            automerge::Change::from_bytes(include_bytes!("../../doc/genesis/candidate.change").to_vec())
                .unwrap();
        let mut doc = Automerge::new().with_actor(automerge::ActorId::from([3; 8].as_slice()));
        doc.apply_changes([genesis]).unwrap();
        doc.transact::<_, _, automerge::AutomergeError>(|tx| {
            set(tx);
            Ok(())
        })
        .unwrap();
        doc.get_last_local_change().unwrap().raw_bytes().to_vec()
    }
    let shapes = [
        made(|tx| drop(tx.put_object(ROOT, "name", ObjType::Map).unwrap())),
        made(|tx| drop(tx.put_object(ROOT, "name", ObjType::Text).unwrap())),
        made(|tx| tx.put(ROOT, "name", ScalarValue::counter(1)).unwrap()),
        made(|tx| tx.put(ROOT, "name", ScalarValue::Bytes(vec![0; 4])).unwrap()),
        made(|tx| tx.put(ROOT, "name", 1.5).unwrap()),
        made(|tx| {
            let list = tx.put_object(ROOT, "list", ObjType::List).unwrap();
            tx.insert(&list, 0, "a").unwrap();
        }),
    ];
    for shape in shapes {
        assert_eq!(decode(&shape).unwrap_err().code, RefusalCode::Malformed);
    }
    assert!(decode(&made(|tx| tx.put(ROOT, "name", "Amina").unwrap())).is_ok());
}

proptest::proptest! {
    #[test]
    fn any_bytes_get_an_answer(bytes in proptest::collection::vec(0_u8.., 0..2_000)) {
        let _ = decode(&bytes);
        let _ = decode(&chunk(&bytes));
    }
}
