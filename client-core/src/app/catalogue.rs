//! What there is to do, and where.

use samenspel_model::{Env, Space, centre, doc::Kind, market, organisation, values::Values};
use serde::Serialize;

use super::{App, Record};
use crate::{AppError, store::records};

/// An organisation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct OrganisationRow {
    /// What it says.
    #[serde(flatten)]
    pub record: Record,
    /// The sign on its stand; empty when it has none at this market.
    pub stand: String,
    /// Its open tasks, by title.
    pub tasks: Vec<TaskRow>,
}

/// A task in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "typescript", derive(ts_rs::TS))]
pub struct TaskRow {
    /// Unique within its organisation.
    pub id: String,
    /// What it says; place and contact are the organisation's when the task names none.
    #[serde(flatten)]
    pub values: Values,
}

impl App {
    /// Every organisation by name with its tasks, and its stand at this device's market or else the next one.
    pub fn organisations(&self, env: &Env) -> Result<Vec<OrganisationRow>, AppError> {
        let stands =
            self.market_now(env)?.map(|market| market.values.items(market::STAND.key)).unwrap_or_default();
        let organisations =
            records::all(self.store.connection(), Kind::Organisation)?.into_iter().map(|record| {
                let stand =
                    stands.get(&record.id.to_string()).map(|stand| stand.text(&market::SIGN).to_owned());
                OrganisationRow { stand: stand.unwrap_or_default(), tasks: tasks(&record), record }
            });
        Ok(organisations.collect())
    }

    /// The tasks of a stand's own organisation; a desk has none.
    pub fn own_tasks(&self) -> Result<Vec<TaskRow>, AppError> {
        let Some(organisation) = self.identity()?.organisation else { return Ok(Vec::new()) };
        let organisation = records::one(self.store.connection(), organisation)?;
        Ok(organisation.as_ref().map(tasks).unwrap_or_default())
    }

    /// The centre itself, with its talents, categories and own questions; `None` when it has not arrived yet.
    pub fn centre(&self) -> Result<Option<Record>, AppError> {
        let identity = self.reader_of(Space::Catalogue)?;
        Ok(records::one(self.store.connection(), centre::doc_id(&identity.server_public))?)
    }
}

fn tasks(organisation: &Record) -> Vec<TaskRow> {
    let of_all = |key: &str| organisation.values.texts.get(key).cloned();
    let mut tasks: Vec<_> = organisation
        .values
        .items(organisation::TASK.key)
        .into_iter()
        .filter(|(_, task)| !task.is_on(&organisation::CLOSED))
        .map(|(id, mut values)| {
            for field in [organisation::TASK_PLACE, organisation::TASK_CONTACT] {
                if let (None, Some(text)) = (values.texts.get(field.key), of_all(field.key)) {
                    values.texts.insert(field.key.to_owned(), text);
                }
            }
            TaskRow { id, values }
        })
        .collect();
    tasks.sort_by(|one, other| {
        let title = |task: &TaskRow| task.values.text(&organisation::TITLE).to_owned();
        (title(one), &one.id).cmp(&(title(other), &other.id))
    });
    tasks
}
