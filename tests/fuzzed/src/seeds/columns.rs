//! Pushes for the gate whose operations are wrong, column by column.

use super::{Seed, changes::input};
use crate::{
    chunk::uleb,
    gate::{KINDS, Record},
};

const OBJECT_ACTOR: u64 = 0x01;
const OBJECT_COUNTER: u64 = 0x02;
const ELEMENT_ACTOR: u64 = 0x11;
const ELEMENT_COUNTER: u64 = 0x13;
const KEY: u64 = 0x15;
const INSERT: u64 = 0x34;
const ACTION: u64 = 0x42;
const VALUE_META: u64 = 0x56;
const VALUE_RAW: u64 = 0x57;
const PRED_COUNT: u64 = 0x70;
const PRED_ACTOR: u64 = 0x71;
const PRED_COUNTER: u64 = 0x73;

/// A run of 2^55 rows.
const ENDLESS: [u8; 9] = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x01];

/// Columns of one operation: put "Amina" under "name", with nothing before it.
fn put() -> Vec<(u64, Vec<u8>)> {
    vec![
        (KEY, b"\x7f\x04name".to_vec()),
        (INSERT, vec![1]),
        (ACTION, vec![0x7f, 1]),
        (VALUE_META, vec![0x7f, 0x56]),
        (VALUE_RAW, b"Amina".to_vec()),
        (PRED_COUNT, vec![0x7f, 0]),
    ]
}

/// The same with one column another.
fn but(spec: u64, data: &[u8]) -> Vec<(u64, Vec<u8>)> {
    let mut columns = put();
    columns.retain(|(known, _)| *known != spec);
    columns.push((spec, data.to_vec()));
    columns.sort();
    columns
}

fn and(mut columns: Vec<(u64, Vec<u8>)>, more: &[(u64, &[u8])]) -> Vec<(u64, Vec<u8>)> {
    columns.retain(|(known, _)| more.iter().all(|(spec, _)| spec != known));
    columns.extend(more.iter().map(|(spec, data)| (*spec, data.to_vec())));
    columns.sort();
    columns
}

