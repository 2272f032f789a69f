-- Printed booklets.

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
