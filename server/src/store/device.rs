//! Devices: who may connect and as what.

use rusqlite::{Connection, OptionalExtension, Row, params};
use samenspel_model::{
    DeviceId, Millis, Rights, Space,
    doc::Kind,
    env::DAY_MS,
    wire::{Generations, Goodbye},
};

use super::{
    Changed, Store, StoreError, install,
    list::{Asked, List, Sort},
    log,
    rows::DeviceLine,
    sql, task,
    task::Departure,
};

/// So long after its day a stand's phone may still hand over what it noted in time.
pub const LATE_MS: i64 = 30 * DAY_MS;

/// A device as the server knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceRecord {
    /// Its id.
    pub id: DeviceId,
    /// Its public key; `None` for a coordinator's account, which never connects.
    pub public: Option<[u8; 32]>,
    /// Its name.
    pub label: String,
    /// What it is and may.
    pub rights: Rights,
    /// When its rights end.
    pub ends: Option<Millis>,
    /// When it was revoked.
    pub revoked: Option<Millis>,
    /// Tasks that it had and has not left yet: what it made with their rights is still taken.
    pub leaving: Vec<Departure>,
    /// When it said that everything is gone from it, after it was closed.
    pub left: Option<Millis>,
    /// Since when it is known to exist more than once.
    pub cloned: Option<Millis>,
    /// Its install generations.
    pub generations: Generations,
    /// The device whose actors are its own: itself, or the first of those that it succeeds.
    pub family: DeviceId,
}

/// May a device take part?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It may.
    Open,
    /// It was revoked.
    Revoked,
    /// Its time is over.
    Ended,
}

impl Standing {
    /// What the device is told, when it may not.
    #[must_use]
    pub fn closed(self) -> Option<Goodbye> {
        match self {
            Self::Open => None,
            Self::Revoked => Some(Goodbye::Revoked),
            Self::Ended => Some(Goodbye::Ended),
        }
    }
}

impl DeviceRecord {
    /// May it change a document of this kind in this space?
    #[must_use]
    pub fn may_write(&self, kind: Kind, space: Space) -> bool {
        self.all_rights().any(|rights| rights.may_write(kind, space))
    }

    /// May it write this field, in one of its roles?
    pub fn may_write_field(&self, kind: Kind, key: &str) -> bool {
        self.all_rights().any(|rights| kind.noun().may_write(rights.role(), key))
    }

    /// Its rights and those that it had and has not left yet.
    pub(crate) fn all_rights(&self) -> impl Iterator<Item = Rights> {
        std::iter::once(self.rights).chain(self.leaving.iter().map(|departure| departure.rights))
    }

    /// Is this still taken from it, though its time has ended? An appointment that a stand noted before that comes in days later when
    /// its phone was dead, or lay somewhere. What it was revoked for is never taken.
    #[must_use]
    pub fn may_hand_over(&self, (kind, space): (Kind, Space), made: Millis, now: Millis) -> bool {
        let is_late = |ends: Millis| made < ends && now < ends.plus_ms(LATE_MS);
        let is_stands = kind == Kind::Appointment && Some(space) == self.rights.own_stand();
        is_stands && self.revoked.is_none() && self.ends.is_some_and(is_late)
    }

    /// May it take part now?
    #[must_use]
    pub fn standing(&self, now: Millis) -> Standing {
        if self.revoked.is_some() {
            Standing::Revoked
        } else if self.ends.is_some_and(|ends| ends <= now) {
            Standing::Ended
        } else {
            Standing::Open
        }
    }
}

/// The device with this id.
pub(crate) fn find(connection: &Connection, id: DeviceId) -> rusqlite::Result<Option<DeviceRecord>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, public, label, role, organisation, market, ends_ms, revoked_ms, left_ms, cloned_ms, generation,
                generation_pending, family
         FROM device WHERE id = ?1",
    )?;
    let Some(mut device) = statement.query_row(params![id.as_bytes()], record).optional()? else {
        return Ok(None);
    };
    device.leaving = task::leaving(connection, id)?;
    Ok(Some(device))
}

