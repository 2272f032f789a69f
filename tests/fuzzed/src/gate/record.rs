//! One pushed change, as an input says it: a byte for the form, two for the length, then the bytes.

use super::door::Known;
use crate::chunk::{CHANGE, Front, chunk};

const RAW: u8 = 0;
const SEALED: u8 = 1;
const FITTED: u8 = 2;
const FORMS: u8 = 3;

/// A change to push.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Record {
    /// These bytes.
    Raw(Vec<u8>),
    /// A chunk with these contents, its length and checksum right.
    Sealed(Vec<u8>),
    /// The same, and fitted into the document's log.
    Fitted {
        /// Author: this byte eight times; 255 is the author of the constant first change.
        actor: u8,
        /// What it depends on: 0 the heads, else one or two of the log's changes.
        deps: u8,
        /// Added to the right sequence number.
        seq: i8,
        /// Added to the right number of the first operation; 127 means near the end of 32 bits.
        start_op: i8,
        /// Time, message, other authors, columns.
        tail: Vec<u8>,
    },
}

impl Record {
    /// The next record; the last one may be cut short.
    pub fn read(input: &mut &[u8]) -> Option<Self> {
        let (&[form, high, low], rest) = input.split_first_chunk()?;
        let (bytes, rest) = rest.split_at(usize::from(u16::from_be_bytes([high, low])).min(rest.len()));
        *input = rest;
        Some(match form % FORMS {
            RAW => Self::Raw(bytes.to_vec()),
            SEALED => Self::Sealed(bytes.to_vec()),
            _ => {
                let (&[actor, deps, seq, start_op], tail) = bytes.split_first_chunk()?;
                let [seq, start_op] = [seq, start_op].map(|byte| i8::from_ne_bytes([byte]));
                Self::Fitted { actor, deps, seq, start_op, tail: tail.to_vec() }
            }
        })
    }

    /// The record as part of an input.
    pub fn write(&self, input: &mut Vec<u8>) {
        let (form, bytes) = match self {
            Self::Raw(bytes) => (RAW, bytes.clone()),
            Self::Sealed(contents) => (SEALED, contents.clone()),
            Self::Fitted { actor, deps, seq, start_op, tail } => {
                let numbers = [*actor, *deps, seq.to_ne_bytes()[0], start_op.to_ne_bytes()[0]];
                (FITTED, [&numbers, tail.as_slice()].concat())
            }
        };
        input.push(form);
        input.extend(u16::try_from(bytes.len()).unwrap_or(u16::MAX).to_be_bytes());
        input.extend(&bytes[..bytes.len().min(usize::from(u16::MAX))]);
    }

    /// What is pushed, against a log of these changes.
    pub(super) fn bytes(&self, known: &[Known]) -> Vec<u8> {
        match self {
            Self::Raw(bytes) => bytes.clone(),
            Self::Sealed(contents) => chunk(CHANGE, contents),
            Self::Fitted { actor, deps, seq, start_op, tail } => {
                let actor = if *actor == 255 { known[0].actor.0 } else { [*actor; 8] };
                let last = known.iter().filter(|known| known.actor.0 == actor).map(|known| known.seq).max();
                let deps = chosen(*deps, known);
                let highest = deps.iter().map(|dep| dep.max_op).max().unwrap_or(0);
                let first = match start_op {
                    127 => u64::from(u32::MAX) - 1,
                    _ => (highest + 1).saturating_add_signed(i64::from(*start_op)),
                };
                let mut deps: Vec<_> = deps.iter().map(|dep| dep.hash.0).collect();
                deps.sort_unstable();
                deps.dedup();
                let front = Front {
                    deps,
                    actor: actor.to_vec(),
                    seq: (last.unwrap_or(0) + 1).saturating_add_signed(i64::from(*seq)),
                    start_op: first,
                };
                chunk(CHANGE, &front.with(tail))
            }
        }
    }
}

fn chosen(deps: u8, known: &[Known]) -> Vec<&Known> {
    match deps {
        0 => known.iter().filter(|known| known.is_head).collect(),
        1..=127 => vec![&known[usize::from(deps - 1) % known.len()]],
        _ => [deps & 15, deps >> 4 & 7].map(|place| &known[usize::from(place) % known.len()]).to_vec(),
    }
}
