//! How large a document may grow, and that an honest app can work with one that is that large.

use super::{
    hostile::bytes,
    world::{Server, by, head, put},
    *,
};
use crate::{doc::Scalar, ids::ChangeHash};

const FIRST: fn() -> (ChangeHash, u64) = || (Kind::Candidate.genesis_hash(), 1);

fn too_large(detail: &'static str) -> Result<(), Refusal> {
    Err(Refusal::new(RefusalCode::TooLarge, detail))
}

fn crowded_by(detail: &'static str) -> Result<(), Refusal> {
    Err(Refusal::new(RefusalCode::Crowded, detail))
}

const FULL: Result<(), Refusal> = Err(Refusal::new(RefusalCode::Full, "document has too long a history"));

/// Sixteen fields with 64 values each, of 128 authors who never replaced anything; the last 32 wrote beside each other.
fn crowded() -> (Server, Vec<String>, (ChangeHash, u64)) {
    let keys: Vec<_> =
        (0..16).map(|n| if n == 0 { "name".into() } else { format!("own/f{n}/text") }).collect();
    let (mut server, mut last) = (Server::new(), FIRST());
    for author in 0..128 {
        let ops =
            (0..8).map(|n| put(&keys[(author * 8 + n) % 16], &format!("Amina {author}"), &[])).collect();
        let change = by(author, &[last], ops);
        server.take(&bytes(&change)).unwrap();
        if author < 96 {
            last = head(&change);
        }
    }
    (server, keys, last)
}

#[test]
fn a_document_at_every_limit_takes_an_honest_change_that_settles_all_of_it() {
    let (mut server, keys, _) = crowded();
    assert_eq!(server.registers.heads().len(), 32);
    assert!(keys.iter().all(|key| server.registers.values(key).len() == 64));
    let mut doc = server.doc.clone();
    let settled =
        change(&mut doc, 200, |writer| keys.iter().try_for_each(|key| writer.text(key, "Amina Diallo")));
    assert_eq!(decode(&settled).unwrap().ops.iter().map(|op| op.preds.len()).sum::<usize>(), 1_024);
    server.take(&settled).unwrap();
    server.compare_all();
    assert_eq!(server.registers.heads().len(), 1);
    assert!(keys.iter().all(|key| server.registers.values(key) == [Scalar::Text("Amina Diallo".into())]));
}

#[test]
fn one_more_of_anything_is_refused() {
    let (mut server, keys, last) = crowded();
    let beside = by(300, &[last], vec![put("remark", "x", &[])]);
    let too_many_heads = crowded_by("too many changes that do not know of each other");
    assert_eq!(server.take(&bytes(&beside)), too_many_heads);
    let past = server.past();
    let heads: Vec<_> =
        server.registers.heads().into_iter().map(|head| (head, past.highest(&[head]).unwrap())).collect();
    for (key, detail) in [
        (keys[0].as_str(), "a field has too many concurrent values"),
        ("remark", "document has too many concurrent values"),
    ] {
        let change = by(300, &heads, vec![put(key, "x", &[]), put(key, "y", &[])]);
        assert_eq!(server.take(&bytes(&change)), crowded_by(detail));
    }
}

#[test]
fn values_of_more_authors_than_a_change_can_name_are_refused() {
    let (mut registers, mut last) = (Registers::new(Kind::Candidate), FIRST());
    let mut write = |author: usize| {
        let change = by(author, &[last], vec![put(&format!("own/f{}/text", author % 4), "x", &[])]);
        registers.take(&change, None)?;
        last = head(&change);
        Ok(())
    };
    assert!((0..128).all(|author| write(author).is_ok()));
    assert_eq!(write(128), crowded_by("too many authors of concurrent values"));
}

