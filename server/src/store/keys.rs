//! What makes this server itself: drawn when the database is made, kept in `meta`.

use std::sync::Arc;

use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use samenspel_model::{Env, booklet::BookletKey};

use super::{StoreError, seal::Seal};

/// The only booklet key so far; the QR code names it, so that later ones can follow.
pub(crate) const BOOKLET_KEY_ID: u16 = 1;
/// What a centre is called before it says so.
const UNNAMED: &str = "Samenspel";

/// In `meta`: the keys, and of each its public half, by which `samenspel check` sees that a key is still what it was.
pub(super) const SERVER: &str = "server-key";
pub(super) const SERVER_PUBLIC: &str = "server-public";
pub(super) const BOOKLETS: &str = "booklet-key";
pub(super) const BOOKLETS_PUBLIC: &str = "booklet-public";
/// The centre's name.
pub(super) const CENTRE: &str = "centre";

/// The centre's keys and names.
pub struct Keys {
    /// Name of the centre, as tablets show it.
    pub centre: String,
    /// Proves to devices that they talk to this server.
    pub(crate) server: SigningKey,
    /// Signs booklets.
    pub(crate) booklets: SigningKey,
    /// Seals cursors.
    pub(crate) seal: Arc<Seal>,
}

impl Keys {
    /// Public keys to verify booklets with.
    #[must_use]
    pub fn booklet_keys(&self) -> Vec<BookletKey> {
        vec![BookletKey { id: BOOKLET_KEY_ID, public: self.booklets.verifying_key().to_bytes() }]
    }

    /// The server's public key.
    #[must_use]
    pub fn server_public(&self) -> [u8; 32] {
        self.server.verifying_key().to_bytes()
    }

    pub(super) fn load_or_make(connection: &mut Connection, env: &mut Env) -> Result<Self, StoreError> {
        let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let server = SigningKey::from_bytes(&secret(&tx, SERVER, env)?);
        let booklets = SigningKey::from_bytes(&secret(&tx, BOOKLETS, env)?);
        for (name, key) in [(SERVER_PUBLIC, &server), (BOOKLETS_PUBLIC, &booklets)] {
            value(&tx, name, key.verifying_key().to_bytes().to_vec())?;
        }
        let centre = value(&tx, CENTRE, UNNAMED.as_bytes().to_vec())?;
        let centre = String::from_utf8(centre).map_err(|_| StoreError::Damaged("name of the centre"))?;
        let seal = Arc::new(Seal::load(&tx, &server)?);
        tx.commit()?;
        Ok(Self { centre, server, booklets, seal })
    }
}

fn secret(connection: &Connection, key: &str, env: &mut Env) -> Result<[u8; 32], StoreError> {
    let fresh: [u8; 32] = env.draw();
    value(connection, key, fresh.to_vec())?.try_into().map_err(|_| StoreError::Damaged("key"))
}

fn value(connection: &Connection, key: &str, fresh: Vec<u8>) -> Result<Vec<u8>, StoreError> {
    let known =
        connection.query_row("SELECT value FROM meta WHERE key = ?1", [key], |row| row.get(0)).optional()?;
    if let Some(known) = known {
        return Ok(known);
    }
    connection.execute("INSERT INTO meta (key, value) VALUES (?1, ?2)", params![key, fresh])?;
    Ok(fresh)
}
