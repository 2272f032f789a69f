//! Who the coordinators are, how an account ends, and a new password.

use rusqlite::params;

use super::Account;
use crate::store::{Changed, Store, StoreError, UNDO_MS};

/// A coordinator in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountLine {
    /// The account.
    pub account: Account,
    /// Since when.
    pub created_ms: i64,
    /// Who invited them; absent for the first one and for invitations of the server's own terminal.
    pub invited_by: Option<String>,
    /// The latest login.
    pub login_ms: Option<i64>,
    /// When it ended.
    pub ended_ms: Option<i64>,
    /// Who ended it.
    pub ended_by: Option<String>,
}

impl Store {
    /// Everybody who is or was a coordinator: those who are first, by name.
    pub async fn account_lines(&self) -> Result<Vec<AccountLine>, StoreError> {
        self.read(|c| {
            let mut statement = c.prepare_cached(
                "SELECT account.id AS id, account.name AS name, account.created_ms AS created_ms,
                        inviter.name AS invited_by, account.login_ms AS login_ms, account.ended_ms AS ended_ms,
                        ender.name AS ended_by
                 FROM account LEFT JOIN account AS inviter ON inviter.id = account.invited_by
                 LEFT JOIN account AS ender ON ender.id = account.ended_by
                 ORDER BY account.ended_ms IS NOT NULL, account.name_key",
            )?;
            let lines = statement.query_map([], |row| {
                Ok(AccountLine {
                    account: Account::read(row)?,
                    created_ms: row.get("created_ms")?,
                    invited_by: row.get("invited_by")?,
                    login_ms: row.get("login_ms")?,
                    ended_ms: row.get("ended_ms")?,
                    ended_by: row.get("ended_by")?,
                })
            })?;
            lines.collect()
        })
        .await
    }

    /// Ends an account, and with it its logins and the invitations it made. Nobody ends their own, so there is always one left; false for that, and when
    /// either had ended already.
    pub async fn end_account(&self, account: i64, by: i64, now_ms: i64) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            let done = tx.execute(
                "UPDATE account SET ended_ms = ?3, ended_by = ?2 WHERE id = ?1 AND id <> ?2 AND ended_ms IS NULL
                 AND EXISTS (SELECT 1 FROM account AS ender WHERE ender.id = ?2 AND ender.ended_ms IS NULL)",
                params![account, by, now_ms],
            )?;
            if done > 0 {
                let withdraw =
                    "UPDATE invitation SET withdrawn_ms = ?2 WHERE made_by = ?1 AND withdrawn_ms IS NULL";
                tx.execute(withdraw, params![account, now_ms])?;
            }
            Ok((done > 0, vec![Changed::Accounts]))
        })
        .await
    }

    /// Undoes that within [`UNDO_MS`]; false when it is too late.
    pub async fn keep_account(&self, account: i64, now_ms: i64) -> Result<bool, StoreError> {
        self.transact(move |tx| {
            let since = now_ms.saturating_sub(UNDO_MS);
            tx.execute(
                "UPDATE invitation SET withdrawn_ms = NULL WHERE made_by = ?1
                 AND withdrawn_ms = (SELECT ended_ms FROM account WHERE id = ?1 AND ended_ms > ?2)",
                params![account, since],
            )?;
            let done = tx.execute(
                "UPDATE account SET ended_ms = NULL, ended_by = NULL WHERE id = ?1 AND ended_ms > ?2",
                params![account, since],
            )?;
            Ok((done > 0, vec![Changed::Accounts]))
        })
        .await
    }

    /// Forgets the passwords and logins of accounts that ended more than [`UNDO_MS`] ago.
    pub async fn forget_ended(&self, now_ms: i64) -> Result<(), StoreError> {
        self.transact(move |tx| {
            let ended = "SELECT id FROM account WHERE ended_ms <= ?1";
            let before = now_ms.saturating_sub(UNDO_MS);
            tx.execute(&format!("DELETE FROM login WHERE account IN ({ended})"), [before])?;
            let gone = tx.execute(
                &format!(
                    "UPDATE account SET password_hash = '' WHERE id IN ({ended}) AND password_hash <> ''"
                ),
                [before],
            )?;
            Ok(((), if gone > 0 { vec![Changed::Accounts] } else { vec![] }))
        })
        .await
    }

    /// Replaces an account's password and ends its logins but this one.
    pub async fn change_password(
        &self,
        account: i64,
        password_hash: String,
        login: [u8; 32],
    ) -> Result<(), StoreError> {
        self.transact(move |tx| {
            tx.execute(
                "UPDATE account SET password_hash = ?2 WHERE id = ?1",
                params![account, password_hash],
            )?;
            tx.execute(
                "DELETE FROM login WHERE account = ?1 AND token_digest <> ?2",
                params![account, login],
            )?;
            Ok(((), vec![Changed::Accounts]))
        })
        .await
    }
}
