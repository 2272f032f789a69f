//! Histories as the dashboard shows them: entries with whom and what they are about, and the appointments of which nobody told.

use rusqlite::{Connection, types::Value};
use samenspel_model::{
    DocId,
    doc::{Fields, Kind},
    entry::{AT, CANDIDATE, ORGANISATION, TASK, WAY},
    field::Field,
    values::Values,
};

use super::{
    Store, StoreError, document,
    list::{Asked, List, Sort},
    records::{self, COLUMNS, Record, from_rows, record},
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
        ("silent", "noun_row.doc IN (SELECT doc FROM link WHERE field = 'by' AND value < :chosen)"),
        ("open", "noun_row.doc IN (SELECT doc FROM link WHERE field = 'by')"),
        ("candidate", "noun_row.doc IN (SELECT doc FROM link WHERE field = 'candidate' AND value = :chosen)"),
        (
            "organisation",
            "noun_row.doc IN (SELECT doc FROM link WHERE field = 'organisation' AND value = :chosen)",
        ),
    ],
    row: |c, row| line(c, record(row)?),
    finish: |_, _| {},
};

fn line(c: &Connection, record: Record) -> rusqlite::Result<EntryLine> {
    let about = |field: &Field| match record.values.text(field).parse() {
        Ok(id) => records::one(c, id),
        Err(_) => Ok(None),
    };
    let (candidate, organisation) = (about(&CANDIDATE)?, about(&ORGANISATION)?);
    let title = format!("task/{}/title", record.values.text(&TASK));
    let task = organisation.as_ref().and_then(|known| known.values.texts.get(&title)).cloned();
    let author = document::find(c, record.id)?
        .and_then(|stored| stored.registers.voices(WAY.key).into_iter().next())
        .map_or(record.device, |voice| voice.author);
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

/// What asks for appointments of somebody known that were before this day and of which nobody told.
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

    /// Does an entry tell what became of this appointment?
    pub(crate) async fn is_told_of(&self, appointment: DocId) -> Result<bool, StoreError> {
        self.read(move |c| {
            c.prepare_cached("SELECT EXISTS (SELECT 1 FROM link WHERE field = 'appointment' AND value = ?1)")?
                .query_row([appointment.to_string()], |row| row.get(0))
        })
        .await
    }
}
