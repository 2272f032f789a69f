//! A tablet in the world that still runs 0.1: the frozen double of `harness/v1`, in the hands of volunteers.
//!
//! What it keeps is the double's: in memory, and whole after every step. So its disk has no faults, a crash costs it what
//! a restart of the app costs, and it is not copied or put back, before it grows ([`super::grown`]). Everything else happens
//! to it as to the others.

use samenspel_model::{ChangeHash, DocId, Env, doc::Kind, wire::Down};

use super::{
    device::Plan,
    shelf::{Held, Named, Shelf},
    world::World,
};
use crate::v1::{self, OldTablet, wire::Goodbye};

/// The tablet, and whether it is switched on.
#[derive(Default)]
pub struct Old {
    tablet: Option<OldTablet>,
    on: bool,
    /// The link that it has begun to use, and the key that goes with it.
    begun: Option<(String, [u8; 32])>,
}

impl Old {
    /// The tablet, when it is on and was paired once.
    pub fn tablet(&self) -> Option<&OldTablet> {
        self.tablet.as_ref().filter(|_| self.on)
    }

    fn tablet_mut(&mut self) -> Option<&mut OldTablet> {
        self.tablet.as_mut().filter(|_| self.on)
    }

    /// The link that it has begun to use, with the key it made for it.
    pub fn begun(&self) -> Option<&(String, [u8; 32])> {
        self.begun.as_ref()
    }

    /// Is it on?
    pub fn is_on(&self) -> bool {
        self.on
    }

    /// Switches it on.
    pub fn switch_on(&mut self, env: &mut Env) {
        self.on = true;
        if let Some(tablet) = &mut self.tablet {
            tablet.restarted(env.draw());
        }
    }

    /// Switches it off.
    pub fn switch_off(&mut self) {
        self.on = false;
    }

    /// Does the server know nothing of it any more?
    pub fn is_unknown(&self) -> bool {
        self.tablet.as_ref().is_some_and(|tablet| tablet.closed == Some(Goodbye::UnknownDevice))
    }

    /// Is everything sent, and has the cursor passed it?
    pub fn is_quiet(&self) -> bool {
        self.tablet().is_some_and(|tablet| tablet.is_established() && tablet.outbox().next().is_none())
    }

    /// All it holds, as a tablet of today would name it.
    pub fn shelf(&self) -> Shelf {
        let Some(tablet) = &self.tablet else { return Shelf::default() };
        let held = tablet.shelf().map(|old| {
            let held = Held {
                kind: Kind::from_number(i64::from(old.kind)).unwrap(),
                space: old.space.parse().unwrap(),
                heads: old.heads.iter().map(|head| ChangeHash(head.0)).collect(),
                bytes: vec![],
                tail: old.changes,
            };
            (DocId(old.doc.0), held)
        });
        let refused = tablet.refused.iter().map(|refused| {
            ((DocId(refused.doc.0), ChangeHash(refused.hash.0)), format!("{:?}", refused.code))
        });
        let aside = tablet.set_aside.iter().map(|entry| (DocId(entry.doc.0), "0.1 cannot use it".to_owned()));
        Shelf {
            docs: held.collect(),
            outbox: tablet.outbox().map(|waiting| name(waiting.doc, waiting.hash)).collect(),
            refused: refused.collect(),
            erased: Default::default(),
            unusable: aside.collect(),
        }
    }
}

fn name(doc: v1::wire::Id, hash: v1::wire::Hash) -> Named {
    (DocId(doc.0), ChangeHash(hash.0))
}

/// Can 0.1 read this message to the last field? What it skips, a tablet of 0.1 must not be sent.
pub fn is_of_version_1(frame: &Down, message: &[u8]) -> bool {
    v1::decode::<v1::wire::Down>(message)
        .is_ok_and(|old| minicbor::to_vec(old).unwrap() == minicbor::to_vec(frame).unwrap())
}

impl World {
    fn old(&mut self, place: usize) -> Option<&mut OldTablet> {
        let (now, skew) = (self.now, self.devices[place].skew_ms);
        let heard = self.devices[place].heard;
        let tablet = self.devices[place].old.as_mut()?.tablet_mut()?;
        // It puts its clock right by the first welcome.
        tablet.now = if heard { now.0 } else { now.plus_ms(skew).0 };
        Some(tablet)
    }

