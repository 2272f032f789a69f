//! Coordinators' accounts and their logins. Only digests of login tokens are stored.

use rusqlite::{OptionalExtension, params};

use super::{Store, StoreError};

/// Tables of this file; part of the first migration.
pub const SCHEMA: &str = "
CREATE TABLE account (
    id            INTEGER PRIMARY KEY,
    name          TEXT NOT NULL COLLATE NOCASE UNIQUE,
    password_hash TEXT NOT NULL,
    created_ms    INTEGER NOT NULL
) STRICT;

CREATE TABLE login (
    token_digest  BLOB NOT NULL PRIMARY KEY,
    account       INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    opened_ms     INTEGER NOT NULL,
    ends_ms       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
";

/// A coordinator who may log in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Number of the account.
    pub id: i64,
    /// Name, as shown.
    pub name: String,
}

impl Store {
    /// Is there any account yet?
    pub async fn has_account(&self) -> Result<bool, StoreError> {
        self.read(|c| c.query_row("SELECT EXISTS (SELECT 1 FROM account)", [], |row| row.get(0))).await
    }

    /// The first account, when there is none yet; false when somebody was faster.
    pub async fn insert_first_account(
        &self,
        name: String,
        password_hash: String,
        now_ms: i64,
    ) -> Result<bool, StoreError> {
        self.write(move |tx| {
            let made = tx.execute(
                "INSERT INTO account (name, password_hash, created_ms)
                 SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM account)",
                params![name, password_hash, now_ms],
            )?;
            Ok(made == 1)
        })
        .await
    }

    /// The account of this name with its password hash.
    pub async fn account_by_name(&self, name: String) -> Result<Option<(Account, String)>, StoreError> {
        self.read(move |c| {
            c.query_row("SELECT id, name, password_hash FROM account WHERE name = ?1", [name], |row| {
                Ok((Account { id: row.get(0)?, name: row.get(1)? }, row.get(2)?))
            })
            .optional()
        })
        .await
    }

    /// Notes a login and forgets those that ended.
    pub async fn open_login(
        &self,
        account: i64,
        token_digest: [u8; 32],
        now_ms: i64,
        ends_ms: i64,
    ) -> Result<(), StoreError> {
        self.write(move |tx| {
            tx.execute("DELETE FROM login WHERE ends_ms <= ?1", [now_ms])?;
            tx.execute(
                "INSERT INTO login (token_digest, account, opened_ms, ends_ms) VALUES (?1, ?2, ?3, ?4)",
                params![token_digest, account, now_ms, ends_ms],
            )?;
            Ok(())
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
                "SELECT account.id, account.name FROM login JOIN account ON account.id = login.account
                 WHERE login.token_digest = ?1 AND login.ends_ms > ?2",
                params![token_digest, now_ms],
                |row| Ok(Account { id: row.get(0)?, name: row.get(1)? }),
            )
            .optional()
        })
        .await
    }

    /// Ends a login.
    pub async fn close_login(&self, token_digest: [u8; 32]) -> Result<(), StoreError> {
        self.write(move |tx| {
            tx.execute("DELETE FROM login WHERE token_digest = ?1", params![token_digest])?;
            Ok(())
        })
        .await
    }
}
