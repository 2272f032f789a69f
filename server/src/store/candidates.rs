//! Candidates as the dashboard shows them.

use rusqlite::{Connection, OptionalExtension, Row, params};
use samenspel_model::{DocId, doc::Voice};

use super::{
    Store, StoreError, appointments,
    list::{Asked, List, Sort},
    rows::{CandidateLine, CandidateSheet, ConflictRow, VoiceRow},
    sql,
};

const COLUMNS: &str = "candidate.doc, candidate.name, candidate.phone, candidate.mail, candidate.languages,
       EXISTS (SELECT 1 FROM conflict WHERE conflict.candidate = candidate.doc),
       last_change.device, min(candidate.updated_ms, last_change.received_ms),
       candidate.remark, candidate.talents, candidate.consent_store_ms, candidate.consent_forward_ms";
const FROM: &str = "candidate JOIN last_change ON last_change.doc = candidate.doc";

/// The candidates.
pub(crate) static CANDIDATES: List<CandidateSheet> = List {
    from: FROM,
    columns: COLUMNS,
    id: "candidate.doc",
    sorts: &[
        Sort { name: "changed", columns: &["last_change.seq"], descending: true },
        Sort { name: "name", columns: &["candidate.sort"], descending: false },
    ],
    filters: &[
        ("question", "EXISTS (SELECT 1 FROM conflict WHERE conflict.candidate = candidate.doc)"),
        ("no-booklet", "NOT EXISTS (SELECT 1 FROM candidate_booklet WHERE candidate = candidate.doc)"),
        (
            "no-appointment",
            "NOT EXISTS (SELECT 1 FROM candidate_booklet JOIN appointment ON appointment.booklet = candidate_booklet.code
                         WHERE candidate_booklet.candidate = candidate.doc AND appointment.withdrawn = 0)",
        ),
        ("no-contact", "candidate.phone = '' AND candidate.mail = ''"),
        ("forward", "candidate.consent_forward_ms > 0"),
        ("found", "candidate.doc IN (SELECT doc.id FROM found JOIN doc ON doc.number = found.rowid WHERE found MATCH :chosen)"),
    ],
    row: sheet,
    finish: |_, _| {},
};

fn sheet(c: &Connection, row: &Row<'_>) -> rusqlite::Result<CandidateSheet> {
    let doc = sql::doc_id(row, 0)?;
    let mut bound =
        c.prepare_cached("SELECT code FROM candidate_booklet WHERE candidate = ?1 ORDER BY code")?;
    let line = CandidateLine {
        id: doc.to_string(),
        name: row.get(1)?,
        phone: row.get(2)?,
        mail: row.get(3)?,
        languages: sql::list(row, 4)?,
        booklets: bound.query_map([doc.as_bytes()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?,
        appointments: appointments::of_candidate(c, doc.as_bytes())?,
        conflict: row.get(5)?,
        device: row.get(6)?,
        at_ms: row.get(7)?,
    };
    Ok(CandidateSheet {
        line,
        remark: row.get(8)?,
        talents: sql::list(row, 9)?,
        consent_store_ms: row.get(10)?,
        consent_forward_ms: row.get(11)?,
        conflicts: vec![],
    })
}

fn conflict(row: &Row<'_>) -> rusqlite::Result<ConflictRow> {
    let voices: Vec<Voice> = sql::list(row, 3)?;
    let voices =
        voices.into_iter().map(|Voice { at_ms, author, value }| VoiceRow { value, author, at_ms: at_ms.0 });
    Ok(ConflictRow {
        candidate: sql::doc_id(row, 0)?.to_string(),
        candidate_name: row.get(1)?,
        field: row.get(2)?,
        voices: voices.collect(),
    })
}

impl Store {
    /// The candidates changed last, and how many there are.
    pub async fn latest_candidates(&self, max: usize) -> Result<(Vec<CandidateLine>, usize), StoreError> {
        let page = self.list(&CANDIDATES, Asked::default(), max).await?;
        Ok((page.rows.into_iter().map(|sheet| sheet.line).collect(), page.total))
    }

    /// Everything about one candidate.
    pub async fn candidate_sheet(&self, id: DocId) -> Result<Option<CandidateSheet>, StoreError> {
        self.read(move |c| {
            let mut statement =
                c.prepare_cached(&format!("SELECT {COLUMNS} FROM {FROM} WHERE candidate.doc = ?1"))?;
            let Some(mut found) = statement.query_row([id.as_bytes()], |row| sheet(c, row)).optional()?
            else {
                return Ok(None);
            };
            let mut conflicts = c.prepare_cached(
                "SELECT candidate.doc, candidate.name, conflict.field, conflict.voices
                 FROM conflict JOIN candidate ON candidate.doc = conflict.candidate
                 WHERE candidate.doc = ?1 ORDER BY conflict.field",
            )?;
            found.conflicts =
                conflicts.query_map(params![id.as_bytes()], conflict)?.collect::<rusqlite::Result<_>>()?;
            Ok(Some(found))
        })
        .await
    }

    /// Fields with several values, the candidates changed last first.
    pub async fn open_conflicts(&self) -> Result<Vec<ConflictRow>, StoreError> {
        self.read(|c| {
            let mut statement = c.prepare_cached(
                "SELECT candidate.doc, candidate.name, conflict.field, conflict.voices
                 FROM conflict JOIN candidate ON candidate.doc = conflict.candidate
                 JOIN last_change ON last_change.doc = candidate.doc
                 ORDER BY last_change.seq DESC, conflict.field",
            )?;
            statement.query_map([], conflict)?.collect()
        })
        .await
    }
}
