//! How far one space has come in one connection.

use std::collections::{BTreeSet, VecDeque};

use samenspel_model::{
    ChangeHash, DocId, Space,
    wire::{Cursor, Down, Entry, KNOWN_DOCS_MAX, KNOWN_HEADS_MAX, Known, Page},
};

use crate::store::{Compared, Moved, PageRequest, Seal, log::CHAIN_START};

/// Changes remembered as the device's own; more of them are simply sent back.
const OWN_MAX: usize = 10_000;
/// Documents asked of the store at once; a page holds fewer.
const DOCS_A_READ: usize = 2_000;

/// One space of one connection.
#[derive(Debug)]
pub(super) struct Feed {
    cursor: Cursor,
    stage: Stage,
    /// Something happened since the last read was asked for.
    dirty: bool,
    /// The next page is sent even when it tells nothing but the cursor.
    owes_cursor: bool,
    /// Changes this device pushed in this connection: it has them.
    own: BTreeSet<(DocId, ChangeHash)>,
}

#[derive(Debug)]
enum Stage {
    /// There may be news.
    Behind,
    /// Nothing is known that the device does not have.
    Live,
    /// The device was asked what it has.
    Hearing(Repair),
    /// The store compares.
    Comparing(Repair),
    /// Documents to send in full, then the next part or, at the end, the cursor.
    Sending(VecDeque<DocId>, Repair),
}

/// How far a repair has come.
#[derive(Clone, Debug, Default)]
struct Repair {
    /// Documents up to this one are dealt with; at first, and when all are, `None`.
    after: Option<DocId>,
    /// Where the log ended when the repair began.
    cursor: Option<Cursor>,
    /// Was the log put back to a backup, so that the device gives back what others wrote?
    restored: bool,
}

impl Feed {
    /// From the device's cursor, or from nothing.
    pub(super) fn new(space: Space, seal: &Seal, cursor: Option<Cursor>) -> Self {
        Self {
            cursor: cursor.unwrap_or_else(|| seal.cursor(space, 0, CHAIN_START, 0)),
            stage: Stage::Behind,
            dirty: false,
            owes_cursor: false,
            own: BTreeSet::new(),
        }
    }

    pub(super) fn note_own(&mut self, doc: DocId, hash: ChangeHash) {
        if self.own.len() < OWN_MAX {
            self.own.insert((doc, hash));
        }
    }

    /// The device's own push moved the log on from where the device stood: nothing else is new, so nothing needs to be
    /// read. `None` when it stood elsewhere.
    pub(super) fn moved_on(&mut self, moved: &Moved, seal: &Seal) -> Option<Page> {
        let there = (self.cursor.seq, self.cursor.base) == (moved.from, moved.from);
        if !there || !matches!(self.stage, Stage::Live) {
            return None;
        }
        self.cursor = seal.cursor(moved.space, moved.to, moved.chain, moved.to);
        Some(self.reached(vec![]))
    }

    pub(super) fn note_news(&mut self) {
        self.dirty = true;
        if matches!(self.stage, Stage::Live) {
            self.stage = Stage::Behind;
        }
    }

    /// The device pushed again what the log had: it keeps that until it hears of a cursor that has passed it, and there
    /// may be no other news to tell it.
    pub(super) fn owe_cursor(&mut self) {
        self.owes_cursor = true;
        self.note_news();
    }

    /// What to read next, if anything.
    pub(super) fn next_read(&mut self) -> Option<PageRequest> {
        match &self.stage {
            Stage::Behind => {
                self.dirty = false;
                Some(PageRequest::News { cursor: self.cursor.clone(), own: self.own.clone() })
            }
            Stage::Sending(queue, _) => {
                let docs = queue.iter().take(DOCS_A_READ).copied().collect();
                Some(PageRequest::Docs { space: self.cursor.space, docs })
            }
            _ => None,
        }
    }

