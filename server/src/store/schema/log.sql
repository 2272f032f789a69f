-- What devices wrote, as they wrote it. Everything else about documents is made from this.

-- Spaces have a number: their names are long, and a stand's every row and index entry would have one.
CREATE TABLE space (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE,
    seq    INTEGER NOT NULL, -- the last entry's number
    chain  BLOB NOT NULL -- and its chain value
) STRICT;

-- The logs as they came, each change with its entry: what is new lies together and is written once. A document's entries
-- are found from its last one back. An entry that is no change (an erasure, or what was erased) has no hash. It outlives its
-- document: erasing takes the change away and leaves the chain whole.
CREATE TABLE entry (
    number      INTEGER PRIMARY KEY, -- in the order of arrival, over all spaces
    space       INTEGER NOT NULL,
    seq         INTEGER NOT NULL, -- its number in the space's log
    before      INTEGER NOT NULL, -- the document's entry before this one; 0 for its first
    doc         BLOB NOT NULL,
    hash        BLOB NOT NULL, -- unique within its document only: a change does not name its document
    chain       BLOB NOT NULL,
    actor       BLOB NOT NULL,
    actor_seq   INTEGER NOT NULL, -- how many changes the actor made to this document, this one included
    max_op      INTEGER NOT NULL,
    bytes       BLOB NOT NULL, -- as received: automerge would encode them differently; empty when cut off, then the snapshot has them
    device      BLOB NOT NULL,
    received_ms INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX entry_by_seq ON entry (space, seq);

CREATE TABLE doc (
    number         INTEGER PRIMARY KEY,
    id             BLOB NOT NULL UNIQUE,
    kind           INTEGER NOT NULL,
    space          INTEGER NOT NULL REFERENCES space (number),
    last_entry     INTEGER NOT NULL, -- its last entry, and that one's number in the space's log
    last_seq       INTEGER NOT NULL,
    snapshot_seq   INTEGER NOT NULL, -- the last of those that its snapshot covers; 0 when there is no snapshot
    snapshot_bytes INTEGER NOT NULL, -- the size of its snapshot
    tail           INTEGER NOT NULL, -- bytes of the changes that came after the snapshot
    heads          BLOB NOT NULL, -- hashes of 32 bytes, sorted
    state          BLOB NOT NULL -- what it holds, as the gate needs it (CBOR); empty when it was erased
) STRICT;
CREATE UNIQUE INDEX doc_by_news ON doc (space, last_seq);
-- For a repair, which goes through a space by the documents' ids.
CREATE INDEX doc_by_space ON doc (space, id);
-- Documents worth a new snapshot, see store/snapshot.rs.
CREATE INDEX doc_by_tail ON doc (tail) WHERE tail >= 256;

-- Apart, because a push reads and writes documents and never these.
CREATE TABLE snapshot (
    doc   INTEGER PRIMARY KEY REFERENCES doc (number) ON DELETE CASCADE,
    bytes BLOB NOT NULL
) STRICT;

-- Whose actor ids are whose, bound when a change of it first arrives.
CREATE TABLE actor (
    id     BLOB NOT NULL PRIMARY KEY,
    device BLOB NOT NULL REFERENCES device (id)
) STRICT, WITHOUT ROWID;

-- Who sent a document's latest change, and when it arrived; nothing for one that was erased.
CREATE VIEW last_change AS
SELECT doc.id AS doc, doc.last_seq AS seq, device.label AS device, entry.received_ms AS received_ms
FROM doc
JOIN entry ON entry.number = doc.last_entry
JOIN device ON device.id = entry.device;

-- What was not accepted; the digest keeps a repeated push from piling up.
CREATE TABLE quarantine (
    id          INTEGER PRIMARY KEY,
    device      BLOB NOT NULL REFERENCES device (id),
    doc         BLOB NOT NULL,
    kind        INTEGER NOT NULL,
    space       TEXT NOT NULL,
    hash        BLOB, -- absent when the bytes are no change
    said        BLOB, -- what it says, however often it is written anew; absent like the hash
    bytes       BLOB NOT NULL,
    digest      BLOB NOT NULL,
    code        TEXT NOT NULL,
    detail      TEXT NOT NULL,
    received_ms INTEGER NOT NULL,
    -- When a coordinator dropped it: after ten seconds its bytes are gone, and the row stays so that the device's next try
    -- does not bring it back.
    dropped_ms  INTEGER,
    UNIQUE (device, digest)
) STRICT;
CREATE INDEX quarantine_by_change ON quarantine (doc, hash);
CREATE INDEX quarantine_by_said ON quarantine (doc, said) WHERE dropped_ms IS NULL;
-- What a device was refused and nobody has dropped: how much there is, and in groups. Dropped ones pile up over the years.
-- With dropped_ms, which is always NULL here, counting reads the index alone.
CREATE INDEX quarantine_by_device ON quarantine (device, received_ms, code, dropped_ms) WHERE dropped_ms IS NULL;
-- Dropped changes whose bytes are still there, for some seconds.
CREATE INDEX quarantine_by_drop ON quarantine (dropped_ms) WHERE dropped_ms IS NOT NULL AND bytes <> x'';

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
-- What a device has not confirmed, for its next hello.
CREATE INDEX receipt_by_device ON receipt (device) WHERE confirmed_ms IS NULL;
