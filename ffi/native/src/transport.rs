//! The WebSocket of a native app: carries bytes between the server and the core, on a thread of its own.

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use futures_util::{SinkExt, StreamExt};
use samenspel_client::sync::{Effects, Topic};
use tokio::{
    net::TcpStream,
    sync::{Notify, watch},
    time::{Instant, sleep_until, timeout},
};
use tokio_tungstenite::{
    MaybeTlsStream, WebSocketStream, connect_async_with_config,
    tungstenite::{Error, Message, http::Response},
};

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
        let mut asked = Duration::ZERO;
        match connect(core.as_ref()).await {
            Ok(socket) => {
                pause = RETRY_FIRST;
                talk(core.as_ref(), socket, &saved, &mut stop).await;
                core.tell(core.disconnected().changed);
            }
            Err(later) => asked = later,
        }
        // A random byte spreads the tablets of a hall.
        let mut jitter = [0_u8];
        let _ = getrandom::fill(&mut jitter);
        let _ = timeout(wait(pause, asked, jitter[0]), stop.wait_for(|stop| *stop)).await;
        pause = (pause * 2).min(RETRY_LONGEST);
    }
}

/// How long to wait before the next try: half to the whole of the pause at random, or longer when the server asked for that.
fn wait(pause: Duration, asked: Duration, jitter: u8) -> Duration {
    let part = 0.5 + f64::from(jitter) / 510.0;
    pause.mul_f64(part).max(asked).min(RETRY_LONGEST)
}

/// The socket, or the pause that the server asked for (`Retry-After`), zero when it asked for none.
async fn connect(core: &dyn Endpoint) -> Result<Socket, Duration> {
    let url = core.url().ok_or(Duration::ZERO)?;
    match timeout(CONNECT_WITHIN, connect_async_with_config(url, None, true)).await {
        Ok(Ok((socket, _))) => Ok(socket),
        Ok(Err(Error::Http(answer))) => Err(asked_by(&answer)),
        _ => Err(Duration::ZERO),
    }
}

fn asked_by(answer: &Response<Option<Vec<u8>>>) -> Duration {
    let asked = answer.headers().get("retry-after").and_then(|value| value.to_str().ok()?.parse().ok());
    Duration::from_secs(asked.unwrap_or(0))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_is_spread_does_what_the_server_asks_and_is_never_longer_than_half_a_minute() {
        let seconds = Duration::from_secs;
        assert_eq!(wait(seconds(8), Duration::ZERO, 0), seconds(4));
        assert_eq!(wait(seconds(8), Duration::ZERO, 255), seconds(8));
        assert_eq!(wait(RETRY_FIRST, seconds(12), 77), seconds(12));
        assert_eq!(wait(RETRY_LONGEST, seconds(3_600), 255), seconds(30));
    }

    #[test]
    fn a_server_that_is_busy_says_when_to_come_back() {
        let answer = |pause: &str| Response::builder().header("retry-after", pause).body(None).unwrap();
        assert_eq!(asked_by(&answer("7")), Duration::from_secs(7));
        assert_eq!(asked_by(&answer("soon")), Duration::ZERO);
        assert_eq!(asked_by(&Response::new(None)), Duration::ZERO);
    }
}