    /// Takes news that was read; gives the page when there is anything to tell.
    pub(super) fn news_read(&mut self, page: Page) -> Option<Page> {
        let reached = page.cursor.clone().unwrap_or_else(|| self.cursor.clone());
        let owed = std::mem::take(&mut self.owes_cursor);
        let is_ahead = (reached.seq, reached.base) != (self.cursor.seq, self.cursor.base);
        let worth = owed || !page.entries.is_empty() || is_ahead;
        self.cursor = reached;
        if !page.more {
            if self.dirty {
                self.stage = Stage::Behind;
            } else {
                self.stage = Stage::Live;
                self.own.clear();
            }
        }
        worth.then_some(page)
    }

    /// The cursor does not lie on this log: begins to find out what the device has, also of what others wrote when that was
    /// put back to a backup.
    pub(super) fn repair(&mut self, restored: bool) -> Down {
        self.ask(Repair { restored, ..Repair::default() })
    }

    /// Does the device give back what others wrote?
    pub(super) fn relays(&self) -> bool {
        matches!(&self.stage, Stage::Comparing(Repair { restored: true, .. }))
    }

    /// Asks for what the device has after what is dealt with.
    fn ask(&mut self, repair: Repair) -> Down {
        let after = repair.after;
        self.stage = Stage::Hearing(repair);
        Down::Repair { space: self.cursor.space, after }
    }

    /// Takes what the device has; gives after which document that begins. `None` when nobody asked, or it is not the next
    /// documents in order, or too many.
    pub(super) fn hear(&mut self, known: &Known) -> Option<Option<DocId>> {
        let Stage::Hearing(repair) = &self.stage else { return None };
        let docs = &known.docs;
        let ids = || docs.iter().map(|(id, _)| *id);
        let is_next = repair.after.zip(ids().next()).is_none_or(|(after, first)| after < first);
        let is_ordered = is_next && ids().is_sorted_by(|one, next| one < next);
        let heads: usize = docs.iter().map(|(_, heads)| heads.len()).sum();
        let fits = docs.len() <= KNOWN_DOCS_MAX && (heads <= KNOWN_HEADS_MAX || docs.len() == 1);
        if !is_ordered || !fits || docs.is_empty() && !known.last {
            return None;
        }
        let repair = repair.clone();
        let after = repair.after;
        self.stage = Stage::Comparing(repair);
        Some(after)
    }

    /// The store found the difference; gives the next question when there is nothing to send first.
    pub(super) fn compared(&mut self, compared: Compared) -> Option<Down> {
        let Stage::Comparing(repair) = &self.stage else { return None };
        let cursor = repair.cursor.clone().or(Some(compared.cursor));
        let repair = Repair { after: compared.reached, cursor, restored: repair.restored };
        if compared.send.is_empty() && repair.after.is_some() {
            return Some(self.ask(repair));
        }
        self.stage = Stage::Sending(compared.send.into(), repair);
        None
    }

    /// Takes documents that were read in full; gives the page, and what to ask next.
    pub(super) fn docs_read(&mut self, entries: Vec<Entry>, taken: usize) -> (Option<Page>, Option<Down>) {
        let Stage::Sending(queue, repair) = &mut self.stage else {
            return (None, None);
        };
        queue.drain(..taken.min(queue.len()));
        let (is_sent, repair) = (queue.is_empty(), repair.clone());
        match repair.cursor.clone().filter(|_| is_sent && repair.after.is_none()) {
            Some(cursor) => {
                self.cursor = cursor;
                // What was written since the repair began comes as news.
                self.stage = Stage::Behind;
                (Some(self.reached(entries)), None)
            }
            None => {
                let page = Page { space: self.cursor.space, entries, cursor: None, more: true };
                (Some(page), is_sent.then(|| self.ask(repair)))
            }
        }
    }

    /// The last page for now: the device is where the feed is.
    fn reached(&self, entries: Vec<Entry>) -> Page {
        Page { space: self.cursor.space, entries, cursor: Some(self.cursor.clone()), more: false }
    }
}