    /// What it posts to be paired by this link.
    pub(super) fn old_pairing_request(&mut self, place: usize, link: &str) -> Option<Vec<u8>> {
        let seed = self.env(place).draw();
        let old = self.devices[place].old.as_mut().filter(|old| old.on)?;
        let begun = old.begun.take().filter(|(text, _)| text == link).unwrap_or((link.to_owned(), seed));
        let body = OldTablet::pairing_request(link, begun.1);
        old.begun = Some(begun);
        Some(body)
    }

    /// It hears that it is paired.
    pub(super) fn old_is_paired(&mut self, place: usize, status: u16, body: &[u8]) -> Option<()> {
        let (now, actor) = (self.now, self.env(place).draw());
        let old = self.devices[place].old.as_mut().filter(|_| status == 200)?;
        let (_, seed) = old.begun.take()?;
        match &mut old.tablet {
            Some(tablet) => tablet.paired_again(seed, body),
            none => *none = Some(OldTablet::paired(seed, body, actor, now.0)),
        }
        self.counts.old_tablets += 1;
        Some(())
    }

    /// Its connection is there.
    pub(super) fn old_connects(&mut self, place: usize, number: u64) {
        let messages = self.old(place).map(OldTablet::connected).unwrap_or_default();
        self.old_says(number, messages);
    }

    /// Its connection is gone.
    pub(super) fn old_is_cut_off(&mut self, place: usize) {
        if let Some(tablet) = self.old(place) {
            tablet.disconnected();
        }
    }

    /// It hears a message.
    pub(super) fn old_hears(&mut self, place: usize, number: u64, message: &[u8]) {
        let honest = self.lines.get(&number).is_some_and(|line| line.is_honest());
        let Some(tablet) = self.old(place) else { return };
        let messages = tablet.frame(message);
        let unreadable = std::mem::take(&mut tablet.unreadable);
        let ended = !tablet.is_connected();
        if honest && !unreadable.is_empty() {
            let name = self.devices[place].name.clone();
            self.fail(format!("{name} runs 0.1 and cannot read what it was sent"));
        }
        self.old_says(number, messages);
        if ended {
            self.hang_up(place);
        }
    }

    fn old_says(&mut self, number: u64, messages: Vec<Vec<u8>>) {
        for message in messages {
            self.send(number, super::network::Way::Up, message);
        }
    }

    /// A volunteer does something on it.
    pub(super) fn act_old(&mut self, place: usize) {
        let stand = matches!(self.devices[place].plan, Plan::Stand(..));
        let (id, code) = (self.env(place).draw(), self.code());
        let (luck, sheets) = (self.rng.u32(..10_000_000), self.weather.sheets);
        let (pick, chance) = (self.rng.usize(..1_000), self.rng.u32(..6));
        let Some(tablet) = self.old(place) else { return };
        let kind = if stand { 4 } else { 1 };
        let known: Vec<_> = tablet
            .ids()
            .into_iter()
            .filter(|id| tablet.doc(*id).is_some_and(|doc| doc.kind() == kind))
            .collect();
        let one = known.get(pick % known.len().max(1)).copied();
        let mut unknown = false;
        let what = match one {
            Some(one) if stand && chance > 2 => {
                tablet.set_text(one, "time", &format!("{:02}:15", 8 + luck % 10));
                "moves an appointment"
            }
            _ if stand => {
                let date = format!("2026-12-{:02}", 1 + luck % 28);
                tablet.note_appointment(id, &code, "buddy", &date, "09:15");
                "notes an appointment"
            }
            Some(one) if known.len() >= sheets || chance > 1 => {
                let (key, value) = match chance {
                    0..=3 => ("phone", format!("+32 2 {luck:07}")),
                    4 => ("remark", format!("verhaal {luck}")),
                    _ => ("pronouns", format!("zij {luck}")),
                };
                unknown = key == "pronouns";
                tablet.set_text(one, key, &value);
                "edits a sheet"
            }
            _ => {
                tablet.register(id, &format!("Oud {luck}"));
                "registers"
            }
        };
        let own: Vec<_> = tablet.outbox().filter(|waiting| !waiting.relayed).collect();
        let messages = tablet.flush();
        self.counts.unknown_fields += u64::from(unknown);
        let text = format!("{}: {what}", self.devices[place].name);
        self.note(&text);
        for waiting in own {
            let named = name(waiting.doc, waiting.hash);
            self.ledger.place(named.0, waiting.space.parse().unwrap());
            if self.devices[place].saved.insert(named) {
                self.counts.saved += 1;
                self.counts.old_saved += 1;
            }
        }
        if let Some(number) = self.devices[place].line {
            self.old_says(number, messages);
        }
    }
}