#[test]
fn what_a_change_replaces_makes_room_for_what_it_puts() {
    let (mut registers, mut last) = (Registers::new(Kind::Candidate), FIRST());
    let mut write = |author, ops| {
        let change = by(author, &[last], ops);
        registers.take(&change, None)?;
        last = head(&change);
        Ok(change.header.start_op)
    };
    let mut first = 0;
    for part in 0..4_usize {
        let ops = (0..500).map(|n| put(&format!("own/f{part}-{n}/text"), "x", &[])).collect();
        first = write(part, ops).unwrap();
    }
    assert_eq!(
        write(9, vec![put("own/one-more/text", "x", &[])]),
        too_large("document has too many fields").map(|()| 0)
    );
    let third = ActorId(3_u64.to_be_bytes());
    let replaced = |n: u64| OpId { counter: first + n, actor: third };
    let again = (0..500).map(|n| put(&format!("own/f3-{n}/text"), "y", &[replaced(n)])).collect();
    first = write(10, again).unwrap();
    let tenth = OpId { counter: first, actor: ActorId(10_u64.to_be_bytes()) };
    let gone = Op { put: None, ..put("own/f3-0/text", "", &[tenth]) };
    write(11, vec![gone, put("own/one-more/text", "x", &[])]).unwrap();
}

#[test]
fn fields_that_hold_half_a_megabyte_are_the_end() {
    let (mut registers, mut last) = (Registers::new(Kind::Candidate), FIRST());
    let text = "a".repeat(2_000);
    let answers: Vec<_> = (0..9)
        .map(|part| {
            let ops = (0..30).map(|n| put(&format!("own/f{part}-{n}/text"), &text, &[])).collect();
            let change = by(part, &[last], ops);
            last = head(&change);
            registers.take(&change, None)
        })
        .collect();
    assert!(answers[..8].iter().all(Result::is_ok));
    assert_eq!(answers[8], too_large("document's fields hold too much"));
}

#[test]
fn a_history_of_four_thousand_changes_twenty_thousand_operations_or_four_megabytes_is_the_end() {
    let long = |seq, max_op, bytes| {
        let mut change = by(1, &[FIRST()], vec![put("remark", "x", &[])]);
        (change.header.seq, change.header.max_op, change.bytes) = (seq, max_op, bytes);
        let mut registers = Registers::new(Kind::Candidate);
        registers.apply(&change);
        let next = |n, last| by(n, &[last], vec![put("name", &format!("Amina {n}"), &[])]);
        let last = next(2, (change.header.hash, max_op));
        registers.take(&last, None).unwrap();
        registers.take(&next(3, head(&last)), None)
    };
    assert_eq!(long(100, 100, 100), Ok(()));
    assert_eq!(long(3_999, 100, 100), FULL);
    // The constant first change has the first number.
    assert_eq!(long(100, 20_000, 100), FULL);
    assert_eq!(long(100, 100, 4 * 1024 * 1024 - 150), FULL);
}

#[test]
fn operations_beside_each_other_are_counted_one_by_one() {
    let (mut registers, mut past) = (Registers::new(Kind::Candidate), Past::new(Kind::Candidate));
    let mut take = |change: &Decoded| {
        registers.take(change, Some(&past))?;
        let header = &change.header;
        assert!(past.note(header.hash, header.actor, header.seq, header.max_op, bytes(change)));
        Ok(())
    };
    // Each author writes one field 512 times from the very beginning; now and then somebody settles what they left.
    let own = |author: usize, n: u64| OpId { counter: n + 1, actor: ActorId((author as u64).to_be_bytes()) };
    let writes = |author: usize| {
        let ops = (1..=512).map(|n| {
            let before = (n > 1).then(|| own(author, n - 1));
            put("remark", "x", before.as_slice())
        });
        by(author, &[FIRST()], ops.collect())
    };
    let (mut ended, mut settled) = (None, None);
    for author in 0..400 {
        let mut heads: Vec<_> = settled.into_iter().collect();
        let mut left: Vec<OpId> = vec![];
        if let Some((_, max_op)) = settled {
            left.push(OpId { counter: max_op, actor: ActorId((1_000 + author as u64 - 1).to_be_bytes()) });
        }
        let change = writes(author);
        if let Err(refusal) = take(&change) {
            ended = Some((author, refusal));
            break;
        }
        heads.push(head(&change));
        left.push(own(author, 512));
        left.sort_unstable();
        let settling = by(1_000 + author, &heads, vec![put("remark", "y", &left)]);
        take(&settling).unwrap();
        settled = Some(head(&settling));
        assert!(settling.header.max_op < 1_000, "the highest number tells nothing");
    }
    let (author, refusal) = ended.unwrap();
    assert_eq!((author, Err(refusal)), (38, FULL));
}

