//! GET /sync: a tablet's WebSocket. POST /sync: the same messages for networks that let no WebSocket through.

mod post;

use std::{convert::Infallible, sync::Arc};

use axum::{
    Extension, Router,
    extract::{
        DefaultBodyLimit, Request, State, WebSocketUpgrade,
        ws::{Message, WebSocket},
    },
    http::StatusCode,
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Response},
    routing,
};
use samenspel_model::wire::MESSAGE_BYTES_MAX;
use tokio::{
    sync::{Semaphore, watch},
    time::{Instant, MissedTickBehavior, interval, sleep_until, timeout},
};

use super::{busy::busy, context::Caller};
use crate::{
    App,
    limits::Limits,
    store::{Ending, StoreError},
    strangers::{Guest, Stranger, Strangers},
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
    stranger_posts: Strangers,
}

pub(crate) fn routes(app: &App) -> Router<App> {
    let limits = &app.config().limits;
    let places = Places {
        sockets: Arc::new(Semaphore::new(limits.sockets_max)),
        strangers: Strangers::at_most(limits.strangers_max),
        posts: Arc::new(Semaphore::new(limits.posts_max)),
        stranger_posts: Strangers::at_most(limits.stranger_posts_max),
    };
    let answer =
        routing::post(post::answer).layer::<_, Infallible>(from_fn_with_state(app.clone(), with_a_place));
    Router::new()
        .route("/sync", answer.get(open))
        .layer(DefaultBodyLimit::max(post::BODY_BYTES_MAX))
        .layer(Extension(places))
        .layer(Extension(post::Sessions::default()))
}

/// Middleware: a POST takes its place before its body is read. That of a tablet which has shown who it is has one of its own;
/// among the others a newer one pushes out an older one, and there is little time.
async fn with_a_place(
    State(app): State<App>,
    Extension(places): Extension<Places>,
    Extension(sessions): Extension<post::Sessions>,
    guest: Option<Extension<Guest>>,
    Caller(place): Caller,
    request: Request,
    next: Next,
) -> Response {
    if sessions.knows(request.headers()) {
        if let Some(Extension(guest)) = guest {
            guest.is_known();
        }
        return match places.posts.try_acquire() {
            Ok(_place) => next.run(request).await,
            Err(_) => busy(),
        };
    }
    let ending = Ending::default();
    let _place = places.stranger_posts.enter(place, ending.clone());
    tokio::select! {
        answer = timeout(app.config().limits.stranger_within, next.run(request)) => {
            answer.unwrap_or_else(|_| StatusCode::REQUEST_TIMEOUT.into_response())
        }
        () = ending.comes() => busy(),
    }
}

async fn open(
    State(app): State<App>,
    Extension(places): Extension<Places>,
    Caller(from): Caller,
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
        let mut driver = Driver::new(app.store().clone());
        let ending = driver.ending();
        let stranger = strangers.enter(from, ending.clone());
        let talked = tokio::select! {
            talked = talk(&app, socket, &mut driver, stranger) => Some(talked),
            // At once, also while it takes nothing or waits for the store: who holds places gives them back.
            () = ending.comes() => None,
        };
        let left = driver.leave().await.map_err(Broken::Store);
        let Some(talked) = talked else { return tracing::debug!("a connection made room for a newer one") };
        match talked.and(left) {
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
    driver: &mut Driver,
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
                    Some(Ok(Message::Ping(_) | Message::Pong(_))) => {
                        driver.hear()?;
                        vec![]
                    }
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
