//! What a market still lacks, computed from what is there.

use rusqlite::{Connection, params};
use samenspel_model::{
    DocId, Role,
    doc::Kind,
    market::{CLOSES, OPENS, PLACE, STAND},
    organisation::{self, CLOSED},
    referrer::{COMPANION, COMPANION_MAIL, COMPANION_NAME, VISITORS, VISITORS_COMPANION, VISITORS_NAME},
    values::Values,
};

use super::{
    Store, StoreError, hall,
    records::{self, Record},
    sign_up::{self, Stage},
    sql,
};

/// Something that is ready before a market opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ready {
    /// When it opens and closes, and where it is.
    Place,
    /// Each organisation that was invited answered.
    Answers,
    /// A coordinator looked at what each of them proposes.
    Proposals,
    /// It has stands.
    Stands,
    /// Each stand's organisation has a task that is open.
    Tasks,
    /// Each stand has a device that may note its appointments, or a code on paper to pair one with.
    Devices,
    /// The entrance has a tablet.
    Entrance,
    /// Each companion can be written to.
    Companions,
    /// Each group of visitors has a companion.
    Groups,
    /// Booklets were printed for it.
    Booklets,
}

/// One of them with the names of what lacks it; without names when there is nothing to name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Check {
    pub(crate) ready: Ready,
    pub(crate) done: bool,
    pub(crate) lacking: Vec<String>,
}

impl Store {
    /// What of a market is ready, in the order in which one prepares it.
    pub(crate) async fn preparation(&self, market: &Record) -> Result<Vec<Check>, StoreError> {
        let (id, values) = (market.id, market.values.clone());
        self.read(move |c| checks(c, id, &values)).await
    }
}

fn checks(c: &Connection, market: DocId, values: &Values) -> rusqlite::Result<Vec<Check>> {
    let (mut tasks, mut devices) = (Vec::new(), Vec::new());
    let stands = values.items(STAND.key);
    for id in stands.keys().filter_map(|id| id.parse::<DocId>().ok()) {
        let Some(organisation) = records::one(c, id)? else { continue };
        let mut offered = organisation.values.items(organisation::TASK.key).into_values();
        if offered.all(|task| task.is_on(&CLOSED)) {
            tasks.push(organisation.title.clone());
        }
        let paired = "SELECT 1 FROM device WHERE market = ?1 AND organisation = ?2 AND revoked_ms IS NULL";
        let is_paired = c.prepare_cached(paired)?.exists(params![market.as_bytes(), id.as_bytes()])?;
        if !is_paired && !hall::has_code(c, market, id)? {
            devices.push(organisation.title);
        }
    }
    let invited = sign_up::said_by(c, market, values, false)?;
    let at = |stage: Stage| {
        let there = invited.iter().filter(|line| line.stage == stage);
        there.map(|line| line.name.clone()).collect::<Vec<_>>()
    };
    let (silent, waiting) = (at(Stage::Silent), at(Stage::Waits));
    let (mut companions, mut groups) = (Vec::new(), Vec::new());
    for referrer in records::all(c, Kind::Referrer)? {
        let own = referrer.values.items(COMPANION.key);
        let named = |name: &str| format!("{name} ({})", referrer.title);
        let unreachable = own.values().filter(|companion| companion.text(&COMPANION_MAIL).is_empty());
        companions.extend(unreachable.map(|companion| named(companion.text(&COMPANION_NAME))));
        let alone = referrer.values.items(VISITORS.key).into_values();
        let alone = alone.filter(|group| !own.contains_key(group.text(&VISITORS_COMPANION)));
        groups.extend(alone.map(|group| named(group.text(&VISITORS_NAME))));
    }
    let printed: usize = c
        .prepare_cached(
            "SELECT count(*) FROM booklet JOIN batch ON batch.number = booklet.batch
             WHERE batch.market = ?1 AND batch.revoked_ms IS NULL",
        )?
        .query_row([market.as_bytes()], |row| sql::count(row, 0))?;
    let desk = "SELECT 1 FROM device WHERE role = ?1 AND public <> x'' AND revoked_ms IS NULL";
    let desk = c.prepare_cached(desk)?.exists([Role::Desk.as_str()])?;
    let is_placed = [&OPENS, &CLOSES, &PLACE].into_iter().all(|field| !values.text(field).is_empty());
    let has_stands = !stands.is_empty();
    let check = |ready, done, lacking| Check { ready, done, lacking };
    Ok(vec![
        check(Ready::Place, is_placed, vec![]),
        check(Ready::Answers, silent.is_empty(), silent),
        check(Ready::Proposals, waiting.is_empty(), waiting),
        check(Ready::Stands, has_stands, vec![]),
        check(Ready::Tasks, has_stands && tasks.is_empty(), tasks),
        check(Ready::Companions, companions.is_empty(), companions),
        check(Ready::Groups, groups.is_empty(), groups),
        check(Ready::Booklets, printed > 0, vec![]),
        check(Ready::Devices, has_stands && devices.is_empty(), devices),
        check(Ready::Entrance, desk, vec![]),
    ])
}
