//! How automerge 0.12 writes a change, for the few shapes that the gate lets in.

use std::collections::BTreeSet;

use super::{Decoded, Op, OpId};
use crate::{doc::Scalar, ids::ActorId};

/// The columns of a change's operations.
pub(super) mod column {
    // Specifications (id << 4 | type) of what our apps write; every other column means a list, a nested object, a mark or
    // something newer.
    const KEY: u64 = 0x15;
    const INSERT: u64 = 0x34;
    const ACTION: u64 = 0x42;
    const VALUE_META: u64 = 0x56;
    const VALUE_RAW: u64 = 0x57;
    const PRED_COUNT: u64 = 0x70;
    const PRED_ACTOR: u64 = 0x71;
    const PRED_COUNTER: u64 = 0x73;

    /// Their specifications, in order.
    pub(in super::super) const ALL: [u64; 8] =
        [KEY, INSERT, ACTION, VALUE_META, VALUE_RAW, PRED_COUNT, PRED_ACTOR, PRED_COUNTER];

    pub(in super::super) const ACTION_PUT: u64 = 1;
    pub(in super::super) const ACTION_DELETE: u64 = 3;
    pub(in super::super) const VALUE_NULL: u64 = 0;
    pub(in super::super) const VALUE_INT: u64 = 4;
    pub(in super::super) const VALUE_TEXT: u64 = 6;
}

/// The chunk from its type on: what its hash is made of.
pub(super) fn chunk(change: &Decoded) -> Vec<u8> {
    let contents = contents(change);
    let mut out = Vec::with_capacity(contents.len() + 4);
    out.push(1);
    length(&mut out, contents.len());
    out.extend(contents);
    out
}

fn contents(change: &Decoded) -> Vec<u8> {
    let header = &change.header;
    let mut out = Vec::new();
    length(&mut out, header.deps.len());
    for dep in &header.deps {
        out.extend(dep.as_bytes());
    }
    prefixed(&mut out, header.actor.as_bytes());
    uleb(&mut out, header.seq);
    uleb(&mut out, header.start_op);
    sleb(&mut out, header.at_ms);
    prefixed(&mut out, header.author.as_bytes());
    let preds = || change.ops.iter().flat_map(|op| &op.preds);
    let mut others: BTreeSet<ActorId> = preds().map(|pred| pred.actor).collect();
    others.remove(&header.actor);
    length(&mut out, others.len());
    for other in &others {
        prefixed(&mut out, other.as_bytes());
    }
    let actors: Vec<ActorId> = std::iter::once(header.actor).chain(others).collect();
    let columns = columns(&change.ops, &actors);
    let filled = || column::ALL.iter().zip(&columns).filter(|(_, column)| !column.is_empty());
    length(&mut out, filled().count());
    for (spec, column) in filled() {
        uleb(&mut out, *spec);
        length(&mut out, column.len());
    }
    columns.iter().for_each(|column| out.extend(column));
    out
}

fn columns(ops: &[Op], actors: &[ActorId]) -> [Vec<u8>; 8] {
    let mut insert = Vec::new();
    length(&mut insert, ops.len());
    let (mut metas, mut raw) = (Vec::with_capacity(ops.len()), Vec::new());
    for op in ops {
        let before = raw.len();
        let kind = match &op.put {
            None => column::VALUE_NULL,
            Some(Scalar::Text(text)) => {
                raw.extend(text.as_bytes());
                column::VALUE_TEXT
            }
            Some(Scalar::Int(number)) => {
                sleb(&mut raw, *number);
                column::VALUE_INT
            }
        };
        metas.push((wide(raw.len() - before) << 4) | kind);
    }
    let preds: Vec<&OpId> = ops.iter().flat_map(|op| &op.preds).collect();
    let place = |pred: &&OpId| wide(actors.iter().position(|actor| *actor == pred.actor).unwrap_or(0));
    let mut before = 0;
    let step = |pred: &&OpId| {
        pred.counter.cast_signed().wrapping_sub(std::mem::replace(&mut before, pred.counter.cast_signed()))
    };
    let action = |op: &Op| if op.put.is_some() { column::ACTION_PUT } else { column::ACTION_DELETE };
    [
        rle(ops.iter().map(|op| op.key.as_bytes()), prefixed),
        insert,
        rle(ops.iter().map(action), uleb),
        rle(metas.into_iter(), uleb),
        raw,
        rle(ops.iter().map(|op| wide(op.preds.len())), uleb),
        rle(preds.iter().map(place), uleb),
        rle(preds.iter().map(step), sleb),
    ]
}

/// Equal neighbours become a run, values that differ from their neighbours a literal.
fn rle<T: PartialEq + Copy>(rows: impl Iterator<Item = T>, write: impl Fn(&mut Vec<u8>, T)) -> Vec<u8> {
    let mut runs: Vec<(i64, T)> = Vec::new();
    for row in rows {
        match runs.last_mut() {
            Some((count, last)) if *last == row => *count += 1,
            _ => runs.push((1, row)),
        }
    }
    let mut out = Vec::new();
    for group in runs.chunk_by(|(one, _), (other, _)| *one == 1 && *other == 1) {
        match group {
            [(count, row)] if *count > 1 => {
                sleb(&mut out, *count);
                write(&mut out, *row);
            }
            singles => {
                sleb(&mut out, -wide(singles.len()).cast_signed());
                singles.iter().for_each(|(_, row)| write(&mut out, *row));
            }
        }
    }
    out
}

fn wide(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

fn length(out: &mut Vec<u8>, length: usize) {
    uleb(out, wide(length));
}

fn prefixed(out: &mut Vec<u8>, bytes: &[u8]) {
    length(out, bytes.len());
    out.extend(bytes);
}

fn uleb(out: &mut Vec<u8>, mut value: u64) {
    while value > 0x7f {
        out.push(u8::try_from(value & 0x7f).unwrap_or(0) | 0x80);
        value >>= 7;
    }
    out.push(u8::try_from(value).unwrap_or(0));
}

fn sleb(out: &mut Vec<u8>, mut value: i64) {
    loop {
        let low = u8::try_from(value & 0x7f).unwrap_or(0);
        value >>= 7;
        let sign = low & 0x40 != 0;
        if (value == 0 && !sign) || (value == -1 && sign) {
            out.push(low);
            return;
        }
        out.push(low | 0x80);
    }
}
