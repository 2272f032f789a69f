//! Repair: what a device has of a space against what the log has.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use samenspel_model::{ChangeHash, DeviceId, DocId, Millis, Space, doc::Kind, wire::Cursor};

use super::{
    Standing, Store, StoreError, device, erasure,
    log::{self, Head, SpaceKey},
    sql,
};

/// The difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compared {
    /// Documents to send in full.
    pub send: Vec<DocId>,
    /// Documents of which only the device has (some) changes, as far as it may write them.
    pub want: Vec<DocId>,
    /// The log's head at this moment.
    pub cursor: Cursor,
}

impl Store {
    /// Compares all that the device has; `None` when the device may not read there (any more).
    pub async fn compare_heads(
        &self,
        now: Millis,
        id: DeviceId,
        space: Space,
        known: Vec<(DocId, Vec<ChangeHash>)>,
    ) -> Result<Option<Compared>, StoreError> {
        let log = self.keys().log;
        self.read(move |c| {
            let Some(device) = device::find(c, id)? else {
                return Ok(None);
            };
            if device.standing(now) != Standing::Open || !device.rights.may_read(space) {
                return Ok(None);
            }
            let Head { key, seq, chain } = log::head(c, space)?;
            let mut compared =
                Compared { send: vec![], want: vec![], cursor: Cursor { space, log, seq, chain, base: seq } };
            compare(c, key, known.into_iter().collect(), &mut compared)?;
            if !Kind::ALL.into_iter().any(|kind| device.rights.may_write(kind, space)) {
                compared.want.clear();
            }
            if !compared.want.is_empty() {
                tracing::warn!(device = %id, %space, documents = compared.want.len(), "a device is asked for what this log lacks");
            }
            Ok(Some(compared))
        })
        .await
    }
}

fn compare(
    c: &Connection,
    key: SpaceKey,
    mut known: BTreeMap<DocId, Vec<ChangeHash>>,
    compared: &mut Compared,
) -> rusqlite::Result<()> {
    let mut statement =
        c.prepare_cached("SELECT id, heads, kind FROM doc WHERE space = ?1 ORDER BY last_seq")?;
    let mut rows = statement.query(params![key.0])?;
    while let Some(row) = rows.next()? {
        let (id, heads, kind) = (sql::doc_id(row, 0)?, sql::hashes(row, 1)?, sql::kind(row, 2)?);
        let Some(mut theirs) = known.remove(&id) else {
            compared.send.push(id);
            continue;
        };
        theirs.sort_unstable();
        if theirs == heads {
            continue;
        }
        if erasure::holds(c, id)? {
            compared.send.push(id);
            continue;
        }
        let logged = log::hashes(c, id)?;
        let lacking = theirs.iter().any(|head| *head != kind.genesis_hash() && !logged.contains(head));
        if lacking {
            compared.want.push(id);
        }
        // Also when the server lacks some: what the device lacks is not known before it pushes.
        compared.send.push(id);
    }
    let mut elsewhere = c.prepare_cached("SELECT EXISTS (SELECT 1 FROM doc WHERE id = ?1)")?;
    for id in known.into_keys() {
        if !elsewhere.query_row(params![id.as_bytes()], |row| row.get::<_, bool>(0))? {
            compared.want.push(id);
        }
    }
    Ok(())
}
