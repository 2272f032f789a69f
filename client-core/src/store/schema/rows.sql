-- Rows for lists, made from the documents; they can be made again, see store/rows.rs.

-- One for each document: what it is called, what its place in a list follows from, what it says and where devices differ
-- (JSON).
CREATE TABLE noun_row (
  number INTEGER NOT NULL PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  kind INTEGER NOT NULL,
  space TEXT NOT NULL,
  title TEXT NOT NULL,
  sort TEXT NOT NULL,
  fields TEXT NOT NULL,
  conflicts TEXT NOT NULL,
  updated_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX noun_row_by_sort ON noun_row (kind, sort, id);
CREATE INDEX noun_row_by_update ON noun_row (kind, updated_ms);
CREATE INDEX noun_row_by_space ON noun_row (space);
CREATE INDEX noun_row_by_conflict ON noun_row (id) WHERE conflicts <> '[]';

-- What documents are joined by, such as the codes of booklets.
CREATE TABLE link (
  doc BLOB NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (doc, field, value)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_by_value ON link (field, value);

-- rowid = noun_row.number; `words` is folded (the model's search), the tokenizer only splits it.
CREATE VIRTUAL TABLE noun_fts USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO noun_fts (noun_fts, rank) VALUES ('secure-delete', 1);

-- By which declarations of the nouns' fields the rows were made.
CREATE TABLE rows_version (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  version TEXT NOT NULL
) STRICT;
