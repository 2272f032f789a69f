//! Work for quiet moments: new snapshots of what has changed, the write-ahead log copied into the database, copies of what
//! was erased that could not be removed at once, and once a day cutting off the old part of the log and forgetting whom organisations
//! named for a market that is past.

use std::time::Duration;

use tokio::{
    sync::{
        broadcast::{Receiver, error::RecvError},
        watch,
    },
    time::{Instant, sleep_until, timeout},
};

use samenspel_model::env::DAY_MS;

use crate::{
    clock, locale,
    stopping::stopped,
    store::{Changed, Scrubbed, Store, StoreError},
};

/// So long nothing must have come in.
const QUIET: Duration = Duration::from_secs(2);
/// A centre where something comes in all the time gets its snapshots all the same, some after each such time.
const AT_LATEST: Duration = Duration::from_secs(60);
/// So long after it found somebody who reads for long it looks again, also when nothing comes in.
const READER_LEAVES: Duration = Duration::from_secs(20);
/// Documents of one step: some tens of milliseconds beside the writer, and one small transaction.
const DOCS_A_STEP: usize = 16;
/// A tablet that was away for longer is repaired instead of caught up.
const LOG_KEPT_MS: i64 = 180 * DAY_MS;
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Runs until the server stops.
pub(crate) async fn run(store: Store, mut stopping: watch::Receiver<bool>) {
    tokio::select! {
        () = stopped(&mut stopping) => {}
        () = keep_up(&store) => {}
    }
}

async fn keep_up(store: &Store) {
    let mut news = store.changes().subscribe();
    let mut cut_next = Instant::now();
    loop {
        let latest = Instant::now() + AT_LATEST;
        while Instant::now() < latest {
            match timeout(QUIET, news.recv()).await {
                Ok(Err(RecvError::Closed)) => return,
                Ok(_) => {}
                Err(_) => break,
            }
        }
        let waits = match work(store, &news, &mut cut_next).await {
            Ok(scrubbed) => scrubbed == Scrubbed::Waits,
            Err(error) => {
                tracing::error!(%error, "work for quiet moments broke off");
                false
            }
        };
        if !news.is_empty() {
            // The moment was not quiet to its end, and something may have been left for the next one.
            continue;
        }
        let again = Instant::now() + READER_LEAVES;
        loop {
            tokio::select! {
                come = news.recv() => match come {
                    Ok(Changed::Space(_)) | Err(RecvError::Lagged(_)) => break,
                    Ok(_) => {}
                    Err(RecvError::Closed) => return,
                },
                () = sleep_until(again), if waits => break,
            }
        }
    }
}

async fn work(
    store: &Store,
    news: &Receiver<Changed>,
    cut_next: &mut Instant,
) -> Result<Scrubbed, StoreError> {
    let mut scrubbed = Scrubbed::NotDue;
    while store.make_snapshots(DOCS_A_STEP).await? > 0 && news.is_empty() {}
    if news.is_empty() {
        // A disk that is full for these may still have room once the log is cut off.
        if let Err(error) = store.checkpoint().await {
            tracing::error!(%error, "the write-ahead log was not copied");
        }
        scrubbed = store.scrub().await.unwrap_or_else(|error| {
            tracing::error!(%error, "copies of what was erased may still be in the files");
            Scrubbed::Waits
        });
    }
    if *cut_next <= Instant::now() {
        *cut_next = Instant::now() + DAY;
        store.truncate_log(clock::now().plus_ms(-LOG_KEPT_MS)).await?;
        store.forget_contacts(locale::today(clock::now().0).to_string()).await?;
    }
    Ok(scrubbed)
}
