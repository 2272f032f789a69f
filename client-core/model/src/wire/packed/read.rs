//! From columns to entries. The bytes may be anybody's: every count is checked against what is left before room is made.

use super::{CHANGES_FROM, Packed, SAVED, SAVED_IN_PARTS, at, saved, take, ulebs};
use crate::{
    admit::decode::bytes::Reader,
    ids::{ActorId, DocId},
    wire::{
        Entry, FrameError, Payload,
        compact::{COLUMNS, Compact, DEPS_MAX, Dep, MESSAGE_BYTES_MAX, OTHERS_MAX, Parts},
        leb,
    },
};

/// The entries of a page, with compact changes. At most `changes_max` documents and as many changes.
pub fn unpack(packed: &Packed, changes_max: u64) -> Result<Vec<Entry>, FrameError> {
    entries(packed, changes_max, true)
}

/// The entries of a push: as [`unpack`], but a device pushes no snapshots, and reading them may be made dear.
pub fn unpack_push(packed: &Packed, changes_max: u64) -> Result<Vec<Entry>, FrameError> {
    entries(packed, changes_max, false)
}

fn entries(packed: &Packed, changes_max: u64, snapshots_too: bool) -> Result<Vec<Entry>, FrameError> {
    let mut reader = Reader::new(&packed.body);
    let docs = reader.count(changes_max)?;
    let ids = (0..docs).map(|_| reader.array().map(DocId)).collect::<Result<Vec<_>, _>>()?;
    let places = ulebs(&mut reader, docs)?;
    let forms = ulebs(&mut reader, docs)?;
    if !snapshots_too && forms.iter().any(|form| *form < CHANGES_FROM) {
        return Err(FrameError::Packed);
    }
    let mut last_seq = 0_u64;
    let mut last_seqs = Vec::new();
    for _ in 0..docs {
        last_seq = last_seq.wrapping_add_signed(reader.sleb()?);
        last_seqs.push(last_seq);
    }
    let with_form = |wanted| forms.iter().filter(|form| **form == wanted).count();
    let snapshots = ulebs(&mut reader, leb::len(with_form(SAVED)))?;
    let in_parts = with_form(SAVED_IN_PARTS);
    let counts = forms.iter().map(|form| form.saturating_sub(CHANGES_FROM));
    let changes = counts.fold(0_u64, u64::saturating_add);
    if changes > changes_max {
        return Err(FrameError::TooLarge);
    }
    let masks = take(&mut reader, changes)?;
    let whole =
        masks.iter().filter(|mask| **mask == 0).map(|_| reader.uleb()).collect::<Result<Vec<_>, _>>()?;
    let mut parts = parts(&mut reader, masks)?.into_iter();
    let mut in_parts = saved::read(&mut reader, in_parts)?.into_iter();
    let mut whole = whole.into_iter();
    let mut changes = Vec::new();
    for mask in masks {
        changes.push(match mask {
            0 => Compact::Whole(take(&mut reader, whole.next().ok_or(FrameError::Packed)?)?.to_vec()),
            _ => Compact::Parts(Box::new(parts.next().ok_or(FrameError::Packed)?)),
        });
    }
    let (mut changes, mut snapshots) = (changes.into_iter(), snapshots.into_iter());
    let mut entries = Vec::new();
    for (((doc, place), form), last_seq) in ids.into_iter().zip(places).zip(forms).zip(last_seqs) {
        let (kind, space) = *at(&packed.places, place)?;
        let payload = match form.checked_sub(CHANGES_FROM) {
            Some(count) => {
                let count = usize::try_from(count).unwrap_or(usize::MAX);
                Payload::Compact(changes.by_ref().take(count).collect())
            }
            None if form == SAVED_IN_PARTS => {
                Payload::Snapshot(in_parts.next().ok_or(FrameError::Packed)?.chunk())
            }
            None => {
                let length = snapshots.next().ok_or(FrameError::Packed)?;
                Payload::Snapshot(take(&mut reader, length)?.to_vec())
            }
        };
        entries.push(Entry { doc, kind, space, payload, last_seq: (last_seq > 0).then_some(last_seq) });
    }
    if reader.is_empty() { Ok(entries) } else { Err(FrameError::Packed) }
}

