//! Organisations, their tasks and markets as the dashboard shows them.

use rusqlite::{OptionalExtension, params};
use samenspel_model::DocId;

use super::{
    Store, StoreError,
    list::{Asked, List, Sort},
    rows::{OrganisationLine, TaskLine},
    sql,
};

/// The organisations, with their tasks and their stand at the latest market they are at.
pub(crate) static ORGANISATIONS: List<OrganisationLine> = List {
    from: "organisation",
    columns: "organisation.doc, organisation.name, organisation.about, coalesce((
                  SELECT stand.sign FROM stand JOIN market ON market.doc = stand.market
                  WHERE stand.organisation = organisation.doc ORDER BY market.date DESC LIMIT 1), '')",
    id: "organisation.doc",
    sorts: &[Sort { name: "name", columns: &["organisation.name COLLATE NOCASE"], descending: false }],
    filters: &[(
        "found",
        "organisation.doc IN (SELECT doc.id FROM found JOIN doc ON doc.number = found.rowid WHERE found MATCH :chosen)",
    )],
    row: |c, row| {
        let id = sql::doc_id(row, 0)?;
        let mut tasks = c.prepare_cached(
            "SELECT title, about, place, talents FROM task WHERE organisation = ?1 ORDER BY title COLLATE NOCASE, id",
        )?;
        let tasks = tasks.query_map([id.as_bytes()], |row| {
            Ok(TaskLine {
                title: row.get(0)?,
                about: row.get(1)?,
                place: row.get(2)?,
                talents: sql::list(row, 3)?,
            })
        })?;
        Ok(OrganisationLine {
            id: id.to_string(),
            name: row.get(1)?,
            about: row.get(2)?,
            stand: row.get(3)?,
            tasks: tasks.collect::<rusqlite::Result<_>>()?,
        })
    },
    finish: |_, _| {},
};

impl Store {
    /// The organisations by name.
    pub async fn organisation_lines(&self) -> Result<Vec<OrganisationLine>, StoreError> {
        Ok(self.list(&ORGANISATIONS, Asked::default(), usize::MAX).await?.rows)
    }

    /// The first market on this day (`YYYY-MM-DD`) or later.
    pub async fn next_market(&self, day: &str) -> Result<Option<DocId>, StoreError> {
        let day = day.to_owned();
        self.read(move |c| {
            c.prepare_cached("SELECT doc FROM market WHERE date >= ?1 ORDER BY date, doc LIMIT 1")?
                .query_row(params![day], |row| sql::doc_id(row, 0))
                .optional()
        })
        .await
    }

    /// Who sends visitors, by name: name and mail address.
    pub async fn referrers(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.read(|c| {
            let mut statement =
                c.prepare_cached("SELECT name, mail FROM referrer ORDER BY name COLLATE NOCASE")?;
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
        })
        .await
    }

    pub(crate) async fn put_referrers(&self, referrers: &'static [(&str, &str)]) -> Result<(), StoreError> {
        self.write(move |tx| {
            let mut insert =
                tx.prepare_cached("INSERT OR REPLACE INTO referrer (name, mail) VALUES (?1, ?2)")?;
            referrers.iter().try_for_each(|(name, mail)| insert.execute(params![name, mail]).map(|_| ()))
        })
        .await
    }
}
