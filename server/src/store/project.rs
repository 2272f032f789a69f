//! Rows made of documents, written in the transaction that changes the document.

use rusqlite::{Connection, params};
use samenspel_model::{
    DocId, Millis, appointment::Appointment, candidate::Candidate, catalogue::Organisation, doc::Voice,
    market::Market,
};

use super::{search, sql};
use crate::view::View;

/// Every projected table and its column that names the document.
pub(crate) const TABLES: [(&str, &str); 8] = [
    ("candidate_booklet", "candidate"),
    ("conflict", "candidate"),
    ("candidate", "doc"),
    ("task", "organisation"),
    ("organisation", "doc"),
    ("stand", "market"),
    ("market", "doc"),
    ("appointment", "doc"),
];

/// Replaces a document's rows.
pub(crate) fn put(tx: &Connection, id: DocId, view: &View) -> rusqlite::Result<()> {
    search::put(tx, id, view)?;
    match view {
        View::Candidate { sheet, conflicts, updated } => put_candidate(tx, id, sheet, conflicts, *updated),
        View::Organisation(organisation) => put_organisation(tx, id, organisation),
        View::Market(market) => put_market(tx, id, market),
        View::Appointment { appointment, organisation, market, updated } => {
            put_appointment(tx, id, appointment, (*organisation, *market), *updated)
        }
    }
}

fn put_candidate(
    tx: &Connection,
    id: DocId,
    sheet: &Candidate,
    conflicts: &[(&'static str, Vec<Voice>)],
    updated: Millis,
) -> rusqlite::Result<()> {
    tx.prepare_cached("DELETE FROM candidate WHERE doc = ?1")?.execute(params![id.as_bytes()])?;
    tx.prepare_cached(
        "INSERT INTO candidate (doc, name, phone, mail, remark, languages, talents,
                                consent_store_ms, consent_forward_ms, updated_ms, sort)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )?
    .execute(params![
        id.as_bytes(),
        sheet.name.value,
        sheet.phone.value,
        sheet.mail.value,
        sheet.remark.value,
        sql::json(&sheet.languages),
        sql::json(&sheet.talents),
        sheet.consent.store.0,
        sheet.consent.forward.0,
        updated.0,
        samenspel_model::search::fold(&sheet.name.value),
    ])?;
    let mut booklet = tx.prepare_cached("INSERT INTO candidate_booklet (candidate, code) VALUES (?1, ?2)")?;
    for code in &sheet.booklets {
        booklet.execute(params![id.as_bytes(), code.to_string()])?;
    }
    let mut conflict =
        tx.prepare_cached("INSERT INTO conflict (candidate, field, voices) VALUES (?1, ?2, ?3)")?;
    for (field, voices) in conflicts {
        conflict.execute(params![id.as_bytes(), field, sql::json(voices)])?;
    }
    Ok(())
}

fn put_organisation(tx: &Connection, id: DocId, organisation: &Organisation) -> rusqlite::Result<()> {
    tx.prepare_cached("DELETE FROM organisation WHERE doc = ?1")?.execute(params![id.as_bytes()])?;
    let Organisation { name, about, place, contact, tasks } = organisation;
    tx.prepare_cached(
        "INSERT INTO organisation (doc, name, about, place, contact) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![id.as_bytes(), name, about, place, contact])?;
    let mut insert = tx.prepare_cached(
        "INSERT INTO task (organisation, id, title, about, place, talents) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for task in tasks {
        insert.execute(params![
            id.as_bytes(),
            task.id,
            task.title,
            task.about,
            task.place,
            sql::json(&task.talents)
        ])?;
    }
    Ok(())
}

fn put_market(tx: &Connection, id: DocId, market: &Market) -> rusqlite::Result<()> {
    tx.prepare_cached("DELETE FROM market WHERE doc = ?1")?.execute(params![id.as_bytes()])?;
    tx.prepare_cached("INSERT INTO market (doc, name, date, place) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![id.as_bytes(), market.name, market.date, market.place])?;
    let mut insert =
        tx.prepare_cached("INSERT INTO stand (market, organisation, sign) VALUES (?1, ?2, ?3)")?;
    for (organisation, sign) in &market.stands {
        insert.execute(params![id.as_bytes(), organisation.as_bytes(), sign])?;
    }
    Ok(())
}

fn put_appointment(
    tx: &Connection,
    id: DocId,
    appointment: &Appointment,
    (organisation, market): (DocId, DocId),
    updated: Millis,
) -> rusqlite::Result<()> {
    let booklet = appointment.booklet.map(|code| code.to_string()).unwrap_or_default();
    let row = params![
        id.as_bytes(),
        organisation.as_bytes(),
        market.as_bytes(),
        booklet,
        appointment.task,
        appointment.date,
        appointment.time,
        appointment.place,
        appointment.contact,
        appointment.remark,
        appointment.withdrawn,
        updated.0,
    ];
    // Nearly always it keeps its booklet, and the index is left alone.
    let mut kept = tx.prepare_cached(
        "UPDATE appointment SET organisation = ?2, market = ?3, task = ?5, date = ?6, time = ?7, place = ?8,
                                contact = ?9, remark = ?10, withdrawn = ?11, updated_ms = ?12
         WHERE doc = ?1 AND booklet = ?4",
    )?;
    if kept.execute(row)? == 0 {
        tx.prepare_cached(
            "INSERT OR REPLACE INTO appointment (doc, organisation, market, booklet, task, date, time, place,
                                                 contact, remark, withdrawn, updated_ms)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(row)?;
    }
    Ok(())
}
