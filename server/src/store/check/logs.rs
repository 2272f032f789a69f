//! A space's log: numbers without gaps, each chain value recomputed.

use rusqlite::{Connection, params};
use samenspel_model::Space;

use super::{Checked, Finding};
use crate::store::{
    StoreError,
    log::{self, CHAIN_START, chain_after},
    sql,
};

pub(super) fn check(c: &Connection, space: Space, checked: &mut Checked) -> Result<(), StoreError> {
    let (counter, last_chain) = log::head(c, space)?;
    let mut statement = c.prepare_cached(
        "SELECT entry.seq, entry.doc, entry.hash, entry.chain,
                entry.hash = x'' OR coalesce(doc.space, entry.space) = entry.space,
                entry.hash = x'' AND entry.seq <> coalesce(doc.last_seq, 0)
         FROM entry LEFT JOIN doc ON doc.id = entry.doc WHERE entry.space = ?1 AND entry.seq >= ?2
         ORDER BY entry.seq",
    )?;
    let floor = log::floor(c, space)?;
    let mut rows = statement.query(params![space.to_string(), sql::signed(floor)])?;
    let (mut seq, mut chain) = (floor.saturating_sub(1), CHAIN_START);
    while let Some(row) = rows.next()? {
        let found = sql::unsigned(row, 0)?;
        if found != seq + 1 {
            checked.find(Finding::Gap { space, missing: seq + 1 });
        }
        let doc = sql::doc_id(row, 1)?;
        let stored: [u8; 16] = row.get(3)?;
        // Where a document was erased its entries lost their hashes: only the next one shows that the chain is whole.
        let blank: bool = row.get(5)?;
        // Nor is there anything before the floor that its chain value could be made of.
        if !blank && found != floor && stored != chain_after(&chain, doc, &row.get::<_, Vec<u8>>(2)?, found) {
            checked.find(Finding::Chain { space, seq: found });
        }
        if !row.get::<_, bool>(4)? {
            checked.find(Finding::Astray { doc });
        }
        // Go on from what is stored, so that one wrong entry is one finding.
        (seq, chain) = (found, stored);
        checked.entries += 1;
    }
    if seq != counter || chain != last_chain {
        checked.find(Finding::End { space, found: seq, counter });
    }
    Ok(())
}

/// Every change stands in its document's log under its number, and once; every entry of a document that is not erased
/// has its change.
pub(super) fn check_listed(c: &Connection, checked: &mut Checked) -> Result<(), StoreError> {
    let wrong = c.query_row(
        "SELECT (SELECT count(*) FROM change JOIN doc ON doc.id = change.doc
                 WHERE change.entry >= (SELECT min(first.seq) FROM entry AS first WHERE first.space = doc.space)
                   AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.space = doc.space AND entry.seq = change.entry
                                   AND entry.doc = change.doc AND entry.hash = change.hash))
              + (SELECT count(*) FROM change WHERE doc NOT IN (SELECT id FROM doc))
              + (SELECT count(*) FROM entry JOIN doc ON doc.id = entry.doc AND doc.state <> x''
                 WHERE entry.hash <> x'' AND NOT EXISTS (SELECT 1 FROM change WHERE change.doc = entry.doc
                                                         AND change.entry = entry.seq AND change.hash = entry.hash))",
        [],
        |row| sql::count(row, 0),
    )?;
    if wrong > 0 {
        checked.find(Finding::Unlisted(wrong));
    }
    Ok(())
}
