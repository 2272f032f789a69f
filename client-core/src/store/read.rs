//! Columns as the values they stand for.

use rusqlite::{Row, RowIndex, types::Type};
use samenspel_model::{ChangeHash, DocId, Millis, Space, doc::Kind};

/// Why a column is not what it should be, in SQLite's own terms, so that it travels through `query_map`.
pub(crate) fn wrong(column: &'static str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(0, column.to_owned(), Type::Null)
}

fn slice_of<T>(
    row: &Row<'_>,
    column: impl RowIndex,
    read: impl Fn(&[u8]) -> Option<T>,
    name: &'static str,
) -> rusqlite::Result<T> {
    row.get_ref(column)?.as_blob().ok().and_then(read).ok_or_else(|| wrong(name))
}

/// A document's id.
pub(crate) fn doc_id(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<DocId> {
    slice_of(row, column, DocId::from_slice, "document id")
}

/// A change's hash.
pub(crate) fn hash(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<ChangeHash> {
    slice_of(row, column, ChangeHash::from_slice, "hash")
}

/// A fixed number of bytes.
pub(crate) fn bytes<const N: usize>(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<[u8; N]> {
    slice_of(row, column, |blob| blob.try_into().ok(), "bytes")
}

/// Hashes one after the other.
pub(crate) fn hashes(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Vec<ChangeHash>> {
    slice_of(row, column, |blob| blob.chunks(32).map(ChangeHash::from_slice).collect(), "hashes")
}

/// A kind of document.
pub(crate) fn kind(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Kind> {
    Kind::from_number(row.get(column)?).ok_or_else(|| wrong("kind"))
}

/// A space.
pub(crate) fn space(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Space> {
    row.get_ref(column)?.as_str()?.parse().map_err(|_| wrong("space"))
}

/// A moment.
pub(crate) fn millis(row: &Row<'_>, column: impl RowIndex) -> rusqlite::Result<Millis> {
    row.get(column).map(Millis)
}
