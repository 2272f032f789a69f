//! How far one space has come in one connection.

use std::collections::{BTreeSet, VecDeque};

use samenspel_model::{
    ChangeHash, DocId, LogId, Space,
    wire::{Cursor, Entry, Page},
};

use crate::store::{Compared, Moved, PageRequest};

/// Changes remembered as the device's own; more of them are simply sent back.
const OWN_MAX: usize = 10_000;
/// Documents and heads a device may name in a repair of one space.
const KNOWN_MAX: usize = 400_000;
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
    /// The device is telling what it has.
    Hearing(Heard),
    /// The store compares.
    Comparing,
    /// Documents to send in full, then the cursor.
    Repairing(VecDeque<DocId>, Cursor),
}

/// What a device tells of its documents.
#[derive(Debug, Default)]
struct Heard {
    /// The documents with their heads.
    known: Vec<(DocId, Vec<ChangeHash>)>,
    /// How many documents and heads those are.
    hashes: usize,
}

impl Feed {
    /// From the device's cursor, or from nothing.
    pub(super) fn new(space: Space, log: LogId, cursor: Option<Cursor>) -> Self {
        let start = Cursor { space, log, seq: 0, chain: crate::store::log::CHAIN_START, base: 0 };
        Self {
            cursor: cursor.unwrap_or(start),
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
    pub(super) fn moved_on(&mut self, moved: &Moved) -> Option<Page> {
        let there = (self.cursor.seq, self.cursor.base) == (moved.from, moved.from);
        if !there || !matches!(self.stage, Stage::Live) {
            return None;
        }
        let Moved { to, chain, .. } = *moved;
        self.cursor = Cursor { seq: to, base: to, chain, ..self.cursor.clone() };
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
            Stage::Repairing(queue, _) => {
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
        let worth = owed || !page.entries.is_empty() || reached != self.cursor;
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

    /// The cursor is not of this log: the device must tell what it has.
    pub(super) fn start_repair(&mut self) {
        self.stage = Stage::Hearing(Heard::default());
    }

    /// Takes a part of what the device has; `Err` when nobody asked or it is too much.
    pub(super) fn hear(&mut self, docs: Vec<(DocId, Vec<ChangeHash>)>) -> Result<(), ()> {
        let Stage::Hearing(heard) = &mut self.stage else { return Err(()) };
        heard.hashes += docs.iter().map(|(_, heads)| 1 + heads.len()).sum::<usize>();
        if heard.hashes > KNOWN_MAX {
            return Err(());
        }
        heard.known.extend(docs);
        Ok(())
    }

    /// All that the device told, when it has told all.
    pub(super) fn heard(&mut self) -> Vec<(DocId, Vec<ChangeHash>)> {
        match std::mem::replace(&mut self.stage, Stage::Comparing) {
            Stage::Hearing(heard) => heard.known,
            _ => vec![],
        }
    }

    /// The store found the difference.
    pub(super) fn compared(&mut self, compared: Compared) {
        self.stage = Stage::Repairing(compared.send.into(), compared.cursor);
    }

    /// Takes documents that were read in full; gives the page.
    pub(super) fn docs_read(&mut self, entries: Vec<Entry>, taken: usize) -> Option<Page> {
        let Stage::Repairing(queue, cursor) = &mut self.stage else {
            return None;
        };
        queue.drain(..taken.min(queue.len()));
        if !queue.is_empty() {
            return Some(Page { space: self.cursor.space, entries, cursor: None, more: true });
        }
        self.cursor = cursor.clone();
        // What was written since the comparison comes as news.
        self.stage = Stage::Behind;
        Some(self.reached(entries))
    }

    /// The last page for now: the device is where the feed is.
    fn reached(&self, entries: Vec<Entry>) -> Page {
        Page { space: self.cursor.space, entries, cursor: Some(self.cursor.clone()), more: false }
    }
}
