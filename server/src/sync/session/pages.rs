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

/// Documents in one [`Down::Want`].
const WANT_DOCS: usize = 10_000;

impl Session {
    pub(super) fn ingested(&mut self, number: u64, ingested: Ingested, out: &mut Vec<Output>) {
        let room = (PAGES_IN_FLIGHT as usize).saturating_sub(self.in_flight.len());
        let feeds = &mut self.feeds;
        let moved = ingested.moved.iter();
        let cursors: BTreeMap<_, _> = moved
            .filter_map(|moved| Some((moved.space, feeds.get_mut(&moved.space)?.moved_on(moved)?)))
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
        let Some(feed) = self.feeds.get_mut(&known.space) else {
            return self.close(Goodbye::Confused, out);
        };
        if feed.hear(known.docs).is_err() {
            return self.close(Goodbye::Confused, out);
        }
        if known.last {
            out.push(Output::CompareHeads(known.space, feed.heard()));
        }
    }

    pub(super) fn compared(&mut self, space: Space, compared: Option<Compared>, out: &mut Vec<Output>) {
        let Some(compared) = compared else {
            self.feeds.remove(&space);
            return;
        };
        for docs in compared.want.chunks(WANT_DOCS) {
            out.push(Output::Send(Down::Want { docs: docs.to_vec() }));
        }
        self.wanted.extend(&compared.want);
        if let Some(feed) = self.feeds.get_mut(&space) {
            feed.compared(compared);
        }
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
                let page = feed.docs_read(entries, taken);
                self.send(page, out);
            }
            PageRead::Mismatch(_) => {
                feed.start_repair();
                out.push(Output::Send(Down::Repair { space }));
            }
            PageRead::Closed(_) => {
                self.feeds.remove(&space);
            }
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
