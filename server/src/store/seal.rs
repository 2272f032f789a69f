//! The server's seal on a cursor: it believes only a place that it gave, and one that does not lie on its log any more
//! proves that the log was put back to a backup.

use std::sync::atomic::{AtomicI64, Ordering};

use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::{Millis, Space, env::DAY_MS, wire::Cursor};
use sha2::{Digest, Sha256};

use super::{Store, StoreError, sql};

/// For so long after a restore was first proven, devices may give back what others wrote.
const RELAY_MS: i64 = 30 * DAY_MS;
/// In `meta`: the epoch, and when it began. The two differ only when a clock was set back.
pub(super) const EPOCH: &str = "epoch";

/// Seals cursors.
#[derive(Debug)]
pub struct Seal {
    secret: [u8; 32],
    /// When a restore was last proven. It is part of every cursor: one of an earlier epoch proves no later restore, also
    /// when the backup has forgotten that epoch, where a count would begin again.
    epoch: AtomicI64,
}

impl Seal {
    pub(super) fn load(connection: &Connection, server: &SigningKey) -> Result<Self, StoreError> {
        let secret = Sha256::new().chain_update("samenspel cursor key 1").chain_update(server.as_bytes());
        let (epoch, _) = epoch(connection)?;
        Ok(Self { secret: secret.finalize().into(), epoch: AtomicI64::new(epoch.0) })
    }

    /// A place in a space's log, to be given to a device.
    pub(crate) fn cursor(&self, space: Space, seq: u64, chain: [u8; 16], base: u64) -> Cursor {
        let epoch = Millis(self.epoch.load(Ordering::Relaxed));
        let bare = Cursor { space, seal: [0; 16], seq, chain, base, epoch };
        Cursor { seal: self.of(&bare), ..bare }
    }

    /// Did this server give that place?
    pub(crate) fn is_on(&self, cursor: &Cursor) -> bool {
        let differs = |sum, (one, other): (&u8, &u8)| sum | (one ^ other);
        // In the same time whatever it is: nobody finds a seal byte by byte.
        self.of(cursor).iter().zip(&cursor.seal).fold(0, differs) == 0
    }

    fn of(&self, cursor: &Cursor) -> [u8; 16] {
        let digest = Sha256::new()
            .chain_update("samenspel cursor 1")
            .chain_update(self.secret)
            .chain_update(cursor.epoch.0.to_be_bytes())
            .chain_update(cursor.seq.to_be_bytes())
            .chain_update(cursor.chain)
            .chain_update(cursor.space.to_string())
            .finalize();
        let mut seal = [0; 16];
        seal.iter_mut().zip(digest.iter()).for_each(|(to, from)| *to = *from);
        seal
    }
}

impl Store {
    /// A device has a cursor of this epoch that this server gave and that does not lie on its log. Tells whether it may give
    /// back what others wrote.
    pub(super) async fn prove_restore(&self, of: Millis, now: Millis) -> Result<bool, StoreError> {
        let seal = self.keys().seal.clone();
        self.write(move |tx| {
            let (mut current, mut since) = epoch(tx)?;
            if of >= current {
                (current, since) = (now.max(of.plus_ms(1)), now);
                tx.execute(
                    "INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)",
                    params![EPOCH, [current.0.to_be_bytes(), since.0.to_be_bytes()].concat()],
                )?;
                seal.epoch.fetch_max(current.0, Ordering::Relaxed);
                tracing::warn!(
                    epoch = current.0,
                    "the log was put back to a backup: for thirty days devices give back what others wrote"
                );
            }
            Ok(now < since.plus_ms(RELAY_MS))
        })
        .await
    }
}

/// Was it proven in the last thirty days that the log was put back to a backup?
pub(super) fn was_just_restored(connection: &Connection, now: Millis) -> rusqlite::Result<bool> {
    let (epoch, since) = epoch(connection)?;
    Ok(epoch > Millis(0) && now < since.plus_ms(RELAY_MS))
}

/// When a restore was last proven, by the epoch and by the clock.
fn epoch(connection: &Connection) -> rusqlite::Result<(Millis, Millis)> {
    let value: Option<Vec<u8>> = connection
        .query_row("SELECT value FROM meta WHERE key = ?1", [EPOCH], |row| row.get(0))
        .optional()?;
    let Some(value) = value else { return Ok((Millis(0), Millis(0))) };
    let (epoch, since) = value.split_first_chunk().ok_or_else(|| sql::damaged(0))?;
    let since = since.try_into().map_err(|_| sql::damaged(0))?;
    Ok((Millis(i64::from_be_bytes(*epoch)), Millis(i64::from_be_bytes(since))))
}
