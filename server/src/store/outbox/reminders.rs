//! Who is reminded: once of an appointment on its day, and only whoever was told of it before that day's eve.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use samenspel_model::{DocId, Millis};

use crate::store::{Changed, Store, StoreError};

/// Notes that this recipient is reminded of it; false when that was noted before.
pub(crate) fn note(tx: &Connection, recipient: &str, doc: DocId, day: &str) -> rusqlite::Result<bool> {
    let noted = tx
        .prepare_cached("INSERT OR IGNORE INTO reminded (doc, recipient, day) VALUES (?1, ?2, ?3)")?
        .execute(params![doc.as_bytes(), recipient, day])?;
    Ok(noted > 0)
}

impl Store {
    /// Does not send the reminders that wait and were made before this moment.
    pub(crate) async fn drop_reminders(&self, before: Millis, now: Millis) -> Result<usize, StoreError> {
        self.transact(move |tx| {
            let dropped = tx
                .prepare_cached(
                    "UPDATE message SET state = 'dropped', token = '', changed_ms = ?2
                     WHERE kind = 'reminder' AND state = 'waiting' AND made_ms < ?1",
                )?
                .execute(params![before.0, now.0])?;
            Ok((dropped, if dropped > 0 { vec![Changed::Mail] } else { vec![] }))
        })
        .await
    }

    /// Of which of these appointments, changed before this moment, a recipient was told and not warned today.
    pub(crate) async fn to_warn(
        &self,
        recipient: String,
        docs: Vec<DocId>,
        today: String,
        changed_before: Millis,
    ) -> Result<BTreeSet<DocId>, StoreError> {
        self.read(move |c| {
            let mut statement = c.prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM message_item JOIN message ON message.number = message_item.message
                                WHERE message_item.doc = ?1 AND message.recipient = ?2 AND message.state = 'sent')
                 AND NOT EXISTS (SELECT 1 FROM reminded WHERE doc = ?1 AND recipient = ?2 AND day = ?3)
                 AND NOT EXISTS (SELECT 1 FROM last_change WHERE doc = ?1 AND received_ms >= ?4)",
            )?;
            let mut found = BTreeSet::new();
            for doc in docs {
                let asked = params![doc.as_bytes(), recipient, today, changed_before.0];
                if statement.query_row(asked, |row| row.get(0))? {
                    found.insert(doc);
                }
            }
            Ok(found)
        })
        .await
    }

    /// Of which of these appointments a recipient was told before this moment and not reminded for that day.
    pub(crate) async fn to_remind(
        &self,
        recipient: String,
        docs: Vec<DocId>,
        day: String,
        before: Millis,
    ) -> Result<BTreeSet<DocId>, StoreError> {
        self.read(move |c| {
            let mut statement = c.prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM message_item JOIN message ON message.number = message_item.message
                                WHERE message_item.doc = ?1 AND message.recipient = ?2 AND message.state = 'sent'
                                AND message.made_ms < ?4)
                 AND NOT EXISTS (SELECT 1 FROM reminded WHERE doc = ?1 AND recipient = ?2 AND day = ?3)",
            )?;
            let mut found = BTreeSet::new();
            for doc in docs {
                if statement.query_row(params![doc.as_bytes(), recipient, day, before.0], |row| row.get(0))? {
                    found.insert(doc);
                }
            }
            Ok(found)
        })
        .await
    }
}
