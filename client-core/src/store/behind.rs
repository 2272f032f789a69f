//! Who is behind this shared tablet, whether it is locked, and wrong tries at PINs. On disk, so that a reload opens nothing.

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use samenspel_model::{DocId, Millis, doc::Kind};

use super::{StoreError, read, records, records::Record};

/// Who said that they are behind the tablet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Behind {
    /// Their document, which may be gone by now.
    pub(crate) volunteer: DocId,
    /// The day on which they said so, `YYYY-MM-DD`: the next day begins with nobody.
    pub(crate) day: String,
    /// Is the tablet locked?
    pub(crate) locked: bool,
}

impl Behind {
    /// Does it still hold on this day? A lock does until somebody opens it.
    pub(crate) fn holds(&self, today: &str) -> bool {
        self.locked || self.day == today
    }
}

/// Who is behind it.
pub(crate) fn get(connection: &Connection) -> Result<Option<Behind>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT volunteer, day, locked FROM behind")?
        .query_row([], |row| {
            Ok(Behind { volunteer: read::doc_id(row, 0)?, day: row.get(1)?, locked: row.get(2)? })
        })
        .optional()?)
}

/// Somebody else is, or nobody.
pub(crate) fn put(tx: &Transaction<'_>, behind: Option<Behind>) -> Result<(), StoreError> {
    tx.execute("DELETE FROM behind", [])?;
    if let Some(Behind { volunteer, day, locked }) = behind {
        tx.execute(
            "INSERT INTO behind (one, volunteer, day, locked) VALUES (1, :volunteer, :day, :locked)",
            named_params! {":volunteer": volunteer.as_bytes(), ":day": day, ":locked": locked},
        )?;
    }
    Ok(())
}

/// A volunteer.
pub(crate) fn volunteer(connection: &Connection, id: DocId) -> Result<Option<Record>, StoreError> {
    Ok(records::one(connection, id)?.filter(|record| record.kind == Kind::Volunteer))
}

/// Wrong tries at somebody's PIN, and when the last was.
pub(crate) fn tries(connection: &Connection, volunteer: DocId) -> Result<(u32, Millis), StoreError> {
    let found = connection
        .prepare_cached("SELECT wrong, since_ms FROM pin_try WHERE volunteer = :volunteer")?
        .query_row(named_params! {":volunteer": volunteer.as_bytes()}, |row| {
            Ok((row.get(0)?, read::millis(row, 1)?))
        })
        .optional()?;
    Ok(found.unwrap_or_default())
}

/// So many wrong tries, the last one now; none after the right one.
pub(crate) fn note_tries(
    tx: &Transaction<'_>,
    volunteer: DocId,
    wrong: u32,
    now: Millis,
) -> Result<(), StoreError> {
    let volunteer = volunteer.as_bytes();
    if wrong == 0 {
        tx.execute(
            "DELETE FROM pin_try WHERE volunteer = :volunteer",
            named_params! {":volunteer": volunteer},
        )?;
    } else {
        tx.execute(
            "INSERT OR REPLACE INTO pin_try (volunteer, wrong, since_ms) VALUES (:volunteer, :wrong, :now)",
            named_params! {":volunteer": volunteer, ":wrong": wrong, ":now": now.0},
        )?;
    }
    Ok(())
}
