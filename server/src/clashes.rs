//! Finds what clashes in all that came in, and says so in the appointments themselves: that way every device that may see one of
//! them hears of it. Nothing is moved by itself.

use std::time::Duration;

use samenspel_model::{Millis, doc::Kind};
use tokio::{
    sync::{
        broadcast::{Receiver, error::RecvError},
        watch,
    },
    time::{Instant, timeout_at},
};

use crate::{
    clock,
    ingest::dashboard::EditError,
    stopping::stopped,
    store::{Changed, Store, StoreError, account::Account},
};

/// After news of an appointment it looks when nothing came for so long.
const QUIET: Duration = Duration::from_millis(100);
/// Where something comes all the time it looks all the same, once in such a time.
const AT_LATEST: Duration = Duration::from_secs(2);
/// Without news it looks again after so long: what is still to come becomes what has been.
const AGAIN: Duration = Duration::from_secs(30 * 60);

/// Says in every appointment what it clashes with now, where it says something else; gives how many were written.
pub async fn renew(store: &Store, now: Millis) -> Result<usize, EditError> {
    let edits = store.clash_edits(now).await?;
    let by = Account::of_the_server();
    Ok(store.edit_those_that_take(now, &by, Kind::Appointment, &edits).await?.len())
}

/// How many appointments cannot stay where they are, as they say themselves.
pub async fn open(store: &Store, now: Millis) -> Result<usize, StoreError> {
    store.count_clashes(now).await
}

/// Runs until the server stops.
pub(crate) async fn run(store: Store, mut stopping: watch::Receiver<bool>) {
    tokio::select! {
        () = stopped(&mut stopping) => {}
        () = keep_up(&store) => {}
    }
}

async fn keep_up(store: &Store) {
    let mut news = store.changes().subscribe();
    loop {
        if let Err(error) = renew(store, clock::now()).await {
            tracing::error!(%error, "what clashes was not found out");
        }
        if !wait(&mut news).await {
            return;
        }
    }
}

/// Until there is something to look at; false when the store closes.
async fn wait(news: &mut Receiver<Changed>) -> bool {
    let again = Instant::now() + AGAIN;
    loop {
        match timeout_at(again, news.recv()).await {
            // At the desk one hears whose booklets are one visitor's.
            Ok(Ok(Changed::Space(_)) | Err(RecvError::Lagged(_))) => break,
            Ok(Ok(_)) => {}
            Ok(Err(RecvError::Closed)) => return false,
            Err(_) => return true,
        }
    }
    let latest = Instant::now() + AT_LATEST;
    while Instant::now() < latest {
        match timeout_at((Instant::now() + QUIET).min(latest), news.recv()).await {
            Ok(Err(RecvError::Closed)) => return false,
            Ok(_) => {}
            Err(_) => break,
        }
    }
    true
}
