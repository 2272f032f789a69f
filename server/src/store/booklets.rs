//! Printed booklets. The QR text is not stored: it can be signed again.

use rusqlite::{Connection, OptionalExtension, Row, params};
use samenspel_model::{DocId, Millis, booklet::Code};

use super::{Store, StoreError, keys::BOOKLET_KEY_ID, rows::BatchLine, sql};

/// A batch with its booklets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Batch {
    /// What a list says of it.
    pub(crate) line: BatchLine,
    /// The last day on which its booklets are taken, days since 1970.
    pub(crate) last_day: u16,
    /// Its codes, sorted: a booklet's place among them is its serial number.
    pub(crate) codes: Vec<Code>,
}

/// What is asked of a new batch.
#[derive(Clone, Debug)]
pub(crate) struct NewBatch {
    pub(crate) count: usize,
    pub(crate) language: String,
    pub(crate) market: Option<DocId>,
    pub(crate) last_day: u16,
}

const LINES: &str = "SELECT batch.number, batch.made_ms, batch.language, batch.market, batch.revoked_ms,
            (SELECT count(*) FROM booklet WHERE booklet.batch = batch.number), batch.last_day,
            (SELECT title FROM noun_row WHERE noun_row.doc = batch.market)
     FROM batch";

fn line(row: &Row<'_>) -> rusqlite::Result<BatchLine> {
    Ok(BatchLine {
        number: row.get(0)?,
        at_ms: row.get(1)?,
        language: row.get(2)?,
        market: match row.get::<_, Option<Vec<u8>>>(3)? {
            Some(_) => Some((sql::doc_id(row, 3)?, row.get::<_, Option<String>>(7)?.unwrap_or_default())),
            None => None,
        },
        revoked_ms: row.get(4)?,
        count: sql::count(row, 5)?,
    })
}

/// Says from when on a batch is taken no more, or that it is taken; false when there is none of which that is news.
pub(crate) fn set_revoked(tx: &Connection, number: u32, since: Option<Millis>) -> rusqlite::Result<bool> {
    let sql =
        "UPDATE batch SET revoked_ms = ?2 WHERE number = ?1 AND (revoked_ms IS NULL) = (?2 IS NOT NULL)";
    Ok(tx.prepare_cached(sql)?.execute(params![number, since.map(|since| since.0)])? == 1)
}

/// Was the booklet's batch revoked?
pub(super) fn is_revoked(c: &Connection, code: &str) -> rusqlite::Result<bool> {
    c.prepare_cached(
        "SELECT 1 FROM booklet JOIN batch ON batch.number = booklet.batch
         WHERE booklet.code = ?1 AND batch.revoked_ms IS NOT NULL",
    )?
    .exists([code])
}

impl Store {
    /// Keeps a batch of new codes from an endless row of candidates and gives the batch's number.
    pub(crate) async fn put_batch(
        &self,
        new: NewBatch,
        now: Millis,
        mut codes: impl Iterator<Item = Code> + Send + 'static,
    ) -> Result<u32, StoreError> {
        self.write(move |tx| {
            tx.execute(
                "INSERT INTO batch (key_id, last_day, made_ms, language, market) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![
                    BOOKLET_KEY_ID,
                    new.last_day,
                    now.0,
                    new.language,
                    new.market.map(|market| market.as_bytes().to_vec())
                ],
            )?;
            let batch = u32::try_from(tx.last_insert_rowid()).map_err(|_| sql::damaged(0))?;
            let mut insert =
                tx.prepare_cached("INSERT OR IGNORE INTO booklet (code, batch) VALUES (?1, ?2)")?;
            let mut made = 0;
            for code in codes.by_ref() {
                if made == new.count {
                    break;
                }
                made += insert.execute(params![code.to_string(), batch])?;
            }
            Ok(batch)
        })
        .await
    }

    /// A batch; `None` when there is no such batch.
    pub(crate) async fn batch(&self, number: u32) -> Result<Option<Batch>, StoreError> {
        self.read(move |c| {
            let found = c
                .prepare_cached(&format!("{LINES} WHERE batch.number = ?1"))?
                .query_row([number], |row| Ok((line(row)?, row.get(6)?)))
                .optional()?;
            let Some((line, last_day)) = found else { return Ok(None) };
            let mut statement =
                c.prepare_cached("SELECT code FROM booklet WHERE batch = ?1 ORDER BY code")?;
            let codes = statement.query_map([number], |row| {
                let text = row.get_ref(0)?.as_str().ok().and_then(|text| Code::parse(text).ok());
                text.ok_or_else(|| sql::damaged(0))
            })?;
            Ok(Some(Batch { line, last_day, codes: codes.collect::<rusqlite::Result<_>>()? }))
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

    /// Was the batch of the booklet with this code revoked?
    pub(crate) async fn is_booklet_revoked(&self, code: String) -> Result<bool, StoreError> {
        self.read(move |c| is_revoked(c, &code)).await
    }

    /// The batches, latest first.
    pub async fn booklet_batches(&self) -> Result<Vec<BatchLine>, StoreError> {
        self.read(|c| {
            let mut statement = c.prepare_cached(&format!("{LINES} ORDER BY batch.number DESC"))?;
            statement.query_map([], line)?.collect()
        })
        .await
    }
}
