//! What a device is there for: giving it another task, and hearing that it has left the earlier one.

use rusqlite::{Connection, Row, params};
use samenspel_model::{DeviceId, DocId, Millis, Rights, Role, Space};

use super::{Changed, Standing, Store, StoreError, device, erasure, sql};

/// A device's task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// What it is for.
    pub role: Role,
    /// The stand: its organisation and its market.
    pub stand: Option<(DocId, DocId)>,
    /// When it ends.
    pub ends: Option<Millis>,
}

impl Task {
    fn rights(&self) -> Option<Rights> {
        match (self.role, self.stand) {
            (Role::Desk, _) => Some(Rights::DESK),
            (Role::Stand, Some((organisation, market))) => Some(Rights::stand(organisation, market)),
            _ => None,
        }
    }
}

/// Rights that a device had, until it has said that it has left what they covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Departure {
    /// Its number.
    pub id: i64,
    /// The rights.
    pub rights: Rights,
}

/// A device's word that it has left what it may not read, with what it was told when it connected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eviction {
    /// Of these spaces nothing is left.
    pub spaces: Vec<Space>,
    /// What it may.
    pub rights: Rights,
    /// What it had to leave.
    pub leaving: Vec<Departure>,
    /// It was shut out: all but the catalogue had to go.
    pub closed: bool,
}

/// The rights in three columns: role, organisation and market.
pub(super) fn rights(row: &Row<'_>, first: usize) -> rusqlite::Result<Rights> {
    match sql::role(row, first)? {
        Role::Desk => Ok(Rights::DESK),
        Role::Coordinator => Ok(Rights::COORDINATOR),
        Role::Stand => {
            let stand = sql::optional_doc_id(row, first + 1)?.zip(sql::optional_doc_id(row, first + 2)?);
            let (organisation, market) = stand.ok_or_else(|| sql::damaged(first + 1))?;
            Ok(Rights::stand(organisation, market))
        }
    }
}

/// The departures that the device has not ended yet.
pub(super) fn leaving(connection: &Connection, id: DeviceId) -> rusqlite::Result<Vec<Departure>> {
    let mut statement = connection.prepare_cached(
        "SELECT id, role, organisation, market FROM departure WHERE device = ?1 AND done_ms IS NULL ORDER BY id",
    )?;
    let departure = |row: &Row<'_>| Ok(Departure { id: row.get(0)?, rights: rights(row, 1)? });
    statement.query_map(params![id.as_bytes()], departure)?.collect()
}

/// Gives a device another task; false when there is no such device or no such task.
pub(crate) fn assign(tx: &Connection, id: DeviceId, task: &Task, now: Millis) -> rusqlite::Result<bool> {
    let found = device::find(tx, id)?.filter(|device| device.public.is_some()).zip(task.rights());
    let Some((device, rights)) = found else { return Ok(false) };
    if device.rights != rights {
        let sql = "INSERT INTO departure (device, role, organisation, market, since_ms)
                   SELECT id, role, organisation, market, ?2 FROM device WHERE id = ?1";
        tx.execute(sql, params![id.as_bytes(), now.0])?;
    }
    let stand = task.stand.filter(|_| task.role == Role::Stand);
    tx.execute(
        "UPDATE device SET role = ?2, organisation = ?3, market = ?4, ends_ms = ?5 WHERE id = ?1",
        params![
            id.as_bytes(),
            task.role.as_str(),
            stand.map(|(organisation, _)| organisation.0),
            stand.map(|(_, market)| market.0),
            task.ends.map(|moment| moment.0),
        ],
    )?;
    Ok(true)
}

impl Store {
    /// A device has handed over what it had to and removed what it may not have, by what it was told when it connected: of a
    /// task or a revocation since then it knows nothing yet.
    pub(crate) async fn evicted(&self, id: DeviceId, said: Eviction, now: Millis) -> Result<(), StoreError> {
        self.transact(move |tx| {
            let Some(device) = device::find(tx, id)? else { return Ok(((), vec![])) };
            for departure in &said.leaving {
                tx.prepare_cached("UPDATE departure SET done_ms = ?2 WHERE id = ?1 AND done_ms IS NULL")?
                    .execute(params![departure.id, now.0])?;
            }
            if said.closed && device.standing(now) != Standing::Open {
                let sql = "UPDATE device SET left_ms = ?2 WHERE id = ?1";
                tx.execute(sql, params![id.as_bytes(), now.0])?;
            }
            let gone = |space: Space| {
                said.spaces.contains(&space)
                    || if said.closed { space != Space::Catalogue } else { !said.rights.may_read(space) }
            };
            let mut statement = tx.prepare_cached(erasure::UNCONFIRMED)?;
            let open = statement
                .query_map(params![id.as_bytes()], |row| Ok((sql::doc_id(row, 0)?, sql::space(row, 1)?)))?;
            for (doc, space) in open.collect::<rusqlite::Result<Vec<_>>>()? {
                if gone(space) {
                    erasure::confirm(tx, doc, id, now)?;
                }
            }
            Ok(((), vec![Changed::Devices]))
        })
        .await
    }
}
