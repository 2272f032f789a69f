//! Printing booklets: batches of random codes, each with a QR text that tablets verify without a network.

use samenspel_model::{
    DocId, Env,
    booklet::{Code, Sheet, sign_qr},
    calendar, market,
};

use crate::{
    locale::Locale,
    store::{BOOKLET_KEY_ID, NewBatch, Store, StoreError, rows::PrintedBooklet},
};

/// A booklet that is for no market is good for a year.
const VALID_DAYS: i64 = 365;
/// One for a market is good for what follows from that market, and not on the next: a yearly market comes again on the same
/// weekday, 364 days later, or some weeks sooner.
const MARKET_DAYS: i64 = 330;

/// What is printed: how many booklets, in which language, and for which market when they are for one.
#[derive(Clone, Copy, Debug)]
pub struct Order {
    /// How many.
    pub count: usize,
    /// In the language of their readers.
    pub language: Locale,
    /// The market; none means all year.
    pub market: Option<DocId>,
}

impl Order {
    /// So many in Dutch, for all year.
    #[must_use]
    pub fn of(count: usize) -> Self {
        Self { count, language: Locale::Nl, market: None }
    }
}

/// Makes a batch and gives its number. Booklets for a market that is still to come are good from that day on.
pub async fn print(store: &Store, mut env: Env, order: Order) -> Result<u32, StoreError> {
    let now = env.now;
    let (mut from, mut days) = (now.day(), VALID_DAYS);
    if let Some(market) = order.market
        && let Some(record) = store.record(market).await?
    {
        days = MARKET_DAYS;
        from = from.max(calendar::parse_day(record.values.text(&market::DATE)).unwrap_or(from));
    }
    let last_day = u16::try_from(from + days).map_err(|_| StoreError::Damaged("clock"))?;
    let codes = std::iter::from_fn(move || Some(Code::from_serial(u32::from_be_bytes(env.draw()))));
    let Order { count, language, market } = order;
    let new = NewBatch { count, language: language.tag().to_owned(), market, last_day };
    store.put_batch(new, now, codes).await
}

/// The booklets of a batch, sorted by code; none when there is no such batch.
pub async fn of_batch(store: &Store, number: u32) -> Result<Vec<PrintedBooklet>, StoreError> {
    let Some(batch) = store.batch(number).await? else {
        return Ok(vec![]);
    };
    let key = &store.keys().booklets;
    let sheet = |code: Code| Sheet { code, batch: number, last_day: batch.last_day };
    let printed = |(code, number): (Code, usize)| PrintedBooklet {
        number,
        code: code.to_string(),
        qr: sign_qr(sheet(code), BOOKLET_KEY_ID, key),
    };
    Ok(batch.codes.iter().copied().zip(1..).map(printed).collect())
}
