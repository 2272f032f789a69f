//! Links in messages: opened without an account, until a day, unless a coordinator withdrew them. One that went to an address that is the
//! recipient's no more opens nothing: whoever reads there may be a stranger.

use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::Millis;

use crate::{
    locale::Locale,
    store::{
        Changed, Store, StoreError,
        account::Account,
        forwarding::{self, Whom},
    },
};

/// A link that holds.
#[derive(Clone, Debug)]
pub(crate) struct Link {
    pub(crate) digest: [u8; 32],
    pub(crate) whom: Whom,
    pub(crate) language: Locale,
    pub(crate) ends_ms: i64,
    pub(crate) read_ms: Option<i64>,
    /// Who sent the message, or another who may log in: what is answered is noted in that name, with how it came.
    pub(crate) by: Option<Account>,
}

/// What a link leads to.
pub(crate) enum Opened {
    Holds(Box<Link>),
    /// It has ended, was withdrawn or went to another address; in the language of its message.
    Over(Locale),
    /// It never was.
    Never,
}

/// Recipient, language, end, when it was read, who sent it, does it hold, and where did it go?
type Found = (String, String, i64, Option<i64>, Option<i64>, bool, String);

/// Withdraws the link of a message that did not reach its recipient: somebody else may have it.
pub(super) fn withdraw_returned(tx: &Connection, message: i64, now: Millis) -> rusqlite::Result<()> {
    tx.prepare_cached("UPDATE mail_link SET withdrawn_ms = coalesce(withdrawn_ms, ?2) WHERE message = ?1")?
        .execute(params![message, now.0])?;
    Ok(())
}

/// Gives it back, unless a coordinator withdrew it: before its message goes on from where it did not reach anybody.
pub(super) fn give_back(tx: &Connection, message: i64) -> rusqlite::Result<()> {
    tx.prepare_cached(
        "UPDATE mail_link SET withdrawn_ms = NULL
         WHERE message = ?1 AND withdrawn_ms = (SELECT changed_ms FROM message WHERE number = ?1
                                                AND state IN ('refused', 'returned'))",
    )?
    .execute([message])?;
    Ok(())
}

impl Store {
    /// What the link with this digest leads to.
    pub(crate) async fn mail_link(&self, digest: [u8; 32], now: Millis) -> Result<Opened, StoreError> {
        self.read(move |c| {
            let found: Option<Found> = c
                .prepare_cached(
                    "SELECT message.recipient, message.language, mail_link.ends_ms, mail_link.read_ms, message.made_by,
                            mail_link.ends_ms > ?2 AND mail_link.withdrawn_ms IS NULL, message.address
                     FROM mail_link JOIN message ON message.number = mail_link.message
                     WHERE mail_link.digest = ?1 AND message.kind <> 'invitation'",
                )?
                .query_row(params![digest, now.0], |row| {
                    let read_ms = row.get(3)?;
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?, read_ms, row.get(4)?, row.get(5)?, row.get(6)?))
                })
                .optional()?;
            let Some((recipient, language, ends_ms, read_ms, made_by, holds, address)) = found else {
                return Ok(Opened::Never);
            };
            let language = Locale::for_visitors(&language).unwrap_or_default();
            let Some(whom) = recipient.parse().ok().filter(|_| holds) else { return Ok(Opened::Over(language)) };
            if forwarding::address(c, &whom)?.as_deref() != Some(address.as_str()) {
                return Ok(Opened::Over(language));
            }
            let by = c
                .prepare_cached(
                    "SELECT id, name FROM account WHERE ended_ms IS NULL ORDER BY id IS ?1 DESC, id LIMIT 1",
                )?
                .query_row([made_by], |row| Ok(Account { id: row.get(0)?, name: row.get(1)? }))
                .optional()?;
            Ok(Opened::Holds(Box::new(Link { digest, whom, language, ends_ms, read_ms, by })))
        })
        .await
    }

    /// Notes that its message was read, as its reader says; the first time counts.
    pub(crate) async fn read_mail_link(&self, digest: [u8; 32], now: Millis) -> Result<(), StoreError> {
        self.transact(move |tx| {
            tx.execute(
                "UPDATE mail_link SET read_ms = ?2 WHERE digest = ?1 AND read_ms IS NULL",
                params![digest, now.0],
            )?;
            Ok(((), vec![Changed::Mail]))
        })
        .await
    }

    /// Withdraws the link of a message, or gives it back.
    pub(crate) async fn withdraw_mail_link(
        &self,
        message: i64,
        withdrawn: bool,
        now: Millis,
    ) -> Result<(), StoreError> {
        self.transact(move |tx| {
            tx.execute(
                "UPDATE mail_link SET withdrawn_ms = iif(?2, ?3, NULL) WHERE message = ?1",
                params![message, withdrawn, now.0],
            )?;
            Ok(((), vec![Changed::Mail]))
        })
        .await
    }
}
