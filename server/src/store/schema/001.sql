-- One row a name: identity of the log, keys, name of the centre.
CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    id           BLOB NOT NULL PRIMARY KEY,
    public       BLOB NOT NULL, -- empty for the dashboard, which never connects
    label        TEXT NOT NULL,
    role         TEXT NOT NULL,
    organisation BLOB,
    market       BLOB,
    digits       TEXT NOT NULL,
    app          TEXT NOT NULL,
    paired_ms    INTEGER NOT NULL,
    seen_ms      INTEGER,
    ends_ms      INTEGER,
    revoked_ms   INTEGER
) STRICT, WITHOUT ROWID;

-- An offer to pair; device is set when it was used.
CREATE TABLE pairing (
    id            BLOB NOT NULL PRIMARY KEY,
    secret_digest BLOB NOT NULL,
    role          TEXT NOT NULL,
    label         TEXT NOT NULL,
    organisation  BLOB,
    market        BLOB,
    ends_ms       INTEGER,
    expires_ms    INTEGER NOT NULL,
    device        BLOB REFERENCES device (id)
) STRICT, WITHOUT ROWID;

-- The last number and chain value of each space's log.
CREATE TABLE space (
    name  TEXT NOT NULL PRIMARY KEY,
    seq   INTEGER NOT NULL,
    chain BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE doc (
    id           BLOB NOT NULL PRIMARY KEY,
    kind         INTEGER NOT NULL,
    space        TEXT NOT NULL REFERENCES space (name),
    heads        BLOB NOT NULL, -- hashes of 32 bytes, sorted
    snapshot     BLOB NOT NULL,
    last_seq     INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX doc_by_news ON doc (space, last_seq);

-- A hash is unique within its document only: a change does not name its document.
CREATE TABLE change (
    doc         BLOB NOT NULL REFERENCES doc (id),
    hash        BLOB NOT NULL,
    actor       BLOB NOT NULL,
    seq         INTEGER NOT NULL,
    max_op      INTEGER NOT NULL,
    bytes       BLOB NOT NULL, -- as received: automerge would encode them differently
    device      BLOB NOT NULL REFERENCES device (id),
    received_ms INTEGER NOT NULL,
    PRIMARY KEY (doc, hash),
    UNIQUE (doc, actor, seq)
) STRICT;

CREATE TABLE entry (
    space   TEXT NOT NULL REFERENCES space (name),
    seq     INTEGER NOT NULL,
    doc     BLOB NOT NULL REFERENCES doc (id),
    hash    BLOB NOT NULL,
    chain   BLOB NOT NULL,
    PRIMARY KEY (space, seq),
    FOREIGN KEY (doc, hash) REFERENCES change (doc, hash)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_by_doc ON entry (doc, seq);

-- Whose actor ids are whose, bound when a change of it first arrives.
CREATE TABLE actor (
    id     BLOB NOT NULL PRIMARY KEY,
    device BLOB NOT NULL REFERENCES device (id)
) STRICT, WITHOUT ROWID;

-- What was not accepted; the digest keeps a repeated push from piling up.
CREATE TABLE quarantine (
    id          INTEGER PRIMARY KEY,
    device      BLOB NOT NULL REFERENCES device (id),
    doc         BLOB NOT NULL,
    kind        INTEGER NOT NULL,
    space       TEXT NOT NULL,
    hash        BLOB, -- absent when the bytes are no change
    bytes       BLOB NOT NULL,
    digest      BLOB NOT NULL,
    code        TEXT NOT NULL,
    detail      TEXT NOT NULL,
    received_ms INTEGER NOT NULL,
    UNIQUE (device, digest)
) STRICT;
CREATE INDEX quarantine_by_change ON quarantine (doc, hash);

CREATE TABLE batch (
    number   INTEGER PRIMARY KEY,
    key_id   INTEGER NOT NULL,
    last_day INTEGER NOT NULL, -- days since 1970-01-01
    made_ms  INTEGER NOT NULL
) STRICT;

CREATE TABLE booklet (
    code   TEXT NOT NULL PRIMARY KEY,
    batch  INTEGER NOT NULL REFERENCES batch (number)
) STRICT, WITHOUT ROWID;
CREATE INDEX booklet_by_batch ON booklet (batch);

-- Who sends visitors, until they are documents of the catalogue.
CREATE TABLE referrer (
    name TEXT NOT NULL PRIMARY KEY,
    mail TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Below: rows projected from documents, see store/project.rs. They can be thrown away and made again.

CREATE TABLE candidate (
    doc                BLOB NOT NULL PRIMARY KEY REFERENCES doc (id),
    name               TEXT NOT NULL,
    phone              TEXT NOT NULL,
    mail               TEXT NOT NULL,
    remark             TEXT NOT NULL,
    languages          TEXT NOT NULL, -- JSON list
    talents            TEXT NOT NULL, -- JSON list
    consent_store_ms   INTEGER NOT NULL,
    consent_forward_ms INTEGER NOT NULL,
    updated_ms         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE candidate_booklet (
    candidate BLOB NOT NULL REFERENCES candidate (doc) ON DELETE CASCADE,
    code      TEXT NOT NULL,
    PRIMARY KEY (candidate, code)
) STRICT, WITHOUT ROWID;
CREATE INDEX candidate_booklet_by_code ON candidate_booklet (code);

CREATE TABLE conflict (
    candidate BLOB NOT NULL REFERENCES candidate (doc) ON DELETE CASCADE,
    field     TEXT NOT NULL,
    voices    TEXT NOT NULL, -- JSON list
    PRIMARY KEY (candidate, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE organisation (
    doc     BLOB NOT NULL PRIMARY KEY REFERENCES doc (id),
    name    TEXT NOT NULL,
    about   TEXT NOT NULL,
    place   TEXT NOT NULL,
    contact TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE task (
    organisation BLOB NOT NULL REFERENCES organisation (doc) ON DELETE CASCADE,
    id           TEXT NOT NULL,
    title        TEXT NOT NULL,
    about        TEXT NOT NULL,
    place        TEXT NOT NULL,
    talents      TEXT NOT NULL, -- JSON list
    PRIMARY KEY (organisation, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE market (
    doc   BLOB NOT NULL PRIMARY KEY REFERENCES doc (id),
    name  TEXT NOT NULL,
    date  TEXT NOT NULL,
    place TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stand (
    market       BLOB NOT NULL REFERENCES market (doc) ON DELETE CASCADE,
    organisation BLOB NOT NULL,
    sign         TEXT NOT NULL,
    PRIMARY KEY (market, organisation)
) STRICT, WITHOUT ROWID;

CREATE TABLE appointment (
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
) STRICT, WITHOUT ROWID;
CREATE INDEX appointment_by_booklet ON appointment (booklet);

-- Who sent a document's latest change, and when it arrived.
CREATE VIEW last_change AS
SELECT doc.id AS doc, doc.last_seq AS seq, device.label AS device, change.received_ms AS received_ms
FROM doc
JOIN entry ON entry.space = doc.space AND entry.seq = doc.last_seq
JOIN change ON change.doc = entry.doc AND change.hash = entry.hash
JOIN device ON device.id = change.device;
