//! Changes that version 0.1's gate took and today's refuses, as they stand in logs.

use super::{hostile::sealed, *};

/// The same change with its one dependency named twice, which automerge takes.
fn twice_dependent(bytes: &[u8]) -> Vec<u8> {
    let contents = &bytes[if bytes[9] < 0x80 { 10 } else { 11 }..];
    assert_eq!((bytes[8], contents[0]), (1, 1), "a change with one dependency");
    let twice = [&[2], &contents[1..33], &contents[1..]].concat();
    assert!((128..16_384).contains(&twice.len()), "a length of two bytes");
    let low = u8::try_from(twice.len() & 0x7f).unwrap() | 0x80;
    let length = [low, u8::try_from(twice.len() >> 7).unwrap()];
    sealed(&[[1].as_slice(), &length, &twice].concat())
}

#[test]
fn a_dependency_named_twice_is_read_from_a_log_as_automerge_reads_it() {
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    let honest = change(&mut doc.clone(), 1, |writer| {
        writer.text("name", "Amina")?;
        writer.number("consent/store", 1_795_000_000_000)
    });
    let bytes = twice_dependent(&honest);
    assert_eq!(decode(&bytes).unwrap_err().detail, "dependencies are out of order");
    doc.apply([bytes.as_slice()]).unwrap();
    let hash = doc.heads()[0];
    let read = decode_logged(&bytes, &hash).unwrap();
    let expected = decode(&honest).unwrap();
    assert_eq!((read.header.hash, &read.header.deps), (hash, &expected.header.deps));
    assert_eq!(read.ops, expected.ops);
    let mut registers = Registers::new(Kind::Candidate);
    registers.apply(&read);
    assert!(registers.agree_with(&doc));
    assert!(registers.agree_with(&Doc::load(Kind::Candidate, &doc.save()).unwrap()), "0.1 saved it");
}

#[test]
fn bytes_that_are_not_the_logs_own_are_refused_as_ever() {
    let honest = change(&mut Doc::new(Kind::Candidate).unwrap(), 1, |writer| {
        writer.text("name", "Amina")?;
        writer.text("remark", "komt dinsdag, als het niet te hard regent")
    });
    let bytes = twice_dependent(&honest);
    let other = decode(&honest).unwrap().header.hash;
    assert_eq!(decode_logged(&bytes, &other).unwrap_err().detail, "dependencies are out of order");
    assert_eq!(decode_logged(&bytes[..40], &other).unwrap_err().detail, "length does not fit the bytes");
}

#[test]
fn a_register_kind_that_was_written_once_is_left_to_automerge() {
    let mut doc = Doc::new(Kind::Candidate).unwrap();
    let mut registers = Registers::new(Kind::Candidate);
    for text in ["1", ""] {
        let bytes = change(&mut doc, 1, |writer| {
            writer.text("kind", text)?;
            writer.text("name", &format!("Amina{text}"))
        });
        registers.apply(&decode(&bytes).unwrap());
        assert!(registers.agree_with(&doc));
    }
}
