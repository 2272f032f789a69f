//! Making invitations, for the dashboard and for `samenspel invite`.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use samenspel_model::{Millis, env::DAY_MS};

use crate::{
    account::Token,
    config::PublicUrl,
    store::{Store, StoreError},
};

/// How long an invitation can be used.
pub(crate) const INVITATION_MS: i64 = 7 * DAY_MS;
/// Links that can be shown at once; the oldest goes first.
const LINKS_MAX: usize = 100;

/// An invitation that was just made.
pub(crate) struct Made {
    /// Its number in the store.
    pub(crate) id: i64,
    /// The link to send.
    pub(crate) link: String,
}

/// Makes an invitation: `back` is an account that ended and may return, `by` who invites, absent at the server's own
/// terminal. `None` when `back` has not ended.
pub(crate) async fn invite(
    store: &Store,
    url: &PublicUrl,
    back: Option<i64>,
    by: Option<i64>,
    now: Millis,
) -> Result<Option<Made>, StoreError> {
    let token = Token::random()?;
    let ends = now.plus_ms(INVITATION_MS);
    let id = store.invite(Token::digest(token.text()), back, by, now.0, ends.0).await?;
    Ok(id.map(|id| Made { id, link: format!("{}/invitation?code={}", url.as_str(), token.text()) }))
}

/// Links kept in memory so that the dashboard can show them until they are used; the store has only digests of their tokens.
#[derive(Default)]
pub(crate) struct Invited(Mutex<VecDeque<Made>>);

impl Invited {
    /// Remembers a link.
    pub(crate) fn put(&self, made: Made) {
        let mut links = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if links.len() >= LINKS_MAX {
            links.pop_front();
        }
        links.push_back(made);
    }

    /// The link of this invitation.
    pub(crate) fn get(&self, id: i64) -> Option<String> {
        let links = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        links.iter().find(|made| made.id == id).map(|made| made.link.clone())
    }
}
