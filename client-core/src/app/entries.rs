//! The history of a person and of an organisation: who was called, written to or proposed, and what came of it.

use std::collections::BTreeMap;

use rusqlite::Connection;
use samenspel_model::{
    DocId, Env, Invalid, Millis, Space,
    appointment::TWIN,
    doc::{Fields, Kind},
    edit::{self, Edit, Input},
    entry::{APPOINTMENT, AT, CANDIDATE, ORGANISATION, TASK, WAY, WITHDRAWN},
    field::Field,
    follow::{self, Call, Days},
    organisation, registration,
    signature::Signature,
    values::Values,
    zone,
};
use serde::Serialize;

use super::{App, Record};
use crate::{
    AppError,
    store::{
        docs::{self, Stored},
        erased, records,
    },
};

/// An entry as screens show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct EntryRow {
    /// What it says; its title is what the person or else the organisation is called.
    #[serde(flatten)]
    pub record: Record,
    /// Who noted it, as people read it.
    pub author: String,
    /// Was it noted on this device?
    pub here: bool,
    /// Whom it is about.
    pub candidate: Option<DocId>,
    /// Of which appointment it tells what became: of one typed from a stub, the one that its stand noted.
    pub appointment: Option<DocId>,
    /// With which organisation.
    pub organisation: Option<DocId>,
    /// What that one is called; empty when it has not arrived yet.
    pub organisation_name: String,
    /// About which of its tasks; empty when it is about none, or the task is not there any more.
    pub task_title: String,
    /// Where that task is.
    pub task: TaskState,
    /// Where a call is of which nothing is noted yet.
    pub call: Option<CallState>,
}

/// Where a task is that an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum TaskState {
    /// It is about none.
    None,
    /// Somebody is looked for.
    Open,
    /// Nobody is looked for any more.
    Closed,
    /// It was removed, or has not arrived yet.
    Gone,
}

/// Where a call is of which nothing is noted yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
#[serde(rename_all = "lowercase")]
pub enum CallState {
    /// Somebody is calling now.
    Now,
    /// It was begun, and nobody noted what came of it.
    Unsaid,
}

impl App {
    /// Notes an entry, or adds to the one with this id: what came of a call, an outcome, a next step. What follows from its way
    /// and result is filled in as the model says, see [`follow::completed`]. A form that drew an id itself is noted under it, and
    /// is still one entry when it is saved again after a crash.
    pub fn save_entry(
        &mut self,
        id: Option<DocId>,
        given: &Edit,
        env: &mut Env,
    ) -> Result<EntryRow, AppError> {
        let pen = self.writer_of(Kind::Entry, Space::Desk, env)?;
        self.check_writes(Kind::Entry, given)?;
        let (days, today) = (self.days()?, zone::day(pen.now));
        // A tablet that has heard that somebody is erased notes nothing about that person any more.
        if let Some(Input::Text(person)) = given.get(CANDIDATE.key)
            && let Ok(person) = person.parse()
            && erased::holds(self.store.connection(), person)?
        {
            return Err(AppError::NotFound);
        }
        let id = id.unwrap_or_else(|| DocId::random(env));
        if let Some(stored) = docs::load(self.store.connection(), id)? {
            if stored.doc.kind() != Kind::Entry {
                return Err(AppError::NotAllowed);
            }
            let shown = self.shown(id)?.values;
            let given = follow::completed(given, &shown, days, pen.now, &today);
            // The form that made it, sent once more, changes nothing; not even the moment.
            self.edit_stored(stored, &shown.changed_by(&given), env)?;
        } else if erased::holds(self.store.connection(), id)? {
            return Err(AppError::NotFound);
        } else {
            self.check_kept(given)?;
            let given = follow::completed(given, &Values::default(), days, pen.now, &today);
            let (doc, written) = edit::create(Kind::Entry, pen.now, &pen.author, &given)?;
            self.save_new(&Stored { id, space: Space::Desk, doc }, written, pen.now)?;
        }
        let shown = vec![self.shown(id)?];
        self.told(shown, pen.now)?.pop().ok_or(AppError::NotFound)
    }

