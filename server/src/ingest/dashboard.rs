//! What coordinators write at the dashboard: through the same gate as a tablet's changes, each as a device of their own.

pub mod batches;
mod many;
pub(crate) mod order;
pub(crate) mod outcome;
mod team;

use std::collections::BTreeSet;

use samenspel_model::{
    ActorId, ChangeHash, DeviceId, DocId, Env, Invalid, Millis, Space,
    appointment::WITHDRAWN,
    candidate::SHARED,
    doc::{Author, Doc, Fields, Kind, Voice, Written},
    edit::{self, Edit, WriteError},
    noun::Group,
    values::{self, Content, Values},
    wire::{self, Change, Push},
};

use crate::store::{Store, StoreError, account::Account, document, names, rows};
pub use team::{clear_pin, set_turn};

/// Why what a coordinator wrote was not kept.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// No such document.
    #[error("no such document")]
    NotFound,
    /// Nobody wrote that value, or not any more.
    #[error("not one of the values")]
    NotAValue,
    /// The input breaks a rule.
    #[error("{field}: {invalid}")]
    Invalid {
        /// The register.
        field: String,
        /// The rule.
        invalid: Invalid,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Settles a field that has several values: one of them stands, or all of them where they may stay together. That settles the
/// conflict everywhere.
pub async fn choose_value(
    store: &Store,
    env: Env,
    by: &Account,
    doc: DocId,
    key: &str,
    value: &str,
) -> Result<(), EditError> {
    let (key, value) = (key.to_owned(), value.to_owned());
    store
        .write_doc(env.now, by, doc, move |doc, now, author| {
            let chosen = edit::choice(doc, doc.kind(), &key, &value).ok_or(EditError::NotAValue)?;
            Ok(((), edit::write(doc, now, author, &chosen)?))
        })
        .await
}

/// Which of several values a coordinator says is right, as the question was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The document.
    pub doc: DocId,
    /// The register.
    pub key: String,
    /// The question, see [`ConflictRow::mark`].
    ///
    /// [`ConflictRow::mark`]: crate::store::rows::ConflictRow::mark
    pub mark: String,
    /// One of the values, or all of them where they may stay together.
    pub value: String,
}

/// Looks whether a question is still open as it was asked. When it is not asked any more: the value that stands there now, with
/// who wrote it and when.
pub async fn answered(store: &Store, answer: &Answer) -> Result<Option<Voice>, EditError> {
    let answer = answer.clone();
    let found = store.read(move |c| {
        let Some(stored) = document::find(c, answer.doc)? else { return Ok(Err(EditError::NotFound)) };
        let judged = judge(&stored.registers, stored.kind, &answer).map(|judged| judged.err());
        Ok(match judged {
            Ok(Some(voice)) => Ok(Some(Voice { author: names::shown(c, &voice.author)?, ..voice })),
            judged => judged,
        })
    });
    found.await?
}

/// Settles a field that has several values by an answer; nothing when the question is not the same any more.
pub async fn settle(store: &Store, env: Env, by: &Account, answer: Answer) -> Result<bool, EditError> {
    let doc = answer.doc;
    store
        .write_doc(env.now, by, doc, move |doc, now, author| match judge(doc, doc.kind(), &answer)? {
            Ok(chosen) => Ok((true, edit::write(doc, now, author, &chosen)?)),
            Err(_) => Ok((false, None)),
        })
        .await
}

/// What an answer writes; what stands there when the question is answered already.
fn judge(doc: &impl Fields, kind: Kind, answer: &Answer) -> Result<Result<Edit, Voice>, EditError> {
    let content = values::read(doc, kind);
    let Some(conflict) = content.conflicts.iter().find(|conflict| conflict.key == answer.key) else {
        let known = kind.noun().find(&answer.key).is_some();
        return match doc.voices(&answer.key).pop().filter(|_| known) {
            Some(voice) => Ok(Err(voice)),
            None => Err(EditError::NotAValue),
        };
    };
    let said =
        conflict.voices.iter().map(|voice| (voice.at_ms.0, voice.author.as_str(), voice.value.as_str()));
    if rows::mark(&answer.key, said) != answer.mark {
        return Err(EditError::NotAValue);
    }
    edit::choice(doc, kind, &answer.key, &answer.value).map(Ok).ok_or(EditError::NotAValue)
}

