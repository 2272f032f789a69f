//! A document: its changes through the gate in the order of the log, and what they make of it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rusqlite::{Connection, params};
use samenspel_model::{
    ChangeHash, DocId,
    admit::{self, Past, Place, Registers},
    doc::{Doc, Kind},
};

use super::{Checked, Finding, Scratch, logs};
use crate::store::{
    StoreError,
    document::{self, Logged},
    log::Last,
    project, sql,
};

/// What a document's changes make.
struct Made {
    registers: Registers,
    /// The same when the snapshot was made.
    at_snapshot: Registers,
    /// The first change that the gate would not take now, and why.
    taken_before: Option<(ChangeHash, &'static str)>,
}

/// Checks one document and its rows.
pub(super) fn check(
    c: &Connection,
    id: DocId,
    scratch: &mut Scratch,
    checked: &mut Checked,
) -> Result<(), StoreError> {
    let mut statement = c.prepare_cached(
        "SELECT doc.kind, space.name, doc.heads, doc.state, doc.last_entry, doc.last_seq,
                doc.snapshot_bytes, doc.tail
         FROM doc CROSS JOIN space ON space.number = doc.space WHERE doc.id = ?1 AND doc.state <> x''",
    )?;
    let mut rows = statement.query(params![id.as_bytes()])?;
    let Some(row) = rows.next()? else {
        // Erased: its entries stay in the log, it is gone.
        return Ok(());
    };
    checked.documents += 1;
    let kind = sql::kind(row, 0)?;
    let (snapshot, snapshot_seq) = document::snapshot(c, id)?;
    let loaded = load(kind, &snapshot);
    let last = Last { entry: row.get(4)?, seq: sql::unsigned(row, 5)? };
    let logged = match document::changes(c, id, kind, last) {
        Ok(logged) => logged,
        // Changes of which only the snapshot has the bytes, and it has not.
        Err(StoreError::Doc(_) | StoreError::Damaged(_)) => {
            checked.find(Finding::Lost { doc: id });
            return Ok(());
        }
        Err(error) => return Err(error),
    };
    checked.changes += logged.len();
    let made = match through_the_gate(kind, &logged, snapshot_seq) {
        Ok(made) => made,
        Err((hash, why)) => {
            checked.find(Finding::Change { doc: id, hash, why });
            return Ok(());
        }
    };
    if let Some((hash, why)) = made.taken_before {
        checked.find(Finding::TakenBefore { doc: id, hash, why });
    }
    let state = minicbor::decode::<Registers>(row.get_ref(3)?.as_blob().map_err(|_| sql::damaged(3))?);
    for (part, fits) in [
        ("list of heads", sql::hashes(row, 2)? == made.registers.heads()),
        ("state", state.is_ok_and(|state| state == made.registers)),
        ("snapshot", snapshot_fits(&snapshot, snapshot_seq, loaded.as_ref(), &made)),
        ("snapshot's size", sql::count(row, 6)? == snapshot.len()),
        ("count of bytes after its snapshot", sql::count(row, 7)? == tail(&logged, snapshot_seq)),
    ] {
        if !fits {
            checked.find(Finding::State { doc: id, part });
        }
    }
    scratch.compare(c, id, &made.registers, checked)
}

/// Is it what the changes up to this number make; or is there none, as it should be?
fn snapshot_fits(snapshot: &[u8], seq: u64, loaded: Option<&Doc>, made: &Made) -> bool {
    if seq == 0 { snapshot.is_empty() } else { loaded.is_some_and(|doc| made.at_snapshot.agree_with(doc)) }
}

/// The snapshot as a document; broken bytes may make automerge panic.
fn load(kind: Kind, snapshot: &[u8]) -> Option<Doc> {
    catch_unwind(AssertUnwindSafe(|| Doc::load(kind, snapshot).ok())).ok().flatten()
}

/// What these changes make, when each is what a gate took: today's, or an earlier version's. Else the change and what is wrong.
fn through_the_gate(
    kind: Kind,
    logged: &[Logged],
    snapshot_seq: u64,
) -> Result<Made, (ChangeHash, &'static str)> {
    let (mut registers, mut past) = (Registers::new(kind), Past::new(kind));
    let at_snapshot = registers.clone();
    let mut made = Made { registers: registers.clone(), at_snapshot, taken_before: None };
    for change in logged {
        let wrong = |why| (change.hash, why);
        let decoded = admit::decode(&change.bytes).map_err(|refusal| wrong(refusal.detail))?;
        let header = &decoded.header;
        if header.hash != change.hash {
            return Err(wrong("its bytes have another hash"));
        }
        if (header.actor, header.seq, header.max_op) != (change.actor, change.seq, change.max_op) {
            return Err(wrong("its columns are not what its bytes say"));
        }
        match registers.place(header, Some(&past)).map_err(|refusal| wrong(refusal.detail))? {
            Place::Next => {}
            Place::Duplicate => return Err(wrong("it stands there twice")),
            Place::Missing => return Err(wrong("something it depends on comes later or is missing")),
        }
        if let Err(refusal) = registers.take(&decoded, Some(&past)) {
            // Its bytes are those that the log's chain proves: no damage, but what a gate let in that asked for less.
            registers.apply(&decoded);
            made.taken_before.get_or_insert(wrong(refusal.detail));
        }
        if !past.note(header.hash, header.actor, header.seq, header.max_op, change.bytes.clone()) {
            return Err(wrong("something it depends on comes later or is missing"));
        }
        if change.entry <= snapshot_seq {
            made.at_snapshot = registers.clone();
        }
    }
    made.registers = registers;
    Ok(made)
}

/// Bytes of the changes after the snapshot.
fn tail(logged: &[Logged], snapshot_seq: u64) -> usize {
    logged.iter().filter(|change| change.entry > snapshot_seq).map(|change| change.bytes.len()).sum()
}

/// Makes the state and the rows of every document again from the log. A snapshot that does not fit is thrown away, after the
/// bytes that only it had were put back into the log.
pub(super) fn rebuild(tx: &Connection) -> Result<usize, StoreError> {
    logs::link(tx)?;
    project::remove_all(tx)?;
    let mut statement = tx.prepare(
        "SELECT doc.id, doc.kind, space.name, doc.last_entry, doc.last_seq
         FROM doc JOIN space ON space.number = doc.space WHERE doc.state <> x'' ORDER BY doc.number",
    )?;
    let docs = statement.query_map([], |row| {
        let last = Last { entry: row.get(3)?, seq: sql::unsigned(row, 4)? };
        Ok((sql::doc_id(row, 0)?, sql::kind(row, 1)?, sql::space(row, 2)?, last))
    })?;
    let docs = docs.collect::<rusqlite::Result<Vec<_>>>()?;
    for (id, kind, space, last) in &docs {
        let (mut snapshot, mut snapshot_seq) = document::snapshot(tx, *id)?;
        let logged = document::changes(tx, *id, *kind, *last)?;
        let made =
            through_the_gate(*kind, &logged, snapshot_seq).map_err(|_| StoreError::Damaged("change"))?;
        if !snapshot_fits(&snapshot, snapshot_seq, load(*kind, &snapshot).as_ref(), &made) {
            (snapshot, snapshot_seq) = (vec![], 0);
            for change in &logged {
                tx.execute(
                    "UPDATE entry SET bytes = ?2 WHERE number = ?1 AND bytes = x''",
                    params![change.number, change.bytes],
                )?;
            }
            tx.execute(
                "DELETE FROM snapshot WHERE doc = (SELECT number FROM doc WHERE id = ?1)",
                params![id.as_bytes()],
            )?;
        }
        tx.execute(
            "UPDATE doc SET snapshot_seq = ?2, snapshot_bytes = ?3 WHERE id = ?1",
            params![id.as_bytes(), sql::signed(snapshot_seq), sql::limit(snapshot.len())],
        )?;
        document::put(tx, *id, *space, &made.registers, *last, tail(&logged, snapshot_seq))?;
        project::put(tx, *id, *kind, &made.registers)?;
    }
    Ok(docs.len())
}
