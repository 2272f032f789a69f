//! A market's row and those of its stands.

use rusqlite::{Transaction, named_params};
use samenspel_model::{DocId, market};

use crate::store::{StoreError, docs::Stored};

pub(super) fn upsert(tx: &Transaction<'_>, stored: &Stored) -> Result<(), StoreError> {
    let market = market::read(&stored.doc);
    remove(tx, stored.id)?;
    tx.prepare_cached("INSERT INTO market (id, name, date, place) VALUES (:id, :name, :date, :place)")?
        .execute(named_params! {
            ":id": stored.id.as_bytes(),
            ":name": market.name,
            ":date": market.date,
            ":place": market.place,
        })?;
    for (organisation, sign) in &market.stands {
        tx.prepare_cached(
            "INSERT INTO stand (market, organisation, sign) VALUES (:market, :organisation, :sign)",
        )?
        .execute(named_params! {
            ":market": stored.id.as_bytes(),
            ":organisation": organisation.as_bytes(),
            ":sign": sign,
        })?;
    }
    Ok(())
}

pub(super) fn remove(tx: &Transaction<'_>, id: DocId) -> Result<(), StoreError> {
    for sql in ["DELETE FROM stand WHERE market = :id", "DELETE FROM market WHERE id = :id"] {
        tx.prepare_cached(sql)?.execute(named_params! {":id": id.as_bytes()})?;
    }
    Ok(())
}
