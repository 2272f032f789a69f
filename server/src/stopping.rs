//! Word that the server stops, for whatever would go on for long.

use tokio::sync::watch;

/// Waits until the server stops.
pub(crate) async fn stopped(stopping: &mut watch::Receiver<bool>) {
    // An error means that the sender is gone, which is the end too. The guard must not outlive this line.
    drop(stopping.wait_for(|stop| *stop).await);
}
