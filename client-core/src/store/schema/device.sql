-- The device itself: who it is, and what stands in its forms.

-- Who this device is; no row until it is paired. An empty blob, an empty text and 0 mean "none".
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
  closed TEXT NOT NULL,
  -- What the last welcome handed out: counter, 4 bytes big-endian, and nonce.
  generation BLOB NOT NULL,
  -- Until when people's data may be shown.
  lease_ms INTEGER NOT NULL
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

-- What it was called before it was paired anew, in the order in which it was.
CREATE TABLE earlier_name (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- Author ids of this device's starts with the documents that they wrote in: to know its own changes again, never to write
-- with.
CREATE TABLE own_author (
  actor BLOB NOT NULL,
  doc BLOB NOT NULL,
  PRIMARY KEY (actor, doc)
) STRICT, WITHOUT ROWID;

-- What stands in a form that is not saved yet.
CREATE TABLE draft (
  key TEXT NOT NULL PRIMARY KEY,
  json TEXT NOT NULL
) STRICT;

-- A row while something was deleted of which the files may still hold copies.
CREATE TABLE unscrubbed (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1)
) STRICT;