/// What became of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edited {
    /// It said nothing new.
    Unchanged,
    /// It is written.
    Saved,
    /// It is written beside what others wrote meanwhile: somebody is asked.
    Beside,
}

/// Writes what a coordinator changed in a form that was opened on this version of the document (see [`Record::version`]). What
/// others wrote meanwhile is not overwritten, and what is empty in a form that was opened on nothing is left alone.
///
/// [`Record::version`]: crate::store::records::Record
pub async fn edit_form(
    store: &Store,
    mut env: Env,
    by: &Account,
    doc: DocId,
    version: &str,
    form: Edit,
) -> Result<Edited, EditError> {
    let since = ChangeHash::list(version).unwrap_or_default();
    let beside = ActorId::random(&mut env);
    store
        .write_doc(env.now, by, doc, move |doc, now, author| {
            let since = edit::opened_on(doc, &since);
            let opened = doc.at(&since).ok_or(StoreError::Damaged("document"))?;
            let shown = values::read(&opened, doc.kind()).values;
            let edit = shown.changed_by(&form);
            let before = values::read(doc, doc.kind()).conflicts.len();
            let written = edit::write_since(doc, &since, now, author, beside, &edit)?;
            let after = values::read(doc, doc.kind()).conflicts.len();
            let edited = match &written {
                None => Edited::Unchanged,
                Some(_) if after > before => Edited::Beside,
                Some(_) => Edited::Saved,
            };
            Ok((edited, written))
        })
        .await
}

/// Writes what a coordinator changed of a document.
pub async fn edit_doc(
    store: &Store,
    env: Env,
    by: &Account,
    doc: DocId,
    edit: Edit,
) -> Result<(), EditError> {
    store
        .write_doc(env.now, by, doc, move |doc, now, author| Ok(((), edit::write(doc, now, author, &edit)?)))
        .await
}

/// Sets appointments aside, or back; gives those that were not so yet.
pub async fn set_aside(
    store: &Store,
    now: Millis,
    by: &Account,
    docs: Vec<DocId>,
    aside: bool,
) -> Result<Vec<DocId>, EditError> {
    let edit = edit::edit_of([(WITHDRAWN.key, aside)]);
    let edits: Vec<_> = docs.into_iter().map(|doc| (doc, edit.clone())).collect();
    Ok(store.edit_those_that_take(now, by, Kind::Appointment, &edits).await?)
}

/// Says on these sheets that a booklet is rightly on others too, or not any more; gives those to which that is news.
pub async fn set_shared(
    store: &Store,
    now: Millis,
    by: &Account,
    code: &str,
    docs: Vec<DocId>,
    shared: bool,
) -> Result<Vec<DocId>, EditError> {
    let edit = edit::edit_of([(format!("{}/{code}", SHARED.key), shared)]);
    Ok(store.edit_each(now, by, docs, Kind::Candidate, &edit).await?)
}

/// What became of one of several that somebody wants to take away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Removed {
    /// It is taken away; this stood in it.
    Now(Values),
    /// It was not there any more.
    Before,
    /// It stays: others wrote these registers of it since.
    Changed(BTreeSet<String>),
}

