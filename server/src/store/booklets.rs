//! Printed booklets. The QR text is not stored: it can be signed again.

use rusqlite::{OptionalExtension, params};
use samenspel_model::{Millis, booklet::Code};

use super::{Store, StoreError, keys::BOOKLET_KEY_ID, rows::BatchLine, sql};

impl Store {
    /// Keeps a batch of `count` new codes from an endless row of candidates and gives the batch's number.
    pub(crate) async fn put_batch(
        &self,
        count: usize,
        last_day: u16,
        now: Millis,
        mut codes: impl Iterator<Item = Code> + Send + 'static,
    ) -> Result<u32, StoreError> {
        self.write(move |tx| {
            tx.execute(
                "INSERT INTO batch (key_id, last_day, made_ms) VALUES (?1, ?2, ?3)",
                params![BOOKLET_KEY_ID, last_day, now.0],
            )?;
            let batch = u32::try_from(tx.last_insert_rowid()).map_err(|_| sql::damaged(0))?;
            let mut insert =
                tx.prepare_cached("INSERT OR IGNORE INTO booklet (code, batch) VALUES (?1, ?2)")?;
            let mut made = 0;
            for code in codes.by_ref() {
                if made == count {
                    break;
                }
                made += insert.execute(params![code.to_string(), batch])?;
            }
            Ok(batch)
        })
        .await
    }

    /// The last valid day and the codes of a batch, sorted; `None` when there is no such batch.
    pub(crate) async fn batch(&self, number: u32) -> Result<Option<(u16, Vec<Code>)>, StoreError> {
        self.read(move |c| {
            let last_day = c
                .query_row("SELECT last_day FROM batch WHERE number = ?1", [number], |row| row.get(0))
                .optional()?;
            let Some(last_day) = last_day else { return Ok(None) };
            let mut statement =
                c.prepare_cached("SELECT code FROM booklet WHERE batch = ?1 ORDER BY code")?;
            let codes = statement.query_map([number], |row| {
                let text = row.get_ref(0)?.as_str().ok().and_then(|text| Code::parse(text).ok());
                text.ok_or_else(|| sql::damaged(0))
            })?;
            Ok(Some((last_day, codes.collect::<rusqlite::Result<_>>()?)))
        })
        .await
    }

    /// The batch that a code was printed in.
    pub(crate) async fn batch_of(&self, code: Code) -> Result<Option<u32>, StoreError> {
        self.read(move |c| {
            c.prepare_cached("SELECT batch FROM booklet WHERE code = ?1")?
                .query_row(params![code.to_string()], |row| row.get(0))
                .optional()
        })
        .await
    }

    /// The batches, latest first.
    pub async fn booklet_batches(&self) -> Result<Vec<BatchLine>, StoreError> {
        self.read(|c| {
            let mut statement = c.prepare_cached(
                "SELECT batch.number, batch.made_ms, count(booklet.code)
                 FROM batch LEFT JOIN booklet ON booklet.batch = batch.number
                 GROUP BY batch.number ORDER BY batch.number DESC",
            )?;
            let lines = statement.query_map([], |row| {
                Ok(BatchLine { number: row.get(0)?, at_ms: row.get(1)?, count: sql::count(row, 2)? })
            })?;
            lines.collect()
        })
        .await
    }
}
