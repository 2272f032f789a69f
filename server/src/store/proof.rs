//! What coordinators see of erasures: when, and which devices have confirmed.

use rusqlite::params;
use samenspel_model::{DocId, Role, doc::Kind};

use super::{
    Store, StoreError,
    list::{Asked, List, Sort},
    sql,
};

/// An erased document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErasureLine {
    /// The document.
    pub id: DocId,
    /// Its kind.
    pub kind: Kind,
    /// When it was erased.
    pub at_ms: i64,
    /// The devices that may have had it.
    pub receipts: Vec<ReceiptLine>,
}

/// A device that may have had an erased document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiptLine {
    /// Its name.
    pub device: String,
    /// What it is for.
    pub role: Role,
    /// When it said that the document is gone there.
    pub confirmed_ms: Option<i64>,
    /// When it was last connected.
    pub seen_ms: Option<i64>,
    /// When its access was taken away.
    pub revoked_ms: Option<i64>,
}

/// The erasures.
pub(crate) static ERASURES: List<ErasureLine> = List {
    from: "erasure CROSS JOIN doc ON doc.id = erasure.doc",
    columns: "erasure.doc, doc.kind, erasure.at_ms",
    id: "erasure.doc",
    sorts: &[Sort { name: "erased", columns: &["erasure.at_ms"], descending: true }],
    filters: &[(
        "waiting",
        "EXISTS (SELECT 1 FROM receipt WHERE receipt.doc = erasure.doc AND receipt.confirmed_ms IS NULL)",
    )],
    row: |c, row| {
        let doc = sql::doc_id(row, 0)?;
        let mut receipts = c.prepare_cached(
            "SELECT device.label, device.role, receipt.confirmed_ms, device.seen_ms, device.revoked_ms
             FROM receipt JOIN device ON device.id = receipt.device
             WHERE receipt.doc = ?1 ORDER BY receipt.confirmed_ms IS NOT NULL, device.label, device.id",
        )?;
        let receipts = receipts.query_map(params![doc.as_bytes()], |row| {
            Ok(ReceiptLine {
                device: row.get(0)?,
                role: sql::role(row, 1)?,
                confirmed_ms: row.get(2)?,
                seen_ms: row.get(3)?,
                revoked_ms: row.get(4)?,
            })
        })?;
        Ok(ErasureLine {
            id: doc,
            kind: sql::kind(row, 1)?,
            at_ms: row.get(2)?,
            receipts: receipts.collect::<rusqlite::Result<_>>()?,
        })
    },
    finish: |_, _| {},
};

impl Store {
    /// Erasures, latest first.
    pub async fn erasure_lines(&self, max: usize) -> Result<Vec<ErasureLine>, StoreError> {
        Ok(self.list(&ERASURES, Asked::default(), max).await?.rows)
    }
}