fn record(row: &Row<'_>) -> rusqlite::Result<DeviceRecord> {
    let id = sql::device_id(row, 0)?;
    Ok(DeviceRecord {
        id,
        public: row.get::<_, Vec<u8>>(1)?.try_into().ok(),
        label: row.get(2)?,
        rights: task::rights(row, 3)?,
        ends: sql::moment(row, 6)?,
        revoked: sql::moment(row, 7)?,
        leaving: vec![],
        left: sql::moment(row, 8)?,
        cloned: sql::moment(row, 9)?,
        generations: install::generations(row, 10)?,
        family: row.get::<_, Option<[u8; 16]>>(12)?.map_or(id, DeviceId),
    })
}

/// Takes a device's rights away, or gives them back; false when there is no such device.
pub(crate) fn set_revoked(tx: &Connection, id: DeviceId, revoked: Option<Millis>) -> rusqlite::Result<bool> {
    let found = tx.execute(
        "UPDATE device SET revoked_ms = ?2 WHERE id = ?1 AND public <> x''",
        params![id.as_bytes(), revoked.map(|moment| moment.0)],
    )?;
    Ok(found > 0)
}

impl Store {
    /// The device with this id.
    pub async fn device(&self, id: DeviceId) -> Result<Option<DeviceRecord>, StoreError> {
        self.read(move |c| find(c, id)).await
    }

    /// The device with this id, and every space that has a log.
    pub(crate) async fn device_and_spaces(
        &self,
        id: DeviceId,
    ) -> Result<Option<(DeviceRecord, Vec<Space>)>, StoreError> {
        self.read(move |c| {
            let Some(device) = find(c, id)? else { return Ok(None) };
            Ok(Some((device, log::spaces(c)?)))
        })
        .await
    }

    /// Takes a device's rights away; false when there is no such device. Its open connections end at once.
    pub async fn revoke_device(&self, id: DeviceId, now: Millis) -> Result<bool, StoreError> {
        self.transact(move |tx| Ok((set_revoked(tx, id, Some(now))?, vec![Changed::Devices]))).await
    }

    /// The paired devices, latest first.
    pub async fn device_lines(&self) -> Result<Vec<DeviceLine>, StoreError> {
        Ok(self.list(&DEVICES, Asked::default(), usize::MAX).await?.rows)
    }
}

/// The paired devices.
pub(crate) static DEVICES: List<DeviceLine> = List {
    // All but the dashboard.
    from: "(SELECT * FROM device WHERE public <> x'') AS device
           LEFT JOIN noun_row AS organisation ON organisation.doc = device.organisation",
    columns: "device.id, device.label, device.role, coalesce(organisation.title, ''), device.digits,
              device.paired_ms, device.seen_ms, device.ends_ms, device.revoked_ms, device.cloned_ms, device.left_ms,
              EXISTS (SELECT 1 FROM departure WHERE departure.device = device.id AND done_ms IS NULL),
              EXISTS (SELECT 1 FROM pairing WHERE pairing.device = device.id AND pairing.hall_code IS NOT NULL)",
    id: "device.id",
    sorts: &[
        Sort { name: "paired", columns: &["-device.paired_ms", "device.label"], descending: false },
        Sort { name: "label", columns: &["device.label COLLATE NOCASE"], descending: false },
        Sort { name: "seen", columns: &["coalesce(device.seen_ms, 0)"], descending: true },
    ],
    filters: &[
        ("open", "device.revoked_ms IS NULL AND coalesce(device.ends_ms > :chosen, 1)"),
        ("closed", "device.revoked_ms IS NOT NULL OR device.ends_ms <= :chosen"),
        ("role", "device.role = :chosen"),
    ],
    row: |_, row| {
        Ok(DeviceLine {
            id: sql::device_id(row, 0)?,
            label: row.get(1)?,
            role: sql::role(row, 2)?,
            organisation: row.get(3)?,
            digits: row.get(4)?,
            paired_ms: row.get(5)?,
            seen_ms: row.get(6)?,
            connected: false,
            ends_ms: row.get(7)?,
            revoked_ms: row.get(8)?,
            cloned_ms: row.get(9)?,
            left_ms: row.get(10)?,
            leaving: row.get(11)?,
            by_card: row.get(12)?,
        })
    },
    finish: |store, line| line.connected = store.presence().holds(line.id),
};
