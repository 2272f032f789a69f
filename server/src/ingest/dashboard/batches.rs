//! Batches of booklets that are taken no more: the centre's document says so to every device, the batch keeps since when.

use samenspel_model::{
    Env, Space,
    centre::{NAME, REVOKED},
    doc::Kind,
    edit,
    wire::Change,
};

use super::{EditError, push};
use crate::store::{Store, StoreError, account::Account, document, set_batch_revoked};

/// Says that a batch is taken no more, or that it is taken again; false when there is none of which that is news.
pub async fn set_revoked(
    store: &Store,
    env: Env,
    by: &Account,
    batch: u32,
    revoked: bool,
) -> Result<bool, EditError> {
    let (author, device, id, now) = (store.author(by), by.device(), store.centre_id(), env.now);
    let said = edit::edit_of([(format!("{}/{batch}", REVOKED.key), revoked)]);
    // A centre that has not said anything of itself yet begins with its name.
    let mut first = edit::edit_of([(NAME.key, store.keys().centre.as_str())]);
    first.extend(said.clone());
    let done = store.transact(move |tx| {
        if !set_batch_revoked(tx, batch, revoked.then_some(now))? {
            return Ok((false, vec![]));
        }
        let not_written = |_| StoreError::OwnChange("not written");
        let raw = match document::find(tx, id)? {
            Some(stored) => {
                let mut doc = document::load(tx, id, stored.kind, stored.last)?;
                edit::write(&mut doc, now, &author, &said).map_err(not_written)?.into_iter().collect()
            }
            None => {
                let (doc, _) = edit::create(Kind::Centre, now, &author, &first).map_err(not_written)?;
                doc.changes()
            }
        };
        let change = |bytes| Change { doc: id, kind: Kind::Centre.number(), space: Space::Catalogue, bytes };
        let changes = raw.into_iter().map(|raw| change(raw.bytes)).collect();
        Ok((true, push(tx, now, device, changes)?))
    });
    Ok(done.await?)
}
