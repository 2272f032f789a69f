//! What an appointment meets that a coordinator is about to note: its booklet, its stand, and the visitor's other appointments.

use std::collections::{BTreeMap, btree_map::Entry};

use rusqlite::{OptionalExtension, params};
use samenspel_model::{
    DocId, Millis, Space,
    appointment::{BOOKLET, DATE},
    booklet::Code,
    calendar,
    clash::{self, Booking, Stands, Why},
    doc::Kind,
    market, slot,
    values::Values,
    zone,
};

use super::{
    Store, StoreError,
    clashes::taken,
    records::{self, Record},
    visitors::Visitors,
};

/// What is known of a booklet whose code somebody typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// It was printed here and is taken.
    Good,
    /// It was taken until this day.
    Expired(String),
    /// Its batch was revoked.
    Revoked,
    /// It was not printed here, as far as this server knows.
    Unknown,
}

impl Store {
    /// What is known of the booklet with this code.
    pub(crate) async fn booklet_known(&self, code: Code, now: Millis) -> Result<Known, StoreError> {
        self.read(move |c| {
            let batch = c
                .prepare_cached(
                    "SELECT batch.revoked_ms IS NOT NULL, batch.last_day
                     FROM booklet JOIN batch ON batch.number = booklet.batch WHERE booklet.code = ?1",
                )?
                .query_row([code.to_string()], |row| Ok((row.get::<_, bool>(0)?, row.get::<_, i64>(1)?)))
                .optional()?;
            Ok(match batch {
                None => Known::Unknown,
                Some((true, _)) => Known::Revoked,
                Some((false, last)) if last < now.day() => Known::Expired(calendar::day_text(last)),
                Some(_) => Known::Good,
            })
        })
        .await
    }

    /// Where an appointment for this organisation lives that is noted today: at the market of today, when it has a stand there.
    pub(crate) async fn stand_on(&self, organisation: DocId, now: Millis) -> Result<Space, StoreError> {
        let today = zone::day(now);
        let markets = self.records(Kind::Market).await?;
        let here = |record: &&Record| {
            record.values.text(&market::DATE) == today
                && record.values.item(market::STAND.key, &organisation.to_string()).is_some()
        };
        let market = markets.iter().find(here).map_or(market::ALL_YEAR, |market| market.id);
        Ok(Space::Stand { organisation, market })
    }

    /// Why an appointment could not stay where this says; nothing when it can. `own` is the appointment itself, which does not
    /// stand in its own way.
    pub(crate) async fn clash_of(
        &self,
        own: Option<DocId>,
        space: Space,
        says: Values,
        now: Millis,
    ) -> Result<Option<Why>, StoreError> {
        self.read(move |c| {
            let Space::Stand { organisation, .. } = space else { return Ok(None) };
            let (today, time) = zone::day_and_time(now);
            let from = today.as_str().min(says.text(&DATE));
            let at_stand =
                "WHERE noun_row.kind = ?1 AND noun_row.sort >= ?2 AND substr(space.name, 7, 32) = ?3
                            ORDER BY doc.number";
            let (kind, stand) = (Kind::Appointment.number(), organisation.to_string());
            let mut found = records::list(c, at_stand, params![kind, from, stand])?;
            let same = Visitors::read(c)?.all(says.text(&BOOKLET));
            for code in &same {
                let theirs = records::joined(c, Kind::Appointment, &BOOKLET, code)?;
                found.extend(theirs.into_iter().filter(|record| !is_of(record.space, organisation)));
            }
            found.retain(|record| Some(record.id) != own);
            let (mut stands, mut organisations) = (Stands::new(), BTreeMap::new());
            for of in std::iter::once(space).chain(found.iter().map(|record| record.space)) {
                let Space::Stand { organisation, market } = of else { continue };
                if let Entry::Vacant(unknown) = organisations.entry(organisation) {
                    unknown.insert(records::one(c, organisation)?.map(|record| record.values));
                }
                let market = records::one(c, market)?.map(|record| record.values);
                let at = market.and_then(|market| market.item(market::STAND.key, &organisation.to_string()));
                let values = organisations.get(&organisation).and_then(Option::as_ref);
                clash::add_stand(&mut stands, organisation, at.as_ref(), values);
            }
            let values = |organisation| organisations.get(&organisation).and_then(Option::as_ref);
            let Some(one) = Booking::of(&says, organisation, values(organisation)) else { return Ok(None) };
            let others: Vec<_> = found
                .iter()
                .filter_map(|record| {
                    let Space::Stand { organisation, .. } = record.space else { return None };
                    let mut other = Booking::of(&record.values, organisation, values(organisation))?;
                    if same.contains(&other.booklet) {
                        other.booklet.clone_from(&one.booklet);
                    }
                    Some(other)
                })
                .collect();
            let minute = slot::minute(&today, &time).unwrap_or(0);
            let places = stands.get(&organisation).and_then(|stand| stand.places.get(&one.task).copied());
            let began: usize = match places {
                Some(_) => taken(c, (&today, &time), own)?
                    .into_iter()
                    .filter(|(of, task, _)| *of == organisation && *task == one.task)
                    .map(|(_, _, count)| count)
                    .sum(),
                None => 0,
            };
            let is_full = || {
                let same = others.iter().filter(|other| {
                    other.stand == organisation && other.task == one.task && other.start >= minute
                });
                (same.count() + began >= places?).then_some(Why::Places)
            };
            Ok(clash::with_others(&one, &others, &stands).or_else(is_full))
        })
        .await
    }
}

fn is_of(space: Space, stand: DocId) -> bool {
    matches!(space, Space::Stand { organisation, .. } if organisation == stand)
}
