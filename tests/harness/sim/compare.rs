//! What must hold at rest.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use samenspel_model::{ChangeHash, DocId, Space, doc::Kind};
use samenspel_server::store::Standing;
use sha2::{Digest, Sha256};

use super::{
    rows::{Side, wrong_row},
    shelf::{Held, Named, Shelf, Vault, rows},
    world::World,
};

/// The server's tables of rows.
const PROJECTED: [&str; 2] = ["noun_row", "link"];

/// An entry of a space's log: space, number, document, change, chain value.
type Link = (String, u64, [u8; 16], Vec<u8>, [u8; 16]);

impl World {
    /// Compares everything with everything.
    pub fn compare(&mut self) {
        self.counts.rests += 1;
        let vault = self.centre.look(Vault::read);
        self.check_acknowledged(&vault, "at rest");
        self.check_chain();
        self.check_documents(&vault);
        self.check_projection(&vault);
        self.check_erased(&vault, "at rest");
        for place in 0..self.devices.len() {
            self.check_device(place, &vault);
        }
        self.counts.given_back += self.ledger.rest(&vault);
    }

    /// The chain of each space proves its entries.
    fn check_chain(&mut self) {
        let links: Vec<Link> = self.centre.look(|connection| {
            let mut statement = connection.prepare(
                "SELECT space.name, entry.seq, doc, hash, entry.chain FROM entry
                 JOIN space ON space.number = entry.space ORDER BY entry.space, entry.seq",
            )?;
            let found = statement.query_map([], |row| {
                Ok((row.get(0)?, row.get::<_, i64>(1)?.unsigned_abs(), row.get(2)?, row.get(3)?, row.get(4)?))
            })?;
            found.collect()
        });
        let erased = self.centre.look(Vault::read).erased;
        let mut last: BTreeMap<String, (u64, [u8; 16])> = BTreeMap::new();
        for (space, seq, doc, hash, chain) in links {
            let (number, before) = last.get(&space).copied().unwrap_or_default();
            let digest = Sha256::new()
                .chain_update(before)
                .chain_update(doc)
                .chain_update(&hash)
                .chain_update(seq.to_be_bytes())
                .finalize();
            // The changes of an erased document have lost their hashes and kept their chain values.
            let proven = chain == digest[..16] || hash.is_empty() && erased.contains(&DocId(doc));
            if seq != number + 1 || !proven {
                return self.fail(format!("the chain of {space} breaks at {seq}"));
            }
            last.insert(space, (seq, chain));
        }
    }

    /// The server's documents are what their changes make.
    fn check_documents(&mut self, vault: &Vault) {
        for (id, held) in &vault.docs {
            let logged: BTreeSet<ChangeHash> = vault
                .changes
                .range((*id, ChangeHash([0; 32]))..=(*id, ChangeHash([0xFF; 32])))
                .map(|(_, hash)| *hash)
                .collect();
            let doc = held.doc();
            if doc.heads() != held.heads || held.hashes() != logged {
                return self.fail(format!("document {id} of the server is not what its log says"));
            }
            if self.space_of(*id).is_some_and(|home| home != held.space) {
                return self.fail(format!("document {id} lives in {}", held.space));
            }
        }
    }

    /// The dashboard's rows are what the documents say, and made again they are the same.
    fn check_projection(&mut self, vault: &Vault) {
        let wrong = self.centre.look(|connection| Ok(wrong_row(connection, Side::Server, &vault.docs)));
        if let Some(wrong) = wrong {
            return self.fail(format!("the dashboard: {wrong}"));
        }
        let before = self.centre.look(|connection| rows(connection, &PROJECTED));
        if let Err(error) = self.centre.run(|store| async move { store.rebuild_rows().await }) {
            return self.fail(format!("rows cannot be made again: {error}"));
        }
        let after = self.centre.look(|connection| rows(connection, &PROJECTED));
        if let Some((row, made)) = before.iter().zip(&after).find(|(row, made)| row != made) {
            return self.fail(format!("a row of the dashboard is {row}, its document says {made}"));
        }
        if before.len() != after.len() {
            self.fail(format!("the dashboard has {} rows, the documents make {}", before.len(), after.len()));
        }
    }

    fn check_device(&mut self, place: usize, vault: &Vault) {
        let shelf = self.devices[place].shelf();
        let open = self.standing(place) == Some(Standing::Open);
        let wrong = self
            .kept(place, &shelf, vault, open)
            .or_else(|| self.same_documents(place, &shelf, vault, open))
            .or_else(|| has_erased(&shelf, vault, open))
            .or_else(|| {
                let look = |eyes: &Connection| Ok(wrong_row(eyes, Side::Tablet, &shelf.docs));
                self.devices[place].look(look).unwrap()
            });
        if let Some(wrong) = wrong {
            let name = self.devices[place].name.clone();
            self.fail(format!("{name}: {wrong}"));
        }
    }

