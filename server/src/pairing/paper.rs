//! Pairing codes on paper: one a stand of a market, with which its phones are paired in the hall without a coordinator's hand.
//!
//! Paper is photographed and left lying about, so a code gives little: the rights of a stand, which sees no candidate; on the day of the
//! market only, by the centre's clock; to a few devices, each of which stands on the dashboard with the card that it came by; and a
//! coordinator withdraws it there at once. Its secret is printed once and kept as a digest.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
};

use axum::http::StatusCode;
use samenspel_model::{
    DeviceId, DocId, Env, Millis, Role,
    pairing::{Link, PairRefusal, PairRequest, PaperRefusal, digits, key_hash},
    text,
};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::{NewDevice, earlier, paired};
use crate::{
    locale::{self, Locale},
    store::{
        Store, StoreError,
        hall::{DEVICES_MAX, HallCode, HallStand, NewHallCode},
        pairing::Taken,
    },
};

/// Longest name of a device, as in [`crate::offer`].
const LABEL_CHARS_MAX: usize = 40;
/// A print can be looked at, and printed again, for so long.
const SHEET_MS: i64 = 30 * 60_000;
/// Prints that can be looked at; the oldest goes first.
const SHEETS_MAX: usize = 20;

/// Answers a request with a code on paper; nothing when there is no such code.
pub(super) async fn answer(
    store: &Store,
    env: &mut Env,
    request: &PairRequest,
) -> Result<Option<(StatusCode, Vec<u8>)>, StoreError> {
    let Some(code) = store.hall_code(request.pairing).await? else { return Ok(None) };
    let digest: [u8; 32] = Sha256::digest(request.secret).into();
    let fits: bool = digest.ct_eq(&code.secret_digest).into();
    if !fits {
        return Ok(None);
    }
    let (id, now) = (DeviceId::random(env), env.now);
    let (family, names) = earlier(store, request).await?;
    let shown = digits(&store.keys().server_public(), &request.public);
    let taken = Taken { id, public: request.public, digits: shown, paired: env.now, family, names };
    let came = store.take_hall_code(request.pairing, env.draw(), taken, move |code| open(code, now)).await?;
    let (came, device) = match came {
        Ok(came) => came,
        Err(why) => return Ok(Some(refused(why))),
    };
    if came == id {
        tracing::info!(device = %id, organisation = %code.organisation, "a stand's device paired by a code on paper");
    }
    Ok(Some(paired(store, env.now, request, came, device, true)))
}

/// The device that one more would be.
fn open(code: &HallCode, now: Millis) -> Result<NewDevice, PaperRefusal> {
    if code.withdrawn {
        return Err(PaperRefusal::Withdrawn);
    }
    let Some((day, sign, name)) = &code.stand else { return Err(PaperRefusal::Withdrawn) };
    let today = locale::today(now.0).to_string();
    match day.as_str().cmp(today.as_str()) {
        std::cmp::Ordering::Greater => return Err(PaperRefusal::Early),
        std::cmp::Ordering::Less => return Err(PaperRefusal::Over),
        std::cmp::Ordering::Equal => {}
    }
    if code.devices >= DEVICES_MAX {
        return Err(PaperRefusal::Full);
    }
    Ok(NewDevice {
        role: Role::Stand,
        label: label(sign, name, code.devices + 1),
        organisation: Some(code.organisation),
        market: Some(code.market),
        ends: day.parse().ok().and_then(locale::end_of_day_ms).map(Millis),
    })
}

/// `12 Muntpunt 2`: the stand's sign and name, and which of its devices.
fn label(sign: &str, name: &str, number: usize) -> String {
    let number = format!(" {number}");
    let room = LABEL_CHARS_MAX.saturating_sub(number.chars().count());
    let stand: String = text::clean_line(&format!("{sign} {name}")).chars().take(room).collect();
    format!("{}{number}", stand.trim_end()).trim_start().to_owned()
}

