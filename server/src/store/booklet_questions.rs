//! What is asked about booklets: whose they are, and whether what stands noted for one may stay whose person was erased.

use rusqlite::{Connection, OptionalExtension, params};
use samenspel_model::{DocId, Space, admit::Decoded, booklet::Code, doc::Scalar};

use super::{
    Changed, Store, StoreError,
    appointments::{self, READ_MAX},
    booklets,
    list::{Asked, List, Sort, Value},
    rows::{Asks, BookletQuestion},
    sql,
};

/// Before a booklet's code in `meta`: its person was erased. The value is the last document (its number, as text) of which a
/// coordinator said that it stays. A code is random: it says nothing of whose it was.
pub(super) const ERASED: &str = "erased-booklet:";

/// Before a booklet's code in `meta`: a coordinator knows that its bearer gave no name.
pub(super) const ANONYMOUS: &str = "anonymous:";

/// The questions about booklets: what is wrong first. An appointment or a sheet names one in an address, never its code.
pub(crate) static BOOKLET_QUESTIONS: List<BookletQuestion> = List {
    from: "(SELECT 0 AS asks, substr(meta.key, 16) AS code, min(noun_row.sort) AS sort, min(noun_row.doc) AS id,
                   max(doc.number) AS upto, CAST(CAST(meta.value AS TEXT) AS INTEGER) AS after,
                   -- On somebody's sheet, it was said once to be that person's from then on.
                   max(doc.number) <= CAST(CAST(meta.value AS TEXT) AS INTEGER)
                   OR CAST(CAST(meta.value AS TEXT) AS INTEGER) > 0 AND EXISTS (
                       SELECT 1 FROM link AS bound JOIN noun_row AS person ON person.doc = bound.doc AND person.kind = 1
                       WHERE bound.field = 'booklet' AND bound.value = substr(meta.key, 16)) AS answered
            FROM meta CROSS JOIN link ON link.field = 'booklet' AND link.value = substr(meta.key, 16)
            JOIN noun_row ON noun_row.doc = link.doc AND noun_row.kind = 4 JOIN doc ON doc.id = noun_row.doc
            WHERE meta.key >= 'erased-booklet:' AND meta.key < 'erased-booklet;' GROUP BY meta.key
            UNION ALL
            SELECT 1, shared.code, '',
                   -- A sheet may share several booklets.
                   unhex(hex(shared.first) || printf('%04X', (SELECT count(*) FROM link AS other
                       WHERE other.doc = shared.first AND other.field = 'booklet' AND other.value < shared.code))),
                   0, 0,
                   NOT EXISTS (SELECT 1 FROM link JOIN noun_row AS person ON person.doc = link.doc AND person.kind = 1
                               WHERE link.field = 'booklet' AND link.value = shared.code AND NOT EXISTS (
                                   SELECT 1 FROM json_each(person.fields, '$.choices.shared') WHERE value = shared.code))
            FROM (SELECT link.value AS code, min(link.doc) AS first FROM link
                  JOIN noun_row AS person ON person.doc = link.doc AND person.kind = 1
                  WHERE link.field = 'booklet' GROUP BY link.value HAVING count(*) > 1) AS shared
            UNION ALL
            SELECT 2, link.value, min(noun_row.sort), min(noun_row.doc), 0, 0,
                   EXISTS (SELECT 1 FROM meta WHERE key = 'anonymous:' || link.value)
            FROM noun_row JOIN link ON link.doc = noun_row.doc AND link.field = 'booklet'
            WHERE noun_row.kind = 4 AND json_extract(noun_row.fields, '$.numbers.withdrawn') IS NULL
            AND NOT EXISTS (SELECT 1 FROM meta WHERE key = 'erased-booklet:' || link.value)
            AND NOT EXISTS (SELECT 1 FROM link AS bound JOIN noun_row AS person ON person.doc = bound.doc
                            WHERE bound.field = 'booklet' AND bound.value = link.value AND person.kind = 1)
            GROUP BY link.value) AS booklet",
    columns: "booklet.asks, booklet.code, booklet.answered, booklet.after, booklet.upto",
    id: "booklet.id",
    sorts: &[Sort { name: "when", columns: &["booklet.asks", "booklet.sort"], descending: false }],
    filters: &[
        ("open", "NOT booklet.answered"),
        ("answered", "booklet.answered"),
        ("code", "booklet.code = :chosen"),
    ],
    row: |c, row| {
        let asks = match row.get(0)? {
            0 => Asks::Erased,
            1 => Asks::Several,
            _ => Asks::Nobody,
        };
        let (code, is_answered): (String, bool) = (row.get(1)?, row.get(2)?);
        let after = if is_answered { 0 } else { row.get(3)? };
        let appointments = match asks {
            Asks::Erased => appointments::since(c, &code, true, after, READ_MAX)?,
            Asks::Several => vec![],
            Asks::Nobody => appointments::of_booklet(c, &code, false, READ_MAX)?,
        };
        let count = match asks {
            Asks::Erased => noted(c, &code, after, i64::MAX)?.len(),
            Asks::Several => 0,
            Asks::Nobody => appointments::count(c, &code)?.1,
        };
        let (holders, is_revoked) = (holders(c, &code)?, booklets::is_revoked(c, &code)?);
        Ok(BookletQuestion { asks, code, holders, is_revoked, appointments, count, upto: row.get(4)?, is_answered })
    },
    finish: |_, _| {},
};

