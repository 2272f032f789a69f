//! What there is to do, and where.

use samenspel_model::{DocId, Env, Space, centre, doc::Kind, market, organisation, values::Values};
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
                let tasks = tasks(&record, |_, task| !task.is_on(&organisation::CLOSED));
                OrganisationRow { stand: stand.unwrap_or_default(), tasks, record }
            });
        Ok(organisations.collect())
    }

    /// The tasks that a stand offers where it stands; a desk has none.
    pub fn own_tasks(&self) -> Result<Vec<TaskRow>, AppError> {
        if self.rights()?.own_stand().is_some() { self.tasks_at(None, "") } else { Ok(Vec::new()) }
    }

    /// The open tasks that a stand offers: those that it brought to its market, or all of its organisation where it named none. A
    /// desk says for which stand it asks. `kept` is the task that an appointment has already: it stays among them.
    pub fn tasks_at(&self, at: Option<(DocId, Option<DocId>)>, kept: &str) -> Result<Vec<TaskRow>, AppError> {
        let (organisation, market) = self.stand_or(at)?;
        let connection = self.store.connection();
        let Some(record) = records::one(connection, organisation)? else { return Ok(Vec::new()) };
        let stand = records::one(connection, market)?
            .and_then(|market| market.values.item(market::STAND.key, &organisation.to_string()));
        let brought = stand.as_ref().map_or(&[][..], |stand| stand.choices(&market::TASKS));
        let is_offered = |id: &str| brought.is_empty() || brought.iter().any(|brought| brought == id);
        Ok(tasks(&record, |id, task| id == kept || (is_offered(id) && !task.is_on(&organisation::CLOSED))))
    }

    /// The centre itself, with its talents, categories and own questions; `None` when it has not arrived yet.
    pub fn centre(&self) -> Result<Option<Record>, AppError> {
        let identity = self.reader_of(Space::Catalogue)?;
        Ok(records::one(self.store.connection(), centre::doc_id(&identity.server_public))?)
    }
}

fn tasks(organisation: &Record, is_wanted: impl Fn(&str, &Values) -> bool) -> Vec<TaskRow> {
    let of_all = |key: &str| organisation.values.texts.get(key).cloned();
    let mut tasks: Vec<_> = organisation
        .values
        .items(organisation::TASK.key)
        .into_iter()
        .filter(|(id, task)| is_wanted(id, task))
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
