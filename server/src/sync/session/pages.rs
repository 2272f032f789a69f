//! What goes out: acknowledgements, pages, repairs.

use std::collections::BTreeMap;

use samenspel_model::{
    Space,
    wire::{
        Answer, Down, Goodbye, Known, PAGES_IN_FLIGHT, Page, Payload, Reconcile, Tell, VERSION_COMPACT,
        reconcile::{Broken, TELL_MAX},
    },
};

use super::{
    super::feed::{Feed, Heard},
    Output, Phase, Session,
};
use crate::{
    ingest::Ingested,
    store::{Changed, Compared, PageRead, Step},
};

/// Documents in one [`Down::Want`].
const WANT_DOCS: usize = 10_000;

impl Session {
    pub(super) fn ingested(&mut self, number: u64, ingested: Ingested, out: &mut Vec<Output>) {
        if !ingested.reached.is_empty() && self.version >= VERSION_COMPACT {
            out.push(Output::Send(Down::Placed { reached: ingested.reached }));
        }
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
        let answers = ingested.answers.into_iter().map(|answer| answer.for_version(self.version)).collect();
        out.push(Output::Send(Down::Ack { push: number, answers }));
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
            let Heard { known: heads, differing, .. } = feed.heard();
            out.push(Output::CompareHeads(known.space, heads, differing));
        }
    }

    /// The device's answer in an exchange.
    pub(super) fn reconcile(&mut self, Reconcile { space, message }: Reconcile, out: &mut Vec<Output>) {
        match self.feeds.get_mut(&space).and_then(Feed::reconciled) {
            Some(found) => out.push(Output::Reconcile(space, Some((found, message)))),
            None => self.close(Goodbye::Confused, out),
        }
    }

    /// The store took a step in an exchange.
    pub(super) fn reconciled(
        &mut self,
        space: Space,
        step: Option<Result<Step, Broken>>,
        out: &mut Vec<Output>,
    ) {
        let Some(feed) = self.feeds.get_mut(&space) else {
            return;
        };
        match step {
            None => drop(self.feeds.remove(&space)),
            Some(Err(Broken)) => self.close(Goodbye::Confused, out),
            Some(Ok(Step { found, message: Some(message) })) => {
                if feed.reconciles_on(found) {
                    out.push(Output::Send(Down::Reconcile(Reconcile { space, message })));
                } else {
                    feed.start_repair();
                    out.push(Output::Send(Down::Repair { space }));
                }
            }
            Some(Ok(Step { found, message: None })) if found.states.there.len() > TELL_MAX => {
                drop(found);
                feed.start_repair();
                out.push(Output::Send(Down::Repair { space }));
            }
            Some(Ok(Step { found, message: None })) => {
                let states: Vec<_> = found.states.there.iter().copied().collect();
                feed.start_hearing(found);
                if states.is_empty() {
                    let Heard { known, differing, .. } = feed.heard();
                    out.push(Output::CompareHeads(space, known, differing));
                } else {
                    out.push(Output::Send(Down::Tell(Tell { space, states })));
                }
            }
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
            PageRead::Mismatch(_) if self.version >= VERSION_COMPACT => {
                feed.start_reconciling();
                out.push(Output::Reconcile(space, None));
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
        if let Some(mut page) = page {
            let erased = page.entries.iter().filter(|entry| matches!(entry.payload, Payload::Erased(_)));
            self.in_flight.push_back(erased.map(|entry| entry.doc).collect());
            if self.version >= VERSION_COMPACT {
                page = page.packed();
            } else {
                page.entries.iter_mut().for_each(|entry| entry.last_seq = None);
            }
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