/// What asks for the questions that nobody has answered.
pub(crate) fn open_questions() -> Asked {
    Asked { filters: vec![("open".to_owned(), Value::Null)], ..Asked::default() }
}

/// Whose sheets a booklet is on.
pub(super) fn holders(c: &Connection, code: &str) -> rusqlite::Result<Vec<(DocId, String)>> {
    let mut statement = c.prepare_cached(
        "SELECT person.doc, person.title FROM link JOIN noun_row AS person ON person.doc = link.doc AND person.kind = 1
         WHERE link.field = 'booklet' AND link.value = ?1 ORDER BY person.sort, person.doc",
    )?;
    statement.query_map([code], |row| Ok((sql::doc_id(row, 0)?, row.get(1)?)))?.collect()
}

/// The appointments noted for a booklet whose documents came after the one and up to the other.
pub(super) fn noted(c: &Connection, code: &str, after: i64, upto: i64) -> rusqlite::Result<Vec<DocId>> {
    let mut statement = c.prepare_cached(
        "SELECT doc.id FROM link JOIN noun_row ON noun_row.doc = link.doc AND noun_row.kind = 4
         JOIN doc ON doc.id = link.doc
         WHERE link.field = 'booklet' AND link.value = ?1 AND doc.number > ?2 AND doc.number <= ?3",
    )?;
    statement.query_map(params![code, after, upto], |row| sql::doc_id(row, 0))?.collect()
}

/// Notes of a person's booklets that the person is erased: what comes later for one, and what is another's too, is asked about.
pub(super) fn note_erased(tx: &Connection, person: DocId) -> rusqlite::Result<()> {
    tx.prepare_cached(
        "INSERT OR REPLACE INTO meta (key, value)
         SELECT 'erased-booklet:' || link.value, CAST('0' AS BLOB) FROM link
         JOIN noun_row AS person ON person.doc = link.doc AND person.kind = 1
         WHERE link.doc = ?1 AND link.field = 'booklet'",
    )?
    .execute(params![person.as_bytes()])?;
    Ok(())
}

/// The same of booklets that a tablet gave to an erased person without knowing that: the change is refused and kept nowhere.
pub(crate) fn note_late(tx: &Connection, change: &Decoded) -> rusqlite::Result<()> {
    for op in &change.ops {
        let (Some(code), Some(Scalar::Int(1..))) = (op.key.strip_prefix("booklet/"), &op.put) else {
            continue;
        };
        if Code::check_stored(code).is_ok() {
            tx.execute(
                "INSERT OR IGNORE INTO meta (key, value) VALUES ('erased-booklet:' || ?1, CAST('0' AS BLOB))",
                [code],
            )?;
        }
    }
    Ok(())
}

