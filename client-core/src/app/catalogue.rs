//! What there is to do, and where.

use samenspel_model::{Env, Space, calendar};

use super::{App, OrganisationRow, TaskRow};
use crate::{AppError, store::catalogue};

impl App {
    /// Every organisation with its tasks, and its stand at this device's market or else the next one.
    pub fn organisations(&self, env: &Env) -> Result<Vec<OrganisationRow>, AppError> {
        let identity = self.reader_of(Space::Catalogue)?;
        let connection = self.store.connection();
        let today = calendar::day_text(env.now.plus_ms(identity.clock_offset_ms).day());
        let market = match identity.market {
            Some(market) => Some(market),
            None => catalogue::current_market(connection, &today)?,
        };
        Ok(catalogue::organisations(connection, market)?)
    }

    /// The tasks of a stand's own organisation; a desk has none.
    pub fn own_tasks(&self) -> Result<Vec<TaskRow>, AppError> {
        match self.identity()?.organisation {
            Some(organisation) => Ok(catalogue::tasks(self.store.connection(), organisation)?),
            None => Ok(Vec::new()),
        }
    }
}
