//! How much a stand may send in a time: far more than people note there, and so little that one phone fills no list. What is
//! over it stays on the device, which offers it again later.

use rusqlite::{Connection, params};
use samenspel_model::{DeviceId, Millis, Space, env::DAY_MS};

use crate::store::log;

/// Changes of one device in [`SHORT_MS`]: a morning without network handed over at once.
pub(crate) const SHORT_MAX: usize = 500;
/// Changes of one device in a day.
pub(crate) const DAY_MAX: usize = 2_000;
/// After this time there is room again, unless the day is full.
pub(crate) const SHORT_MS: i64 = 10 * 60_000;

/// What a device sent to its stand's space lately.
pub(super) struct Bound {
    short: usize,
    day: usize,
}

impl Bound {
    /// Counts back from the end of the space's log, no further than a day.
    pub(super) fn count(
        tx: &Connection,
        device: DeviceId,
        space: Space,
        now: Millis,
    ) -> rusqlite::Result<Self> {
        let mut statement =
            tx.prepare_cached("SELECT device, received_ms FROM entry WHERE space = ?1 ORDER BY seq DESC")?;
        let mut entries = statement.query(params![log::head(tx, space)?.key.0])?;
        let (mut counted, from) = (Self { short: 0, day: 0 }, |back| now.0.saturating_sub(back));
        while let (Some(entry), true) = (entries.next()?, counted.day < DAY_MAX) {
            let (by, at_ms): (Vec<u8>, i64) = (entry.get(0)?, entry.get(1)?);
            // What was erased has neither.
            if by.is_empty() {
                continue;
            }
            if at_ms <= from(DAY_MS) {
                break;
            }
            if by == device.as_bytes() {
                counted.day += 1;
                counted.short += usize::from(at_ms > from(SHORT_MS));
            }
        }
        Ok(counted)
    }

    /// Takes one more; false when there is no room.
    pub(super) fn take(&mut self) -> bool {
        let room = self.short < SHORT_MAX && self.day < DAY_MAX;
        if room {
            self.short += 1;
            self.day += 1;
        }
        room
    }
}
