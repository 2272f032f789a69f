//! What a database holds, read beside the program that owns it: a tablet's and the server's.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, Row};
use samenspel_model::{
    ChangeHash, DeviceId, DocId, Space,
    doc::{Doc, Kind},
};

/// A change within its document.
pub type Named = (DocId, ChangeHash);

/// A document, what it is about and where it lives.
pub type Home = (DocId, Kind, Space);

/// A document as stored.
#[derive(Clone, Debug)]
pub struct Held {
    /// Kind.
    pub kind: Kind,
    /// Where it lives.
    pub space: Space,
    /// As the store says.
    pub heads: Vec<ChangeHash>,
    /// As saved; empty when it never was.
    pub bytes: Vec<u8>,
    /// Changes that came after it was saved.
    pub tail: Vec<Vec<u8>>,
}

impl Held {
    /// The document itself.
    pub fn doc(&self) -> Doc {
        let saved = match self.bytes.as_slice() {
            [] => Doc::new(self.kind),
            bytes => Doc::load(self.kind, bytes),
        };
        let mut doc = saved.unwrap();
        doc.apply(self.tail.iter().map(Vec::as_slice)).unwrap();
        doc
    }

    /// The changes it is made of.
    pub fn hashes(&self) -> BTreeSet<ChangeHash> {
        self.doc().changes().into_iter().map(|change| change.hash).collect()
    }
}

/// What a tablet holds.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// Documents.
    pub docs: BTreeMap<DocId, Held>,
    /// Changes on their way, also acknowledged ones.
    pub outbox: BTreeSet<Named>,
    /// Changes that the server refused, with the refusal's name.
    pub refused: BTreeMap<Named, String>,
    /// Documents of which it knows that they are erased.
    pub erased: BTreeSet<DocId>,
    /// News that could not be used.
    pub unusable: BTreeSet<(DocId, String)>,
}

/// What the server holds.
#[derive(Clone, Debug, Default)]
pub struct Vault {
    /// Documents.
    pub docs: BTreeMap<DocId, Held>,
    /// Erased documents.
    pub erased: BTreeSet<DocId>,
    /// Changes of the log.
    pub changes: BTreeSet<Named>,
    /// Changes that were refused, with the devices that brought them.
    pub quarantine: BTreeMap<Named, BTreeSet<DeviceId>>,
}

fn doc_id(row: &Row<'_>, column: usize) -> rusqlite::Result<DocId> {
    Ok(DocId(row.get(column)?))
}

