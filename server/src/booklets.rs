//! Printing booklets: batches of random codes, each with a QR text that tablets verify without a network.

use samenspel_model::{
    Env,
    booklet::{Code, Sheet, sign_qr},
};

use crate::store::{BOOKLET_KEY_ID, Store, StoreError, rows::PrintedBooklet};

/// A booklet is good for a year: the market it was printed for and what follows from it.
const VALID_DAYS: i64 = 365;

/// Makes a batch of `count` booklets and gives its number.
pub async fn print(store: &Store, mut env: Env, count: usize) -> Result<u32, StoreError> {
    let last_day = u16::try_from(env.now.day() + VALID_DAYS).map_err(|_| StoreError::Damaged("clock"))?;
    let now = env.now;
    let codes = std::iter::from_fn(move || Some(Code::from_serial(u32::from_be_bytes(env.draw()))));
    store.put_batch(count, last_day, now, codes).await
}

/// The booklets of a batch, sorted by code; none when there is no such batch.
pub async fn of_batch(store: &Store, batch: u32) -> Result<Vec<PrintedBooklet>, StoreError> {
    let Some((last_day, codes)) = store.batch(batch).await? else {
        return Ok(vec![]);
    };
    let key = &store.keys().booklets;
    let printed = |code: Code| PrintedBooklet {
        code: code.to_string(),
        qr: sign_qr(Sheet { code, batch, last_day }, BOOKLET_KEY_ID, key),
    };
    Ok(codes.into_iter().map(printed).collect())
}
