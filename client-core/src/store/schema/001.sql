-- Everything a device keeps. Documents are the truth; the rows below them can be made again from the documents.

-- Who this device is; no row until it is paired. An empty blob, an empty text and ends_ms 0 mean "none".
CREATE TABLE identity (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  device BLOB NOT NULL,
  secret BLOB NOT NULL,
  server_origin TEXT NOT NULL,
  server_public BLOB NOT NULL,
  centre TEXT NOT NULL,
  label TEXT NOT NULL,
  role TEXT NOT NULL,
  organisation BLOB NOT NULL,
  market BLOB NOT NULL,
  ends_ms INTEGER NOT NULL,
  clock_offset_ms INTEGER NOT NULL,
  closed TEXT NOT NULL
) STRICT;

CREATE TABLE booklet_key (
  id INTEGER NOT NULL PRIMARY KEY,
  public BLOB NOT NULL
) STRICT;

-- A pairing that was begun: the link and the key made for it.
CREATE TABLE pairing (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  link TEXT NOT NULL,
  secret BLOB NOT NULL
) STRICT;

-- Author ids of this device's earlier starts: to know its own changes again, never to write with.
CREATE TABLE own_author (
  actor BLOB NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE doc (
  id BLOB NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL,
  space TEXT NOT NULL,
  bytes BLOB NOT NULL,
  heads BLOB NOT NULL
) STRICT;
CREATE INDEX doc_by_space ON doc (space, id);

-- Changes on their way to the server, in the order they were made. An acknowledged one stays until the cursor has passed
-- it: only the cursor tells whether a server that was put back to a backup still has it.
CREATE TABLE outbox (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  doc BLOB NOT NULL,
  kind INTEGER NOT NULL,
  space TEXT NOT NULL,
  hash BLOB NOT NULL,
  bytes BLOB NOT NULL,
  since_ms INTEGER NOT NULL,
  -- 1: of another device; the server asked for it on this connection and takes it on no other.
  relayed INTEGER NOT NULL,
  acknowledged INTEGER NOT NULL DEFAULT 0,
  -- A hash alone does not name a change: two new sheets may begin with the same one.
  UNIQUE (doc, hash)
) STRICT;
CREATE INDEX outbox_by_relay ON outbox (space) WHERE relayed = 1;
CREATE INDEX outbox_by_acknowledgement ON outbox (space) WHERE acknowledged = 1;

-- Changes that the server refused.
CREATE TABLE refused (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  doc BLOB NOT NULL,
  kind INTEGER NOT NULL,
  space TEXT NOT NULL,
  hash BLOB NOT NULL,
  bytes BLOB NOT NULL,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  UNIQUE (doc, hash)
) STRICT;

-- News from the server that this app cannot use (yet): whole entries as they came.
CREATE TABLE inbound_quarantine (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  doc BLOB NOT NULL,
  entry BLOB NOT NULL,
  reason TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX inbound_quarantine_by_doc ON inbound_quarantine (doc);

CREATE TABLE cursor (
  space TEXT NOT NULL PRIMARY KEY,
  log BLOB NOT NULL,
  seq INTEGER NOT NULL,
  chain BLOB NOT NULL,
  base INTEGER NOT NULL
) STRICT;

-- What stands in a form that is not saved yet.
CREATE TABLE draft (
  key TEXT NOT NULL PRIMARY KEY,
  json TEXT NOT NULL
) STRICT;

-- Rows for lists. `languages`, `talents`: ids in alphabetical order with spaces between.
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
