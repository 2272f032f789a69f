//! What was promised: by the server when it acknowledged, by the world when a document was made.

use std::collections::{BTreeMap, BTreeSet};

use samenspel_model::{
    ChangeHash, DocId, Space, admit,
    doc::{Kind, Scalar},
    entry::CANDIDATE,
    wire,
};

use super::shelf::{Named, Vault};

/// The promises that stand.
#[derive(Default)]
pub struct Ledger {
    spaces: BTreeMap<DocId, Space>,
    /// Acknowledged, and not taken away by a restore since.
    acknowledged: BTreeSet<Named>,
    /// In the log or in quarantine once, then taken away by a restore and not seen in the log again.
    forgotten: BTreeSet<Named>,
    /// The server has answered for it once: it is in the log or in quarantine, and may leave a tablet that is shut out.
    answered: BTreeSet<Named>,
    /// A coordinator was told that they are erased, and no restore took that back.
    erased: BTreeSet<DocId>,
    /// A coordinator once tried to erase them: nothing of them is promised any more.
    given_up: BTreeSet<DocId>,
    /// Everybody whom an entry was ever noted about: who is erased takes it along, also where it is not sent yet, and what it says now needs what it said
    /// before.
    about: BTreeMap<DocId, BTreeSet<DocId>>,
    /// Pushes that reached the server, by connection and number.
    pushed: BTreeMap<(u64, u64), Vec<Option<Pushed>>>,
}

/// A change on its way up.
#[derive(Clone, Debug)]
pub struct Pushed {
    /// Its name.
    pub named: Named,
    /// Its document's kind, as the device says.
    pub kind: Kind,
    /// Where it belongs, as the device says.
    pub space: Space,
    /// The registers that it writes.
    pub keys: Vec<String>,
    /// The name that it is signed with.
    pub author: String,
    /// Whom it says that an entry is about.
    pub about: Option<DocId>,
}

impl Pushed {
    /// Reads the bytes of a change; `None` when they are none.
    pub fn read(doc: DocId, kind: Kind, space: Space, bytes: &[u8]) -> Option<Self> {
        let change = admit::decode(bytes).ok()?;
        let about = change.ops.iter().find_map(|op| match &op.put {
            Some(Scalar::Text(person)) if kind == Kind::Entry && op.key == CANDIDATE.key => {
                person.parse().ok()
            }
            _ => None,
        });
        let keys = change.ops.into_iter().map(|op| op.key).collect();
        Some(Self {
            named: (doc, change.header.hash),
            kind,
            space,
            keys,
            author: change.header.author,
            about,
        })
    }
}

impl Ledger {
    /// A document was made in this space.
    pub fn place(&mut self, doc: DocId, space: Space) {
        self.spaces.entry(doc).or_insert(space);
    }

    /// Where a document belongs.
    pub fn space_of(&self, doc: DocId) -> Option<Space> {
        self.spaces.get(&doc).copied()
    }

    /// A coordinator erases a document, and is told so when it is `done`.
    pub fn erase(&mut self, doc: DocId, done: bool) {
        self.given_up.insert(doc);
        if done {
            self.erased.insert(doc);
        }
        self.acknowledged.retain(|(of, _)| *of != doc);
        self.forgotten.retain(|(of, _)| *of != doc);
    }

    /// What the server must know to be erased.
    pub fn erased(&self) -> &BTreeSet<DocId> {
        &self.erased
    }

    /// An entry was noted about a person.
    pub fn note_about(&mut self, entry: DocId, person: DocId) {
        self.about.entry(entry).or_default().insert(person);
    }

    /// Did a coordinator ever try to erase this document, or the person that it is about? Its changes are not asked for then: whether it is erased is the
    /// server's to know.
    pub fn is_given_up(&self, doc: DocId) -> bool {
        self.given_up.contains(&doc)
            || self.about.get(&doc).is_some_and(|persons| !persons.is_disjoint(&self.given_up))
    }

    /// The documents of the desks.
    pub fn at_desks(&self) -> Vec<DocId> {
        self.spaces.iter().filter(|(_, space)| **space == Space::Desk).map(|(doc, _)| *doc).collect()
    }

    /// The server is given a push.
    pub fn push(&mut self, line: u64, push: &wire::Push) {
        let pushed = |change: &wire::Change| {
            Pushed::read(change.doc, Kind::from_number(change.kind.into())?, change.space, &change.bytes)
        };
        let pushed: Vec<_> = push.changes.iter().map(pushed).collect();
        // Also what a tablet noted that stopped before anybody could look.
        for pushed in pushed.iter().flatten() {
            if let Some(person) = pushed.about {
                self.note_about(pushed.named.0, person);
            }
        }
        self.pushed.insert((line, push.number), pushed);
    }

    /// The server answers a push: what it said of each change.
    pub fn answered(&self, line: u64, number: u64, answers: &[wire::Answer]) -> Vec<(Pushed, wire::Answer)> {
        let pushed = self.pushed.get(&(line, number)).cloned().unwrap_or_default();
        pushed
            .into_iter()
            .zip(answers)
            .filter_map(|(pushed, answer)| Some((pushed?, answer.clone())))
            .collect()
    }

    /// The server took a change over, or into quarantine.
    pub fn note_answered(&mut self, named: Named) {
        self.answered.insert(named);
    }

    /// Has the server ever taken this change over, or into quarantine?
    pub fn is_answered(&self, named: &Named) -> bool {
        self.answered.contains(named)
    }

    /// The server says that it has a change; tells whether that is new.
    pub fn acknowledge(&mut self, named: Named) -> bool {
        !self.is_given_up(named.0) && self.acknowledged.insert(named)
    }

    /// What the server has acknowledged and must have.
    pub fn acknowledged(&self) -> &BTreeSet<Named> {
        &self.acknowledged
    }

    /// Was this change in a log or a quarantine that a restore took away?
    pub fn is_forgotten(&self, doc: DocId, hash: ChangeHash) -> bool {
        self.forgotten.contains(&(doc, hash))
    }

    /// The server was put back to a backup: what it does not have any more is no promise of this server.
    pub fn restored(&mut self, before: &Vault, after: &Vault) {
        let handed_over = before.quarantine.keys().filter(|name| !after.quarantine.contains_key(*name));
        let had = self.acknowledged.iter().chain(&before.changes).chain(handed_over);
        let gone = had.filter(|name| !after.changes.contains(*name));
        self.forgotten.extend(gone.copied().collect::<Vec<_>>());
        let mut forgotten = std::mem::take(&mut self.forgotten);
        forgotten.retain(|(doc, _)| !self.is_given_up(*doc));
        self.forgotten = forgotten;
        // The server learns of it again from the devices that know.
        self.erased.retain(|doc| after.erased.contains(doc));
        self.acknowledged.retain(|name| after.changes.contains(name));
    }

    /// Everything came together: gives how much of what was forgotten is back.
    pub fn rest(&mut self, vault: &Vault) -> u64 {
        let before = self.forgotten.len();
        self.forgotten.retain(|name| !vault.changes.contains(name));
        (before - self.forgotten.len()) as u64
    }
}
