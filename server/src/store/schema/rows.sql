-- Rows projected from documents, see store/project.rs. They can be thrown away and made again.

CREATE TABLE candidate (
    doc                BLOB NOT NULL PRIMARY KEY REFERENCES doc (id),
    name               TEXT NOT NULL,
    sort               TEXT NOT NULL, -- the name without accents and case, for the order of lists
    phone              TEXT NOT NULL,
    mail               TEXT NOT NULL,
    remark             TEXT NOT NULL,
    languages          TEXT NOT NULL, -- JSON list
    talents            TEXT NOT NULL, -- JSON list
    consent_store_ms   INTEGER NOT NULL,
    consent_forward_ms INTEGER NOT NULL,
    updated_ms         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_by_sort ON candidate (sort, doc);

CREATE TABLE candidate_booklet (
    candidate BLOB NOT NULL REFERENCES candidate (doc) ON DELETE CASCADE,
    code      TEXT NOT NULL,
    PRIMARY KEY (candidate, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_booklet_by_code ON candidate_booklet (code);

CREATE TABLE conflict (
    candidate BLOB NOT NULL REFERENCES candidate (doc) ON DELETE CASCADE,
    field     TEXT NOT NULL,
    voices    TEXT NOT NULL, -- JSON list
    PRIMARY KEY (candidate, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
    doc     BLOB NOT NULL PRIMARY KEY REFERENCES doc (id),
    name    TEXT NOT NULL,
    about   TEXT NOT NULL,
    place   TEXT NOT NULL,
    contact TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE task (
    organisation BLOB NOT NULL REFERENCES organisation (doc) ON DELETE CASCADE,
    id           TEXT NOT NULL,
    title        TEXT NOT NULL,
    about        TEXT NOT NULL,
    place        TEXT NOT NULL,
    talents      TEXT NOT NULL, -- JSON list
    PRIMARY KEY (organisation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE market (
    doc   BLOB NOT NULL PRIMARY KEY REFERENCES doc (id),
    name  TEXT NOT NULL,
    date  TEXT NOT NULL,
    place TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stand (
    market       BLOB NOT NULL REFERENCES market (doc) ON DELETE CASCADE,
    organisation BLOB NOT NULL,
    sign         TEXT NOT NULL,
    PRIMARY KEY (market, organisation)
) STRICT, WITHOUT ROWID;

-- In the order in which they came, not in that of random ids: what came together changes together.
CREATE TABLE appointment (
    doc          BLOB NOT NULL PRIMARY KEY REFERENCES doc (id),
    organisation BLOB NOT NULL,
    market       BLOB NOT NULL,
    booklet      TEXT NOT NULL, -- empty when the document names no valid one
    task         TEXT NOT NULL,
    date         TEXT NOT NULL,
    time         TEXT NOT NULL,
    place        TEXT NOT NULL,
    contact      TEXT NOT NULL,
    remark       TEXT NOT NULL,
    withdrawn    INTEGER NOT NULL,
    updated_ms   INTEGER NOT NULL
) STRICT;
CREATE INDEX appointment_by_booklet ON appointment (booklet);
CREATE INDEX appointment_by_moment ON appointment (date, time, doc);

-- Under which words a document is found, by the document's number, see store/search.rs. `secure-delete`: what is deleted is
-- gone from the index at once.
CREATE VIRTUAL TABLE found USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2');
INSERT INTO found (found, rank) VALUES ('secure-delete', 1);
