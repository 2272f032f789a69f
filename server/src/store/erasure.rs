//! Erasing a document: from the log, from every row and from the files. What stays is the server's word that it was erased.

mod along;

use std::collections::BTreeSet;

use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::{
    DeviceId, DocId, Erasure, Millis, Space,
    doc::Kind,
    wire::{Cursor, ErasedDoc, Erasures, Payload},
};

use super::{
    Changed, Store, StoreError, booklet_questions, device, document, log, outbox, project, quarantine,
    sign_up, sql,
};

use along::Along;
pub(crate) use along::Erasing;

/// In `meta` while the files may still hold copies of what was erased.
const SCRUB_DUE: &str = "scrub-due";

/// What a device has not confirmed up to a number of a space's log. CROSS JOIN: the few receipts first, not the space's
/// documents.
pub(super) const BEHIND: &str = "SELECT receipt.doc FROM receipt CROSS JOIN doc ON doc.id = receipt.doc
     WHERE receipt.device = ?1 AND receipt.confirmed_ms IS NULL AND doc.space = ?2 AND doc.last_seq <= ?3";

/// What a device has not confirmed, and where it was.
pub(super) const UNCONFIRMED: &str =
    "SELECT receipt.doc, space.name FROM receipt CROSS JOIN doc ON doc.id = receipt.doc
     CROSS JOIN space ON space.number = doc.space
     WHERE receipt.device = ?1 AND receipt.confirmed_ms IS NULL";

/// Was this document erased?
pub(crate) fn holds(connection: &Connection, doc: DocId) -> rusqlite::Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM erasure WHERE doc = ?1)")?
        .query_row(params![doc.as_bytes()], |row| row.get(0))
}

/// What a device is told of this document, when it was erased.
pub(crate) fn payload(connection: &Connection, doc: DocId) -> rusqlite::Result<Option<Payload>> {
    connection
        .prepare_cached("SELECT at_ms, signature FROM erasure WHERE doc = ?1")?
        .query_row(params![doc.as_bytes()], |row| {
            Ok(Payload::Erased(Erasure { at: Millis(row.get(0)?), signature: row.get(1)? }))
        })
        .optional()
}

impl Store {
    /// Are copies of what was erased still in the files, because somebody reads for long?
    pub async fn waits_for_reader(&self) -> Result<bool, StoreError> {
        self.read(is_due).await
    }

    /// Was this document erased?
    pub(crate) async fn is_erased(&self, doc: DocId) -> Result<bool, StoreError> {
        self.read(move |c| holds(c, doc)).await
    }

    /// What is erased with a document: see [`Self::erase_document`].
    pub async fn goes_along(&self, doc: DocId) -> Result<Vec<DocId>, StoreError> {
        self.read(move |c| Ok(along::with(c, doc)?.docs.into_keys().collect())).await
    }

    /// What goes along with a document and what stays, for whoever is about to erase it.
    pub(crate) async fn erasing(&self, doc: DocId) -> Result<Erasing, StoreError> {
        self.read(move |c| along::told(c, doc)).await
    }

    /// Erases a document for good, and with a person the history and what was noted for that person's booklets alone,
    /// refused or not; false when
    /// there is no such document. When this returns, nothing of it is in the files, unless somebody reads for long: see
    /// [`Self::waits_for_reader`].
    pub async fn erase_document(&self, doc: DocId, now: Millis) -> Result<bool, StoreError> {
        let key = self.keys().server.clone();
        let erased = self.transact(move |tx| {
            if document::find(tx, doc)?.is_none() {
                return Ok((false, vec![]));
            }
            Ok((true, erase_along(tx, &key, along::with(tx, doc)?, Some(doc), now)?))
        });
        let erased = erased.await?;
        if erased {
            self.scrub().await?;
        }
        Ok(erased)
    }

    /// Erases what came, up to this document, for a booklet after its person was erased, and what was refused of it; false when
    /// nothing of it is left.
    pub async fn erase_noted(&self, code: String, upto: i64, now: Millis) -> Result<bool, StoreError> {
        let key = self.keys().server.clone();
        let erased = self.transact(move |tx| {
            let along = along::of_booklet(tx, &code, upto)?;
            let any = !along.docs.is_empty() || !along.refused.is_empty();
            Ok((any, erase_along(tx, &key, along, None, now)?))
        });
        let erased = erased.await?;
        if erased {
            self.scrub().await?;
        }
        Ok(erased)
    }

