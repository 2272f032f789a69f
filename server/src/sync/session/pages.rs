//! What goes out: acknowledgements, pages, repairs.

use std::collections::BTreeMap;

use samenspel_model::{
    Space,
    wire::{Answer, Down, Goodbye, Known, PAGES_IN_FLIGHT, Page, Payload},
};

use super::{Output, Phase, Session};
use crate::{
    ingest::Ingested,
    store::{Changed, Compared, PageRead},
};

impl Session {
    pub(super) fn ingested(&mut self, number: u64, ingested: Ingested, out: &mut Vec<Output>) {
        let room = (PAGES_IN_FLIGHT as usize).saturating_sub(self.in_flight.len());
        let (feeds, seal) = (&mut self.feeds, &self.seal);
        let moved = ingested.moved.iter();
        let cursors: BTreeMap<_, _> = moved
            .filter_map(|moved| Some((moved.space, feeds.get_mut(&moved.space)?.moved_on(moved, seal)?)))
            .take(room)
            .collect();
        for (space, doc, hash) in ingested.stored {
            if let (Some(feed), false) = (self.feeds.get_mut(&space), cursors.contains_key(&space)) {
                feed.note_own(doc, hash);
            }
        }
        let pushed = std::mem::take(&mut self.pushing);
        if ingested.answers.contains(&Answer::Duplicate) {
            for space in pushed {
                if let Some(feed) = self.feeds.get_mut(&space) {
                    feed.owe_cursor();
                }
            }
        }
        out.push(Output::Send(Down::Ack { push: number, answers: ingested.answers }));
        for page in cursors.into_values() {
            self.send(Some(page), out);
        }
    }

    pub(super) fn known(&mut self, known: Known, out: &mut Vec<Output>) {
        // It tells of one space at a time.
        let is_due = self.repairing.is_none_or(|repairing| repairing == known.space);
        match self.feeds.get_mut(&known.space).filter(|_| is_due).and_then(|feed| feed.hear(&known)) {
            Some(after) => {
                self.repairing = Some(known.space);
                // The device answers when it has pushed all that it was asked for before.
                self.wanted.clear();
                out.push(Output::CompareHeads(after, known));
            }
            None => self.close(Goodbye::Confused, out),
        }
    }

    pub(super) fn compared(&mut self, space: Space, compared: Option<Compared>, out: &mut Vec<Output>) {
        let Some((compared, feed)) = compared.zip(self.feeds.get_mut(&space)) else {
            return self.drop_feed(space);
        };
        let (docs, relay) = (compared.want.clone(), feed.relays());
        if relay {
            self.wanted.extend(&docs);
        }
        if !docs.is_empty() {
            out.push(Output::Send(Down::Want { docs, relay }));
        }
        out.extend(feed.compared(compared).map(Output::Send));
    }

    fn drop_feed(&mut self, space: Space) {
        self.feeds.remove(&space);
        self.repairing = self.repairing.filter(|repairing| *repairing != space);
    }

    pub(super) fn page_read(&mut self, read: PageRead, out: &mut Vec<Output>) {
        let Some(space) = self.reading.take() else { return };
        let Some(feed) = self.feeds.get_mut(&space) else {
            return;
        };
        match read {
            PageRead::News(page) => {
                let page = feed.news_read(page);
                self.send(page, out);
            }
            PageRead::Docs { entries, taken } => {
                let (page, question) = feed.docs_read(entries, taken);
                if page.as_ref().is_some_and(|page| page.cursor.is_some()) {
                    self.repairing = None;
                }
                self.send(page, out);
                out.extend(question.map(Output::Send));
            }
            PageRead::Mismatch { restored, .. } => {
                out.push(Output::Send(feed.repair(restored)));
            }
            PageRead::Closed(_) => self.drop_feed(space),
        }
    }

    pub(super) fn send(&mut self, page: Option<Page>, out: &mut Vec<Output>) {
        if let Some(page) = page {
            let erased = page.entries.iter().filter(|entry| matches!(entry.payload, Payload::Erased(_)));
            self.in_flight.push_back(erased.map(|entry| entry.doc).collect());
            out.push(Output::Send(Down::Page(page)));
        }
    }

    /// Does this change anything for the device?
    pub(in crate::sync) fn heeds(&self, changed: Changed) -> bool {
        match (changed, &self.phase) {
            (Changed::Space(space), Phase::Open(device)) => {
                self.feeds.contains_key(&space) || device.rights.may_read(space)
            }
            (Changed::Devices, _) => self.device().is_some(),
            _ => false,
        }
    }

    pub(super) fn news(&mut self, space: Space) {
        if let Some(feed) = self.feeds.get_mut(&space) {
            feed.note_news();
        } else if let Phase::Open(device) = &self.phase {
            let device = (**device).clone();
            self.follow(&device, space, None);
        }
    }

    /// Asks for the next page when the device has room for it; one read at a time.
    pub(super) fn read_on(&mut self, out: &mut Vec<Output>) {
        if self.reading.is_some() || self.in_flight.len() >= PAGES_IN_FLIGHT as usize {
            return;
        }
        let next = self.feeds.iter_mut().find_map(|(space, feed)| Some((*space, feed.next_read()?)));
        if let Some((space, request)) = next {
            self.reading = Some(space);
            out.push(Output::ReadPage(request));
        }
    }
}
