-- What the last welcome handed out (counter, 4 bytes big-endian, and nonce), and until when people's data may be shown.
-- Empty and 0 mean "none".
ALTER TABLE identity ADD COLUMN generation BLOB NOT NULL DEFAULT x'';
ALTER TABLE identity ADD COLUMN lease_ms INTEGER NOT NULL DEFAULT 0;

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

-- A row while something was deleted of which the files may still hold copies.
CREATE TABLE unscrubbed (
  one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1)
) STRICT;
