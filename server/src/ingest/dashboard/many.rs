//! Several documents written in one transaction.

use samenspel_model::{
    DocId, Millis,
    doc::Kind,
    edit::{self, Edit},
    wire::Change,
};

use super::push;
use crate::store::{Store, StoreError, account::Account, document};

/// Documents that are written in one transaction, so that tablets are not kept waiting.
const AT_ONCE: usize = 100;

impl Store {
    /// Writes the same into these documents of a kind, all or none; gives those to which it is news.
    pub(super) async fn edit_each(
        &self,
        now: Millis,
        by: &Account,
        docs: Vec<DocId>,
        kind: Kind,
        edit: &Edit,
    ) -> Result<Vec<DocId>, StoreError> {
        let edits = docs.into_iter().map(|doc| (doc, edit.clone())).collect();
        self.edit_docs(now, by, kind, edits).await
    }

    /// Writes into each of these documents of a kind its own, all or none; gives those to which it is news.
    pub(crate) async fn edit_docs(
        &self,
        now: Millis,
        by: &Account,
        kind: Kind,
        edits: Vec<(DocId, Edit)>,
    ) -> Result<Vec<DocId>, StoreError> {
        let (author, device) = (self.author(by), by.device());
        self.transact(move |tx| {
            let (mut set, mut changes) = (Vec::new(), Vec::new());
            for (id, edit) in &edits {
                let found = document::find(tx, *id)?.filter(|stored| stored.kind == kind);
                let Some(stored) = found else { continue };
                let mut doc = document::load(tx, *id, stored.kind, stored.last)?;
                let written = edit::write(&mut doc, now, &author, edit);
                let Some(raw) = written.map_err(|_| StoreError::OwnChange("not written"))? else { continue };
                let (kind, space) = (stored.kind.number(), stored.space);
                changes.push(Change { doc: *id, kind, space, bytes: raw.bytes });
                set.push(*id);
            }
            Ok((set, push(tx, now, device, changes)?))
        })
        .await
    }

    /// The same for many, part after part: one that takes nothing any more is left, and the others are written all the same.
    pub(crate) async fn edit_those_that_take(
        &self,
        now: Millis,
        by: &Account,
        kind: Kind,
        edits: &[(DocId, Edit)],
    ) -> Result<Vec<DocId>, StoreError> {
        let mut done = Vec::new();
        for part in edits.chunks(AT_ONCE) {
            match self.edit_docs(now, by, kind, part.to_vec()).await {
                Ok(set) => done.extend(set),
                Err(StoreError::OwnChange(_)) => {
                    for one in part {
                        match self.edit_docs(now, by, kind, vec![one.clone()]).await {
                            Ok(set) => done.extend(set),
                            Err(StoreError::OwnChange(why)) => {
                                tracing::warn!(doc = %one.0, why, "a document is full");
                            }
                            Err(error) => return Err(error),
                        }
                    }
                }
                Err(error) => return Err(error),
            }
        }
        Ok(done)
    }
}
