//! What became of entries and appointments: looked for and written in one transaction, so that whoever taps twice, or comes after
//! another, notes nothing over it.

use samenspel_model::{
    DocId, Env, Millis, Space,
    doc::{Doc, Kind},
    edit::{self, Edit, Input},
    entry::{CANDIDATE, WITHDRAWN},
    follow, values,
    wire::Change,
};

use super::{EditError, push};
use crate::store::{Store, StoreError, account::Account, is_told};

/// Notes what became of an entry that waits; gives what puts back what stood there, or nothing when it waits no longer.
pub(crate) async fn tell(
    store: &Store,
    env: Env,
    by: &Account,
    entry: DocId,
    given: Edit,
) -> Result<Option<Edit>, EditError> {
    store
        .write_doc(env.now, by, entry, move |doc, now, author| {
            let stands = values::read(doc, doc.kind()).values;
            if doc.kind() != Kind::Entry || !follow::is_open(&stands) {
                return Ok((None, None));
            }
            let stood = |key: &String| Input::from(stands.texts.get(key).cloned().unwrap_or_default());
            let before = given.keys().map(|key| (key.clone(), stood(key))).collect();
            Ok((Some(before), edit::write(doc, now, author, &given)?))
        })
        .await
}

/// Notes what became of an appointment, for each of these people of whom nobody told so yet; gives the entries that say it.
pub(crate) async fn tell_of(
    store: &Store,
    mut env: Env,
    by: &Account,
    appointment: DocId,
    people: Vec<Option<DocId>>,
    given: Edit,
) -> Result<Vec<DocId>, EditError> {
    let author = store.author(by);
    let mut entries: Vec<(DocId, Option<DocId>, Doc)> = Vec::new();
    for person in people {
        let mut given = given.clone();
        given.extend(person.map(|person| (CANDIDATE.key.to_owned(), Input::from(person.to_string()))));
        let (doc, _) = edit::create(Kind::Entry, env.now, &author, &given)?;
        entries.push((DocId::random(&mut env), person, doc));
    }
    let (now, device) = (env.now, by.device());
    let noted = store
        .transact(move |tx| {
            let (mut noted, mut changes) = (Vec::new(), Vec::new());
            for (id, person, doc) in &entries {
                if is_told(tx, appointment, *person)? {
                    continue;
                }
                let (kind, space) = (Kind::Entry.number(), Space::Desk);
                let change = |bytes| Change { doc: *id, kind, space, bytes };
                changes.extend(doc.changes().into_iter().map(|raw| change(raw.bytes)));
                noted.push(*id);
            }
            let changed = if changes.is_empty() { vec![] } else { push(tx, now, device, changes)? };
            Ok((noted, changed))
        })
        .await?;
    Ok(noted)
}

/// Says this in entries that were noted of an appointment before and maybe taken back, instead of noting others. What was told
/// meanwhile of the people whose entry was taken back stands.
pub(crate) async fn tell_anew(
    store: &Store,
    now: Millis,
    by: &Account,
    appointment: DocId,
    entries: Vec<DocId>,
    mut given: Edit,
) -> Result<(), EditError> {
    given.extend(edit::edit_of([(WITHDRAWN.key, false)]));
    let mut edits = Vec::new();
    for id in entries {
        let Some(entry) = store.record(id).await? else { continue };
        let person = entry.values.text(&CANDIDATE).parse().ok();
        if entry.values.is_on(&WITHDRAWN) && store.read(move |c| is_told(c, appointment, person)).await? {
            continue;
        }
        edits.push((id, given.clone()));
    }
    if !edits.is_empty() {
        store.edit_docs(now, by, Kind::Entry, edits).await?;
    }
    Ok(())
}

/// Takes entries back that were just noted.
pub(crate) async fn take_back(
    store: &Store,
    now: Millis,
    by: &Account,
    entries: Vec<DocId>,
) -> Result<(), StoreError> {
    let withdrawn = edit::edit_of([(WITHDRAWN.key, true)]);
    store.edit_each(now, by, entries, Kind::Entry, &withdrawn).await.map(drop)
}
