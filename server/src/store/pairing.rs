//! Offers to pair. Only a digest of the secret is stored.

use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::{DeviceId, DocId, Millis, Role};

use super::{Changed, Store, StoreError, names, sql};

/// What the tablet will be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDevice {
    /// Its role.
    pub role: Role,
    /// Its name, such as `Balie 1`.
    pub label: String,
    /// The stand's organisation.
    pub organisation: Option<DocId>,
    /// The stand's market.
    pub market: Option<DocId>,
    /// When its rights end.
    pub ends: Option<Millis>,
}

/// How far a pairing has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Nobody used the link yet.
    Open {
        /// Until when it works.
        expires: Millis,
    },
    /// A tablet used it.
    Paired {
        /// Name of the tablet.
        label: String,
        /// What both screens show.
        digits: String,
    },
}

/// An offer as stored.
pub(crate) struct Offer {
    pub(crate) secret_digest: [u8; 32],
    pub(crate) device: NewDevice,
    pub(crate) expires: Millis,
    /// The device that used it, and its key.
    pub(crate) used: Option<(DeviceId, [u8; 32])>,
}

/// A device that takes an offer.
pub(crate) struct Taken {
    pub(crate) id: DeviceId,
    pub(crate) public: [u8; 32],
    pub(crate) digits: String,
    pub(crate) paired: Millis,
    /// The device whose actors become its own too.
    pub(crate) family: Option<DeviceId>,
    /// Names that it had before, by its own word.
    pub(crate) names: Vec<String>,
}

fn find(c: &Connection, pairing: [u8; 16]) -> rusqlite::Result<Option<Offer>> {
    let mut statement = c.prepare_cached(
        "SELECT pairing.secret_digest, pairing.role, pairing.label, pairing.organisation, pairing.market,
                pairing.ends_ms, pairing.expires_ms, device.id, device.public
         FROM pairing LEFT JOIN device ON device.id = pairing.device WHERE pairing.id = ?1",
    )?;
    let row = statement.query_row(params![pairing], |row| {
        Ok(Offer {
            secret_digest: row.get(0)?,
            device: NewDevice {
                role: sql::role(row, 1)?,
                label: row.get(2)?,
                organisation: sql::optional_doc_id(row, 3)?,
                market: sql::optional_doc_id(row, 4)?,
                ends: sql::moment(row, 5)?,
            },
            expires: Millis(row.get(6)?),
            used: row.get::<_, Option<[u8; 16]>>(7)?.map(DeviceId).zip(row.get(8)?),
        })
    });
    row.optional()
}

/// Makes the device of an offer that is taken.
pub(super) fn insert_device(tx: &Connection, device: &NewDevice, taken: &Taken) -> rusqlite::Result<()> {
    tx.execute(
        "INSERT INTO device (id, public, label, role, organisation, market, digits, app, paired_ms, ends_ms, family)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '', ?8, ?9, ?10)",
        params![
            taken.id.as_bytes(),
            taken.public,
            device.label,
            device.role.as_str(),
            device.organisation.map(|id| id.0),
            device.market.map(|id| id.0),
            taken.digits,
            taken.paired.0,
            device.ends.map(|moment| moment.0),
            taken.family.map(|family| family.0),
        ],
    )?;
    let family = taken.family.unwrap_or(taken.id);
    for name in std::iter::once(&device.label).chain(&taken.names) {
        names::note(tx, family, name)?;
    }
    Ok(())
}

impl Store {
    pub(crate) async fn put_offer(&self, pairing: [u8; 16], offer: Offer) -> Result<(), StoreError> {
        self.write(move |tx| {
            let Offer { secret_digest, device, expires, .. } = &offer;
            tx.execute(
                "INSERT INTO pairing (id, secret_digest, role, label, organisation, market, ends_ms, expires_ms)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    pairing,
                    secret_digest,
                    device.role.as_str(),
                    device.label,
                    device.organisation.map(|id| id.0),
                    device.market.map(|id| id.0),
                    device.ends.map(|moment| moment.0),
                    expires.0,
                ],
            )?;
            Ok(())
        })
        .await
    }

    pub(crate) async fn offer(&self, pairing: [u8; 16]) -> Result<Option<Offer>, StoreError> {
        self.read(move |c| find(c, pairing)).await
    }

    /// Makes the device and marks the offer used; false when another device was faster.
    pub(crate) async fn take_offer(&self, pairing: [u8; 16], taken: Taken) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            let Some(Offer { device, used: None, .. }) = find(tx, pairing)? else {
                return Ok((false, vec![]));
            };
            insert_device(tx, &device, &taken)?;
            tx.execute(
                "UPDATE pairing SET device = ?2 WHERE id = ?1",
                params![pairing, taken.id.as_bytes()],
            )?;
            Ok((true, vec![Changed::Devices]))
        })
        .await
    }

    pub(crate) async fn pairing_stage(&self, pairing: [u8; 16]) -> Result<Option<Stage>, StoreError> {
        self.read(move |c| {
            let mut statement = c.prepare_cached(
                "SELECT pairing.expires_ms, device.label, device.digits
                 FROM pairing LEFT JOIN device ON device.id = pairing.device WHERE pairing.id = ?1",
            )?;
            let row = statement.query_row(params![pairing], |row| {
                Ok(match (row.get(1)?, row.get(2)?) {
                    (Some(label), Some(digits)) => Stage::Paired { label, digits },
                    _ => Stage::Open { expires: Millis(row.get(0)?) },
                })
            });
            row.optional()
        })
        .await
    }
}
