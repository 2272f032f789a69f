//! What a market still lacks, computed from what is there.

use rusqlite::{Connection, params};
use samenspel_model::{
    DocId, Role,
    doc::Kind,
    market::{CLOSES, DATE, OPENS, PLACE, STAND, TASKS},
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
    /// Each stand offers a task that is open.
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
    /// Each card with a code names the day of the market.
    Cards,
}

/// Is it ready?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Done {
    Yes,
    No,
    /// There is nothing yet of which it could be said.
    Nothing,
}

/// What lacks it: its name, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Lacking {
    pub(crate) name: String,
    pub(crate) doc: DocId,
    /// Which of several in it; empty for the whole.
    pub(crate) item: String,
}

/// One of them with what lacks it; without when there is nothing to name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Check {
    pub(crate) ready: Ready,
    pub(crate) done: Done,
    pub(crate) lacking: Vec<Lacking>,
}

impl Check {
    /// Of which there is nothing to name.
    fn of(ready: Ready, is_done: bool) -> Self {
        Self { ready, done: if is_done { Done::Yes } else { Done::No }, lacking: vec![] }
    }

    /// Of what there are several of; `any`: is there one?
    fn each(ready: Ready, any: bool, lacking: Vec<Lacking>) -> Self {
        let done = match (any, lacking.is_empty()) {
            (false, _) => Done::Nothing,
            (true, true) => Done::Yes,
            (true, false) => Done::No,
        };
        Self { ready, done, lacking }
    }
}

/// A document that lacks something.
fn whole(name: String, doc: DocId) -> Lacking {
    Lacking { name, doc, item: String::new() }
}

/// Does a stand offer no task that is open? One that names none offers all.
fn offers_nothing(stand: &Values, organisation: &Values) -> bool {
    let chosen = stand.choices(&TASKS);
    let mut tasks = organisation.items(organisation::TASK.key).into_iter();
    tasks.all(|(id, task)| task.is_on(&CLOSED) || !(chosen.is_empty() || chosen.contains(&id)))
}

impl Store {
    /// What of a market is ready, in the order in which one prepares it.
    pub(crate) async fn preparation(&self, market: &Record) -> Result<Vec<Check>, StoreError> {
        let (id, values) = (market.id, market.values.clone());
        self.read(move |c| checks(c, id, &values)).await
    }
}

fn checks(c: &Connection, market: DocId, values: &Values) -> rusqlite::Result<Vec<Check>> {
    let (mut tasks, mut devices, mut misdated) = (Vec::new(), Vec::new(), Vec::new());
    let stands = values.items(STAND.key);
    for (id, stand) in &stands {
        let Ok(id) = id.parse::<DocId>() else { continue };
        let Some(organisation) = records::one(c, id)? else { continue };
        if offers_nothing(stand, &organisation.values) {
            tasks.push(whole(organisation.title.clone(), id));
        }
        let paired = "SELECT 1 FROM device WHERE market = ?1 AND organisation = ?2 AND revoked_ms IS NULL";
        let is_paired = c.prepare_cached(paired)?.exists(params![market.as_bytes(), id.as_bytes()])?;
        if hall::is_for_another_day(c, market, id, values.text(&DATE))? {
            misdated.push(whole(organisation.title.clone(), id));
        }
        if !is_paired && !hall::has_code(c, market, id)? {
            devices.push(whole(organisation.title, id));
        }
    }
    let invited = sign_up::said_by(c, market, values, false)?;
    let at = |stage: Stage| {
        let there = invited.iter().filter(|line| line.stage == stage);
        there.map(|line| whole(line.name.clone(), line.organisation)).collect::<Vec<_>>()
    };
    let (silent, waiting) = (at(Stage::Silent), at(Stage::Waits));
    let is_invited = invited.iter().any(|line| line.answer.is_some() || line.last.is_some());
    let (mut companions, mut groups) = (Vec::new(), Vec::new());
    let (mut has_companions, mut has_groups) = (false, false);
    for referrer in records::all(c, Kind::Referrer)? {
        let own = referrer.values.items(COMPANION.key);
        let named = |item: &str, name: &str| {
            let name = format!("{name} ({})", referrer.title);
            Lacking { name, doc: referrer.id, item: item.to_owned() }
        };
        has_companions |= !own.is_empty();
        let unreachable = own.iter().filter(|(_, companion)| companion.text(&COMPANION_MAIL).is_empty());
        companions.extend(unreachable.map(|(id, companion)| named(id, companion.text(&COMPANION_NAME))));
        let all = referrer.values.items(VISITORS.key);
        has_groups |= !all.is_empty();
        let alone = all.iter().filter(|(_, group)| !own.contains_key(group.text(&VISITORS_COMPANION)));
        groups.extend(alone.map(|(id, group)| named(id, group.text(&VISITORS_NAME))));
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
    let mut checks = vec![
        Check::of(Ready::Place, is_placed),
        Check::each(Ready::Answers, is_invited, silent),
        Check::each(Ready::Proposals, is_invited, waiting),
        Check::of(Ready::Stands, has_stands),
        Check::each(Ready::Tasks, has_stands, tasks),
        Check::each(Ready::Companions, has_companions, companions),
        Check::each(Ready::Groups, has_groups, groups),
        Check::of(Ready::Booklets, printed > 0),
        Check::each(Ready::Devices, has_stands, devices),
        Check::of(Ready::Entrance, desk),
    ];
    // Said only where it is so.
    if !misdated.is_empty() {
        checks.push(Check::each(Ready::Cards, true, misdated));
    }
    Ok(checks)
}
