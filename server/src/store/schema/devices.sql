-- The centre itself and who may connect to it.

-- One row a name: identity of the log, keys, name of the centre.
CREATE TABLE meta (
    key   TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
    id                 BLOB NOT NULL PRIMARY KEY,
    public             BLOB NOT NULL, -- empty for the dashboard, which never connects
    label              TEXT NOT NULL,
    role               TEXT NOT NULL,
    organisation       BLOB,
    market             BLOB,
    digits             TEXT NOT NULL,
    app                TEXT NOT NULL,
    paired_ms          INTEGER NOT NULL,
    seen_ms            INTEGER,
    ends_ms            INTEGER,
    revoked_ms         INTEGER,
    left_ms            INTEGER, -- when it said that everything is gone from it, after it was revoked or its time had ended
    cloned_ms          INTEGER, -- since when it is known to exist more than once
    -- The device that it succeeds, or that one's predecessor: together they own their actors. Absent: it succeeds none.
    family             BLOB REFERENCES device (id),
    -- Install generations (counter, 4 bytes big-endian, and nonce): the one it is known to have, the one handed out last.
    generation         BLOB,
    generation_pending BLOB
) STRICT, WITHOUT ROWID;

-- Names that the devices of a family had, or say that they had when the server does not know the device that they succeed:
-- they may stand in what they made.
CREATE TABLE device_name (
    family BLOB NOT NULL REFERENCES device (id),
    name   TEXT NOT NULL,
    PRIMARY KEY (family, name)
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
