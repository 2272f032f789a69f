//! What recipients answered by their link.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use samenspel_model::{DocId, Millis};

use crate::store::{Store, StoreError, sql};

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answered {
    /// Its id; empty when it was not answered.
    pub(crate) answer: String,
    /// The entries that say so.
    pub(crate) entries: Vec<DocId>,
}

/// What a recipient answered, by appointment.
fn all(c: &Connection, recipient: &str) -> rusqlite::Result<BTreeMap<DocId, Answered>> {
    let mut statement =
        c.prepare_cached("SELECT doc, answer, entries FROM mail_answer WHERE recipient = ?1")?;
    let answers = statement.query_map([recipient], |row| {
        let entries: Vec<String> = sql::json_value(row, 2)?;
        let entries = entries.iter().filter_map(|id| id.parse().ok()).collect();
        Ok((sql::doc_id(row, 0)?, Answered { answer: row.get(1)?, entries }))
    })?;
    answers.collect()
}

/// Takes what a recipient answered about an appointment and about its stubs out of their answers: they are one.
pub(crate) fn of_one(
    answers: &mut BTreeMap<DocId, Answered>,
    doc: DocId,
    stubs: &[DocId],
) -> Option<Answered> {
    let mut answered = answers.remove(&doc);
    for stub in stubs {
        let Some(of_stub) = answers.remove(stub) else { continue };
        answered
            .get_or_insert_with(|| Answered { answer: of_stub.answer, entries: vec![] })
            .entries
            .extend(of_stub.entries);
    }
    answered
}

/// The entries that say what a recipient answered about an appointment and its stubs.
pub(crate) fn entries(
    tx: &Connection,
    recipient: &str,
    doc: DocId,
    stubs: &[DocId],
) -> rusqlite::Result<Vec<DocId>> {
    Ok(of_one(&mut all(tx, recipient)?, doc, stubs).unwrap_or_default().entries)
}

/// Keeps what a recipient answered, in place of what they answered about it before, or about its stubs.
pub(crate) fn keep(
    tx: &Connection,
    recipient: &str,
    (doc, stubs): (DocId, &[DocId]),
    answered: &Answered,
    now: Millis,
) -> rusqlite::Result<()> {
    for stub in stubs {
        tx.execute(
            "DELETE FROM mail_answer WHERE doc = ?1 AND recipient = ?2",
            params![stub.as_bytes(), recipient],
        )?;
    }
    let entries: Vec<_> = answered.entries.iter().map(DocId::to_string).collect();
    tx.execute(
        "INSERT OR REPLACE INTO mail_answer (doc, recipient, answer, at_ms, entries) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![doc.as_bytes(), recipient, answered.answer, now.0, sql::json(&entries)],
    )?;
    Ok(())
}

impl Store {
    /// What a recipient answered, by appointment.
    pub(crate) async fn mail_answers(
        &self,
        recipient: String,
    ) -> Result<BTreeMap<DocId, Answered>, StoreError> {
        self.read(move |c| all(c, &recipient)).await
    }
}
