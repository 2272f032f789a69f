//! Candidates as the dashboard shows them.

use rusqlite::{Connection, types::Value};
use samenspel_model::{
    DocId,
    candidate::{BOOKLETS, CONSENT_STORE},
    doc::{Fields, Kind, Voice},
    values::Conflict,
};

use super::{
    Store, StoreError, appointments, document,
    list::{Asked, List, Sort},
    names,
    records::{self, COLUMNS, FOUND, Record, from_rows, record},
    rows::{CandidateSheet, ConflictRow, VoiceRow},
};

/// The candidates.
pub(crate) static CANDIDATES: List<CandidateSheet> = List {
    from: from_rows!("(SELECT * FROM noun_row WHERE kind = 1) AS noun_row"),
    columns: COLUMNS,
    id: "noun_row.doc",
    sorts: &[
        Sort { name: "changed", columns: &["last_change.seq"], descending: true },
        Sort { name: "name", columns: &["noun_row.sort"], descending: false },
    ],
    filters: &[
        ("question", "noun_row.conflicts <> '[]'"),
        ("no-booklet", "NOT EXISTS (SELECT 1 FROM link WHERE link.doc = noun_row.doc AND link.field = 'booklet')"),
        (
            "no-appointment",
            "NOT EXISTS (SELECT 1 FROM link JOIN link AS noted ON noted.field = link.field AND noted.value = link.value
                         JOIN noun_row AS appointment ON appointment.doc = noted.doc
                         WHERE link.doc = noun_row.doc AND link.field = 'booklet' AND appointment.kind = 4
                         AND json_extract(appointment.fields, '$.numbers.withdrawn') IS NULL)",
        ),
        (
            "no-contact",
            "json_extract(noun_row.fields, '$.texts.phone') IS NULL AND json_extract(noun_row.fields, '$.texts.mail') IS NULL",
        ),
        // Who does not want the sheet to be kept any more is passed on to nobody.
        (
            "forward",
            "coalesce(json_extract(noun_row.fields, '$.numbers.\"consent/forward\"'), 0) > 0
             AND coalesce(json_extract(noun_row.fields, '$.numbers.\"consent/store\"'), 0) >= 0",
        ),
        // As the model's `is_given_up`.
        (
            "given-up",
            "json_extract(noun_row.fields, '$.numbers.\"given-up\"') = 1
             AND json_extract(noun_row.fields, '$.choices') = '{}'
             AND NOT EXISTS (SELECT 1 FROM json_each(noun_row.fields, '$.texts') WHERE key NOT GLOB 'asked/*')
             AND NOT EXISTS (SELECT 1 FROM json_each(noun_row.fields, '$.numbers')
                             WHERE key NOT GLOB 'consent/*' AND key <> 'given-up')",
        ),
        // As the model's `is_withdrawn`.
        ("wants-erasure", "json_extract(noun_row.fields, '$.numbers.\"consent/store\"') < 0"),
        (
            "found",
            FOUND,
        ),
    ],
    row: |c, row| sheet(c, record(row)?),
    finish: |_, _| {},
};

fn sheet(c: &Connection, record: Record) -> rusqlite::Result<CandidateSheet> {
    let conflicts = conflicts(c, &record)?;
    let (mut first, mut noted, mut standing) = (Vec::new(), 0, 0);
    for code in record.values.choices(&BOOKLETS) {
        first.extend(appointments::of_booklet(c, code, true, appointments::READ_MAX)?);
        let (all, kept) = appointments::count(c, code)?;
        noted += all;
        standing += kept;
    }
    let begun = if record.title.is_empty() { document::find(c, record.id)? } else { None };
    let begun = begun.and_then(|stored| stored.registers.voices(CONSENT_STORE.key).into_iter().next());
    Ok(CandidateSheet {
        id: record.id,
        begun: begun
            .map(|voice| Ok::<_, rusqlite::Error>((names::shown(c, &voice.author)?, voice.at_ms.0)))
            .transpose()?,
        appointments: first,
        noted,
        standing,
        conflicts,
        device: record.device,
        at_ms: record.at_ms,
        values: record.values,
    })
}

fn conflicts(c: &Connection, record: &Record) -> rusqlite::Result<Vec<ConflictRow>> {
    let voice = |Voice { at_ms, author, value }| {
        Ok(VoiceRow { value, author: names::shown(c, &author)?, signed: author, at_ms: at_ms.0 })
    };
    let row = |Conflict { key, voices }| {
        Ok(ConflictRow {
            doc: record.id,
            kind: record.kind,
            title: record.title.clone(),
            item: item(record, &key),
            field: key,
            voices: voices.into_iter().map(voice).collect::<rusqlite::Result<_>>()?,
        })
    };
    record.conflicts.clone().into_iter().map(row).collect()
}

/// What a person calls the one of several that a register is about.
fn item(record: &Record, key: &str) -> String {
    let spot = record.kind.noun().find(key);
    let Some((group, id)) = spot.and_then(|spot| spot.item) else { return String::new() };
    let values = record.values.item(group.key, id).unwrap_or_default();
    let named = ["title", "name", "sign", "nl"].into_iter().find_map(|key| values.texts.get(key));
    named.cloned().unwrap_or_default()
}

/// The documents of every noun with fields that have several values.
pub(crate) static QUESTIONS: List<Vec<ConflictRow>> = List {
    from: from_rows!("(SELECT * FROM noun_row WHERE conflicts <> '[]') AS noun_row"),
    columns: COLUMNS,
    id: "noun_row.doc",
    sorts: &[Sort { name: "changed", columns: &["last_change.received_ms"], descending: true }],
    filters: &[],
    row: |c, row| conflicts(c, &record(row)?),
    finish: |_, _| {},
};

impl Store {
    /// The fields of a document that have several values.
    pub(crate) async fn conflicts_of(&self, id: DocId) -> Result<Vec<ConflictRow>, StoreError> {
        self.read(move |c| {
            Ok(records::one(c, id)?.map(|record| conflicts(c, &record)).transpose()?.unwrap_or_default())
        })
        .await
    }

    /// The candidates changed last, and how many there are.
    pub async fn latest_candidates(&self, max: usize) -> Result<(Vec<CandidateSheet>, usize), StoreError> {
        let page = self.list(&CANDIDATES, Asked::default(), max).await?;
        Ok((page.rows, page.total))
    }

    /// How many sheets were given up at the desks.
    pub async fn given_up(&self) -> Result<usize, StoreError> {
        self.candidates_with("given-up").await
    }

    /// How many people want the centre to keep their sheet no longer.
    pub async fn withdrawn(&self) -> Result<usize, StoreError> {
        self.candidates_with("wants-erasure").await
    }

    async fn candidates_with(&self, filter: &str) -> Result<usize, StoreError> {
        let asked = Asked { filters: vec![(filter.to_owned(), Value::Null)], ..Asked::default() };
        Ok(self.list(&CANDIDATES, asked, 1).await?.total)
    }

    /// Everything about one candidate.
    pub async fn candidate_sheet(&self, id: DocId) -> Result<Option<CandidateSheet>, StoreError> {
        self.read(move |c| {
            let found = records::one(c, id)?.filter(|record| record.kind == Kind::Candidate);
            found.map(|record| sheet(c, record)).transpose()
        })
        .await
    }

    /// Fields with several values, of documents of every noun, those changed last first.
    pub async fn open_conflicts(&self) -> Result<Vec<ConflictRow>, StoreError> {
        Ok(self.list(&QUESTIONS, Asked::default(), usize::MAX).await?.rows.concat())
    }
}
