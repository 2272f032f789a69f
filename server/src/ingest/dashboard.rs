//! What coordinators write at the dashboard: through the same gate as a tablet's changes, each as a device of their own.

use std::collections::BTreeSet;

use samenspel_model::{
    DeviceId, DocId, Env, Millis, Space,
    candidate::{self, CandidateEdit, CandidateText, WriteError},
    doc::{Author, Doc, Kind, Written},
    wire::{Answer, Change, Push},
};

use crate::store::{Store, StoreError, account::Account, document};

/// Why a coordinator's choice was not written.
#[derive(Debug, thiserror::Error)]
pub enum ChooseError {
    /// No such candidate.
    #[error("no such candidate")]
    NotFound,
    /// No such field, or a value that breaks its rule.
    #[error("not a value of a field")]
    Invalid,
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Writes the chosen value of a field that has several; that settles the conflict everywhere.
pub async fn choose_value(
    store: &Store,
    env: Env,
    by: &Account,
    candidate: DocId,
    field: &str,
    value: &str,
) -> Result<(), ChooseError> {
    let field = CandidateText::from_key(field).ok_or(ChooseError::Invalid)?;
    let edit = CandidateEdit::text(field, value);
    edit.clean().map_err(|_| ChooseError::Invalid)?;
    let found = store
        .write_doc(env.now, by, candidate, move |doc, now, author| {
            match candidate::edit(doc, now, author, &edit) {
                Ok(written) => Ok(written),
                Err(WriteError::Doc(error)) => Err(error.into()),
                Err(WriteError::Invalid { .. }) => Err(StoreError::OwnChange("value breaks a rule")),
            }
        })
        .await?;
    if found { Ok(()) } else { Err(ChooseError::NotFound) }
}

impl Store {
    /// Puts documents made here into the log: all or none.
    pub(crate) async fn put_docs(
        &self,
        now: Millis,
        by: &Account,
        docs: Vec<(DocId, Space, Doc)>,
    ) -> Result<(), StoreError> {
        let device = by.device();
        self.transact(move |tx| {
            let changes = docs.iter().flat_map(|(id, space, doc)| {
                doc.changes().into_iter().map(|raw| Change {
                    doc: *id,
                    kind: doc.kind(),
                    space: *space,
                    bytes: raw.bytes,
                })
            });
            let changed = push(tx, now, device, changes.collect())?;
            Ok(((), changed))
        })
        .await
    }

    /// Changes a candidate's document; false when there is none.
    async fn write_doc(
        &self,
        now: Millis,
        by: &Account,
        id: DocId,
        mut write: impl FnMut(&mut Doc, Millis, &Author) -> Result<Written, StoreError> + Send + 'static,
    ) -> Result<bool, StoreError> {
        let (author, device) = (self.author(by), by.device());
        self.transact(move |tx| {
            let Some(stored) = document::find(tx, id)?.filter(|stored| stored.kind == Kind::Candidate) else {
                return Ok((false, vec![]));
            };
            let mut doc = document::load(tx, id, stored.kind, stored.last)?;
            let Some(raw) = write(&mut doc, now, &author)? else {
                return Ok((true, vec![]));
            };
            let change = Change { doc: id, kind: stored.kind, space: stored.space, bytes: raw.bytes };
            Ok((true, push(tx, now, device, vec![change])?))
        })
        .await
    }
}

fn push(
    tx: &rusqlite::Connection,
    now: Millis,
    device: DeviceId,
    changes: Vec<Change>,
) -> Result<Vec<crate::store::Changed>, StoreError> {
    let push = Push { number: 0, changes };
    let (ingested, changed) = super::ingest(tx, now, device, &push, &BTreeSet::new())?;
    match ingested.answers.iter().find(|answer| !matches!(answer, Answer::Stored | Answer::Duplicate)) {
        None => Ok(changed),
        // The error rolls back, the quarantine row too: a program's fault is no tablet's work to be kept.
        Some(Answer::Refused(code) | Answer::Unkept(code)) => Err(StoreError::OwnChange(code.as_str())),
        Some(_) => Err(StoreError::OwnChange("dependencies missing")),
    }
}
