-- A document's changes lie together and in the order of their numbers, so that one change touches one page of them.
CREATE TABLE change_2 (
    doc         BLOB NOT NULL,
    entry       INTEGER NOT NULL, -- its number in its space's log
    hash        BLOB NOT NULL, -- unique within its document only: a change does not name its document
    actor       BLOB NOT NULL,
    seq         INTEGER NOT NULL, -- how many changes the actor made to this document, this one included
    max_op      INTEGER NOT NULL,
    bytes       BLOB NOT NULL, -- as received; empty when cut off, then the snapshot has them
    device      BLOB NOT NULL,
    received_ms INTEGER NOT NULL,
    PRIMARY KEY (doc, entry)
) STRICT, WITHOUT ROWID;
INSERT INTO change_2 (doc, entry, hash, actor, seq, max_op, bytes, device, received_ms)
SELECT change.doc, entry.seq, change.hash, change.actor, change.seq, change.max_op, change.bytes, change.device,
       change.received_ms
FROM change JOIN entry ON entry.doc = change.doc AND entry.hash = change.hash
ORDER BY change.doc, entry.seq;

-- An entry outlives its change: erasing takes the change away and leaves the chain whole.
CREATE TABLE entry_2 (
    space TEXT NOT NULL,
    seq   INTEGER NOT NULL,
    doc   BLOB NOT NULL,
    hash  BLOB NOT NULL, -- empty for an entry that is no change
    chain BLOB NOT NULL,
    PRIMARY KEY (space, seq)
) STRICT, WITHOUT ROWID;
INSERT INTO entry_2 (space, seq, doc, hash, chain) SELECT space, seq, doc, hash, chain FROM entry;

DROP VIEW last_change;
DROP TABLE entry;
DROP TABLE change;
ALTER TABLE change_2 RENAME TO change;
ALTER TABLE entry_2 RENAME TO entry;

-- What the document holds, as the gate needs it (CBOR); made from the changes by the step after this file.
ALTER TABLE doc ADD COLUMN state BLOB NOT NULL DEFAULT x'';
-- Number of the last entry that the snapshot covers; 0 when there is no snapshot.
ALTER TABLE doc ADD COLUMN snapshot_seq INTEGER NOT NULL DEFAULT 0;
-- Bytes of the changes that came after the snapshot.
ALTER TABLE doc ADD COLUMN tail INTEGER NOT NULL DEFAULT 0;
UPDATE doc SET snapshot_seq = last_seq;
-- Documents worth a new snapshot, see store/snapshot.rs.
CREATE INDEX doc_by_tail ON doc (tail) WHERE tail >= 256;

-- Who sent a document's latest change, and when it arrived.
CREATE VIEW last_change AS
SELECT doc.id AS doc, doc.last_seq AS seq, device.label AS device, change.received_ms AS received_ms
FROM doc
JOIN change ON change.doc = doc.id
    AND change.entry = (SELECT max(latest.entry) FROM change AS latest WHERE latest.doc = doc.id)
JOIN device ON device.id = change.device;