/// Time, message, other authors, columns.
fn tail(time: &[u8], message: &[u8], others: &[&[u8]], columns: &[(u64, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = time.to_vec();
    let prefixed = |part: &[u8]| [uleb(part.len() as u64), part.to_vec()].concat();
    bytes.extend(prefixed(message));
    bytes.extend(uleb(others.len() as u64));
    others.iter().for_each(|other| bytes.extend(prefixed(other)));
    bytes.extend(uleb(columns.len() as u64));
    for (spec, data) in columns {
        bytes.extend(uleb(*spec));
        bytes.extend(uleb(data.len() as u64));
    }
    columns.iter().for_each(|(_, data)| bytes.extend(data));
    bytes
}

pub(super) fn hostile() -> Vec<Seed> {
    let endless = |value: &[u8]| [&ENDLESS, value].concat();
    let plain = |columns: &[(u64, Vec<u8>)]| tail(&[5], b"Balie 3", &[], columns);
    let pred = |actor: u8, counter: u8| {
        and(
            put(),
            &[(PRED_COUNT, &[0x7f, 1]), (PRED_ACTOR, &[0x7f, actor]), (PRED_COUNTER, &[0x7f, counter])],
        )
    };
    let many = |count: u16| {
        let rows = uleb(u64::from(count));
        let run = |value: &[u8]| {
            let signed = [u8::try_from(count & 0x7f).unwrap() | 0x80, u8::try_from(count >> 7).unwrap()];
            [&signed, value].concat()
        };
        vec![
            (KEY, run(b"\x04name")),
            (INSERT, rows),
            (ACTION, run(&[1])),
            (VALUE_META, run(&[0x16])),
            (VALUE_RAW, vec![b'a'; usize::from(count)]),
            (PRED_COUNT, run(&[0])),
        ]
    };
    let long_key = [&[0x7f, 0xc8, 0x01], [b'k'; 200].as_slice()].concat();
    let mut cases: Vec<(String, Vec<u8>)> = [
        ("plain", plain(&put())),
        ("endless-actions", plain(&but(ACTION, &endless(&[1])))),
        ("endless-keys", plain(&but(KEY, &endless(b"\x01a")))),
        ("endless-values", plain(&but(VALUE_META, &endless(&[0x56])))),
        ("endless-preds", plain(&but(PRED_COUNT, &endless(&[1])))),
        ("one-with-endless-preds", plain(&but(PRED_COUNT, &[&[0x7f], ENDLESS.as_slice()].concat()))),
        ("endless-inserts", plain(&but(INSERT, &[0xff, 0xff, 0xff, 0xff, 0x0f]))),
        ("endless-nulls", plain(&but(ACTION, &[&[0], ENDLESS.as_slice()].concat()))),
        ("endless-pred-actors", plain(&and(pred(0, 1), &[(PRED_ACTOR, &endless(&[0]))]))),
        ("endless-pred-counters", plain(&and(pred(0, 1), &[(PRED_COUNTER, &endless(&[1]))]))),
        ("value-longer-than-its-bytes", plain(&but(VALUE_META, &[0x7f, 0xf6, 0xff, 0xff, 0xff, 0x0f]))),
        ("unknown-object", plain(&and(put(), &[(OBJECT_ACTOR, &[0x7f, 0]), (OBJECT_COUNTER, &[0x7f, 9])]))),
        (
            "unknown-element",
            plain(&and(put(), &[(ELEMENT_ACTOR, &[0x7f, 0]), (ELEMENT_COUNTER, &[0x7f, 9])])),
        ),
        ("unknown-pred", plain(&pred(0, 77 & 0x3f))),
        ("pred-of-itself", plain(&pred(0, 2))),
        ("pred-of-nobody", plain(&pred(9, 2))),
        ("pred-before-the-first", plain(&pred(0, 0x7f))),
        ("pred-of-the-genesis", tail(&[5], b"", &[b"genesis\x01"], &pred(1, 1))),
        ("pred-of-fatima", tail(&[5], b"", &[&[1; 8]], &pred(1, 2))),
        ("others-out-of-order", tail(&[5], b"", &[&[2; 8], &[1; 8]], &pred(1, 2))),
        ("others-twice", tail(&[5], b"", &[&[1; 8], &[1; 8]], &pred(2, 2))),
        ("other-is-itself", tail(&[5], b"", &[&[3; 8]], &pred(1, 2))),
        ("other-unused", tail(&[5], b"", &[&[1; 8]], &put())),
        ("other-empty", tail(&[5], b"", &[b""], &put())),
        ("no-operations", plain(&[])),
        ("operations-512", plain(&many(512))),
        ("operations-513", plain(&many(513))),
        ("key-empty", plain(&but(KEY, &[0x7f, 0]))),
        ("key-null", plain(&but(KEY, &[0, 1]))),
        ("key-not-utf8", plain(&but(KEY, &[0x7f, 1, 0xff]))),
        ("key-long", plain(&but(KEY, &long_key))),
        ("key-kind", plain(&but(KEY, b"\x7f\x04kind"))),
        ("value-not-utf8", plain(&but(VALUE_RAW, &[0xff; 5]))),
        ("value-control", plain(&but(VALUE_RAW, b"A\0m\x07a"))),
        (
            "delete-of-nothing",
            plain(&and(put(), &[(ACTION, &[0x7f, 3]), (VALUE_META, &[0x7f, 0]), (VALUE_RAW, &[])])),
        ),
        ("delete-with-value", plain(&but(ACTION, &[0x7f, 3]))),
        ("insert", plain(&but(INSERT, &[0, 1]))),
        ("runs-that-could-be-shorter", plain(&but(ACTION, &[1, 1]))),
        ("columns-out-of-order", plain(&put().into_iter().rev().collect::<Vec<_>>())),
        ("columns-twice", plain(&[put(), put()].concat())),
        ("columns-many", plain(&(0..40).map(|n| (n * 16 + 6, vec![])).collect::<Vec<_>>())),
        ("column-compressed", plain(&but(ACTION | 8, &[0x7f, 1]))),
        ("time-first", tail(&[0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f], b"", &[], &put())),
        ("time-last", tail(&[0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0], b"", &[], &put())),
        ("time-in-too-many-bytes", tail(&[0x85, 0x80, 0], b"", &[], &put())),
        ("message-long", tail(&[5], &[b'a'; 500], &[], &put())),
        ("message-not-utf8", tail(&[5], &[0xff], &[], &put())),
    ]
    .map(|(name, tail)| (name.to_owned(), tail))
    .into();
    for kind in 0..16 {
        cases.push((format!("value-of-type-{kind}"), plain(&but(VALUE_META, &[0x7f, 0x50 | kind]))));
    }
    for action in 0..9 {
        cases.push((format!("action-{action}"), plain(&but(ACTION, &[0x7f, action]))));
    }
    let seed = |(name, tail): (String, Vec<u8>)| {
        let record = Record::Fitted { actor: 3, deps: 0, seq: 0, start_op: 0, tail };
        [0, KINDS]
            .map(|base| (format!("hostile-{name}-{base}"), input(base, &[record.clone(), record.clone()])))
    };
    cases.into_iter().flat_map(seed).collect()
}
