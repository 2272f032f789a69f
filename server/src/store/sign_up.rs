//! Organisations that are invited to a market: whether they come, and what they would like to do there. What they write is kept apart
//! from the catalogue until a coordinator takes it over.

mod lines;
mod links;

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, Row, params};
use samenspel_model::{DocId, Millis, market::DATE};
use serde::{Deserialize, Serialize};

use super::{
    Changed, Store, StoreError,
    records::{self, Record},
    sql,
};

pub(crate) use lines::{InvitedLine, Stage, said_by};
pub(crate) use links::{Invitation, Opened};

/// What an organisation would like to do at a market.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Proposal {
    /// Who answers visitors.
    pub(crate) contact: String,
    /// Minutes of a talk; 0 when they did not say.
    pub(crate) minutes: i64,
    /// When they can see people, see [`samenspel_model::slot`]; none means at any time.
    pub(crate) slots: Vec<String>,
    pub(crate) tasks: Vec<ProposedTask>,
}

/// A task in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct ProposedTask {
    /// The task's in the organisation: of one that is there, or the one that it would get.
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) about: String,
    pub(crate) talents: Vec<String>,
    pub(crate) languages: Vec<String>,
    /// What makes it possible for people with a disability.
    pub(crate) access: Vec<String>,
    pub(crate) dutch: bool,
    /// 0 when they did not say.
    pub(crate) places: i64,
}

/// Where a proposal is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Decided {
    /// Nobody looked at it yet.
    Open,
    /// It stands in the catalogue, as far as a coordinator took it over.
    Approved,
    /// It does not.
    Declined,
}

impl Decided {
    fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Approved => "approved",
            Self::Declined => "declined",
        }
    }

    fn of(text: &str) -> Option<Self> {
        [Self::Open, Self::Approved, Self::Declined].into_iter().find(|state| state.as_str() == text)
    }
}

/// A proposal as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    pub(crate) number: i64,
    pub(crate) said: Proposal,
    /// When its present text came.
    pub(crate) at_ms: i64,
    pub(crate) state: Decided,
}

/// What became of a text that was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Proposed {
    /// It waits for a coordinator.
    New,
    /// It takes the place of the text that waited.
    Replaced,
    /// It says what the last one said: sent twice, or from a page that was gone back to.
    Same,
}

fn kept(row: &Row<'_>) -> rusqlite::Result<Kept> {
    let state = row.get_ref(3)?.as_str().map_err(|_| sql::damaged(3))?;
    Ok(Kept {
        number: row.get(0)?,
        said: sql::json_value(row, 1)?,
        at_ms: row.get(2)?,
        state: Decided::of(state).ok_or_else(|| sql::damaged(3))?,
    })
}

/// The last one that came.
fn last(c: &Connection, market: DocId, organisation: DocId) -> rusqlite::Result<Option<Kept>> {
    c.prepare_cached(
        "SELECT number, said, at_ms, state FROM proposal WHERE market = ?1 AND organisation = ?2
         ORDER BY number DESC LIMIT 1",
    )?
    .query_row(params![market.as_bytes(), organisation.as_bytes()], kept)
    .optional()
}

fn answer(
    tx: &Connection,
    market: DocId,
    organisation: DocId,
    yes: bool,
    now: Millis,
) -> rusqlite::Result<()> {
    tx.prepare_cached(
        "INSERT INTO sign_up (market, organisation, answer, answered_ms) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (market, organisation) DO UPDATE SET answer = excluded.answer, answered_ms = excluded.answered_ms
         WHERE answer <> excluded.answer",
    )?
    .execute(params![
        market.as_bytes(),
        organisation.as_bytes(),
        if yes { "yes" } else { "no" },
        now.0
    ])?;
    Ok(())
}

/// Leaves nothing of what was written about this market, or by this organisation.
pub(super) fn erase(tx: &Connection, doc: DocId) -> rusqlite::Result<()> {
    for sql in [
        "DELETE FROM sign_up WHERE market = ?1 OR organisation = ?1",
        "DELETE FROM proposal WHERE market = ?1 OR organisation = ?1",
    ] {
        tx.execute(sql, [doc.as_bytes()])?;
    }
    Ok(())
}

impl Store {
    /// Notes whether an organisation takes part.
    pub(crate) async fn answer_invitation(
        &self,
        market: DocId,
        organisation: DocId,
        yes: bool,
        now: Millis,
    ) -> Result<(), StoreError> {
        self.transact(move |tx| {
            answer(tx, market, organisation, yes, now)?;
            Ok(((), vec![Changed::Mail]))
        })
        .await
    }

