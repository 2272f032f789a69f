//! The operations' columns: counted run by run, never expanded.

use super::{OPS_MAX, Refusal, bytes::Reader, malformed, too_large};

// Column specifications (id << 4 | type) of what our apps write; every other column means a list, a nested object, a
// mark or something newer.
const KEY: u64 = 0x15;
const INSERT: u64 = 0x34;
const ACTION: u64 = 0x42;
const VALUE_META: u64 = 0x56;
const VALUE_RAW: u64 = 0x57;
const PRED_COUNT: u64 = 0x70;
const PRED_ACTOR: u64 = 0x71;
const PRED_COUNTER: u64 = 0x73;

const ACTION_PUT: u64 = 1;
const ACTION_DELETE: u64 = 3;
const VALUE_NULL: u64 = 0;
const VALUE_INT: u64 = 4;
const VALUE_TEXT: u64 = 6;
/// More than automerge has kinds of columns.
const COLUMNS_MAX: u64 = 32;
/// Most predecessors of all operations together.
const PREDS_MAX: u64 = 4 * OPS_MAX;

/// Checks the columns and returns the number of operations.
pub(super) fn check(reader: &mut Reader<'_>) -> Result<u64, Refusal> {
    let mut specs = Vec::new();
    for _ in 0..reader.count(COLUMNS_MAX)? {
        specs.push((reader.uleb()?, reader.uleb()?));
    }
    if !specs.is_sorted_by(|(one, _), (other, _)| one < other) {
        return Err(malformed("columns are out of order"));
    }
    let mut data: [&[u8]; 8] = [&[]; 8];
    for (spec, length) in specs {
        let column = reader.take(usize::try_from(length).map_err(|_| too_large("column is too long"))?)?;
        let known = [KEY, INSERT, ACTION, VALUE_META, VALUE_RAW, PRED_COUNT, PRED_ACTOR, PRED_COUNTER];
        let place = known.iter().zip(&mut data).find(|(known, _)| **known == spec);
        *place.ok_or(malformed("operations other than put and delete of a root key"))?.1 = column;
    }
    let [key, insert, action, value_meta, value_raw, pred_count, pred_actor, pred_counter] = data;

    let mut ops = 0;
    rle(action, OPS_MAX, Reader::uleb, |action, count| {
        ops += count;
        match action {
            Some(ACTION_PUT | ACTION_DELETE) => Ok(()),
            _ => Err(malformed("an operation other than put and delete")),
        }
    })?;
    let keys = rle(key, ops, Reader::prefixed, |key, _| match key.map(std::str::from_utf8) {
        Some(Ok(key)) if !key.is_empty() => Ok(()),
        _ => Err(malformed("an operation without a root key")),
    })?;
    let mut raw_bytes = 0_u64;
    let values = rle(value_meta, ops, Reader::uleb, |meta, count| {
        let meta = meta.unwrap_or(VALUE_NULL);
        raw_bytes = raw_bytes.saturating_add((meta >> 4).saturating_mul(count));
        match meta & 15 {
            VALUE_NULL | VALUE_INT | VALUE_TEXT => Ok(()),
            _ => Err(malformed("a value that is no text and no number")),
        }
    })?;
    let mut preds = 0_u64;
    let pred_counts = rle(pred_count, ops, Reader::uleb, |count_each, count| {
        preds = preds.saturating_add(count_each.unwrap_or(0).saturating_mul(count));
        if preds > PREDS_MAX { Err(too_large("too many predecessors")) } else { Ok(()) }
    })?;
    let pred_actors = rle(pred_actor, preds, Reader::uleb, |actor, _| present(&actor))?;
    let pred_counters = rle(pred_counter, preds, Reader::sleb, |delta, _| present(&delta))?;

    let counted = [
        (keys, ops),
        (booleans(insert, ops)?, ops),
        (values, ops),
        (pred_counts, ops),
        (pred_actors, preds),
        (pred_counters, preds),
    ];
    if counted.iter().any(|(rows, wanted)| rows != wanted) || u64::try_from(value_raw.len()) != Ok(raw_bytes)
    {
        return Err(malformed("columns differ in length"));
    }
    Ok(ops)
}

fn present<T>(value: &Option<T>) -> Result<(), Refusal> {
    if value.is_some() { Ok(()) } else { Err(malformed("a predecessor is missing")) }
}

/// Walks a run-length encoded column: `n > 0` one value n times, `n < 0` |n| values, `0` and a count of nulls. Returns the rows.
fn rle<'a, T>(
    column: &'a [u8],
    rows_max: u64,
    read: impl Fn(&mut Reader<'a>) -> Result<T, Refusal>,
    mut each: impl FnMut(Option<T>, u64) -> Result<(), Refusal>,
) -> Result<u64, Refusal> {
    let mut reader = Reader::new(column);
    let mut rows = 0_u64;
    while !reader.is_empty() {
        let run = reader.sleb()?;
        let nulls = if run == 0 { reader.uleb()? } else { 0 };
        rows = rows.saturating_add(run.unsigned_abs()).saturating_add(nulls);
        if rows > rows_max {
            return Err(too_large("too many rows"));
        }
        match run {
            0 => each(None, nulls)?,
            1.. => each(Some(read(&mut reader)?), run.unsigned_abs())?,
            _ => {
                for _ in 0..run.unsigned_abs() {
                    each(Some(read(&mut reader)?), 1)?;
                }
            }
        }
    }
    Ok(rows)
}

/// Walks the column that says whether an operation inserts into a list: alternating counts, `false` first. None may.
fn booleans(column: &[u8], rows_max: u64) -> Result<u64, Refusal> {
    let mut reader = Reader::new(column);
    let rows = reader.uleb()?;
    if rows <= rows_max && reader.is_empty() { Ok(rows) } else { Err(malformed("an operation on a list")) }
}
