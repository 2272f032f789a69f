//! The evening of a market in a simulated world: all is in or typed from its stub, what clashes is moved with a tap, and everything
//! adds up to what stands in the booklets.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use samenspel_model::{
    DocId, Millis, Space,
    appointment::{AGREED, BOOKLET, CLASH, DATE, TIME, TO_DATE, TO_TIME, TWIN, WITHDRAWN},
    clash::{self, Booking, Stand, Stands},
    doc::Kind,
    edit::{Edit, Input, edit_of},
    market, slot, zone,
};
use samenspel_server::{
    clashes, forward,
    ingest::dashboard,
    store::{Light, Standing},
};

use super::{
    coordinator::{Shown, shown},
    device::Plan,
    hall::{COMPANION, DAY_MS, Written},
    world::World,
};

/// Rounds of taps on what is proposed, after which it would go on for ever.
const TAPS_MAX: usize = 12;

impl World {
    /// The evening: all is in or typed from its stub, what clashes is moved with a tap, and everything adds up.
    pub fn close_market(&mut self) {
        self.rest();
        if !self.broken.is_empty() {
            return;
        }
        self.type_what_is_missing();
        self.count_stubs();
        self.plan_and_rest();
        if self.broken.is_empty() {
            self.add_up();
        }
        for _ in 0..TAPS_MAX {
            if !self.broken.is_empty() || !self.tap_what_is_proposed() {
                break;
            }
            self.plan_and_rest();
        }
        if self.broken.is_empty() {
            self.check_solved();
            self.check_told();
        }
        self.market_counts.visitors += self.hall.visitors.unsigned_abs();
    }

    /// A desk that is on and may take part; where all have ended or were revoked, one more is paired.
    fn desk_at_hand(&mut self) -> Option<usize> {
        if self.open_desk().is_none() {
            self.add_device(Plan::Desk);
            self.rest();
        }
        self.open_desk()
    }

    fn open_desk(&self) -> Option<usize> {
        let is_open = |place: &usize| {
            matches!(self.devices[*place].plan, Plan::Desk) && self.standing(*place) == Some(Standing::Open)
        };
        (0..self.devices.len()).find(is_open)
    }

    fn type_what_is_missing(&mut self) {
        let Some(desk) = self.desk_at_hand() else { return };
        let here: BTreeSet<_> = self.standing_here().into_iter().map(|(written, _)| written).collect();
        let missing: Vec<_> = self.hall.noted.difference(&here).cloned().collect();
        for one in missing {
            self.type_stub(desk, &one);
        }
    }

    /// The coordinator counts the stubs that each stand handed in.
    fn count_stubs(&mut self) {
        let Some(market) = self.market() else { return };
        for (organisation, _) in self.centre.stands.clone() {
            let stubs = self.hall.noted.iter().filter(|one| one.organisation == organisation).count();
            let key = format!("{}/{organisation}/{}", market::STAND.key, market::STUBS.key);
            let edit = Edit::from([(key, Input::Number(i64::try_from(stubs).unwrap()))]);
            let (env, by) = (self.centre.env(), self.centre.coordinator());
            let counted = self
                .centre
                .run(|store| async move { dashboard::edit_doc(&store, env, &by, market, edit).await });
            if let Err(error) = counted {
                self.fail(format!("stubs cannot be counted: {error}"));
            }
        }
        self.after_server();
    }

    /// The server says what clashes and what is twice there, and every tablet hears of it.
    fn plan_and_rest(&mut self) {
        self.rest();
        for _ in 0..TAPS_MAX {
            if !self.broken.is_empty() {
                return;
            }
            let now = self.centre.env().now;
            let planned = self.centre.run(|store| async move { clashes::renew(&store, now).await });
            self.after_server();
            match planned {
                Ok(0) => return self.rest(),
                Ok(_) => self.rest(),
                Err(error) => self.fail(format!("nothing is planned: {error}")),
            }
        }
        self.fail("the plan never settles".to_owned());
    }

