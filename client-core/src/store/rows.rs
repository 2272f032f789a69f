//! Rows for lists, made from documents.

mod appointment;
mod candidate;
mod market;
mod organisation;

use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use samenspel_model::{DocId, booklet::Code, doc::Kind};

use super::{StoreError, docs::Stored};

/// Brings the rows of a document up to date.
pub(crate) fn upsert(tx: &Transaction<'_>, stored: &Stored) -> Result<(), StoreError> {
    match stored.doc.kind() {
        Kind::Candidate => candidate::upsert(tx, stored),
        Kind::Organisation => organisation::upsert(tx, stored),
        Kind::Market => market::upsert(tx, stored),
        Kind::Appointment => appointment::upsert(tx, stored),
    }
}

/// Removes the rows of a document.
pub(crate) fn remove(tx: &Transaction<'_>, id: DocId, kind: Kind) -> Result<(), StoreError> {
    match kind {
        Kind::Candidate => candidate::remove(tx, id),
        Kind::Organisation => organisation::remove(tx, id),
        Kind::Market => market::remove(tx, id),
        Kind::Appointment => appointment::remove(tx, id),
    }
}

/// What a person calls this document.
pub(crate) fn title(connection: &Connection, id: DocId, kind: Kind) -> Result<String, StoreError> {
    let sql = match kind {
        Kind::Candidate => "SELECT name FROM candidate WHERE id = :id",
        Kind::Organisation => "SELECT name FROM organisation WHERE id = :id",
        Kind::Market => "SELECT name FROM market WHERE id = :id",
        Kind::Appointment => "SELECT booklet || ' ' || date || ' ' || time FROM appointment WHERE id = :id",
    };
    let title: Option<String> = connection
        .prepare_cached(sql)?
        .query_row(named_params! {":id": id.as_bytes()}, |row| row.get(0))
        .optional()?;
    let title = title.unwrap_or_default();
    Ok(match title.split_once(' ').filter(|_| kind == Kind::Appointment) {
        Some((booklet, moment)) => {
            let booklet = Code::parse(booklet).map_or_else(|_| booklet.to_owned(), Code::display);
            format!("{booklet} · {moment}")
        }
        None => title,
    })
}
