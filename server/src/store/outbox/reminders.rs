//! Who is reminded: once of an appointment on its day, and only whoever got a digest.

use rusqlite::{Connection, params};
use samenspel_model::DocId;

/// Did a digest go to this recipient?
pub(crate) fn was_sent(c: &Connection, recipient: &str) -> rusqlite::Result<bool> {
    c.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM message WHERE recipient = ?1 AND kind = 'digest' AND state = 'sent')",
    )?
    .query_row([recipient], |row| row.get(0))
}

/// Notes that this recipient is reminded of it; false when that was noted before.
pub(crate) fn note(tx: &Connection, recipient: &str, doc: DocId, day: &str) -> rusqlite::Result<bool> {
    let noted = tx
        .prepare_cached("INSERT OR IGNORE INTO reminded (doc, recipient, day) VALUES (?1, ?2, ?3)")?
        .execute(params![doc.as_bytes(), recipient, day])?;
    Ok(noted > 0)
}
