//! A space's log: numbers without gaps, each chain value recomputed.

use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::Space;

use super::{Checked, Finding};
use crate::store::{
    StoreError,
    log::{self, CHAIN_START, chain_after},
    sql,
};

pub(super) fn check(c: &Connection, space: Space, checked: &mut Checked) -> Result<(), StoreError> {
    let (counter, last_chain) = log::head(c, space)?;
    let key = log::key(c, space)?;
    let mut statement = c.prepare_cached(
        "SELECT entry.seq, entry.doc, entry.hash, entry.chain,
                entry.hash = x'' OR coalesce(doc.space, entry.space) = entry.space,
                entry.hash = x'' AND entry.seq <> coalesce(doc.last_seq, 0)
         FROM entry LEFT JOIN doc ON doc.id = entry.doc WHERE entry.space = ?1 AND entry.seq >= ?2
         ORDER BY entry.seq",
    )?;
    let floor = floor(c, space)?;
    let mut rows = statement.query(params![key.0, sql::signed(floor)])?;
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

/// The first entry that is left of a log whose old part an earlier version dropped; 0 when all is there. Of the entries
/// before it only the changes are left.
fn floor(c: &Connection, space: Space) -> rusqlite::Result<u64> {
    let floor = c
        .prepare_cached("SELECT value FROM meta WHERE key = ?1")?
        .query_row(params![format!("floor {space}")], |row| row.get(0).map(u64::from_be_bytes))
        .optional()?;
    Ok(floor.unwrap_or(0))
}

/// Every entry names the one before it of its document, every document its last one.
pub(super) fn check_linked(c: &Connection, checked: &mut Checked) -> Result<(), StoreError> {
    let wrong = c.query_row(
        "SELECT (SELECT count(*) FROM (
                    SELECT before, coalesce(lag(number) OVER (PARTITION BY space, doc ORDER BY seq), 0) AS there FROM entry)
                 WHERE before <> there)
              + (SELECT count(*) FROM (SELECT space, doc, max(seq) AS last FROM entry GROUP BY space, doc) AS ended
                 LEFT JOIN doc ON doc.id = ended.doc AND doc.space = ended.space
                 WHERE doc.last_seq IS NULL OR doc.last_seq <> ended.last)
              + (SELECT count(*) FROM doc WHERE state <> x''
                 AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.number = doc.last_entry AND entry.seq = doc.last_seq
                                 AND entry.space = doc.space AND entry.doc = doc.id))",
        [],
        |row| sql::count(row, 0),
    )?;
    if wrong > 0 {
        checked.find(Finding::Unlinked(wrong));
    }
    Ok(())
}
