//! Tables of which each row says something about another: whatever says otherwise is counted.

use rusqlite::Connection;

use super::{Checked, Finding};
use crate::store::{StoreError, sql};

/// Rows that are made from documents and have none; what is told of them can be made again.
const LEFT: [(&str, &str); 4] = [
    ("noun_row", "SELECT count(*) FROM noun_row WHERE doc NOT IN (SELECT id FROM doc WHERE state <> x'')"),
    ("link", "SELECT count(*) FROM link WHERE doc NOT IN (SELECT id FROM doc WHERE state <> x'')"),
    ("found", "SELECT count(*) FROM found WHERE rowid NOT IN (SELECT number FROM doc WHERE state <> x'')"),
    (
        "snapshot",
        "SELECT count(*) FROM snapshot WHERE doc NOT IN (SELECT number FROM doc WHERE state <> x'')",
    ),
];

/// A table, what of its rows does not fit, and how many do not.
const COUNTED: [(&str, &str, &str); 21] = [
    ("entry", "of a space that is not there", "SELECT count(*) FROM entry WHERE space NOT IN (SELECT number FROM space)"),
    (
        "entry",
        "of a device that is not there",
        "SELECT count(*) FROM entry WHERE hash <> x'' AND device NOT IN (SELECT id FROM device)",
    ),
    (
        "device",
        "other than they were paired",
        "SELECT count(*) FROM device LEFT JOIN pairing ON pairing.device = device.id
         LEFT JOIN departure AS first
             ON first.id = (SELECT min(id) FROM departure WHERE departure.device = device.id)
         WHERE device.public <> x'' AND (
             pairing.id IS NULL OR pairing.label <> device.label
             OR pairing.role <> coalesce(first.role, device.role)
             OR pairing.organisation IS NOT iif(first.id IS NULL, device.organisation, first.organisation)
             OR pairing.market IS NOT iif(first.id IS NULL, device.market, first.market))",
    ),
    (
        "device",
        "whose own name is not among those they may sign with",
        "SELECT count(*) FROM device WHERE public <> x'' AND NOT EXISTS (
             SELECT 1 FROM device_name WHERE family = coalesce(device.family, device.id) AND name = device.label)",
    ),
    (
        "actor",
        "of a device that has its authors from another",
        "SELECT count(*) FROM actor JOIN device ON device.id = actor.device WHERE device.family IS NOT NULL",
    ),
    // Each was bound when a change of it was stored. Before it was first proven that the centre was put back to a backup, no
    // device can have brought what others wrote.
    (
        "actor",
        "whose device did not write what they wrote",
        "SELECT count(*) FROM (
             SELECT actor.device AS owner, min(coalesce(actor.device = coalesce(device.family, device.id), 0)) AS all_fit,
                    max(actor.device = coalesce(device.family, device.id)) AS any_fits
             FROM entry JOIN device ON device.id = entry.device LEFT JOIN actor ON actor.id = entry.actor
             WHERE entry.hash <> x'' GROUP BY entry.actor)
         WHERE iif(EXISTS (SELECT 1 FROM meta WHERE key = 'epoch'),
                   any_fits = 0 AND NOT EXISTS (SELECT 1 FROM erasure), NOT all_fit)",
    ),
    (
        "erasure",
        "of documents that are still there",
        "SELECT count(*) FROM erasure JOIN doc ON doc.id = erasure.doc WHERE doc.state <> x''",
    ),
    (
        "doc",
        "that are empty and were not erased",
        "SELECT count(*) FROM doc WHERE state = x'' AND id NOT IN (SELECT doc FROM erasure)",
    ),
    ("login", "that nobody can have", "SELECT count(*) FROM login WHERE length(token_digest) <> 32"),
    ("invitation", "that nobody can use", "SELECT count(*) FROM invitation WHERE length(token_digest) <> 32"),
    (
        "pairing",
        "that nobody can use",
        "SELECT count(*) FROM pairing WHERE length(id) <> 16 OR length(secret_digest) <> 32",
    ),
    (
        "hall_code",
        "that nobody can use",
        "SELECT count(*) FROM hall_code WHERE length(id) <> 16 OR length(secret_digest) <> 32",
    ),
    (
        "pairing",
        "by a code on paper of another stand",
        "SELECT count(*) FROM pairing LEFT JOIN hall_code ON hall_code.id = pairing.hall_code
         WHERE pairing.hall_code IS NOT NULL AND (hall_code.id IS NULL OR pairing.secret_digest <> hall_code.secret_digest
         OR pairing.market IS NOT hall_code.market OR pairing.organisation IS NOT hall_code.organisation)",
    ),
    (
        "message",
        "that are no mails to anybody, or nowhere on their way",
        "SELECT count(*) FROM message WHERE kind NOT IN ('digest', 'reminder', 'invitation') OR (kind = 'invitation') <> (market IS NOT NULL) OR NOT (recipient GLOB 'c-*' OR recipient GLOB 'o-*')
         OR state NOT IN ('waiting', 'sending', 'sent', 'refused', 'unclear', 'given-up', 'returned', 'dropped')",
    ),
    ("sign_up", "that say nothing", "SELECT count(*) FROM sign_up WHERE answer NOT IN ('yes', 'no')"),
    (
        "proposal",
        "that cannot be read",
        "SELECT count(*) FROM proposal WHERE NOT json_valid(said) OR state NOT IN ('open', 'approved', 'declined')",
    ),
    ("message_item", "that cannot be read", "SELECT count(*) FROM message_item WHERE NOT json_valid(said)"),
    ("mail_link", "that nobody can open", "SELECT count(*) FROM mail_link WHERE length(digest) <> 32"),
    (
        "mail_answer",
        "that nobody gave",
        "SELECT count(*) FROM mail_answer WHERE answer NOT IN ('went', 'did-not-go', 'unknown') OR NOT json_valid(entries)",
    ),
    ("reminded", "of no day", "SELECT count(*) FROM reminded WHERE day NOT GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'"),
    (
        "device",
        "of no coordinator and without a key",
        // But for the server itself.
        "SELECT count(*) FROM device WHERE public = x'' AND id <> zeroblob(16)
         AND id NOT IN (SELECT unhex(format('%032x', id)) FROM account)",
    ),
];

pub(super) fn check(c: &Connection, checked: &mut Checked) -> Result<(), StoreError> {
    let many = |sql| c.query_row(sql, [], |row| sql::count(row, 0));
    for (table, sql) in LEFT {
        let count = many(sql)?;
        if count > 0 {
            checked.find(Finding::Left { table, count });
        }
    }
    for (table, which, sql) in COUNTED {
        let count = many(sql)?;
        if count > 0 {
            checked.find(Finding::Misfits { table, which, count });
        }
    }
    Ok(())
}
