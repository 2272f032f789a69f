//! Codes on paper, one a stand of a market. Only digests of their secrets are stored.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::{
    DeviceId, DocId, Millis, Role,
    doc::Kind,
    market::{DATE, SIGN, STAND},
    organisation::LANGUAGE,
    pairing::PaperRefusal,
};

use super::{
    Changed, Store, StoreError,
    pairing::{NewDevice, Taken, insert_device},
    records, sql,
};
use crate::locale::Locale;

/// As many devices may come by one code: two phones and one that takes the place of a lost one. Whoever photographs a card gets no
/// further, and the stand notices that its own phone does not come in.
pub(crate) const DEVICES_MAX: usize = 3;

/// A code as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HallCode {
    pub(crate) secret_digest: [u8; 32],
    pub(crate) market: DocId,
    pub(crate) organisation: DocId,
    pub(crate) withdrawn: bool,
    /// Devices that came by it, also those that were revoked since.
    pub(crate) devices: usize,
    /// The market's day and the stand's sign and name; nothing when there is no such stand any more.
    pub(crate) stand: Option<(String, String, String)>,
}

/// A code that is to be printed.
#[derive(Clone, Debug)]
pub(crate) struct NewHallCode {
    pub(crate) id: [u8; 16],
    pub(crate) secret_digest: [u8; 32],
    pub(crate) organisation: DocId,
    /// The day that stands on its card.
    pub(crate) day: String,
}

/// A device that came by a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HallDevice {
    pub(crate) label: String,
    pub(crate) digits: String,
    pub(crate) paired_ms: i64,
    pub(crate) revoked: bool,
}

/// A stand of a market with its code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct HallStand {
    pub(crate) organisation: DocId,
    pub(crate) sign: String,
    pub(crate) name: String,
    /// In which its people are written to.
    pub(crate) language: Locale,
    /// When its last code was made, and when that was withdrawn.
    pub(crate) code: Option<(i64, Option<i64>)>,
    /// Does its card name another day than the market has now?
    pub(crate) misdated: bool,
    /// By that code and by those before it.
    pub(crate) devices: Vec<HallDevice>,
}

fn find(c: &Connection, id: [u8; 16]) -> rusqlite::Result<Option<HallCode>> {
    let found = c
        .prepare_cached(
            "SELECT secret_digest, market, organisation, withdrawn_ms IS NOT NULL,
                    (SELECT count(*) FROM pairing WHERE pairing.hall_code = hall_code.id)
             FROM hall_code WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok(HallCode {
                secret_digest: row.get(0)?,
                market: sql::doc_id(row, 1)?,
                organisation: sql::doc_id(row, 2)?,
                withdrawn: row.get(3)?,
                devices: sql::count(row, 4)?,
                stand: None,
            })
        })
        .optional()?;
    let Some(mut code) = found else { return Ok(None) };
    let market = records::one(c, code.market)?.filter(|record| record.kind == Kind::Market);
    let organisation = records::one(c, code.organisation)?;
    code.stand = market.zip(organisation).and_then(|(market, organisation)| {
        let stand = market.values.item(STAND.key, &code.organisation.to_string())?;
        Some((market.values.text(&DATE).to_owned(), stand.text(&SIGN).to_owned(), organisation.title))
    });
    Ok(Some(code))
}

/// The device with this key that came by this code, and what it was paired as.
fn came(c: &Connection, code: [u8; 16], public: [u8; 32]) -> rusqlite::Result<Option<(DeviceId, NewDevice)>> {
    c.prepare_cached(
        "SELECT device.id, pairing.label, pairing.organisation, pairing.market, pairing.ends_ms
         FROM pairing JOIN device ON device.id = pairing.device
         WHERE pairing.hall_code = ?1 AND device.public = ?2",
    )?
    .query_row(params![code, public], |row| {
        let device = NewDevice {
            role: Role::Stand,
            label: row.get(1)?,
            organisation: sql::optional_doc_id(row, 2)?,
            market: sql::optional_doc_id(row, 3)?,
            ends: sql::moment(row, 4)?,
        };
        Ok((sql::device_id(row, 0)?, device))
    })
    .optional()
}

