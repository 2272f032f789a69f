//! What was told of an appointment: by whom, when, and which word counts.
//!
//! Whoever knows how it went tells it in an entry of their own: a desk, a coordinator, a companion or an organisation by their
//! link. Nobody's word is written over; the last that was said counts. What was typed from a stub is the appointment that the
//! stand's device noted: what is told of the one is told of the other.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use samenspel_model::{
    DocId,
    appointment::{BOOKLET, WITHDRAWN as CANCELLED},
    candidate::BOOKLETS,
    doc::Kind,
    entry::{APPOINTMENT, AT, CANDIDATE, OUTCOME},
    follow,
    registration::is_withdrawn,
};

use super::{
    Store, StoreError,
    entries::{self, EntryLine},
    forwarding::{self, Whom},
    records::{self, Record},
    sql,
};

/// SQL for the ids, in hexadecimal, of the appointment that `noun_row` is and of those typed from its stubs. A stub that was typed
/// twice is the twin of the first one. Looked for among those of its booklet: no other can be its twin.
macro_rules! with_stubs {
    () => {
        "(SELECT lower(hex(noun_row.doc))
          UNION ALL SELECT lower(hex(stub.doc)) FROM link AS mine
          CROSS JOIN link AS other ON other.field = mine.field AND other.value = mine.value
          CROSS JOIN noun_row AS stub ON stub.doc = other.doc AND stub.kind = 4
          WHERE mine.doc = noun_row.doc AND mine.field = 'booklet'
          AND (json_extract(stub.fields, '$.texts.twin') = lower(hex(noun_row.doc))
               OR EXISTS (SELECT 1 FROM noun_row AS first WHERE first.doc = unhex(json_extract(stub.fields, '$.texts.twin'))
                          AND json_extract(first.fields, '$.texts.twin') = lower(hex(noun_row.doc)))))"
    };
}
pub(crate) use with_stubs;

/// The appointment and those that are it too, typed from its stubs.
pub(crate) fn same(c: &Connection, id: DocId, booklet: &str) -> rusqlite::Result<Vec<DocId>> {
    let mut statement = c.prepare_cached(
        "SELECT noun_row.doc, unhex(json_extract(noun_row.fields, '$.texts.twin')) FROM link
         JOIN noun_row ON noun_row.doc = link.doc
         WHERE link.field = 'booklet' AND link.value = ?1 AND noun_row.kind = ?2
         AND json_extract(noun_row.fields, '$.texts.twin') IS NOT NULL ORDER BY noun_row.doc",
    )?;
    let stubs = statement.query_map(params![booklet, Kind::Appointment.number()], |row| {
        Ok((sql::doc_id(row, 0)?, sql::doc_id(row, 1)?))
    })?;
    let mut stubs: Vec<_> = stubs.collect::<rusqlite::Result<_>>()?;
    let mut same = vec![id];
    let mut at = 0;
    while let Some(one) = same.get(at).copied() {
        same.extend(stubs.extract_if(.., |(_, of)| *of == one).map(|(stub, _)| stub));
        at += 1;
    }
    Ok(same)
}

/// The entries that tell what became of it, in the order in which they were said.
pub(crate) fn of(c: &Connection, id: DocId, booklet: &str) -> rusqlite::Result<Vec<Record>> {
    let mut told = Vec::new();
    for one in same(c, id, booklet)? {
        // An entry that was taken back is joined no more.
        told.extend(records::joined(c, Kind::Entry, &APPOINTMENT, &one.to_string())?);
    }
    told.retain(|entry| !entry.values.text(&OUTCOME).is_empty());
    told.sort_by_key(|entry| (entry.values.number(&AT), entry.id));
    Ok(told)
}

/// What was told last of an appointment; empty when nobody told.
pub(crate) fn last(c: &Connection, id: DocId, booklet: &str) -> rusqlite::Result<String> {
    let last = of(c, id, booklet)?.pop();
    Ok(last.map(|entry| entry.values.text(&OUTCOME).to_owned()).unwrap_or_default())
}

/// The entries that tell what became of this appointment for this person, or for whoever it was.
pub(crate) fn about(
    c: &Connection,
    appointment: DocId,
    person: Option<DocId>,
) -> rusqlite::Result<Vec<DocId>> {
    let Some(record) = records::one(c, appointment)? else { return Ok(Vec::new()) };
    let told = of(c, appointment, record.values.text(&BOOKLET))?;
    let is_about = |entry: &Record| match (entry.values.text(&CANDIDATE).parse::<DocId>(), person) {
        (Ok(told), Some(person)) => told == person,
        _ => true,
    };
    Ok(told.into_iter().filter(is_about).map(|entry| entry.id).collect())
}

