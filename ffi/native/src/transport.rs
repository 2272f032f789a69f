//! The WebSocket of a native app: carries bytes between the server and the core, on a thread of its own.

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use futures_util::{SinkExt, StreamExt};
use samenspel_client::sync::{Effects, Topic};
use tokio::{
    net::TcpStream,
    sync::{Notify, watch},
    time::{Instant, sleep_until, timeout},
};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async_with_config, tungstenite::Message};

const CONNECT_WITHIN: Duration = Duration::from_secs(15);
const RETRY_FIRST: Duration = Duration::from_millis(200);
/// Longest pause between two tries to connect.
const RETRY_LONGEST: Duration = Duration::from_secs(30);
const NO_WAKE: Duration = Duration::from_secs(3_600);

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// The core as the transport sees it; each method takes the lock only for its own length.
pub(crate) trait Endpoint: Send + Sync {
    /// Where to connect, such as `wss://host/sync`; `None` while not paired.
    fn url(&self) -> Option<String>;
    fn connected(&self) -> Effects;
    fn frame(&self, message: &[u8]) -> Effects;
    fn flush(&self) -> Effects;
    fn tick(&self) -> Effects;
    fn disconnected(&self) -> Effects;
    /// Tells the app what changed.
    fn tell(&self, changed: BTreeSet<Topic>);
}

/// Connects, and connects again, until told to stop.
pub(crate) async fn run(core: Arc<dyn Endpoint>, saved: Arc<Notify>, mut stop: watch::Receiver<bool>) {
    let mut pause = RETRY_FIRST;
    while !*stop.borrow() {
        if let Some(socket) = connect(core.as_ref()).await {
            pause = RETRY_FIRST;
            talk(core.as_ref(), socket, &saved, &mut stop).await;
            core.tell(core.disconnected().changed);
        }
        // Jitter from the address of a fresh box would be none; a random byte spreads the tablets of a hall.
        let mut jitter = [0_u8];
        let _ = getrandom::fill(&mut jitter);
        let wait = pause + pause.mul_f64(f64::from(jitter[0]) / 512.0);
        let _ = timeout(wait, stop.wait_for(|stop| *stop)).await;
        pause = (pause * 2).min(RETRY_LONGEST);
    }
}

async fn connect(core: &dyn Endpoint) -> Option<Socket> {
    let url = core.url()?;
    let connecting = connect_async_with_config(url, None, true);
    timeout(CONNECT_WITHIN, connecting).await.ok()?.ok().map(|(socket, _)| socket)
}

/// One connection, from its first byte to its last.
async fn talk(core: &dyn Endpoint, mut socket: Socket, saved: &Notify, stop: &mut watch::Receiver<bool>) {
    let mut wake = Instant::now() + NO_WAKE;
    let mut effects = core.connected();
    loop {
        if let Some(ms) = effects.wake_in_ms {
            wake = Instant::now() + Duration::from_millis(u64::try_from(ms).unwrap_or(0));
        }
        for message in effects.send {
            if socket.send(Message::binary(message)).await.is_err() {
                return;
            }
        }
        if !effects.changed.is_empty() {
            core.tell(effects.changed);
        }
        if effects.close {
            let _ = socket.close(None).await;
            return;
        }
        effects = tokio::select! {
            message = socket.next() => match message {
                Some(Ok(Message::Binary(bytes))) => core.frame(&bytes),
                Some(Ok(Message::Close(_)) | Err(_)) | None => return,
                Some(Ok(_)) => Effects::default(),
            },
            () = saved.notified() => core.flush(),
            () = sleep_until(wake) => {
                wake = Instant::now() + NO_WAKE;
                core.tick()
            }
            _ = stop.wait_for(|stop| *stop) => {
                let _ = socket.close(None).await;
                return;
            }
        };
    }
}
