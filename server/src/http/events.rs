//! GET /events: tells open pages what changed, by topic; they then fetch themselves again and renew the parts of these topics.
//! No content travels here, so there is nothing to filter and nothing to leak.

use std::{collections::BTreeSet, convert::Infallible, time::Duration};

use axum::{
    extract::State,
    http::StatusCode,
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use samenspel_model::Space;
use tokio::{
    sync::broadcast::error::RecvError,
    time::{Instant, sleep, timeout},
};

use super::context::Coordinator;
use crate::{App, stopping::stopped, store::Changed};

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
        yield Ok::<_, Infallible>(changed(&BTreeSet::from(["all"])));
        loop {
            let mut topics = BTreeSet::new();
            tokio::select! {
                news = changes.recv() => if !note(&mut topics, &news) { break },
                news = presence.changed() => if news.is_ok() { topics.insert("devices"); } else { break },
                () = tokio::time::sleep_until(end) => break,
                () = stopped(&mut stopping) => break,
            }
            sleep(GATHER).await;
            if presence.has_changed().unwrap_or(false) {
                presence.mark_unchanged();
                topics.insert("devices");
            }
            while let Ok(news) = timeout(Duration::ZERO, changes.recv()).await {
                if !note(&mut topics, &news) {
                    break;
                }
            }
            yield Ok(changed(&topics));
        }
    };
    let stream = Sse::new(events).keep_alive(KeepAlive::new().interval(Duration::from_secs(20)));
    // A proxy that gathers an answer before it hands it on would keep all news to itself.
    ([("x-accel-buffering", "no")], stream).into_response()
}

/// Notes the topic of a piece of news; false when there will be none any more.
fn note(topics: &mut BTreeSet<&'static str>, news: &Result<Changed, RecvError>) -> bool {
    topics.insert(match news {
        Ok(Changed::Space(Space::Desk)) => "desk",
        Ok(Changed::Space(Space::Stand { .. })) => "stand",
        Ok(Changed::Space(Space::Catalogue)) => "catalogue",
        Ok(Changed::Devices) => "devices",
        Ok(Changed::Quarantine) => "quarantine",
        Ok(Changed::Accounts) => "accounts",
        Ok(Changed::Mail) => "mail",
        Err(RecvError::Lagged(_)) => "all",
        Err(RecvError::Closed) => return false,
    });
    true
}

fn changed(topics: &BTreeSet<&str>) -> Event {
    let topics = topics.iter().copied().collect::<Vec<_>>().join(" ");
    // A browser drops an event without data.
    Event::default().event("changed").retry(Duration::from_secs(2)).data(topics)
}
