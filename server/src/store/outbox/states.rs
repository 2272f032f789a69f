//! What becomes of a message.

use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::Millis;

use super::{MessageKind, State, kind, links, named};
use crate::store::{Changed, Store, StoreError};

/// A message as the mail server gets it.
#[derive(Clone, Debug)]
pub(crate) struct Letter {
    pub(crate) number: i64,
    pub(crate) address: String,
    pub(crate) message_id: String,
    pub(crate) subject: String,
    pub(crate) plain: String,
    pub(crate) html: String,
    pub(crate) calendar: String,
    pub(crate) token: String,
    pub(crate) made: Millis,
    pub(crate) tries: u32,
    pub(crate) kind: MessageKind,
}

/// What a coordinator may do with a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// It is tried again, under the same Message-ID.
    Again,
    /// It came back.
    Returned,
    /// It did arrive after all.
    Arrived,
    /// It is not sent.
    Drop,
}

impl Act {
    pub(crate) const ALL: [Self; 4] = [Self::Again, Self::Returned, Self::Arrived, Self::Drop];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Again => "again",
            Self::Returned => "returned",
            Self::Arrived => "arrived",
            Self::Drop => "drop",
        }
    }

    /// The state that it leads to, and those from which it can be done.
    fn leads(self) -> (State, &'static [State]) {
        match self {
            Self::Again => {
                (State::Waiting, &[State::Waiting, State::Unclear, State::Refused, State::GivenUp])
            }
            Self::Returned => (State::Returned, &[State::Sent, State::Unclear]),
            Self::Arrived => (State::Sent, &[State::Unclear, State::Returned]),
            Self::Drop => (State::Dropped, &[State::Waiting]),
        }
    }

    /// Can it be done where a message is?
    pub(crate) fn may(self, state: State) -> bool {
        self.leads().1.contains(&state)
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Acted {
    /// It is done.
    Done,
    /// It cannot be done where the message is.
    Not,
    /// Its recipient was sent a newer list, after which this one would tell them what is no more.
    Newer,
}

/// Was its recipient sent a newer list, or may they have been?
fn is_outdated(tx: &Connection, number: i64) -> rusqlite::Result<bool> {
    tx.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM message AS old JOIN message AS newer ON newer.recipient = old.recipient
         WHERE old.number = ?1 AND old.kind <> 'invitation' AND newer.number > old.number AND newer.kind = 'digest'
         AND newer.state IN ('waiting', 'sending', 'sent', 'unclear'))",
    )?
    .query_row([number], |row| row.get(0))
}

impl Store {
    /// The next message that is due.
    pub(crate) async fn due_message(&self, now: Millis) -> Result<Option<Letter>, StoreError> {
        self.read(move |c| {
            c.prepare_cached(
                "SELECT number, address, message_id, subject, plain, html, calendar, token, made_ms, tries, kind
                 FROM message WHERE state = 'waiting' AND due_ms <= ?1 ORDER BY due_ms, number LIMIT 1",
            )?
            .query_row([now.0], |row| {
                Ok(Letter {
                    number: row.get(0)?,
                    address: row.get(1)?,
                    message_id: row.get(2)?,
                    subject: row.get(3)?,
                    plain: row.get(4)?,
                    html: row.get(5)?,
                    calendar: row.get(6)?,
                    token: row.get(7)?,
                    made: Millis(row.get(8)?),
                    tries: row.get(9)?,
                    kind: kind(row, 10)?,
                })
            })
            .optional()
        })
        .await
    }

    /// When the next one is due.
    pub(crate) async fn next_message_due(&self) -> Result<Option<Millis>, StoreError> {
        self.read(|c| {
            let due = "SELECT min(due_ms) FROM message WHERE state = 'waiting'";
            Ok(c.prepare_cached(due)?.query_row([], |row| row.get::<_, Option<i64>>(0))?.map(Millis))
        })
        .await
    }