    /// What stands at the server, each once, with its document.
    fn standing_here(&self) -> Vec<(Written, Shown)> {
        let Some(market) = self.market() else { return vec![] };
        let all = self.centre.look(shown);
        let homes = self.centre.look(homes);
        let stands = |shown: &Shown| {
            let values = &shown.values;
            shown.kind == Kind::Appointment && values.text(&TWIN).is_empty() && !values.is_on(&WITHDRAWN)
        };
        let at = |shown: &Shown| match homes.get(&shown.id) {
            Some(Space::Stand { organisation, market: at }) if *at == market => Some(*organisation),
            _ => None,
        };
        all.into_iter()
            .filter(stands)
            .filter_map(|shown| Some((Written::of(at(&shown)?, &shown.values), shown)))
            .collect()
    }

    /// All that the server has of a booklet, for who looks what went wrong.
    fn rows_of(&self, booklet: &str) -> String {
        let all = self.centre.look(shown);
        let theirs = all.iter().filter(|shown| shown.values.text(&BOOKLET) == booklet);
        theirs
            .map(|shown| format!("\n  {}: {:?} {:?}", shown.id, shown.values.texts, shown.values.numbers))
            .collect()
    }

    /// The board and the counter say what people know.
    fn add_up(&mut self) {
        let standing = self.standing_here();
        let mut here: BTreeMap<Written, usize> = BTreeMap::new();
        standing.iter().for_each(|(one, _)| *here.entry(one.clone()).or_default() += 1);
        if let Some(lost) = self.hall.noted.iter().find(|one| !here.contains_key(one)) {
            let rows = self.rows_of(&lost.booklet);
            return self.fail(format!("an appointment is lost: {lost:?} {rows}"));
        }
        let known = |one: &Written| self.hall.noted.contains(one) || self.hall.maybe.contains(one);
        if let Some((one, times)) = here.iter().find(|(one, times)| **times > 1 || !known(one)) {
            let rows = self.rows_of(&one.booklet);
            return self.fail(format!("{times} times at the server: {one:?} {rows}"));
        }
        let twins = self.centre.look(shown);
        let twins = twins.iter().filter(|shown| !shown.values.text(&TWIN).is_empty()).count();
        self.market_counts.twins += u64::try_from(twins).unwrap();
        let (Some(market), now) = (self.market(), self.now.0 + DAY_MS) else { return };
        let lights = self.centre.run(|store| async move { store.lights(market, now).await });
        let Ok(lights) = lights else { return self.fail("there is no board".to_owned()) };
        let with_stubs: BTreeSet<_> = self.hall.noted.iter().map(|one| one.organisation).collect();
        for (organisation, light) in lights {
            if with_stubs.contains(&organisation) && light != Light::Green {
                return self.fail(format!("all is in of {organisation}, and its tile is {light:?}"));
            }
        }
        let counted = self.centre.run(|store| async move { store.visitors(market).await });
        let counted = i64::try_from(counted.unwrap_or(0)).unwrap_or(0);
        // A tablet that was emptied, put back or copied may have lost what it alone knew, or count on from an older number; one that
        // was shut out counts for nobody.
        let aside = "SELECT count(*) FROM quarantine";
        let aside: i64 = self.centre.look(|eyes| eyes.query_row(aside, [], |row| row.get(0)));
        let lost = self.counts.emptied + self.counts.put_back + self.counts.clones + self.counts.restores;
        let most = self.hall.visitors + self.hall.maybe_visitors;
        if counted > most || lost == 0 && aside == 0 && counted < self.hall.visitors {
            self.fail(format!("{counted} visitors were counted, it was {} to {most}", self.hall.visitors));
        }
    }

