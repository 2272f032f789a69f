//! Whoever is named in a message that has not left may still refuse: then it does not leave, and the next one tells of the booklet.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use samenspel_model::{DocId, Millis};

use crate::store::{
    forwarding::{self, Met, Told, Whom},
    sql,
};

/// May everybody be named who is named in this message?
pub(super) fn may_be_named(c: &Connection, message: i64) -> rusqlite::Result<bool> {
    let people: BTreeSet<DocId> = c
        .prepare_cached(
            "SELECT message_doc.doc FROM message_doc JOIN noun_row ON noun_row.doc = message_doc.doc
             WHERE message_doc.message = ?1 AND noun_row.kind = 1",
        )?
        .query_map([message], |row| sql::doc_id(row, 0))?
        .collect::<Result<_, _>>()?;
    let of: BTreeSet<DocId> = c
        .prepare_cached("SELECT doc, said FROM message_item WHERE message = ?1")?
        .query_map([message], |row| {
            let said: Told = sql::json_value(row, 1)?;
            Ok((sql::doc_id(row, 0)?, !(said.names.is_empty() && said.phones.is_empty())))
        })?
        .filter_map(|item| item.map(|(doc, is_named)| is_named.then_some(doc)).transpose())
        .collect::<Result<_, _>>()?;
    if people.is_empty() && of.is_empty() {
        return Ok(true);
    }
    let recipient: String =
        c.query_row("SELECT recipient FROM message WHERE number = ?1", [message], |row| row.get(0))?;
    let Ok(whom) = recipient.parse::<Whom>() else { return Ok(false) };
    let met = forwarding::one(c, &whom)?.map(|forwarded| forwarded.met).unwrap_or_default();
    let agreed: BTreeSet<_> = met.iter().flat_map(|met| met.named.iter().copied()).collect();
    let is_named = |doc: &DocId| {
        let is_it = |met: &&Met| met.doc == *doc || met.stubs.contains(doc);
        met.iter().find(is_it).is_some_and(|met| !met.named.is_empty())
    };
    Ok(people.is_subset(&agreed) && of.iter().all(is_named))
}

/// It is not sent, and names nobody any more. Who was to be reminded by it is reminded anew.
pub(super) fn withhold(tx: &Connection, message: i64, now: Millis) -> rusqlite::Result<()> {
    tx.prepare_cached(
        "UPDATE message SET state = 'dropped', changed_ms = ?2, plain = '', html = '', calendar = '', token = ''
         WHERE number = ?1",
    )?
    .execute(params![message, now.0])?;
    for sql in [
        "DELETE FROM reminded
         WHERE recipient = (SELECT recipient FROM message WHERE number = ?1 AND kind = 'reminder')
         AND doc IN (SELECT doc FROM message_item WHERE message = ?1)",
        "UPDATE message_item SET said = json_set(said, '$.names', json('[]'), '$.phones', json('[]'), '$.remark', '')
         WHERE message = ?1",
    ] {
        tx.prepare_cached(sql)?.execute([message])?;
    }
    Ok(())
}
