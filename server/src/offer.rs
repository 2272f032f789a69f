//! Making pairing links, for the dashboard, the demo and `samenspel pair`.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use jiff::civil;
use samenspel_model::{DocId, Env, Millis, Role, market::DATE, pairing::Link, text};

use crate::{
    config::PublicUrl,
    locale,
    pairing::{self, NewDevice},
    store::{Store, StoreError},
};

/// A tablet to be paired: a desk, or the stand of an organisation at the next market.
#[derive(Clone, Debug)]
pub(crate) struct Offer {
    pub(crate) label: String,
    pub(crate) stand: Option<DocId>,
    pub(crate) ends: Option<Millis>,
}

/// Longest name of a tablet, in characters: it travels in every change that the tablet makes, where 240 bytes fit.
pub(crate) const LABEL_CHARS_MAX: usize = 40;

/// A tablet's name as it is kept; `None` when it is none.
pub(crate) fn label(typed: &str) -> Option<String> {
    let label = text::clean_line(typed);
    (1..=LABEL_CHARS_MAX).contains(&label.chars().count()).then_some(label)
}

/// The last day that a stand may work unless somebody says otherwise: its market's, also when it is paired the evening before.
pub(crate) async fn last_day(store: &Store, now: Millis) -> Result<civil::Date, StoreError> {
    let today = locale::today(now.0);
    let Some(market) = store.next_market(&today.to_string()).await? else { return Ok(today) };
    let market = store.record(market).await?;
    Ok(market.and_then(|market| market.values.text(&DATE).parse().ok()).unwrap_or(today))
}

/// Makes a link that one tablet can use before `lasts_ms` have passed; `None` when there is no market for a stand.
pub(crate) async fn make(
    store: &Store,
    env: Env,
    url: &PublicUrl,
    offer: Offer,
    lasts_ms: i64,
) -> Result<Option<Link>, StoreError> {
    let market = match offer.stand {
        None => None,
        Some(_) => match store.next_market(&locale::today(env.now.0).to_string()).await? {
            Some(market) => Some(market),
            None => return Ok(None),
        },
    };
    let device = NewDevice {
        role: if offer.stand.is_some() { Role::Stand } else { Role::Desk },
        label: offer.label,
        organisation: offer.stand,
        market,
        ends: offer.ends,
    };
    let expires = env.now.plus_ms(lasts_ms);
    let origin = url.as_str().to_owned();
    pairing::offer(store, env, device, expires, origin).await.map(Some)
}

/// Links kept in memory so that the dashboard can show them until they are used; the store has only their digests.
#[derive(Default)]
pub(crate) struct Links(Mutex<VecDeque<Link>>);

/// Links that can be shown at once; the oldest goes first.
const LINKS_MAX: usize = 200;

impl Links {
    /// Remembers a link.
    pub(crate) fn put(&self, link: Link) {
        let mut links = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if links.len() >= LINKS_MAX {
            links.pop_front();
        }
        links.push_back(link);
    }

    /// The text of the link of this pairing.
    pub(crate) fn get(&self, pairing: [u8; 16]) -> Option<String> {
        let links = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        links.iter().find(|link| link.pairing == pairing).map(Link::text)
    }
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn a_tablets_name_fits_into_its_changes() {
        for typed in [" Balie 1 ", "Balie\u{200F} 1\0"] {
            assert_eq!(label(typed).as_deref(), Some("Balie 1"));
        }
        for wrong in ["", "  ", "\u{202E}", &"é".repeat(41)] {
            assert_eq!(label(wrong), None, "{wrong:?}");
        }
    }
}
