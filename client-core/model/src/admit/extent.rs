//! How large a document may grow. Each limit leaves room for what an honest app needs to say in one change: it depends on
//! all heads (at most 64), and names every value that it replaces (at most 2,048) with its author (at most 256 beside its own).
//!
//! A document that is over a limit, from before there was one, can be mended: only what makes it worse is refused. An honest
//! tablet's change that is refused because others filled the document is in quarantine with its device and this reason; it
//! comes in when it is tried again after the document was settled.

use std::collections::BTreeSet;

use super::{OpId, Refusal};
use crate::{ids::ActorId, wire::RefusalCode};

/// Eight tablets that were off line with one sheet make eight.
const HEADS_MAX: usize = 32;
/// Most concurrent values of one register.
const CONCURRENT_MAX: usize = 64;
/// Most values that stand beside others.
const CONTESTED_MAX: usize = 1_024;
/// Most authors of those; each start of an app is one.
const AUTHORS_MAX: usize = 128;
const REGISTERS_MAX: usize = 2_000;
/// Most bytes of all keys and values.
const CONTENT_BYTES_MAX: usize = 512 * 1024;
/// Most changes of a document. A pause in typing makes one, a talk at the desk about fifteen: one talk a week for five years.
/// A tablet reads the whole document at every save and for every page, in its browser within half a second also when each
/// change has an author of its own and was made beside thirty others (`server/examples/long_sheet.rs` measures it).
const CHANGES_MAX: u64 = 4_000;
/// Most operations of all its changes: a save touches one field or two, a new sheet thirty.
const OPERATIONS_MAX: u64 = 20_000;
/// Most bytes of all its changes, however well they compress: whoever reads the document must read them. A remark of a
/// thousand characters, saved again at every pause.
const HISTORY_BYTES_MAX: u64 = 4 * 1024 * 1024;

/// A value that stands in a register.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub(super) id: OpId,
    pub(super) bytes: usize,
}

/// How large a document is.
#[derive(Clone, Debug, Default)]
pub(super) struct Extent {
    pub(super) heads: usize,
    registers: usize,
    contested: usize,
    authors: BTreeSet<ActorId>,
    bytes: usize,
}

impl Extent {
    /// Counts a register with these values.
    pub(super) fn add(&mut self, key: &str, values: impl Iterator<Item = Standing> + Clone) {
        let count = values.clone().count();
        if count == 0 {
            return;
        }
        self.registers += 1;
        self.bytes += key.len() + values.clone().map(|value| value.bytes).sum::<usize>();
        if count > 1 {
            self.contested += count;
            self.authors.extend(values.map(|value| value.id.actor));
        }
    }

    /// Refuses what is over a limit and was not so before, or not as far.
    pub(super) fn check_against(&self, before: &Self) -> Result<(), Refusal> {
        use RefusalCode::{Crowded, TooLarge};
        let authors = |extent: &Self| extent.authors.len();
        for (was, is, max, code, detail) in [
            (before.heads, self.heads, HEADS_MAX, Crowded, "too many changes that do not know of each other"),
            (before.registers, self.registers, REGISTERS_MAX, TooLarge, "document has too many fields"),
            (
                before.contested,
                self.contested,
                CONTESTED_MAX,
                Crowded,
                "document has too many concurrent values",
            ),
            (authors(before), authors(self), AUTHORS_MAX, Crowded, "too many authors of concurrent values"),
            (before.bytes, self.bytes, CONTENT_BYTES_MAX, TooLarge, "document's fields hold too much"),
        ] {
            check(was, is, max, code, detail)?;
        }
        Ok(())
    }
}

/// Refuses too many values under one key, unless there were as many.
pub(super) fn check_values(before: usize, after: usize) -> Result<(), Refusal> {
    check(before, after, CONCURRENT_MAX, RefusalCode::Crowded, "a field has too many concurrent values")
}

fn check(
    before: usize,
    after: usize,
    max: usize,
    code: RefusalCode,
    detail: &'static str,
) -> Result<(), Refusal> {
    if after > max && after > before { Err(Refusal::new(code, detail)) } else { Ok(()) }
}

/// Refuses a history that every device must read and that nobody can shorten.
pub(super) fn check_history(changes: u64, operations: u64, bytes: u64) -> Result<(), Refusal> {
    if changes > CHANGES_MAX || operations > OPERATIONS_MAX || bytes > HISTORY_BYTES_MAX {
        return Err(Refusal::new(RefusalCode::Full, "document has too long a history"));
    }
    Ok(())
}