    /// Nothing new is noted about somebody who wants the sheet kept no longer; what stands can still be told and taken back.
    fn check_kept(&self, given: &Edit) -> Result<(), AppError> {
        let Some(Input::Text(person)) = given.get(CANDIDATE.key) else { return Ok(()) };
        let Ok(person) = person.parse() else { return Ok(()) };
        match records::one(self.store.connection(), person)? {
            Some(sheet) if sheet.kind == Kind::Candidate && registration::is_withdrawn(&sheet.values) => {
                Err(AppError::Invalid { field: CANDIDATE.key.to_owned(), invalid: Invalid::ConsentWithdrawn })
            }
            _ => Ok(()),
        }
    }

    /// The history of a person, the newest first.
    pub fn entries_of_candidate(&self, id: DocId) -> Result<Vec<EntryRow>, AppError> {
        self.history(&CANDIDATE, id)
    }

    /// The history of an organisation, the newest first.
    pub fn entries_of_organisation(&self, id: DocId) -> Result<Vec<EntryRow>, AppError> {
        self.history(&ORGANISATION, id)
    }

    fn history(&self, field: &Field, id: DocId) -> Result<Vec<EntryRow>, AppError> {
        let now = self.desk_now()?;
        let mut entries = records::joined(self.store.connection(), Kind::Entry, field, &id.to_string())?;
        entries.retain(|entry| !entry.values.is_on(&WITHDRAWN));
        entries.sort_by_key(|entry| std::cmp::Reverse((entry.values.number(&AT), entry.id)));
        self.told(entries, now)
    }

    /// This moment on the server's clock, where people's data may be shown.
    pub(super) fn desk_now(&self) -> Result<Millis, AppError> {
        let identity = self.reader_of(Space::Desk)?;
        self.check_lease(&identity)?;
        Ok(self.now_at(&identity))
    }

    /// The days of the centre's reply clock.
    pub(super) fn days(&self) -> Result<Days, AppError> {
        Ok(Days::of(&self.centre()?.map(|centre| centre.values).unwrap_or_default()))
    }

    /// With the names of organisations and tasks, each organisation read once, and of who noted them.
    pub(super) fn told(&self, entries: Vec<Record>, now: Millis) -> Result<Vec<EntryRow>, AppError> {
        let connection = self.store.connection();
        let label = self.identity()?.label;
        let mut organisations: BTreeMap<DocId, Option<Record>> = BTreeMap::new();
        let mut rows = Vec::with_capacity(entries.len());
        for record in entries {
            let reference = |field: &Field| record.values.text(field).parse::<DocId>().ok();
            let organisation = reference(&ORGANISATION);
            if let Some(id) = organisation
                && !organisations.contains_key(&id)
            {
                organisations.insert(id, records::one(connection, id)?);
            }
            let known = organisation.and_then(|id| organisations.get(&id)?.as_ref());
            let (task, task_title) = task(known, record.values.text(&TASK));
            let call = follow::call(&record.values, now).map(|call| match call {
                Call::Now => CallState::Now,
                Call::Unsaid => CallState::Unsaid,
            });
            let stored = docs::load(connection, record.id)?;
            let voice = stored.and_then(|stored| stored.doc.voices(WAY.key).into_iter().next());
            let author = voice.map(|voice| voice.author).unwrap_or_default();
            rows.push(EntryRow {
                here: Signature::read(&author).is_some_and(|signed| signed.device == label),
                author: records::signed(connection, &author)?,
                candidate: reference(&CANDIDATE),
                appointment: reference(&APPOINTMENT).map(|id| noted(connection, id)).transpose()?,
                organisation,
                organisation_name: known.map(|known| known.title.clone()).unwrap_or_default(),
                task_title,
                task,
                call,
                record,
            });
        }
        Ok(rows)
    }
}

/// The appointment that a stand noted, where this one was typed from its stub: a stub that was typed twice is the twin of the
/// first one.
fn noted(connection: &Connection, mut id: DocId) -> Result<DocId, AppError> {
    for _ in 0..2 {
        let Some(typed) = records::one(connection, id)? else { break };
        let Ok(twin) = typed.values.text(&TWIN).parse() else { break };
        id = twin;
    }
    Ok(id)
}

fn task(organisation: Option<&Record>, id: &str) -> (TaskState, String) {
    if id.is_empty() {
        return (TaskState::None, String::new());
    }
    let Some(task) = organisation.and_then(|known| known.values.item(organisation::TASK.key, id)) else {
        return (TaskState::Gone, String::new());
    };
    let state = if task.is_on(&organisation::CLOSED) { TaskState::Closed } else { TaskState::Open };
    (state, task.text(&organisation::TITLE).to_owned())
}
