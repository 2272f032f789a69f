-- Rows for lists, made from the documents; they can be made again. `languages`, `talents`: ids in alphabetical order with
-- spaces between.

CREATE TABLE candidate (
  row INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL,
  sort TEXT NOT NULL,
  phone TEXT NOT NULL,
  mail TEXT NOT NULL,
  languages TEXT NOT NULL,
  talents TEXT NOT NULL,
  conflicts INTEGER NOT NULL,
  updated_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX candidate_by_update ON candidate (updated_ms);
CREATE INDEX candidate_by_conflict ON candidate (id) WHERE conflicts > 0;

CREATE TABLE candidate_booklet (
  candidate BLOB NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (candidate, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_booklet_by_code ON candidate_booklet (code);

-- rowid = candidate.row; `words` is folded (store/search.rs), the tokenizer only splits it.
CREATE VIRTUAL TABLE candidate_fts USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO candidate_fts (candidate_fts, rank) VALUES ('secure-delete', 1);

CREATE TABLE organisation (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  sort TEXT NOT NULL,
  about TEXT NOT NULL,
  place TEXT NOT NULL,
  contact TEXT NOT NULL
) STRICT;

CREATE TABLE task (
  organisation BLOB NOT NULL,
  id TEXT NOT NULL,
  title TEXT NOT NULL,
  about TEXT NOT NULL,
  place TEXT NOT NULL,
  talents TEXT NOT NULL,
  PRIMARY KEY (organisation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE market (
  id BLOB NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  date TEXT NOT NULL,
  place TEXT NOT NULL
) STRICT;

CREATE TABLE stand (
  market BLOB NOT NULL,
  organisation BLOB NOT NULL,
  sign TEXT NOT NULL,
  PRIMARY KEY (market, organisation)
) STRICT, WITHOUT ROWID;

CREATE TABLE appointment (
  id BLOB NOT NULL PRIMARY KEY,
  organisation BLOB NOT NULL,
  market BLOB NOT NULL,
  booklet TEXT NOT NULL,
  task TEXT NOT NULL,
  date TEXT NOT NULL,
  time TEXT NOT NULL,
  place TEXT NOT NULL,
  contact TEXT NOT NULL,
  remark TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  noted_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX appointment_by_booklet ON appointment (booklet);
CREATE INDEX appointment_by_moment ON appointment (date, time);
