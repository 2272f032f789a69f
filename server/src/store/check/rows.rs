//! Projected rows against a second making of them, in a database in memory.

use rusqlite::{Connection, OptionalExtension, params, types::Value};
use samenspel_model::{DocId, admit::Registers};

use super::{Checked, Finding};
use crate::store::{StoreError, project, schema};

/// Holds the rows of one document at a time, made anew.
pub(super) struct Scratch(Connection);

impl Scratch {
    pub(super) fn new() -> Result<Self, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        schema::make(&mut connection)?;
        connection.pragma_update(None, "foreign_keys", "OFF")?;
        Ok(Self(connection))
    }

    /// Compares the document's rows with what it says.
    pub(super) fn compare(
        &mut self,
        c: &Connection,
        id: DocId,
        registers: &Registers,
        checked: &mut Checked,
    ) -> Result<(), StoreError> {
        // Never committed: the next document finds it empty. No document stands here, so rows may point to none.
        let scratch = self.0.transaction()?;
        project::put(&scratch, id, registers.kind(), registers)?;
        let words: Option<String> = scratch
            .query_row("SELECT words FROM noun_row WHERE doc = ?1", params![id.as_bytes()], |row| row.get(0))
            .optional()?;
        if project::found(c, id)?.unwrap_or_default() != words.unwrap_or_default() {
            checked.find(Finding::Rows { doc: id, table: "found" });
        }
        for (table, key) in project::TABLES {
            if rows(c, table, key, id)? != rows(&scratch, table, key, id)? {
                checked.find(Finding::Rows { doc: id, table });
            }
        }
        Ok(())
    }
}

fn rows(c: &Connection, table: &str, key: &str, id: DocId) -> rusqlite::Result<Vec<Vec<Value>>> {
    let mut statement = c.prepare_cached(&format!("SELECT * FROM {table} WHERE {key} = ?1 ORDER BY 1, 2"))?;
    let columns = statement.column_count();
    let rows = statement.query_map(params![id.as_bytes()], |row| {
        (0..columns).map(|column| row.get(column)).collect::<rusqlite::Result<Vec<Value>>>()
    })?;
    rows.collect()
}