    /// Erases once more what this server erased before it was put back to a backup; takes only its own word for it, and stops
    /// with false at what is not. Whoever has that word has erased.
    pub(crate) async fn erase_again(
        &self,
        device: DeviceId,
        told: Erasures,
        now: Millis,
    ) -> Result<bool, StoreError> {
        let server = self.keys().server_public();
        let (erased, is_own) = self
            .transact(move |tx| {
                let (mut erased, mut is_own) = (false, true);
                let may = device::find(tx, device)?.is_some_and(|device| device.rights.may_read(told.space));
                for doc in told.docs.iter().filter(|_| may) {
                    if !holds(tx, doc.doc)? {
                        if doc.erasure.verify(&server, doc.doc).is_err() {
                            is_own = false;
                            break;
                        }
                        if Kind::from_number(i64::from(doc.kind)).is_none() {
                            continue;
                        }
                        // Where it stood is known better here, when it is known here.
                        let space = document::find(tx, doc.doc)?.map_or(told.space, |stored| stored.space);
                        erase(tx, space, doc)?;
                        erased = true;
                    }
                    confirm(tx, doc.doc, device, now)?;
                }
                let changed = vec![Changed::Space(told.space), Changed::Quarantine, Changed::Devices];
                Ok(((erased, is_own), if erased { changed } else { vec![] }))
            })
            .await?;
        if erased {
            self.scrub().await?;
        }
        Ok(is_own)
    }

    /// A device has erased these documents.
    pub(crate) async fn confirm_erasures(
        &self,
        device: DeviceId,
        docs: Vec<DocId>,
        now: Millis,
    ) -> Result<(), StoreError> {
        self.transact(move |tx| {
            let mut news = false;
            for doc in &docs {
                news |= confirm(tx, *doc, device, now)?;
            }
            Ok(((), if news { vec![Changed::Devices] } else { vec![] }))
        })
        .await
    }
}

/// Erases what goes along, where it stands or by its name where it would have come, and then the document itself.
fn erase_along(
    tx: &Connection,
    key: &SigningKey,
    along: Along,
    itself: Option<DocId>,
    now: Millis,
) -> rusqlite::Result<Vec<Changed>> {
    let mut changed = BTreeSet::new();
    for id in along.refused {
        quarantine::empty(tx, id, now)?;
        changed.insert(Changed::Quarantine);
        tx.execute("INSERT OR IGNORE INTO meta (key, value) VALUES (?1, x'')", [SCRUB_DUE])?;
    }
    for (doc, space) in along.docs.into_iter().chain(itself.map(|doc| (doc, None))) {
        let (space, kind) = match (document::find(tx, doc)?, space) {
            (Some(stored), _) => (stored.space, stored.kind),
            (None, Some(space @ Space::Desk)) => (space, Kind::Entry),
            (None, Some(space)) => (space, Kind::Appointment),
            (None, None) => continue,
        };
        let erasure = Erasure::sign(key, doc, now);
        erase(tx, space, &ErasedDoc { doc, kind: kind.number(), erasure })?;
        changed.extend([Changed::Space(space), Changed::Quarantine]);
    }
    Ok(changed.into_iter().collect())
}

/// Notes that a device has erased a document; false when it was not asked or said so before.
pub(super) fn confirm(tx: &Connection, doc: DocId, device: DeviceId, now: Millis) -> rusqlite::Result<bool> {
    let news = tx
        .prepare_cached(
            "UPDATE receipt SET confirmed_ms = ?3 WHERE doc = ?1 AND device = ?2 AND confirmed_ms IS NULL",
        )?
        .execute(params![doc.as_bytes(), device.as_bytes(), now.0])?;
    Ok(news > 0)
}

/// Confirms for a device what lies before its cursor: its answer may have been lost, but the page was on its disk.
pub(super) fn confirm_to(
    tx: &Connection,
    device: DeviceId,
    cursor: &Cursor,
    now: Millis,
) -> rusqlite::Result<()> {
    let key = log::head(tx, cursor.space)?.key;
    let mut statement = tx.prepare_cached(BEHIND)?;
    let behind = statement
        .query_map(params![device.as_bytes(), key.0, sql::signed(cursor.seq)], |row| sql::doc_id(row, 0))?;
    let behind = behind.collect::<rusqlite::Result<Vec<_>>>()?;
    if !behind.is_empty() && log::chain_at(tx, key, cursor.seq)? == Some(cursor.chain) {
        for doc in behind {
            confirm(tx, doc, device, now)?;
        }
    }
    Ok(())
}