/// The booklets whose persons were erased.
pub(super) fn erased(c: &Connection) -> rusqlite::Result<Vec<String>> {
    c.prepare_cached(
        "SELECT substr(key, 16) FROM meta WHERE key >= 'erased-booklet:' AND key < 'erased-booklet;'",
    )?
    .query_map([], |row| row.get(0))?
    .collect()
}

/// Up to which document a coordinator said that what stands noted for this booklet of an erased person stays.
pub(super) fn kept_upto(c: &Connection, code: &str) -> rusqlite::Result<Option<i64>> {
    c.prepare_cached("SELECT CAST(CAST(value AS TEXT) AS INTEGER) FROM meta WHERE key = ?1")?
        .query_row([format!("{ERASED}{code}")], |row| row.get(0))
        .optional()
}

impl Store {
    /// The open questions of this kind.
    pub async fn booklet_questions(&self, asks: Asks) -> Result<Vec<BookletQuestion>, StoreError> {
        let mut rows = self.list(&BOOKLET_QUESTIONS, open_questions(), usize::MAX).await?.rows;
        rows.retain(|question| question.asks == asks);
        Ok(rows)
    }

    /// The questions about this booklet, answered or not.
    pub(crate) async fn booklet_questions_about(
        &self,
        code: String,
    ) -> Result<Vec<BookletQuestion>, StoreError> {
        let filters = vec![("code".to_owned(), Value::Text(code))];
        let asked = Asked { filters, ..Asked::default() };
        Ok(self.list(&BOOKLET_QUESTIONS, asked, usize::MAX).await?.rows)
    }

    /// The open questions about the booklets of this candidate.
    pub(crate) async fn booklet_questions_of(&self, id: DocId) -> Result<Vec<BookletQuestion>, StoreError> {
        self.read(move |c| {
            let mut codes =
                c.prepare_cached("SELECT value FROM link WHERE doc = ?1 AND field = 'booklet'")?;
            let mut questions = Vec::new();
            // One by one: SQLite looks then at nothing of other booklets.
            for code in codes.query_map(params![id.as_bytes()], |row| row.get(0))? {
                let mut asked = open_questions();
                asked.filters.push(("code".to_owned(), Value::Text(code?)));
                questions.extend(BOOKLET_QUESTIONS.page(c, &asked, usize::MAX)?.rows);
            }
            Ok(questions)
        })
        .await
    }

    /// Closes the question whose booklet this is, or asks it again: its bearer gave no name, and is not going to be known.
    pub(crate) async fn know_anonymous(&self, code: String, anonymous: bool) -> Result<(), StoreError> {
        self.note(ANONYMOUS, code, anonymous.then(Vec::new)).await
    }

    /// Up to which document what stands noted for this booklet stays; `None` when no person of it was erased.
    pub(crate) async fn kept_of_erased(&self, code: String) -> Result<Option<i64>, StoreError> {
        self.read(move |c| kept_upto(c, &code)).await
    }

    /// What stands noted for a booklet of an erased person stays, up to this document.
    pub(crate) async fn keep_of_erased(&self, code: String, upto: i64) -> Result<(), StoreError> {
        self.note(ERASED, code, Some(upto.to_string().into_bytes())).await
    }

    async fn note(&self, what: &'static str, code: String, value: Option<Vec<u8>>) -> Result<(), StoreError> {
        self.transact(move |tx| {
            let key = format!("{what}{code}");
            match &value {
                Some(value) => tx
                    .execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?1, ?2)", params![key, value]),
                None => tx.execute("DELETE FROM meta WHERE key = ?1", [key]),
            }?;
            Ok(((), vec![Changed::Space(Space::Desk)]))
        })
        .await
    }
}
