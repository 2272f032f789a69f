//! What goes along with a person: the history, and what stands noted for that person's booklets alone, in which a stand may have
//! typed a name.

use std::collections::BTreeMap;

use rusqlite::{Connection, params};
use samenspel_model::{DocId, Space, doc::Kind};

use crate::store::{
    booklet_questions, document,
    quarantine::{self, Naming},
    sql,
};

/// What goes along.
#[derive(Debug, Default)]
pub(super) struct Along {
    /// Appointments and entries, and where each would have come that is only in what was refused.
    pub(super) docs: BTreeMap<DocId, Option<Space>>,
    /// Refused changes of documents that stay.
    pub(super) refused: Vec<i64>,
}

/// What goes along with a document: nothing, unless it is a person's sheet. What is noted for a booklet that is another
/// person's too stays, and is asked about.
pub(super) fn with(c: &Connection, person: DocId) -> rusqlite::Result<Along> {
    let mut along = Along::default();
    along.docs.extend(history(c, person)?.into_iter().map(|doc| (doc, None)));
    along.add(c, quarantine::telling_of(c, person)?)?;
    let codes = own(c, person)?;
    for code in &codes {
        let noted = booklet_questions::noted(c, code, 0, i64::MAX)?;
        along.docs.extend(noted.into_iter().map(|doc| (doc, None)));
    }
    along.add_refused(c, &codes)?;
    Ok(along)
}

/// What came for a booklet of an erased person up to a document, but not what a coordinator let stay before, and what was refused
/// of it.
pub(super) fn of_booklet(c: &Connection, code: &str, upto: i64) -> rusqlite::Result<Along> {
    let mut along = Along::default();
    let Some(after) = booklet_questions::kept_upto(c, code)? else { return Ok(along) };
    let noted = booklet_questions::noted(c, code, after, upto)?;
    along.docs.extend(noted.into_iter().map(|doc| (doc, None)));
    along.add_refused(c, &[code.to_owned()])?;
    Ok(along)
}

impl Along {
    fn add_refused(&mut self, c: &Connection, codes: &[String]) -> rusqlite::Result<()> {
        self.add(c, quarantine::naming(c, codes)?)
    }

    fn add(&mut self, c: &Connection, refused: Vec<Naming>) -> rusqlite::Result<()> {
        for refused in refused {
            match refused.space {
                // Only there: erased by its name, it does not come in later either, and its tablet lets go of it.
                Some(space @ (Space::Stand { .. } | Space::Desk))
                    if document::find(c, refused.doc)?.is_none() =>
                {
                    self.docs.insert(refused.doc, Some(space));
                }
                _ => self.refused.push(refused.id),
            }
        }
        Ok(())
    }
}

/// The entries in the history of this person.
fn history(c: &Connection, person: DocId) -> rusqlite::Result<Vec<DocId>> {
    let mut statement = c.prepare_cached(
        "SELECT noun_row.doc FROM link JOIN noun_row ON noun_row.doc = link.doc AND noun_row.kind = 7
         WHERE link.field = 'candidate' AND link.value = ?1",
    )?;
    statement.query_map([person.to_string()], |row| sql::doc_id(row, 0))?.collect()
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
    /// How many entries of the history go along.
    pub(crate) history: usize,
    /// Booklets that are others' too, with those: what is noted for them stays, and is asked about.
    pub(crate) shared: Vec<(String, Vec<(DocId, String)>)>,
}

/// What goes along with a person and what stays.
pub(super) fn told(c: &Connection, person: DocId) -> rusqlite::Result<Erasing> {
    let (all, history) = (with(c, person)?.docs.len(), history(c, person)?.len());
    let mut erasing = Erasing { along: all.saturating_sub(history), history, ..Erasing::default() };
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
