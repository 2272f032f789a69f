//! The closing board of a market: of each stand what its devices say that they noted, and what came in.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};
use samenspel_model::{
    DeviceId, DocId, Space,
    appointment::{DEVICE, NUMBER, STUB, TWIN, WITHDRAWN},
    doc::Kind,
    entrance,
    market::{CLOSES, DATE, SIGN, STAND, STUBS},
};

use super::{
    Store, StoreError,
    records::{self, Record},
    sql,
};
use crate::locale;

/// A stand of a market.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Tile {
    /// Its organisation.
    pub(crate) organisation: DocId,
    /// What that is called.
    pub(crate) name: String,
    /// The sign on it.
    pub(crate) sign: String,
    /// Its devices, also those that were given another task and did not say yet that they left this one.
    pub(crate) devices: Vec<TileDevice>,
    /// Appointments that came in and stand, each once.
    pub(crate) received: usize,
    /// Of these, typed from stubs and not come from a device as well.
    pub(crate) typed: usize,
    /// As many as stubs were torn off for: what its devices noted and what was typed from stubs, each once, also what was cancelled since.
    pub(crate) torn: usize,
    /// Stubs that it handed in, when somebody counted them.
    pub(crate) stubs: usize,
    /// Does it still receive visitors: is the market not over?
    pub(crate) is_open: bool,
}

/// A device of a stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TileDevice {
    /// Its name.
    pub(crate) label: String,
    /// When it was heard last.
    pub(crate) seen_ms: Option<i64>,
    /// Is it connected now?
    pub(crate) connected: bool,
    /// It was revoked: nothing is waited for from it.
    pub(crate) revoked: bool,
    /// How many appointments it says that it noted, at whatever stand.
    pub(crate) announced: usize,
    /// Numbers of appointments that it noted and that did not come in.
    pub(crate) missing: Vec<i64>,
    /// Was it heard after the market closed?
    pub(crate) is_last_heard: bool,
}

/// How a stand stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Light {
    /// Nothing was heard of it.
    Grey,
    /// Something is still to come, or may be.
    Amber,
    /// All that was announced is in.
    Green,
}

impl Tile {
    /// Appointments that are known to be missing: of its devices, and of its stubs. Where these were counted, what was typed from them
    /// may be what a device has; where nobody did, it may as well be of another device.
    pub(crate) fn missing(&self) -> usize {
        let of_devices: usize = self.devices.iter().map(|device| device.missing.len()).sum();
        let instead = if self.stubs > 0 { self.typed } else { 0 };
        of_devices.saturating_sub(instead).max(self.stubs.saturating_sub(self.torn))
    }

    /// Green only when everything announced is in, and when nothing can be missing that nobody announced: every device was heard
    /// after the market closed, or the stubs that were counted are all there.
    pub(crate) fn light(&self) -> Light {
        let is_heard = self.devices.iter().any(|device| device.seen_ms.is_some());
        let mut waited_for = self.devices.iter().filter(|device| !device.revoked);
        let is_told = !self.devices.is_empty() && waited_for.all(|device| device.is_last_heard);
        let is_counted = self.stubs > 0 && self.torn >= self.stubs;
        match (self.missing(), is_told || is_counted) {
            (0, true) => Light::Green,
            _ if is_heard || self.received > 0 || self.stubs > 0 => Light::Amber,
            _ => Light::Grey,
        }
    }
}

impl Store {
    /// The stands of a market by their sign; nothing when there is no such market.
    pub(crate) async fn board(
        &self,
        market: DocId,
        now_ms: i64,
    ) -> Result<Option<(Record, Vec<Tile>)>, StoreError> {
        let mut board = self
            .read(move |c| {
                let found = records::one(c, market)?.filter(|record| record.kind == Kind::Market);
                let Some(record) = found else { return Ok(None) };
                let tiles = tiles(c, &record, now_ms)?;
                Ok(Some((record, tiles)))
            })
            .await?;
        for (id, device) in board.iter_mut().flat_map(|(_, tiles)| tiles).flat_map(|(_, devices)| devices) {
            device.connected = self.presence().holds(*id);
        }
        let own = |(tile, devices): (Tile, Vec<(DeviceId, TileDevice)>)| {
            let devices = devices.into_iter().map(|(_, mut device)| {
                device.is_last_heard |= device.connected && !tile.is_open;
                device
            });
            Tile { devices: devices.collect(), ..tile }
        };
        Ok(board.map(|(record, tiles)| (record, tiles.into_iter().map(own).collect())))
    }
}

impl Store {
    /// How each stand of a market stands, by its organisation.
    pub async fn lights(&self, market: DocId, now_ms: i64) -> Result<BTreeMap<DocId, Light>, StoreError> {
        let tiles = self.board(market, now_ms).await?.map(|(_, tiles)| tiles).unwrap_or_default();
        Ok(tiles.iter().map(|tile| (tile.organisation, tile.light())).collect())
    }

    /// How many visitors the entrance of a market counted.
    pub async fn visitors(&self, market: DocId) -> Result<usize, StoreError> {
        let counted = self.record(entrance::doc_id(market)).await?;
        let doors = counted.map(|record| record.values.items(entrance::DOOR.key)).unwrap_or_default();
        let visitors =
            doors.values().map(|door| usize::try_from(door.number(&entrance::VISITORS)).unwrap_or(0));
        Ok(visitors.sum())
    }
}

