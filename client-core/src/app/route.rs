//! A visitor's way along the stands of a market.

use std::collections::BTreeMap;

use samenspel_model::{
    DocId, Env, Space,
    doc::Kind,
    market,
    matching::{Criterion, Verdict},
    values::Values,
};
use serde::Serialize;

use super::{App, Match, StandPresence};
use crate::{AppError, store::records};

/// A stand in its place on a visitor's way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct RouteStop {
    /// Whose stand it is.
    pub organisation: DocId,
    /// What people call it.
    pub organisation_name: String,
    /// The sign on it.
    pub sign: String,
    /// Does it have a task for a talent that was chosen?
    pub fits: bool,
    /// When it cannot receive visitors just now.
    pub away: Option<StandPresence>,
    /// What it offers, the best first.
    pub tasks: Vec<Match>,
}

impl App {
    /// Every stand of a market: first those with a task for what somebody said, and among these, as among the others, those that can
    /// receive visitors now before those that cannot. `booklet` only sees to it that not everybody goes to the same stand first,
    /// where there is no `sheet`.
    pub fn route(
        &self,
        market: DocId,
        wishes: &Values,
        sheet: Option<DocId>,
        booklet: &str,
        env: &Env,
    ) -> Result<Vec<RouteStop>, AppError> {
        self.reader_of(Space::Desk)?;
        let connection = self.store.connection();
        let stands = records::one(connection, market)?.ok_or(AppError::NotFound)?;
        let stands = stands.values.items(market::STAND.key);
        let mut stops: BTreeMap<DocId, RouteStop> = BTreeMap::new();
        for record in records::all(connection, Kind::Organisation)? {
            let Some(stand) = stands.get(&record.id.to_string()) else { continue };
            stops.insert(
                record.id,
                RouteStop {
                    organisation: record.id,
                    organisation_name: record.title,
                    sign: stand.text(&market::SIGN).to_owned(),
                    fits: false,
                    away: None,
                    tasks: Vec::new(),
                },
            );
        }
        for away in self.presences_at(Some(market))? {
            if let Some(stop) = stops.get_mut(&away.organisation) {
                stop.away = Some(away);
            }
        }
        let mut order: BTreeMap<DocId, usize> = BTreeMap::new();
        for (place, offer) in self.ranked(wishes, sheet, booklet, env)?.into_iter().enumerate() {
            let Some(stop) = stops.get_mut(&offer.organisation) else { continue };
            let offered = stands.get(&offer.organisation.to_string());
            let offered = offered.map_or(&[][..], |stand| stand.choices(&market::TASKS));
            if !offered.is_empty() && !offered.contains(&offer.task.id) {
                continue;
            }
            stop.fits |= offer.possible && is_for_talents(&offer);
            stop.tasks.push(offer);
            order.entry(stop.organisation).or_insert(place);
        }
        let mut stops: Vec<_> = stops.into_values().collect();
        stops.sort_by_key(|stop| {
            let place = order.get(&stop.organisation).copied().unwrap_or(usize::MAX);
            (!stop.fits, stop.away.is_some(), place)
        });
        Ok(stops)
    }
}

fn is_for_talents(offer: &Match) -> bool {
    let fits = |criterion, verdict| criterion == Criterion::Talents && verdict == Verdict::Fits;
    offer.reasons.iter().any(|reason| fits(reason.criterion, reason.verdict))
}