/// Removes all of a document but its name in the logs' numbering, and appends the erasure to its space's log.
fn erase(tx: &Connection, space: Space, erased: &ErasedDoc) -> rusqlite::Result<()> {
    let id = params![erased.doc.as_bytes()];
    let last = log::last(tx, erased.doc)?.unwrap_or_default();
    // By its id, whatever its entries lead to. A hash would let somebody check what they guess; number and chain value are
    // what cursors need.
    tx.execute(
        "UPDATE entry SET hash = x'', actor = x'', actor_seq = 0, max_op = 0, bytes = x'', device = x'', received_ms = 0
         WHERE doc = ?1 AND hash <> x''",
        id,
    )?;
    booklet_questions::note_erased(tx, erased.doc)?;
    outbox::erase(tx, erased.doc)?;
    sign_up::erase(tx, erased.doc)?;
    project::remove(tx, erased.doc)?;
    for sql in [
        "DELETE FROM quarantine WHERE doc = ?1",
        // A new row is made below: what another table holds of the document stops this here.
        "DELETE FROM doc WHERE id = ?1",
    ] {
        tx.execute(sql, id)?;
    }
    let mut ends = log::Ends::default();
    let end = ends.append_blank(tx, space, erased.doc, last)?;
    ends.settle(tx)?;
    tx.execute(
        "INSERT INTO doc (id, kind, space, last_entry, last_seq, snapshot_seq, snapshot_bytes, tail, heads, state)
         VALUES (?1, ?2, ?3, ?4, ?5, 0, 0, 0, x'', x'')",
        params![
            erased.doc.as_bytes(),
            erased.kind,
            log::head(tx, space)?.key.0,
            end.entry,
            sql::signed(end.seq)
        ],
    )?;
    tx.execute(
        "INSERT INTO erasure (doc, at_ms, signature) VALUES (?1, ?2, ?3)",
        params![erased.doc.as_bytes(), erased.erasure.at.0, erased.erasure.signature],
    )?;
    tx.execute("INSERT OR IGNORE INTO meta (key, value) VALUES (?1, x'')", [SCRUB_DUE])?;
    ask(tx, space, erased.doc)
}

/// What became of the copies of what was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scrubbed {
    /// There were none.
    NotDue,
    /// They are gone.
    Done,
    /// They stay until whoever reads for long has finished.
    Waits,
}

/// Writes the database anew and empties the write-ahead log, when something was erased since the last time: pages that
/// SQLite has rearranged hold copies of what they held before, and `secure_delete` does not reach those.
pub(super) fn scrub(connection: &Connection) -> rusqlite::Result<Scrubbed> {
    if !is_due(connection)? {
        return Ok(Scrubbed::NotDue);
    }
    // Beside somebody who reads for long the log would only grow, by the size of the database at each try.
    if !empty_log(connection)? {
        tracing::warn!(
            "somebody reads for long (a backup or a check?): what was erased is still in the write-ahead log until that ends"
        );
        return Ok(Scrubbed::Waits);
    }
    connection.execute_batch("VACUUM")?;
    if !empty_log(connection)? {
        return Ok(Scrubbed::Waits);
    }
    connection.execute("DELETE FROM meta WHERE key = ?1", [SCRUB_DUE])?;
    Ok(Scrubbed::Done)
}

fn is_due(connection: &Connection) -> rusqlite::Result<bool> {
    let due = "SELECT EXISTS (SELECT 1 FROM meta WHERE key = ?1)";
    connection.query_row(due, [SCRUB_DUE], |row| row.get(0))
}

/// False when somebody reads.
fn empty_log(connection: &Connection) -> rusqlite::Result<bool> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, bool>(0).map(|busy| !busy))
}

/// Notes which devices must confirm: those that were here and that may have the document still.
fn ask(tx: &Connection, space: Space, doc: DocId) -> rusqlite::Result<()> {
    let mut statement = tx.prepare_cached("SELECT id FROM device WHERE seen_ms IS NOT NULL")?;
    let ids = statement.query_map([], |row| sql::device_id(row, 0))?;
    for id in ids.collect::<rusqlite::Result<Vec<_>>>()? {
        let Some(device) = device::find(tx, id)? else { continue };
        let cleared = device.left.is_some() && space != Space::Catalogue;
        if !cleared && device.all_rights().any(|rights| rights.may_read(space)) {
            tx.prepare_cached("INSERT INTO receipt (doc, device) VALUES (?1, ?2)")?
                .execute(params![doc.as_bytes(), id.as_bytes()])?;
        }
    }
    Ok(())
}
