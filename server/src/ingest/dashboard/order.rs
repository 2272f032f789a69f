//! The order of documents that coordinators put in one, as numbers in a field of theirs.

use samenspel_model::{
    DocId, Millis,
    doc::Kind,
    edit::{self, Edit, Input},
    field::Field,
    wire::Change,
};

use super::{EditError, push};
use crate::store::{Store, StoreError, account::Account, document, records};

/// From one to the next, so that one can come between by hand.
pub(crate) const STEP: i64 = 10;
/// The last place that has a number.
pub(crate) const LAST: i64 = 9_999;

/// Puts a document just before another one and numbers all of its kind anew, where they are not yet; the others keep their order.
/// Where one of the two is gone nothing happens.
pub(crate) async fn put_before(
    store: &Store,
    now: Millis,
    by: &Account,
    (kind, field): (Kind, &'static Field),
    doc: DocId,
    other: DocId,
) -> Result<(), EditError> {
    let (author, device) = (store.author(by), by.device());
    let done = store.transact(move |tx| {
        let mut all = records::all(tx, kind)?;
        let Some(at) = all.iter().position(|record| record.id == doc) else { return Ok(((), vec![])) };
        let moved = all.remove(at);
        let Some(to) = all.iter().position(|record| record.id == other) else { return Ok(((), vec![])) };
        all.insert(to, moved);
        let mut changes = Vec::new();
        for (record, place) in all.iter().zip(1..) {
            let number = (place * STEP).min(LAST);
            if record.values.number(field) == number {
                continue;
            }
            let Some(stored) = document::find(tx, record.id)? else { continue };
            let mut doc = document::load(tx, record.id, stored.kind, stored.last)?;
            let given = Edit::from([(field.key.to_owned(), Input::Number(number))]);
            let written = edit::write(&mut doc, now, &author, &given);
            let Some(raw) = written.map_err(|_| StoreError::OwnChange("not written"))? else { continue };
            let (kind, space) = (stored.kind.number(), stored.space);
            changes.push(Change { doc: record.id, kind, space, bytes: raw.bytes });
        }
        Ok(((), push(tx, now, device, changes)?))
    });
    Ok(done.await?)
}
