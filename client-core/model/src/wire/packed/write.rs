//! From entries to columns.

use super::{CHANGES_FROM, Packed, SAVED, SAVED_IN_PARTS, index, saved};
use crate::{
    doc::Kind,
    ids::{ActorId, ChangeHash},
    wire::{
        Change, Entry, Payload,
        compact::{self, COLUMNS, Compact, Dep, Parts},
        leb,
        saved::Saved,
    },
};

/// Packs entries whose payload is changes or a snapshot; others are left out.
pub fn pack(entries: &[Entry]) -> Packed {
    let mut columns = Columns::default();
    for entry in entries {
        let place = columns.place((entry.kind, entry.space));
        let genesis = Kind::from_number(i64::from(entry.kind)).map(Kind::genesis_hash);
        let genesis = genesis.unwrap_or(ChangeHash([0; 32]));
        match &entry.payload {
            Payload::Changes(changes) => {
                let changes = changes.iter().map(|change| change.as_slice());
                columns.changes(entry, place, compact::compact(genesis, changes));
            }
            Payload::Compact(changes) => columns.changes(entry, place, changes.clone()),
            Payload::Erased(_) => {}
            Payload::Snapshot(bytes) => columns.snapshot(entry, place, bytes),
        }
    }
    columns.into_packed()
}

/// Packs changes on their way to the server.
pub fn pack_push(changes: &[Change]) -> Packed {
    let entry = |group: &[Change]| {
        let first = group.first()?;
        Some(Entry {
            doc: first.doc,
            kind: first.kind.number(),
            space: first.space,
            payload: Payload::Changes(group.iter().map(|change| change.bytes.clone().into()).collect()),
            last_seq: None,
        })
    };
    let together =
        |one: &Change, other: &Change| (one.doc, one.kind, one.space) == (other.doc, other.kind, other.space);
    pack(&changes.chunk_by(together).filter_map(entry).collect::<Vec<_>>())
}

#[derive(Default)]
struct Columns {
    places: Vec<(u8, crate::Space)>,
    docs: u64,
    ids: Vec<u8>,
    place: Vec<u8>,
    forms: Vec<u8>,
    last: Vec<u8>,
    last_seq: u64,
    snapshot_lengths: Vec<u8>,
    snapshots: Vec<u8>,
    saved: Vec<Saved>,
    masks: Vec<u8>,
    whole_lengths: Vec<u8>,
    whole: Vec<u8>,
    parts: Vec<Parts>,
}

impl Columns {
    fn place(&mut self, place: (u8, crate::Space)) -> u64 {
        index(&mut self.places, place)
    }

    fn doc(&mut self, entry: &Entry, place: u64, form: u64) {
        self.docs += 1;
        self.ids.extend_from_slice(entry.doc.as_bytes());
        leb::uleb(&mut self.place, place);
        leb::uleb(&mut self.forms, form);
        let last_seq = entry.last_seq.unwrap_or(0);
        leb::sleb(&mut self.last, last_seq.wrapping_sub(self.last_seq).cast_signed());
        self.last_seq = last_seq;
    }

    fn snapshot(&mut self, entry: &Entry, place: u64, bytes: &[u8]) {
        match Saved::of(bytes) {
            Some(saved) => {
                self.doc(entry, place, SAVED_IN_PARTS);
                self.saved.push(saved);
            }
            None => {
                self.doc(entry, place, SAVED);
                leb::uleb(&mut self.snapshot_lengths, leb::len(bytes.len()));
                self.snapshots.extend_from_slice(bytes);
            }
        }
    }

    fn changes(&mut self, entry: &Entry, place: u64, changes: Vec<Compact>) {
        self.doc(entry, place, CHANGES_FROM + leb::len(changes.len()));
        for change in changes {
            match change {
                Compact::Whole(bytes) => {
                    self.masks.push(0);
                    leb::uleb(&mut self.whole_lengths, leb::len(bytes.len()));
                    self.whole.extend(bytes);
                }
                Compact::Parts(parts) => {
                    let bits = parts.columns.iter().zip(0..8).filter(|(column, _)| column.is_some());
                    self.masks.push(bits.map(|(_, bit)| 1_u8 << bit).sum());
                    self.parts.push(*parts);
                }
            }
        }
    }

    fn into_packed(self) -> Packed {
        let mut body = Vec::new();
        leb::uleb(&mut body, self.docs);
        for column in [
            &self.ids,
            &self.place,
            &self.forms,
            &self.last,
            &self.snapshot_lengths,
            &self.masks,
            &self.whole_lengths,
        ] {
            body.extend_from_slice(column);
        }
        parts(&mut body, &self.parts);
        saved::write(&mut body, &self.saved);
        body.extend(self.whole);
        body.extend(self.snapshots);
        Packed { places: self.places, body: body.into() }
    }
}

fn parts(body: &mut Vec<u8>, parts: &[Parts]) {
    let (mut actors, mut messages): (Vec<ActorId>, Vec<&[u8]>) = (vec![], vec![]);
    let (mut by, mut named, mut others) = (vec![], vec![], vec![]);
    for part in parts {
        leb::uleb(&mut by, index(&mut actors, part.actor));
        leb::uleb(&mut named, index(&mut messages, part.message.as_slice()));
        leb::uleb(&mut others, leb::len(part.others.len()));
        for other in &part.others {
            leb::uleb(&mut others, index(&mut actors, *other));
        }
    }
    leb::uleb(body, leb::len(actors.len()));
    body.extend(actors.iter().flat_map(|actor| actor.0));
    leb::uleb(body, leb::len(messages.len()));
    messages.iter().for_each(|message| leb::prefixed(body, message));
    body.extend([by, named, others].concat());
    parts.iter().for_each(|part| leb::uleb(body, part.seq));
    parts.iter().for_each(|part| leb::uleb(body, part.start_op));
    let mut before = 0;
    for part in parts {
        leb::sleb(body, part.at_ms.wrapping_sub(before));
        before = part.at_ms;
    }
    parts.iter().for_each(|part| leb::uleb(body, leb::len(part.deps.len())));
    for dep in parts.iter().flat_map(|part| &part.deps) {
        body.push(match dep {
            Dep::Genesis => 0,
            Dep::Before => 1,
            Dep::Prefix(_) => 2,
        });
    }
    for dep in parts.iter().flat_map(|part| &part.deps) {
        if let Dep::Prefix(prefix) = dep {
            body.extend(prefix);
        }
    }
    parts.iter().for_each(|part| body.extend(part.checksum));
    let column = |place: usize| parts.iter().filter_map(move |part| part.columns.get(place)?.as_ref());
    for place in 0..COLUMNS.len() {
        column(place).for_each(|data| leb::uleb(body, leb::len(data.len())));
    }
    for place in 0..COLUMNS.len() {
        column(place).for_each(|data| body.extend_from_slice(data));
    }
}