#[test]
fn a_document_that_is_too_large_already_can_be_mended_and_not_be_made_worse() {
    let mut registers = Registers::new(Kind::Candidate);
    let mut past = Past::new(Kind::Candidate);
    let values: Vec<_> = (0..40)
        .map(|author| by(author, &[FIRST()], vec![put("name", "a", &[]), put("name", "b", &[])]))
        .collect();
    for change in &values {
        let header = &change.header;
        registers.apply(change);
        assert!(past.note(header.hash, header.actor, header.seq, header.max_op, bytes(change)));
    }
    let heads: Vec<_> = values.iter().map(head).collect();
    let take = |change: Decoded| registers.clone().take(&change, Some(&past));
    let seen = OpId { counter: 2, actor: values[0].header.actor };
    let one = |deps: &[(ChangeHash, u64)], op: Op| take(by(300, deps, vec![op]));
    assert_eq!(one(&heads[..2], put("name", "c", &[seen])), Ok(()), "one head fewer, as many values");
    assert_eq!(one(&heads[..1], put("name", "c", &[seen])), Ok(()), "as many of both");
    assert_eq!(one(&heads, put("remark", "c", &[])), Ok(()), "another field");
    assert_eq!(one(&heads, put("name", "c", &[])), crowded_by("a field has too many concurrent values"));
    let beside = crowded_by("too many changes that do not know of each other");
    assert_eq!(one(&[FIRST()], put("remark", "c", &[])), beside);
}

#[test]
fn a_past_change_is_read_once_however_many_ask_for_what_it_put() {
    let (mut registers, mut past) = (Registers::new(Kind::Candidate), Past::new(Kind::Candidate));
    let first = by(1, &[FIRST()], vec![put("name", "Amina", &[])]);
    let seen = [OpId { counter: 2, actor: first.header.actor }];
    let beside = |author| by(author, &[head(&first)], vec![put("name", "Amina D", &seen)]);
    let changes: Vec<_> = std::iter::once(first.clone()).chain((2..30).map(beside)).collect();
    decode::READ.set(0);
    for change in &changes {
        let header = &change.header;
        registers.take(change, Some(&past)).unwrap();
        assert!(past.note(header.hash, header.actor, header.seq, header.max_op, bytes(change)));
    }
    assert_eq!(decode::READ.get(), 1, "only the first change, which is no longer visible");
}

#[test]
fn what_no_past_could_make_right_is_refused_without_it() {
    let mut registers = Registers::new(Kind::Candidate);
    let first = by(1, &[FIRST()], vec![put("name", "Amina", &[])]);
    let second = by(2, &[head(&first)], vec![put("name", "Amina D", &[])]);
    for change in [&first, &second] {
        registers.take(change, None).unwrap();
    }
    let beside = |value: &str| by(3, &[head(&first)], vec![put("phone", value, &[])]);
    let honest = beside("0470 00 00 03");
    assert!(registers.needs_past(&honest.header) && !registers.may_hold(&honest.header));
    assert_eq!(registers.check_without_past(&honest), Ok(()));
    let refusal = registers.check_without_past(&beside("bel mij")).map_err(|refusal| refusal.code);
    assert_eq!(refusal, Err(RefusalCode::Value));

    // A number that cannot be next yet: what comes before it is not here, whatever it depends on.
    let mut early = honest.clone();
    early.header.seq = 2;
    assert!(!registers.needs_past(&early.header));
    assert_eq!(registers.place(&early.header, None), Ok(Place::Missing));
    // What has a number that was used is in the log already, or not from an honest app.
    assert!(registers.needs_past(&first.header) && registers.may_hold(&first.header));

    let mut full = registers.clone();
    let mut long = by(4, &[head(&second)], vec![put("remark", "x", &[])]);
    long.header.seq = 3_998;
    full.apply(&long);
    assert_eq!(full.check_without_past(&honest), FULL);
}
