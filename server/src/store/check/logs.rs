//! A space's log: numbers without gaps, each chain value recomputed.

use rusqlite::{Connection, params};
use samenspel_model::Space;

use super::{Checked, Finding};
use crate::store::{
    StoreError,
    log::{self, CHAIN_START, chain_after},
    sql,
};

/// Which entry stands before each in its document.
const BEFORE: &str = "SELECT number, coalesce(lag(number) OVER (PARTITION BY space, doc ORDER BY seq), 0) AS before FROM entry";

/// The last entry of each document; `number` is that of the row with the highest `seq`.
const LAST: &str = "SELECT space, doc, number, max(seq) AS seq FROM entry GROUP BY space, doc";

pub(super) fn check(c: &Connection, space: Space, checked: &mut Checked) -> Result<(), StoreError> {
    let head = log::head(c, space)?;
    let mut statement = c.prepare_cached(
        "SELECT entry.seq, entry.doc, entry.hash, entry.chain,
                entry.hash = x'' OR coalesce(doc.space, entry.space) = entry.space,
                entry.hash = x'' AND entry.seq <> coalesce(doc.last_seq, 0)
         FROM entry LEFT JOIN doc ON doc.id = entry.doc WHERE entry.space = ?1
         ORDER BY entry.seq",
    )?;
    let mut rows = statement.query(params![head.key.0])?;
    let (mut seq, mut chain) = (0, CHAIN_START);
    while let Some(row) = rows.next()? {
        let found = sql::unsigned(row, 0)?;
        if found != seq + 1 {
            checked.find(Finding::Gap { space, missing: seq + 1 });
        }
        let doc = sql::doc_id(row, 1)?;
        let stored: [u8; 16] = row.get(3)?;
        // Where a document was erased its entries lost their hashes: only the next one shows that the chain is whole.
        let blank: bool = row.get(5)?;
        if !blank && stored != chain_after(&chain, doc, &row.get::<_, Vec<u8>>(2)?, found) {
            checked.find(Finding::Chain { space, seq: found });
        }
        if !row.get::<_, bool>(4)? {
            checked.find(Finding::Astray { doc });
        }
        // Go on from what is stored, so that one wrong entry is one finding.
        (seq, chain) = (found, stored);
        checked.entries += 1;
    }
    if (seq, chain) != (head.seq, head.chain) {
        checked.find(Finding::End { space, found: seq, counter: head.seq });
    }
    Ok(())
}

/// Every entry has its document and names the one before it of that, every document names its last one.
pub(super) fn check_linked(c: &Connection, checked: &mut Checked) -> Result<(), StoreError> {
    let astray =
        c.query_row("SELECT count(*) FROM entry WHERE doc NOT IN (SELECT id FROM doc)", [], |row| {
            sql::count(row, 0)
        })?;
    if astray > 0 {
        checked.find(Finding::Reference { table: "entry".into(), parent: "doc".into(), count: astray });
    }
    let wrong = c.query_row(
        &format!(
            "SELECT (SELECT count(*) FROM entry JOIN ({BEFORE}) AS linked ON linked.number = entry.number
                     WHERE entry.before <> linked.before)
                  + (SELECT count(*) FROM doc LEFT JOIN ({LAST}) AS ended ON ended.doc = doc.id AND ended.space = doc.space
                     WHERE doc.state <> x''
                       AND (doc.last_entry, doc.last_seq) <> (coalesce(ended.number, 0), coalesce(ended.seq, 0)))"
        ),
        [],
        |row| sql::count(row, 0),
    )?;
    if wrong > 0 {
        checked.find(Finding::Unlinked(wrong));
    }
    Ok(())
}

/// Makes anew what leads from a document's last entry to its first.
pub(super) fn link(tx: &Connection) -> rusqlite::Result<()> {
    for sql in [
        format!(
            "UPDATE entry SET before = linked.before FROM ({BEFORE}) AS linked
             WHERE linked.number = entry.number AND entry.before <> linked.before"
        ),
        format!(
            "UPDATE doc SET last_entry = ended.number, last_seq = ended.seq FROM ({LAST}) AS ended
             WHERE ended.doc = doc.id AND ended.space = doc.space AND doc.state <> x''
               AND (doc.last_entry, doc.last_seq) <> (ended.number, ended.seq)"
        ),
    ] {
        tx.execute(&sql, [])?;
    }
    Ok(())
}