    /// Keeps what an organisation would like to do, in the place of what waits already; whoever sends it takes part.
    pub(crate) async fn propose(
        &self,
        market: DocId,
        organisation: DocId,
        said: Proposal,
        now: Millis,
    ) -> Result<Proposed, StoreError> {
        self.transact(move |tx| {
            answer(tx, market, organisation, true, now)?;
            let text = sql::json(&said);
            let (proposed, changed) = match last(tx, market, organisation)? {
                Some(last) if last.said == said => (Proposed::Same, vec![]),
                Some(Kept { number, state: Decided::Open, .. }) => {
                    tx.execute(
                        "UPDATE proposal SET said = ?2, at_ms = max(?3, at_ms + 1) WHERE number = ?1",
                        params![number, text, now.0],
                    )?;
                    (Proposed::Replaced, vec![Changed::Mail])
                }
                _ => {
                    tx.execute(
                        "INSERT INTO proposal (market, organisation, said, at_ms, state) VALUES (?1, ?2, ?3, ?4, 'open')",
                        params![market.as_bytes(), organisation.as_bytes(), text, now.0],
                    )?;
                    (Proposed::New, vec![Changed::Mail])
                }
            };
            Ok((proposed, changed))
        })
        .await
    }

    /// The last text that an organisation sent for a market.
    pub(crate) async fn proposal(
        &self,
        market: DocId,
        organisation: DocId,
    ) -> Result<Option<Kept>, StoreError> {
        self.read(move |c| last(c, market, organisation)).await
    }

    /// The tasks in all texts that an organisation sent for a market.
    pub(crate) async fn proposed_tasks(
        &self,
        market: DocId,
        organisation: DocId,
    ) -> Result<BTreeSet<String>, StoreError> {
        self.read(move |c| {
            c.prepare_cached(
                "SELECT json_extract(task.value, '$.id') FROM proposal, json_each(proposal.said, '$.tasks') AS task
                 WHERE proposal.market = ?1 AND proposal.organisation = ?2",
            )?
            .query_map(params![market.as_bytes(), organisation.as_bytes()], |row| row.get(0))?
            .collect()
        })
        .await
    }

    /// Decides about a proposal as somebody saw it; false when there is a newer text, or a colleague decided.
    pub(crate) async fn decide_proposal(
        &self,
        number: i64,
        at_ms: i64,
        approved: bool,
        now: Millis,
    ) -> Result<bool, StoreError> {
        let state = if approved { Decided::Approved } else { Decided::Declined };
        self.transact(move |tx| {
            let decided = tx.execute(
                "UPDATE proposal SET state = ?3, decided_ms = ?4 WHERE number = ?1 AND at_ms = ?2 AND state = 'open'",
                params![number, at_ms, state.as_str(), now.0],
            )?;
            Ok((decided > 0, vec![Changed::Mail]))
        })
        .await
    }

    /// Once a market is past, who answers visitors stands nowhere but in the catalogue: not in what was decided about. Gives of how many.
    pub async fn forget_contacts(&self, today: String) -> Result<usize, StoreError> {
        self.transact(move |tx| {
            let markets: Vec<DocId> = tx
                .prepare_cached(
                    "SELECT DISTINCT market FROM proposal
                     WHERE state <> 'open' AND json_valid(said) AND json_extract(said, '$.contact') <> ''",
                )?
                .query_map([], |row| sql::doc_id(row, 0))?
                .collect::<rusqlite::Result<_>>()?;
            let mut forgotten = 0;
            for id in markets {
                let is_past = |market: &Record| market.values.text(&DATE) < today.as_str();
                if records::one(tx, id)?.is_some_and(|market| is_past(&market)) {
                    forgotten += tx.execute(
                        "UPDATE proposal SET said = json_set(said, '$.contact', '')
                         WHERE market = ?1 AND state <> 'open' AND json_extract(said, '$.contact') <> ''",
                        [id.as_bytes()],
                    )?;
                }
            }
            Ok((forgotten, vec![]))
        })
        .await
    }

    /// Puts a proposal back about which this was just decided; false when there is a newer one.
    pub(crate) async fn open_proposal(&self, number: i64, decided: Decided) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            let opened = tx.execute(
                "UPDATE proposal SET state = 'open', decided_ms = NULL
                 WHERE number = ?1 AND state = ?2 AND NOT EXISTS (
                     SELECT 1 FROM proposal AS newer WHERE newer.market = proposal.market
                     AND newer.organisation = proposal.organisation AND newer.number > proposal.number)",
                params![number, decided.as_str()],
            )?;
            Ok((opened > 0, vec![Changed::Mail]))
        })
        .await
    }
}
