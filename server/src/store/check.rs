//! Verifies a database end to end: the file, the log, the documents made from it and the rows made from those.
//!
//! Architecture invariant: it only reads, and it believes nothing but the log's own bytes. Every change passes the gate once
//! more, in the order of the log (what an earlier version's gate let in is told, and is no damage); heads, snapshots
//! and rows must be what those changes make. The other tables are held against each other, against signatures and digests.

mod documents;
mod finding;
mod logs;
mod pages;
mod rows;
mod tables;
mod values;

use std::{fmt, path::Path};

use rusqlite::{Connection, ErrorCode, OpenFlags};
use samenspel_model::Millis;

pub use finding::{Finding, Remedy};

use super::{FILE, Store, StoreError, log, schema, sql};
use rows::Scratch;

/// What a database holds, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Checked {
    /// Documents.
    pub documents: usize,
    /// Their changes.
    pub changes: usize,
    /// Entries of the logs; more than changes where something was erased.
    pub entries: usize,
    /// When the last one arrived.
    pub last: Option<Millis>,
    /// What is wrong, or odd.
    pub findings: Vec<Finding>,
}

impl Checked {
    /// Is nothing wrong?
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.findings.iter().all(|finding| finding.remedy() == Remedy::Nothing)
    }

    fn find(&mut self, finding: Finding) {
        self.findings.push(finding);
    }
}

/// What a database holds, as a sentence for the person at the terminal.
impl fmt::Display for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} documents, {} changes", self.documents, self.changes)?;
        let last = self.last.and_then(|last| jiff::Timestamp::from_millisecond(last.0).ok());
        match last {
            Some(last) => {
                write!(f, ", the last one received on {}", last.strftime("%Y-%m-%d at %H:%M:%S UTC"))
            }
            None => write!(f, ", nothing received yet"),
        }
    }
}

/// Checks the database in this folder, whether its server runs or not; everything is seen at one moment.
pub fn check(folder: &Path) -> Result<Checked, StoreError> {
    let mut checked = Checked::default();
    match check_file(&folder.join(FILE), &mut checked) {
        // Damage that keeps SQLite from reading at all, or a column with what nobody writes there.
        Err(StoreError::Sqlite(error)) if is_damage(&error) => checked.find(Finding::File(error.to_string())),
        other => other?,
    }
    Ok(checked)
}

fn is_damage(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase))
        || matches!(
            error,
            rusqlite::Error::FromSqlConversionFailure(..) | rusqlite::Error::InvalidColumnType(..)
        )
}

fn check_file(path: &Path, checked: &mut Checked) -> Result<(), StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    schema::prepare_reader(&connection)?;
    schema::expect_known(&connection)?;
    let moment = connection.unchecked_transaction()?;
    check_all(&moment, checked)
}

fn check_all(c: &Connection, checked: &mut Checked) -> Result<(), StoreError> {
    pages::check(c, checked)?;
    if checked.findings.iter().any(|finding| matches!(finding, Finding::File(_))) {
        // What follows would read from damaged pages.
        return Ok(());
    }
    for space in log::spaces(c)? {
        logs::check(c, space, checked)?;
    }
    logs::check_linked(c, checked)?;
    if checked.findings.iter().any(|finding| matches!(finding, Finding::Unlinked(_))) {
        // What follows would be read along those.
        return Ok(());
    }
    let mut scratch = Scratch::new()?;
    let mut ids = c.prepare("SELECT id FROM doc ORDER BY id")?;
    for id in ids.query_map([], |row| sql::doc_id(row, 0))? {
        documents::check(c, id?, &mut scratch, checked)?;
    }
    tables::check(c, checked)?;
    values::check(c, checked)?;
    checked.last =
        c.query_row("SELECT max(received_ms) FROM entry WHERE hash <> x''", [], |row| sql::moment(row, 0))?;
    Ok(())
}

impl Store {
    /// Makes the states and rows of all documents again from the log, through the gate; gives the number of documents.
    pub async fn rebuild_rows(&self) -> Result<usize, StoreError> {
        self.transact(|tx| Ok((documents::rebuild(tx)?, vec![]))).await
    }
}
