//! An appointment's row.

use rusqlite::{Transaction, named_params};
use samenspel_model::{DocId, Space, appointment, doc::Fields};

use crate::store::{StoreError, docs::Stored};

pub(super) fn upsert(tx: &Transaction<'_>, stored: &Stored) -> Result<(), StoreError> {
    let Space::Stand { organisation, market } = stored.space else {
        return Ok(());
    };
    let appointment = appointment::read(&stored.doc);
    tx.prepare_cached(
        "INSERT OR REPLACE INTO appointment
         (id, organisation, market, booklet, task, date, time, place, contact, remark, withdrawn, noted_ms)
         VALUES (:id, :organisation, :market, :booklet, :task, :date, :time, :place, :contact, :remark, :withdrawn, :noted_ms)",
    )?
    .execute(named_params! {
        ":id": stored.id.as_bytes(),
        ":organisation": organisation.as_bytes(),
        ":market": market.as_bytes(),
        ":booklet": appointment.booklet.map(|code| code.to_string()).unwrap_or_default(),
        ":task": appointment.task,
        ":date": appointment.date,
        ":time": appointment.time,
        ":place": appointment.place,
        ":contact": appointment.contact,
        ":remark": appointment.remark,
        ":withdrawn": appointment.withdrawn,
        ":noted_ms": stored.doc.updated().0,
    })?;
    Ok(())
}

pub(super) fn remove(tx: &Transaction<'_>, id: DocId) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM appointment WHERE id = :id")?
        .execute(named_params! {":id": id.as_bytes()})?;
    Ok(())
}
