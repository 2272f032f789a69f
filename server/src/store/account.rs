//! Coordinators' accounts.

mod end;
mod invitation;
mod login;

use rusqlite::{OptionalExtension, Row, Transaction, params};
use samenspel_model::{ActorId, DeviceId, Role, doc::Author};
use sha2::{Digest, Sha256};

use super::{Store, StoreError};
use crate::account;

pub use end::AccountLine;
pub use invitation::{Accepted, Invitation};
pub use login::Guessed;

/// Tables of this folder.
pub const SCHEMA: &str = "
CREATE TABLE account (
    id             INTEGER PRIMARY KEY,
    name           TEXT NOT NULL,
    name_key       TEXT NOT NULL UNIQUE, -- the name without case; an account that ended keeps it: a name is one person
    password_hash  TEXT NOT NULL, -- empty when no password fits
    created_ms     INTEGER NOT NULL,
    invited_by     INTEGER REFERENCES account (id), -- absent for the first, and when invited at the server's terminal
    ended_ms       INTEGER,
    ended_by       INTEGER REFERENCES account (id),
    login_ms       INTEGER, -- the latest login
    wrong_count    INTEGER NOT NULL DEFAULT 0, -- wrong passwords, see account/login.rs
    wrong_since_ms INTEGER NOT NULL DEFAULT 0,
    wrong_last_ms  INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE login (
    token_digest  BLOB NOT NULL PRIMARY KEY,
    account       INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    opened_ms     INTEGER NOT NULL,
    ends_ms       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE invitation (
    id           INTEGER PRIMARY KEY AUTOINCREMENT, -- an old page must not withdraw a newer one
    token_digest BLOB NOT NULL UNIQUE,
    account      INTEGER REFERENCES account (id), -- whom it invites back; absent for somebody new
    made_by      INTEGER REFERENCES account (id),
    made_ms      INTEGER NOT NULL,
    ends_ms      INTEGER NOT NULL,
    withdrawn_ms INTEGER
) STRICT;
";

/// A coordinator who may log in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Number of the account.
    pub id: i64,
    /// Name, as shown.
    pub name: String,
}

impl Account {
    /// The device that this account is in the logs. It has no key, so nobody can connect as it. Paired devices have random
    /// ids.
    #[must_use]
    pub fn device(&self) -> DeviceId {
        DeviceId(u128::from(self.id.unsigned_abs()).to_be_bytes())
    }

    /// The server itself, as what it finds out is signed.
    pub(crate) fn of_the_server() -> Self {
        Self { id: 0, name: "Samenspel".to_owned() }
    }

    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { id: row.get("id")?, name: row.get("name")? })
    }
}

/// What stands as author in the changes that somebody of this name makes at the dashboard.
pub(super) fn label(name: &str) -> String {
    format!("{name}, dashboard")
}

impl Store {
    /// Is there any account yet?
    pub async fn has_account(&self) -> Result<bool, StoreError> {
        self.read(|c| c.query_row("SELECT EXISTS (SELECT 1 FROM account)", [], |row| row.get(0))).await
    }

    /// The first account, when there is none yet; `None` when somebody was faster.
    pub async fn insert_first_account(
        &self,
        name: String,
        password_hash: String,
        now_ms: i64,
    ) -> Result<Option<Account>, StoreError> {
        self.write(move |tx| {
            let taken: bool = tx.query_row("SELECT EXISTS (SELECT 1 FROM account)", [], |row| row.get(0))?;
            if taken { Ok(None) } else { insert(tx, &name, &password_hash, now_ms) }
        })
        .await
    }

    /// An account; `None` when the name is taken.
    pub async fn insert_account(
        &self,
        name: String,
        password_hash: String,
        now_ms: i64,
    ) -> Result<Option<Account>, StoreError> {
        self.write(move |tx| insert(tx, &name, &password_hash, now_ms)).await
    }

    /// The account of this name, in whatever case, with its password hash, unless it has ended.
    pub async fn account_by_name(&self, name: &str) -> Result<Option<(Account, String)>, StoreError> {
        let key = account::name_key(name);
        self.read(move |c| {
            c.query_row(
                "SELECT id, name, password_hash FROM account WHERE name_key = ?1 AND ended_ms IS NULL",
                [key],
                |row| Ok((Account::read(row)?, row.get("password_hash")?)),
            )
            .optional()
        })
        .await
    }

    /// This account as an author. Its actor id is random for this start of the server.
    pub(crate) fn author(&self, account: &Account) -> Author {
        let digest =
            Sha256::new().chain_update(self.start()).chain_update(account.device().as_bytes()).finalize();
        let mut actor = [0; 8];
        actor.iter_mut().zip(digest).for_each(|(byte, drawn)| *byte = drawn);
        Author { actor: ActorId(actor), name: label(&account.name) }
    }
}

/// Makes an account and the device that it is in the logs; `None` when the name is taken.
fn insert(
    tx: &Transaction<'_>,
    name: &str,
    password_hash: &str,
    now_ms: i64,
) -> rusqlite::Result<Option<Account>> {
    let made = tx
        .query_row(
            "INSERT INTO account (name, name_key, password_hash, created_ms) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (name_key) DO NOTHING RETURNING id, name",
            params![name, account::name_key(name), password_hash, now_ms],
            Account::read,
        )
        .optional()?;
    if let Some(account) = &made {
        tx.execute(
            "INSERT INTO device (id, public, label, role, digits, app, paired_ms) VALUES (?1, x'', ?2, ?3, '', '', ?4)",
            params![account.device().as_bytes(), label(name), Role::Coordinator.as_str(), now_ms],
        )?;
    }
    Ok(made)
}
