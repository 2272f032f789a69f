//! What goes along with a person: what stands noted for that person's booklets alone, in which a stand may have typed a name.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use samenspel_model::{DocId, Space, admit, appointment, doc::Kind};

use crate::store::{booklet_questions, document, sql};

/// What goes along.
#[derive(Debug, Default)]
pub(super) struct Along {
    /// Appointments, and where each would have come that is only in what was refused.
    pub(super) docs: BTreeMap<DocId, Option<Space>>,
    /// Refused changes of documents that stay.
    pub(super) refused: Vec<i64>,
}

/// What goes along with a document: nothing, unless it is a person's sheet. What is noted for a booklet that is another
/// person's too stays, and is asked about.
pub(super) fn with(c: &Connection, person: DocId) -> rusqlite::Result<Along> {
    let mut along = Along::default();
    let codes = own(c, person)?;
    if codes.is_empty() {
        return Ok(along);
    }
    for code in &codes {
        let noted = booklet_questions::noted(c, code, 0, i64::MAX)?;
        along.docs.extend(noted.into_iter().map(|doc| (doc, None)));
    }
    let mut refused = c.prepare_cached(
        "SELECT id, doc, bytes, space, EXISTS (SELECT 1 FROM doc WHERE doc.id = quarantine.doc) FROM quarantine
         WHERE kind = ?1 AND bytes <> x''",
    )?;
    let mut rows = refused.query([Kind::Appointment.number()])?;
    while let Some(row) = rows.next()? {
        let names = |bytes: &[u8]| {
            let ops = admit::decode(bytes).map(|change| change.ops).unwrap_or_default();
            ops.into_iter()
                .filter(|op| op.key == appointment::BOOKLET.key)
                .any(|op| op.put.is_some_and(|value| codes.contains(&value.to_string())))
        };
        if !names(row.get_ref(2)?.as_blob().unwrap_or_default()) {
            continue;
        }
        let space = row.get_ref(3)?.as_str().ok().and_then(|text| text.parse().ok());
        match (sql::doc_id(row, 1)?, space) {
            // Only there: erased by its name, it does not come in later either, and its tablet lets go of it.
            (doc, Some(space @ Space::Stand { .. })) if !row.get::<_, bool>(4)? => {
                along.docs.insert(doc, Some(space));
            }
            _ => along.refused.push(row.get(0)?),
        }
    }
    Ok(along)
}

/// The booklets of this person that are nobody else's.
fn own(c: &Connection, person: DocId) -> rusqlite::Result<Vec<String>> {
    let mut statement = c.prepare_cached(
        "SELECT link.value FROM link JOIN noun_row AS person ON person.doc = link.doc AND person.kind = 1
         WHERE link.doc = ?1 AND link.field = 'booklet'
         AND NOT EXISTS (SELECT 1 FROM link AS bound JOIN noun_row AS other ON other.doc = bound.doc
                         WHERE bound.field = link.field AND bound.value = link.value AND other.kind = 1
                         AND other.doc <> link.doc)",
    )?;
    statement.query_map(params![person.as_bytes()], |row| row.get(0))?.collect()
}

/// What a coordinator is told before a person is erased.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Erasing {
    /// Has the person a booklet? Then a stand that is not connected may know of more.
    pub(crate) has_booklet: bool,
    /// How many appointments go along.
    pub(crate) along: usize,
    /// Booklets that are others' too, with those: what is noted for them stays, and is asked about.
    pub(crate) shared: Vec<(String, Vec<(DocId, String)>)>,
}

/// What goes along with a person and what stays.
pub(super) fn told(c: &Connection, person: DocId) -> rusqlite::Result<Erasing> {
    let mut erasing = Erasing { along: with(c, person)?.docs.len(), ..Erasing::default() };
    if document::find(c, person)?.is_none_or(|stored| stored.kind != Kind::Candidate) {
        return Ok(erasing);
    }
    let mut codes = c.prepare_cached("SELECT value FROM link WHERE doc = ?1 AND field = 'booklet'")?;
    for code in codes.query_map(params![person.as_bytes()], |row| row.get::<_, String>(0))? {
        let code = code?;
        erasing.has_booklet = true;
        let mut others = booklet_questions::holders(c, &code)?;
        others.retain(|(doc, _)| *doc != person);
        if !others.is_empty() {
            erasing.shared.push((code, others));
        }
    }
    Ok(erasing)
}
