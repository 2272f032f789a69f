//! Devices: who may connect and as what.

use rusqlite::{Connection, OptionalExtension, Row, params};
use samenspel_model::{DeviceId, Millis, Rights, Role, Space, wire::Goodbye};

use super::{Changed, Store, StoreError, log, rows::DeviceLine, sql};

/// The dashboard as an author: a coordinator without a key, so that nobody can connect as it.
pub const DASHBOARD: DeviceId = DeviceId([0; 16]);

/// A device as the server knows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviceRecord {
    /// Its id.
    pub id: DeviceId,
    /// Its public key; `None` for the dashboard.
    pub public: Option<[u8; 32]>,
    /// Its name.
    pub label: String,
    /// What it is and may.
    pub rights: Rights,
    /// When its rights end.
    pub ends: Option<Millis>,
    /// When it was revoked.
    pub revoked: Option<Millis>,
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
        "SELECT id, public, label, role, organisation, market, ends_ms, revoked_ms FROM device WHERE id = ?1",
    )?;
    statement.query_row(params![id.as_bytes()], record).optional()
}

fn record(row: &Row<'_>) -> rusqlite::Result<DeviceRecord> {
    let role: Role =
        row.get_ref(3)?.as_str().ok().and_then(|text| text.parse().ok()).ok_or_else(|| sql::damaged(3))?;
    let rights = match role {
        Role::Desk => Rights::DESK,
        Role::Coordinator => Rights::COORDINATOR,
        Role::Stand => {
            let stand = sql::optional_doc_id(row, 4)?.zip(sql::optional_doc_id(row, 5)?);
            let (organisation, market) = stand.ok_or_else(|| sql::damaged(4))?;
            Rights::stand(organisation, market)
        }
    };
    Ok(DeviceRecord {
        id: sql::device_id(row, 0)?,
        public: row.get::<_, Vec<u8>>(1)?.try_into().ok(),
        label: row.get(2)?,
        rights,
        ends: sql::moment(row, 6)?,
        revoked: sql::moment(row, 7)?,
    })
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
        self.read(move |c| find(c, id)?.map(|device| Ok((device, log::spaces(c)?))).transpose()).await
    }

    /// Notes that a device connected, and with which app.
    pub async fn see_device(&self, id: DeviceId, app: String, now: Millis) -> Result<(), StoreError> {
        self.write(move |tx| {
            tx.execute(
                "UPDATE device SET seen_ms = ?2, app = ?3 WHERE id = ?1",
                params![id.as_bytes(), now.0, app],
            )?;
            Ok(())
        })
        .await
    }

    /// Takes a device's rights away; false when there is no such device. Its open connections end at once.
    pub async fn revoke_device(&self, id: DeviceId, now: Millis) -> Result<bool, StoreError> {
        self.set_revoked(id, Some(now)).await
    }

    /// Gives a revoked device its rights back; false when there is no such device.
    pub async fn restore_device(&self, id: DeviceId) -> Result<bool, StoreError> {
        self.set_revoked(id, None).await
    }

    async fn set_revoked(&self, id: DeviceId, revoked: Option<Millis>) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            let found = tx.execute(
                "UPDATE device SET revoked_ms = ?2 WHERE id = ?1 AND id <> ?3",
                params![id.as_bytes(), revoked.map(|moment| moment.0), DASHBOARD.as_bytes()],
            )?;
            Ok((found > 0, vec![Changed::Devices]))
        })
        .await
    }

    /// The paired devices, latest first.
    pub async fn device_lines(&self) -> Result<Vec<DeviceLine>, StoreError> {
        let presence = self.presence().clone();
        self.read(move |c| {
            let mut statement = c.prepare_cached(
                "SELECT device.id, device.label, device.role, coalesce(organisation.name, ''), device.digits,
                        device.paired_ms, device.seen_ms, device.ends_ms, device.revoked_ms
                 FROM device LEFT JOIN organisation ON organisation.doc = device.organisation
                 WHERE device.id <> ?1 ORDER BY device.paired_ms DESC, device.label",
            )?;
            let lines = statement.query_map(params![DASHBOARD.as_bytes()], |row| {
                let id = sql::device_id(row, 0)?;
                Ok(DeviceLine {
                    id: id.to_string(),
                    label: row.get(1)?,
                    role: row.get(2)?,
                    organisation: row.get(3)?,
                    digits: row.get(4)?,
                    paired_ms: row.get(5)?,
                    seen_ms: row.get(6)?,
                    connected: presence.holds(id),
                    ends_ms: row.get(7)?,
                    revoked_ms: row.get(8)?,
                })
            })?;
            lines.collect()
        })
        .await
    }
}
