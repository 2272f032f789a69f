//! Finds what clashes in all that came in, and says so in the appointments themselves: that way every device that may see one of
//! them hears of it. Nothing is moved by itself.

use std::time::Duration;

use samenspel_model::{Millis, Space, doc::Kind};
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
/// After news of the desk it looks again within so long.
const AFTER_DESK: Duration = Duration::from_secs(30);
/// Without news it looks again after so long: what is still to come becomes what has been.
const AGAIN: Duration = Duration::from_secs(30 * 60);

/// Says in every appointment what it clashes with now, where it says something else, and of booklets that were given for lost ones
/// whose they are; gives how many documents were written.
pub async fn renew(store: &Store, now: Millis) -> Result<usize, EditError> {
    let by = Account::of_the_server();
    let mut bound = 0;
    for (kind, edits) in store.replacement_edits().await? {
        let Some(kind) = Kind::from_number(i64::from(kind)) else { continue };
        bound += store.edit_those_that_take(now, &by, kind, &edits).await?.len();
    }
    let edits = store.clash_edits(now).await?;
    Ok(bound + store.edit_those_that_take(now, &by, Kind::Appointment, &edits).await?.len())
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
    let mut again = Instant::now() + AGAIN;
    loop {
        match timeout_at(again, news.recv()).await {
            Ok(Ok(Changed::Space(Space::Stand { .. } | Space::Catalogue)) | Err(RecvError::Lagged(_))) => {
                break;
            }
            // At the desk one hears whose booklets are one visitor's, and much that has nothing to do with it.
            Ok(Ok(Changed::Space(_))) => again = again.min(Instant::now() + AFTER_DESK),
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
