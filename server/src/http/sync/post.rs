//! POST /sync: messages with their length before them, both ways; the session waits in memory for the next request.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use axum::{
    Extension,
    body::Bytes,
    extract::State,
    http::{HeaderMap, HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};
use samenspel_model::wire::MESSAGE_BYTES_MAX;
use tokio::time::Instant;

use crate::{
    App,
    http::{PageError, busy::busy},
    sync::{Driver, Input},
};

/// Two full messages and some small ones.
pub(super) const BODY_BYTES_MAX: usize = 2 * MESSAGE_BYTES_MAX + 64 * 1024;
const MESSAGES_MAX: usize = 64;
const SESSIONS_MAX: usize = 500;
const IDLE_MAX: Duration = Duration::from_secs(60);
const TOKEN: HeaderName = HeaderName::from_static("samenspel-session");

/// Connections that have no socket, by the token that continues them.
#[derive(Clone, Default)]
pub(super) struct Sessions(Arc<Mutex<HashMap<String, Waiting>>>);

struct Waiting {
    driver: Driver,
    since: Instant,
}

impl Waiting {
    fn goes_on(&self) -> bool {
        self.since.elapsed() <= IDLE_MAX && !self.driver.is_closed()
    }
}

impl Sessions {
    /// Takes a session out: while its request runs, nobody else can continue it.
    fn take(&self, token: &str) -> Option<Driver> {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = waiting.remove(token)?;
        found.goes_on().then_some(found.driver)
    }

    /// Does this request continue the session of a device that has shown who it is?
    pub(super) fn knows(&self, headers: &HeaderMap) -> bool {
        let token = headers.get(TOKEN).and_then(|value| value.to_str().ok());
        let waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        token.and_then(|token| waiting.get(token)).is_some_and(|session| session.driver.is_known())
    }

    /// Keeps a session for the next request; false when there are too many. Who has not proved to be a device makes room
    /// first: a stranger's flood must not shut the tablets out.
    fn keep(&self, token: String, driver: Driver) -> bool {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if waiting.len() >= SESSIONS_MAX {
            let strangers = waiting.iter().filter(|(_, session)| !session.driver.is_known());
            let oldest = strangers.min_by_key(|(_, session)| session.since).map(|(token, _)| token.clone());
            oldest.and_then(|token| waiting.remove(&token));
        }
        let room = waiting.len() < SESSIONS_MAX;
        if room {
            let (sessions, ending, kept) = (self.clone(), driver.ending(), token.clone());
            waiting.insert(token, Waiting { driver, since: Instant::now() });
            tokio::spawn(async move {
                // At the end of its time, or when its device has another connection.
                let _ = tokio::time::timeout(IDLE_MAX, ending.comes()).await;
                let Some(driver) = sessions.take(&kept) else { return };
                if let Err(error) = driver.leave().await {
                    tracing::debug!(%error, "when a device was heard last was not noted");
                }
            });
        }
        room
    }
}

/// Without a token a new session begins; every answer has the next one. 410 means that the session is gone: begin anew.
pub(super) async fn answer(
    State(app): State<App>,
    Extension(sessions): Extension<Sessions>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Response, PageError> {
    let Some(messages) = split(&body) else {
        return Ok(StatusCode::BAD_REQUEST.into_response());
    };
    let mut answers = Vec::new();
    let mut driver = match headers.get(TOKEN).map(|value| value.to_str()) {
        Some(Ok(token)) => match sessions.take(token) {
            Some(driver) => driver,
            None => return Ok(StatusCode::GONE.into_response()),
        },
        Some(Err(_)) => return Ok(StatusCode::BAD_REQUEST.into_response()),
        None => {
            let mut driver = Driver::new(app.store().clone());
            answers.extend(driver.input(Input::Opened).await?);
            driver
        }
    };
    // A token is good for one request. A browser sends a request again by itself when its connection breaks before the
    // answer: were it taken twice, the session would go on without what the first answer carried.
    let token = hex::encode(crate::clock::random::<16>()?);
    if *app.stopping().borrow() {
        answers.extend(driver.input(Input::Stopping).await?);
    }
    for message in messages {
        answers.extend(driver.input(Input::Frame(message.to_vec())).await?);
    }
    answers.extend(driver.news_so_far().await?);
    answers.extend(driver.input(Input::Tick).await?);
    if !driver.is_closed() && !sessions.keep(token.clone(), driver) {
        return Ok(busy());
    }
    let head = [(TOKEN, token), (header::CONTENT_TYPE, "application/octet-stream".to_owned())];
    Ok((head, join(&answers)).into_response())
}

fn split(mut body: &[u8]) -> Option<Vec<&[u8]>> {
    let mut messages = Vec::new();
    while !body.is_empty() {
        let (length, rest) = body.split_first_chunk::<4>()?;
        let (message, rest) = rest.split_at_checked(usize::try_from(u32::from_be_bytes(*length)).ok()?)?;
        if messages.len() == MESSAGES_MAX {
            return None;
        }
        messages.push(message);
        body = rest;
    }
    Some(messages)
}

fn join(messages: &[Vec<u8>]) -> Vec<u8> {
    let mut body = Vec::new();
    for message in messages {
        body.extend(u32::try_from(message.len()).unwrap_or(u32::MAX).to_be_bytes());
        body.extend(message);
    }
    body
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_flood_of_strangers_leaves_room_for_a_tablet() {
        let folder = tempfile::tempdir().unwrap();
        let store = crate::store::Store::open(folder.path()).unwrap();
        let sessions = Sessions::default();
        for n in 0..SESSIONS_MAX {
            assert!(sessions.keep(format!("stranger {n}"), Driver::new(store.clone())));
        }
        assert!(sessions.keep("tablet".to_owned(), Driver::new(store)));
        assert!(sessions.take("tablet").is_some() && sessions.take("stranger 0").is_none());
    }

    #[test]
    fn messages_survive_their_joining_and_a_cut_body_is_refused() {
        let body = join(&[vec![1, 2], vec![], vec![3]]);
        assert_eq!(split(&body), Some(vec![&[1, 2][..], &[], &[3]]));
        assert_eq!(split(&body[..body.len() - 1]), None);
        assert_eq!(split(&[0, 0]), None);
        assert_eq!(split(&join(&vec![vec![]; MESSAGES_MAX + 1])), None);
    }
}