type Devices = Vec<(DeviceId, TileDevice)>;

fn tiles(c: &Connection, market: &Record, now_ms: i64) -> rusqlite::Result<Vec<(Tile, Devices)>> {
    let closes = closing_ms(market);
    let received = received(c)?;
    let mut devices = c.prepare_cached(
        "SELECT id, label, seen_ms, revoked_ms IS NOT NULL, coalesce(noted, 0), organisation FROM device
         WHERE market = ?1 AND public <> x''
         UNION SELECT device.id, label, seen_ms, revoked_ms IS NOT NULL, coalesce(noted, 0), departure.organisation
         FROM departure JOIN device ON device.id = departure.device
         WHERE departure.market = ?1 AND departure.organisation IS NOT NULL AND done_ms IS NULL
         ORDER BY 2, 1",
    )?;
    let mut of_stand: BTreeMap<DocId, Devices> = BTreeMap::new();
    let mut rows = devices.query([market.id.as_bytes()])?;
    while let Some(row) = rows.next()? {
        let id = sql::device_id(row, 0)?;
        let (seen_ms, noted): (Option<i64>, i64) = (row.get(2)?, row.get(4)?);
        let nothing = BTreeSet::new();
        let here = received.get(&id.to_string()).unwrap_or(&nothing);
        let announced = noted.max(here.last().copied().unwrap_or(0));
        let device = TileDevice {
            label: row.get(1)?,
            seen_ms,
            connected: false,
            revoked: row.get(3)?,
            announced: usize::try_from(announced).unwrap_or(0),
            missing: (1..=announced).filter(|number| !here.contains(number)).collect(),
            is_last_heard: seen_ms.is_some_and(|seen| seen >= closes),
        };
        of_stand.entry(sql::doc_id(row, 5)?).or_default().push((id, device));
    }
    let elsewhere = elsewhere(c, market.id)?;
    let mut tiles = Vec::new();
    for (id, stand) in market.values.items(STAND.key) {
        let Ok(organisation) = id.parse::<DocId>() else { continue };
        let space = Space::Stand { organisation, market: market.id }.to_string();
        let noted = "WHERE noun_row.kind = ?1 AND space.name = ?2 ORDER BY noun_row.sort, noun_row.doc";
        let noted = records::list(c, noted, params![Kind::Appointment.number(), space])?;
        let of_stand = of_stand.remove(&organisation).unwrap_or_default();
        let is_one = |record: &&Record| record.values.text(&TWIN).is_empty();
        let stands = |record: &&Record| !record.values.is_on(&WITHDRAWN);
        let is_torn = |record: &&Record| {
            let by = record.values.text(&DEVICE);
            record.values.is_on(&STUB) || !by.is_empty() && !elsewhere.contains(by)
        };
        let name = records::one(c, organisation)?.map(|record| record.title).unwrap_or_default();
        let tile = Tile {
            organisation,
            name,
            sign: stand.text(&SIGN).to_owned(),
            devices: vec![],
            received: noted.iter().filter(is_one).filter(stands).count(),
            typed: noted.iter().filter(is_one).filter(stands).filter(|one| one.values.is_on(&STUB)).count(),
            torn: noted.iter().filter(is_one).filter(is_torn).count(),
            stubs: usize::try_from(stand.number(&STUBS)).unwrap_or(0),
            is_open: now_ms < closes,
        };
        tiles.push((tile, of_stand));
    }
    tiles.sort_by_cached_key(|(tile, _)| {
        (tile.sign.parse::<u32>().unwrap_or(u32::MAX), tile.sign.clone(), tile.name.clone())
    });
    Ok(tiles)
}

/// The devices that are no stand's at this market: what they note has no stub. One that is not known, as after a restore, was the
/// stand's: no other could write there.
fn elsewhere(c: &Connection, market: DocId) -> rusqlite::Result<BTreeSet<String>> {
    let mut statement = c.prepare_cached(
        "SELECT id FROM device WHERE market IS NOT ?1 AND id NOT IN (SELECT device FROM departure WHERE market = ?1)",
    )?;
    let found = statement.query_map([market.as_bytes()], |row| Ok(sql::device_id(row, 0)?.to_string()))?;
    found.collect()
}

/// The numbers that came in, by the device that gave them: over all stands it was at, because it counts through.
fn received(c: &Connection) -> rusqlite::Result<BTreeMap<String, BTreeSet<i64>>> {
    let mut statement = c.prepare_cached(&format!(
        "SELECT json_extract(fields, '$.texts.{}'), json_extract(fields, '$.numbers.{}') FROM noun_row
         WHERE kind = ?1 AND json_extract(fields, '$.texts.{0}') IS NOT NULL",
        DEVICE.key, NUMBER.key
    ))?;
    let mut rows = statement.query([Kind::Appointment.number()])?;
    let mut received: BTreeMap<String, BTreeSet<i64>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let number: Option<i64> = row.get(1)?;
        received.entry(row.get(0)?).or_default().extend(number);
    }
    Ok(received)
}

/// When a market is over: when it closes, or else at six in the evening of its day.
fn closing_ms(market: &Record) -> i64 {
    let closes = market.values.text(&CLOSES);
    let closes = if closes.is_empty() { "18:00" } else { closes };
    locale::moment_of(market.values.text(&DATE), closes).map_or(i64::MAX, |moment| moment.as_millisecond())
}
