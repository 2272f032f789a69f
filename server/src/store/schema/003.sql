-- What was erased: nobody may bring it back. The document keeps a row without content.
CREATE TABLE erasure (
    doc       BLOB NOT NULL PRIMARY KEY REFERENCES doc (id),
    at_ms     INTEGER NOT NULL,
    signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Devices that may have had an erased document, and when each said that it is gone there.
CREATE TABLE receipt (
    doc          BLOB NOT NULL REFERENCES erasure (doc),
    device       BLOB NOT NULL REFERENCES device (id),
    confirmed_ms INTEGER,
    PRIMARY KEY (doc, device)
) STRICT, WITHOUT ROWID;

-- Rights that a device had until it got another task; what it made with them is taken until it has left.
CREATE TABLE departure (
    id           INTEGER PRIMARY KEY,
    device       BLOB NOT NULL REFERENCES device (id),
    role         TEXT NOT NULL,
    organisation BLOB,
    market       BLOB,
    since_ms     INTEGER NOT NULL,
    done_ms      INTEGER
) STRICT;
CREATE INDEX departure_by_device ON departure (device) WHERE done_ms IS NULL;

-- The device that it succeeds, or that one's predecessor: together they own their actors. Absent: it succeeds none.
ALTER TABLE device ADD COLUMN family BLOB REFERENCES device (id);
-- Install generations (counter, 4 bytes big-endian, and nonce): the one it is known to have, the one handed out last.
ALTER TABLE device ADD COLUMN generation BLOB;
ALTER TABLE device ADD COLUMN generation_pending BLOB;
-- Since when it is known to exist more than once.
ALTER TABLE device ADD COLUMN cloned_ms INTEGER;
-- When it said that everything is gone from it, after it was revoked or its time had ended.
ALTER TABLE device ADD COLUMN left_ms INTEGER;
