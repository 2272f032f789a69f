//! Finding out in which documents a device differs, without hearing of all of them.
//!
//! Nothing is kept between two messages but what was found: each step reads the space anew. So thousands of devices that
//! repair at once hold no lists here, and what changes meanwhile is caught by [`Differing::since`].

use rusqlite::{Connection, params};
use samenspel_model::{
    DeviceId, Millis, Space,
    wire::reconcile::{self, Broken, Difference, Item},
};

use super::{
    Standing, Store, StoreError,
    compare::Differing,
    device,
    log::{self, SpaceKey},
    sql,
};

/// Where an exchange stands after a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What was found so far.
    pub found: Differing,
    /// The next message; none when the difference is known.
    pub message: Option<Vec<u8>>,
}

impl Store {
    /// Begins an exchange, or goes on with the device's answer. The inner error: that was no answer. `None` when the device
    /// may not read there (any more).
    pub async fn reconcile(
        &self,
        now: Millis,
        id: DeviceId,
        space: Space,
        answered: Option<(Differing, Vec<u8>)>,
    ) -> Result<Option<Result<Step, Broken>>, StoreError> {
        self.read(move |c| {
            let open = device::find(c, id)?.is_some_and(|device| {
                device.standing(now) == Standing::Open && device.rights.may_read(space)
            });
            if !open {
                return Ok(None);
            }
            let head = log::head(c, space)?;
            let items = items(c, head.key)?;
            Ok(Some(match answered {
                None => {
                    let found = Differing { since: head.seq, states: Difference::default() };
                    reconcile::begin(&items).map(|message| Step { found, message: Some(message) })
                }
                Some((mut found, answer)) => reconcile::go_on(&items, &answer, &mut found.states)
                    .map(|message| Step { found, message }),
            }))
        })
        .await
    }
}

fn items(c: &Connection, key: SpaceKey) -> rusqlite::Result<Vec<Item>> {
    let mut statement = c.prepare_cached("SELECT id, heads, last_seq FROM doc WHERE space = ?1")?;
    let items = statement.query_map(params![key.0], |row| {
        let state = reconcile::state(sql::doc_id(row, 0)?, &sql::hashes(row, 1)?);
        Ok(Item { last_seq: sql::unsigned(row, 2)?, state })
    })?;
    items.collect()
}
