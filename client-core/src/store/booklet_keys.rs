//! The keys that this centre's booklets are verified with.

use rusqlite::{Connection, Transaction, named_params};
use samenspel_model::booklet::BookletKey;

use super::{StoreError, read};

/// The keys booklets are verified with.
pub(crate) fn all(connection: &Connection) -> Result<Vec<BookletKey>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT id, public FROM booklet_key ORDER BY id")?;
    let found =
        statement.query_map([], |row| Ok(BookletKey { id: row.get(0)?, public: read::bytes(row, 1)? }))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// Replaces the keys booklets are verified with.
pub(crate) fn replace(tx: &Transaction<'_>, keys: &[BookletKey]) -> Result<(), StoreError> {
    tx.execute("DELETE FROM booklet_key", [])?;
    for key in keys {
        tx.prepare_cached("INSERT OR REPLACE INTO booklet_key (id, public) VALUES (:id, :public)")?
            .execute(named_params! {":id": key.id, ":public": key.public})?;
    }
    Ok(())
}
