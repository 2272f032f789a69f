//! Names that this device had before it was paired anew: what it wrote under them may still wait.

use rusqlite::{Connection, Transaction, named_params};
use samenspel_model::pairing::NAMES_MAX;

use super::{Identity, StoreError};

/// It was called so until now.
pub(crate) fn note(tx: &Transaction<'_>, name: &str) -> Result<(), StoreError> {
    tx.execute("INSERT OR REPLACE INTO earlier_name (name) VALUES (:name)", named_params! {":name": name})?;
    Ok(())
}

/// The names that it may have written under, latest first: today's and as many earlier ones as a server notes.
pub(crate) fn all(connection: &Connection, today: &Identity) -> Result<Vec<String>, StoreError> {
    let mut names = vec![today.label.clone()];
    let mut statement =
        connection.prepare("SELECT name FROM earlier_name WHERE name <> :today ORDER BY number DESC")?;
    for name in statement.query_map(named_params! {":today": today.label}, |row| row.get(0))? {
        names.push(name?);
    }
    names.truncate(NAMES_MAX);
    Ok(names)
}
