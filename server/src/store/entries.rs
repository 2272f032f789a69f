//! Histories as the dashboard shows them: entries with whom and what they are about, and the appointments of which nobody told.

use rusqlite::{Connection, types::Value};
use samenspel_model::{
    DocId, appointment,
    candidate::BOOKLETS,
    doc::{Fields, Kind},
    entry::{AT, CANDIDATE, ORGANISATION, TASK, WAY},
    field::Field,
    registration::is_withdrawn,
    values::Values,
};

use super::{
    Store, StoreError, document,
    list::{Asked, List, Sort},
    names,
    records::{self, COLUMNS, Record, from_rows, record},
    told,
};

/// An entry, with what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EntryLine {
    /// The entry.
    pub(crate) id: DocId,
    /// What it says.
    pub(crate) values: Values,
    /// Whom it is about, and what that person is called.
    pub(crate) candidate: Option<(DocId, String)>,
    /// With which organisation, and what that one is called.
    pub(crate) organisation: Option<(DocId, String)>,
    /// About which task; empty when it is about none or that one is gone.
    pub(crate) task: String,
    /// Who noted it.
    pub(crate) author: String,
}

/// The entry is about nobody who wants the sheet kept no longer: they are not called any more.
macro_rules! followed {
    ($entry:literal) => {
        concat!(
            $entry,
            " NOT IN (SELECT about.doc FROM link AS gone JOIN link AS about
                  ON about.field = 'candidate' AND about.value = lower(hex(gone.doc))
                  WHERE gone.field = 'consent/store' AND gone.value = 'no')"
        )
    };
}

/// The entries that were not taken back. `silent`: due before a day, and nobody noted what became of them.
pub(crate) static ENTRIES: List<EntryLine> = List {
    from: from_rows!(
        "(SELECT * FROM noun_row WHERE kind = 7 AND json_extract(fields, '$.numbers.withdrawn') IS NULL) AS noun_row"
    ),
    columns: COLUMNS,
    id: "noun_row.doc",
    sorts: &[
        Sort { name: "by", columns: &["noun_row.sort"], descending: false },
        Sort {
            name: "at",
            columns: &["coalesce(json_extract(noun_row.fields, '$.numbers.at'), 0)"],
            descending: true,
        },
    ],
    filters: &[
        (
            "silent",
            concat!(
                "noun_row.doc IN (SELECT doc FROM link WHERE field = 'by' AND value < :chosen) AND ",
                followed!("noun_row.doc")
            ),
        ),
        (
            "open",
            concat!(
                "noun_row.doc IN (SELECT doc FROM link WHERE field = 'by') AND ",
                followed!("noun_row.doc")
            ),
        ),
        ("followed", followed!("noun_row.doc")),
        ("candidate", "noun_row.doc IN (SELECT doc FROM link WHERE field = 'candidate' AND value = :chosen)"),
        (
            "organisation",
            "noun_row.doc IN (SELECT doc FROM link WHERE field = 'organisation' AND value = :chosen)",
        ),
    ],
    row: |c, row| line(c, record(row)?),
    finish: |_, _| {},
};

/// With the names of whom and what it is about.
pub(super) fn line(c: &Connection, record: Record) -> rusqlite::Result<EntryLine> {
    let about = |field: &Field| match record.values.text(field).parse() {
        Ok(id) => records::one(c, id),
        Err(_) => Ok(None),
    };
    let (candidate, organisation) = (about(&CANDIDATE)?, about(&ORGANISATION)?);
    let title = format!("task/{}/title", record.values.text(&TASK));
    let task = organisation.as_ref().and_then(|known| known.values.texts.get(&title)).cloned();
    let author = document::find(c, record.id)?
        .and_then(|stored| stored.registers.voices(WAY.key).into_iter().next())
        .map_or(Ok(record.device), |voice| names::shown(c, &voice.author))?;
    let named = |known: Record| (known.id, known.title);
    Ok(EntryLine {
        id: record.id,
        candidate: candidate.map(named),
        organisation: organisation.map(named),
        task: task.unwrap_or_default(),
        author,
        values: record.values,
    })
}

impl EntryLine {
    /// When it was.
    pub(crate) fn at_ms(&self) -> i64 {
        self.values.number(&AT)
    }
}

/// What asks for the history of a person or an organisation, the newest first.
pub(crate) fn history_of(field: &Field, id: DocId) -> Asked {
    Asked {
        sort: "at".to_owned(),
        filters: vec![(field.key.to_owned(), Value::Text(id.to_string()))],
        ..Asked::default()
    }
}

/// What asks for entries that were due before this day.
pub(crate) fn silent_before(day: String) -> Asked {
    Asked { filters: vec![("silent".to_owned(), Value::Text(day))], ..Asked::default() }
}

/// What asks for appointments that were before this day and of which nobody told, for one of those who bear its booklet at least;
/// of a booklet that has no sheet, for whoever it was.
pub(crate) fn untold_before(day: String) -> Asked {
    Asked { filters: vec![("untold".to_owned(), Value::Text(day))], ..Asked::default() }
}

impl Store {
    /// An entry.
    pub(crate) async fn entry(&self, id: DocId) -> Result<Option<EntryLine>, StoreError> {
        self.read(move |c| {
            let found = records::one(c, id)?.filter(|record| record.kind == Kind::Entry);
            found.map(|record| line(c, record)).transpose()
        })
        .await
    }

    /// Of whom nobody told what became of this appointment, of those who bear its booklet and may be asked: with what they are
    /// called.
    pub(crate) async fn untold_of(&self, appointment: DocId) -> Result<Vec<(DocId, String)>, StoreError> {
        self.read(move |c| {
            let record = records::one(c, appointment)?.filter(|record| record.kind == Kind::Appointment);
            let Some(record) = record else { return Ok(Vec::new()) };
            let code = record.values.text(&appointment::BOOKLET);
            let mut untold = Vec::new();
            for person in records::joined(c, Kind::Candidate, &BOOKLETS, code)? {
                if !is_withdrawn(&person.values) && told::about(c, appointment, Some(person.id))?.is_empty() {
                    untold.push((person.id, person.title));
                }
            }
            Ok(untold)
        })
        .await
    }
}
