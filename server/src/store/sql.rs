//! Values as columns.

use rusqlite::{Row, types::Type};
use samenspel_model::{ActorId, ChangeHash, DeviceId, DocId, Millis, Role, Space, doc::Kind};
use serde::{Serialize, de::DeserializeOwned};

/// A column that does not hold what was once written there.
pub(crate) fn damaged(column: usize) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Null, "damaged".into())
}

/// A number that never is negative.
pub(crate) fn unsigned(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    u64::try_from(row.get::<_, i64>(column)?).map_err(|_| damaged(column))
}

/// A count.
pub(crate) fn count(row: &Row<'_>, column: usize) -> rusqlite::Result<usize> {
    usize::try_from(row.get::<_, i64>(column)?).map_err(|_| damaged(column))
}

/// A number as SQLite keeps it; log numbers stay far below the limit.
pub(crate) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A limit as SQLite takes it.
pub(crate) fn limit(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(crate) fn doc_id(row: &Row<'_>, column: usize) -> rusqlite::Result<DocId> {
    row.get(column).map(DocId)
}

pub(crate) fn optional_doc_id(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<DocId>> {
    Ok(row.get::<_, Option<[u8; 16]>>(column)?.map(DocId))
}

pub(crate) fn device_id(row: &Row<'_>, column: usize) -> rusqlite::Result<DeviceId> {
    row.get(column).map(DeviceId)
}

pub(crate) fn actor_id(row: &Row<'_>, column: usize) -> rusqlite::Result<ActorId> {
    row.get(column).map(ActorId)
}

pub(crate) fn hash(row: &Row<'_>, column: usize) -> rusqlite::Result<ChangeHash> {
    row.get(column).map(ChangeHash)
}

pub(crate) fn moment(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Millis>> {
    Ok(row.get::<_, Option<i64>>(column)?.map(Millis))
}

pub(crate) fn kind(row: &Row<'_>, column: usize) -> rusqlite::Result<Kind> {
    Kind::from_number(row.get(column)?).ok_or_else(|| damaged(column))
}

pub(crate) fn role(row: &Row<'_>, column: usize) -> rusqlite::Result<Role> {
    row.get_ref(column)?.as_str().ok().and_then(|text| text.parse().ok()).ok_or_else(|| damaged(column))
}

pub(crate) fn space(row: &Row<'_>, column: usize) -> rusqlite::Result<Space> {
    row.get_ref(column)?.as_str().ok().and_then(|text| text.parse().ok()).ok_or_else(|| damaged(column))
}

/// Hashes beside each other.
pub(crate) fn hashes(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<ChangeHash>> {
    let bytes = row.get_ref(column)?.as_blob().map_err(|_| damaged(column))?;
    let (hashes, rest) = bytes.as_chunks::<32>();
    if rest.is_empty() { Ok(hashes.iter().copied().map(ChangeHash).collect()) } else { Err(damaged(column)) }
}

/// Hashes as one value.
pub(crate) fn joined(hashes: &[ChangeHash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}

/// A value kept as JSON.
pub(crate) fn json_value<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str().map_err(|_| damaged(column))?;
    serde_json::from_str(text).map_err(|_| damaged(column))
}

/// A value as JSON; ours are maps of texts and lists, which cannot fail.
pub(crate) fn json<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
