//! The background of forwarding: sends what is due, and reminds of what is tomorrow.

use std::{sync::Arc, time::Duration};

use tokio::{
    sync::{Notify, watch},
    time::{sleep, timeout},
};

use super::reminders::remind;
use crate::{
    clock,
    config::Mail,
    mail::{self, Went},
    stopping::stopped,
    store::{Store, StoreError},
};

/// A mail server that takes nothing now is asked again after this.
const STUCK: Duration = Duration::from_secs(60);
/// At least so often it looks what is due.
const AT_LATEST: Duration = Duration::from_secs(10 * 60);
/// A message that is on its way when the server stops gets so long to be answered; then it is shown as unclear.
const FINISH_WITHIN: Duration = Duration::from_secs(5);

/// Wakes whoever sends.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wake(Arc<Notify>);

impl Wake {
    /// There is something to send.
    pub(crate) fn wake(&self) {
        self.0.notify_one();
    }
}

/// Runs until the server stops.
pub(crate) async fn run(
    store: Store,
    mail: Mail,
    public_url: String,
    wake: Wake,
    mut stopping: watch::Receiver<bool>,
) {
    loop {
        let wait = {
            let step = step(&store, &mail, &public_url);
            tokio::pin!(step);
            tokio::select! {
                wait = &mut step => wait,
                () = stopped(&mut stopping) => {
                    let _ = timeout(FINISH_WITHIN, step).await;
                    return;
                }
            }
        };
        let wait = wait.unwrap_or_else(|error| {
            tracing::error!(%error, "mail could not be sent");
            STUCK
        });
        tokio::select! {
            () = sleep(wait) => {}
            () = wake.0.notified() => {}
            () = stopped(&mut stopping) => return,
        }
    }
}

/// How long to wait after it.
async fn step(store: &Store, mail: &Mail, public_url: &str) -> Result<Duration, StoreError> {
    // Who cannot be reminded keeps nobody else from their mail.
    if let Err(error) = remind(store, mail, clock::now()).await {
        tracing::error!(%error, "nobody could be reminded");
    }
    if mail::due(store, mail, public_url, clock::now()).await? == Went::Stuck {
        return Ok(STUCK);
    }
    let due = store.next_message_due().await?;
    let wait = due.map_or(i64::MAX, |due| due.0.saturating_sub(clock::now().0).max(1_000));
    Ok(Duration::from_millis(u64::try_from(wait).unwrap_or(0)).min(AT_LATEST))
}
