-- Documents, which are the truth, and how far they and the server's have come together.

CREATE TABLE doc (
  id BLOB NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL,
  space TEXT NOT NULL,
  bytes BLOB NOT NULL,
  heads BLOB NOT NULL,
  -- 1: made here, and nobody else knows of it yet.
  unsent INTEGER NOT NULL DEFAULT 0
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
  space TEXT NOT NULL,
  doc BLOB NOT NULL,
  entry BLOB NOT NULL,
  reason TEXT NOT NULL,
  at_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX inbound_quarantine_by_doc ON inbound_quarantine (doc);

-- Documents that were erased, with the server's word for it: nothing brings them back here, and a server that was put
-- back to a backup hears it again.
CREATE TABLE erased (
  doc BLOB NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL,
  space TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  signature BLOB NOT NULL
) STRICT;
CREATE INDEX erased_by_space ON erased (space, doc);

CREATE TABLE cursor (
  space TEXT NOT NULL PRIMARY KEY,
  seal BLOB NOT NULL,
  epoch INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  chain BLOB NOT NULL,
  base INTEGER NOT NULL
) STRICT;