fn hashes(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<ChangeHash>> {
    let bytes: Vec<u8> = row.get(column)?;
    Ok(bytes.chunks(32).map(|chunk| ChangeHash::from_slice(chunk).unwrap()).collect())
}

fn named(row: &Row<'_>) -> rusqlite::Result<Named> {
    Ok((doc_id(row, 0)?, ChangeHash(row.get(1)?)))
}

fn home(row: &Row<'_>) -> rusqlite::Result<Home> {
    let kind = Kind::from_number(row.get(1)?).unwrap();
    Ok((doc_id(row, 0)?, kind, row.get::<_, String>(2)?.parse().unwrap()))
}

fn docs(connection: &Connection, sql: &str) -> rusqlite::Result<BTreeMap<DocId, Held>> {
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement.query_map([], |row| {
        let held = Held {
            kind: Kind::from_number(row.get(1)?).unwrap(),
            space: row.get::<_, String>(2)?.parse().unwrap(),
            heads: hashes(row, 3)?,
            bytes: row.get(4)?,
            tail: vec![],
        };
        Ok((doc_id(row, 0)?, held))
    })?;
    found.collect()
}

fn set<T: Ord>(
    connection: &Connection,
    sql: &str,
    read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<BTreeSet<T>> {
    connection.prepare_cached(sql)?.query_map([], read)?.collect()
}

fn reasons(connection: &Connection, sql: &str) -> rusqlite::Result<BTreeMap<Named, String>> {
    connection.prepare_cached(sql)?.query_map([], |row| Ok((named(row)?, row.get(2)?)))?.collect()
}

impl Shelf {
    /// Reads a tablet's database.
    pub fn read(connection: &Connection) -> rusqlite::Result<Self> {
        Ok(Self {
            docs: docs(connection, "SELECT id, kind, space, heads, bytes FROM doc")?,
            outbox: set(connection, "SELECT doc, hash FROM outbox", named)?,
            refused: reasons(connection, "SELECT doc, hash, code FROM refused")?,
            erased: set(connection, "SELECT doc FROM erased", |row| doc_id(row, 0))?,
            unusable: set(connection, "SELECT doc, reason FROM inbound_quarantine", |row| {
                Ok((doc_id(row, 0)?, row.get(1)?))
            })?,
        })
    }

    /// Is this change here, in its document or kept aside?
    pub fn keeps(&self, (doc, hash): Named) -> bool {
        self.refused.contains_key(&(doc, hash))
            || self.outbox.contains(&(doc, hash))
            || self.docs.get(&doc).is_some_and(|held| held.doc().holds(&hash))
    }
}

/// A change that was put into the outbox.
pub struct Fresh {
    /// Its name.
    pub named: Named,
    /// Where its document lives.
    pub space: Space,
}

/// Where a tablet's documents live.
pub fn homes(connection: &Connection) -> rusqlite::Result<Vec<Home>> {
    connection.prepare_cached("SELECT id, kind, space FROM doc ORDER BY id")?.query_map([], home)?.collect()
}

/// This device's own changes in the outbox after a place, and the new last place.
pub fn fresh(connection: &Connection, after: i64) -> rusqlite::Result<(Vec<Fresh>, i64)> {
    let mut last = after;
    let mut statement = connection.prepare_cached(
        "SELECT doc, hash, space, id FROM outbox WHERE id > ?1 AND relayed = 0 ORDER BY id",
    )?;
    let found = statement.query_map([after], |row| {
        last = row.get(3)?;
        Ok(Fresh { named: named(row)?, space: row.get::<_, String>(2)?.parse().unwrap() })
    })?;
    let found = found.collect::<rusqlite::Result<_>>()?;
    Ok((found, last))
}

fn refused(connection: &Connection) -> rusqlite::Result<BTreeMap<Named, BTreeSet<DeviceId>>> {
    let mut all = BTreeMap::<_, BTreeSet<_>>::new();
    let sql = "SELECT doc, hash, device FROM quarantine WHERE hash IS NOT NULL";
    let mut statement = connection.prepare_cached(sql)?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        all.entry(named(row)?).or_default().insert(DeviceId(row.get(2)?));
    }
    Ok(all)
}

impl Vault {
    /// Reads the server's database.
    pub fn read(connection: &Connection) -> rusqlite::Result<Self> {
        let mut docs = docs(
            connection,
            "SELECT id, kind, space.name, heads, coalesce(snapshot.bytes, x'') FROM doc
             JOIN space ON space.number = doc.space LEFT JOIN snapshot ON snapshot.doc = doc.number",
        )?;
        let mut statement = connection.prepare_cached(
            "SELECT doc.id, entry.bytes FROM doc
             JOIN entry ON entry.doc = doc.id AND entry.seq > snapshot_seq AND entry.hash <> x''
             ORDER BY doc.id, entry.seq",
        )?;
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            if let Some(held) = docs.get_mut(&doc_id(row, 0)?) {
                held.tail.push(row.get(1)?);
            }
        }
        let erased = set(connection, "SELECT doc FROM erasure", |row| doc_id(row, 0))?;
        // Such a document keeps a row without content.
        docs.retain(|id, _| !erased.contains(id));
        Ok(Self {
            docs,
            erased,
            changes: set(connection, "SELECT doc, hash FROM entry WHERE hash <> x''", named)?,
            quarantine: refused(connection)?,
        })
    }
}

/// All rows of these tables, as text.
pub fn rows(connection: &Connection, tables: &[&str]) -> rusqlite::Result<Vec<String>> {
    let mut all = Vec::new();
    for table in tables {
        let mut statement = connection.prepare_cached(&format!("SELECT * FROM {table} ORDER BY 1, 2"))?;
        let columns = statement.column_count();
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            let values = (0..columns).map(|column| row.get_ref(column).map(|value| format!("{value:?}")));
            all.push(format!("{table} {}", values.collect::<rusqlite::Result<Vec<_>>>()?.join(" ")));
        }
    }
    Ok(all)
}
