//! Whose booklets are one visitor's: one was given for another that was lost, or both are one person's alone.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, params};
use samenspel_model::{
    DocId,
    candidate::BOOKLETS,
    doc::Kind,
    edit::{Edit, Input},
    referrer::{VISITORS, VISITORS_BOOKLETS},
    replacement::{self, Replaced},
};

use super::{Store, StoreError, records, sql};

/// The visitors that have more than one booklet.
pub(super) struct Visitors {
    /// By each of their booklets all of them.
    all: BTreeMap<String, BTreeSet<String>>,
}

impl Visitors {
    pub(super) fn read(c: &Connection) -> rusqlite::Result<Self> {
        let mut groups = families(&replaced(c)?);
        let mut statement = c.prepare_cached(
            "SELECT link.doc, link.value FROM link JOIN noun_row ON noun_row.doc = link.doc
             WHERE link.field = ?1 AND noun_row.kind = ?2 AND link.value IN (
                 SELECT link.value FROM link JOIN noun_row ON noun_row.doc = link.doc
                 WHERE link.field = ?1 AND noun_row.kind = ?2 GROUP BY link.value HAVING count(*) = 1)",
        )?;
        let mut people: BTreeMap<DocId, BTreeSet<String>> = BTreeMap::new();
        let mut rows = statement.query(params![BOOKLETS.key, Kind::Candidate.number()])?;
        while let Some(row) = rows.next()? {
            people.entry(sql::doc_id(row, 0)?).or_default().insert(row.get(1)?);
        }
        groups.extend(people.into_values().filter(|codes| codes.len() > 1));
        let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for group in groups {
            let mut joined = group.clone();
            joined.extend(group.iter().filter_map(|code| all.get(code)).flatten().cloned());
            for code in joined.clone() {
                all.insert(code, joined.clone());
            }
        }
        Ok(Self { all })
    }

    /// The booklets of whoever has this one.
    pub(super) fn all(&self, code: &str) -> BTreeSet<String> {
        self.all.get(code).cloned().unwrap_or_else(|| BTreeSet::from([code.to_owned()]))
    }

    /// The one that stands for all.
    pub(super) fn first_of(&self, code: String) -> String {
        self.all.get(&code).and_then(|all| all.first().cloned()).unwrap_or(code)
    }
}

fn replaced(c: &Connection) -> rusqlite::Result<Vec<Replaced>> {
    let entrances = records::all(c, Kind::Entrance)?;
    Ok(entrances.iter().flat_map(|record| replacement::replaced(&record.values)).collect())
}

/// Booklets that were given for one another.
fn families(replaced: &[Replaced]) -> BTreeSet<BTreeSet<String>> {
    let given = replaced.iter().filter(|(_, given)| !given.is_empty());
    given.map(|(lost, _)| replacement::same_visitors(lost, replaced)).collect()
}

impl Store {
    /// Whose the one booklet is has the other too, where that is nobody's: a desk may have given it before another one knew whose the
    /// lost one was. By kind of document.
    pub(crate) async fn replacement_edits(&self) -> Result<BTreeMap<u8, Vec<(DocId, Edit)>>, StoreError> {
        self.read(|c| {
            let mut edits: BTreeMap<u8, Vec<(DocId, Edit)>> = BTreeMap::new();
            for family in families(&replaced(c)?) {
                let (mut bearers, mut free) = (BTreeSet::new(), Vec::new());
                for code in &family {
                    let theirs = bearers_of(c, code)?;
                    if theirs.is_empty() {
                        free.push(code.clone());
                    }
                    bearers.extend(theirs);
                }
                for (kind, doc, prefix) in bearers {
                    let keys = free.iter().map(|code| (format!("{prefix}{code}"), Input::On(true)));
                    let edit: Edit = keys.collect();
                    if !edit.is_empty() {
                        edits.entry(kind).or_default().push((doc, edit));
                    }
                }
            }
            Ok(edits)
        })
        .await
    }
}

/// Who has a booklet: the kind and the document, and what stands before a code in the register that says so.
fn bearers_of(c: &Connection, code: &str) -> rusqlite::Result<BTreeSet<(u8, DocId, String)>> {
    let people = records::joined(c, Kind::Candidate, &BOOKLETS, code)?;
    let mut bearers: BTreeSet<_> = people
        .into_iter()
        .map(|person| (Kind::Candidate.number(), person.id, format!("{}/", BOOKLETS.key)))
        .collect();
    for referrer in records::joined(c, Kind::Referrer, &VISITORS_BOOKLETS, code)? {
        for (id, group) in referrer.values.items(VISITORS.key) {
            if group.choices(&VISITORS_BOOKLETS).iter().any(|known| known == code) {
                let prefix = format!("{}/{id}/{}/", VISITORS.key, VISITORS_BOOKLETS.key);
                bearers.insert((Kind::Referrer.number(), referrer.id, prefix));
            }
        }
    }
    Ok(bearers)
}
