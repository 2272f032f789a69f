//! The file itself, as SQLite sees it, and the keys without which it is no centre.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::{Checked, Finding};
use crate::store::{StoreError, project};

/// Complaints of SQLite that are passed on; the first ones tell enough.
const COMPLAINTS_MAX: usize = 10;
/// Names in `meta` and the bytes each has.
const KEYS: [(&str, &str, usize); 2] = [("server-key", "server key", 32), ("booklet-key", "booklet key", 32)];

pub(super) fn check(c: &Connection, checked: &mut Checked) -> Result<(), StoreError> {
    let mut complaints = c.prepare("PRAGMA integrity_check")?;
    for line in complaints.query_map([], |row| row.get::<_, String>(0))?.take(COMPLAINTS_MAX) {
        match line {
            Ok(line) if line == "ok" => {}
            Ok(line) => checked.find(Finding::File(line)),
            // A file that is damaged enough cannot even be looked at.
            Err(error) => checked.find(Finding::File(error.to_string())),
        }
    }
    if checked.is_sound() {
        references(c, checked)?;
        keys(c, checked)?;
    }
    Ok(())
}

fn references(c: &Connection, checked: &mut Checked) -> Result<(), StoreError> {
    let mut broken: BTreeMap<(String, String), usize> = BTreeMap::new();
    let mut statement = c.prepare("PRAGMA foreign_key_check")?;
    for pair in statement.query_map([], |row| Ok((row.get(0)?, row.get(2)?)))? {
        *broken.entry(pair?).or_default() += 1;
    }
    // Rows made from documents are compared with those anyway.
    let derived = |table: &str| project::TABLES.iter().any(|(name, _)| *name == table);
    for ((table, parent), count) in broken.into_iter().filter(|((table, _), _)| !derived(table)) {
        checked.find(Finding::Reference { table, parent, count });
    }
    Ok(())
}

fn keys(c: &Connection, checked: &mut Checked) -> Result<(), StoreError> {
    for (key, words, bytes) in KEYS {
        let there: bool = c.query_row(
            "SELECT EXISTS (SELECT 1 FROM meta WHERE key = ?1 AND length(value) = ?2)",
            (key, i64::try_from(bytes).unwrap_or(i64::MAX)),
            |row| row.get(0),
        )?;
        if !there {
            checked.find(Finding::Key(words));
        }
    }
    Ok(())
}
