//! Invitations: links that let somebody become a coordinator, or come back as one. A link works once and ends after some
//! days; only the digest of its token is stored.

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::{Account, insert};
use crate::store::{Changed, Store, StoreError, UNDO_MS};

/// An invitation that can be used still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Number of the invitation.
    pub id: i64,
    /// Whom it invites back; absent for somebody new.
    pub back: Option<Account>,
    /// Who made it; absent when it was made at the server's own terminal.
    pub made_by: Option<Account>,
    /// When it was made.
    pub made_ms: i64,
    /// When it ends.
    pub ends_ms: i64,
}

/// What became of an invitation that somebody takes up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accepted {
    /// This is their account.
    Account(Account),
    /// Somebody else has this name, or had it.
    NameTaken,
    /// It was used, was withdrawn, or has ended.
    Over,
}

const SELECT: &str =
    "SELECT invitation.id, invitation.account, account.name, invitation.made_by, maker.name, made_ms, ends_ms
     FROM invitation LEFT JOIN account ON account.id = invitation.account
     LEFT JOIN account AS maker ON maker.id = invitation.made_by";

fn read(row: &Row<'_>) -> rusqlite::Result<Invitation> {
    let account = |column: usize| match row.get(column)? {
        Some(id) => Ok::<_, rusqlite::Error>(Some(Account { id, name: row.get(column + 1)? })),
        None => Ok(None),
    };
    Ok(Invitation {
        id: row.get(0)?,
        back: account(1)?,
        made_by: account(3)?,
        made_ms: row.get(5)?,
        ends_ms: row.get(6)?,
    })
}

/// The invitation with this token, when it can be used.
fn open(tx: &Connection, token_digest: [u8; 32], now_ms: i64) -> rusqlite::Result<Option<Invitation>> {
    let sql = format!("{SELECT} WHERE token_digest = ?1 AND ends_ms > ?2 AND withdrawn_ms IS NULL");
    tx.query_row(&sql, params![token_digest, now_ms], read).optional()
}

impl Store {
    /// Notes an invitation and forgets those that are over. `back` is an account that ended and may return; `by` is who
    /// invites, absent at the server's own terminal. Gives its number; `None` when `back` has not ended.
    pub async fn invite(
        &self,
        token_digest: [u8; 32],
        back: Option<i64>,
        by: Option<i64>,
        now_ms: i64,
        ends_ms: i64,
    ) -> Result<Option<i64>, StoreError> {
        self.transact(move |tx| {
            forget_over(tx, now_ms)?;
            if let Some(account) = back {
                let ended = "SELECT EXISTS (SELECT 1 FROM account WHERE id = ?1 AND ended_ms IS NOT NULL)";
                if !tx.query_row(ended, [account], |row| row.get::<_, bool>(0))? {
                    return Ok((None, vec![]));
                }
                // The latest link is the one that counts.
                tx.execute("DELETE FROM invitation WHERE account = ?1", [account])?;
            }
            tx.execute(
                "INSERT INTO invitation (token_digest, account, made_by, made_ms, ends_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![token_digest, back, by, now_ms, ends_ms],
            )?;
            Ok((Some(tx.last_insert_rowid()), vec![Changed::Accounts]))
        })
        .await
    }

    /// The invitations that can be used, latest first.
    pub async fn invitations(&self, now_ms: i64) -> Result<Vec<Invitation>, StoreError> {
        self.read(move |c| {
            let sql =
                format!("{SELECT} WHERE ends_ms > ?1 AND withdrawn_ms IS NULL ORDER BY invitation.id DESC");
            c.prepare_cached(&sql)?.query_map([now_ms], read)?.collect()
        })
        .await
    }

    /// The invitation with this token, when it can be used.
    pub async fn invitation(
        &self,
        token_digest: [u8; 32],
        now_ms: i64,
    ) -> Result<Option<Invitation>, StoreError> {
        self.read(move |c| open(c, token_digest, now_ms)).await
    }

    /// Takes an invitation up: makes the account, or lets the one that it invites back in again under its own name.
    pub async fn accept_invitation(
        &self,
        token_digest: [u8; 32],
        name: String,
        password_hash: String,
        now_ms: i64,
    ) -> Result<Accepted, StoreError> {
        self.transact(move |tx| {
            let Some(invitation) = open(tx, token_digest, now_ms)? else { return Ok((Accepted::Over, vec![])) };
            let account = match invitation.back {
                Some(account) => {
                    tx.execute(
                        "UPDATE account SET ended_ms = NULL, ended_by = NULL, password_hash = ?2, created_ms = ?3
                         WHERE id = ?1",
                        params![account.id, password_hash, now_ms],
                    )?;
                    account
                }
                None => match insert(tx, &name, &password_hash, now_ms)? {
                    Some(account) => account,
                    None => return Ok((Accepted::NameTaken, vec![])),
                },
            };
            tx.execute(
                "UPDATE account SET invited_by = (SELECT made_by FROM invitation WHERE id = ?2) WHERE id = ?1",
                params![account.id, invitation.id],
            )?;
            tx.execute("DELETE FROM invitation WHERE id = ?1", [invitation.id])?;
            Ok((Accepted::Account(account), vec![Changed::Accounts]))
        })
        .await
    }

    /// Withdraws an invitation; false when it cannot be used any more anyway.
    pub async fn withdraw_invitation(&self, id: i64, now_ms: i64) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            let done = tx.execute(
                "UPDATE invitation SET withdrawn_ms = ?2 WHERE id = ?1 AND withdrawn_ms IS NULL",
                params![id, now_ms],
            )?;
            Ok((done > 0, vec![Changed::Accounts]))
        })
        .await
    }

    /// Undoes that within [`UNDO_MS`]; false when it is too late.
    pub async fn keep_invitation(&self, id: i64, now_ms: i64) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            let done = tx.execute(
                "UPDATE invitation SET withdrawn_ms = NULL WHERE id = ?1 AND withdrawn_ms > ?2",
                params![id, now_ms.saturating_sub(UNDO_MS)],
            )?;
            Ok((done > 0, vec![Changed::Accounts]))
        })
        .await
    }
}

fn forget_over(tx: &Transaction<'_>, now_ms: i64) -> rusqlite::Result<()> {
    tx.execute(
        "DELETE FROM invitation WHERE ends_ms <= ?1 OR withdrawn_ms <= ?2",
        params![now_ms, now_ms.saturating_sub(UNDO_MS)],
    )?;
    Ok(())
}
