-- Spaces get a number: their names are long, and a stand's every row and index entry had one.
CREATE TABLE space_2 (
    number INTEGER PRIMARY KEY,
    name   TEXT NOT NULL UNIQUE,
    seq    INTEGER NOT NULL, -- the last entry's number
    chain  BLOB NOT NULL -- and its chain value
) STRICT;
INSERT INTO space_2 (name, seq, chain) SELECT name, seq, chain FROM space ORDER BY name;

-- The logs as they came, each change with its entry: what is new lies together and is written once. A document's entries
-- are found from its last one back. An entry that is no change (an erasure, or what was erased) has no hash.
CREATE TABLE entry_2 (
    number      INTEGER PRIMARY KEY, -- in the order of arrival, over all spaces
    space       INTEGER NOT NULL,
    seq         INTEGER NOT NULL, -- its number in the space's log
    before      INTEGER NOT NULL, -- the document's entry before this one; 0 for its first
    doc         BLOB NOT NULL,
    hash        BLOB NOT NULL, -- unique within its document only: a change does not name its document
    chain       BLOB NOT NULL, -- empty when an earlier version dropped the entry and kept its change
    actor       BLOB NOT NULL,
    actor_seq   INTEGER NOT NULL, -- how many changes the actor made to this document, this one included
    max_op      INTEGER NOT NULL,
    bytes       BLOB NOT NULL, -- as received; empty when cut off, then the snapshot has them
    device      BLOB NOT NULL,
    received_ms INTEGER NOT NULL
) STRICT;
INSERT INTO entry_2 (number, space, seq, before, doc, hash, chain, actor, actor_seq, max_op, bytes, device, received_ms)
SELECT number, space, seq, coalesce(lag(number) OVER (PARTITION BY space, doc ORDER BY seq), 0), doc, hash, chain, actor,
       actor_seq, max_op, bytes, device, received_ms
FROM (
    SELECT row_number() OVER (ORDER BY space, seq) AS number, *
    FROM (
        SELECT space_2.number AS space, entry.seq, entry.doc, entry.hash, entry.chain,
               coalesce(change.actor, x'') AS actor, coalesce(change.seq, 0) AS actor_seq,
               coalesce(change.max_op, 0) AS max_op, coalesce(change.bytes, x'') AS bytes,
               coalesce(change.device, x'') AS device, coalesce(change.received_ms, 0) AS received_ms
        FROM entry JOIN space_2 ON space_2.name = entry.space
        LEFT JOIN change ON change.doc = entry.doc AND change.entry = entry.seq AND change.hash = entry.hash
        UNION ALL
        SELECT space_2.number, change.entry, change.doc, change.hash, x'', change.actor, change.seq, change.max_op,
               change.bytes, change.device, change.received_ms
        FROM change JOIN doc ON doc.id = change.doc JOIN space_2 ON space_2.name = doc.space
        WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.space = doc.space AND entry.seq = change.entry)
    )
)
ORDER BY number;
CREATE UNIQUE INDEX entry_by_seq ON entry_2 (space, seq);

CREATE TABLE doc_2 (
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
INSERT INTO doc_2 (number, id, kind, space, last_entry, last_seq, snapshot_seq, snapshot_bytes, tail, heads, state)
SELECT doc.rowid, doc.id, doc.kind, space_2.number, coalesce(entry_2.number, 0), doc.last_seq, doc.snapshot_seq, length(doc.snapshot), doc.tail,
       doc.heads, doc.state
FROM doc JOIN space_2 ON space_2.name = doc.space
LEFT JOIN entry_2 ON entry_2.space = space_2.number AND entry_2.seq = doc.last_seq AND entry_2.doc = doc.id
ORDER BY doc.rowid;

-- Apart, because a push reads and writes documents and never these.
CREATE TABLE snapshot (
    doc   INTEGER PRIMARY KEY REFERENCES doc (number) ON DELETE CASCADE,
    bytes BLOB NOT NULL
) STRICT;
INSERT INTO snapshot (doc, bytes) SELECT doc.rowid, doc.snapshot FROM doc WHERE doc.snapshot <> x'' ORDER BY doc.rowid;

DROP VIEW last_change;
DROP TABLE entry;
DROP TABLE change;
DROP TABLE doc;
DROP TABLE space;
ALTER TABLE space_2 RENAME TO space;
ALTER TABLE doc_2 RENAME TO doc;
ALTER TABLE entry_2 RENAME TO entry;
CREATE UNIQUE INDEX doc_by_news ON doc (space, last_seq);
-- Documents worth a new snapshot, see store/snapshot.rs.
CREATE INDEX doc_by_tail ON doc (tail) WHERE tail >= 256;

-- Rows in the order in which they came, not in that of random ids: what came together changes together.
CREATE TABLE appointment_2 (
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
INSERT INTO appointment_2 (doc, organisation, market, booklet, task, date, time, place, contact, remark, withdrawn,
                           updated_ms)
SELECT appointment.doc, organisation, market, booklet, task, date, time, place, contact, remark, withdrawn, updated_ms
FROM appointment JOIN doc ON doc.id = appointment.doc ORDER BY doc.number;
DROP TABLE appointment;
ALTER TABLE appointment_2 RENAME TO appointment;
CREATE INDEX appointment_by_booklet ON appointment (booklet);

-- Who sent a document's latest change, and when it arrived; nothing for one that was erased.
CREATE VIEW last_change AS
SELECT doc.id AS doc, doc.last_seq AS seq, device.label AS device, entry.received_ms AS received_ms
FROM doc
JOIN entry ON entry.number = doc.last_entry
JOIN device ON device.id = entry.device;