/// Takes one of several away from a document that was opened on this version, see [`edit_form`]; not what the person did not see.
pub async fn remove_item(
    store: &Store,
    env: Env,
    by: &Account,
    doc: DocId,
    version: &str,
    (group, item): (&'static Group, &str),
) -> Result<Removed, EditError> {
    let since = ChangeHash::list(version).unwrap_or_default();
    let item = item.to_owned();
    store
        .write_doc(env.now, by, doc, move |doc, now, author| {
            let opened = doc.at(&edit::opened_on(doc, &since)).ok_or(StoreError::Damaged("document"))?;
            let (then, here) = (values::read(&opened, doc.kind()), values::read(doc, doc.kind()));
            let Some(stands) = here.values.item(group.key, &item) else {
                return Ok((Removed::Before, None));
            };
            let changed = changed_inside(&then, &here, &format!("{}/{item}/", group.key));
            if changed.is_empty() {
                Ok((Removed::Now(stands), edit::remove_item(doc, now, author, group, &item)?))
            } else {
                Ok((Removed::Changed(changed), None))
            }
        })
        .await
}

/// The registers under a prefix that say something else than they did, or several things.
fn changed_inside(then: &Content, now: &Content, prefix: &str) -> BTreeSet<String> {
    let there = |content: &Content| content.values.as_edit("");
    let (said, gone) = (then.values.changed_by(&there(now)), now.values.changed_by(&there(then)));
    let asked = now.conflicts.iter().filter(|conflict| !then.conflicts.contains(conflict));
    let keys = said.into_keys().chain(gone.into_keys()).chain(asked.map(|conflict| conflict.key.clone()));
    keys.filter(|key| key.starts_with(prefix)).collect()
}

/// Makes a document; `id` is drawn when there is none.
pub async fn create_doc(
    store: &Store,
    mut env: Env,
    by: &Account,
    id: Option<DocId>,
    (kind, space): (Kind, Space),
    given: &Edit,
) -> Result<DocId, EditError> {
    let (doc, _) = edit::create(kind, env.now, &store.author(by), given)?;
    let id = id.unwrap_or_else(|| DocId::random(&mut env));
    store.put_docs(env.now, by, vec![(id, space, doc)]).await?;
    Ok(id)
}

impl From<WriteError> for EditError {
    fn from(error: WriteError) -> Self {
        match error {
            WriteError::Invalid { field, invalid } => Self::Invalid { field, invalid },
            WriteError::Doc(error) => Self::Store(error.into()),
        }
    }
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
                    kind: doc.kind().number(),
                    space: *space,
                    bytes: raw.bytes,
                })
            });
            let changed = push(tx, now, device, changes.collect())?;
            Ok(((), changed))
        })
        .await
    }

    /// Changes a document.
    async fn write_doc<T: Send + 'static>(
        &self,
        now: Millis,
        by: &Account,
        id: DocId,
        mut write: impl FnMut(&mut Doc, Millis, &Author) -> Result<(T, Written), EditError> + Send + 'static,
    ) -> Result<T, EditError> {
        let (author, device) = (self.author(by), by.device());
        self.transact(move |tx| {
            let Some(stored) = document::find(tx, id)? else {
                return Ok((Err(EditError::NotFound), vec![]));
            };
            let mut doc = document::load(tx, id, stored.kind, stored.last)?;
            let (told, raw) = match write(&mut doc, now, &author) {
                Ok((told, Some(raw))) => (told, raw),
                Ok((told, None)) => return Ok((Ok(told), vec![])),
                Err(EditError::Store(error)) => return Err(error),
                Err(refused) => return Ok((Err(refused), vec![])),
            };
            let change =
                Change { doc: id, kind: stored.kind.number(), space: stored.space, bytes: raw.bytes };
            Ok((Ok(told), push(tx, now, device, vec![change])?))
        })
        .await?
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
    match ingested
        .answers
        .iter()
        .find(|answer| !matches!(answer, wire::Answer::Stored | wire::Answer::Duplicate))
    {
        None => Ok(changed),
        // The error rolls back, the quarantine row too: a program's fault is no tablet's work to be kept.
        Some(wire::Answer::Refused(code) | wire::Answer::Unkept(code)) => {
            Err(StoreError::OwnChange(code.as_str()))
        }
        Some(_) => Err(StoreError::OwnChange("dependencies missing")),
    }
}
