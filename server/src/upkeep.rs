//! Work for quiet moments: new snapshots of what has changed.

use std::time::Duration;

use tokio::{
    sync::{broadcast::error::RecvError, watch},
    time::{Instant, timeout},
};

use crate::{
    serve,
    store::{Changed, Store, StoreError},
};

/// So long nothing must have come in.
const QUIET: Duration = Duration::from_secs(2);
/// A centre where something comes in all the time gets its snapshots all the same, some after each such time.
const AT_LATEST: Duration = Duration::from_secs(60);
/// Documents of one step: some tens of milliseconds beside the writer, and one small transaction.
const DOCS_A_STEP: usize = 16;

/// Runs until the server stops.
pub(crate) async fn run(store: Store, mut stopping: watch::Receiver<bool>) {
    tokio::select! {
        () = serve::stopped(&mut stopping) => {}
        outcome = keep_up(&store) => if let Err(error) = outcome {
            tracing::error!(%error, "no snapshots are made any more");
        },
    }
}

async fn keep_up(store: &Store) -> Result<(), StoreError> {
    let mut news = store.changes().subscribe();
    loop {
        let latest = Instant::now() + AT_LATEST;
        while Instant::now() < latest {
            match timeout(QUIET, news.recv()).await {
                Ok(Err(RecvError::Closed)) => return Ok(()),
                Ok(_) => {}
                Err(_) => break,
            }
        }
        while store.make_snapshots(DOCS_A_STEP).await? > 0 && news.is_empty() {}
        loop {
            match news.recv().await {
                Ok(Changed::Space(_)) | Err(RecvError::Lagged(_)) => break,
                Ok(_) => {}
                Err(RecvError::Closed) => return Ok(()),
            }
        }
    }
}