fn refused(why: PaperRefusal) -> (StatusCode, Vec<u8>) {
    let status = match why {
        PaperRefusal::Early => StatusCode::TOO_EARLY,
        PaperRefusal::Over | PaperRefusal::Withdrawn => StatusCode::GONE,
        PaperRefusal::Full => StatusCode::CONFLICT,
    };
    let mut bytes = Vec::new();
    // Writing to a Vec cannot fail.
    let _ = minicbor::encode(PairRefusal { why }, &mut bytes);
    (status, bytes)
}

/// A stand's card.
#[derive(Clone)]
pub(crate) struct Card {
    pub(crate) sign: String,
    pub(crate) name: String,
    pub(crate) language: Locale,
    /// The link in its code.
    pub(crate) link: String,
}

/// Makes codes for these stands; those that they had before work no more. Nothing when there are newer ones than the last that was `seen`.
pub(crate) async fn print(
    store: &Store,
    mut env: Env,
    (market, day): (DocId, &str),
    stands: Vec<HallStand>,
    seen: Millis,
    origin: &str,
) -> Result<Option<Vec<Card>>, StoreError> {
    let server_key_hash = key_hash(&store.keys().server_public());
    let (mut codes, mut cards) = (Vec::new(), Vec::new());
    for stand in stands {
        let (id, secret): ([u8; 16], [u8; 16]) = (env.draw(), env.draw());
        let secret_digest = Sha256::digest(secret).into();
        codes.push(NewHallCode { id, secret_digest, organisation: stand.organisation, day: day.to_owned() });
        let link = Link { origin: origin.to_owned(), pairing: id, secret, server_key_hash };
        let HallStand { sign, name, language, .. } = stand;
        cards.push(Card { sign, name, language, link: link.text() });
    }
    let is_put = store.put_hall_codes(market, codes, seen, env.now).await?;
    Ok(is_put.then_some(cards))
}

/// A print, as long as it can be looked at.
struct Sheet {
    id: String,
    account: i64,
    made_ms: i64,
    cards: Vec<Card>,
}

/// Prints kept in memory for who made them.
#[derive(Default)]
pub(crate) struct Sheets(Mutex<VecDeque<Sheet>>);

impl Sheets {
    /// Keeps a print under this id.
    pub(crate) fn put(&self, id: String, account: i64, made_ms: i64, cards: Vec<Card>) {
        let mut sheets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if sheets.len() >= SHEETS_MAX {
            sheets.pop_front();
        }
        sheets.push_back(Sheet { id, account, made_ms, cards });
    }

    /// The cards of this print; nothing for another account, or later.
    pub(crate) fn get(&self, id: &str, account: i64, now_ms: i64) -> Option<Vec<Card>> {
        let mut sheets = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sheets.retain(|sheet| sheet.made_ms.saturating_add(SHEET_MS) > now_ms);
        let sheet = sheets.iter().find(|sheet| sheet.id == id && sheet.account == account)?;
        Some(sheet.cards.clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stands_devices_are_named_after_it_and_told_apart_however_long_its_name() {
        assert_eq!(label("12", "Muntpunt", 2), "12 Muntpunt 2");
        assert_eq!(label("", "", 1), " 1".trim_start());
        let long = label("12", &"é".repeat(60), 3);
        assert!(long.ends_with(" 3") && long.chars().count() == LABEL_CHARS_MAX, "{long}");
    }

    #[test]
    fn a_print_is_shown_for_a_while_to_who_made_it() {
        let sheets = Sheets::default();
        sheets.put("a".to_owned(), 1, 0, vec![]);
        assert!(sheets.get("a", 1, SHEET_MS - 1).is_some());
        assert!(sheets.get("a", 2, 1).is_none() && sheets.get("b", 1, 1).is_none());
        assert!(sheets.get("a", 1, SHEET_MS).is_none());
    }
}
