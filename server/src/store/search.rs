//! Under which words documents are found: folded as on the tablets, see [`samenspel_model::search`].

use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::{DocId, doc::TextField, search};

use crate::view::View;

/// The words of a document; empty when nobody looks for such.
pub(super) fn words(view: &View) -> String {
    // Every concurrent value counts: a person is found under the other number too.
    fn all(field: &TextField) -> impl Iterator<Item = &str> {
        std::iter::once(&field.value).chain(field.voices.iter().map(|voice| &voice.value)).map(String::as_str)
    }
    match view {
        View::Candidate { sheet, .. } => {
            let codes: Vec<_> = sheet.booklets.iter().map(ToString::to_string).collect();
            let texts = all(&sheet.name).chain(all(&sheet.mail)).chain(codes.iter().map(String::as_str));
            search::words(texts, all(&sheet.phone))
        }
        View::Organisation(organisation) => {
            let titles = organisation.tasks.iter().map(|task| task.title.as_str());
            let texts = [&organisation.name, &organisation.place, &organisation.contact].map(String::as_str);
            search::words(texts.into_iter().chain(titles), [organisation.contact.as_str()])
        }
        View::Market(market) => search::words([market.name.as_str(), market.place.as_str()], []),
        View::Appointment { appointment, .. } => {
            let code = appointment.booklet.map(|code| code.to_string()).unwrap_or_default();
            search::words([code.as_str(), appointment.contact.as_str()], [appointment.contact.as_str()])
        }
    }
}

/// The words that are kept of a document.
pub(super) fn kept(c: &Connection, id: DocId) -> rusqlite::Result<Option<String>> {
    c.prepare_cached("SELECT words FROM found WHERE rowid = (SELECT number FROM doc WHERE id = ?1)")?
        .query_row(params![id.as_bytes()], |row| row.get(0))
        .optional()
}

/// Replaces the words of a document.
pub(super) fn put(tx: &Connection, id: DocId, view: &View) -> rusqlite::Result<()> {
    let words = words(view);
    let kept = kept(tx, id)?;
    // Most changes are of something else, and the index is left alone.
    if kept.as_deref().unwrap_or_default() == words {
        return Ok(());
    }
    if kept.is_some() {
        remove(tx, id)?;
    }
    if !words.is_empty() {
        tx.prepare_cached("INSERT INTO found (rowid, words) SELECT number, ?2 FROM doc WHERE id = ?1")?
            .execute(params![id.as_bytes(), words])?;
    }
    Ok(())
}

/// Removes the words of a document, before the document's own row goes.
pub(super) fn remove(tx: &Connection, id: DocId) -> rusqlite::Result<()> {
    tx.prepare_cached("DELETE FROM found WHERE rowid = (SELECT number FROM doc WHERE id = ?1)")?
        .execute(params![id.as_bytes()])?;
    Ok(())
}