/// Has this stand a code that works, on its day?
pub(super) fn has_code(c: &Connection, market: DocId, organisation: DocId) -> rusqlite::Result<bool> {
    c.prepare_cached(
        "SELECT 1 FROM hall_code WHERE market = ?1 AND organisation = ?2 AND withdrawn_ms IS NULL",
    )?
    .exists(params![market.as_bytes(), organisation.as_bytes()])
}

/// Does the card of this stand, with a code that works, name another day than this?
pub(super) fn is_for_another_day(
    c: &Connection,
    market: DocId,
    organisation: DocId,
    day: &str,
) -> rusqlite::Result<bool> {
    c.prepare_cached(
        "SELECT 1 FROM hall_code
         WHERE market = ?1 AND organisation = ?2 AND withdrawn_ms IS NULL AND day NOT IN ('', ?3)",
    )?
    .exists(params![market.as_bytes(), organisation.as_bytes(), day])
}

impl Store {
    /// Notes the codes of a print; those that the same stands had before work no more. False, and nothing is done, when one of theirs that
    /// works was made after `seen`: whoever prints does not know of it, and it may be in somebody's hand.
    pub(crate) async fn put_hall_codes(
        &self,
        market: DocId,
        codes: Vec<NewHallCode>,
        seen: Millis,
        now: Millis,
    ) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            for code in &codes {
                let is_newer = tx
                    .prepare_cached(
                        "SELECT 1 FROM hall_code
                         WHERE market = ?1 AND organisation = ?2 AND withdrawn_ms IS NULL AND made_ms > ?3",
                    )?
                    .exists(params![market.as_bytes(), code.organisation.as_bytes(), seen.0])?;
                if is_newer {
                    return Ok((false, vec![]));
                }
            }
            for code in &codes {
                tx.prepare_cached(
                    "UPDATE hall_code SET withdrawn_ms = ?3
                     WHERE market = ?1 AND organisation = ?2 AND withdrawn_ms IS NULL",
                )?
                .execute(params![market.as_bytes(), code.organisation.as_bytes(), now.0])?;
                tx.prepare_cached(
                    "INSERT INTO hall_code (id, secret_digest, market, organisation, made_ms, day)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                )?
                .execute(params![
                    code.id,
                    code.secret_digest,
                    market.as_bytes(),
                    code.organisation.as_bytes(),
                    now.0,
                    code.day
                ])?;
            }
            Ok((true, vec![Changed::Devices]))
        })
        .await
    }

    pub(crate) async fn hall_code(&self, id: [u8; 16]) -> Result<Option<HallCode>, StoreError> {
        self.read(move |c| find(c, id)).await
    }

    /// Makes the device by this code, as an offer of its own that is used at once; `open` says what it will be, or why it may not come.
    /// One that came by it before is given as it was: the answer may have been lost on its way, or it asks twice at once.
    pub(crate) async fn take_hall_code(
        &self,
        code: [u8; 16],
        pairing: [u8; 16],
        taken: Taken,
        open: impl Fn(&HallCode) -> Result<NewDevice, PaperRefusal> + Send + 'static,
    ) -> Result<Result<(DeviceId, NewDevice), PaperRefusal>, StoreError> {
        self.transact(move |tx| {
            if let Some(known) = came(tx, code, taken.public)? {
                return Ok((Ok(known), vec![]));
            }
            let Some(found) = find(tx, code)? else { return Ok((Err(PaperRefusal::Withdrawn), vec![])) };
            let device = match open(&found) {
                Ok(device) => device,
                Err(why) => return Ok((Err(why), vec![])),
            };
            insert_device(tx, &device, &taken)?;
            tx.execute(
                "INSERT INTO pairing (id, secret_digest, role, label, organisation, market, ends_ms, expires_ms, device,
                                      hall_code)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                params![
                    pairing,
                    found.secret_digest,
                    device.role.as_str(),
                    device.label,
                    device.organisation.map(|id| id.0),
                    device.market.map(|id| id.0),
                    device.ends.map(|moment| moment.0),
                    taken.paired.0,
                    taken.id.as_bytes(),
                    code,
                ],
            )?;
            Ok((Ok((taken.id, device)), vec![Changed::Devices]))
        })
        .await
    }

    /// The stands of a market with their codes, as people look for them; nothing when there is no such market.
    pub(crate) async fn hall_stands(&self, market: DocId) -> Result<Option<Vec<HallStand>>, StoreError> {
        self.read(move |c| {
            let record = records::one(c, market)?.filter(|record| record.kind == Kind::Market);
            let Some(record) = record else { return Ok(None) };
            let (codes, mut devices) = (codes(c, market)?, devices(c, market)?);
            let mut stands = Vec::new();
            for (id, stand) in record.values.items(STAND.key) {
                let Ok(organisation) = id.parse::<DocId>() else { continue };
                let Some(found) = records::one(c, organisation)? else { continue };
                stands.push(HallStand {
                    organisation,
                    sign: stand.text(&SIGN).to_owned(),
                    language: Locale::of_tag(found.values.text(&LANGUAGE)).unwrap_or_default(),
                    name: found.title,
                    code: codes.get(&organisation).copied(),
                    misdated: is_for_another_day(c, market, organisation, record.values.text(&DATE))?,
                    devices: devices.remove(&organisation).unwrap_or_default(),
                });
            }
            Ok(Some(stands))
        })
        .await
    }

    /// Withdraws the codes of a market, or of one of its stands; gives those that worked until now.
    pub(crate) async fn withdraw_hall_codes(
        &self,
        market: DocId,
        organisation: Option<DocId>,
        now: Millis,
    ) -> Result<Vec<[u8; 16]>, StoreError> {
        self.transact(move |tx| {
            let withdrawn = tx
                .prepare_cached(
                    "UPDATE hall_code SET withdrawn_ms = ?3
                     WHERE market = ?1 AND (?2 IS NULL OR organisation = ?2) AND withdrawn_ms IS NULL RETURNING id",
                )?
                .query_map(params![market.as_bytes(), organisation.map(|id| id.0), now.0], |row| row.get(0))?
                .collect::<rusqlite::Result<_>>()?;
            Ok((withdrawn, vec![Changed::Devices]))
        })
        .await
    }

    /// Gives back codes that were just withdrawn, but not where there is a newer one; false when there are none.
    pub(crate) async fn give_hall_codes_back(&self, codes: Vec<[u8; 16]>) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            let mut given = 0;
            for code in &codes {
                given += tx
                    .prepare_cached(
                        "UPDATE hall_code SET withdrawn_ms = NULL WHERE id = ?1 AND NOT EXISTS (
                             SELECT 1 FROM hall_code AS other WHERE other.market = hall_code.market
                             AND other.organisation = hall_code.organisation AND other.withdrawn_ms IS NULL)",
                    )?
                    .execute([code])?;
            }
            Ok((given > 0, vec![Changed::Devices]))
        })
        .await
    }
}

