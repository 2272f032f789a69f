//! What a device is there for: giving it another task, and hearing that it has left the earlier one.

use rusqlite::{Connection, Row, params};
use samenspel_model::{DeviceId, DocId, Millis, Rights, Role, Space};

use crate::ingest::take_again;

use super::{Changed, DASHBOARD, Standing, Store, StoreError, device, erasure, sql};

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

/// The rights in three columns: role, organisation and market.
pub(super) fn rights(row: &Row<'_>, first: usize) -> rusqlite::Result<Rights> {
    let role = row.get_ref(first)?.as_str().ok().and_then(|text| text.parse().ok());
    match role.ok_or_else(|| sql::damaged(first))? {
        Role::Desk => Ok(Rights::DESK),
        Role::Coordinator => Ok(Rights::COORDINATOR),
        Role::Stand => {
            let stand = sql::optional_doc_id(row, first + 1)?.zip(sql::optional_doc_id(row, first + 2)?);
            let (organisation, market) = stand.ok_or_else(|| sql::damaged(first + 1))?;
            Ok(Rights::stand(organisation, market))
        }
    }
}

/// Rights that the device had and that it has not left yet.
pub(super) fn leaving(connection: &Connection, id: DeviceId) -> rusqlite::Result<Vec<Rights>> {
    let mut statement = connection.prepare_cached(
        "SELECT role, organisation, market FROM departure WHERE device = ?1 AND done_ms IS NULL ORDER BY id",
    )?;
    statement.query_map(params![id.as_bytes()], |row| rights(row, 0))?.collect()
}

impl Store {
    /// Gives a device another task; false when there is no such device or no such task. It hears so at once, hands over
    /// what it made and removes what it may not read any more.
    pub async fn assign_device(&self, id: DeviceId, task: Task, now: Millis) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            let found = device::find(tx, id)?.filter(|device| device.id != DASHBOARD).zip(task.rights());
            let Some((device, rights)) = found else { return Ok((false, vec![])) };
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
            let mut changed = vec![Changed::Devices];
            if device::find(tx, id)?.is_some_and(|device| device.standing(now) == Standing::Open) {
                changed.extend(take_again(tx, now, id)?);
            }
            Ok((true, changed))
        })
        .await
    }

    /// A device has handed over what it had to and removed what it may not have.
    pub(crate) async fn evicted(
        &self,
        id: DeviceId,
        spaces: Vec<Space>,
        now: Millis,
    ) -> Result<(), StoreError> {
        self.transact(move |tx| {
            let Some(device) = device::find(tx, id)? else { return Ok(((), vec![])) };
            tx.execute(
                "UPDATE departure SET done_ms = ?2 WHERE device = ?1 AND done_ms IS NULL",
                params![id.as_bytes(), now.0],
            )?;
            let closed = device.standing(now) != Standing::Open;
            if closed {
                let sql = "UPDATE device SET left_ms = ?2 WHERE id = ?1";
                tx.execute(sql, params![id.as_bytes(), now.0])?;
            }
            let gone = |space: Space| {
                spaces.contains(&space)
                    || if closed { space != Space::Catalogue } else { !device.rights.may_read(space) }
            };
            let mut statement = tx.prepare_cached(
                "SELECT receipt.doc, doc.space FROM receipt JOIN doc ON doc.id = receipt.doc
                 WHERE receipt.device = ?1 AND receipt.confirmed_ms IS NULL",
            )?;
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
