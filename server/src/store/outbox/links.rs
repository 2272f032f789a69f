//! Links in messages: opened without an account, until a day, unless a coordinator withdrew them.

use rusqlite::{OptionalExtension, params};
use samenspel_model::Millis;

use crate::{
    locale::Locale,
    store::{Changed, Store, StoreError, account::Account, forwarding::Whom},
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

/// Recipient, language, end, when it was read, and who sent it.
type Found = (String, String, i64, Option<i64>, Option<i64>);

impl Store {
    /// The link with this digest; nothing when it never was, has ended, or was withdrawn.
    pub(crate) async fn mail_link(&self, digest: [u8; 32], now: Millis) -> Result<Option<Link>, StoreError> {
        self.read(move |c| {
            let found: Option<Found> = c
                .prepare_cached(
                    "SELECT message.recipient, message.language, mail_link.ends_ms, mail_link.read_ms, message.made_by
                     FROM mail_link JOIN message ON message.number = mail_link.message
                     WHERE mail_link.digest = ?1 AND mail_link.ends_ms > ?2 AND mail_link.withdrawn_ms IS NULL",
                )?
                .query_row(params![digest, now.0], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?))
                })
                .optional()?;
            let Some((recipient, language, ends_ms, read_ms, made_by)) = found else { return Ok(None) };
            let Ok(whom) = recipient.parse() else { return Ok(None) };
            let by = c
                .prepare_cached(
                    "SELECT id, name FROM account WHERE ended_ms IS NULL ORDER BY id IS ?1 DESC, id LIMIT 1",
                )?
                .query_row([made_by], |row| Ok(Account { id: row.get(0)?, name: row.get(1)? }))
                .optional()?;
            let language = Locale::of_tag(&language).unwrap_or_default();
            Ok(Some(Link { digest, whom, language, ends_ms, read_ms, by }))
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
