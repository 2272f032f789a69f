//! GET /sync: a tablet's WebSocket. POST /sync: the same messages for networks that let no WebSocket through.

mod post;
mod strangers;

use std::{convert::Infallible, sync::Arc};

use axum::{
    Extension, Router,
    extract::{
        DefaultBodyLimit, Request, State, WebSocketUpgrade,
        ws::{Message, WebSocket},
    },
    http::StatusCode,
    middleware::{Next, from_fn},
    response::Response,
    routing,
};
use samenspel_model::wire::MESSAGE_BYTES_MAX;
use tokio::{
    sync::{Semaphore, watch},
    time::{Instant, MissedTickBehavior, interval, sleep_until, timeout},
};
use tower_http::timeout::TimeoutLayer;

use self::strangers::{Stranger, Strangers};
use super::busy::busy;
use crate::{
    App,
    limits::Limits,
    store::StoreError,
    sync::{Driver, Input},
};

/// Most connections are idle most of the time; a large message grows the buffer for as long as it takes.
const IDLE_BUFFER_BYTES: usize = 8 * 1024;

/// Places for tablets.
#[derive(Clone)]
struct Places {
    sockets: Arc<Semaphore>,
    strangers: Strangers,
    posts: Arc<Semaphore>,
}

pub(crate) fn routes(limits: &Limits) -> Router<App> {
    let places = Places {
        sockets: Arc::new(Semaphore::new(limits.sockets_max)),
        strangers: Strangers::at_most(limits.strangers_max),
        posts: Arc::new(Semaphore::new(limits.posts_max)),
    };
    let answer = routing::post(post::answer)
        .layer::<_, Infallible>(from_fn(with_a_place))
        .layer(TimeoutLayer::with_status_code(StatusCode::REQUEST_TIMEOUT, limits.post_within));
    Router::new()
        .route("/sync", answer.get(open))
        .layer(DefaultBodyLimit::max(post::BODY_BYTES_MAX))
        .layer(Extension(places))
        .layer(Extension(post::Sessions::default()))
}

/// Middleware: a POST takes its place before its body is read.
async fn with_a_place(Extension(places): Extension<Places>, request: Request, next: Next) -> Response {
    match places.posts.try_acquire() {
        Ok(_place) => next.run(request).await,
        Err(_) => busy(),
    }
}

async fn open(
    State(app): State<App>,
    Extension(places): Extension<Places>,
    upgrade: WebSocketUpgrade,
) -> Response {
    let Places { sockets, strangers, .. } = places;
    let Ok(place) = sockets.try_acquire_owned() else {
        tracing::warn!("too many tablets, one asked to come back later");
        return busy();
    };
    let upgrade = upgrade
        .max_message_size(MESSAGE_BYTES_MAX)
        .max_frame_size(MESSAGE_BYTES_MAX)
        .read_buffer_size(IDLE_BUFFER_BYTES)
        .write_buffer_size(IDLE_BUFFER_BYTES);
    upgrade.on_upgrade(move |socket| async move {
        let _place = place;
        let driver = Driver::new(app.store().clone());
        let ending = driver.ending();
        let stranger = strangers.enter(ending.clone());
        let talked = tokio::select! {
            talked = talk(&app, socket, driver, stranger) => talked,
            // At once, also while it takes nothing or waits for the store: who holds places gives them back.
            () = ending.comes() => return tracing::debug!("a connection made room for a newer one"),
        };
        match talked {
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

async fn talk(
    app: &App,
    mut socket: WebSocket,
    mut driver: Driver,
    stranger: Stranger,
) -> Result<(), Broken> {
    let limits = &app.config().limits;
    let mut stranger = Some(stranger);
    let mut stopping = app.stopping();
    let hello_until = Instant::now() + limits.hello_within;
    let mut heard = Instant::now();
    let mut ping = interval(limits.ping_every);
    ping.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut messages = driver.input(Input::Opened).await?;
    loop {
        for message in messages.drain(..) {
            send(&mut socket, limits, Message::Binary(message.into())).await?;
        }
        if driver.is_closed() {
            return send(&mut socket, limits, Message::Close(None)).await;
        }
        messages = tokio::select! {
            message = socket.recv() => {
                heard = Instant::now();
                match message {
                    Some(Ok(Message::Binary(bytes))) => {
                        drop(stranger.take());
                        driver.input(Input::Frame(bytes.into())).await?
                    }
                    // Text is no frame; the session says so.
                    Some(Ok(Message::Text(_))) => driver.input(Input::Frame(vec![])).await?,
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => vec![],
                    Some(Ok(Message::Close(_))) | None => return Ok(()),
                    Some(Err(_)) => return Err(Broken::Socket),
                }
            }
            news = driver.wait_for_news() => driver.take_news(news).await?,
            _ = ping.tick() => {
                if heard.elapsed() > limits.silence_max {
                    return Ok(());
                }
                send(&mut socket, limits, Message::Ping(vec![].into())).await?;
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

async fn send(socket: &mut WebSocket, limits: &Limits, message: Message) -> Result<(), Broken> {
    match timeout(limits.send_within, socket.send(message)).await {
        Ok(Ok(())) => Ok(()),
        _ => Err(Broken::Socket),
    }
}
