//! The tablet's database as 0.1 leaves it: what an app of today finds when a tablet is updated. The file is the released
//! one, emptied, so that the schema is 0.1's to the last byte. Only what cannot be made again is written here; the rows of
//! its lists are for whoever shows them.

use rusqlite::{Connection, params};

use super::{
    codec::encode,
    tablet::OldTablet,
    wire::{Goodbye, Id, RefusalCode, Role},
};

/// A tablet's database as it was released with 0.1, to be emptied.
pub const RELEASED_DATABASE: &[u8] =
    include_bytes!("../../../client-core/model/fixtures/0.1/databases/tablet.db");

impl OldTablet {
    /// Replaces what is in a copy of [`RELEASED_DATABASE`] by this tablet's. `origin` is its server's address, and
    /// `clock_offset_ms` what the server's clock was ahead of the tablet's at the last welcome.
    pub fn leave_in(
        &self,
        database: &mut Connection,
        origin: &str,
        clock_offset_ms: i64,
    ) -> rusqlite::Result<()> {
        let tx = database.transaction()?;
        empty(&tx)?;
        self.leave_identity(&tx, origin, clock_offset_ms)?;
        for actor in &self.own_actors {
            tx.execute("INSERT INTO own_author (actor) VALUES (?1)", [actor])?;
        }
        for (id, (space, doc)) in &self.docs {
            let heads: Vec<u8> = doc.heads().iter().flat_map(|head| head.0).collect();
            tx.execute(
                "INSERT INTO doc (id, kind, space, bytes, heads) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![id.0, doc.kind(), space, doc.save(), heads],
            )?;
        }
        for cursor in self.cursors.values() {
            tx.execute(
                "INSERT INTO cursor (space, log, seq, chain, base) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![
                    cursor.space,
                    cursor.log.0,
                    i64::try_from(cursor.seq).unwrap(),
                    cursor.chain,
                    i64::try_from(cursor.base).unwrap()
                ],
            )?;
        }
        self.leave_changes(&tx)?;
        for entry in &self.set_aside {
            tx.execute(
                "INSERT INTO inbound_quarantine (doc, entry, reason, at_ms) VALUES (?1, ?2, ?3, ?4)",
                params![entry.doc.0, encode(entry), "not for 0.1", self.now],
            )?;
        }
        tx.commit()
    }

    fn leave_identity(
        &self,
        database: &Connection,
        origin: &str,
        clock_offset_ms: i64,
    ) -> rusqlite::Result<()> {
        let pairing = &self.pairing;
        let id = |id: Option<Id>| id.map(|id| id.0.to_vec()).unwrap_or_default();
        let role = match self.role {
            Role::Desk => "desk",
            Role::Stand => "stand",
            Role::Coordinator => "coordinator",
        };
        database.execute(
            "INSERT INTO identity (one, device, secret, server_origin, server_public, centre, label, role, organisation,
             market, ends_ms, clock_offset_ms, closed) VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            params![
                pairing.device.0,
                self.key.to_bytes(),
                origin,
                pairing.server_public,
                pairing.centre,
                pairing.label,
                role,
                id(pairing.organisation),
                id(pairing.market),
                pairing.ends.unwrap_or(0),
                clock_offset_ms,
                self.closed.map_or("", closed),
            ],
        )?;
        for key in &pairing.booklet_keys {
            database.execute(
                "INSERT INTO booklet_key (id, public) VALUES (?1, ?2)",
                params![key.id, key.public],
            )?;
        }
        Ok(())
    }

    fn leave_changes(&self, database: &Connection) -> rusqlite::Result<()> {
        for waiting in &self.outbox {
            let change = &waiting.change;
            database.execute(
                "INSERT INTO outbox (doc, kind, space, hash, bytes, since_ms, relayed, acknowledged)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                params![
                    change.doc.0,
                    change.kind,
                    change.space,
                    waiting.hash.0,
                    change.bytes,
                    self.now,
                    waiting.relayed,
                    waiting.acknowledged
                ],
            )?;
        }
        for refused in &self.refused {
            let change = &refused.change;
            database.execute(
                "INSERT INTO refused (doc, kind, space, hash, bytes, code, title, at_ms)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, '', ?7) ON CONFLICT (doc, hash) DO UPDATE SET code = excluded.code",
                params![
                    refused.doc.0,
                    change.kind,
                    change.space,
                    refused.hash.0,
                    change.bytes,
                    code(refused.code),
                    self.now
                ],
            )?;
        }
        Ok(())
    }
}

fn empty(database: &Connection) -> rusqlite::Result<()> {
    let mut statement = database.prepare(
        "SELECT name FROM pragma_table_list
         WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite%'",
    )?;
    let tables: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for table in tables {
        database.execute(&format!("DELETE FROM {table}"), [])?;
    }
    Ok(())
}

fn closed(why: Goodbye) -> &'static str {
    match why {
        Goodbye::Revoked => "revoked",
        Goodbye::Ended => "ended",
        Goodbye::UnknownDevice => "unknown-device",
        Goodbye::VersionTooOld => "version-too-old",
        Goodbye::Confused => "confused",
        Goodbye::Stopping => "stopping",
    }
}

fn code(code: RefusalCode) -> &'static str {
    match code {
        RefusalCode::Malformed => "malformed",
        RefusalCode::TooLarge => "too-large",
        RefusalCode::History => "history",
        RefusalCode::NotAllowed => "not-allowed",
        RefusalCode::Value => "value",
        RefusalCode::WrongDocument => "wrong-document",
        RefusalCode::ForeignActor => "foreign-actor",
        RefusalCode::Revoked => "revoked",
        RefusalCode::Ended => "ended",
        RefusalCode::DependsOnRefused => "depends-on-refused",
    }
}
