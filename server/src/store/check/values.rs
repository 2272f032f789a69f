//! Rows that can be judged one by one: by a signature, a digest, a check digit or their form.

use rusqlite::{Connection, Row, params};
use samenspel_model::{
    ChangeHash, DocId, Erasure, Millis, Rights, Role,
    admit::{self, Decoded},
    booklet::Code,
    pairing::digits,
    wire::{CHANGE_BYTES_MAX, RefusalCode},
};

use super::{Checked, Finding};
use crate::{
    account::{is_hash, name_key},
    store::{StoreError, account::label, keys::BOOKLET_KEY_ID, quarantine, sql, task},
};

/// Is a row as it was written, by a server with this public key?
type Fits = fn(&Row<'_>, &[u8; 32]) -> rusqlite::Result<bool>;

/// A table, what of its rows does not fit, what is read of a row and how that is judged.
const JUDGED: [(&str, &str, &str, Fits); 9] = [
    (
        "device",
        "with another key or role than they were paired with",
        "SELECT public, digits, role, organisation, market FROM device",
        device,
    ),
    ("departure", "without a task", "SELECT role, organisation, market FROM departure", |row, _| {
        has_task(row, 0)
    }),
    ("pairing", "without a task", "SELECT role, organisation, market FROM pairing", |row, _| {
        has_task(row, 0)
    }),
    (
        "account",
        "with another name than they log in or write with, or without a password that can be one",
        "SELECT account.name, account.name_key, account.password_hash, device.label, device.role
         FROM account LEFT JOIN device ON device.id = unhex(format('%032x', account.id))",
        account,
    ),
    (
        "quarantine",
        "with another content than their tablet sent",
        "SELECT doc, bytes, digest, hash, said, space, code FROM quarantine
         WHERE dropped_ms IS NULL OR bytes <> x''",
        refused,
    ),
    ("erasure", "without the server's signature", "SELECT doc, at_ms, signature FROM erasure", erasure),
    ("batch", "that tablets cannot read", "SELECT key_id, last_day FROM batch", |row, _| {
        Ok(row.get::<_, u16>(0)? == BOOKLET_KEY_ID && row.get::<_, u16>(1)? > 0)
    }),
    (
        "meta",
        "about a booklet that is none",
        "SELECT key, value FROM meta WHERE key GLOB 'anonymous:*' OR key GLOB 'erased-booklet:*'",
        said_of_booklet,
    ),
    ("booklet", "with a code that is none", "SELECT code FROM booklet", |row, _| {
        Ok(Code::check_stored(&row.get::<_, String>(0)?).is_ok())
    }),
];

pub(super) fn check(c: &Connection, checked: &mut Checked) -> Result<(), StoreError> {
    let Some(server) = super::pages::server_public(c)? else { return Ok(()) };
    for (table, which, sql, fits) in JUDGED {
        let mut statement = c.prepare(sql)?;
        let mut rows = statement.query([])?;
        let mut count = 0;
        while let Some(row) = rows.next()? {
            // What cannot be read at all is not what was written either.
            count += usize::from(!fits(row, &server).unwrap_or(false));
        }
        if count > 0 {
            checked.find(Finding::Misfits { table, which, count });
        }
    }
    let count = written_without_right(c)?;
    if count > 0 {
        checked.find(Finding::Misfits { table: "device", which: "that wrote what they never might", count });
    }
    Ok(())
}

/// Role, organisation and market from this column on: a stand has both, nobody else either.
fn has_task(row: &Row<'_>, first: usize) -> rusqlite::Result<bool> {
    let rights = task::rights(row, first)?;
    let [organisation, market] = [first + 1, first + 2].map(|column| sql::optional_doc_id(row, column));
    Ok(rights.role() == Role::Stand || (organisation?.is_none() && market?.is_none()))
}

fn device(row: &Row<'_>, server: &[u8; 32]) -> rusqlite::Result<bool> {
    let shown: String = row.get(1)?;
    let key: Vec<u8> = row.get(0)?;
    let is_own = match <[u8; 32]>::try_from(key) {
        Ok(public) => shown == digits(server, &public),
        // A coordinator's account never connects.
        Err(key) => key.is_empty() && shown.is_empty() && sql::role(row, 2)? == Role::Coordinator,
    };
    Ok(is_own && has_task(row, 2)?)
}

fn account(row: &Row<'_>, _: &[u8; 32]) -> rusqlite::Result<bool> {
    let (name, key, hash): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
    let signs: String = row.get(3)?;
    Ok(name_key(&name) == key
        && label(&name) == signs
        && sql::role(row, 4)? == Role::Coordinator
        && (hash.is_empty() || is_hash(&hash)))
}

fn refused(row: &Row<'_>, _: &[u8; 32]) -> rusqlite::Result<bool> {
    let (doc, bytes): (DocId, Vec<u8>) = (sql::doc_id(row, 0)?, row.get(1)?);
    let (digest, hash): ([u8; 32], Option<[u8; 32]>) = (row.get(2)?, row.get(3)?);
    let said: Option<[u8; 32]> = row.get(4)?;
    sql::space(row, 5)?;
    let code: String = row.get(6)?;
    // What was too long was cut off after its digest was made.
    let whole = bytes.len() >= CHANGE_BYTES_MAX || quarantine::digest(doc, &bytes) == digest;
    // A later version may read what an earlier one could not.
    let reads = match (hash, admit::decode(&bytes)) {
        (Some(hash), Ok(read)) => read.header.hash == ChangeHash(hash) && said == Some(Decoded::said(&read)),
        (Some(_), Err(_)) => false,
        (None, _) => said.is_none(),
    };
    Ok(whole && reads && RefusalCode::ALL.iter().any(|known| known.as_str() == code))
}

/// What a coordinator said of a booklet: without a value, or with the number of a document.
fn said_of_booklet(row: &Row<'_>, _: &[u8; 32]) -> rusqlite::Result<bool> {
    let (key, value): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
    let Some((what, code)) = key.split_once(':') else { return Ok(false) };
    let number = std::str::from_utf8(&value).ok().and_then(|text| text.parse::<u32>().ok());
    let fits = if what == "anonymous" { value.is_empty() } else { number.is_some() };
    Ok(fits && Code::check_stored(code).is_ok())
}

fn erasure(row: &Row<'_>, server: &[u8; 32]) -> rusqlite::Result<bool> {
    let erasure = Erasure { at: Millis(row.get(1)?), signature: row.get(2)? };
    Ok(erasure.verify(server, sql::doc_id(row, 0)?).is_ok())
}

/// How often a device wrote a kind of document in a space where no task that it has or had allows that.
fn written_without_right(c: &Connection) -> rusqlite::Result<usize> {
    let mut ever = c.prepare(
        "SELECT role, organisation, market FROM device WHERE id = ?1
         UNION ALL SELECT role, organisation, market FROM departure WHERE device = ?1",
    )?;
    let mut statement = c.prepare(
        "SELECT DISTINCT entry.device, doc.kind, space.name FROM entry
         JOIN doc ON doc.id = entry.doc JOIN space ON space.number = doc.space WHERE entry.hash <> x''",
    )?;
    let (mut rows, mut count) = (statement.query([])?, 0);
    while let Some(row) = rows.next()? {
        let (Ok(device), kind, space) = (sql::device_id(row, 0), sql::kind(row, 1)?, sql::space(row, 2)?)
        else {
            // Told already: no device has such a name.
            continue;
        };
        let rights = ever.query_map(params![device.as_bytes()], |row| task::rights(row, 0))?;
        let might = rights.flatten().any(|rights: Rights| rights.may_write(kind, space));
        count += usize::from(!might);
    }
    Ok(count)
}
