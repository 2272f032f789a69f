//! The orientation tool: which tasks there are for what somebody looks for. Nothing of it is kept.

use std::collections::BTreeMap;

use samenspel_model::{
    DocId, Env,
    orientation::{self, Asked, Facet},
    values::Values,
};
use serde::Serialize;

use super::App;
use crate::AppError;

/// A task that may be it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Suggestion {
    /// Whose task it is.
    pub organisation: DocId,
    /// Its id there.
    pub task: String,
    /// What it does not say and somebody must ask; nothing when all fits.
    pub ask: Vec<Facet>,
}

/// What there is for somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct Suggestions {
    /// The tasks that fit, by organisation, and after them those of which something is to be asked.
    pub found: Vec<Suggestion>,
    /// Of every facet and every choice that some task names or somebody chose: how many tasks there would be.
    pub counts: BTreeMap<Facet, BTreeMap<String, u32>>,
}

impl App {
    /// The open tasks for what somebody looks for.
    pub fn orientation(&self, asked: &Asked, env: &Env) -> Result<Suggestions, AppError> {
        let today = self.centre_day(env)?;
        let organisations = self.organisations(env)?;
        let offers: Vec<(DocId, &str, &Values, &Values)> = organisations
            .iter()
            .flat_map(|row| {
                let open = row.tasks.iter().filter(|task| orientation::is_open(&task.values, &today));
                open.map(|task| (row.record.id, task.id.as_str(), &row.record.values, &task.values))
            })
            .collect();
        let oriented = orientation::orient(offers.iter().map(|(_, _, of, task)| (*of, *task)), asked);
        let found = oriented.found.into_iter().filter_map(|found| {
            let (organisation, task, ..) = offers.get(found.task)?;
            Some(Suggestion { organisation: *organisation, task: (*task).to_owned(), ask: found.ask })
        });
        Ok(Suggestions { found: found.collect(), counts: oriented.counts })
    }
}