    /// What its volunteers saw saved is at the server: in the log, or in quarantine when the device was shut out.
    fn kept(&self, place: usize, shelf: &Shelf, vault: &Vault, open: bool) -> Option<String> {
        if let Some((doc, reason)) = shelf.unusable.first() {
            let count = shelf.unusable.len();
            return Some(format!("{count} pieces of news could not be used: {reason}, of {doc}"));
        }
        if open && !shelf.refused.is_empty() {
            return Some(format!(
                "open, yet {} changes are refused: {:?}",
                shelf.refused.len(),
                shelf.refused
            ));
        }
        // A tablet that was shut out leaves its spaces when it has handed over ("Leaving a space" in the protocol), and a
        // repair asks only devices that may read there: what a restore takes away after that, log or quarantine, is gone for
        // good. What the tablet still had when it was welcomed after the restore is not: it hands that over before it leaves.
        // While the server does not ask it to leave, it keeps it.
        let owed = &self.devices[place].owed;
        let restored = |named: &Named| {
            self.ledger.is_forgotten(named.0, named.1)
                && (!owed.contains(named) || vault.quarantine.contains_key(named) || shelf.keeps(*named))
        };
        // The server takes a device's quarantine through the gate when that device's rights come back. Paired anew the tablet
        // is another device: its work of before waits for a coordinator.
        let me = self.devices[place].id;
        let refused = |named: &Named| {
            vault.quarantine.get(named).is_some_and(|by| !open || me.is_none_or(|me| !by.contains(&me)))
        };
        let aside = |named: &Named| (restored(named) || refused(named)) && !(open && shelf.keeps(*named));
        let (doc, hash) = self.devices[place].saved.iter().find(|named| {
            !vault.changes.contains(named) && !self.ledger.is_given_up(named.0) && !aside(named)
        })?;
        Some(format!("its saved change {hash} of {doc} is not at the server"))
    }

    /// A restore took it away, and no device that may write there is left to give it back.
    fn is_gap(&self, place: usize, (doc, hash): Named, space: Space) -> bool {
        let rights = self.devices[place].plan.rights();
        let writes = |space| Kind::ALL.into_iter().any(|kind| rights.may_write(kind, space));
        let open = self.standing(place) == Some(Standing::Open);
        self.ledger.is_forgotten(doc, hash) && !(open && writes(space))
    }

    /// The device has what it may read, as the server has it, and nothing else.
    fn same_documents(&self, place: usize, shelf: &Shelf, vault: &Vault, open: bool) -> Option<String> {
        let rights = self.devices[place].plan.rights();
        if let Some((id, held)) = shelf.docs.iter().find(|(_, held)| !rights.may_read(held.space)) {
            return Some(format!("it holds document {id} of {}", held.space));
        }
        if !open {
            return None;
        }
        for (id, theirs) in vault.docs.iter().filter(|(_, held)| rights.may_read(held.space)) {
            let Some(held) = shelf.docs.get(id) else {
                return Some(format!("it lacks document {id} of {}", theirs.space));
            };
            if held.heads != theirs.heads
                && let Some(wrong) = self.differs(place, *id, held, &theirs.hashes())
            {
                return Some(wrong);
            }
        }
        let alone = shelf.docs.iter().filter(|(id, _)| !vault.docs.contains_key(id));
        alone.filter_map(|(id, held)| self.differs(place, *id, held, &BTreeSet::new())).next()
    }

    fn differs(&self, place: usize, id: DocId, held: &Held, theirs: &BTreeSet<ChangeHash>) -> Option<String> {
        let mine = held.hashes();
        if let Some(hash) = theirs.difference(&mine).next() {
            return Some(format!("it lacks change {hash} of {id} in {}", held.space));
        }
        let more = mine.difference(theirs).find(|hash| !self.is_gap(place, (id, **hash), held.space));
        more.map(|hash| format!("it alone has change {hash} of {id} in {}", held.space))
    }
}

/// What an open tablet still has of an erased document, or the erasure that it did not tell the server.
fn has_erased(shelf: &Shelf, vault: &Vault, open: bool) -> Option<String> {
    if !open {
        return None;
    }
    if let Some(doc) = shelf.erased.difference(&vault.erased).next() {
        return Some(format!("it knows that {doc} is erased, the server does not"));
    }
    let changes = shelf.outbox.iter().chain(shelf.refused.keys()).map(|(doc, _)| doc);
    let left = shelf.docs.keys().chain(changes).find(|doc| vault.erased.contains(doc));
    left.map(|doc| format!("it still has something of {doc}, which is erased"))
}
