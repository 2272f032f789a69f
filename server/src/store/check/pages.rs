//! The file itself, as SQLite sees it, and the keys without which it is no centre.

use std::collections::BTreeMap;

use ed25519_dalek::SigningKey;
use rusqlite::{Connection, OptionalExtension};

use super::{Checked, Finding};
use crate::store::{StoreError, keys, project, seal};

/// Complaints of SQLite that are passed on; the first ones tell enough.
const COMPLAINTS_MAX: usize = 10;
/// Names in `meta` of a key and of its public half, which a database has that a later version than 0.1.0 opened.
const KEYS: [(&str, &str, &str); 2] = [
    (keys::SERVER, keys::SERVER_PUBLIC, "server key"),
    (keys::BOOKLETS, keys::BOOKLETS_PUBLIC, "booklet key"),
];

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
    for (key, public, words) in KEYS {
        match public_of(c, key)? {
            None => checked.find(Finding::Key(words)),
            Some(half) if value(c, public)?.is_some_and(|kept| kept != half) => {
                checked.find(Finding::Meta(words));
            }
            Some(_) => {}
        }
    }
    let name = value(c, keys::CENTRE)?.and_then(|name| String::from_utf8(name).ok());
    if name.is_none_or(|name| name.is_empty()) {
        checked.find(Finding::Meta("name"));
    }
    if value(c, seal::EPOCH)?.is_some_and(|epoch| epoch.len() != 16) {
        checked.find(Finding::Meta("note of the last restore"));
    }
    Ok(())
}

/// The server's public key; nothing when its key is gone.
pub(super) fn server_public(c: &Connection) -> rusqlite::Result<Option<[u8; 32]>> {
    public_of(c, keys::SERVER)
}

fn public_of(c: &Connection, key: &str) -> rusqlite::Result<Option<[u8; 32]>> {
    let secret = value(c, key)?.and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
    Ok(secret.map(|secret| SigningKey::from_bytes(&secret).verifying_key().to_bytes()))
}

fn value(c: &Connection, key: &str) -> rusqlite::Result<Option<Vec<u8>>> {
    c.query_row("SELECT value FROM meta WHERE key = ?1", [key], |row| row.get(0)).optional()
}