/// The last code of each stand: when it was made and withdrawn.
fn codes(c: &Connection, market: DocId) -> rusqlite::Result<BTreeMap<DocId, (i64, Option<i64>)>> {
    let mut statement = c.prepare_cached(
        "SELECT organisation, made_ms, withdrawn_ms FROM hall_code WHERE market = ?1
         ORDER BY made_ms, withdrawn_ms IS NULL",
    )?;
    let read = statement
        .query_map([market.as_bytes()], |row| Ok((sql::doc_id(row, 0)?, (row.get(1)?, row.get(2)?))))?;
    read.collect()
}

fn devices(c: &Connection, market: DocId) -> rusqlite::Result<BTreeMap<DocId, Vec<HallDevice>>> {
    let mut statement = c.prepare_cached(
        "SELECT hall_code.organisation, device.label, device.digits, device.paired_ms, device.revoked_ms IS NOT NULL
         FROM hall_code JOIN pairing ON pairing.hall_code = hall_code.id JOIN device ON device.id = pairing.device
         WHERE hall_code.market = ?1 ORDER BY device.paired_ms, device.label",
    )?;
    let mut rows = statement.query([market.as_bytes()])?;
    let mut devices: BTreeMap<DocId, Vec<HallDevice>> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        devices.entry(sql::doc_id(row, 0)?).or_default().push(HallDevice {
            label: row.get(1)?,
            digits: row.get(2)?,
            paired_ms: row.get(3)?,
            revoked: row.get(4)?,
        });
    }
    Ok(devices)
}