    /// From now on it may have arrived. False when it is not to be sent any more, or somebody in it is not to be named any more.
    pub(crate) async fn begin_sending(&self, number: i64, now: Millis) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            let begun = tx.execute(
                "UPDATE message SET state = 'sending', changed_ms = ?2 WHERE number = ?1 AND state = 'waiting'",
                params![number, now.0],
            )?;
            let goes = begun > 0 && named::may_be_named(tx, number)?;
            if begun > 0 && !goes {
                named::withhold(tx, number, now)?;
            }
            Ok((goes, vec![Changed::Mail]))
        })
        .await
    }

    /// Notes what became of a message that was tried. What a coordinator did with it meanwhile stands.
    pub(crate) async fn note_sent(
        &self,
        number: i64,
        state: State,
        reply: String,
        now: Millis,
    ) -> Result<(), StoreError> {
        self.transact(move |tx| {
            tx.execute(
                "UPDATE message SET state = ?2, reply = ?3, changed_ms = ?4, tries = tries + 1,
                                    token = iif(?2 = 'sent', '', token)
                 WHERE number = ?1 AND state IN ('waiting', 'sending')",
                params![number, state.as_str(), reply, now.0],
            )?;
            if state == State::Refused {
                links::withdraw_returned(tx, number, now)?;
            }
            Ok(((), vec![Changed::Mail]))
        })
        .await
    }

    /// It is tried again then; not what was emptied while it was on its way, because somebody in it was erased.
    pub(crate) async fn put_off(
        &self,
        number: i64,
        reply: String,
        due: Millis,
        now: Millis,
    ) -> Result<(), StoreError> {
        self.transact(move |tx| {
            tx.execute(
                "UPDATE message SET state = iif(plain = '', 'dropped', 'waiting'), reply = ?2, due_ms = ?3, changed_ms = ?4, tries = tries + 1
                 WHERE number = ?1 AND state IN ('waiting', 'sending')",
                params![number, reply, due.0, now.0],
            )?;
            Ok(((), vec![Changed::Mail]))
        })
        .await
    }

    /// After a start: what was on its way when the server ended may have arrived.
    pub(crate) async fn forget_sending(&self, now: Millis) -> Result<usize, StoreError> {
        self.transact(move |tx| {
            let unclear = tx.execute(
                "UPDATE message SET state = 'unclear', changed_ms = ?1 WHERE state = 'sending'",
                [now.0],
            )?;
            Ok((unclear, vec![]))
        })
        .await
    }

    /// Does not send those of these messages that have not left; gives how many.
    pub(crate) async fn drop_messages(&self, numbers: Vec<i64>, now: Millis) -> Result<usize, StoreError> {
        self.transact(move |tx| {
            let mut dropped = 0;
            for number in &numbers {
                dropped += tx
                    .prepare_cached(
                        "UPDATE message SET state = 'dropped', changed_ms = ?2, token = ''
                         WHERE number = ?1 AND state = 'waiting'",
                    )?
                    .execute(params![number, now.0])?;
            }
            Ok((dropped, vec![Changed::Mail]))
        })
        .await
    }

    /// Does what a coordinator asks for. What is sent anew must still be there, and be the latest.
    pub(crate) async fn act_on_message(
        &self,
        number: i64,
        act: Act,
        now: Millis,
    ) -> Result<Acted, StoreError> {
        self.transact(move |tx| {
            let found: Option<(String, bool)> = tx
                .query_row("SELECT state, plain <> '' FROM message WHERE number = ?1", [number], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()?;
            let Some((state, whole)) = found else { return Ok((Acted::Not, vec![])) };
            let may = State::of(&state).is_some_and(|state| act.may(state));
            if !may || (act == Act::Again && !whole) {
                return Ok((Acted::Not, vec![]));
            }
            if act == Act::Again && is_outdated(tx, number)? {
                return Ok((Acted::Newer, vec![]));
            }
            match act {
                Act::Again | Act::Arrived => links::give_back(tx, number)?,
                Act::Returned => links::withdraw_returned(tx, number, now)?,
                Act::Drop => {}
            }
            tx.execute(
                "UPDATE message SET state = ?2, changed_ms = ?3, due_ms = iif(?2 = 'waiting', ?3, due_ms),
                                    token = iif(?2 IN ('sent', 'dropped', 'returned'), '', token)
                 WHERE number = ?1",
                params![number, act.leads().0.as_str(), now.0],
            )?;
            Ok((Acted::Done, vec![Changed::Mail]))
        })
        .await
    }
}
