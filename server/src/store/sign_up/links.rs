//! Links in invitations. One that is over says so and keeps what was sent; one that was withdrawn, or went to an address that is not the
//! organisation's any more, tells nothing.

use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::{DocId, Millis};

use crate::{
    locale::Locale,
    store::{
        Changed, Store, StoreError,
        forwarding::{self, Whom},
        sql,
    },
};

/// Whom a link invites to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Invitation {
    pub(crate) market: DocId,
    pub(crate) organisation: DocId,
    pub(crate) language: Locale,
    /// Until then one can sign up by it.
    pub(crate) ends_ms: i64,
}

/// What a link leads to.
pub(crate) enum Opened {
    Holds(Invitation),
    /// One could sign up until then.
    Over(Invitation),
    /// A coordinator took it back.
    Withdrawn(Locale),
    /// It never was.
    Never,
}

/// Recipient, language, market, end, was it withdrawn, and where did it go?
type Found = (String, String, DocId, i64, bool, String);

fn found(c: &Connection, digest: [u8; 32]) -> rusqlite::Result<Option<Found>> {
    c.prepare_cached(
        "SELECT message.recipient, message.language, message.market, mail_link.ends_ms,
                mail_link.withdrawn_ms IS NOT NULL, message.address
         FROM mail_link JOIN message ON message.number = mail_link.message
         WHERE mail_link.digest = ?1 AND message.kind = 'invitation'",
    )?
    .query_row([digest], |row| {
        Ok((row.get(0)?, row.get(1)?, sql::doc_id(row, 2)?, row.get(3)?, row.get(4)?, row.get(5)?))
    })
    .optional()
}

impl Store {
    /// What the link with this digest leads to.
    pub(crate) async fn invitation_link(&self, digest: [u8; 32], now: Millis) -> Result<Opened, StoreError> {
        self.read(move |c| {
            let Some((recipient, language, market, ends_ms, withdrawn, address)) = found(c, digest)? else {
                return Ok(Opened::Never);
            };
            let language = Locale::of_tag(&language).unwrap_or_default();
            let Ok(whom @ Whom::Organisation(organisation)) = recipient.parse() else {
                return Ok(Opened::Never);
            };
            if withdrawn || forwarding::address(c, &whom)?.as_deref() != Some(address.as_str()) {
                return Ok(Opened::Withdrawn(language));
            }
            let invitation = Invitation { market, organisation, language, ends_ms };
            Ok(if ends_ms > now.0 { Opened::Holds(invitation) } else { Opened::Over(invitation) })
        })
        .await
    }

    /// Takes an invitation back: its links open nothing, and what has not left is not sent. Its token stays: it opens nothing, and whoever
    /// gives the invitation back sends it after all. False when there is none that works.
    pub(crate) async fn withdraw_invitations(
        &self,
        market: DocId,
        organisation: DocId,
        now: Millis,
    ) -> Result<bool, StoreError> {
        self.of_invitations(market, organisation, move |tx, bound| {
            tx.execute(
                "UPDATE message SET state = 'dropped', changed_ms = ?3
                 WHERE market = ?1 AND recipient = ?2 AND state = 'waiting'",
                params![bound.0, bound.1, now.0],
            )?;
            tx.execute(
                "UPDATE mail_link SET withdrawn_ms = ?3 WHERE withdrawn_ms IS NULL AND message IN (
                     SELECT number FROM message WHERE market = ?1 AND recipient = ?2)",
                params![bound.0, bound.1, now.0],
            )
        })
        .await
    }

    /// Lets the links work again that were withdrawn at this moment, and sends what was not sent because of it, unless there is a newer one.
    pub(crate) async fn give_invitations_back(
        &self,
        market: DocId,
        organisation: DocId,
        withdrawn: Millis,
    ) -> Result<bool, StoreError> {
        self.of_invitations(market, organisation, move |tx, bound| {
            tx.execute(
                "UPDATE message SET state = 'waiting'
                 WHERE market = ?1 AND recipient = ?2 AND state = 'dropped' AND changed_ms = ?3
                 AND token <> '' AND plain <> '' AND NOT EXISTS (
                     SELECT 1 FROM message AS newer WHERE newer.market = message.market
                     AND newer.recipient = message.recipient AND newer.number > message.number
                     AND newer.state <> 'dropped')",
                params![bound.0, bound.1, withdrawn.0],
            )?;
            tx.execute(
                "UPDATE mail_link SET withdrawn_ms = NULL WHERE withdrawn_ms = ?3 AND message IN (
                     SELECT number FROM message WHERE market = ?1 AND recipient = ?2)",
                params![bound.0, bound.1, withdrawn.0],
            )
        })
        .await
    }

    async fn of_invitations(
        &self,
        market: DocId,
        organisation: DocId,
        work: impl Fn(&Connection, (&[u8], &str)) -> rusqlite::Result<usize> + Send + 'static,
    ) -> Result<bool, StoreError> {
        let recipient = Whom::Organisation(organisation).to_string();
        self.transact(move |tx| {
            let changed = work(tx, (market.as_bytes(), &recipient))?;
            Ok((changed > 0, vec![Changed::Mail]))
        })
        .await
    }
}
