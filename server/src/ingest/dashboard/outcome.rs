//! What became of entries and appointments: looked for and written in one transaction, so that whoever taps twice, or comes after
//! another, notes nothing over it.

use std::collections::BTreeSet;

use samenspel_model::{
    DocId, Env, Millis, Space,
    doc::{Doc, Kind},
    edit::{self, Edit, Input},
    entry::{AT, CANDIDATE, ORGANISATION, OUTCOME, RESULT, TASK, WAY, WITHDRAWN},
    follow, values,
    wire::Change,
};

use super::{EditError, push};
use crate::store::{
    Changed, Store, StoreError,
    account::Account,
    document,
    outbox::{Answered, answers},
    records::{self, Record},
    told,
};

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

/// Notes how it went on with a proposal of which it was told already, in an entry beside it; gives that entry, or nothing when there
/// is nothing told or somebody told more since.
pub(crate) async fn tell_further(
    store: &Store,
    env: Env,
    by: &Account,
    proposal: DocId,
    mut given: Edit,
) -> Result<Option<DocId>, EditError> {
    let now = env.now;
    let said = store.record(proposal).await?.filter(|record| record.kind == Kind::Entry);
    let said = said.ok_or(EditError::NotFound)?.values;
    if said.text(&WAY) != "proposal" || said.text(&OUTCOME).is_empty() {
        return Ok(None);
    }
    for field in [&CANDIDATE, &ORGANISATION, &TASK, &WAY, &RESULT] {
        let text = said.text(field);
        if !text.is_empty() {
            given.insert(field.key.to_owned(), Input::from(text.to_owned()));
        }
    }
    given.insert(AT.key.to_owned(), Input::Number(now.0));
    let (made, device) = (entries(store, env, by, vec![None], &given)?, by.device());
    let told = store
        .transact(move |tx| {
            let known = records::joined(tx, Kind::Entry, &CANDIDATE, said.text(&CANDIDATE))?;
            let is_later = |entry: &Record| {
                [&ORGANISATION, &TASK, &WAY].iter().all(|field| entry.values.text(field) == said.text(field))
                    && entry.id != proposal
                    && !entry.values.text(&OUTCOME).is_empty()
                    && entry.values.number(&AT) > said.number(&AT)
            };
            if known.iter().any(is_later) {
                return Ok((None, vec![]));
            }
            let changes = made.iter().flat_map(Made::changes).collect();
            Ok((made.first().map(|entry| entry.id), push(tx, now, device, changes)?))
        })
        .await?;
    Ok(told)
}

/// Notes what became of an appointment, for each of these people of whom nobody told but what the one who tells has `seen`; gives
/// the entries that say it. What was told before stands beside it.
pub(crate) async fn tell_of(
    store: &Store,
    env: Env,
    by: &Account,
    appointment: DocId,
    (people, seen): (Vec<Option<DocId>>, BTreeSet<DocId>),
    given: Edit,
) -> Result<Vec<DocId>, EditError> {
    let now = env.now;
    let (entries, device) = (entries(store, env, by, people, &given)?, by.device());
    let noted = store
        .transact(move |tx| {
            let (mut noted, mut changes) = (Vec::new(), Vec::new());
            for entry in &entries {
                if told::about(tx, appointment, entry.person)?.iter().all(|told| seen.contains(told)) {
                    changes.extend(entry.changes());
                    noted.push(entry.id);
                }
            }
            let changed = if changes.is_empty() { vec![] } else { push(tx, now, device, changes)? };
            Ok((noted, changed))
        })
        .await?;
    Ok(noted)
}

/// An entry that is made.
struct Made {
    id: DocId,
    /// Whom it is about.
    person: Option<DocId>,
    doc: Doc,
}

impl Made {
    fn changes(&self) -> impl Iterator<Item = Change> + '_ {
        let (doc, kind, space) = (self.id, Kind::Entry.number(), Space::Desk);
        self.doc.changes().into_iter().map(move |raw| Change { doc, kind, space, bytes: raw.bytes })
    }
}