fn parts(reader: &mut Reader<'_>, masks: &[u8]) -> Result<Vec<Parts>, FrameError> {
    let masks: Vec<u8> = masks.iter().copied().filter(|mask| *mask != 0).collect();
    let count = masks.len();
    let actors = (0..reader.uleb()?).map(|_| reader.array().map(ActorId)).collect::<Result<Vec<_>, _>>()?;
    let mut messages = Vec::new();
    for _ in 0..reader.uleb()? {
        let message = reader.prefixed()?;
        if message.len() > MESSAGE_BYTES_MAX {
            return Err(FrameError::Packed);
        }
        messages.push(message);
    }
    let (by, named) = (ulebs(reader, leb::len(count))?, ulebs(reader, leb::len(count))?);
    let mut others = Vec::new();
    for _ in 0..count {
        let of_one = (0..reader.count(OTHERS_MAX)?).map(|_| at(&actors, reader.uleb()?).copied());
        others.push(of_one.collect::<Result<Vec<_>, _>>()?);
    }
    let (seqs, start_ops) = (ulebs(reader, leb::len(count))?, ulebs(reader, leb::len(count))?);
    let mut times = Vec::new();
    let mut at_ms = 0_i64;
    for _ in 0..count {
        at_ms = at_ms.wrapping_add(reader.sleb()?);
        times.push(at_ms);
    }
    let deps = deps(reader, count)?;
    let checksums = (0..count).map(|_| reader.array::<4>()).collect::<Result<Vec<_>, _>>()?;
    let columns = columns(reader, &masks)?;
    let mut parts = Vec::new();
    let rows = by.into_iter().zip(named).zip(others).zip(seqs.into_iter().zip(start_ops)).zip(times);
    for (((((by, named), others), (seq, start_op)), at_ms), ((checksum, deps), columns)) in
        rows.zip(checksums.into_iter().zip(deps).zip(columns))
    {
        let (actor, message) = (*at(&actors, by)?, at(&messages, named)?.to_vec());
        parts.push(Parts { checksum, deps, actor, seq, start_op, at_ms, message, others, columns });
    }
    Ok(parts)
}

fn deps(reader: &mut Reader<'_>, count: usize) -> Result<Vec<Vec<Dep>>, FrameError> {
    let counts = (0..count).map(|_| reader.count(DEPS_MAX)).collect::<Result<Vec<_>, _>>()?;
    let mut deps = Vec::new();
    for count in counts {
        let codes = take(reader, count)?.iter().map(|code| match code {
            0 => Ok(Dep::Genesis),
            1 => Ok(Dep::Before),
            2 => Ok(Dep::Prefix([0; 8])),
            _ => Err(FrameError::Packed),
        });
        deps.push(codes.collect::<Result<Vec<_>, _>>()?);
    }
    for dep in deps.iter_mut().flatten() {
        if let Dep::Prefix(prefix) = dep {
            *prefix = reader.array()?;
        }
    }
    Ok(deps)
}

type OfOne = [Option<minicbor::bytes::ByteVec>; 8];

fn columns(reader: &mut Reader<'_>, masks: &[u8]) -> Result<Vec<OfOne>, FrameError> {
    let has = |mask: u8, place: usize| mask & (1 << place) != 0;
    let mut lengths = Vec::new();
    for place in 0..COLUMNS.len() {
        for mask in masks.iter().filter(|mask| has(**mask, place)) {
            debug_assert_ne!(*mask, 0);
            lengths.push(reader.uleb()?);
        }
    }
    let mut lengths = lengths.into_iter();
    let mut columns = vec![[const { None }; 8]; masks.len()];
    for place in 0..COLUMNS.len() {
        for (mask, of_one) in masks.iter().zip(&mut columns) {
            if let (true, Some(column)) = (has(*mask, place), of_one.get_mut(place)) {
                *column = Some(take(reader, lengths.next().ok_or(FrameError::Packed)?)?.to_vec().into());
            }
        }
    }
    Ok(columns)
}
