//! An organisation's row and those of its tasks.

use rusqlite::{Transaction, named_params};
use samenspel_model::{DocId, catalogue, search};

use crate::store::{StoreError, docs::Stored};

pub(super) fn upsert(tx: &Transaction<'_>, stored: &Stored) -> Result<(), StoreError> {
    let organisation = catalogue::read(&stored.doc);
    remove(tx, stored.id)?;
    tx.prepare_cached(
        "INSERT INTO organisation (id, name, sort, about, place, contact)
         VALUES (:id, :name, :sort, :about, :place, :contact)",
    )?
    .execute(named_params! {
        ":id": stored.id.as_bytes(),
        ":name": organisation.name,
        ":sort": search::fold(&organisation.name),
        ":about": organisation.about,
        ":place": organisation.place,
        ":contact": organisation.contact,
    })?;
    for task in &organisation.tasks {
        tx.prepare_cached(
            "INSERT INTO task (organisation, id, title, about, place, talents)
             VALUES (:organisation, :id, :title, :about, :place, :talents)",
        )?
        .execute(named_params! {
            ":organisation": stored.id.as_bytes(),
            ":id": task.id,
            ":title": task.title,
            ":about": task.about,
            ":place": task.place,
            ":talents": task.talents.join(" "),
        })?;
    }
    Ok(())
}

pub(super) fn remove(tx: &Transaction<'_>, id: DocId) -> Result<(), StoreError> {
    for sql in ["DELETE FROM task WHERE organisation = :id", "DELETE FROM organisation WHERE id = :id"] {
        tx.prepare_cached(sql)?.execute(named_params! {":id": id.as_bytes()})?;
    }
    Ok(())
}
