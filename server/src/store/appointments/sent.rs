//! What one device sent in a time: of a phone that floods a stand, all of it can be set aside at once.

use rusqlite::params;
use samenspel_model::{DeviceId, DocId, Millis};

use crate::store::{Store, StoreError, list::Value, sql};

/// The condition of the list; see [`chosen`].
pub(super) const BY: &str =
    "noun_row.doc IN (SELECT entry.doc FROM space JOIN entry ON entry.space = space.number
                      WHERE space.name LIKE 'stand:%' AND entry.before = 0
                      AND entry.device = unhex(substr(:chosen, 1, 32))
                      AND entry.received_ms >= CAST(substr(:chosen, 33) AS INTEGER))";

/// Chooses what this device noted and sent since then.
pub(crate) fn chosen(device: DeviceId, since: Millis) -> Value {
    Value::Text(format!("{device}{}", since.0))
}

impl Store {
    /// The appointments that a device noted and that came in this time: those that stand, or those that a coordinator set aside.
    pub async fn appointments_sent(
        &self,
        device: DeviceId,
        (since, until): (Millis, Millis),
        set_aside: bool,
    ) -> Result<Vec<DocId>, StoreError> {
        self.read(move |c| {
            let mut statement = c.prepare_cached(
                "SELECT noun_row.doc FROM space JOIN entry ON entry.space = space.number
                 JOIN noun_row ON noun_row.doc = entry.doc JOIN doc ON doc.id = entry.doc
                 JOIN entry AS latest ON latest.number = doc.last_entry JOIN device AS by ON by.id = latest.device
                 WHERE space.name LIKE 'stand:%' AND entry.before = 0 AND entry.device = ?1
                 AND entry.received_ms BETWEEN ?2 AND ?3 AND noun_row.kind = 4
                 AND (json_extract(noun_row.fields, '$.numbers.withdrawn') IS NOT NULL) = ?4
                 AND (NOT ?4 OR by.public = x'') ORDER BY entry.number",
            )?;
            let bound = params![device.as_bytes(), since.0, until.0, set_aside];
            statement.query_map(bound, |row| sql::doc_id(row, 0))?.collect()
        })
        .await
    }
}
