//! GET /sync: a tablet's WebSocket. POST /sync: the same messages for networks that let no WebSocket through.

mod post;

use std::time::Duration;

use axum::{
    Router,
    extract::{
        DefaultBodyLimit, State, WebSocketUpgrade,
        ws::{Message, WebSocket},
    },
    response::Response,
    routing::get,
};
use samenspel_model::wire::MESSAGE_BYTES_MAX;
use tokio::{
    sync::watch,
    time::{Instant, MissedTickBehavior, interval, sleep_until, timeout},
};

use crate::{
    App,
    store::StoreError,
    sync::{Driver, Input},
};

/// The first frame, and the device's proof, must come within this.
const HELLO_WITHIN: Duration = Duration::from_secs(10);
const PING_EVERY: Duration = Duration::from_secs(30);
/// A connection that is silent for longer is dead: two pings went unanswered.
const SILENCE_MAX: Duration = Duration::from_secs(75);
/// A device that takes no bytes for this long is gone.
const SEND_WITHIN: Duration = Duration::from_secs(30);
/// Most connections are idle most of the time; a large message grows the buffer for as long as it takes.
const IDLE_BUFFER_BYTES: usize = 8 * 1024;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/sync", get(open).post(post::answer))
        .layer(DefaultBodyLimit::max(post::BODY_BYTES_MAX))
        .layer(axum::Extension(post::Sessions::default()))
}

async fn open(State(app): State<App>, upgrade: WebSocketUpgrade) -> Response {
    let upgrade = upgrade
        .max_message_size(MESSAGE_BYTES_MAX)
        .max_frame_size(MESSAGE_BYTES_MAX)
        .read_buffer_size(IDLE_BUFFER_BYTES)
        .write_buffer_size(IDLE_BUFFER_BYTES);
    upgrade.on_upgrade(move |socket| async move {
        match talk(&app, socket).await {
            Ok(()) => {}
            Err(Broken::Store(StoreError::Stopped)) => tracing::debug!("the server stops"),
            Err(Broken::Store(error)) => {
                tracing::error!(%error, "a connection ended because the store failed")
            }
            Err(Broken::Socket) => tracing::debug!("a connection broke"),
        }
    })
}

enum Broken {
    Socket,
    Store(StoreError),
}

impl From<StoreError> for Broken {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

async fn talk(app: &App, mut socket: WebSocket) -> Result<(), Broken> {
    let mut driver = Driver::new(app.store().clone());
    let mut stopping = app.stopping();
    let hello_until = Instant::now() + HELLO_WITHIN;
    let mut heard = Instant::now();
    let mut ping = interval(PING_EVERY);
    ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut messages = driver.input(Input::Opened).await?;
    loop {
        for message in messages.drain(..) {
            send(&mut socket, Message::Binary(message.into())).await?;
        }
        if driver.is_closed() {
            return send(&mut socket, Message::Close(None)).await;
        }
        messages = tokio::select! {
            message = socket.recv() => {
                heard = Instant::now();
                match message {
                    Some(Ok(Message::Binary(bytes))) => driver.input(Input::Frame(bytes.into())).await?,
                    // Text is no frame; the session says so.
                    Some(Ok(Message::Text(_))) => driver.input(Input::Frame(vec![])).await?,
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => vec![],
                    Some(Ok(Message::Close(_))) | None => return Ok(()),
                    Some(Err(_)) => return Err(Broken::Socket),
                }
            }
            news = driver.wait_for_news() => driver.take_news(news).await?,
            _ = ping.tick() => {
                if heard.elapsed() > SILENCE_MAX {
                    return Ok(());
                }
                send(&mut socket, Message::Ping(vec![].into())).await?;
                driver.input(Input::Tick).await?
            }
            () = sleep_until(hello_until), if !driver.is_known() => return Ok(()),
            () = stopped(&mut stopping) => driver.input(Input::Stopping).await?,
        };
    }
}

async fn stopped(stopping: &mut watch::Receiver<bool>) {
    // An error means that the server is gone already.
    let _ = stopping.wait_for(|stop| *stop).await;
}

async fn send(socket: &mut WebSocket, message: Message) -> Result<(), Broken> {
    match timeout(SEND_WITHIN, socket.send(message)).await {
        Ok(Ok(())) => Ok(()),
        _ => Err(Broken::Socket),
    }
}
