//! The operations' columns: counted run by run before they are expanded.

use super::{OPS_MAX, Op, OpId, Refusal, bytes::Reader, malformed, too_large};
use crate::{admit::encode::column, doc::Scalar, ids::ActorId};

/// More than automerge has kinds of columns.
const COLUMNS_MAX: u64 = 32;
/// Most predecessors of all operations together.
const PREDS_MAX: u64 = 4 * OPS_MAX;

/// Reads the columns; `actors` are the change's own and the others it names.
pub(super) fn read(reader: &mut Reader<'_>, actors: &[ActorId]) -> Result<Vec<Op>, Refusal> {
    let [keys, insert, action, value_meta, value_raw, pred_count, pred_actor, pred_counter] = split(reader)?;
    let actions = rle(action, OPS_MAX, Reader::uleb)?;
    let ops = u64::try_from(actions.len()).unwrap_or(u64::MAX);
    let keys = rle(keys, ops, Reader::prefixed)?;
    let metas = rle(value_meta, ops, Reader::uleb)?;
    let pred_counts = rle(pred_count, ops, Reader::uleb)?;
    let preds = pred_counts.iter().try_fold(0_u64, |sum, count| sum.checked_add(*count)).unwrap_or(u64::MAX);
    if preds > PREDS_MAX {
        return Err(too_large("too many predecessors"));
    }
    let pred_actors = rle(pred_actor, preds, Reader::uleb)?;
    let pred_deltas = rle(pred_counter, preds, Reader::sleb)?;
    let fits = [keys.len(), metas.len(), pred_counts.len()].iter().all(|rows| *rows == actions.len())
        && [pred_actors.len(), pred_deltas.len()].iter().all(|rows| u64::try_from(*rows) == Ok(preds))
        && booleans(insert, ops)?;
    if !fits {
        return Err(malformed("columns differ in length"));
    }
    let mut ids = Ids { counter: 0, actors, named: pred_actors.into_iter().zip(pred_deltas) };
    let mut raw = Reader::new(value_raw);
    let mut read = Vec::with_capacity(actions.len());
    for (((action, key), meta), preds) in actions.into_iter().zip(keys).zip(metas).zip(pred_counts) {
        read.push(Op { key: text(key)?, put: put(action, meta, &mut raw)?, preds: ids.take(preds)? });
    }
    if raw.is_empty() { Ok(read) } else { Err(malformed("columns differ in length")) }
}

fn split<'a>(reader: &mut Reader<'a>) -> Result<[&'a [u8]; 8], Refusal> {
    let mut specs = Vec::new();
    for _ in 0..reader.count(COLUMNS_MAX)? {
        specs.push((reader.uleb()?, reader.uleb()?));
    }
    let mut data: [&[u8]; 8] = [&[]; 8];
    for (spec, length) in specs {
        let bytes = reader.take(usize::try_from(length).map_err(|_| too_large("column is too long"))?)?;
        let place = column::ALL.iter().zip(&mut data).find(|(known, _)| **known == spec);
        *place.ok_or(malformed("operations other than put and delete of a root key"))?.1 = bytes;
    }
    Ok(data)
}

fn text(bytes: &[u8]) -> Result<String, Refusal> {
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| malformed("a text is no text"))
}

fn put(action: u64, meta: u64, raw: &mut Reader<'_>) -> Result<Option<Scalar>, Refusal> {
    let bytes = raw.take(usize::try_from(meta >> 4).map_err(|_| too_large("value is too long"))?)?;
    match (action, meta & 15) {
        (column::ACTION_PUT, column::VALUE_TEXT) => Ok(Some(Scalar::Text(text(bytes)?))),
        (column::ACTION_PUT, column::VALUE_INT) => Ok(Some(Scalar::Int(Reader::new(bytes).sleb()?))),
        (column::ACTION_DELETE, column::VALUE_NULL) => Ok(None),
        (column::ACTION_PUT | column::ACTION_DELETE, _) => {
            Err(malformed("a value that is no text and no number"))
        }
        _ => Err(malformed("an operation other than put and delete")),
    }
}

/// The predecessors one after the other; their counters are written as differences.
struct Ids<'a, I> {
    counter: i64,
    actors: &'a [ActorId],
    named: I,
}

impl<I: Iterator<Item = (u64, i64)>> Ids<'_, I> {
    fn take(&mut self, count: u64) -> Result<Vec<OpId>, Refusal> {
        (0..count).map(|_| self.next()).collect::<Option<_>>().ok_or(malformed("a predecessor is missing"))
    }

    fn next(&mut self) -> Option<OpId> {
        let (actor, delta) = self.named.next()?;
        self.counter = self.counter.checked_add(delta)?;
        let actor = *self.actors.get(usize::try_from(actor).ok()?)?;
        Some(OpId { counter: u64::try_from(self.counter).ok()?, actor })
    }
}

/// Expands a run-length encoded column of at most so many rows: `n > 0` one value n times, `n < 0` |n| values. Nulls, which
/// begin with `0`, are in none of our columns.
fn rle<'a, T: Copy>(
    column: &'a [u8],
    rows_max: u64,
    read: impl Fn(&mut Reader<'a>) -> Result<T, Refusal>,
) -> Result<Vec<T>, Refusal> {
    let mut reader = Reader::new(column);
    let (mut rows, mut left) = (Vec::new(), rows_max);
    while !reader.is_empty() {
        let run = reader.sleb()?;
        left = left.checked_sub(run.unsigned_abs()).ok_or(too_large("too many rows"))?;
        match run {
            0 => return Err(malformed("a row is empty")),
            1.. => {
                let value = read(&mut reader)?;
                rows.extend((0..run).map(|_| value));
            }
            _ => {
                for _ in run..0 {
                    rows.push(read(&mut reader)?);
                }
            }
        }
    }
    Ok(rows)
}

/// The column that says whether an operation inserts into a list: alternating counts, `false` first. None may.
fn booleans(column: &[u8], rows: u64) -> Result<bool, Refusal> {
    let mut reader = Reader::new(column);
    let counted = reader.uleb()?;
    if reader.is_empty() { Ok(counted == rows) } else { Err(malformed("an operation on a list")) }
}
