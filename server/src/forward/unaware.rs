//! Who was told of an appointment and does not know that it is moved or does not take place.

use samenspel_model::{Millis, env::DAY_MS};

use super::digest::{Digest, Line, News, digests_of_told};
use crate::{
    locale,
    store::{Store, StoreError, forwarding::Told},
};

impl Line {
    /// Does it not take place when the recipient was told that it does, and is that not on its way to them?
    fn is_off(&self) -> bool {
        matches!(self.news, News::Cancelled | News::Moved(_)) && !self.is_under_way
    }
}

impl Digest {
    /// Does the recipient not know that something they were told of is moved or does not take place?
    fn is_unaware(&self) -> bool {
        self.lines.iter().any(Line::is_off)
    }

    /// Was it to be before this moment, or is it now?
    fn is_off_before(&self, moment: &str) -> bool {
        self.lines.iter().filter(|line| line.is_off()).any(|line| {
            let is_before = |told: &Told| format!("{} {}", told.date, told.time).as_str() < moment;
            is_before(&line.told) || matches!(&line.news, News::Moved(was) if is_before(was))
        })
    }
}

/// Who does not know of a change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Unaware {
    /// How many of them.
    pub(crate) count: usize,
    /// Is it about these days?
    pub(crate) is_urgent: bool,
}

/// So many days ahead people go by what they know.
const SOON_MS: i64 = 2 * DAY_MS;

/// Who was told of an appointment and does not know that it is moved or does not take place.
pub(crate) async fn unaware(store: &Store, now: Millis) -> Result<Unaware, StoreError> {
    let soon = locale::minute(now.0.saturating_add(SOON_MS));
    let all = digests_of_told(store, now).await?;
    let unaware: Vec<_> = all.iter().filter(|digest| digest.is_unaware()).collect();
    let is_urgent = unaware.iter().any(|digest| digest.is_off_before(&soon));
    Ok(Unaware { count: unaware.len(), is_urgent })
}
