//! How far each organisation is with a market.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use samenspel_model::{DocId, doc::Kind, market, organisation, values::Values};

use crate::{
    locale::Locale,
    store::{
        Store, StoreError,
        forwarding::Whom,
        outbox::{self, State},
        records, sql,
    },
};

/// How far an organisation is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Stage {
    /// What it wrote waits for a coordinator.
    Waits,
    /// It was invited and has not said anything.
    Silent,
    /// It comes, and has not written yet what it will do.
    Yes,
    /// It does not come.
    No,
    /// It has a stand.
    Stands,
    /// The invitation was taken back.
    Withdrawn,
    /// It was not invited.
    Uninvited,
}

/// An organisation beside a market.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct InvitedLine {
    pub(crate) organisation: DocId,
    pub(crate) name: String,
    pub(crate) mail: String,
    pub(crate) language: Locale,
    pub(crate) stage: Stage,
    /// Has it a stand at the market?
    pub(crate) stands: bool,
    /// The last mail that invited it: its number, where it is, and since when.
    pub(crate) last: Option<(i64, State, i64)>,
    /// Until when one can sign up by the last link.
    pub(crate) ends_ms: Option<i64>,
    /// Did it say yes or no?
    pub(crate) answer: Option<bool>,
}

struct Mailed {
    last: (i64, State, i64),
    ends_ms: i64,
    withdrawn: bool,
}

/// The last invitation of each that was sent one, but for those that never left.
fn mailed(c: &Connection, market: DocId) -> rusqlite::Result<BTreeMap<String, Mailed>> {
    let mut statement = c.prepare_cached(
        "SELECT message.recipient, message.number, message.state, message.changed_ms, mail_link.ends_ms,
                mail_link.withdrawn_ms IS NOT NULL AND message.state NOT IN ('refused', 'returned')
         FROM message JOIN mail_link ON mail_link.message = message.number
         WHERE message.market = ?1 AND (message.state <> 'dropped' OR mail_link.withdrawn_ms IS NOT NULL)
         ORDER BY message.number",
    )?;
    let mut rows = statement.query([market.as_bytes()])?;
    let mut mailed = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let last = (row.get(1)?, outbox::state(row, 2)?, row.get(3)?);
        mailed.insert(row.get(0)?, Mailed { last, ends_ms: row.get(4)?, withdrawn: row.get(5)? });
    }
    Ok(mailed)
}

fn answers(c: &Connection, market: DocId) -> rusqlite::Result<BTreeMap<DocId, bool>> {
    let mut statement =
        c.prepare_cached("SELECT organisation, answer = 'yes' FROM sign_up WHERE market = ?1")?;
    let read = statement.query_map([market.as_bytes()], |row| Ok((sql::doc_id(row, 0)?, row.get(1)?)))?;
    read.collect()
}

/// The organisations of this market's lines, of which something is said; `all` adds the others.
pub(crate) fn said_by(
    c: &Connection,
    market: DocId,
    values: &Values,
    all: bool,
) -> rusqlite::Result<Vec<InvitedLine>> {
    let (mailed, answers) = (mailed(c, market)?, answers(c, market)?);
    let stands = values.items(market::STAND.key);
    let mut lines = Vec::new();
    for record in records::all(c, Kind::Organisation)? {
        let mailed = mailed.get(&Whom::Organisation(record.id).to_string());
        let answer = answers.get(&record.id).copied();
        if !all && mailed.is_none() && answer.is_none() {
            continue;
        }
        let has_stand = stands.contains_key(&record.id.to_string());
        let waits = c
            .prepare_cached(
                "SELECT 1 FROM proposal WHERE market = ?1 AND organisation = ?2 AND state = 'open'",
            )?
            .exists(params![market.as_bytes(), record.id.as_bytes()])?;
        let stage = match (answer, mailed) {
            (Some(false), _) => Stage::No,
            _ if waits => Stage::Waits,
            (Some(true), _) => {
                if has_stand {
                    Stage::Stands
                } else {
                    Stage::Yes
                }
            }
            // A market that was copied has the stands of last year before anybody was asked.
            (None, Some(mailed)) if !mailed.withdrawn => Stage::Silent,
            _ if has_stand => Stage::Stands,
            (None, Some(_)) => Stage::Withdrawn,
            (None, None) => Stage::Uninvited,
        };
        lines.push(InvitedLine {
            organisation: record.id,
            name: record.title.clone(),
            mail: record.values.text(&organisation::MAIL).to_owned(),
            language: Locale::of_tag(record.values.text(&organisation::LANGUAGE)).unwrap_or_default(),
            stage,
            stands: has_stand,
            last: mailed.map(|mailed| mailed.last),
            ends_ms: mailed.filter(|mailed| !mailed.withdrawn).map(|mailed| mailed.ends_ms),
            answer,
        });
    }
    Ok(lines)
}

impl Store {
    /// All organisations beside a market, those first of which something is asked, then by name.
    pub(crate) async fn invited(&self, market: DocId) -> Result<Vec<InvitedLine>, StoreError> {
        self.read(move |c| {
            let Some(record) = records::one(c, market)?.filter(|record| record.kind == Kind::Market) else {
                return Ok(vec![]);
            };
            let mut lines = said_by(c, market, &record.values, true)?;
            lines.sort_by_cached_key(|line| (line.stage, samenspel_model::search::fold(&line.name)));
            Ok(lines)
        })
        .await
    }
}
