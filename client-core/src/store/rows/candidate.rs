//! A candidate's row, booklets and search words.

use rusqlite::{Transaction, named_params};
use samenspel_model::{
    DocId, candidate,
    doc::{Fields, TextField},
    search,
};

use crate::store::{StoreError, docs::Stored};

pub(super) fn upsert(tx: &Transaction<'_>, stored: &Stored) -> Result<(), StoreError> {
    let sheet = candidate::read(&stored.doc);
    let row: i64 = tx
        .prepare_cached(
            "INSERT INTO candidate (id, name, sort, phone, mail, languages, talents, conflicts, updated_ms)
             VALUES (:id, :name, :sort, :phone, :mail, :languages, :talents, :conflicts, :updated_ms)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, sort = excluded.sort, phone = excluded.phone,
             mail = excluded.mail, languages = excluded.languages, talents = excluded.talents,
             conflicts = excluded.conflicts, updated_ms = excluded.updated_ms RETURNING row",
        )?
        .query_row(
            named_params! {
                ":id": stored.id.as_bytes(),
                ":name": sheet.name.value,
                ":sort": search::fold(&sheet.name.value),
                ":phone": sheet.phone.value,
                ":mail": sheet.mail.value,
                ":languages": sheet.languages.join(" "),
                ":talents": sheet.talents.join(" "),
                ":conflicts": i64::try_from(sheet.conflicts().count()).unwrap_or(i64::MAX),
                ":updated_ms": stored.doc.updated().0,
            },
            |row| row.get(0),
        )?;
    let codes: Vec<_> = sheet.booklets.iter().map(ToString::to_string).collect();
    tx.prepare_cached("DELETE FROM candidate_booklet WHERE candidate = :id")?
        .execute(named_params! {":id": stored.id.as_bytes()})?;
    for code in &codes {
        tx.prepare_cached("INSERT INTO candidate_booklet (candidate, code) VALUES (:id, :code)")?
            .execute(named_params! {":id": stored.id.as_bytes(), ":code": code})?;
    }
    // With every concurrent value: a person is found under the other number too.
    fn all(field: &TextField) -> impl Iterator<Item = &str> {
        std::iter::once(&field.value).chain(field.voices.iter().map(|voice| &voice.value)).map(String::as_str)
    }
    let texts = all(&sheet.name).chain(all(&sheet.mail)).chain(codes.iter().map(String::as_str));
    let words = search::words(texts, all(&sheet.phone));
    tx.prepare_cached("DELETE FROM candidate_fts WHERE rowid = :row")?
        .execute(named_params! {":row": row})?;
    tx.prepare_cached("INSERT INTO candidate_fts (rowid, words) VALUES (:row, :words)")?
        .execute(named_params! {":row": row, ":words": words})?;
    Ok(())
}

pub(super) fn remove(tx: &Transaction<'_>, id: DocId) -> Result<(), StoreError> {
    for sql in [
        "DELETE FROM candidate_fts WHERE rowid = (SELECT row FROM candidate WHERE id = :id)",
        "DELETE FROM candidate_booklet WHERE candidate = :id",
        "DELETE FROM candidate WHERE id = :id",
    ] {
        tx.prepare_cached(sql)?.execute(named_params! {":id": id.as_bytes()})?;
    }
    Ok(())
}
