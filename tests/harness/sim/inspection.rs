//! What the server says is opened on its way: it must hold nothing that the device may not read, and no answer that breaks
//! a promise.

use samenspel_model::{
    DeviceId, Space,
    doc::{Doc, Kind},
    wire::{self, Answer, Down, Entry, Goodbye, Page, Payload, RefusalCode},
};
use samenspel_server::store::Standing;

use super::{ledger::Pushed, lines::NOBODY, world::World};

impl World {
    /// Is there anything in a frame that this device may not have?
    pub(super) fn inspect(&mut self, number: u64, message: &[u8]) {
        let Ok(frame) = wire::decode::<Down>(message) else {
            return self.fail(format!("line {number}: the server sent what is no frame"));
        };
        let id = self.lines[&number].id;
        match &frame {
            Down::Page(page) => self.inspect_page(number, id, page),
            Down::Repair { space, after } => {
                self.counts.repairs += u64::from(after.is_none());
                self.may_read(number, id, *space);
            }
            Down::Want { docs, .. } => self.counts.wants += docs.len() as u64,
            Down::Goodbye(Goodbye::Cloned) => self.counts.cloned_noticed += 1,
            Down::Ack { push, answers } => {
                for (pushed, answer) in self.ledger.answered(number, *push, answers) {
                    self.inspect_answer(number, pushed, answer);
                }
            }
            Down::Goodbye(Goodbye::Confused) if self.lines[&number].is_honest() => {
                self.fail(format!("line {number}: an honest device confused the server"));
            }
            _ => {}
        }
    }

    fn inspect_answer(&mut self, number: u64, pushed: Pushed, answer: Answer) {
        let place = self.lines[&number].device;
        let known = self.lines[&number].id.and_then(|id| self.centre.known.get(&id).copied());
        let open = known.is_some_and(|known| known.standing(self.now) == Standing::Open);
        let is_late = known.is_some_and(|known| known.may_hand_over((pushed.kind, pushed.space), self.now));
        let may =
            (open || is_late) && known.is_some_and(|known| known.rights.may_write(pushed.kind, pushed.space));
        // What a restore took away comes back from whoever has it.
        let (doc, hash) = pushed.named;
        let gives_back = self.ledger.is_forgotten(doc, hash) || self.ledger.is_given_up(doc);
        let writes =
            |key: &String| known.is_some_and(|known| pushed.kind.noun().may_write(known.rights.role(), key));
        let foreign = pushed.keys.iter().find(|key| !gives_back && !writes(key));
        let name = self.devices[place].name.clone();
        if answer != Answer::Missing {
            self.ledger.note_answered(pushed.named);
        }
        match answer {
            Answer::Stored if foreign.is_some() && self.centre.is_certain() => {
                self.fail(format!("{name} wrote {foreign:?} of document {doc}, which is not its role's"));
            }
            Answer::Stored if pushed.author == NOBODY => {
                self.fail(format!("{name} wrote document {doc} under a name that no device has"));
            }
            Answer::Stored if !may && self.centre.is_certain() => {
                self.fail(format!("{name} wrote document {doc} in {}, which it may not", pushed.space));
            }
            Answer::Stored | Answer::Duplicate => {
                self.counts.acknowledged += u64::from(self.ledger.acknowledge(pushed.named));
            }
            Answer::Unkept(code) => {
                let code = code.as_str();
                self.fail(format!("{name}: there was no room for a change that was refused: {code}"));
            }
            Answer::Refused(code) => {
                self.counts.refused += 1;
                let shut_out = matches!(code, RefusalCode::Revoked | RefusalCode::Ended);
                let erased = code == RefusalCode::Erased && self.ledger.is_given_up(doc);
                if !shut_out && !erased && self.lines[&number].is_honest() {
                    let code = code.as_str();
                    self.fail(format!("{name}: an honest change of document {doc} was refused: {code}"));
                }
            }
            Answer::Missing => {}
        }
    }

    fn inspect_page(&mut self, number: u64, id: Option<DeviceId>, page: &Page) {
        self.may_read(number, id, page.space);
        if page.cursor.as_ref().is_some_and(|cursor| cursor.space != page.space) {
            self.fail(format!("line {number}: a page of {} has another's cursor", page.space));
        }
        for entry in &page.entries {
            self.counts.erasures_sent += u64::from(matches!(entry.payload, Payload::Erased(_)));
            if let Some(wrong) = wrong_content(page.space, entry, self.space_of(entry.doc)) {
                self.fail(format!("line {number}: document {}: {wrong}", entry.doc));
            }
        }
    }

    fn may_read(&mut self, number: u64, id: Option<DeviceId>, space: Space) {
        if !self.centre.is_certain() {
            return;
        }
        let known = id.and_then(|id| self.centre.known.get(&id));
        let may = known
            .is_some_and(|known| known.standing(self.now) == Standing::Open && known.rights.may_read(space));
        if !may {
            self.fail(format!("line {number}: news of {space} went to a device that may not read it"));
        }
    }
}

/// Is what an entry carries really a document of that space?
fn wrong_content(space: Space, entry: &Entry, home: Option<Space>) -> Option<String> {
    if home.is_some_and(|home| home != space) {
        return Some(format!("of {home:?} was sent as of {space}"));
    }
    let Some(kind) = Kind::from_number(i64::from(entry.kind)) else {
        return Some("has no known kind".to_owned());
    };
    match &entry.payload {
        Payload::Snapshot(bytes) => {
            Doc::load(kind, bytes).err().map(|error| format!("does not load: {error}"))
        }
        Payload::Changes(changes) if changes.is_empty() => Some("is empty".to_owned()),
        _ => None,
    }
}
