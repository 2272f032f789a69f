//! The way down, as 0.1 goes it: a page and its cursor in one step.

use super::{
    document::OldDoc,
    tablet::OldTablet,
    wire::{Entry, Page, Payload},
};

impl OldTablet {
    pub(super) fn store(&mut self, page: &Page) {
        for entry in &page.entries {
            if !self.may_read(&entry.space) {
                continue;
            }
            if self.apply(entry) {
                let waited = std::mem::take(&mut self.set_aside);
                let (same, others) =
                    waited.into_iter().partition::<Vec<_>, _>(|waiting| waiting.doc == entry.doc);
                self.set_aside = others;
                let still: Vec<_> = same.into_iter().filter(|waiting| !self.apply(waiting)).collect();
                self.set_aside.extend(still);
            } else {
                self.set_aside.push(entry.clone());
            }
        }
        let Some(cursor) = &page.cursor else { return };
        let relays = self
            .outbox
            .iter()
            .any(|waiting| waiting.relayed && !waiting.acknowledged && waiting.change.space == cursor.space);
        if !self.may_read(&cursor.space) || relays {
            return;
        }
        self.cursors.insert(cursor.space.clone(), cursor.clone());
        if cursor.base == cursor.seq {
            self.outbox.retain(|waiting| !(waiting.acknowledged && waiting.change.space == cursor.space));
        }
    }

    /// False when 0.1 cannot use the entry.
    fn apply(&mut self, entry: &Entry) -> bool {
        let fits = match entry.kind {
            1 => entry.space == "desk",
            2 | 3 => entry.space == "catalogue",
            4 => entry.space.starts_with("stand:"),
            _ => false,
        };
        if !fits {
            return false;
        }
        let known = self.docs.get(&entry.doc).cloned();
        if known.as_ref().is_some_and(|(space, doc)| *space != entry.space || doc.kind() != entry.kind) {
            return false;
        }
        let mut doc = match known {
            Some((_, doc)) => doc,
            None => OldDoc::new(entry.kind).unwrap(),
        };
        let merged = match &entry.payload {
            Payload::Changes(changes) => doc.apply(changes.iter().map(|change| change.as_slice())),
            Payload::Snapshot(saved) => OldDoc::load(entry.kind, saved)
                .is_some_and(|other| doc.apply(other.changes().iter().map(|(_, bytes)| bytes.as_slice()))),
        };
        if merged {
            self.docs.insert(entry.doc, (entry.space.clone(), doc));
        }
        merged
    }
}
