//! Repair: what a device has of a space against what the log has, one range of documents at a time.

use rusqlite::{Connection, params};
use samenspel_model::{
    ChangeHash, DeviceId, DocId, Millis,
    doc::Kind,
    wire::{Cursor, Known},
};

use super::{
    Standing, Store, StoreError, device, erasure,
    log::{self, Head, SpaceKey},
    sql,
};

/// Documents of the log compared at once; a device may have far fewer in the same range.
const DOCS_MAX: usize = 2_000;
/// Documents of a space between two ids.
pub(super) const RANGE: &str =
    "SELECT id, heads, kind FROM doc WHERE space = ?1 AND id > ?2 AND id <= ?3 ORDER BY id LIMIT ?4";
/// After every id.
const END: [u8; 17] = [0xff; 17];

/// The difference within a range of documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Documents to send in full.
    pub send: Vec<DocId>,
    /// Documents of which only the device has (some) changes, as far as it may write them.
    pub want: Vec<DocId>,
    /// The end of the range; `None` when nothing comes after it, here or there.
    pub reached: Option<DocId>,
    /// The log's head at this moment.
    pub cursor: Cursor,
}

impl Store {
    /// Compares what the device has after `after`; `None` when the device may not read there (any more).
    pub async fn compare_heads(
        &self,
        now: Millis,
        id: DeviceId,
        after: Option<DocId>,
        known: Known,
    ) -> Result<Option<Compared>, StoreError> {
        let seal = self.keys().seal.clone();
        self.read(move |c| {
            let space = known.space;
            let Some(device) = device::find(c, id)? else {
                return Ok(None);
            };
            if device.standing(now) != Standing::Open || !device.rights.may_read(space) {
                return Ok(None);
            }
            let Head { key, seq, chain } = log::head(c, space)?;
            let cursor = seal.cursor(space, seq, chain, seq);
            let mut compared = Compared { send: vec![], want: vec![], reached: None, cursor };
            compare(c, key, after, known, &mut compared)?;
            if !Kind::ALL.into_iter().any(|kind| device.rights.may_write(kind, space)) {
                compared.want.clear();
            }
            if !compared.want.is_empty() {
                tracing::warn!(device = %id, %space, documents = compared.want.len(), "a device is asked for what this log lacks");
            }
            Ok(Some(compared))
        })
        .await
    }
}

/// Walks both lists of documents, which are in the order of their ids.
fn compare(
    c: &Connection,
    key: SpaceKey,
    after: Option<DocId>,
    known: Known,
    compared: &mut Compared,
) -> rusqlite::Result<()> {
    let to = if known.last { None } else { known.docs.last().map(|(id, _)| *id) };
    let mut theirs = known.docs.into_iter().peekable();
    let mut statement = c.prepare_cached(RANGE)?;
    let from = after.as_ref().map_or(&[][..], DocId::as_bytes);
    let end = to.as_ref().map_or(&END[..], DocId::as_bytes);
    let mut rows = statement.query(params![key.0, from, end, sql::limit(DOCS_MAX)])?;
    let (mut count, mut last) = (0, None);
    while let Some(row) = rows.next()? {
        let (id, heads, kind) = (sql::doc_id(row, 0)?, sql::hashes(row, 1)?, sql::kind(row, 2)?);
        (count, last) = (count + 1, Some(id));
        while let Some((id, _)) = theirs.next_if(|(theirs, _)| *theirs < id) {
            want_new(c, id, compared)?;
        }
        match theirs.next_if(|(theirs, _)| *theirs == id) {
            Some((_, theirs)) => compare_one(c, id, kind, &heads, theirs, compared)?,
            None => compared.send.push(id),
        }
    }
    if count == DOCS_MAX {
        // The device tells once more what it has after this one.
        compared.reached = last;
        return Ok(());
    }
    compared.reached = to;
    theirs.try_for_each(|(id, _)| want_new(c, id, compared))
}

/// Compares a document that both have.
fn compare_one(
    c: &Connection,
    id: DocId,
    kind: Kind,
    heads: &[ChangeHash],
    mut theirs: Vec<ChangeHash>,
    compared: &mut Compared,
) -> rusqlite::Result<()> {
    theirs.sort_unstable();
    if theirs == heads {
        return Ok(());
    }
    // Also when the server lacks some: what the device lacks is not known before it pushes.
    compared.send.push(id);
    if erasure::holds(c, id)? {
        return Ok(());
    }
    let logged = log::hashes(c, id)?;
    if theirs.iter().any(|head| *head != kind.genesis_hash() && !logged.contains(head)) {
        compared.want.push(id);
    }
    Ok(())
}

/// The device has a document that the log of this space has not: it is wanted, unless it is at home elsewhere.
fn want_new(c: &Connection, id: DocId, compared: &mut Compared) -> rusqlite::Result<()> {
    let mut elsewhere = c.prepare_cached("SELECT EXISTS (SELECT 1 FROM doc WHERE id = ?1)")?;
    if !elsewhere.query_row(params![id.as_bytes()], |row| row.get::<_, bool>(0))? {
        compared.want.push(id);
    }
    Ok(())
}
