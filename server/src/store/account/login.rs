//! Logins, of which only digests of their tokens are stored, and the wrong passwords that coordinators should hear of.

use rusqlite::{OptionalExtension, params};
use samenspel_model::env::DAY_MS;

use super::Account;
use crate::store::{Changed, Store, StoreError};

/// Wrong passwords that may be slips of the account's own person: forgotten when the right one follows or after a day.
const SLIPS_MAX: i64 = 4;

/// Whose password was given wrongly so often that it should be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guessed {
    /// Whose password.
    pub account: Account,
    /// How often.
    pub count: usize,
    /// Since when.
    pub since_ms: i64,
}

impl Store {
    /// Notes a login and forgets those that ended.
    pub async fn open_login(
        &self,
        account: i64,
        token_digest: [u8; 32],
        now_ms: i64,
        ends_ms: i64,
    ) -> Result<(), StoreError> {
        self.transact(move |tx| {
            tx.execute("DELETE FROM login WHERE ends_ms <= ?1", [now_ms])?;
            tx.execute(
                "INSERT INTO login (token_digest, account, opened_ms, ends_ms) VALUES (?1, ?2, ?3, ?4)",
                params![token_digest, account, now_ms, ends_ms],
            )?;
            tx.execute("UPDATE account SET login_ms = ?2 WHERE id = ?1", params![account, now_ms])?;
            tx.execute(
                "UPDATE account SET wrong_count = 0 WHERE id = ?1 AND wrong_count <= ?2",
                params![account, SLIPS_MAX],
            )?;
            Ok(((), vec![Changed::Accounts]))
        })
        .await
    }

    /// Whose login this is, unless it ended.
    pub async fn account_of_login(
        &self,
        token_digest: [u8; 32],
        now_ms: i64,
    ) -> Result<Option<Account>, StoreError> {
        self.read(move |c| {
            c.query_row(
                "SELECT account.id AS id, account.name AS name FROM login JOIN account ON account.id = login.account
                 WHERE login.token_digest = ?1 AND login.ends_ms > ?2 AND account.ended_ms IS NULL",
                params![token_digest, now_ms],
                Account::read,
            )
            .optional()
        })
        .await
    }

    /// Ends a login.
    pub async fn close_login(&self, token_digest: [u8; 32]) -> Result<(), StoreError> {
        self.transact(move |tx| {
            tx.execute("DELETE FROM login WHERE token_digest = ?1", params![token_digest])?;
            Ok(((), vec![Changed::Accounts]))
        })
        .await
    }

    /// Notes a wrong password for an account.
    pub async fn note_wrong_password(&self, account: i64, now_ms: i64) -> Result<(), StoreError> {
        self.transact(move |tx| {
            let slips_ago =
                "UPDATE account SET wrong_count = 0 WHERE id = ?1 AND wrong_count <= ?2 AND wrong_last_ms <= ?3";
            tx.execute(slips_ago, params![account, SLIPS_MAX, now_ms.saturating_sub(DAY_MS)])?;
            let told = tx
                .query_row(
                    "UPDATE account SET wrong_since_ms = CASE wrong_count WHEN 0 THEN ?2 ELSE wrong_since_ms END,
                                        wrong_count = wrong_count + 1, wrong_last_ms = ?2
                     WHERE id = ?1 RETURNING wrong_count > ?3",
                    params![account, now_ms, SLIPS_MAX],
                    |row| row.get::<_, bool>(0),
                )
                .optional()?;
            Ok(((), if told == Some(true) { vec![Changed::Accounts] } else { vec![] }))
        })
        .await
    }

    /// Whose passwords were given wrongly too often, until a coordinator has seen it.
    pub async fn guessed_accounts(&self) -> Result<Vec<Guessed>, StoreError> {
        self.read(|c| {
            let mut statement = c.prepare_cached(
                "SELECT id, name, wrong_count, wrong_since_ms FROM account WHERE wrong_count > ?1 AND ended_ms IS NULL ORDER BY name_key",
            )?;
            let guessed = statement.query_map([SLIPS_MAX], |row| {
                let account = Account::read(row)?;
                Ok(Guessed { account, count: crate::store::sql::count(row, 2)?, since_ms: row.get(3)? })
            })?;
            guessed.collect()
        })
        .await
    }

    /// A coordinator has seen how often an account's password was given wrongly.
    pub async fn guesses_seen(&self, account: i64) -> Result<(), StoreError> {
        self.transact(move |tx| {
            tx.execute("UPDATE account SET wrong_count = 0 WHERE id = ?1", [account])?;
            Ok(((), vec![Changed::Accounts]))
        })
        .await
    }
}