/// What somebody told of an appointment.
#[derive(Clone, Debug)]
pub(crate) struct Word {
    /// The entry that says it.
    pub(crate) line: EntryLine,
    /// Who said it: a companion or an organisation by their link, or else who noted it.
    pub(crate) by: String,
    /// Names who said it, so that one's own two words contradict nobody.
    source: String,
}

/// An appointment as its page shows what became of it.
#[derive(Clone, Debug, Default)]
pub(crate) struct OfAppointment {
    /// What was told, the last word first.
    pub(crate) words: Vec<Word>,
    /// Whom it can be told about: those who bear the booklet and want the sheet kept.
    pub(crate) people: Vec<(DocId, String)>,
    /// Has it been, so that somebody can tell?
    pub(crate) has_been: bool,
}

impl OfAppointment {
    /// The entries in which it was told.
    pub(crate) fn seen(&self) -> Vec<DocId> {
        self.words.iter().map(|word| word.line.id).collect()
    }

    /// One who says that somebody came, and another who says that the same person did not: by what they said last.
    pub(crate) fn contradiction(&self) -> Option<(&Word, &Word)> {
        let mut last: BTreeMap<(&str, Option<DocId>), &Word> = BTreeMap::new();
        for word in &self.words {
            let person = word.line.candidate.as_ref().map(|(id, _)| *id);
            last.entry((&word.source, person)).or_insert(word);
        }
        let said = |is: fn(&str) -> bool| {
            last.iter().filter(move |(_, word)| is(word.line.values.text(&OUTCOME))).collect::<Vec<_>>()
        };
        let (came, missed) = (said(follow::was_there), said(follow::stayed_away));
        let is_same =
            |one: Option<DocId>, other: Option<DocId>| one.is_none() || other.is_none() || one == other;
        came.iter().find_map(|((who, person), word)| {
            let against = missed.iter().find(|((other, of), _)| other != who && is_same(*person, *of));
            against.map(|(_, other)| (**word, **other))
        })
    }
}

impl Store {
    /// What was told of an appointment.
    pub(crate) async fn told_of(
        &self,
        appointment: DocId,
        today: String,
    ) -> Result<OfAppointment, StoreError> {
        self.read(move |c| {
            let record = records::one(c, appointment)?.filter(|record| record.kind == Kind::Appointment);
            let Some(record) = record else { return Ok(OfAppointment::default()) };
            let booklet = record.values.text(&BOOKLET);
            let by_link = by_link(c, &same(c, appointment, booklet)?)?;
            let mut words = Vec::new();
            for entry in of(c, appointment, booklet)?.into_iter().rev() {
                let line = entries::line(c, entry)?;
                let (by, source) = match by_link.get(&line.id) {
                    Some((whom, name)) => (name.clone(), whom.clone()),
                    None => (line.author.clone(), line.author.clone()),
                };
                words.push(Word { line, by, source });
            }
            let mut people = records::joined(c, Kind::Candidate, &BOOKLETS, booklet)?;
            people.retain(|person| !is_withdrawn(&person.values));
            let is_due = follow::has_been(&record.values, &today) && !record.values.is_on(&CANCELLED);
            Ok(OfAppointment {
                words,
                people: people.into_iter().map(|person| (person.id, person.title)).collect(),
                has_been: is_due,
            })
        })
        .await
    }
}

/// Which recipient wrote an entry by a link about one of these appointments, and what that one is called.
fn by_link(c: &Connection, appointments: &[DocId]) -> rusqlite::Result<BTreeMap<DocId, (String, String)>> {
    let mut written = BTreeMap::new();
    for id in appointments {
        let mut statement = c.prepare_cached("SELECT recipient, entries FROM mail_answer WHERE doc = ?1")?;
        let answers = statement.query_map([id.as_bytes()], |row| {
            Ok((row.get::<_, String>(0)?, sql::json_value::<Vec<String>>(row, 1)?))
        })?;
        for answer in answers {
            let (recipient, entries) = answer?;
            let name = match recipient.parse::<Whom>() {
                Ok(whom) => forwarding::called(c, &whom)?,
                Err(_) => String::new(),
            };
            let ids = entries.iter().filter_map(|id| id.parse().ok());
            written.extend(ids.map(|id| (id, (recipient.clone(), name.clone()))));
        }
    }
    Ok(written)
}
