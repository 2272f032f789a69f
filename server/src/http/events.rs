//! GET /events: tells open pages that something changed; they then fetch themselves again.
//! No content travels here, so there is nothing to filter and nothing to leak.

use std::{convert::Infallible, time::Duration};

use axum::{
    extract::State,
    http::StatusCode,
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use tokio::{
    sync::broadcast::error::RecvError,
    time::{Instant, sleep, timeout},
};

use super::context::Coordinator;
use crate::{App, stopping::stopped};

/// A burst of changes is told once.
const GATHER: Duration = Duration::from_millis(120);
/// After this the browser comes back by itself, and its login is looked at again.
const STREAM_MAX: Duration = Duration::from_secs(10 * 60);

pub(crate) async fn stream(State(app): State<App>, person: Option<Coordinator>) -> Response {
    if person.is_none() {
        // 204 tells EventSource to stop asking.
        return StatusCode::NO_CONTENT.into_response();
    }
    let mut changes = app.store().changes().subscribe();
    let mut presence = app.store().presence().changes();
    let mut stopping = app.stopping();
    let end = Instant::now() + STREAM_MAX;
    let events = async_stream::stream! {
        // Whatever happened before this stream was open is caught up with now.
        yield Ok::<_, Infallible>(changed());
        loop {
            let closed = tokio::select! {
                news = changes.recv() => matches!(news, Err(RecvError::Closed)),
                news = presence.changed() => news.is_err(),
                () = tokio::time::sleep_until(end) => break,
                () = stopped(&mut stopping) => break,
            };
            if closed {
                break;
            }
            sleep(GATHER).await;
            presence.mark_unchanged();
            while let Ok(Ok(_) | Err(RecvError::Lagged(_))) = timeout(Duration::ZERO, changes.recv()).await {}
            yield Ok(changed());
        }
    };
    Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(20))).into_response()
}

fn changed() -> Event {
    // A browser drops an event without data.
    Event::default().event("changed").retry(Duration::from_secs(2)).data("something")
}
