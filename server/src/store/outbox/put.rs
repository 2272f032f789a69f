//! A message comes into the outbox: once, however often and by however many people the button is pressed.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use samenspel_model::{DocId, Millis};

use super::{Item, MessageKind};
use crate::store::{Changed, Store, StoreError, sql};

/// A message to be sent.
#[derive(Clone, Debug)]
pub(crate) struct New {
    pub(crate) recipient: String,
    pub(crate) kind: MessageKind,
    pub(crate) language: &'static str,
    pub(crate) address: String,
    pub(crate) message_id: String,
    pub(crate) subject: String,
    /// In this and the next `LINK` of `crate::mail` stands where the link comes.
    pub(crate) plain: String,
    pub(crate) html: String,
    pub(crate) calendar: String,
    /// The link's secret; none is kept longer than it may have to be sent.
    pub(crate) token: String,
    pub(crate) token_digest: [u8; 32],
    pub(crate) link_ends: Millis,
    pub(crate) items: Vec<(DocId, Item)>,
    /// The other documents that it tells of.
    pub(crate) docs: BTreeSet<DocId>,
    pub(crate) by: Option<i64>,
    /// Not sent before.
    pub(crate) due: Millis,
    /// The last digest that whoever pressed the button knew of.
    pub(crate) after: Option<i64>,
    /// The market to which it invites.
    pub(crate) market: Option<DocId>,
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Put {
    /// It is in the outbox, with this number.
    Made(i64),
    /// Somebody was first, with this one.
    Before(i64),
}

/// Two coordinators who press within so long invite once.
const AT_ONCE_MS: i64 = 60_000;

/// Puts a message into the outbox. Of invitations one at a time; of digests only the one that follows the last: whoever did not know of that one is told so.
pub(crate) fn put(tx: &Connection, now: Millis, new: &New) -> rusqlite::Result<Put> {
    if new.kind == MessageKind::Digest {
        let last: Option<i64> = tx
            .prepare_cached("SELECT max(number) FROM message WHERE recipient = ?1 AND kind = 'digest'")?
            .query_row([&new.recipient], |row| row.get(0))?;
        if let Some(last) = last.filter(|last| Some(*last) != new.after) {
            return Ok(Put::Before(last));
        }
        // What it would say is said here, better.
        tx.prepare_cached(
            "UPDATE message SET state = 'dropped', token = '', changed_ms = ?2
             WHERE recipient = ?1 AND state = 'waiting' AND kind <> 'invitation'",
        )?
        .execute(params![new.recipient, now.0])?;
    }
    if let Some(market) = new.market {
        let last: Option<i64> = tx
            .prepare_cached(
                "SELECT max(number) FROM message
                 WHERE market = ?1 AND recipient = ?2 AND made_ms > ?3 AND state <> 'dropped'",
            )?
            .query_row(
                params![market.as_bytes(), new.recipient, now.0.saturating_sub(AT_ONCE_MS)],
                |row| row.get(0),
            )?;
        if let Some(last) = last {
            return Ok(Put::Before(last));
        }
    }
    tx.prepare_cached(
        "INSERT INTO message (recipient, kind, language, address, message_id, subject, plain, html, calendar, token,
                              made_ms, made_by, state, tries, due_ms, changed_ms, reply, market)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, 'waiting', 0, ?13, ?11, '', ?14)",
    )?
    .execute(params![
        new.recipient,
        new.kind.as_str(),
        new.language,
        new.address,
        new.message_id,
        new.subject,
        new.plain,
        new.html,
        new.calendar,
        new.token,
        now.0,
        new.by,
        new.due.0,
        new.market.map(|id| id.0),
    ])?;
    let number = tx.last_insert_rowid();
    for (doc, item) in &new.items {
        tx.prepare_cached(
            "INSERT INTO message_item (message, doc, organisation, sequence, cancelled, said)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            number,
            doc.as_bytes(),
            item.organisation.as_bytes(),
            item.sequence,
            item.cancelled,
            sql::json(&item.told)
        ])?;
    }
    for doc in &new.docs {
        tx.prepare_cached("INSERT INTO message_doc (doc, message) VALUES (?1, ?2)")?
            .execute(params![doc.as_bytes(), number])?;
    }
    tx.prepare_cached("INSERT INTO mail_link (digest, message, ends_ms) VALUES (?1, ?2, ?3)")?
        .execute(params![new.token_digest, number, new.link_ends.0])?;
    Ok(Put::Made(number))
}

impl Store {
    /// Says when these messages leave, where they still wait.
    pub(crate) async fn messages_leave(&self, numbers: Vec<i64>, due: Millis) -> Result<(), StoreError> {
        self.transact(move |tx| {
            let sql = "UPDATE message SET due_ms = ?2
                       WHERE state = 'waiting' AND number IN (SELECT value FROM json_each(?1))";
            tx.prepare_cached(sql)?.execute(params![sql::json(&numbers), due.0])?;
            Ok(((), vec![Changed::Mail]))
        })
        .await
    }

    /// Puts messages into the outbox.
    pub(crate) async fn put_messages(&self, now: Millis, new: Vec<New>) -> Result<Vec<Put>, StoreError> {
        self.transact(move |tx| {
            let put = new.iter().map(|new| put(tx, now, new)).collect::<rusqlite::Result<Vec<_>>>()?;
            Ok((put, vec![Changed::Mail]))
        })
        .await
    }
}
