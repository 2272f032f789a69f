//! What recipients answered by their link.

use std::collections::BTreeMap;

use rusqlite::params;
use samenspel_model::{DocId, Millis};

use crate::store::{Changed, Store, StoreError, sql};

/// An answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Answered {
    /// Its id; empty when it was not answered.
    pub(crate) answer: String,
    /// The entries that say so.
    pub(crate) entries: Vec<DocId>,
}

impl Store {
    /// What a recipient answered, by appointment.
    pub(crate) async fn mail_answers(
        &self,
        recipient: String,
    ) -> Result<BTreeMap<DocId, Answered>, StoreError> {
        self.read(move |c| {
            let mut statement =
                c.prepare_cached("SELECT doc, answer, entries FROM mail_answer WHERE recipient = ?1")?;
            let answers = statement.query_map([&recipient], |row| {
                let entries: Vec<String> = sql::json_value(row, 2)?;
                let entries = entries.iter().filter_map(|id| id.parse().ok()).collect();
                Ok((sql::doc_id(row, 0)?, Answered { answer: row.get(1)?, entries }))
            })?;
            answers.collect()
        })
        .await
    }

    /// Keeps what a recipient answered.
    pub(crate) async fn keep_mail_answer(
        &self,
        recipient: String,
        doc: DocId,
        answered: Answered,
        now: Millis,
    ) -> Result<(), StoreError> {
        self.transact(move |tx| {
            let entries: Vec<_> = answered.entries.iter().map(DocId::to_string).collect();
            tx.execute(
                "INSERT OR REPLACE INTO mail_answer (doc, recipient, answer, at_ms, entries)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
                params![doc.as_bytes(), recipient, answered.answer, now.0, sql::json(&entries)],
            )?;
            Ok(((), vec![Changed::Mail]))
        })
        .await
    }
}