    /// Taps once on each proposal; false when nothing clashes any more.
    fn tap_what_is_proposed(&mut self) -> bool {
        let Some(desk) = self.desk_at_hand() else { return false };
        let today = zone::day(self.now);
        let mut open = self.standing_here();
        open.retain(|(one, shown)| {
            one.day >= today && !shown.values.text(&CLASH).is_empty() && !clash::is_agreed(&shown.values)
        });
        let any = !open.is_empty();
        for (one, shown) in open {
            self.market_counts.clashed += 1;
            let to = (shown.values.text(&TO_DATE).to_owned(), shown.values.text(&TO_TIME).to_owned());
            let (edit, id) = (
                if to.0.is_empty() {
                    edit_of([(AGREED.key, slot::id(&one.day, &one.time).unwrap_or_default())])
                } else {
                    edit_of([(DATE.key, to.0.clone()), (TIME.key, to.1.clone())])
                },
                shown.id,
            );
            let tapped = self.attempt(desk, "taps on what is proposed", |app, env| app.edit(id, &edit, env));
            if let (Some(Ok(_)), false) = (tapped, to.0.is_empty()) {
                self.market_counts.moved += 1;
                if self.hall.noted.remove(&one) {
                    self.hall.noted.insert(Written { day: to.0, time: to.1, ..one });
                }
            }
        }
        any
    }

    /// What stands has been solved: by the definition nothing clashes that nobody said may stay.
    fn check_solved(&mut self) {
        let all = self.centre.look(shown);
        let values = |id: DocId| all.iter().find(|shown| shown.id == id).map(|shown| &shown.values);
        let Some(market) = self.market().and_then(values) else { return };
        let minute = |now: Millis| {
            let (day, time) = zone::day_and_time(now);
            slot::minute(&day, &time).unwrap_or(0)
        };
        let now = minute(self.now);
        let (mut stands, mut bookings) = (Stands::new(), vec![]);
        for (one, shown) in self.standing_here() {
            let organisation = values(one.organisation);
            let booking = Booking::of(&shown.values, one.organisation, organisation);
            let Some(booking) = booking.filter(|booking| booking.start >= now) else { continue };
            let at = market.item(market::STAND.key, &one.organisation.to_string());
            stands.insert(one.organisation, Stand::of(at.as_ref(), organisation));
            bookings.push(booking);
        }
        let left = clash::pairs(&bookings, &stands);
        if let Some((one, other, why)) = left.first() {
            let (one, other) = (bookings.get(*one).cloned(), bookings.get(*other).cloned());
            self.fail(format!("still clashes, {why:?}: {one:?} and {other:?}"));
        }
        let plan = clash::plan(&bookings, &stands, now);
        if !plan.is_empty() {
            self.fail(format!("{} are still to be moved", plan.len()));
        }
        let here: BTreeSet<_> = self.standing_here().into_iter().map(|(one, _)| one).collect();
        if let Some(lost) = self.hall.noted.iter().find(|one| !here.contains(one)) {
            self.fail(format!("an appointment is lost when others are moved: {lost:?}"));
        }
    }

    /// The companion of a group is told of all that its booklets hold.
    fn check_told(&mut self) {
        let now = self.now;
        let told = self.centre.run(|store| async move { forward::counts(&store, now).await });
        let Ok(told) = told else { return self.fail("nothing can be forwarded".to_owned()) };
        let theirs = self.centre.of_group();
        let agreed = self.standing_here().iter().filter(|(one, _)| theirs.contains(&one.booklet)).count();
        let told = told.get(COMPANION).copied().unwrap_or(0);
        self.market_counts.told += u64::try_from(told).unwrap();
        if told != agreed {
            self.fail(format!("the companion is told of {told} appointments, there are {agreed}"));
        }
    }
}

/// Where the server's documents live.
fn homes(connection: &Connection) -> rusqlite::Result<BTreeMap<DocId, Space>> {
    let mut statement =
        connection.prepare("SELECT doc.id, space.name FROM doc JOIN space ON space.number = doc.space")?;
    let found = statement.query_map([], |row| {
        Ok((DocId(row.get(0)?), row.get::<_, String>(1)?.parse::<Space>().expect("a space")))
    })?;
    found.collect()
}