/// The same entry for each of these people.
fn entries(
    store: &Store,
    mut env: Env,
    by: &Account,
    people: Vec<Option<DocId>>,
    given: &Edit,
) -> Result<Vec<Made>, EditError> {
    let author = store.author(by);
    let mut made = Vec::new();
    for person in people {
        let mut given = given.clone();
        given.extend(person.map(|person| (CANDIDATE.key.to_owned(), Input::from(person.to_string()))));
        let (doc, _) = edit::create(Kind::Entry, env.now, &author, &given)?;
        made.push(Made { id: DocId::random(&mut env), person, doc });
    }
    Ok(made)
}

/// What a recipient says of an appointment by their link.
pub(crate) struct ByLink {
    /// Who.
    pub(crate) recipient: String,
    /// Of which.
    pub(crate) appointment: DocId,
    /// What was typed from its stubs: the same appointment.
    pub(crate) stubs: Vec<DocId>,
    /// The sheets that they may answer about; none when nobody bears the booklet.
    pub(crate) people: BTreeSet<DocId>,
    /// What is kept of the answer.
    pub(crate) answer: &'static str,
    /// What is noted of it; nothing when they do not know.
    pub(crate) given: Option<Edit>,
}

/// Notes what a recipient says, in entries of their own that later answers change: whoever taps on and on makes no more of them,
/// and what others told stands. The answer is kept with it in one go, so that no entry is ever nobody's. Gives how many entries
/// say it.
pub(crate) async fn tell_by_link(
    store: &Store,
    env: Env,
    by: &Account,
    said: ByLink,
) -> Result<usize, EditError> {
    let (now, author, device) = (env.now, store.author(by), by.device());
    let people = match said.people.is_empty() {
        true => vec![None],
        false => said.people.iter().copied().map(Some).collect(),
    };
    let made = match &said.given {
        Some(given) => entries(store, env, by, people, given)?,
        None => vec![],
    };
    let written = match &said.given {
        Some(given) => given.clone().into_iter().chain(edit::edit_of([(WITHDRAWN.key, false)])).collect(),
        None => edit::edit_of([(WITHDRAWN.key, true)]),
    };
    let told = store
        .transact(move |tx| {
            let (mut theirs, mut about, mut changes) = (Vec::new(), Vec::new(), Vec::new());
            for id in answers::entries(tx, &said.recipient, said.appointment, &said.stubs)? {
                let found = document::find(tx, id)?.filter(|stored| stored.kind == Kind::Entry);
                let Some(stored) = found else { continue };
                let mut doc = document::load(tx, id, stored.kind, stored.last)?;
                about.push(values::read(&doc, Kind::Entry).values.text(&CANDIDATE).parse::<DocId>().ok());
                let raw = edit::write(&mut doc, now, &author, &written);
                let raw = raw.map_err(|_| StoreError::OwnChange("not written"))?;
                let (kind, space) = (stored.kind.number(), stored.space);
                changes.extend(raw.map(|raw| Change { doc: id, kind, space, bytes: raw.bytes }));
                theirs.push(id);
            }
            // An entry about whoever it was tells of everybody.
            let is_told = |person: &Option<DocId>| match person {
                Some(_) => about.contains(person) || about.contains(&None),
                None => !about.is_empty(),
            };
            for entry in made.iter().filter(|entry| !is_told(&entry.person)) {
                changes.extend(entry.changes());
                theirs.push(entry.id);
            }
            let mut changed = if changes.is_empty() { vec![] } else { push(tx, now, device, changes)? };
            let count = theirs.len();
            let answered = Answered { answer: said.answer.to_owned(), entries: theirs };
            answers::keep(tx, &said.recipient, (said.appointment, &said.stubs), &answered, now)?;
            changed.push(Changed::Mail);
            Ok((count, changed))
        })
        .await?;
    Ok(told)
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
