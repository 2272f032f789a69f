-- Rows projected from documents, see store/project.rs. They can be thrown away and made again.

-- What a document is called, what its place in a list follows from, what it is joined by (JSON, as in `link`), what it says and
-- where devices differ (JSON). In the order in which documents came: what came together changes together.
CREATE TABLE noun_row (
    doc        BLOB NOT NULL PRIMARY KEY REFERENCES doc (id),
    kind       INTEGER NOT NULL,
    title      TEXT NOT NULL,
    sort       TEXT NOT NULL,
    links      TEXT NOT NULL,
    fields     TEXT NOT NULL,
    conflicts  TEXT NOT NULL,
    words      TEXT NOT NULL, -- under which it is found, as in `found`
    updated_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX noun_row_by_sort ON noun_row (kind, sort, doc);
CREATE INDEX noun_row_by_conflict ON noun_row (doc) WHERE conflicts <> '[]';

-- What documents are joined by, such as the codes of booklets.
CREATE TABLE link (
    doc   BLOB NOT NULL REFERENCES doc (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (doc, field, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_value ON link (field, value);

-- Under which words a document is found, by the document's number. `secure-delete`: what is deleted is gone from the index at
-- once.
CREATE VIRTUAL TABLE found USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO found (found, rank) VALUES ('secure-delete', 1);
