//! Organisations, their tasks, markets and referrers as the dashboard shows them.

use rusqlite::{OptionalExtension, params};
use samenspel_model::{
    DocId,
    doc::Kind,
    market::{DATE, SIGN, STAND},
    organisation::{ABOUT, TALENTS, TASK, TASK_ABOUT, TASK_PLACE, TITLE},
    referrer,
};

use super::{
    Store, StoreError,
    list::{Asked, List, Sort},
    records::{self, COLUMNS, FOUND, Record, from_rows, record},
    rows::{OrganisationLine, TaskLine},
    sql,
};

/// Documents of one kind by name, found by their words; `kind` as the database has it.
macro_rules! by_name {
    ($kind:literal, $row:expr) => {
        List {
            from: from_rows!(concat!("(SELECT * FROM noun_row WHERE kind = ", $kind, ") AS noun_row")),
            columns: COLUMNS,
            id: "noun_row.doc",
            sorts: &[Sort { name: "name", columns: &["noun_row.sort"], descending: false }],
            filters: &[("found", FOUND)],
            row: $row,
            finish: |_, _| {},
        }
    };
}

/// The organisations, with their tasks and their stand at the latest market they are at.
pub(crate) static ORGANISATIONS: List<OrganisationLine> =
    by_name!("2", |c, row| Ok(organisation(&record(row)?, &records::all(c, Kind::Market)?)));
/// The markets.
pub(crate) static MARKETS: List<Record> = by_name!("3", |_, row| record(row));
/// The referrers.
pub(crate) static REFERRERS: List<Record> = by_name!("5", |_, row| record(row));
/// The cards on rights and duties.
pub(crate) static CARDS: List<Record> = by_name!("8", |_, row| record(row));

fn organisation(record: &Record, markets: &[Record]) -> OrganisationLine {
    let sign = |market: &Record| {
        let stand = market.values.item(STAND.key, &record.id.to_string())?;
        Some((market.values.text(&DATE).to_owned(), stand.text(&SIGN).to_owned()))
    };
    let tasks = record.values.items(TASK.key).into_values().map(|task| TaskLine {
        title: task.text(&TITLE).to_owned(),
        about: task.text(&TASK_ABOUT).to_owned(),
        place: task.text(&TASK_PLACE).to_owned(),
        talents: task.choices(&TALENTS).to_vec(),
    });
    let mut tasks: Vec<_> = tasks.collect();
    tasks.sort_by_key(|task| task.title.to_lowercase());
    OrganisationLine {
        id: record.id,
        name: record.title.clone(),
        about: record.values.text(&ABOUT).to_owned(),
        stand: markets.iter().filter_map(sign).max().map(|(_, sign)| sign).unwrap_or_default(),
        tasks,
    }
}

impl Store {
    /// The organisations by name.
    pub async fn organisation_lines(&self) -> Result<Vec<OrganisationLine>, StoreError> {
        Ok(self.list(&ORGANISATIONS, Asked::default(), usize::MAX).await?.rows)
    }

    /// The first market on this day (`YYYY-MM-DD`) or later.
    pub async fn next_market(&self, day: &str) -> Result<Option<DocId>, StoreError> {
        let day = day.to_owned();
        self.read(move |c| {
            // A market is sorted by its day first.
            c.prepare_cached(
                "SELECT doc FROM noun_row WHERE kind = ?1 AND sort >= ?2 ORDER BY sort, doc LIMIT 1",
            )?
            .query_row(params![Kind::Market.number(), day], |row| sql::doc_id(row, 0))
            .optional()
        })
        .await
    }

    /// Who sends visitors, by name: name and mail address.
    pub async fn referrers(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.read(|c| {
            let named =
                |record: Record| (record.title.clone(), record.values.text(&referrer::MAIL).to_owned());
            Ok(records::all(c, Kind::Referrer)?.into_iter().map(named).collect())
        })
        .await
    }
}
